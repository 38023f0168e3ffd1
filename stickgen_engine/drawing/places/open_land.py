"""Open green land under a wide sky, and the plain white studio."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, moved, polygon, rectangle
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    Scatter,
    hill_path,
    hills,
    lay_ground,
    patches,
    path_strip,
    peaks,
    puddles,
    shadow,
    waves,
)
from stickgen_engine.drawing.places.kit_houses import draw_fence, draw_house
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers, tuft_path, tufts
from stickgen_engine.drawing.places.kit_shade import hazed, lean, snowed
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.sky import birds, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def earth_normal(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A green field with a path, a cottage and round trees before blue hills."""
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 80, low=4, high=13, colour=rgb("7d9fc4"), share=0.55, period=150)
    hills(scenery, seed, ground, 55, low=2.5, high=7, colour=rgb("6fa688"), share=0.4)
    hills(scenery, seed, ground, 34, low=1.2, high=3.4, colour=rgb("6bb06a"), share=0.2)
    floor = scenery.floor()
    patches(floor, seed, ground)
    track = snowed(scenery.light, rgb("e0cca4"), 0.55)
    path_strip(floor, [(-60, -1.1, 0), (60, -1.1, 0)], track)
    floor.shape(rectangle(-60, -1.75, 120, 1.25), fill=track)
    floor.shape(rectangle(-60, -1.85, 120, 0.12), fill=darker(ground.at(-1.8), 0.14))
    floor.shape(rectangle(-60, -0.52, 120, 0.07), fill=fade(darker(track, 0.2), 0.6))
    path_strip(
        floor, [(-3.4, -0.6, 0.8), (-4.4, 2.5, 0.6), (-5.6, 6.4, 0.5), (-5.6, 8.2, 0.5)], track
    )
    puddles(floor, seed, scenery.light)
    _cottage(scenery, floor, -5.6, 8.4)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -11.5, 10.5, 4.6),
            ("poplar", -9.2, 15, 5.2),
            ("round", -1.6, 17, 4.4),
            ("oak", 8.6, 7.5, 5.0),
            ("round", 4.9, 13, 4.4),
            ("birch", 6.6, 10, 4.4),
            ("poplar", 12.5, 15, 5.4),
            ("round", 16, 18, 4.8),
            ("oak", -18, 14, 5.4),
            ("round", -13.5, 1, 4.6),
            ("round", 13, 0.5, 4.8),
            ("birch", 11.5, -4, 4.6),
            ("oak", -12, -5, 5.2),
            ("round", 22, 10, 5),
        ],
    )
    bushes(
        scenery,
        floor,
        seed,
        [(6.9, 6.4, 1.7), (-8.4, 7.6, 1.4), (-2.9, 8.2, 1.2), (10.4, 5, 1.9), (-10.5, 5.2, 1.6)],
    )
    fence = stand(scenery, 2.0, 9.6)
    shadow(floor, scenery.light, 2.0, 9.6, 2.4, 0.5)
    draw_fence(fence, scenery.light, length=4.2)
    tufts(scenery, seed, ground)
    flowers(scenery, seed, [(5.2, 4.2), (-5.0, 3.8), (7.5, 3.2), (-7.2, 4.6)])
    corner_leaves(scenery, seed)
    return None


def _cottage(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 4.0, 2.4)
    draw_house(stand(scenery, x, z), scenery.light)


def grassland(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Tall golden grass rolling to the horizon under a wide sky, with a few flat-topped trees."""
    far, near = rgb("c8cf86"), rgb("8fae4e")
    ground = lay_ground(scenery, far, near)
    paint_sky(scenery, seed, clouds=1.2)
    birds(scenery.sky(), seed)
    hills(scenery, seed, ground, 90, low=3, high=8, colour=rgb("8fb0a8"), share=0.55, period=170)
    hills(scenery, seed, ground, 60, low=2.2, high=5, colour=rgb("a9bd78"), share=0.35)
    hills(scenery, seed, ground, 36, low=1.0, high=2.7, colour=rgb("bcc46e"), share=0.18)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.13, count=14)
    puddles(floor, seed, scenery.light)
    grove(
        scenery,
        floor,
        seed,
        [
            ("acacia", 6.4, 15, 4.8),
            ("acacia", -12.5, 21, 5.2),
            ("acacia", 15, 26, 5.0),
            ("acacia", -11, 2, 4.6),
            ("acacia", 14, -3, 5.0),
        ],
        leaf=rgb("7d9a4c"),
    )
    rocks(
        scenery,
        floor,
        seed,
        [(-4.2, 6.8, 1.5), (-5.2, 6.4, 0.8), (9, 9, 1.8)],
        colour=rgb("a39a8a"),
    )
    _grass_rows(scenery, seed, ground)
    flowers(
        scenery,
        seed,
        [(3.4, 4.2), (6.0, 3.6), (-2.4, 4.6), (-6.4, 3.2)],
        ("fdfdf8", "f4c542", "e98a4e"),
    )
    corner_leaves(scenery, seed, rgb("3b4a1e"))
    return None


def _grass_rows(scenery: Scenery, seed: random.Random, ground: Ground) -> None:
    """Rows of high grass, thick behind the actors and thin before them."""
    scatter = Scatter(scenery)
    bend = lean(scenery.light) * 3 + 0.25
    for z, size, count in (
        (16, 0.9, 46),
        (9.5, 0.75, 40),
        (6.0, 0.6, 34),
        (4.0, 0.5, 12),
        (-1.9, 0.42, 9),
    ):
        board = scatter.at(0, z)
        tone = darker(ground.at(z), 0.12)
        for group in range(6):
            path: Path = ()
            wide = 26 + z
            for _ in range(count // 6 + 1):
                x = -wide + (group + seed.random()) * wide / 3
                path += moved(tuft_path(seed, size * seed.uniform(0.7, 1.2), bend, 3), x)
            board.shape(path, fill=darker(tone, 0.05 * (group % 3)))


def hill(scenery: Scenery, seed: random.Random) -> Animate | None:
    """The round top of a green hill: the land falls away to a valley of fields and a village."""
    ground = lay_ground(scenery)
    light = scenery.light
    paint_sky(scenery, seed, clouds=1.2)
    birds(scenery.sky(), seed)
    peaks(scenery, seed, 110, low=8, high=15, colour=rgb("8ba3c8"), share=0.6, count=13)
    hills(scenery, seed, ground, 75, low=1.5, high=4.5, colour=rgb("7fae94"), share=0.5, period=150)
    _valley(scenery, seed, ground)
    top = scenery.panorama(11, 160, haze=6)
    crest = waves(seed, 160, 0.55, 1.35, 2)
    grass = mix(ground.at(6), ground.at(0), 0.3)
    path = hill_path(crest, 160, -14)
    top.shape(
        path, fill=Linear(0, 1.4, 0, -4.3, ((0.0, lighter(grass, 0.12)), (1.0, ground.at(-3.0))))
    )
    floor = scenery.floor()
    for z, half, tone in ((7.2, 30, 0.05), (4.4, 26, 0.02)):
        floor.shape(
            ellipse(seed.uniform(-3, 3), z, half, 1.6), fill=fade(lighter(ground.at(z), tone), 0.6)
        )
    patches(floor, seed, ground, count=14)
    track = snowed(light, rgb("d8c39a"), 0.6)
    path_strip(
        floor,
        [(3.2, -8, 0.75), (3.9, 0.5, 0.55), (5.6, 4.6, 0.42), (5.0, 8.5, 0.3), (6.4, 11, 0.2)],
        track,
    )
    puddles(floor, seed, light, 4)
    grove(
        scenery,
        floor,
        seed,
        [
            ("oak", -5.6, 6.2, 5.6),
            ("birch", 11.6, 8, 4.6),
            ("round", -12, -2, 4.6),
            ("pine", 12, -3.5, 4.6),
        ],
    )
    bushes(scenery, floor, seed, [(-7.4, 5.8, 1.3), (7.2, 7.4, 1.3), (8.8, 6.8, 1.8)])
    rocks(scenery, floor, seed, [(-3.3, 6.0, 0.8), (6.6, 4.6, 1.0)])
    tufts(scenery, seed, ground, count=52)
    flowers(scenery, seed, [(4.6, 3.6), (-5.4, 3.4), (-6.8, 4.0), (6.8, 3.3)])
    corner_leaves(scenery, seed)
    return None


def _valley(scenery: Scenery, seed: random.Random, ground: Ground) -> None:
    """Fields, hedges and far roofs at the foot of the hill."""
    light = scenery.light
    board, height = hills(
        scenery, seed, ground, 42, low=0.6, high=2.4, colour=rgb("86ba6c"), share=0.32
    )
    for _ in range(26):
        x = seed.uniform(-58, 58)
        y, w = height(x) - seed.uniform(0.3, 0.9), seed.uniform(2, 4)
        tone = seed.choice(("d9cf83", "8cc06a", "b5c96a", "74a860"))
        field = [
            (x - w, y - 0.12),
            (x - w * 0.5, y + 0.26),
            (x + w, y + 0.2),
            (x + w * 0.8, y - 0.2),
        ]
        board.shape(polygon(field), fill=fade(hazed(light, snowed(light, rgb(tone)), 0.4), 0.8))
    for _ in range(12):
        x = seed.uniform(-58, 58)
        y = height(x) - 0.35
        board.shape(rectangle(x, y, 0.9, 0.6), fill=hazed(light, rgb("efe3cc"), 0.35))
        board.shape(
            polygon([(x - 0.15, y + 0.6), (x + 0.45, y + 1.1), (x + 1.05, y + 0.6)]),
            fill=hazed(light, snowed(light, rgb("b9564c")), 0.35),
        )
        if light.lamps:
            board.shape(rectangle(x + 0.3, y + 0.2, 0.25, 0.25), fill=rgb("ffde8a"), glows=True)
        board.shape(
            circle(x + 1.6, y + 0.35, 0.45) + circle(x + 2.1, y + 0.25, 0.35),
            fill=hazed(light, snowed(light, rgb("4f8a58")), 0.35),
        )


def studio(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A white sweep without edges: a soft pool of light on the wall and a floor that shades off."""
    light = scenery.light
    white, low = light.grade(rgb("fbfaf7")), light.grade(rgb("dfe3ea"))
    top, foot = light.grade(rgb("d9dee8")), light.grade(rgb("c6ccd8"))
    scenery.backdrop(top, mix(top, white, 0.7), white, floor=(white, mix(low, foot, 0.7)))
    sky = scenery.sky()
    sky.spot(-0.1, 0.1, 1.0, 0.5, rgb("ffffff", 0.75))
    floor = scenery.floor()
    floor.spot(0, 2.4, 9.5, 3.6, rgb("ffffff", 0.7))
    floor.spot(0, -3.6, 10.0, 1.6, fade(rgb("8f9ab0"), 0.22))
    for x in (-2.4, 2.8):
        floor.shape(ellipse(x, 1.2, 4.6, 1.5), fill=rgb("ffffff", 0.12))
    corner = scenery.corner()
    for side in (-1, 1):
        # Two dark flags of cloth frame the sweep, as in a photographer's studio.
        panel = [(side * 2.72, 3.6), (side * 2.98, 3.6), (side * 2.9, -0.6), (side * 2.62, -0.6)]
        corner.shape(polygon(panel), fill=fade(rgb("30384a"), 0.16))
    return None
