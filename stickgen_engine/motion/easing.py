"""Ease what would be rougher than a body can be: whipping arms, jolts of the trunk."""

from typing import Final

import numpy as np

from stickgen_engine.motion.channels import ARM, BODY, Array, C
from stickgen_engine.motion.curves import softened
from stickgen_engine.motion.proportions import Build
from stickgen_engine.skeleton import FPS

# From half of this jerk on, in m/s3 of what hangs on a channel, curves are rounded.
ROUGH_MPS3: Final = 5000.0
# Hands are rounded sooner than what carries them.
_HAND: Final = 1.6
_PASSES: Final = 6
_AROUND: Final = 4

_TRUNK: Final = tuple(name for name in BODY if name not in ("ahead", "left", "shrug"))
_ARM: Final = tuple(name for name in ARM if name not in ("wx", "wy", "wz"))
_ANGLES: Final = frozenset(
    ("pitch", "roll", "yaw", "bend", "side", "twist", "neck", "nod", "turn", "tilt", "spin",
     "lift", "out", "fold", "in", "elb")
)  # fmt: skip
# What an angle carries, as a share of the arm's length.
_CARRIES: Final = {
    "pitch": 1.5, "roll": 1.5, "spin": 0.5, "bend": 1.0, "side": 1.0, "twist": 0.5, "yaw": 0.4,
    "neck": 0.4, "nod": 0.2, "turn": 0.2, "tilt": 0.2, "lift": 1.0, "out": 1.0, "fold": 0.5,
    "in": 0.3, "elb": 0.25,
}  # fmt: skip


def eased(channels: Array, build: Build) -> Array:
    """Round the curves of channels (T, WIDTH) where they jolt; elsewhere they stay as they are."""
    if len(channels) < 2 * _AROUND:
        return channels
    out = channels.copy()
    for names, sides in ((_TRUNK, ("",)), (_ARM, ("r_", "l_"))):
        metres = np.array([_metres(name, build) for name in names])
        for side in sides:
            _round(out, [C[side + name] for name in names], metres)
    return out


def eased_feet(moved: Array, build: Build) -> Array:
    """Round the departures of the feet, (T, 10) as key poses tell them, where they jolt."""
    if len(moved) < 2 * _AROUND:
        return moved
    out = moved.copy()
    turn = float(np.radians(1.0)) * build.foot
    metres = np.array([build.leg, build.leg, build.leg, turn, turn])
    for first in (0, 5):
        _round(out, list(range(first, first + 5)), metres)
    return out


def eased_path(path: Array) -> Array:
    """Round a path in metres, (T, 3), where it jolts."""
    if len(path) < 2 * _AROUND:
        return path
    out = path.copy()
    _round(out, [0, 1, 2], np.full(3, _HAND))
    return out


def _round(channels: Array, columns: list[int], metres: Array) -> None:
    own = channels[:, columns]
    rough = np.abs(np.diff(own, 3, axis=0) * (metres * FPS**3)).max(axis=1)
    if rough.max() < 0.5 * ROUGH_MPS3:
        return
    share = _widened(np.clip(rough / ROUGH_MPS3 - 0.5, 0.0, 1.0))
    channels[:, columns] = own + share[:, None] * (softened(own, _PASSES) - own)


def _metres(name: str, build: Build) -> float:
    """Say how far a hand or the head goes for one unit of a channel, about."""
    if name in _ANGLES:
        return float(np.radians(_CARRIES[name])) * build.arm
    return build.hip_height if name == "up" else build.arm


def _widened(share: Array) -> Array:
    """Spread (T - 3,) over the frames around, (T,), without corners."""
    padded = np.pad(share, (_AROUND + 1, _AROUND + 2), mode="edge")
    most = np.lib.stride_tricks.sliding_window_view(padded, 2 * _AROUND + 1).max(axis=1)
    kernel = np.hanning(2 * _AROUND + 1)
    held = np.pad(most, _AROUND, mode="edge")
    return np.asarray(np.convolve(held, kernel / kernel.sum(), mode="valid"))
