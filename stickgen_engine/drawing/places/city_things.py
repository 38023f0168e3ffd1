"""Things that stand or drive in a town: cars, benches, swings, slides, bins."""

from math import cos, sin

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, ellipse, line, polygon, rectangle, rounded
from stickgen_engine.drawing.places.kit_rooms import block, flat, joined, shade
from stickgen_engine.drawing.places.kit_shade import SNOW, snowy
from stickgen_engine.drawing.places.kit_windows import wants_lamps


def car_ahead(on: Painter, light: Light, colour: Colour, *, coming: bool = True) -> None:
    """Draw a car that comes towards the viewer, or drives away; 1.8 m wide."""
    on.spot(0, 0.02, 1.25, 0.2, rgb("0C0C14", 0.5))
    tyres = rounded(-0.85, 0, 0.26, 0.4, 0.05) + rounded(0.59, 0, 0.26, 0.4, 0.05)
    on.shape(tyres, fill=rgb("23262E"))
    roof = polygon(((-0.74, 0.85), (0.74, 0.85), (0.56, 1.42), (-0.56, 1.42)))
    on.shape(roof, fill=shade(-0.75, 0.75, colour))
    glass = polygon(((-0.64, 0.88), (0.64, 0.88), (0.49, 1.34), (-0.49, 1.34)))
    on.shape(glass, fill=rgb("BFE0F2") if light.time != "night" else rgb("5A7090"))
    block(on, -0.9, 0.22, 1.8, 0.66, colour, r=0.18)
    flat(on, -0.9, 0.24, 1.8, 0.14, darker(colour, 0.35))
    bright = wants_lamps(light)
    lamps = circle(-0.64, 0.6, 0.13) + circle(0.64, 0.6, 0.13)
    tone = rgb("FFF6D0") if coming else rgb("E8483C")
    on.shape(lamps, fill=tone, glows=bright)
    if bright:
        for x in (-0.64, 0.64):
            on.spot(x, 0.6, 0.7, 0.6, fade(tone, 0.55), glows=True)
    if snowy(light):
        on.shape(rounded(-0.6, 1.38, 1.2, 0.13, 0.06), fill=SNOW)


def bench(on: Painter, light: Light, *, width: float = 1.7, wood: Colour | None = None) -> None:
    """Draw a park bench."""
    wood = wood or rgb("A8703F")
    on.spot(0, 0.02, width * 0.6, 0.12, rgb("141018", 0.4))
    half = width / 2
    iron = joined(rectangle(x, 0, 0.07, 0.92) for x in (-half + 0.12, half - 0.19))
    on.shape(iron, fill=rgb("3A4250"))
    for y, tall in ((0.44, 0.1), (0.62, 0.12), (0.8, 0.12)):
        block(on, -half, y, width, tall, wood, r=0.04)
    if snowy(light):
        on.shape(rounded(-half, 0.9, width, 0.08, 0.04), fill=SNOW)
        on.shape(rounded(-half, 0.52, width, 0.08, 0.04), fill=SNOW)


def bin_(on: Painter) -> None:
    """Draw a round litter bin."""
    on.spot(0, 0.02, 0.4, 0.08, rgb("141018", 0.4))
    block(on, -0.26, 0, 0.52, 0.78, rgb("4F6B5C"), r=0.06)
    flat(on, -0.3, 0.72, 0.6, 0.12, rgb("3A5046"))


def hydrant(on: Painter) -> None:
    """Draw a red hydrant."""
    on.spot(0, 0.02, 0.3, 0.06, rgb("141018", 0.4))
    block(on, -0.14, 0, 0.28, 0.6, rgb("C4483C"), r=0.08)
    on.shape(circle(0, 0.6, 0.16), fill=rgb("D85A4A"))
    block(on, -0.24, 0.34, 0.48, 0.14, rgb("B03E34"), r=0.05)


def post_box(on: Painter, colour: Colour) -> None:
    """Draw a letter box on a post."""
    on.spot(0, 0.02, 0.3, 0.06, rgb("141018", 0.4))
    flat(on, -0.05, 0, 0.1, 0.8, rgb("6A5040"))
    block(on, -0.22, 0.75, 0.44, 0.36, colour, r=0.1)
    flat(on, -0.14, 0.93, 0.28, 0.04, darker(colour, 0.5))


def sign_post(on: Painter, colour: Colour, height: float = 2.2) -> None:
    """Draw a round traffic sign on a pole."""
    on.spot(0, 0.02, 0.25, 0.05, rgb("141018", 0.4))
    flat(on, -0.035, 0, 0.07, height, rgb("9AA3AE"))
    on.shape(circle(0, height, 0.32), fill=rgb("F6F2EA"), line=colour, width=0.09)
    on.shape(line(-0.14, height, 0.14, height), line=rgb("3A4250"), width=0.07)


def slide(on: Painter, light: Light) -> None:
    """Draw a slide with its ladder; it runs down to the right."""
    on.spot(0.2, 0.02, 2.0, 0.2, rgb("141018", 0.35))
    red, blue = rgb("D9584A"), rgb("3E7FC0")
    legs = line(-1.35, 0, -0.9, 2.0) + line(-0.45, 0, -0.62, 2.0)
    on.shape(legs, line=blue, width=0.1)
    rungs = joined(line(-1.32 + i * 0.1, 0.25 + i * 0.4, -0.5, 0.25 + i * 0.4) for i in range(5))
    on.shape(rungs, line=darker(blue, 0.15), width=0.07)
    chute = polygon(
        (
            (-0.95, 2.05),
            (-0.4, 2.05),
            (0.95, 0.5),
            (1.75, 0.26),
            (1.75, 0.42),
            (1.05, 0.74),
            (-0.25, 2.3),
            (-0.95, 2.3),
        )
    )
    on.shape(chute, fill=shade(-1, 1.8, red))
    on.shape(
        line(-0.35, 2.1, 1.0, 0.58) + line(1.0, 0.58, 1.72, 0.32),
        line=lighter(red, 0.4),
        width=0.06,
    )
    on.shape(line(1.6, 0, 1.6, 0.26), line=blue, width=0.09)
    hoop = (
        line(-0.95, 2.2, -0.95, 2.75)
        + line(-0.45, 2.2, -0.45, 2.75)
        + line(-0.95, 2.75, -0.45, 2.75)
    )
    on.shape(hoop, line=blue, width=0.08)
    if snowy(light):
        on.shape(line(-0.9, 2.36, -0.3, 2.36), line=SNOW, width=0.1)


def swing_frame(on: Painter) -> None:
    """Draw the frame of two swings, 3.6 m wide."""
    on.spot(0, 0.02, 2.2, 0.2, rgb("141018", 0.3))
    steel = rgb("E0A030")
    legs = joined(
        line(side * (1.75 + foot), 0, side * 1.6, 2.5) for side in (-1, 1) for foot in (-0.25, 0.35)
    )
    on.shape(legs, line=darker(steel, 0.1), width=0.1)
    on.shape(line(-1.7, 2.5, 1.7, 2.5), line=steel, width=0.12)


def swing_seats(on: Painter, seconds: float, *, reach: float = 0.16) -> None:
    """Draw the two seats on their ropes, which move a little in the air."""
    for x, phase in ((-0.75, 0.0), (0.75, 1.9)):
        a = reach * sin(1.9 * seconds + phase)
        dx, y = 1.95 * sin(a), 2.5 - 1.95 * cos(a)
        ropes = line(x - 0.2, 2.5, x - 0.2 + dx, y) + line(x + 0.2, 2.5, x + 0.2 + dx, y)
        on.shape(ropes, line=rgb("6A6470"), width=0.035)
        on.shape(rounded(x - 0.28 + dx, y - 0.05, 0.56, 0.08, 0.03), fill=rgb("8A5234"))


def seesaw(on: Painter) -> None:
    """Draw a seesaw that leans to one side."""
    on.spot(0, 0.02, 1.7, 0.14, rgb("141018", 0.35))
    on.shape(polygon(((-0.3, 0), (0.3, 0), (0, 0.55))), fill=rgb("3E7FC0"))
    on.shape(line(-1.6, 0.25, 1.6, 0.78), line=rgb("D9A032"), width=0.12)
    grips = line(-1.25, 0.33, -1.25, 0.68) + line(1.25, 0.74, 1.25, 1.06)
    on.shape(grips, line=rgb("C4483C"), width=0.07)


def climbing_dome(on: Painter) -> None:
    """Draw a round climbing frame."""
    on.spot(0, 0.02, 1.5, 0.16, rgb("141018", 0.3))
    tone = rgb("4FA070")
    for rx, ry in ((1.3, 1.6), (0.7, 1.6), (0.15, 1.6)):
        half = tuple(p for p in ellipse(0, 0, rx, ry)[:3])
        on.shape(half, line=tone, width=0.07)
    hoops = (
        line(-1.22, 0.55, 1.22, 0.55) + line(-0.95, 1.08, 0.95, 1.08) + line(-0.4, 1.5, 0.4, 1.5)
    )
    on.shape(hoops, line=darker(tone, 0.15), width=0.07)


def rail(
    on: Painter, half: float, *, height: float = 1.05, gap: float = 0.34, tone: Colour
) -> None:
    """Draw a railing of upright bars, ``half`` metres to each side."""
    count = int(2 * half / gap)
    bars = joined(rectangle(-half + i * gap, 0.12, 0.04, height - 0.14) for i in range(count))
    on.shape(bars, fill=darker(tone, 0.1))
    posts = joined(
        rectangle(-half + i * gap * 8, 0, 0.11, height + 0.1) for i in range(count // 8 + 1)
    )
    on.shape(posts, fill=tone)
    flat(on, -half, height - 0.05, 2 * half, 0.1, lighter(tone, 0.12))
    flat(on, -half, 0.1, 2 * half, 0.05, tone)
