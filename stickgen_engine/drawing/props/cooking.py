"""What is cooked on and in: a stove, a hotplate, a pot that steams."""

from math import sin

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, rounded, smooth
from stickgen_engine.drawing.props.finish import INK, WHITE, across, ball, solid, thread, upright


def draw_stove(on: Painter, time_s: float) -> None:
    """Draw a kitchen stove with its oven and a flame under what is cooked on it."""
    steel = rgb("C9D0D9")
    on.shape(rounded(-0.31, 0.0, 0.62, 0.84, 0.03), fill=across(steel, -0.31, 0.31))
    on.shape(rounded(-0.24, 0.14, 0.48, 0.4, 0.03), fill=rgb("39404E"))
    on.spot(0.0, 0.32, 0.2, 0.14, rgb("FFB35C", 0.6), glows=True)
    thread(on, line(-0.2, 0.58, 0.2, 0.58), darker(steel, 0.45), 0.026)
    for x in (-0.21, -0.07, 0.07, 0.21):
        solid(on, circle(x, 0.7, 0.03), rgb("39404E"))
    on.shape(rounded(-0.33, 0.8, 0.66, 0.06, 0.02), fill=rgb("2F3542"))
    _flames(on, 0.86, time_s)


def draw_hotplate(on: Painter, time_s: float) -> None:
    """Draw a small gas stove that stands on a table."""
    on.shape(rounded(-0.2, 0.0, 0.4, 0.08, 0.02), fill=upright(rgb("4A5160"), 0.0, 0.08))
    solid(on, circle(0.14, 0.04, 0.016), rgb("D9483B"))
    _flames(on, 0.085, time_s)


def _flames(on: Painter, y: float, time_s: float) -> None:
    for i in range(5):
        x = -0.1 + 0.05 * i
        tall = 0.035 + 0.012 * sin(time_s * 17.0 + 2.1 * i)
        tongue = smooth([(x - 0.018, y), (x, y + tall), (x + 0.018, y)])
        on.shape((*tongue, ("Z",)), fill=rgb("5AA9FF"), glows=True)
    thread(on, line(-0.14, y, 0.14, y), INK, 0.014)


def draw_pot(on: Painter, time_s: float) -> None:
    """Draw a pot of soup that steams, seen a little from above."""
    enamel = rgb("B8453C")
    for side in (-1.0, 1.0):
        thread(on, line(side * 0.15, 0.15, side * 0.2, 0.15), darker(enamel, 0.5), 0.03)
    on.shape(rounded(-0.16, 0.0, 0.32, 0.21, 0.035), fill=across(enamel, -0.16, 0.16))
    thread(on, line(-0.155, 0.05, 0.155, 0.05), darker(enamel, 0.25), 0.012)
    on.shape(ellipse(0.0, 0.21, 0.16, 0.034), fill=lighter(enamel, 0.25))
    on.shape(ellipse(0.0, 0.208, 0.14, 0.026), fill=ball(rgb("E0A03F"), 0.0, 0.21, 0.14))
    for i in range(3):
        rise = (time_s * 0.45 + i / 3.0) % 1.0
        x = -0.07 + 0.07 * i + 0.02 * sin(time_s * 3.0 + i)
        puff = 0.03 + 0.04 * rise
        on.shape(circle(x, 0.26 + 0.34 * rise, puff), fill=fade(WHITE, 0.5 * (1.0 - rise)))
