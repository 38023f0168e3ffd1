"""The bridge of a space ship."""

import random
from collections.abc import Callable
from dataclasses import replace

from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, polygon, rectangle, rounded, smooth
from stickgen_engine.drawing.places.kit_rooms import Room, Shell, room_shell
from stickgen_engine.drawing.places.kit_shade import rising, sided
from stickgen_engine.drawing.places.kit_space import planet
from stickgen_engine.drawing.places.kit_spacecraft import HOURS, KEYS
from stickgen_engine.drawing.places.kit_stand import stand
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def spaceship_interior(scenery: Scenery, seed: random.Random) -> Animate | None:
    """The bridge: a wide window on a ringed world, consoles full of lights, seats, a hatch."""
    tint = HOURS[scenery.light.time][2]
    scenery.light = replace(scenery.light, tint=tint, weather="clear")
    room = Room(half=8.6, back=7.2, height=4.6)
    wall = rgb("5a6684")
    shell = room_shell(scenery, wall, rgb("3a4560"), room=room, ceiling=rgb("465272"), evening=tint)
    _panels(shell, wall)
    _window(shell, scenery, seed)
    _strips(shell)
    _deck(shell.floor)
    for board, mirror in ((shell.left, 1.0), (shell.right, -1.0)):
        _hatch(board, 3.2 * mirror, wall)
        _screens(board, seed, -2.6 * mirror)
    _bench(scenery, seed, 0.0, 6.5, 6.4)
    for x, z, flip in ((-5.2, 5.2, False), (5.4, 5.0, True)):
        _seat(stand(scenery, x, z, flip=flip))
        shell.floor.spot(x, z, 0.7, 0.3, rgb("0a0e1c", 0.6))
    for x, z, flip in ((-7.4, 3.6, False), (7.5, 3.4, True), (-7.6, -3, False), (7.6, -2.5, True)):
        _pillar(stand(scenery, x, z, flip=flip), seed)
    corner, dark = scenery.corner(), rgb("10162a")
    for x, side in ((-3.05, 1), (3.1, -1), (-7.8, 1), (8.2, -1)):
        desk = [
            (x - side * 0.8, -0.5),
            (x - side * 0.8, 0.62),
            (x + side * 0.1, 0.5),
            (x + side * 0.75, 0.1),
            (x + side * 0.9, -0.5),
        ]
        corner.shape(polygon(desk), fill=dark)
        for k in range(3):
            key = circle(x + side * (k * 0.17 - 0.05), 0.34 - 0.09 * k, 0.03)
            corner.shape(key, fill=rgb(KEYS[k]), glows=True)
    scenery.lamps.append(Lamp(0, 4.4, 3.0, rgb("cfe4ff"), 7.0))
    return _blinking(seed)


def _panels(shell: Shell, wall: Colour) -> None:
    """Ribs and plates with rivets on all walls."""
    for board, x0, x1 in (
        (shell.back, -8.6, 8.6),
        (shell.left, -7.2, 7.2),
        (shell.right, -7.2, 7.2),
    ):
        for k in range(int((x1 - x0) / 2.15) + 1):
            x = x0 + k * 2.15
            board.shape(
                rectangle(x - 0.16, 0, 0.32, 4.5),
                fill=sided(lighter(wall, 0.08), x - 0.16, x + 0.16),
            )
            plate = rounded(x + 0.26, 0.25, 1.62, 1.0, 0.1)
            board.shape(plate, fill=rising(darker(wall, 0.22), darker(wall, 0.06), 0.25, 1.25))
            rivets: Path = ()
            for dx, dy in ((0.36, 0.36), (1.78, 0.36), (0.36, 1.14), (1.78, 1.14)):
                rivets += circle(x + dx, dy, 0.035)
            board.shape(rivets, fill=lighter(wall, 0.35))


def _window(shell: Shell, scenery: Scenery, seed: random.Random) -> None:
    deep, glow, _ = HOURS[scenery.light.time]
    back = shell.back
    pane = rounded(-6.2, 1.55, 12.4, 2.65, 0.7)
    back.shape(rounded(-6.55, 1.25, 13.1, 3.25, 0.95), fill=rgb("2c3550"))
    back.shape(rounded(-6.42, 1.36, 12.84, 3.02, 0.85), fill=rgb("8793b0"))
    back.push(clip=pane)
    back.shape(pane, fill=rising(glow, deep, 1.5, 4.2), glows=True)
    for x, y, rx, tone in (
        (-3.5, 3.2, 3.4, "7a4ac0"),
        (3.0, 2.2, 3.6, "2f7ac8"),
        (0.0, 3.6, 2.6, "c8508a"),
    ):
        back.spot(x, y, rx, rx * 0.35, rgb(tone, 0.4), glows=True)
    for radius, count in ((0.014, 90), (0.026, 34)):
        stars: Path = ()
        for _ in range(count):
            x, y, r = (
                seed.uniform(-6.2, 6.2),
                seed.uniform(1.6, 4.2),
                radius * seed.uniform(0.7, 1.3),
            )
            stars += polygon([(x - r, y), (x, y + r), (x + r, y), (x, y - r)])
        back.shape(stars, fill=rgb("ffffff", 0.9), glows=True)
    planet(back, 3.9, 2.95, 0.92, rgb("d8935a"), ring=rgb("ecd2a0"))
    planet(back, -3.8, 3.55, 0.26, rgb("7ab8d8"), bands=2)
    back.pop()
    for x in (-3.15, 0.0, 3.15):
        back.shape(
            rectangle(x - 0.09, 1.5, 0.18, 2.75), fill=sided(rgb("6a7694"), x - 0.09, x + 0.09)
        )
    shine = [(-5.6, 4.1), (-5.0, 4.1), (-5.9, 1.7), (-6.1, 2.1)]
    back.shape(polygon(shine), fill=rgb("ffffff", 0.1), glows=True)


def _strips(shell: Shell) -> None:
    """Bands of light under the ceiling and on it."""
    for x in (-5.6, 0.0, 5.6):
        shell.ceiling.shape(rectangle(x - 0.4, -6, 0.8, 13), fill=rgb("d8ecff"), glows=True)
        shell.ceiling.shape(rectangle(x - 0.75, -6, 1.5, 13), fill=rgb("a8ccff", 0.25), glows=True)
    for board, x0 in ((shell.back, -8.6), (shell.left, -7.2), (shell.right, -7.2)):
        board.shape(rectangle(x0, 0.04, 17.2, 0.07), fill=rgb("6ad0ff"), glows=True)


def _deck(floor: Painter) -> None:
    joints: Path = ()
    for z in (-5.4, -3.6, -1.8, 0.0, 1.8, 3.6, 5.4):
        joints += polygon([(-8.6, z), (8.6, z), (8.6, z + 0.05), (-8.6, z + 0.05)])
    for x in (-6.6, -4.4, -2.2, 0.0, 2.2, 4.4, 6.6):
        joints += polygon([(x, -7), (x + 0.05, -7), (x + 0.05, 7.2), (x, 7.2)])
    floor.shape(joints, fill=rgb("7a8cb4", 0.45))
    for x in (-7.7, 7.55):
        floor.shape(rectangle(x, -7, 0.15, 14), fill=rgb("4ab8f0", 0.8), glows=True)
    floor.shape(
        polygon([(-3.4, 6.6), (3.4, 6.6), (2.6, 3.0), (-2.6, 3.0)]),
        fill=rgb("8ab4ff", 0.1),
        glows=True,
    )


def _hatch(board: Painter, u: float, wall: Colour) -> None:
    board.shape(rounded(u - 1.1, 0, 2.2, 2.7, 0.4), fill=darker(wall, 0.35))
    board.shape(
        rounded(u - 0.9, 0, 1.8, 2.5, 0.32),
        fill=rising(darker(wall, 0.1), lighter(wall, 0.2), 0, 2.5),
    )
    board.shape(rectangle(u - 0.03, 0, 0.06, 2.5), fill=darker(wall, 0.5))
    for k in range(6):
        x = u - 0.9 + k * 0.3
        board.shape(
            polygon([(x, 1.1), (x + 0.15, 1.1), (x + 0.3, 1.3), (x + 0.15, 1.3)]),
            fill=rgb("f0b429"),
        )
    board.shape(circle(u, 2.85, 0.1), fill=rgb("6affa0"), glows=True)


def _screens(board: Painter, seed: random.Random, u: float) -> None:
    for x, y, w, h in (
        (u - 1.3, 1.6, 1.4, 1.0),
        (u + 0.3, 1.6, 1.1, 1.0),
        (u - 1.3, 2.8, 2.7, 0.6),
    ):
        board.shape(rounded(x - 0.08, y - 0.08, w + 0.16, h + 0.16, 0.08), fill=rgb("2a3248"))
        board.shape(rounded(x, y, w, h, 0.05), fill=rgb("123a52"), glows=True)
        graph = [(x + w * t / 6, y + h * seed.uniform(0.2, 0.8)) for t in range(7)]
        board.shape(smooth(graph), line=rgb(seed.choice(KEYS)), width=0.035, glows=True)


def _bench(scenery: Scenery, seed: random.Random, x: float, z: float, width: float) -> None:
    """The long console under the window."""
    on, steel, half = scenery.far(x, z), rgb("6a7696"), width / 2
    on.shape(
        polygon([(-half, 0), (half, 0), (half * 0.94, 0.8), (-half * 0.94, 0.8)]),
        fill=rising(darker(steel, 0.45), darker(steel, 0.2), 0, 0.8),
    )
    on.shape(
        polygon([(-half, 0.8), (half, 0.8), (half * 0.9, 1.12), (-half * 0.9, 1.12)]),
        fill=lighter(steel, 0.1),
    )
    on.shape(rectangle(-half, 0.72, width, 0.09), fill=lighter(steel, 0.3))
    count = int(width / 0.55)
    for k in range(count):
        at = -half * 0.88 + k * half * 1.76 / count
        on.shape(rounded(at, 0.9, 0.34, 0.14, 0.03), fill=rgb(seed.choice(KEYS)), glows=True)
    dots: Path = ()
    for k in range(count * 2):
        dots += circle(-half * 0.9 + k * half * 0.9 / count, 0.5, 0.04)
    on.shape(dots, fill=rgb("ffd05a", 0.9), glows=True)


def _seat(on: Painter) -> None:
    white, blue = rgb("e2e6ee"), rgb("3a5a94")
    on.shape(ellipse(0, 0.05, 0.4, 0.08), fill=rgb("3a4258"))
    on.shape(rectangle(-0.07, 0.05, 0.14, 0.4), fill=rgb("5a6478"))
    on.shape(rounded(-0.45, 0.42, 0.85, 0.2, 0.08), fill=blue)
    on.shape(rounded(-0.56, 0.5, 0.26, 1.15, 0.12), fill=sided(white, -0.56, -0.3))
    on.shape(rounded(-0.36, 0.62, 0.12, 0.85, 0.06), fill=lighter(blue, 0.15))
    on.shape(rounded(-0.3, 0.78, 0.6, 0.1, 0.05), fill=white)


def _pillar(on: Painter, seed: random.Random) -> None:
    steel = rgb("56627e")
    on.shape(
        polygon([(-0.45, 0), (0.45, 0), (0.3, 4.6), (-0.3, 4.6)]), fill=sided(steel, -0.45, 0.45)
    )
    for k in range(4):
        on.shape(
            rounded(-0.2, 1.0 + k * 0.35, 0.4, 0.22, 0.04),
            fill=rgb(seed.choice(KEYS), 0.85),
            glows=True,
        )
    on.shape(rectangle(-0.05, 2.6, 0.1, 1.7), fill=rgb("8ad8ff"), glows=True)


def _blinking(seed: random.Random) -> Animate:
    """Lamps of the console blink, each at its own pace."""
    lamps = [
        (
            seed.uniform(-2.8, 2.8),
            seed.choice((0.26, 0.36)),
            rgb(seed.choice(KEYS)),
            seed.uniform(0.7, 2.4),
            seed.random(),
        )
        for _ in range(14)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        board = scenery.far(0.0, 6.5)
        for x, y, colour, pace, start in lamps:
            if (seconds * pace + start) % 1.0 < 0.5:
                board.shape(circle(x, y, 0.045), fill=colour, glows=True)

    return draw
