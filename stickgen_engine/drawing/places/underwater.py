"""Under the sea."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import cos, pi, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, smooth
from stickgen_engine.drawing.places.kit_ground import Ground, blob, hill_path, shadow, waves
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
# Water at its surface, in the middle and in the deep, and how sand and things look in it.
_WATER: Final = {
    "dawn": (rgb("d8c8d0"), rgb("5f8fb4"), rgb("2c4f80"), (0.82, 0.86, 0.96, 1.0)),
    "day": (rgb("a4ecf0"), rgb("38a6cc"), rgb("136494"), (0.88, 0.98, 1.0, 1.0)),
    "sunset": (rgb("ffc49a"), rgb("7a7ca8"), rgb("35406e"), (0.92, 0.8, 0.84, 1.0)),
    "night": (rgb("2f6a94"), rgb("123a66"), rgb("08193a"), (0.42, 0.58, 0.86, 1.0)),
}


def underwater(scenery: Scenery, seed: random.Random) -> Animate | None:
    """The blue deep: beams from above, a wreck, coral, a treasure, swaying weed and shoals."""
    top, middle, deep, tint = _WATER[scenery.light.time]
    if scenery.light.weather in ("stormy", "rainy"):
        top, middle = mix(top, deep, 0.45), mix(middle, deep, 0.3)
    light = replace(
        scenery.light,
        sky=(top, mix(middle, deep, 0.2), mix(middle, top, 0.15)),
        tint=tint,
        haze=mix(middle, deep, 0.25),
        haze_per_m=0.045,
        haze_cap=0.85,
        casts=False,
        rim=None,
        weather="clear",
    )
    scenery.light = light
    far = mix(light.grade(rgb("d8c690")), light.haze, 0.72)
    near = mix(light.grade(rgb("dcc78c")), light.haze, 0.12)
    ground = Ground(light, far, near)
    scenery.backdrop(top, mix(top, middle, 0.7), middle, mix(middle, deep, 0.55), floor=(far, near))
    _surface(scenery, seed, top)
    _reefs(scenery, seed, ground)
    floor = scenery.floor()
    _seabed(floor, seed, ground)
    _wreck(scenery, floor, 8.6, 10.5)
    boulders = [(-6.4, 6.8, 2.2), (-4.6, 6.2, 1.0), (4.8, 7.6, 1.2), (10.5, 6.0, 2.0)]
    rocks(scenery, floor, seed, [*boulders, (-12, 1, 2.4), (12.5, -2, 2.2)], colour=rgb("7a7f8e"))
    corals = [(-5.6, 4.9, "f0706a", 1.3), (6.2, 4.9, "e86ab0", 1.2), (-8.6, 4.2, "f5a04c", 1.5)]
    corals += [(-3.6, 7.4, "f5a04c", 0.9), (9.4, 4.0, "a06ce0", 1.4), (4.3, 6.4, "f0706a", 0.8)]
    for x, z, tone, size in [*corals, (-12.5, -3, "e86ab0", 1.4), (11.5, 1.5, "f5a04c", 1.4)]:
        shadow(floor, light, x, z, size * 0.5, 0.3)
        _coral(stand(scenery, x, z), seed, size, rgb(tone))
    _chest(stand(scenery, 4.9, 4.0), floor, light.tint[0] < 0.6)
    _starfish(floor, seed)
    _corner(scenery, seed)
    return _life(scenery, seed, lighter(top, 0.3))


def _surface(scenery: Scenery, seed: random.Random, top: Colour) -> None:
    """Beams that fall from the surface, and its bright ripples high up."""
    sky = scenery.sky()
    for i in range(16):
        u = -3 + i * 0.375 + seed.uniform(-0.1, 0.1)
        w = seed.uniform(0.02, 0.07)
        for grow in (1.0, 0.55):
            foot = (u + 0.34 + w * 2.6 * grow, -0.12), (u + 0.34 - w * 2.6 * grow, -0.12)
            beam = [(u - w * grow, 1.5), (u + w * grow, 1.5), *foot]
            sky.shape(polygon(beam), fill=fade(lighter(top, 0.35), 0.075), glows=True)
    for v, alpha in ((0.6, 0.25), (0.72, 0.35), (0.9, 0.45), (1.15, 0.5)):
        ripple: Path = ()
        for _ in range(14):
            u, w = seed.uniform(-3, 3), seed.uniform(0.08, 0.22)
            ripple += polygon([(u - w, v), (u, v + 0.014), (u + w, v), (u, v - 0.006)])
        sky.shape(ripple, fill=fade(lighter(top, 0.5), alpha), glows=True)


def _reefs(scenery: Scenery, seed: random.Random, ground: Ground) -> None:
    light = scenery.light
    for z, low, high, share in ((70, 4, 13, 0.86), (44, 2, 7.5, 0.72), (26, 0.6, 3.6, 0.52)):
        period = 60 + z
        board = scenery.panorama(z, period, haze=0.0)
        profile = waves(seed, period, low, high)
        stone = mix(rgb("3f6a86"), _raw(light.haze, light.tint), share)
        fill = rising(ground.at(z), stone, 0.0, high * 0.55)
        board.shape(hill_path(profile, period, -0.05), fill=fill)
        for i in range(9):
            x = -period / 2 + (i + seed.random()) * period / 9
            y = profile(x) - 0.2
            stalk: Path = ()
            for k in range(3):
                dx, tall = (k - 1) * z * 0.014, z * seed.uniform(0.03, 0.08)
                stalk += polygon([(x + dx - 0.12, y), (x + dx * 1.6, y + tall), (x + dx + 0.12, y)])
            board.shape(stalk, fill=stone)


def _raw(seen: Colour, tint: Colour) -> Colour:
    r, g, b = (min(1.0, seen[i] / tint[i]) for i in range(3))
    return (r, g, b, 1.0)


def _seabed(floor: Painter, seed: random.Random, ground: Ground) -> None:
    for i in range(14):
        x, z = seed.uniform(-22, 22), seed.uniform(-2.5, 18)
        tone = lighter(ground.at(z), 0.16) if i % 2 else darker(ground.at(z), 0.12)
        floor.shape(blob(seed, x, z, seed.uniform(1.4, 3.2), 0.6), fill=fade(tone, 0.5))
    for n in range(3):
        ripple: Path = ()
        for _ in range(12):
            x, z, w = seed.uniform(-13, 13), seed.uniform(-2.6, 8), seed.uniform(0.5, 1.3)
            left, right = (x - w * 0.3, z + 0.1), (x + w * 0.3, z + 0.02)
            ripple += polygon(
                [
                    (x - w, z),
                    left,
                    right,
                    (x + w, z + 0.1),
                    (x + w * 0.3, z - 0.05),
                    (x - w * 0.3, z + 0.03),
                ]
            )
        tone = ground.at(1.0)
        floor.shape(ripple, fill=fade(lighter(tone, 0.35) if n else darker(tone, 0.22), 0.45))


def _coral(on: Painter, seed: random.Random, size: float, colour: Colour) -> None:
    """Branches with round ends."""
    for depth in (0, 1):
        path: Path = ()
        for i in range(4):
            angle = pi / 2 + (i - 1.5 + 0.5 * depth) * 0.42
            high = size * seed.uniform(0.6, 1.0) * (1.0 if depth else 0.85)
            x1, y1 = cos(angle) * high * 0.5, sin(angle) * high * 0.5
            x2, y2 = cos(angle + 0.2) * high * 0.5 + x1, high * 0.5 + y1
            path += (("M", 0, 0), ("C", x1 * 0.6, y1 * 0.7, x1, y1, x2 - x1 * 0.2, y2))
            side = (x1 + 0.2 * size * (-1) ** i, y1 + 0.3 * size)
            path += (("M", x1 * 0.75, y1 * 0.9), ("L", *side))
        tone = colour if depth else darker(colour, 0.22)
        on.shape(path, line=tone, width=size * 0.11)


def _wreck(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 6.5, 1.0)
    on, wood = scenery.far(x, z), rgb("7d6650")
    on.push(matrix=(0.97, 0.2, -0.2, 0.97, 0.0, 0.2))
    hull = smooth([(-5.2, 2.3), (-4.6, 0.6), (-2.5, -0.6), (3.5, -0.5), (4.6, 0.4), (5.0, 2.8)])
    deck = [(4.4, 2.0), (1.5, 1.6), (-2.4, 1.7)]
    on.shape(
        (*hull, *(("L", *p) for p in deck), ("Z",)), fill=rising(darker(wood, 0.3), wood, -0.5, 2.4)
    )
    for y in (0.3, 0.9, 1.4):
        plank: Path = (("M", -4.6, y + 0.5), ("C", -2, y - 0.1, 2, y - 0.1, 4.5, y + 0.35))
        on.shape(plank, line=darker(wood, 0.38), width=0.06)
    for px in (-2.8, -1.2, 0.6, 2.2):
        on.shape(circle(px, 0.85, 0.24), fill=darker(wood, 0.62))
        on.shape(circle(px, 0.85, 0.24), line=rgb("b5985e"), width=0.06)
    on.shape(
        polygon([(-1.0, 1.5), (-0.7, 1.5), (-0.5, 6.4), (-0.64, 6.4)]), fill=darker(wood, 0.15)
    )
    on.shape(polygon([(2.2, 1.5), (2.44, 1.5), (2.6, 4.6), (2.4, 4.7)]), fill=darker(wood, 0.15))
    sail = smooth([(-0.6, 6.0), (-2.6, 4.2), (-3.0, 2.6), (-1.9, 2.9), (-0.85, 2.5)])
    on.shape((*sail, ("Z",)), fill=rgb("d9c6ae", 0.85))
    on.shape(polygon([(-0.45, 5.6), (1.8, 2.4), (0.6, 2.7), (-0.5, 2.3)]), fill=rgb("c9b298", 0.85))
    on.shape(
        (("M", -0.6, 6.2), ("L", 4.8, 2.8), ("M", -0.6, 6.2), ("L", -5.0, 2.3)),
        line=darker(wood, 0.3),
        width=0.04,
    )
    on.pop()


def _chest(on: Painter, floor: Painter, dark: bool) -> None:
    wood, gold = rgb("8a5434"), rgb("f2c14a")
    floor.spot(4.9, 4.0, 0.9, 0.3, rgb("082a44", 0.5))
    lid = smooth([(-0.6, 0.78), (-0.56, 1.12), (0.0, 1.26), (0.56, 1.12), (0.6, 0.78)])
    on.shape((*lid, ("Z",)), fill=rising(darker(wood, 0.35), wood, 0.7, 1.25))
    on.shape(ellipse(0, 0.64, 0.52, 0.2), fill=gold, glows=dark)
    coins: Path = ()
    for x, y in (
        (-0.35, 0.72),
        (-0.12, 0.8),
        (0.14, 0.76),
        (0.36, 0.7),
        (0.0, 0.68),
        (0.72, 0.04),
        (-0.74, 0.05),
        (0.9, 0.02),
    ):
        coins += circle(x, y, 0.08)
    on.shape(coins, fill=rgb("ffe08a"), glows=dark)
    on.shape(rectangle(-0.6, 0, 1.2, 0.6), fill=sided(wood, -0.6, 0.6))
    for x in (-0.6, -0.06, 0.48):
        on.shape(rectangle(x, 0, 0.12, 0.6), fill=gold)
    on.shape(rectangle(-0.62, 0.52, 1.24, 0.1), fill=gold)
    on.spot(0, 0.85, 1.1, 0.8, rgb("ffe08a", 0.4), glows=True)


def _starfish(floor: Painter, seed: random.Random) -> None:
    for x, z, tone in (
        (-3.9, 4.2, "f08a5c"),
        (6.9, 3.6, "e86a8a"),
        (-7.2, 3.4, "f2c060"),
        (3.6, -1.9, "f08a5c"),
    ):
        points = []
        for k in range(10):
            r = 0.26 if k % 2 == 0 else 0.1
            points.append((x + r * sin(k * pi / 5), z + r * cos(k * pi / 5)))
        floor.shape(polygon(points), fill=rgb(tone))
        floor.shape(circle(x, z, 0.06), fill=rgb("fff0d8", 0.7))
    del seed


def _corner(scenery: Scenery, seed: random.Random) -> None:
    corner, dark = scenery.corner(), rgb("123250")
    for x, side in ((-2.9, 1), (3.0, -1), (-7.6, 1), (8.1, -1)):
        corner.shape(
            smooth(
                [
                    (x - side * 0.8, -0.4),
                    (x - side * 0.3, 0.34),
                    (x + side * 0.3, 0.3),
                    (x + side * 1.0, -0.4),
                ],
                closed=True,
            ),
            fill=dark,
        )
        for i in range(5):
            high, foot = seed.uniform(0.5, 0.95), x + side * (i * 0.22 - 0.3)
            blade = smooth(
                [
                    (foot - 0.06, 0),
                    (foot + 0.1, high * 0.5),
                    (foot - 0.04, high),
                    (foot + 0.02, high * 0.5),
                    (foot + 0.08, 0),
                ]
            )
            corner.shape((*blade, ("Z",)), fill=lighter(dark, 0.04 * (i % 3)))


def _life(scenery: Scenery, seed: random.Random, shine: Colour) -> Animate:
    """Weed that sways, two shoals, some bright fish, and strings of bubbles."""
    weeds = [
        (x, z, seed.uniform(1.2, 2.6), seed.random() * 6)
        for x, z in (
            (-7.0, 5.2),
            (-6.6, 5.6),
            (-4.7, 5.4),
            (5.6, 5.8),
            (7.6, 4.9),
            (8.1, 5.2),
            (-9.8, 4.8),
            (3.4, 8.5),
            (-2.6, 9),
            (11, 4),
        )
    ]
    shoals = [
        (
            seed.uniform(-8, 8),
            seed.uniform(2.6, 4.0),
            z,
            side,
            [(seed.uniform(-1.3, 1.3), seed.uniform(-0.5, 0.5)) for _ in range(9)],
        )
        for z, side in ((12.0, 1), (19.0, -1))
    ]
    pets = [
        (seed.uniform(-8, 8), y, z, side, rgb(tone))
        for y, z, side, tone in (
            (0.9, 5.0, 1, "f58a3c"),
            (2.7, 6.5, -1, "f2cf4a"),
            (1.5, 8.0, 1, "e8607a"),
            (3.1, 4.6, 1, "5ad0e8"),
        )
    ]
    strings = [
        (x, z, seed.random()) for x, z in ((-5.2, 5.5), (5.3, 4.4), (1.6, 9.0), (-9.5, 5), (9.6, 8))
    ]
    grey = rgb("cfe6ee")

    def draw(fresh: Scenery, seconds: float) -> None:
        for x, depth, high, phase in weeds:
            _weed(fresh.far(x, depth), high, seconds + phase)
        for x, y, depth, side, fish in shoals:
            board = fresh.far((x + side * seconds * 0.7 + 15) % 30 - 15, depth, flip=side < 0)
            path: Path = ()
            for dx, dy in fish:
                path += _fish(dx, y + dy + 0.06 * sin(seconds * 2 + dx * 5), 0.34)
            board.shape(path, fill=grey)
        for x, y, depth, side, colour in pets:
            board = fresh.far((x + side * seconds * 0.45 + 11) % 22 - 11, depth, flip=side < 0)
            at = y + 0.12 * sin(seconds * 1.1 + x)
            board.shape(_fish(0, at, 0.62), fill=colour)
            board.shape(rectangle(0.02, at - 0.13, 0.07, 0.26), fill=rgb("fdf6ea"))
            board.shape(circle(0.2, at + 0.04, 0.03), fill=rgb("1c2638"))
        for x, depth, start in strings:
            board = fresh.far(x, depth)
            bubbles: Path = ()
            for k in range(5):
                life = (start + seconds * 0.14 + k * 0.2) % 1.0
                bubbles += circle(0.14 * sin(seconds * 2 + k * 2), life * 5.5, 0.035 + 0.05 * life)
            board.shape(bubbles, line=fade(shine, 0.85), width=0.02)

    return draw


def _weed(on: Painter, high: float, phase: float) -> None:
    for k, tone in enumerate(("2f8f5c", "3fa868", "2a7d58")):
        x0, tall = (k - 1) * 0.16, high * (1 - 0.2 * (k % 2))
        left = [
            (x0 - 0.07 * (1 - t) + 0.24 * t * sin(phase * 1.3 + t * 4 + k), tall * t)
            for t in (0, 0.35, 0.7, 1.0)
        ]
        right = [(x + 0.13 * (1 - i / 3), y) for i, (x, y) in enumerate(left)]
        on.shape(
            (*smooth(left), ("L", *right[-1]), *smooth(right[::-1])[1:], ("Z",)), fill=rgb(tone)
        )


def _fish(x: float, y: float, length: float) -> Path:
    r = length / 2
    tail = polygon(
        [
            (x - r * 0.7, y),
            (x - r * 1.35, y + r * 0.5),
            (x - r * 1.2, y),
            (x - r * 1.35, y - r * 0.5),
        ]
    )
    return (*ellipse(x, y, r, r * 0.46), *tail)
