"""A ghost: a sheet with a round top that floats, trails behind and has no legs."""

from math import sin

from stickgen_engine.drawing.colour import darker, mix, rgb
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import bent
from stickgen_engine.drawing.figures.projection import HEAD
from stickgen_engine.drawing.paths import XY, Path, Segment
from stickgen_engine.skeleton import J

_HALF = 0.165
_SHADE = rgb("CDD0EE")


def float_px(to: Fitting) -> float:
    """Return how high the sheet hangs above where the body would be, in px."""
    return (0.05 + 0.018 * sin(to.time_s * 2.2 + to.look.seed % 6)) * to.body.unit


def add_ghost(to: Fitting) -> None:
    """Add the sheet and its two short arms; the face comes with the head."""
    rise = float_px(to)
    for side in ("left", "right"):
        behind = to.body.depth[J[f"{side}_elbow"]] > to.body.depth[J["spine2"]] + 0.02
        _arm(to, side, rise, Layer.FAR_ARM if behind else Layer.NEAR_ARM)
    to.piece(Layer.TORSO, _sheet(to, rise, 1.0), to.look.top)
    if to.fine:
        to.patch(Layer.TORSO, _fold(to, rise), mix(to.look.top, _SHADE, 0.75))
        to.layers.add(Layer.TORSO, _sheet(to, rise, 1.0), line=to.shades.ink, width=to.body.line)


def _corners(to: Fitting, rise: float) -> tuple[XY, float, float, float]:
    """Return the top's middle, half the breadth, the hem's height and its drift, in px."""
    body, h = to.body, to.body.unit
    x, y = body.at[HEAD]
    head_top = y - 0.10 * h - rise
    hem = max(body.joint("left_ankle")[1], body.joint("right_ankle")[1]) - 0.06 * h - rise
    stride = min(0.4, abs(body.joint("left_ankle")[0] - body.joint("right_ankle")[0]) / h)
    drift = -body.side * (0.06 + 0.30 * stride) * h
    return (x, head_top), _HALF * h, max(hem, head_top + 0.4 * h), drift


def _sheet(to: Fitting, rise: float, share: float) -> Path:
    (x, top), half, hem, drift = _corners(to, rise)
    tall = hem - top
    wave = sin(to.time_s * 3.0) * 0.015 * to.body.unit
    left, right = x - half * 1.06 + drift, x + half * 1.06 + drift
    tail = drift * 0.7
    a: XY = (left + min(tail, 0.0) + wave, hem + (0.03 * tall if drift < 0 else 0.0))
    b: XY = (right + max(tail, 0.0) + wave, hem + (0.03 * tall if drift > 0 else 0.0))
    shoulder = top + half * 1.05
    path: list[Segment] = [
        ("M", x - half, shoulder),
        ("C", x - half, top + half * 0.42, x - half * 0.58, top, x, top),
        ("C", x + half * 0.58, top, x + half, top + half * 0.42, x + half, shoulder),
        ("C", x + half, shoulder + tall * 0.3, b[0] - drift * 0.3, hem - tall * 0.2, *b),
        *_scallops(b, a, 0.045 * tall, share),
        ("C", a[0] - drift * 0.3, hem - tall * 0.2, x - half, shoulder + tall * 0.3,
         x - half, shoulder),
        ("Z",),
    ]  # fmt: skip
    return tuple(path)


def _scallops(start: XY, end: XY, deep: float, share: float) -> list[Segment]:
    """Cut the hem into waves: points up, rounds down."""
    count = 4
    path: list[Segment] = []
    step = (end[0] - start[0]) / count
    for i in range(count):
        x0, x1 = start[0] + step * i, start[0] + step * (i + 1)
        last = i == count - 1
        y1 = end[1] if last else start[1] + (end[1] - start[1]) * (i + 1) / count - deep * 1.3
        low = max(start[1], end[1]) + deep * share
        path.append(("C", x0 + step * 0.15, low, x1 - step * 0.35, low, x1, y1))
    return path


def _fold(to: Fitting, rise: float) -> Path:
    """Shade the side that trails."""
    (x, top), half, hem, drift = _corners(to, rise)
    tall = hem - top
    sign = -1.0 if drift <= 0 else 1.0
    edge = x + sign * half
    low = x + sign * half * 0.96 + drift * 1.5
    return (
        ("M", edge * 0.97 + x * 0.03, top + half * 1.2),
        ("C", x + sign * half * 0.62, top + tall * 0.45, x + sign * half * 0.25, hem - tall * 0.25,
         x + sign * half * 0.2 + drift, hem - tall * 0.03),
        ("L", low, hem - tall * 0.01),
        ("C", low - drift * 0.4, hem - tall * 0.2, edge, top + half + tall * 0.3,
         edge * 0.97 + x * 0.03, top + half * 1.2),
        ("Z",),
    )  # fmt: skip


def _arm(to: Fitting, side: str, rise: float, layer: Layer) -> None:
    body, h = to.body, to.body.unit
    shoulder, elbow, wrist = (body.joint(f"{side}_{n}") for n in ("shoulder", "elbow", "wrist"))
    away = -1.0 if shoulder[0] < body.joint("neck")[0] else 1.0
    sideways = abs(body.side) > 0.5
    # From the side a sheet's far arm shows before it and the near one over it.
    push = (body.side * 0.10 if sideways else away * 0.05) * h
    layer = layer if sideways else Layer.BACK
    moved = [(px + push, py - rise + 0.03 * h) for px, py in (shoulder, elbow, wrist)]
    far = body.farness(side)
    path = bent(moved[0], moved[1], moved[2], (0.036 * h, 0.034 * h, 0.034 * h), open_start=True)
    to.piece(layer, path, darker(to.look.top, 0.04), far=far * 0.5)
