"""The realm of ice."""

import random
from collections.abc import Callable
from dataclasses import replace

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, ellipse, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_glints import embers
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    lay_ground,
    patches,
    shadow,
)
from stickgen_engine.drawing.places.kit_ice import aurora, crystal_group, draw_crystal
from stickgen_engine.drawing.places.kit_shade import (
    SNOW,
    hazed,
    overcast,
    rising,
    snowy,
)
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def ice_realm(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Towers of ice, giant crystals that glow from within, and a frozen mirror of a floor."""
    light = scenery.light
    top, middle, low = light.sky
    violet = light.grade(rgb("8c8ae0"))
    scenery.light = light = replace(
        light,
        sky=(
            mix(top, violet, 0.4),
            mix(middle, light.grade(rgb("9fd0f0")), 0.5),
            mix(low, light.grade(rgb("d4f0ff")), 0.6),
        ),
        haze=mix(light.haze, light.grade(rgb("bfe2f8")), 0.6),
    )
    ground = lay_ground(scenery, rgb("cfeafa"), rgb("86b4e0"))
    if not overcast(light):
        aurora(scenery, seed, strength=1.0 if light.time == "night" else 0.4)
    paint_sky(scenery, seed, clouds=0.4)
    _spires(scenery, seed, 110, 30, 15, rgb("9fc0e8"), 0.55, 240)
    _palace(scenery, seed)
    _spires(scenery, seed, 60, 13, 16, rgb("92bce8"), 0.36, 160)
    _spires(scenery, seed, 34, 5.5, 24, rgb("8cbaea"), 0.2, 120)
    floor = scenery.floor()
    _mirror_floor(floor, seed, ground)
    for x, z, size, tone in (
        (-6.6, 6.6, 3.6, "8ac4f4"),
        (7.0, 7.4, 4.2, "a4b0f8"),
        (4.9, 5.2, 1.6, "8ce0f4"),
        (-4.4, 5.4, 1.1, "b4a8f8"),
        (-9.8, 5.0, 3.0, "9ad4f8"),
        (10.4, 4.6, 3.4, "8ac4f4"),
        (-12.5, -1, 3.4, "a4b0f8"),
        (12.5, -2.5, 3.4, "8ce0f4"),
    ):
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
    patches(floor, seed, ground, strength=0.14, count=14)
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
