"""Crowds: stands full of heads, rows of people who bob, beams of light over them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from math import pi, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Linear, Painter
from stickgen_engine.drawing.paths import Path, circle, polygon, rectangle
from stickgen_engine.drawing.places.kit_letters import write
from stickgen_engine.drawing.places.kit_rooms import fall, flat
from stickgen_engine.drawing.scenery import Scenery

SHIRTS: Final = tuple(
    rgb(code) for code in ("D9604F", "3E8FA0", "E8B848", "8A6AB8", "F0ECE0", "5A88C8")
)
SKINS: Final = (rgb("FFE4C8"), rgb("C98F66"))


@dataclass(frozen=True, slots=True)
class Person:
    """One of a crowd: where, how tall, in which shirt, how it bobs, whether its arms are up."""

    x: float
    height: float
    shirt: int
    skin: int
    phase: float
    arms: bool


def people(
    seed: random.Random, x: tuple[float, float], gap: float, *, cheer: float = 0.3
) -> tuple[Person, ...]:
    """Make a row of people with uneven gaps."""
    row: list[Person] = []
    at = x[0]
    while at < x[1]:
        row.append(
            Person(
                at,
                seed.uniform(1.5, 1.85),
                seed.randrange(len(SHIRTS)),
                0 if seed.random() < 0.7 else 1,
                seed.random() * 2 * pi,
                seed.random() < cheer,
            )
        )
        at += gap * seed.uniform(0.7, 1.5)
    return tuple(row)


def draw_row(
    on: Painter,
    row: Sequence[Person],
    *,
    seconds: float = 0.0,
    bob: float = 0.06,
    veil: Colour | None = None,
    share: float = 0.25,
    pace: float = 1.1,
) -> None:
    """Draw a standing row with one outline for each colour; ``veil`` takes their contrast."""
    legs: Path = ()
    shirts: list[Path] = [() for _ in SHIRTS]
    arms: list[Path] = [() for _ in SHIRTS]
    heads: list[Path] = [() for _ in SKINS]
    hair: Path = ()
    for one in row:
        lift = bob * max(0.0, sin(2 * pi * pace * seconds + one.phase))
        h, x = one.height, one.x
        for side in (-0.09, 0.09):
            legs += (("M", x + side, 0.0), ("L", x + side * 0.6, h * 0.45 + lift))
        shirts[one.shirt] += (("M", x, h * 0.5 + lift), ("L", x, h * 0.72 + lift))
        swing = 0.12 * sin(2 * pi * pace * seconds + one.phase)
        for side in (-1, 1):
            tip = (x + side * 0.34 + swing, h * 1.12) if one.arms else (x + side * 0.26, h * 0.46)
            arms[one.shirt] += (
                ("M", x + side * 0.15, h * 0.76 + lift),
                ("L", tip[0], tip[1] + lift),
            )
        top = h * 0.93 + lift
        heads[one.skin] += (("M", x, top), ("L", x, top + 0.01))
        hair += (("M", x - 0.09, top + 0.13), ("L", x + 0.09, top + 0.13))

    def tone(colour: Colour) -> Colour:
        return mix(colour, veil, share) if veil else colour

    on.shape(legs, line=tone(rgb("3A3E50")), width=0.13)
    for paths, arm, colour in zip(shirts, arms, SHIRTS, strict=True):
        if paths:
            on.shape(arm, line=tone(darker(colour, 0.18)), width=0.09)
            on.shape(paths, line=tone(colour), width=0.38)
    for paths, colour in zip(heads, SKINS, strict=True):
        if paths:
            on.shape(paths, line=tone(colour), width=0.34)
    on.shape(hair, line=tone(rgb("4A3A38")), width=0.12)


def stands(
    scenery: Scenery,
    seed: random.Random,
    *,
    z: float,
    low: float,
    high: float,
    rows: int = 9,
    concrete: Colour | None = None,
    period: float = 44.0,
    wall: Colour | None = None,
    words: Sequence[str] = (),
    roof: bool = True,
    haze: float | None = None,
    veil: float = 0.35,
) -> None:
    """Ring the place by stands full of people, from height ``low`` to ``high`` at depth z.

    ``veil`` is how far the people fade into the colour of the concrete.
    """
    board = scenery.panorama(z, period, haze=z * 0.16 if haze is None else haze)
    tone = concrete or rgb("8A93A8")
    half = period / 2
    flat(board, -half - 0.1, low - 0.4, period + 0.2, high - low + 0.6,
         fall(high, low, darker(tone, 0.25), lighter(tone, 0.1)))  # fmt: skip
    # In quarters of the period, so that what is out of sight costs nothing.
    for k in range(4):
        span = (-half + k * half / 2, -half + (k + 1) * half / 2)
        _seated(board, seed, span, (low, high), rows, tone, veil)
    if roof:
        flat(board, -half - 0.1, high + 0.1, period + 0.2, 0.5, darker(tone, 0.45))
        flat(board, -half - 0.1, high + 0.55, period + 0.2, 0.16, lighter(tone, 0.4))
    _boards(board, low, half, wall or rgb("2F5A48"), words)


def _seated(
    on: Painter,
    seed: random.Random,
    x: tuple[float, float],
    y: tuple[float, float],
    rows: int,
    tone: Colour,
    veil: float,
) -> None:
    gap = (y[1] - y[0]) / rows
    shirts: list[Path] = [() for _ in SHIRTS]
    heads: Path = ()
    wide, r = gap * 0.62, gap * 0.25
    for row in range(rows):
        foot = y[1] - (row + 0.95) * gap
        at = x[0] + seed.uniform(0.2, 0.9) * gap
        while at < x[1]:
            if seed.random() > 0.1:
                shirts[seed.randrange(len(SHIRTS))] += polygon(
                    ((at - wide / 2, foot), (at - wide * 0.36, foot + gap * 0.5),
                     (at + wide * 0.36, foot + gap * 0.5), (at + wide / 2, foot))
                )  # fmt: skip
                top = foot + gap * 0.68
                heads += polygon(((at - r, top), (at, top + r), (at + r, top), (at, top - r)))
            at += gap * seed.uniform(0.85, 1.15)
    for paths, colour in zip(shirts, SHIRTS, strict=True):
        if paths:
            on.shape(paths, fill=mix(colour, tone, veil))
    on.shape(heads, fill=mix(SKINS[0], tone, veil * 0.75))


def _boards(on: Painter, low: float, half: float, colour: Colour, words: Sequence[str]) -> None:
    flat(on, -half - 0.1, -0.1, 2 * half + 0.2, low + 0.1,
         fall(low, 0, lighter(colour, 0.06), darker(colour, 0.2)))  # fmt: skip
    flat(on, -half - 0.1, low - 0.08, 2 * half + 0.2, 0.12, lighter(colour, 0.35))
    for i, word in enumerate(words):
        x = -half + (i + 0.5) * 2 * half / len(words)
        write(on, word, x, low * 0.3, low * 0.36, rgb("F4F0E4"))


def cheering(
    scenery: Scenery,
    seed: random.Random,
    *,
    z: float,
    low: float,
    high: float,
    seconds: float,
    count: int = 34,
    flashes: int = 4,
) -> None:
    """Let some of those in the stands jump up, and cameras flash among them."""
    board = scenery.panorama(z - 0.5, 1e6, haze=z * 0.16)
    for k in range(3):
        bodies: Path = ()
        heads: Path = ()
        for _ in range(count // 3):
            x, y = seed.uniform(-24, 24), seed.uniform(low, high - 0.8)
            up = 0.45 * max(0.0, sin(2 * pi * (0.8 + 0.1 * k) * seconds + seed.random() * 6.3))
            bodies += (("M", x, y + up), ("L", x, y + up + 0.3))
            heads += (("M", x, y + up + 0.66), ("L", x + 0.01, y + up + 0.66))
        board.shape(bodies, line=mix(SHIRTS[k], rgb("8A93A8"), 0.25), width=0.5)
        board.shape(heads, line=mix(SKINS[0], rgb("8A93A8"), 0.15), width=0.36)
    for _ in range(flashes):
        x, y, at = seed.uniform(-22, 22), seed.uniform(low, high), seed.random() * 2.4
        if (seconds + at) % 2.4 < 0.1:
            board.spot(x, y, 0.9, 0.9, rgb("FFFFFF", 0.95), glows=True)


def beam(
    on: Painter,
    top: tuple[float, float],
    foot: tuple[float, float],
    colour: Colour,
    *,
    narrow: float = 0.15,
    wide: float = 1.2,
    strength: float = 0.42,
) -> None:
    """Throw a beam of light from a lamp at ``top`` that fades out towards ``foot``."""
    (x0, y0), (x1, y1) = top, foot
    shape = polygon(((x0 - narrow, y0), (x0 + narrow, y0), (x1 + wide, y1), (x1 - wide, y1)))
    stops = (
        (0.0, fade(colour, strength)),
        (0.6, fade(colour, strength * 0.4)),
        (1.0, fade(colour, 0.02)),
    )
    on.shape(shape, fill=Linear(x0, y0, x1, y1, stops), glows=True)


def audience(scenery: Scenery, seed: random.Random, *, seconds: float = 0.0, arms: float = 0.3,
             colour: Colour | None = None) -> None:  # fmt: skip
    """Show the dark heads of those who watch from before the picture, some with arms up."""
    on = scenery.corner()
    dark = colour or rgb("1E1426")
    for row, (y, size, gap) in enumerate(((-0.02, 0.24, 0.62), (-0.34, 0.3, 0.8))):
        tone = lighter(dark, 0.07 - 0.07 * row)
        heads: Path = ()
        limbs: Path = ()
        x = -9.0
        while x < 9.0:
            bob = 0.05 * max(0.0, sin(2 * pi * 1.0 * seconds + seed.random() * 6.3))
            up = y + bob + seed.uniform(-0.06, 0.04)
            heads += circle(x, up, size * 0.8)
            heads += rectangle(x - size * 1.2, up - size * 3.2, size * 2.4, size * 2.2)
            if seed.random() < arms and abs(x) > 1.0:
                sway = 0.06 * sin(2 * pi * 0.9 * seconds + x)
                limbs += (("M", x + 0.2, up - 0.2), ("L", x + 0.26 + sway, up + 0.45))
            x += gap * seed.uniform(0.8, 1.25)
        if limbs:
            on.shape(limbs, line=tone, width=0.11)
        on.shape(heads, fill=tone)
