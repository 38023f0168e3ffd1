"""One base beat becomes a stretch of motion: which way of moving an action takes."""

from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C, rest
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.easing import eased_feet
from stickgen_engine.motion.elements import lean_on_wind
from stickgen_engine.motion.floors import fold_place, lowered, raised
from stickgen_engine.motion.gaits import GAITS
from stickgen_engine.motion.layers import is_mirrored, meet
from stickgen_engine.motion.manners import bearing_of, bend, bent, unsteady
from stickgen_engine.motion.moves import Move, Score, play, score
from stickgen_engine.motion.repertoire import (
    FROM_BELOW,
    KEPT,
    PROPPED,
    RISES,
    SETTLED,
    STILL,
    move_of,
    risen_into,
)
from stickgen_engine.motion.rolling import (
    ON_THE_BACK,
    from_the_belly,
    is_prone,
    turned_about,
)
from stickgen_engine.motion.seating import raise_to_seat
from stickgen_engine.motion.shadow_boxing import shadow_boxed
from stickgen_engine.motion.standing import perform, stay
from stickgen_engine.motion.tables.glides import GLIDES
from stickgen_engine.motion.takes import take_of, taken, timed
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.motion.travelling import goes_on_foot, travelled
from stickgen_engine.motion.walking import under_way
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

# Below this share of its standing height the pelvis is as good as down.
LOW: Final = 0.7
# Below this pitch a body lies on its back.
SUPINE_DEG: Final = -50.0


def is_known(beat: Beat) -> bool:
    """Tell whether an action has motion of its own."""
    action = beat.motion
    if action in STILL or action in GAITS or action in GLIDES or action in ("jump", "crawl"):
        return True
    return move_of(action, beat.seat_m) is not None


def base_stretch(
    beat: Beat, state: State, held: Array | None, body: Body, after: Beat | None = None
) -> Stretch:
    """Make the motion of a base beat from where the body was left.

    ``held`` is the last row of channels of the beat before, for who keeps a posture; ``after`` is
    the beat that follows, for who doesn't stop in between.
    """
    if (
        beat.index is None
        and beat.motion == "idle"
        and beat.posture != "stand"
        and held is not None
    ):
        count = beat.end - beat.start
        out = stay(lowered(state), state.heading, count, body.build, keep=True)
        out.channels[:] = held
        return raised(out, state.floor)
    low = held is not None and held[C["up"]] < LOW
    out = _moved(beat, state, body, held, after, low=bool(low))
    bearing = bearing_of(beat.manner, body.actor)
    going = np.zeros(len(out.channels))
    if goes_on_foot(beat):
        times, goes = np.arange(len(going)) / FPS, state.going is not None
        going = under_way(times, going=goes, onward=out.going is not None)
    resting = beat.motion in SETTLED or beat.motion in STILL
    how = bent(out.channels, going, resting=resting)
    bend(out.channels, bearing, how, beat.facing_deg, beat.start)
    unsteady(out.channels, bearing, how.trunk, body.chance("unsteady", beat.start))
    fold_place(out, body.build)
    return out


def _standing_share(channels: Array) -> Array:
    upright = ramp(channels[:, C["up"]], 0.6, 0.85)
    return np.asarray(upright * (1.0 - ramp(np.abs(channels[:, C["pitch"]]), 35.0, 60.0)))


def _moved(
    beat: Beat, state: State, body: Body, held: Array | None, after: Beat | None, *, low: bool
) -> Stretch:
    gone = travelled(beat, state, body, after)
    if gone is not None:
        return gone
    out = _stayed(beat, lowered(state), body, held, low=low)
    standing = _standing_share(out.channels)
    lean_on_wind(out.channels, out.place[:, 2], standing, body.world)
    return raised(out, state.floor)


def _stayed(beat: Beat, state: State, body: Body, held: Array | None, *, low: bool) -> Stretch:
    count = beat.end - beat.start
    move = move_of(beat.motion, beat.seat_m)
    if move is None:
        out = stay(state, beat.facing_deg, count, body.build)
        out.channels = rest(count)
        return out
    return _posed(beat, state, body, move, held, low=low)


def _posed(
    beat: Beat, state: State, body: Body, move: Move, held: Array | None, *, low: bool
) -> Stretch:
    count = beat.end - beat.start
    tempo = bearing_of(beat.manner, body.actor).tempo
    times = np.arange(count) / FPS
    if beat.motion == "fight" and beat.target is None:
        move = shadow_boxed(count, int(body.chance("boxing", beat.start).integers(2**31)))
    facing, spun = beat.facing_deg, 0.0
    belly = from_the_belly(beat.motion, move) if is_prone(held) and not beat.seat_m else None
    if belly is not None:
        move, low = belly, False
        if beat.motion in ON_THE_BACK:
            facing = state.heading + 180.0
    elif held is not None and held[C["pitch"]] < SUPINE_DEG and beat.motion in PROPPED:
        move, low = risen_into(move, FROM_BELOW[beat.motion]), False
    laid = score(move, mirror=is_mirrored(facing, move))
    if belly is not None and beat.motion in ON_THE_BACK:
        spun = float(laid.channels[0, C["spin"]])
        state = turned_about(state, spun)
        facing = state.heading
    rises = beat.motion in RISES
    pace = max(tempo, 0.8) if rises or beat.motion in KEPT else tempo
    skip = FROM_BELOW.get(beat.motion, 0.0) if low else 0.0
    if held is not None and belly is None and (rises or (low and beat.motion in KEPT)):
        skip = _begun_at(laid, move, skip, held, beat, body)
    take = take_of(beat, move, body)
    moments = timed(move, times + skip, count / FPS + skip, pace, take)
    begun_so = beat.index is None and beat.motion in KEPT
    if begun_so:
        # The scene begins in this posture: nobody sees the way down.
        moments = np.full(count, move.loop[0] if move.loop else move.seconds)
    channels, feet = taken(laid, moments, take)
    raise_to_seat(beat, channels, feet, body.build)
    feet = eased_feet(feet, body.build)
    out = perform(state, facing, channels, feet, body.build, begun_so=begun_so)
    out.spun = spun
    meet(out.channels, beat, out.place, body.build)
    return out


def _begun_at(laid: Score, move: Move, first: float, held: Array, beat: Beat, body: Body) -> float:
    """Find the moment of a move, in seconds, at which a body is most as it was left."""
    last = move.loop[0] if move.loop else move.seconds
    moments = np.arange(first, max(last, first + 0.05), 0.05)
    channels, feet = play(laid, moments)
    raise_to_seat(beat, channels, feet, body.build)
    gap = 4.0 * np.abs(channels[:, C["up"]] - held[C["up"]])
    for name in ("pitch", "bend"):
        gap += np.abs(channels[:, C[name]] - held[C[name]]) / 60.0
    return float(moments[int(np.argmin(gap))])
