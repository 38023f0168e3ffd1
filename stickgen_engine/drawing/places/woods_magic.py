"""The enchanted forest."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rounded, smooth
from stickgen_engine.drawing.places.kit_glints import embers, fireflies, together
from stickgen_engine.drawing.places.kit_ground import (
    lay_ground,
    patches,
    path_strip,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, draw_mushroom, fern, tufts
from stickgen_engine.drawing.places.kit_shade import rising, snowed
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.kit_woods import hanging_leaves, shafts, treeline, trunk_band
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]
_GLOWS = ("7af0d8", "c88af8", "8ad0ff", "f0a0d8")


def enchanted_forest(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Twilight under curled trees: glowing toadstools, lanterns, a door in a trunk, fairies."""
    light = scenery.light
    top, middle, low = light.sky
    spell = light.grade(rgb("7a5ad8"))
    teal = light.grade(rgb("6fd0c8"))
    scenery.light = light = replace(
        light,
        sky=(mix(top, spell, 0.35), mix(middle, spell, 0.28), mix(low, teal, 0.35)),
        haze=mix(light.haze, mix(spell, teal, 0.5), 0.45),
        lamps=True,
    )
    ground = lay_ground(scenery, rgb("7aa88e"), rgb("35604f"))
    paint_sky(scenery, seed, clouds=0.4)
    treeline(scenery, seed, 60, height=14, count=80, colour=rgb("5a6fae"), share=0.55)
    treeline(scenery, seed, 40, height=9, count=60, colour=rgb("46609a"), share=0.36)
    trunk_band(scenery, seed, 27, width=0.8, height=17, count=26, colour=rgb("544a78"), share=0.32)
    shafts(scenery, seed, 23, strength=0.09)
    treeline(scenery, seed, 21, height=3.2, count=36, colour=rgb("386a70"), share=0.18, pines=0.4)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.18, count=14)
    path_strip(
        floor,
        [(0.2, -8, 1.5), (0.8, 0, 1.2), (-0.4, 4.5, 0.85), (1.4, 9, 0.6), (0.4, 16, 0.4)],
        snowed(light, rgb("9c8ab8"), 0.5),
    )
    puddles(floor, seed, light, 3)
    for x, z, size, flip in (
        (-6.6, 6.8, 1.0, False),
        (7.0, 7.8, 1.1, True),
        (-11.6, 4.6, 1.1, True),
        (11.8, 4.2, 1.0, False),
        (-13, -3, 1.1, False),
        (13, -3, 1.0, True),
        (-2.9, 14, 1.2, True),
    ):
        shadow(floor, light, x, z, 2.4 * size, 3.0)
        _curled_tree(
            stand(scenery, x, z, scale=size, flip=flip), scenery, seed, z < 8 and abs(x) < 8
        )
    _toadstools(scenery, floor, seed)
    _lanterns(scenery, floor)
    for x, z in ((-4.5, 4.5), (5.4, 4.4), (-8.0, 4.0), (8.6, 4.2), (3.4, 7.6), (-3.2, 8.2)):
        fern(
            stand(scenery, x, z),
            seed,
            length=seed.uniform(0.7, 1.1),
            colour=snowed(light, rgb("3f8f80"), 0.5),
        )
    rocks(
        scenery,
        floor,
        seed,
        [(4.6, 5.6, 1.0), (-3.6, 6.2, 0.8), (9.4, 5.2, 1.4)],
        colour=rgb("7280a8"),
    )
    tufts(scenery, seed, ground, count=38)
    corner_leaves(scenery, seed, rgb("141c3a"))
    hanging_leaves(scenery, seed, rgb("1a2046"))
    sparkle = embers(seed, rgb("e8fff4"), count=10, high=4.0, size=0.028)
    return together(fireflies(seed, rgb("d8ff8a"), count=12), sparkle, _fairies(seed))


def _curled_tree(on: Painter, scenery: Scenery, seed: random.Random, door: bool) -> None:
    """A thick trunk with curling boughs and a violet crown; some have a door."""
    bark = rgb("5e4a68")
    trunk: Path = (
        ("M", -1.1, 0),
        ("C", -0.5, 0.5, -0.62, 1.6, -0.5, 2.6),
        ("C", -0.6, 3.4, -1.2, 3.7, -1.6, 3.6),
        ("C", -1.0, 4.2, -0.3, 3.9, -0.05, 3.3),
        ("C", 0.3, 4.1, 1.0, 4.3, 1.6, 3.9),
        ("C", 1.0, 3.7, 0.6, 3.2, 0.5, 2.5),
        ("C", 0.6, 1.5, 0.55, 0.5, 1.15, 0),
        ("Z",),
    )
    on.shape(trunk, fill=rising(darker(bark, 0.22), lighter(bark, 0.06), 0, 4))
    shade: Path = (
        ("M", 0.15, 0),
        ("C", 0.3, 1.2, 0.2, 2.4, 0.15, 3.4),
        ("C", 0.5, 3.9, 1.0, 4.1, 1.6, 3.9),
        ("C", 1.0, 3.7, 0.6, 3.2, 0.5, 2.5),
        ("C", 0.6, 1.5, 0.55, 0.5, 1.15, 0),
        ("Z",),
    )
    on.shape(shade, fill=fade(darker(bark, 0.5), 0.5))
    crown = ("4a6ab0", "5a5ab8", "4f86b0")
    for k, (x, y, r) in enumerate(
        ((-1.7, 4.1, 1.0), (1.7, 4.4, 1.05), (-0.6, 4.7, 1.1), (0.7, 5.0, 1.15), (0.0, 5.6, 1.0))
    ):
        tone = snowed(scenery.light, rgb(crown[k % 3]), 0.6)
        on.shape(
            circle(x, y, r), fill=rising(darker(tone, 0.24), lighter(tone, 0.16), y - r, y + r)
        )
        on.shape(
            ellipse(x - r * 0.3, y + r * 0.45, r * 0.4, r * 0.22),
            fill=fade(lighter(tone, 0.35), 0.45),
        )
    dots: Path = ()
    for _ in range(12):
        dots += circle(seed.uniform(-2.2, 2.2), seed.uniform(3.6, 6.1), 0.055)
    on.shape(dots, fill=rgb("ffe8f8", 0.9), glows=True)
    if door:
        on.shape(
            (
                ("M", -0.36, 0),
                ("L", -0.36, 0.85),
                ("C", -0.36, 1.4, 0.36, 1.4, 0.36, 0.85),
                ("L", 0.36, 0),
                ("Z",),
            ),
            fill=darker(bark, 0.5),
        )
        on.shape(
            (
                ("M", -0.29, 0),
                ("L", -0.29, 0.85),
                ("C", -0.29, 1.28, 0.29, 1.28, 0.29, 0.85),
                ("L", 0.29, 0),
                ("Z",),
            ),
            fill=rgb("9a5a4a"),
        )
        on.shape(circle(0, 0.86, 0.13), fill=rgb("ffdc8a"), glows=True)
        on.shape(circle(0.18, 0.5, 0.035), fill=rgb("f5c95a"))
        on.spot(0, 2.0, 0.6, 0.6, rgb("ffd07a", 0.5), glows=True)
        on.shape(circle(0, 2.0, 0.2), fill=rgb("ffe29a"), glows=True)
        on.shape(
            (("M", 0, 1.8), ("L", 0, 2.2), ("M", -0.2, 2.0), ("L", 0.2, 2.0)),
            line=darker(bark, 0.4),
            width=0.05,
        )


def _toadstools(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    places = (
        (-5.0, 5.0, 1.3),
        (-4.5, 4.8, 0.7),
        (5.2, 5.2, 1.5),
        (6.0, 4.8, 0.8),
        (4.5, 4.9, 0.5),
        (-8.8, 5.0, 1.6),
        (9.6, 4.2, 1.4),
        (-12, 1, 1.8),
        (12, 1.2, 1.6),
        (2.9, 9.0, 0.9),
        (-2.4, 10, 1.1),
    )
    for k, (x, z, high) in enumerate(places):
        tone = rgb(_GLOWS[k % 4])
        floor.spot(x, z - 0.2, high * 1.3, high * 0.7, fade(tone, 0.4), glows=True)
        board = stand(scenery, x, z)
        board.spot(0, high * 0.7, high, high * 0.8, fade(tone, 0.4), glows=True)
        draw_mushroom(board, height=high, cap=tone, glows=True)
        if high > 1.2:
            scenery.lamps.append(Lamp(x, high * 0.7, z, tone, 2.5))
    del seed


def _lanterns(scenery: Scenery, floor: Painter) -> None:
    for x, z, flip in ((-4.0, 7.4, False), (4.1, 8.4, True), (8.4, 3.3, True)):
        on, wood = stand(scenery, x, z, flip=flip), rgb("4a3a50")
        on.shape(
            (
                ("M", 0, 0),
                ("C", -0.1, 1.2, 0.0, 2.0, 0.3, 2.2),
                ("C", 0.6, 2.3, 0.7, 2.1, 0.62, 1.95),
            ),
            line=wood,
            width=0.09,
        )
        on.spot(0.62, 1.7, 0.9, 0.9, rgb("ffcf7a", 0.55), glows=True)
        on.shape(rounded(0.48, 1.5, 0.28, 0.38, 0.1), fill=rgb("ffe6a4"), glows=True)
        on.shape(polygon([(0.42, 1.88), (0.62, 2.02), (0.82, 1.88)]), fill=wood)
        floor.spot(x + (-0.6 if flip else 0.6), z - 0.3, 1.8, 0.9, rgb("ffcf7a", 0.3), glows=True)
        scenery.lamps.append(Lamp(x, 1.7, z, rgb("ffcf7a"), 3.0))


def _fairies(seed: random.Random) -> Animate:
    """Three small winged lights that dance in figures of eight."""
    dancers = [
        (seed.uniform(-5, 5), seed.uniform(2.3, 3.2), seed.uniform(4.6, 7), tone, seed.random() * 6)
        for tone in ("ffd8f4", "d8f4ff", "fff0b8")
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, y, z, tone, phase in dancers:
            turn = seconds * 0.8 + phase
            board, v = scenery.far(x + 1.4 * sin(turn), z), y + 0.45 * sin(2 * turn)
            beat = 0.5 + 0.5 * sin(seconds * 22 + phase)
            board.spot(0, v, 0.55, 0.55, rgb(tone, 0.55), glows=True)
            wings: Path = ()
            for side in (-1, 1):
                wings += ellipse(side * 0.11, v + 0.07, 0.11 * (0.4 + 0.6 * beat), 0.13)
            board.shape(wings, fill=rgb("ffffff", 0.7), glows=True)
            body = smooth(
                [(-0.03, v - 0.14), (-0.045, v), (0, v + 0.08), (0.045, v), (0.03, v - 0.14)],
                closed=True,
            )
            board.shape(body, fill=rgb(tone), glows=True)
            board.shape(circle(0, v + 0.11, 0.05), fill=rgb("fff8ec"), glows=True)
            for k in range(3):
                late = turn - 0.16 * (k + 1)
                dx, dv = 1.4 * (sin(late) - sin(turn)), y + 0.45 * sin(2 * late)
                board.shape(
                    circle(dx, dv - 0.1, 0.03 - 0.007 * k),
                    fill=rgb(tone, 0.7 - 0.2 * k),
                    glows=True,
                )

    return draw
