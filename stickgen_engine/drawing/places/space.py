"""Open space, with no ground at all."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin
from typing import Final

from stickgen_engine.drawing.colour import fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    Path,
    circle,
    ellipse,
    line,
    polygon,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.places.kit_ground import blob
from stickgen_engine.drawing.places.kit_shade import sided
from stickgen_engine.drawing.places.kit_space import planet, space_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
# Top, middle and foot of space, and the tint of the sun's light on what floats there.
_SPACE: Final = {
    "dawn": (rgb("0c0f2a"), rgb("2a1c48"), rgb("5a3a5e"), (0.98, 0.9, 0.92, 1.0)),
    "day": (rgb("060a20"), rgb("13204a"), rgb("234a7a"), (1.0, 1.0, 1.0, 1.0)),
    "sunset": (rgb("120a26"), rgb("3a1a44"), rgb("8a4048"), (1.0, 0.86, 0.78, 1.0)),
    "night": (rgb("03050f"), rgb("070d22"), rgb("10204a"), (0.62, 0.68, 0.88, 1.0)),
}


def space_vacuum(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Stars on every side, gas in many colours, a blue world below and a ringed one above."""
    top, middle, foot, tint = _SPACE[scenery.light.time]
    scenery.light = replace(
        scenery.light,
        sky=(top, middle, foot),
        tint=tint,
        haze=middle,
        haze_per_m=0.004,
        haze_cap=0.4,
        casts=False,
        rim=rgb("a9c8f5"),
        weather="clear",
        contact=0.0,
    )
    # The horizon is no line here, so the frame below it goes on in the same dark.
    scenery.backdrop(top, middle, floor=(middle, mix(middle, foot, 0.8)))
    space_sky(scenery, seed, below=True, nebula=1.25)
    sky = scenery.sky()
    _galaxy(sky, 0.12, 0.36)
    _limb(sky, seed)
    planet(sky, 0.56, 0.2, 0.12, rgb("d8935a"), ring=rgb("ecd6a8"))
    planet(sky, -0.66, 0.29, 0.055, rgb("b8bcc8"), bands=0)
    for u, v, r, tone in (
        (1.5, 0.2, 0.14, "7a5ac0"),
        (-1.55, 0.1, 0.1, "4fa890"),
        (2.5, 0.3, 0.08, "c8603c"),
        (0.1, 1.0, 0.1, "6a86d0"),
        (-0.5, 1.35, 0.07, "c890b0"),
    ):
        planet(sky, u, v, r, rgb(tone))
    for u, v in ((0.76, 0.3), (0.3, 0.09)):
        sky.shape(circle(u, v, 0.012), fill=rgb("c8ccd8"), glows=True)
    _satellite(scenery.far(-7.2, 14, y=3.4))
    _rubble(scenery, seed)
    corner, dark = scenery.corner(), rgb("0a0d1c")
    for x, side in ((-3.2, 1), (3.3, -1), (-7.8, 1), (8.2, -1)):
        rock = blob(seed, x, -0.05, 0.9, 0.42, 8)
        corner.shape(rock, fill=dark)
        corner.shape(blob(seed, x + side * 0.1, 0.16, 0.4, 0.14, 7), fill=lighter(dark, 0.1))
    return _comet(seed)


def _galaxy(sky: Painter, u: float, v: float) -> None:
    sky.push(matrix=(0.92, 0.38, -0.38, 0.92, u, v))
    for rx, ry, alpha in ((0.13, 0.03, 0.3), (0.08, 0.02, 0.4), (0.035, 0.016, 0.8)):
        sky.spot(0, 0, rx, ry, rgb("d8c8ff", alpha), glows=True)
    sky.shape(ellipse(0, 0, 0.012, 0.006), fill=rgb("fff8ee"), glows=True)
    sky.pop()


def _limb(sky: Painter, seed: random.Random) -> None:
    """The edge of a blue world far below."""
    u, v, r = 0.25, -2.62, 2.3
    for grow, alpha in ((1.03, 0.16), (1.018, 0.25), (1.008, 0.5)):
        sky.shape(circle(u, v, r * grow), fill=rgb("6ab8ff", alpha), glows=True)
    sky.shape(circle(u, v, r), fill=rgb("2f78c8"), glows=True)
    sky.shape(circle(u + 0.12, v - 0.14, r * 0.985), fill=rgb("2363b0"), glows=True)
    for x, y, w, h, tone in (
        (-0.55, -0.5, 0.26, 0.05, "5fae74"),
        (0.1, -0.44, 0.2, 0.04, "5fae74"),
        (0.75, -0.52, 0.24, 0.045, "8fae6a"),
        (-0.05, -0.55, 0.3, 0.05, "4f9a6a"),
    ):
        sky.shape(blob(seed, x, y, w, h, 9), fill=rgb(tone), glows=True)
    for x, y, w in (
        (-0.4, -0.44, 0.2),
        (0.3, -0.39, 0.24),
        (0.55, -0.47, 0.2),
        (-0.1, -0.5, 0.26),
        (0.95, -0.5, 0.16),
    ):
        lens = smooth(
            [(x - w, y), (x - w * 0.2, y + 0.014), (x + w, y + 0.004), (x + w * 0.1, y - 0.01)],
            closed=True,
        )
        sky.shape(lens, fill=rgb("ffffff", 0.75), glows=True)


def _satellite(on: Painter) -> None:
    blue, steel = rgb("2f5aa8"), rgb("c8ccd6")
    on.push(matrix=(0.95, 0.3, -0.3, 0.95, 0.0, 0.0))
    for side in (-1, 1):
        x = 0.7 if side > 0 else -2.7
        on.shape(rounded(x, -0.42, 2.0, 0.84, 0.04), fill=sided(blue, x, x + 2.0, lit=0.25))
        grid: Path = ()
        for k in range(1, 5):
            grid += rectangle(x + k * 0.4 - 0.015, -0.42, 0.03, 0.84)
        on.shape(grid, fill=lighter(blue, 0.35))
        on.shape(line(side * 0.4, 0, side * 0.7, 0), line=steel, width=0.1)
    on.shape(rounded(-0.45, -0.55, 0.9, 1.1, 0.1), fill=sided(rgb("d8a840"), -0.45, 0.45))
    on.shape(ellipse(0, 0.85, 0.5, 0.2), fill=steel)
    on.shape(line(0, 0.55, 0, 1.25), line=steel, width=0.05)
    on.shape(circle(0, 1.28, 0.07), fill=rgb("ff6a5a"), glows=True)
    on.pop()


def _rubble(scenery: Scenery, seed: random.Random) -> None:
    """Stones that float at all heights, in front of the stars and far from heads."""
    for _ in range(15):
        side = seed.choice((-1, 1))
        board = scenery.far(
            side * seed.uniform(5.5, 16),
            seed.uniform(9, 22),
            y=seed.choice((seed.uniform(-4.5, -0.5), seed.uniform(3.2, 7))),
        )
        r = seed.uniform(0.15, 0.6)
        board.shape(blob(seed, 0, 0, r, r * 0.8, 7), fill=rgb("6c6674"))
        board.shape(blob(seed, -r * 0.22, r * 0.2, r * 0.5, r * 0.36, 6), fill=rgb("8e8896"))


def _comet(seed: random.Random) -> Animate:
    """A shooting star now and then, and stars that twinkle."""
    lights = [
        (seed.uniform(-0.95, 0.95), seed.uniform(-0.3, 0.55), seed.random() * 6) for _ in range(16)
    ]
    start = seed.uniform(0.0, 3.0)

    def draw(scenery: Scenery, seconds: float) -> None:
        sky = scenery.sky()
        for u, v, phase in lights:
            shine = 0.5 + 0.5 * sin(seconds * 2.2 + phase)
            sky.shape(
                circle(u, v, 0.001 + 0.0018 * shine),
                fill=rgb("ffffff", 0.4 + 0.6 * shine),
                glows=True,
            )
        way = ((seconds + start) % 5.0) / 0.9
        if way < 1.0:
            u, v = -0.7 + 0.9 * way, 0.5 - 0.26 * way
            tail = [(u, v + 0.004), (u - 0.2, v + 0.062), (u, v - 0.004)]
            sky.shape(polygon(tail), fill=rgb("dff0ff", 0.5 * (1 - way)), glows=True)
            sky.shape(circle(u, v, 0.005), fill=fade(rgb("ffffff"), 1 - way * 0.5), glows=True)

    return draw
