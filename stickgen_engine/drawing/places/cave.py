"""The cave."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_glints import together, twinkle
from stickgen_engine.drawing.places.kit_ground import Ground, blob, waves
from stickgen_engine.drawing.places.kit_ice import crystal_group
from stickgen_engine.drawing.places.kit_shade import rising
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.kit_stone import flames, lamp_at
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]

_ROCK = rgb("7a5c4c")


def cave(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Brown rock in torchlight, hanging stone, crystals, a dark pool, bats; far off the day."""
    warm = {"dawn": 0.84, "day": 0.94, "sunset": 0.86, "night": 0.72}[scenery.light.time]
    light = replace(scenery.light, tint=(warm, warm * 0.93, warm * 0.92, 1.0), haze=rgb("2a1a18"))
    scenery.light = light
    far, near = light.grade(rgb("8a6248")), light.grade(rgb("4e372e"))
    scenery.backdrop(light.grade(rgb("1c1216")), light.grade(rgb("4a3028")), floor=(far, near))
    ground = Ground(light, far, near)
    wall = scenery.panorama(26, 110, haze=0.0)
    wall.shape(
        rectangle(-55, -0.2, 110, 30),
        fill=rising(mix(_ROCK, ground.at(26), 0.5), rgb("2c1c1c"), 0, 13),
    )
    _facets(wall, seed, 55, 12)
    _mouth(wall, light.sky, light.time)
    wall.spot(-5, 2.5, 15, 9, rgb("ffa858", 0.5), glows=True)
    _teeth(scenery, seed, 18, rgb("5a4038"), low=1.6, high=5.0, roof=6.1)
    _teeth(scenery, seed, 12, rgb("47322e"), low=0.7, high=2.0, roof=5.0)
    floor = scenery.floor()
    _rubble(floor, seed, ground)
    floor.spot(-3.6, 3.4, 8.5, 3.4, rgb("ffa04a", 0.4), glows=True)
    glints = _pool(floor, seed)
    stones = [
        (-6.6, 5.6, 2.0),
        (-4.5, 5.2, 0.8),
        (5.2, 6.6, 1.4),
        (8.2, 5.2, 2.2),
        (-10.5, 4.4, 2.4),
    ]
    rocks(
        scenery,
        floor,
        seed,
        [*stones, (12, -1.5, 2.6), (-12, -2, 2.6), (11, 2.5, 1.8)],
        colour=rgb("7d6656"),
    )
    for x, z, size, tone in (
        (6.4, 5.4, 1.8, "6ad8f0"),
        (4.7, 4.6, 0.9, "a08af0"),
        (-8.2, 5.6, 1.4, "6af0c8"),
        (10.4, 3.8, 1.6, "a08af0"),
        (-11.5, 1, 1.8, "6ad8f0"),
        (12, -5, 2, "6af0c8"),
    ):
        floor.spot(x, z - 0.3, size * 1.6, size * 0.6, fade(rgb(tone), 0.4), glows=True)
        board = stand(scenery, x, z)
        board.spot(0, size * 0.45, size * 1.3, size * 1.1, fade(rgb(tone), 0.45), glows=True)
        crystal_group(board, seed, size=size, colour=rgb(tone), count=4, glows=True)
    pole = stand(scenery, -5.3, 4.7)
    pole.shape(rounded(-0.06, 0, 0.12, 1.5, 0.05), fill=rgb("6a4630"))
    pole.spot(0, 1.8, 2.6, 2.4, rgb("ffa840", 0.5), glows=True)
    pole.shape(rounded(-0.13, 1.4, 0.26, 0.2, 0.05), fill=rgb("3a2a24"))
    lamp_at(scenery, -5.3, 1.9, 4.7, 6.0)
    _frame(scenery)
    return together(flames(seed, [(-5.3, 1.55, 4.65, 0.6)]), glints, _bats(seed))


def _facets(on: Painter, seed: random.Random, half: float, top: float) -> None:
    for i in range(34):
        x, y, w = seed.uniform(-half, half), seed.uniform(0.3, top), seed.uniform(1.2, 3.2)
        face = [
            (x - w, y),
            (x - w * 0.2, y + w * 0.6),
            (x + w * 0.8, y + w * 0.3),
            (x + w * 0.5, y - w * 0.5),
        ]
        on.shape(polygon(face), fill=rgb("a47a5c", 0.16) if i % 2 else rgb("1c1016", 0.2))


def _mouth(on: Painter, sky: tuple[Colour, Colour, Colour], time: str) -> None:
    """The mouth of the cave far off: a ragged hole full of sky."""
    hole = [
        (5.2, 1.2),
        (4.8, 3.4),
        (6.0, 5.8),
        (8.2, 6.6),
        (10.6, 6.0),
        (12.0, 3.6),
        (11.4, 1.2),
        (8.4, 0.8),
    ]
    glow = lighter(sky[1], 0.2)
    on.spot(8.4, 3.4, 8.5, 6.5, fade(glow, 0.5), glows=True)
    on.shape(
        smooth(hole, closed=True, tension=0.7),
        fill=rising(sky[2], sky[0] if time == "night" else sky[1], 1, 6.4),
        glows=True,
    )
    hill = [
        (5.0, 1.5),
        (6.6, 2.4),
        (8.4, 1.9),
        (10.2, 2.7),
        (11.6, 1.8),
        (11.3, 1.15),
        (8.4, 0.8),
        (5.3, 1.15),
    ]
    on.shape(smooth(hill, closed=True), fill=mix(sky[2], rgb("4a6a5a"), 0.55), glows=True)
    if time == "night":
        stars: Path = ()
        for x, y in ((6.4, 4.8), (7.6, 5.6), (8.8, 4.4), (9.8, 5.4), (10.6, 4.2), (7.2, 3.8)):
            stars += circle(x, y, 0.06)
        on.shape(stars, fill=rgb("ffffff"), glows=True)
    for grow in (1.0, 0.55):
        beam = [
            (8.4 - 1.8 * grow, 5.4),
            (8.4 + 1.4 * grow, 5.6),
            (3.4 + 2.6 * grow, -0.2),
            (3.0 - 2.4 * grow, -0.2),
        ]
        on.shape(polygon(beam), fill=fade(glow, 0.1), glows=True)


def _teeth(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    colour: Colour,
    *,
    low: float,
    high: float,
    roof: float,
) -> None:
    """Hanging and standing stone, and the roof they hang from."""
    period = 90.0
    board = scenery.panorama(z, period, haze=0.0)
    under = waves(seed, period, roof, roof + 2.4)
    steps = 45
    points = [(-45 + i * 2.0, under(-45 + i * 2.0)) for i in range(steps + 1)]
    board.shape((*smooth(points), ("L", 45.2, 40), ("L", -45.2, 40), ("Z",)), fill=colour)
    for i in range(30):
        x = -45 + (i + seed.random()) * 3.0
        long, w = seed.uniform(low, high) * 0.75, seed.uniform(0.35, 0.9)
        y = under(x) + 0.5
        board.shape(
            polygon([(x - w, y), (x + w, y), (x + w * 0.15, y - long), (x, y - long - 0.3)]),
            fill=colour,
        )
        board.shape(
            polygon([(x + w * 0.1, y), (x + w, y), (x + w * 0.15, y - long)]),
            fill=fade(darker(colour, 0.4), 0.6),
        )
        if i % 3 == 0 and not -7.5 < x < 6.5:
            tall = seed.uniform(low, high) * 0.55
            board.shape(
                polygon([(x - w * 1.3, -0.1), (x, tall), (x + w * 1.3, -0.1)]),
                fill=lighter(colour, 0.05),
            )
            board.shape(
                polygon([(x + w * 0.2, -0.1), (x, tall), (x + w * 1.3, -0.1)]),
                fill=fade(darker(colour, 0.4), 0.6),
            )


def _rubble(floor: Painter, seed: random.Random, ground: Ground) -> None:
    for i in range(20):
        x, z, w = seed.uniform(-14, 14), seed.uniform(-2.6, 11), seed.uniform(0.5, 1.6)
        tone = lighter(ground.at(z), 0.12) if i % 2 else darker(ground.at(z), 0.22)
        floor.shape(blob(seed, x, z, w, w * 0.36, 7), fill=fade(tone, 0.5))
    stones: Path = ()
    for _ in range(34):
        x, z, r = seed.uniform(-10, 10), seed.uniform(-2.4, 8), seed.uniform(0.06, 0.17)
        stones += polygon(
            [
                (x - r, z),
                (x - r * 0.3, z + r * 0.7),
                (x + r, z + r * 0.3),
                (x + r * 0.5, z - r * 0.5),
            ]
        )
    floor.shape(stones, fill=darker(ground.at(0), 0.4))


def _pool(floor: Painter, seed: random.Random) -> Animate:
    for grow, tone in ((1.12, rgb("2c1e1c")), (1.0, rgb("1f4a5e")), (0.86, rgb("27607a"))):
        floor.shape(ellipse(7.2, 3.9, 2.5 * grow, 0.62 * grow), fill=tone)
    floor.shape(ellipse(6.8, 4.1, 1.3, 0.2), fill=rgb("5ab4d0", 0.5), glows=True)
    return twinkle(
        seed, rgb("bff2ff"), [(6.2, 0, 3.8), (7.6, 0, 4.0), (8.2, 0, 3.7), (6.9, 0, 4.2)], size=0.35
    )


def _frame(scenery: Scenery) -> None:
    """The dark rim of rock that one looks through."""
    corner, dark = scenery.corner(), rgb("140c10")
    roof = [
        (-14, 3.9),
        (-14, 2.9),
        (-7, 2.75),
        (-3.2, 2.35),
        (-2.4, 2.85),
        (-1.4, 3.0),
        (-0.9, 2.78),
        (-0.5, 3.05),
        (0.8, 3.1),
        (1.2, 2.7),
        (1.6, 3.02),
        (2.4, 2.8),
        (3.2, 2.3),
        (7, 2.8),
        (14, 2.9),
        (14, 3.9),
    ]
    corner.shape(polygon(roof), fill=dark)
    for x, side in ((-3.2, 1), (3.2, -1), (-7.9, 1), (8.3, -1)):
        rock = [
            (x - side * 0.6, -0.6),
            (x - side * 0.5, 0.7),
            (x, 0.85),
            (x + side * 0.35, 0.5),
            (x + side * 0.55, 0.15),
            (x + side * 1.0, -0.6),
        ]
        corner.shape(polygon(rock), fill=dark)
        corner.shape(polygon([rock[2], rock[3], (x + side * 0.1, 0.2)]), fill=lighter(dark, 0.06))


def _bats(seed: random.Random) -> Animate:
    flock = [
        (seed.uniform(-7, 7), seed.uniform(3.4, 4.8), seed.uniform(6, 11), seed.random() * 6)
        for _ in range(5)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, y, z, phase in flock:
            at = x + 1.8 * sin(seconds * 0.5 + phase)
            board, beat = scenery.far(at, z), 0.24 * sin(seconds * 11 + phase)
            v = y + 0.4 * sin(seconds * 0.9 + phase * 2)
            wings = [
                (-0.55, v + beat),
                (-0.3, v + 0.12),
                (0, v - 0.02),
                (0.3, v + 0.12),
                (0.55, v + beat),
                (0.36, v - 0.12),
                (0.18, v - 0.06),
                (0, v - 0.18),
                (-0.18, v - 0.06),
                (-0.36, v - 0.12),
            ]
            board.shape(polygon(wings), fill=rgb("120a10"))
            board.shape(circle(0, v + 0.03, 0.09), fill=rgb("120a10"))

    return draw
