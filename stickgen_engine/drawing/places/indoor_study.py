"""Where people learn: a classroom and a library."""

import random

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_front import corner_books
from stickgen_engine.drawing.places.kit_furniture import (
    OAK,
    SPINES,
    bookcase,
    chair,
    clock,
    plant,
    shadow,
    table,
)
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    WARM,
    Room,
    block,
    flat,
    joined,
    planks,
    room_shell,
    runner,
    shade,
    wainscot,
)
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.places.kit_windows import (
    panels,
    pool,
    sconce,
    sunlight,
    window,
)
from stickgen_engine.drawing.scenery import Lamp, Scenery


def classroom(scenery: Scenery, seed: random.Random) -> None:
    """Paint a classroom: a blackboard with sums, maps, a teacher's desk, pupils' desks."""
    light = scenery.light
    shell = room_shell(
        scenery, rgb("BFDCCB"), rgb("CFA06A"), skirting=rgb("8FB0A0"), evening=BRIGHT
    )
    planks(shell, rgb("CFA06A"), seed)
    wainscot(shell, 0.95, rgb("A4C8B6"))
    back = shell.back
    block(back, -2.6, 1.15, 5.2, 1.9, rgb("9A6A40"))
    stops = ((0.0, rgb("3A7A62")), (1.0, rgb("2C604E")))
    flat(back, -2.48, 1.27, 4.96, 1.66, Linear(-2.5, 3, 2.5, 1.2, stops))
    chalk = rgb("F4F8F0", 0.9)
    write(back, "2+2=?", -1.2, 2.35, 0.34, chalk, weight=0.12)
    sums = line(-2.1, 1.85, -0.4, 1.85) + line(-2.1, 1.6, -0.9, 1.6)
    sun = circle(1.5, 2.1, 0.42) + line(1.08, 2.1, 1.92, 2.1) + line(1.5, 1.68, 1.5, 2.52)
    back.shape(sums + sun, line=fade(chalk, 0.7), width=0.035)
    block(back, -2.6, 1.07, 5.2, 0.1, rgb("B98A58"))
    flat(back, 0.3, 1.17, 0.3, 0.07, rgb("F4F0E4"))
    clock(back, 3.6, 2.75, 0.3, 9.3)
    _world_map(back, -5.6, 1.5)
    for i, code in enumerate(("F2A65A", "7CC0E8", "F6D25A", "E88AA0", "9CD08A")):
        flat(back, 4.4 + (i % 3) * 0.55, 2.2 - (i // 3) * 0.55, 0.45, 0.42, rgb(code))
    for z in (1.4, 3.9):
        window(shell.left, z, 1.2, 1.9, 1.7, light, bars=(2, 2))
        window(shell.right, -z - 1.9, 1.2, 1.9, 1.7, light, bars=(2, 2))
    sunlight(shell, -6.4, 2.2, reach=4.2)
    panels(shell, xs=(-3.4, 0, 3.4), zs=(4.6, 1.6))
    _teacher(scenery, 5.0)
    low = solid(scenery, (-6.6, -3.3), (6.1, 6.5), (0, 0.9), OAK)
    bookcase(low, -6.6, 0, 3.3, 0.9, seed, rows=2, wood=OAK)
    for x, z in ((-5.6, 3.9), (6.0, 3.3), (-6.2, 2.2)):
        _pupil_desk(scenery, x, z)
    plant(scenery.far(-3.0, 6.1), 1.1, seed)
    corner_books(scenery, seed)


def _world_map(on: Painter, x: float, y: float) -> None:
    block(on, x, y, 1.9, 1.25, rgb("F2EAD4"))
    flat(on, x + 0.08, y + 0.08, 1.74, 1.09, rgb("8CC8E4"))
    land = ellipse(x + 0.5, y + 0.8, 0.28, 0.2) + ellipse(x + 0.66, y + 0.42, 0.15, 0.24)
    land += ellipse(x + 1.2, y + 0.84, 0.42, 0.2) + ellipse(x + 1.1, y + 0.52, 0.17, 0.2)
    land += ellipse(x + 1.56, y + 0.38, 0.15, 0.1)
    on.shape(land, fill=rgb("86B86A"))


def _teacher(scenery: Scenery, x: float) -> None:
    front = solid(scenery, (x - 1.0, x + 1.0), (5.2, 5.9), (0, 0.78), OAK)
    front.shape(rounded(x - 0.9, 0.12, 1.8, 0.54, 0.03), fill=darker(OAK, 0.14))
    on = scenery.far(x, 5.5, y=0.78)
    for i, tone in enumerate(SPINES[:3]):
        block(on, -0.75, i * 0.09, 0.5, 0.08, tone)
    on.shape(circle(0.6, 0.1, 0.1), fill=rgb("D9483B"))
    on.shape(line(0.6, 0.19, 0.64, 0.27), line=rgb("5A4028"), width=0.03)
    on.shape(circle(0.05, 0.3, 0.2), fill=shade(-0.15, 0.25, rgb("5AA8D8")))
    on.shape(
        line(0.05, 0.1, 0.05, 0.02) + line(-0.1, 0.02, 0.2, 0.02), line=rgb("8A6A3A"), width=0.04
    )


def _pupil_desk(scenery: Scenery, x: float, z: float) -> None:
    chair(scenery.piece(x, z + 0.3), rgb("B5783F"), back=0.85)
    on = scenery.piece(x, z)
    table(on, 1.15, 0.68, rgb("C79A62"))
    page = polygon(((-0.3, 0.74), (0.0, 0.72), (0.02, 0.8), (-0.22, 0.82)))
    on.shape(
        page + polygon(((0.0, 0.72), (0.3, 0.74), (0.24, 0.82), (0.02, 0.8))), fill=rgb("FDFBF4")
    )


def library(scenery: Scenery, seed: random.Random) -> None:
    """Paint a library: walls of books, an arched window with a shaft of light, a red runner."""
    light = scenery.light
    room = Room(half=7.0, back=7.0, height=4.4)
    shell = room_shell(
        scenery,
        rgb("8A5E40"),
        rgb("9A5F38"),
        room=room,
        ceiling=rgb("C9A67C"),
        skirting=rgb("5A3824"),
    )
    planks(shell, rgb("9A5F38"), seed)
    runner(shell, 2.4, rgb("A23A40"), rgb("E0B86A"))
    back = shell.back
    wood = rgb("6E4529")
    for x in (-6.7, -4.35, 1.95, 4.3):
        bookcase(back, x, 0, 2.25, 3.5, seed, wood=wood, rows=6, thick=(0.09, 0.17))
    for board, start in ((shell.left, -3.9), (shell.right, -6.9)):
        for i in range(4):
            bookcase(
                board,
                start + i * 2.7,
                0,
                2.5,
                3.5,
                seed,
                wood=darker(wood, 0.12),
                rows=6,
                thick=(0.14, 0.24),
            )
    flat(back, -7, 3.55, 14, 0.3, lighter(wood, 0.1))
    window(back, -0.95, 1.3, 1.9, 2.3, light, frame=rgb("C79A62"), bars=(2, 3), arch=True)
    if light.time != "night":
        ray = {"day": "FFF3D0", "dawn": "FFDDB8", "sunset": "FFB878"}[light.time]
        on = scenery.far(0, 6.8)
        shaft = polygon(((-0.9, 3.4), (0.9, 3.2), (3.2, 0.1), (0.2, 0.1)))
        stops = ((0.0, rgb(ray, 0.42)), (1.0, rgb(ray, 0.04)))
        on.shape(shaft, fill=Linear(0, 3.4, 1.7, 0.1, stops), glows=True)
    sunlight(shell, -0.9, 1.9)
    for x in (-2.0, 1.85):
        sconce(scenery, back, x + 0.06, 2.5, 6.8)
    _ladder(scenery, -3.0)
    pool(scenery, shell.floor, 1.2, 4.6, rx=3.0, strength=0.4)
    _reading_table(scenery, 0.2, 5.5)
    chair(scenery.piece(-5.4, 3.8), wood)
    _globe(scenery.piece(5.6, 3.6))
    corner_books(scenery, seed, side=1)


def _ladder(scenery: Scenery, x: float) -> None:
    on = scenery.far(x, 6.6)
    rails = line(-0.45, 0, -0.1, 3.4) + line(0.15, 0, 0.42, 3.4)
    on.shape(rails, line=rgb("C08A4E"), width=0.09)
    rungs = joined(
        line(-0.42 + i * 0.043, 0.35 + i * 0.42, 0.18 + i * 0.034, 0.35 + i * 0.42)
        for i in range(8)
    )
    on.shape(rungs, line=rgb("A87440"), width=0.07)


def _reading_table(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z)
    table(on, 2.3, 0.77, rgb("8A5A34"))
    for i, tone in enumerate((SPINES[0], SPINES[5], SPINES[1])):
        block(on, 0.45, 0.83 + i * 0.08, 0.5, 0.07, tone)
    on.shape(rectangle(-0.53, 0.82, 0.06, 0.34), fill=rgb("C79A52"))
    lit = scenery.light.lamps
    if lit:
        on.spot(-0.5, 1.25, 1.6, 1.4, fade(WARM, 0.6), glows=True)
        scenery.lamps.append(Lamp(x - 0.5, 1.3, z, WARM, 5.5))
    hat = polygon(((-0.82, 1.12), (-0.18, 1.12), (-0.3, 1.4), (-0.7, 1.4)))
    on.shape(hat, fill=WARM if lit else rgb("3F8A5C"), glows=lit)


def _globe(on: Painter) -> None:
    shadow(on, 0.4)
    on.shape(line(0, 0, 0, 0.7) + line(-0.3, 0, 0.3, 0), line=rgb("8A5A34"), width=0.08)
    on.shape(circle(0, 1.05, 0.36), fill=shade(-0.36, 0.36, rgb("5A9CC8")))
    land = ellipse(-0.1, 1.15, 0.14, 0.11) + ellipse(0.12, 0.95, 0.1, 0.13)
    on.shape(land, fill=rgb("9CC07A"))
    on.shape(circle(0, 1.05, 0.42), line=rgb("C79A52"), width=0.04)
