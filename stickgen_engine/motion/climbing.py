"""Climbing hand over hand: up rungs, a trunk or a face, and over the edge on to the top."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C, rest
from stickgen_engine.motion.curves import ramp, smooth
from stickgen_engine.motion.floors import lowered, raised
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.standing import stay
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.terrain import FIRST_RUNG_M, RUNG_M

# Hands are this high above the feet's hold, in heights of the hips, and this far apart, in legs.
_REACH_UP: Final = 1.86
# Who stays on what is climbed holds its end no higher than this above the feet, in the same.
_LAST_HOLD: Final = 1.56
_APART_M: Final = 0.2
# The hips hang this far below where they stand, and hands and feet hold this far ahead, in metres.
_SUNK: Final = 0.9
_HOLD_AHEAD_M: Final = 0.24
_MOVE_SHARE: Final = 0.62


@dataclass(frozen=True, slots=True)
class Holds:
    """Heights (N,) that a limb holds one after the other, and when (N,) it lets go of each."""

    heights: Array
    leaves: Array
    seconds: float

    def at(self, times: Array) -> tuple[Array, Array]:
        """Return how high the limb is, (T,), and how far off the face it swings, from 0 to 1."""
        high, off = np.full(len(times), self.heights[0]), np.zeros(len(times))
        for last, then, leave in zip(self.heights, self.heights[1:], self.leaves, strict=False):
            u = np.clip((times - leave) / self.seconds, 0.0, 1.0)
            high += (then - last) * smooth(u)
            off += np.sin(np.pi * u) * (u < 1.0)
        return high, off


@dataclass(frozen=True, slots=True)
class Climb:
    """The rhythm of a climb: when it begins, seconds and number of its holds, and its heights.

    ``low`` and ``high`` are where the feet begin and end on the face, ``edge`` is the highest that
    hands find a hold, all in metres above the ground; ``onto`` says that one gets on to the top.
    """

    start: float
    beat: float
    holds: int
    low: float
    high: float
    edge: float
    onto: bool


def climbed(beat: Beat, state: State, body: Body) -> Stretch:
    """Climb from where one stands to ``beat.floor_m``; with a path, on to the top at its end."""
    count = beat.end - beat.start
    build, floor = body.build, beat.floor_m or 0.0
    out = raised(stay(lowered(state), beat.facing_deg, count, build), state.floor)
    out.channels = rest(count)
    times = np.arange(count) / FPS
    onto = bool(beat.path)
    # What is no higher than the hips is not climbed but got on to.
    face = max(floor - build.hip_height, state.floor) if onto else floor
    share = 0.94 if not onto else 0.62 if face > state.floor else 0.34
    up_s = share * float(times[-1])
    holds = max(round((face - state.floor - FIRST_RUNG_M) / RUNG_M) + 1, 1)
    edge = floor if onto else floor + _LAST_HOLD * build.hip_height
    climb = Climb(0.12 * up_s, 0.88 * up_s / (holds + 1.0), holds, state.floor, face, edge, onto)
    out.floor[:] = _level(times, climb)
    on = ramp(times, 0.0, max(climb.start, 0.3))
    if onto:
        on = on * (1.0 - ramp(times, up_s + 0.1, up_s + 0.5))
    _hang(out, on * (face > state.floor))
    _hold_hands(out, times, climb, on, build)
    if face > state.floor:
        _hold_feet(out, times, climb, on, build)
    if onto:
        _get_over(out, times, beat, up_s, floor - face, build)
    return out


def _level(times: Array, climb: Climb) -> Array:
    """Rise from hold to hold, with a rest on each: (T,) metres."""
    out = np.full(len(times), climb.low)
    step = (climb.high - climb.low) / climb.holds
    for number in range(climb.holds):
        begin = climb.start + number * climb.beat
        out += step * ramp(times, begin, begin + 1.15 * climb.beat)
    return out


def _hang(out: Stretch, on: Array) -> None:
    ch = out.channels
    ch[:, C["up"]] += on * (_SUNK - ch[:, C["up"]])
    ch[:, C["pitch"]] += 7.0 * on
    ch[:, C["neck"]] -= 16.0 * on
    ch[:, C["nod"]] -= 10.0 * on


def _limb(order: int, climb: Climb, above: float) -> Holds:
    """List the holds of one limb; limbs of one side move every second beat, in turns."""
    step = (climb.high - climb.low) / climb.holds
    numbers = np.arange(order, climb.holds + 1, 2)
    heights = climb.low + above + step * np.concatenate(([0.0], numbers + 1.0))
    heights = np.minimum(heights, min(climb.high + above + step, climb.edge))
    leaves = np.asarray(climb.start + numbers * climb.beat, dtype=np.float64)
    return Holds(heights, leaves, _MOVE_SHARE * climb.beat)


def _hold_hands(out: Stretch, times: Array, climb: Climb, on: Array, build: Build) -> None:
    ahead, left = headings(out.place[:, 2]), headings(out.place[:, 2] + 90.0)
    ground = out.place[:, [0, 2, 1]] * np.array([1.0, 0.0, 1.0])
    for key, order, sign in (("r", 0, -1.0), ("l", 1, 1.0)):
        high, off = _limb(order, climb, _REACH_UP * build.hip_height).at(times)
        far = _HOLD_AHEAD_M + (0.08 if climb.onto else 0.0) - 0.1 * off
        hold = ground + far[:, None] * ahead + sign * _APART_M * left
        hold[:, 1] = high
        for axis, name in enumerate("xyz"):
            out.channels[:, C[f"{key}_w{name}"]] = hold[:, axis]
        out.channels[:, C[f"{key}_ww"]] = on
        out.channels[:, C[f"{key}_elb"]] = 24.0
        lean = 4.0 * off * on
        out.channels[:, C["side"]] -= sign * lean
        out.channels[:, C["roll"]] += 0.5 * sign * lean


def _hold_feet(out: Stretch, times: Array, climb: Climb, on: Array, build: Build) -> None:
    """Put each foot on a hold as the hand of the other side reaches for the next."""
    ahead, left = headings(out.place[:, 2]), headings(out.place[:, 2] + 90.0)
    ground = out.place[:, [0, 2, 1]] * np.array([1.0, 0.0, 1.0])
    for side, order, sign in ((0, 0, 1.0), (1, 1, -1.0)):
        high, off = _limb(order, climb, build.ankle_y).at(times)
        high = np.minimum(high, climb.high + build.ankle_y)
        far = _HOLD_AHEAD_M - build.foot * 0.7 - 0.12 * off
        hold = ground + far[:, None] * ahead + sign * 0.11 * left
        hold[:, 1] = high
        feet, share = out.feet, on[:, None]
        feet.ankle[:, side] += share * (hold - feet.ankle[:, side])
        feet.pitch[:, side] += on * (12.0 * off - feet.pitch[:, side])
        turn = (out.place[:, 2] + sign * 12.0 - feet.yaw[:, side] + 180.0) % 360.0 - 180.0
        feet.yaw[:, side] += on * turn
        still = (off < 1e-6) & (on > 0.999)
        feet.heel[:, side] = feet.toe[:, side] = still
        out.channels[:, C[f"{'l' if side == 0 else 'r'}_knee"]] += on * 24.0


def _get_over(
    out: Stretch, times: Array, beat: Beat, up_s: float, rise: float, build: Build
) -> None:
    """Press up on the arms, bring one leg and then the other over the edge, and stand up."""
    left_s = float(times[-1]) - up_s
    end = np.array(beat.path[-1])
    over = ramp(times, up_s + 0.1 * left_s, up_s + 0.8 * left_s)
    out.place[:, :2] += over[:, None] * (end - out.place[:, :2])
    out.floor[:] += rise * ramp(times, up_s, up_s + 0.6 * left_s)
    crouch = ramp(times, up_s, up_s + 0.4 * left_s)
    crouch = crouch * (1.0 - ramp(times, up_s + 0.5 * left_s, float(times[-1])))
    ch = out.channels
    for name, amount in (
        ("up", -0.3), ("pitch", 26.0), ("bend", 22.0), ("r_lift", 46.0), ("l_lift", 40.0),
    ):  # fmt: skip
        ch[:, C[name]] += amount * crouch
    top = float(out.floor[-1])
    homes = stance(float(end[0]), float(end[1]), float(out.place[-1, 2]), build, 0.08)
    for side, off, down in ((0, 0.0, 0.5), (1, 0.32, 0.85)):
        home = homes[side]
        spot = np.array([home.x, build.ankle_y + top, home.z])
        _leg_over(out, times, side, (up_s + off * left_s, up_s + down * left_s), spot, home.yaw)


def _leg_over(
    out: Stretch,
    times: Array,
    side: int,
    moments: tuple[float, float],
    spot: Array,
    yaw: float,
) -> None:
    """Bring a foot from its last hold up over an edge to ``spot`` (3,) between two moments."""
    feet, (off, down) = out.feet, moments
    first = min(int(np.searchsorted(times, off)), len(times) - 1)
    u = np.clip((times[first:] - times[first]) / max(down - times[first], 1e-6), 0.0, 1.0)
    go, high = smooth(u), smooth(u / 0.6)
    begun, turned = feet.ankle[first, side].copy(), float(feet.yaw[first, side])
    way = begun + go[:, None] * (spot - begun)
    way[:, 1] = begun[1] + high * (spot[1] - begun[1]) + 0.16 * np.sin(np.pi * high)
    feet.ankle[first:, side] = way
    feet.pitch[first:, side] = 30.0 * np.sin(np.pi * go)
    feet.yaw[first:, side] = turned + go * ((yaw - turned + 180.0) % 360.0 - 180.0)
    feet.heel[first:, side] = feet.toe[first:, side] = (u == 0.0) | (u >= 1.0)
