"""The stretches of a scene between two cuts of its camera, and how fast the picture moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.framing import FRAME_PX, SHOTS
from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.skeleton import FPS

# From one frame to the next the picture jumps by this share of its height, or grows by this: a cut.
_CUT_SHARE: Final = 0.16
_CUT_SCALE: Final = 1.15
_CUT_DEG: Final = 12.0
# A cut changes the picture so many times more than the frames before and after it do.
_APART: Final = 3.0
# Slower than this share of the frame's height a second the camera is as good as still.
_STILL: Final = 0.02
_BEHIND_M: Final = 1.5


@dataclass(frozen=True)
class Shot:
    """Frames ``first`` up to ``end`` between two cuts, with the camera of each."""

    first: int
    end: int
    cameras: tuple[CameraState, ...]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return (self.end - self.first) / FPS

    @cached_property
    def speeds(self) -> NDArray[np.float64]:
        """How fast the picture slides and grows on each frame, in frame heights a second."""
        if len(self.cameras) < 2:
            return np.zeros(len(self.cameras))
        steps = [step_between(before, now) for before, now in pairwise(self.cameras)]
        return np.array([steps[0], *steps]) * FPS

    def moving(self, frame: int) -> bool:
        """Tell whether the camera moves on a frame of the scene."""
        return bool(self.speeds[frame - self.first] > _STILL)


def shots_of(cameras: Sequence[CameraState]) -> tuple[Shot, ...]:
    """Split a scene's cameras at its cuts: jumps of the picture that its neighbours do not share.

    A picture that jumps on many frames in a row moves fast, which is another fault.
    """
    jumps = [0.0, *(_jump(before, now) for before, now in pairwise(cameras)), 0.0]
    cuts = [
        i
        for i in range(1, len(cameras))
        if jumps[i] > max(1.0, _APART * max(jumps[i - 1], jumps[i + 1]))
    ]
    edges = [0, *cuts, len(cameras)]
    return tuple(
        Shot(first, end, tuple(cameras[first:end])) for first, end in pairwise(edges) if end > first
    )


def _jump(before: CameraState, now: CameraState) -> float:
    """Return how much the picture changes between two frames; above 1 it may be a cut."""
    if before == now:
        return 0.0
    grown = abs(log(scale_at(now) / scale_at(before))) / log(_CUT_SCALE)
    turned = abs(now.yaw_deg - before.yaw_deg) / _CUT_DEG
    return max(step_between(before, now) / _CUT_SHARE, grown, turned)


def step_between(before: CameraState, now: CameraState) -> float:
    """Return how far the picture moves between two cameras, in frame heights.

    That is the farthest that any of some points round the middle of the earlier picture moves, or
    the horizon: a crane leaves where it is who stands on the floor, and moves all that is behind.
    """
    if before == now:
        return 0.0
    one, other = View(before, 720, 720), View(now, 720, 720)
    across = 300.0 / one.px_per_m
    aim = before.height_m + (before.horizon - 0.5) * FRAME_PX / one.px_per_m
    x, z = before.x, before.depth_m
    if before.yaw_deg:
        x, z = _unturned(before)
    far = abs(now.horizon - before.horizon) * FRAME_PX
    round_it = ((-across, 0.0, 0.0), (across, 0.0, 0.0), (0.0, -across, 0.0), (0.0, across, 0.0))
    # An orbit hardly moves what stands in the picture plane, and moves all before and behind it.
    for dx, dy, dz in (*round_it, (0.0, 0.0, _BEHIND_M), (0.0, 0.0, -_BEHIND_M)):
        ax, ay, _ = one.point(x + dx, aim + dy, z + dz)
        bx, by, _ = other.point(x + dx, aim + dy, z + dz)
        far = max(far, float(np.hypot(bx - ax, by - ay)))
    return far / FRAME_PX


def scale_at(camera: CameraState) -> float:
    """Return px per metre at the pivot, where whoever is shown stands, in a frame 720 px high."""
    x, z = camera.pivot
    return View(camera, 720, 720).point(x, 0.0, z)[2]


def shot_name(px_per_m: float) -> str:
    """Return the name of the shot that shows a grown person at this scale (720 px frame)."""
    return min(SHOTS, key=lambda name: abs(log(max(px_per_m, 1e-6) / SHOTS[name].scale)))


def _unturned(camera: CameraState) -> tuple[float, float]:
    """Return the place on the stage that a turned camera aims at."""
    a = np.radians(camera.yaw_deg)
    px, pz = camera.pivot
    dx, dz = camera.x - px, camera.depth_m - pz
    return float(px + dx * np.cos(a) - dz * np.sin(a)), float(pz + dx * np.sin(a) + dz * np.cos(a))
