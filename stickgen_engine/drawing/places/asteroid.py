"""A small rock among the stars."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, polygon, smooth
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    blob,
    hill_path,
    waves,
)
from stickgen_engine.drawing.places.kit_shade import raw, rising
from stickgen_engine.drawing.places.kit_space import crater_ring, planet, space_sky
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.kit_worlds import airless, crags, dust
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def asteroid(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A pitted rock so small that its horizon curves, amid tumbling stones and a ringed giant."""
    light = scenery.light = airless(scenery.light)
    far, near = light.grade(rgb("6f655f")), light.grade(rgb("8f837a"))
    scenery.backdrop(rgb("05060f"), rgb("0a0c1e"), rgb("141026"))
    space_sky(scenery, seed, below=True)
    sky = scenery.sky()
    planet(sky, 0.46, 0.26, 0.15, rgb("d8935a"), ring=rgb("e8cfa0"))
    planet(sky, -0.62, 0.38, 0.045, rgb("6aa0c8"), bands=3)
    for u, v, r, tone in (
        (1.6, 0.3, 0.09, "9a6ac8"),
        (-1.7, 0.25, 0.12, "5a9a8a"),
        (2.6, 0.5, 0.07, "c85a5a"),
    ):
        planet(sky, u, v, r, rgb(tone))
    ground = Ground(light, far, near)
    _belt(scenery, seed)
    _round_horizon(scenery, seed, ground)
    floor = scenery.floor()
    dust(floor, seed, ground)
    for x, z, r in (
        (3.2, 5.2, 1.1),
        (-3.4, 6.2, 1.3),
        (6.4, 3.6, 0.9),
        (-6.6, 3.2, 1.2),
        (1.0, 3.9, 0.5),
        (-2.2, -1.6, 0.7),
        (4.4, -1.0, 0.9),
        (-8.5, 0, 1.1),
        (9, 0.8, 1.0),
    ):
        crater_ring(floor, x, z, r, r * 0.85, ground.at(z))
    stones = [
        (-5.4, 5.0, 2.2),
        (5.4, 4.9, 1.6),
        (-4.2, 4.6, 0.7),
        (8.4, 4.2, 2.4),
        (-9.4, 3.6, 2.2),
        (6.6, 4.5, 0.7),
    ]
    rocks(scenery, floor, seed, [*stones, (11, -1, 2.4), (-11, -2, 2.4)], colour=rgb("7d726a"))
    for x, z, size in ((4.4, 4.5, 0.9), (-7.4, 4.3, 1.3), (9.8, 3.4, 1.2)):
        _ore(stand(scenery, x, z), size)
    crags(scenery, rgb("15110f"))
    return _tumbling(seed, raw(light, far))


def _round_horizon(scenery: Scenery, seed: random.Random, ground: Ground) -> None:
    """Cover what lies under the horizon by a near, curved rim, at every side."""
    tone = ground.at(5)
    for z, high, shade in ((16, 0.75, 0.3), (10.5, 0.45, 0.16), (7.5, 0.12, 0.0)):
        period = (9 + z) * 6.2832
        board = scenery.panorama(z, period, haze=0.0)
        rim = waves(seed, period, high - 0.5, high)
        body = darker(tone, shade)
        board.shape(hill_path(rim, period, -40, 72), fill=rising(ground.at(0), body, -4.5, high))
        crest = [
            (-period / 2 + period * i / 72, rim(-period / 2 + period * i / 72) - 0.03)
            for i in range(73)
        ]
        board.shape(smooth(crest), line=fade(lighter(body, 0.35), 0.7), width=0.07)


def _belt(scenery: Scenery, seed: random.Random) -> None:
    for z, count, size in ((120, 34, 2.2), (70, 22, 1.7), (40, 14, 1.3)):
        board = scenery.panorama(z, z * 4, haze=0.0)
        for _ in range(count):
            x, y, r = (
                seed.uniform(-z * 2, z * 2),
                z * seed.uniform(-0.02, 0.3),
                size * seed.uniform(0.3, 1.0),
            )
            tone = mix(rgb("6f655f"), rgb("1a1830"), z / 170)
            board.shape(blob(seed, x, y, r, r * 0.72, 7), fill=tone)
            board.shape(
                blob(seed, x - r * 0.22, y + r * 0.18, r * 0.55, r * 0.36, 6),
                fill=lighter(tone, 0.14),
            )


def _ore(on: Painter, size: float) -> None:
    for x, h, tone in ((-0.3, 0.6, "5ae0d0"), (0.0, 1.0, "7af0e0"), (0.3, 0.7, "4ac8c0")):
        on.shape(
            polygon(
                [
                    ((x - 0.14) * size, 0),
                    ((x - 0.1) * size, h * size * 0.7),
                    (x * size * 1.2, h * size),
                    ((x + 0.14) * size, h * size * 0.6),
                    ((x + 0.14) * size, 0),
                ]
            ),
            fill=rgb(tone),
            glows=True,
        )
    on.spot(0, 0.4 * size, 0.9 * size, 0.7 * size, rgb("6af0e0", 0.35), glows=True)


def _tumbling(seed: random.Random, colour: Colour) -> Animate:
    """Stones that drift past and turn."""
    stones = [
        (
            seed.uniform(-14, 14),
            seed.uniform(3.2, 6.0),
            seed.uniform(12, 24),
            seed.uniform(0.3, 0.9),
            seed.uniform(0.15, 0.5),
            seed.random() * 6,
        )
        for _ in range(6)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, y, z, r, pace, phase in stones:
            at = (x + seconds * pace + 20) % 40 - 20
            board, turn = scenery.far(at, z), seconds * pace + phase
            ring = []
            for k in range(7):
                angle = turn + k * 0.8976
                reach = r * (0.75 + 0.25 * sin(k * 2.4 + phase))
                ring.append((reach * sin(angle + 1.5708), y + reach * sin(angle)))
            board.shape(polygon(ring), fill=colour)
            board.shape(circle(-r * 0.2, y + r * 0.25, r * 0.22), fill=lighter(colour, 0.2))

    return draw
