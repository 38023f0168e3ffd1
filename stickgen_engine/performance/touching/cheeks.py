"""Heads of two who embrace: cheek to cheek, and neither hides the other's face."""

from typing import Final

import numpy as np

from stickgen_engine.motion.skeletal import UP
from stickgen_engine.performance.touching.bending import move_trunk, rotated
from stickgen_engine.performance.touching.figures import Array, Figure
from stickgen_engine.performance.touching.goals import Line, line_between
from stickgen_engine.skeleton import J

# Heads that lie side by side are so far from the middle, in heights.
_CHEEKS: Final = 0.055
# Along the line between two their faces are so far apart, in heights: less than two round heads.
_APART: Final = 0.24
# From the neck to the middle of the face, in heights; no neck bends further than this (radians).
_FACE: Final = 0.15
_MOST: Final = 0.5


def lay_cheeks(
    one: Figure, other: Figure, weight: Array, window: slice, *, heads_only: bool
) -> None:
    """Lean both to their left and their heads apart, in place, ``weight`` (n,) of the way.

    With ``heads_only`` trunks stay as they are, and so do arms that already reach round them.
    """
    line = line_between(one, other, window)
    gap = other.point("face", window) - one.point("face", window)
    wanted = _APART * 0.5 * (one.build.height + other.build.height)
    short = 0.5 * np.clip(wanted - (gap * line.on).sum(axis=1), 0.0, wanted)
    for figure, sign in ((one, 1.0), (other, -1.0)):
        if not figure.is_upright:
            continue
        if heads_only:
            _bend_neck(figure, line, -sign * short * weight, window)
        else:
            way = sign * _CHEEKS * figure.build.height * line.left
            move_trunk(figure, figure.point("face", window), way, weight, window)


def _bend_neck(figure: Figure, line: Line, far: Array, window: slice) -> None:
    """Turn a head about its neck until the face is ``far`` (n,) metres along the line, in place."""
    angle = np.clip(far / (_FACE * figure.build.height), -_MOST, _MOST)
    axis = np.cross(np.broadcast_to(UP, line.on.shape), line.on)
    neck = figure.joints[window, J["neck"]]
    head = figure.joints[window, J["head"]]
    figure.joints[window, J["head"]] = neck + rotated(head - neck, axis * angle[:, None])
