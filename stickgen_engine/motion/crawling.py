"""Crawling: hands and knees are planted one after the other, diagonal ones together."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C, rest
from stickgen_engine.motion.curves import ramp, smooth
from stickgen_engine.motion.paths import Path, nearest_turn, progress, turned_in_time
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS

# Getting down on all fours, and up again, each takes at most so long, and this share of a beat.
_DOWN_S, _DOWN_SHARE = 0.75, 0.3
# A full cycle for an adult at his ease covers this many thighs.
_STRIDE_THIGHS: Final = 1.35
_SLOWEST_S, _QUICKEST_S = 1.5, 0.62
_SWING_SHARE: Final = 0.42
_LIFT_M: Final = 0.055
# The sole looks up and the toes back.
_SOLE_UP_DEG: Final = 158.0
_POSE: Final = {
    "pitch": 76.0, "bend": 6.0, "neck": -34.0, "nod": -12.0, "r_elb": 22.0, "l_elb": 22.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Limb:
    """A hand or a knee: how far ahead of the hips and to the left it is planted, and its phase."""

    ahead: float
    left: float
    phase: float


def crawl(
    state: State, path: Path, facing: float, count: int, build: Build, tempo: float
) -> Stretch:
    """Get down on hands and knees, go along a path, and get up at its end."""
    out = Stretch.empty(count)
    times = np.arange(count) / FPS
    duration = float(times[-1])
    down_s = min(_DOWN_S, _DOWN_SHARE * duration)
    gone = path.length * progress(times, 0.8 * down_s, duration - 0.8 * down_s, (0.3, 0.3))
    out.place[:] = path.at(gone)
    _turn(out, state, facing, times, down_s)
    low = ramp(times, 0.0, down_s) * (1.0 - ramp(times, duration - down_s, duration - 0.04))
    cycle = _cycle(path.length, duration - 2.0 * down_s, build, tempo)
    turns = np.clip((times - down_s) / cycle, 0.0, None)
    turns = np.minimum(turns, max(round((duration - 2.0 * down_s) / cycle * 2.0) / 2.0, 0.5))
    _lower(out, low, turns, build)
    for side, sign in ((0, 1.0), (1, -1.0)):
        knee = _Limb(0.02, sign * 0.13, 0.0 if side == 0 else 0.5)
        hand = _Limb(_reach(build), sign * 0.17, 0.5 if side == 0 else 0.0)
        spots, off = _planted(out, times, turns, cycle, knee, down_s)
        _lay_shin(out, state, side, (spots, off), low, build)
        spots, off = _planted(out, times, turns, cycle, hand, down_s)
        _lay_hand(out, side, (spots, off), low, build)
    return out


def _reach(build: Build) -> float:
    trunk = sum(build.spine) + 0.6 * build.chest
    return 0.97 * trunk


def _turn(out: Stretch, state: State, facing: float, times: Array, down_s: float) -> None:
    """Turn to the way before getting down, and to where the beat faces on getting up."""
    way = out.place[:, 2]
    start = nearest_turn(float(way[0]), state.heading)
    heading = start + (way - start) * ramp(times, 0.0, 0.9 * down_s)
    end = nearest_turn(float(heading[-1]), facing)
    last = float(times[-1])
    heading = heading + (end - heading) * ramp(times, last - 0.9 * down_s, last - 0.04)
    out.place[:, 2] = turned_in_time(heading + state.heading - heading[0])


def _cycle(length: float, seconds: float, build: Build, tempo: float) -> float:
    speed = length / max(seconds, 0.2)
    own = _STRIDE_THIGHS * build.thigh / max(speed, 0.05)
    return float(np.clip(own, _QUICKEST_S, _SLOWEST_S / max(tempo, 0.5)))


def _lower(out: Stretch, low: Array, turns: Array, build: Build) -> None:
    """Pose the trunk, level on hands and knees, swaying over the limb that bears."""
    ch = rest(len(low))
    wave = 2.0 * np.pi * turns
    hips = (0.96 * build.thigh + build.hip_drop + 0.6 * build.ankle_y) / build.hip_height
    ch[:, C["up"]] += low * (hips - ch[:, C["up"]])
    for name, value in _POSE.items():
        ch[:, C[name]] += low * (value - ch[:, C[name]])
    ch[:, C["side"]] += 5.0 * low * np.sin(wave)
    ch[:, C["yaw"]] += 5.0 * low * np.sin(wave)
    ch[:, C["roll"]] += 3.0 * low * np.sin(wave)
    ch[:, C["turn"]] -= 4.0 * low * np.sin(wave)
    ch[:, C["up"]] -= 0.012 * low * (1.0 - np.cos(2.0 * wave))
    out.channels = ch


def _planted(
    out: Stretch, times: Array, turns: Array, cycle: float, limb: _Limb, down_s: float
) -> tuple[Array, Array]:
    """Find where on the floor a limb is, (T, 3), and how far it is off it, from 0 to 1."""
    own = turns + limb.phase
    number, share = np.floor(own), own % 1.0
    u = np.clip(share / _SWING_SHARE, 0.0, 1.0)
    moving = (turns > 0.0) & (turns < turns[-1]) & (share < _SWING_SHARE)
    # A stand is laid out from where the body is in the middle of it.
    middles = (number - limb.phase + 0.5 * (1.0 + _SWING_SHARE)) * cycle + down_s
    then, before = (_beside(out, times, moment, limb) for moment in (middles, middles - cycle))
    share_of_way = smooth(u)[:, None]
    spots = before + share_of_way * (then - before)
    return spots, np.where(moving, np.sin(np.pi * u), 0.0)


def _beside(out: Stretch, times: Array, moments: Array, limb: _Limb) -> Array:
    x, z, heading = (np.interp(moments, times, out.place[:, i]) for i in range(3))
    at = limb.ahead * headings(heading) + limb.left * headings(heading + 90.0)
    return np.asarray(at + np.stack([x, np.zeros(len(x)), z], axis=1))


def _lay_shin(
    out: Stretch, state: State, side: int, laid: tuple[Array, Array], low: Array, build: Build
) -> None:
    spots, off = laid
    heading, feet = out.place[:, 2], out.feet
    ankle = spots - 0.97 * build.shin * headings(heading)
    ankle[:, 1] = 0.8 * build.ankle_y + _LIFT_M * off
    held = state.feet[side]
    end = out.place[-1]
    home = stance(float(end[0]), float(end[1]), float(end[2]), build, 0.08)[side]
    late = np.arange(len(low)) > 0.5 * len(low)
    stood = np.where(late[:, None], np.array([home.x, build.ankle_y, home.z]), np.array(held.ankle))
    # One foot goes back after the other.
    share = smooth((low - 0.3 * side) / 0.7)
    feet.ankle[:, side] = stood + share[:, None] * (ankle - stood)
    feet.ankle[:, side, 1] += 0.09 * np.sin(np.pi * share)
    pitch = np.where(late, 0.0, held.pitch)
    feet.pitch[:, side] = pitch + share * (_SOLE_UP_DEG - pitch)
    yaw = np.where(late, home.yaw, held.yaw)
    turn = (heading - yaw + 180.0) % 360.0 - 180.0
    feet.yaw[:, side] = yaw + share * turn
    still = (off == 0.0) & ((share > 0.9999) | (share < 1e-4))
    feet.toe[:, side] = still
    feet.heel[:, side] = still & (share < 1e-4)


def _lay_hand(out: Stretch, side: int, laid: tuple[Array, Array], low: Array, build: Build) -> None:
    spots, off = laid
    key = "l" if side == 0 else "r"
    for axis, name in enumerate("xyz"):
        out.channels[:, C[f"{key}_w{name}"]] = spots[:, axis]
    out.channels[:, C[f"{key}_wy"]] = 0.6 * build.ankle_y + 1.3 * _LIFT_M * off
    out.channels[:, C[f"{key}_ww"]] = smooth((low - 0.45) / 0.55)
    out.channels[:, C[f"{key}_lift"]] += 70.0 * low
