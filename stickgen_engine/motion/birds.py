"""The beats of a bird become one track: steps, hops and flight, key poses, and a quick head."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import join, ramp, softened
from stickgen_engine.motion.dabbling import dabble, floats_at
from stickgen_engine.motion.floors import fold_place, lowered, raised
from stickgen_engine.motion.flying import Flight, fly
from stickgen_engine.motion.jumps import flight as leap
from stickgen_engine.motion.layers import is_mirrored, lay_over
from stickgen_engine.motion.moves import clock, play, score
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.pattering import fastest, hop_along, step_along
from stickgen_engine.motion.source import Role
from stickgen_engine.motion.standing import perform, stay
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.tables.birds import BIRD_MOVES, Plumage, move_of_bird, plumage_of
from stickgen_engine.motion.track import Foothold, State, Stretch, last_state
from stickgen_engine.motion.wings import spread_wings
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.compass import distance
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import does, nearest_animal_action

_JOIN_FRAMES: Final = 9
_HOPS: Final = ("hop", "skip", "jump")
_FLIES: Final = ("fly", "perch", "dive", "climb_stairs")
_WIDTH: Final = 0.12
# Heights of flight in metres: at least, for each metre of the way, and at most.
_LEAST_M, _PER_M, _MOST_M = 0.7, 0.16, 1.6
_SKIM_M: Final = 0.3
# From what is higher than this one flies down; how long one takes to a perch, and how fast.
_LEAST_DROP_M: Final = 0.12
_ALIGHT_S, _FLIGHT_MPS = 0.7, 2.0


def animate_bird(role: Role, body: Body) -> Stretch:
    """Move a bird through its beats."""
    beats = role.beats
    base = sorted((b for b in beats if b.layer == "base"), key=lambda b: b.start)
    track = Stretch.empty(max(beat.end for beat in beats))
    state, aloft = _begun(base[0], body), False
    for beat, after in zip(base, (*base[1:], None), strict=True):
        onward = after is not None and _in_air(beat, body) and _in_air(after, body)
        held = track.channels[beat.start - 1].copy() if beat.start else None
        stretch = _moved(beat, state, body, held, aloft=aloft, onward=onward)
        if _waits(beat, role):
            _while_waiting(stretch.channels, beat, body)
        if held is None or not _keeps_still(beat):
            _bear(stretch.channels, beat, body)
        track.put(beat.start, stretch)
        state, aloft = last_state(stretch), onward
    for beat in base[1:]:
        rise = np.abs(np.diff(track.channels[beat.start - 1 : beat.start + 1, C["up"]]))
        slower = round(14.0 * float(np.clip(rise.sum() - 0.2, 0.0, 0.5)))
        join(track.channels, beat.start, _JOIN_FRAMES + slower)
    for beat in beats:
        move = move_of_bird(beat.motion)
        if beat.layer == "upper" and move is not None:
            lay_over(track, beat, move, body.build, _plumage(beat, body).tempo)
    _glance(track, beats, body)
    _breathe(track.channels, body)
    # Wing beats take only a few frames: they're as they were made.
    trunk = slice(0, C["spin"] + 1)
    track.channels[:, trunk] = softened(track.channels[:, trunk])
    spread_wings(track.channels, body.build)
    return track


def missing_of_bird(beat: Beat) -> str:
    """Say what stands in for an action that birds cannot do."""
    if beat.action not in ACTIONS.names or does("bird", beat.action):
        return ""
    return f"action {beat.action!r} is not for a bird: {nearest_animal_action(beat.action, 'bird')}"


def _begun(first: Beat, body: Body) -> State:
    (x, z), build, level = first.at, body.build, floats_at(body)
    left, right = (
        Foothold((p.x, build.ankle_y + level, p.z), 0.0, p.yaw, planted=not level)
        for p in stance(x, z, first.facing_deg, build, _WIDTH)
    )
    return State(x, z, first.facing_deg, (left, right), level)


def _plumage(beat: Beat, body: Body) -> Plumage:
    manner = body.actor.manner if beat.manner == "neutral" else beat.manner
    return plumage_of(beat.motion, manner)


def _speed(beat: Beat, length: float) -> float:
    return length / max((beat.end - beat.start) / FPS - 0.2, 0.1)


def _length(beat: Beat) -> float:
    stops = [beat.at, *beat.path]
    return sum(distance(one, other) for one, other in pairwise(stops))


def _in_air(beat: Beat, body: Body) -> bool:
    """Tell whether a beat is flown: by its name, or since no legs are quick enough."""
    if beat.motion in ("fly", "dive") or (beat.path and beat.floor_m is not None):
        return True
    if beat.motion == "swim" or body.ground.afloat:
        return False
    return bool(beat.path) and _speed(beat, _length(beat)) > fastest(body.build)[1]


def _moved(
    beat: Beat, state: State, body: Body, held: Array | None, *, aloft: bool, onward: bool
) -> Stretch:
    count = beat.end - beat.start
    down = bool(beat.path) and state.floor - body.ground.height(state.x, state.z) > _LEAST_DROP_M
    if beat.path and beat.floor_m is not None and beat.motion != "fly":
        return _alighted(beat, state, body, aloft=aloft)
    if _in_air(beat, body) or aloft or down:
        flight = _flight(beat, state, body, aloft=aloft, onward=onward)
        return fly(state, beat.path, beat.facing_deg, count, body, flight)
    if beat.motion == "swim" or (beat.path and body.ground.afloat):
        return dabble(state, beat.path, beat.facing_deg, count, body)
    if beat.path:
        here = lowered(state)
        path = way((state.x, state.z), beat.path, state.heading, count / FPS)
        slow = _speed(beat, path.length) <= fastest(body.build)[0]
        if slow and beat.motion not in _HOPS:
            back = beat.motion == "back_away"
            out = step_along(here, path, beat.facing_deg, count, body.build, backwards=back)
        else:
            out = hop_along(here, path, beat.facing_deg, count, body.build)
        return raised(out, state.floor)
    return _posed(beat, state, body, held)


def _alighted(beat: Beat, state: State, body: Body, *, aloft: bool) -> Stretch:
    """Fly up to what something is done on, and do it there in the time that is left."""
    count = beat.end - beat.start
    needed = FPS * (_ALIGHT_S + _length(beat) / _FLIGHT_MPS)
    first = round(min(max(needed, 0.4 * FPS), 0.65 * count))
    off, on = (
        replace(beat, end=beat.start + first),
        replace(beat, start=beat.start + first, at=beat.path[-1], path=(), floor_m=None),
    )
    out, flight = Stretch.empty(count), _flight(off, state, body, aloft=aloft, onward=False)
    flown = fly(state, off.path, beat.facing_deg, first, body, flight)
    out.put(0, flown)
    out.put(first, _posed(on, last_state(flown), body, None))
    join(out.channels, first, _JOIN_FRAMES)
    return out


def _flight(beat: Beat, state: State, body: Body, *, aloft: bool, onward: bool) -> Flight:
    end = beat.floor_m if beat.floor_m is not None else floats_at(body)
    skims = beat.motion != "fly" and beat.floor_m is None
    rise = _SKIM_M if skims else min(_LEAST_M + _PER_M * _length(beat), _MOST_M)
    if beat.floor_m:
        # Up to a perch one flies straight, and comes on to it from a little above.
        rise = _SKIM_M
    seconds = (beat.end - beat.start) / FPS
    base = 0.0 if aloft else state.floor
    top = max(base, end) + rise * min(1.0, seconds / 1.6)
    if beat.over_m:
        top = max(top, beat.over_m + 0.6 * body.actor.height_m)
    return Flight(state.floor, end, top, aloft, onward)


def _keeps_still(beat: Beat) -> bool:
    """Tell whether a beat only goes on with the posture before it, which has its manner already."""
    return beat.index is None and beat.motion == "idle" and beat.posture != "stand"


def _posed(beat: Beat, state: State, body: Body, held: Array | None) -> Stretch:
    count = beat.end - beat.start
    if held is not None and _keeps_still(beat):
        kept = stay(lowered(state), state.heading, count, body.build, keep=True)
        kept.channels[:] = held
        return raised(kept, state.floor)
    move = move_of_bird(beat.motion) or BIRD_MOVES["idle"]
    mirror = is_mirrored(beat.facing_deg, move)
    times = np.arange(count) / FPS
    moments = clock(move, times, count / FPS, _plumage(beat, body).tempo)
    if beat.motion == "jump" and beat.gravity < 0.95:
        moments = np.minimum(moments, move.seconds) / max(leap(1.0, beat.gravity)[0], 1.0)
    channels, feet = play(score(move, mirror=mirror), moments)
    here = lowered(state)
    out = perform(here, beat.facing_deg, channels, feet, body.build)
    fold_place(out, body.build)
    return raised(out, state.floor)


def _waits(beat: Beat, role: Role) -> bool:
    """Tell whether there is nothing to do, say or hear."""
    taken = [(b.start, b.end) for b in role.beats if b.layer == "upper"]
    taken += [(said.start, said.end) for said in (*role.speeches, *role.heard)]
    idle = beat.index is None and beat.motion == "idle" and beat.posture == "stand"
    return idle and not any(start < beat.end and beat.start < end for start, end in taken)


def _while_waiting(channels: Array, beat: Beat, body: Body) -> None:
    """Preen or shake the feathers now and then where there is nothing else to do."""
    chance, count = body.chance("waits", beat.start), len(channels)
    mirror = is_mirrored(beat.facing_deg, BIRD_MOVES["preen"])
    at = round(FPS * float(chance.uniform(0.8, 2.6)))
    while True:
        move = BIRD_MOVES[str(chance.choice(("preen", "shiver", "preen")))]
        long = round(FPS * (move.seconds + 0.9))
        if at + long + FPS // 2 > count:
            return
        moments = clock(move, np.arange(long) / FPS, long / FPS)
        channels[at : at + long] = play(score(move, mirror=mirror), moments)[0]
        at += long + round(FPS * float(chance.uniform(2.5, 6.0)))


def _bear(channels: Array, beat: Beat, body: Body) -> None:
    """Hold the body as the manner does, in place, as far as it stands."""
    how = _plumage(beat, body)
    upright = ramp(channels[:, C["up"]], 0.4, 0.7) * ramp(channels[:, C["pitch"]], -40.0, 0.0)
    upright = np.where(channels[:, C["pitch"]] > 60.0, 0.4 * upright, upright)
    for name, value in (("pitch", how.pitch), ("neck", how.neck), ("nod", how.nod), ("up", how.up)):
        channels[:, C[name]] += upright * value
    for side in "rl":
        channels[:, C[f"{side}_cw"]] = np.maximum(channels[:, C[f"{side}_cw"]], how.droop * upright)
    if how.sway:
        swing = np.sin(2.0 * np.pi * np.arange(len(channels)) / FPS / 1.3)
        late = np.sin(2.0 * np.pi * np.arange(len(channels)) / FPS / 1.7 + 1.0)
        channels[:, C["roll"]] += how.sway * upright * swing
        channels[:, C["pitch"]] += 0.7 * how.sway * upright * late
        channels[:, C["tilt"]] -= how.sway * upright * late


def _glance(track: Stretch, beats: Sequence[Beat], body: Body) -> None:
    """Let the head jump from one look to the next and hold still between, in place."""
    count = len(track.channels)
    chance, busy = body.chance("glances"), np.zeros(count)
    alert = np.zeros(count)
    for beat in beats:
        quiet = move_of_bird(beat.motion) is BIRD_MOVES["idle"] and not beat.path
        if beat.layer == "base":
            alert[beat.start : beat.end] = _plumage(beat, body).alert * (1.0 if quiet else 0.25)
        else:
            busy[beat.start : beat.end] = 1.0
    looks, at = np.zeros((count, 3)), 0
    while at < count:
        long = round(FPS * float(chance.uniform(0.35, 1.5)) / max(float(alert[at]), 0.3))
        look = chance.uniform(-1.0, 1.0, 3) * np.array([44.0, 16.0, 12.0])
        looks[at : at + long] = look if chance.random() < 0.75 else 0.0
        at += max(long, 4)
    quick = softened(looks, 1) * (np.minimum(alert, 1.4) * (1.0 - busy))[:, None]
    level = 1.0 - ramp(track.channels[:, C["pitch"]], 40.0, 56.0)
    for name, index in (("turn", 0), ("tilt", 1), ("nod", 2)):
        track.channels[:, C[name]] += quick[:, index] * level


def _breathe(channels: Array, body: Body) -> None:
    times = np.arange(len(channels)) / FPS
    phase = float(body.chance("breath").uniform(0.0, 6.28))
    channels[:, C["bend"]] += 1.4 * np.sin(2.0 * np.pi * 1.1 * times + phase)
