"""Other worlds: the moon and mars."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rounded, smooth
from stickgen_engine.drawing.places.dry_land import dunes, mesas, ripples
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    hill_path,
    lay_ground,
    shadow,
    waves,
)
from stickgen_engine.drawing.places.kit_shade import hazed, raw, rising
from stickgen_engine.drawing.places.kit_space import crater_ring, earth, lander, space_sky
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.kit_worlds import airless, crags, dust
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def moon(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Grey craters under a black sky, the earth rising, a lander, a flag and footprints."""
    light = scenery.light = airless(scenery.light)
    far, near = light.grade(rgb("8e919c")), light.grade(rgb("b4b6be"))
    scenery.backdrop(*light.sky, floor=(far, near))
    ground = Ground(light, far, near)
    space_sky(scenery, seed, nebula=0.5)
    earth(scenery.sky(), 0.42, 0.31, 0.115)
    _hills(scenery, seed, ground, 90, 3, 10, rgb("5c606e"), 150)
    _hills(scenery, seed, ground, 52, 1.4, 5.2, rgb("747884"), 120)
    _hills(scenery, seed, ground, 27, 0.2, 2.4, rgb("8a8d98"), 110)
    floor = scenery.floor()
    dust(floor, seed, ground)
    for x, z, r in (
        (3.0, 9.0, 1.7),
        (-3.2, 12.5, 2.2),
        (8.6, 6.4, 1.9),
        (-9.5, 7.5, 2.4),
        (1.0, 4.3, 0.8),
        (-4.4, 3.4, 0.7),
        (5.2, 1.6, 0.9),
        (-6.5, -1.2, 1.1),
        (9.5, -0.5, 1.3),
        (2.2, -2.1, 0.6),
        (14, 14, 3),
        (-16, 16, 3.4),
    ):
        crater_ring(floor, x, z, r, r * 0.85, ground.at(z))
    _footprints(floor, ground)
    shadow(floor, light, -6.2, 6.6, 3.0, 3.0)
    lander(stand(scenery, -6.2, 6.6))
    _flag(scenery, floor, 4.7, 5.2)
    stones = [
        (6.9, 5.0, 1.3),
        (-4.3, 5.0, 0.6),
        (10.8, 4.4, 1.8),
        (-10.4, 4.2, 1.6),
        (7.8, 4.6, 0.6),
    ]
    rocks(
        scenery,
        floor,
        seed,
        [*stones, (12, -2, 2), (-12, -1, 2), (-11, -5, 1.6)],
        colour=rgb("8a8c96"),
    )
    crags(scenery, rgb("16181f"))
    return None


def _hills(
    scenery: Scenery,
    seed: random.Random,
    ground: Ground,
    z: float,
    low: float,
    high: float,
    colour: Colour,
    period: float,
) -> None:
    """Rolling rims of craters, bright at the crest."""
    board = scenery.panorama(z, period, haze=0.0)
    profile = waves(seed, period, low, high)
    board.shape(
        hill_path(profile, period, -0.1), fill=rising(ground.at(z), colour, 0.0, high * 0.7)
    )
    rim = [
        (-period / 2 + period * i / 56, profile(-period / 2 + period * i / 56)) for i in range(57)
    ]
    board.shape(smooth(rim), line=fade(lighter(colour, 0.3), 0.6), width=z * 0.006)


def _footprints(floor: Painter, ground: Ground) -> None:
    path: Path = ()
    for n in range(22):
        x, z = -4.9 + n * 0.42, 5.6 - n * 0.16 + (0.1 if n % 2 else -0.1)
        path += polygon(
            [(x - 0.12, z - 0.05), (x - 0.1, z + 0.05), (x + 0.12, z + 0.06), (x + 0.14, z - 0.04)]
        )
    floor.shape(path, fill=fade(darker(ground.at(3), 0.4), 0.8))


def _flag(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 0.3, 2.4)
    on = stand(scenery, x, z)
    on.shape((("M", 0, 0), ("L", 0, 2.5), ("L", 1.25, 2.5)), line=rgb("d8dce4"), width=0.055)
    blue = rgb("3e7ad0")
    cloth = smooth([(0.03, 2.48), (0.4, 2.44), (0.85, 2.5), (1.25, 2.46)])
    on.shape(
        (*cloth, ("L", 1.23, 1.72), ("C", 0.8, 1.78, 0.4, 1.66, 0.03, 1.72), ("Z",)), fill=blue
    )
    on.shape(circle(0.62, 2.1, 0.2), fill=rgb("f6f2e6"))
    on.shape(
        polygon([(0.85, 2.48), (1.25, 2.46), (1.23, 1.72), (0.9, 1.75)]),
        fill=fade(darker(blue, 0.4), 0.35),
    )


def mars(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Red dunes and rocks under a butter-coloured sky, a dome, a rover and two small moons."""
    light = scenery.light
    skies = {
        "dawn": ("8a7a9a", "d8a890", "a8c4d8"),
        "day": ("c88a62", "e8b88c", "f6dcb8"),
        "sunset": ("6a4450", "b8705a", "8ab0d0"),
        "night": ("0c0a1c", "2a1c30", "5a3a42"),
    }[light.time]
    dusty = light.weather in ("stormy", "foggy", "windy")
    sky = (rgb(skies[0]), rgb(skies[1]), rgb(skies[2]))
    scenery.light = light = replace(
        light,
        sky=sky,
        haze=mix(sky[2], rgb("d89a70"), 0.5 if light.time != "night" else 0.15),
        weather="clear",
        haze_per_m=0.09 if dusty else 0.03,
    )
    ground = lay_ground(scenery, rgb("d8925e"), rgb("b0582f"), snow=False)
    board = scenery.sky()
    if light.time == "night":
        space_sky(scenery, seed, nebula=0.3)
    else:
        u, v = {"dawn": (-0.5, 0.07), "day": (-0.45, 0.3), "sunset": (-0.42, 0.09)}[light.time]
        cold = rgb("d8ecff") if light.time != "day" else rgb("fff4d8")
        board.spot(u, v, 0.4, 0.34, fade(cold, 0.55), glows=True)
        board.shape(circle(u, v, 0.036), fill=rgb("ffffff"), glows=True)
    for u, v, r in ((0.3, 0.34, 0.018), (0.47, 0.26, 0.011)):
        board.shape(circle(u, v, r), fill=mix(sky[1], rgb("fff6ea"), 0.6), glows=True)
        board.shape(
            circle(u + r * 0.25, v - r * 0.2, r * 0.75),
            fill=mix(sky[1], rgb("d8c8b8"), 0.5),
            glows=True,
        )
    _veils(scenery, seed)
    mesas(scenery, seed, 110, colour=rgb("b8603c"), share=0.5, high=19)
    dunes(scenery, seed, ground, 66, low=2, high=6, colour=rgb("c8703f"), share=0.4, count=9)
    _base(scenery)
    dunes(scenery, seed, ground, 36, low=0.8, high=3.2, colour=rgb("c46a3a"), share=0.2, count=8)
    floor = scenery.floor()
    ripples(floor, seed, ground)
    for x, z, r in ((-3.0, 9.5, 1.6), (4.2, 12, 2.0), (9.5, 7, 1.5), (-9.8, 6.4, 1.7)):
        crater_ring(floor, x, z, r, r * 0.8, ground.at(z))
    _rover(scenery, floor, 5.6, 5.2)
    stones = [
        (-5.0, 5.4, 1.4),
        (-6.0, 4.9, 0.7),
        (8.6, 5.0, 1.8),
        (-8.6, 4.4, 2.0),
        (4.4, 7.8, 0.8),
    ]
    rocks(
        scenery,
        floor,
        seed,
        [*stones, (12, -1, 2.2), (-12, -2, 2.2), (11.5, 3, 1.6)],
        colour=rgb("a05a3c"),
    )
    crags(scenery, rgb("38180f"))
    return _dust_devil(
        seed, raw(light, mix(light.haze, rgb("e8b890"), 0.3 if light.time != "night" else 0.0))
    )


def _veils(scenery: Scenery, seed: random.Random) -> None:
    sky, light = scenery.sky(), scenery.light
    for _ in range(16):
        u, v, w = (
            seed.uniform(-3, 3),
            seed.choice((0.08, 0.16, 0.26, 0.38, 0.6, 0.9, 1.3)),
            seed.uniform(0.2, 0.5),
        )
        lens = smooth([(u - w, v), (u, v + 0.016), (u + w, v + 0.006), (u, v - 0.008)], closed=True)
        sky.shape(lens, fill=fade(raw(light, lighter(light.sky[2], 0.15)), 0.35))


def _base(scenery: Scenery) -> None:
    """Domes of a settlement far off."""
    light, board = scenery.light, scenery.far(-8.5, 30)
    white = hazed(light, rgb("f0ece4"), 0.1)
    for x, r in ((0, 2.3), (3.8, 1.5), (-3.2, 1.2)):
        dome: Path = (("M", x - r, 0), ("C", x - r, r * 1.32, x + r, r * 1.32, x + r, 0), ("Z",))
        board.shape(dome, fill=rising(darker(white, 0.2), white, 0, r))
        for k in range(3):
            at = rounded(x - r * 0.55 + k * r * 0.4, r * 0.3, r * 0.24, r * 0.26, 0.1)
            board.shape(at, fill=rgb("ffde8a") if light.lamps else rgb("5a86a8"), glows=light.lamps)
    board.shape((("M", 5.4, 0), ("L", 5.4, 4.2)), line=darker(white, 0.4), width=0.12)
    board.shape(ellipse(5.4, 4.2, 0.7, 0.4), fill=white)


def _rover(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 2.0, 1.0)
    on, white = stand(scenery, x, z), rgb("e6e4de")
    for dx in (-0.8, -0.05, 0.72):
        on.shape(circle(dx, 0.26, 0.26), fill=rgb("3a3a40"))
        on.shape(circle(dx, 0.26, 0.13), fill=rgb("9a9ca2"))
    on.shape(
        (("M", -0.8, 0.3), ("L", -0.3, 0.62), ("L", 0.72, 0.34)), line=rgb("8a8c92"), width=0.07
    )
    on.shape(rounded(-0.8, 0.6, 1.5, 0.4, 0.08), fill=rising(darker(white, 0.2), white, 0.6, 1.0))
    on.shape(polygon([(-0.9, 1.0), (0.5, 1.0), (0.7, 1.12), (-1.0, 1.12)]), fill=rgb("2f4a7a"))
    on.shape((("M", 0.5, 1.0), ("L", 0.5, 1.75)), line=rgb("b0b2b8"), width=0.08)
    on.shape(rounded(0.3, 1.7, 0.46, 0.26, 0.06), fill=white)
    on.shape(circle(0.62, 1.83, 0.08), fill=rgb("2a3a5a"))


def _dust_devil(seed: random.Random, colour: Colour) -> Animate:
    start = seed.uniform(0, 11)

    def draw(scenery: Scenery, seconds: float) -> None:
        # It comes and goes between the dome and the open middle, where nothing stands before it.
        way = (start + seconds * 0.6) % 11
        board, seen = scenery.far(way - 6.5, 26), min(1.0, way / 2, (11 - way) / 2)
        for k in range(9):
            y = 0.3 + k * 0.6
            sway = 0.25 * sin(seconds * 3 + k * 0.8) * (1 + k * 0.2)
            board.shape(ellipse(sway, y, 0.3 + k * 0.16, 0.26), fill=fade(colour, 0.3 * seen))

    return draw
