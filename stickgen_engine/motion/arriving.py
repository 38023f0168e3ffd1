"""Arriving exactly: a pelvis is over the end of its way on the very frame on which the way ends."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.track import Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

# Over so many seconds a body is brought to where it should be, and let go again.
_OVER_S: Final = 0.6
# What is farther off has another reason than sway, such as a slip: it is not pulled straight.
_MOST_M: Final = 0.35


def arrive(track: Stretch, base: Sequence[Beat], build: Build) -> None:
    """Take out, in place, how far the pelvis is from the ends of its ways; feet stay planted.

    Manners, breath and what follows after lean and sway a body that goes along a way exactly.
    """
    ends = [(beat.end - 1, beat.path[-1]) for beat in base if beat.path]
    frames = [frame for frame, _ in ends]
    gaps = [np.array(end) - _pelvis(track, build, frame) for frame, end in ends]
    count = len(track.place)
    for index, (frame, gap) in enumerate(zip(frames, gaps, strict=True)):
        if not 0.0 < float(np.hypot(*gap)) <= _MOST_M:
            continue
        before = frame - frames[index - 1] if index else frame
        after = frames[index + 1] - frame if index + 1 < len(frames) else count
        track.place[:, :2] += _window(count, frame, before, after)[:, None] * gap


def _pelvis(track: Stretch, build: Build, frame: int) -> Array:
    """Return where the pelvis is over the floor, (2,): x and z in metres."""
    x, z, heading = (float(v) for v in track.place[frame])
    a = np.radians(heading)
    ahead, left = (float(track.channels[frame, C[n]]) * build.leg for n in ("ahead", "left"))
    return np.array([
        x + ahead * np.cos(a) - left * np.sin(a), z + ahead * np.sin(a) + left * np.cos(a)
    ])  # fmt: skip


def _window(count: int, frame: int, before: int, after: int) -> Array:
    """Rise to 1 on a frame and fall again, (count,); 0 on the neighbouring ends of ways."""
    times = np.arange(count) / FPS
    at = frame / FPS
    up = max(min(_OVER_S, before / FPS), 1.0 / FPS)
    down = max(min(_OVER_S, after / FPS), 1.0 / FPS)
    return np.asarray(np.where(
        times <= at, ramp(times, at - up, at), 1.0 - ramp(times, at, at + down)
    ))  # fmt: skip
