"""Places by the sea: beach, island and the open water itself."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, smooth
from stickgen_engine.drawing.places.kit_glints import together
from stickgen_engine.drawing.places.kit_ground import blob, lay_ground, puddles, shadow
from stickgen_engine.drawing.places.kit_plants import corner_leaves, draw_rock, tuft_path
from stickgen_engine.drawing.places.kit_shade import hazed, raw, snowed
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.kit_water import (
    glitter,
    lay_water,
    rolling,
    sailing_boat,
    surf,
    water_colours,
    wave_marks,
)
from stickgen_engine.drawing.places.sky import birds, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
_SAND_FAR, _SAND = rgb("f2dfae"), rgb("dcb878")
_DEEP, _PALE = rgb("2a86b8"), rgb("7fcbe0")


def _shore(x: float) -> float:
    return 5.6 + 0.5 * sin(x * 0.35) + 0.2 * sin(x * 0.9 + 1.3)


def beach(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Warm sand, surf, a palm, a parasol and a sail before a far cape."""
    light = scenery.light
    ground = lay_ground(scenery, _SAND_FAR, _SAND)
    paint_sky(scenery, seed)
    birds(scenery.sky(), seed)
    far, near = water_colours(light, _DEEP, _PALE)
    floor = scenery.floor()
    lay_water(floor, far, near, z0=-60)
    _cape(scenery, seed)
    wave_marks(floor := scenery.floor(), seed, lighter(far, 0.45), z0=8)
    glitter(floor, seed, light, z0=7.2)
    boat = scenery.far(16, 60)
    sailing_boat(boat, hull=rgb("b4543c"), sails=(rgb("e86a58"), rgb("fdf3e2")), size=2.2)
    sailing_boat(
        scenery.far(-42, 110), hull=rgb("4a6a90"), sails=(rgb("f6f2e8"), rgb("e4e0d4")), size=2.4
    )
    sand = ground.at(2)
    edge = [(x, _shore(x)) for x in range(-60, 61, 2)]
    floor.shape(
        polygon([(-60, 7.4), *[(x, z + 0.9) for x, z in edge], (60, 7.4), (60, 5), (-60, 5)]),
        fill=fade(lighter(near, 0.35), 0.5),
    )
    floor.shape(polygon([*edge, (60, -14), (-60, -14)]), fill=sand)
    floor.shape(
        polygon([*edge, *[(x, z - 0.7) for x, z in reversed(edge)]]), fill=darker(sand, 0.14)
    )
    _sand_marks(floor, seed, sand)
    puddles(floor, seed, light, 4)
    _parasol(scenery, floor, -5.3, 4.4)
    grove(
        scenery,
        floor,
        seed,
        [
            ("palm", 6.6, 4.7, 5.2),
            ("palm", 8.4, 4.0, 4.4),
            ("palm", -11.5, 3.6, 5),
            ("palm", -13, -2, 5),
            ("palm", 12.5, -2.5, 5),
        ],
    )
    rocks(
        scenery,
        floor,
        seed,
        [(5.4, 5.0, 0.9), (9.6, 4.9, 1.8), (-9.4, 5.0, 1.6)],
        colour=rgb("9a8c80"),
    )
    for x, z in ((7.4, 4.4), (6.0, 4.2), (-12, 3.2), (10.4, 3.4)):
        stand(scenery, x, z).shape(
            tuft_path(seed, 0.55, 0.2, 6), fill=snowed(light, rgb("8a9a54"), 0.4)
        )
    corner_leaves(scenery, seed, rgb("22303a"))
    return together(rolling(seed, lighter(far, 0.5), z0=9), surf(seed, light, _shore))


def _cape(scenery: Scenery, seed: random.Random) -> None:
    light = scenery.light
    board = scenery.panorama(140, 420, haze=0.0)
    for x, wide, high in ((-62, 46, 10), (120, 60, 13), (-170, 40, 8)):
        hump = smooth(
            [
                (x - wide, 0),
                (x - wide * 0.5, high * 0.55),
                (x - wide * 0.1, high),
                (x + wide * 0.4, high * 0.5),
                (x + wide, 0),
            ]
        )
        board.shape((*hump, ("Z",)), fill=hazed(light, rgb("5f7f8e"), 0.5))


def _sand_marks(floor: Painter, seed: random.Random, sand: Colour) -> None:
    for n in range(3):
        path: Path = ()
        for _ in range(14):
            x, z, w = seed.uniform(-14, 14), seed.uniform(-2.6, 4.2), seed.uniform(0.4, 1.1)
            path += polygon([(x - w, z), (x, z + 0.05), (x + w, z + 0.02), (x, z - 0.03)])
        floor.shape(path, fill=fade(darker(sand, 0.16) if n else lighter(sand, 0.2), 0.55))
    for tone in ("fdf3e2", "f0a890"):
        shells: Path = ()
        for _ in range(7):
            x, z = seed.uniform(-9, 9), seed.uniform(-1.8, 4.8)
            shells += polygon([(x - 0.07, z), (x, z + 0.08), (x + 0.07, z), (x, z - 0.04)])
        floor.shape(shells, fill=rgb(tone))


def _parasol(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x + 0.3, z, 2.2, 0.8)
    towel = [(x + 0.5, z - 0.5), (x + 1.9, z - 0.6), (x + 2.0, z + 0.1), (x + 0.6, z + 0.2)]
    floor.shape(polygon(towel), fill=rgb("3e9bd6"))
    floor.shape(
        polygon(
            [(x + 0.85, z - 0.53), (x + 1.1, z - 0.55), (x + 1.2, z + 0.15), (x + 0.95, z + 0.17)]
        ),
        fill=rgb("f6f2e8"),
    )
    board = stand(scenery, x, z)
    board.shape((("M", 0.3, 0), ("L", 0, 2.5)), line=rgb("7a5a4c"), width=0.07)
    board.push(matrix=(0.99, -0.12, 0.12, 0.99, 0.0, 2.2))
    red, white = rgb("dc4b4a"), rgb("f8efe2")
    for i in range(6):
        a, b = -1.5 + 0.5 * i, -1.0 + 0.5 * i
        rib: Path = (
            ("M", a, 0),
            ("C", a * 0.9, 0.5, a * 0.35, 0.8, 0, 0.85),
            ("C", b * 0.35, 0.8, b * 0.9, 0.5, b, 0),
            ("Z",),
        )
        board.shape(rib, fill=darker(red if i % 2 else white, 0.05 * i))
    board.shape(circle(0, 0.88, 0.06), fill=white)
    board.pop()


def island(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A small round island with two palms in a turquoise sea, a chest and a message in a bottle."""
    light = scenery.light
    lay_ground(scenery, rgb("8fd6d8"), rgb("2f9cb4"), snow=False)
    paint_sky(scenery, seed)
    birds(scenery.sky(), seed)
    far, near = water_colours(light, rgb("1f8fae"), rgb("86d8dc"))
    floor = scenery.floor()
    lay_water(floor, far, near, z0=-60)
    wave_marks(floor, seed, lighter(far, 0.45), z0=9)
    glitter(floor, seed, light, z0=9)
    _cape(scenery, seed)
    floor = scenery.floor()
    sand = snowed(light, rgb("efd49a"), 0.7)
    for grow, tone in (
        (1.22, fade(lighter(near, 0.3), 0.55)),
        (1.1, fade(lighter(near, 0.5), 0.7)),
        (1.02, rgb("ffffff", 0.8)),
        (1.0, darker(sand, 0.14)),
        (0.95, sand),
    ):
        floor.shape(_isle(grow), fill=tone)
    _sand_marks(floor, seed, sand)
    puddles(floor, seed, light, 3)
    grass = snowed(light, rgb("7fae5a"), 0.7)
    floor.shape(blob(seed, -6.3, 4.6, 2.6, 0.9), fill=grass)
    floor.shape(blob(seed, 6.8, 4.4, 2.2, 0.8), fill=grass)
    grove(
        scenery,
        floor,
        seed,
        [
            ("palm", -6.4, 4.8, 5.4),
            ("palm", -5.2, 5.0, 4.4),
            ("palm", 7.2, 4.4, 5.0),
            ("palm", -9, -1, 4.6),
            ("palm", 9, -1.5, 4.6),
        ],
    )
    bushes(scenery, floor, seed, [(-7.4, 4.4, 1.4), (6.2, 4.6, 1.2)], colour=rgb("5a9a54"))
    rocks(
        scenery,
        floor,
        seed,
        [(4.7, 5.2, 1.0), (-3.6, 5.6, 0.7), (8.6, 4.0, 1.3)],
        colour=rgb("98908a"),
    )
    _wreckage(stand(scenery, 5.3, 4.0), light.lamps)
    for x, z, w in ((13, 16, 3.0), (16, 18, 1.6), (-15, 24, 2.6)):
        draw_rock(scenery.far(x, z), light, seed, width=w, colour=rgb("7c7a80"))
    sailing_boat(
        scenery.far(8, 90), hull=rgb("6a4a3a"), sails=(rgb("f6f0e2"), rgb("e6dcc8")), size=3.0
    )
    corner_leaves(scenery, seed, rgb("1e3232"))
    return rolling(seed, lighter(far, 0.5), z0=10)


def _isle(grow: float) -> Path:
    ring = [
        (-11.5, 0.4),
        (-9, 3.6),
        (-5.2, 6.0),
        (-0.5, 6.9),
        (4.6, 6.3),
        (9.2, 4.0),
        (11.8, 0.6),
        (10, -3.2),
        (5, -5.0),
        (-0.5, -5.4),
        (-5.4, -4.8),
        (-9.8, -3.0),
    ]
    return smooth([(x * grow, z * (1 + (grow - 1) * 1.4)) for x, z in ring], closed=True)


def _wreckage(on: Painter, lamps: bool) -> None:
    """A half-buried chest."""
    wood, gold = rgb("7a4c30"), rgb("e8b84a")
    on.shape(polygon([(-0.5, 0), (-0.55, 0.42), (0.45, 0.52), (0.52, 0)]), fill=wood)
    on.shape(
        smooth([(-0.56, 0.42), (-0.5, 0.7), (0.0, 0.82), (0.42, 0.76), (0.46, 0.52)]),
        fill=darker(wood, 0.15),
    )
    on.shape(
        polygon([(-0.55, 0.4), (0.46, 0.5), (0.45, 0.56), (-0.55, 0.46)]), fill=gold, glows=lamps
    )
    on.shape(circle(-0.05, 0.42, 0.07), fill=gold)


def ocean_surface(scenery: Scenery, seed: random.Random) -> Animate | None:
    """The open sea: rows of waves roll between the actors, a lighthouse far off, gulls above."""
    light = scenery.light
    lay_ground(scenery, rgb("7fc0d8"), rgb("1f6fa0"), snow=False)
    paint_sky(scenery, seed, clouds=1.2)
    birds(scenery.sky(), seed, 7)
    far, near = water_colours(light, rgb("1c6aa0"), rgb("74bcd8"))
    floor = scenery.floor()
    lay_water(floor, far, near, z0=-60)
    wave_marks(floor, seed, lighter(far, 0.4), z0=7, rows=13)
    glitter(floor, seed, light, z0=6)
    _lighthouse(scenery, seed)
    sailing_boat(
        scenery.far(-22, 46), hull=rgb("b4543c"), sails=(rgb("fdf3e2"), rgb("e86a58")), size=2.0
    )
    crests = [(z, seed.random() * 6) for z in (15.0, 9.0, 5.6, 3.3, 1.6, -0.75)]

    def draw(fresh: Scenery, seconds: float) -> None:
        for z, phase in crests:
            t = min(1.0, max(0.0, (z + 2) / 26))
            _wave(fresh, z, phase, seconds, mix(near, far, t**0.7), lighter(far, 0.55))

    return draw


def _wave(
    scenery: Scenery, z: float, phase: float, seconds: float, water: Colour, foam: Colour
) -> None:
    """One row of waves, hip-high at most, that hides what stands behind its crest."""
    high = 0.34 if z < 3 else 0.3 + 0.02 * z
    long = 5.0 + z * 0.35
    reach = 24 + z * 1.4
    steps = 30
    crest = []
    for i in range(steps + 1):
        x = -reach + 2 * reach * i / steps
        y = 0.12 + high * (
            0.5
            + 0.5
            * sin((x - seconds * 1.1) * 6.283 / long + phase)
            * (0.7 + 0.3 * sin(x * 0.31 + phase))
        )
        crest.append((x, y))
    board = scenery.far(0, z) if z > 3 else scenery.piece(0, z)
    deep = -2.4 if z < 1 else -0.75 if z < 3 else -0.4
    board.shape(
        (*smooth(crest), ("L", reach, deep), ("L", -reach, deep), ("Z",)),
        fill=fade(mix(water, darker(water, 0.25), 0.35 if z < 3 else 0.15), 1.0 if z > 3 else 0.93),
    )
    rim = [(x, y - 0.05) for x, y in crest]
    board.shape(
        (*smooth(crest), ("L", *rim[-1]), *smooth(rim[::-1])[1:], ("Z",)), fill=fade(foam, 0.55)
    )


def _lighthouse(scenery: Scenery, seed: random.Random) -> None:
    light = scenery.light
    board = scenery.far(23, 70)
    rock = hazed(light, rgb("6d7480"), 0.1)
    crag = smooth([(-9, 0), (-5, 2.0), (-2, 3.0), (2, 3.2), (5, 2.2), (8, 0)])
    board.shape((*crag, ("Z",)), fill=rock)
    white, red = rgb("f4efe6"), rgb("c8463c")
    for i in range(4):
        y0, w0, w1 = 2.6 + i * 2.1, 1.5 - i * 0.16, 1.34 - i * 0.16
        board.shape(
            polygon([(-w0, y0), (w0, y0), (w1, y0 + 2.1), (-w1, y0 + 2.1)]),
            fill=red if i % 2 else white,
        )
    board.shape(polygon([(-1.1, 11), (1.1, 11), (1.1, 11.4), (-1.1, 11.4)]), fill=rgb("3a4250"))
    board.shape(ellipse(0, 12, 0.65, 0.7), fill=rgb("ffe9a8"), glows=True)
    board.shape(polygon([(-1.0, 12.6), (0, 13.8), (1.0, 12.6)]), fill=red)
    if light.lamps:
        board.spot(0, 12, 8, 8, rgb("ffe6a0", 0.6), glows=True)
        board.shape(
            polygon([(0, 12.2), (-130, 27), (-130, 6), (0, 11.8)]),
            fill=rgb("fff0c0", 0.12),
            glows=True,
        )
    bob = raw(light, light.sky[2])
    board.shape(ellipse(0, 0, 10, 0.25), fill=fade(bob, 0.5))
