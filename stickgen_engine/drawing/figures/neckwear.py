"""What is worn at the neck: ties, scarves, collars of fur, a doctor's stethoscope."""

from collections.abc import Callable
from typing import Final

from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import towards, tube
from stickgen_engine.drawing.look import WHITE
from stickgen_engine.drawing.paths import circle, polygon, smooth


def add_neckwear(to: Fitting) -> None:
    """Add what the script hangs round the neck, and the fur of a king's robe."""
    for name, add in _WORN.items():
        if name in to.look.accessories:
            add(to)
    if to.look.body == "king":
        _fur_collar(to)


def add_tie(to: Fitting) -> None:
    """Hang a tie from the neck."""
    knot, low = to.front(0.05), to.front(0.5)
    w = 1.5 * to.body.line
    middle = towards(knot, low, 0.75)
    path = polygon(
        (
            (knot[0] - w * 0.6, knot[1]), (knot[0] + w * 0.6, knot[1]),
            (middle[0] + w, middle[1]), low, (middle[0] - w, middle[1]),
        )
    )  # fmt: skip
    if to.sees_front:
        to.layers.add(Layer.GARMENT, path, fill=to.shades.cloth(to.look.second), outer=False)


def _bow_tie(to: Fitting) -> None:
    if not to.sees_front:
        return
    x, y = to.front(0.06)
    w = 3.4 * to.body.line
    wings = polygon(
        ((x, y), (x - w, y - w * 0.6), (x - w, y + w * 0.6), (x, y),
         (x + w, y - w * 0.6), (x + w, y + w * 0.6))
    )  # fmt: skip
    to.piece(Layer.NECK, wings, to.look.second)


def _fur_collar(to: Fitting) -> None:
    """Put a white roll of fur round the neck."""
    half = to.trunk.shoulders * 1.0
    h = to.trunk.unit
    path = tube(
        (to.trunk.along(0.1, -half), to.trunk.along(0.02, -half * 0.5), to.trunk.along(0.0),
         to.trunk.along(0.02, half * 0.5), to.trunk.along(0.1, half)),
        (0.017 * h, 0.02 * h, 0.021 * h, 0.02 * h, 0.017 * h),
    )  # fmt: skip
    to.piece(Layer.NECK, path, WHITE)


def _scarf(to: Fitting) -> None:
    h = to.trunk.unit
    half = to.trunk.shoulders * 0.62
    roll = tube((to.trunk.along(0.02, -half), to.trunk.along(0.04), to.trunk.along(0.02, half)),
                (0.017 * h, 0.019 * h, 0.017 * h))  # fmt: skip
    start = to.front(0.06, 0.3) if to.sees_front else to.trunk.along(0.06, half * 0.5)
    end = to.front(0.5, 0.42) if to.sees_front else to.trunk.along(0.5, half * 0.6)
    to.piece(Layer.NECK, tube((start, towards(start, end, 0.5), end), (0.015 * h,) * 3,
                              tips=(0.3, 0.2)), to.look.second)  # fmt: skip
    to.piece(Layer.NECK, roll, to.look.second)


def _stethoscope(to: Fitting) -> None:
    if not to.sees_front:
        return
    path = smooth(
        (to.front(-0.02, -0.55), to.front(0.25, -0.35), to.front(0.36), to.front(0.25, 0.35),
         to.front(-0.02, 0.55))
    )  # fmt: skip
    to.stripe(Layer.GARMENT, path, rgb("4A5470"), 1.2)
    low = to.front(0.52)
    to.stripe(Layer.GARMENT, (("M", *to.front(0.36)), ("L", *low)), rgb("4A5470"), 1.2)
    to.piece(Layer.GARMENT, circle(*low, 1.5 * to.body.line), rgb("C8D0DA"))


_WORN: Final[dict[str, Callable[[Fitting], None]]] = {
    "tie": add_tie, "bow_tie": _bow_tie, "scarf": _scarf, "stethoscope": _stethoscope,
}  # fmt: skip
