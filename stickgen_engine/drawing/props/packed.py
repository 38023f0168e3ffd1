"""What other things are put into: bags, boxes, presents, suitcases."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import Colour, darker, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    arc,
    circle,
    line,
    polygon,
    polyline,
    rectangle,
    rounded,
    smooth,
)
from stickgen_engine.drawing.props.finish import (
    GOLD,
    Finish,
    across,
    solid,
    thread,
)


def draw_bag(on: Painter, finish: Finish) -> None:
    """Draw a rucksack with a pocket."""
    cloth = finish.main("3E8A84")
    thread(on, arc(0, 0.4, 0.06, 0.05, 0, pi), darker(cloth, 0.3), 0.022)
    shape = smooth([(-0.16, 0.02), (-0.175, 0.15), (-0.14, 0.36), (0, 0.42), (0.14, 0.36),
                    (0.175, 0.15), (0.16, 0.02)])  # fmt: skip
    on.shape((*shape, ("Z",)), fill=across(cloth, -0.18, 0.18))
    on.shape(rounded(-0.11, 0.04, 0.22, 0.14, 0.03), fill=darker(cloth, 0.16))
    thread(on, line(-0.1, 0.15, 0.1, 0.15), lighter(cloth, 0.3), 0.008)
    thread(on, arc(0, 0.2, 0.12, 0.14, 0.25 * pi, 0.75 * pi), darker(cloth, 0.3), 0.01)


def draw_box(on: Painter, finish: Finish) -> None:
    """Draw a cardboard box with tape; open, its flaps stand up."""
    body = finish.main("C99B66")
    if finish.opened > 0.0:
        _draw_flaps(on, body, finish.opened)
    _case(on, body, rgb("EAD5A8"), width=0.44, height=0.42, opened=finish.opened)


def _draw_flaps(on: Painter, body: Colour, opened: float) -> None:
    """Draw the two flaps of a box that swing up and out."""
    rise, out = 0.2 * opened, 0.16 * opened
    back = [(-0.15, 0.47), (0.29, 0.47), (0.29 + 0.4 * out, 0.47 + rise), (-0.1, 0.47 + rise)]
    solid(on, polygon(back), darker(body, 0.16))
    for side in (-1.0, 1.0):
        x = side * 0.22 + (0.07 if side > 0 else 0.0)
        flap = [(x, 0.42), (x + 0.07 * (side < 0), 0.47), (x + side * out, 0.46 + rise),
                (x + side * out * 1.2, 0.4 + rise)]  # fmt: skip
        solid(on, polygon(flap), lighter(body, 0.1))


def _case(
    on: Painter, body: Colour, tape: Colour, *, width: float, height: float, opened: float = 0.0
) -> None:
    half, depth = width / 2, width * 0.16
    front = rectangle(-half, 0, width, height)
    on.shape(front, fill=across(body, -half, half))
    top = [(-half, height), (half, height), (half + depth, height + depth * 0.7),
           (-half + depth, height + depth * 0.7)]  # fmt: skip
    solid(on, polygon(top), darker(body, 0.6) if opened > 0.05 else lighter(body, 0.2))
    side = [(half, 0), (half + depth, depth * 0.7), (half + depth, height + depth * 0.7),
            (half, height)]  # fmt: skip
    solid(on, polygon(side), darker(body, 0.28))
    if opened > 0.05:
        return
    solid(on, rectangle(-half * 0.2, height * 0.6, half * 0.4, height * 0.4), tape)
    solid(
        on,
        polygon([(-half * 0.2, height), (half * 0.2, height),
                 (half * 0.2 + depth, height + depth * 0.7),
                 (-half * 0.2 + depth, height + depth * 0.7)]),
        lighter(tape, 0.2),
    )  # fmt: skip


def draw_gift(on: Painter, finish: Finish) -> None:
    """Draw a wrapped present with a bow; as it is opened its lid comes off and to one side."""
    paper = finish.main("7B5EA7")
    _case(on, paper, GOLD, width=0.3, height=0.26, opened=finish.opened)
    solid(on, rectangle(-0.03, 0.0, 0.06, 0.26), GOLD)
    solid(on, rectangle(-0.15, 0.12, 0.3, 0.05), GOLD)
    opened = min(finish.opened, 1.0)
    if opened > 0.05:
        on.spot(0.02, 0.32, 0.22, 0.2, rgb("FFE9A0", 0.6 * opened), glows=True)
    # The lid with its bow swings up about the far edge.
    a = -1.9 * opened
    c, s = cos(a), sin(a)
    on.push(matrix=(c, s, -s, c, 0.17 - c * 0.17 + s * 0.27, 0.27 - s * 0.17 - c * 0.27))
    if opened > 0.05:
        solid(on, rectangle(-0.16, 0.255, 0.36, 0.055), lighter(paper, 0.12))
        solid(on, rectangle(-0.01, 0.255, 0.06, 0.055), GOLD)
    for side in (-1, 1):
        loop = smooth([(0.02, 0.29), (side * 0.09 + 0.02, 0.365), (side * 0.12 + 0.02, 0.31)],
                      closed=True)  # fmt: skip
        on.shape(loop, fill=GOLD, line=darker(GOLD, 0.25), width=0.006)
    solid(on, circle(0.02, 0.3, 0.022), darker(GOLD, 0.1))
    on.pop()


def draw_suitcase(on: Painter, finish: Finish) -> None:
    """Draw a leather suitcase with straps and a handle; open, it lies with its lid up."""
    leather = finish.main("8A5A3C")
    if finish.opened > 0.3:
        _lay_open(on, leather, min(finish.opened, 1.0))
        return
    thread(on, polyline([(-0.06, 0.5), (-0.06, 0.58), (0.06, 0.58), (0.06, 0.5)]),
           darker(leather, 0.35), 0.026)  # fmt: skip
    on.shape(rounded(-0.225, 0.0, 0.45, 0.51, 0.05), fill=across(leather, -0.23, 0.23))
    for x in (-0.13, 0.13):
        solid(on, rectangle(x - 0.02, 0, 0.04, 0.51), darker(leather, 0.3))
        solid(on, rounded(x - 0.018, 0.3, 0.036, 0.04, 0.008), GOLD)
    for x, y in ((-0.225, 0.0), (0.165, 0.0), (-0.225, 0.45), (0.165, 0.45)):
        solid(on, rounded(x, y, 0.06, 0.06, 0.03), darker(leather, 0.22))


def _lay_open(on: Painter, leather: Colour, opened: float) -> None:
    """Draw a suitcase on its back: clothes in the lower half, the lid upright behind."""
    tall = 0.12 + 0.36 * opened
    on.shape(rounded(-0.27, 0.1, 0.54, tall, 0.05), fill=darker(leather, 0.2))
    on.shape(rounded(-0.23, 0.13, 0.46, max(tall - 0.06, 0.02), 0.04), fill=rgb("D8C3A5"))
    for x, colour in ((-0.13, "4F8FD0"), (0.04, "E0605A"), (0.15, "6BA368")):
        on.shape(circle(x, 0.17, 0.085), fill=rgb(colour))
    on.shape(rounded(-0.28, 0.0, 0.56, 0.17, 0.04), fill=across(leather, -0.28, 0.28))
    for x in (-0.15, 0.11):
        solid(on, rectangle(x, 0.0, 0.04, 0.17), darker(leather, 0.3))
    thread(on, polyline([(-0.06, 0.1), (-0.06, 0.06), (0.06, 0.06), (0.06, 0.1)]),
           darker(leather, 0.5), 0.022)  # fmt: skip
