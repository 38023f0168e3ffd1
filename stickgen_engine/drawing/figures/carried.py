"""What a look always has in hand: sword, shield, cane, wand, umbrella."""

from typing import Final

from stickgen_engine.drawing.colour import Colour, mix, rgb
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.hands import palm_at
from stickgen_engine.drawing.figures.held import Held, add_held
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import pill, towards, unit
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.look import BROWN, GOLD, STEEL, WHITE
from stickgen_engine.drawing.paths import XY, Path, circle, polygon
from stickgen_engine.skeleton import J

# Which hand has what; the other hand stays free.
HANDS: Final = {
    "sword": "right", "shield": "left", "cane": "right", "wand": "right", "umbrella": "right",
}  # fmt: skip


def carried_by(to: Fitting, side: str, busy: bool) -> str | None:
    """Name what the look carries in a hand that nothing else is in."""
    for name, hand in HANDS.items():
        if name in to.look.accessories and hand == side and (name == "shield" or not busy):
            return name
    return None


def add_carried(to: Fitting, name: str, layer: Layer, light: Light) -> None:
    """Add what a hand always has."""
    if name == "sword":
        _sword(to, layer)
    elif name == "shield":
        _shield(to, layer)
    elif name == "cane":
        _cane(to, layer)
    elif name == "wand":
        _wand(to, layer)
    else:
        add_held(to, Held("umbrella", "right"), layer, light)


def _blade_axis(to: Fitting) -> tuple[XY, XY, XY]:
    """Return the grip, the way of the blade and the way across it."""
    grip, u = palm_at(to.body, "right")
    facing = 1.0 if to.body.side >= 0 else -1.0
    d = unit(u[1] * facing * 0.9 + u[0] * 0.3, -u[0] * facing * 0.9 + u[1] * 0.3)
    return grip, d, (-d[1], d[0])


def _sword(to: Fitting, layer: Layer) -> None:
    (x, y), d, n = _blade_axis(to)
    h = to.body.size(J["right_wrist"], 1.0)

    def at(along: float, across: float) -> XY:
        return (x + (d[0] * along + n[0] * across) * h, y + (d[1] * along + n[1] * across) * h)

    blade = polygon(
        (at(0.035, 0.017), at(0.34, 0.015), at(0.385, 0.0), at(0.34, -0.015), at(0.035, -0.017))
    )
    to.piece(layer, blade, mix(STEEL, WHITE, 0.6))
    to.stripe(layer, (("M", *at(0.05, 0)), ("L", *at(0.33, 0))), STEEL, 0.7)
    to.piece(layer, pill(at(-0.05, 0), at(0.03, 0), 0.010 * h, 0.010 * h), BROWN)
    to.piece(layer, pill(at(0.032, -0.055), at(0.032, 0.055), 0.011 * h, 0.011 * h), GOLD)
    to.piece(layer, circle(*at(-0.056, 0), 0.014 * h), GOLD)


def _shield(to: Fitting, layer: Layer) -> None:
    elbow, wrist = to.body.joint("left_elbow"), to.body.joint("left_wrist")
    x, y = towards(elbow, wrist, 0.75)
    h = to.body.unit
    w, t = 0.088 * h, 0.125 * h
    x += 0.02 * h * to.body.side
    field = to.look.second if to.look.body != "knight" else rgb("2E4C80")

    def at(a: float, b: float) -> XY:
        return (x + a * w, y + b * t)

    path: Path = (
        ("M", *at(-1.0, -0.85)), ("C", *at(-0.5, -0.78), *at(-0.2, -0.88), *at(0.0, -1.0)),
        ("C", *at(0.2, -0.88), *at(0.5, -0.78), *at(1.0, -0.85)),
        ("C", *at(1.05, 0.1), *at(0.7, 0.7), *at(0.0, 1.08)),
        ("C", *at(-0.7, 0.7), *at(-1.05, 0.1), *at(-1.0, -0.85)), ("Z",),
    )  # fmt: skip
    to.piece(layer, path, field)
    if to.fine:
        cross = (("M", *at(0, -0.62)), ("L", *at(0, 0.68)), ("M", *at(-0.58, -0.2)),
                 ("L", *at(0.58, -0.2)))  # fmt: skip
        to.stripe(layer, cross, GOLD, 2.6)


def _cane(to: Fitting, layer: Layer) -> None:
    (x, y), _ = palm_at(to.body, "right")
    h = to.body.unit
    facing = 1.0 if to.body.side >= 0 else -1.0
    low = min(to.body.floor_y, y + 0.52 * h)
    foot = (x + 0.03 * h * facing, low)
    r = 0.0105 * h
    to.piece(layer, pill((x, y), foot, r, r * 0.9), BROWN)
    to.piece(layer, pill((x - 0.035 * h * facing, y - r), (x + 0.012 * h * facing, y - r * 1.4),
                            r * 1.1, r * 1.3), BROWN)  # fmt: skip


def _wand(to: Fitting, layer: Layer) -> None:
    (x, y), d, _ = _blade_axis(to)
    h = to.body.size(J["right_wrist"], 1.0)
    tip = (x + d[0] * 0.19 * h, y + d[1] * 0.19 * h)
    butt = (x - d[0] * 0.03 * h, y - d[1] * 0.03 * h)
    glow: Colour = (*rgb("FFE9A0")[:3], 0.5)
    to.layers.call(layer, lambda on: on.spot(*tip, 0.09 * h, 0.09 * h, glow, glows=True))
    to.piece(layer, pill(butt, tip, 0.009 * h, 0.006 * h), BROWN)
    star = [
        (tip[0] + a * 0.028 * h, tip[1] + b * 0.028 * h)
        for a, b in ((0, -1), (0.3, -0.3), (1, 0), (0.3, 0.3), (0, 1), (-0.3, 0.3), (-1, 0),
                     (-0.3, -0.3))
    ]  # fmt: skip
    to.piece(layer, polygon(star), GOLD)
