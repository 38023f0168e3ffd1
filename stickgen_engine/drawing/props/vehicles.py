"""What carries people on roads and on water."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
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
    INK,
    STEEL,
    WHITE,
    Finish,
    across,
    solid,
    thread,
    upright,
)

_GLASS = rgb("BFE3F5")


def _wheel(on: Painter, x: float, radius: float) -> None:
    on.shape(circle(x, radius, radius), fill=rgb("262A36"))
    on.shape(circle(x, radius, radius * 0.6), fill=rgb("C3CAD4"))
    on.shape(circle(x, radius, radius * 0.18), fill=rgb("5B6270"))


def _glass(on: Painter, corners: list[tuple[float, float]], finish: Finish) -> None:
    lit = finish.light is not None and finish.light.lamps
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    glass = rgb("FFE3A0") if lit else _GLASS
    on.shape(polygon(corners), fill=upright(glass, low, high), glows=lit)


def _headlight(on: Painter, x: float, y: float, finish: Finish) -> None:
    lit = finish.light is not None and finish.light.lamps
    if lit:
        on.spot(x + 0.25, y, 0.7, 0.4, rgb("FFF0B8", 0.6), glows=True)
    on.shape(ellipse(x, y, 0.06, 0.1), fill=rgb("FFF0B8"), glows=lit)


def draw_car(on: Painter, finish: Finish) -> None:
    """Draw a car that faces right; in use, its driver is seen through the windows."""
    paint = finish.main("D9403A")
    cabin = smooth([(-1.25, 0.9), (-0.85, 1.4), (-0.3, 1.5), (0.45, 1.42), (1.05, 0.92)],
                   tension=0.75)  # fmt: skip
    if finish.opened > 0.0:
        on.shape((*cabin, ("Z",)), fill=fade(rgb("A9D6F2"), 0.16), line=darker(paint, 0.12),
                 width=0.09)  # fmt: skip
        thread(on, line(-0.2, 0.94, -0.2, 1.44), darker(paint, 0.12), 0.07)
    else:
        on.shape((*cabin, ("Z",)), fill=across(darker(paint, 0.12), -1.25, 1.05))
        _windows(on, finish)
    body = smooth([(-2.05, 0.4), (-2.1, 0.75), (-1.85, 0.92), (-1.2, 0.96), (0.2, 0.98),
                   (1.1, 0.93), (1.85, 0.8), (2.1, 0.6), (2.05, 0.38)], tension=0.75)  # fmt: skip
    on.shape((*body, ("Z",)), fill=upright(paint, 0.35, 1.0))
    thread(on, line(-1.95, 0.66, 1.95, 0.62), lighter(paint, 0.3), 0.03)
    thread(on, polyline([(-0.2, 0.94), (-0.24, 0.45)]), darker(paint, 0.28), 0.018)
    thread(on, line(-0.12, 0.78, 0.08, 0.78), STEEL, 0.035)
    solid(on, rounded(-2.15, 0.33, 4.3, 0.12, 0.05), rgb("4A4F5C"))
    _headlight(on, 2.0, 0.66, finish)
    solid(on, ellipse(-2.05, 0.72, 0.05, 0.09), rgb("A5222A"))
    for x in (-1.28, 1.28):
        on.shape(circle(x, 0.36, 0.44), fill=darker(paint, 0.55))
        _wheel(on, x, 0.36)


def _windows(on: Painter, finish: Finish) -> None:
    _glass(on, [(-1.02, 0.94), (-0.76, 1.33), (-0.28, 1.4), (-0.24, 0.94)], finish)
    _glass(on, [(-0.12, 0.94), (-0.15, 1.4), (0.4, 1.33), (0.82, 0.94)], finish)


def draw_bus(on: Painter, finish: Finish) -> None:
    """Draw a bus that faces right, with a door and a row of windows."""
    paint = finish.main("F2B134")
    on.shape(rounded(-4.2, 0.38, 8.4, 2.6, 0.3), fill=upright(paint, 0.3, 3.0))
    solid(on, rectangle(-4.2, 1.25, 8.4, 0.12), INK)
    solid(on, rounded(-4.22, 0.38, 8.44, 0.22, 0.06), rgb("4A4F5C"))
    for i in range(6):
        x = -3.85 + i * 1.1
        _glass(on, [(x, 1.55), (x, 2.55), (x + 0.92, 2.55), (x + 0.92, 1.55)], finish)
    on.shape(rounded(2.85, 0.55, 1.0, 2.1, 0.05), fill=INK)
    _glass(on, [(2.92, 0.65), (2.92, 2.55), (3.32, 2.55), (3.32, 0.65)], finish)
    _glass(on, [(3.38, 0.65), (3.38, 2.55), (3.78, 2.55), (3.78, 0.65)], finish)
    _headlight(on, 4.12, 0.85, finish)
    for x in (-2.6, 2.0):
        on.shape(circle(x, 0.46, 0.58), fill=darker(paint, 0.5))
        _wheel(on, x, 0.46)


def draw_bicycle(on: Painter, finish: Finish) -> None:
    """Draw a bicycle that faces right; in use, it says how far the pedals have turned."""
    frame = finish.main("2F8F9A")
    for x in (-0.53, 0.53):
        for i in range(6):
            a = i * pi / 6 + 0.2
            spoke = (
                x + cos(a) * 0.32,
                0.34 + sin(a) * 0.32,
                x - cos(a) * 0.32,
                0.34 - sin(a) * 0.32,
            )
            thread(on, line(*spoke), fade(STEEL, 0.8), 0.008)
        thread(on, circle(x, 0.34, 0.32), INK, 0.04)
    pedals, saddle, head = (-0.08, 0.32), (-0.22, 0.82), (0.36, 0.86)
    hub = (-0.53, 0.34)
    tubes = ((hub, pedals), (pedals, saddle), (hub, (-0.2, 0.74)), ((-0.2, 0.76), (0.38, 0.8)),
             (pedals, (0.39, 0.76)), ((0.53, 0.34), head))  # fmt: skip
    for tube in tubes:
        thread(on, polyline(tube), frame, 0.04)
    thread(on, circle(*pedals, 0.08), STEEL, 0.022)
    turn = 2 * pi * finish.opened if finish.opened > 0.0 else 1.1
    dx, dy = 0.13 * cos(turn), 0.13 * sin(turn)
    ends = [(pedals[0] - dx, pedals[1] - dy), (pedals[0] + dx, pedals[1] + dy)]
    thread(on, polyline([ends[0], pedals, ends[1]]), INK, 0.024)
    for x, y in ends:
        thread(on, line(x - 0.055, y, x + 0.055, y), INK, 0.03)
    solid(on, rounded(-0.34, 0.81, 0.24, 0.055, 0.028), INK)
    thread(on, smooth([head, (0.33, 0.97), (0.46, 0.98), (0.47, 0.92)]), INK, 0.032)


def draw_boat(on: Painter, finish: Finish) -> None:
    """Draw a sailing boat; in use it is rowed, its mast and sails down."""
    hull = finish.main("A9703F")
    if finish.opened <= 0.0:
        _draw_sails(on)
    shape = smooth([(-1.7, 0.62), (-1.3, 0.16), (-0.8, 0.0), (0.8, 0.0), (1.3, 0.16), (1.7, 0.62)],
                   tension=0.8)  # fmt: skip
    on.shape((*shape, ("Z",)), fill=upright(hull, 0, 0.65))
    thread(on, line(-1.7, 0.61, 1.7, 0.61), lighter(hull, 0.35), 0.07)
    thread(on, smooth([(-1.42, 0.32), (0, 0.26), (1.42, 0.32)]), darker(hull, 0.25), 0.03)
    if finish.opened > 0.0:
        _draw_oar(on, finish.opened)


def _draw_oar(on: Painter, opened: float) -> None:
    """Draw the oar whose handle is where the hands are, from 1.2 m aft to 1.2 m ahead."""
    x, y = 2.4 * (opened - 0.5), 0.98
    lock = (0.42, 0.62)
    dx, dy = lock[0] - x, lock[1] - y
    long = max((dx * dx + dy * dy) ** 0.5, 1e-6)
    blade = (lock[0] + 0.95 * dx / long, lock[1] + 0.95 * dy / long)
    thread(on, line(x, y, *blade), DARK_WOOD, 0.05)
    tip = (blade[0] + 0.3 * dx / long, blade[1] + 0.3 * dy / long)
    on.shape(capsule(blade, tip, 0.06, 0.08), fill=DARK_WOOD)
    solid(on, circle(*lock, 0.045), STEEL)


def _draw_sails(on: Painter) -> None:
    thread(on, line(-0.05, 0.5, -0.05, 2.58), DARK_WOOD, 0.06)
    left = smooth([(-0.12, 2.45), (-0.5, 1.5), (-1.15, 0.72)])
    on.shape((*left, ("L", -0.12, 0.72), ("Z",)), fill=across(rgb("E8685A"), -1.1, -0.1))
    right = smooth([(0.02, 2.5), (0.62, 1.5), (0.95, 0.72)])
    on.shape((*right, ("L", 0.02, 0.72), ("Z",)), fill=across(WHITE, 0.0, 1.1))
