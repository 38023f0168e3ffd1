"""One base beat of a four-footed animal: which way of moving it takes."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.elements import is_weightless
from stickgen_engine.motion.floors import lowered
from stickgen_engine.motion.fourfooted import Herd, forefeet_state, perform_four
from stickgen_engine.motion.jumps import EARTH_MPS2
from stickgen_engine.motion.layers import is_mirrored
from stickgen_engine.motion.moves import Move, play, score
from stickgen_engine.motion.paddling import paddle
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.quad_leaping import (
    RUNNING_WIND_S,
    air_time,
    height_of,
    spring,
    spring_of,
)
from stickgen_engine.motion.quad_manners import gait_in_manner, quad_bearing_of
from stickgen_engine.motion.quad_striding import stride
from stickgen_engine.motion.quad_takes import gait_of_take, played
from stickgen_engine.motion.tables.quad_gaits import BACKWARDS, QuadGait, gait_for
from stickgen_engine.motion.tables.quad_moves import QUAD_KEPT
from stickgen_engine.motion.tables.quad_repertoire import LEAPS, posed_on_four
from stickgen_engine.motion.takes import take_of
from stickgen_engine.motion.track import State, last_state
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.compass import ahead, difference, distance, heading
from stickgen_engine.timeline.terrain import LEVEL

Four = tuple[State, State]
# Further than this is turned in steps, at so many degrees a second.
_STEPPED_DEG: Final = 50.0
_TURNING_DEGPS: Final = 210.0
# Who goes where it came from turns on the spot first, in a hurry faster.
_ABOUT_DEG: Final = 80.0
_MOST_TURNING, _LEAST_FRAMES = 0.4, 6
_HASTY: Final = frozenset(("run", "sprint", "gallop", "chase", "flee", "dodge", "tackle"))
# Below this height of the hips a body is down.
_LOW: Final = 0.62
_RISES: Final = frozenset(("get_up", "stand_up", "wake_up"))
# From what is higher than this one leaps down before going on.
_DROP_M: Final = 0.12
_DOWN_M: Final = 1.0
# Ways longer than so many leg lengths are run before one leaps at their end.
_RUN_UP_LEGS: Final = 4.2
_LEAST_RUN_S: Final = 0.7
_WALKED: Final = "walk"


def moved_on_four(beat: Beat, state: Four, held: Array | None, body: Body) -> Herd:
    """Make the motion of a base beat from where the body was left; ``held`` is its last pose."""
    if beat.motion == "swim":
        return _swum(beat, state, body)
    if beat.motion in LEAPS and (beat.path or beat.floor_m is not None or beat.motion != "climb"):
        return _leapt(beat, state, body)
    if beat.path:
        return _gone(beat, state, body)
    turn = abs(difference(state[0].heading, beat.facing_deg))
    if turn > _STEPPED_DEG and not _is_down(held):
        return _turned(beat, state, body)
    return _raised(_posed(beat, _lowered(state), held, body), state[0].floor)


def _is_down(held: Array | None) -> bool:
    return held is not None and (held[C["up"]] < _LOW or abs(held[C["spin"]]) > 30.0)


def _lowered(state: Four) -> Four:
    floor = state[0].floor
    return lowered(state[0]), lowered(replace(state[1], floor=floor))


def _raised(herd: Herd, floor: float) -> Herd:
    herd.raise_by(floor)
    return herd


def _then(first: Herd, rest: Herd) -> Herd:
    """Put one motion after another."""
    cut = len(first.fore.pitch)
    out = Herd.empty(cut + len(rest.fore.pitch))
    for start, herd in ((0, first), (cut, rest)):
        out.stretch.put(start, herd.stretch)
        out.fore.put(start, herd.fore)
    return out


def _left(herd: Herd) -> Four:
    return last_state(herd.stretch), forefeet_state(herd)


def _gait(beat: Beat, speed: float, body: Body) -> QuadGait:
    froude = speed**2 / (EARTH_MPS2 * body.build.hip_height)
    own = gait_for(str(body.actor.species), beat.motion, froude)
    bearing = quad_bearing_of(beat.manner, body.actor)
    return gait_of_take(gait_in_manner(own, bearing), beat, body)


def _gone(beat: Beat, state: Four, body: Body) -> Herd:
    count = beat.end - beat.start
    here = (state[0].x, state[0].z)
    drop = state[0].floor - body.ground.height(*here)
    if drop > _DROP_M and count > FPS:
        foot = ahead(here, heading(here, beat.path[0]), min(_DOWN_M, distance(here, beat.path[0])))
        down = replace(beat, variant="jump", end=beat.start + FPS, path=(foot,), floor_m=0.0)
        off = _leapt(down, state, body)
        rest = replace(beat, start=down.end, at=foot)
        return _then(off, _gone(rest, _left(off), body))
    path = way(here, beat.path, state[0].heading, count / FPS)
    first = heading(here, beat.path[0]) if distance(here, beat.path[0]) > 0.05 else None
    about = _about(beat, state, body, first)
    if about is not None:
        return about
    last = _turned_last(beat, state, body)
    if last is not None:
        return last
    climbs = beat.motion == "climb_stairs" or state[0].floor > 0.0
    gait = _gait(beat, path.length / max(count / FPS - 0.3, 0.3), body)
    ground = body.ground if climbs else LEVEL
    begun = state if climbs else _lowered(state)
    return stride(begun, path, gait, beat.facing_deg, count, body, ground)


def _about(beat: Beat, state: Four, body: Body, towards: float | None) -> Herd | None:
    """Turn about before a way that leads back, where there is time for it."""
    if towards is None:
        return None
    facing = towards + (180.0 if beat.motion in BACKWARDS else 0.0)
    turn = abs(difference(state[0].heading, facing))
    frames = round(FPS * (0.3 + turn / _TURNING_DEGPS) * (0.6 if beat.motion in _HASTY else 1.0))
    frames = min(frames, round(_MOST_TURNING * (beat.end - beat.start)))
    if turn < _ABOUT_DEG or frames < _LEAST_FRAMES:
        return None
    on_spot = replace(
        beat, variant="turn_around", path=(), facing_deg=facing, end=beat.start + frames
    )
    first = _turned(on_spot, state, body)
    return _then(first, _gone(replace(beat, start=on_spot.end), _left(first), body))


def _turned_last(beat: Beat, state: Four, body: Body) -> Herd | None:
    """Turn on the spot after a way that leads elsewhere than one faces at its end."""
    stops = ((state[0].x, state[0].z), *beat.path)
    if distance(stops[-2], stops[-1]) < 0.05:
        return None
    arrives = heading(stops[-2], stops[-1]) + (180.0 if beat.motion in BACKWARDS else 0.0)
    turn = abs(difference(arrives, beat.facing_deg))
    frames = round(FPS * (0.3 + turn / _TURNING_DEGPS))
    frames = min(frames, round(_MOST_TURNING * (beat.end - beat.start)))
    if turn < _ABOUT_DEG or frames < _LEAST_FRAMES:
        return None
    going = replace(beat, end=beat.end - frames, facing_deg=arrives)
    first = _gone(going, state, body)
    on_spot = replace(beat, variant="turn_around", path=(), start=going.end)
    return _then(first, _turned(on_spot, _left(first), body))


def _turned(beat: Beat, state: Four, body: Body) -> Herd:
    """Turn in small steps on the spot, then do what the beat is."""
    count = beat.end - beat.start
    turn = abs(difference(state[0].heading, beat.facing_deg))
    natural = count if beat.motion == "turn_around" else round(FPS * (0.35 + turn / _TURNING_DEGPS))
    frames = min(count, natural)
    floor, low = state[0].floor, _lowered(state)
    gait = replace(_gait(replace(beat, variant=_WALKED), 0.5, body), wide=0.0)
    gait = replace(gait, period_s=0.72 * gait.period_s, lift=0.2, fore_lift=0.24, duty=0.56)
    here = (low[0].x, low[0].z)
    path = way(here, (here,), low[0].heading, frames / FPS)
    herd = stride(low, path, gait, beat.facing_deg, frames, body)
    if frames < count:
        rest = replace(beat, start=beat.start + frames)
        herd = _then(herd, _posed(rest, _left(herd), None, body))
    return _raised(herd, floor)


def _posed(beat: Beat, state: Four, held: Array | None, body: Body) -> Herd:
    count, build, species = beat.end - beat.start, body.build, str(body.actor.species)
    move = posed_on_four(species, beat.motion) or posed_on_four(species, "idle")
    assert move is not None
    laid = score(move, mirror=is_mirrored(beat.facing_deg, move))
    tempo = quad_bearing_of(beat.manner, body.actor).tempo
    kept = beat.motion in QUAD_KEPT
    if kept and beat.index is None and held is None:
        # The scene begins in this posture: nobody sees the way down.
        last = move.loop[0] if move.loop else move.seconds
        channels, feet = play(laid, np.full(count, last))
        return perform_four(state, beat.facing_deg, channels, feet, build)
    down = _is_down(held)
    if down and beat.motion not in QUAD_KEPT and beat.motion not in _RISES and count > 20:
        up = replace(beat, action="get_up", variant="", end=beat.start + min(count // 2, 30))
        risen = _posed(up, state, held, body)
        return _then(risen, _posed(replace(beat, start=up.end), _left(risen), None, body))
    skip = 0.0
    if held is not None and down:
        skip = _most_alike(move, held)
        tempo = max(tempo, 0.8)
    channels, feet = played(laid, move, count, tempo, take_of(beat, move, body), skip)
    return perform_four(state, beat.facing_deg, channels, feet, build)


def _most_alike(move: Move, held: Array) -> float:
    """Find the moment of a move, in seconds, at which a body is most as it was left."""
    last = move.loop[0] if move.loop else move.seconds
    moments = np.arange(0.0, max(0.8 * last, 0.05), 0.05)
    channels, _ = play(score(move), moments)
    gap = 4.0 * np.abs(channels[:, C["up"]] - held[C["up"]])
    gap += np.abs(channels[:, C["pitch"]] - held[C["pitch"]]) / 60.0
    return float(moments[int(np.argmin(gap))])


def _swum(beat: Beat, state: Four, body: Body) -> Herd:
    count, here = beat.end - beat.start, (state[0].x, state[0].z)
    path = way(here, beat.path or (here,), state[0].heading, count / FPS)
    pace = quad_bearing_of(beat.manner, body.actor).tempo
    pace *= 0.35 if is_weightless(body.world) else 1.0 if beat.path else 0.7
    return paddle(state, path, beat.facing_deg, count, body, beat.start, pace)


def _leapt(beat: Beat, state: Four, body: Body) -> Herd:
    count, here = beat.end - beat.start, (state[0].x, state[0].z)
    goal = beat.path[-1] if beat.path else here
    far = distance(here, goal)
    floor = beat.floor_m if beat.floor_m is not None else 0.0 if beat.path else state[0].floor
    if far < 0.02 and floor == state[0].floor and beat.motion != "pounce":
        return _hopped(beat, state, body)
    towards = heading(here, goal) if far > 0.02 else beat.facing_deg
    turn = abs(difference(state[0].heading, towards))
    if turn > _STEPPED_DEG and count > 1.5 * FPS:
        return _about_first(beat, state, towards, body)
    floors = (state[0].floor, floor)
    height = height_of(floors, beat.over_m, body)
    if beat.motion == "pounce":
        height = max(0.75 * height, 0.5 * (floor - state[0].floor) + 0.2 * body.build.leg)
    pounce = beat.motion == "pounce"
    run = _run_of(beat, state, far, height, body)
    if run is not None:
        frames, speed, air = run
        length = speed * (RUNNING_WIND_S + air + 0.15)
        foot = ahead(goal, towards, -length)
        path = way(here, (foot,), state[0].heading, frames / FPS)
        gait = _gait(replace(beat, variant="run"), speed, body)
        first = stride(_lowered(state), path, gait, towards, frames, body, onward=True)
        leap = spring_of(goal, towards, height, floors, air, (count - frames) / FPS, pounce=pounce,
                         speed=speed)  # fmt: skip
        return _then(first, spring(_left(first), leap, count - frames, body))
    air = air_time(height, far, beat.gravity)
    leap = spring_of(goal, towards, height, floors, air, count / FPS, pounce=pounce)
    return spring(state, leap, count, body)


def _run_of(
    beat: Beat, state: Four, far: float, height: float, body: Body
) -> tuple[int, float, float] | None:
    """Plan a run-up: its frames, its speed, and the seconds in the air; None from a stand."""
    crosses = beat.over_m > 0.0 or beat.floor_m is not None or state[0].floor > 0.0
    if far < _RUN_UP_LEGS * body.build.leg or not beat.path or crosses:
        return None
    seconds = (beat.end - beat.start) / FPS
    air = air_time(height, 0.0, beat.gravity)
    run = seconds - RUNNING_WIND_S - air - 0.5
    if run < _LEAST_RUN_S:
        return None
    speed = far / (run - 0.2 + RUNNING_WIND_S + air + 0.15)
    return (round(run * FPS), speed, air) if speed > 1.2 else None


def _about_first(beat: Beat, state: Four, towards: float, body: Body) -> Herd:
    about = replace(beat, variant="turn_around", path=(), facing_deg=towards)
    turn = abs(difference(state[0].heading, towards))
    about = replace(about, end=beat.start + round(FPS * (0.35 + turn / _TURNING_DEGPS)))
    first = _turned(about, state, body)
    return _then(first, _leapt(replace(beat, start=about.end), _left(first), body))


def _hopped(beat: Beat, state: Four, body: Body) -> Herd:
    """Jump up and down on the spot for as long as there is time."""
    count, here = beat.end - beat.start, (state[0].x, state[0].z)
    floors = (state[0].floor, state[0].floor)
    height = height_of(floors, beat.over_m, body)
    height *= 1.0 + 0.12 * float(body.chance("leap", beat.start).uniform(-1.0, 1.0))
    air = air_time(height, 0.0, beat.gravity)
    tempo = quad_bearing_of(beat.manner, body.actor).tempo
    once = (air + 1.0) / tempo
    times = max(1, round(count / FPS / once))
    if times == 1:
        leap = spring_of(here, beat.facing_deg, height, floors, air, count / FPS)
        return spring(state, leap, count, body)
    first = round(count / times)
    herd = _hopped(replace(beat, end=beat.start + first), state, body)
    return _then(herd, _hopped(replace(beat, start=beat.start + first), _left(herd), body))
