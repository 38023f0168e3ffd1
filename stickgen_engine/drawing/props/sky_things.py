"""What flies and what stands in the sky: ships of space, planets, stars, clouds."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    arc,
    capsule,
    circle,
    ellipse,
    line,
    points_of,
    polygon,
    polyline,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.props.finish import (
    RED,
    STEEL,
    WHITE,
    Finish,
    across,
    ball,
    solid,
    thread,
    upright,
)

_GLASS = rgb("BFE3F5")


def draw_rocket(on: Painter, finish: Finish) -> None:
    """Draw a rocket on its fins."""
    accent = finish.main(RED)
    for side in (-1, 1):
        fin = smooth(
            [(side * 0.32, 1.1), (side * 0.62, 0.5), (side * 0.58, 0.0), (side * 0.3, 0.35)]
        )
        on.shape((*fin, ("Z",)), fill=across(darker(accent, 0.1), -0.6, 0.6))
    solid(on, polygon([(-0.2, 0.3), (0.2, 0.3), (0.28, 0.12), (-0.28, 0.12)]), rgb("5B6270"))
    body = smooth([(-0.3, 0.3), (-0.42, 1.2), (-0.36, 2.2), (0, 3.4), (0.36, 2.2), (0.42, 1.2),
                   (0.3, 0.3)], tension=0.85)  # fmt: skip
    on.shape((*body, ("Z",)), fill=across(rgb("EEF2F7"), -0.42, 0.42))
    on.push(clip=(*body, ("Z",)))
    solid(on, rectangle(-0.6, 2.55, 1.2, 1.0), accent)
    solid(on, rectangle(-0.6, 0.3, 1.2, 0.16), accent)
    on.pop()
    on.shape(circle(0, 1.85, 0.2), fill=ball(_GLASS, 0, 1.85, 0.2), line=accent, width=0.07)
    on.shape(capsule((0, 0.1), (0, 0.75), 0.05, 0.04), fill=darker(accent, 0.1))


def draw_spaceship(on: Painter, finish: Finish) -> None:
    """Draw a landing craft: a golden stage on legs, a grey cabin, a dish and a ladder."""
    foil = finish.main("E0A030")
    for side in (-1, 1):
        for reach in (1.55, 0.75):
            thread(on, polyline([(side * 0.7, 1.1), (side * reach, 0.08)]), STEEL, 0.06)
            solid(on, ellipse(side * reach, 0.05, 0.2, 0.05), rgb("C9CED6"))
        thread(on, line(side * 0.75, 0.75, side * 1.2, 0.55), STEEL, 0.035)
    base = polygon([(-1.0, 0.55), (1.0, 0.55), (1.1, 0.75), (1.1, 1.15), (0.9, 1.35), (-0.9, 1.35),
                    (-1.1, 1.15), (-1.1, 0.75)])  # fmt: skip
    on.shape(base, fill=across(foil, -1.1, 1.1))
    for x in (-0.6, -0.1, 0.4, 0.8):
        thread(
            on, polyline([(x, 0.58), (x + 0.12, 0.95), (x - 0.04, 1.32)]), darker(foil, 0.2), 0.03
        )
    cabin = polygon([(-0.7, 1.35), (0.7, 1.35), (0.95, 1.75), (0.8, 2.35), (0.4, 2.65),
                     (-0.4, 2.65), (-0.8, 2.35), (-0.95, 1.75)])  # fmt: skip
    on.shape(cabin, fill=across(rgb("B9C2CE"), -0.95, 0.95))
    solid(on, polygon([(0.15, 2.1), (0.62, 2.1), (0.5, 2.42), (0.2, 2.42)]), rgb("2B2F42"))
    solid(on, rounded(-0.45, 1.5, 0.5, 0.7, 0.08), rgb("7E8896"))
    thread(on, rounded(-0.4, 1.55, 0.4, 0.6, 0.06), rgb("5B6472"), 0.025)
    for x in (-0.42, -0.08):
        thread(on, line(x, 1.5, x - 0.06, 0.12), rgb("DDE3EA"), 0.03)
    for i in range(7):
        y = 0.22 + i * 0.19
        thread(on, line(-0.47, y, -0.13, y), rgb("DDE3EA"), 0.026)
    thread(on, line(-0.2, 2.65, -0.45, 3.0), STEEL, 0.04)
    dish = arc(-0.5, 3.05, 0.3, 0.24, 0.25 * pi, 1.25 * pi)
    on.shape((*dish, ("Z",)), fill=rgb("E6EAF0"))
    thread(on, line(0.35, 2.65, 0.35, 3.1), STEEL, 0.03)
    on.shape(circle(0.35, 3.12, 0.045), fill=RED, glows=True)


def draw_ufo(on: Painter, finish: Finish) -> None:
    """Draw a flying saucer that hovers: dome, rim and lamps that run round."""
    hull = finish.main("9AA6B8")
    rise = 0.95 + 0.08 * sin(finish.time_s * 1.7)
    on.push(matrix=(1.0, 0.0, 0.0, 1.0, 0.0, rise))
    beam = polygon([(-0.5, 0.12), (0.5, 0.12), (1.3, -rise), (-1.3, -rise)])
    on.shape(beam, fill=fade(rgb("B8F5D0"), 0.22), glows=True)
    dome = arc(0, 0.62, 0.95, 0.72, 0, pi)
    on.shape((*dome, ("Z",)), fill=fade(rgb("A8F0DA"), 0.9), glows=True)
    on.shape(ellipse(-0.35, 0.98, 0.14, 0.2), fill=fade(WHITE, 0.6), glows=True)
    on.shape(ellipse(0, 0.28, 1.1, 0.3), fill=darker(hull, 0.35))
    on.shape(ellipse(0, 0.5, 2.75, 0.4), fill=upright(hull, 0.1, 0.9))
    on.shape(ellipse(0, 0.6, 1.6, 0.18), fill=lighter(hull, 0.25))
    for i in range(9):
        x = -2.2 + i * 0.55
        lit = (i + int(finish.time_s * 6)) % 3 == 0
        colour: Colour = rgb("FFF0A0") if lit else rgb("D9A93A")
        y = 0.4 - 0.1 * (1 - (x / 2.75) ** 2)
        if lit:
            on.spot(x, y, 0.28, 0.28, rgb("FFF0A0", 0.7), glows=True)
        on.shape(circle(x, y, 0.085), fill=colour, glows=True)
    on.pop()


def draw_planet(on: Painter, finish: Finish) -> None:
    """Draw a planet with a ring."""
    body = finish.main("D98A4E")
    ring = rgb("EBCF9A", 0.9)
    on.push(matrix=(0.94, -0.22, 0.22, 0.94, -0.3, 0.1))
    thread(on, arc(0, 1.5, 1.5, 0.34, 0, pi), ring, 0.11)
    on.pop()
    on.shape(circle(0, 1.5, 1.0), fill=ball(body, 0, 1.5, 1.0))
    on.push(clip=circle(0, 1.5, 1.0))
    for y, w in ((1.95, 0.14), (1.55, 0.2), (1.1, 0.12)):
        thread(on, smooth([(-1.1, y + 0.1), (0, y - 0.05), (1.1, y + 0.12)]),
               fade(darker(body, 0.3), 0.4), w)  # fmt: skip
    on.pop()
    on.push(matrix=(0.94, -0.22, 0.22, 0.94, -0.3, 0.1))
    thread(on, arc(0, 1.5, 1.5, 0.34, pi, 2 * pi), ring, 0.11)
    on.pop()


def draw_star(on: Painter, finish: Finish) -> None:
    """Draw a five-pointed star that shines."""
    gold = finish.main("FFD34A")
    glow = 0.45 + 0.12 * sin(finish.time_s * 3.0)
    on.spot(0, 0.17, 0.42, 0.42, fade(gold, glow), glows=True)
    points = [
        (cos(pi / 2 + i * pi / 5) * (0.17 if i % 2 == 0 else 0.075),
         0.17 + sin(pi / 2 + i * pi / 5) * (0.17 if i % 2 == 0 else 0.075))
        for i in range(10)
    ]  # fmt: skip
    on.shape(polygon(points), fill=gold, line=lighter(gold, 0.4), width=0.012, glows=True)


def draw_sun(on: Painter, finish: Finish) -> None:
    """Draw a sun whose rays turn slowly."""
    gold = finish.main("FFC93A")
    on.spot(0, 0.85, 1.9, 1.9, fade(gold, 0.5), glows=True)
    for i in range(12):
        a = i * pi / 6 + finish.time_s * 0.12
        inner, outer = 0.6, 0.85 if i % 2 == 0 else 0.76
        ends = (cos(a) * inner, 0.85 + sin(a) * inner, cos(a) * outer, 0.85 + sin(a) * outer)
        on.shape(line(*ends), line=gold, width=0.07, glows=True)
    on.shape(circle(0, 0.85, 0.5), fill=ball(gold, 0, 0.85, 0.5), glows=True)


def draw_moon(on: Painter, finish: Finish) -> None:
    """Draw a crescent moon."""
    pale = finish.main("F6EDB8")
    on.spot(0, 0.85, 1.6, 1.6, fade(pale, 0.4), glows=True)
    outer = arc(0, 0.85, 0.8, 0.8, 0.3 * pi, 1.7 * pi)
    inner = arc(0.34, 0.85, 0.66, 0.66, 1.62 * pi, 0.38 * pi)
    start = points_of(inner)[0]
    on.shape((*outer, ("L", *start), *inner[1:], ("Z",)), fill=pale, glows=True)


def draw_cloud(on: Painter, finish: Finish) -> None:
    """Draw a white cloud."""
    white = finish.main("F7FAFD")
    puffs = (
        (-0.95, 0.42, 0.42),
        (0.95, 0.4, 0.4),
        (-0.4, 0.66, 0.52),
        (0.4, 0.7, 0.5),
        (0, 0.45, 0.5),
    )
    shape = sum((circle(x, y, r) for x, y, r in puffs), start=())
    on.push(clip=rectangle(-1.6, 0.06, 3.2, 1.3))
    on.shape(shape, fill=upright(white, 0.0, 1.2))
    on.pop()
    on.shape(ellipse(0, 0.12, 1.2, 0.1), fill=fade(rgb("B9CBE0"), 0.6))
