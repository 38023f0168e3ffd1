"""Places under trees: forest, jungle and swamp."""

import random
from collections.abc import Callable
from dataclasses import replace

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rounded, smooth
from stickgen_engine.drawing.places.kit_glints import drifting_mist, fireflies, together, twinkle
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    blob,
    hills,
    lay_ground,
    patches,
    path_strip,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_plants import (
    corner_leaves,
    draw_mushroom,
    draw_reeds,
    fern,
    tufts,
)
from stickgen_engine.drawing.places.kit_shade import hazed, raw, snowed
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.kit_trees import trunk
from stickgen_engine.drawing.places.kit_woods import (
    canopy,
    hanging_leaves,
    shafts,
    treeline,
    trunk_band,
)
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def forest(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A clearing among tall trunks with shafts of light, ferns and a fallen log."""
    ground = lay_ground(scenery, rgb("8fae78"), rgb("4c6f3c"))
    paint_sky(scenery, seed, clouds=0.5)
    treeline(scenery, seed, 60, height=13, count=80, colour=rgb("5f8f74"), share=0.62)
    treeline(scenery, seed, 42, height=10.5, count=72, colour=rgb("4f8060"), share=0.45)
    hills(scenery, seed, ground, 40, low=0.4, high=1.6, colour=rgb("6f9460"), share=0.35)
    trunk_band(scenery, seed, 28, width=0.7, height=17, count=34, colour=rgb("6b5a4c"), share=0.4)
    shafts(scenery, seed, 24, strength=0.08)
    treeline(scenery, seed, 22, height=5.0, count=40, colour=rgb("437350"), share=0.2, pines=0.75)
    trunk_band(scenery, seed, 15, width=0.85, height=13, count=15, colour=rgb("6a5040"), share=0.2)
    shafts(scenery, seed, 13, strength=0.07, count=7)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.16, count=14)
    path_strip(
        floor,
        [(0.6, -8, 1.7), (0.2, 0, 1.45), (1.4, 4, 1.0), (0.4, 9, 0.7), (1.8, 15, 0.5)],
        snowed(scenery.light, rgb("9a8660"), 0.5),
    )
    _litter(floor, seed)
    puddles(floor, seed, scenery.light, 4)
    grove(
        scenery,
        floor,
        seed,
        [
            ("pine", -7.2, 9.5, 6.0),
            ("pine", 8.2, 10.5, 6.6),
            ("birch", -4.9, 8.0, 5.4),
            ("birch", 5.2, 9.2, 5.0),
            ("pine", -10.5, 6.8, 6.4),
            ("oak", -13.5, 0, 6),
            ("pine", 13, 1, 6),
            ("pine", 12.4, -4, 6.2),
            ("birch", -12, -5, 5.4),
        ],
        leaf=rgb("4d8a4f"),
    )
    for x, z, width in ((-5.9, 4.7, 0.95), (6.3, 5.6, 0.8), (-11, 3.4, 1.0), (10.6, 3.2, 0.9)):
        _great_trunk(scenery, floor, x, z, width)
    bushes(
        scenery,
        floor,
        seed,
        [(4.6, 7.4, 1.5), (-3.8, 7.0, 1.3), (7.6, 6.2, 1.7)],
        colour=rgb("3f7d4a"),
    )
    _log(scenery, floor, 4.7, 4.6)
    _ferns(
        scenery,
        seed,
        rgb("4f9150"),
        ((-4.5, 4.2), (-6.8, 3.8), (5.4, 4.0), (3.2, 6.0), (-2.6, 8.0), (8.0, 3.4)),
    )
    rocks(scenery, floor, seed, [(-3.6, 5.6, 0.9), (7.4, 4.4, 1.1)], colour=rgb("868a84"))
    for x, z, high in ((-5.0, 3.9, 0.36), (-4.75, 3.8, 0.24), (4.2, 4.2, 0.26)):
        draw_mushroom(stand(scenery, x, z), height=high, cap=rgb("c8463c"))
    tufts(scenery, seed, ground, count=40)
    corner_leaves(scenery, seed, rgb("132a20"))
    hanging_leaves(scenery, seed, rgb("16301f"))
    return fireflies(seed, rgb("e8ff9a")) if scenery.light.time == "night" else None


def _great_trunk(scenery: Scenery, floor: Painter, x: float, z: float, width: float) -> None:
    bark = rgb("6a4d3c")
    shadow(floor, scenery.light, x, z, width * 1.8, 5.0)
    board = stand(scenery, x, z)
    trunk(board, [(0, 0), (0.05, 1.5), (-0.1, 4.5), (0.05, 9.0)], width, width * 0.7, bark)
    for y, dx in ((0.5, -0.18), (1.3, 0.1), (2.4, -0.1), (3.4, 0.12), (4.4, -0.12)):
        crack: Path = (
            ("M", dx * width, y),
            ("C", dx * width - 0.03, y + 0.3, dx * width + 0.05, y + 0.5, dx * width, y + 0.8),
        )
        board.shape(crack, line=darker(bark, 0.3), width=0.035)
    moss = smooth(
        [
            (-width * 0.66, 0),
            (-width * 0.5, 0.5),
            (-width * 0.2, 0.75),
            (-width * 0.1, 0.3),
            (0.1, 0.1),
            (0.1, 0),
        ],
        closed=True,
    )
    board.shape(moss, fill=snowed(scenery.light, rgb("6f9a4c"), 0.9))


def _log(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    bark = rgb("7a5a44")
    shadow(floor, scenery.light, x, z, 2.2, 0.4)
    board = stand(scenery, x, z)
    board.shape(rounded(-1.1, 0.02, 2.2, 0.5, 0.24), fill=bark)
    board.shape(
        rounded(-1.05, 0.34, 2.0, 0.16, 0.08), fill=snowed(scenery.light, lighter(bark, 0.14), 0.9)
    )
    board.shape(ellipse(1.0, 0.27, 0.2, 0.25), fill=rgb("c9a87c"))
    board.shape(ellipse(1.0, 0.27, 0.11, 0.14), fill=rgb("a9855c"))
    board.shape(
        polygon([(-0.3, 0.45), (-0.42, 0.85), (-0.3, 0.86), (-0.1, 0.46)]), fill=darker(bark, 0.1)
    )


def _litter(floor: Painter, seed: random.Random) -> None:
    """Fallen leaves."""
    for tone in ("c78a3e", "a9652f", "d8b04e"):
        path: Path = ()
        for _ in range(26):
            x, z = seed.uniform(-12, 12), seed.uniform(-2.2, 9)
            path += polygon([(x - 0.1, z), (x, z - 0.05), (x + 0.1, z + 0.02), (x, z + 0.06)])
        floor.shape(path, fill=rgb(tone, 0.75))


def _ferns(
    scenery: Scenery,
    seed: random.Random,
    colour: Colour,
    places: tuple[tuple[float, float], ...],
    length: float = 0.85,
) -> None:
    for x, z in places:
        fern(
            stand(scenery, x, z),
            seed,
            length=length * seed.uniform(0.8, 1.2),
            colour=snowed(scenery.light, colour, 0.5),
        )


def jungle(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Steaming green: giant leaves, creepers, palms and a waterfall behind the mist."""
    light = scenery.light
    scenery.light = light = replace(
        light,
        haze=mix(light.haze, light.grade(rgb("a9d8a0")), 0.6),
        haze_per_m=light.haze_per_m * 0.9,
    )
    ground = lay_ground(scenery, rgb("7fb06a"), rgb("3c6b34"))
    paint_sky(scenery, seed, clouds=0.6)
    canopy(scenery, seed, 62, height=15, count=30, colour=rgb("5c9a70"), share=0.66)
    fall = _waterfall(scenery, seed)
    canopy(scenery, seed, 44, height=6.8, count=42, colour=rgb("4a8c58"), share=0.5)
    trunk_band(scenery, seed, 27, width=0.65, height=17, count=22, colour=rgb("5d6248"), share=0.38)
    treeline(scenery, seed, 24, height=3.4, count=40, colour=rgb("3c7d46"), share=0.28, pines=0.0)
    _creepers(scenery, seed, 14, hazed(light, rgb("3f6b3a"), 0.15))
    shafts(scenery, seed, 13, strength=0.07, count=7)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.2, count=14)
    path_strip(
        floor, [(-0.5, -8, 1.6), (0.4, 0, 1.3), (-0.8, 5, 0.9), (0.8, 11, 0.5)], rgb("8a7448")
    )
    puddles(floor, seed, light, 5)
    grove(
        scenery,
        floor,
        seed,
        [
            ("palm", -3.9, 11.5, 5.6),
            ("palm", -6.4, 8.5, 6.0),
            ("palm", 6.8, 9.5, 5.6),
            ("palm", 10.5, 7, 5.2),
            ("palm", -10.5, 6.4, 5.6),
            ("palm", 13, -1, 5.5),
            ("palm", -12.5, -2, 5.5),
        ],
        leaf=rgb("3f8d48"),
    )
    for x, z, width in ((-5.6, 5.2, 0.8), (11, 3.2, 0.9), (-12, 3, 1.0), (7.8, 5.4, 0.95)):
        _great_trunk(scenery, floor, x, z, width)
    _ferns(
        scenery,
        seed,
        rgb("3f9a4c"),
        (
            (-4.6, 4.6),
            (5.0, 4.8),
            (-6.9, 4.0),
            (6.6, 4.1),
            (-3.4, 7.5),
            (3.6, 8.2),
            (9, 3.4),
            (-9.4, 3.4),
        ),
        1.5,
    )
    for x, z, tone in ((4.5, 3.9, "e8506a"), (-5.4, 3.8, "f08a3c"), (7.4, 3.6, "c85ad0")):
        _orchid(stand(scenery, x, z), rgb(tone))
    tufts(scenery, seed, ground, count=36, size=0.4)
    corner_leaves(scenery, seed, rgb("0f2e1c"))
    hanging_leaves(scenery, seed, rgb("123420"), at=(-2.7, 2.5, -0.9, -6.0, 6.8), size=1.25)
    mist = drifting_mist(seed, fade(raw(light, light.haze), 0.4), count=4)
    flies = fireflies(seed, rgb("c8ff8a"), count=16) if light.time == "night" else None
    return together(mist, fall, flies)


def _waterfall(scenery: Scenery, seed: random.Random) -> Animate:
    light = scenery.light
    board = scenery.panorama(50, 160, haze=0.0)
    rock, water = hazed(light, rgb("6f8a78"), 0.55), hazed(light, rgb("eaf6fa"), 0.2)
    board.shape(
        polygon([(6, 0), (7, 9), (9, 12.5), (13, 13.4), (20, 12.6), (23, 9), (25, 0)]), fill=rock
    )
    board.shape(polygon([(12.4, 13.2), (16.2, 13.2), (16.8, 0), (11.8, 0)]), fill=water)
    for x in (12.9, 14.2, 15.6):
        board.shape(
            polygon([(x, 13.2), (x + 0.35, 13.2), (x + 0.5, 0), (x - 0.1, 0)]),
            fill=darker(water, 0.1),
        )
    board.spot(14.4, 1.0, 6, 2.2, fade(water, 0.8))
    lines = [(seed.uniform(12.2, 16.2), seed.random()) for _ in range(9)]

    def draw(fresh: Scenery, seconds: float) -> None:
        # Streaks of foam run down the fall, in front of the haze but behind the near trees' tops.
        streaks = fresh.panorama(50, 160, haze=0.0)
        for x, start in lines:
            y = 13.0 - 12.0 * ((start + seconds * 0.45) % 1.0)
            if y > 6.5:
                streaks.shape(rounded(x, y - 0.9, 0.16, 0.9, 0.08), fill=fade(water, 0.7))

    return draw


def _creepers(scenery: Scenery, seed: random.Random, z: float, colour: Colour) -> None:
    board = scenery.panorama(z, 90, haze=0.0)
    for _ in range(24):
        x, wide, low = seed.uniform(-44, 44), seed.uniform(1.2, 3.0), seed.uniform(3.4, 5.6)
        loop: Path = (("M", x, 9.5), ("C", x + wide * 0.2, low, x + wide * 0.8, low, x + wide, 9.5))
        board.shape(loop, line=colour, width=0.09)
        leaves: Path = ()
        for k in range(4):
            t = 0.2 + 0.2 * k
            y = 9.5 + (low - 9.5) * 3 * t * (1 - t)
            leaves += ellipse(x + wide * t, y - 0.16, 0.1, 0.2)
        board.shape(leaves, fill=colour)


def _orchid(on: Painter, colour: Colour) -> None:
    on.shape(
        (("M", 0, 0), ("C", 0.02, 0.3, -0.05, 0.5, 0.05, 0.75)), line=rgb("4a8a44"), width=0.04
    )
    for x, y, r in ((-0.1, 0.78, 0.11), (0.16, 0.8, 0.11), (0.03, 0.92, 0.12), (0.03, 0.68, 0.09)):
        on.shape(circle(x, y, r), fill=colour)
    on.shape(circle(0.03, 0.79, 0.06), fill=rgb("ffe28a"))


def swamp(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Murky pools under mossy willows and dead trees, with reeds, lilies and mist."""
    light = scenery.light
    scenery.light = light = replace(
        light,
        haze=mix(light.haze, light.grade(rgb("9db08a")), 0.6),
        haze_per_m=light.haze_per_m * 1.5,
    )
    top, middle, low = light.sky
    murk = light.grade(rgb("a3b08c"))
    sky = (mix(top, murk, 0.25), mix(middle, murk, 0.4), mix(low, murk, 0.45))
    scenery.light = light = replace(light, sky=sky)
    ground = lay_ground(scenery, rgb("8f9a6a"), rgb("4a5a36"))
    paint_sky(scenery, seed, clouds=0.6)
    canopy(scenery, seed, 60, height=9, count=42, colour=rgb("6c8468"), share=0.6)
    trunk_band(scenery, seed, 34, width=0.5, height=12, count=30, colour=rgb("66654f"), share=0.45)
    treeline(scenery, seed, 26, height=3.6, count=40, colour=rgb("56704a"), share=0.3, pines=0.1)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.2, count=14)
    glints = _pools(floor, seed, ground, light.sky[1], scenery)
    grove(
        scenery,
        floor,
        seed,
        [
            ("willow", -6.8, 8.4, 5.4),
            ("dead", -2.6, 13, 5.0),
            ("willow", 8.6, 11, 5.8),
            ("dead", 5.0, 8.8, 4.4),
            ("dead", -11, 6, 4.6),
            ("willow", 13, 2, 5),
            ("dead", -12.5, -2.5, 4.6),
            ("willow", 12, -5, 5),
        ],
        leaf=rgb("6f7d48"),
    )
    for x, z in (
        (-4.9, 5.6),
        (4.7, 5.4),
        (7.2, 6.2),
        (-7.6, 4.6),
        (-3.0, 8.6),
        (9.4, 3.6),
        (2.4, 9.4),
    ):
        draw_reeds(stand(scenery, x, z), seed, light)
    rocks(scenery, floor, seed, [(-5.9, 4.2, 0.9), (6.4, 4.2, 0.8)], colour=rgb("6c705c"))
    tufts(scenery, seed, ground, count=44, size=0.36)
    corner_leaves(scenery, seed, rgb("1c2617"))
    hanging_leaves(scenery, seed, rgb("222c18"), at=(-2.5, 2.8, -6.4, 6.2))
    mist = drifting_mist(seed, fade(raw(light, light.haze), 0.55), count=5, height=0.3)
    flies = fireflies(seed, rgb("d8ff7a"), count=14) if light.lamps else None
    return together(mist, glints, flies)


def _pools(
    floor: Painter, seed: random.Random, ground: Ground, sky: Colour, scenery: Scenery
) -> Animate:
    light = scenery.light
    spots = []
    for x, z, rx, rz in (
        (-7.5, 6.6, 3.2, 1.3),
        (6.2, 7.0, 3.6, 1.5),
        (0.5, 11.5, 4.4, 1.7),
        (-13, 11, 4, 2),
        (12, 4.4, 3, 1.2),
        (4.6, -2.2, 2.4, 0.55),
        (-9, -1.6, 2.4, 0.8),
    ):
        water = raw(light, mix(mix(sky, ground.far, 0.35), rgb("2f4638"), 0.35))
        floor.shape(blob(seed, x, z, rx * 1.08, rz * 1.14), fill=darker(ground.at(z), 0.3))
        floor.shape(blob(seed, x, z, rx, rz), fill=water)
        floor.shape(
            ellipse(x - rx * 0.15, z + rz * 0.25, rx * 0.6, rz * 0.24),
            fill=fade(lighter(water, 0.3), 0.6),
        )
        pads: Path = ()
        for _ in range(5):
            pads += ellipse(
                x + seed.uniform(-0.7, 0.7) * rx, z + seed.uniform(-0.6, 0.3) * rz, 0.24, 0.13
            )
        floor.shape(pads, fill=rgb("6a9a4e"))
        spots += [
            (x + seed.uniform(-0.6, 0.6) * rx, 0.0, z + seed.uniform(-0.4, 0.5) * rz)
            for _ in range(2)
        ]
    return twinkle(seed, fade(raw(light, light.sky[2]), 0.8), spots, size=0.4)
