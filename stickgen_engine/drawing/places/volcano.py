"""The slope of a volcano."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin
from typing import Final

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, polygon, smooth
from stickgen_engine.drawing.places.kit_fire import DEEP, FIRE, HOT, ash, corner, cracks, ridge
from stickgen_engine.drawing.places.kit_glints import embers, together
from stickgen_engine.drawing.places.kit_ground import Ground, puddles
from stickgen_engine.drawing.places.kit_shade import hazed, rising, snowed
from stickgen_engine.drawing.places.kit_stand import grove, rocks
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]

# How dark the smoke makes each time of day.
_GLOOM: Final = {"dawn": 0.38, "day": 0.3, "sunset": 0.38, "night": 0.3}


def volcano(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Black slopes under a smoking cone, with streams of lava, charred trees and glowing cracks."""
    light = scenery.light
    top, middle, low = light.sky
    smoke, glow = light.grade(rgb("6a5450")), mix(low, rgb("ff8a4a"), 0.45)
    gloom = _GLOOM[light.time]
    sky = (mix(top, smoke, gloom), mix(middle, smoke, gloom), mix(glow, smoke, gloom * 0.5))
    scenery.light = light = replace(
        light, sky=sky, haze=mix(light.haze, light.grade(rgb("b07a64")), 0.55)
    )
    far = mix(light.grade(rgb("6a5650")), light.haze, 0.3)
    near = light.grade(snowed(light, rgb("3e3638"), 0.4))
    scenery.backdrop(*sky, floor=(far, near))
    ground = Ground(light, far, near)
    paint_sky(scenery, seed, clouds=0.5)
    ridge(scenery, seed, 120, 5, 14, rgb("6f5a5c"), 0.6)
    _cone(scenery, seed)
    ridge(scenery, seed, 46, 1.5, 5, rgb("54474a"), 0.35)
    ridge(scenery, seed, 27, 0.3, 2.2, rgb("463c3f"), 0.15)
    floor = scenery.floor()
    ash(floor, seed, ground)
    cracks(floor, seed)
    puddles(floor, seed, light, 3)
    _stream(
        floor,
        [
            (5.0, 22, 0.5),
            (6.2, 14, 0.55),
            (5.0, 9, 0.5),
            (7.2, 6, 0.6),
            (9.6, 3.5, 0.7),
            (13, 0.5, 0.9),
        ],
    )
    stumps = [("dead", -6.8, 6.4, 4.2), ("dead", -9.6, 9.5, 4.6), ("dead", 3.4, 12.5, 3.4)]
    grove(scenery, floor, seed, [*stumps, ("dead", -12, 0, 4.4), ("dead", 12.5, -4, 4.2)])
    boulders = [
        (-4.8, 5.4, 1.4),
        (-5.8, 4.8, 0.8),
        (4.5, 5.2, 1.0),
        (8.4, 7.6, 2.4),
        (-8.4, 4.4, 2.0),
    ]
    rocks(
        scenery,
        floor,
        seed,
        [*boulders, (11.5, 5.4, 2.4), (-12, -4, 2.4), (12, -1, 2)],
        colour=rgb("544a4c"),
    )
    corner(scenery, seed, rgb("1a1214"))
    puffs = _plume(seed, light.time)
    return together(puffs, embers(seed, FIRE, count=18))


def _cone(scenery: Scenery, seed: random.Random) -> None:
    light = scenery.light
    board = scenery.panorama(80, 420, haze=0.0)
    tone = hazed(light, snowed(light, rgb("5f4c50"), 0.4), 0.34)
    x, top = 6.0, 17.0
    body: Path = (
        ("M", x - 44, -0.1),
        ("C", x - 22, 2, x - 12, 9, x - 5.6, top),
        ("L", x - 2.2, top - 1.3),
        ("L", x + 1.6, top - 0.9),
        ("L", x + 5.2, top + 0.3),
        ("C", x + 12, 9, x + 22, 2, x + 46, -0.1),
        ("Z",),
    )
    board.spot(x, top, 26, 15, fade(FIRE, 0.55), glows=True)
    board.shape(body, fill=rising(darker(tone, 0.1), lighter(tone, 0.06), 0, top))
    shade: Path = (
        ("M", x + 1.6, top - 0.9),
        ("L", x + 5.2, top + 0.3),
        ("C", x + 12, 9, x + 22, 2, x + 46, -0.1),
        ("L", x + 9, -0.1),
        ("C", x + 8, 6, x + 4, 12, x + 1.6, top - 0.9),
        ("Z",),
    )
    board.shape(shade, fill=fade(darker(tone, 0.45), 0.55))
    board.shape(
        polygon(
            [
                (x - 5.6, top),
                (x - 2.2, top - 1.3),
                (x + 1.6, top - 0.9),
                (x + 5.2, top + 0.3),
                (x + 2, top + 0.1),
                (x - 2, top - 0.2),
            ]
        ),
        fill=FIRE,
        glows=True,
    )
    for line, width in (
        (((0.4, 16), (1.6, 13), (-0.6, 10), (2.6, 7), (1.0, 4), (3.6, -0.1)), 1.3),
        (((-1.6, 15.7), (-3.6, 12), (-3.0, 9), (-7, 5.5)), 0.8),
        (((3.0, 16), (5.0, 13), (8.5, 10), (9, 7.5)), 0.7),
    ):
        run = smooth([(x + dx, y) for dx, y in line])
        for grow, colour in ((2.6, fade(DEEP, 0.4)), (1.2, DEEP), (0.7, FIRE), (0.28, HOT)):
            board.shape(run, line=colour, width=width * grow, glows=True)


def _plume(seed: random.Random, time: str) -> Animate:
    """Smoke that rises from the crater, lit from below."""
    puffs = [(seed.random(), seed.uniform(-1.5, 1.5), seed.uniform(2.6, 4.4)) for _ in range(11)]
    dark = {"dawn": "6a5868", "day": "7a6c70", "sunset": "5c4450", "night": "262230"}[time]

    def draw(scenery: Scenery, seconds: float) -> None:
        # Far behind everything: the ridges in front are lower than the crater.
        board = scenery.panorama(82, 424, haze=0.0)
        for start, dx, size in puffs:
            life = (start + seconds * 0.035) % 1.0
            x = 6 + dx + life * 11 + 1.4 * sin(life * 7 + dx)
            radius = size * (0.6 + 1.6 * life)
            alpha = min(1.0, 5 * life) * (1 - life) * 0.85
            board.shape(
                circle(x, 18.2 + life * 20, radius),
                fill=fade(mix(rgb("e07a4a"), rgb(dark), min(1.0, life * 3.0)), alpha),
            )

    return draw


def _stream(floor: Painter, line: list[tuple[float, float, float]]) -> None:
    """Lay a stream of lava through (x, z, half width) points."""
    for grow, tone in (
        (1.9, fade(DEEP, 0.3)),
        (1.25, rgb("2c1e1e")),
        (1.0, DEEP),
        (0.66, FIRE),
        (0.25, HOT),
    ):
        left = [(x - half * grow, z) for x, z, half in line]
        right = [(x + half * grow, z) for x, z, half in reversed(line)]
        outline: Path = (*smooth(left), ("L", *right[0]), *smooth(right)[1:], ("Z",))
        floor.shape(outline, fill=tone, glows=grow != 1.25)
