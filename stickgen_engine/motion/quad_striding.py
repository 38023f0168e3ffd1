"""Four-footed gaits along a path: planted footsteps, and a trunk that rocks and flexes over them.

The order of the feet, and when a body walks, trots, canters or gallops, follow Hildebrand (1965)
and Alexander and Jayes (1983): animals of any size change gaits at like Froude numbers.
"""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp, rate, softened
from stickgen_engine.motion.fourfooted import Herd, foot_of, home, stand_forefeet, trunk
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.moves import Move, play, score
from stickgen_engine.motion.paths import Path, nearest_turn, progress, turned_in_time
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.stepping import Plant, Roll, Stepper, landing, leaving
from stickgen_engine.motion.tables.quad_gaits import OWN_LEG_M, QuadGait
from stickgen_engine.motion.tables.quad_poses import stand_of
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.terrain import LEVEL, Terrain

# No foot stands for less than this share of a stride, nor is a stride quicker than this share of
# its own time.
_LEAST_DUTY: Final = 0.15
_QUICKEST: Final = 0.6
# A foot that lifts later in the first stride than this takes a step more.
_LATE: Final = 0.6
# Behind the top of stairs the floor goes on so far, in metres.
_LANDING_M: Final = 1.2
# A lame foot is held this high, and this far ahead of where it would stand, in leg lengths.
_HELD_UP: Final = (0.06, 0.34)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When feet move: the time of a stride, the phase that the way begins in, and how many."""

    period: float
    begun: float
    strides: int


def stride(
    state: tuple[State, State],
    path: Path,
    gait: QuadGait,
    facing: float,
    count: int,
    body: Body,
    ground: Terrain = LEVEL,
    *,
    onward: bool = False,
) -> Herd:
    """Get about on four feet along a path; ``facing`` is the heading at its end.

    ``onward`` keeps the speed up to the end, for a leap that follows.
    """
    build = body.build
    herd = Herd.empty(count)
    times = np.arange(count) / FPS
    duration = max(float(times[-1]), 1.0 / FPS)
    speed = path.length / max(duration, 0.04)
    first = 0.3 + 0.5 * gait.period_s * gait.duty
    ramps = (min(first, 1.0, 0.4 * duration), 0.04 if onward else 0.25 + 0.06 * speed)
    along = path.length * progress(times, 0.0, duration, ramps)
    place = herd.stretch.place
    place[:] = path.at(along) + np.array([0.0, 0.0, 180.0 if gait.backwards else 0.0])
    _turn_along(place, state[0].heading, facing, times)
    gait = fitted(gait, path.length / max(duration - 0.5 * sum(ramps), 0.5 * duration), body)
    rhythm = _rhythm(gait, duration)
    for number in range(4):
        if number == gait.lame and duration > 1.2:
            _hold_up(herd, state, number, build, times)
        else:
            _step_foot(herd, state, number, gait, build, rhythm, ground)
    herd.stretch.channels = _rock(herd.stretch.place, gait, rhythm, body, along)
    _follow_ground(herd.stretch, ground, build)
    stand_forefeet(herd)
    return herd


def fitted(gait: QuadGait, speed: float, body: Body) -> QuadGait:
    """Step faster, then stand shorter, where a foot on the floor would be left too far behind."""
    build = body.build
    own = OWN_LEG_M[str(body.actor.species)]
    period = gait.period_s * float(np.sqrt(build.leg / own))
    longest = gait.longest * build.leg / max(speed, 0.05)
    if longest < _LEAST_DUTY * period:
        period = max(longest / _LEAST_DUTY, _QUICKEST * period)
    duty = min(gait.duty, max(longest / period, _LEAST_DUTY))
    if gait.flight_s:
        # Fore feet leave, hind feet come: the body is in the air in between.
        between = 1.0 - (_mean(gait.phases[2:]) - _mean(gait.phases[:2])) % 1.0
        spread = 0.5 * (_spread(gait.phases[:2]) + _spread(gait.phases[2:]))
        duty = min(duty, max(between - spread - gait.flight_s / period, _LEAST_DUTY))
    return replace(gait, period_s=period, duty=duty)


def _mean(phases: tuple[float, ...]) -> float:
    a = 2.0 * np.pi * np.array(phases)
    return float(np.arctan2(np.sin(a).sum(), np.cos(a).sum()) / (2.0 * np.pi)) % 1.0


def _spread(phases: tuple[float, ...]) -> float:
    gap = (phases[0] - phases[1]) % 1.0
    return min(gap, 1.0 - gap)


def _lifts(gait: QuadGait) -> list[float]:
    """Say when in a stride each foot lifts, the first at 0."""
    lifts = [phase + 0.5 * gait.duty for phase in gait.phases]
    return [lift - min(lifts) for lift in lifts]


def _rhythm(gait: QuadGait, duration: float) -> Rhythm:
    # Every foot takes as many steps; the last one is down when the beat is over.
    tail = max(_lifts(gait)) - gait.duty
    strides = max(1, round(duration / gait.period_s - tail))
    begun = min(gait.phases) + 0.5 * gait.duty
    return Rhythm(duration / (strides + tail + 0.02), begun, strides)


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
    rhythm: Rhythm,
    ground: Terrain,
) -> None:
    period, swing = rhythm.period, (1.0 - gait.duty) * rhythm.period
    pair, held = foot_of(herd, state, number)
    times = np.arange(len(pair.pitch)) / FPS
    stepper = Stepper(pair, number % 2, build, held)
    lift = gait.lift if number < 2 else gait.fore_lift
    # A forefoot folds up at once, a hind foot is drawn ahead before it comes down.
    roll = Roll(0.0, 0.0, 30.0 if number < 2 else 0.0, lift * build.leg, 0.45)
    duration = float(times[-1])
    phase = _lifts(gait)[number]
    starts = [(k + phase) * period for k in range(rhythm.strides)]
    if starts[-1] + swing < duration - 0.6 * period:
        # A foot that would wait long for the others takes a closing step.
        starts.append(duration - swing)
    swings = [swing] * len(starts)
    if phase > _LATE:
        # A foot that is due late would be left behind: it takes a short first step at once.
        starts.insert(0, 0.02)
        swings.insert(0, min(0.6 * swing, 0.4 * phase * period))
    stepper.stand(starts[0], roll=roll)
    x, y, z = held.ankle
    before = leaving(Plant(x, z, held.yaw, 0.0, starts[0], y - build.ankle_y), roll, build)
    for turn, (start, swing) in enumerate(zip(starts, swings, strict=True)):
        last = turn == len(starts) - 1
        until = 1e9 if last else starts[turn + 1]
        under = 0.5 * (start + swing + (start + period if last else until))
        there = last and under > duration - 0.3 * period
        where = herd.stretch.place[-1] if there else _place_at(herd, times, under)
        at = (float(where[0]), float(where[1]), float(where[2]))
        spot = home(number, at, build, 0.0 if there else gait.wide)
        if not there:
            spot = _ahead_of(spot, gait.reach[number // 2] * build.leg)
        plant = replace(spot, start=start + swing, end=until, y=_level(ground, spot.x, spot.z))
        stepper.swing(before, landing(plant, roll, build), roll)
        stepper.plant(plant, roll, last=last)
        before = leaving(plant, roll, build)


def _ahead_of(spot: Plant, by: float) -> Plant:
    turn = math.radians(spot.yaw)
    return replace(spot, x=spot.x + by * math.cos(turn), z=spot.z + by * math.sin(turn))


def _level(ground: Terrain, x: float, z: float) -> float:
    """Return how high the ground is; a long body's forefeet find the top go on behind stairs."""
    for flight in ground.flights:
        beyond = (x - flight.x) * flight.way - flight.length
        if 0.0 <= beyond < _LANDING_M and abs(z - flight.z) < _LANDING_M:
            return flight.top
    return ground.height(x, z)


def _place_at(herd: Herd, times: Array, moment: float) -> Array:
    return np.array([np.interp(moment, times, herd.stretch.place[:, i]) for i in range(3)])


def _hold_up(
    herd: Herd, state: tuple[State, State], number: int, build: Build, times: Array
) -> None:
    """Hold a lame foot up along the way, and set it down at the end."""
    pair, held = foot_of(herd, state, number)
    end, side = float(times[-1]), number % 2
    place = herd.stretch.place
    spots = [home(number, (float(x), float(z), float(yaw)), build) for x, z, yaw in place]
    at = np.array([_ankle(spot, build) for spot in spots])
    up = ramp(times, 0.0, 0.4) * ramp(end - times, 0.0, 0.4)
    ahead, high = _HELD_UP
    at += (up * ahead * build.leg)[:, None] * headings(place[:, 2])
    at[:, 1] += up * high * build.leg
    # The first steps are still beside where the foot stood.
    from_here = (1.0 - ramp(times, 0.0, 0.4))[:, None]
    pair.ankle[:, side] = at + from_here * (np.array(held.ankle) - at[0])
    pair.yaw[:, side] = place[:, 2]
    pair.heel[-1, side] = pair.toe[-1, side] = True


def _ankle(plant: Plant, build: Build) -> tuple[float, float, float]:
    return (plant.x, build.ankle_y + plant.y, plant.z)


def _follow_ground(stretch: Stretch, ground: Terrain, build: Build) -> None:
    """Let the body rise over stairs, in place: the ground under the hips and the shoulders."""
    if not ground.flights:
        return
    half = 0.5 * trunk(build)
    ends = []
    for sign in (-1.0, 1.0):
        spots = stretch.place[:, :2] + sign * half * headings(stretch.place[:, 2])[:, [0, 2]]
        levels = np.array([_level(ground, float(x), float(z)) for x, z in spots])
        ends.append(softened(levels[:, None], 40)[:, 0])
    stretch.floor[:] = ends[0]
    stretch.channels[:, C["pitch"]] -= np.degrees(np.arctan2(ends[1] - ends[0], 2.0 * half))


def _rock(place: Array, gait: QuadGait, rhythm: Rhythm, body: Body, along: Array) -> Array:
    """Let the trunk bob, rock and flex with the stride: (T, WIDTH) channels."""
    count, build = len(place), body.build
    times = np.arange(count) / FPS
    speed = np.abs(rate(along))
    env = ramp(speed / max(float(speed.max()), 1e-9), 0.05, 0.85)
    env = softened(env[:, None], 4)[:, 0]
    stand = score(Move(((0.0, stand_of(str(body.actor.species))), (1.0, {}))))
    ch, _ = play(stand, np.zeros(count))
    phi = times / rhythm.period + rhythm.begun
    rear, front = _ends(gait, phi)
    flex = -gait.flex * _wave(phi, 0.5 * (_hind(gait) + _fore(gait)))
    tip = np.degrees((rear - front) * build.leg / trunk(build)) - 0.45 * flex
    bob = gait.bob * _wave(gait.beats * phi, gait.beats * _fore(gait) + 0.1)
    if gait.lame >= 0:
        # The head goes down as the sound forefoot bears.
        bob = 11.0 * _wave(phi, gait.phases[2])
    ch[:, C["up"]] += env * (gait.up + rear * build.leg / build.hip_height)
    ch[:, C["pitch"]] += env * (tip + gait.pitch)
    ch[:, C["bend"]] += env * (flex + gait.bend)
    steady = 0.5 * (tip + flex)
    ch[:, C["neck"]] += env * (gait.neck + bob - steady)
    ch[:, C["nod"]] += env * (gait.nod - 0.6 * bob)
    ch[:, C["side"]] += env * gait.weave * _wave(phi, 0.25)
    ch[:, C["yaw"]] += env * 0.5 * gait.weave * _wave(phi, 0.25)
    if gait.reel:
        _reel(ch, gait, env, times, body)
    return ch


def _ends(gait: QuadGait, phi: Array) -> tuple[Array, Array]:
    """Say how high the hips and the shoulders are, (T,) each, in leg lengths."""
    out = []
    for middle in (_hind(gait), _fore(gait)):
        high = gait.bounce * _wave(gait.beats * phi, gait.beats * middle)
        if gait.beats == 1:
            # Between the feet the whole body is in the air.
            high = high + 0.35 * gait.bounce * _wave(2.0 * phi, 2.0 * _hind(gait))
        out.append(high)
    return out[0], out[1]


def _hind(gait: QuadGait) -> float:
    return _mean(gait.phases[:2]) if gait.beats == 1 else gait.phases[0]


def _fore(gait: QuadGait) -> float:
    return _mean(gait.phases[2:]) if gait.beats == 1 else gait.phases[2]


def _wave(phi: Array, top: float) -> Array:
    return np.asarray(np.cos(2.0 * np.pi * (phi - top)))


def _reel(ch: Array, gait: QuadGait, env: Array, times: Array, body: Body) -> None:
    rng = body.chance("reel", len(times))
    for name, most in (("roll", 0.8), ("side", 1.2), ("yaw", 1.3), ("tilt", 1.4), ("turn", 1.6)):
        ch[:, C[name]] += env * most * gait.reel * drift(times, rng, 0.55)
    ch[:, C["left"]] += env * 0.02 * gait.reel * drift(times, rng, 0.5)
