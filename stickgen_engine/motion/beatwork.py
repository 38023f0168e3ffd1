"""One base beat becomes a stretch of motion: which way of moving an action takes."""

import hashlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C, rest
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.easing import eased_feet
from stickgen_engine.motion.gaits import GAITS
from stickgen_engine.motion.glides import glide
from stickgen_engine.motion.jumps import jump_move
from stickgen_engine.motion.layers import is_mirrored, meet
from stickgen_engine.motion.manners import bearing_of, bend, bent_gait, lean_forward, unsteady
from stickgen_engine.motion.moves import Move, Score, clock, play, score
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.repertoire import FROM_BELOW, KEPT, RISES, SITTING, STILL, move_of
from stickgen_engine.motion.standing import perform, stay
from stickgen_engine.motion.tables.glides import GLIDES
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.motion.walking import Walk, under_way
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

SEAT_HALF_M: Final = 0.06
# Below this share of its standing height the pelvis is as good as down.
LOW: Final = 0.7


@dataclass(frozen=True, slots=True)
class Body:
    """Who moves: the actor, its bones, and the seed of its scene."""

    actor: Actor
    build: Build
    seed: int

    def chance(self, *names: object) -> np.random.Generator:
        """Return a generator of its own for each set of names."""
        text = "/".join(str(name) for name in (self.seed, *names))
        digest = hashlib.sha256(text.encode()).digest()
        return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def is_known(beat: Beat) -> bool:
    """Tell whether an action has motion of its own."""
    action = beat.motion
    if action in STILL or action in GAITS or action in GLIDES or action == "jump":
        return True
    return move_of(action, beat.seat_m) is not None


def base_stretch(beat: Beat, state: State, held: Array | None, body: Body) -> Stretch:
    """Make the motion of a base beat from where the body was left.

    ``held`` is the last row of channels of the beat before, for who keeps a posture.
    """
    if (
        beat.index is None
        and beat.motion == "idle"
        and beat.posture != "stand"
        and held is not None
    ):
        out = stay(state, state.heading, beat.end - beat.start, body.build, keep=True)
        out.channels[:] = held
        return out
    low = held is not None and held[C["up"]] < LOW
    out = _moved(beat, state, body, held, low=bool(low))
    bearing = bearing_of(beat.manner, body.actor)
    share = _standing_share(out.channels)
    on_foot = bool(beat.path) and beat.motion not in GLIDES
    times = np.arange(len(share)) / FPS
    bend(out.channels, bearing, share, under_way(times) if on_foot else np.zeros(len(share)))
    if body.actor.kind == "animal":
        lean_forward(out.channels, share, walking=on_foot)
    unsteady(out.channels, bearing, share, body.chance("unsteady", beat.start))
    _fold_place(out, body.build)
    return out


def _standing_share(channels: Array) -> Array:
    upright = ramp(channels[:, C["up"]], 0.6, 0.85)
    return np.asarray(upright * (1.0 - ramp(np.abs(channels[:, C["pitch"]]), 35.0, 60.0)))


def _fold_place(out: Stretch, build: Build) -> None:
    """Turn the pelvis's own shifts into places on the floor, so that beats join by place."""
    a = np.radians(out.place[:, 2])
    ahead, left = (out.channels[:, C[n]] * build.leg for n in ("ahead", "left"))
    out.place[:, 0] += ahead * np.cos(a) - left * np.sin(a)
    out.place[:, 1] += ahead * np.sin(a) + left * np.cos(a)
    out.channels[:, [C["ahead"], C["left"]]] = 0.0


def _moved(beat: Beat, state: State, body: Body, held: Array | None, *, low: bool) -> Stretch:
    count = beat.end - beat.start
    bearing = bearing_of(beat.manner, body.actor)
    if beat.motion in GLIDES:
        wings = beat.motion == "fly" and body.actor.kind == "animal"
        glided = GLIDES["flap_along" if wings else beat.motion]
        where = beat.path, beat.facing_deg
        return glide(glided, state, *where, count, body.build, bearing.tempo)
    if beat.motion == "jump":
        return _jumped(beat, state, body)
    if beat.path:
        return _walked(beat, state, body)
    move = move_of(beat.motion, beat.seat_m)
    if move is None:
        out = stay(state, beat.facing_deg, count, body.build)
        out.channels = rest(count)
        return out
    return _posed(beat, state, body, move, held, low=low)


def _walked(beat: Beat, state: State, body: Body) -> Stretch:
    bearing = bearing_of(beat.manner, body.actor)
    gait = bent_gait(GAITS.get(beat.motion, GAITS["walk"]), bearing)
    count = beat.end - beat.start
    path = way((state.x, state.z), beat.path, state.heading, count / FPS)
    rng = body.chance("walk", beat.start)
    first = 0 if gait.limp else int(rng.integers(2))
    walk = Walk(state, path, gait, body.build, count, beat.facing_deg, rng, first)
    return walk.stretch()


def _posed(
    beat: Beat, state: State, body: Body, move: Move, held: Array | None, *, low: bool
) -> Stretch:
    count = beat.end - beat.start
    tempo = bearing_of(beat.manner, body.actor).tempo
    times = np.arange(count) / FPS
    laid = score(move, mirror=is_mirrored(beat.facing_deg, move))
    rises = beat.motion in RISES
    pace = max(tempo, 0.8) if rises or beat.motion in KEPT else tempo
    skip = FROM_BELOW.get(beat.motion, 0.0) if low else 0.0
    if rises and held is not None:
        skip = _risen_already(laid, held, beat, body)
    moments = clock(move, times + skip, count / FPS + skip, pace)
    begun_so = beat.index is None and beat.motion in KEPT
    if begun_so:
        # The scene begins in this posture: nobody sees the way down.
        moments = np.full(count, move.loop[0] if move.loop else move.seconds)
    channels, feet = play(laid, moments)
    _raise_to_seat(beat, channels, feet, body)
    feet = eased_feet(feet, body.build)
    out = perform(state, beat.facing_deg, channels, feet, body.build, begun_so=begun_so)
    meet(out.channels, beat, out.place, body.build)
    return out


def _risen_already(laid: Score, held: Array, beat: Beat, body: Body) -> float:
    """Find the moment of a rise, in seconds, at which a body is most as it was left."""
    moments = np.arange(0.0, float(laid.times[-1]), 0.05)
    channels, feet = play(laid, moments)
    _raise_to_seat(beat, channels, feet, body)
    gap = 4.0 * np.abs(channels[:, C["up"]] - held[C["up"]])
    for name in ("pitch", "bend"):
        gap += np.abs(channels[:, C[name]] - held[C[name]]) / 60.0
    return float(moments[int(np.argmin(gap))])


def _raise_to_seat(beat: Beat, channels: Array, feet: Array, body: Body) -> None:
    """Sit at a seat's own height, lie on a bed, in place."""
    if beat.seat_m <= 0.0:
        return
    build = body.build
    sitting = beat.motion in (*SITTING, "stand_up", "get_up")
    told = 0.56 if sitting else 0.1
    depth = np.clip((0.985 - channels[:, C["up"]]) / (0.985 - told), 0.0, 1.0)
    if sitting:
        up = (beat.seat_m + SEAT_HALF_M) / build.hip_height
        channels[:, C["up"]] += depth * (min(up, 0.95) - told)
    elif beat.motion in ("lie_down", "sleep"):
        channels[:, C["up"]] += depth * beat.seat_m / build.hip_height
        feet[:, [1, 6]] += depth[:, None] * beat.seat_m / build.leg


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
    return perform(state, towards, channels, feet, body.build)
