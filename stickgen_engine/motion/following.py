"""What follows: forearms drag behind upper arms, the head behind the trunk, weight goes over first.

Each part that hangs on another is a damped spring that the other's acceleration pulls on, so it
lags at the start, overshoots a little at the end, and settles (overlapping action and
follow-through of hand-made animation, Thomas and Johnston 1981).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.track import Stretch
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

_MEMORY_FRAMES: Final = 26
# The most that a part is left behind, in degrees.
_MOST_FOLD, _MOST_ARM, _MOST_HEAD = 22.0, 12.0, 11.0
_LOOK_AHEAD_FRAMES: Final = 6
_SHIFT_LEGS: Final = 0.05
_SHIFT_FRAMES: Final = 11


@dataclass(frozen=True, slots=True)
class Looseness:
    """How loosely a body hangs together: the spring's pace in hertz, its damping, how far it goes.

    ``waves`` are the seconds by which each part of a limb moves later than the one that it hangs
    on, beyond what springs do.
    """

    hertz: float = 2.3
    damping: float = 0.45
    size: float = 1.0
    waves: float = 0.0


HUMAN: Final = Looseness()
CHILD: Final = Looseness(2.7, 0.36, 1.25)
OLD: Final = Looseness(2.6, 0.7, 0.5)
ALIEN: Final = Looseness(1.25, 0.3, 1.9, waves=0.13)
STIFF: Final = Looseness(size=0.0)


def looseness_of(actor: Actor, manner: str) -> Looseness:
    """Say how loosely an actor hangs together."""
    if actor.kind == "robot" or manner == "robotic":
        return STIFF
    if actor.kind == "alien" or "sheet" in actor.accessories:
        return ALIEN
    if "old" in (manner, actor.manner):
        return OLD
    small = actor.kind == "human" and actor.height_m < 1.4
    return CHILD if small or manner == "childlike" else HUMAN


def follow_through(track: Stretch, beats: Sequence[Beat], loose: Looseness) -> None:
    """Let arms, head and weight follow what the body does, in place.

    Gaits have lags of their own, so it shows least while one gets about.
    """
    channels = track.channels
    if len(channels) < 4 or not loose.size:
        return
    still = 1.0 - 0.85 * _under_way(beats, len(channels))
    names = ("r_lift", "l_lift", "up", "bend", "side", "twist")
    pulled = channels[:, [C[name] for name in names]].copy()
    pulled[:, 3] += channels[:, C["pitch"]]
    pulled[:, 4] += channels[:, C["roll"]]
    pulled[:, 5] += channels[:, C["yaw"]]
    right, left, up, bend, side, twist = (_dragged(pulled, loose) * still[:, None]).T
    for key, lift in (("r", right), ("l", left)):
        channels[:, C[f"{key}_fold"]] += _within(0.34 * lift, _MOST_FOLD)
        channels[:, C[f"{key}_lift"]] -= _within(0.3 * bend, _MOST_ARM)
        channels[:, C[f"{key}_out"]] += _within(34.0 * up, _MOST_ARM)
        fold = channels[:, C[f"{key}_fold"]]
        channels[:, C[f"{key}_fold"]] = np.maximum(fold, 2.0)
    channels[:, C["neck"]] += _within(0.34 * bend, _MOST_HEAD)
    channels[:, C["tilt"]] += _within(0.4 * side, _MOST_HEAD)
    channels[:, C["turn"]] += _within(0.4 * twist, _MOST_HEAD)
    if loose.waves:
        _wave(channels, loose.waves)
    _look_ahead(track, still)
    _shift_weight(track, 1.0 - _under_way(beats, len(channels), wider=5))


def _under_way(beats: Sequence[Beat], count: int, wider: int = 0) -> Array:
    """Say, (T,) from 0 to 1, where a body gets about, and so many frames before and after."""
    out = np.zeros(count + 8)
    for beat in beats:
        if beat.layer == "base" and beat.path:
            out[max(beat.start + 4 - wider, 0) : beat.end + 4 + wider] = 1.0
    kernel = np.hanning(9)
    smooth = np.convolve(out, kernel / kernel.sum(), mode="valid")
    return np.asarray(smooth[:count], dtype=np.float64)


def _dragged(pulled: Array, loose: Looseness) -> Array:
    """Return how far a spring on each column, (T, N), is left behind, (T, N)."""
    pace = 2.0 * np.pi * loose.hertz / FPS
    ringing = pace * np.sqrt(1.0 - loose.damping**2)
    t = np.arange(_MEMORY_FRAMES)
    answer = -np.exp(-loose.damping * pace * t) * np.sin(ringing * t) / ringing
    answer *= loose.size * np.linspace(1.0, 0.0, _MEMORY_FRAMES)
    padded = np.concatenate((pulled[:1], pulled, pulled[-1:]))
    force = np.diff(padded, 2, axis=0)
    out = [np.convolve(column, answer)[: len(pulled)] for column in force.T]
    return np.stack(out, axis=1)


def _within(values: Array, most: float) -> Array:
    return np.asarray(most * np.tanh(values / most))


def _wave(channels: Array, seconds: float) -> None:
    """Let movement travel outward along the limbs, part after part, in place."""
    frames = np.arange(len(channels), dtype=np.float64)
    for later, names in (
        (0.4, ("bend", "side", "twist")),
        (0.8, ("neck", "tilt", "turn", "r_lift", "l_lift", "r_out", "l_out")),
        (1.6, ("nod", "r_fold", "l_fold", "r_in", "l_in")),
    ):
        for name in names:
            own = channels[:, C[name]]
            channels[:, C[name]] = np.interp(frames - later * seconds * FPS, frames, own)


def _look_ahead(track: Stretch, still: Array) -> None:
    """Turn the head before the body turns, in place."""
    heading = track.place[:, 2]
    later = np.concatenate((heading, np.full(_LOOK_AHEAD_FRAMES, heading[-1])))
    turn = later[_LOOK_AHEAD_FRAMES:] - heading
    kernel = np.hanning(9)
    padded = np.pad(turn, 4, mode="edge")
    smooth: Array = np.asarray(np.convolve(padded, kernel / kernel.sum(), mode="valid"), float)
    track.channels[:, C["turn"]] += _within(0.5 * smooth * still, 26.0)


def _shift_weight(track: Stretch, still: Array) -> None:
    """Put the weight over the foot that stays before the other one lifts, in place."""
    planted = (track.feet.heel | track.feet.toe).astype(np.float64)
    ahead = 4
    alone = planted[:, 0] - planted[:, 1]
    alone = np.concatenate((alone[ahead:], np.full(min(ahead, len(alone)), alone[-1])))
    kernel = np.hanning(_SHIFT_FRAMES + 2)[1:-1]
    padded = np.pad(alone, _SHIFT_FRAMES // 2, mode="edge")
    share = np.convolve(padded, kernel / kernel.sum(), mode="valid")[: len(still)]
    channels = track.channels
    upright = ramp(channels[:, C["up"]], 0.7, 0.9)
    share = share * still * upright * (1.0 - ramp(np.abs(channels[:, C["pitch"]]), 30.0, 50.0))
    channels[:, C["left"]] += _SHIFT_LEGS * share
    channels[:, C["roll"]] -= 1.6 * share
    channels[:, C["side"]] += 2.6 * share
    channels[:, C["up"]] -= 0.01 * np.abs(share)
