"""The great hall of a castle."""

import random
from collections.abc import Callable

from stickgen_engine.drawing.colour import darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_rooms import Room, Shell, room_shell
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.places.kit_stone import (
    arch_path,
    banner,
    column,
    courses,
    flames,
    lamp_at,
    torch,
)
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]
_STONE = rgb("857f92")


def castle(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A throne on its dais, stained glass, banners, columns with torches and a red carpet."""
    room = Room(half=9.5, back=8.6, height=6.6)
    shell = room_shell(scenery, _STONE, rgb("6f6a78"), room=room, ceiling=rgb("4a4456"))
    courses(shell.back, seed, _STONE, x0=-9.5, x1=9.5, height=6.4, odd=30)
    for side in (shell.left, shell.right):
        courses(side, seed, darker(_STONE, 0.12), x0=-8.6, x1=8.6, height=6.4, odd=16)
    _flags(shell.floor, seed)
    _windows(shell, scenery)
    for x, tone in ((-2.6, "a8303c"), (2.6, "a8303c"), (-7.6, "2f5f9a"), (7.6, "2f5f9a")):
        banner(shell.back, x, 5.6, width=1.15, height=2.7, colour=rgb(tone))
    for board, at in ((shell.left, (-2.0, 3.6)), (shell.right, (-4.0, 1.6))):
        for u in at:
            banner(board, u, 5.2, width=1.2, height=2.6, colour=rgb("7a3a8a"))
    _dais(scenery, shell.floor)
    _carpet(shell.floor)
    _throne(scenery.far(0, 7.6, y=0.6))
    _armour(scenery)
    fires = _columns(scenery)
    for x in (-4.2, 4.2):
        fires.append(_brazier(scenery, shell.floor, x, 6.3))
    _corner(scenery)
    return flames(seed, fires)


def _flags(floor: Painter, seed: random.Random) -> None:
    tone = rgb("6f6a78")
    joints: Path = ()
    for i in range(12):
        z = -6 + i * 1.25
        joints += polygon([(-9.5, z), (9.5, z), (9.5, z + 0.04), (-9.5, z + 0.04)])
    for i in range(-7, 8):
        joints += polygon(
            [(i * 1.3, -7), (i * 1.3 + 0.04, -7), (i * 1.3 + 0.04, 8.6), (i * 1.3, 8.6)]
        )
    for _ in range(22):
        x, z = seed.randint(-7, 6) * 1.3, -6 + seed.randint(0, 10) * 1.25
        floor.shape(
            rectangle(x, z, 1.3, 1.25),
            fill=fade(lighter(tone, 0.3) if seed.random() < 0.5 else darker(tone, 0.3), 0.22),
        )
    floor.shape(joints, fill=fade(darker(tone, 0.5), 0.5))


def _windows(shell: Shell, scenery: Scenery) -> None:
    light = scenery.light
    shine = {
        "dawn": rgb("ffe0b4"),
        "day": rgb("eaf6ff"),
        "sunset": rgb("ffc07a"),
        "night": rgb("3a5a9a"),
    }[light.time]
    glass = ("d8604a", "4a8ad0", "f0c04a", "5aa86a", "9a6ad0")
    strength = 0.42 if light.time == "night" else 0.25
    for x in (-5.1, 5.1):
        shell.back.shape(arch_path(x, 1.5, 1.9, 4.3, pointed=True), fill=darker(_STONE, 0.4))
        shell.back.shape(arch_path(x, 1.65, 1.6, 4.0, pointed=True), fill=shine, glows=True)
        for i in range(7):
            for j in range(2):
                cx, cy = x - 0.38 + j * 0.76, 1.95 + i * 0.5
                pane = [(cx, cy - 0.27), (cx + 0.34, cy), (cx, cy + 0.27), (cx - 0.34, cy)]
                colour = mix(rgb(glass[(i * 2 + j * 3) % 5]), shine, strength)
                dim = darker(colour, 0.45) if light.time == "night" else colour
                if i < 6:
                    shell.back.shape(polygon(pane), fill=fade(dim, 0.85), glows=True)
        bars: Path = rectangle(x - 0.03, 1.65, 0.06, 3.9) + rectangle(x - 0.8, 3.1, 1.6, 0.06)
        shell.back.shape(bars, fill=rgb("4a4450"))
        if light.weather not in ("stormy", "rainy"):
            beam = [
                (x - 0.7, 1.9),
                (x + 0.7, 5.2),
                (x + 0.7 - x * 0.35, 0.0),
                (x - 1.4 - x * 0.4, 0.0),
            ]
            shell.back.shape(polygon(beam), fill=fade(shine, 0.07), glows=True)
            pool = [
                (x - x * 0.3 - 1.3, 5.6),
                (x - x * 0.3 + 1.0, 5.6),
                (x - x * 0.5 + 0.9, 3.2),
                (x - x * 0.5 - 1.9, 3.2),
            ]
            shell.floor.shape(
                polygon(pool), fill=fade(shine, 0.16 if light.time != "night" else 0.1), glows=True
            )


def _dais(scenery: Scenery, floor: Painter) -> None:
    for y, half, z in ((0.2, 3.4, 5.9), (0.4, 2.8, 6.4), (0.6, 2.2, 6.9)):
        stone = lighter(_STONE, 0.08 + y * 0.2)
        riser = scenery.far(0, z)
        riser.shape(rectangle(-half, y - 0.2, 2 * half, 0.2), fill=darker(stone, 0.28))
        riser.shape(rectangle(-0.95, y - 0.2, 1.9, 0.2), fill=rgb("8a2230"))
        top = scenery.floor(y)
        top.shape(rectangle(-half, z, 2 * half, 8.55 - z), fill=stone)
        top.shape(rectangle(-0.95, z, 1.9, 8.5 - z), fill=rgb("b02c3a"))
    del floor


def _carpet(floor: Painter) -> None:
    red, gold = rgb("a82a38"), rgb("e8b84a")
    floor.shape(polygon([(-1.25, 5.9), (1.25, 5.9), (1.25, -7), (-1.25, -7)]), fill=red)
    for x in (-1.15, 1.0):
        floor.shape(polygon([(x, 5.9), (x + 0.15, 5.9), (x + 0.15, -7), (x, -7)]), fill=gold)
    floor.shape(polygon([(-0.6, 5.9), (0.6, 5.9), (0.6, -7), (-0.6, -7)]), fill=rgb("b8323f"))


def _throne(on: Painter) -> None:
    gold, red = rgb("d8a23a"), rgb("b02c3a")
    back = [
        (-0.85, 0),
        (-0.8, 2.0),
        (-0.5, 2.25),
        (-0.3, 2.0),
        (0, 2.6),
        (0.3, 2.0),
        (0.5, 2.25),
        (0.8, 2.0),
        (0.85, 0),
    ]
    on.shape(polygon(back), fill=rising(darker(gold, 0.2), lighter(gold, 0.12), 0, 2.6))
    on.shape(
        polygon([(-0.55, 0.2), (-0.55, 1.8), (0, 2.15), (0.55, 1.8), (0.55, 0.2)]),
        fill=rising(darker(red, 0.25), red, 0, 2),
    )
    on.shape(rounded(-0.75, 0.42, 1.5, 0.26, 0.1), fill=lighter(red, 0.08))
    on.shape(rectangle(-0.75, 0, 1.5, 0.44), fill=darker(red, 0.2))
    for x in (-0.98, 0.74):
        on.shape(rounded(x, 0, 0.24, 0.95, 0.08), fill=sided(gold, x, x + 0.24))
        on.shape(circle(x + 0.12, 1.0, 0.15), fill=lighter(gold, 0.2))
    on.shape(circle(0, 2.62, 0.13), fill=rgb("dc4b4a"))
    studs: Path = ()
    for y in (0.8, 1.15, 1.5):
        for x in (-0.28, 0.0, 0.28):
            studs += circle(x, y, 0.04)
    on.shape(studs, fill=gold)


def _columns(scenery: Scenery) -> list[tuple[float, float, float, float]]:
    fires = []
    for x, z in (
        (-6.4, 7.0),
        (6.4, 7.0),
        (-8.2, 4.6),
        (8.2, 4.6),
        (-9.2, 1.4),
        (9.2, 1.4),
        (-9.1, -5.5),
        (9.1, -5.5),
    ):
        scenery.floor().spot(x, z, 1.0, 0.4, rgb("120c1c", 0.5))
        board = stand(scenery, x, z)
        column(board, rgb("8f899c"), height=6.6, width=1.0)
        torch(scenery, board, 0, 2.75)
        fires.append((x, 2.95, z - 0.05, 0.55))
        lamp_at(scenery, x, 3.2, z)
    return fires


def _brazier(
    scenery: Scenery, floor: Painter, x: float, z: float
) -> tuple[float, float, float, float]:
    floor.spot(x, z - 0.6, 3.0, 1.3, rgb("ff9a3c", 0.34), glows=True)
    on, iron = scenery.far(x, z), rgb("38323a")
    on.shape(
        (
            ("M", -0.35, 0),
            ("L", 0.0, 0.95),
            ("M", 0.35, 0),
            ("L", 0.0, 0.95),
            ("M", 0, 0),
            ("L", 0, 0.95),
        ),
        line=iron,
        width=0.07,
    )
    bowl = smooth([(-0.45, 1.2), (-0.3, 0.94), (0.3, 0.94), (0.45, 1.2)])
    on.shape((*bowl, ("Z",)), fill=sided(iron, -0.45, 0.45, lit=0.25))
    lamp_at(scenery, x, 1.6, z)
    return (x, 1.12, z - 0.02, 0.75)


def _armour(scenery: Scenery) -> None:
    for x, flip in ((-3.5, False), (3.5, True)):
        on, steel = scenery.far(x, 7.9, flip=flip), rgb("a8b0c0")
        on.shape(rectangle(-0.45, 0, 0.9, 0.3), fill=darker(_STONE, 0.3))
        for dx in (-0.16, 0.16):
            on.shape(
                rounded(dx - 0.11, 0.3, 0.22, 0.85, 0.08), fill=sided(steel, dx - 0.11, dx + 0.11)
            )
        on.shape(
            polygon([(-0.3, 1.05), (0.3, 1.05), (0.38, 1.75), (-0.38, 1.75)]),
            fill=sided(steel, -0.35, 0.35),
        )
        on.shape(circle(-0.42, 1.66, 0.16) + circle(0.42, 1.66, 0.16), fill=lighter(steel, 0.1))
        on.shape(rounded(-0.19, 1.78, 0.38, 0.46, 0.16), fill=sided(steel, -0.19, 0.19))
        on.shape(rectangle(-0.14, 2.0, 0.28, 0.05), fill=rgb("2a2a36"))
        on.shape(smooth([(0, 2.22), (-0.2, 2.5), (-0.3, 2.3)], closed=True), fill=rgb("c83c46"))
        on.shape((("M", 0.62, 0.3), ("L", 0.62, 2.7)), line=rgb("7a5a40"), width=0.06)
        on.shape(polygon([(0.52, 2.6), (0.62, 3.05), (0.72, 2.6)]), fill=steel)


def _corner(scenery: Scenery) -> None:
    corner, dark = scenery.corner(), rgb("1a1424")
    for x, side in ((-2.95, 1), (2.95, -1)):
        cloth = smooth(
            [
                (x - side * 0.4, 3.6),
                (x + side * 0.55, 3.6),
                (x + side * 0.3, 3.0),
                (x + side * 0.05, 2.55),
                (x - side * 0.4, 2.4),
            ]
        )
        corner.shape((*cloth, ("Z",)), fill=rgb("3a1420"))
    for x in (-2.85, 2.9, -7.6, 7.9):
        corner.shape(rounded(x - 0.42, -0.4, 0.84, 0.72, 0.06), fill=dark)
        corner.shape(rounded(x - 0.32, 0.3, 0.64, 0.1, 0.04), fill=lighter(dark, 0.08))
        corner.shape(circle(x, 0.5, 0.15), fill=lighter(dark, 0.05))
