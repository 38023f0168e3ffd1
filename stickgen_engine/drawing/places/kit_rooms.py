"""Rooms: floor, ceiling and walls in true perspective, floors of boards or tiles, rugs."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear, Paint, Painter
from stickgen_engine.drawing.paths import Path, polygon, rectangle, rounded
from stickgen_engine.drawing.scenery import Scenery

WARM: Final = rgb("FFDE8A")
# Tints of a lamp-lit room at night: by warm lamps, and by the white light of offices and halls.
COSY: Final = rgb("D2BCB4")
BRIGHT: Final = rgb("CCCEDA")


@dataclass(frozen=True, slots=True)
class Room:
    """The inside of a room in metres: from -half to half, from z = front to z = back."""

    half: float = 7.0
    back: float = 6.5
    height: float = 3.7
    front: float = -7.4


@dataclass(frozen=True, slots=True)
class Shell:
    """The boards of a room; on ``back`` u is x, on ``left`` u is z and on ``right`` u is -z."""

    scenery: Scenery
    room: Room
    floor: Board
    ceiling: Board
    back: Board
    left: Board
    right: Board


def shade(x0: float, x1: float, colour: Colour) -> Linear:
    """Light a surface from the left: 12 % lighter there, 20 % darker at the right."""
    return Linear(x0, 0, x1, 0, ((0.0, lighter(colour, 0.12)), (1.0, darker(colour, 0.2))))


def fall(y0: float, y1: float, top: Colour, bottom: Colour) -> Linear:
    """Go from one colour at height y0 to another at y1."""
    return Linear(0, y0, 0, y1, ((0.0, top), (1.0, bottom)))


def block(
    on: Painter, x: float, y: float, width: float, height: float, colour: Colour, *, r: float = 0.0
) -> None:
    """Draw a box that is lit from the left; (x, y) is its lower left corner."""
    path = rounded(x, y, width, height, r) if r else rectangle(x, y, width, height)
    on.shape(path, fill=shade(x, x + width, colour))


def flat(
    on: Painter,
    x: float,
    y: float,
    width: float,
    height: float,
    fill: Paint,
    *,
    glows: bool = False,
) -> None:
    """Draw a plain box; (x, y) is its lower left corner."""
    on.shape(rectangle(x, y, width, height), fill=fill, glows=glows)


def room_shell(
    scenery: Scenery,
    wall: Colour,
    floor: Colour,
    *,
    room: Room | None = None,
    ceiling: Colour | None = None,
    skirting: Colour | None = None,
    evening: Colour = COSY,
) -> Shell:
    """Build floor, ceiling and four walls; seen from outside, none of them hides the inside.

    ``evening`` is the tint that the lamps of the room give it at night.
    """
    if scenery.light.time == "night":
        scenery.light = replace(scenery.light, tint=evening)
    room = room or Room()
    void = scenery.light.grade(darker(wall, 0.78))
    scenery.backdrop(void, floor=(darker(void, 0.2), darker(void, 0.45)))
    shell = Shell(
        scenery,
        room,
        scenery.floor(),
        scenery.floor(room.height, from_below=True),
        scenery.wall(0, room.back, 1, room.back, one_sided=True),
        scenery.wall(-room.half, 0, -room.half, 1, one_sided=True),
        scenery.wall(room.half, 0, room.half, -1, one_sided=True),
    )
    front = scenery.wall(0, room.front, -1, room.front, one_sided=True)
    half, height, depth = room.half, room.height, room.back - room.front
    ends = ((0.0, darker(floor, 0.1)), (0.45, floor), (1.0, lighter(floor, 0.04)))
    shell.floor.shape(
        rectangle(-half, room.front, 2 * half, depth),
        fill=Linear(0, room.back, 0, -1.5, ends),
    )
    above = ceiling or lighter(wall, 0.55)
    shell.ceiling.shape(
        rectangle(-half, room.front, 2 * half, depth),
        fill=Linear(0, room.back, 0, -2, ((0.0, darker(above, 0.06)), (1.0, above))),
    )
    for board, x, width, tone in (
        (shell.back, -half, 2 * half, wall),
        (shell.left, room.front, depth, darker(wall, 0.14)),
        (shell.right, -room.back, depth, darker(wall, 0.08)),
        (front, -half, 2 * half, darker(wall, 0.06)),
    ):
        stops = ((0.0, darker(tone, 0.1)), (0.3, tone), (0.75, lighter(tone, 0.1)), (1.0, tone))
        flat(board, x, 0, width, height, Linear(0, height, 0, 0, stops))
        _trim(board, x, width, height, skirting or darker(wall, 0.3), lighter(wall, 0.4))
    return shell


def _trim(
    board: Board, x: float, width: float, height: float, skirting: Colour, cornice: Colour
) -> None:
    flat(board, x, 0, width, 0.14, skirting)
    flat(board, x, 0.14, width, 0.03, lighter(skirting, 0.25))
    flat(board, x, height - 0.1, width, 0.1, cornice)
    # The corner with the floor is where a room is darkest.
    dark = rgb("1A1420", 0.22)
    flat(board, x, 0, width, 0.5, fall(0, 0.5, dark, fade(dark, 0)))


def wainscot(shell: Shell, height: float, colour: Colour, *, panel: float = 0.0) -> None:
    """Cover the foot of the walls up to a height, in panels of a width if one is given."""
    room = shell.room
    for board, start, stop, tone in _walls(shell, colour):
        flat(board, start, 0, stop - start, height, fall(height, 0, lighter(tone, 0.06), tone))
        if panel:
            count = int((stop - start) / panel)
            gap = (stop - start) / count
            frames = joined(
                rectangle(start + gap * (i + 0.12), 0.24, gap * 0.76, height - 0.42)
                for i in range(count)
            )
            board.shape(frames, fill=darker(tone, 0.1))
        flat(board, start, height, stop - start, 0.07, lighter(tone, 0.25))
        flat(board, start, 0, stop - start, 0.14, darker(tone, 0.3))
    dark = rgb("1A1420", 0.2)
    flat(shell.back, -room.half, 0, 2 * room.half, 0.4, fall(0, 0.4, dark, fade(dark, 0)))


def _walls(shell: Shell, colour: Colour) -> tuple[tuple[Board, float, float, Colour], ...]:
    room = shell.room
    return (
        (shell.back, -room.half, room.half, colour),
        (shell.left, room.front, room.back, darker(colour, 0.14)),
        (shell.right, -room.back, -room.front, darker(colour, 0.08)),
    )


def joined(paths: Iterable[Path]) -> Path:
    """Make one outline of many, which costs a painter one call."""
    return tuple(segment for path in paths for segment in path)


def planks(shell: Shell, colour: Colour, seed: random.Random, *, width: float = 0.7) -> None:
    """Lay boards that run away from the viewer."""
    room = shell.room
    depth = room.back - room.front
    count = int(2 * room.half / width)
    dark: list[Path] = []
    ends: list[Path] = []
    for i in range(count):
        x = -room.half + i * width
        if i % 2:
            dark.append(rectangle(x, room.front, width, depth))
        # Few edges in one outline: long thin seams would cost as much as all the rest.
        ends.append(rectangle(x, seed.uniform(-2.0, 2.5), width, 0.025))
        ends.append(rectangle(x, seed.uniform(2.5, room.back), width, 0.04))
    shell.floor.shape(joined(dark), fill=fade(darker(colour, 0.35), 0.17))
    shell.floor.shape(joined(ends), fill=fade(darker(colour, 0.5), 0.35))


def tiles(shell: Shell, colour: Colour, *, size: float = 1.0, checker: float = 0.5) -> None:
    """Lay tiles: every other one coloured, ``checker`` strong, or plain ones with joints."""
    room = shell.room
    across, along = int(2 * room.half / size), int((room.back - room.front) / size) + 1
    if checker:
        odd = joined(
            rectangle(-room.half + i * size, room.back - (j + 1) * size, size, size)
            for i in range(across)
            for j in range(along)
            if (i + j) % 2
        )
        shell.floor.shape(odd, fill=fade(colour, checker))
        return
    joints = [
        rectangle(-room.half + i * size - 0.012, room.front, 0.024, room.back - room.front)
        for i in range(1, across)
    ]
    joints += [
        rectangle(-room.half, room.back - j * size, 2 * room.half, 0.024) for j in range(1, along)
    ]
    shell.floor.shape(joined(joints), fill=fade(darker(colour, 0.45), 0.3))


def rug(
    shell: Shell, x: float, z: float, width: float, depth: float, colour: Colour, trim: Colour
) -> None:
    """Lay a rug with a border; (x, z) is its middle."""
    left, near = x - width / 2, z - depth / 2
    shell.floor.shape(rectangle(left, near, width, depth), fill=colour)
    edge = 0.12
    outer = rectangle(left + edge, near + edge, width - 2 * edge, depth - 2 * edge)
    inner = tuple(
        reversed_ring(left + 2 * edge, near + 2 * edge, width - 4 * edge, depth - 4 * edge)
    )
    shell.floor.shape((*outer, *inner), fill=trim)


def reversed_ring(x: float, y: float, width: float, height: float) -> Path:
    """Go round a box the other way, which cuts a hole into what it is added to."""
    return polygon(((x, y), (x, y + height), (x + width, y + height), (x + width, y)))


def runner(shell: Shell, half: float, colour: Colour, trim: Colour) -> None:
    """Lay a long carpet from the back wall towards the viewer."""
    room = shell.room
    depth = room.back - room.front
    shell.floor.shape(
        rectangle(-half, room.front, 2 * half, depth),
        fill=Linear(0, room.back, 0, -1, ((0.0, darker(colour, 0.2)), (1.0, colour))),
    )
    edges = rectangle(-half + 0.1, room.front, 0.1, depth)
    edges += rectangle(half - 0.2, room.front, 0.1, depth)
    shell.floor.shape(edges, fill=trim)
