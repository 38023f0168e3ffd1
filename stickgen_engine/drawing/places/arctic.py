"""The arctic."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, smooth
from stickgen_engine.drawing.places.kit_glints import together
from stickgen_engine.drawing.places.kit_ground import (
    lay_ground,
    peaks,
    shadow,
)
from stickgen_engine.drawing.places.kit_ice import aurora, crystal_group, draw_iceberg
from stickgen_engine.drawing.places.kit_shade import (
    overcast,
    rising,
)
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.places.kit_water import (
    glitter,
    lay_water,
    rolling,
    water_colours,
    wave_marks,
)
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


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
        (15, 42, 12.0, 6.5),
        (34, 60, 18, 10),
        (-44, 66, 20, 8),
        (-7, 24, 4.5, 2.4),
        (9, 20, 3.4, 1.6),
    ):
        draw_iceberg(scenery.far(x, z), seed, width=w, height=h)
    _ice_shelf(scenery, seed, ground.at(2))
    floor = scenery.floor()
    _igloo(scenery, floor, -6.0, 6.4)
    for px, pz, size, flip in (
        (5.0, 5.2, 1.0, False),
        (5.8, 5.6, 0.9, True),
        (6.7, 5.0, 0.62, False),
        (10.5, 4.2, 1.0, True),
        (-12, 1, 1, False),
    ):
        shadow(floor, light, px, pz, 0.5, 0.6)
        _penguin(stand(scenery, px, pz, scale=size, flip=flip))
    for cx, cz, size in (
        (8.4, 6.2, 1.5),
        (-9.2, 5.4, 1.2),
        (12, -1, 1.6),
        (-11.5, -4, 1.5),
        (-3.6, 7.2, 0.7),
    ):
        crystal_group(stand(scenery, cx, cz), seed, size=size, colour=rgb("a4d6ee"), count=4)
    corner = scenery.corner()
    for at, w in ((-2.9, 0.9), (3.0, 0.8), (-7.4, 1.0), (7.9, 0.9)):
        dune = smooth(
            [
                (at - w * 1.4, -0.6),
                (at - w * 0.7, 0.26),
                (at, 0.4),
                (at + w * 0.8, 0.16),
                (at + w * 1.4, -0.6),
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
