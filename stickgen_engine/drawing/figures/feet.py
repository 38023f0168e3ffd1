"""Shoes: a flat sole and a round toe that follow the joints of the foot from any side."""

from math import hypot
from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.outlines import pill, towards
from stickgen_engine.drawing.figures.projection import (
    LEFT_HEEL,
    LEFT_TOE,
    RIGHT_HEEL,
    RIGHT_TOE,
    Projected,
)
from stickgen_engine.drawing.paths import XY, Path, Segment
from stickgen_engine.skeleton import J

_SOLES = {"left": (LEFT_HEEL, LEFT_TOE), "right": (RIGHT_HEEL, RIGHT_TOE)}


def add_shoe(
    layers: Layers,
    layer: Layer,
    body: Projected,
    side: str,
    *,
    fill: Colour,
    ink: Colour,
    boot: bool,
) -> None:
    """Add a shoe, with the shaft of a boot if there is one."""
    ankle = body.joint(f"{side}_ankle")
    if boot:
        knee = body.joint(f"{side}_knee")
        top, r = towards(ankle, knee, 0.42), body.size(J[f"{side}_ankle"], 0.024)
        shaft = pill(ankle, top, r * 0.9, r * 1.12)
        layers.add(layer, shaft, fill=fill, line=ink, width=body.line)
    layers.add(layer, shoe(body, side), fill=fill, line=ink, width=body.line)


def shoe(body: Projected, side: str) -> Path:
    """Outline a shoe in px: from its side, from its front, or anything between."""
    heel, toe = (body.at[i] for i in _SOLES[side])
    ankle = body.joint(f"{side}_ankle")
    h = body.size(J[f"{side}_ankle"], 1.0)
    length = hypot(toe[0] - heel[0], toe[1] - heel[1])
    share = min(1.0, max(0.0, (length / h - 0.045) / 0.05))
    if share <= 0.0:
        return _placed(_FRONT, *_front_frame(heel, toe, ankle, h))
    seen_side = _placed(_SIDE, *_side_frame(heel, toe, ankle, length, h))
    if share >= 1.0:
        return seen_side
    # Both outlines have the same segments, so that one can turn into the other.
    return _between(_placed(_FRONT, *_front_frame(heel, toe, ankle, h)), seen_side, share)


# (along, up): along from the heel (0) to the toe (1), up from the sole, for the side in shares of
# the sole and of .056 h, for the front in shares of half the breadth and of the height.
_SIDE: Final = (
    (0.05, 0.0), (0.90, 0.0), (1.07, 0.0), (1.08, 0.54), (0.86, 0.60),
    (0.62, 0.68), (0.52, 0.96), (0.34, 1.0), (0.10, 1.04), (-0.04, 0.93), (-0.04, 0.54),
    (-0.06, 0.25), (-0.07, 0.0), (0.05, 0.0),
)  # fmt: skip
_FRONT: Final = (
    (-0.70, 0.0), (0.70, 0.0), (0.98, 0.0), (1.06, 0.22), (1.0, 0.42),
    (0.92, 0.78), (0.62, 1.0), (0.0, 1.0), (-0.62, 1.0), (-0.92, 0.78), (-1.0, 0.42),
    (-1.06, 0.22), (-0.98, 0.0), (-0.70, 0.0),
)  # fmt: skip


def _placed(shape: tuple[XY, ...], origin: XY, along: XY, up: XY) -> Path:
    points = [
        (origin[0] + along[0] * a + up[0] * b, origin[1] + along[1] * a + up[1] * b)
        for a, b in shape
    ]
    curves = tuple(
        ("C", *points[i], *points[i + 1], *points[i + 2]) for i in range(2, len(points) - 2, 3)
    )
    return (("M", *points[0]), ("L", *points[1]), *curves, ("Z",))


def _side_frame(heel: XY, toe: XY, ankle: XY, length: float, h: float) -> tuple[XY, XY, XY]:
    e = ((toe[0] - heel[0]) / length, (toe[1] - heel[1]) / length)
    v = (e[1], -e[0])
    if (ankle[0] - heel[0]) * v[0] + (ankle[1] - heel[1]) * v[1] < 0:
        v = (-v[0], -v[1])
    tall = 0.056 * h
    return heel, (e[0] * length, e[1] * length), (v[0] * tall, v[1] * tall)


def _front_frame(heel: XY, toe: XY, ankle: XY, h: float) -> tuple[XY, XY, XY]:
    low = max(heel[1], toe[1])
    x = (ankle[0] + toe[0]) / 2
    sign = 1.0 if toe[0] >= heel[0] else -1.0
    tall = max(0.046 * h, low - ankle[1] + 0.012 * h)
    return (x, low), (0.029 * h * sign, 0.0), ((ankle[0] - x) * 0.6, -tall)


def _between(first: Path, second: Path, share: float) -> Path:
    mixed: list[Segment] = []
    for a, b in zip(first, second, strict=True):
        numbers = [p + (q - p) * share for p, q in zip(a[1:], b[1:], strict=True)]
        mixed.append((a[0], *numbers))
    return tuple(mixed)
