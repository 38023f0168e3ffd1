"""Shoes: a flat sole and a round toe that follow the joints of the foot from any side."""

from math import hypot

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.layers import Layer, Layers
from stickgen_engine.drawing.figures.outlines import towards
from stickgen_engine.drawing.figures.projection import (
    LEFT_HEEL,
    LEFT_TOE,
    RIGHT_HEEL,
    RIGHT_TOE,
    Projected,
)
from stickgen_engine.drawing.paths import XY, Path, capsule
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
        shaft = capsule(ankle, top, r * 0.9, r * 1.12)
        layers.add(layer, shaft, fill=fill, line=ink, width=body.line)
    layers.add(layer, shoe(body, side), fill=fill, line=ink, width=body.line)


def shoe(body: Projected, side: str) -> Path:
    """Outline a shoe in px."""
    heel, toe = (body.at[i] for i in _SOLES[side])
    ankle = body.joint(f"{side}_ankle")
    h = body.size(J[f"{side}_ankle"], 1.0)
    dx, dy = toe[0] - heel[0], toe[1] - heel[1]
    length = hypot(dx, dy)
    # A foot that points at the viewer is as broad as it is seen to be long.
    e, heel, toe = _spread(heel, toe, length, 0.052 * h)
    length = max(length, 0.052 * h)
    v = (e[1], -e[0])
    if (ankle[0] - heel[0]) * v[0] + (ankle[1] - heel[1]) * v[1] < 0:
        v = (-v[0], -v[1])
    long = length > 0.085 * h
    toe_high = 0.034 * h if long else 0.040 * h

    def at(along: float, up: float) -> XY:
        return (heel[0] + e[0] * along + v[0] * up, heel[1] + e[1] * along + v[1] * up)

    r = 0.011 * h
    front = length * (0.62 if long else 0.78)
    return (
        ("M", *at(r * 0.6, 0)),
        ("L", *at(length - r, 0)),
        ("C", *at(length + r * 0.7, 0), *at(length + r * 0.6, toe_high * 0.86),
         *at(length - toe_high * 0.5, toe_high)),
        ("C", *at(front, toe_high * 1.12), *at(length * 0.52, 0.054 * h),
         *at(length * 0.34, 0.056 * h)),
        ("C", *at(length * 0.1, 0.058 * h), *at(-0.004 * h, 0.052 * h), *at(-0.004 * h, 0.03 * h)),
        ("C", *at(-0.006 * h, 0.014 * h), *at(-r * 0.7, 0), *at(r * 0.6, 0)),
        ("Z",),
    )  # fmt: skip


def _spread(heel: XY, toe: XY, length: float, least: float) -> tuple[XY, XY, XY]:
    if length >= least:
        return ((toe[0] - heel[0]) / length, (toe[1] - heel[1]) / length), heel, toe
    # Turn gradually to level as the foot is foreshortened.
    share = length / least
    sign = 1.0 if toe[0] >= heel[0] else -1.0
    dx = (toe[0] - heel[0]) / max(length, 1e-6) * share + sign * (1 - share)
    dy = (toe[1] - heel[1]) / max(length, 1e-6) * share * share
    size = hypot(dx, dy) or 1.0
    e = (dx / size, dy / size)
    x, y = (heel[0] + toe[0]) / 2, max(heel[1], toe[1])
    half = least / 2
    return e, (x - e[0] * half, y - e[1] * half), (x + e[0] * half, y + e[1] * half)
