"""Where a beat is in its move: the moments that others wait for, such as a hit, and the phase."""

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.manners import bearing_of
from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.proportions import build_of, is_fourfooted
from stickgen_engine.motion.quad_manners import quad_bearing_of
from stickgen_engine.motion.repertoire import move_of
from stickgen_engine.motion.tables.birds import move_of_bird, plumage_of
from stickgen_engine.motion.tables.quad_repertoire import move_on_four
from stickgen_engine.motion.takes import AS_WRITTEN, take_of, timed
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

# Steps further apart than this are no gait, in seconds.
_LONGEST_STRIDE_S: Final = 2.4


def moments_of(beat: Beat, actor: Actor, move: Move, seed: int | None = None) -> Array:
    """Return the moment of its move, in seconds, that a beat shows on each of its frames.

    With the ``seed`` of a scene these are the take's own; without, as the move is written. Moves
    with marks and what is done to somebody show the same moments in every take.
    """
    count = beat.end - beat.start
    tempo = _tempo(beat, actor)
    take = AS_WRITTEN
    if seed is not None:
        take = take_of(beat, move, Body(actor, build_of(actor), seed))
    return timed(move, np.arange(count) / FPS, count / FPS, tempo, take)


def _tempo(beat: Beat, actor: Actor) -> float:
    if is_fourfooted(actor):
        return quad_bearing_of(beat.manner, actor).tempo
    if actor.kind == "animal":
        return plumage_of(beat.motion, beat.manner).tempo
    return bearing_of(beat.manner, actor).tempo


def _move(beat: Beat, actor: Actor) -> Move | None:
    if is_fourfooted(actor):
        return move_on_four(str(actor.species), beat.motion)
    if actor.kind == "animal":
        return move_of_bird(beat.motion)
    return move_of(beat.motion, beat.seat_m)


def marked_frames(beat: Beat, actor: Actor, mark: str) -> tuple[int, ...]:
    """Return the frames of the scene on which a beat's move passes a mark, the first first.

    Empty where the move has no such mark, or its time is too short to come to it.
    """
    move = _move(beat, actor)
    if move is None or mark not in move.marks:
        return ()
    moments = moments_of(beat, actor, move)
    at = move.marks[mark]
    passed = (moments[:-1] < at) & (moments[1:] >= at)
    return tuple(int(beat.start + frame + 1) for frame in np.nonzero(passed)[0])


def move_phase(beat: Beat, actor: Actor, seed: int | None = None) -> Array:
    """Return how far round its cycle a beat is, (frames of the beat,) radians.

    A loop goes once round from its first key to its last, a move without one from its beginning to
    its end; NaN where nothing goes round: before and after a loop, and where no move is known.
    """
    move = _move(beat, actor)
    if move is None:
        return np.full(beat.end - beat.start, np.nan)
    moments = moments_of(beat, actor, move, seed)
    first, last = move.loop or (0.0, move.seconds)
    phase = 2.0 * np.pi * (moments - first) / (last - first)
    inside = (moments >= first) & (moments <= last)
    return np.asarray(np.where(inside, phase % (2.0 * np.pi), np.nan))


def gait_phase(contacts: NDArray[np.bool_]) -> Array:
    """Return how far round its stride a body is, (T,) radians, 0 as the left foot comes down.

    NaN where the feet do not step in turn. ``contacts`` are a motion's, (T, 4).
    """
    down = contacts[:, 0] | contacts[:, 1]
    landed = np.nonzero(down[1:] & ~down[:-1])[0] + 1
    out = np.full(len(contacts), np.nan)
    for first, last in pairwise(landed):
        if (last - first) / FPS <= _LONGEST_STRIDE_S:
            out[first:last] = 2.0 * np.pi * np.arange(last - first) / (last - first)
    return out
