"""Tended land: a garden behind a house and a farm among its fields."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_glints import fireflies, together
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    hills,
    lay_ground,
    patches,
    path_strip,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_houses import (
    draw_fence,
    draw_house,
    draw_rail_fence,
    draw_window,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers, tufts
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, rising, sided, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import bushes, grove, stand
from stickgen_engine.drawing.places.kit_woods import treeline
from stickgen_engine.drawing.places.sky import birds, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
_PETALS = ("e8657a", "f4c542", "fdfdf8", "a06cd0", "f08a4a")


def garden(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Flower beds round a lawn, a hedge, a rose arch, a fountain and the back of a house."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 60, low=2.5, high=6.5, colour=rgb("7fae98"), share=0.45)
    treeline(scenery, seed, 36, height=5.2, count=48, colour=rgb("5c9a66"), share=0.35, pines=0.1)
    _hedge(scenery, seed)
    floor = scenery.floor()
    _lawn(floor, ground)
    gravel = snowed(light, rgb("e4d4b4"), 0.6)
    path_strip(
        floor,
        [(-2.6, -4, 0.9), (-2.2, -0.5, 0.7), (-3.0, 3.4, 0.6), (-1.4, 7.4, 0.5), (-1.2, 12, 0.45)],
        gravel,
        edge=darker(gravel, 0.2),
    )
    puddles(floor, seed, light, 3)
    shadow(floor, light, 7.8, 12.5, 4.4, 2.4)
    draw_house(stand(scenery, 7.8, 12.5), light, width=5.0, wall=rgb("f2e2cc"), roof=rgb("8a6a9a"))
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -10.5, 11, 4.6),
            ("birch", 3.4, 13.4, 4.4),
            ("poplar", -5.4, 15, 5),
            ("oak", 12.8, 6.5, 5.2),
            ("round", -13, 1, 4.6),
            ("poplar", 13, -2, 5),
            ("birch", -12, -5, 4.6),
        ],
    )
    _rose_arch(scenery, floor, seed, -1.3, 9.6)
    _fountain(scenery, floor, 4.0, 8.6)
    _beds(scenery, floor, seed)
    bushes(
        scenery, floor, seed, [(-8.6, 7.8, 1.5), (6.4, 5.4, 1.4), (9.8, 4.6, 1.6), (-11, 4.6, 1.6)]
    )
    fence = stand(scenery, -7.0, 9.4)
    draw_fence(fence, light, length=5.6)
    _bench(scenery, floor, -5.3, 5.6)
    tufts(scenery, seed, ground, count=26)
    corner_leaves(scenery, seed)
    moving = (
        _butterflies(seed) if light.time != "night" else fireflies(seed, rgb("e8ff9a"), count=14)
    )
    return together(moving, _jet(4.0, 8.6))


def _hedge(scenery: Scenery, seed: random.Random) -> None:
    light, board = scenery.light, scenery.panorama(20, 88, haze=0.0)
    green = hazed(light, rgb("4f9056"), 0.16)
    board.shape(rectangle(-44, 0, 88, 2.0), fill=rising(darker(green, 0.28), green, 0, 2.0))
    tops: Path = ()
    for i in range(44):
        tops += circle(-43 + i * 2 + seed.uniform(-0.3, 0.3), 1.9, seed.uniform(0.5, 0.75))
    board.shape(tops, fill=snowed(light, lighter(green, 0.08), 0.85))
    leaves: Path = ()
    for _ in range(60):
        leaves += ellipse(seed.uniform(-44, 44), seed.uniform(0.3, 1.9), 0.2, 0.11)
    board.shape(leaves, fill=fade(lighter(green, 0.25), 0.5))


def _lawn(floor: Painter, ground: Ground) -> None:
    """Mown stripes."""
    for i in range(11):
        z0, z1 = -3 + i * 1.5, -2.25 + i * 1.5
        floor.shape(rectangle(-40, z0, 80, z1 - z0), fill=fade(lighter(ground.at(z0), 0.14), 0.4))


def _rose_arch(scenery: Scenery, floor: Painter, seed: random.Random, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 1.8, 2.4)
    on, white = stand(scenery, x, z), rgb("f4efe4")
    arch: Path = (
        ("M", -0.9, 0),
        ("L", -0.9, 1.8),
        ("C", -0.9, 3.0, 0.9, 3.0, 0.9, 1.8),
        ("L", 0.9, 0),
    )
    on.shape(arch, line=white, width=0.12)
    spots = [(-0.9, 0.2 + 0.35 * k) for k in range(5)] + [(0.9, 0.2 + 0.35 * k) for k in range(5)]
    spots += [(-0.75, 2.2), (-0.4, 2.55), (0.0, 2.7), (0.4, 2.55), (0.75, 2.2)]
    leaves: Path = ()
    for px, py in spots:
        leaves += circle(px + seed.uniform(-0.06, 0.06), py, seed.uniform(0.16, 0.24))
    on.shape(leaves, fill=snowed(scenery.light, rgb("4f9050"), 0.5))
    for tone in ("f0647e", "fbc4d0"):
        roses: Path = ()
        for px, py in spots:
            roses += circle(px + seed.uniform(-0.14, 0.14), py + seed.uniform(-0.12, 0.12), 0.075)
        on.shape(roses, fill=rgb(tone))


def _fountain(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 2.2, 0.8)
    on, stone = stand(scenery, x, z), rgb("cfcabf")
    on.shape(rounded(-1.3, 0, 2.6, 0.5, 0.12), fill=sided(stone, -1.3, 1.3))
    on.shape(ellipse(0, 0.5, 1.3, 0.2), fill=lighter(stone, 0.25))
    on.shape(ellipse(0, 0.5, 1.12, 0.14), fill=rgb("6ab8e0"))
    on.shape(rectangle(-0.14, 0.5, 0.28, 0.8), fill=sided(stone, -0.14, 0.14))
    bowl = smooth([(-0.7, 1.38), (-0.4, 1.16), (0.4, 1.16), (0.7, 1.38)])
    on.shape((*bowl, ("Z",)), fill=sided(stone, -0.7, 0.7))
    on.shape(ellipse(0, 1.38, 0.7, 0.1), fill=rgb("8fd0f0"))


def _jet(x: float, z: float) -> Animate:
    def draw(scenery: Scenery, seconds: float) -> None:
        on, water = scenery.far(x, z), rgb("d8f2ff", 0.8)
        arcs: Path = ()
        for side in (-1, 1):
            for reach in (0.32, 0.62, 1.0):
                top = 1.9 - 0.1 * reach + 0.04 * sin(seconds * 7 + reach * 9)
                arcs += (
                    ("M", 0, 1.4),
                    (
                        "C",
                        side * reach * 0.2,
                        top + 0.2,
                        side * reach * 0.8,
                        top,
                        side * reach,
                        0.55 if reach > 0.65 else 1.38,
                    ),
                )
        on.shape(arcs, line=water, width=0.035)
        drops: Path = ()
        for k in range(7):
            life = (seconds * 0.9 + k / 7) % 1.0
            side = -1 if k % 2 else 1
            drops += circle(
                side * life * (0.5 + 0.08 * k),
                1.4 + 1.6 * life * (1 - life) * 1.4 - 0.7 * life * life,
                0.035,
            )
        on.shape(drops, fill=water)

    return draw


def _beds(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    """Beds of earth full of flowers, left and right of where the actors walk."""
    for x, z, w in (
        (-5.8, 4.4, 1.9),
        (5.6, 4.3, 1.8),
        (-8.8, 3.4, 1.8),
        (9.0, 3.4, 1.8),
        (1.6, 6.8, 1.5),
        (-12, -1.5, 1.8),
        (12, 2, 1.8),
    ):
        earth = snowed(scenery.light, rgb("7a5840"), 0.6)
        floor.shape(ellipse(x, z, w, 0.55), fill=rgb("d8ccb8"))
        floor.shape(ellipse(x, z, w * 0.94, 0.46), fill=earth)
        leaf = stand(scenery, x, z)
        mound: Path = ()
        for k in range(7):
            mound += circle(-w * 0.75 + k * w * 0.25, 0.14, 0.17 + 0.05 * (k % 2))
        leaf.shape(mound, fill=snowed(scenery.light, rgb("4f9a50"), 0.6))
    spots = [
        (-6.8, 4.2),
        (-6.2, 4.3),
        (-5.4, 4.2),
        (-4.9, 4.3),
        (4.9, 4.1),
        (5.6, 4.2),
        (6.4, 4.1),
        (1.2, 6.6),
        (2.0, 6.7),
        (-9.2, 3.3),
        (9.2, 3.3),
        (-8.2, 3.3),
        (8.4, 3.3),
    ]
    if not snowy(scenery.light):
        flowers(scenery, seed, spots, _PETALS)


def _bench(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 1.5, 0.5)
    on, wood = stand(scenery, x, z), rgb("a8744c")
    on.shape(
        (("M", -0.6, 0), ("L", -0.6, 0.9), ("M", 0.6, 0), ("L", 0.6, 0.9)),
        line=rgb("3c4650"),
        width=0.07,
    )
    for y in (0.42, 0.6, 0.8):
        on.shape(rounded(-0.75, y, 1.5, 0.11, 0.05), fill=lighter(wood, 0.1 * (y > 0.5)))


def _butterflies(seed: random.Random) -> Animate:
    swarm = [
        (
            seed.uniform(-7, 7),
            seed.uniform(0.7, 1.9),
            seed.uniform(3.6, 7),
            seed.choice(_PETALS),
            seed.random() * 6,
        )
        for _ in range(6)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, y, z, tone, phase in swarm:
            at = x + 1.2 * sin(seconds * 0.5 + phase)
            board, v = scenery.far(at, z), y + 0.3 * sin(seconds * 1.3 + phase * 2)
            beat = 0.25 + 0.75 * abs(sin(seconds * 9 + phase))
            wings: Path = ellipse(-0.09 * beat, v + 0.03, 0.09 * beat, 0.1)
            wings += ellipse(0.09 * beat, v + 0.03, 0.09 * beat, 0.1)
            board.shape(wings, fill=rgb(tone))
            board.shape(ellipse(0, v, 0.015, 0.08), fill=rgb("2a2430"))

    return draw


def farm(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A red barn with silo and windmill, striped fields, hay, a fence, hens and a cow."""
    light = scenery.light
    ground = lay_ground(scenery, rgb("b4c878"), rgb("7aa04c"))
    paint_sky(scenery, seed, clouds=1.1)
    birds(scenery.sky(), seed, 4)
    hills(scenery, seed, ground, 80, low=3, high=8, colour=rgb("86ac98"), share=0.5, period=150)
    _fields(scenery, seed, ground)
    treeline(scenery, seed, 38, height=3.6, count=30, colour=rgb("5c8f58"), share=0.3, pines=0.1)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.12, count=16)
    _furrows(floor, ground)
    track = snowed(light, rgb("c8a878"), 0.6)
    path_strip(
        floor,
        [(2.4, -4, 1.1), (1.8, -0.5, 0.95), (2.6, 4, 0.75), (-0.6, 8, 0.6), (-5.4, 11.2, 0.7)],
        track,
    )
    puddles(floor, seed, light, 5)
    shadow(floor, light, -6.4, 12, 6.0, 3.4)
    _barn(scenery.far(-6.4, 12), scenery)
    _windmill(scenery.far(7.6, 17), scenery)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -13.5, 13, 5),
            ("oak", 12.5, 10, 5.4),
            ("poplar", 1.6, 20, 5),
            ("poplar", 3.4, 22, 5.4),
            ("round", -13, 0, 4.8),
            ("oak", 13.5, -2, 5.2),
            ("round", -12, -5.5, 4.6),
        ],
    )
    for x, z, size in ((6.2, 6.0, 1.0), (7.6, 6.6, 1.15), (-8.8, 5.6, 1.1), (11, 3.6, 1.1)):
        shadow(floor, light, x, z, 1.4 * size, 0.9)
        _hay(stand(scenery, x, z, scale=size), snowy(light))
    for x, z, length in ((4.6, 8.4, 6.4), (-7.6, 4.9, 4.2), (10.4, 5.2, 4.8), (-12, 3, 4.0)):
        shadow(floor, light, x, z, length * 0.6, 0.4)
        draw_rail_fence(stand(scenery, x, z), light, length=length)
    shadow(floor, light, 5.0, 9.4, 1.8, 1.0)
    _cow(stand(scenery, 4.4, 9.4))
    for x, z, flip in ((-4.7, 4.4, False), (-5.6, 4.2, True), (5.0, 4.0, True), (-9.5, 3.4, False)):
        shadow(floor, light, x, z, 0.4, 0.3)
        _hen(stand(scenery, x, z, flip=flip))
    tufts(scenery, seed, ground, count=40)
    corner_leaves(scenery, seed, rgb("2a3a1c"))
    return _sails(scenery)


def _fields(scenery: Scenery, seed: random.Random, ground: Ground) -> None:
    board, height = hills(
        scenery, seed, ground, 48, low=1.6, high=4.4, colour=rgb("a8bf72"), share=0.3
    )
    light = scenery.light
    for _ in range(24):
        x, w = seed.uniform(-57, 57), seed.uniform(3, 6)
        y = height(x) - seed.uniform(0.3, 1.4)
        tone = hazed(
            light,
            snowed(light, rgb(seed.choice(("e0cc7a", "8fb45c", "c8b060", "76a054"))), 0.7),
            0.3,
        )
        patch = [
            (x - w, y - 0.3),
            (x - w * 0.6, y + 0.4),
            (x + w, y + 0.3),
            (x + w * 0.75, y - 0.4),
        ]
        board.shape(polygon(patch), fill=fade(tone, 0.85))
        rows: Path = ()
        for k in range(4):
            t = 0.2 * (k + 1)
            rows += (("M", x - w + 2 * w * t, y - 0.32), ("L", x - w * 0.6 + 1.6 * w * t, y + 0.36))
        board.shape(rows, line=fade(darker(tone, 0.18), 0.7), width=0.08)


def _furrows(floor: Painter, ground: Ground) -> None:
    """A field of young corn at the right."""
    for k in range(9):
        x0, x1 = 8.5 + k * 1.6, 7.0 + k * 2.2
        row = [(x0, 7.5), (x0 + 0.55, 7.5), (x1 + 0.75, 24), (x1, 24)]
        floor.shape(
            polygon(row), fill=fade(darker(mix(ground.at(10), rgb("7a5a38"), 0.5), 0.1), 0.6)
        )


def _barn(on: Painter, scenery: Scenery) -> None:
    light, red, white = scenery.light, rgb("b0443a"), rgb("f2e9dc")
    on.shape(rounded(3.0, 0, 1.7, 5.2, 0.1), fill=sided(rgb("b8bec6"), 3.0, 4.7))
    on.shape(
        (("M", 3.0, 5.1), ("C", 3.0, 6.3, 4.7, 6.3, 4.7, 5.1), ("Z",)),
        fill=snowed(light, rgb("8a929c"), 0.8),
    )
    for y in (1.2, 2.4, 3.6, 4.8):
        on.shape(rectangle(3.0, y, 1.7, 0.06), fill=rgb("868e98"))
    gable = [(-3, 0), (-3, 3.0), (-2.2, 4.5), (0, 5.6), (2.2, 4.5), (3, 3.0), (3, 0)]
    on.shape(polygon(gable), fill=rising(darker(red, 0.16), lighter(red, 0.08), 0, 5.6))
    boards: Path = ()
    for k in range(14):
        boards += rectangle(-2.8 + k * 0.42, 0, 0.035, 3.0)
    on.shape(boards, fill=fade(darker(red, 0.4), 0.5))
    on.shape(
        polygon([(1.0, 0), (3, 0), (3, 3.0), (2.2, 4.5), (1.0, 5.1)]),
        fill=fade(darker(red, 0.5), 0.28),
    )
    roof = [
        (-3.3, 2.9),
        (-2.4, 4.7),
        (0, 5.95),
        (2.4, 4.7),
        (3.3, 2.9),
        (3.0, 2.8),
        (2.15, 4.4),
        (0, 5.5),
        (-2.15, 4.4),
        (-3.0, 2.8),
    ]
    on.shape(polygon(roof), fill=SNOW if snowy(light) else rgb("5a4a4a"))
    on.shape(rectangle(-1.15, 0, 2.3, 2.4), fill=white)
    on.shape(rectangle(-1.0, 0, 2.0, 2.25), fill=darker(red, 0.2))
    on.shape(
        (
            ("M", -1.0, 0.02),
            ("L", 0, 2.2),
            ("M", 0, 0.02),
            ("L", -1.0, 2.2),
            ("M", 0, 0.02),
            ("L", 1.0, 2.2),
            ("M", 1.0, 0.02),
            ("L", 0, 2.2),
        ),
        line=white,
        width=0.09,
    )
    on.shape(rectangle(-0.05, 0, 0.1, 2.25), fill=white)
    draw_window(on, light, -0.45, 3.3, 0.9, 0.9, frame=white)


def _windmill(on: Painter, scenery: Scenery) -> None:
    steel = rgb("8f98a4")
    legs: Path = (("M", -0.9, 0), ("L", -0.16, 5.6), ("M", 0.9, 0), ("L", 0.16, 5.6))
    for y, w in ((1.2, 0.74), (2.6, 0.55), (4.0, 0.37)):
        legs += (("M", -w, y), ("L", w, y), ("M", -w, y), ("L", w * 0.72, y + 1.4))
    on.shape(legs, line=steel, width=0.09)
    on.shape(polygon([(0.1, 5.7), (1.5, 6.0), (1.5, 5.3)]), fill=rgb("c8584a"))
    del scenery


def _sails(scenery: Scenery) -> Animate:
    pace = {"windy": 3.2, "stormy": 4.5}.get(scenery.light.weather, 1.1)

    def draw(fresh: Scenery, seconds: float) -> None:
        on, blades = fresh.far(7.6, 17), ()
        for k in range(8):
            a = seconds * pace + k * 0.7854
            c, s = sin(a + 1.5708), sin(a)
            blades += polygon(
                [
                    (0.2 * c, 5.7 + 0.2 * s),
                    (1.15 * c - 0.2 * s, 5.7 + 1.15 * s + 0.2 * c),
                    (1.2 * c + 0.12 * s, 5.7 + 1.2 * s - 0.12 * c),
                ]
            )
        on.shape(blades, fill=rgb("dfe3e8"))
        on.shape(circle(0, 5.7, 0.16), fill=rgb("6a727e"))

    return draw


def _hay(on: Painter, white: bool) -> None:
    straw = rgb("dcb95a")
    on.shape(circle(0, 0.62, 0.62), fill=rising(darker(straw, 0.2), lighter(straw, 0.14), 0, 1.24))
    for r in (0.48, 0.32, 0.16):
        on.shape(circle(0.03, 0.62, r), line=fade(darker(straw, 0.3), 0.8), width=0.035)
    if white:
        on.shape(ellipse(0, 1.18, 0.42, 0.12), fill=SNOW)


def _cow(on: Painter) -> None:
    white, ink = rgb("f2eee6"), rgb("3a3436")
    for x in (-0.62, -0.36, 0.36, 0.62):
        on.shape(rectangle(x - 0.08, 0, 0.16, 0.6), fill=darker(white, 0.12))
    on.shape(
        rounded(-0.82, 0.5, 1.64, 0.78, 0.3), fill=rising(darker(white, 0.14), white, 0.5, 1.28)
    )
    on.shape(ellipse(-0.3, 1.0, 0.3, 0.22) + ellipse(0.42, 0.84, 0.22, 0.24), fill=ink)
    on.shape(rounded(-1.3, 0.85, 0.62, 0.5, 0.2), fill=white)
    on.shape(rounded(-1.42, 0.84, 0.3, 0.3, 0.12), fill=rgb("e8a8a0"))
    on.shape(circle(-1.08, 1.18, 0.05), fill=ink)
    on.shape(ellipse(-0.76, 1.32, 0.14, 0.07), fill=ink)
    on.shape((("M", 0.8, 1.15), ("C", 1.05, 1.0, 0.95, 0.6, 1.0, 0.45)), line=white, width=0.06)


def _hen(on: Painter) -> None:
    tone = rgb("e9dcc8")
    on.shape(
        (("M", -0.05, 0.12), ("L", -0.05, 0), ("M", 0.07, 0.12), ("L", 0.07, 0)),
        line=rgb("e09a3c"),
        width=0.03,
    )
    body = smooth(
        [
            (-0.22, 0.26),
            (-0.12, 0.14),
            (0.12, 0.12),
            (0.26, 0.34),
            (0.3, 0.46),
            (0.12, 0.34),
            (-0.08, 0.36),
            (-0.14, 0.5),
            (-0.24, 0.48),
        ],
        closed=True,
    )
    on.shape(body, fill=tone)
    on.shape(circle(-0.18, 0.47, 0.085), fill=tone)
    on.shape(polygon([(-0.26, 0.47), (-0.35, 0.44), (-0.26, 0.42)]), fill=rgb("e09a3c"))
    on.shape(circle(-0.18, 0.56, 0.04), fill=rgb("d8483c"))
    on.shape(circle(-0.21, 0.49, 0.018), fill=rgb("2a2430"))
