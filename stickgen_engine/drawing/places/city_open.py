"""Open places of a town: a park, a playground, a school yard."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.paths import circle, ellipse, polygon, rectangle
from stickgen_engine.drawing.places.city_things import (
    bench,
    bin_,
    climbing_dome,
    seesaw,
    slide,
    swing_frame,
    swing_seats,
)
from stickgen_engine.drawing.places.kit_city import STONE, gleam, skyline, street_lamp
from stickgen_engine.drawing.places.kit_furniture import clock
from stickgen_engine.drawing.places.kit_ground import (
    blob,
    hills,
    lay_ground,
    patches,
    path_strip,
    puddles,
)
from stickgen_engine.drawing.places.kit_houses import draw_fence, draw_window
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers, tufts
from stickgen_engine.drawing.places.kit_rooms import block, fall, flat, joined
from stickgen_engine.drawing.places.kit_shade import SNOW, raw, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import bushes, grove, stand
from stickgen_engine.drawing.places.kit_windows import wants_lamps
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.props import draw_prop
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def city_park(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a lawn with a path, a pond, benches and trees before a skyline."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    skyline(scenery, seed, z=75, high=30, share=0.5)
    hills(scenery, seed, ground, 48, low=1.6, high=3.6, colour=rgb("5F9F66"), share=0.3, period=90)
    floor = scenery.floor()
    patches(floor, seed, ground)
    sand = snowed(light, gleam(light, rgb("DCC9A2")), 0.5)
    edge = darker(ground.at(2), 0.12)
    path_strip(floor, [(-60, 0.9, 0), (60, 0.9, 0)], sand)
    floor.shape(rectangle(-60, -1.2, 120, 3.3), fill=sand)
    floor.shape(rectangle(-60, 2.1, 120, 0.12) + rectangle(-60, -1.32, 120, 0.12), fill=edge)
    path_strip(
        floor, [(0.5, 2.0, 1.5), (2.4, 6, 1.2), (-0.5, 12, 1.3), (2.0, 24, 1.5)], sand, edge=edge
    )
    _pond(floor, scenery)
    puddles(floor, seed, light)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -13, 16, 5),
            ("oak", 13, 17, 5.6),
            ("poplar", 6.2, 22, 6),
            ("birch", -5.2, 19, 5),
            ("round", -10.2, 9, 5),
            ("oak", 9.2, 8.2, 5.2),
            ("round", 17, 9, 5),
            ("willow", -17, 9.5, 5.2),
            ("round", 11.5, 4.2, 4.8),
            ("oak", -12, 3.4, 5.0),
        ],
    )
    bushes(
        scenery, floor, seed, [(-7.2, 7.8, 1.6), (6.4, 9, 1.5), (12.8, 6.6, 1.8), (-12.8, 6.4, 1.8)]
    )
    bench(scenery.piece(5.6, 3.4), light)
    bench(scenery.piece(-7.6, 3.5), light)
    bin_(scenery.piece(7.1, 3.5))
    street_lamp(scenery, floor, -5.6, 4.6)
    street_lamp(scenery, floor, 8.4, 4.6, flip=True)
    flowers(scenery, seed, [(4.2, 5.0), (-9.6, 5), (8.6, 5.6)])
    tufts(scenery, seed, ground, count=26)
    corner_leaves(scenery, seed)
    return _ducks


def _pond(floor: Board, scenery: Scenery) -> None:
    light = scenery.light
    bank = darker(snowed(light, rgb("8A9A62")), 0.1)
    floor.shape(ellipse(-5.6, 7.2, 3.9, 2.0), fill=bank)
    blue = raw(light, mix(light.sky[1], rgb("3E7FA8"), 0.25))
    floor.shape(ellipse(-5.6, 7.3, 3.6, 1.75), fill=blue)
    floor.shape(ellipse(-5.0, 7.9, 2.4, 0.7), fill=fade(lighter(blue, 0.5), 0.45))


def _ducks(scenery: Scenery, seconds: float) -> None:
    for k, z in enumerate((7.6, 7.0, 6.6)):
        x = -5.6 + 1.9 * (((seconds * 0.12 + k * 0.23) % 1) * 2 - 1)
        on = scenery.far(x, z)
        body = ellipse(0, 0.12, 0.22, 0.12) + circle(0.2, 0.3, 0.09)
        on.shape(body, fill=rgb("F6F0E2"))
        on.shape(polygon(((0.27, 0.31), (0.38, 0.28), (0.27, 0.25))), fill=rgb("E89A30"))


def playground(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a playground with slide, swings, seesaw, climbing frame and sandpit."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    skyline(scenery, seed, z=95, high=20, share=0.62)
    hills(scenery, seed, ground, 46, low=1.6, high=4.2, colour=rgb("5F9F66"), share=0.3, period=90)
    floor = scenery.floor()
    patches(floor, seed, ground)
    soft = snowed(light, gleam(light, rgb("C98A62")), 0.6)
    floor.shape(blob(seed, 0.5, 3.6, 12.5, 4.6), fill=darker(soft, 0.12))
    floor.shape(blob(seed, 0.5, 3.7, 12.0, 4.3), fill=soft)
    sand = snowed(light, rgb("EBD49A"), 0.6)
    floor.shape(ellipse(1.9, 6.4, 2.4, 1.1), fill=darker(sand, 0.25))
    floor.shape(ellipse(1.9, 6.5, 2.25, 1.0), fill=sand)
    puddles(floor, seed, light)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -13, 14, 5),
            ("oak", 12.5, 15, 5.5),
            ("birch", 4.5, 18, 5),
            ("round", -4.5, 17, 5),
            ("round", 19, 10, 5),
            ("oak", -19, 10, 5.4),
        ],
    )
    for x in (-13.5, -8.1, -2.7, 2.7, 8.1, 13.5):
        draw_fence(stand(scenery, x, 10.5), light, length=5.2, colour=rgb("E8E0CC"))
    climbing_dome(stand(scenery, 9.6, 7.2))
    slide(stand(scenery, -3.6, 6.2, scale=1.15), light)
    swing_frame(stand(scenery, 6.0, 5.2))
    bucket = stand(scenery, 1.4, 6.3)
    block(bucket, -0.14, 0, 0.28, 0.26, rgb("3E7FC0"), r=0.03)
    bucket.shape(
        polygon(((0.4, 0), (1.3, 0), (1.15, 0.3), (0.95, 0.55), (0.7, 0.3))),
        fill=darker(sand, 0.12),
    )
    seesaw(scenery.piece(-8.4, 4.2))
    bench(scenery.piece(10.6, 3.6), light)
    street_lamp(scenery, floor, -10.8, 5.4)
    tufts(scenery, seed, ground, count=22)
    corner_leaves(scenery, seed)
    windy = light.weather in ("windy", "stormy")

    def animate(moving: Scenery, seconds: float) -> None:
        swing_seats(moving.far(6.0, 5.2), seconds, reach=0.5 if windy else 0.16)

    return animate


def school(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a school yard before a brick building with a clock and a wide door."""
    light = scenery.light
    ground = lay_ground(scenery, rgb("AEB0AC"), rgb("90949A"))
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 60, low=3, high=7, colour=rgb("6FA688"), share=0.45)
    floor = scenery.floor()
    lawn = raw(light, light.ground[0]) if not snowy(light) else SNOW
    floor.shape(rectangle(-60, 9.5, 120, 4.6), fill=lawn)
    stone = gleam(light, STONE[0])
    floor.shape(polygon(((-1.9, 3.6), (1.9, 3.6), (2.4, 13.5), (-2.4, 13.5))), fill=stone)
    grove(scenery, floor, seed, [("round", -19, 17, 6), ("oak", 19, 17, 6.4)])
    _school_house(scenery)
    if not snowy(light):
        _yard_games(floor)
    puddles(floor, seed, light)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -8.4, 9.8, 4.6),
            ("birch", 7.9, 10, 4.8),
            ("round", 13.5, 8, 5),
            ("oak", -14, 7, 5.2),
        ],
    )
    bushes(
        scenery,
        floor,
        seed,
        [(-5.2, 11.5, 1.6), (5.0, 11.6, 1.6), (-3.4, 11.8, 1.2), (10.4, 11, 1.6)],
    )
    for x in (-10.2, 10.4):
        draw_fence(stand(scenery, x, 5.2), light, length=6.0, colour=rgb("7C8A96"))
    bench(scenery.piece(6.4, 4.2), light, wood=rgb("3E7FA0"))
    draw_prop(scenery.piece(-6.3, 4.3), "bicycle", colour=rgb("C4483C"), light=light)
    street_lamp(scenery, floor, -11.8, 6.6)
    corner_leaves(scenery, seed)

    def animate(moving: Scenery, seconds: float) -> None:
        flag = moving.far(4.9, 12.0)
        draw_prop(flag, "flag", colour=rgb("3E6FB0"), time_s=seconds, light=light)

    return animate


def _school_house(scenery: Scenery) -> None:
    light = scenery.light
    on = scenery.far(0, 15)
    brick, stone = rgb("C4775A"), rgb("EFE2CC")
    flat(on, -13, 0, 26, 6.2, fall(6.2, 0, lighter(brick, 0.06), darker(brick, 0.1)))
    flat(on, -13, 0, 26, 0.6, darker(stone, 0.2))
    flat(on, -13.2, 6.05, 26.4, 0.35, stone)
    flat(on, -2.6, 0, 5.2, 7.3, fall(7.3, 0, lighter(brick, 0.12), brick))
    on.shape(polygon(((-3.1, 7.2), (3.1, 7.2), (0, 9.0))), fill=rgb("6A7A8C"))
    if snowy(light):
        on.shape(polygon(((-3.2, 7.2), (3.2, 7.2), (0, 9.15), (0, 8.6))), fill=SNOW)
        flat(on, -13.2, 6.35, 26.4, 0.22, SNOW)
    flat(on, -1.7, 4.2, 3.4, 0.75, stone)
    write(on, "SCHOOL", 0, 4.36, 0.42, rgb("6A4638"))
    clock(on, 0, 6.1, 0.62, 8.1)
    bright = wants_lamps(light)
    for row, y in enumerate((1.2, 3.8)):
        for i, x in enumerate((-12.0, -9.9, -7.8, -5.7, 4.2, 6.3, 8.4, 10.5)):
            draw_window(on, light, x, y, 1.4, 1.6, lit=bright and (i + row) % 3 != 0, bars=False)
    flat(on, -1.5, 0, 3.0, 3.2, stone)
    for x in (-1.2, 0.06):
        block(on, x, 0, 1.14, 2.7, rgb("3E6E66"))
        flat(on, x + 0.24, 1.3, 0.66, 1.1, rgb("FFDE8A") if bright else rgb("BFE0EC"), glows=bright)
    steps = joined(
        rectangle(-2.0 - i * 0.25, -0.02, 4.0 + i * 0.5, 0.36 - i * 0.12) for i in range(3)
    )
    on.shape(steps, fill=darker(stone, 0.08))


def _yard_games(floor: Board) -> None:
    """Chalk a hopscotch and a ring on the ground."""
    boxes = (
        (0, 0),
        (0, 0.7),
        (-0.35, 1.4),
        (0.35, 1.4),
        (0, 2.1),
        (-0.35, 2.8),
        (0.35, 2.8),
        (0, 3.5),
    )
    for dx, dz in boxes:
        x, z = 3.3 + dx, 3.4 + dz
        outer = rectangle(x, z, 0.66, 0.66)
        inner = polygon(
            ((x + 0.05, z + 0.05), (x + 0.05, z + 0.61), (x + 0.61, z + 0.61), (x + 0.61, z + 0.05))
        )
        floor.shape(outer + inner, fill=rgb("FFF6E0", 0.8))
    ring = ellipse(-4.2, 6.2, 1.9, 1.7)
    hole = ellipse(-4.2, 6.2, 1.78, -1.6)
    floor.shape(ring + hole, fill=rgb("F6D25A", 0.8))
