"""Grounds for games: mown stripes, lines, goals, hoops, floodlights, score boards."""

from dataclasses import replace
from math import cos, pi, sin

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, circle, line, polygon, rectangle
from stickgen_engine.drawing.places.kit_ground import Ground
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import block, flat, joined
from stickgen_engine.drawing.places.kit_shade import snowy
from stickgen_engine.drawing.scenery import Lamp, Scenery

CHALK = rgb("FBFAF2", 0.92)


def mown(floor: Board, ground: Ground, *, wide: float = 3.2, deep: float = 40.0) -> None:
    """Mow stripes across the picture into the grass."""
    if snowy(ground.light):
        return
    for i in range(int((deep + 6) / wide)):
        z = -6 + i * wide
        if i % 2 == 0:
            strip = rectangle(-70, z, 140, wide)
            floor.shape(strip, fill=fade(lighter(ground.at(z + wide / 2), 0.2), 0.5))


def ring(x: float, z: float, rx: float, rz: float, wide: float, *, span: XY = (0, 2 * pi)) -> Path:
    """Make a painted arc on the ground as a closed band."""
    steps = max(8, int((span[1] - span[0]) * 5))
    angles = [span[0] + (span[1] - span[0]) * i / steps for i in range(steps + 1)]
    outer = [(x + rx * cos(a), z + rz * sin(a)) for a in angles]
    inner = [(x + (rx - wide) * cos(a), z + (rz - wide) * sin(a)) for a in reversed(angles)]
    return polygon([*outer, *inner])


def stroke(a: XY, b: XY, wide: float = 0.12) -> Path:
    """Make a straight painted line on the ground as a closed band."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    nx, ny = -dy / length * wide / 2, dx / length * wide / 2
    return polygon(
        (
            (a[0] + nx, a[1] + ny),
            (b[0] + nx, b[1] + ny),
            (b[0] - nx, b[1] - ny),
            (a[0] - nx, a[1] - ny),
        )
    )


def lines(floor: Board, *paths: Path, colour: Colour = CHALK) -> None:
    """Paint lines on the ground."""
    floor.shape(joined(paths), fill=colour)


def goal(scenery: Scenery, x: float, z: float, *, wide: float = 6.4, high: float = 2.4) -> None:
    """Stand a football goal with a net that leans back."""
    deep = 1.7
    net = fade(rgb("F4F6F8"), 0.4)
    back = scenery.wall(0, z + deep, 1, z + deep)
    left, half = x - wide / 2, wide / 2
    mesh: Path = ()
    for i in range(17):
        mesh += rectangle(left + i * wide / 16, 0, 0.03, high * 0.8)
    for j in range(6):
        mesh += rectangle(left, j * high * 0.16, wide, 0.03)
    back.shape(mesh, fill=net)
    for side in (left, left + wide):
        flank = scenery.wall(side, z, side, z + deep)
        cords = joined(line(0, high * j / 5, deep, high * 0.8 * j / 5) for j in range(1, 6))
        cords += joined(line(deep * i / 4, 0, deep * i / 4, high * 0.9) for i in range(1, 5))
        flank.shape(cords, line=net, width=0.03)
    front = scenery.wall(0, z, 1, z)
    posts = rectangle(left - 0.07, 0, 0.14, high) + rectangle(left + wide - 0.07, 0, 0.14, high)
    front.shape(
        posts + rectangle(x - half - 0.07, high - 0.07, wide + 0.14, 0.14), fill=rgb("F8FAFB")
    )


def hoop(on: Painter, *, pole: bool = True) -> None:
    """Draw a basketball board with its ring and net, 3.05 m high, seen from the front."""
    if pole:
        on.spot(0, 0.02, 0.6, 0.1, rgb("141018", 0.4))
        block(on, -0.1, 0, 0.2, 2.9, rgb("3E5F9A"))
    block(on, -0.9, 2.85, 1.8, 1.1, rgb("F4F6F8"))
    on.shape(rectangle(-0.9, 2.85, 1.8, 1.1), line=rgb("C4483C"), width=0.06)
    on.shape(rectangle(-0.3, 3.1, 0.6, 0.45), line=rgb("C4483C"), width=0.05)
    net = joined(line(-0.23 + i * 0.115, 3.03, -0.13 + i * 0.065, 2.6) for i in range(5))
    net += line(-0.2, 2.9, 0.2, 2.9) + line(-0.16, 2.75, 0.16, 2.75)
    on.shape(net, line=rgb("FFFFFF", 0.85), width=0.02)
    on.shape(line(-0.24, 3.05, 0.24, 3.05), line=rgb("E8702A"), width=0.07)


def floodlight(scenery: Scenery, x: float, z: float, *, height: float = 13.0) -> None:
    """Stand a mast with two rows of lamps; they shine in dark hours."""
    on = scenery.far(x, z)
    lit = scenery.light.lamps
    mast = polygon(((-0.25, 0), (0.25, 0), (0.14, height), (-0.14, height)))
    on.shape(mast, fill=rgb("5A6676"))
    flat(on, -2.0, height - 0.2, 4.0, 2.0, rgb("3A4350"))
    lamps = joined(
        circle(-1.5 + i * 1.0, height + 0.3 + j * 0.95, 0.36) for i in range(4) for j in (0, 1)
    )
    on.shape(lamps, fill=rgb("FFFBE8") if lit else rgb("E4EAEE"), glows=lit)
    if lit:
        on.spot(0, height + 0.8, 8.0, 6.5, rgb("FFF6D8", 0.55), glows=True)


def score_board(
    scenery: Scenery, x: float, y: float, z: float, first: str, second: str, *, wide: float = 9.0
) -> None:
    """Hang a score board with two lines of light."""
    on = scenery.panorama(z, 1e6, haze=4)
    high = wide * 0.32
    block(on, x - wide / 2, y, wide, high, rgb("2A3442"), r=0.15)
    flat(on, x - wide / 2 + 0.2, y + 0.2, wide - 0.4, high - 0.4, rgb("18202C"))
    for text, foot, size, tone in ((first, 0.54, 0.28, "FFD772"), (second, 0.16, 0.22, "A8E0B0")):
        tall = min(high * size, wide * 0.86 / (len(text) * 0.94))
        write(on, text, x, y + high * foot, tall, rgb(tone), glows=True)


def floodlit(scenery: Scenery, *, share: float = 0.55) -> None:
    """Light a ground by its masts in dark hours: the place's own tint gets nearer to white.

    Call it before anything is drawn; the sky stays what it was.
    """
    light = scenery.light
    if not light.lamps:
        return
    scenery.light = replace(light, tint=mix(light.tint, rgb("F4FAFF"), share))
    for x in (-7.0, 7.0):
        scenery.lamps.append(Lamp(x, 9.0, 4.0, rgb("F4F6EC"), 16.0))


def net_across(scenery: Scenery, z: float, half: float, *, high: float = 1.0) -> None:
    """Stretch a net across the picture at depth z."""
    wall = scenery.wall(0, z, 1, z)
    count = int(2 * half / 0.28)
    mesh = joined(rectangle(-half + i * 0.28, 0.06, 0.02, high - 0.1) for i in range(count))
    mesh += joined(rectangle(-half, 0.1 + j * 0.19, 2 * half, 0.02) for j in range(5))
    wall.shape(mesh, fill=fade(rgb("20262E"), 0.6))
    flat(wall, -half, high - 0.08, 2 * half, 0.11, rgb("FBFAF2"))
    posts = rectangle(-half - 0.1, 0, 0.12, high + 0.08) + rectangle(half, 0, 0.12, high + 0.08)
    wall.shape(posts, fill=darker(rgb("4A5A6A"), 0.1))
