"""Four-footed animals: the trunk lies along the heading, arms are forelegs that step like legs."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp, rate
from stickgen_engine.motion.moves import Move, clock, play, score
from stickgen_engine.motion.paths import Path, nearest_turn, progress, turned_in_time
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.standing import NEAR_M
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving
from stickgen_engine.motion.tables.fourfooted import QUAD_STAND, QuadGait
from stickgen_engine.motion.track import Feet, Foothold, State, Stretch
from stickgen_engine.skeleton import FPS

# Feet in this order: left and right hind, left and right fore.
SIDES: Final = (1.0, -1.0, 1.0, -1.0)


@dataclass(slots=True)
class Herd:
    """A stretch of a four-footed body: the track, and the forefeet as a pair of their own."""

    stretch: Stretch
    fore: Feet


def trunk(build: Build) -> float:
    """Measure from hips to shoulders."""
    return sum(build.spine) + build.chest


def hips_behind(build: Build) -> float:
    """Say how far the hips are behind the middle of the body, in leg lengths."""
    return 0.5 * trunk(build) / build.leg


def homes(x: float, z: float, heading: float, build: Build) -> list[Plant]:
    """Stand square: where the four feet are around the middle of the body."""
    out = []
    for number, side in enumerate(SIDES):
        ahead = (-0.5 if number < 2 else 0.5) * trunk(build) - (0.05 * build.leg)
        # Uneven feet look alive.
        ahead += 0.07 * build.leg * (side if number < 2 else -side)
        spot = headings(np.array(heading)) * ahead
        spot = spot + headings(np.array(heading + 90.0)) * side * (build.hip_out + 0.02 * build.leg)
        out.append(Plant(x + float(spot[0]), z + float(spot[2]), heading, 0.0, 1e9))
    return out


def begin(x: float, z: float, heading: float, build: Build) -> tuple[State, State]:
    """Stand somewhere: the state of the hind feet, and that of the forefeet."""
    holds = [
        Foothold((p.x, build.ankle_y, p.z), 0.0, p.yaw, planted=True)
        for p in homes(x, z, heading, build)
    ]
    return (
        State(x, z, heading, (holds[0], holds[1])),
        State(x, z, heading, (holds[2], holds[3])),
    )


def stride(
    state: tuple[State, State],
    path: Path,
    gait: QuadGait,
    facing: float,
    count: int,
    build: Build,
) -> Herd:
    """Get about on four feet along a path."""
    herd = _empty(count)
    times = np.arange(count) / FPS
    duration = max(float(times[-1]), 1.0 / FPS)
    speed = path.length / max(duration, 0.04)
    along = path.length * progress(times, 0.0, duration, (0.35, 0.3 + 0.05 * speed))
    place = herd.stretch.place
    place[:] = path.at(along)
    _turn_along(place, state[0].heading, facing, times)
    gait = _hurried(gait, speed, build)
    period = gait.period_s * np.sqrt(build.leg / 0.46)
    # Every foot takes as many steps; the last one is down when the beat is over.
    tail = max(gait.phases) + gait.swing - 1.0
    strides = max(1, round(duration / period - tail))
    period = duration / (strides + tail + 0.02)
    for number, phase in enumerate(gait.phases):
        _step_foot(herd, state, number, gait, build, (period, phase, strides))
    herd.stretch.channels = _rock(times, gait, period)
    _stand_forefeet(herd)
    return herd


def _hurried(gait: QuadGait, speed: float, build: Build) -> QuadGait:
    """Step faster, then stand shorter, where a foot on the floor would be left too far behind."""
    size = float(np.sqrt(build.leg / 0.46))
    longest = 1.15 * build.leg / max(speed, 0.05)
    stand = (1.0 - gait.swing) * gait.period_s * size
    period = gait.period_s * max(0.62, min(1.0, longest / stand))
    swing = max(gait.swing, 1.0 - longest / (period * size))
    return replace(gait, period_s=period, swing=min(swing, 0.86))


def _empty(count: int) -> Herd:
    return Herd(Stretch.empty(count), Feet.empty(count))


def _turn_along(place: Array, heading: float, facing: float, times: Array) -> None:
    start = nearest_turn(float(place[0, 2]), heading)
    goal = place[:, 2]
    turned = start + (goal - start) * ramp(times, 0.0, 0.3 + abs(float(goal[0]) - start) / 260.0)
    end = nearest_turn(float(turned[-1]), facing)
    slow = min(0.4 + abs(end - float(turned[-1])) / 260.0, 0.5 * float(times[-1]))
    turned = turned + (end - turned) * ramp(times, float(times[-1]) - slow, float(times[-1]))
    place[:, 2] = turned_in_time(turned + heading - turned[0])


def _step_foot(
    herd: Herd,
    state: tuple[State, State],
    number: int,
    gait: QuadGait,
    build: Build,
    rhythm: tuple[float, float, int],
) -> None:
    period, phase, strides = rhythm
    times = np.arange(len(herd.fore.pitch)) / FPS
    swing = gait.swing * period
    pair, held = _foot_of(herd, state, number)
    stepper = Stepper(pair, number % 2, build, held)
    tip = 30.0 if number < 2 else 0.0
    roll = Roll(0.0, 0.0, tip, gait.lift * build.leg, 0.45)
    duration = float(times[-1])
    starts = [(k + phase) * period for k in range(strides)]
    if starts[-1] + swing < duration - 0.6 * period:
        # A foot that would wait long for the others takes a closing step.
        starts.append(duration - swing)
    stepper.stand(starts[0], roll=roll)
    x, _, z = held.ankle
    before = leaving(Plant(x, z, held.yaw, 0.0, starts[0], 0.0), roll, build)
    for turn, start in enumerate(starts):
        last = turn == len(starts) - 1
        until = 1e9 if last else starts[turn + 1]
        under = start + 0.5 * swing + 0.5 * period
        there = last and under > duration - 0.3 * period
        where = herd.stretch.place[-1] if there else _place_at(herd, times, under)
        spot = homes(float(where[0]), float(where[1]), float(where[2]), build)[number]
        plant = replace(spot, start=start + swing, end=until)
        stepper.swing(before, landing(plant, roll, build), roll)
        stepper.plant(plant, roll, last=last)
        before = leaving(plant, roll, build)


def _place_at(herd: Herd, times: Array, moment: float) -> Array:
    return np.array([np.interp(moment, times, herd.stretch.place[:, i]) for i in range(3)])


def _foot_of(herd: Herd, state: tuple[State, State], number: int) -> tuple[Feet, Foothold]:
    pair = herd.stretch.feet if number < 2 else herd.fore
    return pair, state[number // 2].feet[number % 2]


def _rock(times: Array, gait: QuadGait, period: float) -> Array:
    """Let the trunk bob, rock and flex with the stride."""
    duration = float(times[-1])
    env = ramp(times, 0.0, min(0.35, 0.4 * duration)) * ramp(
        duration - times, 0.0, min(0.35, 0.4 * duration)
    )
    theta = 2.0 * np.pi * times / period
    score_ = score(Move(((0.0, QUAD_STAND), (1.0, {}))))
    ch, _ = play(score_, np.zeros(len(times)))
    beat = gait.beats * theta
    ch[:, C["up"]] += env * (gait.crouch + gait.bounce * np.cos(beat + gait.offset))
    ch[:, C["pitch"]] += env * gait.rock * np.sin(theta + 0.6)
    ch[:, C["bend"]] += env * gait.flex * np.sin(theta + 2.2)
    ch[:, C["neck"]] += env * (gait.neck + gait.bob * np.sin(beat + 0.8))
    ch[:, C["nod"]] += env * (-gait.neck - 0.6 * gait.bob * np.sin(beat + 0.8))
    ch[:, C["side"]] += env * gait.weave * np.sin(theta)
    ch[:, C["yaw"]] += env * 0.5 * gait.weave * np.sin(theta)
    return ch


def perform_four(
    state: tuple[State, State], facing: float, move: Move, count: int, build: Build, *, mirror: bool
) -> Herd:
    """Follow key poses on four feet; world reaches in the poses are departures of the forefeet."""
    herd = _empty(count)
    times = np.arange(count) / FPS
    ch, feet = play(score(move, mirror=mirror), clock(move, times, count / FPS))
    state = _anchored(state, float(ch[0, C["ahead"]]) * build.leg)
    goal = nearest_turn(state[0].heading, facing)
    span = min(0.4 + abs(goal - state[0].heading) / 200.0, max(float(times[-1]), 0.04))
    place = herd.stretch.place
    place[:, 0], place[:, 1] = state[0].x, state[0].z
    place[:, 2] = state[0].heading + (goal - state[0].heading) * ramp(times, 0.0, span)
    herd.stretch.channels = ch
    for number in range(4):
        _settle(herd, state, number, build, (span, _begun(ch, feet, number)))
    _depart(herd, feet, build)
    shift = ch[:, C["ahead"]] * build.leg
    place[:, :2] += shift[:, None] * headings(place[:, 2])[:, [0, 2]]
    ch[:, C["ahead"]] = 0.0
    return herd


def _anchored(state: tuple[State, State], ahead: float) -> tuple[State, State]:
    shift = headings(np.array(state[0].heading)) * ahead
    x, z = state[0].x - float(shift[0]), state[0].z - float(shift[2])
    return replace(state[0], x=x, z=z), replace(state[1], x=x, z=z)


def hold_four(state: tuple[State, State], held: Array, count: int, build: Build) -> Herd:
    """Stay exactly as the last beat left the body, for who sits or lies."""
    herd = _empty(count)
    herd.stretch.place[:] = (state[0].x, state[0].z, state[0].heading)
    herd.stretch.channels[:] = held
    for number in range(4):
        pair, foot = _foot_of(herd, state, number)
        Stepper(pair, number % 2, build, foot).stand(1e9, roll=None)
    _stand_forefeet(herd)
    return herd


def _begun(channels: Array, feet: Array, number: int) -> tuple[float, float]:
    """Read how far ahead and to the left of its place a foot is when a move begins."""
    if number < 2:
        return float(feet[0, 5 * number]), float(feet[0, 5 * number + 2])
    key, sign = (("l", 1.0), ("r", -1.0))[number - 2]
    return float(channels[0, C[f"{key}_wx"]]), sign * float(channels[0, C[f"{key}_wz"]])


def _settle(
    herd: Herd,
    state: tuple[State, State],
    number: int,
    build: Build,
    how: tuple[float, tuple[float, float]],
) -> None:
    span, (begun, aside) = how
    pair, held = _foot_of(herd, state, number)
    turned = np.array(state[0].heading)
    gone = build.leg * (begun * headings(turned) + aside * headings(turned + 90.0))
    x, y, z = np.array(held.ankle) - gone
    if not held.planted and abs(y - build.ankle_y) < 0.3 * build.leg:
        held = replace(held, pitch=0.0, planted=True)
        y = build.ankle_y
    held = replace(held, ankle=(float(x), float(y), float(z)))
    x, z, heading = (float(v) for v in herd.stretch.place[-1])
    home = homes(x, z, heading, build)[number]
    stepper = Stepper(pair, number % 2, build, held)
    gap = np.hypot(held.ankle[0] - home.x, held.ankle[2] - home.z)
    if held.planted and gap < 0.7 * NEAR_M:
        stepper.stand(1e9, roll=None)
        return
    # Diagonal pairs move together.
    order = (0, 1, 1, 0)[number]
    start, step = 0.5 * span * order, 0.5 * span
    roll = Roll(0.0, 0.0, 0.0, 0.12 * build.leg, 0.45)
    stepper.stand(start, roll=None)
    x, y, z = held.ankle
    before = replace(
        leaving(Plant(x, z, held.yaw, 0.0, start, 0.0), roll, build), ankle=np.array([x, y, z])
    )
    plant = replace(home, start=start + step, end=1e9)
    stepper.swing(before, landing(plant, roll, build), roll)
    stepper.plant(plant, roll, last=True)


def _depart(herd: Herd, feet: Array, build: Build) -> None:
    """Add the poses' departures to the feet, and put the forefeet into the hands' targets."""
    heading = herd.stretch.place[:, 2]
    ahead, left = headings(heading), headings(heading + 90.0)
    ch = herd.stretch.channels
    for side in (0, 1):
        x, y, z, pitch, yaw = (feet[:, 5 * side + i] * build.leg for i in range(5))
        ankle = herd.stretch.feet.ankle[:, side]
        ankle += x[:, None] * ahead + z[:, None] * left
        ankle[:, 1] += y
        herd.stretch.feet.pitch[:, side] += pitch / build.leg
        herd.stretch.feet.yaw[:, side] += yaw / build.leg
        moved = (np.abs(rate(x)) > 4e-4) | (np.abs(y) > 1e-3) | (np.abs(pitch) > 1e-3)
        herd.stretch.feet.heel[moved, side] = herd.stretch.feet.toe[moved, side] = False
        key, sign = ("l", 1.0) if side == 0 else ("r", -1.0)
        x, y, z = (ch[:, C[f"{key}_w{n}"]] * build.leg for n in "xyz")
        off = (np.abs(rate(x)) > 4e-4) | (np.abs(y) > 1e-3)
        herd.fore.heel[off, side] = herd.fore.toe[off, side] = False
        paw = herd.fore.ankle[:, side] + x[:, None] * ahead + (sign * z)[:, None] * left
        paw[:, 1] += y
        herd.fore.ankle[:, side] = paw
        _reach(ch, key, paw)


def _stand_forefeet(herd: Herd) -> None:
    for side, key in enumerate("lr"):
        _reach(herd.stretch.channels, key, herd.fore.ankle[:, side])


def _reach(channels: Array, key: str, paw: Array) -> None:
    for index, name in enumerate("xyz"):
        channels[:, C[f"{key}_w{name}"]] = paw[:, index]


def forefeet_state(herd: Herd) -> State:
    """Read where the forefeet end."""
    x, z, heading = (float(v) for v in herd.stretch.place[-1])
    holds = []
    for side in (0, 1):
        a = herd.fore.ankle[-1, side]
        flat = bool(herd.fore.heel[-1, side])
        spot = (float(a[0]), float(a[1]), float(a[2]))
        holds.append(Foothold(spot, 0.0, float(herd.fore.yaw[-1, side]), flat))
    return State(x, z, heading, (holds[0], holds[1]))
