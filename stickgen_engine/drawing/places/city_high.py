"""A flat roof above the city, and a narrow lane between brick walls."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import circle, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_city import gleam, skyline, slabs
from stickgen_engine.drawing.places.kit_front import corner_crates
from stickgen_engine.drawing.places.kit_furniture import shadow
from stickgen_engine.drawing.places.kit_ground import lay_ground, puddles
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import WARM, block, fall, flat, joined, shade
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, snowed, snowy
from stickgen_engine.drawing.places.kit_strings import bulbs
from stickgen_engine.drawing.places.kit_windows import wants_lamps
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def rooftop(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a flat roof over the town: parapet, water tank, string of lights, towers all round."""
    light = scenery.light
    low = mix(light.sky[2], light.haze, 0.4)
    scenery.backdrop(*light.sky, floor=(low, light.grade(rgb("4A5468"))))
    paint_sky(scenery, seed)
    skyline(scenery, seed, z=95, high=34, share=0.55, lit=0.4)
    _near_towers(scenery, seed)
    floor = scenery.floor()
    tone = snowed(light, gleam(light, rgb("8A8F9C")), 0.75)
    stops = ((0.0, lighter(tone, 0.08)), (1.0, darker(tone, 0.12)))
    floor.shape(rectangle(-14, -8, 28, 14.6), fill=Linear(0, 6, 0, -2, stops))
    slabs(floor, (-14, 14), (-2.6, 6.4), 2.0, tone)
    puddles(floor, seed, light)
    parapet = scenery.wall(0, 6.6, 1, 6.6)
    brick = rgb("A8705A")
    flat(parapet, -14, 0, 28, 0.9, fall(0.9, 0, lighter(brick, 0.05), darker(brick, 0.2)))
    rows = joined(rectangle(-14, 0.18 + j * 0.22, 28, 0.025) for j in range(3))
    parapet.shape(rows, fill=fade(darker(brick, 0.4), 0.6))
    cap = snowed(light, rgb("D4CCC0"), 0.9)
    flat(parapet, -14, 0.86, 28, 0.18, cap)
    _tank(scenery, 6.3, 6.0)
    _air_box(scenery.far(-6.0, 5.6))
    _hut(scenery, -11.2, 6.2)
    on = scenery.far(0, 6.1)
    for x in (-7.6, 8.6):
        flat(on, x - 0.04, 0, 0.08, 3.65, rgb("4A4450"))
    bulbs(scenery, on, (-7.6, 8.6), 3.6, 1.0)
    if light.lamps:
        scenery.lamps.append(Lamp(0, 3.2, 4.5, WARM, 6.0))
        floor.spot(0, 3.6, 5.0, 2.2, fade(WARM, 0.2), glows=True)
    _planter(scenery.piece(5.8, 4.2), seed)
    corner_leaves(scenery, seed)
    return _beacon


def _near_towers(scenery: Scenery, seed: random.Random) -> None:
    """Stand the roofs of the next houses just beyond the parapet."""
    light = scenery.light
    board = scenery.panorama(30, 70, haze=18)
    for x in (-31, -22, -14.5, -3, 4.2, 12, 21, 29):
        wide, tall = seed.uniform(4.5, 7.0), seed.uniform(0.4, 4.4)
        tone = mix(rgb("6A7088"), rgb("8A6A68"), seed.random())
        flat(board, x - wide / 2, -9, wide, 9 + tall, fall(tall, -3, tone, darker(tone, 0.2)))
        flat(
            board,
            x - wide / 2 - 0.15,
            tall - 0.15,
            wide + 0.3,
            0.4,
            snowed(light, lighter(tone, 0.15), 0.9),
        )
        count = int(wide / 1.3)
        panes = [
            rectangle(x - wide / 2 + 0.5 + i * 1.2, tall - 1.6 - j * 1.6, 0.65, 0.9)
            for i in range(count)
            for j in range(3)
        ]
        lit = [pane for pane in panes if wants_lamps(light) and seed.random() < 0.45]
        dark = [pane for pane in panes if pane not in lit]
        board.shape(joined(dark), fill=fade(darker(tone, 0.45), 0.6))
        if lit:
            board.shape(joined(lit), fill=WARM, glows=True)
        if seed.random() < 0.6:
            flat(board, x + 0.6, tall, 0.6, 0.9, darker(tone, 0.15))


def _tank(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    wood = rgb("8A5A44")
    shadow(on, 1.3)
    legs = (
        line(-1.0, 0, -0.85, 1.5)
        + line(1.0, 0, 0.85, 1.5)
        + line(-0.35, 0, -0.3, 1.5)
        + line(0.35, 0, 0.3, 1.5)
    )
    cross = line(-0.95, 0.2, 0.85, 1.4) + line(0.95, 0.2, -0.85, 1.4)
    on.shape(legs + cross, line=rgb("4A4048"), width=0.09)
    flat(on, -1.15, 1.45, 2.3, 0.14, rgb("4A4048"))
    flat(on, -1.1, 1.58, 2.2, 1.9, shade(-1.1, 1.1, wood))
    staves = joined(rectangle(-1.1 + i * 0.31, 1.58, 0.03, 1.9) for i in range(1, 8))
    on.shape(staves, fill=fade(darker(wood, 0.4), 0.5))
    hoops = rectangle(-1.12, 1.9, 2.24, 0.07) + rectangle(-1.12, 2.9, 2.24, 0.07)
    on.shape(hoops, fill=rgb("4A4048"))
    roof = polygon(((-1.25, 3.45), (1.25, 3.45), (0, 4.25)))
    on.shape(roof, fill=snowed(scenery.light, rgb("6A4A40"), 0.95))


def _air_box(on: Painter) -> None:
    shadow(on, 1.0)
    block(on, -0.9, 0.1, 1.8, 1.1, rgb("A4AEB8"), r=0.05)
    on.shape(circle(-0.35, 0.66, 0.4), fill=rgb("5A646E"))
    fan = line(-0.68, 0.66, -0.02, 0.66) + line(-0.35, 0.33, -0.35, 0.99)
    on.shape(fan, line=rgb("8A949E"), width=0.08)
    vents = joined(rectangle(0.25, 0.3 + i * 0.15, 0.5, 0.06) for i in range(5))
    on.shape(vents, fill=rgb("6A747E"))


def _hut(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    brick = rgb("9C6450")
    flat(on, -1.7, 0, 3.4, 2.7, shade(-1.7, 1.7, brick))
    flat(on, -1.85, 2.6, 3.7, 0.22, snowed(scenery.light, rgb("C8BEB0"), 0.95))
    block(on, 0.1, 0, 1.0, 2.1, rgb("4A6A6A"))
    lit = wants_lamps(scenery.light)
    if lit:
        on.spot(0.6, 2.3, 1.0, 0.8, fade(WARM, 0.6), glows=True)
    on.shape(circle(0.6, 2.32, 0.1), fill=WARM if lit else rgb("F4F0E0"), glows=lit)


def _planter(on: Painter, seed: random.Random) -> None:
    shadow(on, 0.8)
    block(on, -0.75, 0, 1.5, 0.5, rgb("8A5A3C"))
    leaves = joined(circle(-0.6 + i * 0.24, 0.6 + seed.uniform(0, 0.14), 0.2) for i in range(6))
    on.shape(leaves, fill=rgb("4F8F5B"))
    dots = joined(circle(-0.55 + i * 0.28, 0.72 + seed.uniform(0, 0.12), 0.07) for i in range(5))
    on.shape(dots, fill=rgb("E8657A"))


def _beacon(scenery: Scenery, seconds: float) -> None:
    """Blink a red light on a far mast, as towers do."""
    on = scenery.panorama(94, 1e6, haze=0)
    for x, y, phase in ((-21.0, 27.5, 0.0), (15.0, 29.0, 1.3)):
        on.shape(line(x, y - 5.0, x, y), line=rgb("6A7488"), width=0.3)
        if sin(seconds * 2.4 + phase) > 0.2:
            on.spot(x, y, 2.2, 2.2, rgb("FF5A48", 0.7), glows=True)
        on.shape(circle(x, y, 0.4), fill=rgb("FF7A68"), glows=True)


def alley(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a narrow lane: brick walls, fire stairs, bins, a lamp over a door, a strip of sky."""
    light = scenery.light
    lay_ground(scenery, rgb("6E6C72"), rgb("56555C"))
    paint_sky(scenery, seed, sun=False)
    skyline(scenery, seed, z=70, high=24, share=0.5)
    floor = scenery.floor()
    tone = snowed(light, gleam(light, rgb("6A6870")), 0.6)
    floor.shape(rectangle(-6.3, -7.4, 12.6, 34), fill=tone)
    stones = joined(
        rectangle(-6.3 + i * 0.9 + (0.45 if j % 2 else 0), -2.6 + j * 0.9, 0.82, 0.8)
        for i in range(14)
        for j in range(12)
        if (i * 7 + j * 5) % 3
    )
    floor.shape(stones, fill=fade(lighter(tone, 0.12), 0.45))
    floor.shape(rectangle(-0.35, -7.4, 0.7, 34), fill=fade(darker(tone, 0.4), 0.4))
    puddles(floor, seed, light, 4)
    for side, brick in ((-1, rgb("9A5A48")), (1, rgb("87604E"))):
        x = side * 6.3
        wall = scenery.wall(x, 0, x, -side, one_sided=True)
        _brick_wall(wall, seed, hazed(light, brick, 0.1), light.lamps, flip=side > 0)
    for z in (8.0, 15.0):
        _stairs(scenery, z)
    line_ = scenery.wall(0, 9.0, 1, 9.0)
    rope = (("M", -6.3, 5.4), ("C", -2, 4.9, 2, 4.9, 6.3, 5.5))
    line_.shape(rope, line=rgb("D8D0C4"), width=0.04)
    for dx, code, wide in (
        (-3.2, "D9604F", 0.7),
        (-1.9, "F0ECE0", 0.9),
        (1.6, "5A88C8", 0.6),
        (2.7, "E8B848", 0.7),
    ):
        flat(line_, dx, 4.2 + 0.03 * abs(dx), wide, 0.9, rgb(code))
    _bins(scenery.piece(-5.3, 3.8), snowy(light))
    _skip(scenery.far(4.7, 6.2), snowy(light))
    _door_lamp(scenery, floor)
    corner_crates(scenery)
    return _cat


def _brick_wall(
    wall: Board,
    seed: random.Random,
    colour: tuple[float, float, float, float],
    lit: bool,
    *,
    flip: bool,
) -> None:
    start, stop = (-26.0, 7.4) if flip else (-7.4, 26.0)
    flat(wall, start, 0, stop - start, 11, fall(11, 0, colour, darker(colour, 0.25)))
    courses = joined(rectangle(start, 0.5 * j, stop - start, 0.035) for j in range(1, 22))
    wall.shape(courses, fill=fade(darker(colour, 0.4), 0.4))
    bricks = joined(
        rectangle(seed.uniform(start, stop - 1), 0.5 * seed.randrange(20), 0.8, 0.46)
        for _ in range(46)
    )
    wall.shape(bricks, fill=fade(lighter(colour, 0.25), 0.35))
    for u in (2.2, 7.4, 12.6, 17.8):
        at = -u - 1.2 if flip else u
        for y in (2.9, 6.2):
            glow = lit and seed.random() < 0.5
            block(wall, at - 0.1, y - 0.1, 1.4, 1.9, rgb("C8B8A4"))
            flat(wall, at, y, 1.2, 1.7, WARM if glow else rgb("4A5A6C"), glows=glow)
            flat(wall, at + 0.56, y, 0.08, 1.7, rgb("C8B8A4"))
            flat(wall, at, y + 0.8, 1.2, 0.08, rgb("C8B8A4"))


def _stairs(scenery: Scenery, z: float) -> None:
    wall = scenery.wall(-6.1, 0, -6.1, 1)
    iron = rgb("33363E")
    for y in (2.7, 6.0):
        flat(wall, z - 0.4, y, 3.2, 0.12, iron)
        bars = joined(rectangle(z - 0.4 + i * 0.4, y, 0.05, 0.95) for i in range(9))
        wall.shape(bars + rectangle(z - 0.4, y + 0.9, 3.2, 0.07), fill=iron)
    wall.shape(line(z + 2.6, 2.8, z + 0.2, 6.0), line=iron, width=0.12)
    rungs = joined(
        line(z + 2.6 - i * 0.3, 2.95 + i * 0.4, z + 2.2 - i * 0.3, 2.95 + i * 0.4) for i in range(8)
    )
    wall.shape(rungs, line=iron, width=0.07)


def _bins(on: Painter, white: bool) -> None:
    shadow(on, 0.9)
    for x, tall, code in ((-0.5, 0.95, "6E7A80"), (0.3, 0.82, "5A6A60")):
        block(on, x - 0.36, 0, 0.72, tall, rgb(code), r=0.05)
        ribs = joined(rectangle(x - 0.27 + i * 0.17, 0.08, 0.035, tall - 0.15) for i in range(4))
        on.shape(ribs, fill=darker(rgb(code), 0.25))
        lid = SNOW if white else lighter(rgb(code), 0.15)
        on.shape(rounded(x - 0.42, tall - 0.03, 0.84, 0.13, 0.06), fill=lid)
    on.shape(rounded(0.75, 0, 0.6, 0.5, 0.2), fill=rgb("33363E"))


def _skip(on: Painter, white: bool) -> None:
    shadow(on, 1.2)
    green = rgb("3F6E5A")
    body = polygon(((-1.1, 0.15), (1.1, 0.15), (1.2, 1.15), (-1.2, 1.15)))
    on.shape(body, fill=shade(-1.2, 1.2, green))
    lid = polygon(((-1.25, 1.12), (1.25, 1.12), (1.1, 1.4), (-1.1, 1.4)))
    on.shape(lid, fill=SNOW if white else darker(green, 0.3))
    ribs = joined(rectangle(-0.8 + i * 0.55, 0.2, 0.08, 0.9) for i in range(4))
    on.shape(ribs, fill=darker(green, 0.2))


def _door_lamp(scenery: Scenery, floor: Board) -> None:
    wall = scenery.wall(6.28, 0, 6.28, -1, one_sided=True)
    block(wall, -5.9, 0, 1.2, 2.3, rgb("4A5A6C"))
    flat(wall, -5.7, 1.3, 0.8, 0.7, rgb("33404E"))
    on = scenery.far(5.95, 5.3)
    lit = wants_lamps(scenery.light)
    if lit:
        on.spot(0, 2.75, 1.8, 1.6, fade(WARM, 0.6), glows=True)
        floor.spot(4.7, 5.0, 2.2, 1.5, fade(WARM, 0.34), glows=True)
        scenery.lamps.append(Lamp(5.9, 2.8, 5.3, WARM, 5.5))
    on.shape(polygon(((-0.3, 2.8), (0.2, 2.8), (0.1, 3.0), (-0.2, 3.0))), fill=rgb("33363E"))
    on.shape(circle(-0.05, 2.76, 0.12), fill=WARM if lit else rgb("F2EEDC"), glows=lit)


def _cat(scenery: Scenery, seconds: float) -> None:
    """Let a cat sit on the skip and swing its tail."""
    on = scenery.far(5.0, 6.1, y=1.38)
    dark = rgb("2A2830")
    swing = 0.18 * sin(seconds * 1.8)
    tail = (("M", 0.16, 0.06), ("C", 0.4, 0.02, 0.46 + swing, 0.2, 0.38 + swing * 1.6, 0.36))
    on.shape(tail, line=dark, width=0.06)
    body = polygon(((-0.16, 0), (0.2, 0), (0.12, 0.32), (-0.1, 0.36)))
    head = circle(-0.06, 0.42, 0.12) + polygon(((-0.16, 0.48), (-0.12, 0.62), (-0.06, 0.52)))
    on.shape(body + head + polygon(((-0.04, 0.52), (0.02, 0.62), (0.05, 0.47))), fill=dark)
    if seconds % 4.2 > 0.15:
        on.shape(
            circle(-0.1, 0.43, 0.02) + circle(-0.01, 0.43, 0.02), fill=rgb("F6E26A"), glows=True
        )
