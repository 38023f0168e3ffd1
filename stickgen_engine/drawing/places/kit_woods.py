"""Woods in bands: rows of far trees, bare trunks, hanging leaves, shafts of light."""

import random
from math import cos, pi, sin

from stickgen_engine.drawing.boards import Board
from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, Segment, circle, polygon, rectangle, smooth
from stickgen_engine.drawing.places.kit_shade import SNOW, hazed, lean, overcast, snowy
from stickgen_engine.drawing.scenery import Scenery


def pine_path(x: float, y: float, height: float, half: float) -> Path:
    """Outline a pine of three tiers with its foot at (x, y)."""
    right, left = [], []
    for tier in range(3):
        low, top = y + height * (0.08 + 0.27 * tier), y + height * (0.35 + 0.27 * tier)
        wide = half * (1 - 0.28 * tier)
        right += [(x + wide, low), (x + wide * 0.42, top)]
        left += [(x - wide, low), (x - wide * 0.42, top)]
    return polygon([*right[:-1], (x, y + height), *reversed(left[:-1])])


def round_path(x: float, y: float, height: float, half: float) -> Path:
    """Outline a leafy tree with its foot at (x, y)."""
    path = rectangle(x - half * 0.1, y, half * 0.2, height * 0.4)
    for dx, dy, r in ((-0.42, 0.52, 0.55), (0.4, 0.68, 0.6)):
        path += circle(x + dx * half, y + height * dy, r * half * 1.1)
    return path


def treeline(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    *,
    height: float,
    count: int,
    colour: Colour,
    share: float,
    pines: float = 1.0,
    period: float = 120.0,
    foot: float = 0.0,
) -> Board:
    """Put a row of trees at depth z as one flat tone; ``pines`` is the share of pines."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    groups = max(6, count // 8)
    tone = hazed(light, mix(colour, SNOW, 0.45) if snowy(light) else colour, share)
    tilt = lean(light) * 0.5
    for group in range(groups):
        path: Path = ()
        for n in range(count // groups):
            x = (
                -period / 2
                + (group + (n + seed.uniform(-0.3, 0.7)) / (count // groups)) * period / groups
            )
            high = height * seed.uniform(0.6, 1.1)
            make = pine_path if seed.random() < pines else round_path
            path += make(x, foot, high, high * (0.24 if make is pine_path else 0.36))
        board.push(matrix=(1.0, 0.0, tilt, 1.0, 0.0, 0.0))
        board.shape(path, fill=mix(tone, darker(tone, 0.1), seed.random()))
        board.pop()
    return board


def canopy(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    *,
    height: float,
    count: int,
    colour: Colour,
    share: float,
    period: float = 120.0,
) -> Board:
    """Put a closed roof of leaves at depth z, as one bumpy skyline down to the ground."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    tone = hazed(light, mix(colour, SNOW, 0.45) if snowy(light) else colour, share)
    pieces = 6
    for piece in range(pieces):
        x0, step = -period / 2 + piece * period / pieces, period / count
        path: list[Segment] = [("M", x0, 0.0), ("L", x0, height * 0.7)]
        x, y = x0, height * 0.7
        for k in range(count // pieces):
            last = k == count // pieces - 1
            nx = x0 + period / pieces if last else x + step
            ny = height * (0.7 if last else seed.uniform(0.55, 0.85))
            top = max(y, ny) + step * seed.uniform(0.5, 0.95)
            path.append(("C", x - step * 0.18, top, nx + step * 0.18, top, nx, ny))
            x, y = nx, ny
        path += [("L", x + 0.05, 0.0), ("Z",)]
        board.shape(tuple(path), fill=mix(tone, darker(tone, 0.06), seed.random()))
    return board


def trunk_band(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    *,
    width: float,
    height: float,
    count: int,
    colour: Colour,
    share: float,
    period: float = 110.0,
    branches: bool = True,
) -> Board:
    """Put tall trunks at depth z that leave the frame at its top."""
    light = scenery.light
    board = scenery.panorama(z, period, haze=0.0)
    tone = hazed(light, colour, share)
    for i in range(count):
        x = -period / 2 + (i + seed.uniform(0.1, 0.9)) * period / count
        w = width * seed.uniform(0.55, 1.2)
        bend = seed.uniform(-0.3, 0.3) + lean(light) * height * 0.3
        trunk: Path = (
            ("M", x - w * 0.85, 0.0),
            (
                "C",
                x - w * 0.5,
                height * 0.06,
                x - w * 0.45,
                height * 0.4,
                x - w * 0.36 + bend,
                height,
            ),
            ("L", x + w * 0.36 + bend, height),
            ("C", x + w * 0.45, height * 0.4, x + w * 0.5, height * 0.06, x + w * 0.85, 0.0),
            ("Z",),
        )
        board.shape(trunk, fill=tone)
        shade = polygon(
            [
                (x + w * 0.1, 0.0),
                (x + w * 0.8, 0.0),
                (x + w * 0.45, height * 0.08),
                (x + w * 0.36 + bend, height),
                (x + w * 0.05 + bend, height),
            ]
        )
        board.shape(shade, fill=darker(tone, 0.12))
        if branches:
            y, side = height * seed.uniform(0.4, 0.6), seed.choice((-1, 1))
            twig = [(x, y), (x + side * w * 3.2, y + height * 0.14), (x, y + w * 0.7)]
            board.shape(polygon(twig), fill=tone)
    return board


def hanging_leaves(
    scenery: Scenery,
    seed: random.Random,
    colour: Colour | None = None,
    *,
    at: tuple[float, ...] = (-2.6, 2.3, -6.2, 7.1),
    size: float = 1.0,
) -> None:
    """Let dark boughs hang into the upper corners of the frame, above every head."""
    board = scenery.corner()
    dark = colour or rgb("1c3a2c")
    for x in at:
        for i in range(9):
            cx = x + seed.uniform(-0.85, 0.85) * size
            cy = 3.2 + seed.uniform(-0.38, 0.3) * size + 0.18 * abs(cx - x)
            _leaf(
                board,
                cx,
                cy,
                seed.uniform(0.28, 0.46) * size,
                -pi / 2 + seed.uniform(-0.9, 0.9),
                lighter(dark, 0.035 * (i % 3)),
            )


def _leaf(board: Painter, x: float, y: float, length: float, angle: float, colour: Colour) -> None:
    ax, ay = cos(angle) * length, sin(angle) * length
    nx, ny = -ay * 0.34, ax * 0.34
    blade = smooth(
        [(x - ax * 0.4, y - ay * 0.4), (x + nx, y + ny), (x + ax, y + ay), (x - nx, y - ny)],
        closed=True,
    )
    board.shape(blade, fill=colour)


def shafts(
    scenery: Scenery,
    seed: random.Random,
    z: float,
    *,
    count: int = 9,
    strength: float = 0.09,
    period: float = 90.0,
) -> None:
    """Let the sun fall between the trees in slanted beams, where there is one."""
    light = scenery.light
    if overcast(light):
        return
    warm = {
        "dawn": rgb("ffe2b0"),
        "day": rgb("fff8d6"),
        "sunset": rgb("ffc884"),
        "night": rgb("a9c8f5"),
    }[light.time]
    alpha = strength * (0.55 if light.time == "night" else 1.0)
    board = scenery.panorama(z, period, haze=0.0)
    for i in range(count):
        x = -period / 2 + (i + seed.uniform(0.2, 0.8)) * period / count
        w = seed.uniform(0.6, 1.4)
        for grow in (1.0, 0.5):
            beam = polygon(
                [
                    (x - w * grow, 11),
                    (x + w * grow, 11),
                    (x + 4.2 + w * 1.7 * grow, 0.0),
                    (x + 4.2 - w * 1.7 * grow, 0.0),
                ]
            )
            board.shape(beam, fill=fade(warm, alpha), glows=True)
