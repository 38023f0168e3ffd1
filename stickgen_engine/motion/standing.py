"""Beats that stay where they are: the feet settle, turn by small steps, and follow key poses."""

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp, rate, softened
from stickgen_engine.motion.paths import open_turn
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings, toe_offset
from stickgen_engine.motion.stepping import (
    Plant,
    Roll,
    Stepper,
    landing,
    leaving,
    stance,
)
from stickgen_engine.motion.track import Ends, Feet, Flags, Foothold, State, Stretch
from stickgen_engine.skeleton import FPS

NEAR_M = 0.09
NEAR_DEG = 28.0
STEP_S = 0.24


def stay(state: State, facing: float, count: int, build: Build, *, keep: bool = False) -> Stretch:
    """Stand still, turning to ``facing`` on the way; channels are left for the caller to fill.

    With ``keep`` the feet stay exactly as they are, for who sits or lies.
    """
    out = Stretch.empty(count)
    times = np.arange(count) / FPS
    out.place[:, 0], out.place[:, 1] = state.x, state.z
    if keep:
        out.place[:, 2] = state.heading
        for side in (0, 1):
            Stepper(out.feet, side, build, state.feet[side]).stand(1e9, roll=None)
        return out
    goal = open_turn(state.heading, facing)
    turn = goal - state.heading
    rounds = 0 if abs(turn) < 1.0 else 1 if abs(turn) <= 110.0 else 2
    span = max(0.35, 2.0 * rounds * STEP_S) if rounds else 0.0
    span = min(span, max(times[-1], 0.04))
    out.place[:, 2] = state.heading + turn * ramp(times, 0.0, span)
    _shuffle(out.feet, state, goal, max(rounds, 1), build, float(times[-1]))
    return out


def _shuffle(
    feet: Feet, state: State, goal: float, rounds: int, build: Build, duration: float
) -> None:
    """Step both feet to where they belong, one after the other, where they are not there yet."""
    order = (0, 1) if goal >= state.heading else (1, 0)
    step = min(STEP_S, duration / (2.0 * rounds + 0.2))
    for place, side in enumerate(order):
        held = state.feet[side]
        stepper = Stepper(feet, side, build, held)
        home = stance(state.x, state.z, goal, build, 0.08)[side]
        if is_near(held, home):
            stepper.stand(1e9, roll=None)
            continue
        starts = [0.02 + (2 * turn + place) * step for turn in range(rounds)]
        roll = Roll(0.0, 0.0, 22.0 if held.planted else 0.0, 0.05 * build.leg / 0.756, 0.45)
        stepper.stand(starts[0], roll=roll)
        before = _departure(held, starts[0], roll, build)
        for turn, start in enumerate(starts):
            share = (turn + 1) / rounds
            heading = state.heading + (goal - state.heading) * share
            spot = stance(state.x, state.z, heading, build, 0.08)[side]
            until = 1e9 if turn == rounds - 1 else starts[turn + 1]
            plant = Plant(spot.x, spot.z, spot.yaw, start + step, until)
            stepper.swing(before, landing(plant, roll, build), roll)
            stepper.plant(plant, roll, last=turn == rounds - 1)
            before = leaving(plant, roll, build)


def is_near(held: Foothold, home: Plant) -> bool:
    """Tell whether a foot stands well enough where it is."""
    gap = np.hypot(held.ankle[0] - home.x, held.ankle[2] - home.z)
    turn = abs((held.yaw - home.yaw + 180.0) % 360.0 - 180.0)
    return bool(held.planted and gap < NEAR_M and turn < NEAR_DEG)


def _departure(held: Foothold, at: float, roll: Roll, build: Build) -> Ends:
    x, y, z = held.ankle
    if not held.planted:
        return Ends(at, np.array([x, y, z]), held.pitch, held.yaw)
    return leaving(Plant(x, z, held.yaw, 0.0, at, y - build.ankle_y), roll, build)


def perform(
    state: State,
    facing: float,
    channels: Array,
    moved: Array,
    build: Build,
    *,
    begun_so: bool = False,
) -> Stretch:
    """Follow key poses, (T, WIDTH) and feet (T, 10), from where the last beat left the body.

    The feet are told as departures from standing at ease, so that a foot that the poses leave
    alone never moves; where the body was found otherwise, it comes over in a moment. With
    ``begun_so`` the scene begins in the first pose.
    """
    count = len(channels)
    begun = float(channels[0, C["ahead"]]), float(channels[0, C["left"]])
    anchor = _anchored(state, begun, build)
    started = np.any(np.abs(moved[0]) > 1e-6)
    if started or not all(foot.planted for foot in state.feet):
        out = _from_pose(anchor, facing, count, moved[0], build, begun_so=begun_so)
    else:
        out = stay(anchor, facing, count, build)
    out.channels = channels
    carry_feet(out, moved, build)
    return out


def _anchored(state: State, begun: tuple[float, float], build: Build) -> State:
    """Find the place that a body, already so far ahead and left of it, is posed around."""
    ahead, left = (float(v) * build.leg for v in begun)
    a = np.radians(state.heading)
    x = state.x - ahead * np.cos(a) + left * np.sin(a)
    z = state.z - ahead * np.sin(a) - left * np.cos(a)
    return State(float(x), float(z), state.heading, state.feet)


def _from_pose(
    state: State, facing: float, count: int, begun: Array, build: Build, *, begun_so: bool
) -> Stretch:
    """Bring feet that were left anywhere to where a pose begins, within a moment."""
    homes = stance(state.x, state.z, state.heading, build, 0.08)
    flat = tuple(Foothold((h.x, build.ankle_y, h.z), 0.0, h.yaw, planted=True) for h in homes)
    out = stay(State(state.x, state.z, state.heading, (flat[0], flat[1])), facing, count, build)
    if begun_so:
        return out
    times = np.arange(count) / FPS
    fade = 1.0 - ramp(times, 0.0, min(0.4, 0.5 * count / FPS))
    a, b = headings(np.array(state.heading)), headings(np.array(state.heading + 90.0))
    for side in (0, 1):
        x, y, z, pitch, yaw = (float(v) for v in begun[5 * side : 5 * side + 5])
        first = out.feet.ankle[0, side] + build.leg * (x * a + z * b)
        first[1] += y * build.leg
        if pitch > 0.0 and y < 0.02:
            # On its toes a foot's ankle is higher, and further on: see carry_feet.
            turned = out.feet.yaw[0, side] + yaw
            first += toe_offset(build, np.array(0.0), turned)
            first -= toe_offset(build, np.array(pitch), turned)
        held = state.feet[side]
        gap = np.array(held.ankle) - first
        turn = (held.yaw - out.feet.yaw[0, side] - yaw + 180.0) % 360.0 - 180.0
        if held.planted and np.hypot(gap[0], gap[2]) < NEAR_M and abs(turn) < NEAR_DEG:
            out.feet.ankle[:, side] += gap
            out.feet.yaw[:, side] += turn
            continue
        out.feet.ankle[:, side] += fade[:, None] * gap
        out.feet.pitch[:, side] += fade * (held.pitch - pitch)
        out.feet.yaw[:, side] += fade * turn
        if held.planted:
            out.feet.ankle[:, side, 1] += 0.06 * build.leg * np.sqrt(np.sin(np.pi * fade))
        moving = fade > 1e-3
        out.feet.heel[moving, side] = out.feet.toe[moving, side] = False
    return out


def carry_feet(out: Stretch, moved: Array, build: Build) -> None:
    """Add key poses' departures of the feet, (T, 10), to where the feet stand, in place.

    A foot that goes from one place on the floor to another lifts on the way; one that stays put
    stays planted, and one that tips on its toes pivots on them.
    """
    if not np.any(moved):
        return
    heading = out.place[:, 2]
    ahead, left = headings(heading), headings(heading + 90.0)
    for side, first in ((0, 0), (1, 5)):
        x, y, z, pitch, yaw = (moved[:, first + i] for i in range(5))
        feet = out.feet
        turning = np.abs(rate(yaw)) > 0.1
        # Where the body turns, a foot that is away from where it stands goes round with it.
        away = build.leg * (x[:, None] * ahead + z[:, None] * left)
        speed = np.hypot(rate(away[:, 0]), rate(away[:, 2])) * FPS
        sliding = speed > 0.01
        lift = _lifts((sliding | turning) & (y < 0.03), speed) * build.leg
        ankle = feet.ankle[:, side]
        base = ankle + away
        base[:, 1] += y * build.leg + lift
        feet.yaw[:, side] += yaw
        tipped = np.maximum(pitch, 0.0) * (y < 0.02)
        pivot = toe_offset(build, feet.pitch[:, side], feet.yaw[:, side]) - toe_offset(
            build, feet.pitch[:, side] + tipped, feet.yaw[:, side]
        )
        feet.ankle[:, side] = base + pivot
        clear = build.ankle_y - 0.2 * build.toe_y
        feet.ankle[:, side, 1] = np.maximum(feet.ankle[:, side, 1], clear)
        feet.pitch[:, side] += pitch
        off = sliding | (y > 0.002) | turning
        feet.toe[:, side] &= ~off & (pitch > -1.0)
        feet.heel[:, side] &= ~off & (pitch < 1.0)


def _lifts(moving: Flags, speed: Array) -> Array:
    """Lift a foot clear of the floor while it goes elsewhere, (T,) in leg lengths."""
    lift = np.zeros(len(moving))
    edges = np.flatnonzero(np.diff(np.concatenate(([False], moving, [False])).astype(np.int8)))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        far = float(speed[start:end].sum()) / FPS
        u = (np.arange(end - start) + 1.0) / (end - start + 1.0)
        lift[start:end] = np.clip(0.3 * far, 0.012, 0.06) * np.sin(np.pi * u)
    return np.asarray(softened(lift[:, None])[:, 0])
