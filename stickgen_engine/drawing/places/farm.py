"""The farm among its fields."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
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
    draw_rail_fence,
    draw_window,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, tufts
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, rising, sided, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import grove, stand
from stickgen_engine.drawing.places.kit_woods import treeline
from stickgen_engine.drawing.places.sky import birds, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


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
    patches(floor, seed, ground, strength=0.12, count=14)
    _furrows(floor, ground)
    track = snowed(light, rgb("c8a878"), 0.6)
    path_strip(
        floor,
        [(2.4, -8, 1.1), (1.8, -0.5, 0.95), (2.6, 4, 0.75), (-0.6, 8, 0.6), (-5.4, 11.2, 0.7)],
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
        on = fresh.far(7.6, 17)
        blades: Path = ()
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
