"""Places of fire: the slope of a volcano and the realm of lava."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, smooth
from stickgen_engine.drawing.places.kit_glints import embers, together
from stickgen_engine.drawing.places.kit_ground import Ground, blob, puddles, waves
from stickgen_engine.drawing.places.kit_shade import hazed, raw, rising, snowed
from stickgen_engine.drawing.places.kit_stand import grove, rocks, stand
from stickgen_engine.drawing.places.kit_stone import lamp_at
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
_HOT, _FIRE, _DEEP = rgb("ffe08a"), rgb("ff9a2e"), rgb("e0481c")
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
    _ridge(scenery, seed, 120, 5, 14, rgb("6f5a5c"), 0.6)
    _cone(scenery, seed)
    _ridge(scenery, seed, 46, 1.5, 5, rgb("54474a"), 0.35)
    _ridge(scenery, seed, 27, 0.3, 2.2, rgb("463c3f"), 0.15)
    floor = scenery.floor()
    _ash(floor, seed, ground)
    _cracks(floor, seed)
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
    _corner(scenery, seed, rgb("1a1214"))
    puffs = _plume(seed, light.time)
    return together(puffs, embers(seed, _FIRE, count=18))


def _ridge(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    low: float,
    high: float,
    colour: Colour,
    share: float,
) -> None:
    """A jagged black skyline."""
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


def _cone(scenery: Scenery, seed: random.Random) -> None:
    light = scenery.light
    board = scenery.panorama(80, 420, haze=0.0)
    tone = hazed(light, snowed(light, rgb("5f4c50"), 0.4), 0.34)
    x, top = 6.0, 17.0
    body: Path = (("M", x - 44, -0.1), ("C", x - 22, 2, x - 12, 9, x - 5.6, top), ("L", x - 2.2, top - 1.3), ("L", x + 1.6, top - 0.9),
                  ("L", x + 5.2, top + 0.3), ("C", x + 12, 9, x + 22, 2, x + 46, -0.1), ("Z",))  # fmt: skip
    board.spot(x, top, 26, 15, fade(_FIRE, 0.55), glows=True)
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
        fill=_FIRE,
        glows=True,
    )
    for line, width in (
        (((0.4, 16), (1.6, 13), (-0.6, 10), (2.6, 7), (1.0, 4), (3.6, -0.1)), 1.3),
        (((-1.6, 15.7), (-3.6, 12), (-3.0, 9), (-7, 5.5)), 0.8),
        (((3.0, 16), (5.0, 13), (8.5, 10), (9, 7.5)), 0.7),
    ):
        run = smooth([(x + dx, y) for dx, y in line])
        for grow, colour in ((2.6, fade(_DEEP, 0.4)), (1.2, _DEEP), (0.7, _FIRE), (0.28, _HOT)):
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


def _ash(floor: Painter, seed: random.Random, ground: Ground) -> None:
    for i in range(20):
        x, z, w = seed.uniform(-20, 20), seed.uniform(-2.6, 18), seed.uniform(1.0, 2.6)
        tone = lighter(ground.at(z), 0.1) if i % 2 else darker(ground.at(z), 0.22)
        floor.shape(blob(seed, x, z, w, w * 0.36, 7), fill=fade(tone, 0.6))


def _cracks(floor: Painter, seed: random.Random) -> None:
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
        floor.spot(x + s, z + 0.1, 1.4 * s, 0.5 * s, fade(_DEEP, 0.55), glows=True)
        floor.shape(polygon([*line, *back]), fill=_FIRE, glows=True)


def _stream(floor: Painter, line: list[tuple[float, float, float]]) -> None:
    """Lay a stream of lava through (x, z, half width) points."""
    for grow, tone in (
        (1.9, fade(_DEEP, 0.3)),
        (1.25, rgb("2c1e1e")),
        (1.0, _DEEP),
        (0.66, _FIRE),
        (0.25, _HOT),
    ):
        left = [(x - half * grow, z) for x, z, half in line]
        right = [(x + half * grow, z) for x, z, half in reversed(line)]
        outline: Path = (*smooth(left), ("L", *right[0]), *smooth(right)[1:], ("Z",))
        floor.shape(outline, fill=tone, glows=grow != 1.25)


def _corner(scenery: Scenery, seed: random.Random, dark: Colour) -> None:
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
            fill=fade(_DEEP, 0.22),
            glows=True,
        )


def lava_realm(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Black basalt, seas and falls of fire, floating rocks and a dark keep with burning eyes."""
    light = scenery.light
    top, middle, low = light.sky
    sky = (
        mix(light.grade(rgb("2a0f1c")), top, 0.16),
        mix(light.grade(rgb("8a2a24")), middle, 0.14),
        mix(rgb("ff9a4a"), low, 0.12),
    )
    warm = {"dawn": 0.9, "day": 0.98, "sunset": 0.92, "night": 0.7}[light.time]
    scenery.light = light = replace(
        light, sky=sky, tint=(warm, warm * 0.82, warm * 0.78, 1.0), haze=mix(rgb("c8542c"), light.grade(rgb("c8542c")), 0.5), rim=rgb("ff9a4a"), casts=False,
        lamps=True,
    )  # fmt: skip
    far, near = mix(light.grade(rgb("5a342e")), light.haze, 0.25), light.grade(rgb("34282c"))
    scenery.backdrop(*sky, floor=(far, near))
    ground = Ground(light, far, near)
    _smoke_bank(scenery, seed)
    _ridge(scenery, seed, 120, 6, 20, rgb("5c2e30"), 0.5)
    _keep(scenery)
    _falls(scenery, seed)
    _ridge(scenery, seed, 34, 0.4, 3.0, rgb("3c2428"), 0.18)
    floor = scenery.floor()
    _ash(floor, seed, ground)
    _sea(floor, seed)
    _cracks(floor, seed)
    _columns(scenery, floor, seed)
    boulders = [(-4.9, 4.9, 1.1), (4.8, 5.0, 1.3), (-8.8, 3.6, 2.0), (9.4, 3.8, 2.0)]
    rocks(scenery, floor, seed, [*boulders, (12, -2, 2.4), (-12, -3, 2.4)], colour=rgb("4a3a3e"))
    lamp_at(scenery, 0, 0.2, 8, 8.0)
    _corner(scenery, seed, rgb("140a0e"))
    return together(_bubbling(seed), embers(seed, _HOT, count=26, high=6.0), _islets(scenery, seed))


def _smoke_bank(scenery: Scenery, seed: random.Random) -> None:
    sky = scenery.sky()
    for v, size, tone in (
        (0.3, 0.34, "a0382c"),
        (0.46, 0.4, "5c1e26"),
        (0.66, 0.55, "36121e"),
        (1.05, 0.8, "2a0e1a"),
    ):
        for _ in range(9):
            u = seed.uniform(-3, 3)
            cloud = blob(seed, u, v, size, size * 0.24, 11)
            sky.shape(cloud, fill=rgb(tone, 0.55))


def _keep(scenery: Scenery) -> None:
    board = scenery.panorama(90, 420, haze=0.0)
    stone = hazed(scenery.light, rgb("2c1a20"), 0.3)
    for x, w, h in ((-14, 3.4, 13), (-9, 4.6, 18), (-3.6, 3.4, 12), (-9, 14, 7.5)):
        spikes = [
            (x - w / 2, 0),
            (x - w / 2, h),
            (x - w * 0.3, h + w * 0.5),
            (x - w * 0.1, h),
            (x, h + w * 0.9),
            (x + w * 0.15, h),
            (x + w * 0.34, h + w * 0.5),
            (x + w / 2, h),
            (x + w / 2, 0),
        ]
        board.shape(polygon(spikes), fill=rising(lighter(stone, 0.08), stone, 0, h))
    for x, y in ((-9.9, 14.5), (-8.1, 14.5)):
        eye = polygon([(x - 0.6, y), (x, y + 0.5), (x + 0.6, y), (x, y - 0.3)])
        board.shape(eye, fill=_FIRE, glows=True)
    board.spot(-9, 14.5, 3.4, 2.0, fade(_FIRE, 0.5), glows=True)
    for x in (-14, -3.6, -11, -7):
        board.shape(rectangle(x - 0.25, 6, 0.5, 1.2), fill=_FIRE, glows=True)
    board.shape(
        polygon([(-90, 0), (-60, 3), (-20, 2.4), (10, 3.2), (60, 1.6), (90, 0)]),
        fill=hazed(scenery.light, rgb("442228"), 0.35),
    )


def _falls(scenery: Scenery, seed: random.Random) -> None:
    board = scenery.panorama(52, 190, haze=0.0)
    rock = hazed(scenery.light, rgb("40262a"), 0.26)
    for x, w, h in ((17, 9, 9.5), (-27, 11, 8), (58, 12, 10), (-70, 10, 9)):
        cliff = [
            (x - w, 0),
            (x - w * 0.8, h * 0.6),
            (x - w * 0.5, h),
            (x + w * 0.4, h * 1.05),
            (x + w * 0.8, h * 0.7),
            (x + w, 0),
        ]
        board.shape(polygon(cliff), fill=rising(darker(rock, 0.1), lighter(rock, 0.1), 0, h))
        for dx, wide in ((-0.1, 1.2), (0.38, 0.6)):
            fx = x + dx * w
            for grow, tone in ((1.9, fade(_DEEP, 0.4)), (1.0, _DEEP), (0.62, _FIRE), (0.24, _HOT)):
                half = wide * grow / 2
                board.shape(
                    polygon(
                        [
                            (fx - half, h * 1.0),
                            (fx + half, h * 1.0),
                            (fx + half * 1.25, 0),
                            (fx - half * 1.25, 0),
                        ]
                    ),
                    fill=tone,
                    glows=True,
                )
        board.spot(x, 0.4, w * 0.9, 1.8, fade(_HOT, 0.7), glows=True)
    del seed


def _sea(floor: Painter, seed: random.Random) -> None:
    """A lake of fire behind the actors, with dark floes."""
    edge = [(x, 6.0 + 0.5 * sin(x * 0.5) + seed.uniform(-0.2, 0.2)) for x in range(-44, 45, 2)]
    rim = [(x, z - 0.35) for x, z in edge]
    floor.shape(polygon([*rim, (44, 26), (-44, 26)]), fill=rgb("241619"))
    floor.shape(polygon([*edge, (44, 25), (-44, 25)]), fill=_DEEP, glows=True)
    for i in range(16):
        x, z, w = seed.uniform(-26, 26), seed.uniform(7.0, 22), seed.uniform(1.2, 3.6)
        floor.shape(
            blob(seed, x, z, w, w * 0.24, 7), fill=fade(_FIRE if i % 3 else _HOT, 0.8), glows=True
        )
    for _ in range(12):
        x, z, w = seed.uniform(-24, 24), seed.uniform(7.4, 21), seed.uniform(0.7, 1.7)
        floor.shape(blob(seed, x, z, w, w * 0.34, 6), fill=rgb("3a2426"))
    for x in (-8, 0.5, 8.5):
        floor.spot(x, 5.2, 6.5, 1.8, fade(_FIRE, 0.4), glows=True)


def _columns(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    """Basalt columns in organ pipes."""
    for x, z, high in (
        (-6.8, 5.6, 3.6),
        (7.2, 5.8, 4.4),
        (-10.5, 5.0, 5.0),
        (11.4, 5.0, 3.6),
        (-12.5, 0, 4.6),
        (13, 1.5, 5.0),
    ):
        floor.spot(x, z, 2.0, 0.6, rgb("0c0406", 0.6))
        board = stand(scenery, x, z)
        for i in range(6):
            t = (i - 2.5) / 2.5
            w, tall = 0.42, high * (1 - 0.55 * abs(t)) * seed.uniform(0.8, 1.1)
            px, tone = t * 1.05, rgb("4c3c42")
            board.shape(
                polygon(
                    [
                        (px - w / 2, 0),
                        (px - w / 2, tall),
                        (px, tall + 0.14),
                        (px + w / 2, tall),
                        (px + w / 2, 0),
                    ]
                ),
                fill=rising(mix(tone, _DEEP, 0.45), tone, 0, high * 0.6),
            )
            board.shape(
                polygon([(px + 0.02, 0), (px + 0.02, tall), (px + w / 2, tall), (px + w / 2, 0)]),
                fill=fade(rgb("120a0e"), 0.4),
            )


def _bubbling(seed: random.Random) -> Animate:
    spots = [
        (seed.uniform(-14, 14), seed.uniform(7.2, 16), seed.random(), seed.uniform(0.3, 0.7))
        for _ in range(10)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        floor = scenery.floor()
        for x, z, start, size in spots:
            life = (start + seconds * 0.4) % 1.0
            floor.shape(
                ellipse(x, z, size * life * 1.6, size * life * 0.6),
                line=fade(_HOT, 1 - life),
                width=0.06,
                glows=True,
            )
            if life < 0.35:
                scenery.far(x, z).shape(
                    ellipse(0, 0.1, size * 0.5, size * life * 1.4), fill=_FIRE, glows=True
                )

    return draw


def _islets(scenery: Scenery, seed: random.Random) -> Animate:
    """Rocks that hang in the air and bob."""
    stones = [
        (x, y, z, w, seed.random() * 6)
        for x, y, z, w in ((-8.5, 5.2, 19, 2.2), (4.6, 6.0, 24, 2.6), (13, 5.4, 20, 1.8))
    ]
    tone = raw(scenery.light, scenery.light.grade(rgb("4a3236")))

    def draw(fresh: Scenery, seconds: float) -> None:
        for x, y, z, w, phase in stones:
            board = fresh.far(x, z, y=y + 0.25 * sin(seconds * 0.8 + phase))
            rock = [
                (-w, 0),
                (-w * 0.5, w * 0.24),
                (w * 0.6, w * 0.2),
                (w, 0),
                (w * 0.5, -w * 0.5),
                (0.1 * w, -w * 1.1),
                (-w * 0.4, -w * 0.6),
            ]
            board.shape(polygon(rock), fill=tone)
            board.shape(
                polygon([rock[3], rock[4], rock[5], (0.15 * w, 0)]), fill=darker(tone, 0.25)
            )
            board.shape(
                polygon(
                    [(-w * 0.4, -w * 0.6), (0.1 * w, -w * 1.1), (w * 0.5, -w * 0.5), (0, -w * 0.62)]
                ),
                fill=fade(_FIRE, 0.45),
                glows=True,
            )

    return draw
