"""Birds: a round body on thin legs; the arms of the skeleton are wings, folded or beating."""

from math import cos, hypot, radians, sin

from stickgen_engine.drawing.colour import Colour, darker, mix, rgb
from stickgen_engine.drawing.figures.bird_head import add_face, add_tuft, pointing_of
from stickgen_engine.drawing.figures.creature import Creature
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import towards, tube, unit
from stickgen_engine.drawing.paths import XY, Path, polyline, smooth
from stickgen_engine.faces.state import FaceState
from stickgen_engine.skeleton import J

_ORANGE = rgb("E08A2B")
_BREAST = rgb("FFE3C2")
# Both bones of a wing, and the outer one, as shares of the height; how far spread it is open.
_ARM, _FOREARM = 0.75, 0.362
_OPEN = 0.5
# Feathers stand out of the line of a wing by this share of their length at least.
_THINNEST = 0.4


def add_bird(to: Fitting, face: FaceState, creature: Creature | None = None) -> None:
    """Add a bird, body and head; without ``creature`` the head follows the body."""
    body = to.body
    near = "right" if body.side >= 0 else "left"
    far = "left" if near == "right" else "right"
    crown, look = _line(to)[2], pointing_of(to, face, creature)
    _leg(to, far, Layer.FAR_LEG, abs(body.side))
    _leg(to, near, Layer.NEAR_LEG, 0.0)
    _tail(to)
    _wing(to, far, Layer.FAR_ARM if abs(body.side) > 0.35 else Layer.NEAR_ARM)
    add_tuft(to, face, crown, look)
    _trunk(to)
    _wing(to, near, Layer.NEAR_ARM)
    add_face(to, face, crown, look)


def _line(to: Fitting) -> tuple[XY, XY, XY]:
    """Return rump, breast and crown: a bird leans forward over its legs."""
    body, h = to.body, to.body.unit
    pelvis, chest, head = body.joint("pelvis"), body.joint("spine3"), body.joint("head")
    s = body.side
    # On from the neck, and a little to where the face is.
    u = unit(head[0] - body.joint("neck")[0], head[1] - body.joint("neck")[1])
    return (
        (pelvis[0] - s * 0.06 * h, pelvis[1]),
        (chest[0] + s * 0.03 * h, chest[1] + 0.06 * h),
        (head[0] + (0.07 * u[0] - 0.05 * s * u[1]) * h,
         head[1] + (0.07 * u[1] + 0.05 * s * u[0]) * h),
    )  # fmt: skip


def _trunk(to: Fitting) -> None:
    h, s = to.body.unit, to.body.side
    rump, breast, crown = _line(to)
    path = tube(
        (rump, towards(rump, breast, 0.5), breast, towards(breast, crown, 0.55), crown),
        (0.150 * h, 0.215 * h, 0.215 * h, 0.180 * h, 0.168 * h),
        tips=(0.75, 0.55),
    )
    coat = to.look.accent
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
    """Return the way that feathers trail: back, more than down, and down towards the viewer."""
    body, h = to.body, to.body.unit
    pelvis, chest = J["pelvis"], J["spine3"]
    x, y = (body.at[pelvis][i] - body.at[chest][i] for i in (0, 1))
    k = max(body.k[chest], 1e-6)
    long = max(hypot(x / k, y / k, body.depth[pelvis] - body.depth[chest]) * k, 0.05 * h)
    return 0.55 * x / long - 0.8 * body.side, 0.4 * y / long + 0.14 + 0.5 * abs(body.toward)


def _open_wing(to: Fitting, side: str) -> Path:
    """Outline a spread wing: the arm leads, the feathers trail and fan out from the wrist."""
    h = to.body.unit
    shoulder, elbow, wrist = (to.body.joint(f"{side}_{n}") for n in ("shoulder", "elbow", "wrist"))
    u = _not_edge_on(_feathers(to), (wrist[0] - shoulder[0], wrist[1] - shoulder[1]), h)
    long = _FOREARM * h
    along = ((wrist[0] - elbow[0]) / long, (wrist[1] - elbow[1]) / long)

    def trail(point: XY, share: float) -> XY:
        return (point[0] + u[0] * share * h, point[1] + u[1] * share * h)

    def quill(angle_deg: float, share: float) -> XY:
        c, s = cos(radians(angle_deg)) * share * h, sin(radians(angle_deg)) * share * h
        return (wrist[0] + c * along[0] + s * u[0], wrist[1] + c * along[1] + s * u[1])

    return smooth(
        (towards(shoulder, elbow, 0.1), elbow, wrist, quill(4, 0.27), quill(12, 0.39),
         quill(22, 0.33), quill(32, 0.41), quill(42, 0.34), quill(52, 0.41), quill(62, 0.33),
         quill(72, 0.39), quill(82, 0.32), trail(towards(elbow, wrist, 0.6), 0.37),
         trail(towards(elbow, wrist, 0.2), 0.33), trail(towards(shoulder, elbow, 0.7), 0.37),
         trail(towards(shoulder, elbow, 0.25), 0.3), trail(shoulder, 0.16)),
        closed=True, tension=0.7,
    )  # fmt: skip


def _not_edge_on(feathers: XY, span: XY, h: float) -> XY:
    """Turn feathers out of the line of a wing that would be seen edge-on, as a stick."""
    size = hypot(span[0], span[1])
    if size < 0.1 * h:
        return feathers
    x, y = span[0] / size, span[1] / size
    across = x * feathers[1] - y * feathers[0]
    more = max(_THINNEST - abs(across), 0.0) * (1.0 if across >= 0.0 else -1.0)
    return feathers[0] - y * more, feathers[1] + x * more


def _quills(to: Fitting, side: str, layer: Layer, colour: Colour) -> None:
    h, u = to.body.unit, _feathers(to)
    shoulder, elbow, wrist = (to.body.joint(f"{side}_{n}") for n in ("shoulder", "elbow", "wrist"))
    ink = mix(colour, rgb("1E2233"), 0.45)
    for root in (towards(shoulder, elbow, 0.6), towards(elbow, wrist, 0.3), wrist):
        start = (root[0] + u[0] * 0.14 * h, root[1] + u[1] * 0.14 * h)
        end = (root[0] + u[0] * 0.28 * h, root[1] + u[1] * 0.28 * h)
        to.stripe(layer, (("M", *start), ("L", *end)), ink, 0.7)
