"""Beats that carry a body from place to place: on foot, in a leap, or in a loop of poses."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.elements import gait_in, lean_on_wind
from stickgen_engine.motion.gaits import GAITS
from stickgen_engine.motion.glides import glide
from stickgen_engine.motion.jumps import jump_move
from stickgen_engine.motion.manners import bearing_of, bent_gait
from stickgen_engine.motion.moves import clock, play, score
from stickgen_engine.motion.pacing import LEAST_CARRIED_MPS
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.standing import perform
from stickgen_engine.motion.tables.glides import GLIDES
from stickgen_engine.motion.track import Foothold, State, Stretch
from stickgen_engine.motion.walking import Walk
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Point
from stickgen_engine.timeline.compass import difference, distance, heading
from stickgen_engine.timeline.terrain import LEVEL

# One goes over into the next way without a stop where it bends by no more than this, in degrees.
_MOST_BEND_DEG: Final = 50.0
# Shorter ways are steps of their own.
_LEAST_WAY_M: Final = 0.9
_LEAST_FRAMES: Final = 18


def travelled(beat: Beat, state: State, body: Body, after: Beat | None) -> Stretch | None:
    """Make the motion of a beat that carries a body along, None of one that doesn't."""
    if beat.motion in GLIDES:
        return _glided(beat, state, body)
    if beat.motion == "jump":
        return _jumped(beat, state, body)
    return _walked(beat, state, body, after) if beat.path else None


def goes_on_foot(beat: Beat) -> bool:
    """Tell whether a beat takes steps along a way."""
    return bool(beat.path) and beat.motion not in GLIDES and beat.motion != "jump"


def lowered(state: State) -> State:
    """Tell of a body that stands on something as if that were the ground."""
    if not state.floor:
        return state
    feet = [_moved_up(foot, -state.floor) for foot in state.feet]
    return replace(state, feet=(feet[0], feet[1]), floor=0.0)


def raised(stretch: Stretch, floor: float) -> Stretch:
    """Put a motion that was made on the ground on what the body stands on, in place."""
    if floor:
        stretch.floor += floor
        stretch.feet.ankle[..., 1] += floor
    return stretch


def _moved_up(foot: Foothold, by: float) -> Foothold:
    x, y, z = foot.ankle
    return replace(foot, ankle=(x, y + by, z))


def _glided(beat: Beat, state: State, body: Body) -> Stretch:
    tempo = bearing_of(beat.manner, body.actor).tempo
    wings = beat.motion == "fly" and body.actor.kind == "animal"
    glided = GLIDES["flap_along" if wings else beat.motion]
    where = beat.path, beat.facing_deg
    count = beat.end - beat.start
    return raised(glide(glided, lowered(state), *where, count, body.build, tempo), state.floor)


def _walked(beat: Beat, state: State, body: Body, after: Beat | None) -> Stretch:
    bearing = bearing_of(beat.manner, body.actor)
    own = GAITS.get(beat.motion, GAITS["walk"])
    gait = bent_gait(gait_in(own, beat.motion, body.world), bearing)
    count = beat.end - beat.start
    path = way((state.x, state.z), beat.path, state.heading, count / FPS)
    rng = body.chance("walk", beat.start)
    first = 0 if gait.limp else int(rng.integers(2))
    climbs = beat.motion == "climb_stairs" or state.floor > 0.0
    ground = body.ground if climbs else LEVEL
    onward = _onward(beat, (state.x, state.z), after)
    walk = Walk(
        state, path, gait, body.build, count, beat.facing_deg, rng, first, onward, ground
    )  # fmt: skip
    out = walk.stretch()
    lean_on_wind(out.channels, out.place[:, 2], np.ones(count), body.world)
    return out


def _onward(beat: Beat, start: Point, after: Beat | None) -> float:
    """Return the speed, in m/s, at which one way goes over into the next; 0 where one stops."""
    if after is None or not (goes_on_foot(after) and _is_long(beat) and _is_long(after)):
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
    far = 0.0
    if beat.path:
        end = beat.path[-1]
        far = float(np.hypot(end[0] - state.x, end[1] - state.z))
        towards = float(np.degrees(np.arctan2(end[1] - state.z, end[0] - state.x)))
    else:
        towards = beat.facing_deg
    span = count / FPS
    if far < 0.02:
        natural = 0.9 + 2.0 * 2.9 / (9.81 * max(beat.gravity, 0.04))
        span = span / max(1, round(span / (natural + 0.15)))
    move = jump_move(max(span - 0.1, 0.3), beat.gravity, body.build, far)
    times = np.arange(count) / FPS
    channels, feet = play(score(move), clock(move, times, count / FPS))
    return raised(perform(lowered(state), towards, channels, feet, body.build), state.floor)
