"""Where journeys start on rails: an underground platform and a railway station."""

import random
from collections.abc import Callable
from itertools import pairwise
from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import circle, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.city_things import bench, bin_
from stickgen_engine.drawing.places.kit_city import (
    STONE,
    gleam,
    kerb,
    paved,
    skyline,
    slabs,
)
from stickgen_engine.drawing.places.kit_front import corner_wheel
from stickgen_engine.drawing.places.kit_furniture import clock, shadow
from stickgen_engine.drawing.places.kit_ground import puddles
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    WARM,
    Room,
    block,
    fall,
    flat,
    joined,
    room_shell,
)
from stickgen_engine.drawing.places.kit_shade import SNOW, snowed, snowy
from stickgen_engine.drawing.places.kit_solids import upright
from stickgen_engine.drawing.places.kit_stand import grove
from stickgen_engine.drawing.places.kit_windows import panels, wants_lamps
from stickgen_engine.drawing.places.sky import paint_sky
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def subway(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint an underground platform: tiled walls, a track with a waiting train, a map."""
    room = Room(half=16.0, back=9.0, height=4.6)
    shell = room_shell(
        scenery,
        rgb("D4DCDC"),
        rgb("8E9498"),
        room=room,
        ceiling=rgb("7C868E"),
        skirting=rgb("3A4A54"),
        evening=BRIGHT,
    )
    slabs(shell.floor, (-15, 15), (-2.5, 4.6), 1.5, rgb("8E9498"))
    shell.floor.shape(rectangle(-16, 4.3, 32, 0.36), fill=rgb("F0C23A"))
    shell.floor.shape(rectangle(-16, 4.85, 32, 4.15), fill=rgb("24282E"))
    back = shell.back
    rows = joined(rectangle(-16, 0.5 + j * 0.42, 32, 0.03) for j in range(8))
    rows += joined(rectangle(-16 + i * 0.84, 0.4, 0.03, 3.4) for i in range(39))
    back.shape(rows, fill=rgb("A4B0B4", 0.5))
    flat(back, -16, 3.62, 32, 0.34, rgb("C4483C"))
    for x in (-11, 0.0, 11):
        block(back, x - 1.5, 3.46, 3.0, 0.66, rgb("2A4A86"), r=0.1)
        write(back, "CENTRAL", x, 3.64, 0.3, rgb("FFFFFF"))
    _train(scenery)
    panels(shell, xs=(-10.5, -6.3, -2.1, 2.1, 6.3, 10.5), zs=(3.6, 0.6), wide=2.6)
    for x in (-6.6, 6.9):
        _pillar(scenery, x, 4.2, room.height)
    bench(scenery.piece(-5.4, 3.7), scenery.light, wood=rgb("3E6FA8"))
    bin_(scenery.piece(5.9, 3.8))
    _map_board(scenery.piece(8.6, 3.9))
    corner_wheel(scenery)
    return _lights


def _train(scenery: Scenery) -> None:
    plane = upright(scenery, 5.5)
    body = rgb("C8D0D6")
    top = scenery.light.grade(rgb("3A4A54"))
    flat(plane, -14.5, 0.12, 24.0, 2.75, fall(2.9, 0, lighter(body, 0.2), darker(body, 0.12)))
    flat(plane, -14.5, 2.75, 24.0, 0.3, top)
    flat(plane, -14.5, 0.55, 24.0, 0.34, rgb("C4483C"))
    flat(plane, -14.5, -0.05, 24.0, 0.3, rgb("2E343C"))
    doors = (-12.6, -7.8, -3.0, 1.8, 6.6)
    panes = joined(rounded(x + dx, 1.15, 1.25, 1.1, 0.12) for x in doors for dx in (1.75, 3.2))
    plane.shape(panes, fill=rgb("FFF0C8"), glows=True)
    inside = joined(
        rounded(x + 1.95 + k * 0.42, 1.15, 0.2, 0.52, 0.1) for x in doors for k in range(5)
    )
    plane.shape(inside, fill=rgb("8A6A5A", 0.5))
    leaves = joined(
        rectangle(x, 0.2, 0.66, 2.3) + rectangle(x + 0.7, 0.2, 0.66, 2.3) for x in doors
    )
    plane.shape(leaves, fill=darker(body, 0.18))
    glass = joined(rounded(x + dx, 1.1, 0.42, 1.15, 0.1) for x in doors for dx in (0.12, 0.82))
    plane.shape(glass, fill=rgb("FFF0C8"), glows=True)
    nose = polygon(((9.5, 0.12), (10.3, 0.4), (10.5, 1.4), (10.1, 2.5), (9.5, 3.0)))
    plane.shape(nose, fill=darker(body, 0.12))
    plane.shape(polygon(((9.7, 1.25), (10.38, 1.35), (10.1, 2.3), (9.7, 2.5))), fill=rgb("3A5068"))
    plane.spot(10.4, 0.8, 0.9, 0.6, rgb("FFF6D0", 0.8), glows=True)
    plane.shape(circle(10.3, 0.8, 0.13), fill=rgb("FFFDF0"), glows=True)


def _pillar(scenery: Scenery, x: float, z: float, height: float) -> None:
    on = scenery.piece(x, z)
    shadow(on, 0.5)
    block(on, -0.34, 0, 0.68, height, rgb("B8C4C4"))
    rows = joined(rectangle(-0.34, 0.3 * i, 0.68, 0.025) for i in range(1, int(height / 0.3)))
    on.shape(rows, fill=rgb("8A989A", 0.6))
    flat(on, -0.34, 0, 0.68, 0.35, rgb("3A4A54"))
    flat(on, -0.34, 2.6, 0.68, 0.3, rgb("2A4A86"))


def _map_board(on: Painter) -> None:
    shadow(on, 0.7)
    legs = rectangle(-0.7, 0, 0.07, 2.1) + rectangle(0.63, 0, 0.07, 2.1)
    on.shape(legs, fill=rgb("4A545C"))
    block(on, -0.78, 0.85, 1.56, 1.25, rgb("3A4A54"), r=0.05)
    flat(on, -0.7, 0.93, 1.4, 1.09, rgb("F6F4EC"))
    for code, points in (
        ("C4483C", ((-0.6, 1.1), (-0.1, 1.5), (0.6, 1.5))),
        ("3E6FB0", ((-0.6, 1.85), (0.1, 1.3), (0.6, 1.05))),
        ("E0A030", ((-0.4, 1.95), (-0.3, 1.4), (0.3, 1.2), (0.5, 1.9))),
    ):
        path = joined(line(*a, *b) for a, b in pairwise(points))
        on.shape(path, line=rgb(code), width=0.05)


def _lights(scenery: Scenery, seconds: float) -> None:
    """Let a signal blink and a sign count down at the end of the platform."""
    on = scenery.far(3.3, 5.3)
    block(on, -1.2, 3.25, 2.4, 0.55, rgb("1E2228"), r=0.06)
    minutes = 3 - int(seconds / 8) % 3
    write(on, f"CITY  {minutes}", 0, 3.4, 0.26, rgb("FFB43A"), glows=True)
    if sin(seconds * 4) > 0:
        on.spot(1.6, 3.5, 0.4, 0.4, rgb("FF5A48", 0.8), glows=True)


def train_station(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a platform under an iron roof: a big clock, tracks, a train, signals beyond."""
    light = scenery.light
    ground = paved(scenery, (rgb("A8A296"), rgb("948E84")))
    paint_sky(scenery, seed)
    skyline(scenery, seed, z=90, high=20, share=0.62)
    floor = scenery.floor()
    grove(
        scenery,
        floor,
        seed,
        [
            ("round", -16, 24, 6),
            ("poplar", -6, 26, 7),
            ("oak", 7, 25, 6),
            ("poplar", 16, 24, 7),
            ("round", 25, 22, 6),
            ("round", -26, 22, 6),
        ],
    )
    ballast = snowed(light, gleam(light, rgb("7A7268")), 0.6)
    floor.shape(rectangle(-80, 5.0, 160, 12), fill=ballast)
    ties = joined(rectangle(-40 + i * 1.1, z, 0.5, 2.3) for z in (5.8, 10.6) for i in range(74))
    floor.shape(ties, fill=rgb("5A4638"))
    rails = joined(rectangle(-80, z, 160, 0.14) for z in (6.2, 7.7, 11.0, 12.5))
    floor.shape(rails, fill=rgb("B8C0C8"))
    stone = gleam(light, STONE[1])
    floor.shape(
        rectangle(-80, -8, 160, 12.6),
        fill=Linear(0, 4, 0, -4, ((0.0, stone), (1.0, ground.at(-2)))),
    )
    slabs(floor, (-24, 24), (-1.4, 4.0), 1.5, stone)
    kerb(floor, 4.5, stone)
    if not snowy(light):
        floor.shape(rectangle(-80, 3.8, 160, 0.22), fill=rgb("F0E4B0"))
    _signal_box(scenery, -8.6, 19)
    _rail_car(scenery)
    _station_roof(scenery)
    bench(scenery.piece(-6.1, 3.6), light, wood=rgb("7A4A30"))
    _luggage(scenery.piece(6.0, 3.4))
    _station_clock(scenery, 4.6, 4.6)
    puddles(floor, seed, light, 3)
    corner_leaves(scenery, seed)
    return _steam


def _station_roof(scenery: Scenery) -> None:
    light = scenery.light
    iron = rgb("4A5A58")
    plane = scenery.wall(0, 4.2, 1, 4.2)
    roof = scenery.floor(4.9)
    roof.shape(rectangle(-40, -2.5, 80, 7.2), fill=snowed(light, rgb("6A7A78"), 0.3))
    beams = joined(rectangle(-40 + i * 4.0, -2.5, 0.2, 7.2) for i in range(21))
    roof.shape(beams, fill=darker(iron, 0.2))
    fringe = joined(
        polygon(((-40 + i * 0.5, 4.5), (-39.5 + i * 0.5, 4.5), (-39.75 + i * 0.5, 4.15)))
        for i in range(160)
    )
    plane.shape(fringe, fill=rgb("E8E0CC"))
    flat(plane, -40, 4.48, 80, 0.45, iron)
    if snowy(light):
        flat(plane, -40, 4.9, 80, 0.16, SNOW)
    for x in (-21.0, -14.2, -7.4, 7.2, 14.0, 20.8):
        flat(plane, x - 0.11, 0, 0.22, 4.5, iron)
        for side in (-1, 1):
            plane.shape(
                (
                    ("M", x, 3.3),
                    ("C", x + side * 0.2, 4.0, x + side * 0.6, 4.4, x + side * 1.1, 4.45),
                ),
                line=iron,
                width=0.11,
            )
    if wants_lamps(light):
        for x in (-7.4, 7.2):
            plane.spot(x - 1.6, 4.0, 1.5, 1.2, fade(WARM, 0.55), glows=True)
            plane.shape(circle(x - 1.6, 4.05, 0.17), fill=WARM, glows=True)
            scenery.lamps.append(Lamp(x - 1.6, 4.0, 3.5, WARM, 6.0))


def _rail_car(scenery: Scenery) -> None:
    light = scenery.light
    plane = scenery.wall(0, 10.9, 1, 10.9)
    green = rgb("3F6E5A")
    for start in (-26.0, -12.4, 1.2):
        flat(plane, start, 0.7, 13.0, 2.7, fall(3.4, 0.7, lighter(green, 0.1), darker(green, 0.1)))
        flat(plane, start, 1.15, 13.0, 0.16, rgb("E8D8A0"))
        plane.shape(
            rounded(start - 0.1, 3.3, 13.2, 0.42, 0.18), fill=snowed(light, rgb("5A5A58"), 0.8)
        )
        bright = wants_lamps(light)
        panes = joined(rounded(start + 0.7 + i * 1.5, 1.8, 1.05, 1.0, 0.1) for i in range(8))
        plane.shape(panes, fill=WARM if bright else rgb("BFD8E4"), glows=bright)
        wheels = joined(circle(start + dx, 0.42, 0.42) for dx in (1.4, 2.6, 10.4, 11.6))
        plane.shape(wheels, fill=rgb("2A2D33"))
        flat(plane, start - 0.6, 0.6, 13.9, 0.2, rgb("2E3230"))


def _signal_box(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    bright = wants_lamps(scenery.light)
    flat(on, -2.0, 0, 4.0, 2.6, rgb("B5705A"))
    flat(on, -2.2, 2.6, 4.4, 1.7, rgb("EFE4CC"))
    panes = joined(rectangle(-2.0 + i * 0.82, 2.8, 0.7, 1.2) for i in range(5))
    on.shape(panes, fill=WARM if bright else rgb("9CC0D0"), glows=bright)
    on.shape(
        polygon(((-2.7, 4.2), (2.7, 4.2), (0, 5.5))), fill=snowed(scenery.light, rgb("5A6470"), 0.9)
    )


def _station_clock(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    flat(on, -0.03, 3.9, 0.06, 0.7, rgb("3A4A48"))
    block(on, -0.55, 2.85, 1.1, 1.1, rgb("3A4A48"), r=0.55)
    clock(on, 0, 3.4, 0.45, 4.25)
    sign = scenery.far(-3.9, z)
    block(sign, -1.5, 3.2, 3.0, 0.62, rgb("2A4A86"), r=0.08)
    write(sign, "PLATFORM 2", 0, 3.38, 0.27, rgb("FFFFFF"))
    rods = rectangle(-1.2, 3.8, 0.04, 0.7) + rectangle(1.16, 3.8, 0.04, 0.7)
    sign.shape(rods, fill=rgb("3A4A48"))


def _luggage(on: Painter) -> None:
    shadow(on, 0.8)
    for x, y, w, h, code in (
        (-0.75, 0, 0.9, 0.55, "8A5A3A"),
        (-0.6, 0.55, 0.7, 0.36, "B5653A"),
        (0.2, 0, 0.55, 0.78, "3E6F7A"),
    ):
        block(on, x, y, w, h, rgb(code), r=0.06)
        straps = rectangle(x + w * 0.2, y, 0.06, h) + rectangle(x + w * 0.72, y, 0.06, h)
        on.shape(straps, fill=darker(rgb(code), 0.35))
        on.shape(rounded(x + w * 0.35, y + h, w * 0.3, 0.07, 0.03), fill=darker(rgb(code), 0.4))


def _steam(scenery: Scenery, seconds: float) -> None:
    """Let steam rise between two coaches."""
    for k in range(5):
        age = (seconds * 0.35 + k * 0.2) % 1
        on = scenery.far(0.9 - 0.7 * age + 0.2 * sin(k * 2.0), 10.6)
        size = 0.3 + 0.9 * age
        on.spot(0, 0.6 + 3.4 * age, size, size * 0.8, rgb("FFFFFF", 0.42 * (1 - age)))
