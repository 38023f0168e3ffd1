"""A warehouse with racks of crates."""

import random

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, rectangle
from stickgen_engine.drawing.places.kit_front import corner_crates
from stickgen_engine.drawing.places.kit_furniture import STEEL, shadow
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    Room,
    block,
    flat,
    joined,
    room_shell,
    tiles,
)
from stickgen_engine.drawing.places.kit_solids import upright
from stickgen_engine.drawing.places.kit_windows import pendant, window
from stickgen_engine.drawing.scenery import Scenery


def warehouse(scenery: Scenery, seed: random.Random) -> None:
    """Paint a warehouse: tall racks of crates, a roller door, a fork-lift, hanging lamps."""
    light = scenery.light
    room = Room(half=10.5, back=9.5, height=6.2)
    shell = room_shell(
        scenery, rgb("A8A294"), rgb("A09C94"), room=room, ceiling=rgb("6A665E"), evening=BRIGHT
    )
    tiles(shell, rgb("8A867E"), size=2.1, checker=0.0)
    back = shell.back
    _roller(back)
    for x in (-9.6, 7.0):
        window(
            back, x, 4.5, 2.4, 1.0, light, bars=(4, 1), frame=rgb("6A665E"), view="sky", sill=False
        )
    lanes = rectangle(-3.6, -7.4, 0.14, 16.8) + rectangle(3.6, -7.4, 0.14, 16.8)
    shell.floor.shape(lanes, fill=rgb("F0C23A", 0.9))
    _rack(scenery, (-9.4, -3.0), 8.2, seed)
    _rack(scenery, (3.0, 9.4), 8.2, seed)
    for x in (-6.0, 0.0, 6.0):
        pendant(scenery, x, 5.4, 6.2, 1.4, rgb("4F5A54"))
    _pallet(scenery, 5.9, 5.0, seed)
    _forklift(scenery.far(-5.6, 5.0))
    crate(scenery.piece(6.6, 3.5), 0.9)
    corner_crates(scenery, side=-1)


def _roller(on: Painter) -> None:
    flat(on, -2.6, 0, 5.2, 4.4, rgb("6A727C"))
    flat(on, -2.35, 0, 4.7, 4.1, rgb("B4BCC4"))
    slats = joined(rectangle(-2.35, 0.1 + i * 0.32, 4.7, 0.06) for i in range(13))
    on.shape(slats, fill=rgb("94A0AA"))
    flat(on, -2.35, 0, 4.7, 0.24, rgb("E0B030"))


def _rack(scenery: Scenery, x: tuple[float, float], z: float, seed: random.Random) -> None:
    front = upright(scenery, z)
    flat(front, x[0], 0, x[1] - x[0], 5.0, rgb("3A3630", 0.45))
    tones = ("C79A62", "B5844E", "D9B47C", "8FA3A8", "A87C5A")
    boxes: dict[str, tuple[tuple[float, float, float, float], ...]] = dict.fromkeys(tones, ())
    for level in range(3):
        at = x[0] + 0.2
        while at < x[1] - 1.0:
            wide, tall = seed.uniform(0.7, 1.3), seed.uniform(0.6, 1.15)
            boxes[seed.choice(tones)] += ((at, 0.16 + level * 1.62, wide, tall),)
            at += wide + seed.uniform(0.06, 0.4)
    for code, found in boxes.items():
        if found:
            front.shape(joined(rectangle(*box) for box in found), fill=rgb(code))
            tape = joined(rectangle(b[0] + b[2] * 0.42, b[1], b[2] * 0.14, b[3]) for b in found)
            front.shape(tape, fill=lighter(rgb(code), 0.35))
            side = joined(rectangle(b[0] + b[2] * 0.82, b[1], b[2] * 0.18, b[3]) for b in found)
            front.shape(side, fill=fade(rgb("20140C"), 0.16))
    beams = joined(rectangle(x[0], i * 1.62 + 0.02, x[1] - x[0], 0.15) for i in range(4))
    front.shape(beams, fill=rgb("D9722A"))
    posts = joined(rectangle(x[0] + i * (x[1] - x[0] - 0.14) / 3, 0, 0.14, 5.3) for i in range(4))
    front.shape(posts, fill=rgb("3E5F9A"))


def crate(on: Painter, size: float) -> None:
    """Draw a wooden crate."""
    wood = rgb("B98A56")
    shadow(on, size / 2)
    block(on, -size / 2, 0, size, size, wood)
    planks = joined(rectangle(-size / 2, size * (0.24 + i * 0.26), size, 0.025) for i in range(3))
    on.shape(planks, fill=darker(wood, 0.3))
    edge = size * 0.13
    frame = rectangle(-size / 2, 0, edge, size) + rectangle(size / 2 - edge, 0, edge, size)
    frame += rectangle(-size / 2, 0, size, edge) + rectangle(-size / 2, size - edge, size, edge)
    on.shape(frame, fill=lighter(wood, 0.12))


def _pallet(scenery: Scenery, x: float, z: float, seed: random.Random) -> None:
    on = scenery.far(x, z)
    shadow(on, 1.0)
    flat(on, -0.95, 0, 1.9, 0.14, rgb("8A6238"))
    for i in range(3):
        for j in range(2 if i == 2 else 3):
            tone = seed.choice((rgb("C79A62"), rgb("D9B47C"), rgb("BF8E56")))
            block(on, -0.9 + j * 0.61 + (0.28 if i == 2 else 0), 0.14 + i * 0.5, 0.58, 0.48, tone)


def _forklift(on: Painter) -> None:
    shadow(on, 1.3)
    yellow = rgb("E8B030")
    block(on, -1.1, 0.3, 1.7, 0.7, yellow, r=0.12)
    cage = line(-0.9, 1.0, -0.75, 2.0) + line(-0.75, 2.0, 0.25, 2.0) + line(0.25, 2.0, 0.45, 1.0)
    on.shape(cage, line=rgb("33363C"), width=0.08)
    block(on, -0.75, 0.95, 0.5, 0.5, rgb("33363C"), r=0.08)
    mast = rectangle(0.62, 0.1, 0.09, 2.2) + rectangle(0.78, 0.1, 0.07, 2.2)
    on.shape(mast, fill=rgb("4A525C"))
    flat(on, 0.8, 0.12, 1.0, 0.08, rgb("4A525C"))
    for x in (-0.75, 0.3):
        on.shape(circle(x, 0.3, 0.3), fill=rgb("2A2D33"))
        on.shape(ellipse(x, 0.3, 0.13, 0.13), fill=STEEL)
