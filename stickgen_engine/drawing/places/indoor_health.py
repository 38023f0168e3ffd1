"""A gymnasium and a hospital."""

import random
from collections.abc import Callable
from math import sin

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_front import corner_chair
from stickgen_engine.drawing.places.kit_furniture import STEEL, clock, plant, shadow
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves
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
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.places.kit_windows import curtains, panels, sunlight, window
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def gym(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a gym: a wall of mirrors, weights, a treadmill, wall bars, mats, a punch bag."""
    light = scenery.light
    room = Room(half=8.0, back=7.5, height=4.4)
    shell = room_shell(
        scenery,
        rgb("C4CCD4"),
        rgb("5A626C"),
        room=room,
        ceiling=rgb("8A949E"),
        skirting=rgb("3A4350"),
        evening=BRIGHT,
    )
    tiles(shell, rgb("4C545E"), size=1.4, checker=0.4)
    back = shell.back
    flat(back, -8, 3.5, 16, 0.22, rgb("E8702A"))
    _mirrors(back)
    _wall_bars(back, 4.6)
    write(back, "STRONG", 6.0, 3.75, 0.3, rgb("5A626C"))
    for z in (1.0, 3.8):
        window(shell.left, z, 1.7, 2.2, 1.6, light, bars=(3, 1), frame=rgb("4A525C"), view="city")
    panels(shell, xs=(-5, -1.7, 1.7, 5), zs=(5.2, 2.2))
    floor = shell.floor
    for x, code in ((-3.6, "3E78B8"), (-0.4, "3E78B8"), (2.8, "C4483C")):
        floor.shape(rectangle(x, 3.9, 2.6, 1.6), fill=rgb(code))
        floor.shape(rectangle(x, 3.9, 2.6, 0.1), fill=darker(rgb(code), 0.3))
    _dumbbells(scenery, 0.2)
    _treadmill(scenery.far(-5.7, 5.2))
    _bench_press(scenery.piece(5.7, 3.7))
    ball = scenery.far(3.9, 6.4)
    shadow(ball, 0.45)
    stops = ((0.0, rgb("F08A5A")), (1.0, rgb("B5483A")))
    ball.shape(circle(0, 0.45, 0.45), fill=Linear(-0.3, 0.8, 0.3, 0.1, stops))
    plant(scenery.piece(-7.2, 3.4), 1.3, seed, rgb("E8ECF0"))
    corner_leaves(scenery, seed)
    return _punch_bag


def _mirrors(on: Painter) -> None:
    for i in range(5):
        x = -7.3 + i * 2.25
        flat(on, x, 0.5, 2.15, 2.8, rgb("8A96A2"))
        stops = ((0.0, rgb("E4F0F8")), (0.5, rgb("B4C8D8")), (1.0, rgb("8CA0B4")))
        flat(on, x + 0.06, 0.56, 2.03, 2.68, Linear(x, 3.2, x + 1.5, 0.5, stops))
        glint = polygon(((x + 0.3, 0.56), (x + 0.75, 0.56), (x + 1.7, 3.24), (x + 1.25, 3.24)))
        on.shape(glint, fill=rgb("FFFFFF", 0.22))


def _wall_bars(on: Painter, x: float) -> None:
    wood = rgb("C08A4E")
    bars = joined(rectangle(x, 0.35 + i * 0.26, 2.8, 0.08) for i in range(12))
    on.shape(bars, fill=wood)
    posts = joined(rectangle(x + i * 1.34, 0.1, 0.12, 3.3) for i in range(3))
    on.shape(posts, fill=darker(wood, 0.2))


def _dumbbells(scenery: Scenery, x: float) -> None:
    front = solid(scenery, (x - 1.9, x + 1.9), (6.7, 7.3), (0, 0.14), rgb("2E343C"))
    posts = rectangle(x - 1.85, 0, 0.1, 0.95) + rectangle(x + 1.75, 0, 0.1, 0.95)
    front.shape(posts, fill=rgb("3A4350"))
    for row in range(2):
        y = 0.3 + row * 0.42
        flat(front, x - 1.85, y, 3.7, 0.07, rgb("4A525C"))
        discs = joined(
            circle(x - 1.6 + i * 0.46 + d, y + 0.18, 0.13) for i in range(8) for d in (0, 0.22)
        )
        front.shape(discs, fill=rgb("23262C") if row else rgb("C4483C"))
        grips = joined(rectangle(x - 1.6 + i * 0.46, y + 0.15, 0.22, 0.06) for i in range(8))
        front.shape(grips, fill=STEEL)


def _treadmill(on: Painter) -> None:
    shadow(on, 1.0)
    block(on, -0.95, 0.06, 1.9, 0.2, rgb("2E343C"), r=0.06)
    flat(on, -0.85, 0.24, 1.6, 0.05, rgb("5A626C"))
    on.shape(
        line(0.7, 0.2, 0.95, 1.35) + line(0.95, 1.15, 0.4, 1.05), line=rgb("8A949E"), width=0.08
    )
    block(on, 0.72, 1.3, 0.46, 0.3, rgb("2E343C"), r=0.05)
    flat(on, 0.78, 1.37, 0.34, 0.16, rgb("7CE0B0"), glows=True)


def _bench_press(on: Painter) -> None:
    shadow(on, 1.1)
    posts = rectangle(-0.5, 0, 0.08, 1.2) + rectangle(0.42, 0, 0.08, 1.2)
    on.shape(posts, fill=rgb("4A525C"))
    block(on, -0.32, 0.38, 0.64, 0.14, rgb("23262C"), r=0.05)
    on.shape(rectangle(-0.05, 0, 0.1, 0.4), fill=rgb("4A525C"))
    flat(on, -1.15, 1.14, 2.3, 0.05, rgb("C8D0D8"))
    for x, tall, code in (
        (-1.05, 0.62, "23262C"),
        (-0.92, 0.46, "C4483C"),
        (0.84, 0.46, "C4483C"),
        (0.97, 0.62, "23262C"),
    ):
        block(on, x, 1.165 - tall / 2, 0.09, tall, rgb(code), r=0.03)


def _punch_bag(scenery: Scenery, seconds: float) -> None:
    on: Board = scenery.far(6.3, 5.6)
    lean = 0.05 * sin(seconds * 1.7)
    x = 2.2 * lean
    on.shape(line(0, 4.4, x * 0.5, 2.75), line=rgb("5A626C"), width=0.05)
    on.push(matrix=(1.0, -lean, lean * -1.0, 1.0, x, 0.0))
    block(on, -0.3, 1.0, 0.6, 1.7, rgb("A83A34"), r=0.18)
    bands = rectangle(-0.3, 1.35, 0.6, 0.07) + rectangle(-0.3, 2.3, 0.6, 0.07)
    on.shape(bands, fill=rgb("2E2226"))
    on.pop()


def hospital(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a ward: beds with curtains, a heart monitor, a double door, pale clean walls."""
    light = scenery.light
    room = Room(half=7.4, back=6.8, height=3.8)
    shell = room_shell(
        scenery,
        rgb("DCEAEC"),
        rgb("C4D4D8"),
        room=room,
        ceiling=rgb("F4F8F8"),
        skirting=rgb("9AB8BC"),
        evening=BRIGHT,
    )
    tiles(shell, rgb("A9C0C8"), size=0.9, checker=0.4)
    wainscot(shell, 1.0, rgb("B8DAD4"))
    side_walls(shell, rgb("8AB4B8"))
    back = shell.back
    flat(back, -7.4, 1.12, 14.8, 0.1, rgb("5FA8A0"))
    _ward_door(back, -0.7)
    window(back, -3.0, 1.5, 1.6, 1.5, light, bars=(2, 1))
    curtains(back, -3.0, 1.5, 1.6, 1.5, rgb("8AC4C0"))
    sunlight(shell, -4.0, 1.8)
    clock(back, 0.2, 3.0, 0.26, 10.9)
    block(back, 1.7, 2.3, 0.8, 0.8, rgb("FFFFFF"), r=0.08)
    cross = rectangle(2.0, 2.42, 0.2, 0.56) + rectangle(1.82, 2.6, 0.56, 0.2)
    back.shape(cross, fill=rgb("D9483B"))
    panels(shell, xs=(-3.6, 0, 3.6), zs=(4.8, 1.8))
    _bed(scenery, -5.3)
    _bed(scenery, 5.0)
    _screen(scenery, -4.0)
    _screen(scenery, 6.9)
    _drip(scenery.far(-6.8, 5.2))
    _monitor_stand(scenery.far(3.35, 5.6))
    trolley = scenery.piece(6.4, 3.4)
    shadow(trolley, 0.5)
    frame = joined(rectangle(dx, 0.1, 0.05, 0.85) for dx in (-0.45, 0.4))
    trolley.shape(
        frame + rectangle(-0.45, 0.35, 0.9, 0.05) + rectangle(-0.5, 0.9, 1.0, 0.06), fill=STEEL
    )
    block(trolley, -0.35, 0.96, 0.2, 0.26, rgb("7CC0E8"), r=0.04)
    block(trolley, -0.05, 0.96, 0.36, 0.14, rgb("F4F6F6"), r=0.03)
    corner_chair(scenery)
    return _heart


def _ward_door(on: Painter, x: float) -> None:
    block(on, x - 0.1, 0, 2.0, 2.4, rgb("8AB0B4"))
    for dx in (0, 0.92):
        block(on, x + dx, 0, 0.88, 2.3, rgb("C8DEE0"))
        on.shape(rounded(x + dx + 0.29, 1.3, 0.3, 0.66, 0.1), fill=rgb("8CB4C8"))
        flat(on, x + dx + 0.06, 0.1, 0.76, 0.34, rgb("A8BCC0"))


def _bed(scenery: Scenery, x: float) -> None:
    steel = rgb("C8D2D8")
    solid(scenery, (x - 0.95, x + 0.95), (4.3, 6.4), (0.32, 0.5), rgb("9AAAB4"))
    front = solid(
        scenery, (x - 0.92, x + 0.92), (4.32, 6.4), (0.48, 0.68), rgb("EEF4F6"), rgb("FBFDFD")
    )
    flat(front, x - 0.92, 0.4, 1.84, 0.28, rgb("7CC0C4"))
    top = scenery.floor(0.69)
    top.shape(rectangle(x - 0.92, 4.32, 1.84, 1.15), fill=rgb("8ACCCC"))
    top.shape(rounded(x - 0.6, 5.75, 1.2, 0.5, 0.15), fill=rgb("FFFFFF"))
    foot = scenery.far(x, 4.28)
    shadow(foot, 0.9)
    rails = line(-0.9, 0.05, -0.9, 0.95) + line(0.9, 0.05, 0.9, 0.95) + line(-0.9, 0.95, 0.9, 0.95)
    foot.shape(rails + line(-0.9, 0.72, 0.9, 0.72), line=steel, width=0.06)
    foot.shape(circle(-0.9, 0.08, 0.08) + circle(0.9, 0.08, 0.08), fill=rgb("4A545C"))
    block(foot, -0.25, 0.62, 0.34, 0.3, rgb("F4F0E4"))


def _screen(scenery: Scenery, x: float) -> None:
    """Hang a curtain from a rail between two beds."""
    on = scenery.far(x, 6.0)
    cloth = rgb("A4D4D0")
    flat(on, -0.5, 0.35, 1.0, 2.35, cloth)
    folds = joined(rectangle(-0.42 + i * 0.24, 0.35, 0.09, 2.35) for i in range(4))
    on.shape(folds, fill=fade(darker(cloth, 0.3), 0.4))
    flat(on, -0.6, 2.68, 1.2, 0.06, rgb("B8C4CA"))


def _drip(on: Painter) -> None:
    shadow(on, 0.25)
    on.shape(
        line(0, 0.05, 0, 2.0) + line(-0.2, 2.0, 0.2, 2.0) + line(-0.25, 0.05, 0.25, 0.05),
        line=STEEL,
        width=0.05,
    )
    block(on, 0.08, 1.5, 0.24, 0.42, rgb("CFEAF4", 0.9), r=0.06)


def _monitor_stand(on: Painter) -> None:
    shadow(on, 0.35)
    on.shape(rectangle(-0.04, 0, 0.08, 1.2) + ellipse(0, 0.04, 0.28, 0.05), fill=STEEL)
    block(on, -0.5, 1.15, 1.0, 0.76, rgb("E8EEF0"), r=0.06)
    flat(on, -0.42, 1.24, 0.84, 0.58, rgb("12242A"))


def _heart(scenery: Scenery, seconds: float) -> None:
    """Let the line of the heart run over the monitor."""
    on = scenery.far(3.35, 5.6)
    beat = (
        (0.0, 0.0),
        (0.3, 0.0),
        (0.36, 0.07),
        (0.42, 0.0),
        (0.48, -0.06),
        (0.52, 0.24),
        (0.57, -0.12),
        (0.62, 0.0),
        (0.76, 0.06),
        (0.86, 0.0),
        (1.0, 0.0),
    )
    head = (seconds * 0.9) % 2.0
    path: Path = ()
    for lap in (0, 1):
        for t, y in beat:
            at = lap + t
            if at <= head:
                point = (-0.38 + at * 0.38, 1.53 + y)
                path += (("L", *point) if path else ("M", *point),)
    if len(path) > 1:
        on.shape(path, line=rgb("7CF0A0"), width=0.028, glows=True)
    on.shape(circle(0.3, 1.72, 0.04), fill=lighter(rgb("F0605A"), 0.1), glows=True)
