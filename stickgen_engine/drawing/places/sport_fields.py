"""Fields with stands: baseball and football."""

import random
from collections.abc import Callable
from math import pi

from stickgen_engine.drawing.colour import darker, lighter, rgb
from stickgen_engine.drawing.paths import ellipse, polygon, rectangle
from stickgen_engine.drawing.places.kit_crowd import cheering, stands
from stickgen_engine.drawing.places.kit_ground import lay_ground, puddles
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import flat
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
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def baseball_field(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a diamond seen from behind home plate, with stands and a score board."""
    floodlit(scenery)
    light = scenery.light
    ground = lay_ground(scenery, rgb("86C46C"), rgb("4C9A4A"))
    paint_sky(scenery, seed, clouds=0.7)
    for x in (-21.0, 21.0):
        floodlight(scenery, x, 50)
    words = ("SODA", "STICK FM", "TOOLS", "BANK")
    stands(scenery, seed, z=44, low=2.6, high=10.5, rows=10, words=words, wall=rgb("2C6448"))
    score_board(scenery, 0, 9.6, 46, "HOME 3  AWAY 2", "9TH  2 OUT", wide=15)
    floor = scenery.floor()
    mown(floor, ground, wide=3.4, deep=38)
    clay, pale = snowed(light, rgb("C98F5E"), 0.55), snowed(light, rgb("DDAE7C"), 0.55)
    floor.shape(rectangle(-70, 36, 140, 6), fill=clay)
    # Infield: clay with a square of grass, the mound in its middle, home plate at the front.
    floor.shape(ellipse(0, 13.2, 17.5, 12.8), fill=clay)
    floor.shape(polygon(((0, 1.6), (11.6, 12.6), (0, 23.5), (-11.6, 12.6))), fill=ground.at(12))
    floor.shape(ellipse(0, 0.9, 5.4, 3.4), fill=clay)
    floor.shape(ellipse(0, 1.3, 4.4, 2.5), fill=pale)
    floor.shape(ellipse(0, 11.0, 2.4, 1.5), fill=darker(clay, 0.12))
    floor.shape(ellipse(0, 11.2, 2.2, 1.3), fill=pale)
    lines(floor, stroke((-0.7, 0.6), (-30, 30), 0.16), stroke((0.7, 0.6), (30, 30), 0.16))
    for side in (-1, 1):
        x0, x1 = side * 0.75, side * 2.3
        box = [
            stroke((x0, -0.6), (x1, -0.6), 0.09),
            stroke((x0, 2.0), (x1, 2.0), 0.09),
            stroke((x0, -0.6), (x0, 2.0), 0.09),
            stroke((x1, -0.6), (x1, 2.0), 0.09),
        ]
        lines(floor, *box)
    plate = polygon(((-0.3, 0.9), (0.3, 0.9), (0.3, 0.6), (0, 0.32), (-0.3, 0.6)))
    bases = rectangle(-0.3, 22.6, 0.8, 0.5) + rectangle(-11.2, 12.4, 0.7, 0.4)
    bases += rectangle(10.5, 12.4, 0.7, 0.4) + rectangle(-0.35, 11.1, 0.7, 0.18)
    floor.shape(plate + bases, fill=rgb("FFFFFF"))
    puddles(floor, seed, light)
    _dugout(scenery)
    corner_leaves(scenery, seed)
    return _fans(44, 2.6, 10.5)


def _fans(z: float, low: float, high: float) -> Animate:
    def animate(scenery: Scenery, seconds: float) -> None:
        cheering(scenery, random.Random(5), z=z, low=low, high=high, seconds=seconds)

    return animate


def _dugout(scenery: Scenery) -> None:
    """Put the players' shelters at both ends of the infield."""
    for side in (-1, 1):
        on = scenery.far(side * 15.5, 17)
        flat(on, -3.0, 0, 6.0, 0.9, rgb("3A5A78"))
        flat(on, -2.8, 0.9, 5.6, 1.1, rgb("1E2C3C"))
        flat(on, -3.2, 2.0, 6.4, 0.3, lighter(rgb("3A5A78"), 0.2))


def soccer_field(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a football pitch before one goal, with stands all round."""
    floodlit(scenery)
    light = scenery.light
    ground = lay_ground(scenery, rgb("7CC468"), rgb("3F9A46"))
    paint_sky(scenery, seed, clouds=0.7)
    for x in (-19.0, 20.0):
        floodlight(scenery, x, 40)
    words = ("FAIR PLAY", "STICK CUP", "JUICE", "SPORT")
    stands(scenery, seed, z=34, low=1.7, high=7.6, rows=9, words=words, wall=rgb("2A4A86"))
    floor = scenery.floor()
    mown(floor, ground, wide=3.0, deep=24)
    floor.shape(rectangle(-70, 19.5, 140, 8), fill=snowed(light, rgb("B8705A"), 0.6))
    lines(
        floor,
        stroke((-40, 16), (40, 16)),
        stroke((-13, 16), (-13, 4.4)),
        stroke((13, 16), (13, 4.4)),
        stroke((-13, 4.4), (13, 4.4)),
        stroke((-6.4, 16), (-6.4, 11.4)),
        stroke((6.4, 16), (6.4, 11.4)),
        stroke((-6.4, 11.4), (6.4, 11.4)),
        ring(0, 7.6, 6.2, 4.9, 0.12, span=(pi * 1.23, pi * 1.77)),
        ellipse(0, 7.4, 0.2, 0.14),
        stroke((-40, -2.6), (40, -2.6)),
    )
    puddles(floor, seed, light)
    goal(scenery, 0, 16)
    for x in (-19.5, 19.5):
        on = scenery.far(x, 16)
        flat(on, -0.03, 0, 0.06, 1.5, rgb("F6F2E4"))
        on.shape(polygon(((0.03, 1.5), (0.55, 1.32), (0.03, 1.12))), fill=rgb("D9483B"))
    corner_leaves(scenery, seed)
    return _fans(34, 1.7, 7.6)
