"""Rooms of a house: hall, living room, kitchen, bedroom."""

import random

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.paths import circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.home_things import (
    armchair,
    cooker,
    fridge,
    hood,
    wardrobe,
)
from stickgen_engine.drawing.places.kit_front import corner_books, corner_chair
from stickgen_engine.drawing.places.kit_furniture import (
    bookcase,
    cabinet,
    chair,
    clock,
    picture,
    plant,
    shadow,
    table,
)
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import (
    WARM,
    block,
    flat,
    joined,
    planks,
    room_shell,
    rug,
    shade,
    tiles,
    wainscot,
)
from stickgen_engine.drawing.places.kit_sides import side_walls
from stickgen_engine.drawing.places.kit_solids import level, solid, upright
from stickgen_engine.drawing.places.kit_windows import (
    curtains,
    pendant,
    pool,
    sconce,
    sunlight,
    window,
)
from stickgen_engine.drawing.props import draw_prop
from stickgen_engine.drawing.scenery import Lamp, Scenery


def home(scenery: Scenery, seed: random.Random) -> None:
    """Paint the hall of a house: front door, stairs, coats, and a seat by the lamp."""
    light = scenery.light
    shell = room_shell(scenery, rgb("D9C7A6"), rgb("B5814F"), skirting=rgb("F2E8D4"))
    planks(shell, rgb("B5814F"), seed)
    wainscot(shell, 1.05, rgb("F0E4CC"), panel=1.1)
    side_walls(shell, rgb("8A5A38"))
    back = shell.back
    rug(shell, -0.6, 3.2, 4.6, 2.4, rgb("A8504A"), rgb("E8C98A"))
    sunlight(shell, -4.6, 1.0)
    # The front door with panes beside and above it.
    window(back, -5.3, 0.5, 0.55, 2.0, light, bars=(1, 3), sill=False)
    window(back, -3.2, 0.5, 0.55, 2.0, light, bars=(1, 3), sill=False)
    window(back, -5.3, 2.62, 2.65, 0.5, light, bars=(4, 1), sill=False)
    block(back, -4.65, 0, 1.35, 2.5, rgb("F4EBDA"))
    block(back, -4.55, 0, 1.15, 2.4, rgb("3E6E66"))
    leaf = joined(rounded(-4.43 + i * 0.5, y, 0.4, 0.85, 0.03) for i in (0, 1) for y in (0.25, 1.3))
    back.shape(leaf, fill=rgb("35605A"))
    back.shape(circle(-3.55, 1.1, 0.06), fill=rgb("F2C45A"))
    _stairs(scenery)
    picture(back, -1.9, 2.15, 0.9, 0.7, "sea", rgb("8A5A3A"))
    picture(back, -0.75, 2.25, 0.6, 0.75, "sun", rgb("C79A52"))
    clock(back, 0.6, 2.62, 0.26)
    pegs = rectangle(-2.4, 1.75, 1.5, 0.08)
    back.shape(pegs, fill=rgb("7A5238"))
    for x, coat in ((-2.2, "7C4A6A"), (-1.75, "3E5F8A"), (-1.2, "B5653A")):
        drape = polygon(((x - 0.1, 1.74), (x + 0.1, 1.74), (x + 0.2, 0.8), (x - 0.2, 0.8)))
        back.shape(drape, fill=shade(x - 0.2, x + 0.2, rgb(coat)))
    pendant(scenery, -0.9, 4.4, 3.7, 0.75, rgb("B5523F"))
    pool(scenery, shell.floor, -0.9, 3.4)
    plant(scenery.piece(-5.7, 4.6), 1.5, seed)
    _lamp_table(scenery, 5.7, 3.4)
    corner_leaves(scenery, seed)


def _stairs(scenery: Scenery) -> None:
    """Let a flight of stairs climb to the right along the back wall."""
    tread, riser = rgb("A36E43"), rgb("EFE2CA")
    count, run, rise = 11, 0.42, 0.27
    for i in range(count):
        x = 2.0 + i * run
        solid(scenery, (x, 7.0), (5.2, 6.5), (i * rise, (i + 1) * rise), riser, tread)
    rail = upright(scenery, 5.2)
    posts = joined(rectangle(2.1 + i * run, (i + 1) * rise, 0.06, 0.85) for i in range(count))
    rail.shape(posts, fill=rgb("F7EFDF"))
    end = 2.0 + count * run
    bar = polygon(((2.0, 1.1), (end, 1.1 + count * rise), (end, 1.24 + count * rise), (2.0, 1.24)))
    rail.shape(bar, fill=rgb("8A5A38"))
    block(rail, 1.88, 0, 0.18, 1.4, rgb("8A5A38"))


def _lamp_table(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.piece(x, z)
    lit = scenery.light.lamps
    table(on, 0.7, 0.62, rgb("8A5A38"))
    on.shape(rectangle(-0.03, 0.66, 0.06, 0.3), fill=rgb("C79A52"))
    if lit:
        on.spot(0, 1.1, 1.1, 1.0, fade(WARM, 0.55), glows=True)
        scenery.lamps.append(Lamp(x, 1.1, z, WARM, 4.5))
    hat = polygon(((-0.24, 0.92), (0.24, 0.92), (0.15, 1.28), (-0.15, 1.28)))
    on.shape(hat, fill=WARM if lit else rgb("F2E0B8"), glows=lit)


def living_room(scenery: Scenery, seed: random.Random) -> None:
    """Paint a sitting room: sofa under a wide window, shelf, fireplace, lamp and rug."""
    light = scenery.light
    shell = room_shell(scenery, rgb("8FB0A8"), rgb("B98555"), skirting=rgb("F0E8D8"))
    planks(shell, rgb("B98555"), seed)
    rug(shell, 0.2, 2.6, 6.4, 3.0, rgb("E6D3AE"), rgb("C46A4A"))
    side_walls(shell, rgb("7A5238"))
    back = shell.back
    window(back, -2.6, 1.25, 3.0, 1.6, light, bars=(3, 2))
    curtains(back, -2.6, 1.25, 3.0, 1.6, rgb("E8DCC0"))
    sunlight(shell, -2.4, 2.6)
    bookcase(back, -6.4, 0, 2.3, 2.9, seed, rows=6)
    _fireplace(scenery, 3.9)
    sconce(scenery, back, 2.3, 2.3, 6.3)
    sconce(scenery, back, 5.5, 2.3, 6.3)
    draw_prop(scenery.piece(-1.1, 4.6, scale=1.15), "sofa", colour=rgb("3E7A8C"), light=light)
    plant(scenery.piece(1.35, 5.2), 1.5, seed, rgb("D9C7A8"))
    _floor_lamp(scenery, -3.4, 4.7)
    armchair(scenery.piece(5.6, 3.3), rgb("B5563F"))
    pool(scenery, shell.floor, -2.4, 3.6)
    corner_books(scenery, seed)


def _fireplace(scenery: Scenery, x: float) -> None:
    lit = scenery.light.lamps
    stone, mantel = rgb("C9BCA8"), rgb("EFE6D4")
    front = solid(scenery, (x - 1.2, x + 1.2), (5.9, 6.5), (0, 1.5), stone, mantel)
    block(front, x - 1.35, 1.38, 2.7, 0.16, mantel)
    front.shape(rounded(x - 0.7, 0, 1.4, 1.1, 0.1), fill=rgb("2A1C1A"))
    logs = rectangle(x - 0.5, 0.05, 1.0, 0.14) + rectangle(x - 0.36, 0.19, 0.72, 0.12)
    front.shape(logs, fill=rgb("5A3A28"))
    if lit:
        front.spot(x, 0.4, 1.6, 1.3, rgb("FF9A3C", 0.5), glows=True)
        for dx, tall, code in ((0, 0.7, "FF8A2A"), (-0.2, 0.5, "FFB03C"), (0.16, 0.45, "FFE07A")):
            tip = polygon(((x + dx - 0.18, 0.22), (x + dx + 0.18, 0.22), (x + dx, 0.22 + tall)))
            front.shape(tip, fill=rgb(code), glows=True)
        scenery.lamps.append(Lamp(x, 0.5, 5.6, rgb("FF9A3C"), 5.0))
    back = scenery.wall(0, 6.48, 1, 6.48, one_sided=True)
    picture(back, x - 0.75, 1.95, 1.5, 1.05, "sun", rgb("8A5A38"))
    for dx, tall in ((-1.0, 0.3), (-0.8, 0.22), (0.95, 0.34)):
        block(front, x + dx, 1.54, 0.12, tall, rgb("B5523F"))


def _floor_lamp(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.piece(x, z)
    lit = scenery.light.lamps
    shadow(on, 0.25)
    on.shape(line(0, 0.03, 0, 1.6), line=rgb("5A4638"), width=0.05)
    on.shape(ellipse(0, 0.03, 0.22, 0.04), fill=rgb("5A4638"))
    if lit:
        on.spot(0, 1.7, 1.6, 1.5, fade(WARM, 0.55), glows=True)
        scenery.lamps.append(Lamp(x, 1.7, z, WARM, 5.0))
    hat = polygon(((-0.32, 1.5), (0.32, 1.5), (0.2, 1.98), (-0.2, 1.98)))
    on.shape(hat, fill=WARM if lit else rgb("F4E4C0"), glows=lit)


def kitchen(scenery: Scenery, seed: random.Random) -> None:
    """Paint a kitchen: cupboards, stove and hood, fridge, a window over the sink, a table."""
    light = scenery.light
    shell = room_shell(scenery, rgb("F7DFA8"), rgb("C98F5A"), skirting=rgb("FFF6E4"))
    tiles(shell, rgb("E8C08A"), size=1.0, checker=0.45)
    side_walls(shell, rgb("5FA898"), motif="sun")
    back = shell.back
    splash = [rectangle(-5.4 + i * 0.4, 0.95 + j * 0.26, 0.385, 0.245)
              for i in range(20) for j in range(2)]  # fmt: skip
    flat(back, -5.4, 0.93, 8.0, 0.55, rgb("E4CFA0"))
    back.shape(joined(splash), fill=rgb("FFF8EA"))
    window(back, -3.9, 1.62, 2.0, 1.3, light, bars=(2, 1), frame=rgb("FFF6E8"))
    curtains(back, -3.9, 1.62, 2.0, 1.3, rgb("D9604F"))
    sunlight(shell, -3.7, 1.9)
    teal, top = rgb("5FA898"), rgb("F4E8D2")
    run = solid(scenery, (-5.4, 0.3), (5.8, 6.5), (0, 0.93), teal, top)
    cabinet(run, -5.4, 0.08, 5.7, 0.8, teal, 8)
    flat(run, -5.4, 0, 5.7, 0.09, darker(teal, 0.55))
    flat(run, -5.45, 0.88, 5.8, 0.07, darker(top, 0.08))
    cooker(scenery, 0.75)
    side = solid(scenery, (1.2, 2.6), (5.8, 6.5), (0, 0.93), teal, top)
    cabinet(side, 1.2, 0.08, 1.4, 0.8, teal, 2)
    flat(side, 1.15, 0.88, 1.5, 0.07, darker(top, 0.08))
    hood(back, 0.75)
    shelf = upright(scenery, 6.3)
    flat(shelf, -1.5, 2.1, 1.5, 0.06, rgb("9C6A42"))
    for x, tall, code in ((-1.35, 0.26, "D9604F"), (-1.05, 0.2, "F2C45A"), (-0.8, 0.32, "4F8F7A"),
                          (-0.5, 0.18, "F4F0E4"), (-0.25, 0.24, "8A5A8C")):  # fmt: skip
        block(shelf, x, 2.16, 0.17, tall, rgb(code), r=0.04)
    clock(back, 2.2, 2.6, 0.25, 6.2)
    fridge(scenery, 3.45)
    wardrobe(scenery, (4.4, 6.4), (5.9, 6.5), 2.5, rgb("EAD9B4"))
    for x, z in ((4.95, 4.3), (6.1, 4.2)):
        chair(scenery.piece(x, z), rgb("A8744A"))
    on = scenery.piece(5.5, 3.7)
    table(on, 1.7, 0.77)
    block(on, -0.3, 0.83, 0.24, 0.18, rgb("D9604F"), r=0.05)
    on.shape(ellipse(0.25, 0.87, 0.22, 0.05), fill=rgb("FFFFFF"))
    pendant(scenery, 1.9, 4.6, 3.7, 0.7, rgb("D9604F"))
    pendant(scenery, 5.4, 4.0, 3.7, 0.9, rgb("D9604F"))
    pool(scenery, shell.floor, 1.9, 3.8)
    corner_chair(scenery)


def bedroom(scenery: Scenery, seed: random.Random) -> None:
    """Paint a bedroom: bed under a window, lamp, wardrobe, pictures and a round rug."""
    light = scenery.light
    shell = room_shell(scenery, rgb("A9B4D8"), rgb("C79A6A"), skirting=rgb("F4EFE8"))
    planks(shell, rgb("C79A6A"), seed, width=0.62)
    shell.floor.shape(ellipse(-0.5, 2.6, 2.6, 1.3), fill=rgb("F2E4D0"))
    shell.floor.shape(ellipse(-0.5, 2.6, 2.2, 1.08), fill=rgb("D98A8A"))
    side_walls(shell, rgb("E4D8C4"))
    back = shell.back
    window(back, -1.5, 1.3, 2.2, 1.6, light, bars=(2, 2))
    curtains(back, -1.5, 1.3, 2.2, 1.6, rgb("7C86C4"))
    sunlight(shell, -1.3, 2.0)
    picture(back, 1.75, 2.2, 0.8, 0.6, "sea", rgb("F4EFE8"))
    picture(back, 2.75, 2.05, 0.6, 0.8, "lines", rgb("4A4A5A"))
    wardrobe(scenery, (-6.6, -4.2), (5.5, 6.5), 2.8, rgb("E4D8C4"))
    plant(scenery.piece(-3.3, 5.6), 1.2, seed)
    _bed(scenery, 4.3)
    _night_table(scenery, 2.35)
    bookcase(shell.left, 1.6, 0, 2.2, 1.5, seed, rows=3)
    pendant(scenery, -0.4, 4.8, 3.7, 0.6, rgb("F4E4C8"))
    pool(scenery, shell.floor, 1.6, 4.0)
    corner_leaves(scenery, seed)


def _bed(scenery: Scenery, x: float) -> None:
    wood, quilt = rgb("8A5A42"), rgb("5A78B8")
    head = solid(scenery, (x - 1.2, x + 1.2), (6.3, 6.5), (0, 1.5), wood)
    head.shape(rounded(x - 1.05, 0.5, 2.1, 0.85, 0.1), fill=darker(wood, 0.15))
    solid(scenery, (x - 1.1, x + 1.1), (4.0, 6.3), (0.0, 0.34), wood)
    front = solid(
        scenery, (x - 1.08, x + 1.08), (4.02, 6.3), (0.3, 0.58), quilt, lighter(quilt, 0.14)
    )
    top = level(scenery, 0.6)
    top.shape(rectangle(x - 1.08, 5.3, 2.16, 0.34), fill=rgb("F6F4F0"))
    for dx in (-0.98, 0.08):
        top.shape(rounded(x + dx, 5.7, 0.9, 0.5, 0.16), fill=rgb("FFFFFF"))
    stripes = joined(rectangle(x - 1.08 + i * 0.5, 4.02, 0.16, 1.28) for i in range(5))
    top.shape(stripes, fill=fade(rgb("FFFFFF"), 0.22))
    flat(front, x - 1.1, 0.3, 2.2, 0.04, darker(quilt, 0.3))


def _night_table(scenery: Scenery, x: float) -> None:
    front = solid(scenery, (x - 0.32, x + 0.32), (5.6, 6.2), (0, 0.62), rgb("A8744A"))
    front.shape(rounded(x - 0.24, 0.36, 0.48, 0.18, 0.02), fill=rgb("93643E"))
    on = scenery.far(x, 5.9, y=0.62)
    lit = scenery.light.lamps
    on.shape(rectangle(-0.03, 0, 0.06, 0.26), fill=rgb("C79A52"))
    if lit:
        on.spot(0, 0.4, 1.5, 1.4, fade(WARM, 0.6), glows=True)
        scenery.lamps.append(Lamp(x, 1.0, 5.9, WARM, 5.0))
    hat = polygon(((-0.22, 0.22), (0.22, 0.22), (0.14, 0.54), (-0.14, 0.54)))
    on.shape(hat, fill=WARM if lit else rgb("F8EACB"), glows=lit)
