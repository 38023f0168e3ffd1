"""Furniture and what belongs to rooms and stages."""

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    arc,
    capsule,
    circle,
    ellipse,
    line,
    polygon,
    polyline,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.props.finish import (
    DARK_WOOD,
    GOLD,
    INK,
    RED,
    STEEL,
    WHITE,
    WOOD,
    Finish,
    across,
    ball,
    solid,
    thread,
    upright,
)


def draw_table(on: Painter, finish: Finish) -> None:
    """Draw a table seen a little from above: far legs darker, a lit top."""
    wood = finish.main(WOOD)
    for x in (-0.5, 0.5):
        solid(on, rectangle(x - 0.03, 0.04, 0.06, 0.66), darker(wood, 0.4))
    for x in (-0.6, 0.6):
        on.shape(rounded(x - 0.04, 0, 0.08, 0.68, 0.02), fill=across(wood, x - 0.05, x + 0.05))
    solid(on, rectangle(-0.64, 0.62, 1.28, 0.07), darker(wood, 0.22))
    top = [(-0.7, 0.69), (0.7, 0.69), (0.62, 0.79), (-0.62, 0.79)]
    on.shape(polygon(top), fill=across(lighter(wood, 0.12), -0.7, 0.7))
    solid(on, rounded(-0.71, 0.655, 1.42, 0.045, 0.015), wood)


def draw_chair(on: Painter, finish: Finish) -> None:
    """Draw a chair from the side, its back to the left."""
    wood = finish.main(WOOD)
    for x, top in ((-0.2, 0.46), (0.17, 0.46)):
        solid(on, rounded(x + 0.04, 0.03, 0.04, top, 0.01), darker(wood, 0.4))
    for a, b in (((-0.21, 0.0), (-0.22, 0.48)), ((-0.22, 0.46), (-0.26, 1.0)),
                 ((0.2, 0.0), (0.18, 0.46))):  # fmt: skip
        on.shape(capsule(a, b, 0.026, 0.026), fill=across(wood, a[0] - 0.03, a[0] + 0.03))
    for y in (0.72, 0.84, 0.95):
        thread(on, line(-0.245 - (y - 0.7) * 0.06, y, -0.16, y + 0.01), darker(wood, 0.15), 0.03)
    on.shape(rounded(-0.25, 0.44, 0.48, 0.055, 0.02), fill=upright(lighter(wood, 0.1), 0.43, 0.5))


def draw_bench(on: Painter, finish: Finish) -> None:
    """Draw a park bench: slats on iron feet."""
    wood = finish.main("B0703F")
    for x in (-0.62, 0.62):
        thread(on, polyline([(x, 0.0), (x, 0.44), (x - 0.01, 0.92)]), INK, 0.055)
        thread(on, line(x - 0.09, 0.0, x + 0.09, 0.0), INK, 0.05)
    for y in (0.57, 0.72, 0.86):
        on.shape(rounded(-0.8, y, 1.6, 0.095, 0.03), fill=upright(wood, y, y + 0.1))
    seat = [(-0.8, 0.41), (0.8, 0.41), (0.76, 0.5), (-0.76, 0.5)]
    on.shape(polygon(seat), fill=upright(lighter(wood, 0.12), 0.4, 0.5))
    solid(on, rounded(-0.81, 0.37, 1.62, 0.055, 0.02), darker(wood, 0.15))


def draw_desk(on: Painter, finish: Finish) -> None:
    """Draw a desk with drawers on its right."""
    wood = finish.main("A06A3C")
    solid(on, rectangle(-0.56, 0.05, 1.12, 0.62), darker(wood, 0.5))
    on.shape(rounded(-0.62, 0, 0.07, 0.7, 0.01), fill=across(wood, -0.62, -0.55))
    on.shape(rectangle(0.15, 0, 0.47, 0.7), fill=across(wood, 0.15, 0.62))
    for y in (0.04, 0.26, 0.48):
        solid(on, rounded(0.18, y, 0.41, 0.19, 0.01), lighter(wood, 0.1))
        solid(on, circle(0.385, y + 0.095, 0.018), GOLD)
    on.shape(polygon([(-0.65, 0.7), (0.65, 0.7), (0.59, 0.78), (-0.59, 0.78)]),
             fill=across(lighter(wood, 0.18), -0.65, 0.65))  # fmt: skip
    solid(on, rounded(-0.66, 0.665, 1.32, 0.045, 0.012), wood)


def draw_sofa(on: Painter, finish: Finish) -> None:
    """Draw a sofa for three."""
    cloth = finish.main("4A76B8")
    for x in (-0.85, 0.85):
        solid(on, rectangle(x - 0.04, 0, 0.08, 0.1), DARK_WOOD)
    on.shape(rounded(-0.9, 0.3, 1.8, 0.6, 0.12), fill=upright(cloth, 0.3, 0.9))
    solid(on, rounded(-0.92, 0.08, 1.84, 0.3, 0.06), darker(cloth, 0.22))
    for x in (-0.76, 0.0):
        on.shape(rounded(x, 0.32, 0.76, 0.14, 0.06), fill=upright(lighter(cloth, 0.12), 0.3, 0.47))
        on.shape(rounded(x + 0.03, 0.46, 0.7, 0.38, 0.1), fill=lighter(cloth, 0.06))
    for x in (-1.0, 0.76):
        on.shape(rounded(x, 0.08, 0.24, 0.54, 0.11), fill=across(cloth, x, x + 0.26))
    cushion = smooth([(-0.66, 0.46), (-0.7, 0.72), (-0.42, 0.76), (-0.38, 0.48)], closed=True)
    on.shape(cushion, fill=GOLD)


def draw_bed(on: Painter, finish: Finish) -> None:
    """Draw a bed from the side: pillow left, blanket right."""
    cloth = finish.main("D9564A")
    for x in (-1.05, 1.0):
        tall = 0.86 if x < 0 else 0.52
        on.shape(rounded(x - 0.03, 0, 0.09, tall, 0.03), fill=across(WOOD, x - 0.03, x + 0.06))
    solid(on, rectangle(-1.02, 0.2, 2.04, 0.14), darker(WOOD, 0.2))
    on.shape(rounded(-1.0, 0.32, 2.0, 0.18, 0.06), fill=upright(WHITE, 0.3, 0.5))
    blanket = smooth([(-0.42, 0.5), (0.2, 0.57), (0.9, 0.53), (1.0, 0.45)])
    on.shape(
        (*blanket, ("L", 1.0, 0.24), ("L", -0.36, 0.24), ("Z",)), fill=upright(cloth, 0.2, 0.57)
    )
    solid(on, rounded(-0.46, 0.3, 0.14, 0.23, 0.05), lighter(cloth, 0.45))
    pillow = smooth([(-0.94, 0.47), (-0.9, 0.63), (-0.62, 0.64), (-0.52, 0.5)], closed=True)
    on.shape(pillow, fill=lighter(WHITE, 0.5), line=rgb("D5D9E2"), width=0.012)


def draw_throne(on: Painter, finish: Finish) -> None:
    """Draw a golden throne with a red back."""
    cloth = finish.main("B5323E")
    back = smooth([(-0.42, 0.5), (-0.46, 1.7), (-0.3, 1.95), (0, 2.15), (0.3, 1.95), (0.46, 1.7),
                   (0.42, 0.5)], tension=0.6)  # fmt: skip
    on.shape((*back, ("Z",)), fill=across(GOLD, -0.46, 0.46))
    inner = smooth([(-0.28, 0.6), (-0.31, 1.62), (0, 1.9), (0.31, 1.62), (0.28, 0.6)], tension=0.7)
    on.shape((*inner, ("Z",)), fill=across(cloth, -0.3, 0.3))
    for x in (-0.14, 0.0, 0.14):
        for y in (0.95, 1.2, 1.45):
            solid(on, circle(x, y, 0.018), darker(cloth, 0.3))
    on.shape(circle(0, 2.19, 0.09), fill=ball(RED, 0, 2.19, 0.09))
    on.shape(rounded(-0.5, 0, 1.0, 0.46, 0.04), fill=across(darker(GOLD, 0.12), -0.5, 0.5))
    on.shape(rounded(-0.4, 0.44, 0.8, 0.14, 0.06), fill=upright(cloth, 0.44, 0.58))
    for x in (-0.53, 0.39):
        on.shape(rounded(x, 0.2, 0.14, 0.62, 0.05), fill=across(GOLD, x, x + 0.16))
        on.shape(circle(x + 0.07, 0.84, 0.09), fill=ball(GOLD, x + 0.07, 0.84, 0.09))


def draw_piano(on: Painter, finish: Finish) -> None:
    """Draw an upright piano with its keys and a sheet of music."""
    black = finish.main("2B2438")
    on.shape(rectangle(-0.72, 0.05, 1.44, 1.12), fill=across(black, -0.72, 0.72))
    solid(on, rounded(-0.76, 1.14, 1.52, 0.06, 0.02), lighter(black, 0.15))
    solid(on, rectangle(-0.64, 0.12, 1.28, 0.42), lighter(black, 0.08))
    solid(on, rounded(-0.75, 0.6, 1.5, 0.1, 0.02), lighter(black, 0.12))
    solid(on, rectangle(-0.66, 0.69, 1.32, 0.075), WHITE)
    for i in range(1, 26):
        thread(on, line(-0.66 + i * 0.0508, 0.69, -0.66 + i * 0.0508, 0.765), rgb("B9BDC8"), 0.004)
        if i % 7 not in (0, 3):
            solid(on, rectangle(-0.672 + i * 0.0508, 0.72, 0.026, 0.045), rgb("14121C"))
    solid(on, polygon([(-0.2, 0.82), (0.2, 0.82), (0.22, 1.08), (-0.18, 1.08)]), rgb("F6F0DF"))
    for i in range(4):
        thread(on, line(-0.14, 0.88 + i * 0.05, 0.16, 0.88 + i * 0.05), rgb("A9A394"), 0.006)
    for x in (-0.72, 0.64):
        solid(on, rectangle(x, 0, 0.08, 0.66), lighter(black, 0.1))
    for x in (-0.06, 0.06):
        solid(on, rounded(x - 0.03, 0.03, 0.06, 0.03, 0.01), GOLD)


def draw_lamp(on: Painter, finish: Finish) -> None:
    """Draw a table lamp whose shade shines."""
    brass = rgb("B98A4A")
    lit = finish.lamps
    if lit:
        on.spot(0, 0.36, 0.5, 0.45, rgb("FFDF9A", 0.5), glows=True)
    on.shape(ellipse(0, 0.015, 0.09, 0.018), fill=upright(brass, 0, 0.03))
    left = [(-0.02, 0.02), (-0.035, 0.1), (-0.012, 0.24)]
    right = [(-x, y) for x, y in reversed(left)]
    body = (*smooth(left), ("L", *right[0]), *smooth(right)[1:], ("Z",))
    on.shape(body, fill=across(brass, -0.04, 0.04))
    shade = [(-0.15, 0.24), (0.15, 0.24), (0.085, 0.5), (-0.085, 0.5)]
    colour = finish.main("F6E2B3")
    on.shape(polygon(shade), fill=across(colour, -0.15, 0.15), glows=lit)


def draw_stage(on: Painter, finish: Finish) -> None:
    """Draw a low stage with footlights and a gathered curtain on each side."""
    cloth = finish.main("A3283A")
    for side in (-1, 1):
        for i in range(4):
            x = side * (2.9 - i * 0.24)
            fold = across(darker(cloth, 0.1 * (i % 2)), x - 0.14, x + 0.14)
            on.shape(rounded(x - 0.14, 0.5, 0.28, 2.9, 0.1), fill=fold)
        thread(on, line(side * 2.05, 1.6, side * 3.0, 1.5), GOLD, 0.07)
    on.shape(polygon([(-3.0, 0.42), (3.0, 0.42), (2.7, 0.6), (-2.7, 0.6)]),
             fill=across(rgb("B9783F"), -3, 3))  # fmt: skip
    on.shape(rectangle(-3.0, 0, 6.0, 0.43), fill=upright(rgb("6A3B22"), 0, 0.43))
    for i in range(9):
        x = -2.6 + i * 0.65
        on.spot(x, 0.46, 0.2, 0.16, rgb("FFE7A8", 0.55), glows=True)
        on.shape(circle(x, 0.43, 0.055), fill=rgb("FFE9B0"), glows=True)


def draw_board(on: Painter, finish: Finish) -> None:
    """Draw a blackboard on legs, with a sum and a drawing in chalk."""
    green = finish.main("2D5A4C")
    for a, b in (((-0.6, 1.1), (-0.78, 0)), ((0.6, 1.1), (0.78, 0))):
        thread(on, polyline([a, b]), DARK_WOOD, 0.05)
    on.shape(rectangle(-0.9, 0.35, 1.8, 0.85), fill=green, line=WOOD, width=0.06)
    chalk = fade(WHITE, 0.85)
    thread(on, polyline([(-0.7, 1.02), (-0.62, 1.05), (-0.58, 0.98), (-0.7, 0.85), (-0.57, 0.85)]),
           chalk, 0.022)  # fmt: skip
    thread(on, line(-0.46, 0.95, -0.32, 0.95), chalk, 0.022)
    thread(on, line(-0.39, 0.88, -0.39, 1.02), chalk, 0.022)
    thread(on, polyline([(-0.22, 1.05), (-0.22, 0.85)]), chalk, 0.022)
    thread(on, line(-0.1, 0.92, 0.03, 0.92), chalk, 0.02)
    thread(on, line(-0.1, 0.98, 0.03, 0.98), chalk, 0.02)
    thread(on, circle(0.5, 0.82, 0.2), chalk, 0.02)
    thread(on, arc(0.5, 0.8, 0.1, 0.08, 3.5, 5.9), chalk, 0.02)
    for x in (0.43, 0.57):
        solid(on, circle(x, 0.88, 0.02), chalk)
    thread(on, line(-0.7, 0.6, 0.12, 0.6), fade(WHITE, 0.5), 0.018)
    thread(on, line(-0.7, 0.5, -0.1, 0.5), fade(WHITE, 0.5), 0.018)


def draw_stairs(on: Painter, finish: Finish) -> None:
    """Draw a flight of eight steps that climbs to the right."""
    stone = finish.main("B5A48C")
    steps, deep, high = 8, 0.3, 0.2
    for i in range(steps):
        x, y = -1.2 + i * deep, i * high
        on.shape(rectangle(x, 0, 2.4 - i * deep, y + high), fill=darker(stone, 0.16 - 0.02 * i))
        solid(on, polygon([(x, y + high), (1.2, y + high), (1.2, y + high - 0.045),
                           (x, y + high - 0.045)]), lighter(stone, 0.2))  # fmt: skip
        thread(on, line(x, y, x, y + high), darker(stone, 0.3), 0.012)


def draw_lamppost(on: Painter, finish: Finish) -> None:
    """Draw a street lamp; in dark hours it throws a cone of warm light."""
    iron = finish.main("39404F")
    lit = finish.light is not None and finish.light.lamps
    if lit:
        cone = polygon([(0.38, 3.12), (0.58, 3.12), (1.5, 0.02), (-0.55, 0.02)])
        on.shape(cone, fill=fade(rgb("FFE2A0"), 0.16), glows=True)
        on.spot(0.48, 0.03, 1.2, 0.14, rgb("FFE2A0", 0.45), glows=True)
        on.spot(0.48, 3.12, 0.8, 0.8, rgb("FFE2A0", 0.65), glows=True)
    on.shape(rounded(-0.13, 0, 0.26, 0.22, 0.06), fill=across(iron, -0.13, 0.13))
    on.shape(capsule((0, 0.1), (0, 2.95), 0.065, 0.04), fill=across(iron, -0.06, 0.06))
    thread(on, arc(0.24, 2.95, 0.24, 0.4, 3.14159, 0.0), iron, 0.065)
    solid(on, polygon([(0.34, 3.12), (0.62, 3.12), (0.54, 3.28), (0.42, 3.28)]), iron)
    bulb = rgb("FFF2C8") if lit else rgb("E9E4D2")
    on.shape(ellipse(0.48, 3.1, 0.11, 0.09), fill=bulb, glows=lit)


def draw_sign(on: Painter, finish: Finish) -> None:
    """Draw a wooden sign with an arrow."""
    wood = finish.main("A9703F")
    on.shape(rounded(-0.05, 0, 0.1, 1.3, 0.02), fill=across(DARK_WOOD, -0.05, 0.05))
    on.shape(rounded(-0.46, 1.1, 0.92, 0.56, 0.06), fill=across(wood, -0.46, 0.46))
    thread(on, rounded(-0.42, 1.14, 0.84, 0.48, 0.05), lighter(wood, 0.25), 0.016)
    thread(on, line(-0.26, 1.38, 0.18, 1.38), WHITE, 0.06)
    thread(on, polyline([(0.08, 1.5), (0.24, 1.38), (0.08, 1.26)]), WHITE, 0.06)
    for x in (-0.4, 0.4):
        solid(on, circle(x, 1.6, 0.016), STEEL)
