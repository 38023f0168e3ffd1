"""Bending a moved body without breaking a bone: arms, legs, a lean, a stoop.

Everything is done on joints with a weight per frame, so that what is bent eases in and out; frames
of no weight stay as they were. Limbs are solved as two bones with their middle joint kept on the
side where it was; feet that stand stay where they stand.
"""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.skeletal import UP, dot, unit, within_reach
from stickgen_engine.performance.touching.figures import Array, Figure
from stickgen_engine.skeleton import J

_ABOVE: Final = [
    J[name]
    for name in (
        *("spine1", "spine2", "spine3", "neck", "head"),
        *(f"{s}_{n}" for s in ("left", "right") for n in ("collar", "shoulder", "elbow", "wrist")),
    )
]
_ANKLES: Final = [J["left_ankle"], J["right_ankle"]]
_WHOLE: Final = [*_ABOVE, J["pelvis"], J["left_hip"], J["right_hip"]]
# How far an arm stretches before the trunk helps.
_AT_EASE: Final = 0.97
_MOST_LEAN: Final = np.radians(58.0)
_ROUNDS: Final = 3
_FLAT: Final = np.array([1.0, 0.0, 1.0])
# An arm that strikes is nearly straight when it lands, and the body behind it takes so long.
_EXTENDED: Final = 0.88
_BODY_FRAMES: Final = 10.0
# Nobody leans back by more than this share of an arm at a time.
_MOST_BACK: Final = 0.3
# Elbows this near to the floor, in heights, turn up, by so much of what is missing.
_CLEAR: Final = 0.02
_RAISING: Final = 8.0


def stretch_arm(figure: Figure, side: str, goal: Array, weight: Array, span: slice) -> None:
    """Bring a wrist to ``goal`` (n, 3), in place; the trunk leans and stoops for what is far."""
    wrist, shoulder = (figure.point(f"{side}_{name}", span) for name in ("wrist", "shoulder"))
    own = wrist - shoulder
    reach = np.maximum(_AT_EASE * figure.build.arm, np.sqrt(dot(own, own)))
    # On its way a hand is wanted between its own place and the goal, and leans for that only.
    wanted = wrist + weight[:, None] * (goal - wrist)
    whole = np.ones(len(goal))
    for _ in range(_ROUNDS):
        shoulder = figure.point(f"{side}_shoulder", span)
        line = wanted - shoulder
        size = np.sqrt(dot(line, line))
        beyond = np.maximum(size - reach, 0.0)
        if not np.any(beyond > 1e-3):
            break
        move_trunk(figure, shoulder, unit(line) * beyond, whole, span)
    bend_arm(figure, side, goal, weight, span)


def strike_arm(
    figure: Figure, side: str, goal: Array, weight: Array, span: slice, landing: int
) -> None:
    """Bring a fist to ``goal`` (n, 3), in place, on frame ``landing`` of the span.

    The trunk is brought nearer, or back where the arm would be much bent, by what that one frame
    needs, and over more frames than the arm: a wind-up stays one.
    """
    arm = figure.build.arm
    frames = np.arange(len(goal), dtype=np.float64)
    slow = smooth(1.0 - np.abs(frames - landing) / _BODY_FRAMES)
    for _ in range(_ROUNDS):
        shoulder = figure.joints[span, J[f"{side}_shoulder"]]
        line = (goal - shoulder)[landing : landing + 1]
        size = float(np.linalg.norm(line))
        beyond, short = max(size - _AT_EASE * arm, 0.0), max(_EXTENDED * arm - size, 0.0)
        if beyond + short < 1e-4:
            break
        way = unit(line) * beyond - unit(line * _FLAT) * min(short, _MOST_BACK * arm)
        move_trunk(figure, shoulder, np.repeat(way, len(goal), axis=0), slow, span)
    bend_arm(figure, side, goal, weight, span)


def bend_arm(figure: Figure, side: str, goal: Array, weight: Array, span: slice) -> None:
    """Bring a wrist towards ``goal`` (n, 3), in place, as far as the arm goes."""
    build, joints = figure.build, figure.joints
    lengths = (build.upper_arm, build.forearm)
    shoulder, elbow, wrist = (
        joints[span, J[f"{side}_{name}"]] for name in ("shoulder", "elbow", "wrist")
    )
    hand = wrist + weight[:, None] * (goal - wrist)
    # On its way back from somebody who has fallen a hand stays above the floor.
    floor = np.minimum(joints[span][:, _ANKLES, 1].min(axis=1), 0.0)
    hand[:, 1] = np.maximum(hand[:, 1], floor + _CLEAR * build.height)
    hand = np.where(weight[:, None] > 0.0, within_reach(shoulder, hand, lengths), wrist)
    # An elbow hangs; that of who lies on the ground stays above it.
    upright = np.clip(1.6 * shoulder[:, 1:2] / build.arm - 1.6, -1.0, 1.0)
    hang = -0.2 * build.arm * UP * weight[:, None] * upright
    pole = elbow - 0.5 * (shoulder + wrist) + hang
    moved = _between(shoulder, hand, pole, lengths)
    sunk = np.maximum(_CLEAR * build.height - moved[:, 1:2], 0.0) * weight[:, None]
    if np.any(sunk > 0.0):
        moved = _between(shoulder, hand, pole + _RAISING * sunk * UP, lengths)
    joints[span, J[f"{side}_elbow"]] = np.where(weight[:, None] > 0.0, moved, elbow)
    joints[span, J[f"{side}_wrist"]] = hand


def stretch_leg(figure: Figure, side: str, goal: Array, weight: Array, span: slice) -> None:
    """Bring the ball of a foot to ``goal`` (n, 3), in place; the pelvis follows what is far."""
    joints, build = figure.joints, figure.build
    lengths = (build.thigh, build.shin)
    foot = joints[span, J[f"{side}_foot"]] - joints[span, J[f"{side}_ankle"]]
    line = goal - foot - joints[span, J[f"{side}_hip"]]
    size = np.sqrt(dot(line, line))
    beyond = unit(line) * np.maximum(size - _AT_EASE * build.leg, 0.0) * weight[:, None]
    most = 0.22 * build.leg
    far = np.sqrt(dot(beyond, beyond))
    _shift(figure, beyond * np.minimum(1.0, most / np.maximum(far, 1e-9)), span, free=side)
    hip, knee, ankle = (joints[span, J[f"{side}_{name}"]] for name in ("hip", "knee", "ankle"))
    end = ankle + weight[:, None] * (goal - foot - ankle)
    end = np.where(weight[:, None] > 0.0, within_reach(hip, end, lengths), ankle)
    moved = _between(hip, end, knee - 0.5 * (hip + ankle), lengths)
    joints[span, J[f"{side}_knee"]] = np.where(weight[:, None] > 0.0, moved, knee)
    joints[span, J[f"{side}_ankle"]] = end
    joints[span, J[f"{side}_foot"]] = end + foot


def move_face(figure: Figure, goal: Array, weight: Array, span: slice) -> None:
    """Bring the middle of the head to ``goal`` (n, 3), in place, by leaning and stooping."""
    face = figure.point("face", span)
    wanted = face + weight[:, None] * (goal - face)
    whole = np.ones(len(goal))
    for _ in range(2 * _ROUNDS):
        face = figure.point("face", span)
        if np.all(np.abs(wanted - face) < 1e-3):
            break
        move_trunk(figure, face, wanted - face, whole, span)


def move_trunk(figure: Figure, point: Array, way: Array, weight: Array, span: slice) -> None:
    """Carry ``point`` of the upper body along ``way``, both (n, 3), in place.

    The pelvis goes some of the way, as far as the legs let it; a lean from the hips does the rest.
    """
    leg = figure.build.leg
    flat = way * _FLAT
    # Who is down on a knee already stoops no lower.
    legs = figure.joints[span][:, :, 1]
    ground = legs[:, [J["left_ankle"], J["right_ankle"]]].min(axis=1)[:, None]
    knees = legs[:, [J["left_knee"], J["right_knee"]]].min(axis=1)[:, None] - ground
    room = np.clip((knees / figure.build.height - 0.05) / 0.1, 0.0, 1.0)
    low = np.minimum(way[:, 1:2], 0.0) * UP * room
    carried = 0.3 * _limited(flat, 0.16 * leg) + 0.62 * _limited(low, 0.42 * leg)
    _shift(figure, carried * weight[:, None], span)
    before = point + carried * weight[:, None]
    after = point + way
    root = figure.joints[span, J["pelvis"]]
    _lean(figure, _turn_between(before - root, after - root), weight, span)


def _turn_between(one: Array, other: Array) -> Array:
    """Return the rotation that turns one direction into another, (n, 3): axis times radians."""
    cross = np.cross(one, other)
    size = np.sqrt(dot(cross, cross))
    angle = np.minimum(np.arctan2(size, dot(one, other)), _MOST_LEAN)
    return np.asarray(cross / np.maximum(size, 1e-9) * angle)


def _lean(figure: Figure, turn: Array, weight: Array, span: slice) -> None:
    """Turn all that is above the hips about the pelvis, in place; the face turns half as far."""
    joints = figure.joints
    root = joints[span, J["pelvis"]].copy()
    turn = turn * weight[:, None]
    above = joints[span][:, _ABOVE] - root[:, None]
    joints[span, _ABOVE] = root[:, None] + rotated(above, turn[:, None])
    neck = joints[span, J["neck"]]
    joints[span, J["head"]] = neck + rotated(joints[span, J["head"]] - neck, -0.35 * turn)


def _shift(figure: Figure, way: Array, span: slice, *, free: str = "") -> None:
    """Carry the body along ``way`` (n, 3), in place; feet stay, and the pelvis sinks as it must."""
    if not np.any(np.abs(way) > 1e-6):
        return
    joints, build = figure.joints, figure.build
    reach = 0.998 * build.leg
    drop = np.zeros((len(way), 1))
    for index, side in enumerate(("left", "right")):
        if side == free:
            continue
        hip = joints[span, J[f"{side}_hip"]] + way
        gap = joints[span, J[f"{side}_ankle"]] - hip
        flat = gap[:, 0:1] ** 2 + gap[:, 2:3] ** 2
        top = np.sqrt(np.maximum(reach * reach - flat, 1e-6)) + gap[:, 1:2]
        held = figure.planted[span, index][:, None]
        drop = np.where(held, np.minimum(drop, top), drop)
    way = way + np.maximum(drop, -0.2 * build.leg) * UP
    for index in _WHOLE:
        joints[span, index] += way
    for side in ("left", "right"):
        hip, knee, ankle = (joints[span, J[f"{side}_{name}"]] for name in ("hip", "knee", "ankle"))
        toe = joints[span, J[f"{side}_foot"]] - ankle
        lengths = (build.thigh, build.shin)
        end = np.where(np.any(way, axis=1)[:, None], within_reach(hip, ankle, lengths), ankle)
        pole = knee - 0.5 * (hip - way + ankle)
        joints[span, J[f"{side}_knee"]] = _between(hip, end, pole, lengths)
        joints[span, J[f"{side}_ankle"]] = end
        joints[span, J[f"{side}_foot"]] = end + toe


def rotated(points: Array, turn: Array) -> Array:
    """Turn vectors, (…, 3), by axis times radians, (…, 3) (Rodrigues)."""
    angle = np.sqrt(dot(turn, turn))
    axis = turn / np.maximum(angle, 1e-9)
    c, s = np.cos(angle), np.sin(angle)
    return np.asarray(
        c * points + s * np.cross(axis, points) + (1.0 - c) * dot(axis, points) * axis
    )


def _limited(way: Array, most: float) -> Array:
    """Shorten vectors, (n, 3), softly so that none is longer than ``most``."""
    size = np.sqrt(dot(way, way))
    return np.asarray(way * (most * np.tanh(size / most) / np.maximum(size, 1e-9)))


def _between(start: Array, end: Array, pole: Array, lengths: tuple[float, float]) -> Array:
    """Find the middle joint of two bones, bent to ``pole``; all (n, 3)."""
    first, second = lengths
    line = end - start
    size = np.sqrt(dot(line, line))
    along = unit(line)
    x = (size * size + first * first - second * second) / np.maximum(2.0 * size, 1e-9)
    x = np.clip(x, -first, first)
    side = unit(pole - dot(pole, along) * along)
    return np.asarray(start + along * x + side * np.sqrt(np.maximum(first * first - x * x, 0.0)))
