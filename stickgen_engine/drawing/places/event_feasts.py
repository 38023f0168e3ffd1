"""Feasts: a party in a room and a wedding in a garden."""

import random
from collections.abc import Callable
from math import cos, pi, sin

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rectangle
from stickgen_engine.drawing.places.kit_crowd import draw_row, people
from stickgen_engine.drawing.places.kit_front import corner_table
from stickgen_engine.drawing.places.kit_furniture import shadow
from stickgen_engine.drawing.places.kit_ground import hills, lay_ground, patches, puddles
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers
from stickgen_engine.drawing.places.kit_rooms import (
    WARM,
    block,
    flat,
    joined,
    planks,
    room_shell,
    shade,
    wainscot,
)
from stickgen_engine.drawing.places.kit_shade import snowed, snowy
from stickgen_engine.drawing.places.kit_sides import side_walls
from stickgen_engine.drawing.places.kit_stand import bushes, grove
from stickgen_engine.drawing.places.kit_strings import bulbs, bunting
from stickgen_engine.drawing.places.kit_windows import curtains, pool, window
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]
GAY = tuple(rgb(code) for code in ("E8505A", "F2B83A", "4FB0A0", "5A88E0", "B06AD0"))


def party(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a party: garlands, balloons, a table with a cake, presents, a mirror ball, dancers."""
    light = scenery.light
    shell = room_shell(
        scenery, rgb("A878B4"), rgb("B07A52"), ceiling=rgb("E8D4EC"), skirting=rgb("6E4A7A")
    )
    planks(shell, rgb("B07A52"), seed)
    wainscot(shell, 0.9, rgb("8A5A9A"))
    side_walls(shell, rgb("7A4A86"), view="city")
    back = shell.back
    window(back, 4.7, 1.3, 1.6, 1.6, light, view="city", frame=rgb("F4E8F4"))
    curtains(back, 4.7, 1.3, 1.6, 1.6, rgb("E8707A"))
    block(back, -2.4, 2.15, 4.8, 0.72, rgb("F6E8C8"), r=0.1)
    write(back, "PARTY TIME", 0, 2.33, 0.36, rgb("C43E6A"))
    for a, b, y in ((-6.8, -2.2, 3.5), (-2.2, 2.4, 3.55), (2.4, 6.8, 3.5)):
        bunting(back, (a, b), y, 0.45, GAY, size=0.3)
    front = scenery.far(0, 4.4)
    for a, b in ((-7.0, -0.4), (-0.4, 7.0)):
        bulbs(scenery, front, (a, b), 3.5, 0.42, gap=0.6)
    scenery.lamps.append(Lamp(0, 3.2, 4.0, WARM, 7.0))
    for i, (x, z) in enumerate(((-2.4, 1.4), (1.8, 2.2), (0.0, 3.6))):
        shell.floor.spot(x, z, 1.7, 1.1, fade(GAY[(i * 2) % 5], 0.42), glows=True)
    pool(scenery, shell.floor, 0.0, 3.0, rx=4.0, strength=0.28)
    _cake_table(scenery.piece(5.5, 3.5))
    _presents(scenery.piece(-5.6, 3.6))
    for x, z, tops in ((-6.4, 4.4, 5), (6.8, 4.6, 5), (3.5, 6.0, 4)):
        _balloons(scenery.far(x, z) if z > 4.5 else scenery.piece(x, z), seed, tops)
    corner_table(scenery, side=-1)
    return _dancing


def _balloons(on: Painter, seed: random.Random, count: int) -> None:
    for i in range(count):
        x, y = (i - (count - 1) / 2) * 0.34 + seed.uniform(-0.08, 0.08), 1.9 + seed.uniform(0, 0.7)
        on.shape(
            (("M", 0, 0.3), ("C", 0, 0.9, x, y - 0.9, x, y - 0.2)),
            line=rgb("F4ECF4", 0.8),
            width=0.02,
        )
        tone = GAY[(i * 2 + count) % 5]
        on.shape(ellipse(x, y, 0.2, 0.25), fill=shade(x - 0.2, x + 0.2, tone))
        on.shape(ellipse(x - 0.07, y + 0.09, 0.045, 0.07), fill=rgb("FFFFFF", 0.55))
    block(on, -0.14, 0, 0.28, 0.3, GAY[3])


def _cake_table(on: Painter) -> None:
    shadow(on, 1.1)
    cloth = polygon(((-1.0, 0.8), (1.0, 0.8), (1.1, 0.15), (-1.1, 0.15)))
    on.shape(cloth, fill=shade(-1.1, 1.1, rgb("FDF4E8")))
    waves = joined(ellipse(-0.92 + i * 0.3, 0.68, 0.15, 0.1) for i in range(7))
    on.shape(waves, fill=rgb("F29AB0"))
    on.shape(ellipse(0, 0.82, 1.02, 0.09), fill=rgb("FFFFFF"))
    block(on, -0.42, 0.84, 0.84, 0.26, rgb("F6C0D0"), r=0.05)
    block(on, -0.28, 1.1, 0.56, 0.22, rgb("FFF4E0"), r=0.05)
    candles = joined(rectangle(-0.2 + i * 0.13, 1.32, 0.035, 0.16) for i in range(4))
    on.shape(candles, fill=GAY[3])
    on.spot(0, 1.5, 0.6, 0.4, fade(WARM, 0.6), glows=True)
    on.shape(
        joined(ellipse(-0.18 + i * 0.13, 1.53, 0.028, 0.06) for i in range(4)),
        fill=rgb("FFC84A"),
        glows=True,
    )
    for x, code in ((-0.8, "E8505A"), (0.62, "4FB0A0"), (0.84, "F2B83A")):
        cup = polygon(((x - 0.07, 1.0), (x + 0.07, 1.0), (x + 0.05, 0.82), (x - 0.05, 0.82)))
        on.shape(cup, fill=rgb(code))


def _presents(on: Painter) -> None:
    shadow(on, 0.9)
    for x, y, w, h, box, bow in (
        (-0.8, 0, 0.8, 0.6, 3, 1),
        (0.05, 0, 0.7, 0.45, 0, 1),
        (-0.5, 0.6, 0.6, 0.4, 2, 4),
    ):
        block(on, x, y, w, h, GAY[box], r=0.03)
        band = rectangle(x + w * 0.43, y, w * 0.14, h) + rectangle(x, y + h * 0.45, w, h * 0.14)
        on.shape(band, fill=GAY[bow])
        loops = ellipse(x + w * 0.38, y + h + 0.06, 0.11, 0.07) + ellipse(
            x + w * 0.62, y + h + 0.06, 0.11, 0.07
        )
        on.shape(loops, fill=lighter(GAY[bow], 0.15))


def _dancing(scenery: Scenery, seconds: float) -> None:
    """Turn the mirror ball with its dots of light, and let guests dance at the sides."""
    veil = scenery.light.grade(rgb("C8A4D0"))
    for x0, x1, key in ((-6.4, -3.2, 5), (2.6, 6.6, 8)):
        row = people(random.Random(key), (x0, x1), 0.95, cheer=0.55)
        draw_row(
            scenery.far(0, 5.6), row, seconds=seconds, veil=veil, share=0.4, bob=0.14, pace=1.8
        )
    wall = scenery.far(0, 6.4)
    for k, colour in enumerate(GAY[:4]):
        dots: Path = ()
        for i in range(9):
            x = (i * 1.9 + k * 0.53 + seconds * 0.6) % 14 - 7
            y = 0.7 + ((i * 7 + k * 3) % 10) * 0.28
            dots += ellipse(x, y, 0.13, 0.1)
        wall.shape(dots, fill=fade(lighter(colour, 0.4), 0.5), glows=True)
    ball = scenery.far(-0.2, 4.6)
    ball.shape(line(0, 3.25, 0, 3.7), line=rgb("6A5A74"), width=0.03)
    ball.spot(0, 3.0, 0.9, 0.9, rgb("FFFFFF", 0.4), glows=True)
    ball.shape(circle(0, 3.0, 0.3), fill=shade(-0.3, 0.3, rgb("C8D0E0")))
    for band in range(-2, 3):
        half = 0.3 * cos(band * 0.55)
        glints = joined(
            rectangle(
                half * sin(seconds * 1.2 + i * 1.05) - 0.025, 3.0 + band * 0.11 - 0.03, 0.05, 0.06
            )
            for i in range(6)
            if cos(seconds * 1.2 + i * 1.05) > 0
        )
        if glints:
            ball.shape(glints, fill=rgb("FFFFFF", 0.85), glows=True)


def wedding(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a wedding in a garden: an arch of flowers, an aisle, white chairs, guests, petals."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 75, low=3, high=10, colour=rgb("7D9FC4"), share=0.55, period=150)
    hills(scenery, seed, ground, 46, low=1.6, high=4.2, colour=rgb("6BB06A"), share=0.3)
    floor = scenery.floor()
    patches(floor, seed, ground, count=14)
    carpet = snowed(light, rgb("F6EEE4"), 0.4)
    floor.shape(rectangle(-1.7, -7.4, 3.4, 13.4), fill=carpet)
    edges = rectangle(-1.7, -7.4, 0.1, 13.4) + rectangle(1.6, -7.4, 0.1, 13.4)
    floor.shape(edges, fill=rgb("E4B8BE"))
    petals = joined(
        polygon(((x - 0.08, z), (x, z + 0.05), (x + 0.08, z), (x, z - 0.05)))
        for x, z in ((seed.uniform(-2.6, 2.6), seed.uniform(-2.4, 6.0)) for _ in range(60))
    )
    floor.shape(petals, fill=rgb("F29AB0"))
    puddles(floor, seed, light, 3)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -14, 18, 6),
            ("poplar", -8.4, 20, 7),
            ("oak", 12, 19, 6.4),
            ("poplar", 7.4, 21, 7),
            ("birch", -11, 10, 5.2),
            ("round", 13.5, 9, 5.4),
            ("round", 22, 15, 6),
            ("oak", -22, 14, 6),
        ],
    )
    _marquee(scenery, 9.4, 15)
    bushes(
        scenery, floor, seed, [(-3.4, 8.8, 1.6), (3.5, 8.9, 1.6), (-6.4, 9.4, 1.5), (6.2, 9.2, 1.4)]
    )
    lights = scenery.far(0, 9.6)
    for x in (-9.0, 0.0, 9.0):
        if x:
            flat(lights, x - 0.05, 0, 0.1, 4.1, rgb("C8B8A0"))
    bulbs(scenery, lights, (-9, 9), 4.1, 0.8, gap=0.9)
    if light.lamps:
        scenery.lamps.append(Lamp(0, 3.4, 5.0, WARM, 7.0))
        floor.spot(0, 4.0, 4.6, 2.6, fade(WARM, 0.22), glows=True)
    _arch(scenery.far(0, 6.2), seed)
    flowers(
        scenery,
        seed,
        [(-2.4, 5.6), (2.4, 5.6), (-3.2, 6.4), (3.2, 6.4)],
        ("FDFDF8", "F29AB0", "E8657A"),
    )
    for z in (3.3, 4.3, 5.3):
        for side in (-1, 1):
            for i in range(3):
                _white_chair(scenery.piece(side * (4.9 + i * 0.95), z), snow=snowy(light))
    corner_leaves(scenery, seed)
    return _guests


def _arch(on: Board, seed: random.Random) -> None:
    shadow(on, 2.1)
    wood = rgb("EFE6D8")
    posts = rectangle(-1.8, 0, 0.14, 2.0) + rectangle(1.66, 0, 0.14, 2.0)
    on.shape(posts, fill=wood)
    ring = [(1.75 * cos(pi * i / 18), 2.0 + 1.3 * sin(pi * i / 18)) for i in range(19)]
    on.shape((("M", *ring[0]), *(("L", *p) for p in ring[1:])), line=wood, width=0.15)
    spots = ring + [(x, y) for x in (-1.75, 1.75) for y in (0.3, 0.7, 1.1, 1.5)]
    leaves = joined(
        circle(x + seed.uniform(-0.14, 0.14), y + seed.uniform(-0.12, 0.12), 0.21) for x, y in spots
    )
    on.shape(leaves, fill=rgb("5F9F66"))
    for code, size in (("FFF6F0", 0.14), ("F29AB0", 0.12), ("E8657A", 0.09)):
        blooms = joined(
            circle(x + seed.uniform(-0.2, 0.2), y + seed.uniform(-0.18, 0.18), size)
            for x, y in spots
        )
        on.shape(blooms, fill=rgb(code))


def _marquee(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    cloth = snowed(scenery.light, rgb("F8F2E8"), 0.6)
    flat(on, -3.2, 0, 6.4, 2.4, shade(-3.2, 3.2, cloth))
    on.shape(
        polygon(((-3.7, 2.3), (3.7, 2.3), (0.6, 4.2), (0.0, 4.5), (-0.6, 4.2))),
        fill=shade(-3.7, 3.7, lighter(cloth, 0.2)),
    )
    folds = joined(rectangle(-2.9 + i * 0.8, 0, 0.1, 2.35) for i in range(8))
    on.shape(folds, fill=fade(darker(cloth, 0.3), 0.4))
    door = polygon(((-0.9, 0), (0.9, 0), (0.5, 1.9), (0, 2.2), (-0.5, 1.9)))
    lit = scenery.light.lamps
    on.shape(door, fill=WARM if lit else rgb("C8B8A8"), glows=lit)
    if lit:
        on.spot(0, 1.0, 2.6, 1.8, fade(WARM, 0.4), glows=True)


def _white_chair(on: Painter, *, snow: bool) -> None:
    white: Colour = rgb("FBF8F2")
    shadow(on, 0.26)
    frame = rectangle(-0.21, 0, 0.05, 0.95) + rectangle(0.16, 0, 0.05, 0.95)
    frame += rectangle(-0.21, 0.88, 0.42, 0.08) + rectangle(-0.21, 0.66, 0.42, 0.05)
    on.shape(frame, fill=white)
    on.shape(rectangle(-0.23, 0.42, 0.46, 0.07), fill=darker(white, 0.06 if not snow else 0.0))
    bow = circle(0, 0.8, 0.07) + polygon(((0, 0.78), (0.07, 0.55), (-0.07, 0.55)))
    on.shape(bow, fill=rgb("F2A8B8"))


def _guests(scenery: Scenery, seconds: float) -> None:
    """Let the guests stir at the back, and petals fall."""
    veil = scenery.light.grade(rgb("B8D0B0"))
    for x0, x1, key in ((-8.0, -2.8, 2), (2.8, 8.0, 6)):
        row = people(random.Random(key), (x0, x1), 0.9, cheer=0.12)
        draw_row(scenery.far(0, 8.0), row, seconds=seconds, veil=veil, share=0.35, bob=0.03)
    seed = random.Random(9)
    for code in ("F7B6C4", "FFF4F2"):
        path: Path = ()
        for _ in range(16):
            x0, y0, speed = seed.uniform(-6, 6), seed.uniform(0, 4.4), seed.uniform(0.35, 0.7)
            y = (y0 - speed * seconds) % 4.4
            x = x0 + 0.35 * sin(seconds * 1.3 + y0 * 3)
            path += ellipse(x, y, 0.06, 0.035)
        scenery.far(0, 3.6).shape(path, fill=rgb(code, 0.9))
