"""Beats that carry a body from place to place: on foot, in a leap, or in a loop of poses."""

import math
from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.afloat import floating, level_of, set_afloat
from stickgen_engine.motion.body import Body
from stickgen_engine.motion.climbing import climbed
from stickgen_engine.motion.crawling import crawl
from stickgen_engine.motion.curves import join
from stickgen_engine.motion.elements import gait_in, lean_on_wind
from stickgen_engine.motion.floors import fold_place, lowered, raised
from stickgen_engine.motion.gaits import GAITS, Gait, personal
from stickgen_engine.motion.glides import glide
from stickgen_engine.motion.jumps import leap
from stickgen_engine.motion.leaping import flight_over, leap_on
from stickgen_engine.motion.manners import bearing_of, bent_gait
from stickgen_engine.motion.moves import clock, play, score
from stickgen_engine.motion.pacing import ADULT_LEG_M, LEAST_CARRIED_MPS
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.standing import perform
from stickgen_engine.motion.tables.glides import GLIDES
from stickgen_engine.motion.track import State, Stretch, last_state
from stickgen_engine.motion.walking import Walk
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Point
from stickgen_engine.timeline.compass import ahead, difference, distance, heading
from stickgen_engine.timeline.terrain import LEVEL, TREAD_M, Terrain

# What carries one along in a way of its own.
_OWN_WAYS: Final = ("jump", "climb", "crawl")
# One goes over into the next way without a stop where it bends by no more than this, in degrees.
_MOST_BEND_DEG: Final = 50.0
# From what is higher than this one jumps down, so far ahead and in so many frames.
_LEAST_DROP_M, _DOWN_M, _DOWN_FRAMES = 0.25, 1.15, 30
# Frames over which a run goes over into the leap that ends it.
_JOIN_FRAMES: Final = 6
# Jumps that lead no further than this stay where they are.
_ON_THE_SPOT_M: Final = 0.02
# Shorter ways are steps of their own.
_LEAST_WAY_M: Final = 0.9
_LEAST_FRAMES: Final = 18


def travelled(beat: Beat, state: State, body: Body, after: Beat | None) -> Stretch | None:
    """Make the motion of a beat that carries a body along, None of one that doesn't."""
    afloat = floating(beat, body)
    if afloat:
        return _glided(beat, state, body, afloat)
    if beat.motion == "climb" and beat.floor_m is not None:
        return climbed(beat, state, body)
    if beat.motion == "crawl":
        return _crawled(beat, state, body)
    if beat.motion in GLIDES:
        return _glided(beat, state, body, beat.motion)
    if beat.motion == "jump":
        return _jumped(beat, state, body)
    return _walked(beat, state, body, after) if beat.path else None


def goes_on_foot(beat: Beat) -> bool:
    """Tell whether a beat takes steps along a way."""
    return bool(beat.path) and beat.motion not in GLIDES and beat.motion not in _OWN_WAYS


def _crawled(beat: Beat, state: State, body: Body) -> Stretch:
    count = beat.end - beat.start
    tempo = bearing_of(beat.manner, body.actor).tempo
    ground = lowered(state)
    path = way((state.x, state.z), beat.path, state.heading, count / FPS)
    out = crawl(ground, path, beat.facing_deg, count, body.build, tempo)
    return raised(out, state.floor)


def _glided(beat: Beat, state: State, body: Body, name: str) -> Stretch:
    tempo = bearing_of(beat.manner, body.actor).tempo
    glided = GLIDES[name]
    if state.floor and level_of(body):
        # Who floats is in the water, or adrift, already.
        glided = glided.entered()
    count = beat.end - beat.start
    where = beat.path, beat.facing_deg
    out = glide(glided, lowered(state), *where, count, body.build, tempo)
    if name in ("swim", "drift", "tread") or level_of(body):
        set_afloat(out, beat, state, body)
        return out
    return raised(out, state.floor)


def _walked(beat: Beat, state: State, body: Body, after: Beat | None) -> Stretch:
    drop = state.floor - body.ground.height(state.x, state.z)
    if drop > _LEAST_DROP_M and beat.end - beat.start > 2 * _DOWN_FRAMES and _is_long(beat):
        return _down_first(beat, state, body, after)
    bearing = bearing_of(beat.manner, body.actor)
    own = GAITS.get(beat.motion, GAITS["walk"])
    gait = bent_gait(gait_in(own, beat.motion, body.world), bearing)
    gait = personal(gait, body.chance("gait"))
    count = beat.end - beat.start
    path = way((state.x, state.z), beat.path, state.heading, count / FPS)
    rng = body.chance("walk", beat.start)
    first = 0 if gait.limp else int(rng.integers(2))
    ground = _ground_of(beat, state, body)
    if ground.flights:
        gait = _by_treads(gait, path.length, count / FPS, body)
    onward = _onward(beat, (state.x, state.z), after)
    walk = Walk(
        state, path, gait, body.build, count, beat.facing_deg, rng, first, onward, ground
    )  # fmt: skip
    out = walk.stretch()
    lean_on_wind(out.channels, out.place[:, 2], np.ones(count), body.world)
    return out


def _down_first(beat: Beat, state: State, body: Body, after: Beat | None) -> Stretch:
    """Jump down from what one stands on before going."""
    start, towards = (state.x, state.z), heading((state.x, state.z), beat.path[0])
    far = min(_DOWN_M, 0.6 * distance(start, beat.path[0]))
    foot = ahead(start, towards, far)
    off = replace(beat, end=beat.start + _DOWN_FRAMES, path=(foot,), floor_m=0.0, over_m=0.0)
    on = replace(beat, start=off.end, at=foot)
    out = Stretch.empty(beat.end - beat.start)
    down = _jumped(off, replace(state, going=None), body)
    fold_place(down, body.build)
    out.put(0, down)
    gone = _walked(on, last_state(down), body, after)
    out.put(_DOWN_FRAMES, gone)
    out.going = gone.going
    join(out.channels, _DOWN_FRAMES, _JOIN_FRAMES)
    return out


def _ground_of(beat: Beat, state: State, body: Body) -> Terrain:
    """Return the ground that counts: who goes past stairs doesn't climb them."""
    climbs = beat.motion == "climb_stairs" or state.floor > 0.0
    return body.ground if climbs else LEVEL


def _by_treads(gait: Gait, length: float, seconds: float, body: Body) -> Gait:
    """Take a tread with each step."""
    tread = TREAD_M * body.ground.flights[0].scale
    steps = max(length / tread, 2.0)
    size = float(np.sqrt(body.build.leg / ADULT_LEG_M))
    period = (seconds - 0.4) / steps / size
    return replace(gait, period_s=period, speed=length / (seconds - 0.2) / size, longest=9.0)


def _onward(beat: Beat, start: Point, after: Beat | None) -> float:
    """Return the speed, in m/s, at which one way goes over into the next; 0 where one stops."""
    if after is None or not after.path or not (_is_long(beat) and _is_long(after)):
        return 0.0
    if not goes_on_foot(after) and after.motion != "jump":
        return 0.0
    gaits = [GAITS.get(each.motion, GAITS["walk"]) for each in (beat, after)]
    if any(gait.turned or gait.pattern != "walk" for gait in gaits):
        return 0.0
    last = heading((start, *beat.path)[-2], beat.path[-1])
    onward = heading(beat.path[-1], after.path[0])
    bends = abs(difference(last, onward)), abs(difference(last, beat.facing_deg))
    if max(bends) > _MOST_BEND_DEG:
        return 0.0
    speeds = [_speed(beat, start), _speed(after, beat.path[-1])]
    speed = float(np.sqrt(speeds[0] * speeds[1]))
    return speed if min(speeds) > LEAST_CARRIED_MPS else 0.0


def _is_long(beat: Beat) -> bool:
    end = beat.path[-1]
    far = distance(beat.at, end) > _LEAST_WAY_M or len(beat.path) > 1
    return far and beat.end - beat.start >= _LEAST_FRAMES


def _speed(beat: Beat, start: Point) -> float:
    stops = (start, *beat.path)
    return sum(map(distance, stops, stops[1:])) * FPS / max(beat.end - beat.start, 1)


def _jumped(beat: Beat, state: State, body: Body) -> Stretch:
    count = beat.end - beat.start
    far, towards = 0.0, beat.facing_deg
    if beat.path:
        far = distance((state.x, state.z), beat.path[-1])
        towards = heading((state.x, state.z), beat.path[-1])
    floor = beat.floor_m if beat.floor_m is not None else 0.0 if beat.path else state.floor
    if state.going is not None and beat.path:
        return _leapt(beat, state, body, floor)
    span = count / FPS
    if far < _ON_THE_SPOT_M:
        natural = 0.9 + 2.0 * 2.9 / (9.81 * max(beat.gravity, 0.04))
        span = span / max(1, round(span / (natural + 0.15)))
    least = _least_height(beat, floor - state.floor, body)
    jump = leap(max(span - 0.1, 0.3), beat.gravity, body.build, far, least)
    times = np.arange(count) / FPS
    moments = clock(jump.move, times, count / FPS)
    channels, feet = play(score(jump.move), moments)
    out = perform(lowered(state), towards, channels, feet, body.build)
    aloft = np.clip((moments - jump.off) / max(jump.down - jump.off, 1e-6), 0.0, 1.0)
    rise = state.floor + (floor - state.floor) * aloft
    out.floor += rise
    out.feet.ankle[..., 1] += rise[:, None]
    return out


def _least_height(beat: Beat, rise: float, body: Body) -> float:
    """Return how high, in metres, a jump has to go to clear what it crosses, or get on to."""
    if not beat.over_m and not rise:
        return 0.0
    # The legs are drawn up: not all of what is crossed has to be jumped.
    return max(beat.over_m - 0.26 * body.build.leg, 0.5 * abs(rise) + 0.1)


def _leapt(beat: Beat, state: State, body: Body, floor: float) -> Stretch:
    """Run up as far as there is time for, and leap without a stop."""
    count, start = beat.end - beat.start, (state.x, state.z)
    far, towards = distance(start, beat.path[-1]), heading(start, beat.path[-1])
    least = _least_height(beat, floor - state.floor, body)
    flight = flight_over(far, count / FPS, beat.gravity, least, floor)
    run = count - math.ceil(flight.total * FPS)
    if run < _LEAST_FRAMES:
        return leap_on(state, towards, count, flight.over(far), body.build)
    there = (far - flight.length) / max(far, 1e-6)
    foot = (start[0] + there * (beat.path[-1][0] - start[0]),
            start[1] + there * (beat.path[-1][1] - start[1]))  # fmt: skip
    path = way(start, (foot,), state.heading, run / FPS)
    gait = bent_gait(GAITS["run"], bearing_of(beat.manner, body.actor))
    rng = body.chance("leap", beat.start)
    walk = Walk(state, path, gait, body.build, run, towards, rng, onward=flight.speed)
    out, run_up = Stretch.empty(count), walk.stretch()
    out.put(0, run_up)
    out.put(run, leap_on(last_state(run_up), towards, count - run, flight, body.build))
    join(out.channels, run, _JOIN_FRAMES)
    return out
