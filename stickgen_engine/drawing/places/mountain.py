"""A ledge high among peaks."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, moved, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_ground import (
    lay_ground,
    peaks,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_shade import (
    SNOW,
    overcast,
    raw,
    rising,
    sided,
    snowed,
)
from stickgen_engine.drawing.places.kit_stand import grove, rocks, stand
from stickgen_engine.drawing.places.sky import birds, cloud_colours, cloud_path, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def mountain(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A rocky ledge over a sea of clouds, with great peaks and a flag on the near summit."""
    light = scenery.light
    lay_ground(scenery, rgb("a8c4d4"), rgb("5f8698"), snow=False)
    paint_sky(scenery, seed, clouds=0.7)
    birds(scenery.sky(), seed)
    peaks(
        scenery, seed, 170, low=12, high=23, colour=rgb("9db2d0"), share=0.66, count=13, period=300
    )
    peaks(scenery, seed, 110, low=8, high=18, colour=rgb("8a9cba"), share=0.46, count=9, period=230)
    _cloud_sea(scenery, seed, 80, 0.75)
    peaks(scenery, seed, 62, low=5, high=15, colour=rgb("7d8ba2"), share=0.3, count=6, period=200)
    _cloud_sea(scenery, seed, 36, 0.85)
    _summit(scenery)
    _cloud_sea(scenery, seed, 20, 0.6)
    rock = snowed(light, rgb("9a9490"), 0.72)
    floor = scenery.floor()
    _ledge(floor, seed, rock)
    puddles(floor, seed, light, 3)
    grove(
        scenery,
        floor,
        seed,
        [
            ("pine", -7.4, 5.0, 4.2),
            ("pine", -6.0, 5.4, 3.2),
            ("pine", 11.5, 3.4, 4.0),
            ("pine", -12.5, -1, 4.2),
        ],
    )
    boulders = [
        (-4.7, 5.2, 1.0),
        (5.2, 5.0, 1.5),
        (6.4, 4.5, 0.8),
        (-9.4, 4.6, 1.8),
        (8.9, 4.4, 2.0),
    ]
    rocks(
        scenery,
        floor,
        seed,
        [*boulders, (-11.5, 2, 2.2), (12, -2, 2.4), (-11, -5, 1.8)],
        colour=rgb("8c8886"),
    )
    _cairn(scenery, floor, -5.5, 4.4)
    _rope_posts(scenery, floor)
    corner = scenery.corner()
    for x, side in ((-3.2, 1), (3.3, -1), (-7.6, 1), (8.0, -1)):
        dark = rgb("2c2f38")
        crag = [
            (x, -0.5),
            (x, 0.62),
            (x + side * 0.35, 0.75),
            (x + side * 0.7, 0.42),
            (x + side * 1.1, 0.3),
            (x + side * 1.5, -0.5),
        ]
        corner.shape(polygon(crag), fill=dark)
        corner.shape(
            polygon([crag[1], crag[2], (x + side * 0.25, 0.3)]),
            fill=snowed(light, lighter(dark, 0.12), 0.4),
        )
    return _drift(seed, raw(light, mix(light.sky[2], light.haze, 0.5)))


def _cloud_sea(scenery: Scenery, seed: random.Random, z: float, alpha: float) -> None:
    light = scenery.light
    lit, foot = cloud_colours(light)
    if overcast(light):
        lit, foot = raw(light, mix(light.haze, light.sky[2], 0.5)), raw(light, light.haze)
    period = z * 3.4
    board = scenery.panorama(z, period, haze=0.0)
    low = fade(mix(lit, foot, 0.5), alpha * 0.8)
    board.shape(rectangle(-period / 2, -z * 0.16, period, z * 0.16), fill=low)
    # Two rows of heaps in a few pieces: a cloud for every heap costs three times as much.
    for rise, tone in ((0.035, mix(lit, foot, 0.3)), (-0.035, lit)):
        for group in range(5):
            heaps: Path = ()
            for k in range(3):
                x = -period / 2 + (group * 3 + k + seed.random()) * period / 15
                wide = z * seed.uniform(0.24, 0.42)
                path = cloud_path(seed, wide, wide * 0.36)
                heaps += moved(path, x, z * (rise - seed.uniform(0.02, 0.06)))
            top, under = z * (rise + 0.09), z * (rise - 0.06)
            board.shape(heaps, fill=rising(fade(foot, alpha), fade(tone, alpha), under, top))


def _summit(scenery: Scenery) -> None:
    """The near summit at the right, with its flag."""
    board = scenery.far(13.5, 26)
    stone = rgb("8d8884")
    cliff = [
        (-9.5, -4),
        (-7.2, -0.5),
        (-6.3, 1.6),
        (-4.2, 3.4),
        (-3.6, 5.2),
        (-1.2, 7.2),
        (0.2, 9.0),
        (2.4, 7.4),
        (4, 7.8),
        (8, 4),
        (12, -4),
    ]
    board.shape(polygon(cliff), fill=rising(darker(stone, 0.12), lighter(stone, 0.12), 0, 9))
    board.shape(
        polygon([(0.2, 9.0), (2.4, 7.4), (4, 7.8), (8, 4), (12, -4), (2, -4), (1.2, 2), (-0.4, 5)]),
        fill=fade(darker(stone, 0.3), 0.6),
    )
    caps = [
        (-2.4, 6.1),
        (-1.2, 7.2),
        (0.2, 9.0),
        (2.4, 7.4),
        (4, 7.8),
        (5, 6.8),
        (3.2, 6.5),
        (1.8, 6.0),
        (0.6, 7.0),
        (-0.6, 5.9),
    ]
    board.shape(polygon(caps), fill=SNOW)
    board.shape(
        polygon([(-6.3, 1.6), (-4.2, 3.4), (-3.6, 5.2), (-3.2, 3.9), (-4.4, 2.0)]), fill=SNOW
    )
    for crack in (
        [(-3, 4), (-2.4, 2), (-3, 0.5)],
        [(1.4, 5), (1.8, 3), (1.2, 1)],
        [(4.4, 5), (5, 3), (4.6, 1.5)],
    ):
        board.shape(smooth(crack), line=darker(stone, 0.35), width=0.08)
    board.shape((("M", 0.2, 8.8), ("L", 0.2, 10.8)), line=rgb("5a4a44"), width=0.09)
    wave = smooth([(0.2, 10.8), (0.8, 10.66), (1.4, 10.8)])
    board.shape((*wave, ("L", 1.4, 10.05), ("L", 0.2, 10.05), ("Z",)), fill=rgb("dc4b4a"))


def _ledge(floor: Painter, seed: random.Random, rock: Colour) -> None:
    edge = [(x, 6.2 + 0.7 * sin(x * 0.5) + seed.uniform(-0.45, 0.45)) for x in range(-48, 49, 2)]
    floor.shape(
        polygon([*[(x, z + 0.35) for x, z in edge], (48, -14), (-48, -14)]), fill=darker(rock, 0.4)
    )
    floor.shape(polygon([*edge, (48, -14), (-48, -14)]), fill=rock)
    lip = [(x, z - 0.5 - 0.2 * sin(x * 1.7)) for x, z in edge]
    floor.shape(polygon([*edge, *reversed(lip)]), fill=lighter(rock, 0.2))
    for i in range(16):
        x, z, w = seed.uniform(-14, 14), seed.uniform(-2.6, 4.6), seed.uniform(0.6, 1.8)
        slab = [
            (x - w, z),
            (x - w * 0.3, z + w * 0.3),
            (x + w * 0.8, z + w * 0.22),
            (x + w, z - w * 0.1),
            (x, z - w * 0.24),
        ]
        floor.shape(
            polygon(slab), fill=fade(lighter(rock, 0.14) if i % 2 else darker(rock, 0.14), 0.6)
        )
    cracks: Path = ()
    for _ in range(12):
        x, z = seed.uniform(-12, 12), seed.uniform(-2.4, 5)
        cracks += polygon([(x - 0.7, z), (x, z + 0.12), (x + 0.6, z - 0.02), (x, z + 0.06)])
    floor.shape(cracks, fill=fade(darker(rock, 0.45), 0.7))


def _cairn(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 0.8, 0.9)
    board = stand(scenery, x, z)
    for y, w, tone in (
        (0.0, 0.42, "8a8784"),
        (0.22, 0.34, "a09b95"),
        (0.42, 0.25, "8f8a88"),
        (0.58, 0.16, "aaa59e"),
    ):
        board.shape(rounded(-w + 0.04, y, w * 2, 0.24, 0.11), fill=sided(rgb(tone), -w, w))


def _rope_posts(scenery: Scenery, floor: Painter) -> None:
    posts = ((4.2, 5.6), (6.2, 5.5), (8.0, 5.8), (10.2, 5.6))
    for i, (x, z) in enumerate(posts):
        board = stand(scenery, x, z)
        board.shape(rounded(-0.05, 0, 0.1, 0.9, 0.04), fill=rgb("7a5c44"))
        if i + 1 < len(posts):
            dx = posts[i + 1][0] - x
            board.shape(
                (("M", 0, 0.78), ("C", dx * 0.3, 0.5, dx * 0.7, 0.5, dx, 0.78)),
                line=rgb("c8a46a"),
                width=0.045,
            )
    shadow(floor, scenery.light, 6.2, 5.5, 0.4, 0.6)


def _drift(seed: random.Random, colour: Colour) -> Animate:
    """Wisps of cloud pass below the ledge."""
    wisps = [
        (seed.uniform(-18, 18), seed.uniform(11, 19), seed.uniform(2.5, 5), seed.uniform(0.2, 0.5))
        for _ in range(6)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, z, wide, pace in wisps:
            board = scenery.far((x + seconds * pace + 22) % 44 - 22, z)
            board.spot(0, -0.4, wide, wide * 0.16, fade(colour, 0.6))

    return draw
