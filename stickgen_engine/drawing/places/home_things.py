"""Things of a household, and the dark shapes before its rooms."""

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_rooms import block, flat, joined, shade
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.scenery import Scenery


def cooker(scenery: Scenery, x: float) -> None:
    """Stand a stove with a pot on it; x is its middle."""
    steel = rgb("D5DBE2")
    front = solid(scenery, (x - 0.45, x + 0.45), (5.8, 6.5), (0, 0.95), steel, rgb("3A4048"))
    front.shape(rounded(x - 0.34, 0.16, 0.68, 0.42, 0.05), fill=rgb("2E333C"))
    flat(front, x - 0.34, 0.62, 0.68, 0.05, rgb("8E98A4"))
    knobs = joined(circle(x - 0.3 + i * 0.2, 0.8, 0.05) for i in range(4))
    front.shape(knobs, fill=rgb("3A4048"))
    pot = scenery.far(x - 0.15, 6.1, y=0.96)
    block(pot, -0.24, 0, 0.48, 0.28, rgb("C4483C"), r=0.05)
    flat(pot, -0.3, 0.25, 0.6, 0.05, rgb("9A342C"))
    pot.spot(0.05, 0.6, 0.2, 0.34, rgb("FFFFFF", 0.4))
    pot.spot(-0.06, 0.95, 0.24, 0.36, rgb("FFFFFF", 0.22))


def hood(on: Painter, x: float) -> None:
    """Hang an extractor hood on the wall over the stove."""
    steel = rgb("C8D0D8")
    block(on, x - 0.22, 2.5, 0.44, 1.1, steel)
    cone = polygon(((x - 0.7, 1.9), (x + 0.7, 1.9), (x + 0.25, 2.55), (x - 0.25, 2.55)))
    on.shape(cone, fill=shade(x - 0.7, x + 0.7, steel))
    flat(on, x - 0.72, 1.84, 1.44, 0.1, darker(steel, 0.2))


def fridge(scenery: Scenery, x: float) -> None:
    """Stand a fridge with notes on its door."""
    white = rgb("EDF1F4")
    front = solid(scenery, (x - 0.5, x + 0.5), (5.7, 6.5), (0.05, 2.1), white)
    flat(front, x - 0.5, 1.3, 1.0, 0.03, darker(white, 0.25))
    handles = rectangle(x - 0.4, 0.75, 0.05, 0.42) + rectangle(x - 0.4, 1.45, 0.05, 0.34)
    front.shape(handles, fill=rgb("9AA6B2"))
    for dx, y, code in ((0.02, 1.6, "F6D25A"), (0.2, 1.5, "7CC0E8"), (0.1, 0.95, "F29A8A")):
        flat(front, x + dx, y, 0.18, 0.18, rgb(code))


def wardrobe(
    scenery: Scenery, x: tuple[float, float], z: tuple[float, float], height: float, colour: Colour
) -> None:
    """Stand a tall cupboard with two doors."""
    front = solid(scenery, x, z, (0, height), colour)
    wide = (x[1] - x[0]) / 2
    for i in (0, 1):
        left = x[0] + i * wide
        front.shape(
            rounded(left + 0.08, 0.18, wide - 0.16, height - 0.34, 0.04),
            fill=fade(lighter(colour, 0.5), 0.4),
            line=darker(colour, 0.2),
            width=0.02,
        )
        knob = left + (wide - 0.16 if i == 0 else 0.16)
        front.shape(circle(knob, height * 0.46, 0.04), fill=rgb("B88A4A"))
    block(front, x[0] - 0.06, height - 0.06, 2 * wide + 0.12, 0.12, lighter(colour, 0.1))
    flat(front, x[0], 0, 2 * wide, 0.1, darker(colour, 0.4))


def armchair(on: Board, cloth: Colour) -> None:
    """Stand a soft armchair that looks at the viewer."""
    on.spot(0, 0, 0.75, 0.12, rgb("140C18", 0.4))
    block(on, -0.5, 0.25, 1.0, 0.85, darker(cloth, 0.08), r=0.2)
    block(on, -0.45, 0.12, 0.9, 0.38, lighter(cloth, 0.08), r=0.08)
    for x in (-0.68, 0.42):
        block(on, x, 0.08, 0.26, 0.62, cloth, r=0.12)
