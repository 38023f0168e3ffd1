"""Birds: a round body on thin legs; the arms of the skeleton are wings, folded or beating."""

from math import hypot, sin

from stickgen_engine.drawing.colour import Colour, darker, mix, rgb
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.muzzle_frame import MuzzleFrame
from stickgen_engine.drawing.figures.muzzles import brow, eye
from stickgen_engine.drawing.figures.outlines import towards, tube, unit
from stickgen_engine.drawing.look import GOLD
from stickgen_engine.drawing.paths import XY, Path, polyline, smooth
from stickgen_engine.faces.state import FaceState
from stickgen_engine.skeleton import J

_ORANGE = rgb("E08A2B")
_BREAST = rgb("FFE3C2")
_BLUSH = rgb("F2796B", 0.6)
# Both bones of a wing, as a share of the height, and how far spread it shows as open.
_ARM = 0.75
_OPEN = 0.42


def add_bird(to: Fitting, face: FaceState) -> None:
    """Add a bird, body and head."""
    body = to.body
    near = "right" if body.side >= 0 else "left"
    far = "left" if near == "right" else "right"
    _leg(to, far, Layer.FAR_LEG, abs(body.side))
    _leg(to, near, Layer.NEAR_LEG, 0.0)
    _tail(to)
    _wing(to, far, Layer.FAR_ARM if abs(body.side) > 0.35 else Layer.NEAR_ARM)
    _trunk(to)
    _wing(to, near, Layer.NEAR_ARM)
    _head(to, face)


def _line(to: Fitting) -> tuple[XY, XY, XY]:
    """Return rump, breast and crown: a bird leans forward over its legs."""
    body, h = to.body, to.body.unit
    pelvis, chest, head = body.joint("pelvis"), body.joint("spine3"), body.joint("head")
    s = body.side
    return (
        (pelvis[0] - s * 0.06 * h, pelvis[1]),
        (chest[0] + s * 0.03 * h, chest[1] + 0.06 * h),
        (head[0] + s * 0.05 * h, head[1] - 0.07 * h),
    )


def _trunk(to: Fitting) -> None:
    h, s = to.body.unit, to.body.side
    rump, breast, crown = _line(to)
    path = tube(
        (rump, towards(rump, breast, 0.5), breast, towards(breast, crown, 0.55), crown),
        (0.150 * h, 0.215 * h, 0.215 * h, 0.180 * h, 0.168 * h),
        tips=(0.75, 0.55),
    )
    coat = to.look.accent
    tuft = [
        (crown[0] - s * 0.01 * h, crown[1] - 0.09 * h),
        (crown[0] - s * 0.06 * h, crown[1] - 0.145 * h),
        (crown[0] - s * 0.13 * h - 0.02 * h * (1 - abs(s)), crown[1] - 0.15 * h),
    ]
    to.piece(Layer.TORSO, tube(tuft, (0.05 * h, 0.05 * h, 0.03 * h)), coat)
    to.piece(Layer.TORSO, path, coat)
    if to.sees_front:
        low, high = towards(rump, breast, 0.25), towards(breast, crown, 0.35)
        off = 0.115 * s * h
        patch = tube(
            ((low[0] + off * 0.9, low[1] + 0.02 * h), (breast[0] + off * 1.05, breast[1]),
             (high[0] + off, high[1])),
            tuple(r * (1 - 0.42 * abs(s)) * h for r in (0.10, 0.15, 0.10)),
        )  # fmt: skip
        to.patch(Layer.TORSO, patch, _BREAST)


def _leg(to: Fitting, side: str, layer: Layer, far: float) -> None:
    body, h = to.body, to.body.unit
    hip, knee, ankle = (body.joint(f"{side}_{name}") for name in ("hip", "knee", "ankle"))
    toe = body.joint(f"{side}_foot")
    colour = to.shades.limb(_ORANGE, far)
    width = max(body.line * 1.3, 0.034 * h)
    to.layers.add(layer, polyline((hip, knee, ankle)), line=colour, width=width)
    u = unit(toe[0] - ankle[0], 0.0) if abs(toe[0] - ankle[0]) > 0.02 * h else (1.0, 0.0)
    floor = max(toe[1], ankle[1])
    spread = [(ankle[0] + u[0] * x * h, floor) for x in (-0.05, 0.12)]
    to.layers.add(layer, polyline((spread[0], ankle, spread[1])), line=colour, width=width * 0.9)


def _tail(to: Fitting) -> None:
    h, s = to.body.unit, to.body.side
    rump, breast, _ = _line(to)
    u = unit(rump[0] - breast[0], rump[1] - breast[1])
    flick = sin(to.time_s * 3.1 + to.look.seed % 5) * 0.02 * h
    end = (rump[0] + u[0] * 0.22 * h - s * 0.22 * h, rump[1] + u[1] * 0.12 * h + flick)
    layer = Layer.OVER_BACK if to.from_behind else Layer.BACK
    path = tube((rump, towards(rump, end, 0.6), end), (0.07 * h, 0.065 * h, 0.075 * h),
                tips=(0.3, 0.15))  # fmt: skip
    to.piece(layer, path, darker(to.look.accent, 0.22))


def _wing(to: Fitting, side: str, layer: Layer) -> None:
    colour = darker(to.look.accent, 0.2)
    if _spread(to, side) > _OPEN:
        far = to.body.farness(side)
        to.piece(layer, _open_wing(to, side), colour, far=far)
        if to.fine:
            _quills(to, side, layer, colour)
        return
    _folded_wing(to, side, layer, colour)


def _folded_wing(to: Fitting, side: str, layer: Layer, colour: Colour) -> None:
    body, h = to.body, to.body.unit
    shoulder = body.joint(f"{side}_shoulder")
    rump, breast, _ = _line(to)
    s = body.side if abs(body.side) > 0.35 else (1.0 if side == "right" else -1.0)
    # Along the back: however far the trunk leans, the wing lies on it.
    size = max(hypot(rump[0] - breast[0], rump[1] - breast[1]), 0.16 * h)
    u = ((rump[0] - breast[0]) / size, (rump[1] - breast[1]) / size)
    if abs(body.side) <= 0.35:
        u = (0.35 * s, 0.9)
    v = (-u[1], u[0]) if s > 0 else (u[1], -u[0])
    x, y = shoulder[0] + 0.04 * h * u[0], shoulder[1] + 0.05 * h

    def at(along: float, across: float) -> XY:
        return (
            x + h * (along * u[0] + across * v[0]),
            y + h * (along * u[1] + across * v[1]),
        )

    path = smooth(
        (at(-0.07, 0.02), at(0.02, 0.1), at(0.17, 0.12), at(0.42, 0.03), at(0.24, -0.07),
         at(0.06, -0.09)), closed=True,
    )  # fmt: skip
    to.piece(layer, path, colour, far=body.farness(side))
    if to.fine:
        feather = (("M", *at(0.12, 0.05)), ("L", *at(0.32, 0.02)))
        to.stripe(layer, feather, mix(colour, rgb("1E2233"), 0.45), 0.7)


def _spread(to: Fitting, side: str) -> float:
    """Measure how far a wing is spread, true to life: a wing seen edge-on is short, not folded."""
    body = to.body
    near, far = (J[f"{side}_{name}"] for name in ("shoulder", "wrist"))
    x, y = (body.at[far][i] - body.at[near][i] for i in (0, 1))
    k = max(body.k[far], 1e-6)
    return hypot(x / k, y / k, body.depth[far] - body.depth[near]) / (_ARM * body.height)


def _feathers(to: Fitting) -> XY:
    """Return the way that feathers trail: along the back, and a little down."""
    body, h = to.body, to.body.unit
    pelvis, chest = J["pelvis"], J["spine3"]
    x, y = (body.at[pelvis][i] - body.at[chest][i] for i in (0, 1))
    k = max(body.k[chest], 1e-6)
    long = max(hypot(x / k, y / k, body.depth[pelvis] - body.depth[chest]) * k, 0.05 * h)
    return x / long, y / long + 0.12 + 0.4 * abs(body.toward)


def _open_wing(to: Fitting, side: str) -> Path:
    """Outline a spread wing: the arm leads, the feathers trail and part at the tip."""
    h = to.body.unit
    shoulder, elbow, wrist = (to.body.joint(f"{side}_{n}") for n in ("shoulder", "elbow", "wrist"))
    u = _feathers(to)

    def trail(point: XY, long: float) -> XY:
        return (point[0] + u[0] * long * h, point[1] + u[1] * long * h)

    tip = towards(elbow, wrist, 1.75)
    return smooth(
        (shoulder, elbow, wrist, towards(wrist, tip, 0.6), tip, trail(tip, 0.08),
         trail(towards(wrist, tip, 0.62), 0.2), trail(towards(wrist, tip, 0.3), 0.22),
         trail(wrist, 0.31), trail(towards(elbow, wrist, 0.5), 0.3), trail(elbow, 0.36),
         trail(towards(shoulder, elbow, 0.5), 0.34), trail(shoulder, 0.34)),
        closed=True, tension=0.8,
    )  # fmt: skip


def _quills(to: Fitting, side: str, layer: Layer, colour: Colour) -> None:
    h, u = to.body.unit, _feathers(to)
    shoulder, elbow, wrist = (to.body.joint(f"{side}_{n}") for n in ("shoulder", "elbow", "wrist"))
    ink = mix(colour, rgb("1E2233"), 0.45)
    for root in (towards(shoulder, elbow, 0.6), towards(elbow, wrist, 0.3), wrist):
        start = (root[0] + u[0] * 0.14 * h, root[1] + u[1] * 0.14 * h)
        end = (root[0] + u[0] * 0.28 * h, root[1] + u[1] * 0.28 * h)
        to.stripe(layer, (("M", *start), ("L", *end)), ink, 0.7)


def _head(to: Fitting, face: FaceState) -> None:
    body, h = to.body, to.body.unit
    _, _, crown = _line(to)
    frame = MuzzleFrame(
        to=to, face=face, x=crown[0], y=crown[1] + 0.01 * h, radius=0.17 * h,
        tilt_deg=-face.head_back_deg * abs(body.side), flip=body.side < 0,
    )  # fmt: skip
    if body.toward < -0.6:
        return
    gape = frame.mouth_open
    if abs(body.side) > 0.5:
        if gape > 0.05:
            frame.piece(frame.spike((0.78, 0.12), (1.5, 0.3 + gape), (0.75, 0.42)), _ORANGE)
        frame.piece(frame.spike((0.78, -0.2), (1.62, 0.12 - gape * 0.4), (0.8, 0.36)), GOLD)
        eye(frame, 0.38, -0.16, 0.19, 0.26)
        brow(frame, 0.4, -0.56, 0.2, inner=1.0)
        frame.to.layers.add(
            Layer.HEAD, ((("M", *frame.at(0.42, 0.36))), ("L", *frame.at(0.5, 0.36))),
            line=to.shades.cloth(_BLUSH), width=0.06 * h, outer=False,
        )  # fmt: skip
        return
    frame.piece(frame.spike((-0.22, 0.12), (0.22, 0.12), (0.0, 0.55 + gape * 0.5)), GOLD)
    for side in (-1.0, 1.0):
        eye(frame, side * 0.42, -0.12, 0.17, 0.24)
        brow(frame, side * 0.42, -0.5, 0.18, inner=-side)
