"""Under the ground: a cave with its crystals and a dungeon with its cells."""

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
from stickgen_engine.drawing.places.kit_rooms import Room, Shell, room_shell
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.kit_stone import arch_path, courses, flames, lamp_at, torch
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
_ROCK = rgb("7a5c4c")


def cave(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Brown rock lit by a torch, hanging stone, glowing crystals, a dark pool, bats; far off the day."""
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
    for x, z, size, tone in ((6.4, 5.4, 1.8, "6ad8f0"), (4.7, 4.6, 0.9, "a08af0"), (-8.2, 5.6, 1.4, "6af0c8"),
                             (10.4, 3.8, 1.6, "a08af0"), (-11.5, 1, 1.8, "6ad8f0"), (12, -5, 2, "6af0c8")):  # fmt: skip
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


def dungeon(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Damp blocks of stone, barred cells, chains, straw, and a high small window."""
    dark = {"dawn": 0.78, "day": 0.84, "sunset": 0.8, "night": 0.66}[scenery.light.time]
    room = Room(half=8.4, back=6.8, height=4.6)
    stone = rgb("5e6270")
    shell = room_shell(
        scenery,
        stone,
        rgb("4c4a52"),
        room=room,
        ceiling=rgb("2c2c36"),
        evening=(dark, dark, dark * 1.06, 1.0),
    )
    scenery.light = replace(scenery.light, tint=(dark, dark * 0.97, dark * 1.02, 1.0))
    courses(shell.back, seed, stone, x0=-8.4, x1=8.4, height=4.5, step=0.5, odd=40)
    for side in (shell.left, shell.right):
        courses(side, seed, darker(stone, 0.14), x0=-6.8, x1=7.2, height=4.5, step=0.5, odd=20)
    _cells(shell)
    _window(shell, scenery)
    _floor_stones(shell.floor, seed)
    for x in (-2.55, 2.55):
        torch(scenery, shell.back, x, 2.3, reach=2.1)
        shell.floor.spot(x, 5.6, 3.2, 1.5, rgb("ff9a3c", 0.34), glows=True)
        lamp_at(scenery, x, 2.6, 6.7)
    for u in (-1.5, 3.0):
        torch(scenery, shell.left, u, 2.2, reach=1.6)
        torch(scenery, shell.right, -u, 2.2, reach=1.6)
    _chains(shell.back)
    _things(scenery, shell.floor, seed)
    corner, ink = scenery.corner(), rgb("0e0e14")
    for x in (-2.95, 3.0, -7.8, 8.1):
        corner.shape(rounded(x - 0.5, -0.5, 1.0, 0.92, 0.1), fill=ink)
        corner.shape(rectangle(x - 0.52, 0.1, 1.04, 0.08), fill=lighter(ink, 0.1))
    for n in range(4):
        link = ellipse(2.45, 3.05 - n * 0.17, 0.045 if n % 2 else 0.08, 0.11)
        corner.shape(link, line=lighter(ink, 0.08), width=0.04)
    side_fires = [(-8.3, 2.4, -1.5, 0.45), (-8.3, 2.4, 3.0, 0.45), (8.3, 2.4, 1.5 - 0.0, 0.45)]
    return flames(seed, [(-2.55, 2.5, 6.7, 0.55), (2.55, 2.5, 6.7, 0.55), *side_fires])


def _cells(shell: Shell) -> None:
    back, iron = shell.back, rgb("343844")
    for x in (-5.4, 5.4):
        back.shape(arch_path(x, 0, 3.2, 3.3), fill=rgb("8b8f9a", 0.5))
        back.shape(arch_path(x, 0, 2.8, 3.1), fill=rising(rgb("1e1e28"), rgb("12121a"), 0, 3))
        back.shape(
            polygon([(x - 1.2, 0), (x + 1.2, 0), (x + 0.9, 0.35), (x - 0.8, 0.4)]),
            fill=rgb("8a7440", 0.5),
        )
        eyes = circle(x + 0.3, 0.62, 0.045) + circle(x + 0.5, 0.62, 0.045)
        if x > 0:
            back.shape(eyes, fill=rgb("f2e06a"), glows=True)
        bars: Path = rectangle(x - 1.4, 0.9, 2.8, 0.1) + rectangle(x - 1.4, 2.0, 2.8, 0.1)
        for k in range(7):
            dx = -1.14 + k * 0.38
            bars += rectangle(x + dx - 0.045, 0, 0.09, 3.05 - 0.5 * abs(dx))
        back.shape(bars, fill=iron)
        back.shape(rectangle(x - 0.1, 1.2, 0.3, 0.34), fill=lighter(iron, 0.14))
    back.shape(arch_path(0, 0, 1.9, 2.7), fill=rgb("8b8f9a", 0.5))
    back.shape(arch_path(0, 0, 1.6, 2.5), fill=rising(rgb("4a3428"), rgb("6a4a36"), 0, 2.5))
    for y in (0.5, 1.6):
        back.shape(rectangle(-0.8, y, 1.6, 0.14), fill=iron)
    back.shape(rectangle(-0.28, 1.86, 0.56, 0.3), fill=rgb("16161e"))


def _window(shell: Shell, scenery: Scenery) -> None:
    light = scenery.light
    sky = {
        "dawn": rgb("ffd8b4"),
        "day": rgb("d4ecff"),
        "sunset": rgb("ffb070"),
        "night": rgb("4a6ab0"),
    }[light.time]
    x = -0.1
    shell.back.shape(arch_path(x, 3.35, 1.0, 0.95), fill=rgb("30323c"))
    shell.back.shape(arch_path(x, 3.42, 0.84, 0.8), fill=sky, glows=True)
    for dx in (-0.22, 0.0, 0.22):
        shell.back.shape(rectangle(x + dx - 0.03, 3.4, 0.06, 0.8), fill=rgb("20222a"))
    alpha = 0.1 if light.weather in ("stormy", "rainy") else 0.2
    pool = [(-1.0, 5.2), (0.5, 5.2), (1.6, 2.6), (-0.6, 2.6)]
    shell.floor.shape(polygon(pool), fill=fade(sky, alpha), glows=True)
    beam = scenery.far(0, 6.2)
    for grow in (1.0, 0.5):
        shaft = [
            (x - 0.4 * grow, 4.1),
            (x + 0.4 * grow, 4.1),
            (0.6 + 1.0 * grow, 0.0),
            (0.6 - 1.1 * grow, 0.0),
        ]
        beam.shape(polygon(shaft), fill=fade(sky, 0.07), glows=True)


def _floor_stones(floor: Painter, seed: random.Random) -> None:
    joints: Path = ()
    for i in range(13):
        z = -5.6 + i * 0.98
        joints += polygon([(-8.4, z), (8.4, z), (8.4, z + 0.04), (-8.4, z + 0.04)])
        for k in range(-6, 7):
            x = k * 1.35 + (0.67 if i % 2 else 0)
            joints += polygon([(x, z), (x + 0.04, z), (x + 0.04, z + 0.98), (x, z + 0.98)])
    floor.shape(joints, fill=rgb("16161c", 0.5))
    for x, z in ((-3.4, 2.2), (5.2, 0.8), (3.0, 4.4)):
        floor.shape(blob(seed, x, z, 0.9, 0.26), fill=rgb("20262e", 0.75))
        floor.shape(ellipse(x - 0.1, z + 0.04, 0.5, 0.09), fill=rgb("7a8696", 0.35))


def _chains(on: Painter) -> None:
    for x in (-3.5, 3.4, 7.6):
        for dx in (-0.28, 0.28):
            links: Path = ()
            for n in range(6):
                links += ellipse(x + dx, 2.7 - n * 0.16, 0.035 if n % 2 else 0.06, 0.1)
            on.shape(links, line=rgb("8b919e"), width=0.035)
            on.shape(circle(x + dx, 1.68, 0.12), line=rgb("8b919e"), width=0.05)
        on.shape(rounded(x - 0.36, 2.74, 0.72, 0.12, 0.05), fill=rgb("4a4e5a"))


def _things(scenery: Scenery, floor: Painter, seed: random.Random) -> None:
    for x, z in ((-6.2, 5.0), (6.6, 4.6), (-7.2, -2.5)):
        straw: Path = ()
        for _ in range(26):
            dx, dz = seed.uniform(-1.1, 1.1), seed.uniform(-0.35, 0.35)
            straw += polygon(
                [
                    (x + dx - 0.3, z + dz),
                    (x + dx + 0.3, z + dz + seed.uniform(-0.1, 0.1)),
                    (x + dx, z + dz + 0.05),
                ]
            )
        floor.shape(ellipse(x, z, 1.2, 0.4), fill=rgb("7a6636", 0.7))
        floor.shape(straw, fill=rgb("c8a854"))
    for x, z, high in ((-4.9, 5.6, 1.0), (7.4, 3.4, 1.05), (-7.6, 2.6, 1.0), (6.7, 5.5, 0.95)):
        floor.spot(x, z, 0.7, 0.22, rgb("06060a", 0.6))
        barrel, wood = stand(scenery, x, z), rgb("7a5638")
        staves = smooth(
            [
                (-0.32, 0),
                (-0.42, high * 0.5),
                (-0.32, high),
                (0.32, high),
                (0.42, high * 0.5),
                (0.32, 0),
            ],
            closed=True,
            tension=0.6,
        )
        barrel.shape(staves, fill=sided(wood, -0.42, 0.42))
        for y in (0.18, 0.74):
            barrel.shape(rectangle(-0.39, high * y, 0.78, 0.08), fill=rgb("3a3c46"))
    bone = rgb("e6e0d0")
    skull = stand(scenery, 4.75, 4.9)
    skull.shape(
        (("M", -0.5, 0.04), ("L", 0.2, 0.1), ("M", -0.4, 0.12), ("L", 0.3, 0.03)),
        line=bone,
        width=0.07,
    )
    skull.shape(circle(0.45, 0.2, 0.2), fill=bone)
    skull.shape(rounded(0.33, 0.0, 0.24, 0.14, 0.04), fill=bone)
    skull.shape(circle(0.38, 0.2, 0.05) + circle(0.53, 0.2, 0.05), fill=rgb("2a2a30"))
