"""The realm of lava."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import ellipse, polygon, rectangle
from stickgen_engine.drawing.places.kit_fire import DEEP, FIRE, HOT, ash, corner, cracks, ridge
from stickgen_engine.drawing.places.kit_glints import embers, together
from stickgen_engine.drawing.places.kit_ground import Ground, blob
from stickgen_engine.drawing.places.kit_shade import hazed, raw, rising
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.kit_stone import lamp_at
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


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
        light,
        sky=sky,
        tint=(warm, warm * 0.82, warm * 0.78, 1.0),
        haze=mix(rgb("c8542c"), light.grade(rgb("c8542c")), 0.5),
        rim=rgb("ff9a4a"),
        casts=False,
        lamps=True,
    )
    far, near = mix(light.grade(rgb("5a342e")), light.haze, 0.25), light.grade(rgb("34282c"))
    scenery.backdrop(*sky, floor=(far, near))
    ground = Ground(light, far, near)
    _smoke_bank(scenery, seed)
    ridge(scenery, seed, 120, 6, 20, rgb("5c2e30"), 0.5)
    _keep(scenery)
    _falls(scenery, seed)
    ridge(scenery, seed, 34, 0.4, 3.0, rgb("3c2428"), 0.18)
    floor = scenery.floor()
    ash(floor, seed, ground)
    _sea(floor, seed)
    cracks(floor, seed)
    _columns(scenery, floor, seed)
    boulders = [(-4.9, 4.9, 1.1), (4.8, 5.0, 1.3), (-8.8, 3.6, 2.0), (9.4, 3.8, 2.0)]
    rocks(scenery, floor, seed, [*boulders, (12, -2, 2.4), (-12, -3, 2.4)], colour=rgb("4a3a3e"))
    lamp_at(scenery, 0, 0.2, 8, 8.0)
    corner(scenery, seed, rgb("140a0e"))
    return together(_bubbling(seed), embers(seed, HOT, count=26, high=6.0), _islets(scenery, seed))


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
        board.shape(eye, fill=FIRE, glows=True)
    board.spot(-9, 14.5, 3.4, 2.0, fade(FIRE, 0.5), glows=True)
    for x in (-14, -3.6, -11, -7):
        board.shape(rectangle(x - 0.25, 6, 0.5, 1.2), fill=FIRE, glows=True)
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
            for grow, tone in ((1.9, fade(DEEP, 0.4)), (1.0, DEEP), (0.62, FIRE), (0.24, HOT)):
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
        board.spot(x, 0.4, w * 0.9, 1.8, fade(HOT, 0.7), glows=True)
    del seed


def _sea(floor: Painter, seed: random.Random) -> None:
    """A lake of fire behind the actors, with dark floes."""
    edge = [(x, 6.0 + 0.5 * sin(x * 0.5) + seed.uniform(-0.2, 0.2)) for x in range(-44, 45, 2)]
    rim = [(x, z - 0.35) for x, z in edge]
    floor.shape(polygon([*rim, (44, 26), (-44, 26)]), fill=rgb("241619"))
    floor.shape(polygon([*edge, (44, 25), (-44, 25)]), fill=DEEP, glows=True)
    for i in range(16):
        x, z, w = seed.uniform(-26, 26), seed.uniform(7.0, 22), seed.uniform(1.2, 3.6)
        floor.shape(
            blob(seed, x, z, w, w * 0.24, 7), fill=fade(FIRE if i % 3 else HOT, 0.8), glows=True
        )
    for _ in range(12):
        x, z, w = seed.uniform(-24, 24), seed.uniform(7.4, 21), seed.uniform(0.7, 1.7)
        floor.shape(blob(seed, x, z, w, w * 0.34, 6), fill=rgb("3a2426"))
    for x in (-8, 0.5, 8.5):
        floor.spot(x, 5.2, 6.5, 1.8, fade(FIRE, 0.4), glows=True)


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
                fill=rising(mix(tone, DEEP, 0.45), tone, 0, high * 0.6),
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
                line=fade(HOT, 1 - life),
                width=0.06,
                glows=True,
            )
            if life < 0.35:
                scenery.far(x, z).shape(
                    ellipse(0, 0.1, size * 0.5, size * life * 1.4), fill=FIRE, glows=True
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
                fill=fade(FIRE, 0.45),
                glows=True,
            )

    return draw
