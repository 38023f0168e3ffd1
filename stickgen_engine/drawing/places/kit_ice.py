"""Ice and northern lights: crystals, icebergs, aurora."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import polygon, smooth
from stickgen_engine.drawing.places.kit_shade import rising
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def draw_crystal(
    on: Painter,
    x: float,
    height: float,
    width: float,
    colour: Colour,
    *,
    tilt: float = 0.0,
    glows: bool = False,
) -> None:
    """Draw one pointed crystal of three facets, leaning by ``tilt`` of its height."""
    w, dx = width / 2, tilt * height
    top = (x + dx, height)
    left, right = (x - w + dx * 0.75, height * 0.72), (x + w + dx * 0.75, height * 0.66)
    middle = (x - w * 0.1 + dx * 0.72, height * 0.6)
    foot_l, foot_m, foot_r = (x - w * 0.8, 0.0), (x - w * 0.05, 0.0), (x + w * 0.8, 0.0)
    pale, dark = lighter(colour, 0.4), darker(colour, 0.24)
    body = rising(colour, pale, 0.0, height)
    on.shape(polygon([foot_l, left, top, right, foot_r]), fill=body, glows=glows)
    on.shape(polygon([foot_m, middle, top, right, foot_r]), fill=fade(dark, 0.55), glows=glows)
    on.shape(polygon([left, top, middle]), fill=fade(lighter(pale, 0.5), 0.75), glows=glows)


def crystal_group(
    on: Painter,
    seed: random.Random,
    *,
    size: float,
    colour: Colour,
    count: int = 5,
    glows: bool = False,
) -> None:
    """Draw a sheaf of crystals, tallest in the middle."""
    for i in range(count):
        t = (i + 0.5) / count * 2 - 1
        high = size * (1 - 0.55 * abs(t)) * seed.uniform(0.75, 1.05)
        tone = mix(colour, lighter(colour, 0.25), seed.random())
        draw_crystal(on, t * size * 0.36, high, size * 0.2, tone, tilt=t * 0.45, glows=glows)


def draw_iceberg(on: Painter, seed: random.Random, *, width: float, height: float) -> None:
    """Draw an iceberg with its water line at y = 0."""
    w = width / 2
    ice, shade = rgb("e4f3fb"), rgb("9cc6e2")
    ridge = [(-w * 0.55, height * seed.uniform(0.5, 0.7)), (-w * 0.12, height)]
    ridge += [(w * 0.22, height * 0.72), (w * 0.5, height * seed.uniform(0.75, 0.9))]
    outline = [(-w, 0.0), *ridge, (w * 0.8, height * 0.3), (w, 0.0)]
    on.shape(polygon(outline), fill=rising(mix(ice, shade, 0.55), ice, 0, height))
    dark = [
        ridge[1],
        ridge[2],
        (w * 0.3, height * 0.3),
        (w * 0.42, 0),
        (-w * 0.05, 0),
        (0, height * 0.4),
    ]
    on.shape(polygon(dark), fill=fade(shade, 0.75))
    on.shape(
        polygon([ridge[3], (w * 0.8, height * 0.3), (w, 0), (w * 0.62, 0)]), fill=fade(shade, 0.8)
    )
    on.shape(
        polygon([(-w, 0), (w, 0), (w * 0.7, -height * 0.14), (-w * 0.8, -height * 0.12)]),
        fill=fade(shade, 0.5),
    )


def aurora(scenery: Scenery, seed: random.Random, *, strength: float = 1.0) -> None:
    """Hang curtains of northern light in the sky."""
    sky = scenery.sky()
    for tone, foot, top, alpha in (
        ("4dffb0", 0.2, 0.5, 0.42),
        ("5ad8ff", 0.3, 0.64, 0.3),
        ("a878ff", 0.42, 0.85, 0.26),
    ):
        phase, colour = seed.uniform(0, 6), rgb(tone, alpha * strength)
        for part in range(6):
            u0 = -3 + part
            xs = [u0 + i / 8 for i in range(9)]
            low = [(u, foot + 0.05 * sin(u * 3.1 + phase) + 0.03 * sin(u * 8 + phase)) for u in xs]
            high = [(u + 0.03, top + 0.06 * sin(u * 2.3 + phase)) for u in xs]
            curtain = (*smooth(low), ("L", *high[-1]), *smooth(high[::-1])[1:], ("Z",))
            fill = Linear(
                0,
                foot - 0.06,
                0,
                top,
                ((0.0, fade(colour, 0.0)), (0.2, colour), (1.0, fade(colour, 0.0))),
            )
            sky.shape(curtain, fill=fill, glows=True)
