"""Burnt land: black skylines, ash, glowing cracks and the colours of fire."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import polygon
from stickgen_engine.drawing.places.kit_ground import Ground, blob, waves
from stickgen_engine.drawing.places.kit_shade import hazed, rising, snowed
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]

HOT, FIRE, DEEP = rgb("ffe08a"), rgb("ff9a2e"), rgb("e0481c")


def ridge(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    low: float,
    high: float,
    colour: Colour,
    share: float,
) -> None:
    """Put a jagged black skyline at depth z."""
    light, period = scenery.light, z * 2.2 + 50
    board = scenery.panorama(z, period, haze=0.0)
    height = waves(seed, period, low, high)
    points = []
    for i in range(61):
        x = -period / 2 + period * i / 60
        points.append(
            (x, height(x) + (seed.uniform(-0.2, 0.2) * (high - low) if 0 < i < 60 else 0))
        )
    tone = hazed(light, snowed(light, colour, 0.4), share)
    path = polygon([*points, (period / 2 + 0.3, -0.1), (-period / 2 - 0.3, -0.1)])
    board.shape(path, fill=rising(darker(tone, 0.12), lighter(tone, 0.08), 0, high))


def ash(floor: Painter, seed: random.Random, ground: Ground) -> None:
    """Break up the ground by patches of ash."""
    for i in range(20):
        x, z, w = seed.uniform(-20, 20), seed.uniform(-2.6, 18), seed.uniform(1.0, 2.6)
        tone = lighter(ground.at(z), 0.1) if i % 2 else darker(ground.at(z), 0.22)
        floor.shape(blob(seed, x, z, w, w * 0.36, 7), fill=fade(tone, 0.6))


def cracks(floor: Painter, seed: random.Random) -> None:
    """Open glowing cracks in the ground."""
    for _ in range(9):
        x, z, s = (
            seed.choice((-1, 1)) * seed.uniform(2.5, 12),
            seed.uniform(-2.2, 9),
            seed.uniform(0.5, 1.1),
        )
        line = [
            (x, z),
            (x + 0.7 * s, z + 0.25 * s),
            (x + 1.2 * s, z + 0.05 * s),
            (x + 2.0 * s, z + 0.4 * s),
        ]
        back = [(px, pz - 0.07 * s) for px, pz in reversed(line[:-1])]
        floor.spot(x + s, z + 0.1, 1.4 * s, 0.5 * s, fade(DEEP, 0.55), glows=True)
        floor.shape(polygon([*line, *back]), fill=FIRE, glows=True)


def corner(scenery: Scenery, seed: random.Random, dark: Colour) -> None:
    """Put dark crags, lit by fire, into the lower corners."""
    corner = scenery.corner()
    for x, side in ((-3.0, 1), (3.1, -1), (-7.7, 1), (8.2, -1)):
        high = seed.uniform(0.6, 0.85)
        crag = [
            (x - side * 0.5, -0.5),
            (x - side * 0.4, high),
            (x, high * 0.75),
            (x + side * 0.3, high * 0.9),
            (x + side * 0.55, high * 0.4),
            (x + side * 1.0, 0.2),
            (x + side * 1.4, -0.5),
        ]
        corner.shape(polygon(crag), fill=dark)
        corner.shape(
            polygon([crag[2], crag[3], crag[4], (x + side * 0.25, 0.2)]),
            fill=fade(DEEP, 0.22),
            glows=True,
        )
