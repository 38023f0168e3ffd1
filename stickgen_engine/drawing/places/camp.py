"""A camp by its fire."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    Path,
    circle,
    ellipse,
    polygon,
    rounded,
    smooth,
)
from stickgen_engine.drawing.places.kit_glints import embers, fireflies, together
from stickgen_engine.drawing.places.kit_ground import (
    hills,
    lay_ground,
    patches,
    path_strip,
    peaks,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, tufts
from stickgen_engine.drawing.places.kit_shade import SNOW, rising, sided, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.kit_stone import flames, lamp_at
from stickgen_engine.drawing.places.kit_woods import hanging_leaves, treeline
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]

_FIRE_AT = (0.2, 5.0)


def camp(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Tents in a clearing by a lake, logs round a fire, a pot, a string of lanterns, pines."""
    light = scenery.light
    ground = lay_ground(scenery, rgb("9fb878"), rgb("5f8048"))
    paint_sky(scenery, seed, clouds=0.8)
    peaks(scenery, seed, 110, low=8, high=18, colour=rgb("8a9cc0"), share=0.55, count=11)
    treeline(scenery, seed, 52, height=8, count=84, colour=rgb("4f8068"), share=0.48)
    treeline(scenery, seed, 36, height=6, count=60, colour=rgb("447558"), share=0.3)
    hills(scenery, seed, ground, 30, low=0.3, high=1.1, colour=rgb("7aa060"), share=0.2)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.15, count=14)
    x, z = _FIRE_AT
    floor.shape(ellipse(x, z, 2.6, 1.5), fill=snowed(light, rgb("9a8460"), 0.4))
    path_strip(
        floor, [(1.6, -8, 1.0), (1.0, 0, 0.8), (0.6, 3.4, 0.7)], snowed(light, rgb("9a8460"), 0.5)
    )
    puddles(floor, seed, light, 4)
    glow = 0.5 if light.time == "night" else 0.3 if light.lamps else 0.14
    floor.spot(x, z - 0.4, 6.5, 3.2, rgb("ffa84a", glow), glows=True)
    trees = [
        ("pine", -8.6, 10.5, 6.4),
        ("pine", -3.6, 13.5, 5.8),
        ("pine", 4.2, 14.5, 6.2),
        ("pine", 9.2, 10, 6.6),
        ("birch", 6.4, 12, 5),
        ("pine", -12, 8, 6.6),
        ("pine", 13, 7, 6.4),
    ]
    grove(
        scenery,
        floor,
        seed,
        [*trees, ("pine", -12.5, -1, 6), ("pine", 12.5, -2, 6), ("oak", -13, -6, 5.6)],
    )
    for tx, tz, tone, size in (
        (-6.2, 7.0, "e08a3c", 1.25),
        (6.6, 7.2, "3e8fa8", 1.2),
        (-10.5, 5.0, "c8503c", 1.1),
        (11.2, 4.6, "7aa84c", 1.1),
    ):
        shadow(floor, light, tx, tz, 2.6, 1.4)
        _tent(stand(scenery, tx, tz, scale=size, flip=tx > 0), rgb(tone), light.lamps, snowy(light))
    _fire_place(scenery, floor)
    _lanterns(scenery)
    rocks(scenery, floor, seed, [(-4.4, 5.4, 0.7), (4.6, 5.2, 0.9), (8.8, 4.6, 1.2)])
    bushes(scenery, floor, seed, [(-8.4, 5.4, 1.4), (9.6, 5.8, 1.6), (3.4, 10, 1.3)])
    _pack(stand(scenery, -4.7, 5.9), rgb("b0443a"))
    _pack(stand(scenery, 5.0, 6.0), rgb("3a6a94"))
    tufts(scenery, seed, ground, count=42)
    corner_leaves(scenery, seed, rgb("16281e"))
    hanging_leaves(scenery, seed, rgb("182c20"), at=(-2.7, 2.9, -6.6, 7.2), size=0.9)
    lamp_at(scenery, x, 0.8, z, 6.0)
    night = fireflies(seed, rgb("e8ff9a"), count=10) if light.time == "night" else None
    sparks = embers(seed, rgb("ffc25a"), count=12, wide=0.8, high=3.4, z=(z - 0.1, z + 0.1))
    return together(
        flames(
            seed,
            [
                (x - 0.16, 0.22, z - 0.02, 0.75),
                (x + 0.16, 0.2, z - 0.03, 0.65),
                (x, 0.2, z - 0.04, 1.0),
            ],
        ),
        sparks,
        night,
    )


def _tent(on: Painter, cloth: Colour, lamps: bool, white: bool) -> None:
    if lamps:
        on.spot(-0.1, 0.6, 2.0, 1.4, rgb("ffc46a", 0.4), glows=True)
    back = [(-0.5, 1.5), (1.2, 1.3), (1.9, 0.0), (0.5, 0.0)]
    on.shape(polygon(back), fill=rising(darker(cloth, 0.34), darker(cloth, 0.12), 0, 1.5))
    on.shape(
        polygon([(-1.45, 0), (-0.5, 1.5), (0.5, 0)]),
        fill=rising(cloth, lighter(cloth, 0.2), 0, 1.5),
    )
    inside = rgb("ffd27a") if lamps else darker(cloth, 0.62)
    on.shape(polygon([(-0.95, 0), (-0.5, 1.2), (-0.05, 0)]), fill=inside, glows=lamps)
    on.shape(polygon([(-0.95, 0), (-0.5, 1.2), (-0.72, 0)]), fill=lighter(cloth, 0.3))
    ropes: Path = (("M", -0.5, 1.5), ("L", -1.9, 0), ("M", 1.2, 1.3), ("L", 2.3, 0.05))
    on.shape(ropes, line=rgb("e8dcc0", 0.8), width=0.03)
    if white:
        on.shape(
            polygon(
                [(-0.62, 1.36), (-0.5, 1.56), (1.22, 1.36), (1.4, 0.98), (1.0, 1.12), (0.4, 1.08)]
            ),
            fill=SNOW,
        )


def _fire_place(scenery: Scenery, floor: Painter) -> None:
    light, (x, z) = scenery.light, _FIRE_AT
    on, bark = stand(scenery, x, z), rgb("6a4a36")
    for dx in (-0.52, -0.26, 0.0, 0.26, 0.52):
        on.shape(ellipse(dx, 0.06, 0.17, 0.11), fill=rgb("7c7e84"))
    for a, b in (((-0.5, 0.1), (0.35, 0.34)), ((0.5, 0.1), (-0.35, 0.34))):
        on.shape((("M", *a), ("L", *b)), line=bark, width=0.13)
    on.shape(
        (
            ("M", -0.9, 0),
            ("L", -0.75, 1.5),
            ("M", 0.9, 0),
            ("L", 0.75, 1.5),
            ("M", -0.85, 1.4),
            ("L", 0.85, 1.4),
            ("M", 0, 1.4),
            ("L", 0, 1.15),
        ),
        line=darker(bark, 0.2),
        width=0.06,
    )
    on.shape(
        (*smooth([(-0.26, 1.16), (-0.22, 0.86), (0.22, 0.86), (0.26, 1.16)]), ("Z",)),
        fill=rgb("34363e"),
    )
    for lx, lz, flip in ((-2.2, 5.6, False), (2.7, 5.5, True)):
        shadow(floor, light, lx, lz, 1.4, 0.4)
        log = stand(scenery, lx, lz, flip=flip)
        log.shape(
            rounded(-0.75, 0, 1.5, 0.42, 0.2),
            fill=rising(darker(bark, 0.2), lighter(bark, 0.14), 0, 0.42),
        )
        log.shape(ellipse(0.7, 0.21, 0.15, 0.21), fill=rgb("c8a478"))
        log.shape(ellipse(0.7, 0.21, 0.08, 0.12), fill=rgb("a8845c"))
        if snowy(light):
            log.shape(rounded(-0.65, 0.34, 1.2, 0.1, 0.05), fill=SNOW)


def _lanterns(scenery: Scenery) -> None:
    """A string of lights from tree to tree."""
    on = scenery.far(0, 9.6)
    rope: Path = (("M", -8.4, 4.4), ("C", -4, 3.3, 3, 3.3, 8.6, 4.5))
    on.shape(rope, line=rgb("3a3a36"), width=0.03)
    for k in range(11):
        t = (k + 0.5) / 11
        s = 1 - t
        px = s**3 * -8.4 + 3 * s * s * t * -4 + 3 * s * t * t * 3 + t**3 * 8.6
        py = s**3 * 4.4 + 3 * s * s * t * 3.3 + 3 * s * t * t * 3.3 + t**3 * 4.5
        lit = scenery.light.lamps
        if lit:
            on.spot(px, py - 0.16, 0.42, 0.42, rgb("ffd07a", 0.5), glows=True)
        on.shape(
            circle(px, py - 0.14, 0.085), fill=rgb("ffe6a8") if lit else rgb("f4e4c0"), glows=lit
        )


def _pack(on: Painter, colour: Colour) -> None:
    on.shape(rounded(-0.26, 0, 0.52, 0.66, 0.16), fill=sided(colour, -0.26, 0.26))
    on.shape(rounded(-0.2, 0.06, 0.4, 0.26, 0.08), fill=darker(colour, 0.2))
    on.shape(rounded(-0.32, 0.62, 0.64, 0.18, 0.09), fill=rgb("d8c8a0"))
