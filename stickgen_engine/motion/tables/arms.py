"""Arms that many moves share; ``r`` is the hand that acts, ``l`` the other."""

from math import cos, radians, sin
from typing import Final

Pose = dict[str, float]

# Hanging, and reaching for nothing.
R: Final[Pose] = {"r_lift": 3, "r_out": 7, "r_fold": 14, "r_in": 15, "r_cw": 0, "r_hw": 0}
L: Final[Pose] = {"l_lift": 6, "l_out": 7, "l_fold": 18, "l_in": 15, "l_cw": 0, "l_hw": 0}
BOTH: Final[Pose] = {**R, **L}
# The trunk and the head as they are.
CALM: Final[Pose] = {
    "pitch": 0, "roll": 0, "yaw": 0, "bend": 0, "side": 0, "twist": 0, "neck": 0, "nod": 0,
    "turn": 0, "tilt": 0, "shrug": 0,
}  # fmt: skip
# Fists before the chin.
GUARD: Final[Pose] = {
    "r_cx": 0.42, "r_cy": 0.0, "r_cz": 0.08, "r_cw": 1, "r_elb": 12,
    "l_cx": 0.62, "l_cy": 0.02, "l_cz": 0.1, "l_cw": 1, "l_elb": 12,
}  # fmt: skip


def near_neck(side: str, x: float, y: float, z: float, elbow: float = 25.0) -> Pose:
    """Reach for a point ahead of, above and outward from the base of the neck (arm lengths)."""
    return {
        f"{side}_cx": x, f"{side}_cy": y, f"{side}_cz": z, f"{side}_cw": 1, f"{side}_hw": 0,
        f"{side}_elb": elbow,
    }  # fmt: skip


def near_head(side: str, x: float, y: float, z: float, elbow: float = 25.0) -> Pose:
    """Reach for a point ahead of, above and outward from where the head sits (arm lengths)."""
    return {
        f"{side}_hx": x, f"{side}_hy": y, f"{side}_hz": z, f"{side}_hw": 1, f"{side}_cw": 0,
        f"{side}_elb": elbow,
    }  # fmt: skip


def before(side: str, x: float, y: float, z: float, *, lean: float, elbow: float = 25.0) -> Pose:
    """Reach for a point ahead of and above the base of the neck as the world sees it.

    ``lean`` is by how many degrees the trunk leans ahead then: ``pitch`` and ``bend`` together.
    """
    c, s = cos(radians(lean)), sin(radians(lean))
    return near_neck(side, round(x * c - y * s, 3), round(x * s + y * c, 3), z, elbow)
