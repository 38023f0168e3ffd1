"""Streets and roads: a city street, a quiet one, a country road, a bridge."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear
from stickgen_engine.drawing.paths import polygon, rectangle, smooth
from stickgen_engine.drawing.places.city_things import (
    bin_,
    car_ahead,
    hydrant,
    post_box,
    rail,
    sign_post,
)
from stickgen_engine.drawing.places.kit_city import (
    STONE,
    canyon,
    gleam,
    kerb,
    paved,
    skyline,
    slabs,
    street_lamp,
    zebra,
)
from stickgen_engine.drawing.places.kit_ground import hills, lay_ground, patches, puddles, shadow
from stickgen_engine.drawing.places.kit_houses import draw_fence, draw_house
from stickgen_engine.drawing.places.kit_plants import corner_leaves, flowers, tufts
from stickgen_engine.drawing.places.kit_rooms import flat, joined
from stickgen_engine.drawing.places.kit_shade import SNOW, raw, snowy
from stickgen_engine.drawing.places.kit_stand import bushes, grove, stand
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.props import draw_prop
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def city_street(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a street between tall houses with shops, a crossing, trees and traffic."""
    light = scenery.light
    ground = paved(scenery)
    paint_sky(scenery, seed, clouds=0.8)
    skyline(scenery, seed, high=25)
    floor = scenery.floor()
    for side in (-1, 1):
        x = -12.0 if side < 0 else 6.0
        stone = gleam(light, STONE[1])
        floor.shape(
            rectangle(x, -7.4, 6.0, 60),
            fill=Linear(0, 40, 0, -2, ((0.0, ground.at(40)), (0.6, stone), (1.0, stone))),
        )
        edge = side * 6.0
        floor.shape(rectangle(edge - 0.1, -7.4, 0.2, 60), fill=lighter(stone, 0.25))
    dashes = joined(rectangle(-0.09, -6.0 + i * 3.4, 0.18, 1.7) for i in range(16))
    if not snowy(light):
        floor.shape(dashes, fill=rgb("F4E7B4", 0.85))
        sides = rectangle(-5.6, -7.4, 0.12, 60) + rectangle(5.48, -7.4, 0.12, 60)
        floor.shape(sides, fill=rgb("F4F1E8", 0.7))
        zebra(floor, 0, 3.1, across=11.0)
    puddles(floor, seed, light)
    canyon(scenery, seed)
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -7.7, 6.6, 4.6),
            ("round", -7.6, 14, 4.4),
            ("round", 7.7, 10.5, 4.4),
            ("round", 7.6, 20, 4.6),
            ("round", -7.6, 24, 4.4),
            ("round", 7.9, 3.2, 4.8),
        ],
    )
    for x, z, flip in ((-6.5, 19, False), (6.5, 15.5, True), (-6.5, 10, False), (6.5, 6.4, True)):
        street_lamp(scenery, floor, x, z, flip=flip)
    hydrant(scenery.piece(-6.6, 3.6))
    bin_(scenery.piece(6.7, 4.4))
    corner_leaves(scenery, seed)
    return _traffic


def _traffic(scenery: Scenery, seconds: float) -> None:
    light = scenery.light
    cars = (("3E7FC0", 3.1, 0.0, True), ("E0B040", -3.1, 9.0, False), ("C4564A", 2.9, 21.0, True))
    placed = []
    for code, x, start, coming in cars:
        run = (start + 3.2 * seconds) % 30
        placed.append((36 - run if coming else 7 + run, x, code, coming))
    for z, x, code, coming in sorted(placed, reverse=True):
        car_ahead(scenery.far(x, z), light, rgb(code), coming=coming)


def street(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a quiet street: pavement, front gardens, hedges and houses."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 60, low=3, high=8, colour=rgb("6FA688"), share=0.45)
    floor = scenery.floor()
    patches(floor, seed, ground, count=10)
    stone, road = gleam(light, STONE[0]), gleam(light, rgb("737A85"))
    floor.shape(rectangle(-60, -1.1, 120, 5.0), fill=stone)
    slabs(floor, (-24, 24), (-1.0, 3.9), 1.6, stone)
    floor.shape(rectangle(-60, -8, 120, 6.9), fill=road)
    kerb(floor, -1.15, stone)
    walks = (-9.6, -0.9, 8.6)
    for x in walks:
        floor.shape(rectangle(x - 0.7, 3.9, 1.4, 6.4), fill=stone)
    puddles(floor, seed, light)
    looks = (("EBD7B4", "B5564C", 5.0), ("C9D3DC", "5A6F8C", 4.7), ("E6C6A8", "8A5A44", 5.2))
    grove(
        scenery,
        floor,
        seed,
        [
            ("oak", -15.5, 15, 5.4),
            ("poplar", 4.3, 16.5, 6),
            ("round", 13.8, 15, 5),
            ("birch", -5.4, 14.5, 5),
            ("round", -22, 12, 5),
            ("oak", 22, 13, 5.4),
        ],
    )
    for x, (wall, roof, width) in zip(walks, looks, strict=True):
        shadow(floor, light, x, 10.4, width, 2.4)
        draw_house(stand(scenery, x, 10.4), light, width=width, wall=rgb(wall), roof=rgb(roof))
    for x, wide in ((-13.4, 5.6), (-5.2, 5.6), (3.6, 6.4), (12.8, 6.0)):
        fence = stand(scenery, x, 4.6)
        draw_fence(fence, light, length=wide)
    bushes(
        scenery,
        floor,
        seed,
        [(-12, 7.2, 1.7), (-7.2, 7.8, 1.4), (1.6, 8.2, 1.5), (5.2, 7, 1.6), (11.2, 7.8, 1.6)],
    )
    flowers(scenery, seed, [(-4.4, 5.2), (3.4, 5.3), (6.4, 5.2), (-8, 5.4)])
    grove(
        scenery,
        floor,
        seed,
        [("round", 5.9, 5.6, 4.4), ("round", -14, 5.2, 4.6), ("round", 15.5, 5.4, 4.6)],
    )
    street_lamp(scenery, floor, -6.4, 4.1)
    street_lamp(scenery, floor, 9.8, 4.1, flip=True)
    post_box(scenery.piece(7.2, 4.3), rgb("C4483C"))
    draw_prop(scenery.piece(-11.5, 4.0), "car", colour=rgb("4F9A8A"), light=light)
    corner_leaves(scenery, seed)
    return None


def road(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a country road that runs to the horizon between fields and poplars."""
    light = scenery.light
    ground = lay_ground(scenery)
    paint_sky(scenery, seed)
    hills(scenery, seed, ground, 85, low=4, high=12, colour=rgb("7D9FC4"), share=0.55, period=160)
    hills(scenery, seed, ground, 55, low=1.4, high=5, colour=rgb("7FB06A"), share=0.35)
    floor = scenery.floor()
    patches(floor, seed, ground, count=16)
    if not snowy(light):
        for x, code in ((-30.0, "E3C86A"), (14.0, "C9B85A"), (30.0, "9CC06A")):
            field = polygon(((x, 14), (x + 14, 14), (x + 12, 46), (x + 1, 46)))
            floor.shape(field, fill=fade(rgb(code), 0.55))
    tone = gleam(light, rgb("7B828C"))
    verge = gleam(light, rgb("C2AE84"))
    floor.shape(polygon(((-6.2, -8), (6.2, -8), (5.6, 75), (-5.6, 75))), fill=verge)
    stops = ((0.0, mix(tone, ground.at(60), 0.5)), (0.6, tone), (1.0, darker(tone, 0.1)))
    floor.shape(
        polygon(((-5.2, -8), (5.2, -8), (5.0, 80), (-5.0, 80))), fill=Linear(0, 60, 0, -2, stops)
    )
    if not snowy(light):
        dashes = joined(rectangle(-0.09, -7 + i * 4.0, 0.18, 2.2) for i in range(18))
        floor.shape(dashes, fill=rgb("F6F2E4", 0.9))
        edges = rectangle(-4.9, -8, 0.13, 83) + rectangle(4.77, -8, 0.13, 83)
        floor.shape(edges, fill=rgb("F6F2E4", 0.75))
    puddles(floor, seed, light)
    rows = [
        ("poplar", side * (7.4 + 0.3 * i), 9.0 + i * 8.5, 6.4) for i in range(5) for side in (-1, 1)
    ]
    grove(
        scenery,
        floor,
        seed,
        [*rows, ("oak", -17, 16, 5.4), ("round", 19, 20, 5), ("oak", 12.5, 6, 5.2)],
    )
    bushes(scenery, floor, seed, [(-9, 5.4, 1.8), (8.2, 4.8, 1.5), (-14, 8, 1.8), (15, 9, 2)])
    for x in (-11.6, 11.2):
        draw_fence(stand(scenery, x, 6.8), light, length=5.0, colour=rgb("A8845A"))
    sign_post(scenery.piece(6.9, 4.6), rgb("C4483C"))
    tufts(scenery, seed, ground, count=24)
    corner_leaves(scenery, seed)
    return _traveller


def _traveller(scenery: Scenery, seconds: float) -> None:
    z = 70 - (4.0 * seconds) % 62
    car_ahead(scenery.far(2.5, z), scenery.light, rgb("C4564A"))


def bridge(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint the deck of a hanging bridge over a wide river before a town."""
    light = scenery.light
    _, middle, low = light.sky
    water = raw(light, mix(middle, rgb("2F6E8C"), 0.35))
    pale = mix(raw(light, middle), water, 0.4)
    seen = (mix(low, light.grade(rgb("5A94B0")), 0.7), light.grade(rgb("2F6E8C")))
    scenery.backdrop(*light.sky, floor=seen)
    paint_sky(scenery, seed)
    skyline(scenery, seed, z=95, high=26, share=0.6)
    bank = scenery.panorama(88, 130, haze=30)
    green = rgb("EDF2F8") if snowy(light) else rgb("5F8F6A")
    flat(bank, -65.2, -2.4, 130.4, 2.6, green)
    river = scenery.floor(-4.0)
    river.shape(rectangle(-90, 2, 180, 84), fill=Linear(0, 80, 0, 4, ((0.0, pale), (1.0, water))))
    glints = joined(
        rectangle(seed.uniform(-34, 34), z, seed.uniform(1.2, 4.0), 0.04 + z * 0.004)
        for z in (seed.uniform(8, 70) for _ in range(34))
    )
    river.shape(glints, fill=fade(lighter(raw(light, low), 0.3), 0.55))
    deck, road_tone = gleam(light, STONE[1]), gleam(light, rgb("757C88"))
    floor = scenery.floor()
    floor.shape(rectangle(-70, -8, 140, 12.4), fill=deck)
    slabs(floor, (-24, 24), (-1.0, 4.2), 1.7, deck)
    floor.shape(rectangle(-70, -8, 140, 6.8), fill=road_tone)
    kerb(floor, -1.25, deck)
    puddles(floor, seed, light)
    _cables(scenery)
    for x, flip in ((-7.3, False), (4.9, True), (-16, False), (14.5, True)):
        street_lamp(scenery, floor, x, 4.2, flip=flip, height=3.6)
    corner_leaves(scenery, seed)
    return _boats


def _cables(scenery: Scenery) -> None:
    plane = scenery.wall(0, 4.45, 1, 4.45)
    steel, stone = rgb("8C5A50"), rgb("B4A794")
    for centre in (-24.0, 0.0, 24.0):
        hang = [(centre - 12 + i * 1.5, 1.35 + 8.2 * ((i - 8) / 8) ** 2) for i in range(17)]
        rods = joined(rectangle(x - 0.025, 1.0, 0.05, y - 1.0) for x, y in hang)
        plane.shape(rods, fill=fade(steel, 0.8))
        cable = smooth(hang)
        plane.shape(cable, line=darker(steel, 0.1), width=0.17)
    for x in (-12.0, 12.0):
        for side in (-0.85, 0.45):
            flat(plane, x + side, 0, 0.55, 10.2, stone)
            flat(plane, x + side + 0.36, 0, 0.19, 10.2, darker(stone, 0.2))
        for y in (5.0, 9.2):
            flat(plane, x - 0.9, y, 1.9, 0.55, darker(stone, 0.1))
    rail(plane, 40.0, tone=rgb("7C4F48"), gap=0.5)
    if snowy(scenery.light):
        flat(plane, -40, 1.05, 80, 0.09, SNOW)


def _boats(scenery: Scenery, seconds: float) -> None:
    for start, z, code, speed in ((-20.0, 34.0, "F0ECE0", 0.8), (14.0, 52.0, "D9604F", -0.6)):
        x = (start + speed * seconds + 45) % 90 - 45
        on = scenery.far(x, z + 20, y=-4.0, scale=1.6)
        hull = polygon(((-2.4, 0.7), (2.6, 0.7), (1.9, -0.1), (-1.9, -0.1)))
        on.shape(hull, fill=rgb(code))
        on.shape(polygon(((-0.1, 0.9), (-0.1, 4.4), (1.9, 1.0))), fill=rgb("FBF6EA"))
        on.shape(polygon(((-0.3, 0.9), (-0.3, 3.9), (-1.7, 1.0))), fill=rgb("E8E0D0"))
