"""Streets: asphalt and kerbs, fronts of houses on any wall, skylines, street lamps."""

import random
from typing import Final

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.paths import Path, arc, ellipse, polygon, rectangle
from stickgen_engine.drawing.places.kit_ground import Ground, lay_ground
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import WARM, fall, flat, joined, shade
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, snowed, snowy, wet
from stickgen_engine.drawing.places.kit_solids import upright
from stickgen_engine.drawing.places.kit_windows import wants_lamps
from stickgen_engine.drawing.scenery import Lamp, Scenery

FRONTS: Final = tuple(
    rgb(code) for code in ("C98A6A", "D9B98A", "8FA3B8", "B5655A", "C7C0B0", "7F9C94", "E0CFA8")
)
SHOPS: Final = ("BAKERY", "BOOKS", "CAFE", "TOYS", "TEA", "MUSIC", "FLOWERS", "HATS")
AWNINGS: Final = tuple(rgb(code) for code in ("C4483C", "2F7F6E", "3E6FB0", "D9A032", "7A4A8A"))
ASPHALT: Final = (rgb("8A929C"), rgb("6C737E"))
STONE: Final = (rgb("CFC8BC"), rgb("BDB4A6"))


def paved(scenery: Scenery, tones: tuple[Colour, Colour] = ASPHALT) -> Ground:
    """Fill the ground with asphalt or stone; rain darkens it and snow covers it."""
    return lay_ground(scenery, *tones)


def front(
    on: Board,
    u: float,
    length: float,
    height: float,
    light: Light,
    seed: random.Random,
    *,
    colour: Colour | None = None,
    shop: str | None = None,
    storey: float = 2.9,
) -> None:
    """Draw the front of a town house on a wall from u to u + length; with a shop at its foot."""
    colour = colour or seed.choice(FRONTS)
    flat(on, u, 0, length, height, fall(height, 0, lighter(colour, 0.06), darker(colour, 0.1)))
    base = 3.4 if shop else 0.5
    _panes(on, u, length, (base + 0.6, height - 0.9), light, seed, storey)
    flat(on, u - 0.05, height - 0.35, length + 0.1, 0.35, lighter(colour, 0.2))
    flat(on, u, height - 0.42, length, 0.08, darker(colour, 0.3))
    if snowy(light):
        flat(on, u - 0.1, height - 0.08, length + 0.2, 0.26, SNOW)
    if shop:
        _shop(on, u, length, light, seed, shop)
    else:
        flat(on, u, 0, length, 0.5, darker(colour, 0.25))


def _panes(
    on: Board,
    u: float,
    length: float,
    band: tuple[float, float],
    light: Light,
    seed: random.Random,
    storey: float,
) -> None:
    count = max(2, int(length / 2.1))
    gap = length / count
    frames: Path = ()
    dark: Path = ()
    lit: Path = ()
    y = band[0]
    while y + 1.5 < band[1]:
        for i in range(count):
            left = u + gap * (i + 0.5) - 0.5
            frames += rectangle(left - 0.09, y - 0.12, 1.18, 1.7)
            if wants_lamps(light) and seed.random() < 0.5:
                lit += rectangle(left, y, 1.0, 1.5)
            else:
                dark += rectangle(left, y, 1.0, 1.5)
        y += storey
    # Frames as filled boxes: outlines of so many panes would cost three times as much.
    if frames:
        on.shape(frames, fill=rgb("F0EADD"))
    if dark:
        on.shape(dark, fill=rgb("BFD8EA") if light.time != "night" else rgb("4A5C7C"))
    if lit:
        on.shape(lit, fill=fade(WARM, 0.95), glows=True)


def _shop(on: Board, u: float, length: float, light: Light, seed: random.Random, name: str) -> None:
    trade = seed.choice(AWNINGS)
    flat(on, u + 0.1, 0, length - 0.2, 3.3, darker(trade, 0.3))
    door = u + length * 0.68
    panes = rectangle(u + 0.4, 0.55, length * 0.6 - 0.4, 1.95)
    panes += rectangle(door + 0.1, 0.15, 1.0, 2.3)
    bright = wants_lamps(light)
    on.shape(panes, fill=WARM if bright else rgb("CFE4F0"), glows=bright)
    shelf = joined(
        rectangle(u + 0.7 + i * 0.55, 0.55, 0.34, 0.3 + 0.3 * seed.random())
        for i in range(int((length * 0.6 - 0.9) / 0.55))
    )
    on.shape(shelf, fill=fade(darker(trade, 0.2), 0.5))
    flat(on, u + 0.1, 2.75, length - 0.2, 0.65, trade)
    size = min(0.4, (length - 0.8) / (len(name) * 0.94))
    write(on, name, u + length / 2, 2.9, size, rgb("FFF4DC"))
    _awning(on, u + 0.1, length * 0.62, trade)
    if snowy(light):
        flat(on, u + 0.05, 3.38, length - 0.1, 0.16, SNOW)


def _awning(on: Board, u: float, length: float, colour: Colour) -> None:
    count = max(4, int(length / 0.5) // 2 * 2)
    wide = length / count
    for odd, tone in ((0, colour), (1, rgb("F7EFE0"))):
        strips = joined(
            polygon(
                (
                    (u + i * wide, 2.75), (u + (i + 1) * wide, 2.75),
                    (u + (i + 1) * wide, 2.2), (u + (i + 0.5) * wide, 2.08), (u + i * wide, 2.2),
                )
            )
            for i in range(odd, count, 2)
        )  # fmt: skip
        on.shape(strips, fill=tone)


def canyon(
    scenery: Scenery,
    seed: random.Random,
    *,
    x: float = 9.5,
    near: float = -7.0,
    far: float = 46.0,
    tall: tuple[float, float] = (7.0, 12.0),
) -> None:
    """Line a street that runs away from the viewer with houses on both sides."""
    light = scenery.light
    names = list(SHOPS)
    seed.shuffle(names)
    houses: list[tuple[float, float, float, int]] = []
    for side in (-1, 1):
        z = near
        while z < far:
            length = seed.uniform(6.0, 9.5) if z < 25 else seed.uniform(10, 14)
            houses.append((z, length, seed.uniform(*tall), side))
            z += length
    colours = [seed.choice(FRONTS) for _ in houses]
    order = sorted(range(len(houses)), key=lambda i: -houses[i][0])
    for i in order:
        z, length, height, side = houses[i]
        end = upright(scenery, z)
        tone = darker(colours[i], 0.22 if side < 0 else 0.12)
        flat(end, x * side if side > 0 else -x - 9, 0, 9, height - 0.3, tone)
        board = scenery.wall(
            side * x, z if side < 0 else z + length, side * x, z + length if side < 0 else z,
            one_sided=True,
        )  # fmt: skip
        shop = names[i % len(names)] if -2 < z < 20 else None
        # Far storeys are drawn higher and fewer: their panes are a few pixels wide.
        storey = 2.9 if z < 16 else 4.2
        front(board, 0, length, height, light, seed, colour=colours[i], shop=shop, storey=storey)


def skyline(
    scenery: Scenery,
    seed: random.Random,
    *,
    z: float = 85.0,
    high: float = 34.0,
    share: float = 0.5,
    lit: float = 0.35,
    period: float = 130.0,
) -> None:
    """Stand towers on the horizon in two bands, with windows lit in the dark hours."""
    light = scenery.light
    for depth, tall, loss in ((z * 1.25, high, share + 0.16), (z, high * 0.68, share)):
        board = scenery.panorama(depth, period, haze=0.0)
        tone = hazed(light, snowed(light, rgb("6E7C98"), 0.2), loss)
        towers: Path = ()
        shades: Path = ()
        dots: Path = ()
        at = -period / 2
        while at < period / 2:
            wide = min(seed.uniform(4.0, 9.0), period / 2 - at)
            up = tall * seed.uniform(0.35, 1.0) ** 1.2
            towers += rectangle(at, -0.2, wide, up)
            if seed.random() < 0.35:
                towers += rectangle(at + wide * 0.35, up - 0.3, wide * 0.3, up * 0.12)
            shades += rectangle(at + wide * 0.62, -0.2, wide * 0.38, up)
            dots += _dots(seed, at, wide, up, lit)
            at += wide + seed.choice((0.0, 0.0, 1.5))
        board.shape(towers, fill=tone)
        board.shape(shades, fill=fade(darker(tone, 0.3), 0.25))
        if wants_lamps(light):
            board.shape(dots, fill=fade(WARM, 0.85 if light.time == "night" else 0.6), glows=True)
        else:
            board.shape(dots, fill=fade(lighter(tone, 0.5), 0.45))


def _dots(seed: random.Random, x: float, width: float, height: float, lit: float) -> Path:
    path: Path = ()
    for row in range(int(height / 2.6)):
        for column in range(max(1, int(width / 2.2))):
            if seed.random() < lit:
                path += rectangle(x + 0.7 + column * 2.2, 1.2 + row * 2.6, 0.9, 1.2)
    return path


def street_lamp(
    scenery: Scenery, floor: Board, x: float, z: float, *, flip: bool = False, height: float = 3.9
) -> None:
    """Stand a street lamp whose arm reaches right (left if flipped); it shines in dark hours."""
    lit = wants_lamps(scenery.light)
    on = scenery.far(x, z, flip=flip) if z >= 4.5 else scenery.piece(x, z, flip=flip)
    iron = rgb("3A4250")
    head = height - 0.28
    if lit:
        side = -0.85 if flip else 0.85
        if scenery.light.lamps:
            scenery.lamps.append(Lamp(x + side, head, z, WARM, 5.0))
            floor.spot(x + side, z, 2.3, 1.9, fade(WARM, 0.34), glows=True)
            cone = polygon(((0.75, head), (0.95, head), (1.9, 0.1), (-0.2, 0.1)))
            ray = fade(WARM, 0.26)
            on.shape(cone, fill=fall(head, 0.1, ray, fade(ray, 0.1)), glows=True)
        on.spot(0.85, head, 1.3, 1.3, fade(WARM, 0.6), glows=True)
    floor.spot(x, z, 0.4, 0.14, rgb("141018", 0.4))
    post = polygon(((-0.09, 0), (0.09, 0), (0.05, height - 0.4), (-0.05, height - 0.4)))
    on.shape(post, fill=shade(-0.09, 0.09, iron))
    on.shape(arc(0.42, height - 0.42, 0.42, 0.42, 3.1416, 1.2), line=iron, width=0.09)
    bulb = ellipse(0.85, head, 0.2, 0.11)
    on.shape(bulb, fill=WARM if lit else rgb("F2EEDC"), glows=lit)
    hood = polygon(((0.55, head), (1.15, head), (1.0, head + 0.24), (0.7, head + 0.24)))
    on.shape(hood, fill=iron)
    if snowy(scenery.light):
        on.shape(ellipse(0.85, head + 0.25, 0.26, 0.07), fill=SNOW)


def zebra(floor: Board, x: float, z: float, *, across: float, deep: float = 2.4) -> None:
    """Paint a crossing whose bars run away from the viewer, over ``across`` metres."""
    count = int(across / 1.1)
    bars = joined(rectangle(x - across / 2 + i * 1.1, z, 0.55, deep) for i in range(count))
    floor.shape(bars, fill=rgb("F4F1E8", 0.85))


def slabs(
    floor: Board, x: tuple[float, float], z: tuple[float, float], size: float, colour: Colour
) -> None:
    """Score paving stones into a pavement."""
    lines: Path = ()
    at = x[0]
    while at < x[1]:
        lines += rectangle(at, z[0], 0.03, z[1] - z[0])
        at += size
    at = z[0]
    while at < z[1]:
        lines += rectangle(x[0], at, x[1] - x[0], 0.03)
        at += size
    floor.shape(lines, fill=fade(darker(colour, 0.4), 0.35))


def kerb(floor: Board, z: float, tone: Colour, *, half: float = 40.0) -> None:
    """Lay a kerb across the picture at depth z."""
    floor.shape(rectangle(-half, z, 2 * half, 0.16), fill=lighter(tone, 0.22))
    floor.shape(rectangle(-half, z - 0.09, 2 * half, 0.09), fill=darker(tone, 0.35))


def gleam(light: Light, colour: Colour) -> Colour:
    """Give a road surface its look in this weather: darker when wet, white under snow."""
    if wet(light):
        return mix(darker(colour, 0.3), light.sky[1], 0.12)
    return snowed(light, colour, 0.7)
