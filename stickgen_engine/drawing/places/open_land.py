"""Open green land under a wide sky, and the plain white studio."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.paths import circle, ellipse, rectangle
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    blob,
    hills,
    lay_ground,
    patches,
    peaks,
    path_strip,
    puddles,
)
from stickgen_engine.drawing.places.kit_houses import draw_fence, draw_house
from stickgen_engine.drawing.places.kit_ground import shadow
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers, tufts
from stickgen_engine.drawing.places.kit_shade import raw, snowed
from stickgen_engine.drawing.places.kit_stand import bushes, grove, rocks, stand
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def earth_normal(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A green field with a path, a cottage and round trees before blue hills."""
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 80, low=4, high=13, colour=rgb("7d9fc4"), share=0.55, period=150)
    hills(scenery, seed, ground, 55, low=2.5, high=7, colour=rgb("6fa688"), share=0.4)
    hills(scenery, seed, ground, 34, low=1.2, high=3.4, colour=rgb("6bb06a"), share=0.2)
    floor = scenery.floor()
    patches(floor, seed, ground)
    track = snowed(scenery.light, rgb("e0cca4"), 0.55)
    path_strip(floor, [(-60, -1.1, 0), (60, -1.1, 0)], track)
    floor.shape(rectangle(-60, -1.75, 120, 1.25), fill=track)
    floor.shape(rectangle(-60, -1.85, 120, 0.12), fill=darker(ground.at(-1.8), 0.14))
    floor.shape(rectangle(-60, -0.52, 120, 0.07), fill=fade(darker(track, 0.2), 0.6))
    path_strip(
        floor, [(-3.4, -0.6, 0.8), (-4.4, 2.5, 0.6), (-5.6, 6.4, 0.5), (-5.6, 8.2, 0.5)], track
    )
    puddles(floor, seed, scenery.light)
    _cottage(scenery, floor, -5.6, 8.4)
    grove(scenery, floor, seed, [
        ("round", -11.5, 10.5, 4.6), ("poplar", -9.2, 15, 5.2), ("round", -1.6, 17, 4.4), ("oak", 8.6, 7.5, 5.0),
        ("round", 4.9, 13, 4.4), ("birch", 6.6, 10, 4.4), ("poplar", 12.5, 15, 5.4), ("round", 16, 18, 4.8),
        ("oak", -18, 14, 5.4), ("round", -13.5, 1, 4.6), ("round", 13, 0.5, 4.8), ("birch", 11.5, -4, 4.6),
        ("oak", -12, -5, 5.2), ("round", 22, 10, 5),
    ])  # fmt: skip
    bushes(
        scenery,
        floor,
        seed,
        [(6.9, 6.4, 1.7), (-8.4, 7.6, 1.4), (-2.9, 8.2, 1.2), (10.4, 5, 1.9), (-10.5, 5.2, 1.6)],
    )
    fence = stand(scenery, 2.0, 9.6)
    shadow(floor, scenery.light, 2.0, 9.6, 2.4, 0.5)
    draw_fence(fence, scenery.light, length=4.2)
    tufts(scenery, seed, ground)
    flowers(scenery, seed, [(5.2, 4.2), (-5.0, 3.8), (7.5, 3.2), (-7.2, 4.6)])
    corner_leaves(scenery, seed)
    return None


def _cottage(scenery: Scenery, floor: object, x: float, z: float) -> None:
    shadow(floor, scenery.light, x, z, 4.0, 2.4)  # type: ignore[arg-type]
    draw_house(stand(scenery, x, z), scenery.light)
