"""A stadium, a plain playing field and a running track."""

import random
from collections.abc import Callable
from math import pi

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.paths import ellipse, polygon, rectangle
from stickgen_engine.drawing.places.city_things import bench
from stickgen_engine.drawing.places.kit_crowd import cheering, stands
from stickgen_engine.drawing.places.kit_ground import hills, lay_ground, patches, puddles
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves, tufts
from stickgen_engine.drawing.places.kit_rooms import block, fall, flat, joined
from stickgen_engine.drawing.places.kit_shade import snowed
from stickgen_engine.drawing.places.kit_sport import (
    floodlight,
    floodlit,
    goal,
    lines,
    mown,
    ring,
    score_board,
    stroke,
)
from stickgen_engine.drawing.places.kit_stand import bushes, grove
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def stadium(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint the inside of a great stadium: two tiers under a roof, a pitch with its circle."""
    floodlit(scenery)
    light = scenery.light
    ground = lay_ground(scenery, rgb("7CC468"), rgb("3F9A46"))
    paint_sky(scenery, seed, clouds=0.6)
    for x in (-22.0, 3.0, 24.0):
        floodlight(scenery, x, 58, height=20)
    stands(scenery, seed, z=52, low=9.6, high=16.5, rows=6, period=52, wall=rgb("3A4A6A"))
    stands(
        scenery,
        seed,
        z=44,
        low=2.0,
        high=8.6,
        rows=8,
        period=46,
        wall=rgb("A83C44"),
        words=("GO RED", "ENERGY", "STICK TV", "GO BLUE"),
        roof=False,
    )
    score_board(scenery, 0, 10.4, 45, "RED 2  BLUE 2", "88:14", wide=11)
    floor = scenery.floor()
    track = snowed(light, rgb("C4684A"), 0.6)
    floor.shape(rectangle(-80, 25, 160, 12), fill=track)
    lanes = joined(rectangle(-80, 26.4 + i * 1.6, 160, 0.14) for i in range(6))
    floor.shape(lanes, fill=rgb("F8F4EA", 0.7))
    mown(floor, ground, wide=4.0, deep=28)
    lines(
        floor,
        stroke((0.4, -7), (0.4, 23)),
        ring(0.4, 6.5, 6.6, 6.6, 0.14),
        ellipse(0.4, 6.5, 0.25, 0.2),
        stroke((-50, 23), (50, 23)),
    )
    puddles(floor, seed, light)
    for x in (-9.5, 8.5):
        _hoarding(scenery, x, 24.4)
    corner_leaves(scenery, seed)
    return _roar


def _hoarding(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    block(on, -4.2, 0, 8.4, 0.9, rgb("2F5FA8"))
    write(on, "STICK CUP", 0, 0.26, 0.4, rgb("FFF4DC"))


def _roar(scenery: Scenery, seconds: float) -> None:
    cheering(
        scenery, random.Random(3), z=44, low=2.0, high=8.6, seconds=seconds, count=45, flashes=8
    )


def field(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a village playing field: white lines, two goals, trees and a small stand."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 70, low=3, high=9, colour=rgb("7D9FC4"), share=0.55, period=150)
    hills(scenery, seed, ground, 46, low=1.8, high=4.4, colour=rgb("6BB06A"), share=0.3)
    floor = scenery.floor()
    patches(floor, seed, ground, count=12)
    mown(floor, ground, wide=2.6, deep=22)
    lines(
        floor,
        stroke((-30, 15), (30, 15)),
        stroke((-30, -2.3), (30, -2.3)),
        stroke((-1.0, -2.3), (-1.0, 15)),
        ring(-1.0, 6.2, 4.6, 4.2, 0.12),
    )
    puddles(floor, seed, light)
    grove(
        scenery,
        floor,
        seed,
        [
            ("oak", -14, 22, 6),
            ("round", -5, 24, 5.6),
            ("poplar", 3.4, 25, 7),
            ("round", 8.5, 23, 5.4),
            ("oak", 16, 22, 6),
            ("birch", -9.5, 19, 5.2),
            ("round", 23, 16, 5.4),
            ("oak", -22, 14, 6),
            ("round", 13.5, 6.2, 5),
            ("round", -14, 5.4, 5),
        ],
    )
    _pavilion(scenery, 10.2, 18)
    goal(scenery, -9.8, 15.2, wide=5.0, high=2.2)
    bushes(scenery, floor, seed, [(-17, 12, 2), (18, 9, 2), (5.2, 19, 1.8)])
    bench(scenery.piece(7.4, 4.4), light)
    tufts(scenery, seed, ground, count=26)
    corner_leaves(scenery, seed)
    return None


def _pavilion(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    cream, roof = rgb("F0E4CC"), rgb("5A7A68")
    flat(on, -3.6, 0, 7.2, 2.5, fall(2.5, 0, lighter(cream, 0.1), darker(cream, 0.12)))
    on.shape(
        polygon(((-4.1, 2.4), (4.1, 2.4), (2.6, 3.9), (-2.6, 3.9))),
        fill=snowed(scenery.light, roof),
    )
    flat(on, -3.2, 0, 6.4, 2.0, rgb("4A4250"))
    posts = joined(rectangle(-3.4 + i * 1.66, 0, 0.16, 2.5) for i in range(5))
    on.shape(posts, fill=cream)
    rows = joined(rectangle(-3.2, 0.3 + i * 0.5, 6.4, 0.16) for i in range(3))
    on.shape(rows, fill=rgb("A8764A"))


def track(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a red running track with lanes, hurdles and a low stand."""
    floodlit(scenery)
    light = scenery.light
    ground = lay_ground(scenery, rgb("86C872"), rgb("4A9A4E"))
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 75, low=4, high=10, colour=rgb("7D9FC4"), share=0.55, period=150)
    for x in (-20.0, 17.0):
        floodlight(scenery, x, 44, height=11)
    stands(
        scenery,
        seed,
        z=34,
        low=1.4,
        high=5.4,
        rows=6,
        words=("RUN", "STICK", "WATER", "FAST"),
        wall=rgb("3A6EA8"),
    )
    floor = scenery.floor()
    red = snowed(light, rgb("C25A42"), 0.6)
    mown(floor, ground, wide=3.2, deep=22)
    near, far = -2.6, 8.0
    floor.shape(rectangle(-80, near - 5, 160, far - near + 5), fill=red)
    floor.shape(rectangle(-80, near - 5, 160, 5), fill=fade(darker(red, 0.3), 0.35))
    lanes = joined(rectangle(-80, near + i * 1.3, 160, 0.09) for i in range(9))
    floor.shape(lanes, fill=rgb("FBF6EA", 0.9))
    start = rectangle(-5.0, near, 0.16, far - near - 0.2)
    floor.shape(start + rectangle(6.4, near, 0.1, far - near - 0.2), fill=rgb("FBF6EA", 0.9))
    # The far bend of the track, beyond the grass.
    floor.shape(ring(0, 17, 34, 8, 3.2, span=(0, pi)), fill=red)
    puddles(floor, seed, light)
    for x in (-7.4, -0.4, 7.0):
        _hurdle(scenery, x, 6.0)
    _clock_post(scenery, 9.4, 8.8)
    grove(scenery, floor, seed, [("round", -16, 10.4, 5), ("round", 17, 11, 5.2)])
    bench(scenery.far(-9.0, 9.4), light, wood=rgb("3E7FA0"))
    corner_leaves(scenery, seed)
    return _watchers


def _hurdle(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    on.spot(0, 0.02, 0.7, 0.08, rgb("141018", 0.4))
    legs = rectangle(-0.55, 0, 0.06, 0.8) + rectangle(0.49, 0, 0.06, 0.8)
    on.shape(legs, fill=rgb("8A93A0"))
    flat(on, -0.62, 0.72, 1.24, 0.18, rgb("FBFAF2"))
    bars = joined(rectangle(-0.5 + i * 0.36, 0.72, 0.16, 0.18) for i in range(3))
    on.shape(bars, fill=rgb("D9483B"))


def _clock_post(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    flat(on, -0.08, 0, 0.16, 1.6, rgb("5A6676"))
    block(on, -0.95, 1.5, 1.9, 0.8, rgb("20262E"), r=0.08)
    write(on, "09:58", 0, 1.68, 0.42, rgb("FFC84A"), glows=True)


def _watchers(scenery: Scenery, seconds: float) -> None:
    cheering(
        scenery, random.Random(8), z=34, low=1.4, high=5.4, seconds=seconds, count=27, flashes=2
    )
