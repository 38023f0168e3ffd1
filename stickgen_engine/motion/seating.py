"""Seats of any height: the pelvis comes to the seat's own, and feet that miss the floor dangle."""

from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.repertoire import SITTING
from stickgen_engine.timeline.beats import Beat

SEAT_HALF_M: Final = 0.06
# The pelvis's heights in the tables, as shares of its standing height: upright, seated and lying.
_UPRIGHT, _SEATED, _LYING = 0.985, 0.56, 0.1
# A foot stays on the floor while its leg need not stretch further than this share.
_STRETCHED: Final = 0.96
_HANGS: Final = 0.94
_HANGING_DEG: Final = 14.0


def raise_to_seat(beat: Beat, channels: Array, feet: Array, build: Build) -> None:
    """Sit at a seat's own height, lie on a bed, in place.

    Args:
        beat: what is done; its ``seat_m`` is in metres, 0 for the ground.
        channels: (T, WIDTH) as the key poses tell them, for a chair of common height.
        feet: (T, 10), the departures of both feet; see ``Score``.
        build: of the body.
    """
    if beat.seat_m <= 0.0:
        return
    up, sitting = channels[:, C["up"]].copy(), beat.motion in (*SITTING, "stand_up", "get_up")
    told = _SEATED if sitting else _LYING
    depth = np.clip((_UPRIGHT - up) / (_UPRIGHT - told), 0.0, 1.0)
    if sitting:
        seat = (beat.seat_m + SEAT_HALF_M) / build.hip_height
        channels[:, C["up"]] += depth * (seat - told)
        _dangle(beat, channels, feet, depth, build)
    elif beat.motion in ("lie_down", "sleep"):
        channels[:, C["up"]] += depth * beat.seat_m / build.hip_height
        feet[:, [1, 6]] += depth[:, None] * beat.seat_m / build.leg


def _dangle(beat: Beat, channels: Array, feet: Array, depth: Array, build: Build) -> None:
    """Lift feet that can't reach the floor from a high seat, in place: shins hang from the edge."""
    low = int(np.argmax(depth))
    if depth[low] < 0.5:
        return
    hip = beat.seat_m + SEAT_HALF_M - build.hip_drop
    for first in (0, 5):
        forth = (feet[low, first] - channels[low, C["ahead"]]) * build.leg
        if np.hypot(forth, hip - build.ankle_y) < _STRETCHED * build.leg:
            continue
        lift = (hip - _HANGS * build.shin - build.ankle_y) / build.leg
        # They leave the floor only as the weight goes on to the seat.
        share = depth**2
        feet[:, first + 1] += share * max(lift, 0.0)
        feet[:, first + 3] += share * _HANGING_DEG
