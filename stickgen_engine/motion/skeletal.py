"""From channels and feet to 22 joints: forward construction, with legs and reaching arms by IK.

Every joint is its parent plus a direction times a bone length, so bones keep their lengths exactly.
"""

import math

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import softened
from stickgen_engine.motion.geometry import (
    UP,
    Axes,
    cos_sin,
    dot,
    headings,
    two_bones,
    unit,
    within_reach,
)
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.reaching import place_arms
from stickgen_engine.motion.track import Feet, Flags, Stretch
from stickgen_engine.skeleton import J

__all__ = [
    "UP",
    "Axes",
    "construct",
    "dot",
    "headings",
    "pelvis_axes",
    "place_hips",
    "supported_height",
    "toe_offset",
    "two_bones",
    "unit",
    "within_reach",
]

# Shares of a leg's length: beyond the one a free leg stretches slowly, below the other it resists.
_STRAIGHT, _FOLDED = 0.93, 0.44


def pelvis_axes(stretch: Stretch) -> Axes:
    """Turn heading, yaw and lean into the pelvis's frame."""
    ch = stretch.channels
    heading = stretch.place[:, 2]
    count = len(heading)
    flat = Axes(headings(heading), np.tile(UP, (count, 1)), headings(heading + 90.0))
    leant = flat.turned(ch[:, C["pitch"]], ch[:, C["roll"]], ch[:, C["yaw"]])
    still = np.zeros(count)
    return leant.turned(still, still, ch[:, C["spin"]])


def toe_offset(build: Build, pitch: Array, yaw: Array) -> Array:
    """Find the toe joint from the ankle: (…,), (…,) degrees -> (…, 3)."""
    drop = math.asin((build.ankle_y - build.toe_y) / build.foot)
    a = np.radians(pitch) + drop
    flat, out = build.foot * np.cos(a), headings(yaw)
    if out.shape != (*flat.shape, 3):
        out = np.broadcast_to(out, (*flat.shape, 3)).copy()
    out *= flat[..., None]
    out[..., 1] = -build.foot * np.sin(a)
    return out


def _trunk(joints: Array, stretch: Stretch, build: Build, pelvis: Axes) -> tuple[Axes, Axes]:
    """Build the spine, the neck and the head; return the chest's frame and the head's."""
    ch = stretch.channels
    third = [ch[:, C[name]] / 3.0 for name in ("bend", "side", "twist")]
    frame, at = pelvis, joints[:, J["pelvis"]]
    for name, length in zip(("spine1", "spine2", "spine3"), build.spine, strict=True):
        at = at + frame.up * length
        joints[:, J[name]] = at
        frame = frame.turned(*third)
    chest = frame
    joints[:, J["neck"]] = neck = at + chest.up * build.chest
    lean = ch[:, C["pitch"]] * np.cos(np.radians(ch[:, C["spin"]])) + ch[:, C["bend"]]
    # The neck cancels half of the lean: faces stay readable.
    ease = -0.5 * np.maximum(lean, -30.0)
    lift, nod, tilt, turn = (
        ch[:, C["neck"]] + ease,
        ch[:, C["nod"]],
        ch[:, C["tilt"]],
        ch[:, C["turn"]],
    )
    if build.level:
        still = np.zeros(len(turn))
        head = chest.turned(lift, 0.35 * turn, still).turned(still, 0.5 * tilt, 0.25 * turn)
        face = head.turned(nod, still, still).turned(still, 0.5 * tilt, 0.4 * turn)
    else:
        head = chest.turned(lift, 0.6 * tilt, 0.5 * turn)
        face = head.turned(nod, 0.4 * tilt, 0.5 * turn)
    joints[:, J["head"]] = neck + head.up * build.neck
    shrug = np.clip(ch[:, C["shrug"]], -1.0, 1.0) * 0.3
    for side, sign in (("left", 1.0), ("right", -1.0)):
        root = joints[:, J["spine3"]] + chest.at(
            np.zeros(len(shrug)),
            np.full(len(shrug), build.collar_up),
            np.full(len(shrug), sign * build.collar_out),
        )
        joints[:, J[f"{side}_collar"]] = root
        out = sign * build.shoulder_out * np.cos(shrug)
        joints[:, J[f"{side}_shoulder"]] = root + chest.at(
            np.zeros(len(shrug)), build.shoulder_out * np.sin(shrug), out
        )
    return chest, face


def _legs(joints: Array, stretch: Stretch, build: Build, pelvis: Axes) -> None:
    feet, ch = stretch.feet, stretch.channels
    lengths = (build.thigh, build.shin)
    for key, side, index, sign in (("l", "left", 0, 1.0), ("r", "right", 1, -1.0)):
        hip = joints[:, J[f"{side}_hip"]]
        ankle = within_reach(hip, feet.ankle[:, index], lengths)
        ankle = _eased_leg(hip, ankle, feet.heel[:, index] | feet.toe[:, index], build.leg)
        down = unit(ankle - hip)
        swing = np.degrees(np.arctan2(dot(down, pelvis.ahead), -dot(down, pelvis.up) + 1e-3))[:, 0]
        c, s = cos_sin(np.clip(swing, -80.0, 150.0))
        ahead = c * pelvis.ahead + s * pelvis.up
        c, s = cos_sin(ch[:, C[f"{key}_knee"]])
        pole = c * ahead + s * sign * pelvis.left
        joints[:, J[f"{side}_knee"]] = two_bones(hip, ankle, pole, lengths)
        joints[:, J[f"{side}_ankle"]] = ankle
        joints[:, J[f"{side}_foot"]] = ankle + toe_offset(
            build, feet.pitch[:, index], feet.yaw[:, index]
        )


def _eased_leg(hip: Array, ankle: Array, planted: Flags, leg: float) -> Array:
    """Keep a leg in the air from locking straight, and from folding further than knees do."""
    line = ankle - hip
    size = np.sqrt(dot(line, line)) / leg
    straight = _STRAIGHT - np.maximum(_STRAIGHT - size, 0.0)
    over = np.maximum(size - straight, 0.0) / (1.0 - _STRAIGHT)
    short = np.maximum(_FOLDED - size, 0.0) / _FOLDED
    eased = straight + 0.8 * (1.0 - _STRAIGHT) * np.tanh(over)
    eased = np.where(size < _FOLDED, _FOLDED * (1.0 - 0.3 * np.tanh(short / 0.3)), eased)
    free = softened((~planted).astype(np.float64)[:, None], 3) * ~planted[:, None]
    return np.asarray(hip + line * (1.0 + free * (eased / np.maximum(size, 1e-6) - 1.0)))


def place_hips(joints: Array, stretch: Stretch, build: Build, height: Array) -> Axes:
    """Put the pelvis, at ``height`` (T,) metres, and the hips into ``joints``; return its frame."""
    pelvis = pelvis_axes(stretch)
    root, heading = joints[:, J["pelvis"]], stretch.place[:, 2]
    ahead, left = (stretch.channels[:, C[n]] * build.leg for n in ("ahead", "left"))
    root[:] = ahead[:, None] * headings(heading) + left[:, None] * headings(heading + 90.0)
    root[:, 0] += stretch.place[:, 0]
    root[:, 1] += height
    root[:, 2] += stretch.place[:, 1]
    for side, sign in (("left", 1.0), ("right", -1.0)):
        joints[:, J[f"{side}_hip"]] = (
            root + sign * build.hip_out * pelvis.left - build.hip_drop * pelvis.up
        )
    return pelvis


def supported_height(joints: Array, feet: Feet, build: Build, height: Array) -> Array:
    """Lower the pelvis, (T,), to where every planted ankle can be reached."""
    limit = np.full(len(height), np.inf)
    reach = (build.thigh + build.shin) * 0.997
    for index, side in enumerate(("left", "right")):
        planted = feet.heel[:, index] | feet.toe[:, index]
        hip = joints[:, J[f"{side}_hip"]]
        offset = hip - joints[:, J["pelvis"]]
        gap = feet.ankle[:, index] - hip
        flat = gap[:, 0] ** 2 + gap[:, 2] ** 2
        top = feet.ankle[:, index, 1] + np.sqrt(np.maximum(reach * reach - flat, 1e-6))
        limit = np.where(planted, np.minimum(limit, top - offset[:, 1]), limit)
    # Beyond this a step was too long for the leg: the foot gives way rather than the body.
    limit = np.maximum(limit, height - 0.3 * build.leg)
    return np.asarray(np.minimum(height, limit))


def construct(stretch: Stretch, build: Build) -> tuple[Array, Axes]:
    """Make the joints, (T, 22, 3), of a scene's track, and the frame of the face."""
    _lift_toes(stretch.feet, stretch.floor, build)
    rise = np.zeros(len(stretch.channels))
    planted = stretch.feet.heel | stretch.feet.toe
    joints, face = _built(stretch, build, rise)
    for _ in range(3):
        depth = np.minimum(stretch.floor, 0.0)
        sunk = np.maximum(0.3 * build.toe_y + depth - joints[:, :, 1].min(axis=1), 0.0)
        if not np.any(sunk > 2e-3):
            break
        more = -_eased_minimum(-sunk, np.zeros(len(sunk)))
        stretch.feet.ankle[..., 1] += np.where(planted, 0.0, more[:, None])
        rise = rise + more
        joints, face = _built(stretch, build, rise)
    return joints, face


def _lift_toes(feet: Feet, ground: Array, build: Build) -> None:
    """Keep feet out of the floor, in place: lift those in the air, flatten those on it."""
    toe = feet.ankle[..., 1] + toe_offset(build, feet.pitch, feet.yaw)[..., 1]
    low = np.maximum(0.5 * build.toe_y + np.minimum(ground, 0.0)[:, None] - toe, 0.0)
    feet.ankle[..., 1] += np.where(feet.heel | feet.toe, 0.0, low)
    above = feet.ankle[..., 1] - 0.3 * build.toe_y - np.minimum(ground, 0.0)[:, None]
    drop = np.arcsin((build.ankle_y - build.toe_y) / build.foot)
    steepest = np.degrees(np.arcsin(np.clip(above / build.foot, -1.0, 1.0)) - drop)
    feet.pitch[:] = np.where(feet.pitch > 90.0, feet.pitch, np.minimum(feet.pitch, steepest))


def _built(stretch: Stretch, build: Build, rise: Array) -> tuple[Array, Axes]:
    joints = np.zeros((len(stretch.channels), len(J), 3))
    wanted = stretch.channels[:, C["up"]] * build.hip_height + stretch.floor + rise
    pelvis = place_hips(joints, stretch, build, wanted)
    height = supported_height(joints, stretch.feet, build, wanted)
    if np.any(height < wanted - 1e-4):
        eased = _eased_minimum(height, wanted)
        place_hips(joints, stretch, build, supported_height(joints, stretch.feet, build, eased))
    chest, face = _trunk(joints, stretch, build, pelvis)
    place_arms(joints, stretch, build, chest, face)
    _legs(joints, stretch, build, pelvis)
    return joints, face


def _eased_minimum(limit: Array, wanted: Array) -> Array:
    """Dip smoothly below a ceiling: a short minimum, then a short mean, of how far to go down."""
    drop = np.pad(wanted - limit, 4, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(drop, 5).max(axis=1)
    kernel = np.array([1.0, 4.0, 6.0, 4.0, 1.0]) / 16.0
    return np.asarray(wanted - np.convolve(windows, kernel, mode="valid"))
