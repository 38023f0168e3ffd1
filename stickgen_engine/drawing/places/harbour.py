"""The harbour."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_ground import hills, lay_ground, puddles, shadow
from stickgen_engine.drawing.places.kit_houses import draw_window
from stickgen_engine.drawing.places.kit_shade import GLOW, hazed, rising, sided, snowed
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.places.kit_water import (
    glitter,
    lay_water,
    rolling,
    sailing_boat,
    water_colours,
    wave_marks,
)
from stickgen_engine.drawing.places.sky import birds, paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]
_QUAY_Z = 5.4


def harbour(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A stone quay with bollards and crates; a freighter, cranes and a mole with its light."""
    light = scenery.light
    stone_far, stone = rgb("b9b4aa"), rgb("948f88")
    ground = lay_ground(scenery, stone_far, stone)
    paint_sky(scenery, seed)
    birds(scenery.sky(), seed, 7)
    hills(scenery, seed, ground, 130, low=5, high=13, colour=rgb("8ba0b8"), share=0.62, period=260)
    far, near = water_colours(light, rgb("2b6f90"), rgb("84b8cc"))
    floor = scenery.floor()
    lay_water(floor, far, near, z0=-60, z1=126)
    wave_marks(floor, seed, lighter(far, 0.4), z0=8, z1=90)
    glitter(floor, seed, light, z0=8, z1=100)
    _far_quay(scenery, seed)
    _mole(scenery)
    _freighter(scenery.far(9.5, 30), scenery)
    sailing_boat(scenery.far(-9.5, 24), hull=rgb("3e6c94"), sails=(rgb("f6f2e8"), rgb("e9dfcc")))
    _fishing_boat(scenery.far(-4.6, 11.5), scenery)
    _quay(scenery, seed, ground.at(1.0))
    puddles(scenery.floor(), seed, light, 6)
    _goods(scenery, seed)
    corner = scenery.corner()
    dark = rgb("232c38")
    corner.shape(rounded(-3.1, -0.3, 0.62, 0.62, 0.12), fill=dark)
    corner.shape(ellipse(-2.79, 0.32, 0.42, 0.12), fill=lighter(dark, 0.08))
    for i, (x, y) in enumerate(((2.3, -0.02), (2.75, 0.1), (2.6, -0.1), (6.9, 0.02), (-7.2, 0.04))):
        corner.shape(
            ellipse(x, y, 0.55, 0.2), line=lighter(dark, 0.06 + 0.03 * (i % 2)), width=0.12
        )
    return rolling(seed, lighter(far, 0.5), z0=7.5, z1=40, rows=7)


def _quay(scenery: Scenery, seed: random.Random, stone: Colour) -> None:
    floor = scenery.floor()
    wide = 80.0
    floor.shape(rectangle(-wide, -14, 2 * wide, 14 + _QUAY_Z), fill=stone)
    joints: Path = ()
    for i, z in enumerate((-2.6, -1.2, 0.3, 1.9, 3.6)):
        joints += polygon([(-wide, z), (wide, z), (wide, z + 0.05), (-wide, z + 0.05)])
        for n in range(-9, 10):
            x = n * 2.6 + (1.3 if i % 2 else 0)
            joints += polygon([(x, z), (x + 0.05, z), (x + 0.05, z + 1.5), (x, z + 1.5)])
    floor.shape(joints, fill=fade(darker(stone, 0.3), 0.45))
    for _ in range(9):
        x, z = round(seed.uniform(-5, 5)) * 2.6, seed.choice((-1.2, 0.3, 1.9))
        floor.shape(rectangle(x, z + 0.05, 2.55, 1.4), fill=fade(lighter(stone, 0.2), 0.3))
    kerb = snowed(scenery.light, rgb("cfc8ba"))
    floor.shape(rectangle(-wide, _QUAY_Z - 0.55, 2 * wide, 0.55), fill=kerb)
    floor.shape(rectangle(-wide, _QUAY_Z - 0.6, 2 * wide, 0.05), fill=darker(kerb, 0.35))
    for x in (-12.5, -7.1, -3.4, 2.9, 6.3, 12.1):
        shadow(floor, scenery.light, x, _QUAY_Z - 0.25, 0.6, 0.4)
        board = stand(scenery, x, _QUAY_Z - 0.2)
        board.shape(rounded(-0.15, 0, 0.3, 0.42, 0.05), fill=sided(rgb("4a525e"), -0.15, 0.15))
        board.shape(rounded(-0.23, 0.36, 0.46, 0.16, 0.08), fill=rgb("5c6672"))


def _far_quay(scenery: Scenery, seed: random.Random) -> None:
    """Cranes and sheds on the other side."""
    light = scenery.light
    board = scenery.panorama(92, 240, haze=0.0)
    board.shape(rectangle(-120, -0.4, 240, 1.7), fill=hazed(light, rgb("7a7f88"), 0.45))
    for i in range(15):
        x = -120 + i * 16 + seed.uniform(0, 8)
        wide, high = seed.uniform(5, 9), seed.uniform(3, 6.5)
        wall = hazed(light, rgb(seed.choice(("b98c7a", "a9a49a", "8ea0b0", "c9b28a"))), 0.48)
        board.shape(rectangle(x, 1.2, wide, high), fill=wall)
        roof = [(x - 0.3, 1.2 + high), (x + wide / 2, 2.6 + high), (x + wide + 0.3, 1.2 + high)]
        board.shape(polygon(roof), fill=snowed(light, darker(wall, 0.2), 0.6))
        if light.lamps:
            for k in range(3):
                at = rectangle(x + 0.7 + k * wide / 3.2, 2.2, 0.8, 0.9)
                board.shape(at, fill=GLOW, glows=True)
    for x in (-104, -72, -46, -18, -2, 34, 48, 88, 106):
        _crane(board, x + seed.uniform(-3, 3), hazed(light, rgb("c0704e"), 0.42))


def _crane(on: Painter, x: float, colour: Colour) -> None:
    legs = [(x - 1.6, 1.2), (x - 1.0, 13), (x - 0.5, 13), (x - 1.0, 1.2)]
    on.shape(polygon(legs), fill=colour)
    on.shape(polygon([(x + 1.6, 1.2), (x + 1.0, 13), (x + 0.5, 13), (x + 1.0, 1.2)]), fill=colour)
    on.shape(rectangle(x - 1.4, 6.4, 2.8, 0.5), fill=colour)
    on.shape(polygon([(x - 5, 13), (x + 11, 14.4), (x + 11, 15), (x - 5, 14.2)]), fill=colour)
    on.shape(polygon([(x - 0.8, 14), (x + 0.2, 18), (x + 0.9, 14)]), fill=darker(colour, 0.1))
    stays: Path = (("M", x + 0.2, 18), ("L", x + 10, 14.6), ("M", x + 0.2, 18), ("L", x - 4.6, 14))
    on.shape(stays, line=colour, width=0.2)
    on.shape((("M", x + 9, 14.4), ("L", x + 9, 9)), line=darker(colour, 0.2), width=0.14)


def _mole(scenery: Scenery) -> None:
    board = scenery.far(-26, 62)
    stone = rgb("8c8a88")
    board.shape(
        polygon([(-60, 0), (-60, 1.6), (3, 1.6), (5, 0)]), fill=rising(darker(stone), stone, 0, 1.6)
    )
    for i in range(3):
        tone = rgb("f2ede4") if i % 2 else rgb("3f9a6a")
        board.shape(rectangle(-0.8, 1.6 + i * 1.5, 1.6, 1.5), fill=tone)
    board.shape(rectangle(-1.1, 6.1, 2.2, 0.3), fill=rgb("3a4250"))
    board.shape(circle(0, 6.9, 0.55), fill=rgb("d4ffd8"), glows=True)
    if scenery.light.lamps:
        board.spot(0, 6.9, 4, 4, rgb("9affb8", 0.5), glows=True)


def _freighter(on: Painter, scenery: Scenery) -> None:
    light = scenery.light
    hull = rgb("3d4f68")
    on.shape(ellipse(0, 0, 12, 0.4), fill=rgb("0c2236", 0.4))
    sides = [(-11, 3.6), (-10, 0), (9.5, 0), (12, 4.2), (8, 3.2), (-7, 3.2)]
    on.shape(polygon(sides), fill=rising(darker(hull, 0.3), lighter(hull, 0.1), 0, 3.6))
    on.shape(polygon([(-10, 0), (9.5, 0), (9.8, 0.7), (-10.2, 0.7)]), fill=rgb("a8433a"))
    on.shape(rectangle(-9.6, 3.2, 4.4, 3.4), fill=rgb("eee8dc"))
    on.shape(rectangle(-9.0, 6.6, 3.0, 1.4), fill=rgb("e2dace"))
    on.shape(rectangle(-8.3, 8.0, 1.3, 1.7), fill=rgb("dc7a3c"))
    for x in (-9.2, -8.1, -7.0):
        draw_window(on, light, x, 4.9, 0.7, 0.7, bars=False)
    tones = ("c8463c", "e0a63c", "3f8a9a", "6a8f4c", "d08a5a", "4a6aa8")
    for i in range(10):
        x, y = -4.6 + (i % 5) * 2.5, 3.2 + (i // 5) * 1.3
        if i == 9:
            break
        box = rgb(tones[(i * 5 + 2) % 6])
        on.shape(rectangle(x, y, 2.4, 1.25), fill=rising(darker(box, 0.14), box, y, y + 1.25))
        on.shape(rectangle(x + 1.15, y, 0.08, 1.25), fill=darker(box, 0.25))
    on.shape((("M", 9.4, 3.4), ("L", 9.4, 7.2)), line=rgb("5a6270"), width=0.2)


def _fishing_boat(on: Painter, scenery: Scenery) -> None:
    hull = rgb("2f8f86")
    on.shape(ellipse(0, -0.05, 2.6, 0.2), fill=rgb("0c2236", 0.4))
    on.shape(polygon([(-2.5, 1.0), (-2.1, 0), (2.0, 0), (2.7, 1.5), (1.4, 1.0)]), fill=hull)
    on.shape(polygon([(-2.1, 0), (2.0, 0), (2.1, 0.25), (-2.2, 0.25)]), fill=rgb("a8433a"))
    on.shape(
        polygon([(-2.5, 1.0), (1.4, 1.0), (2.7, 1.5), (2.66, 1.36), (1.4, 0.88), (-2.45, 0.88)]),
        fill=rgb("f2e9d8"),
    )
    on.shape(rectangle(-1.4, 1.0, 1.4, 1.15), fill=rgb("f2ede2"))
    on.shape(rectangle(-1.55, 2.1, 1.7, 0.16), fill=snowed(scenery.light, rgb("c8583c")))
    draw_window(on, scenery.light, -1.2, 1.4, 0.42, 0.45, bars=False)
    draw_window(on, scenery.light, -0.6, 1.4, 0.42, 0.45, bars=False)
    rig: Path = (
        ("M", 0.5, 1.0),
        ("L", 0.5, 3.7),
        ("M", 0.5, 3.5),
        ("L", 2.5, 1.6),
        ("M", 0.5, 3.5),
        ("L", -2.3, 1.1),
    )
    on.shape(rig, line=rgb("5a4a40"), width=0.07)


def _goods(scenery: Scenery, seed: random.Random) -> None:
    light, floor = scenery.light, scenery.floor()
    crates = (
        (-6.0, 4.4, 1.1),
        (-5.0, 4.5, 0.8),
        (-5.6, 4.45, 0.7),
        (8.6, 4.2, 1.2),
        (-11.5, 2, 1.3),
    )
    for n, (x, z, size) in enumerate((*crates, (11.5, -2, 1.3), (12, 1.5, 1.0), (-11, -4, 1.2))):
        lift = 1.1 if n == 2 else 0.0
        shadow(floor, light, x, z, size, size * 0.6)
        box = stand(scenery, x, z, y=lift)
        wood = rgb(seed.choice(("b58a5a", "a67c50", "c09866")))
        half = size / 2
        box.shape(
            rectangle(-half, 0, size, size * 0.9),
            fill=rising(darker(wood, 0.12), lighter(wood, 0.08), 0, size),
        )
        frame: Path = rectangle(-half, 0, size, size * 0.12) + rectangle(
            -half, size * 0.78, size, size * 0.12
        )
        box.shape(
            frame
            + rectangle(-half, 0, size * 0.1, size * 0.9)
            + rectangle(half - size * 0.1, 0, size * 0.1, size * 0.9),
            fill=darker(wood, 0.2),
        )
        box.shape(
            (("M", -half * 0.75, size * 0.16), ("L", half * 0.75, size * 0.74)),
            line=darker(wood, 0.2),
            width=size * 0.08,
        )
    for x, z in ((5.6, 4.5), (6.3, 4.35), (-9.0, 4.4)):
        shadow(floor, light, x, z, 0.7, 0.7)
        barrel = stand(scenery, x, z)
        barrel.shape(rounded(-0.32, 0, 0.64, 0.9, 0.14), fill=sided(rgb("3f78a0"), -0.32, 0.32))
        for y in (0.2, 0.62):
            barrel.shape(rectangle(-0.33, y, 0.66, 0.06), fill=rgb("2c5878"))
    for x, z in ((7.4, 4.9), (-8.0, 4.9), (12.8, 4.6)):
        _quay_lamp(scenery, floor, x, z)


def _quay_lamp(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 0.5, 3.0)
    post, iron = stand(scenery, x, z), rgb("3a4454")
    post.shape(polygon([(-0.08, 0), (0.08, 0), (0.05, 3.3), (-0.05, 3.3)]), fill=iron)
    post.shape((("M", 0, 3.25), ("C", 0, 3.6, -0.3, 3.7, -0.7, 3.6)), line=iron, width=0.08)
    post.shape(polygon([(-0.95, 3.5), (-0.8, 3.7), (-0.6, 3.7), (-0.45, 3.5)]), fill=iron)
    if scenery.light.lamps:
        post.shape(ellipse(-0.7, 3.47, 0.2, 0.1), fill=rgb("fff0c0"), glows=True)
        post.spot(-0.7, 3.4, 1.5, 1.5, rgb("ffd98a", 0.5), glows=True)
        floor.spot(
            x - 0.7, z - 0.4, 2.4, 1.3, fade(mix(GLOW, rgb("ffb050"), 0.3), 0.42), glows=True
        )
        scenery.lamps.append(Lamp(x - 0.7, 3.4, z, GLOW))
