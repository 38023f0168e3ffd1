"""What is sewn, printed or hung on the trunk of each trade."""

from collections.abc import Callable
from typing import Final

from stickgen_engine.drawing.colour import Colour, lighter, rgb
from stickgen_engine.drawing.figures.digits import digit_path
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.neckwear import add_neckwear, add_tie
from stickgen_engine.drawing.figures.outlines import tube
from stickgen_engine.drawing.look import BROWN, GOLD, INK, WHITE
from stickgen_engine.drawing.paths import Path, circle, polygon, rounded

_SCREEN: Final = rgb("1E2A44")
_RED: Final = rgb("D23B36")
_TURQUOISE: Final = rgb("6FE3D2")


def add_details(to: Fitting) -> None:
    """Add the detail of a body's trade, then what is worn at the neck."""
    if not to.fine:
        return
    detail = _DETAILS.get(to.look.body)
    if detail is not None:
        detail(to)
    add_neckwear(to)


def belt(to: Fitting, share: float, colour: Colour, thick: float, *, buckle: bool = False) -> None:
    """Put a belt round the trunk; ``thick`` in outlines."""
    half = to.trunk.half(share) * 0.97
    a, b = to.trunk.along(share, -half), to.trunk.along(share, half)
    to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), INK, thick + 1.4)
    to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), colour, thick)
    if buckle and to.sees_front:
        to.piece(Layer.GARMENT, circle(*to.front(share), 1.3 * to.body.line), GOLD)


def _plain(to: Fitting) -> None:
    """Give shirts of plain people a cut of their own, by seed."""
    kind = to.look.seed // 7 % 4
    if to.cut.skirt or kind == 0:
        return
    pale = lighter(to.look.top, 0.5)
    if kind == 1:
        for share in (0.42, 0.56):
            half = to.trunk.half(share) * 0.92
            a, b = to.trunk.along(share, -half), to.trunk.along(share, half)
            to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), to.look.second, 1.6)
    elif kind == 2 and to.sees_front:
        _vee(to, to.look.skin, 0.2)
    elif kind == 3 and to.sees_front:
        a, b = to.front(0.02), to.front(0.98)
        to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), pale, 1.4)


def _vee(to: Fitting, colour: Colour, depth: float) -> None:
    left, right, low = to.front(-0.02, -0.5), to.front(-0.02, 0.5), to.front(depth)
    to.piece(Layer.GARMENT, polygon((left, low, right)), colour)


def _suit(to: Fitting) -> None:
    if not to.sees_front:
        return
    left, right = to.front(0.0, -0.62), to.front(0.0, 0.62)
    low = to.front(0.55)
    to.piece(Layer.GARMENT, polygon((left, low, right)), WHITE)
    if not to.look.accessories & {"bow_tie", "tie"}:
        add_tie(to)
    to.stripe(Layer.GARMENT, (("M", *low), ("L", *to.front(0.98))), INK, 0.7)
    for share in (0.68, 0.82):
        to.patch(Layer.GARMENT, circle(*to.front(share, 0.14), 0.8 * to.body.line), WHITE)


def _police(to: Fitting) -> None:
    if to.sees_front:
        to.stripe(Layer.GARMENT, (("M", *to.front(0.0)), ("L", *to.front(0.8))), INK, 0.7)
        to.piece(Layer.GARMENT, circle(*to.front(0.32, 0.45), 1.7 * to.body.line), GOLD)
    belt(to, 0.84, INK, 2.6, buckle=True)


def _builder(to: Fitting) -> None:
    bright = rgb("F7F7E0")
    for side in (-0.62, 0.62):
        path = (("M", *to.front(0.02, side)), ("L", *to.front(0.96, side)))
        to.stripe(Layer.GARMENT, path, bright, 1.8)
    half = to.trunk.half(0.6) * 0.94
    a, b = to.trunk.along(0.62, -half), to.trunk.along(0.62, half)
    to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), bright, 1.8)


def _player(to: Fitting) -> None:
    for share in (0.9,):
        half = to.trunk.half(share) * 0.92
        a, b = to.trunk.along(share, -half), to.trunk.along(share, half)
        to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), WHITE, 1.6)
    number = str(1 + to.look.seed % 19)
    tall = 0.085 * to.trunk.unit
    narrow = 1.0 - 0.45 * abs(to.body.side)
    x, y = to.front(0.42)
    path = digit_path(number, x, y, tall, narrow)
    to.stripe(Layer.GARMENT, path, WHITE, 1.5)


def _knight(to: Fitting) -> None:
    if to.sees_front:
        top, low = to.front(0.12), to.front(0.46)
        w = to.trunk.half(0.3) * 0.42 * (1 - 0.4 * abs(to.body.side))
        crest: Path = (
            ("M", top[0] - w, top[1]), ("L", top[0] + w, top[1]),
            ("C", top[0] + w, low[1] - w, low[0] + w * 0.4, low[1], *low),
            ("C", low[0] - w * 0.4, low[1], top[0] - w, low[1] - w, top[0] - w, top[1]), ("Z",),
        )  # fmt: skip
        to.piece(Layer.GARMENT, crest, to.look.accent)
    belt(to, 0.8, BROWN, 2.6)


def _ninja(to: Fitting) -> None:
    accent = to.look.accent
    if to.sees_front:
        a, b = to.front(0.0, -0.4), to.front(0.6, 0.5)
        to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), lighter(to.look.top, 0.25), 0.9)
    belt(to, 0.86, accent, 2.8)
    back = to.trunk.along(0.86, -to.trunk.half(0.86) * (1 if to.body.side >= 0 else -1))
    s, h = (1 if to.body.side >= 0 else -1), to.trunk.unit
    tail = tube(
        (back, (back[0] - s * 0.03 * h, back[1] + 0.02 * h),
         (back[0] - s * 0.055 * h, back[1] + 0.035 * h)),
        (0.008 * h, 0.016 * h, 0.012 * h),
    )  # fmt: skip
    to.piece(Layer.GARMENT, tail, accent)


def _astronaut(to: Fitting) -> None:
    if to.sees_front:
        x, y = to.front(0.48)
        w, t = 0.026 * to.trunk.unit * (1 - 0.3 * abs(to.body.side)), 0.019 * to.trunk.unit
        to.piece(Layer.GARMENT, rounded(x - w, y - t, 2 * w, 2 * t, t * 0.4), rgb("56638A"))
        to.patch(Layer.GARMENT, circle(x - w * 0.4, y, t * 0.36), to.look.accent)
        to.patch(Layer.GARMENT, circle(x + w * 0.4, y, t * 0.36), GOLD)
    half = to.trunk.shoulders * 0.72
    ring = tube((to.trunk.along(-0.05, -half), to.trunk.along(-0.05, half)),
                (0.013 * to.trunk.unit,) * 2)  # fmt: skip
    to.piece(Layer.NECK, ring, rgb("B4BCCB"))


def _robot(to: Fitting) -> None:
    if not to.sees_front:
        return
    h = to.trunk.unit
    x, y = to.front(0.36)
    w, t = 0.036 * h * (1 - 0.3 * abs(to.body.side)), 0.028 * h
    to.piece(Layer.GARMENT, rounded(x - w, y - t, 2 * w, 2 * t, t * 0.25), _SCREEN)
    pulse = (
        ("M", x - w * 0.7, y), ("L", x - w * 0.25, y), ("L", x, y - t * 0.55),
        ("L", x + w * 0.2, y + t * 0.5), ("L", x + w * 0.4, y), ("L", x + w * 0.7, y),
    )  # fmt: skip
    to.stripe(Layer.GARMENT, pulse, _TURQUOISE, 0.8)
    for across, colour in ((-0.3, GOLD), (0.25, rgb("6BA368"))):
        to.piece(Layer.GARMENT, circle(*to.front(0.72, across), 0.009 * h), colour)


def _hero(to: Fitting) -> None:
    if to.sees_front:
        x, y = to.front(0.34)
        w = 0.034 * to.trunk.unit * (1 - 0.35 * abs(to.body.side))
        t = 0.032 * to.trunk.unit
        shield = ((x - w, y - t * 0.7), (x, y - t), (x + w, y - t * 0.7), (x, y + t))
        to.piece(Layer.GARMENT, polygon(shield), to.look.second)
    belt(to, 0.88, to.look.second, 2.4, buckle=True)


def _santa(to: Fitting) -> None:
    if to.sees_front:
        to.stripe(Layer.GARMENT, (("M", *to.front(0.05)), ("L", *to.front(0.8))), WHITE, 3.0)
    belt(to, 0.78, INK, 3.4, buckle=True)


def _chef(to: Fitting) -> None:
    scarf = tube(
        (to.trunk.along(0.0, -to.trunk.shoulders * 0.6), to.trunk.along(0.05),
         to.trunk.along(0.0, to.trunk.shoulders * 0.6)),
        (0.012 * to.trunk.unit,) * 3,
    )  # fmt: skip
    to.piece(Layer.NECK, scarf, to.look.accent)
    if to.sees_front:
        for share in (0.3, 0.45, 0.6):
            to.patch(Layer.GARMENT, circle(*to.front(share, 0.3), 0.8 * to.body.line), INK)


def _doctor(to: Fitting) -> None:
    if to.sees_front:
        _vee(to, to.look.accent, 0.45)
        to.stripe(Layer.GARMENT, (("M", *to.front(0.45)), ("L", *to.front(0.8))), INK, 0.7)


def _pirate(to: Fitting) -> None:
    if to.sees_front:
        left, right = to.front(0.0, -0.5), to.front(0.0, 0.5)
        to.piece(
            Layer.GARMENT, polygon((left, to.front(0.8, -0.3), to.front(0.8, 0.3), right)), WHITE
        )
        for share in (0.2, 0.38, 0.56, 0.74):
            a, b = to.front(share, -0.36), to.front(share, 0.36)
            to.stripe(Layer.GARMENT, (("M", *a), ("L", *b)), INK, 1.0)
    belt(to, 0.84, rgb("5B4636"), 3.2, buckle=True)


def _wizard(to: Fitting) -> None:
    belt(to, 0.74, to.look.second, 2.2)
    if to.sees_front:
        for share, across in ((0.3, 0.2), (0.55, -0.35)):
            to.patch(Layer.GARMENT, _star(*to.front(share, across), 2.6 * to.body.line), GOLD)


def _star(x: float, y: float, r: float) -> Path:
    points = (
        (0, -1), (0.25, -0.3), (0.95, -0.3), (0.4, 0.12), (0.6, 0.8),
        (0, 0.4), (-0.6, 0.8), (-0.4, 0.12), (-0.95, -0.3), (-0.25, -0.3),
    )  # fmt: skip
    return polygon([(x + a * r, y + b * r) for a, b in points])


def _old(to: Fitting) -> None:
    if to.sees_front:
        path = (("M", *to.front(0.12, 0.2)), ("L", *to.front(0.92, 0.2)))
        to.stripe(Layer.GARMENT, path, lighter(to.look.top, 0.55), 2.2)


def _alien(to: Fitting) -> None:
    belt(to, 0.8, to.look.second, 2.0)


def _king(to: Fitting) -> None:
    if to.sees_front:
        to.stripe(Layer.GARMENT, (("M", *to.front(0.1)), ("L", *to.front(0.7))), WHITE, 3.2)


_DETAILS: Final[dict[str, Callable[[Fitting], None]]] = {
    "man": _plain, "child": _plain, "woman": _plain, "old": _old, "suit": _suit, "knight": _knight,
    "king": _king, "chef": _chef, "ninja": _ninja, "astronaut": _astronaut, "wizard": _wizard,
    "pirate": _pirate, "hero": _hero, "doctor": _doctor, "player": _player, "police": _police,
    "builder": _builder, "santa": _santa, "robot": _robot, "alien": _alien,
}  # fmt: skip
