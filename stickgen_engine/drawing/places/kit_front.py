"""Dark shapes of the foreground for rooms and streets: one lower corner of a frame each."""

import random

from stickgen_engine.drawing.colour import Colour, lighter, rgb
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_rooms import joined
from stickgen_engine.drawing.scenery import Scenery

# Half the width of a frame at the depth of the foreground, in metres of the default camera.
_EDGE = 2.85


def _dark(scenery: Scenery) -> Colour:
    return rgb("171320") if scenery.light.time == "night" else rgb("2A2430")


def corner_crates(scenery: Scenery, *, side: int = 1) -> None:
    """Stack dark boxes in a corner."""
    on, dark = scenery.corner(), _dark(scenery)
    x = side * _EDGE
    boxes: tuple[tuple[float, float, float, float], ...] = (
        (x - 0.75, -2.0, 1.5, 2.6), (x - side * 1.15 - 0.45, -2.0, 0.9, 2.22),
    )  # fmt: skip
    for i, (left, foot, wide, tall) in enumerate(boxes):
        tone = lighter(dark, 0.05 * i)
        on.shape(rectangle(left, foot, wide, tall), fill=tone)
        tape = rectangle(left + wide * 0.42, foot, wide * 0.16, tall)
        on.shape(tape, fill=lighter(tone, 0.06))


def corner_chair(scenery: Scenery, *, side: int = -1) -> None:
    """Let the dark back of a chair look into a corner."""
    on, dark = scenery.corner(), _dark(scenery)
    x = side * (_EDGE - 0.35)
    frame: Path = rounded(x - 0.5, 0.22, 1.0, 0.2, 0.09)
    frame += joined(rectangle(x - 0.48 + i * 0.29, -2.0, 0.1, 2.3) for i in range(4))
    on.shape(frame, fill=dark)
    on.shape(rounded(x - 0.5, -0.15, 1.0, 0.12, 0.05), fill=lighter(dark, 0.05))


def corner_books(scenery: Scenery, seed: random.Random, *, side: int = -1) -> None:
    """Pile dark books in a corner."""
    on, dark = scenery.corner(), _dark(scenery)
    x = side * (_EDGE - 0.4)
    for i in range(6):
        wide = seed.uniform(0.9, 1.3)
        shift = seed.uniform(-0.12, 0.12)
        tone = lighter(dark, 0.05 if i % 2 else 0.0)
        y = -0.62 + i * 0.17
        on.shape(rounded(x - wide / 2 + shift, y, wide, 0.165, 0.03), fill=tone)
        on.shape(
            rectangle(x + wide / 2 + shift - 0.1, y + 0.04, 0.04, 0.09), fill=lighter(tone, 0.12)
        )


def corner_table(scenery: Scenery, *, side: int = 1) -> None:
    """Set a dark table with a glass and a bottle into a corner."""
    on, dark = scenery.corner(), _dark(scenery)
    x = side * (_EDGE - 0.5)
    on.shape(ellipse(x, -0.1, 1.05, 0.17), fill=dark)
    on.shape(rectangle(x - 1.05, -2.0, 2.1, 1.9), fill=dark)
    bottle = rounded(x + side * 0.25 - 0.09, -0.05, 0.18, 0.42, 0.06)
    bottle += rectangle(x + side * 0.25 - 0.04, 0.35, 0.08, 0.2)
    glass = polygon(((x - side * 0.25 - 0.1, 0.32), (x - side * 0.25 + 0.1, 0.32),
                     (x - side * 0.25 + 0.03, 0.12), (x - side * 0.25 - 0.03, 0.12)))  # fmt: skip
    stem = rectangle(x - side * 0.25 - 0.015, -0.05, 0.03, 0.2)
    on.shape(bottle + glass + stem, fill=lighter(dark, 0.05))


def corner_drape(scenery: Scenery, *, side: int = -1, colour: Colour | None = None) -> None:
    """Hang a dark curtain down one edge of the picture."""
    on = scenery.corner()
    dark = colour or _dark(scenery)
    edge = side * (_EDGE + 0.9)
    inner = side * (_EDGE - 0.32)
    cloth: Path = (
        ("M", edge, 4.5),
        ("L", inner, 4.5),
        ("C", inner + side * 0.1, 2.6, inner + side * 0.34, 1.4, inner + side * 0.24, -1.5),
        ("L", edge, -1.5),
        ("Z",),
    )
    on.shape(cloth, fill=dark)
    lean = [(inner + side * d, inner + side * (d + 0.22)) for d in (0.18, 0.4)]
    folds = joined(line(top, 4.4, foot, -1.4) for top, foot in lean)
    on.shape(folds, line=lighter(dark, 0.06), width=0.05)


def corner_rail(scenery: Scenery) -> None:
    """Run a dark railing along the foot of the picture."""
    on, dark = scenery.corner(), _dark(scenery)
    bars = joined(rectangle(-24 + i * 0.6, -1.0, 0.05, 1.0) for i in range(81))
    on.shape(bars, fill=dark)
    on.shape(rectangle(-24, -0.05, 48, 0.09), fill=lighter(dark, 0.05))


def corner_wheel(scenery: Scenery, *, side: int = 1) -> None:
    """Let a dark suitcase with its handle look into a corner."""
    on, dark = scenery.corner(), _dark(scenery)
    x = side * (_EDGE - 0.35)
    on.shape(rounded(x - 0.5, -2.0, 1.0, 2.12, 0.12), fill=dark)
    handle = line(x - 0.2, 0.1, x - 0.2, 0.5) + line(x - 0.2, 0.5, x + 0.2, 0.5)
    on.shape(handle + line(x + 0.2, 0.5, x + 0.2, 0.1), line=dark, width=0.07)
    ribs = joined(rectangle(x - 0.32 + i * 0.22, -2.0, 0.03, 2.0) for i in range(4))
    on.shape(ribs, fill=lighter(dark, 0.06))
    on.shape(circle(x - side * 0.75, -0.42, 0.36), fill=lighter(dark, 0.03))
