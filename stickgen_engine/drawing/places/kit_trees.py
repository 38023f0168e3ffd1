"""Trees, each kind with a silhouette of its own; local metres, y up, foot at the origin."""

import random
from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY, Path, circle, ellipse, polygon, smooth
from stickgen_engine.drawing.places.kit_shade import (
    SNOW,
    lean,
    rising,
    rounded_shade,
    sided,
    snowy,
)

DrawTree = Callable[[Painter, Light, random.Random, Colour], None]
_GREENS: Final = ("4f9a52", "5ba65a", "47905a", "6aa84f", "3f8a5c")
_BARK: Final = rgb("7d5a44")


def draw_tree(
    on: Painter,
    kind: str,
    light: Light,
    seed: random.Random,
    *,
    height: float = 4.5,
    leaf: Colour | None = None,
) -> None:
    """Draw a tree: round, pine, palm, birch, willow, dead, poplar, oak or acacia."""
    colour = leaf or rgb(seed.choice(_GREENS))
    push = height / _HEIGHTS[kind]
    on.push(matrix=(push, 0.0, lean(light) * push, push, 0.0, 0.0))
    _TREES[kind](on, light, seed, colour)
    on.pop()


def trunk(on: Painter, points: list[XY], width: float, top: float, colour: Colour = _BARK) -> None:
    """Draw a trunk along points from its foot, tapering, with a flared foot."""
    count = len(points) - 1
    left, right = [], []
    for i, (x, y) in enumerate(points):
        half = width / 2 * (1 - i / count) + top / 2 * i / count + (width * 0.22 if not i else 0)
        left.append((x - half, y))
        right.append((x + half, y))
    outline: Path = (*smooth(left), ("L", *right[-1]), *smooth(right[::-1])[1:], ("Z",))
    on.shape(outline, fill=sided(colour, points[0][0] - width / 2, points[0][0] + width / 2))


def _crown(
    on: Painter, light: Light, balls: list[tuple[float, float, float]], colour: Colour
) -> None:
    """Draw balls of leaves, far ones darker, with light on the upper left and snow on top."""
    for i, (x, y, r) in enumerate(balls):
        tone = darker(colour, 0.14 * (1 - i / max(1, len(balls) - 1)))
        on.shape(circle(x, y, r), fill=rounded_shade(tone, y, r))
        if snowy(light):
            on.shape(_cap(x, y, r), fill=SNOW)
        elif i >= len(balls) - 3:
            spot = fade(lighter(tone, 0.3), 0.45)
            on.shape(ellipse(x - r * 0.3, y + r * 0.42, r * 0.42, r * 0.26), fill=spot)


def _cap(x: float, y: float, r: float) -> Path:
    over = [
        (x + r * 1.02 * cos(t), y + r * 1.02 * sin(t))
        for t in (pi * 0.12, pi * 0.3, pi * 0.5, pi * 0.7, pi * 0.88)
    ]
    under = [
        (x - r * 0.55, y + r * 0.42),
        (x - r * 0.2, y + r * 0.6),
        (x + r * 0.15, y + r * 0.4),
        (x + r * 0.5, y + r * 0.52),
    ]
    return smooth([*over, *under], closed=True, tension=0.8)


def _round(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    trunk(on, [(0, 0), (0.04, 1.0), (0.0, 2.4)], 0.34, 0.22)
    on.shape(polygon([(0.02, 1.3), (0.1, 1.3), (0.62, 2.1), (0.52, 2.15)]), fill=darker(_BARK))
    a = seed.uniform(-0.12, 0.12)
    _crown(
        on,
        light,
        [
            (-0.95, 2.45, 0.85),
            (0.95 + a, 2.5, 0.88),
            (0.1, 2.35, 0.8),
            (-0.5 + a, 3.25, 0.92),
            (0.58, 3.2, 0.86),
            (0.0 + a, 3.75, 0.76),
        ],
        colour,
    )


def _oak(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    bark = darker(_BARK, 0.08)
    trunk(on, [(0, 0), (-0.06, 1.0), (0.04, 2.2)], 0.7, 0.5, bark)
    for x, y in ((-1.3, 2.9), (1.35, 3.0), (0.5, 3.3)):
        on.shape(
            polygon([(-0.18, 1.6), (0.16, 1.7), (x + 0.1, y), (x - 0.08, y + 0.05)]), fill=bark
        )
    a = seed.uniform(-0.2, 0.2)
    _crown(
        on,
        light,
        [
            (-1.9, 2.9, 0.85),
            (1.9, 3.0, 0.9),
            (-0.9, 2.85, 0.9),
            (0.9 + a, 2.9, 0.95),
            (-1.2, 3.7, 1.0),
            (1.15 + a, 3.75, 1.0),
            (0.0, 3.5, 1.05),
            (-0.2 + a, 4.3, 0.95),
        ],
        colour,
    )


def _acacia(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    bark = rgb("6f5748")
    trunk(on, [(0, 0), (0.12, 1.2), (-0.1, 2.6)], 0.32, 0.2, bark)
    for x in (-1.5, -0.6, 0.8, 1.6):
        on.shape(polygon([(-0.05, 1.5), (0.1, 1.5), (x + 0.05, 3.3), (x - 0.05, 3.3)]), fill=bark)
    for x, y, rx, ry, tone in (
        (0.9, 3.35, 1.5, 0.42, 0.14),
        (-0.9, 3.5, 1.6, 0.48, 0.07),
        (0.2, 3.85, 1.5, 0.42, 0.0),
    ):
        x += seed.uniform(-0.15, 0.15)
        dome = smooth(
            [
                (x - rx, y - ry * 0.4),
                (x - rx * 0.6, y + ry * 0.6),
                (x, y + ry),
                (x + rx * 0.6, y + ry * 0.6),
                (x + rx, y - ry * 0.4),
                (x + rx * 0.4, y - ry * 0.6),
                (x - rx * 0.4, y - ry * 0.6),
            ],
            closed=True,
        )
        green = darker(colour, tone)
        on.shape(dome, fill=rounded_shade(green, y, ry))
        on.shape(
            ellipse(x - rx * 0.25, y + ry * 0.5, rx * 0.45, ry * 0.2),
            fill=SNOW if snowy(light) else fade(lighter(green, 0.3), 0.4),
        )


def _poplar(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    trunk(on, [(0, 0), (0, 0.6), (0, 1.2)], 0.26, 0.2)
    flame = smooth(
        [
            (0, 0.55),
            (0.52, 1.3),
            (0.6, 2.6),
            (0.36, 4.0),
            (0.0, 5.0),
            (-0.34, 4.0),
            (-0.58, 2.6),
            (-0.5, 1.3),
        ],
        closed=True,
    )
    on.shape(flame, fill=sided(colour, -0.6, 0.6, lit=0.2, shade=0.28))
    for y in (1.5, 2.3, 3.1, 3.8):
        x = seed.uniform(-0.3, 0.0)
        on.shape(ellipse(x, y, 0.12, 0.32), fill=fade(lighter(colour, 0.3), 0.4))
    if snowy(light):
        on.shape(_cap(0, 4.2, 0.5), fill=SNOW)


def _pine(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    green = mix(colour, rgb("2f6b52"), 0.7)
    trunk(on, [(0, 0), (0, 0.5), (0, 1.0)], 0.26, 0.2)
    for i, (foot, top, half) in enumerate(
        ((0.55, 2.0, 1.05), (1.3, 2.75, 0.84), (2.05, 3.4, 0.63), (2.75, 4.0, 0.42))
    ):
        tone = lighter(green, 0.05 * i)
        steps = [
            (-half + 2 * half * t, foot + (0.0 if n % 2 else 0.13))
            for n, t in enumerate((0.0, 0.14, 0.3, 0.5, 0.7, 0.86, 1.0))
        ]
        on.shape(
            polygon([(0.0, top), *reversed(steps)]),
            fill=sided(tone, -half, half, lit=0.16, shade=0.3),
        )
        if snowy(light):
            edge = top - (top - foot) * 0.62
            w = half * 0.62
            on.shape(
                polygon(
                    [
                        (0, top + 0.03),
                        (w, edge),
                        (w * 0.5, edge + 0.12),
                        (w * 0.15, edge - 0.06),
                        (-w * 0.3, edge + 0.1),
                        (-w * 0.65, edge - 0.04),
                        (-w, edge + 0.02),
                    ]
                ),
                fill=SNOW,
            )


def _palm(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    bend = seed.choice((-1, 1)) * seed.uniform(0.4, 0.8)
    spine = [(0.0, 0.0), (bend * 0.1, 1.4), (bend * 0.45, 2.8), (bend, 4.0)]
    trunk(on, spine, 0.3, 0.18, rgb("a07a54"))
    rings: Path = ()
    for i in range(1, 9):
        t = i / 9
        x, y = bend * t**2, 4.0 * t
        sag = (x - 0.05, y - 0.05, x + 0.05, y - 0.05)
        rings += (("M", x - 0.13, y + 0.05), ("C", *sag, x + 0.13, y + 0.05))
    on.shape(rings, line=rgb("7c5c40", 0.7), width=0.03)
    top = (bend, 4.0)
    green = mix(colour, rgb("4f9a48"), 0.5)
    fronds = (
        (2.9, 1.3, 0.75),
        (0.25, 1.3, 0.75),
        (2.5, 1.5, 0.86),
        (0.6, 1.45, 0.86),
        (2.05, 1.3, 1.0),
        (1.1, 1.3, 1.05),
    )
    for angle, length, tone in fronds:
        reach = length * seed.uniform(0.9, 1.1)
        colour_now = darker(green, 1 - tone) if tone < 1 else lighter(green, tone - 1 + 0.06)
        on.shape(_frond(top, angle + seed.uniform(-0.1, 0.1), reach), fill=colour_now)
    nuts = (*circle(bend - 0.1, 3.8, 0.1), *circle(bend + 0.1, 3.8, 0.1), *circle(bend, 3.9, 0.1))
    on.shape(nuts, fill=rgb("6b4a32"))


def _frond(top: XY, angle: float, length: float) -> Path:
    side = 1 if cos(angle) >= 0 else -1
    up = sin(angle)
    x0, y0 = top
    tip = (x0 + side * length * (0.55 + 0.6 * abs(cos(angle))), y0 + length * (up - 0.95))
    mid = (x0 + side * length * (0.25 + 0.45 * abs(cos(angle))), y0 + length * (up * 0.85) + 0.12)
    teeth = []
    for n in range(5):
        t = 1 - (n + 0.5) / 5
        s = 1 - t
        x = s * s * x0 + 2 * s * t * mid[0] + t * t * tip[0]
        y = s * s * y0 + 2 * s * t * mid[1] + t * t * tip[1]
        teeth += [(x, y - 0.34 * (1 - abs(2 * t - 1) * 0.5)), (x - side * 0.08, y - 0.08)]
    return (
        ("M", x0, y0 + 0.06),
        ("C", mid[0] - side * 0.2, mid[1], mid[0], mid[1], *tip),
        *(("L", *p) for p in teeth),
        ("Z",),
    )


def _birch(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    bark = rgb("e6e4da")
    trunk(on, [(0, 0), (0.05, 1.6), (-0.02, 3.0), (0.05, 4.4)], 0.24, 0.1, bark)
    marks: Path = ()
    for _ in range(7):
        y, x = seed.uniform(0.3, 3.2), seed.uniform(-0.08, 0.04)
        marks += polygon([(x - 0.06, y), (x + 0.06, y + 0.03), (x + 0.05, y + 0.07)])
    on.shape(marks, fill=rgb("55504e"))
    green = mix(colour, rgb("a6c455"), 0.6)
    a = seed.uniform(-0.1, 0.1)
    _crown(
        on,
        light,
        [
            (-0.55, 2.5, 0.5),
            (0.6, 2.75, 0.55),
            (-0.42 + a, 3.3, 0.6),
            (0.45, 3.6, 0.55),
            (0.0 + a, 4.2, 0.55),
        ],
        green,
    )


def _willow(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    trunk(on, [(0, 0), (0.1, 1.0), (-0.05, 2.4)], 0.46, 0.3)
    green = mix(colour, rgb("86a850"), 0.5)
    _crown(on, light, [(-0.9, 3.0, 0.85), (0.9, 3.05, 0.85), (0.0, 3.5, 0.95)], green)
    strands: list[Path] = [(), (), ()]
    for i in range(13):
        x = -1.7 + 3.4 * (i + seed.uniform(-0.3, 0.3)) / 12
        top = 3.3 - abs(x) * 0.35
        foot = seed.uniform(0.5, 1.4)
        middle = (top + foot) / 2
        strand = [(x - 0.12, top), (x - 0.2, middle), (x + seed.uniform(-0.05, 0.1), foot)]
        strands[i % 3] += smooth([*strand, (x + 0.16, middle), (x + 0.14, top)], closed=True)
    for i, path in enumerate(strands):
        low, high = darker(green, 0.16), lighter(green, 0.04 + 0.05 * i)
        on.shape(path, fill=rising(low, high, 0.6, 3.2))


def _dead(on: Painter, light: Light, seed: random.Random, colour: Colour) -> None:
    bark = rgb("5c4f4c")
    limbs: Path = ()
    for x0, y0, x1, y1, w in _dead_limbs(seed):
        nx, ny = (y1 - y0), -(x1 - x0)
        size = (nx * nx + ny * ny) ** 0.5
        nx, ny = nx / size * w, ny / size * w
        limbs += polygon([(x0 - nx, y0 - ny), (x1, y1), (x0 + nx, y0 + ny)])
    on.shape(limbs, fill=bark)
    trunk(on, [(0, 0), (-0.08, 1.0), (0.1, 2.2), (0.0, 3.4)], 0.42, 0.1, bark)
    if snowy(light):
        for x, y in ((-0.9, 2.6), (0.9, 2.9)):
            on.shape(ellipse(x, y, 0.3, 0.06), fill=SNOW)


def _dead_limbs(seed: random.Random) -> list[tuple[float, float, float, float, float]]:
    limbs = []
    for side, y in ((-1, 1.5), (1, 1.9), (-1, 2.4), (1, 2.8), (-1, 3.1)):
        reach = (4.0 - y) * seed.uniform(0.55, 0.8)
        x1, y1 = side * reach, y + reach * seed.uniform(0.5, 0.9)
        limbs.append((0.0, y, x1, y1, 0.11))
        mid = (x1 * 0.55, y + (y1 - y) * 0.55)
        limbs.append((*mid, mid[0] + side * 0.1, mid[1] + reach * 0.55, 0.05))
        limbs.append((*mid, mid[0] + side * reach * 0.5, mid[1] + reach * 0.05, 0.045))
    return limbs


_TREES: Final[dict[str, DrawTree]] = {
    "round": _round,
    "oak": _oak,
    "poplar": _poplar,
    "pine": _pine,
    "palm": _palm,
    "birch": _birch,
    "willow": _willow,
    "dead": _dead,
    "acacia": _acacia,
}
_HEIGHTS: Final = {
    "round": 4.5,
    "oak": 5.25,
    "poplar": 5.0,
    "pine": 4.0,
    "palm": 4.6,
    "birch": 4.75,
    "willow": 4.45,
    "dead": 4.2,
    "acacia": 4.3,
}
