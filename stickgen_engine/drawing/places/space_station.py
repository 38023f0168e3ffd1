"""A module of a space station."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import cos, pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_rooms import Room, Shell, room_shell
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.places.kit_space import earth
from stickgen_engine.drawing.places.kit_spacecraft import HOURS, KEYS
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def space_station(scenery: Scenery, seed: random.Random) -> Animate | None:
    """A white padded module: a round window on the earth, lockers, plants, floating things."""
    tint = HOURS[scenery.light.time][2]
    scenery.light = replace(scenery.light, tint=tint, weather="clear")
    room = Room(half=8.2, back=6.9, height=4.4)
    white = rgb("dfe5ec")
    shell = room_shell(
        scenery, white, rgb("b9c3d0"), room=room, ceiling=rgb("eef2f6"), evening=tint
    )
    _padding(shell, white)
    _port(shell, scenery, seed)
    _lockers(shell, seed)
    for x in (-5.2, 5.2):
        shell.ceiling.shape(rectangle(x - 0.5, -6, 1.0, 12.8), fill=rgb("ffffff"), glows=True)
    for board in (shell.left, shell.right):
        for u in (-3.6, 3.0):
            _ring_door(board, u)
    _rails(shell)
    for x, z in ((-5.9, 5.6), (6.2, 5.4)):
        shell.floor.spot(x, z, 0.9, 0.4, rgb("2a3448", 0.4))
        _planter(stand(scenery, x, z))
    for x, z, flip in ((-7.5, 3.4, False), (7.5, 3.2, True), (7.4, -3, True), (-7.4, -2.5, False)):
        _suit(stand(scenery, x, z, flip=flip))
        shell.floor.spot(x, z, 0.8, 0.35, rgb("2a3448", 0.4))
    corner, dark = scenery.corner(), rgb("27303f")
    for x, side in ((-3.15, 1), (3.2, -1), (-7.9, 1), (8.3, -1)):
        corner.shape(rounded(x - 0.55, -0.5, 1.1, 1.0, 0.3), fill=dark)
        corner.shape(rounded(x - 0.3, 0.2, 0.6, 0.12, 0.06), fill=lighter(dark, 0.15))
        corner.shape(circle(x + side * 0.3, 0.05, 0.04), fill=rgb("6affa0"), glows=True)
    scenery.lamps.append(Lamp(0, 4.2, 2.0, rgb("ffffff"), 7.0))
    return _floating(seed)


def _padding(shell: Shell, white: Colour) -> None:
    for board, x0, x1 in (
        (shell.back, -8.2, 8.2),
        (shell.left, -6.9, 6.9),
        (shell.right, -6.9, 6.9),
    ):
        k, x = 0, x0
        while x < x1 - 0.2:
            for y, h in ((0.2, 1.25), (1.52, 1.25), (2.84, 1.25)):
                tone = lighter(white, 0.3) if k % 2 else white
                board.shape(
                    rounded(x + 0.05, y, 1.27, h, 0.16),
                    fill=rising(darker(tone, 0.1), tone, y, y + h),
                )
            x += 1.37
            k += 1
        board.shape(rectangle(x0, 2.76, x1 - x0, 0.07), fill=rgb("3e7ad0"))


def _port(shell: Shell, scenery: Scenery, seed: random.Random) -> None:
    deep, glow, _ = HOURS[scenery.light.time]
    back, x, y, r = shell.back, 0.0, 2.55, 1.72
    back.shape(circle(x, y, r + 0.42), fill=rgb("8a97aa"))
    back.shape(circle(x - 0.03, y + 0.04, r + 0.3), fill=rgb("c9d2de"))
    back.shape(circle(x, y, r + 0.08), fill=rgb("4a566c"))
    pane = circle(x, y, r)
    back.push(clip=pane)
    back.shape(pane, fill=mix(deep, glow, 0.25), glows=True)
    stars: Path = ()
    for _ in range(60):
        sx, sy, s = x + seed.uniform(-r, r), y + seed.uniform(-r, r), seed.uniform(0.008, 0.022)
        stars += polygon([(sx - s, sy), (sx, sy + s), (sx + s, sy), (sx, sy - s)])
    back.shape(stars, fill=rgb("ffffff"), glows=True)
    earth(back, x + 0.35, y - 1.15, 1.85)
    back.pop()
    back.shape(
        polygon([(x - 1.2, y + 0.9), (x - 0.9, y + 1.2), (x + 0.1, y + 1.1), (x - 1.3, y - 0.1)]),
        fill=rgb("ffffff", 0.1),
        glows=True,
    )
    bolts: Path = ()
    for k in range(16):
        bolts += circle(x + (r + 0.2) * cos(k * pi / 8), y + (r + 0.2) * sin(k * pi / 8), 0.05)
    back.shape(bolts, fill=rgb("5a6880"))


def _lockers(shell: Shell, seed: random.Random) -> None:
    back = shell.back
    for side in (-1, 1):
        for k in range(3):
            x = side * (2.75 + k * 1.37) - (1.22 if side < 0 else 0.0)
            back.shape(
                rounded(x, 0.32, 1.2, 1.0, 0.08), fill=rgb(("a8bcd4", "c4cedb", "98b0cc")[k])
            )
            back.shape(rounded(x + 0.45, 0.9, 0.3, 0.08, 0.04), fill=rgb("5a6880"))
        sx = side * 4.4
        back.shape(rounded(sx - 0.85, 1.7, 1.7, 1.0, 0.1), fill=rgb("3a465a"))
        back.shape(rounded(sx - 0.75, 1.8, 1.5, 0.8, 0.06), fill=rgb("174a66"), glows=True)
        wave = [(sx - 0.7 + 0.2 * t, 2.2 + seed.uniform(-0.25, 0.25)) for t in range(8)]
        back.shape(smooth(wave), line=rgb("6ae0c8"), width=0.04, glows=True)
        for k in range(5):
            back.shape(circle(sx - 0.6 + k * 0.3, 3.1, 0.06), fill=rgb(KEYS[k]), glows=True)


def _ring_door(board: Painter, u: float) -> None:
    board.shape(circle(u, 1.75, 1.4), fill=rgb("98a6ba"))
    board.shape(circle(u, 1.75, 1.2), fill=rgb("d4dbe4"))
    board.shape(circle(u, 1.75, 1.04), fill=rgb("566478"))
    board.shape(circle(u + 0.06, 1.72, 0.96), fill=rgb("7a8aa2"))
    board.shape(circle(u, 1.75, 0.2), line=rgb("e8edf2"), width=0.07)
    board.shape(rectangle(u - 0.05, 1.95, 0.1, 0.6), fill=rgb("e8edf2"))


def _rails(shell: Shell) -> None:
    floor = shell.floor
    seams: Path = ()
    for z in (-5.0, -2.8, -0.6, 1.6, 3.8, 6.0):
        seams += polygon([(-8.2, z), (8.2, z), (8.2, z + 0.05), (-8.2, z + 0.05)])
    for x in (-5.6, -2.8, 0.0, 2.8, 5.6):
        seams += polygon([(x, -6.9), (x + 0.05, -6.9), (x + 0.05, 6.9), (x, 6.9)])
    floor.shape(seams, fill=rgb("7a889e", 0.5))
    for x in (-6.4, 6.2):
        floor.shape(rectangle(x, -6.9, 0.2, 13.8), fill=rgb("3e7ad0"))
    floor.shape(ellipse(0, 4.8, 2.8, 1.2), fill=rgb("9ad0ff", 0.2), glows=True)


def _planter(on: Painter) -> None:
    on.shape(rounded(-0.6, 0, 1.2, 0.5, 0.1), fill=sided(rgb("c4cedb"), -0.6, 0.6))
    on.shape(rectangle(-0.5, 0.42, 1.0, 0.1), fill=rgb("5a4436"))
    on.shape(rounded(-0.62, 1.5, 1.24, 0.12, 0.05), fill=rgb("98a6ba"))
    on.shape(
        polygon([(-0.5, 1.5), (0.5, 1.5), (0.62, 0.5), (-0.62, 0.5)]),
        fill=rgb("e890ff", 0.16),
        glows=True,
    )
    for x, h, tone in (
        (-0.36, 0.5, "4f9a52"),
        (-0.12, 0.7, "6ab04f"),
        (0.14, 0.6, "3f8a5c"),
        (0.36, 0.45, "5ba65a"),
    ):
        leaf = smooth(
            [(x, 0.5), (x - 0.14, 0.5 + h * 0.6), (x, 0.5 + h), (x + 0.14, 0.5 + h * 0.6)],
            closed=True,
        )
        on.shape(leaf, fill=rgb(tone))


def _suit(on: Painter) -> None:
    """A space suit that hangs on its rack."""
    white = rgb("eef0f4")
    on.shape(rectangle(-0.6, 0, 1.2, 2.5), fill=rgb("8a97aa"))
    on.shape(rounded(-0.5, 0.1, 1.0, 2.3, 0.2), fill=rgb("aab6c6"))
    for x in (-0.26, 0.04):
        on.shape(rounded(x, 0.15, 0.22, 0.9, 0.09), fill=sided(white, x, x + 0.22))
    on.shape(rounded(-0.32, 0.9, 0.64, 0.85, 0.18), fill=sided(white, -0.32, 0.32))
    for x in (-0.48, 0.3):
        on.shape(rounded(x, 0.95, 0.18, 0.75, 0.08), fill=darker(white, 0.08))
    on.shape(circle(0, 2.0, 0.29), fill=white)
    on.shape(ellipse(0.03, 2.0, 0.21, 0.17), fill=rgb("d8963c"))
    on.shape(rectangle(-0.14, 1.2, 0.28, 0.2), fill=rgb("3e7ad0"))


def _floating(seed: random.Random) -> Animate:
    """A cup, a book and a ball of water drift about."""
    things = [(-3.4, 3.3, 6.0, 0), (3.5, 3.5, 6.1, 1), (2.7, 1.0, 6.2, 2), (-2.9, 3.9, 5.9, 2)]
    phases = [seed.random() * 6 for _ in things]

    def draw(scenery: Scenery, seconds: float) -> None:
        for (x, y, z, kind), phase in zip(things, phases, strict=True):
            board = scenery.far(
                x + 0.2 * sin(seconds * 0.4 + phase), z, y=y + 0.12 * sin(seconds * 0.7 + phase)
            )
            angle = 0.4 * sin(seconds * 0.5 + phase)
            board.push(matrix=(cos(angle), sin(angle), -sin(angle), cos(angle), 0.0, 0.0))
            if kind == 0:
                board.shape(rounded(-0.12, -0.12, 0.24, 0.26, 0.05), fill=rgb("f0b429"))
                board.shape(circle(0.16, 0.0, 0.07), line=rgb("f0b429"), width=0.035)
            elif kind == 1:
                board.shape(rounded(-0.2, -0.14, 0.4, 0.28, 0.03), fill=rgb("dc5b4a"))
                board.shape(rectangle(-0.16, -0.1, 0.06, 0.2), fill=fade(rgb("ffffff"), 0.8))
            else:
                board.shape(ellipse(0, 0, 0.12, 0.11), fill=rgb("7ac8f4", 0.8))
                board.shape(circle(-0.04, 0.04, 0.03), fill=rgb("ffffff", 0.9))
            board.pop()

    return draw
