"""The sky of space: stars above and below, nebulas, planets, the earth."""

import random
from math import cos, pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, smooth
from stickgen_engine.drawing.places.sky import paint_stars
from stickgen_engine.drawing.scenery import Scenery


def space_sky(
    scenery: Scenery, seed: random.Random, *, below: bool = False, nebula: float = 1.0
) -> None:
    """Fill the sky with stars and soft clouds of gas, also under the horizon if asked."""
    sky = scenery.sky()
    tones = ("5a3a9a", "2f6ab0", "a0406a", "2a7a8a")
    if nebula:
        for i in range(14):
            u, v = seed.uniform(-3, 3), seed.uniform(-0.6 if below else 0.1, 1.2)
            tone = rgb(tones[i % 4], 0.3 * nebula)
            sky.spot(u, v, seed.uniform(0.35, 0.7), seed.uniform(0.12, 0.3), tone, glows=True)
    paint_stars(sky, seed, count=170)
    if below:
        sky.push(matrix=(1.0, 0.0, 0.0, -1.0, 0.0, 0.0))
        paint_stars(sky, seed, count=110)
        sky.pop()


def planet(
    on: Painter,
    u: float,
    v: float,
    radius: float,
    colour: Colour,
    *,
    ring: Colour | None = None,
    bands: int = 4,
    shade: float = 0.55,
) -> None:
    """Draw a planet that is lit from the upper left, with bands and perhaps a ring."""
    on.spot(u, v, radius * 1.7, radius * 1.7, fade(colour, 0.3), glows=True)
    if ring:
        on.push(matrix=(0.96, 0.26, -0.26, 0.96, u, v))
        on.shape(
            ellipse(0, 0, radius * 1.9, radius * 0.4),
            line=darker(ring, 0.2),
            width=radius * 0.16,
            glows=True,
        )
        on.pop()
    on.shape(circle(u, v, radius), fill=colour, glows=True)
    for i in range(bands):
        y = radius * (-0.7 + 1.4 * (i + 0.5) / bands)
        half = (radius * radius - y * y) ** 0.5 * 0.98
        band = smooth(
            [
                (u - half, v + y),
                (u, v + y - radius * 0.1),
                (u + half, v + y + radius * 0.02),
                (u, v + y + radius * 0.06),
            ],
            closed=True,
        )
        on.shape(band, fill=lighter(colour, 0.18) if i % 2 else darker(colour, 0.14), glows=True)
    dusk(on, u, v, radius, shade)
    if ring:
        on.push(matrix=(0.96, 0.26, -0.26, 0.96, u, v))
        front: Path = (
            ("M", -radius * 1.9, 0),
            ("C", -radius * 1.9, -radius * 0.53, radius * 1.9, -radius * 0.53, radius * 1.9, 0),
        )
        on.shape(front, line=ring, width=radius * 0.16, glows=True)
        on.pop()


def dusk(on: Painter, u: float, v: float, radius: float, shade: float = 0.6) -> None:
    """Lay the night side on a globe: a crescent at the lower right."""
    for grow, alpha in ((0.0, shade * 0.5), (0.22, shade * 0.6)):
        points = []
        for k in range(9):
            angle = pi * 0.25 - pi * k / 8
            points.append((u + radius * cos(angle), v + radius * sin(angle)))
        for k in range(9):
            angle = pi * 0.25 - pi * (8 - k) / 8
            x, y = cos(angle) * radius, sin(angle) * radius
            along = (x - y) / 2
            # The inner edge is the outer one pressed towards the axis between light and dark.
            press = 0.72 - grow * 2.0
            points.append((u + x - along * press, v + y + along * press))
        on.shape(polygon(points), fill=rgb("050814", alpha), glows=True)


def earth(on: Painter, u: float, v: float, radius: float) -> None:
    """Draw the earth with two lands and clouds."""
    on.spot(u, v, radius * 1.6, radius * 1.6, rgb("6ab4ff", 0.45), glows=True)
    sea = Linear(
        u - radius,
        v + radius,
        u + radius,
        v - radius,
        ((0.0, rgb("6cc0ff")), (0.6, rgb("2a6fd0")), (1.0, rgb("12306e"))),
    )
    on.shape(circle(u, v, radius), fill=sea, glows=True)
    r = radius
    lands = (
        ((-0.62, 0.5), (-0.2, 0.74), (0.1, 0.5), (-0.12, 0.2), (-0.3, 0.05), (-0.5, 0.15)),
        ((-0.25, -0.05), (0.05, -0.1), (0.1, -0.4), (-0.12, -0.78), (-0.3, -0.4)),
        ((0.35, 0.62), (0.68, 0.4), (0.82, 0.1), (0.5, 0.05), (0.3, 0.3)),
    )
    for land in lands:
        on.shape(
            smooth([(u + x * r, v + y * r) for x, y in land], closed=True),
            fill=rgb("4faa5a"),
            glows=True,
        )
    for x, y, w in ((-0.35, 0.32, 0.4), (0.35, -0.2, 0.42), (-0.1, -0.55, 0.34), (0.1, 0.78, 0.26)):
        on.shape(
            ellipse(u + x * r, v + y * r, w * r, 0.07 * r), fill=rgb("ffffff", 0.85), glows=True
        )
    dusk(on, u, v, radius, 0.5)


def crater_ring(on: Painter, x: float, z: float, rx: float, rz: float, colour: Colour) -> None:
    """Draw a crater lying on the ground."""
    on.shape(ellipse(x, z, rx * 1.16, rz * 1.2), fill=lighter(colour, 0.16))
    on.shape(ellipse(x + rx * 0.04, z - rz * 0.06, rx, rz), fill=darker(colour, 0.3))
    on.shape(ellipse(x + rx * 0.08, z - rz * 0.22, rx * 0.84, rz * 0.7), fill=darker(colour, 0.12))


def lander(on: Painter) -> None:
    """Draw a moon lander 3.3 m high."""
    silver, gold = rgb("c4c9d2"), rgb("d8a53c")
    legs: Path = ()
    for side in (-1, 1):
        legs += (
            ("M", side * 0.9, 1.0),
            ("L", side * 1.75, 0.1),
            ("M", side * 0.7, 0.6),
            ("L", side * 1.7, 0.14),
        )
    on.shape(legs, line=rgb("9a8a5a"), width=0.08)
    on.shape(ellipse(-1.8, 0.06, 0.3, 0.08) + ellipse(1.8, 0.06, 0.3, 0.08), fill=rgb("a8adb6"))
    base = [
        (-1.15, 0.55),
        (1.15, 0.55),
        (1.3, 0.8),
        (1.3, 1.3),
        (1.1, 1.5),
        (-1.1, 1.5),
        (-1.3, 1.3),
        (-1.3, 0.8),
    ]
    on.shape(
        polygon(base),
        fill=Linear(
            -1.3, 0, 1.3, 0, ((0.0, lighter(gold, 0.3)), (0.5, gold), (1.0, darker(gold, 0.4)))
        ),
    )
    for x in (-0.7, -0.1, 0.5):
        on.shape(
            polygon([(x, 0.6), (x + 0.26, 0.6), (x + 0.1, 1.48), (x - 0.1, 1.48)]),
            fill=fade(darker(gold, 0.3), 0.5),
        )
    cabin = [(-0.95, 1.5), (-1.1, 2.1), (-0.7, 2.75), (0.6, 2.75), (1.05, 2.1), (0.95, 1.5)]
    on.shape(
        polygon(cabin),
        fill=Linear(
            -1.1,
            0,
            1.1,
            0,
            ((0.0, lighter(silver, 0.35)), (0.5, silver), (1.0, darker(silver, 0.4))),
        ),
    )
    on.shape(polygon([(-0.62, 2.6), (-0.1, 2.6), (-0.2, 2.15)]), fill=rgb("1f2a3c"))
    on.shape(polygon([(0.5, 2.6), (0.12, 2.6), (0.2, 2.15)]), fill=rgb("1f2a3c"))
    on.shape(
        polygon([(-0.26, 1.5), (0.26, 1.5), (0.26, 2.05), (-0.26, 2.05)]), fill=darker(silver, 0.3)
    )
    on.shape(
        (("M", 0.4, 2.75), ("L", 0.55, 3.1), ("M", -0.5, 2.75), ("L", -0.75, 3.4)),
        line=rgb("8a92a0"),
        width=0.05,
    )
    on.shape(ellipse(0.6, 3.2, 0.3, 0.16), fill=lighter(silver, 0.3))
    rungs: Path = (("M", -0.2, 0.1), ("L", -0.12, 1.5), ("M", 0.2, 0.1), ("L", 0.12, 1.5))
    for k in range(5):
        rungs += (("M", -0.18, 0.25 + 0.26 * k), ("L", 0.18, 0.25 + 0.26 * k))
    on.shape(rungs, line=rgb("e2e6ec"), width=0.045)
