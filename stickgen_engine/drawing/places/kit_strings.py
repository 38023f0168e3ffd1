"""Strings of small flags and of light bulbs, hung between two points."""

from stickgen_engine.drawing.colour import Colour, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, polygon
from stickgen_engine.drawing.places.kit_rooms import WARM, joined
from stickgen_engine.drawing.places.kit_windows import wants_lamps
from stickgen_engine.drawing.scenery import Scenery


def bunting(
    on: Painter, x: tuple[float, float], y: float, sag: float, colours: tuple[Colour, ...],
    *, size: float = 0.34,
) -> None:  # fmt: skip
    """Hang a string of small flags between two points of the same height."""
    span = x[1] - x[0]
    count = int(span / (size * 1.5))
    points = [
        (x[0] + span * i / count, y - sag * (1 - (2 * i / count - 1) ** 2))
        for i in range(count + 1)
    ]
    string: Path = (("M", *points[0]), *(("L", *p) for p in points[1:]))
    on.shape(string, line=rgb("5A4A48"), width=0.025)
    for k, colour in enumerate(colours):
        flags = joined(
            polygon(((px, py), (px + size, py - 0.02), (px + size / 2, py - size * 1.15)))
            for px, py in points[k:-1:len(colours)]
        )  # fmt: skip
        if flags:
            on.shape(flags, fill=colour)


def bulbs(
    scenery: Scenery, on: Painter, x: tuple[float, float], y: float, sag: float, *, gap: float = 0.8
) -> None:
    """Hang a string of light bulbs; they shine in dark hours."""
    span = x[1] - x[0]
    count = max(4, int(span / gap))
    points = [
        (x[0] + span * i / count, y - sag * (1 - (2 * i / count - 1) ** 2))
        for i in range(count + 1)
    ]
    string: Path = (("M", *points[0]), *(("L", *p) for p in points[1:]))
    on.shape(string, line=rgb("3A3440"), width=0.025)
    lit = wants_lamps(scenery.light)
    if lit:
        for px, py in points[::2]:
            on.spot(px, py - 0.1, 0.42, 0.42, fade(WARM, 0.6), glows=True)
    globes = joined(circle(px, py - 0.1, 0.07) for px, py in points)
    on.shape(globes, fill=lighter(WARM, 0.3) if lit else rgb("F6EED8"), glows=lit)
