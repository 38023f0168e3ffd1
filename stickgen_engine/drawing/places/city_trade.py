"""Where people buy and bank: a mall, a shop, a bank."""

import random
from collections.abc import Callable
from math import cos, pi, sin

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_crowd import draw_row, people
from stickgen_engine.drawing.places.kit_front import corner_crates, corner_rail
from stickgen_engine.drawing.places.kit_furniture import clock, counter, plant, shadow
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_plants import corner_leaves
from stickgen_engine.drawing.places.kit_rooms import (
    BRIGHT,
    WARM,
    Room,
    block,
    fall,
    flat,
    joined,
    room_shell,
    shade,
    tiles,
    wainscot,
)
from stickgen_engine.drawing.places.kit_sides import side_walls
from stickgen_engine.drawing.places.kit_solids import solid, upright
from stickgen_engine.drawing.places.kit_windows import outside, panels, pendant, pool, window
from stickgen_engine.drawing.scenery import Lamp, Scenery

Animate = Callable[[Scenery, float], None]


def mall(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a mall: two floors of bright shops, a glass roof, an escalator, shoppers."""
    room = Room(half=11.0, back=12.0, height=8.4)
    shell = room_shell(
        scenery,
        rgb("E8E2D8"),
        rgb("D8CFC2"),
        room=room,
        ceiling=rgb("F4F2EC"),
        skirting=rgb("B4A894"),
        evening=BRIGHT,
    )
    tiles(shell, rgb("B9AC9A"), size=1.7, checker=0.45)
    shell.floor.shape(ellipse(0, 7.6, 3.4, 1.9), fill=rgb("C9A87C"))
    shell.floor.shape(ellipse(0, 7.6, 3.0, 1.65), fill=rgb("EFE6D6"))
    _glass_roof(scenery, shell.ceiling, room)
    shops = (("TOYS", "E0A030"), ("SHOES", "3E8FA0"), ("BOOKS", "B5483A"), ("GAMES", "7A5AA8"))
    for i, (word, code) in enumerate(shops):
        _mall_shop(shell.back, -10.4 + i * 5.3, 0.0, word, rgb(code), seed)
    upper = (("CAFE", "8A5A3A"), ("HATS", "4F8F5B"), ("MUSIC", "C8553D"), ("TEA", "3E6FB0"))
    for i, (word, code) in enumerate(upper):
        _mall_shop(shell.back, -10.4 + i * 5.3, 4.4, word, rgb(code), seed)
    for board, start in ((shell.left, 0.5), (shell.right, -11.4)):
        for i, (word, code) in enumerate(shops[i % 4] for i in range(1, 3)):
            _mall_shop(board, start + i * 5.6, 0.0, word, rgb(code), seed)
    _gallery(scenery)
    _escalator(scenery)
    for x in (-4.6, 3.4):
        trough = solid(scenery, (x - 1.0, x + 1.0), (5.4, 6.2), (0, 0.5), rgb("F2ECE0"))
        flat(trough, x - 1.0, 0, 2.0, 0.1, rgb("B4A894"))
        for dx in (-0.55, 0.1, 0.6):
            plant(scenery.far(x + dx, 5.8, y=0.25), 1.1, seed, rgb("F2ECE0"))
    corner_rail(scenery)
    return _shoppers


def _glass_roof(scenery: Scenery, ceiling: Board, room: Room) -> None:
    out = outside(scenery.light)
    stops = ((0.0, out.sky[2]), (0.6, out.sky[1]), (1.0, out.sky[0]))
    ceiling.shape(
        rectangle(-4.5, room.front, 9.0, room.back - room.front),
        fill=Linear(0, 12, 0, 0, stops),
        glows=True,
    )
    bars = joined(rectangle(-4.5, -6 + i * 1.8, 9.0, 0.14) for i in range(10))
    bars += joined(
        rectangle(x, room.front, 0.14, room.back - room.front) for x in (-4.5, -1.5, 1.4, 4.4)
    )
    ceiling.shape(bars, fill=rgb("DCE2E6"))


def _mall_shop(
    on: Board, u: float, y: float, word: str, colour: Colour, seed: random.Random
) -> None:
    wide, tall = 4.7, 3.2
    flat(on, u, y, wide, tall, darker(colour, 0.2))
    inside = mixed_light(colour)
    flat(
        on,
        u + 0.2,
        y + 0.1,
        wide - 0.4,
        tall - 0.95,
        fall(y + tall, y, inside, lighter(inside, 0.4)),
        glows=True,
    )
    goods = joined(
        rectangle(u + 0.45 + i * 0.48, y + 0.2 + row * 0.75, 0.34, 0.25 + 0.32 * seed.random())
        for i in range(8)
        for row in range(2)
        if seed.random() > 0.25 and not (row == 0 and 3 <= i <= 4)
    )
    on.shape(goods, fill=fade(darker(colour, 0.1), 0.75))
    ledge = rectangle(u + 0.3, y + 0.9, 1.5, 0.05) + rectangle(u + 2.9, y + 0.9, 1.5, 0.05)
    on.shape(ledge, fill=rgb("FFFFFF", 0.8))
    on.shape(rectangle(u + 1.9, y, 0.95, 2.1), fill=fade(rgb("FFF8E8"), 0.75), glows=True)
    flat(on, u, y + tall - 0.75, wide, 0.75, colour)
    write(on, word, u + wide / 2, y + tall - 0.56, 0.38, rgb("FFFDF4"), glows=True)


def mixed_light(colour: Colour) -> Colour:
    """Colour the bright inside of a shop a little by its sign."""
    return (0.7 + 0.3 * colour[0], 0.68 + 0.3 * colour[1], 0.62 + 0.3 * colour[2], 1.0)


def _gallery(scenery: Scenery) -> None:
    solid(scenery, (-11.0, 11.0), (10.4, 12.0), (3.75, 4.1), rgb("EFE8DC"))
    plane = upright(scenery, 10.4)
    flat(plane, -11, 4.1, 22, 0.95, rgb("CFE8F0", 0.4))
    posts = joined(rectangle(-11 + i * 1.8, 4.1, 0.07, 0.98) for i in range(13))
    plane.shape(posts + rectangle(-11, 5.02, 22, 0.08), fill=rgb("B4BCC4"))
    spots = joined(ellipse(-10 + i * 2.2, 3.72, 0.3, 0.05) for i in range(10))
    plane.shape(spots, fill=WARM, glows=True)


def _escalator(scenery: Scenery) -> None:
    plane = upright(scenery, 8.6)
    side = polygon(((4.4, 0.0), (5.6, 0.0), (10.4, 4.1), (10.4, 5.0), (9.6, 5.0), (4.4, 0.55)))
    plane.shape(side, fill=rgb("A8B2BC"))
    rail = polygon(
        ((4.2, 0.9), (4.6, 0.9), (9.8, 5.35), (10.4, 5.35), (10.4, 5.5), (9.7, 5.5), (4.4, 1.05))
    )
    plane.shape(rail, fill=rgb("2E343C"))
    glass = polygon(((4.5, 0.55), (9.7, 4.98), (9.8, 5.35), (4.6, 0.92)))
    plane.shape(glass, fill=rgb("CFE8F0", 0.6))


def _shoppers(scenery: Scenery, seconds: float) -> None:
    veil = scenery.light.grade(rgb("E0D8CC"))
    for z, pace, key in ((11.2, 0.5, 3), (9.6, -0.4, 9)):
        row = people(random.Random(key), (-9, 9), 3.4, cheer=0.0)
        on = scenery.far((pace * seconds + 6) % 12 - 6, z)
        draw_row(on, row, seconds=seconds, veil=veil, share=0.35, bob=0.04, pace=1.6)


def shop(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint a corner shop: a counter with a till, shelves of goods, fruit, a window."""
    light = scenery.light
    shell = room_shell(scenery, rgb("E8D4A4"), rgb("C49A6A"), skirting=rgb("7A5A3C"))
    tiles(shell, rgb("E4C898"), size=0.8, checker=0.5)
    side_walls(shell, rgb("4F7A5C"), view="city")
    back = shell.back
    _goods(back, -6.5, 3.9, seed)
    _goods(back, -2.3, 3.2, seed)
    window(back, 4.9, 1.3, 1.7, 1.6, light, view="city", bars=(1, 2), frame=rgb("4F7A5C"))
    block(back, 1.3, 0, 1.2, 2.3, rgb("4F7A5C"))
    flat(back, 1.45, 0.9, 0.9, 1.25, rgb("CFE4E8") if light.time != "night" else rgb("3A5070"))
    write(back, "OPEN", 1.9, 1.42, 0.24, rgb("C4483C"))
    block(back, -1.6, 2.85, 2.8, 0.6, rgb("4F7A5C"), r=0.08)
    write(back, "GOODS", -0.2, 2.98, 0.33, rgb("FFF4DC"))
    on = scenery.piece(5.6, 3.5)
    counter(on, 2.3, 1.0, rgb("8A5A3A"), rgb("D9B47C"))
    block(on, -0.2, 1.0, 0.62, 0.34, rgb("4A5460"), r=0.05)
    flat(on, -0.12, 1.36, 0.42, 0.2, rgb("9CE0C0"), glows=True)
    for dx, code in ((-0.85, "F2A0B0"), (-0.6, "8AD0C0")):
        block(on, dx, 1.0, 0.2, 0.34, rgb(code), r=0.06)
    _fruit(scenery, -5.6, 4.3)
    _fruit(scenery, -2.4, 5.4)
    for x in (-3.6, 1.4, 5.2):
        pendant(scenery, x, 4.6, 3.7, 0.75, rgb("3F6A50"))
    pool(scenery, shell.floor, -1.0, 3.6, strength=0.4)
    corner_crates(scenery, side=-1)
    return None


def _goods(on: Painter, x: float, width: float, seed: random.Random) -> None:
    wood = rgb("A8784A")
    block(on, x, 0, width, 2.75, wood)
    flat(on, x + 0.08, 0.1, width - 0.16, 2.58, darker(wood, 0.45))
    codes = ("D9604F", "E8B848", "4F8FA0", "7CA85A", "F0E6D0", "8A6AB0")
    paths: dict[str, Path] = dict.fromkeys(codes, ())
    for row in range(4):
        at = x + 0.16
        while at < x + width - 0.4:
            wide, tall = seed.choice((0.16, 0.22, 0.3)), seed.uniform(0.26, 0.46)
            count = seed.randint(1, 3)
            for _ in range(count):
                if at + wide < x + width - 0.12:
                    box = rounded(at, 0.16 + row * 0.64, wide - 0.02, tall, 0.04)
                    paths[codes[(row + count + int(at * 3)) % len(codes)]] += box
                    at += wide
            at += 0.04
    for code, path in paths.items():
        if path:
            on.shape(path, fill=rgb(code))
    ledges = joined(rectangle(x + 0.05, 0.1 + i * 0.64, width - 0.1, 0.06) for i in range(4))
    on.shape(ledges, fill=lighter(wood, 0.15))


def _fruit(scenery: Scenery, x: float, z: float) -> None:
    on = scenery.far(x, z) if z > 4.5 else scenery.piece(x, z)
    wood = rgb("B98A5A")
    shadow(on, 1.0)
    block(on, -0.95, 0, 1.9, 0.55, darker(wood, 0.2))
    for i, code in enumerate(("D9483B", "F0A030", "86B84A")):
        left = -0.9 + i * 0.62
        flat(on, left, 0.5, 0.56, 0.26, wood)
        balls = joined(
            circle(left + 0.09 + 0.13 * k, 0.76 + 0.08 * (k % 2), 0.085) for k in range(4)
        )
        on.shape(balls, fill=rgb(code))
        flat(on, left, 0.5, 0.56, 0.2, lighter(wood, 0.1))
    flat(on, 0.1, 0.95, 0.3, 0.22, rgb("FFF6E0"))


def bank(scenery: Scenery, seed: random.Random) -> Animate | None:
    """Paint the hall of a bank: marble columns, counters with glass, a great vault door."""
    light = scenery.light
    room = Room(half=9.0, back=8.5, height=5.6)
    shell = room_shell(
        scenery,
        rgb("DCD2BE"),
        rgb("C9C2B4"),
        room=room,
        ceiling=rgb("F0E8D8"),
        skirting=rgb("8A7A60"),
        evening=BRIGHT,
    )
    tiles(shell, rgb("8F9490"), size=1.4, checker=0.5)
    wainscot(shell, 1.1, rgb("5A6E60"), panel=1.5)
    side_walls(shell, rgb("6E5038"), motif="face", view="city")
    back = shell.back
    flat(back, -9, 4.75, 18, 0.5, rgb("B89A5A"))
    write(back, "STICK BANK", -3.6, 4.84, 0.3, rgb("FFF4DC"))
    for x in (-7.6, -2.2):
        window(
            back, x, 2.1, 1.5, 2.2, light, view="city", arch=True, bars=(2, 3), frame=rgb("B89A5A")
        )
    clock(back, -3.9, 3.5, 0.45, 10.1)
    _vault(back, 5.4)
    front = solid(scenery, (-6.2, 1.2), (6.6, 7.3), (0, 1.12), rgb("6E5038"), rgb("E8E0D0"))
    count = 4
    panes = joined(rounded(-6.05 + i * 1.82, 0.2, 1.6, 0.7, 0.04) for i in range(count))
    front.shape(panes, fill=rgb("5A3F2C"))
    glass = upright(scenery, 6.7)
    flat(glass, -6.2, 1.12, 7.4, 0.95, rgb("D4ECF0", 0.35))
    bars = joined(rectangle(-6.2 + i * 1.85, 1.12, 0.09, 1.1) for i in range(count + 1))
    glass.shape(bars + rectangle(-6.2, 2.1, 7.4, 0.14), fill=rgb("C8A454"))
    for i in range(count):
        write(glass, str(i + 1), -5.28 + i * 1.85, 2.3, 0.26, rgb("8A6A30"))
    panels(shell, xs=(-5, 0, 5), zs=(5.8, 2.4), wide=1.8)
    for x in (-6.3, 2.9, 7.9):
        column(scenery, x, 5.4, 5.6)
    rope = scenery.piece(-5.9, 3.6)
    posts = joined(rectangle(dx - 0.03, 0, 0.06, 0.95) + circle(dx, 0.98, 0.07) for dx in (-1, 0.2))
    rope.shape(posts, fill=rgb("D8AC50"))
    rope.shape(
        (("M", -1.0, 0.86), ("C", -0.7, 0.5, -0.1, 0.5, 0.2, 0.86)), line=rgb("8A2430"), width=0.07
    )
    plant(scenery.piece(6.6, 3.6), 1.7, seed, rgb("5A6E60"))
    if light.lamps:
        scenery.lamps.append(Lamp(0, 4.6, 4, rgb("FFF2D4"), 9))
    corner_leaves(scenery, seed)
    return None


def _vault(on: Painter, x: float) -> None:
    steel = rgb("A4AEB8")
    on.shape(circle(x, 2.1, 1.75), fill=rgb("6E7882"))
    on.shape(circle(x, 2.1, 1.5), fill=shade(x - 1.5, x + 1.5, steel))
    on.shape(circle(x, 2.1, 1.15), line=darker(steel, 0.3), width=0.07)
    turns = [2 * pi * i / 10 for i in range(10)]
    bolts = joined(circle(x + 1.33 * cos(a), 2.1 + 1.33 * sin(a), 0.09) for a in turns)
    on.shape(bolts, fill=darker(steel, 0.35))
    spokes = joined(line(x, 2.1, x + 0.7 * cos(a), 2.1 + 0.7 * sin(a)) for a in turns[::2])
    on.shape(spokes, line=rgb("5A646E"), width=0.12)
    on.shape(circle(x, 2.1, 0.26), fill=rgb("D8B45A"))


def column(scenery: Scenery, x: float, z: float, height: float) -> None:
    """Stand a round marble column."""
    on = scenery.far(x, z)
    stone = rgb("E8E2D4")
    shadow(on, 0.6)
    stops = ((0.0, darker(stone, 0.12)), (0.3, lighter(stone, 0.3)), (1.0, darker(stone, 0.3)))
    on.shape(rectangle(-0.4, 0.3, 0.8, height - 0.6), fill=Linear(-0.4, 0, 0.4, 0, stops))
    flutes = joined(rectangle(-0.26 + i * 0.16, 0.5, 0.035, height - 1.0) for i in range(4))
    on.shape(flutes, fill=fade(darker(stone, 0.4), 0.35))
    for y, wide in ((0, 1.2), (0.18, 1.0), (height - 0.46, 1.0), (height - 0.28, 1.25)):
        block(on, -wide / 2, y, wide, 0.26, stone)
