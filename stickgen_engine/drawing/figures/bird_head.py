"""A bird's head: a beak, eyes and a tuft that turn, nod and tilt as the head does."""

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import Final

from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.figures.creature import Creature
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.muzzle_frame import MuzzleFrame
from stickgen_engine.drawing.figures.muzzles import brow, eye
from stickgen_engine.drawing.figures.outlines import tube
from stickgen_engine.drawing.look import GOLD
from stickgen_engine.drawing.paths import XY, mapped
from stickgen_engine.faces.state import FaceState

RADIUS: Final = 0.17
_ORANGE = rgb("E08A2B")
_BLUSH = rgb("F2796B", 0.6)
# A head that is turned by more than this sine to a side is drawn from the side.
_SIDEWAYS: Final = 0.6
# Beyond this pitch, in degrees, a head hangs or is thrown back as far as it can be drawn.
_MOST_PITCH: Final = 80.0


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where a head looks: the sine and cosine of its yaw from the viewer, its pitch and roll."""

    aside: float
    toward: float
    pitch_deg: float
    roll_deg: float


def pointing_of(to: Fitting, face: FaceState, creature: Creature | None) -> Pointing:
    """Find where a head looks; without ``creature`` it looks where the body goes."""
    if creature is None:
        yaw = degrees(atan2(to.body.side, to.body.toward))
        pitch, roll = -face.head_back_deg, 0.0
    else:
        yaw, pitch, roll = creature.head_yaw_deg, creature.head_pitch_deg, creature.head_roll_deg
    pitch = max(-_MOST_PITCH, min(_MOST_PITCH, pitch))
    return Pointing(sin(radians(yaw)), cos(radians(yaw)), pitch, roll)


def add_tuft(to: Fitting, face: FaceState, crown: XY, look: Pointing) -> None:
    """Add the feathers that stand up from the crown, behind the head."""
    frame = _frame(to, face, crown, look)
    back = -abs(look.aside)
    tuft = [(0.05 * back, -0.5), (0.35 * back, -0.87), (0.76 * back - 0.1 * (1 + back), -0.9)]
    h = to.body.unit
    points = [frame.at(x, y) for x, y in tuft]
    to.piece(Layer.TORSO, tube(points, (0.05 * h, 0.05 * h, 0.03 * h)), to.look.accent)


def add_face(to: Fitting, face: FaceState, crown: XY, look: Pointing) -> None:
    """Add beak and eyes; a head that looks away shows none."""
    frame = _frame(to, face, crown, look)
    if abs(look.aside) > _SIDEWAYS:
        _side(frame, look)
    elif look.toward > 0.0:
        _front(frame, look)


def _frame(to: Fitting, face: FaceState, crown: XY, look: Pointing) -> MuzzleFrame:
    sideways = abs(look.aside) > _SIDEWAYS
    return MuzzleFrame(
        to=to, face=face, x=crown[0], y=crown[1] + 0.01 * to.body.unit,
        radius=RADIUS * to.body.unit,
        tilt_deg=look.pitch_deg if sideways else look.roll_deg,
        flip=sideways and look.aside < 0.0,
    )  # fmt: skip


def _side(frame: MuzzleFrame, look: Pointing) -> None:
    gape = frame.mouth_open
    long = 0.45 + 0.55 * abs(look.aside)

    def beak(x: float, y: float) -> XY:
        return 0.78 + (x - 0.78) * long, y

    if gape > 0.05:
        frame.piece(frame.spike((0.78, 0.12), beak(1.5, 0.3 + gape), (0.75, 0.42)), _ORANGE)
    frame.piece(frame.spike((0.78, -0.2), beak(1.62, 0.12 - gape * 0.4), (0.8, 0.36)), GOLD)
    # Of a head that is cocked the eye goes up or down.
    y = -0.16 - 0.006 * look.roll_deg * (1.0 if frame.flip else -1.0)
    if look.toward > 0.3:
        eye(frame, 0.8, y, 0.1, 0.2)
    eye(frame, 0.38, y, 0.19, 0.26)
    brow(frame, 0.4, y - 0.4, 0.2, inner=1.0)
    blush = (("M", 0.42, 0.36), ("L", 0.5, 0.36))
    to = frame.to
    to.layers.add(
        Layer.HEAD, mapped(blush, frame.at), line=to.shades.cloth(_BLUSH),
        width=0.06 * to.body.unit, outer=False,
    )  # fmt: skip


def _front(frame: MuzzleFrame, look: Pointing) -> None:
    gape = frame.mouth_open
    x, y = 0.62 * look.aside, 0.5 * sin(radians(look.pitch_deg))
    tip = (x + 0.7 * look.aside, y + 0.5 + 0.3 * y)
    if gape > 0.05:
        low = (tip[0], tip[1] + 0.5 * gape)
        frame.piece(frame.spike((x - 0.16, y + 0.25), (x + 0.16, y + 0.25), low), _ORANGE)
    frame.piece(frame.spike((x - 0.22, y + 0.1), (x + 0.22, y + 0.1), tip), GOLD)
    for side in (-1.0, 1.0):
        spot = x + side * 0.44 * look.toward
        eye(frame, spot, y - 0.14, 0.17, 0.24)
        brow(frame, spot, y - 0.52, 0.18, inner=-side)
