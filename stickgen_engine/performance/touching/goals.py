"""Where in the world the limbs of a touch have to be on each frame."""

from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.skeletal import UP, dot
from stickgen_engine.performance.touching.contacts import Reach
from stickgen_engine.performance.touching.figures import Array, Figure
from stickgen_engine.skeleton import J

# How much higher than for two of a size hands meet where one is taller, in shares of the rest.
_HIGHER = 0.14
# Hands meet no farther above the lower shoulder than this share of the shorter arm.
_UPWARD = 0.82
# The shoulders of who stands are this high, in heights.
_SHOULDERS = 0.79
# Two faces that kiss touch with less than the round heads that they are drawn on.
_NOSES = 0.94


@dataclass(frozen=True, slots=True)
class Line:
    """The way from one body to another on some frames: ``on`` along it, ``left`` of it, (n, 3)."""

    on: Array
    left: Array

    def at(self, way: tuple[float, float, float]) -> Array:
        """Turn a direction along the line into one in the world, of length 1."""
        size = float(np.linalg.norm(way))
        return np.asarray((way[0] * self.on + way[1] * UP + way[2] * self.left) / size)


def line_between(one: Figure, other: Figure, span: slice) -> Line:
    """Find the way over the floor from one pelvis to another's."""
    gap = (one.joints[span, J["pelvis"]] - other.joints[span, J["pelvis"]]) * -1.0
    gap[:, 1] = 0.0
    size = np.sqrt(dot(gap, gap))
    on = np.where(size > 0.05, gap / np.maximum(size, 1e-9), np.array([1.0, 0.0, 0.0]))
    return Line(on, np.cross(on, UP))


def skin_of(reach: Reach, one: Figure, other: Figure) -> float:
    """Return how far apart the two joints of a touch are when skin meets skin, in metres."""
    if reach.both and reach.limb == "face":
        return _NOSES * (one.depth("face") + other.depth("face"))
    if reach.both:
        return one.palm + other.palm
    thick = one.palm if reach.limb.endswith("_wrist") else 0.5 * one.palm
    return other.depth(reach.point) + thick


def goal_of(reach: Reach, one: Figure, other: Figure, span: slice, first: int) -> Array:
    """Return where a limb goes that reaches for a point, (n, 3).

    ``first`` is the frame of contact within the span, from which a blow's goal stays.
    """
    line = line_between(one, other, span)
    goal = other.point(reach.point, span) + skin_of(reach, one, other) * line.at(reach.way)
    if reach.frozen:
        goal[first + 1 :] = goal[first]
    return np.asarray(goal)


def meeting_of(reach: Reach, one: Figure, other: Figure, span: slice) -> tuple[Array, Array]:
    """Return where two limbs go that meet half way, each (n, 3)."""
    line = line_between(one, other, span)
    between = skin_of(reach, one, other)
    if reach.limb == "face":
        return _faces(one, other, span, between)
    share = one.build.arm / (one.build.arm + other.build.arm)
    mine, theirs = (
        figure.point(_shoulder(limb), span)
        for figure, limb in ((one, reach.limb), (other, reach.point))
    )
    middle = mine + share * (theirs - mine)
    tall = min(one.build.height, other.build.height)
    low, high = (each(mine[:, 1], theirs[:, 1]) for each in (np.minimum, np.maximum))
    # Who sits or lies on the ground is met near its shoulder.
    ankles = [J["left_ankle"], J["right_ankle"]]
    ground = np.minimum(*(f.joints[span][:, ankles, 1].min(axis=1) for f in (one, other)))
    upright = np.clip((low - ground) / (_SHOULDERS * tall), 0.0, 1.0)
    rise = _HIGHER * (high - low) + (reach.level - _SHOULDERS) * tall * upright
    middle[:, 1] = low + np.minimum(rise, _UPWARD * min(one.build.arm, other.build.arm))
    middle = middle + reach.aside * tall * line.left
    return middle - 0.5 * between * line.on, middle + 0.5 * between * line.on


def _shoulder(limb: str) -> str:
    return f"{limb.split('_')[0]}_shoulder"


def _faces(one: Figure, other: Figure, span: slice, between: float) -> tuple[Array, Array]:
    """Bring two heads together: a four-footed one stays, and so does most of who is smaller."""
    mine, theirs = one.point("face", span), other.point("face", span)
    if not other.is_upright:
        share = 1.0
    else:
        taller = one.build.height - other.build.height
        share = float(np.clip(0.5 + 1.2 * taller, 0.15, 0.85))
    middle = mine + share * (theirs - mine)
    line = theirs - mine
    on = line / np.maximum(np.sqrt(dot(line, line)), 1e-6)
    if share == 1.0:
        return theirs - between * on, theirs
    middle += (0.5 - share) * between * on
    return middle - 0.5 * between * on, middle + 0.5 * between * on
