"""Birds on foot: steps under a head that holds still and darts ahead, and two-footed hops."""

import math

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp, smooth
from stickgen_engine.motion.moves import Move, play, score
from stickgen_engine.motion.paths import Path, nearest_turn, progress, turned_in_time
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving, stance
from stickgen_engine.motion.tables.birds import BIRD_STAND
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS

_STAND = Move(((0.0, BIRD_STAND), (1.0, {})))
# The longest step and hop, in leg lengths, and the least time that each takes, in seconds.
STEP, STEP_S = 1.4, 0.15
HOP, HOP_S = 3.4, 0.2
_WIDTH = 0.12
# Of a step, the share for which the head holds still.
_HELD = 0.62
# Of a hop, the share with both feet on the ground.
_STANCE = 0.4


def fastest(build: Build) -> tuple[float, float]:
    """Say how fast a bird can step, and how fast it can hop, in m/s."""
    return STEP * build.leg / STEP_S, HOP * build.leg / HOP_S


def step_along(
    state: State, path: Path, facing: float, count: int, build: Build, *, backwards: bool = False
) -> Stretch:
    """Walk: the head bobs once a step."""
    out, times = Stretch.empty(count), np.arange(count) / FPS
    last = max(float(times[-1]), 1.0 / FPS)
    steps = max(2, math.ceil(path.length / (0.95 * STEP * build.leg)))
    steps = max(2, min(max(steps, round(last / 0.34)), int(last / 0.12)))
    period = last / (steps + 0.2)
    out.place[:] = path.at(path.length * progress(times, 0.0, last, (0.24, 0.24)))
    out.place[:, 2] += 180.0 if backwards else 0.0
    turn_along(out.place, state.heading, facing, times)
    roll = Roll(0.0, 0.0, 34.0, 0.34 * build.leg, 0.45)
    for side in (0, 1):
        lifts = [k * period for k in range(steps) if k % 2 == side]
        _tread(out, state, side, lifts, 0.94 * period, roll, build)
    out.channels = _stood(count)
    phase = (times / period) % 1.0
    going = ramp(times, 0.0, 0.2) * ramp(last - times, 0.0, 0.2)
    _bob_head(out.channels, phase, going * path.length / steps, build)
    out.channels[:, C["up"]] += going * 0.05 * np.cos(2.0 * np.pi * phase)
    out.channels[:, C["roll"]] += going * 4.0 * np.sin(np.pi * times / period)
    return out


def _bob_head(channels: Array, phase: Array, step_m: Array, build: Build) -> None:
    """Hold the head still in space for most of each step, and dart it ahead, in place.

    As pigeons do (Frost, 1978): while the body goes on under it, trunk and neck give way.
    """
    back = 1.0 - 2.0 * phase / _HELD
    ahead = -1.0 + 2.0 * smooth((phase - _HELD) / (1.0 - _HELD))
    most = 0.12 * build.height
    gone = np.where(phase < _HELD, back, ahead) * np.minimum(0.5 * _HELD * step_m, most)
    bend = np.degrees(0.8 * gone / (0.25 * build.height))
    neck = np.degrees(0.2 * gone / build.neck)
    channels[:, C["bend"]] += bend
    channels[:, C["neck"]] += neck
    # The face stays level.
    channels[:, C["nod"]] -= neck + 0.5 * bend


def hop_along(state: State, path: Path, facing: float, count: int, build: Build) -> Stretch:
    """Hop with both feet together."""
    out, times = Stretch.empty(count), np.arange(count) / FPS
    last = max(float(times[-1]), 1.0 / FPS)
    hops = max(1, math.ceil(path.length / (HOP * build.leg)))
    hops = max(1, min(max(hops, round(last / 0.42)), int(last / 0.16)))
    period = last / (hops + 0.25)
    tau = np.clip(times / period, 0.0, hops - 1e-6)
    inside = tau % 1.0
    inside = np.where(times > hops * period, 1.0, inside)
    number = np.where(times > hops * period, hops - 1, np.floor(tau))
    along = (number + smooth((inside - 0.3) / 0.7)) / hops
    out.place[:] = path.at(path.length * along)
    turn_along(out.place, state.heading, facing, times)
    flight = np.clip((inside - _STANCE) / (1.0 - _STANCE), 0.0, 1.0)
    high = min(0.5 + 0.2 * path.length / hops / build.leg, 1.1)
    arc = 4.0 * flight * (1.0 - flight)
    out.channels = _stood(count)
    dip = np.sin(np.pi * np.clip(inside / _STANCE, 0.0, 1.0))
    done = np.where(times > hops * period, 0.0, 1.0)
    out.channels[:, C["up"]] += done * (high * arc - 0.26 * dip)
    out.channels[:, C["pitch"]] += done * (10.0 * dip - 8.0 * arc)
    out.channels[:, C["neck"]] -= done * 8.0 * dip
    for key in "rl":
        out.channels[:, C[f"{key}_cw"]] = 0.32 * arc * done
        out.channels[:, C[f"{key}_out"]] = -20.0 + 40.0 * arc
    roll = Roll(0.0, 0.0, 40.0, 0.9 * high * build.leg, 0.5)
    for side in (0, 1):
        lifts = [(k + _STANCE) * period for k in range(hops)]
        _tread(out, state, side, lifts, (1.0 - _STANCE) * period, roll, build, at_landing=True)
    return out


def _stood(count: int) -> Array:
    return play(score(_STAND), np.zeros(count))[0]


def turn_along(place: Array, heading: float, facing: float, times: Array) -> None:
    """Turn from a heading to the way that is gone, and at its end to ``facing``, in place."""
    start = nearest_turn(float(place[0, 2]), heading)
    goal = place[:, 2].copy()
    turned = start + (goal - start) * ramp(times, 0.0, 0.2 + abs(float(goal[0]) - start) / 500.0)
    end = nearest_turn(float(turned[-1]), facing)
    late = float(times[-1])
    slow = min(0.2 + abs(end - float(turned[-1])) / 500.0, 0.5 * late)
    turned = turned + (end - turned) * ramp(times, late - slow, late)
    place[:, 2] = turned_in_time(turned + heading - turned[0])


def _tread(
    out: Stretch,
    state: State,
    side: int,
    lifts: list[float],
    swing: float,
    roll: Roll,
    build: Build,
    *,
    at_landing: bool = False,
) -> None:
    """Plant one foot after each lift where the body is, or will be in the middle of its stand."""
    times = np.arange(len(out.place)) / FPS
    held = state.feet[side]
    stepper = Stepper(out.feet, side, build, held)
    if not lifts:
        stepper.stand(1e9, roll=None)
        return
    stepper.stand(lifts[0], roll=roll)
    x, y, z = held.ankle
    before = leaving(Plant(x, z, held.yaw, 0.0, lifts[0], y - build.ankle_y), roll, build)
    for number, lift in enumerate(lifts):
        last = number == len(lifts) - 1
        land, until = lift + swing, 1e9 if last else lifts[number + 1]
        under = land if at_landing else 0.5 * (land + until)
        at = [
            float(np.interp(times[-1] if last else under, times, out.place[:, i])) for i in range(3)
        ]
        spot = stance(at[0], at[1], at[2], build, _WIDTH)[side]
        plant = Plant(spot.x, spot.z, spot.yaw, land, until)
        stepper.swing(before, landing(plant, roll, build), roll)
        stepper.plant(plant, roll, last=last)
        before = leaving(plant, roll, build)
