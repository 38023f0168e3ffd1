"""A graveyard in the mist."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    Path,
    arc,
    circle,
    ellipse,
    polygon,
    rectangle,
    rounded,
)
from stickgen_engine.drawing.places.kit_glints import drifting_mist, together
from stickgen_engine.drawing.places.kit_ground import (
    hills,
    lay_ground,
    patches,
    path_strip,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, tuft_path, tufts
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, raw, sided, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import grove, stand
from stickgen_engine.drawing.places.kit_woods import treeline
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def graveyard(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Leaning stones, crosses, bare trees, an iron gate, a chapel on the hill, mist and a crow."""
    light = scenery.light
    top, middle, low = light.sky
    pale = light.grade(rgb("a8b4a8"))
    scenery.light = light = replace(
        light,
        sky=(mix(top, pale, 0.12), mix(middle, pale, 0.3), mix(low, pale, 0.35)),
        haze=mix(light.haze, pale, 0.5),
        haze_per_m=max(light.haze_per_m, 0.04),
    )
    ground = lay_ground(scenery, rgb("93a27c"), rgb("4c5c44"))
    paint_sky(scenery, seed, clouds=1.2)
    hills(scenery, seed, ground, 75, low=3, high=8, colour=rgb("7a8c94"), share=0.55, period=150)
    treeline(scenery, seed, 50, height=6, count=54, colour=rgb("5f7468"), share=0.5, pines=0.7)
    _chapel(scenery)
    hills(scenery, seed, ground, 30, low=0.5, high=2.0, colour=rgb("7a8c68"), share=0.25)
    _railing(scenery)
    floor = scenery.floor()
    patches(floor, seed, ground, strength=0.18, count=14)
    path_strip(
        floor,
        [(0.8, -8, 1.2), (0.4, 0, 1.0), (1.2, 5, 0.8), (0.4, 10, 0.6), (1.6, 18.8, 0.5)],
        snowed(light, rgb("9a9484"), 0.5),
    )
    puddles(floor, seed, light, 4)
    trees = [
        ("dead", -7.4, 7.6, 5.4),
        ("dead", 8.8, 9.0, 5.6),
        ("dead", 3.6, 15, 4.6),
        ("willow", -11.5, 13, 5.4),
    ]
    grove(
        scenery,
        floor,
        seed,
        [*trees, ("dead", -12.5, -1, 5), ("dead", 12.6, -3, 5), ("poplar", 13, 12, 5.4)],
        leaf=rgb("66785a"),
    )
    _stones(scenery, floor, seed)
    _lamp(scenery, floor, -3.9, 7.9)
    for x, z in ((-5.2, 4.0), (5.4, 4.2), (-8.2, 3.9), (7.4, 4.0), (3.0, 6.4)):
        stand(scenery, x, z).shape(
            tuft_path(seed, 0.4, 0.1, 5), fill=snowed(light, darker(ground.at(4), 0.2), 0.4)
        )
    tufts(scenery, seed, ground, count=44, size=0.34)
    corner_leaves(scenery, seed, rgb("181e1c"))
    _branches(scenery, seed)
    mist = drifting_mist(
        seed, fade(raw(light, mix(light.haze, light.sky[2], 0.3)), 0.55), count=5, height=0.3
    )
    return together(mist, _crow(light.time == "night"))


def _stones(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    places = (
        (-5.7, 5.0, 1),
        (-4.4, 6.6, 2),
        (4.6, 5.2, 0),
        (5.9, 4.7, 1),
        (7.4, 6.2, 3),
        (-8.4, 5.6, 0),
        (-2.8, 9.2, 1),
        (3.4, 8.4, 2),
        (-6.2, 10.5, 0),
        (6.0, 10.8, 1),
        (9.8, 4.4, 2),
        (-10.6, 4.0, 3),
        (-1.8, 12.5, 2),
        (4.4, 12.2, 0),
        (11.4, 1.0, 1),
        (-11.6, 1.5, 0),
        (11.8, -5, 2),
    )
    for x, z, kind in places:
        shadow(floor, scenery.light, x, z, 0.9, 0.8)
        board = stand(scenery, x, z)
        board.push(matrix=(1.0, 0.0, seed.uniform(-0.14, 0.14), 1.0, 0.0, 0.0))
        _stone(board, kind, rgb(seed.choice(("8b9094", "9a9c98", "7c8288"))), snowy(scenery.light))
        board.pop()


def _stone(on: Painter, kind: int, grey: Colour, white: bool) -> None:
    if kind == 2:
        cross: Path = rectangle(-0.12, 0, 0.24, 1.3) + rectangle(-0.42, 0.72, 0.84, 0.22)
        on.shape(cross, fill=sided(grey, -0.4, 0.4))
        on.shape(rounded(-0.34, 0, 0.68, 0.2, 0.05), fill=darker(grey, 0.2))
        top = (0.0, 1.3, 0.16)
    elif kind == 3:
        on.shape(
            polygon([(-0.34, 0.3), (0.34, 0.3), (0.2, 1.7), (0, 1.95), (-0.2, 1.7)]),
            fill=sided(grey, -0.34, 0.34),
        )
        on.shape(rectangle(-0.5, 0, 1.0, 0.32), fill=darker(grey, 0.16))
        top = (0.0, 1.86, 0.14)
    else:
        high = 1.0 if kind else 0.82
        slab: Path = (
            ("M", -0.36, 0),
            ("L", -0.36, high - 0.36),
            *arc(0, high - 0.36, 0.36, 0.36 if kind else 0.22, pi, 0)[1:],
            ("L", 0.36, 0),
            ("Z",),
        )
        on.shape(slab, fill=sided(grey, -0.36, 0.36, shade=0.3))
        marks: Path = (
            ("M", -0.18, high - 0.38),
            ("L", 0.18, high - 0.38),
            ("M", -0.14, high - 0.52),
            ("L", 0.14, high - 0.52),
        )
        on.shape(marks, line=darker(grey, 0.4), width=0.045)
        top = (0.0, high - 0.04, 0.26)
    on.shape(ellipse(-0.24, 0.06, 0.22, 0.1), fill=rgb("6c8456", 0.9))
    if white:
        on.shape(ellipse(top[0], top[1], top[2], 0.07), fill=SNOW)


def _chapel(scenery: Scenery) -> None:
    light, board = scenery.light, scenery.far(9.5, 40)
    wall, roof = rgb("8c8a92"), snowed(light, rgb("4c4a58"), 0.8)
    board.shape(rectangle(-3, 1.0, 5.4, 3.4), fill=sided(wall, -3, 2.4))
    board.shape(polygon([(-3.4, 4.3), (-1.8, 6.6), (2.6, 6.6), (2.8, 4.3)]), fill=roof)
    board.shape(rectangle(2.2, 1.0, 2.2, 6.4), fill=sided(lighter(wall, 0.05), 2.2, 4.4))
    board.shape(polygon([(1.9, 7.3), (3.3, 11.4), (4.7, 7.3)]), fill=roof)
    board.shape(
        rectangle(3.24, 11.2, 0.12, 1.3) + rectangle(2.95, 11.9, 0.7, 0.12), fill=rgb("3a3844")
    )
    pane = rgb("ffd27a") if light.lamps else rgb("5a6a80")
    for x, y in ((-2.2, 1.9), (-0.7, 1.9), (0.8, 1.9), (3.0, 5.2)):
        board.shape(rounded(x, y, 0.6, 1.5, 0.3), fill=pane, glows=light.lamps)


def _railing(scenery: Scenery) -> None:
    """An iron fence with spikes, and stone posts of a gate at the path."""
    board = scenery.panorama(19, 84, haze=0.0)
    iron = hazed(scenery.light, rgb("3c424a"), 0.25)
    for group in range(7):
        bars: Path = ()
        for k in range(20):
            x = -42 + group * 12 + k * 0.6
            if -0.2 < x < 3.4:
                continue
            bars += polygon(
                [(x - 0.04, 0), (x - 0.04, 1.4), (x, 1.66), (x + 0.04, 1.4), (x + 0.04, 0)]
            )
        board.shape(bars, fill=iron)
    rails: Path = (
        rectangle(-42, 0.3, 41.8, 0.08)
        + rectangle(-42, 1.2, 41.8, 0.08)
        + rectangle(3.4, 0.3, 38.6, 0.08)
        + rectangle(3.4, 1.2, 38.6, 0.08)
    )
    board.shape(rails, fill=iron)
    stone = hazed(scenery.light, rgb("8a8a8c"), 0.22)
    for x in (-0.4, 3.4):
        board.shape(rectangle(x - 0.3, 0, 0.6, 2.2), fill=sided(stone, x - 0.3, x + 0.3))
        board.shape(circle(x, 2.45, 0.28), fill=snowed(scenery.light, stone, 0.7))
    hoop: Path = (("M", -0.2, 2.0), ("C", 0.4, 3.4, 2.6, 3.4, 3.2, 2.0))
    board.shape(hoop, line=iron, width=0.1)


def _lamp(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 0.4, 2.6)
    on, iron = stand(scenery, x, z), rgb("30343c")
    on.shape(rectangle(-0.05, 0, 0.1, 2.5), fill=iron)
    on.shape(polygon([(-0.2, 2.95), (0, 3.15), (0.2, 2.95)]), fill=iron)
    lit = scenery.light.lamps
    on.shape(
        polygon([(-0.16, 2.95), (0.16, 2.95), (0.11, 2.5), (-0.11, 2.5)]),
        fill=rgb("ffe6a0") if lit else rgb("c8ccd0"),
        glows=lit,
    )
    if lit:
        on.spot(0, 2.7, 1.5, 1.5, rgb("ffd07a", 0.5), glows=True)
        floor.spot(x, z - 0.3, 2.8, 1.5, rgb("ffc870", 0.4), glows=True)
        scenery.lamps.append(Lamp(x, 2.7, z, rgb("ffd07a")))


def _branches(scenery: Scenery, seed: random.Random) -> None:
    """Bare boughs that reach into the upper corners."""
    corner, dark = scenery.corner(), rgb("15191c")
    for x, side in ((-3.3, 1), (3.3, -1), (-7.4, 1), (8.0, -1)):
        for k in range(4):
            y, reach = 3.25 - k * 0.1, seed.uniform(0.9, 1.7)
            tip = (x + side * reach, y - seed.uniform(0.1, 0.55))
            mid = (x + side * reach * 0.55, y - 0.05)
            corner.shape(
                polygon(
                    [
                        (x - side * 0.4, y + 0.12),
                        mid,
                        tip,
                        (mid[0], mid[1] - 0.06),
                        (x - side * 0.4, y - 0.04),
                    ]
                ),
                fill=dark,
            )
            corner.shape(
                polygon(
                    [
                        mid,
                        (mid[0] + side * 0.3, mid[1] - 0.5),
                        (mid[0] + side * 0.05, mid[1] - 0.05),
                    ]
                ),
                fill=dark,
            )


def _crow(night: bool) -> Animate:
    """A crow (by night an owl-eyed one) circles over the stones."""

    def draw(scenery: Scenery, seconds: float) -> None:
        x, z = 6.5 * sin(seconds * 0.35), 13.0
        board, beat = scenery.far(x, z, y=4.6 + 0.4 * sin(seconds * 0.8)), 0.3 * sin(seconds * 6)
        wings = [
            (-0.75, beat),
            (-0.3, 0.14),
            (0, 0.05),
            (0.3, 0.14),
            (0.75, beat),
            (0.34, -0.05),
            (0, -0.16),
            (-0.34, -0.05),
        ]
        board.shape(polygon(wings), fill=rgb("14161c"))
        board.shape(ellipse(0, 0, 0.16, 0.1), fill=rgb("14161c"))
        if night:
            board.shape(
                circle(-0.05, 0.02, 0.025) + circle(0.05, 0.02, 0.025),
                fill=rgb("ffdc6a"),
                glows=True,
            )

    return draw
