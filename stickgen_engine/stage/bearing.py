"""How an arm bears what it holds: an umbrella above the head, a cup before the body."""

from math import cos, radians, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.skeleton import J

Joints = NDArray[np.float64]

# The wrist's place from the shoulder, in lengths of the arm: ahead, outwards and up.
_ALOFT: Final = (0.42, 0.12, -0.08)
_BEFORE: Final = (0.5, 0.02, -0.52)
_BORNE: Final[dict[str, tuple[float, float, float]]] = {
    "umbrella": _ALOFT,
    "balloon": _BEFORE,
    **dict.fromkeys(
        ("cup", "cake", "food", "plate", "book", "letter", "flower", "camera", "phone", "gift",
         "box", "bottle", "crown", "newspaper", "wand", "key", "ring", "laptop"),
        _BEFORE,
    ),
}  # fmt: skip
# A hand that is up is doing something of its own; between these shares of the arm it takes over.
_LOW, _BUSY = -0.7, -0.35


def bears(kind: str) -> bool:
    """Tell whether a thing asks for a bent arm; others hang from the hand."""
    return kind in _BORNE


def borne(joints: Joints, heading_deg: float, kind: str, hand: str, share: float) -> Joints:
    """Return joints (22, 3), metres, with one arm bent to bear a thing; ``share`` from 0 to 1.

    The arm keeps its lengths. A hand that is busy higher up is left to what it does.
    """
    shoulder, elbow, wrist = (J[f"{hand}_{part}"] for part in ("shoulder", "elbow", "wrist"))
    root = joints[shoulder].astype(float)
    upper = float(np.linalg.norm(joints[elbow] - root))
    lower = float(np.linalg.norm(joints[wrist] - joints[elbow]))
    arm = upper + lower
    height = float(joints[wrist, 1] - root[1]) / arm
    share *= float(np.clip((_BUSY - height) / (_BUSY - _LOW), 0.0, 1.0))
    if share <= 0.0:
        return joints
    a = radians(heading_deg)
    ahead = np.array([cos(a), 0.0, sin(a)])
    outward = np.array([-sin(a), 0.0, cos(a)]) * (1.0 if hand == "left" else -1.0)
    forth, out, up = _BORNE[kind]
    goal = root + arm * (ahead * forth + outward * out + np.array([0.0, up, 0.0]))
    goal = joints[wrist] * (1.0 - share) + goal * share
    bend = outward * 0.35 - ahead * 0.3 + np.array([0.0, -1.0, 0.0])
    moved = joints.astype(float).copy()
    moved[elbow], moved[wrist] = _two_bones(root, goal, bend, upper, lower)
    return moved


def _two_bones(
    root: Joints, goal: Joints, bend: Joints, upper: float, lower: float
) -> tuple[Joints, Joints]:
    """Return elbow and hand of an arm that reaches for a goal, the elbow bent to one side."""
    way = goal - root
    far = float(np.linalg.norm(way))
    along = way / max(far, 1e-6)
    reach = float(np.clip(far, abs(upper - lower) + 1e-3, upper + lower - 1e-3))
    forth = (upper**2 - lower**2 + reach**2) / (2.0 * reach)
    side = bend - along * float(bend @ along)
    side /= max(float(np.linalg.norm(side)), 1e-6)
    elbow = root + along * forth + side * max(upper**2 - forth**2, 0.0) ** 0.5
    return elbow, root + along * reach
