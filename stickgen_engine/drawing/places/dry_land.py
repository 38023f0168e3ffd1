"""The desert."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, smooth
from stickgen_engine.drawing.places.kit_ground import Ground, lay_ground, puddles, shadow
from stickgen_engine.drawing.places.kit_plants import corner_leaves, draw_cactus, tuft_path
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, raw, rising, snowed, snowy
from stickgen_engine.drawing.places.kit_stand import rocks, stand
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def desert(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Dunes before red table mountains, cactus, bleached bones and rippled sand."""
    ground = lay_ground(scenery, rgb("f0d49a"), rgb("d9a45e"))
    paint_sky(scenery, seed, clouds=0.35)
    mesas(scenery, seed, 100, colour=rgb("c98a6e"), share=0.5, high=17)
    dunes(scenery, seed, ground, 70, low=2.5, high=6.5, colour=rgb("e2b67a"), share=0.42, count=9)
    dunes(scenery, seed, ground, 44, low=1.6, high=4.4, colour=rgb("e6bd7e"), share=0.26, count=8)
    dunes(
        scenery,
        seed,
        ground,
        24,
        low=0.5,
        high=2.0,
        colour=rgb("e4b672"),
        share=0.1,
        count=7,
        period=110,
    )
    floor = scenery.floor()
    ripples(floor, seed, ground)
    puddles(floor, seed, scenery.light, 4)
    for x, z, high, flip in (
        (-6.3, 6.2, 3.2, False),
        (7.4, 8.6, 2.8, True),
        (9.2, 5.2, 3.4, False),
        (-12.4, 10, 3.0, True),
        (3.4, 15, 2.6, False),
        (-11.5, 1, 3.2, False),
        (12.5, -2, 3.0, True),
        (-12, -5, 3.2, True),
    ):
        shadow(floor, scenery.light, x, z, 0.9, high)
        draw_cactus(stand(scenery, x, z), scenery.light, height=high, flip=flip)
    rocks(
        scenery,
        floor,
        seed,
        [(5.0, 6.2, 1.6), (5.9, 5.8, 0.8), (-8.8, 7.4, 2.2), (-4.7, 5.0, 0.7), (10.6, 4, 1.4)],
        colour=rgb("b98a68"),
    )
    _bones(scenery, floor, 4.9, 3.9)
    for x, z in ((-5.4, 4.6), (6.6, 4.2), (-3.4, 7.6), (2.8, 9.0), (8.2, 6.4)):
        stand(scenery, x, z).shape(
            tuft_path(seed, 0.45, 0.1, 6), fill=snowed(scenery.light, rgb("a08c4c"), 0.4)
        )
    corner_leaves(scenery, seed, rgb("4a3524"))
    return None


def mesas(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    *,
    colour: Colour,
    share: float,
    high: float,
    period: float = 220.0,
    count: int = 7,
) -> None:
    """Put table mountains in bands of rock at depth z."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    for i in range(count):
        x = -period / 2 + (i + seed.uniform(0.2, 0.8)) * period / count
        top, wide = high * seed.uniform(0.55, 1.0), seed.uniform(5, 13)
        tone = hazed(light, colour, share)
        outline = [
            (x - wide * 1.7, 0),
            (x - wide * 1.15, top * 0.42),
            (x - wide, top * 0.5),
            (x - wide * 0.94, top),
            (x + wide * 0.2, top * 1.03),
            (x + wide * 0.9, top * 0.97),
            (x + wide * 0.98, top * 0.5),
            (x + wide * 1.2, top * 0.4),
            (x + wide * 1.75, 0),
        ]
        board.shape(polygon(outline), fill=rising(lighter(tone, 0.12), tone, 0, top))
        shade = [
            (x + wide * 0.3, top * 1.02),
            *outline[5:],
            (x + wide * 0.55, 0),
            (x + wide * 0.42, top * 0.5),
        ]
        board.shape(polygon(shade), fill=fade(darker(tone, 0.25), 0.55))
        for y in (0.62, 0.8):
            band = [
                (x - wide * 0.97, top * y),
                (x + wide * 0.95, top * (y - 0.02)),
                (x + wide * 0.94, top * (y + 0.05)),
                (x - wide * 0.96, top * (y + 0.06)),
            ]
            board.shape(polygon(band), fill=fade(darker(tone, 0.2), 0.35))
        if snowy(light):
            board.shape(
                polygon(
                    [
                        (x - wide * 0.96, top * 0.94),
                        (x + wide * 0.92, top * 0.92),
                        (x + wide * 0.9, top),
                        (x + wide * 0.2, top * 1.05),
                        (x - wide * 0.94, top * 1.02),
                    ]
                ),
                fill=hazed(light, SNOW, share * 0.6),
            )


def dunes(
    scenery: Scenery,
    seed: random.Random,
    ground: Ground,
    z: float,
    *,
    low: float,
    high: float,
    colour: Colour,
    share: float,
    count: int,
    period: float = 130.0,
) -> None:
    """Put a row of dunes at depth z: a lit windward slope and a shaded slip face to the right."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    tone = hazed(light, snowed(light, colour), share)
    base = ground.at(z)
    board.shape(
        polygon(
            [(-period / 2, 0), (-period / 2, low * 0.6), (period / 2, low * 0.6), (period / 2, 0)]
        ),
        fill=mix(tone, base, 0.7),
    )
    order = list(range(count))
    seed.shuffle(order)
    for i in order:
        x = -period / 2 + (i + seed.uniform(0.2, 0.8)) * period / count
        top, wide = seed.uniform(low, high), period / count * seed.uniform(0.8, 1.25)
        crest = (x + wide * 0.1, top)
        body: Path = (
            ("M", x - wide, 0),
            ("C", x - wide * 0.5, top * 0.15, x - wide * 0.25, top * 0.95, *crest),
            ("C", x + wide * 0.3, top * 0.85, x + wide * 0.5, top * 0.25, x + wide, 0),
            ("Z",),
        )
        fill = Linear(
            0, 0, 0, top, ((0.0, base), (0.35, mix(tone, base, 0.4)), (1.0, lighter(tone, 0.08)))
        )
        board.shape(body, fill=fill)
        slip: Path = (
            ("M", *crest),
            ("C", x + wide * 0.3, top * 0.85, x + wide * 0.5, top * 0.25, x + wide, 0),
            ("L", x + wide * 0.15, 0),
            ("C", x + wide * 0.34, top * 0.3, x - wide * 0.06, top * 0.6, *crest),
            ("Z",),
        )
        shade = Linear(
            0,
            0,
            0,
            top,
            ((0.0, fade(darker(tone, 0.2), 0.0)), (1.0, fade(darker(tone, 0.26), 0.8))),
        )
        board.shape(slip, fill=shade)


def ripples(floor: Painter, seed: random.Random, ground: Ground, *, count: int = 34) -> None:
    """Draw the wavy lines that wind leaves in sand."""
    for group in range(4):
        path: Path = ()
        for _ in range(count // 4):
            z = seed.choice((seed.uniform(-2.8, 3.5), seed.uniform(3, 12)))
            x, w = seed.uniform(-12, 12) * (1 + max(0.0, z) / 12), seed.uniform(0.8, 2.2)
            path += polygon(
                [
                    (x - w, z),
                    (x - w * 0.3, z + 0.09),
                    (x + w * 0.4, z - 0.01),
                    (x + w, z + 0.05),
                    (x + w * 0.4, z - 0.07),
                    (x - w * 0.3, z + 0.03),
                ]
            )
        tone = ground.at(1.5)
        floor.shape(path, fill=fade(lighter(tone, 0.25) if group == 0 else darker(tone, 0.2), 0.5))


def _bones(scenery: Scenery, floor: Painter, x: float, z: float) -> None:
    """A bleached skull with horns."""
    shadow(floor, scenery.light, x, z, 0.8, 0.3)
    board, bone = stand(scenery, x, z), rgb("f2ead6")
    for side in (-1, 1):
        horn: Path = (
            ("M", side * 0.12, 0.36),
            ("C", side * 0.4, 0.34, side * 0.5, 0.5, side * 0.46, 0.72),
        )
        board.shape(horn, line=darker(bone, 0.15), width=0.07)
    board.shape(
        smooth([(-0.2, 0.4), (0.2, 0.4), (0.13, 0.1), (0.0, 0.0), (-0.13, 0.1)], closed=True),
        fill=bone,
    )
    board.shape(
        ellipse(-0.09, 0.27, 0.055, 0.07) + ellipse(0.09, 0.27, 0.055, 0.07), fill=rgb("4a3a34")
    )
    board.shape(
        circle(-0.035, 0.09, 0.02) + circle(0.035, 0.09, 0.02),
        fill=raw(scenery.light, rgb("5a4a40")),
    )
