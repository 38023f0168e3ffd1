"""Balls, bats, bases, goals and nets."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import darker, fade, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    Path,
    arc,
    capsule,
    circle,
    line,
    polygon,
    polyline,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.props.finish import (
    INK,
    RED,
    WHITE,
    Finish,
    across,
    ball,
    solid,
    thread,
)


def draw_ball(on: Painter, finish: Finish) -> None:
    """Draw a rubber ball with a white band."""
    solid_ball(on, 0.1, finish, "E4572E")
    on.push(clip=circle(0, 0.1, 0.1))
    thread(on, arc(0, 0.04, 0.13, 0.09, 0.2 * pi, 0.8 * pi), fade(WHITE, 0.92), 0.022)
    on.pop()


def solid_ball(on: Painter, radius: float, finish: Finish, usual: str) -> None:
    """Draw a lit ball that rests on its foot."""
    on.shape(circle(0, radius, radius), fill=ball(finish.main(usual), 0, radius, radius))


def draw_baseball(on: Painter, finish: Finish) -> None:
    """Draw a white ball with two red seams."""
    r = 0.0375
    solid_ball(on, r, finish, "F6F3EA")
    for side in (-1, 1):
        seam = arc(side * r * 1.35, r, r * 0.95, r * 1.1, pi / 2 + 0.65, pi * 1.5 - 0.65)
        if side < 0:
            seam = arc(side * r * 1.35, r, r * 0.95, r * 1.1, -pi / 2 + 0.65, pi / 2 - 0.65)
        thread(on, seam, RED, r * 0.12)


def draw_basketball(on: Painter, finish: Finish) -> None:
    """Draw an orange ball with black lines."""
    r = 0.12
    solid_ball(on, r, finish, "E8802F")
    on.push(clip=circle(0, r, r))
    for path in (
        line(0, 0, 0, 2 * r),
        line(-r, r, r, r),
        arc(-r * 1.25, r, r * 0.85, r * 1.2, -pi / 2, pi / 2),
        arc(r * 1.25, r, r * 0.85, r * 1.2, pi / 2, pi * 1.5),
    ):
        thread(on, path, INK, 0.009)
    on.pop()


def draw_soccer_ball(on: Painter, finish: Finish) -> None:
    """Draw a white ball with black patches."""
    r = 0.11
    solid_ball(on, r, finish, "F7F7F5")
    on.push(clip=circle(0, r, r))
    solid(on, _pentagon(0, r, r * 0.36, 0.0), INK)
    for i in range(5):
        angle = pi / 2 + i * 2 * pi / 5
        x, y = cos(angle) * r * 0.98, r + sin(angle) * r * 0.98
        solid(on, _pentagon(x, y, r * 0.34, pi), INK)
        thread(on, line(cos(angle) * r * 0.36, r + sin(angle) * r * 0.36, x, y), INK, 0.005)
    on.pop()


def _pentagon(x: float, y: float, radius: float, turn: float) -> Path:
    angles = [pi / 2 + turn + i * 2 * pi / 5 for i in range(5)]
    return polygon([(x + cos(a) * radius, y + sin(a) * radius) for a in angles])


def draw_bat(on: Painter, finish: Finish) -> None:
    """Draw a wooden bat that stands on its knob."""
    wood = finish.main("C98B4E")
    on.shape(
        (*smooth([(-0.014, 0.02), (-0.013, 0.3), (-0.034, 0.6), (-0.032, 0.8)]),
         *arc(0, 0.8, 0.032, 0.034, pi, 0)[1:], ("L", 0.032, 0.8), ("L", 0.034, 0.6),
         ("L", 0.013, 0.3), ("L", 0.014, 0.02), ("Z",)),
        fill=across(wood, -0.04, 0.04),
    )  # fmt: skip
    solid(on, rounded(-0.024, 0, 0.048, 0.022, 0.01), darker(wood, 0.3))
    solid(on, rectangle(-0.0145, 0.03, 0.029, 0.2), rgb("3A3F52"))


def draw_glove(on: Painter, finish: Finish) -> None:
    """Draw a leather glove, open to catch."""
    leather = finish.main("A8612F")
    hand = smooth(
        [(-0.07, 0.01), (-0.12, 0.1), (-0.11, 0.2), (-0.06, 0.255), (0.0, 0.265), (0.06, 0.25),
         (0.1, 0.19), (0.11, 0.1), (0.06, 0.01)], closed=True
    )  # fmt: skip
    on.shape(hand, fill=across(leather, -0.12, 0.12))
    thumb = smooth([(-0.08, 0.05), (-0.14, 0.11), (-0.135, 0.17), (-0.1, 0.13)], closed=True)
    on.shape(thumb, fill=darker(leather, 0.12))
    for x in (-0.05, 0.0, 0.05):
        thread(on, line(x * 0.8, 0.13, x, 0.25), darker(leather, 0.35), 0.007)
    on.spot(-0.01, 0.1, 0.07, 0.06, fade(darker(leather, 0.6), 0.5))


def draw_base(on: Painter, finish: Finish) -> None:
    """Draw a white base lying on the ground."""
    white = finish.main("F4F1E8")
    solid(on, polygon([(-0.2, 0.02), (-0.12, 0.08), (0.2, 0.08), (0.14, 0.02)]), white)
    solid(on, polygon([(-0.2, 0.02), (0.14, 0.02), (0.14, 0), (-0.2, 0)]), darker(white, 0.2))


def draw_goal(on: Painter, finish: Finish) -> None:
    """Draw a football goal: posts, bar, and a net that hangs back; what flies in makes it swing."""
    post, net = finish.main("F7F7F5"), fade(rgb("A9B6C6"), 0.75)
    back = [(-1.55, 0), (-1.45, 1.85), (1.45, 1.85), (1.55, 0)]
    for i in range(15):
        t = i / 14
        thread(on, line(-1.8 + 3.6 * t, 2.2, -1.45 + 2.9 * t, 1.85), net, 0.012)
        thread(on, line(-1.45 + 2.9 * t, 1.85, -1.55 + 3.1 * t, 0), net, 0.012)
    for i in range(1, 8):
        y = 1.85 * i / 8
        half = 1.55 - 0.1 * y / 1.85
        sag = 0.22 * finish.opened * sin(pi * i / 8)
        thread(on, smooth([(-half, y), (-0.5 * half, y + 0.6 * sag), (0.3 * half, y + sag),
                           (half, y)]) if sag else line(-half, y, half, y), net, 0.012)  # fmt: skip
    for side in (-1, 1):
        thread(on, polyline([(side * 1.55, 0), (side * 1.8, 0)]), net, 0.03)
    thread(on, polyline(back), rgb("A9B6C6"), 0.025)
    frame = polyline([(-1.8, 0), (-1.8, 2.2), (1.8, 2.2), (1.8, 0)])
    # A darker edge under it keeps a white goal readable before a white wall.
    thread(on, frame, darker(post, 0.42), 0.125)
    thread(on, frame, post, 0.1)
    thread(on, line(1.83, 0, 1.83, 2.2), darker(post, 0.2), 0.03)


def draw_net(on: Painter, finish: Finish) -> None:
    """Draw a net between two posts, as on a tennis court."""
    thin = fade(rgb("8E9BAC"), 0.8)
    for i in range(41):
        thread(on, line(-2.95 + i * 0.1475, 0.06, -2.95 + i * 0.1475, 0.92), thin, 0.01)
    for i in range(1, 7):
        thread(on, line(-2.95, i * 0.13, 2.95, i * 0.13), thin, 0.01)
    solid(on, rectangle(-2.97, 0.9, 5.94, 0.08), finish.main("F4F6F8"))
    solid(on, rectangle(-0.03, 0.0, 0.06, 0.92), WHITE)
    for side in (-1, 1):
        on.shape(capsule((side * 2.97, 0), (side * 2.97, 1.0), 0.045, 0.045), fill=rgb("3B4A5C"))


def draw_skateboard(on: Painter, finish: Finish) -> None:
    """Draw a skateboard on four wheels, nose and tail turned up."""
    deck = finish.main("D9483B")
    thread(on, smooth([(-0.4, 0.12), (-0.3, 0.09), (0.3, 0.09), (0.4, 0.12)]), deck, 0.03)
    for x in (-0.24, 0.24):
        solid(on, rectangle(x - 0.03, 0.05, 0.06, 0.03), rgb("8A93A3"))
        on.shape(circle(x, 0.035, 0.035), fill=ball(rgb("F2E6B8"), x, 0.035, 0.035))


def draw_flag(on: Painter, finish: Finish) -> None:
    """Draw a flag that waves on a pole."""
    cloth = finish.main("D9483B")
    on.shape(capsule((0, 0), (0, 2.4), 0.03, 0.022), fill=across(rgb("C9CED6"), -0.03, 0.03))
    on.shape(circle(0, 2.42, 0.045), fill=rgb("F2B134"))
    steps = 9
    swing = [0.05 * (i / steps) * sin(i * 0.9 - finish.time_s * 6.5) for i in range(steps + 1)]
    upper = [(0.02 + 0.88 * i / steps, 2.34 + swing[i]) for i in range(steps + 1)]
    lower = [(x, y - 0.56) for x, y in reversed(upper)]
    path = (*smooth(upper), ("L", *lower[0]), *smooth(lower)[1:], ("Z",))
    on.shape(path, fill=across(cloth, 0.0, 0.9))
    for i in range(2, steps, 3):
        x, y = upper[i]
        thread(on, line(x, y, x - 0.02, y - 0.56), fade(darker(cloth, 0.4), 0.35), 0.03)
