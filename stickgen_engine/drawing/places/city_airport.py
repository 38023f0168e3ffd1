"""The departure hall of an airport."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, polygon, rectangle
from stickgen_engine.drawing.places.kit_front import corner_wheel
from stickgen_engine.drawing.places.kit_furniture import shadow
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    WARM,
    Room,
    block,
    flat,
    joined,
    room_shell,
    tiles,
)
from stickgen_engine.drawing.places.kit_shade import snowed
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.places.kit_windows import outside, panels, wants_lamps
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def airport(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a departure hall: a glass wall with planes outside, desks, a board of flights."""
    light = scenery.light
    room = Room(half=11.0, back=9.0, height=5.6)
    shell = room_shell(
        scenery,
        rgb("D0D8DE"),
        rgb("B4BCC2"),
        room=room,
        ceiling=rgb("EDF1F4"),
        skirting=rgb("7C8894"),
        evening=BRIGHT,
    )
    tiles(shell, rgb("98A2AA"), size=1.6, checker=0.35)
    _apron(shell.back, scenery)
    panels(shell, xs=(-7.5, -2.5, 2.5, 7.5), zs=(6.4, 2.4), wide=2.6)
    _flight_board(scenery, 4.2)
    for x in (-7.4, 8.2):
        _check_in(scenery, x)
    for x, z in ((-3.5, 6.2), (1.3, 6.2)):
        _seats(scenery.far(x, z))
    _seats(scenery.piece(-6.4, 4.0))
    trolley = scenery.piece(6.6, 3.5)
    shadow(trolley, 0.6)
    frame = line(-0.6, 0.12, 0.5, 0.12) + line(0.5, 0.12, 0.68, 1.0) + line(0.5, 1.0, 0.75, 1.0)
    trolley.shape(frame, line=rgb("8A949E"), width=0.06)
    block(trolley, -0.55, 0.16, 0.95, 0.5, rgb("3E6FB0"), r=0.06)
    block(trolley, -0.42, 0.66, 0.7, 0.38, rgb("C8553D"), r=0.06)
    trolley.shape(circle(-0.45, 0.08, 0.08) + circle(0.4, 0.08, 0.08), fill=rgb("2A2D33"))
    corner_wheel(scenery)
    dark = light.time == "night"

    def animate(moving: Scenery, seconds: float) -> None:
        _planes(moving, seconds, dark=dark)

    return animate


def _apron(on: Board, scenery: Scenery) -> None:
    out = outside(scenery.light)
    x, y, w, h = -10.6, 0.6, 21.2, 4.3
    stops = ((0.0, out.sky[0]), (0.6, out.sky[1]), (1.0, out.sky[2]))
    flat(on, x, y, w, h, Linear(0, y + h, 0, 1.9, stops), glows=True)
    hill = ((-10.6, 1.9), (-6, 2.25), (-1, 1.98), (4, 2.3), (10.6, 1.95), (10.6, 1.6), (-10.6, 1.6))
    on.shape(polygon(hill), fill=out.grade(rgb("7FA68C"), 16), glows=True)
    tarmac = snowed(out, rgb("8A939C"), 0.8)
    flat(on, x, y, w, 1.25, out.grade(tarmac, 6), glows=True)
    dashes = joined(rectangle(-10 + i * 1.9, 1.1, 1.0, 0.05) for i in range(11))
    on.shape(dashes, fill=out.grade(rgb("F4E7B4"), 4), glows=True)
    _plane(on, -5.6, 1.45, 1.0, out.grade(rgb("F4F6F8"), 3), out.grade(rgb("3E6FB0"), 3))
    _plane(on, 3.0, 1.25, 1.25, out.grade(rgb("F4F6F8"), 2), out.grade(rgb("D9604F"), 2))
    tower = rectangle(7.9, 1.6, 0.5, 1.9) + polygon(
        ((7.5, 3.5), (8.8, 3.5), (9.0, 4.1), (7.3, 4.1))
    )
    on.shape(tower, fill=out.grade(rgb("A4AEB8"), 6), glows=True)
    if wants_lamps(out):
        lights = joined(ellipse(-10 + i * 1.3, 1.72, 0.06, 0.05) for i in range(17))
        on.shape(lights + rectangle(7.5, 3.65, 1.3, 0.3), fill=WARM, glows=True)
    bars = joined(rectangle(x - 0.06 + i * 2.65, y, 0.13, h) for i in range(9))
    on.shape(bars + rectangle(x, 3.45, w, 0.09), fill=rgb("EDF1F4"))
    flat(on, x - 0.2, y - 0.14, w + 0.4, 0.16, rgb("EDF1F4"))


def _plane(on: Painter, x: float, y: float, scale: float, body: Colour, tail: Colour) -> None:
    s = scale
    fin = polygon(
        (
            (x + 1.7 * s, y + 0.75 * s),
            (x + 2.35 * s, y + 1.55 * s),
            (x + 2.6 * s, y + 1.55 * s),
            (x + 2.4 * s, y + 0.7 * s),
        )
    )
    on.shape(fin, fill=tail, glows=True)
    hull = (
        ("M", x - 2.3 * s, y + 0.5 * s),
        ("C", x - 2.2 * s, y + 0.85 * s, x - 1.7 * s, y + 0.9 * s, x - 1.3 * s, y + 0.9 * s),
        ("L", x + 2.0 * s, y + 0.9 * s),
        ("C", x + 2.3 * s, y + 0.88 * s, x + 2.6 * s, y + 0.8 * s, x + 2.7 * s, y + 0.72 * s),
        ("L", x + 1.4 * s, y + 0.34 * s),
        ("L", x - 1.8 * s, y + 0.34 * s),
        ("C", x - 2.1 * s, y + 0.34 * s, x - 2.3 * s, y + 0.4 * s, x - 2.3 * s, y + 0.5 * s),
        ("Z",),
    )
    on.shape(hull, fill=body, glows=True)
    panes = joined(circle(x - 1.4 * s + i * 0.28 * s, y + 0.7 * s, 0.055 * s) for i in range(11))
    on.shape(
        panes
        + polygon(
            (
                (x - 2.1 * s, y + 0.68 * s),
                (x - 1.8 * s, y + 0.68 * s),
                (x - 1.75 * s, y + 0.8 * s),
                (x - 1.95 * s, y + 0.8 * s),
            )
        ),
        fill=tail,
        glows=True,
    )
    wing = polygon(
        (
            (x - 0.3 * s, y + 0.5 * s),
            (x + 0.5 * s, y + 0.5 * s),
            (x + 1.1 * s, y + 0.05 * s),
            (x + 0.7 * s, y + 0.05 * s),
        )
    )
    on.shape(wing, fill=darker(body, 0.15), glows=True)
    on.shape(
        circle(x - 1.6 * s, y + 0.2 * s, 0.1 * s) + circle(x + 0.4 * s, y + 0.2 * s, 0.12 * s),
        fill=rgb("33383E"),
        glows=True,
    )


def _flight_board(scenery: Scenery, x: float) -> None:
    on = scenery.far(x, 7.6)
    block(on, -2.3, 3.1, 4.6, 1.75, rgb("20262E"), r=0.08)
    rods = rectangle(-1.9, 4.85, 0.06, 0.8) + rectangle(1.85, 4.85, 0.06, 0.8)
    on.shape(rods, fill=rgb("8A949E"))
    write(on, "DEPARTURES", -0.6, 4.5, 0.2, rgb("FFD772"), glows=True)
    for i, row in enumerate(("08:10 ROME    A3", "08:35 OSLO    B1", "09:00 LIMA    C7")):
        write(on, row, 0, 4.06 - i * 0.38, 0.19, rgb("E8F0F4"), glows=True)


def _check_in(scenery: Scenery, x: float) -> None:
    front = solid(scenery, (x - 1.6, x + 1.6), (6.8, 7.5), (0, 1.1), rgb("3E6FB0"), rgb("E8EEF2"))
    flat(front, x - 1.6, 0.3, 3.2, 0.14, rgb("F2C23A"))
    sign = scenery.far(x, 7.0)
    block(sign, -1.3, 2.75, 2.6, 0.55, rgb("F2C23A"), r=0.05)
    write(sign, "CHECK-IN", 0, 2.9, 0.25, rgb("20262E"))
    for dx in (-1.5, 1.44):
        flat(sign, dx, 1.1, 0.06, 2.2, rgb("8A949E"))


def _seats(on: Painter) -> None:
    shadow(on, 1.3)
    flat(on, -1.3, 0.34, 2.6, 0.06, rgb("6A747E"))
    legs = rectangle(-1.0, 0, 0.07, 0.36) + rectangle(0.93, 0, 0.07, 0.36)
    on.shape(legs, fill=rgb("6A747E"))
    for i in range(4):
        block(on, -1.28 + i * 0.65, 0.4, 0.58, 0.52, rgb("3A4A5C"), r=0.08)


def _planes(scenery: Scenery, seconds: float, *, dark: bool) -> None:
    """Let one plane climb into the sky behind the glass."""
    t = (seconds % 14) / 14
    on = scenery.wall(0, 9.0, 1, 9.0, one_sided=True)
    x, y = 9.6 - 17 * t, 2.5 + 1.9 * t * t
    if y < 4.4 and x > -9.5:
        body = rgb("8A98B0") if dark else rgb("F4F6F8")
        on.push(matrix=(0.42, -0.05, 0.05, 0.42, x, y))
        _plane(on, 0, 0, 1.0, body, rgb("F0A030"))
        on.pop()
