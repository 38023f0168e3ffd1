"""The numbers that pose a body: named columns that key poses, gaits and layers all speak.

Lengths are in leg lengths (pelvis) or arm lengths (hands); angles in degrees. ``pitch``, ``bend``,
``neck`` and ``nod`` lean forward, ``roll``, ``side`` and ``tilt`` to the left, ``yaw``, ``twist``
and ``turn`` counter-clockwise seen from above; ``spin`` rolls the body about its own spine. An arm
hangs at ``lift`` 0, points ahead at 90 and up at 180; ``out`` takes it away from the side, ``fold``
bends the elbow, ``in`` turns the fold inward. Hands may reach for a point beside the neck (``c``),
the head (``h``), both (ahead, up, outward), or in the world (``w``), each with a weight ``*w`` from
0 to 1; ``elb`` then lifts the elbow sideways.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

BODY: Final = (
    "ahead", "up", "left", "pitch", "roll", "yaw", "bend", "side", "twist",
    "neck", "nod", "turn", "tilt", "shrug", "spin",
)  # fmt: skip
ARM: Final = (
    "lift", "out", "fold", "in",
    "cx", "cy", "cz", "cw", "hx", "hy", "hz", "hw", "wx", "wy", "wz", "ww", "elb",
)  # fmt: skip
LEG: Final = ("knee",)

NAMES: Final[tuple[str, ...]] = (
    *BODY,
    *(f"{side}_{name}" for side in "rl" for name in (*ARM, *LEG)),
)
C: Final[dict[str, int]] = {name: index for index, name in enumerate(NAMES)}
WIDTH: Final = len(NAMES)

# Each hand's targets: three coordinates and the weight that they count with.
REACHES: Final[tuple[tuple[int, int, int, int], ...]] = tuple(
    (C[f"{s}_{f}x"], C[f"{s}_{f}y"], C[f"{s}_{f}z"], C[f"{s}_{f}w"]) for s in "rl" for f in "chw"
)
ARM_COLUMNS: Final[dict[str, list[int]]] = {s: [C[f"{s}_{name}"] for name in ARM] for s in "rl"}
MIRRORED: Final = tuple(
    C[name] for name in ("left", "roll", "yaw", "side", "twist", "turn", "tilt", "spin")
)
SWAP: Final = np.array(
    [C[{"r": "l", "l": "r"}[n[0]] + n[1:]] if n[:2] in ("r_", "l_") else C[n] for n in NAMES]
)

REST: Final[dict[str, float]] = {
    "up": 0.985,
    "r_lift": 3.0, "r_out": 7.0, "r_fold": 14.0, "r_in": 15.0, "r_elb": 25.0,
    "l_lift": 6.0, "l_out": 7.0, "l_fold": 18.0, "l_in": 15.0, "l_elb": 25.0,
    "r_knee": 8.0, "l_knee": 8.0,
}  # fmt: skip


def row(values: Mapping[str, float]) -> Array:
    """Lay named numbers out as one row, at rest where nothing is said."""
    out = np.zeros(WIDTH)
    for name, value in {**REST, **values}.items():
        out[C[name]] = value
    return out


def rest(count: int) -> Array:
    """Stand at ease for so many frames: (count, WIDTH)."""
    return np.tile(row({}), (count, 1))


def mirrored(rows: Array) -> Array:
    """Swap left and right."""
    out = rows[:, SWAP].copy()
    out[:, list(MIRRORED)] *= -1.0
    return out


def mixed(under: Array, over: Array, weight: Array, columns: Sequence[int]) -> Array:
    """Lay ``over`` on ``under`` in some columns with a weight per frame.

    A hand's target counts by its own weight, so that a hand that reaches for nothing yet doesn't
    drag the target towards the origin.
    """
    out, chosen = under.copy(), set(columns)
    cols, w = list(columns), weight[:, None]
    out[:, cols] = (1.0 - w) * under[:, cols] + w * over[:, cols]
    for x, y, z, weight_at in REACHES:
        if weight_at not in chosen:
            continue
        mine, theirs = under[:, weight_at] * (1.0 - weight), over[:, weight_at] * weight
        share = np.where(mine + theirs > 1e-9, theirs / np.maximum(mine + theirs, 1e-9), 1.0)
        for col in (x, y, z):
            out[:, col] = (1.0 - share) * under[:, col] + share * over[:, col]
    return out
