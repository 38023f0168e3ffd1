"""Things on a table or in a hand: food, tools of the day, papers."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    arc,
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
    GOLD,
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

_SCREEN = rgb("8FD3F4")


def draw_laptop(on: Painter, finish: Finish) -> None:
    """Draw an open laptop whose screen shines."""
    shell = finish.main("3B4154")
    on.shape(polygon([(-0.15, 0.02), (0.15, 0.02), (0.17, 0.26), (-0.13, 0.26)]), fill=shell)
    on.shape(
        polygon([(-0.135, 0.035), (0.137, 0.035), (0.153, 0.245), (-0.118, 0.245)]),
        fill=upright(_SCREEN, 0.03, 0.25),
        glows=True,
    )
    base = [(-0.18, 0.0), (0.18, 0.0), (0.16, 0.022), (-0.16, 0.022)]
    on.shape(polygon(base), fill=lighter(shell, 0.18))


def draw_phone(on: Painter, finish: Finish) -> None:
    """Draw a mobile phone, its screen on."""
    on.shape(rounded(-0.0375, 0, 0.075, 0.15, 0.012), fill=finish.main("2B2F42"))
    on.shape(
        rounded(-0.031, 0.014, 0.062, 0.122, 0.005), fill=upright(_SCREEN, 0, 0.14), glows=True
    )
    solid(on, circle(0, 0.0075, 0.003), WHITE)


def draw_computer(on: Painter, finish: Finish) -> None:
    """Draw a monitor on its foot, with a keyboard before it."""
    shell = finish.main("2F3547")
    solid(on, polygon([(-0.13, 0.02), (0.13, 0.02), (0.07, 0.05), (-0.07, 0.05)]), darker(shell))
    solid(on, rectangle(-0.03, 0.04, 0.06, 0.1), lighter(shell, 0.2))
    on.shape(rounded(-0.3, 0.12, 0.6, 0.42, 0.025), fill=shell)
    on.shape(rectangle(-0.275, 0.15, 0.55, 0.365), fill=upright(_SCREEN, 0.1, 0.55), glows=True)
    for y, w in ((0.44, 0.3), (0.39, 0.22), (0.34, 0.34)):
        on.shape(line(-0.24, y, -0.24 + w, y), line=fade(WHITE, 0.75), width=0.016, glows=True)
    solid(on, rounded(-0.24, 0.0, 0.48, 0.03, 0.01), lighter(shell, 0.3))


def draw_plate(on: Painter, finish: Finish) -> None:
    """Draw a plate, seen a little from above."""
    china = finish.main("F4F6FA")
    on.shape(ellipse(0, 0.02, 0.135, 0.022), fill=upright(china, 0, 0.04))
    on.shape(ellipse(0, 0.025, 0.085, 0.011), fill=darker(china, 0.07))


def draw_food(on: Painter, finish: Finish) -> None:
    """Draw a plate with a roast, peas and a tomato."""
    draw_plate(on, Finish())
    on.shape(
        smooth([(-0.1, 0.03), (-0.09, 0.11), (-0.01, 0.16), (0.06, 0.11), (0.07, 0.03)]),
        fill=upright(finish.main("C97F3A"), 0.02, 0.17),
    )
    thread(on, line(-0.05, 0.12, -0.01, 0.07), rgb("8A4E22"), 0.008)
    thread(on, line(-0.01, 0.14, 0.03, 0.08), rgb("8A4E22"), 0.008)
    on.shape(circle(0.085, 0.055, 0.03), fill=ball(RED, 0.085, 0.055, 0.03))
    for x, y in ((-0.115, 0.035), (-0.1, 0.05), (0.05, 0.035), (0.03, 0.03)):
        on.shape(circle(x, y, 0.014), fill=rgb("6BA368"))


def draw_cup(on: Painter, finish: Finish) -> None:
    """Draw a cup with a handle."""
    china = finish.main("E8E2D6")
    thread(on, arc(0.04, 0.05, 0.026, 0.024, -pi / 2, pi / 2), darker(china, 0.2), 0.011)
    cup = smooth([(-0.042, 0.085), (-0.04, 0.03), (-0.025, 0.002), (0.025, 0.002), (0.04, 0.03),
                  (0.042, 0.085)], tension=0.7)  # fmt: skip
    on.shape((*cup, ("Z",)), fill=across(china, -0.045, 0.045))
    on.shape(ellipse(0, 0.085, 0.042, 0.008), fill=rgb("6A4028"), line=china, width=0.004)


def draw_bottle(on: Painter, finish: Finish) -> None:
    """Draw a bottle with a label."""
    glass = finish.main("3E8A5A")
    side = [(0.04, 0.0), (0.04, 0.14), (0.036, 0.17), (0.015, 0.2), (0.014, 0.26)]
    path = [*side, *((-x, y) for x, y in reversed(side))]
    on.shape(polygon(path), fill=across(glass, -0.04, 0.04))
    solid(on, rounded(-0.017, 0.255, 0.034, 0.026, 0.006), rgb("C99B5A"))
    solid(on, rectangle(-0.04, 0.05, 0.08, 0.06), rgb("F2E6C8"))
    thread(on, line(-0.024, 0.02, -0.024, 0.16), fade(WHITE, 0.35), 0.007)


def draw_cake(on: Painter, finish: Finish) -> None:
    """Draw a cake with icing and three burning candles."""
    icing = finish.main("F59AAE")
    on.shape(ellipse(0, 0.015, 0.2, 0.022), fill=WHITE)
    on.shape(rounded(-0.165, 0.015, 0.33, 0.15, 0.02), fill=across(rgb("E8B878"), -0.17, 0.17))
    solid(on, rectangle(-0.165, 0.075, 0.33, 0.024), WHITE)
    drips = [(-0.17, 0.17), (-0.17, 0.13), (-0.13, 0.11), (-0.1, 0.14), (-0.05, 0.105),
             (-0.01, 0.14), (0.04, 0.11), (0.08, 0.14), (0.12, 0.105), (0.17, 0.135), (0.17, 0.17),
             (0.0, 0.195)]  # fmt: skip
    on.shape(smooth(drips, closed=True), fill=icing)
    for x, colour in ((-0.09, "3A7CA5"), (0.0, "6BA368"), (0.09, "7B5EA7")):
        thread(on, line(x, 0.18, x, 0.27), rgb(colour), 0.016)
        on.spot(x, 0.3, 0.07, 0.07, rgb("FFD26A", 0.55), glows=True)
        flame = smooth([(x, 0.275), (x - 0.013, 0.3), (x, 0.34), (x + 0.013, 0.3)], closed=True)
        on.shape(flame, fill=rgb("FFB338"), glows=True)


def draw_book(on: Painter, finish: Finish) -> None:
    """Draw an open book, its cover behind white pages."""
    cover = finish.main("C8452F")
    for side in (-1, 1):
        outer = [(0, 0.02), (side * 0.12, 0.055), (side * 0.12, 0.255), (0, 0.215)]
        solid(on, polygon(outer), cover)
        pages = (("M", 0, 0.032),
                 ("C", side * 0.03, 0.055, side * 0.08, 0.06, side * 0.11, 0.068),
                 ("L", side * 0.11, 0.245), ("C", side * 0.08, 0.238, side * 0.03, 0.235, 0, 0.212),
                 ("Z",))  # fmt: skip
        on.shape(pages, fill=across(WHITE, -0.02, side * 0.16))
        for i in range(4):
            y = 0.2 - i * 0.033
            thread(on, line(side * 0.025, y, side * 0.092, y + 0.016), rgb("B8B4A8"), 0.005)


def draw_newspaper(on: Painter, finish: Finish) -> None:
    """Draw a newspaper held open: a headline, a picture and columns."""
    paper = finish.main("EDEAE0")
    on.shape(polygon([(-0.15, 0.0), (0.0, 0.02), (0.0, 0.4), (-0.15, 0.38)]), fill=paper)
    on.shape(
        polygon([(0.0, 0.02), (0.15, 0.0), (0.15, 0.38), (0.0, 0.4)]), fill=darker(paper, 0.06)
    )
    for x in (-0.135, 0.015):
        solid(on, rectangle(x, 0.325, 0.12, 0.026), INK)
        solid(on, rectangle(x, 0.215, 0.055, 0.085), rgb("9AA3B0"))
        for i in range(7):
            start = 0.065 if i < 3 else 0.0
            thread(on, line(x + start, 0.29 - i * 0.036, x + 0.12, 0.29 - i * 0.036),
                   rgb("A8A498"), 0.008)  # fmt: skip


def draw_letter(on: Painter, finish: Finish) -> None:
    """Draw a closed envelope with a red seal."""
    paper = finish.main("F6F0E0")
    edge = rgb("CBBF9F")
    on.shape(rounded(-0.11, 0, 0.22, 0.15, 0.006), fill=paper, line=edge, width=0.004)
    thread(on, polyline([(-0.108, 0.148), (0, 0.06), (0.108, 0.148)]), edge, 0.005)
    thread(on, polyline([(-0.108, 0.004), (-0.03, 0.08)]), edge, 0.004)
    thread(on, polyline([(0.108, 0.004), (0.03, 0.08)]), edge, 0.004)
    on.shape(circle(0, 0.06, 0.018), fill=ball(RED, 0, 0.06, 0.018))


def draw_camera(on: Painter, finish: Finish) -> None:
    """Draw a camera with its lens and flash."""
    body = finish.main("2F3547")
    solid(on, rounded(-0.03, 0.1, 0.06, 0.04, 0.01), lighter(body, 0.15))
    solid(on, rounded(-0.075, 0.108, 0.03, 0.018, 0.005), RED)
    on.shape(rounded(-0.09, 0, 0.18, 0.112, 0.016), fill=upright(body, 0, 0.11))
    solid(on, rectangle(-0.09, 0.035, 0.18, 0.012), lighter(body, 0.25))
    for radius, colour in ((0.044, "C9D0DA"), (0.036, "1B1E2C"), (0.024, "3A7CA5")):
        on.shape(circle(0, 0.054, radius), fill=rgb(colour))
    on.shape(circle(-0.009, 0.064, 0.008), fill=fade(WHITE, 0.8))
    on.shape(rounded(0.05, 0.082, 0.026, 0.018, 0.004), fill=rgb("FFF4C8"), glows=True)


def draw_key(on: Painter, finish: Finish) -> None:
    """Draw a golden key that hangs bow up."""
    gold = finish.main(GOLD)
    thread(on, circle(0, 0.093, 0.02), gold, 0.011)
    thread(on, line(0, 0.072, 0, 0.004), gold, 0.01)
    for y in (0.01, 0.026):
        thread(on, line(0, y, 0.018, y), gold, 0.008)


def draw_ring(on: Painter, finish: Finish) -> None:
    """Draw a golden ring with a cut stone."""
    thread(on, circle(0, 0.042, 0.036), GOLD, 0.011)
    stone = finish.main("8FE3F4")
    cut = [(0, 0.075), (-0.03, 0.102), (-0.018, 0.12), (0.018, 0.12), (0.03, 0.102)]
    on.shape(polygon(cut), fill=across(stone, -0.03, 0.03), glows=True)
    thread(on, polyline([(-0.03, 0.102), (0.03, 0.102)]), fade(WHITE, 0.8), 0.003)
    on.spot(0.02, 0.118, 0.025, 0.025, fade(WHITE, 0.8), glows=True)


def draw_balloon(on: Painter, finish: Finish) -> None:
    """Draw a balloon on a string."""
    skin = finish.main("E0453A")
    wave = [(0.012 * sin(i * 1.1), 0.0 + i * 0.05) for i in range(6)]
    thread(on, smooth(wave), rgb("5B6270"), 0.005)
    solid(on, polygon([(0, 0.265), (-0.018, 0.238), (0.018, 0.238)]), darker(skin, 0.2))
    shape = smooth([(0, 0.255), (-0.09, 0.32), (-0.105, 0.43), (0, 0.52), (0.105, 0.43),
                    (0.09, 0.32)], closed=True)  # fmt: skip
    on.shape(shape, fill=ball(skin, 0, 0.4, 0.13))
    on.shape(ellipse(-0.045, 0.445, 0.018, 0.03), fill=fade(WHITE, 0.55))


def draw_flower(on: Painter, finish: Finish) -> None:
    """Draw a flower on its stem, with two leaves."""
    petal = finish.main("EE5E8A")
    thread(on, smooth([(0, 0), (0.012, 0.15), (0, 0.31)]), rgb("4F8A4A"), 0.014)
    for side, y in ((-1, 0.1), (1, 0.16)):
        leaf = smooth([(0.008, y), (side * 0.06, y + 0.05), (side * 0.09, y + 0.04)], closed=True)
        on.shape(leaf, fill=rgb("5FA45A"))
    for i in range(6):
        a = i * pi / 3 + 0.3
        on.shape(ellipse(cos(a) * 0.042, 0.335 + sin(a) * 0.042, 0.032, 0.032), fill=petal)
    on.shape(circle(0, 0.335, 0.026), fill=ball(GOLD, 0, 0.335, 0.026))
