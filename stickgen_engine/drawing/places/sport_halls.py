"""Halls full of watchers: a round arena under spotlights and an ice rink."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear
from stickgen_engine.drawing.paths import ellipse, rectangle
from stickgen_engine.drawing.places.kit_crowd import audience, beam, cheering, stands
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import block, fall, flat, joined
from stickgen_engine.drawing.places.kit_sport import lines, ring, stroke
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def arena(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a round arena in the dark: sand under spotlights, stands all round, banners."""
    light = scenery.light
    dark = rgb("1B1730") if light.lamps else rgb("2C2A48")
    scenery.backdrop(
        dark,
        darker(dark, 0.1),
        lighter(dark, 0.12),
        floor=(light.grade(rgb("A8875E")), light.grade(rgb("8A6A48"))),
    )
    stands(
        scenery,
        seed,
        z=34,
        low=7.4,
        high=12.8,
        rows=6,
        period=46,
        wall=rgb("3A2C50"),
        haze=8,
        concrete=rgb("2E2A48"),
        veil=0.62,
        roof=False,
    )
    stands(
        scenery,
        seed,
        z=26,
        low=1.9,
        high=6.9,
        rows=7,
        period=40,
        wall=rgb("6A2C3C"),
        haze=4,
        concrete=rgb("4A4466"),
        veil=0.45,
        roof=False,
        words=("FIGHT", "STICK ARENA", "GLORY", "HONOUR"),
    )
    floor = scenery.floor()
    floor.shape(ellipse(0, 7, 15, 13), fill=rgb("D2A870"))
    floor.shape(ellipse(0, 5.2, 9.5, 7.5), fill=rgb("E2BC84"))
    lines(floor, ring(0, 5.2, 7.4, 5.8, 0.18), colour=rgb("B5483A", 0.7))
    for x, z in ((-3.4, 2.0), (3.0, 2.6), (0.0, 5.8)):
        floor.spot(x, z, 3.0, 2.1, rgb("FFF2CC", 0.5), glows=True)
    for x, code in ((-9.5, "B5483A"), (-4.6, "D9A032"), (5.2, "3E6FB0"), (10.0, "B5483A")):
        banner = scenery.far(x, 24)
        flat(banner, -0.9, 5.0, 1.8, 4.4, rgb(code))
        flat(banner, -0.9, 5.0, 1.8, 0.35, rgb("F2D070"))
        banner.shape(ellipse(0, 7.4, 0.5, 0.5), fill=rgb("F2D070"))
    rays = scenery.far(0, 6.4)
    for x, foot, code in ((-7.5, -3.2, "FFF0C8"), (0.5, 0.4, "FFFFFF"), (7.8, 3.4, "FFE0B0")):
        beam(rays, (x, 7.8), (foot, 0.1), rgb(code), wide=1.7, strength=0.34)
        rays.spot(x, 7.6, 1.1, 1.0, rgb("FFF6DC", 0.9), glows=True)
    scenery.lamps += [Lamp(-3.4, 6, 2, rgb("FFF0C8"), 9), Lamp(3.4, 6, 2, rgb("FFE0B0"), 9)]
    audience(scenery, seed, arms=0.25)
    return _arena_fans


def _arena_fans(scenery: Scenery, seconds: float) -> None:
    cheering(
        scenery, random.Random(6), z=26, low=1.9, high=6.9, seconds=seconds, count=36, flashes=7
    )


def rink(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint an ice rink: pale ice with lines and reflections, boards with glass, stands."""
    light = scenery.light
    wall = light.grade(rgb("6F86A4"))
    scenery.backdrop(
        darker(wall, 0.35),
        wall,
        lighter(wall, 0.2),
        floor=(light.grade(rgb("EAF4FA")), light.grade(rgb("C4DCEC"))),
    )
    stands(
        scenery,
        seed,
        z=24,
        low=1.4,
        high=6.2,
        rows=7,
        period=40,
        wall=rgb("E8EEF2"),
        haze=6,
        concrete=rgb("7C8CA4"),
        words=("", "", "", ""),
        roof=False,
    )
    roof = scenery.panorama(23, 40, haze=10)
    flat(roof, -20.1, 6.4, 40.2, 5.0, fall(11, 6.4, rgb("4A5A72"), rgb("8094AE")))
    trusses = joined(rectangle(-20 + i * 4, 6.4, 0.25, 3.4) for i in range(10))
    roof.shape(trusses + rectangle(-20, 7.2, 40, 0.22), fill=rgb("5C6E88"))
    lamps = joined(rectangle(-18.8 + i * 4, 6.9, 1.8, 0.35) for i in range(10))
    roof.shape(lamps, fill=rgb("FFFFFF"), glows=True)
    floor = scenery.floor()
    _ice(scenery, seed)
    lines(floor, stroke((-60, 11.5), (60, 11.5), 0.3), colour=rgb("D9483B", 0.75))
    lines(floor, stroke((0.2, -7), (0.2, 16), 0.3), colour=rgb("D9483B", 0.6))
    lines(
        floor,
        stroke((-8.5, -7), (-8.5, 16), 0.34),
        stroke((8.9, -7), (8.9, 16), 0.34),
        ring(0.2, 5.4, 4.2, 3.8, 0.14),
        colour=rgb("3E6FB0", 0.6),
    )
    _hockey_boards(scenery)
    on = scenery.far(0, 22, y=6.6)
    block(on, -2.6, 0, 5.2, 1.7, rgb("20262E"), r=0.12)
    write(on, "2 : 3", 0, 0.5, 0.75, rgb("FFB43A"), glows=True)
    corner = scenery.corner()
    flat(corner, -60, -1.2, 120, 1.05, rgb("24303E"))
    flat(corner, -60, -0.17, 120, 0.06, rgb("5C7896"))
    return _rink_fans


def _ice(scenery: Scenery, seed: random.Random) -> None:
    floor = scenery.floor()
    shine = scenery.light.grade(rgb("FFFFFF"))
    for x in (-9.0, -3.4, 2.6, 8.2):
        stops = ((0.0, fade(shine, 0.75)), (1.0, fade(shine, 0.0)))
        floor.shape(rectangle(x - 1.1, 1.0, 2.2, 14), fill=Linear(0, 15, 0, 1, stops))
    scratches = joined(
        stroke((x, z), (x + seed.uniform(-2.4, 2.4), z + seed.uniform(-0.5, 0.5)), 0.03)
        for x, z in ((seed.uniform(-12, 12), seed.uniform(-2.4, 12)) for _ in range(40))
    )
    floor.shape(scratches, fill=rgb("FFFFFF", 0.8))


def _hockey_boards(scenery: Scenery) -> None:
    wall = scenery.wall(0, 16, 1, 16)
    flat(wall, -40, 0, 80, 1.1, fall(1.1, 0, rgb("FFFFFF"), rgb("D4DEE6")))
    flat(wall, -40, 0, 80, 0.2, rgb("E8C23A"))
    flat(wall, -40, 1.05, 80, 0.12, rgb("3E6FB0"))
    flat(wall, -40, 1.17, 80, 1.5, rgb("DCF0FA", 0.28))
    posts = joined(rectangle(-40 + i * 2.4, 1.17, 0.07, 1.5) for i in range(34))
    wall.shape(posts, fill=rgb("FFFFFF", 0.6))
    for x, word in ((-9.0, "ICE"), (0.4, "STICK LIGA"), (10.0, "SKATE")):
        write(wall, word, x, 0.4, 0.45, rgb("3E5F9A"))


def _rink_fans(scenery: Scenery, seconds: float) -> None:
    sway = 0.5 + 0.5 * sin(seconds)
    cheering(
        scenery,
        random.Random(2),
        z=24,
        low=2.8,
        high=6.2,
        seconds=seconds,
        count=20 + int(10 * sway),
    )
