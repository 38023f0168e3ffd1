"""A restaurant and a theatre."""

import random

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, ellipse, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_crowd import beam
from stickgen_engine.drawing.places.kit_front import corner_drape, corner_table
from stickgen_engine.drawing.places.kit_furniture import chair, picture, plant, shadow
from stickgen_engine.drawing.places.kit_rooms import (
    WARM,
    Room,
    block,
    flat,
    joined,
    room_shell,
    runner,
    shade,
    tiles,
    wainscot,
)
from stickgen_engine.drawing.places.kit_sides import side_walls
from stickgen_engine.drawing.places.kit_solids import solid
from stickgen_engine.drawing.places.kit_windows import curtains, pendant, pool, sconce, window
from stickgen_engine.drawing.scenery import Lamp, Scenery


def restaurant(scenery: Scenery, seed: random.Random) -> None:
    """Paint a restaurant: a bar with bottles, laid tables with candles, low lamps."""
    light = scenery.light
    shell = room_shell(
        scenery, rgb("A8584A"), rgb("6A4634"), ceiling=rgb("E4CFAE"), skirting=rgb("4F3024")
    )
    tiles(shell, rgb("C9AC84"), size=0.9, checker=0.8)
    wainscot(shell, 1.0, rgb("6E4430"), panel=0.95)
    side_walls(shell, rgb("5A3626"), view="city")
    back = shell.back
    window(back, -5.9, 1.35, 2.1, 1.6, light, view="city", frame=rgb("5A3826"), bars=(2, 2))
    curtains(back, -5.9, 1.35, 2.1, 1.6, rgb("C9A24A"))
    picture(back, -2.9, 2.05, 1.0, 0.75, "sea", rgb("C79A52"))
    picture(back, 5.6, 2.0, 0.8, 1.0, "face", rgb("C79A52"))
    for x in (-3.3, -1.4):
        sconce(scenery, back, x, 2.5, 6.3)
    _bar(scenery, 2.4)
    for x, z in ((-5.5, 4.4), (-2.3, 5.3), (6.0, 4.2)):
        _laid_table(scenery, x, z)
    for x in (-5.5, -2.2, 1.3, 3.4, 5.8):
        pendant(scenery, x, 5.0 if abs(x) < 5 else 4.3, 3.7, 0.95, rgb("3A2A28"))
    pool(scenery, shell.floor, -2.2, 4.4, strength=0.4)
    pool(scenery, shell.floor, 2.6, 4.2, strength=0.4)
    plant(scenery.piece(-6.7, 3.2), 1.6, seed, rgb("4F3024"))
    corner_table(scenery)


def _bar(scenery: Scenery, x: float) -> None:
    back = scenery.wall(0, 6.45, 1, 6.45, one_sided=True)
    block(back, x - 1.9, 1.0, 3.8, 2.2, rgb("4F3024"))
    flat(back, x - 1.75, 1.1, 3.5, 2.0, rgb("7A4E38"))
    ledges = joined(rectangle(x - 1.75, 1.15 + i * 0.68, 3.5, 0.07) for i in range(3))
    back.shape(ledges, fill=rgb("B98A58"))
    codes = ("4F8F5B", "C8553D", "E0A838", "8AB4C8", "7A4A6A")
    for k, code in enumerate(codes):
        bottles = joined(
            rounded(x - 1.65 + i * 0.19, 1.22 + row * 0.68, 0.11, 0.3, 0.04)
            + rectangle(x - 1.615 + i * 0.19, 1.5 + row * 0.68, 0.04, 0.13)
            for row in range(3)
            for i in range(18)
            if (i * 3 + row * 2) % 5 == k and (i + row) % 7
        )
        back.shape(bottles, fill=rgb(code))
    if scenery.light.lamps:
        back.spot(x, 2.2, 2.4, 1.5, fade(WARM, 0.3), glows=True)
    front = solid(scenery, (x - 1.9, x + 1.9), (5.3, 5.9), (0, 1.08), rgb("6E4430"), rgb("B98A58"))
    panels = joined(rounded(x - 1.75 + i * 0.92, 0.2, 0.74, 0.62, 0.03) for i in range(4))
    front.shape(panels, fill=rgb("5A3626"))
    block(front, x - 2.0, 0.99, 4.0, 0.11, rgb("B98A58"))
    for dx in (-1.3, -0.1, 1.1):
        stool = scenery.far(x + dx, 4.9)
        shadow(stool, 0.22)
        stool.shape(
            rectangle(-0.03, 0, 0.06, 0.7) + ellipse(0, 0.03, 0.19, 0.04), fill=rgb("C0A070")
        )
        block(stool, -0.2, 0.68, 0.4, 0.1, rgb("B5483A"), r=0.05)


def _laid_table(scenery: Scenery, x: float, z: float) -> None:
    for dx in (-0.85, 0.85):
        chair(scenery.far(x + dx, z + 0.15), rgb("5A3626"))
    on: Board = scenery.far(x, z)
    shadow(on, 0.7)
    cloth = polygon(
        (
            (-0.62, 0.78),
            (0.62, 0.78),
            (0.7, 0.2),
            (0.35, 0.28),
            (0, 0.2),
            (-0.35, 0.28),
            (-0.7, 0.2),
        )
    )
    on.shape(cloth, fill=shade(-0.7, 0.7, rgb("F4EADC")))
    on.shape(ellipse(0, 0.8, 0.64, 0.09), fill=rgb("FFFAF0"))
    plates = ellipse(-0.34, 0.82, 0.15, 0.03) + ellipse(0.34, 0.82, 0.15, 0.03)
    on.shape(plates, fill=rgb("D8E0E4"))
    on.shape(rectangle(-0.03, 0.82, 0.06, 0.2), fill=rgb("F6E8C8"))
    if scenery.light.lamps:
        on.spot(0, 1.08, 0.7, 0.6, fade(WARM, 0.6), glows=True)
    on.shape(ellipse(0, 1.08, 0.03, 0.06), fill=rgb("FFC84A"), glows=True)


def theater(scenery: Scenery, seed: random.Random) -> None:
    """Paint the hall of a theatre: the red curtain, gilded boxes, rows of seats, a chandelier."""
    room = Room(half=8.5, back=10.5, height=6.4)
    shell = room_shell(
        scenery,
        rgb("7A2E3A"),
        rgb("5A2430"),
        room=room,
        ceiling=rgb("9A5A4A"),
        skirting=rgb("C79A52"),
    )
    runner(shell, 1.5, rgb("A83440"), rgb("D8AC50"))
    back = shell.back
    gold = rgb("D0A048")
    curtain(back, -5.2, 0.9, 10.4, 4.3, rgb("B5283A"))
    flat(back, -6.0, 0.9, 0.8, 5.0, gold)
    flat(back, 5.2, 0.9, 0.8, 5.0, gold)
    flat(back, -6.0, 5.1, 12.0, 0.8, gold)
    scallops(back, (-5.2, 5.2), 5.1, rgb("8E1E30"), gold)
    back.shape(circle(0, 5.5, 0.42), fill=lighter(gold, 0.3))
    for board, flip in ((shell.left, 1), (shell.right, -1)):
        for z in (3.4, 6.4):
            _box(board, z if flip > 0 else -z - 2.4, gold)
    stage = solid(scenery, (-6.2, 6.2), (9.0, 10.5), (0, 0.9), rgb("5A3424"), rgb("B07A48"))
    lamps = joined(ellipse(-5.4 + i * 0.9, 0.82, 0.16, 0.08) for i in range(13))
    stage.shape(lamps, fill=WARM, glows=True)
    flat(stage, -6.2, 0.66, 12.4, 0.06, gold)
    back_light = scenery.far(0, 9.6)
    for x in (-3.6, 3.6):
        beam(back_light, (x, 6.0), (x * 0.35, 1.0), rgb("FFE8B0"), wide=1.6, strength=0.3)
    for z in (8.0, 7.0, 6.0, 5.0):
        _seat_row(scenery, z)
    _chandelier(scenery)
    corner_drape(scenery)
    corner_drape(scenery, side=1)


def curtain(
    on: Painter,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: Colour,
    *,
    fold: float = 0.42,
) -> None:
    """Hang a heavy curtain with folds; (x, y) is its lower left corner."""
    flat(on, x, y, width, height, colour)
    count = int(width / fold)
    wide = width / count
    dark = joined(
        polygon(
            (
                (x + (i + 0.55) * wide, y + height),
                (x + (i + 0.9) * wide, y + height),
                (x + (i + 1.0) * wide, y),
                (x + (i + 0.6) * wide, y),
            )
        )
        for i in range(count)
    )
    on.shape(dark, fill=darker(colour, 0.34))
    pale = joined(
        polygon(
            (
                (x + (i + 0.18) * wide, y + height),
                (x + (i + 0.34) * wide, y + height),
                (x + (i + 0.36) * wide, y),
                (x + (i + 0.14) * wide, y),
            )
        )
        for i in range(count)
    )
    on.shape(pale, fill=lighter(colour, 0.13))
    flat(on, x, y, width, 0.16, rgb("D0A048", 0.8))


def scallops(
    on: Painter,
    x: tuple[float, float],
    y: float,
    colour: Colour,
    trim: Colour,
    *,
    drop: float = 0.7,
) -> None:
    """Hang a valance in arcs below height y."""
    count = max(3, int((x[1] - x[0]) / 1.3))
    wide = (x[1] - x[0]) / count
    arcs = joined(
        (
            ("M", x[0] + i * wide, y),
            ("L", x[0] + (i + 1) * wide, y),
            (
                "C",
                x[0] + (i + 0.95) * wide,
                y - drop,
                x[0] + (i + 0.05) * wide,
                y - drop,
                x[0] + i * wide,
                y,
            ),
            ("Z",),
        )
        for i in range(count)
    )
    on.shape(arcs, fill=colour, line=trim, width=0.06)


def _box(board: Painter, u: float, gold: Colour) -> None:
    for y in (1.5, 3.6):
        board.shape(rounded(u, y, 2.4, 1.5, 0.5), fill=rgb("2E1218"))
        curtain(board, u - 0.1, y + 0.2, 0.5, 1.4, rgb("A83440"))
        curtain(board, u + 2.0, y + 0.2, 0.5, 1.4, rgb("A83440"))
        block(board, u - 0.25, y - 0.25, 2.9, 0.6, gold, r=0.1)
        flat(board, u - 0.1, y - 0.1, 2.6, 0.26, darker(gold, 0.25))


def _seat_row(scenery: Scenery, z: float) -> None:
    on = scenery.far(0, z)
    red = rgb("A02838")
    backs = joined(
        rounded(side * (1.75 + i * 0.72) - 0.31, 0.35, 0.62, 0.66, 0.2)
        for side in (-1, 1)
        for i in range(8)
    )
    flat(on, -7.4, 0, 5.9, 0.42, rgb("3A161E"))
    flat(on, 1.5, 0, 5.9, 0.42, rgb("3A161E"))
    # Only the nearest row shows more than its upper edge.
    edge = rgb("5E1420") if z < 5.5 else None
    on.shape(backs, fill=lighter(red, 0.02 * (8 - z)), line=edge, width=0.05)


def _chandelier(scenery: Scenery) -> None:
    on = scenery.far(0, 6.5)
    gold = rgb("D8AC50")
    on.spot(0, 5.0, 2.6, 1.7, fade(WARM, 0.55), glows=True)
    scenery.lamps.append(Lamp(0, 5, 5, WARM, 9.0))
    on.shape(rectangle(-0.03, 5.2, 0.06, 1.2), fill=gold)
    on.shape(ellipse(0, 5.0, 1.1, 0.16) + ellipse(0, 5.32, 0.6, 0.1), fill=gold)
    flames = joined(ellipse(-1.0 + i * 0.25, 5.2, 0.05, 0.11) for i in range(9))
    on.shape(flames, fill=lighter(WARM, 0.4), glows=True)
    drops = joined(
        circle(-0.8 + i * 0.2, 4.78 - 0.12 * (1 - abs(i - 4) / 4), 0.06) for i in range(9)
    )
    on.shape(drops, fill=rgb("FFF6DC", 0.9), glows=True)
