"""Cold places: a ledge among peaks, the arctic, and the realm of ice."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_glints import embers, together
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    lay_ground,
    patches,
    peaks,
    puddles,
    shadow,
)
from stickgen_engine.drawing.places.kit_ice import aurora, crystal_group, draw_crystal, draw_iceberg
from stickgen_engine.drawing.places.kit_shade import (
    SNOW,
    hazed,
    overcast,
    raw,
    rising,
    sided,
    snowed,
    snowy,
)
from stickgen_engine.drawing.places.kit_stand import grove, rocks, stand
from stickgen_engine.drawing.places.kit_water import (
    glitter,
    lay_water,
    rolling,
    water_colours,
    wave_marks,
)
from stickgen_engine.drawing.places.sky import birds, cloud_colours, paint_cloud, paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def mountain(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A rocky ledge high up: a sea of clouds below, great peaks around, a flag on the near summit."""
    light = scenery.light
    lay_ground(scenery, rgb("a8c4d4"), rgb("5f8698"), snow=False)
    paint_sky(scenery, seed, clouds=0.7)
    birds(scenery.sky(), seed)
    peaks(
        scenery, seed, 170, low=12, high=23, colour=rgb("9db2d0"), share=0.66, count=13, period=300
    )
    peaks(scenery, seed, 110, low=8, high=18, colour=rgb("8a9cba"), share=0.46, count=9, period=230)
    _cloud_sea(scenery, seed, 80, 0.75)
    peaks(scenery, seed, 62, low=5, high=15, colour=rgb("7d8ba2"), share=0.3, count=6, period=200)
    _cloud_sea(scenery, seed, 36, 0.85)
    _summit(scenery)
    _cloud_sea(scenery, seed, 20, 0.6)
    rock = snowed(light, rgb("9a9490"), 0.72)
    floor = scenery.floor()
    _ledge(floor, seed, rock)
    puddles(floor, seed, light, 3)
    grove(
        scenery,
        floor,
        seed,
        [
            ("pine", -7.4, 5.0, 4.2),
            ("pine", -6.0, 5.4, 3.2),
            ("pine", 11.5, 3.4, 4.0),
            ("pine", -12.5, -1, 4.2),
        ],
    )
    boulders = [
        (-4.7, 5.2, 1.0),
        (5.2, 5.0, 1.5),
        (6.4, 4.5, 0.8),
        (-9.4, 4.6, 1.8),
        (8.9, 4.4, 2.0),
    ]
    rocks(
        scenery,
        floor,
        seed,
        [*boulders, (-11.5, 2, 2.2), (12, -2, 2.4), (-11, -5, 1.8)],
        colour=rgb("8c8886"),
    )
    _cairn(scenery, floor, -5.5, 4.4)
    _rope_posts(scenery, floor)
    corner = scenery.corner()
    for x, side in ((-3.2, 1), (3.3, -1), (-7.6, 1), (8.0, -1)):
        dark = rgb("2c2f38")
        crag = [
            (x, -0.5),
            (x, 0.62),
            (x + side * 0.35, 0.75),
            (x + side * 0.7, 0.42),
            (x + side * 1.1, 0.3),
            (x + side * 1.5, -0.5),
        ]
        corner.shape(polygon(crag), fill=dark)
        corner.shape(
            polygon([crag[1], crag[2], (x + side * 0.25, 0.3)]),
            fill=snowed(light, lighter(dark, 0.12), 0.4),
        )
    return _drift(seed, raw(light, mix(light.sky[2], light.haze, 0.5)))


def _cloud_sea(scenery: Scenery, seed: random.Random, z: float, alpha: float) -> None:
    light = scenery.light
    lit, foot = cloud_colours(light)
    if overcast(light):
        lit, foot = raw(light, mix(light.haze, light.sky[2], 0.5)), raw(light, light.haze)
    period = z * 3.4
    board = scenery.panorama(z, period, haze=0.0)
    board.shape(
        rectangle(-period / 2, -z * 0.16, period, z * 0.16),
        fill=fade(mix(lit, foot, 0.5), alpha * 0.8),
    )
    for i in range(15):
        x = -period / 2 + (i + seed.random()) * period / 15
        wide = z * seed.uniform(0.2, 0.42)
        paint_cloud(
            board,
            seed,
            x,
            -z * seed.uniform(0.0, 0.08),
            wide,
            lit=fade(lit, alpha),
            foot=fade(foot, alpha),
        )


def _summit(scenery: Scenery) -> None:
    """The near summit at the right, with its flag."""
    light, board = scenery.light, scenery.far(13.5, 26)
    stone = rgb("8d8884")
    cliff = [
        (-9.5, -4),
        (-7.2, -0.5),
        (-6.3, 1.6),
        (-4.2, 3.4),
        (-3.6, 5.2),
        (-1.2, 7.2),
        (0.2, 9.0),
        (2.4, 7.4),
        (4, 7.8),
        (8, 4),
        (12, -4),
    ]
    board.shape(polygon(cliff), fill=rising(darker(stone, 0.12), lighter(stone, 0.12), 0, 9))
    board.shape(
        polygon([(0.2, 9.0), (2.4, 7.4), (4, 7.8), (8, 4), (12, -4), (2, -4), (1.2, 2), (-0.4, 5)]),
        fill=fade(darker(stone, 0.3), 0.6),
    )
    caps = [
        (-2.4, 6.1),
        (-1.2, 7.2),
        (0.2, 9.0),
        (2.4, 7.4),
        (4, 7.8),
        (5, 6.8),
        (3.2, 6.5),
        (1.8, 6.0),
        (0.6, 7.0),
        (-0.6, 5.9),
    ]
    board.shape(polygon(caps), fill=SNOW)
    board.shape(
        polygon([(-6.3, 1.6), (-4.2, 3.4), (-3.6, 5.2), (-3.2, 3.9), (-4.4, 2.0)]), fill=SNOW
    )
    for crack in (
        [(-3, 4), (-2.4, 2), (-3, 0.5)],
        [(1.4, 5), (1.8, 3), (1.2, 1)],
        [(4.4, 5), (5, 3), (4.6, 1.5)],
    ):
        board.shape(smooth(crack), line=darker(stone, 0.35), width=0.08)
    board.shape((("M", 0.2, 8.8), ("L", 0.2, 10.8)), line=rgb("5a4a44"), width=0.09)
    wave = smooth([(0.2, 10.8), (0.8, 10.66), (1.4, 10.8)])
    board.shape((*wave, ("L", 1.4, 10.05), ("L", 0.2, 10.05), ("Z",)), fill=rgb("dc4b4a"))


def _ledge(floor: Painter, seed: random.Random, rock: Colour) -> None:
    edge = [(x, 6.2 + 0.7 * sin(x * 0.5) + seed.uniform(-0.45, 0.45)) for x in range(-48, 49, 2)]
    floor.shape(
        polygon([*[(x, z + 0.35) for x, z in edge], (48, -14), (-48, -14)]), fill=darker(rock, 0.4)
    )
    floor.shape(polygon([*edge, (48, -14), (-48, -14)]), fill=rock)
    lip = [(x, z - 0.5 - 0.2 * sin(x * 1.7)) for x, z in edge]
    floor.shape(polygon([*edge, *reversed(lip)]), fill=lighter(rock, 0.2))
    for i in range(16):
        x, z, w = seed.uniform(-14, 14), seed.uniform(-2.6, 4.6), seed.uniform(0.6, 1.8)
        slab = [
            (x - w, z),
            (x - w * 0.3, z + w * 0.3),
            (x + w * 0.8, z + w * 0.22),
            (x + w, z - w * 0.1),
            (x, z - w * 0.24),
        ]
        floor.shape(
            polygon(slab), fill=fade(lighter(rock, 0.14) if i % 2 else darker(rock, 0.14), 0.6)
        )
    cracks: Path = ()
    for _ in range(12):
        x, z = seed.uniform(-12, 12), seed.uniform(-2.4, 5)
        cracks += polygon([(x - 0.7, z), (x, z + 0.12), (x + 0.6, z - 0.02), (x, z + 0.06)])
    floor.shape(cracks, fill=fade(darker(rock, 0.45), 0.7))


def _cairn(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 0.8, 0.9)
    board = stand(scenery, x, z)
    for y, w, tone in (
        (0.0, 0.42, "8a8784"),
        (0.22, 0.34, "a09b95"),
        (0.42, 0.25, "8f8a88"),
        (0.58, 0.16, "aaa59e"),
    ):
        board.shape(rounded(-w + 0.04, y, w * 2, 0.24, 0.11), fill=sided(rgb(tone), -w, w))


def _rope_posts(scenery: Scenery, floor: Painter) -> None:
    posts = ((4.2, 5.6), (6.2, 5.5), (8.0, 5.8), (10.2, 5.6))
    for i, (x, z) in enumerate(posts):
        board = stand(scenery, x, z)
        board.shape(rounded(-0.05, 0, 0.1, 0.9, 0.04), fill=rgb("7a5c44"))
        if i + 1 < len(posts):
            dx = posts[i + 1][0] - x
            board.shape(
                (("M", 0, 0.78), ("C", dx * 0.3, 0.5, dx * 0.7, 0.5, dx, 0.78)),
                line=rgb("c8a46a"),
                width=0.045,
            )
    shadow(floor, scenery.light, 6.2, 5.5, 0.4, 0.6)


def _drift(seed: random.Random, colour: Colour) -> Animate:
    """Wisps of cloud pass below the ledge."""
    wisps = [
        (seed.uniform(-18, 18), seed.uniform(11, 19), seed.uniform(2.5, 5), seed.uniform(0.2, 0.5))
        for _ in range(6)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        for x, z, wide, pace in wisps:
            board = scenery.far((x + seconds * pace + 22) % 44 - 22, z)
            board.spot(0, -0.4, wide, wide * 0.16, fade(colour, 0.6))

    return draw


def arctic(scenery: Scenery, seed: random.Random) -> Animate | None:
    """White ice and blue bergs, an igloo, penguins, and northern lights after dark."""
    light = scenery.light
    ground = lay_ground(scenery, rgb("e6f1f8"), rgb("bcd6ea"))
    if light.time != "day" and not overcast(light):
        aurora(scenery, seed, strength=1.0 if light.time == "night" else 0.3)
    paint_sky(scenery, seed, clouds=0.7)
    peaks(scenery, seed, 130, low=8, high=19, colour=rgb("a8bcd8"), share=0.5, count=12, snow=0.75)
    far, near = water_colours(light, rgb("3f8fb8"), rgb("a0d0e4"))
    floor = scenery.floor()
    lay_water(floor, far, near, z0=8, z1=124)
    wave_marks(floor, seed, lighter(far, 0.5), z0=10, z1=90, rows=8)
    glitter(floor, seed, light, z0=12, z1=110)
    for x, z, w, h in (
        (-20, 50, 16, 9),
        (15, 42, 12, 6.5),
        (34, 60, 18, 10),
        (-44, 66, 20, 8),
        (-7, 24, 4.5, 2.4),
        (9, 20, 3.4, 1.6),
    ):
        draw_iceberg(scenery.far(x, z), seed, width=w, height=h)
    _ice_shelf(scenery, seed, ground.at(2))
    floor = scenery.floor()
    _igloo(scenery, floor, -6.0, 6.4)
    for x, z, size, flip in (
        (5.0, 5.2, 1.0, False),
        (5.8, 5.6, 0.9, True),
        (6.7, 5.0, 0.62, False),
        (10.5, 4.2, 1.0, True),
        (-12, 1, 1, False),
    ):
        shadow(floor, light, x, z, 0.5, 0.6)
        _penguin(stand(scenery, x, z, scale=size, flip=flip))
    for x, z, size in (
        (8.4, 6.2, 1.5),
        (-9.2, 5.4, 1.2),
        (12, -1, 1.6),
        (-11.5, -4, 1.5),
        (-3.6, 7.2, 0.7),
    ):
        crystal_group(stand(scenery, x, z), seed, size=size, colour=rgb("a4d6ee"), count=4)
    corner = scenery.corner()
    for x, w in ((-2.9, 0.9), (3.0, 0.8), (-7.4, 1.0), (7.9, 0.9)):
        dune = smooth(
            [
                (x - w * 1.4, -0.6),
                (x - w * 0.7, 0.26),
                (x, 0.4),
                (x + w * 0.8, 0.16),
                (x + w * 1.4, -0.6),
            ]
        )
        corner.shape((*dune, ("Z",)), fill=rgb("54789c"))
    return together(rolling(seed, lighter(far, 0.6), z0=10, z1=50, rows=6))


def _ice_shelf(scenery: Scenery, seed: random.Random, ice: Colour) -> None:
    floor = scenery.floor()
    edge = [(x, 8.6 + 0.8 * sin(x * 0.4) + seed.uniform(-0.4, 0.4)) for x in range(-60, 61, 2)]
    floor.shape(
        polygon([*[(x, z + 0.45) for x, z in edge], (60, -14), (-60, -14)]), fill=rgb("7fb4d6")
    )
    floor.shape(polygon([*edge, (60, -14), (-60, -14)]), fill=lighter(ice, 0.1))
    for i in range(18):
        x, z, w = seed.uniform(-18, 18), seed.uniform(-2.6, 7.6), seed.uniform(1.0, 2.6)
        floor.shape(
            ellipse(x, z, w, w * 0.22),
            fill=fade(rgb("ffffff") if i % 2 else darker(ice, 0.12), 0.5),
        )
    cracks: Path = ()
    for _ in range(9):
        x, z = seed.uniform(-11, 11), seed.uniform(-2.4, 7)
        cracks += polygon(
            [
                (x - 1.3, z),
                (x - 0.3, z + 0.16),
                (x + 0.3, z),
                (x + 1.2, z + 0.1),
                (x + 0.3, z - 0.06),
                (x - 0.3, z + 0.08),
            ]
        )
    floor.shape(cracks, fill=rgb("7fb4d6", 0.8))


def _igloo(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    light = scenery.light
    shadow(floor, light, x, z, 3.2, 1.6)
    board, ice = stand(scenery, x, z), rgb("e8f3fa")
    dome: Path = (("M", -1.8, 0), ("C", -1.8, 2.3, 1.8, 2.3, 1.8, 0), ("Z",))
    board.shape(dome, fill=rising(rgb("bcd4e8"), rgb("fbfeff"), 0, 1.7))
    board.shape(
        (
            ("M", 0.6, 1.62),
            ("C", 1.5, 1.3, 1.8, 0.7, 1.8, 0),
            ("L", 0.9, 0),
            ("C", 1.0, 0.6, 0.9, 1.2, 0.6, 1.62),
            ("Z",),
        ),
        fill=rgb("8fb4d4", 0.4),
    )
    lines: Path = ()
    for y, w in ((0.42, 1.72), (0.84, 1.5), (1.24, 1.1)):
        lines += (("M", -w, y), ("C", -w * 0.4, y + 0.06, w * 0.4, y + 0.06, w, y))
        for n in range(5):
            at = -w + (n + (0.5 if y != 0.84 else 0.85)) * 2 * w / 5.4
            lines += (("M", at, y + 0.03), ("L", at * 0.94, y + 0.42))
    board.shape(lines, line=rgb("9cbcd6", 0.8), width=0.035)
    board.shape((("M", 0.2, 0), ("C", 0.2, 1.25, 1.5, 1.25, 1.5, 0), ("Z",)), fill=ice)
    glow = rgb("ffc46a") if light.lamps else rgb("34506e")
    board.shape(
        (("M", 0.48, 0), ("C", 0.48, 0.9, 1.24, 0.9, 1.24, 0), ("Z",)), fill=glow, glows=light.lamps
    )
    if light.lamps:
        board.spot(0.86, 0.4, 1.5, 1.0, rgb("ffb860", 0.45), glows=True)


def _penguin(on: Painter) -> None:
    ink, white = rgb("2a3346"), rgb("f6f8fb")
    on.shape(ellipse(-0.1, 0.02, 0.11, 0.04) + ellipse(0.12, 0.02, 0.11, 0.04), fill=rgb("f0a23c"))
    on.shape(
        smooth(
            [
                (-0.24, 0.08),
                (-0.28, 0.45),
                (-0.17, 0.85),
                (0, 0.98),
                (0.17, 0.85),
                (0.28, 0.45),
                (0.24, 0.08),
                (0, 0.0),
            ],
            closed=True,
        ),
        fill=ink,
    )
    on.shape(
        smooth(
            [(-0.16, 0.1), (-0.18, 0.42), (-0.04, 0.68), (0.14, 0.42), (0.16, 0.1), (0, 0.04)],
            closed=True,
        ),
        fill=white,
    )
    on.shape(polygon([(0.25, 0.6), (0.4, 0.3), (0.26, 0.36)]), fill=darker(ink, 0.2))
    on.shape(polygon([(-0.25, 0.6), (-0.4, 0.3), (-0.26, 0.36)]), fill=ink)
    on.shape(ellipse(-0.05, 0.8, 0.1, 0.08), fill=white)
    on.shape(polygon([(-0.14, 0.84), (-0.3, 0.79), (-0.13, 0.76)]), fill=rgb("f0a23c"))
    on.shape(circle(-0.07, 0.83, 0.025), fill=ink)


def ice_realm(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Towers of ice, giant crystals that glow from within, and a frozen mirror of a floor."""
    light = scenery.light
    top, middle, low = light.sky
    violet = light.grade(rgb("8c8ae0"))
    scenery.light = light = replace(
        light, sky=(mix(top, violet, 0.4), mix(middle, light.grade(rgb("9fd0f0")), 0.5), mix(low, light.grade(rgb("d4f0ff")), 0.6)),
        haze=mix(light.haze, light.grade(rgb("bfe2f8")), 0.6),
    )  # fmt: skip
    ground = lay_ground(scenery, rgb("cfeafa"), rgb("86b4e0"))
    if not overcast(light):
        aurora(scenery, seed, strength=1.0 if light.time == "night" else 0.4)
    paint_sky(scenery, seed, clouds=0.4)
    _spires(scenery, seed, 110, 30, 24, rgb("9fc0e8"), 0.55, 240)
    _palace(scenery, seed)
    _spires(scenery, seed, 60, 13, 22, rgb("92bce8"), 0.36, 160)
    _spires(scenery, seed, 34, 5.5, 24, rgb("8cbaea"), 0.2, 120)
    floor = scenery.floor()
    _mirror_floor(floor, seed, ground)
    for x, z, size, tone in (
        (-6.6, 6.6, 3.6, "8ac4f4"), (7.0, 7.4, 4.2, "a4b0f8"), (4.9, 5.2, 1.6, "8ce0f4"), (-4.4, 5.4, 1.1, "b4a8f8"),
        (-9.8, 5.0, 3.0, "9ad4f8"), (10.4, 4.6, 3.4, "8ac4f4"), (-12.5, -1, 3.4, "a4b0f8"), (12.5, -2.5, 3.4, "8ce0f4"),
    ):  # fmt: skip
        shadow(floor, light, x, z, size * 0.6, size * 0.4)
        board = stand(scenery, x, z)
        if light.lamps:
            board.spot(0, size * 0.4, size * 0.7, size * 0.6, fade(rgb(tone), 0.4), glows=True)
        crystal_group(board, seed, size=size, colour=rgb(tone), glows=light.time == "night")
    corner = scenery.corner()
    for x, side in ((-3.0, 1), (3.1, -1), (-7.7, 1), (8.2, -1)):
        for i in range(4):
            draw_crystal(
                corner,
                x + side * i * 0.26,
                0.85 - i * 0.17,
                0.28,
                rgb("28406e"),
                tilt=side * (0.15 + 0.12 * i),
            )
        for i in range(5):
            cx, high = x + side * i * 0.3, 0.75 - i * 0.12
            corner.shape(
                polygon([(cx - 0.1, 3.4), (cx + 0.1, 3.4), (cx, 3.35 - high)]), fill=rgb("3a5688")
            )
    return embers(seed, rgb("eaf8ff", 0.9), count=24, high=4.5, size=0.026)


def _spires(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    high: float,
    count: int,
    colour: Colour,
    share: float,
    period: float,
) -> None:
    board = scenery.panorama(z, period, haze=0.0)
    tone = hazed(scenery.light, colour, share)
    for i in range(count):
        x = -period / 2 + (i + seed.uniform(0.1, 0.9)) * period / count
        tall = high * seed.uniform(0.35, 1.0) ** 1.3
        draw_crystal(
            board, x, tall, tall * seed.uniform(0.2, 0.36), tone, tilt=seed.uniform(-0.12, 0.12)
        )


def _palace(scenery: Scenery, seed: random.Random) -> None:
    light, board = scenery.light, scenery.panorama(84, 400, haze=0.0)
    ice = hazed(light, rgb("a8d0f4"), 0.3)
    for x, w, h in (
        (9, 2.2, 8),
        (13.4, 3.0, 11),
        (18, 2.4, 14),
        (22.6, 3.0, 10),
        (26.6, 2.0, 6.5),
        (16, 8, 5),
    ):
        board.shape(
            rectangle(x - w / 2, 0, w, h), fill=rising(darker(ice, 0.12), lighter(ice, 0.2), 0, h)
        )
        board.shape(rectangle(x + w * 0.12, 0, w * 0.38, h), fill=fade(darker(ice, 0.25), 0.5))
        board.shape(
            polygon([(x - w * 0.66, h), (x, h + w * 2.3), (x + w * 0.66, h)]),
            fill=lighter(ice, 0.25),
        )
        glow = rgb("ffe2a0") if light.lamps else rgb("6fa0d4")
        for y in (h * 0.5, h * 0.78):
            board.shape(rounded(x - 0.3, y, 0.55, 1.3, 0.27), fill=glow, glows=light.lamps)


def _mirror_floor(floor: Painter, seed: random.Random, ground: Ground) -> None:
    patches(floor, seed, ground, strength=0.14, count=16)
    for x, z, tone in (
        (-6.6, 6.0, "8ac4f4"),
        (7.0, 6.6, "a4b0f8"),
        (0.5, 9, "d4f0ff"),
        (-1.5, 2.6, "e6f6ff"),
        (3.5, -1.5, "d4ecff"),
    ):
        streak = [(x - 0.8, z), (x + 0.8, z), (x + 0.35, z - 2.6), (x - 0.35, z - 2.6)]
        floor.shape(polygon(streak), fill=rgb(tone, 0.3))
    cracks: Path = ()
    for _ in range(16):
        x, z, w = seed.uniform(-13, 13), seed.uniform(-2.5, 9), seed.uniform(0.6, 1.5)
        cracks += polygon(
            [
                (x - w, z),
                (x - w * 0.2, z + 0.14),
                (x + w * 0.2, z + 0.02),
                (x + w, z + 0.12),
                (x + w * 0.2, z - 0.03),
                (x - w * 0.2, z + 0.08),
            ]
        )
    floor.shape(cracks, fill=rgb("f6fcff", 0.75))
    if snowy(ground.light):
        floor.shape(ellipse(-6, 4.2, 3, 0.6) + ellipse(7, 4.4, 2.6, 0.5), fill=fade(SNOW, 0.8))
