"""Stone halls: courses of blocks, arches, columns, torches and the flames on them."""

import random
from collections.abc import Callable, Sequence
from math import pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, arc, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def courses(
    on: Painter,
    seed: random.Random,
    colour: Colour,
    *,
    x0: float,
    x1: float,
    height: float,
    step: float = 0.62,
    odd: int = 14,
) -> None:
    """Draw joints of masonry on a wall, and some blocks of another tone."""
    joints: Path = ()
    rows = int(height / step)
    for row in range(rows):
        y = row * step
        joints += rectangle(x0, y, x1 - x0, 0.03)
        at = x0 + (step if row % 2 else 0.0)
        while at < x1:
            joints += rectangle(at, y, 0.03, min(step, height - y))
            at += step * 2
    for _ in range(odd):
        row = seed.randrange(rows)
        x = x0 + (step if row % 2 else 0.0) + step * 2 * seed.randrange(int((x1 - x0) / step / 2))
        tone = lighter(colour, 0.08) if seed.random() < 0.5 else darker(colour, 0.14)
        width = min(step * 2, x1 - x)
        on.shape(rounded(x + 0.03, row * step + 0.03, width - 0.03, step - 0.03, 0.06), fill=tone)
    on.shape(joints, fill=fade(darker(colour, 0.45), 0.5))


def arch_path(x: float, y: float, width: float, height: float, *, pointed: bool = False) -> Path:
    """Outline an arched opening; (x, y) is the middle of its foot."""
    half = width / 2
    spring = height - half * (1.5 if pointed else 1.0)
    if pointed:
        top = (x, y + height)
        return (
            ("M", x - half, y),
            ("L", x - half, y + spring),
            ("C", x - half, y + spring + half * 0.8, x - half * 0.4, y + height - half * 0.3, *top),
            (
                "C",
                x + half * 0.4,
                y + height - half * 0.3,
                x + half,
                y + spring + half * 0.8,
                x + half,
                y + spring,
            ),
            ("L", x + half, y),
            ("Z",),
        )
    curve = arc(x, y + spring, half, half, 0.0, pi)
    return (("M", x + half, y), ("L", x + half, y + spring), *curve[1:], ("L", x - half, y), ("Z",))


def column(on: Painter, colour: Colour, *, height: float, width: float = 0.9) -> None:
    """Draw a round column with base and capital."""
    w = width / 2
    on.shape(
        rectangle(-w, 0.3, width, height - 0.5), fill=sided(colour, -w, w, lit=0.14, shade=0.4)
    )
    for x in (-w * 0.5, 0.0, w * 0.45):
        on.shape(rectangle(x, 0.4, 0.05, height - 0.8), fill=fade(darker(colour, 0.4), 0.35))
    for y, grow, tall in (
        (0.0, 1.45, 0.18),
        (0.18, 1.22, 0.16),
        (height - 0.5, 1.25, 0.18),
        (height - 0.32, 1.5, 0.34),
    ):
        half = w * grow
        on.shape(
            rounded(-half, y, half * 2, tall, 0.05), fill=sided(colour, -half, half, shade=0.36)
        )


def torch(scenery: Scenery, on: Painter, x: float, y: float, *, reach: float = 1.7) -> None:
    """Hang a torch on a wall or column with its warm light; the flame itself is animated."""
    on.spot(x, y + 0.5, reach, reach * 1.1, rgb("ffa840", 0.55), glows=True)
    iron = rgb("3a3230")
    on.shape(
        polygon(
            [(x - 0.05, y - 0.45), (x + 0.05, y - 0.45), (x + 0.1, y + 0.2), (x - 0.1, y + 0.2)]
        ),
        fill=rgb("6a4630"),
    )
    on.shape(rounded(x - 0.15, y + 0.08, 0.3, 0.14, 0.04), fill=iron)
    on.shape(rounded(x - 0.12, y - 0.2, 0.24, 0.07, 0.03), fill=iron)
    del scenery


def flame_shapes(
    on: Painter, x: float, y: float, size: float, seconds: float, phase: float
) -> None:
    """Draw a flame of two tongues that flickers."""
    lick = 0.12 * sin(seconds * 9 + phase) + 0.06 * sin(seconds * 17 + phase * 2)
    tall = size * (1 + 0.12 * sin(seconds * 11 + phase * 3))
    for grow, tone in ((1.0, rgb("ff8a2a")), (0.62, rgb("ffd75a")), (0.3, rgb("fff6cc"))):
        w, h = size * 0.34 * grow, tall * grow
        tip = (x + lick * size * grow * 1.4, y + h)
        tongue = smooth(
            [
                (x, y - 0.02),
                (x + w, y + h * 0.28),
                (x + w * 0.45, y + h * 0.62),
                tip,
                (x - w * 0.5, y + h * 0.58),
                (x - w, y + h * 0.28),
            ],
            closed=True,
            tension=0.8,
        )
        on.shape(tongue, fill=tone, glows=True)


def flames(seed: random.Random, places: Sequence[tuple[float, float, float, float]]) -> Animate:
    """Let flames flicker at places (x, y, z, size)."""
    fires = [(*place, seed.random() * 6) for place in places]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, y, z, size, phase in fires:
            board = scenery.far(x, z) if z > 4 else scenery.piece(x, z - 0.02)
            glow = 0.3 + 0.06 * sin(seconds * 7 + phase)
            board.spot(0, y + size * 0.5, size * 2.2, size * 2.2, rgb("ffb04a", glow), glows=True)
            flame_shapes(board, 0, y, size, seconds, phase)

    return draw


def lamp_at(scenery: Scenery, x: float, y: float, z: float, reach: float = 4.0) -> None:
    """Tell the stage that fire shines here."""
    scenery.lamps.append(Lamp(x, y, z, rgb("ffb45a"), reach))


def banner(
    on: Painter, x: float, top: float, *, width: float, height: float, colour: Colour
) -> None:
    """Hang a banner with a star and a gold hem from (x, top)."""
    w = width / 2
    gold = rgb("f0c04a")
    cloth = [
        (x - w, top),
        (x + w, top),
        (x + w, top - height),
        (x, top - height * 0.86),
        (x - w, top - height),
    ]
    on.shape(
        polygon(cloth), fill=rising(darker(colour, 0.25), lighter(colour, 0.06), top - height, top)
    )
    hem = [
        (x - w, top - height),
        (x, top - height * 0.86),
        (x + w, top - height),
        (x + w, top - height + 0.12),
        (x, top - height * 0.86 + 0.12),
        (x - w, top - height + 0.12),
    ]
    on.shape(polygon(hem), fill=gold)
    star = []
    for k in range(10):
        r = width * (0.3 if k % 2 == 0 else 0.13)
        star.append((x + r * sin(k * pi / 5), top - height * 0.42 + r * sin(k * pi / 5 + pi / 2)))
    on.shape(polygon(star), fill=gold)
    on.shape(
        polygon(
            [
                (x + w * 0.4, top),
                (x + w, top),
                (x + w, top - height),
                (x + w * 0.55, top - height * 0.94),
            ]
        ),
        fill=fade(darker(colour, 0.5), 0.35),
    )
    on.shape(
        rounded(x - w - 0.12, top - 0.05, width + 0.24, 0.1, 0.05),
        fill=mix(gold, rgb("7a5a34"), 0.5),
    )
