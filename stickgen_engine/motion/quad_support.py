"""Shoulders stay where standing forefeet can bear them: the trunk tips about the hips."""

from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import softened
from stickgen_engine.motion.geometry import Axes, dot, headings
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import place_hips, supported_height
from stickgen_engine.motion.track import Flags, Stretch
from stickgen_engine.skeleton import J

# Share of a foreleg's length beyond which it is out of reach, and the most that a trunk tips.
_REACH: Final = 0.985
_MOST_DEG: Final = 40.0
_STEEPEST_DEG: Final = 126.0
# Shoulders this low, in forelegs, tip no further.
_LOWEST: Final = 0.25
# A head's joint is at least this high over the floor, in radii of the head.
_HEAD_LOW: Final = 0.35
_ROUNDS: Final = 3


def bear_on_forefeet(track: Stretch, paws: Array, planted: Flags, build: Build) -> None:
    """Tip the trunk down, in place, where planted paws (T, 2, 3) are out of the forelegs' reach."""
    if not planted.any():
        return
    reach = _REACH * build.arm
    for _ in range(_ROUNDS):
        pelvis, shoulders = _shoulders(track, build)
        tip = np.zeros(len(paws))
        for side in (0, 1):
            gap = shoulders[:, side] - paws[:, side]
            far = np.sqrt(dot(gap, gap))[:, 0]
            arm = shoulders[:, side] - pelvis
            ahead = headings(track.place[:, 2])
            # What a degree more of pitch does to a shoulder: ahead and down about the hips.
            moved = arm[:, 1:2] * ahead - dot(arm, ahead) * np.array([0.0, 1.0, 0.0])
            nearer = -np.radians(dot(gap, moved)[:, 0] / np.maximum(far, 1e-6))
            short = np.where(planted[:, side], np.maximum(far - reach, 0.0), 0.0)
            turn = np.where(nearer > 1e-5, short / np.maximum(nearer, 1e-5), 0.0)
            tip = np.maximum(tip, np.minimum(turn, _MOST_DEG))
        high = shoulders[:, :, 1].min(axis=1) - paws[:, :, 1].min(axis=1)
        tip = np.minimum(tip, np.degrees(np.maximum(high / build.arm - _LOWEST, 0.0)))
        if tip.max() < 0.05:
            return
        # Nobody stands on the head for a paw that was left behind.
        room = np.maximum(_STEEPEST_DEG - track.channels[:, C["pitch"]], 0.0)
        track.channels[:, C["pitch"]] += np.minimum(_eased_maximum(tip), room)


def keep_head_up(track: Stretch, build: Build) -> None:
    """Bow no head into the floor, in place: the neck gives way, the face stays as it is."""
    ch = track.channels
    chest, root = _chest(track, build)[2:]
    lean = ch[:, C["pitch"]] + ch[:, C["bend"]]
    neck = chest.turned(
        ch[:, C["neck"]] - 0.5 * np.maximum(lean, -30.0), 0.35 * ch[:, C["turn"]], 0.0 * lean
    ).up
    lowest = _HEAD_LOW * build.head_radius + np.minimum(track.floor, 0.0)
    steep = np.degrees(np.arcsin(np.clip(neck[:, 1], -1.0, 1.0)))
    wanted = np.degrees(np.arcsin(np.clip((lowest - root[:, 1]) / build.neck, -1.0, 1.0)))
    # Who lies on its side or back rests its head.
    short = np.where(np.abs(ch[:, C["spin"]]) < 30.0, np.maximum(wanted - steep, 0.0), 0.0)
    if short.max() < 0.1:
        return
    more = _eased_maximum(short)
    ch[:, C["neck"]] -= more
    ch[:, C["nod"]] += more


def _eased_maximum(values: Array) -> Array:
    """Spread peaks over their neighbours: a short maximum, then a short mean that keeps to it."""
    padded = np.pad(values, 2, mode="edge")
    wide = np.lib.stride_tricks.sliding_window_view(padded, 5).max(axis=1)
    return softened(wide[:, None], 2)[:, 0]


def _shoulders(track: Stretch, build: Build) -> tuple[Array, Array]:
    """Find the pelvis, (T, 3), and both shoulders, (T, 2, 3)."""
    pelvis, at, chest, _ = _chest(track, build)
    root = at + chest.up * build.collar_up
    out = (build.collar_out + build.shoulder_out) * chest.left
    return pelvis, np.stack([root + out, root - out], axis=1)


def _chest(track: Stretch, build: Build) -> tuple[Array, Array, Axes, Array]:
    """Build the trunk: the pelvis, the end of the spine, the chest's frame, the neck's root."""
    ch, count = track.channels, len(track.channels)
    joints = np.zeros((count, len(J), 3))
    wanted = ch[:, C["up"]] * build.hip_height + track.floor
    frame = place_hips(joints, track, build, wanted)
    drop = supported_height(joints, track.feet, build, wanted) - wanted
    pelvis = joints[:, J["pelvis"]] + drop[:, None] * np.array([0.0, 1.0, 0.0])
    third = [ch[:, C[name]] / 3.0 for name in ("bend", "side", "twist")]
    at = pelvis
    chest: Axes = frame
    for length in build.spine:
        at = at + chest.up * length
        chest = chest.turned(*third)
    return pelvis, at, chest, at + chest.up * build.chest
