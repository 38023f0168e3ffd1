"""Furniture that several rooms share, on boards whose origin is the middle of its foot."""

import random
from collections.abc import Sequence
from math import cos, pi, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import (
    Path,
    circle,
    ellipse,
    line,
    polygon,
    rectangle,
    rounded,
)
from stickgen_engine.drawing.places.kit_rooms import block, fall, flat, shade

WOOD: Final = rgb("9C6A42")
OAK: Final = rgb("B98A58")
STEEL: Final = rgb("A9B4C2")
CLAY: Final = rgb("C06A4A")
SPINES: Final = tuple(
    rgb(code) for code in ("C8553D", "3E7CB1", "E0A838", "4F8F5B", "8A5A8C", "D9C7A8")
)


def shadow(on: Painter, half: float, *, y: float = 0.0) -> None:
    """Ground a thing by the soft dark under its foot."""
    on.spot(0, y, half * 1.15, max(0.08, half * 0.14), rgb("140C18", 0.4))


def bookcase(
    on: Painter,
    x: float,
    y: float,
    width: float,
    height: float,
    seed: random.Random,
    *,
    wood: Colour = WOOD,
    rows: int = 5,
    spines: Sequence[Colour] = SPINES,
    thick: tuple[float, float] = (0.07, 0.13),
) -> None:
    """Stand a case full of books; (x, y) is its lower left corner."""
    block(on, x, y, width, height, wood)
    flat(on, x + 0.07, y + 0.1, width - 0.14, height - 0.17, darker(wood, 0.55))
    gap = (height - 0.17) / rows
    books: list[Path] = [() for _ in spines]
    for row in range(rows):
        at, foot = x + 0.1, y + 0.1 + row * gap
        while at < x + width - 0.1 - thick[1]:
            wide = seed.uniform(*thick)
            if seed.random() > 0.06:
                tall = gap * seed.uniform(0.62, 0.86)
                books[seed.randrange(len(spines))] += rectangle(at, foot, wide - 0.012, tall)
            at += wide
    for colour, paths in zip(spines, books, strict=True):
        if paths:
            on.shape(paths, fill=colour)
    ledges: Path = ()
    for row in range(rows):
        ledges += rectangle(x + 0.07, y + 0.05 + row * gap, width - 0.14, 0.055)
    on.shape(ledges, fill=lighter(wood, 0.08))


def table(on: Painter, width: float, height: float, colour: Colour = OAK) -> None:
    """Stand a table with a top seen a little from above."""
    shadow(on, width / 2)
    half = width / 2
    legs = rectangle(-half + 0.1, 0, 0.09, height) + rectangle(half - 0.19, 0, 0.09, height)
    on.shape(legs, fill=darker(colour, 0.28))
    block(on, -half + 0.06, height - 0.15, width - 0.12, 0.1, darker(colour, 0.12))
    top = polygon(
        ((-half, height - 0.06), (half, height - 0.06), (half - 0.1, height + 0.06),
         (-half + 0.1, height + 0.06))
    )  # fmt: skip
    on.shape(top, fill=shade(-half, half, lighter(colour, 0.1)))
    flat(on, -half, height - 0.1, width, 0.045, darker(colour, 0.16))


def chair(on: Painter, colour: Colour = WOOD, *, back: float = 1.0) -> None:
    """Stand a chair seen from behind and a little from the side."""
    shadow(on, 0.28)
    legs = rectangle(-0.22, 0, 0.05, back) + rectangle(0.17, 0, 0.05, back)
    on.shape(legs, fill=darker(colour, 0.15))
    block(on, -0.24, 0.42, 0.48, 0.07, colour)
    bars = rectangle(-0.2, back - 0.16, 0.4, 0.12) + rectangle(-0.2, back - 0.36, 0.4, 0.1)
    on.shape(bars, fill=shade(-0.2, 0.2, colour))


def cabinet(
    on: Painter, x: float, y: float, width: float, height: float, colour: Colour, doors: int
) -> None:
    """Stand a run of cupboards with doors and knobs; (x, y) is its lower left corner."""
    block(on, x, y, width, height, colour)
    wide = width / doors
    fronts: Path = ()
    knobs: Path = ()
    for i in range(doors):
        fronts += rounded(x + i * wide + 0.06, y + 0.1, wide - 0.12, height - 0.18, 0.03)
        side = 0.14 if i % 2 else wide - 0.14
        knobs += circle(x + i * wide + side, y + height * 0.72, 0.028)
    on.shape(fronts, fill=fade(lighter(colour, 0.35), 0.4), line=darker(colour, 0.22), width=0.018)
    on.shape(knobs, fill=rgb("F2D9A0"))


def picture(
    on: Painter, x: float, y: float, width: float, height: float, motif: str, frame: Colour
) -> None:
    """Hang a framed picture: "sea", "sun", "face" or "lines"; (x, y) is its lower left corner."""
    flat(on, x + 0.05, y - 0.06, width, height, rgb("1A1010", 0.16))
    block(on, x, y, width, height, frame)
    inset = min(width, height) * 0.09
    px, py, pw, ph = x + inset, y + inset, width - 2 * inset, height - 2 * inset
    on.push(clip=rectangle(px, py, pw, ph))
    _MOTIFS[motif](on, px, py, pw, ph)
    on.pop()


def _sea(on: Painter, x: float, y: float, w: float, h: float) -> None:
    flat(on, x, y, w, h, fall(y + h, y, rgb("8CC4E8"), rgb("F4E4C0")))
    flat(on, x, y, w, h * 0.42, rgb("3C7FA0"))
    sail = polygon(
        ((x + w * 0.5, y + h * 0.3), (x + w * 0.5, y + h * 0.75), (x + w * 0.7, y + h * 0.34))
    )
    on.shape(sail, fill=rgb("FFF6E8"))


def _sun(on: Painter, x: float, y: float, w: float, h: float) -> None:
    flat(on, x, y, w, h, fall(y + h, y, rgb("E8785A"), rgb("F8D890")))
    on.shape(circle(x + w * 0.6, y + h * 0.55, min(w, h) * 0.2), fill=rgb("FFF2B8"))
    hill = ellipse(x + w * 0.3, y, w * 0.6, h * 0.34)
    on.shape(hill, fill=rgb("7A4A6A"))


def _face(on: Painter, x: float, y: float, w: float, h: float) -> None:
    flat(on, x, y, w, h, fall(y + h, y, rgb("6A5A48"), rgb("3A3028")))
    on.shape(ellipse(x + w / 2, y, w * 0.38, h * 0.4), fill=rgb("8A2E38"))
    on.shape(ellipse(x + w / 2, y + h * 0.56, w * 0.17, h * 0.2), fill=rgb("F0D0A8"))
    on.shape(ellipse(x + w / 2, y + h * 0.7, w * 0.2, h * 0.11), fill=rgb("3A2018"))


def _lines(on: Painter, x: float, y: float, w: float, h: float) -> None:
    flat(on, x, y, w, h, rgb("F2EDE2"))
    flat(on, x + w * 0.1, y + h * 0.1, w * 0.3, h * 0.5, rgb("D9483B"))
    flat(on, x + w * 0.48, y + h * 0.46, w * 0.42, h * 0.44, rgb("2F5FA8"))
    flat(on, x + w * 0.48, y + h * 0.12, w * 0.2, h * 0.26, rgb("EFC030"))
    bars = line(x + w * 0.44, y, x + w * 0.44, y + h) + line(x, y + h * 0.42, x + w, y + h * 0.42)
    on.shape(bars, line=rgb("20242E"), width=0.03)


_MOTIFS: Final = {"sea": _sea, "sun": _sun, "face": _face, "lines": _lines}


def clock(on: Painter, x: float, y: float, radius: float, hours: float = 10.15) -> None:
    """Hang a round clock that shows an hour of the day."""
    on.shape(circle(x, y, radius), fill=rgb("F6F2E8"), line=rgb("38404E"), width=radius * 0.16)
    for turn, reach in ((hours / 12, 0.5), (hours % 1, 0.75)):
        a = pi / 2 - 2 * pi * turn
        hand = line(x, y, x + cos(a) * radius * reach, y + sin(a) * radius * reach)
        on.shape(hand, line=rgb("38404E"), width=radius * 0.1)


def plant(on: Painter, height: float, seed: random.Random, pot: Colour = CLAY) -> None:
    """Stand a pot plant with broad leaves."""
    shadow(on, 0.3)
    leaf, dark = rgb("4C9A5C"), rgb("357A4A")
    stem = height * 0.35
    for i in range(7):
        lean = (i - 3) / 3 + seed.uniform(-0.12, 0.12)
        tip = (lean * height * 0.42, stem + (height - stem) * (1 - abs(lean) * 0.45))
        mid = (lean * height * 0.16, (stem + tip[1]) / 2 + 0.1)
        blade = (
            ("M", 0.0, stem), ("C", mid[0] - 0.16, mid[1], tip[0] - 0.12, tip[1], *tip),
            ("C", tip[0] + 0.1, tip[1] - 0.16, mid[0] + 0.16, mid[1] - 0.1, 0.0, stem), ("Z",),
        )  # fmt: skip
        on.shape(blade, fill=leaf if i % 2 else dark)
    w = height * 0.2
    on.shape(polygon(((-w * 0.7, 0), (w * 0.7, 0), (w, stem), (-w, stem))), fill=shade(-w, w, pot))
    block(on, -w * 1.12, stem - 0.05, w * 2.24, 0.1, lighter(pot, 0.08))


def counter(on: Painter, width: float, height: float, front: Colour, top: Colour) -> None:
    """Stand a counter with a thick top and panels in front."""
    half = width / 2
    shadow(on, half)
    block(on, -half, 0, width, height - 0.1, front)
    count = max(2, int(width / 0.9))
    panels: Path = ()
    for i in range(count):
        panels += rounded(
            -half + width * (i + 0.08) / count, 0.18, width * 0.84 / count, height - 0.42, 0.03
        )
    on.shape(panels, fill=fade(darker(front, 0.3), 0.4))
    flat(on, -half, 0, width, 0.1, darker(front, 0.45))
    block(on, -half - 0.06, height - 0.1, width + 0.12, 0.1, top)
