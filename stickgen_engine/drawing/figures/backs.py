"""What hangs on the back: capes, packs and wings."""

from math import sin

from stickgen_engine.drawing.colour import Colour, darker, mix
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import soft_polygon, towards, unit
from stickgen_engine.drawing.look import BROWN, INK, WHITE
from stickgen_engine.drawing.paths import XY, Path, smooth


def add_back(to: Fitting) -> None:
    """Add whatever the look has on its back."""
    worn = to.look.accessories
    layer = Layer.OVER_BACK if to.from_behind else Layer.BACK
    if "wings" in worn:
        _wings(to, layer)
    if "cape" in worn:
        _cape(to, layer, cape_colour(to))
    if "backpack" in worn or to.look.body == "astronaut":
        _pack(to, layer)


def cape_colour(to: Fitting) -> Colour:
    """Choose the cape's cloth: a king's is his robe's, darker; others wear their second colour."""
    if to.look.body == "king":
        return mix(to.look.accent, INK, 0.38)
    return to.look.second if to.look.body == "hero" else darker(to.look.accent, 0.25)


def _cape(to: Fitting, layer: Layer, colour: Colour) -> None:
    body, trunk = to.body, to.trunk
    h = body.unit
    d = unit(
        0.7 * (trunk.pelvis[0] - trunk.neck[0]), 0.7 * (trunk.pelvis[1] - trunk.neck[1]) + 0.07 * h
    )
    n: XY = (d[1], -d[0])
    left, right = body.joint("left_ankle"), body.joint("right_ankle")
    stride = min(0.5, abs(left[0] - right[0]) / h)
    # A cape streams behind a body that leans or strides.
    back = -body.side * (0.075 + 0.3 * stride) * h
    half = (0.088 + 0.075 * abs(body.toward)) * h
    wave = sin(to.time_s * 2.6 + to.look.seed % 5) * (0.010 + 0.05 * stride) * h
    long = 0.64 * h

    def at(across: float, down: float) -> XY:
        x = trunk.neck[0] + n[0] * across + d[0] * down
        y = trunk.neck[1] + n[1] * across + d[1] * down
        return (x, min(y, max(body.floor_y - 0.012 * h, trunk.neck[1] + 0.05 * h)))

    w = trunk.shoulders
    lift = 0.04 * h * stride * 4
    middle = back + wave
    a, b = at(middle - half, long - lift), at(middle + half, long - lift * 0.4)
    low = at(middle, long + 0.022 * h)
    path: Path = (
        ("M", *at(-w * 0.8, 0.0)),
        ("C", *at(-w * 1.15, 0.16 * h), *at(middle * 0.6 - half * 0.8, 0.38 * h), *a),
        ("C", *towards(a, low, 0.4), *at(middle - half * 0.5, long + 0.03 * h), *low),
        ("C", *at(middle + half * 0.5, long + 0.012 * h), *at(middle + half * 0.7, long), *b),
        ("C", *at(middle * 0.6 + half * 0.8, 0.38 * h), *at(w * 1.15, 0.16 * h), *at(w * 0.8, 0.0)),
        ("Z",),
    )
    to.piece(layer, path, colour)
    if to.fine:
        fold = (
            ("M", *at(back * 0.2, 0.2 * h)),
            ("C", *at(back * 0.4, 0.34 * h), *at(middle, 0.45 * h), *at(middle, long * 0.95)),
        )
        to.stripe(layer, fold, darker(colour, 0.25), 0.8)


def _pack(to: Fitting, layer: Layer) -> None:
    trunk, side = to.trunk, to.body.side
    h = trunk.unit
    suit = to.look.body == "astronaut"
    colour = mix(WHITE, INK, 0.22) if suit else to.look.second
    half = (0.044 + 0.03 * abs(to.body.toward)) * h * (1.15 if suit else 1.0)
    middle = -side * (trunk.shoulders * 0.75 + half * 0.75)
    top, low = -0.08 if suit else 0.04, 0.72
    corners = [
        trunk.along(top, middle - half), trunk.along(top, middle + half),
        trunk.along(low, middle + half), trunk.along(low, middle - half),
    ]  # fmt: skip
    to.piece(layer, soft_polygon(corners, 0.022 * h), colour)
    if not suit and to.fine:
        if to.from_behind:
            a, b = towards(corners[0], corners[3], 0.45), towards(corners[1], corners[2], 0.45)
            to.stripe(layer, (("M", *a), ("L", *b)), darker(colour, 0.35), 1.0)
        elif to.sees_front:
            for across in (-0.6, 0.6):
                strap = (("M", *to.front(0.0, across)), ("L", *to.front(0.55, across * 1.1)))
                to.stripe(Layer.GARMENT, strap, darker(colour, 0.2) if colour else BROWN, 1.7)


def _wings(to: Fitting, layer: Layer) -> None:
    h = to.body.unit
    beat = 0.5 + 0.5 * sin(to.time_s * 3.0)
    roots = to.trunk.along(0.25)
    for sign in (-1.0, 1.0):
        # From the side both wings lie behind, one above the other.
        lean = sign * abs(to.body.toward) - to.body.side * (0.85 + 0.1 * sign)
        size = 0.24 * h * (1.0 if sign > 0 else 0.92)
        x, y = roots[0] - to.body.side * 0.03 * h, roots[1]
        up = 0.85 + 0.25 * beat
        points = [
            (x, y), (x + lean * size * 0.5, y - size * 0.75 * up),
            (x + lean * size, y - size * 0.8 * up), (x + lean * size * 1.02, y - size * 0.15),
            (x + lean * size * 0.8, y + size * 0.25), (x + lean * size * 0.5, y + size * 0.42),
            (x + lean * size * 0.2, y + size * 0.3),
        ]  # fmt: skip
        to.piece(layer, smooth(points, closed=True), WHITE)
        if to.fine:
            for start, end in (((0.45, -0.35), (0.85, -0.05)), ((0.35, -0.1), (0.65, 0.2))):
                line = (
                    ("M", x + lean * size * start[0], y + size * start[1]),
                    ("L", x + lean * size * end[0], y + size * end[1]),
                )
                to.stripe(layer, line, mix(WHITE, INK, 0.3), 0.7)
