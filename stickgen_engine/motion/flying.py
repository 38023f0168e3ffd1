"""Flight: a leap off the feet, strokes and glides along a path, a flare, and feet on the ground.

Small birds flap and glide by turns (Rayner, 1985); strokes are slower the larger the bird is.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp, rate
from stickgen_engine.motion.moves import Move, play, score
from stickgen_engine.motion.paths import nearest_turn, progress, turned_in_time, way
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.tables.birds import BIRD_STAND
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.motion.wings import beat_wings
from stickgen_engine.skeleton import FPS

_STAND: Final = Move(((0.0, BIRD_STAND), (1.0, {})))
# Strokes a second of a bird of this height.
_HERTZ, _OWN_M = 3.1, 0.35
_OFF_S, _DOWN_S = 0.24, 0.34
# Feet in flight, from the hips: behind and below, in leg lengths.
_TUCKED: Final = (-0.45, -0.42)


@dataclass(frozen=True, slots=True)
class Flight:
    """How a bird flies: where it begins and ends, metres above the ground, and how high between.

    ``aloft`` and ``onward`` say that it is in the air already, and stays there.
    """

    begun_m: float
    end_m: float
    top_m: float
    aloft: bool = False
    onward: bool = False


def fly(
    state: State,
    points: tuple[tuple[float, float], ...],
    facing: float,
    count: int,
    body: Body,
    flight: Flight,
) -> Stretch:
    """Fly along ``points``, or hover where there are none, and come down facing a way."""
    out = Stretch.empty(count)
    times = np.arange(count) / FPS
    last = float(times[-1])
    path = way((state.x, state.z), points, state.heading, count / FPS)
    off = 0.0 if flight.aloft else min(_OFF_S, 0.2 * last)
    down = last if flight.onward else last - min(_DOWN_S, 0.25 * last)
    out.place[:] = path.at(path.length * progress(times, 0.6 * off, down, (0.5, 0.45)))
    _turn(out.place, state.heading, facing, times, moving=path.length > 0.05)
    high = _height(times, off, down, flight)
    out.floor[:] = high
    air = ramp(times, off, off + 0.22) if not flight.aloft else np.ones(count)
    air = air * (1.0 - ramp(times, down - 0.1, down + 0.06)) if not flight.onward else air
    out.channels = _carriage(times, off, down, air, high, flight, body)
    _bank(out, times)
    _feet(out, state, times, (off, down), flight, body.build)
    return out


def _turn(place: Array, heading: float, facing: float, times: Array, *, moving: bool) -> None:
    goal = place[:, 2].copy() if moving else np.full(len(times), nearest_turn(heading, facing))
    start = nearest_turn(float(goal[0]), heading)
    turned = start + (goal - start) * ramp(times, 0.0, 0.25 + abs(float(goal[0]) - start) / 420.0)
    end = nearest_turn(float(turned[-1]), facing)
    late = float(times[-1])
    turned = turned + (end - turned[-1]) * ramp(times, late - 0.5, late - 0.1)
    place[:, 2] = turned_in_time(turned + heading - turned[0])


def _height(times: Array, off: float, down: float, flight: Flight) -> Array:
    span = max(down - off, 0.1)
    up = min(0.45 * span, 0.9)
    rise = ramp(times, off, off + up)
    sink = ramp(times, down - min(0.45 * span, 1.0), down)
    top = flight.begun_m + (flight.top_m - flight.begun_m) * rise
    return np.asarray(top if flight.onward else top + (flight.end_m - top) * sink)


def _carriage(
    times: Array, off: float, down: float, air: Array, high: Array, flight: Flight, body: Body
) -> Array:
    """Lean, stroke and glide: channels (T, WIDTH)."""
    ch, _ = play(score(_STAND), np.zeros(len(times)))
    climb = np.clip(rate(high) * FPS, -2.0, 2.0)
    crouch = ramp(times, 0.0, 0.6 * off) * (1.0 - ramp(times, 0.7 * off, off + 0.08))
    crouch = crouch * (0.0 if flight.aloft else 1.0)
    flare = np.zeros(len(times)) if flight.onward else _bump(times, down - 0.32, down + 0.1)
    settle = np.zeros(len(times)) if flight.onward else _bump(times, down, down + 0.3)
    ch[:, C["up"]] += air * 0.1 - 0.34 * crouch - 0.26 * settle
    ch[:, C["pitch"]] += air * (34.0 - 15.0 * climb) - 46.0 * flare + 14.0 * crouch
    ch[:, C["neck"]] -= air * (18.0 - 5.0 * climb) - 16.0 * flare
    ch[:, C["nod"]] -= air * 8.0
    hertz = np.full(len(times), _HERTZ * (_OWN_M / body.build.height) ** 0.4)
    effort = np.clip(0.55 + 0.5 * climb + 0.7 * flare, 0.0, 1.0)
    gliding = _glides(times, off, down, body) * (1.0 - np.clip(effort - 0.55, 0.0, 0.3) / 0.3)
    hertz *= (0.8 + 0.5 * effort) * (1.0 - 0.55 * gliding)
    beat_wings(
        ch,
        hertz,
        air * (42.0 + 26.0 * effort) * (1.0 - 0.86 * gliding),
        np.sqrt(np.maximum(air, 0.0)),
    )
    ch[:, C["up"]] += 0.1 * air * (1.0 - gliding) * np.sin(2.0 * np.pi * np.cumsum(hertz) / FPS + 2)
    return ch


def _bump(times: Array, start: float, end: float) -> Array:
    middle = 0.5 * (start + end)
    return np.asarray(ramp(times, start, middle) * (1.0 - ramp(times, middle, end)))


def _glides(times: Array, off: float, down: float, body: Body) -> Array:
    """Say where wings are held still, (T,) from 0 to 1: some beats, then a glide."""
    out, chance = np.zeros(len(times)), body.chance("glides", round(off * FPS))
    at = off + 0.8 + float(chance.uniform(0.2, 0.9))
    while at < down - 1.0:
        held = float(chance.uniform(0.4, 0.8))
        out = np.maximum(
            out, ramp(times, at, at + 0.14) * (1.0 - ramp(times, at + held, at + held + 0.12))
        )
        at += held + float(chance.uniform(0.7, 1.5))
    return out


def _bank(out: Stretch, times: Array) -> None:
    turning = np.gradient(out.place[:, 2]) * FPS if len(times) > 1 else np.zeros(len(times))
    lean = np.clip(0.16 * turning, -32.0, 32.0)
    kernel = np.hanning(9)
    smoothed = np.convolve(np.pad(lean, 4, mode="edge"), kernel / kernel.sum(), mode="valid")
    out.channels[:, C["roll"]] += smoothed * (out.floor > 0.05)


def _feet(
    out: Stretch,
    state: State,
    times: Array,
    when: tuple[float, float],
    flight: Flight,
    build: Build,
) -> None:
    """Leave the ground, tuck the feet up, and put them down where they're to stand."""
    off, down = when
    hips = out.place[:, [0, 2, 1]].copy()
    hips[:, 1] = out.floor + out.channels[:, C["up"]] * build.hip_height
    x, z, heading = (float(v) for v in out.place[-1])
    ahead, left = headings(out.place[:, 2]), headings(out.place[:, 2] + 90.0)
    tuck = np.ones(len(times)) if flight.aloft else ramp(times, off, off + 0.3)
    reach = np.zeros(len(times)) if flight.onward else ramp(times, down - 0.36, down)
    for side, sign in ((0, 1.0), (1, -1.0)):
        tucked = hips + build.leg * (_TUCKED[0] * ahead + 0.12 * sign * left)
        tucked[:, 1] += _TUCKED[1] * build.leg
        held = state.feet[side]
        plant = stance(x, z, heading, build, 0.12)[side]
        end = np.array([plant.x, build.ankle_y + flight.end_m, plant.z])
        ankle = np.array(held.ankle) + tuck[:, None] * (tucked - np.array(held.ankle))
        out.feet.ankle[:, side] = ankle + reach[:, None] * (end - ankle)
        pitch = held.pitch + tuck * (70.0 - held.pitch)
        out.feet.pitch[:, side] = pitch * (1.0 - reach)
        turn = (out.place[:, 2] - held.yaw + 180.0) % 360.0 - 180.0
        yaw = held.yaw + tuck * turn
        final = (plant.yaw - yaw + 180.0) % 360.0 - 180.0
        out.feet.yaw[:, side] = yaw + reach * final
        on = (times <= off) & (not flight.aloft) & held.planted
        on |= (times >= down) & (not flight.onward)
        out.feet.heel[:, side] = out.feet.toe[:, side] = on
