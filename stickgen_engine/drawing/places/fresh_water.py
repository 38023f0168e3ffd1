"""Places by fresh water: a river between its banks, and a still lake among hills."""

import random
from collections.abc import Callable
from math import pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, smooth
from stickgen_engine.drawing.places.kit_glints import drifting_mist, together
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    hills,
    lay_ground,
    patches,
    peaks,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_houses import draw_house
from stickgen_engine.drawing.places.kit_plants import corner_leaves, draw_reeds, flowers, tufts
from stickgen_engine.drawing.places.kit_shade import hazed, raw, snowed
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.kit_water import (
    glitter,
    lay_water,
    rolling,
    water_colours,
    wave_marks,
)
from stickgen_engine.drawing.places.kit_woods import treeline
from stickgen_engine.drawing.places.sky import birds, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def _near_bank(x: float) -> float:
    return 4.7 + 0.5 * sin(x * 0.33 + 0.7) + 0.2 * sin(x * 0.9)


def _far_bank(x: float) -> float:
    return 11.5 + 0.9 * sin(x * 0.21) + 0.3 * sin(x * 0.55 + 1)


def river(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A clear stream flows by between stones and reeds; a mill and woods on the other bank."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    peaks(scenery, seed, 120, low=9, high=19, colour=rgb("8a9fc2"), share=0.6, count=12)
    hills(scenery, seed, ground, 60, low=2.5, high=6, colour=rgb("78a88e"), share=0.45)
    treeline(scenery, seed, 46, height=5.5, count=64, colour=rgb("578f66"), share=0.4, pines=0.6)
    hills(scenery, seed, ground, 34, low=0.8, high=2.2, colour=rgb("76b56c"), share=0.2)
    floor = scenery.floor()
    patches(floor, seed, ground, count=12)
    far, near = water_colours(light, rgb("2f86a8"), rgb("86c8d8"))
    _river_bed(floor, seed, ground, far, near)
    trees = [("round", -11, 14.5, 4.6), ("poplar", -3.6, 17, 5.2), ("birch", 3.2, 15.5, 4.4)]
    trees += [("willow", 9.8, 14.2, 5.2), ("pine", 14, 18, 5), ("oak", -18, 18, 5)]
    trees += [("pine", 7.0, 21, 5.4)]
    grove(scenery, floor, seed, trees)
    _mill(scenery, floor, -6.8, 13.2)
    stones = [(2.2, 8.8, 1.1), (3.2, 8.2, 0.7), (-5.2, 7.4, 1.3), (6.8, 7.0, 1.0)]
    rocks(scenery, floor, seed, [*stones, (-9.5, 8.6, 1.5), (11, 9, 1.6)], colour=rgb("8c8f92"))
    near_trees = [("willow", -7.4, 4.0, 5.4), ("birch", 7.9, 3.6, 4.8), ("round", 13, 0.5, 4.8)]
    grove(scenery, floor, seed, [*near_trees, ("oak", -12.5, -1, 5.4), ("birch", 12, -5, 4.6)])
    bushes(scenery, floor, seed, [(9.2, 4.0, 1.5), (-9.6, 3.6, 1.6), (5.6, 13.6, 1.6)])
    for x, z in ((-4.6, 4.9), (5.0, 5.0), (-5.4, 4.6), (10.4, 4.6), (1.8, 12.4), (-6.4, 12.0)):
        draw_reeds(stand(scenery, x, z), seed, light, height=1.1)
    rocks(scenery, floor, seed, [(4.4, 4.6, 0.7), (-3.5, 5.2, 0.9), (6.3, 4.2, 0.5)])
    puddles(floor, seed, light, 3)
    tufts(scenery, seed, ground, count=40)
    flowers(scenery, seed, [(5.4, 3.6), (-5.6, 3.7), (7.4, 3.2)])
    corner_leaves(scenery, seed)
    return _flow(seed, lighter(far, 0.55))


def _river_bed(
    floor: Painter, seed: random.Random, ground: Ground, far: Colour, near: Colour
) -> None:
    xs = range(-60, 61, 2)
    near_edge, far_edge = [(x, _near_bank(x)) for x in xs], [(x, _far_bank(x)) for x in xs]
    mud = mix(ground.at(5), rgb("7a6248"), 0.5)
    low = [(x, z - 0.3) for x, z in near_edge]
    high = [(x, z + 0.7) for x, z in far_edge]
    floor.shape(polygon([*low, *reversed(high)]), fill=mud)
    floor.shape(polygon([*near_edge, *reversed(far_edge)]), fill=mix(near, far, 0.3))
    deep = [(x, z + 1.0) for x, z in near_edge], [(x, z - 1.6) for x, z in far_edge]
    floor.shape(polygon([*deep[0], *reversed(deep[1])]), fill=mix(near, far, 0.1))
    shine: Path = ()
    for _ in range(22):
        x, t, w = seed.uniform(-24, 24), seed.random(), seed.uniform(0.5, 1.4)
        z = _near_bank(x) * (1 - t) + _far_bank(x) * t
        shine += polygon([(x - w, z), (x, z + 0.05), (x + w, z), (x, z - 0.05)])
    floor.shape(shine, fill=fade(lighter(far, 0.5), 0.45))


def _flow(seed: random.Random, colour: Colour) -> Animate:
    marks = [
        (seed.uniform(-16, 16), seed.uniform(0.08, 0.92), seed.uniform(0.3, 0.9)) for _ in range(44)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        floor = scenery.floor()
        for n in range(2):
            path: Path = ()
            for start, t, w in marks[n::2]:
                pace = 1.3 * sin(pi * t) + 0.5
                x = (start + seconds * pace + 18) % 36 - 18
                z = _near_bank(x) * (1 - t) + _far_bank(x) * t
                thin = 0.035 if n else 0.06
                path += polygon([(x - w, z), (x, z + thin), (x + w, z), (x, z - thin)])
            floor.shape(path, fill=fade(colour, 0.6 if n else 0.35))

    return draw


def _mill(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    light = scenery.light
    shadow(floor, light, x, z, 4.2, 2.4)
    board = scenery.far(x, z)
    draw_house(board, light, wall=rgb("d9c7a8"), roof=rgb("8a6a5a"))
    wood = rgb("6e4e38")
    board.shape(circle(2.5, 0.75, 1.25), line=wood, width=0.16)
    for i in range(6):
        angle = i * pi / 6
        dx, dy = 1.35 * sin(angle), 1.35 * sin(angle + pi / 2)
        board.shape((("M", 2.5 - dx, 0.75 - dy), ("L", 2.5 + dx, 0.75 + dy)), line=wood, width=0.1)
    board.shape(circle(2.5, 0.75, 0.18), fill=darker(wood, 0.3))


def lake(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Still water mirrors mountains and the sky; a jetty, a rowing boat, reeds and pines."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    birds(scenery.sky(), seed, 4)
    _mirrored_range(scenery, seed)
    far, near = water_colours(light, rgb("2c78a0"), rgb("8cc4da"))
    floor = scenery.floor()
    lay_water(floor, fade(far, 0.72), near, z0=5.2, z1=86)
    wave_marks(floor, seed, lighter(far, 0.4), z0=9, z1=70, rows=7, wide=1.6)
    glitter(floor, seed, light, z0=8, z1=80)
    shore = [(x, 5.6 + 0.5 * sin(x * 0.3) + 0.2 * sin(x * 0.85)) for x in range(-60, 61, 2)]
    sand = snowed(light, mix(ground.at(4), rgb("d9c294"), 0.6), 0.6)
    edge = [(x, z + 0.16) for x, z in shore]
    floor.shape(polygon([*edge, (60, -14), (-60, -14)]), fill=fade(lighter(far, 0.5), 0.7))
    floor.shape(polygon([*shore, (60, -14), (-60, -14)]), fill=sand)
    inner = [(x, z - 0.8 - 0.25 * sin(x * 0.7)) for x, z in shore]
    floor.shape(polygon([*inner, (60, -14), (-60, -14)]), fill=ground.at(1.5))
    patches(floor, seed, ground, count=14)
    puddles(floor, seed, light, 3)
    _jetty(scenery, floor, 4.9, 4.6)
    _rowing_boat(scenery.far(-3.2, 10.5))
    trees = [("pine", -7.6, 5.0, 6.2), ("pine", -9.4, 4.4, 5.2), ("birch", -5.9, 5.2, 4.6)]
    trees += [("pine", 9.6, 4.8, 6.0), ("willow", 12.6, 3.8, 5.4), ("pine", -12.5, -1, 5.4)]
    grove(scenery, floor, seed, [*trees, ("birch", 12.5, -3, 4.8), ("pine", -11.5, -5.5, 5)])
    for x, z in ((-4.7, 5.6), (-5.2, 5.3), (7.6, 5.4), (8.2, 5.2), (-10.5, 5.4)):
        draw_reeds(stand(scenery, x, z), seed, light, height=1.2)
    rocks(scenery, floor, seed, [(-3.7, 5.3, 0.8), (6.9, 4.9, 0.9), (10.8, 5.2, 1.4)])
    tufts(scenery, seed, ground, count=36)
    flowers(scenery, seed, [(-6.2, 3.8), (7.0, 3.4), (-4.8, 4.2)], ("fdfdf8", "8a9ce8", "f4c542"))
    corner_leaves(scenery, seed)
    veil = fade(raw(light, light.haze), 0.3)
    mist = drifting_mist(seed, veil, count=4, z=(14, 34), height=0.5)
    moving = rolling(seed, lighter(far, 0.45), z0=8, z1=40, rows=5)
    return together(moving, mist if light.time in ("dawn", "night") else None)


def _mirrored_range(scenery: Scenery, seed: random.Random) -> None:
    """Mountains, woods at their foot, and both again upside down in the water."""
    light = scenery.light
    state = seed.getstate()
    for flip in (True, False):
        seed.setstate(state)
        peaks_at = 96.0
        board_up = -0.8 if flip else 1.0
        before = len(scenery.back)
        peaks(scenery, seed, peaks_at, low=11, high=24, colour=rgb("8498bc"), share=0.5, count=11)
        wood = rgb("5c8f78")
        treeline(scenery, seed, 90, height=6.5, count=80, colour=wood, share=0.5, period=200)
        treeline(scenery, seed, 84, height=4.2, count=64, colour=wood, share=0.36, period=190)
        for strokes in scenery.back[before:]:
            strokes.mirror(board_up)
    low = hazed(light, rgb("6aa078"), 0.4)
    board = scenery.panorama(84, 190, haze=0.0)
    board.shape(rectangle(-95, -0.15, 190, 0.5), fill=low)
    board.shape(
        rectangle(-95, -0.3, 190, 0.16), fill=raw(light, mix(light.sky[2], light.haze, 0.3))
    )


def _jetty(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    wood = snowed(scenery.light, rgb("a07850"), 0.6)
    for post in range(4):
        for side in (-0.7, 0.7):
            depth = z + 0.9 + post * 1.7
            pile = scenery.far(x + side + post * 0.12, depth)
            pile.shape(rectangle(-0.07, -0.5, 0.14, 1.0), fill=darker(rgb("a07850"), 0.35))
    deck = scenery.floor(0.24)
    for i in range(16):
        z0 = z + i * 0.4
        shift = i * 0.03
        plank = [(x - 0.8 + shift, z0), (x + 0.8 + shift, z0), (x + 0.83 + shift, z0 + 0.36)]
        deck.shape(
            polygon([*plank, (x - 0.77 + shift, z0 + 0.36)]),
            fill=darker(wood, 0.05 * (i % 3)) if i % 2 else lighter(wood, 0.04),
        )
    board = stand(scenery, x, z)
    board.shape(rectangle(-0.8, 0.0, 1.6, 0.24), fill=darker(wood, 0.3))
    shadow(floor, scenery.light, x, z - 0.1, 1.8, 0.2)


def _rowing_boat(on: Painter) -> None:
    hull = rgb("b5563f")
    body = smooth([(-1.5, 0.5), (-1.15, 0.0), (1.05, 0.0), (1.5, 0.52)])
    on.shape(ellipse(0, -0.08, 1.5, 0.12), fill=rgb("10304a", 0.35))
    on.shape((*body, ("Z",)), fill=hull)
    on.shape(ellipse(0, 0.5, 1.5, 0.12), fill=darker(rgb("7a5240"), 0.2))
    on.shape(rectangle(-0.3, 0.44, 0.6, 0.08), fill=rgb("c89a6a"))
    on.shape(polygon([(-1.5, 0.5), (1.5, 0.52), (1.42, 0.4), (-1.4, 0.38)]), fill=rgb("f2e6d0"))
    on.shape((("M", 0.3, 0.6), ("L", 1.9, 0.02)), line=rgb("c89a6a"), width=0.07)
