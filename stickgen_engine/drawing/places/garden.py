"""The garden behind a house."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_glints import fireflies, together
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    hills,
    lay_ground,
    path_strip,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_houses import (
    draw_fence,
    draw_house,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers, tufts
from stickgen_engine.drawing.places.kit_shade import hazed, rising, sided, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import bushes, grove, stand
from stickgen_engine.drawing.places.kit_woods import treeline
from stickgen_engine.drawing.places.sky import paint_sky
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
        [(-2.6, -8, 0.9), (-2.2, -0.5, 0.7), (-3.0, 3.4, 0.6), (-1.4, 7.4, 0.5), (-1.2, 12, 0.45)],
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
