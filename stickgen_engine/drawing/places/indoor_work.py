"""Where people work: an office and a factory."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_front import corner_chair, corner_crates
from stickgen_engine.drawing.places.kit_furniture import clock, plant, shadow
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    Room,
    block,
    flat,
    joined,
    room_shell,
    tiles,
    wainscot,
)
from stickgen_engine.drawing.places.kit_sides import side_walls
from stickgen_engine.drawing.places.kit_solids import solid, upright
from stickgen_engine.drawing.places.kit_windows import panels, pendant, sunlight, window
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def office(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint an office: a long window on the city, desks with screens, a board with notes."""
    light = scenery.light
    shell = room_shell(
        scenery, rgb("D5DCE0"), rgb("8E9CA8"), skirting=rgb("7C8894"), evening=BRIGHT
    )
    tiles(shell, rgb("A3AFBA"), size=1.0, checker=0.4)
    side_walls(shell, rgb("5A7088"), view="city", motif="lines")
    back = shell.back
    for x in (-6.2, -3.1, 0.0):
        window(back, x, 1.25, 2.8, 1.85, light, bars=(2, 1), frame=rgb("F4F6F8"), view="city")
    sunlight(shell, -5.6, 2.4)
    sunlight(shell, -2.4, 2.4)
    panels(shell, xs=(-4.5, -1.5, 1.5, 4.5), zs=(5.2, 2.4))
    _notes(back, 3.5, 1.45)
    clock(back, 6.2, 2.75, 0.24, 9.2)
    for x, z in ((-5.4, 5.3), (-2.3, 5.5), (4.9, 5.3)):
        _desk(scenery, x, z)
    side = solid(scenery, (2.0, 3.1), (6.0, 6.5), (0, 1.25), rgb("8794A0"))
    drawers = joined(rounded(2.1, 0.12 + i * 0.38, 0.9, 0.32, 0.03) for i in range(3))
    side.shape(drawers, fill=rgb("A3AFBA"))
    plant(scenery.piece(6.4, 4.2), 1.6, seed, rgb("F0F2F4"))
    plant(scenery.far(2.5, 6.2, y=1.25), 0.7, seed, rgb("D9604F"))
    _cooler(scenery.piece(-6.3, 3.9))
    corner_chair(scenery, side=1)
    return None


def _desk(scenery: Scenery, x: float, z: float) -> None:
    top = rgb("E4D6BE")
    solid(scenery, (x - 0.95, x - 0.85), (z, z + 0.8), (0, 0.74), rgb("5A6672"))
    solid(scenery, (x + 0.85, x + 0.95), (z, z + 0.8), (0, 0.74), rgb("5A6672"))
    solid(scenery, (x - 1.0, x + 1.0), (z, z + 0.8), (0.72, 0.79), darker(top, 0.1), top)
    on = scenery.far(x, z + 0.45, y=0.79)
    flat(on, -0.06, 0, 0.12, 0.2, rgb("3A4350"))
    block(on, -0.42, 0.16, 0.84, 0.54, rgb("2E3642"), r=0.04)
    flat(on, -0.37, 0.21, 0.74, 0.44, rgb("7CC0E8"), glows=True)
    rows = joined(rectangle(-0.31, 0.55 - i * 0.09, 0.3 + 0.12 * (i % 3), 0.035) for i in range(4))
    on.shape(rows, fill=rgb("FFFFFF", 0.8), glows=True)
    block(on, 0.56, 0, 0.13, 0.16, rgb("D9604F"), r=0.03)
    seat = scenery.far(x - 0.1, z - 0.15)
    shadow(seat, 0.34)
    seat.shape(
        line(0, 0.08, 0, 0.46) + line(-0.26, 0.06, 0.26, 0.06), line=rgb("3A4350"), width=0.06
    )
    block(seat, -0.3, 0.44, 0.6, 0.1, rgb("3E5F8A"), r=0.05)
    block(seat, -0.28, 0.6, 0.56, 0.56, rgb("46699A"), r=0.12)


def _notes(on: Painter, x: float, y: float) -> None:
    block(on, x, y, 2.2, 1.4, rgb("8A929C"))
    flat(on, x + 0.06, y + 0.06, 2.08, 1.28, rgb("FBFCFC"))
    for i, code in enumerate(("F6D25A", "F29A8A", "8AD0C0", "F6D25A", "A8C0F0")):
        flat(on, x + 1.15 + (i % 3) * 0.3, y + 0.8 - (i // 3) * 0.36, 0.24, 0.24, rgb(code))
    bars = joined(rectangle(x + 0.2 + i * 0.18, y + 0.2, 0.12, 0.25 + 0.13 * i) for i in range(5))
    on.shape(bars, fill=rgb("3E7FC0"))
    on.shape(line(x + 0.15, y + 0.16, x + 1.05, y + 0.16), line=rgb("4A5460"), width=0.03)


def _cooler(on: Painter) -> None:
    shadow(on, 0.28)
    block(on, -0.2, 0, 0.4, 0.95, rgb("E8ECF0"), r=0.04)
    flat(on, -0.12, 0.55, 0.24, 0.2, rgb("8A949E"))
    block(on, -0.18, 0.95, 0.36, 0.5, rgb("9CD0F0", 0.8), r=0.1)


def factory(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a factory hall: machines with dials, pipes, a conveyor with boxes, high windows."""
    light = scenery.light
    room = Room(half=11.0, back=10.0, height=6.4)
    shell = room_shell(
        scenery, rgb("8C96A0"), rgb("9AA0A4"), room=room, ceiling=rgb("56606C"), evening=BRIGHT
    )
    wainscot(shell, 1.6, rgb("5F7A8A"))
    back = shell.back
    for x in (-9.6, -6.2, -2.8, 0.6, 4.0, 7.4):
        window(
            back, x, 4.1, 2.6, 1.4, light, bars=(4, 2), frame=rgb("56606C"), view="sky", sill=False
        )
    _pipes(back)
    _hazard(shell.floor)
    _machine(scenery, -6.4, rgb("4F8A7A"))
    _machine(scenery, 7.0, rgb("C08A3A"))
    belt = solid(scenery, (-3.6, 4.4), (7.0, 8.2), (0.75, 0.95), rgb("4A525C"), rgb("2E343C"))
    rollers = joined(circle(-3.4 + i * 0.5, 0.85, 0.08) for i in range(16))
    belt.shape(rollers, fill=rgb("9AA6B2"))
    legs = upright(scenery, 7.1)
    feet = joined(rectangle(x, 0, 0.16, 0.76) for x in (-3.2, -0.8, 1.5, 3.9))
    legs.shape(feet, fill=rgb("5F6A76"))
    for x in (-7.4, -1.2, 5.6):
        pendant(scenery, x, 6.0, 6.4, 1.5, rgb("4A525C"))
    _barrels(scenery.piece(6.4, 3.6))
    _crane(scenery)
    corner_crates(scenery)
    return _running


def _pipes(on: Painter) -> None:
    for y, tone in ((3.35, "B5653A"), (3.0, "7C8A96")):
        flat(on, -11, y, 22, 0.22, rgb(tone))
        flat(on, -11, y + 0.14, 22, 0.05, lighter(rgb(tone), 0.35))
    rings = joined(rectangle(-10 + i * 2.6, 2.95, 0.14, 0.68) for i in range(8))
    on.shape(rings, fill=rgb("5A646E"))
    for x in (-3.6, 5.0):
        block(on, x, 0, 0.26, 3.1, rgb("B5653A"))
        on.shape(circle(x + 0.13, 2.2, 0.3), line=rgb("C4483C"), width=0.08)


def _hazard(floor: Painter) -> None:
    stripe = joined(
        polygon(((x, 5.0), (x + 0.5, 5.0), (x + 0.9, 5.5), (x + 0.4, 5.5)))
        for x in (-11 + i * 1.0 for i in range(22))
    )
    floor.shape(rectangle(-11, 5.0, 22, 0.5), fill=rgb("E8B838"))
    floor.shape(stripe, fill=rgb("33363C"))


def _machine(scenery: Scenery, x: float, colour: Colour) -> None:
    front = solid(scenery, (x - 1.9, x + 1.9), (7.4, 9.6), (0, 2.5), colour)
    front.shape(rounded(x - 1.6, 1.2, 1.9, 1.0, 0.08), fill=darker(colour, 0.35))
    for i in range(3):
        front.shape(
            circle(x - 1.2 + i * 0.55, 1.8, 0.22),
            fill=rgb("F4F2E8"),
            line=rgb("3A4048"),
            width=0.05,
        )
    hands = joined(line(x - 1.2 + i * 0.55, 1.8, x - 1.1 + i * 0.5, 1.93) for i in range(3))
    front.shape(hands, line=rgb("C4483C"), width=0.04)
    vents = joined(rounded(x + 0.6, 0.5 + i * 0.24, 1.0, 0.12, 0.05) for i in range(6))
    front.shape(vents, fill=darker(colour, 0.4))
    flat(front, x - 1.9, 0, 3.8, 0.3, darker(colour, 0.5))
    block(front, x + 0.5, 2.5, 0.8, 1.1, rgb("6A747E"))
    flat(front, x + 0.42, 3.5, 0.96, 0.14, rgb("8A949E"))


def _barrels(on: Painter) -> None:
    shadow(on, 0.9)
    for x, y, code in ((-0.5, 0, "3E6FA8"), (0.35, 0, "B5483A"), (-0.08, 0.88, "E0A838")):
        block(on, x - 0.36, y, 0.72, 0.88, rgb(code), r=0.05)
        hoops = rectangle(x - 0.36, y + 0.26, 0.72, 0.06) + rectangle(
            x - 0.36, y + 0.58, 0.72, 0.06
        )
        on.shape(hoops, fill=darker(rgb(code), 0.25))


def _crane(scenery: Scenery) -> None:
    beam = scenery.wall(0, 6.6, 1, 6.6)
    flat(beam, -11, 5.5, 22, 0.3, rgb("E0A838"))
    flat(beam, -11, 5.5, 22, 0.08, rgb("A87A20"))
    block(beam, 1.6, 5.2, 1.0, 0.4, rgb("4A525C"))
    beam.shape(line(2.1, 5.2, 2.1, 4.2), line=rgb("33363C"), width=0.05)
    hook = (("M", 2.1, 4.2), ("C", 2.1, 3.9, 2.5, 3.9, 2.45, 4.15))
    beam.shape(hook, line=rgb("33363C"), width=0.1)


def _running(scenery: Scenery, seconds: float) -> None:
    for i in range(5):
        x = (i * 1.7 + seconds * 0.7) % 8.0 - 3.6
        on = scenery.far(x, 7.5, y=0.95)
        block(on, -0.32, 0, 0.64, 0.5, rgb("C79A62"))
        flat(on, -0.06, 0, 0.12, 0.5, rgb("E8D4A8"))
    for x, code in ((-4.9, "FF5A48"), (8.4, "7CE08A")):
        on = scenery.far(x, 7.3)
        if sin(seconds * 5 + x) > 0:
            on.spot(0, 2.2, 0.55, 0.55, rgb(code, 0.8), glows=True)
        on.shape(circle(0, 2.2, 0.11), fill=rgb(code), glows=True)
    for k in range(4):
        age = (seconds * 0.5 + k * 0.25) % 1
        puff = scenery.far(-5.5, 7.3)
        puff.spot(
            0.25 * sin(k * 2 + seconds),
            3.7 + 1.5 * age,
            0.3 + 0.5 * age,
            0.3 + 0.4 * age,
            rgb("F4F6F8", 0.5 * (1 - age)),
        )
