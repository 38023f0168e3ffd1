"""Dogs, cats and horses: one body mass, legs that grow out of it, a tail that answers the mood."""

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, lighter, mix, rgb
from stickgen_engine.drawing.figures.creature import Creature, Tail
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.muzzle_frame import MuzzleFrame
from stickgen_engine.drawing.figures.muzzles import (
    CREAM,
    back_of_head,
    cat_head,
    dog_front,
    dog_side,
    horse_front,
    horse_side,
)
from stickgen_engine.drawing.figures.outlines import bent, pill, soft_polygon, towards, tube, unit
from stickgen_engine.drawing.figures.quad_legs import hind_joints
from stickgen_engine.drawing.figures.quad_tail import tail_line, tail_of_face, tail_radii
from stickgen_engine.drawing.look import BROWN, GOLD, SHOE, WHITE, Look
from stickgen_engine.drawing.paths import XY, circle, ellipse
from stickgen_engine.faces.state import FaceState
from stickgen_engine.skeleton import J


@dataclass(frozen=True, slots=True)
class Beast:
    """A species' build; lengths are shares of the height.

    ``rump``, ``belly``, ``chest``, ``throat`` and ``nape`` are radii of the body from back to
    front, ``legs`` those of hip, knee and ankle. ``rest_deg`` is how steeply the neck stands when
    the head is level, and ``level_deg`` the pitch of a face that looks straight ahead.
    """

    rump: float
    belly: float
    chest: float
    throat: float
    nape: float
    legs: tuple[float, float, float]
    paw: float
    head: float
    rest_deg: float
    level_deg: float


BEASTS: Final[dict[str, Beast]] = {
    "dog": Beast(0.135, 0.120, 0.145, 0.105, 0.095, (0.075, 0.052, 0.045), 0.050, 0.17, 50.0, 10.0),
    "cat": Beast(0.160, 0.150, 0.150, 0.110, 0.100, (0.080, 0.056, 0.046), 0.052, 0.24, 55.0, 14.0),
    "horse": Beast(
        0.132, 0.108, 0.134, 0.104, 0.062, (0.072, 0.038, 0.030), 0.040, 0.094, 58.0, 14.0
    ),
}
_PAIRS: Final = {"fore": ("shoulder", "elbow", "wrist"), "hind": ("hip", "knee", "ankle")}


def add_quadruped(to: Fitting, face: FaceState, creature: Creature | None = None) -> None:
    """Add a four-legged animal, body and head; without ``creature`` both follow from the body."""
    beast = BEASTS[to.look.species or "dog"]
    near = "right" if to.body.side >= 0 else "left"
    far = "left" if near == "right" else "right"
    for pair in ("hind", "fore"):
        _leg(to, beast, pair, far, Layer.FAR_LEG, far=abs(to.body.side))
    _tail(
        to,
        beast,
        creature.tail
        if creature is not None
        else tail_of_face(face.expression, to.time_s + to.look.seed % 6),
    )
    for pair in ("hind", "fore"):
        _leg(to, beast, pair, near, Layer.NEAR_LEG, far=0.0)
    _trunk(to, beast)
    # From the front both sides are near, and the legs stand wide of a body that is foreshortened.
    shown = (near,) if abs(to.body.side) > 0.5 else (far, near)
    for side in shown:
        for pair in ("hind", "fore"):
            _thigh(to, beast, pair, side)
    if "saddle" in to.look.accessories and abs(to.body.side) > 0.35:
        _saddle(to, beast)
    _head(to, beast, face, creature)


def mane_of(look: Look) -> Colour:
    """Return the colour of mane and tail."""
    return mix(darker(look.accent, 0.6), rgb("33261F"), 0.6)


def _line(to: Fitting) -> tuple[XY, XY, XY, XY]:
    """Return the pelvis, the back's middle, the chest and the head's joint."""
    body = to.body
    chest = towards(body.joint("left_shoulder"), body.joint("right_shoulder"), 0.5)
    return body.joint("pelvis"), body.joint("spine2"), chest, body.joint("head")


def _trunk(to: Fitting, beast: Beast) -> None:
    pelvis, back, chest, head = _line(to)
    h, look = to.body.unit, to.look
    u = unit(pelvis[0] - back[0], pelvis[1] - back[1])
    reach = beast.rump * h
    rear = (pelvis[0] + u[0] * 0.62 * reach, pelvis[1] + u[1] * 0.62 * reach)
    neck = towards(chest, head, 0.5)
    path = tube(
        (rear, pelvis, towards(pelvis, chest, 0.5), chest, neck, head),
        tuple(r * h for r in (beast.rump * 0.76, beast.rump, beast.belly, beast.chest,
                              beast.throat, beast.nape)),
        tips=(0.52, 0.4),
    )  # fmt: skip
    if abs(to.body.side) < 0.5:
        low = towards(chest, pelvis, 0.4)
        path = ellipse(chest[0], (chest[1] + low[1]) / 2, beast.chest * 1.1 * h,
                       beast.chest * 1.25 * h + abs(chest[1] - low[1]) / 2)  # fmt: skip
    if look.species == "horse" and to.body.toward > -0.6:
        _mane(to, chest, head)
    to.piece(Layer.TORSO, path, look.accent)
    if look.species in ("dog", "cat") and to.sees_front:
        bib = towards(chest, neck, 0.45)
        s = to.body.side
        r = beast.throat * h
        spot = ellipse(bib[0] + s * r * 0.62, bib[1] + 0.02 * h, r * (0.62 - 0.3 * abs(s)), r * 0.9)
        to.patch(Layer.TORSO, spot, CREAM if look.species == "dog" else WHITE)
    if "collar" in look.accessories or look.species == "dog":
        _collar(to, chest, head, beast)


def _mane(to: Fitting, chest: XY, head: XY) -> None:
    h, s = to.body.unit, to.body.side
    wave = sin(to.time_s * 2.2) * 0.008 * h
    d = unit(head[0] - chest[0], head[1] - chest[1])
    # The mane lies on the back of the neck, which is its upper side when it is lowered.
    back = (d[1] * s * h, -d[0] * s * h) if abs(s) > 0.3 else (0.0, 0.0)

    def at(share: float, off: float) -> XY:
        x, y = towards(head, chest, share)
        return (x + back[0] * off, y + back[1] * off)

    points = [at(-0.1, 0.03), at(0.25, 0.072), at(0.6, 0.095 + wave / h), at(0.98, 0.075)]
    path = tube(points, (0.03 * h, 0.045 * h, 0.05 * h, 0.02 * h))
    to.piece(Layer.GARMENT, path, mane_of(to.look), outer=True)


def _collar(to: Fitting, chest: XY, head: XY, beast: Beast) -> None:
    h = to.body.unit
    x, y = towards(chest, head, 0.68)
    u = unit(head[0] - chest[0], head[1] - chest[1])
    if abs(to.body.side) < 0.5:
        # From the front the neck is hidden; what goes round it shows below the head.
        (x, y), u = (head[0], head[1] + 0.62 * beast.head * h), (0.0, -1.0)
    half = beast.throat * 0.92 * h
    a, b = (x - u[1] * half, y + u[0] * half), (x + u[1] * half, y - u[0] * half)
    red = rgb("E4572E") if to.look.second == to.look.accent else to.look.second
    to.piece(Layer.GARMENT, pill(a, b, 0.026 * h, 0.026 * h), red)
    low = a if a[1] > b[1] else b
    to.piece(Layer.GARMENT, circle(low[0], low[1] + 0.03 * h, 0.024 * h), GOLD)


def _leg(to: Fitting, beast: Beast, pair: str, side: str, layer: Layer, *, far: float) -> None:
    body, coat = to.body, to.look.accent
    a, b, c = (body.joint(f"{side}_{name}") for name in _PAIRS[pair])
    foot = _sole(to, pair, side)
    h = body.unit
    radii = tuple(r * h for r in beast.legs)
    path = bent(a, b, c, (radii[0], radii[1], radii[2]))
    if pair == "hind":
        stifle, hock = hind_joints(a, b, c, body.unit * body.side)
        path = tube((a, stifle, hock, c), (radii[0], radii[1] * 1.12, radii[2] * 1.06, radii[2]))
    to.layers.add(layer, pill(c, foot, radii[2], radii[2]), fill=to.shades.cloth(coat, far),
                  line=to.shades.outline(far * 0.8), width=body.line)  # fmt: skip
    to.piece(layer, path, coat, far=far, outer=True)
    to.layers.add(layer, pill(c, foot, radii[2] - body.line * 0.5, radii[2] - body.line * 0.5),
                  fill=to.shades.cloth(coat, far), outer=False)  # fmt: skip
    _paw(to, beast, foot, layer, far)


def _sole(to: Fitting, pair: str, side: str) -> XY:
    """Find the middle of a paw: on the ground under a leg that stands."""
    body, joint = to.body, f"{side}_{_PAIRS[pair][2]}"
    x, y = body.joint(joint)
    index = J[joint]
    if pair == "hind":
        fx, fy = body.joint(f"{side}_foot")
        return (x + (fx - x) * 0.5, max(fy, y))
    drop = min(body.above[index], 0.09 * body.height) * body.k[index]
    return (x, y + max(0.0, drop - 0.03 * body.unit))


def _paw(to: Fitting, beast: Beast, foot: XY, layer: Layer, far: float) -> None:
    body, look = to.body, to.look
    h = body.unit
    x, y = foot
    r = beast.paw * h
    if look.species == "horse":
        hoof = soft_polygon(
            [(x - r * 0.78, y - r * 0.7), (x + r * 0.78, y - r * 0.7),
             (x + r * 1.05, y + r * 0.75), (x - r * 1.05, y + r * 0.75)], r * 0.2,
        )  # fmt: skip
        to.piece(layer, hoof, SHOE, far=far * 0.8)
        return
    tip = ellipse(x + body.side * r * 0.35, y + r * 0.05, r * 1.05, r * 0.66)
    to.piece(layer, tip, CREAM if look.species == "dog" else lighter(look.accent, 0.7), far=far)


def _thigh(to: Fitting, beast: Beast, pair: str, side: str) -> None:
    """Cover the trunk's outline where a near leg grows out of it."""
    a, b, c = (to.body.joint(f"{side}_{name}") for name in _PAIRS[pair])
    h, inset = to.body.unit, to.body.line * 0.5
    ra, rb, rc = (r * h - inset for r in beast.legs)
    if pair == "hind":
        b, c = hind_joints(a, b, c, to.body.unit * to.body.side)
        rb *= 1.12
    to.patch(Layer.TORSO, bent(a, b, towards(b, c, 0.4), (ra, rb, (rb + rc) / 2)), to.look.accent)


def _tail(to: Fitting, beast: Beast, tail: Tail) -> None:
    body, look = to.body, to.look
    h, s = body.unit, body.side
    species = look.species or "dog"
    pelvis, back, _, _ = _line(to)
    u = unit(pelvis[0] - back[0], pelvis[1] - back[1])
    root = (pelvis[0] + u[0] * (beast.rump + 0.02) * h, pelvis[1] + u[1] * 0.1 * h - 0.03 * h)
    away = -s if abs(s) > 0.25 else 0.25
    radii = [r * h for r in tail_radii(species, tail)]
    # A tail lies on the ground rather than in it.
    at = [
        (root[0] + x * h, min(root[1] + y * h, max(body.floor_y - r, root[1])))
        for (x, y), r in zip(tail_line(species, tail, away, to.time_s), radii, strict=True)
    ]
    layer = Layer.OVER_BACK if to.from_behind else Layer.BACK
    to.piece(layer, tube(at, radii), mane_of(look) if species == "horse" else look.accent)


def _saddle(to: Fitting, beast: Beast) -> None:
    pelvis, _, chest, _ = _line(to)
    h = to.body.unit
    x, y = towards(pelvis, chest, 0.58)
    top = y - beast.belly * h
    cloth = soft_polygon(
        [(x - 0.12 * h, top - 0.005 * h), (x + 0.11 * h, top - 0.005 * h),
         (x + 0.09 * h, y + 0.02 * h), (x - 0.1 * h, y + 0.02 * h)], 0.03 * h,
    )  # fmt: skip
    to.piece(Layer.GARMENT, cloth, to.look.second)
    seat = tube(
        ((x - 0.1 * h, top - 0.03 * h), (x, top - 0.005 * h), (x + 0.09 * h, top - 0.028 * h)),
        (0.018 * h, 0.026 * h, 0.018 * h),
    )  # fmt: skip
    to.piece(Layer.GARMENT, seat, BROWN, outer=True)


def _head(to: Fitting, beast: Beast, face: FaceState, creature: Creature | None) -> None:
    body, look = to.body, to.look
    head = body.joint("head")
    neck = body.joint("neck")
    r = beast.head * body.unit
    side, toward = body.side, body.toward
    steep = degrees(atan2(neck[1] - head[1], abs(head[0] - neck[0]) + 1e-6))
    pitch, roll = 0.75 * (beast.rest_deg - steep), 0.0
    if creature is not None:
        yaw = radians(creature.head_yaw_deg)
        side, toward = sin(yaw), cos(yaw)
        pitch = creature.head_pitch_deg - beast.level_deg
        roll = creature.head_roll_deg
    seen_side = abs(side) > 0.72 and look.species != "cat"
    nod = max(-60.0, min(85.0, pitch)) * abs(side)
    # The head's own left is to the right of the picture where it faces the viewer.
    tilt = (
        nod
        - face.head_back_deg * abs(side)
        + roll * (1.0 - abs(side)) * (1.0 if side >= 0.0 else -1.0)
    )
    ahead = side * r * (0.35 if seen_side else 0.2)
    frame = MuzzleFrame(
        to=to, face=face, x=head[0] + ahead * cos(0.3), y=head[1] - r * 0.35, radius=r,
        tilt_deg=tilt, flip=side < 0,
    )  # fmt: skip
    bridle = to.look.second if "saddle" in look.accessories else None
    _draw_head(frame, look, bridle, side, toward, seen_side=seen_side)


def _draw_head(
    frame: MuzzleFrame,
    look: Look,
    bridle: Colour | None,
    side: float,
    toward: float,
    *,
    seen_side: bool,
) -> None:
    coat, mane = look.accent, mane_of(look)
    if toward < -0.82:
        back_of_head(frame, look.species or "dog", coat, mane)
    elif look.species == "cat":
        cat_head(frame, coat, abs(side))
    elif look.species == "horse":
        (horse_side if seen_side else horse_front)(frame, coat, mane, bridle=bridle)
    else:
        (dog_side if seen_side else dog_front)(frame, coat)
