"""Places for the dark hours: a camp by its fire and a graveyard in the mist."""

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
    smooth,
)
from stickgen_engine.drawing.places.kit_glints import drifting_mist, embers, fireflies, together
from stickgen_engine.drawing.places.kit_ground import (
    hills,
    lay_ground,
    patches,
    path_strip,
    peaks,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves, tuft_path, tufts
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, raw, rising, sided, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.kit_stone import flames, lamp_at
from stickgen_engine.drawing.places.kit_woods import hanging_leaves, treeline
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

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
    patches(floor, seed, ground, strength=0.15, count=20)
    x, z = _FIRE_AT
    floor.shape(ellipse(x, z, 2.6, 1.5), fill=snowed(light, rgb("9a8460"), 0.4))
    path_strip(
        floor, [(1.6, -4, 1.0), (1.0, 0, 0.8), (0.6, 3.4, 0.7)], snowed(light, rgb("9a8460"), 0.5)
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
        smooth([(-0.26, 1.16), (-0.22, 0.86), (0.22, 0.86), (0.26, 1.16)]) + (("Z",),),
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
    patches(floor, seed, ground, strength=0.18, count=20)
    path_strip(
        floor,
        [(0.8, -4, 1.2), (0.4, 0, 1.0), (1.2, 5, 0.8), (0.4, 10, 0.6), (1.6, 18.8, 0.5)],
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
        seed, fade(raw(light, mix(light.haze, light.sky[2], 0.3)), 0.55), count=9, height=0.3
    )
    return together(mist, _crow(light.time == "night"))


def _stones(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    places = ((-5.7, 5.0, 1), (-4.4, 6.6, 2), (4.6, 5.2, 0), (5.9, 4.7, 1), (7.4, 6.2, 3), (-8.4, 5.6, 0), (-2.8, 9.2, 1), (3.4, 8.4, 2), (-6.2, 10.5, 0), (6.0, 10.8, 1),
              (9.8, 4.4, 2), (-10.6, 4.0, 3), (-1.8, 12.5, 2), (4.4, 12.2, 0), (11.4, 1.0, 1), (-11.6, 1.5, 0), (11.8, -5, 2))  # fmt: skip
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
