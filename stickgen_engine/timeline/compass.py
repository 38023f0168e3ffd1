"""Headings, distances and places on the floor."""

import math

from stickgen_engine.script.models import Part
from stickgen_engine.timeline.beats import Point
from stickgen_engine.vocabulary.facings import FACINGS

# Half way between the side and the viewer: faces and gestures both read well.
OPEN_TURN_DEG = 25.0
# Who was told to face right still looks as if it did.
SIDE_TURN_DEG = 18.0


def heading(start: Point, end: Point) -> float:
    """Return the direction from one point to another, in degrees."""
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0])) % 360.0


def distance(start: Point, end: Point) -> float:
    """Return how far apart two points are, in metres."""
    return math.hypot(end[0] - start[0], end[1] - start[1])


def ahead(start: Point, degrees: float, metres: float) -> Point:
    """Go so far in a direction."""
    a = math.radians(degrees)
    return (start[0] + metres * math.cos(a), start[1] + metres * math.sin(a))


def short_of(start: Point, end: Point, gap: float) -> Point:
    """Return the point ``gap`` metres before ``end``; the start if that is nearer already."""
    room = distance(start, end) - gap
    return ahead(start, heading(start, end), room) if room > 0.05 else start


def difference(a: float, b: float) -> float:
    """Return the turn from ``a`` to ``b``, between -180 and 180 degrees."""
    return (b - a + 180.0) % 360.0 - 180.0


def opened(degrees: float, turn: float = OPEN_TURN_DEG) -> float:
    """Turn somebody who stands side-on a little to the viewer; other headings stay."""
    for side, towards in ((0.0, -1.0), (180.0, 1.0)):
        off = difference(side, degrees)
        if abs(off) <= turn:
            return (side + towards * turn) % 360.0
    return degrees % 360.0


def facing_of(part: Part) -> float | None:
    """Read the way that a part faces at first, where the script says it.

    "left" and "right" are turned a little to the viewer, as actors on a stage stand; degrees are
    taken as they are.
    """
    if part.facing is None:
        return None
    if isinstance(part.facing, str):
        word = FACINGS.get(part.facing)
        return opened(word.degrees, SIDE_TURN_DEG)
    return float(part.facing) % 360.0
