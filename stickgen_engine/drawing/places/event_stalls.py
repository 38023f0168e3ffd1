"""What stands at fairs and marches: stalls, tents, barriers, placards, house fronts behind."""

import random

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_city import FRONTS, SHOPS, front
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import WARM, block, flat, joined, shade
from stickgen_engine.drawing.places.kit_shade import SNOW, snowed, snowy
from stickgen_engine.drawing.places.kit_windows import wants_lamps
from stickgen_engine.drawing.scenery import Scenery


def terrace(
    scenery: Scenery, seed: random.Random, *, z: float, shops: bool = True, period: float = 64.0
) -> None:
    """Close a square by a row of house fronts that face the viewer at depth z."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=z * 0.8)
    names = list(SHOPS)
    seed.shuffle(names)
    at, i = -period / 2, 0
    while at < period / 2 - 0.1:
        wide = min(seed.uniform(5.4, 8.0), period / 2 - at)
        if period / 2 - at - wide < 4.0:
            wide = period / 2 - at
        tall = seed.uniform(6.2, 9.0)
        colour = FRONTS[i % len(FRONTS)]
        front(
            board, at, wide, tall, light, seed, colour=colour, shop=names[i % 8] if shops else None
        )
        if i % 2:
            gable = polygon(((at, tall), (at + wide, tall), (at + wide / 2, tall + 1.8)))
            board.shape(gable, fill=snowed(light, rgb("8A5348"), 0.95))
        at += wide
        i += 1


def stall(on: Painter, light: Light, seed: random.Random, wares: str, colour: Colour) -> None:
    """Draw a market stall 3.2 m wide with "fruit", "cloth" or "bread" under a striped roof."""
    on.spot(0, 0.02, 2.1, 0.2, rgb("141018", 0.4))
    posts = rectangle(-1.55, 0, 0.09, 2.5) + rectangle(1.46, 0, 0.09, 2.5)
    on.shape(posts, fill=rgb("8A6240"))
    flat(on, -1.5, 0.9, 3.0, 1.4, rgb("3A2C28", 0.45))
    bright = wants_lamps(light)
    if bright:
        on.spot(0, 1.7, 1.7, 0.9, fade(WARM, 0.6), glows=True)
    _WARES[wares](on, seed)
    block(on, -1.6, 0.12, 3.2, 0.78, rgb("A8784C"))
    slats = joined(rectangle(-1.6, 0.3 + i * 0.2, 3.2, 0.03) for i in range(3))
    on.shape(slats, fill=rgb("6E4A30", 0.6))
    roof = polygon(((-1.9, 2.3), (1.9, 2.3), (1.55, 3.1), (-1.55, 3.1)))
    on.shape(roof, fill=colour)
    strips = joined(
        polygon(
            (
                (-1.9 + (i + 1) * 0.475, 2.3),
                (-1.9 + i * 0.475, 2.3),
                (-1.55 + i * 0.3875, 3.1),
                (-1.55 + (i + 1) * 0.3875, 3.1),
            )
        )
        for i in range(1, 8, 2)
    )
    on.shape(strips, fill=rgb("F8F0E0"))
    for odd, tone in ((0, darker(colour, 0.1)), (1, rgb("E8DECC"))):
        laps = joined(ellipse(-1.66 + i * 0.475, 2.3, 0.237, 0.17) for i in range(odd, 8, 2))
        on.shape(laps, fill=tone)
    if snowy(light):
        on.shape(rounded(-1.65, 3.02, 3.3, 0.18, 0.09), fill=SNOW)
    if bright:
        on.shape(circle(-0.7, 2.05, 0.09) + circle(0.7, 2.05, 0.09), fill=WARM, glows=True)


def _fruit(on: Painter, seed: random.Random) -> None:
    for i, code in enumerate(("D9483B", "F0A030", "86B84A", "8A4A8A", "F0D040")):
        left = -1.45 + i * 0.59
        heap = joined(
            circle(left + 0.1 + 0.12 * k, 0.95 + 0.1 * ((k + i) % 2), 0.095) for k in range(4)
        )
        on.shape(heap, fill=rgb(code))
    flat(on, -0.25, 1.2, 0.5, 0.3, rgb("F6EEDC"))


def _cloth(on: Painter, seed: random.Random) -> None:
    for i, code in enumerate(("E8505A", "F2B83A", "4FB0A0", "5A88E0", "B06AD0")):
        drop = seed.uniform(0.5, 1.0)
        flat(on, -1.35 + i * 0.56, 2.25 - drop, 0.44, drop, rgb(code))
        block(on, -1.4 + i * 0.57, 0.9, 0.5, 0.16, lighter(rgb(code), 0.2), r=0.06)


def _bread(on: Painter, seed: random.Random) -> None:
    for i in range(6):
        tone = seed.choice((rgb("C98A4A"), rgb("B5743A"), rgb("DCA766")))
        on.shape(ellipse(-1.25 + i * 0.5, 1.0, 0.24, 0.13), fill=tone)
        cuts = line(-1.32 + i * 0.5, 1.02, -1.26 + i * 0.5, 1.08)
        on.shape(cuts, line=lighter(tone, 0.4), width=0.03)
    rings = joined(ellipse(-0.9 + i * 0.9, 1.75, 0.16, 0.2) for i in range(3))
    on.shape(rings, line=rgb("B5743A"), width=0.1)


_WARES = {"fruit": _fruit, "cloth": _cloth, "bread": _bread}


def big_top(on: Painter, light: Light, colour: Colour, half: float) -> None:
    """Draw a round striped tent, ``half`` metres to each side."""
    on.spot(0, 0.02, half * 1.3, 0.3, rgb("141018", 0.35))
    wall, top = half * 0.75, half * 1.75
    flat(on, -half, 0, 2 * half, wall, colour)
    strips: Path = ()
    for i in range(1, 8, 2):
        x0, x1 = -half + i * half / 4, -half + (i + 1) * half / 4
        strips += rectangle(x0, 0, x1 - x0, wall)
    on.shape(strips, fill=rgb("F8F0E0"))
    reach = half * 1.12
    on.shape(polygon(((-reach, wall), (reach, wall), (0, top))), fill=shade(-reach, reach, colour))
    cones: Path = ()
    for i in range(1, 8, 2):
        x0, x1 = -reach + i * reach / 4, -reach + (i + 1) * reach / 4
        cones += polygon(((x0, wall), (x1, wall), (0, top)))
    on.shape(cones, fill=rgb("F8F0E0"))
    if snowy(light):
        on.shape(
            polygon(((-reach * 0.5, wall + 0.55 * (top - wall)), (0, top), (0, top * 0.9))),
            fill=SNOW,
        )
    laps = joined(
        ellipse(-reach + (i + 0.5) * reach / 6, wall, reach / 12, 0.18) for i in range(12)
    )
    on.shape(laps, fill=darker(colour, 0.12))
    door = polygon(((-half * 0.2, 0), (half * 0.2, 0), (0, wall * 0.9)))
    lit = wants_lamps(light)
    on.shape(door, fill=WARM if lit else rgb("4A2A30"), glows=lit)
    on.shape(line(0, top, 0, top + 0.8), line=rgb("8A6A4A"), width=0.1)
    on.shape(polygon(((0, top + 0.8), (0.9, top + 0.6), (0, top + 0.35))), fill=rgb("F2B83A"))


def barrier(on: Painter, *, wide: float = 2.4) -> None:
    """Draw a steel crowd barrier."""
    steel = rgb("B8C2CC")
    half = wide / 2
    on.spot(0, 0.02, half, 0.1, rgb("141018", 0.35))
    count = int(wide / 0.2)
    bars = joined(rectangle(-half + i * wide / count, 0.25, 0.03, 0.8) for i in range(count + 1))
    on.shape(bars, fill=darker(steel, 0.12))
    frame = rectangle(-half, 1.02, wide, 0.07) + rectangle(-half, 0.22, wide, 0.06)
    feet = rectangle(-half + 0.2, 0, 0.07, 0.3) + rectangle(half - 0.27, 0, 0.07, 0.3)
    on.shape(frame + feet, fill=steel)


def placard(on: Painter, word: str, colour: Colour, height: float) -> None:
    """Draw a placard on a stick that is held overhead."""
    y = height * 1.12
    flat(on, -0.025, height * 0.7, 0.05, y - height * 0.7 + 0.1, rgb("8A6240"))
    half = max(0.36, len(word) * 0.085 + 0.08)
    block(on, -half, y, 2 * half, 0.46, colour, r=0.03)
    dark = colour[0] + colour[1] + colour[2] < 2.0
    write(on, word, 0, y + 0.15, 0.17, rgb("FFFDF4") if dark else rgb("2A2A38"))


def float_bear(on: Painter, bob: float) -> None:
    """Draw a great balloon of a bear that floats over a cart."""
    on.spot(0, 0.02, 2.0, 0.2, rgb("141018", 0.4))
    block(on, -1.7, 0.35, 3.4, 0.8, rgb("B04A8A"), r=0.1)
    waves = joined(ellipse(-1.5 + i * 0.5, 0.42, 0.25, 0.2) for i in range(7))
    on.shape(waves, fill=rgb("F2C23A"))
    wheels = circle(-1.1, 0.3, 0.3) + circle(1.1, 0.3, 0.3)
    on.shape(wheels, fill=rgb("3A3440"))
    ropes = (
        line(-1.2, 1.1, -0.5, 2.2 + bob)
        + line(1.2, 1.1, 0.5, 2.2 + bob)
        + line(0, 1.1, 0, 2.1 + bob)
    )
    on.shape(ropes, line=rgb("E8E0D4"), width=0.03)
    brown, y = rgb("C98A5A"), 2.6 + bob
    for x in (-1, 1):
        on.shape(ellipse(x * 0.75, y + 0.35, 0.3, 0.2), fill=darker(brown, 0.1))
        on.shape(ellipse(x * 0.42, y - 0.42, 0.26, 0.3), fill=darker(brown, 0.08))
        on.shape(circle(x * 0.42, y + 1.5, 0.2), fill=brown)
    on.shape(ellipse(0, y, 0.7, 0.72), fill=shade(-0.7, 0.7, brown))
    on.shape(ellipse(0, y - 0.05, 0.4, 0.45), fill=lighter(brown, 0.4))
    on.shape(circle(0, y + 1.1, 0.56), fill=shade(-0.56, 0.56, brown))
    on.shape(ellipse(0, y + 0.95, 0.24, 0.18), fill=lighter(brown, 0.45))
    dots = (
        circle(-0.2, y + 1.22, 0.065)
        + circle(0.2, y + 1.22, 0.065)
        + ellipse(0, y + 1.02, 0.09, 0.06)
    )
    on.shape(dots, fill=rgb("2A2028"))
