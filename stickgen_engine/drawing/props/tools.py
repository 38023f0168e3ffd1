"""Tools, weapons, instruments and things worn: long thin props that hands hold."""

import itertools
from math import cos, pi, sin

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


def draw_umbrella(on: Painter, finish: Finish) -> None:
    """Draw an open umbrella, its crook at the foot."""
    cloth = finish.main("D9403A")
    thread(on, line(0, 0.06, 0, 0.95), INK, 0.02)
    thread(on, arc(-0.045, 0.06, 0.045, 0.05, pi, 2 * pi), DARK_WOOD, 0.028)
    ribs = [-0.65 + 1.3 * i / 5 for i in range(6)]
    edge: list[tuple[float, float]] = []
    for a, b in itertools.pairwise(ribs):
        edge += [(a, 0.62), ((a + b) / 2, 0.67)]
    edge.append((0.65, 0.62))
    crown = arc(0, 0.62, 0.65, 0.36, 0, pi)
    on.shape((*crown, *(("L", x, y) for x, y in edge), ("Z",)), fill=across(cloth, -0.65, 0.65))
    for i, x in enumerate(ribs[1:-1]):
        shade = darker(cloth, 0.25 if i % 2 else 0.15)
        thread(on, smooth([(0, 0.98), (x * 0.75, 0.86), (x, 0.62)]), shade, 0.012)
    thread(on, line(0, 0.97, 0, 1.03), INK, 0.018)


def draw_sword(on: Painter, finish: Finish) -> None:
    """Draw a sword that stands on its pommel."""
    blade = finish.main("D5DEE8")
    left = [(-0.028, 0.2), (-0.026, 0.92), (0, 1.0), (0, 0.2)]
    right = [(0, 0.2), (0, 1.0), (0.026, 0.92), (0.028, 0.2)]
    solid(on, polygon(left), lighter(blade, 0.3))
    solid(on, polygon(right), darker(blade, 0.22))
    on.shape(rounded(-0.085, 0.175, 0.17, 0.035, 0.016), fill=GOLD)
    on.shape(rounded(-0.018, 0.04, 0.036, 0.14, 0.01), fill=rgb("6A3B22"))
    on.shape(circle(0, 0.03, 0.03), fill=ball(GOLD, 0, 0.03, 0.03))


def draw_shield(on: Painter, finish: Finish) -> None:
    """Draw a shield with a golden cross."""
    field = finish.main("2F4B86")
    rim = smooth([(0, 0.0), (-0.16, 0.12), (-0.27, 0.34), (-0.275, 0.64)], tension=0.8)
    back = [(-0.275, 0.66), (0, 0.7), (0.275, 0.66), (0.275, 0.64)]
    other = smooth([(0.275, 0.64), (0.27, 0.34), (0.16, 0.12), (0, 0.0)], tension=0.8)
    shape = (*rim, *(("L", x, y) for x, y in back), *other[1:], ("Z",))
    on.shape(shape, fill=across(field, -0.28, 0.28), line=STEEL, width=0.04)
    on.push(clip=shape)
    solid(on, rectangle(-0.035, 0, 0.07, 0.7), GOLD)
    solid(on, rectangle(-0.28, 0.42, 0.56, 0.07), GOLD)
    on.pop()


def draw_wand(on: Painter, finish: Finish) -> None:
    """Draw a wand with a shining star."""
    thread(on, line(0, 0.0, 0, 0.3), finish.main("5B3A6A"), 0.016)
    thread(on, line(0, 0.0, 0, 0.06), GOLD, 0.02)
    on.spot(0, 0.33, 0.16, 0.16, rgb("FFE27A", 0.6), glows=True)
    star = [(cos(pi / 2 + i * pi / 5) * (0.05 if i % 2 == 0 else 0.022),
             0.33 + sin(pi / 2 + i * pi / 5) * (0.05 if i % 2 == 0 else 0.022))
            for i in range(10)]  # fmt: skip
    on.shape(polygon(star), fill=rgb("FFD34A"), glows=True)


def draw_guitar(on: Painter, finish: Finish) -> None:
    """Draw a guitar standing on its body."""
    wood = finish.main("C97F3A")
    body = smooth([(0, 0.0), (-0.17, 0.05), (-0.19, 0.2), (-0.12, 0.31), (-0.14, 0.42),
                   (-0.06, 0.5), (0.06, 0.5), (0.14, 0.42), (0.12, 0.31), (0.19, 0.2),
                   (0.17, 0.05)], closed=True)  # fmt: skip
    on.shape(body, fill=across(wood, -0.19, 0.19), line=darker(wood, 0.45), width=0.016)
    solid(on, circle(0, 0.32, 0.058), rgb("3A2618"))
    thread(on, circle(0, 0.32, 0.066), lighter(wood, 0.5), 0.01)
    solid(on, rounded(-0.075, 0.12, 0.15, 0.03, 0.01), rgb("3A2618"))
    solid(on, rectangle(-0.025, 0.4, 0.05, 0.55), rgb("5A3A24"))
    solid(on, polygon([(-0.035, 0.94), (0.035, 0.94), (0.045, 1.1), (-0.045, 1.1)]), darker(wood))
    for x in (-0.014, -0.004, 0.006, 0.016):
        thread(on, line(x, 0.13, x, 0.96), fade(WHITE, 0.7), 0.003)
    for x in (-0.055, 0.055):
        for y in (0.98, 1.02, 1.06):
            solid(on, circle(x, y, 0.011), STEEL)


def draw_drum(on: Painter, finish: Finish) -> None:
    """Draw a drum with its sticks laid across; in use it stands on legs, ``opened`` m up."""
    if finish.opened > 0.0:
        for x, foot in ((-0.18, -0.27), (0.0, 0.03), (0.18, 0.27)):
            thread(on, line(x, finish.opened + 0.08, foot, 0.0), STEEL, 0.026)
    on.push(matrix=(1.0, 0.0, 0.0, 1.0, 0.0, finish.opened))
    shell = finish.main("C8402F")
    on.shape(
        (*arc(0, 0.06, 0.275, 0.055, pi, 2 * pi), ("L", 0.275, 0.42), ("L", -0.275, 0.42), ("Z",)),
        fill=across(shell, -0.28, 0.28),
    )
    zigzag = [(-0.26 + 0.065 * i, 0.08 if i % 2 else 0.39) for i in range(9)]
    thread(on, polyline(zigzag), GOLD, 0.014)
    thread(on, arc(0, 0.065, 0.275, 0.05, pi, 2 * pi), GOLD, 0.03)
    on.shape(ellipse(0, 0.425, 0.275, 0.055), fill=rgb("F6EFDF"), line=GOLD, width=0.028)
    for side in (-1, 1) if finish.opened <= 0.0 else ():
        thread(on, line(side * 0.02, 0.43, -side * 0.22, 0.58), WOOD, 0.02)
        solid(on, circle(-side * 0.22, 0.58, 0.02), lighter(WOOD, 0.3))
    on.pop()


def draw_microphone(on: Painter, finish: Finish) -> None:
    """Draw a microphone on its stand."""
    steel = finish.main("3B4154")
    on.shape(ellipse(0, 0.02, 0.15, 0.025), fill=upright(steel, 0, 0.04))
    thread(on, line(0, 0.03, 0, 1.3), steel, 0.022)
    thread(on, line(0, 1.29, 0.09, 1.41), steel, 0.03)
    on.shape(capsule((0.1, 1.42), (0.135, 1.47), 0.035, 0.045), fill=across(STEEL, 0.06, 0.18))
    thread(on, line(0.085, 1.455, 0.14, 1.41), INK, 0.01)


def draw_broom(on: Painter, finish: Finish) -> None:
    """Draw a broom standing on its bristles."""
    straw = finish.main("E0A93F")
    thread(on, line(0, 0.3, 0, 1.4), WOOD, 0.03)
    shape = polygon([(-0.05, 0.34), (0.05, 0.34), (0.17, 0.0), (-0.17, 0.0)])
    on.shape(shape, fill=across(straw, -0.17, 0.17))
    for i in range(-3, 4):
        thread(on, line(i * 0.012, 0.3, i * 0.045, 0.01), darker(straw, 0.25), 0.008)
    thread(on, line(-0.065, 0.29, 0.065, 0.29), RED, 0.025)


def draw_shovel(on: Painter, finish: Finish) -> None:
    """Draw a shovel standing on its blade."""
    blade = finish.main("8A95A6")
    thread(on, line(0, 0.3, 0, 1.12), WOOD, 0.034)
    thread(on, polyline([(-0.07, 1.18), (0.07, 1.18)]), DARK_WOOD, 0.036)
    thread(on, line(0, 1.1, 0, 1.18), WOOD, 0.034)
    shape = smooth([(-0.11, 0.34), (-0.12, 0.14), (0, 0.0), (0.12, 0.14), (0.11, 0.34)])
    on.shape((*shape, ("Z",)), fill=across(blade, -0.12, 0.12))
    thread(on, line(0, 0.1, 0, 0.34), darker(blade, 0.3), 0.014)


def draw_hammer(on: Painter, finish: Finish) -> None:
    """Draw a hammer standing on its handle."""
    on.shape(capsule((0, 0.012), (0, 0.28), 0.016, 0.012), fill=across(WOOD, -0.016, 0.016))
    head = finish.main("6A7486")
    on.shape(rounded(-0.07, 0.275, 0.1, 0.065, 0.012), fill=upright(head, 0.27, 0.34))
    solid(on, polygon([(0.03, 0.28), (0.03, 0.335), (0.085, 0.31), (0.085, 0.295)]), darker(head))


def draw_telescope(on: Painter, finish: Finish) -> None:
    """Draw a telescope on its tripod, aimed at the sky."""
    tube = finish.main("35589A")
    for x in (-0.32, 0.02, 0.3):
        thread(on, line(0, 0.85, x, 0.0), DARK_WOOD, 0.035)
    on.shape(circle(0, 0.87, 0.06), fill=INK)
    on.shape(capsule((-0.36, 0.78), (0.34, 1.2), 0.055, 0.085), fill=upright(tube, 0.75, 1.25))
    thread(on, line(0.28, 1.27, 0.37, 1.12), GOLD, 0.035)
    on.shape(capsule((-0.44, 0.73), (-0.37, 0.775), 0.032, 0.036), fill=INK)
    thread(on, line(-0.14, 0.99, -0.08, 0.88), GOLD, 0.025)


def draw_hat(on: Painter, finish: Finish) -> None:
    """Draw a felt hat with a band."""
    felt = finish.main("6A4630")
    on.shape(ellipse(0, 0.03, 0.18, 0.03), fill=upright(felt, 0, 0.06))
    crown = smooth([(-0.115, 0.03), (-0.105, 0.14), (-0.05, 0.175), (0.0, 0.155), (0.05, 0.175),
                    (0.105, 0.14), (0.115, 0.03)], tension=0.8)  # fmt: skip
    on.shape((*crown, ("Z",)), fill=across(felt, -0.12, 0.12))
    solid(on, polygon([(-0.115, 0.03), (0.115, 0.03), (0.112, 0.065), (-0.112, 0.065)]), RED)


def draw_crown(on: Painter, finish: Finish) -> None:
    """Draw a golden crown with jewels."""
    gold = finish.main(GOLD)
    tips = [(-0.12, 0.0), (-0.125, 0.13), (-0.06, 0.07), (0, 0.155), (0.06, 0.07), (0.125, 0.13),
            (0.12, 0.0)]  # fmt: skip
    on.shape(polygon(tips), fill=across(gold, -0.12, 0.12))
    thread(on, line(-0.118, 0.02, 0.118, 0.02), darker(gold, 0.25), 0.016)
    for x, colour in ((-0.06, "D9403A"), (0, "17A398"), (0.06, "D9403A")):
        solid(on, circle(x, 0.048, 0.014), rgb(colour))
    for x, y in ((-0.125, 0.135), (0, 0.158), (0.125, 0.135)):
        solid(on, circle(x, y, 0.014), lighter(gold, 0.4))


def draw_ladder(on: Painter, finish: Finish) -> None:
    """Draw a wooden ladder."""
    wood = finish.main("B9783F")
    for i in range(8):
        y = 0.18 + i * 0.29
        thread(on, line(-0.21, y, 0.21, y), darker(wood, 0.12), 0.045)
    for x in (-0.22, 0.22):
        on.shape(rounded(x - 0.03, 0, 0.06, 2.4, 0.02), fill=across(wood, x - 0.03, x + 0.03))


def draw_easel(on: Painter, finish: Finish) -> None:
    """Draw an easel with a painted landscape."""
    wood = finish.main("A9703F")
    for a, b in (((-0.03, 1.66), (-0.34, 0)), ((0.03, 1.66), (0.34, 0)), ((0, 1.6), (0.06, 0.1))):
        thread(on, polyline([a, b]), wood, 0.04)
    solid(on, rectangle(-0.34, 0.58, 0.68, 0.05), darker(wood, 0.2))
    on.shape(rectangle(-0.36, 0.63, 0.72, 0.72), fill=rgb("9BD0F5"), line=WHITE, width=0.05)
    on.push(clip=rectangle(-0.34, 0.65, 0.68, 0.68))
    hill = smooth([(-0.4, 0.6), (-0.3, 0.9), (-0.05, 0.78), (0.15, 0.92), (0.4, 0.7), (0.4, 0.5)])
    on.shape(hill, fill=rgb("6BA368"))
    on.shape(circle(0.14, 1.15, 0.085), fill=GOLD)
    on.pop()
