"""Nature and what stands in it: plants, stones, fire, snow, tents and graves."""

from math import sin
from random import Random

from stickgen_engine.drawing.colour import darker, lighter, rgb
from stickgen_engine.drawing.light import Light, light_for
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
from stickgen_engine.drawing.places import kit_houses, kit_plants, kit_trees
from stickgen_engine.drawing.props.finish import (
    DARK_WOOD,
    INK,
    RED,
    WHITE,
    Finish,
    across,
    ball,
    solid,
    thread,
    upright,
)


def _light(finish: Finish) -> Light:
    return finish.light or light_for("day")


def draw_tree(on: Painter, finish: Finish) -> None:
    """Draw one of several kinds of trees, by the seed."""
    dice = Random(f"tree {finish.seed}")
    kind = ("round", "birch", "oak", "pine")[finish.seed % 4]
    kit_trees.draw_tree(on, kind, _light(finish), dice, height=4.5, leaf=finish.colour)


def draw_bush(on: Painter, finish: Finish) -> None:
    """Draw a round bush."""
    dice = Random(f"bush {finish.seed}")
    kit_plants.draw_bush(on, _light(finish), dice, width=1.2, colour=finish.colour)


def draw_rock(on: Painter, finish: Finish) -> None:
    """Draw a boulder."""
    dice = Random(f"rock {finish.seed}")
    kit_plants.draw_rock(
        on, _light(finish), dice, width=1.4, height=0.95, colour=finish.main("8D8F94")
    )


def draw_grass(on: Painter, finish: Finish) -> None:
    """Draw a tuft of grass."""
    green = finish.main("4F9A4C")
    dice = Random(f"grass {finish.seed}")
    for i in range(9):
        x = -0.2 + i * 0.05
        top = x * 1.6 + dice.uniform(-0.05, 0.05), 0.12 + dice.uniform(0.0, 0.09)
        blade = smooth([(x, 0), (x * 1.2, top[1] * 0.6), top])
        thread(on, blade, darker(green, 0.25) if i % 3 == 0 else green, 0.02)


def draw_mushroom(on: Painter, finish: Finish) -> None:
    """Draw a red mushroom with white spots."""
    cap = finish.main(RED)
    stem = smooth([(-0.045, 0.0), (-0.035, 0.1), (-0.03, 0.16), (0.03, 0.16), (0.035, 0.1),
                   (0.045, 0.0)])  # fmt: skip
    on.shape((*stem, ("Z",)), fill=across(rgb("F2E8D6"), -0.05, 0.05))
    dome = smooth([(-0.15, 0.15), (-0.12, 0.25), (0, 0.3), (0.12, 0.25), (0.15, 0.15), (0, 0.13)],
                  closed=True, tension=0.85)  # fmt: skip
    on.shape(dome, fill=upright(cap, 0.13, 0.3))
    for x, y, r in (
        (-0.08, 0.2, 0.022),
        (0.01, 0.255, 0.026),
        (0.085, 0.2, 0.02),
        (0.0, 0.18, 0.014),
    ):
        solid(on, circle(x, y, r), WHITE)


def draw_fence(on: Painter, finish: Finish) -> None:
    """Draw a picket fence."""
    white = finish.main("F1EDE2")
    for y in (0.28, 0.62):
        solid(on, rectangle(-1.2, y, 2.4, 0.07), darker(white, 0.16))
    for i in range(10):
        x = -1.15 + i * 0.235
        post = [(x, 0), (x + 0.12, 0), (x + 0.12, 0.8), (x + 0.06, 0.9), (x, 0.8)]
        on.shape(polygon(post), fill=across(white, x, x + 0.14))


def draw_house(on: Painter, finish: Finish) -> None:
    """Draw a house with a roof, a door and windows."""
    kit_houses.draw_house(on, _light(finish), wall=finish.main("EFD9B4"))


def draw_building(on: Painter, finish: Finish) -> None:
    """Draw a town building of three storeys."""
    wall = finish.main("B5745A")
    light = _light(finish)
    on.shape(rectangle(-2.2, 0, 4.4, 6.3), fill=across(wall, -2.2, 2.2))
    for i in range(14):
        y = 0.5 + i * 0.42
        x = -2.0 + (i * 1.7) % 3.6
        thread(on, line(x, y, x + 0.3, y), darker(wall, 0.14), 0.03)
    for y in (2.2, 3.7, 5.0):
        for x in (-1.75, -0.65, 0.45, 1.25):
            kit_houses.draw_window(on, light, x, y, 0.55, 0.85)
    solid(on, rectangle(-2.35, 6.2, 4.7, 0.3), darker(wall, 0.35))
    solid(on, rectangle(-2.2, 0, 4.4, 0.18), darker(wall, 0.4))
    on.shape(rectangle(-0.5, 0, 1.0, 1.75), fill=across(rgb("4A3A34"), -0.5, 0.5))
    solid(on, polygon([(-0.8, 1.8), (0.8, 1.8), (0.65, 2.02), (-0.65, 2.02)]), rgb("2F6A62"))
    for x in (-1.7, 1.0):
        kit_houses.draw_window(on, light, x, 0.6, 0.75, 0.95, bars=False)


def draw_stadium(on: Painter, finish: Finish) -> None:
    """Draw a stadium from outside: ribs, a bright rim, masts with floodlights."""
    wall = finish.main("C9D2DC")
    light = _light(finish)
    for x in (-9.5, 9.5):
        thread(on, line(x, 4.5, x, 7.6), rgb("5B6576"), 0.22)
        solid(on, rounded(x - 0.9, 7.1, 1.8, 0.9, 0.1), rgb("3B4656"))
        for i in range(3):
            at = x - 0.55 + i * 0.55
            on.shape(circle(at, 7.55, 0.2), fill=rgb("FFF6D8"), glows=True)
        if light.lamps:
            on.spot(x, 7.5, 2.6, 2.0, rgb("FFF4CC", 0.5), glows=True)
    bowl = smooth([(-11.5, 0), (-12, 3.2), (-10.5, 5.2), (0, 6.2), (10.5, 5.2), (12, 3.2),
                   (11.5, 0)], tension=0.8)  # fmt: skip
    on.shape((*bowl, ("Z",)), fill=across(wall, -12, 12))
    for i in range(13):
        x = -10.2 + i * 1.7
        thread(on, line(x, 0.6, x * 0.97, 4.7 + 0.9 * (1 - (x / 11) ** 2)), darker(wall, 0.2), 0.22)
    thread(on, smooth([(-11.6, 4.2), (0, 5.6), (11.6, 4.2)]), rgb("E4572E"), 0.35)
    for i in range(7):
        x = -9 + i * 3
        gate = (*arc(x, 1.1, 0.7, 0.75, 0, 3.14159), ("L", x - 0.7, 0), ("L", x + 0.7, 0), ("Z",))
        on.shape(gate, fill=rgb("3B4656"))


def draw_campfire(on: Painter, finish: Finish) -> None:
    """Draw a campfire: crossed logs, stones, and flames that lick and glow."""
    t = finish.time_s
    flicker = 0.5 + 0.25 * sin(t * 9.1) + 0.25 * sin(t * 14.3 + 1.0)
    on.spot(0, 0.3, 1.5, 1.2, rgb("FFA84A", 0.34 + 0.1 * flicker), glows=True)
    on.spot(0, 0.03, 1.4, 0.2, rgb("FFB45A", 0.35), glows=True)
    for a, b in (((-0.4, 0.06), (0.3, 0.17)), ((0.4, 0.06), (-0.3, 0.17))):
        on.shape(capsule(a, b, 0.06, 0.05), fill=DARK_WOOD)
        on.shape(circle(*a, 0.045), fill=rgb("C99B66"))
    for colour, wide, tall, phase in (
        ("F2662A", 0.26, 0.72, 0.0), ("FFA230", 0.18, 0.52, 1.7), ("FFE07A", 0.1, 0.32, 3.1),
    ):  # fmt: skip
        sway = 0.05 * sin(t * 7.3 + phase)
        high = tall * (0.88 + 0.16 * sin(t * 8.7 + phase) + 0.06 * sin(t * 19 + phase))
        flame = smooth(
            [(0, 0.08), (-wide, 0.2), (-wide * 0.75, 0.1 + high * 0.5),
             (-wide * 0.3 + sway, high * 0.6), (sway * 2, high + 0.1),
             (wide * 0.35 + sway, high * 0.62), (wide * 0.8, high * 0.42),
             (wide, 0.19)],
            closed=True,
        )  # fmt: skip
        on.shape(flame, fill=rgb(colour), glows=True)
    for i in range(4):
        rise = (t * 0.7 + i * 0.27) % 1.0
        x = 0.12 * sin(t * 3 + i * 2.1)
        on.shape(circle(x, 0.6 + rise * 0.7, 0.014), fill=rgb("FFC46A", 1 - rise), glows=True)
    for i in range(6):
        x = -0.42 + i * 0.168
        on.shape(ellipse(x, 0.035, 0.075, 0.05), fill=rgb("7D7F86" if i % 2 else "6A6C74"))


def draw_tent(on: Painter, finish: Finish) -> None:
    """Draw a tent, its flap open; it glows from inside in dark hours."""
    cloth = finish.main("E08A3A")
    lit = _light(finish).lamps
    for x in (-1.35, 1.35):
        thread(on, line(0, 1.45, x, 0.0), rgb("D9D2C0"), 0.014)
    solid(on, polygon([(-1.15, 0), (0, 1.5), (1.15, 0)]), cloth)
    solid(on, polygon([(0, 1.5), (1.15, 0), (0.3, 0)]), darker(cloth, 0.22))
    inside = rgb("FFD98A") if lit else darker(cloth, 0.6)
    on.shape(polygon([(0, 1.12), (-0.36, 0), (0.36, 0)]), fill=inside, glows=lit)
    solid(on, polygon([(0, 1.12), (-0.36, 0), (-0.5, 0), (-0.1, 0.9)]), lighter(cloth, 0.25))
    solid(on, polygon([(0, 1.12), (0.36, 0), (0.5, 0), (0.1, 0.9)]), darker(cloth, 0.1))
    thread(on, line(0, 1.45, 0, 1.58), DARK_WOOD, 0.04)


def draw_snowman(on: Painter, finish: Finish) -> None:
    """Draw a snowman: coal eyes, a carrot, a scarf and twigs for arms."""
    snow = rgb("F4F8FF")
    for a, b in (((-0.3, 0.85), (-0.68, 1.12)), ((0.3, 0.85), (0.68, 1.12))):
        thread(on, polyline([a, b]), DARK_WOOD, 0.03)
        side = -1 if a[0] < 0 else 1
        thread(on, line(b[0] - side * 0.08, b[1] - 0.05, b[0], b[1] - 0.1), DARK_WOOD, 0.022)
    for y, r in ((0.42, 0.44), (0.97, 0.32), (1.38, 0.23)):
        on.shape(circle(0, y, r), fill=ball(snow, 0, y, r))
    thread(on, arc(0, 1.24, 0.22, 0.07, 3.3, 6.1), finish.main(RED), 0.085)
    thread(on, line(0.12, 1.18, 0.17, 0.94), darker(finish.main(RED), 0.12), 0.08)
    for x, y in ((-0.08, 1.45), (0.08, 1.45), (0, 1.02), (0, 0.88)):
        solid(on, circle(x, y, 0.028), INK)
    solid(on, polygon([(-0.01, 1.4), (-0.01, 1.35), (0.2, 1.365)]), rgb("F2862E"))
    thread(on, arc(0, 1.36, 0.1, 0.08, 3.5, 5.9), INK, 0.016)


def draw_gravestone(on: Painter, finish: Finish) -> None:
    """Draw a weathered gravestone with grass at its foot."""
    stone = finish.main("8C95A2")
    shape = (*arc(0, 0.66, 0.3, 0.32, 0, 3.14159), ("L", -0.32, 0.0), ("L", 0.32, 0.0), ("Z",))
    on.shape(shape, fill=across(stone, -0.32, 0.32))
    carved = darker(stone, 0.32)
    thread(on, line(0, 0.5, 0, 0.8), carved, 0.04)
    thread(on, line(-0.1, 0.7, 0.1, 0.7), carved, 0.04)
    for y in (0.38, 0.3):
        thread(on, line(-0.15, y, 0.15, y), carved, 0.022)
    thread(on, polyline([(0.24, 0.6), (0.17, 0.5), (0.22, 0.42)]), darker(stone, 0.4), 0.012)
    for i in range(9):
        x = -0.36 + i * 0.09
        thread(on, line(x, 0, x + 0.03 * (i % 3 - 1), 0.08 + 0.04 * (i % 2)), rgb("5A8A4E"), 0.018)
