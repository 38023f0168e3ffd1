"""Solid things in true perspective: counters, crates, steps, platforms."""

from math import hypot

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.paths import rectangle
from stickgen_engine.drawing.places.kit_rooms import fall, flat
from stickgen_engine.drawing.scenery import Scenery
from stickgen_engine.drawing.strokes import Strokes


class Solids(Strokes):
    """Strokes that walls and floors made one after another share, so that a frame costs less."""


def _shared(scenery: Scenery) -> Strokes:
    if not scenery.back or not isinstance(scenery.back[-1], Solids):
        scenery.back.append(Solids())
    return scenery.back[-1]


def plane(scenery: Scenery, x0: float, z0: float, x1: float, z1: float) -> Board:
    """Get an upright plane like a one-sided wall; what is drawn on it comes in order of drawing."""
    length = hypot(x1 - x0, z1 - z0)
    ax, az = (x1 - x0) / length, (z1 - z0) / length
    return Board(
        _shared(scenery),
        lambda u, v: (x0 + ax * u, v, z0 + az * u),
        scenery.light,
        max(0.0, (z0 + z1) / 2),
        flat=True,
        facing=((x0, 0.0, z0), (az, 0.0, -ax)),
    )


def level(scenery: Scenery, y: float) -> Board:
    """Get a level plane at height y; what is drawn on it comes in order of drawing."""
    return Board(_shared(scenery), lambda u, v: (u, y, v), scenery.light, 0.0, flat=True)


def upright(scenery: Scenery, z: float) -> Board:
    """Get an upright plane at depth z, seen from the front only; u is x."""
    return plane(scenery, 0, z, 1, z)


def solid(
    scenery: Scenery,
    x: tuple[float, float],
    z: tuple[float, float],
    y: tuple[float, float],
    colour: Colour,
    top: Colour | None = None,
) -> Board:
    """Stand a box in the back and return the board of its front, where u is x and v is height."""
    (x0, x1), (z0, z1), (y0, y1) = x, z, y
    if y0 == 0:
        # Wider than the box: what touches the floor darkens it all round.
        level(scenery, 0).shape(
            rectangle(x0 - 0.12, z0 - 0.22, x1 - x0 + 0.24, z1 - z0 + 0.3),
            fill=rgb("140C18", 0.22),
        )
    deep = z1 - z0
    flat(plane(scenery, x0, z1, x0, z0), 0, y0, deep, y1 - y0, lighter(colour, 0.06))
    flat(plane(scenery, x1, z0, x1, z1), 0, y0, deep, y1 - y0, darker(colour, 0.24))
    flat(level(scenery, y1), x0, z0, x1 - x0, deep, top or lighter(colour, 0.16))
    front = upright(scenery, z0)
    flat(front, x0, y0, x1 - x0, y1 - y0, fall(y1, y0, lighter(colour, 0.05), darker(colour, 0.12)))
    return front
