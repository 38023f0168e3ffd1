"""Writing into an actor's timeline without taking anything from it that the script tells."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from stickgen_engine.motion.layers import is_mirrored
from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.proportions import build_of
from stickgen_engine.motion.repertoire import MOVES
from stickgen_engine.timeline.beats import ActorTimeline, Beat, ExpressionKey, GazeKey, Point
from stickgen_engine.timeline.compass import ahead

# An idle of fewer frames than this goes into the beat before it.
_SHORTEST: Final = 3
# What ends on the feet, but elsewhere than it began, and when it has got there for the most part.
_CARRYING: Final = frozenset(("trip", "field", "pitch", "kick_ball"))
_CARRIED: Final = 0.5


def base_at(actor: ActorTimeline, frame: int) -> Beat:
    """Return the base beat that covers a frame; the last one past the end."""
    base = [beat for beat in actor.beats if beat.layer == "base"]
    return next((beat for beat in base if beat.start <= frame < beat.end), base[-1])


def place_at(actor: ActorTimeline, frame: int) -> Point:
    """Return where an actor is on a frame: on its way at a steady pace, or where it stays."""
    beat = base_at(actor, frame)
    if not beat.path:
        return _drifted(actor, beat, frame)
    share = min(max((frame - beat.start) / max(beat.end - beat.start, 1), 0.0), 1.0)
    x, z = beat.at
    end = beat.path[-1]
    return (x + share * (end[0] - x), z + share * (end[1] - z))


def _drifted(actor: ActorTimeline, last: Beat, frame: int) -> Point:
    """Return where somebody stands whom what it did, such as a stumble, carried along."""
    onward = leftward = 0.0
    before: Beat | None = None
    for beat in _based(actor):
        if before is not None and (before.path or before.at != beat.at):
            onward = leftward = 0.0
        done = frame - beat.start > _CARRIED * (beat.end - beat.start)
        if beat.motion in _CARRYING and not beat.path and done:
            ahead_m, left_m = landing_of(MOVES[beat.motion], beat.facing_deg, actor)
            onward, leftward = onward + ahead_m, leftward + left_m
        if beat is last:
            break
        before = beat
    return shifted(last.at, last.facing_deg, onward, leftward)


def landing_of(move: Move, facing: float, actor: ActorTimeline) -> tuple[float, float]:
    """Return how far ahead and to the left, in metres, a move leaves the body."""
    told: dict[str, float] = {}
    for _, pose in move.keys:
        told.update(pose)
    leg = build_of(actor.actor).leg
    sign = -1.0 if is_mirrored(facing, move) else 1.0
    return told.get("ahead", 0.0) * leg, sign * told.get("left", 0.0) * leg


def facing_at(actor: ActorTimeline, frame: int) -> float:
    """Return the way that an actor faces at the end of what it does on a frame, in degrees."""
    return base_at(actor, frame).facing_deg


def is_idle(beat: Beat) -> bool:
    """Tell whether a beat was filled in and is nothing but standing about."""
    return beat.index is None and beat.motion == "idle" and beat.posture == "stand"


def free_until(actor: ActorTimeline, frame: int) -> int:
    """Return up to which frame an actor stands about; the frame itself where it doesn't."""
    end = frame
    for beat in _based(actor):
        if beat.end <= end:
            continue
        if not is_idle(beat):
            break
        end = beat.end
    return end


def has_hands_free(actor: ActorTimeline, start: int, end: int) -> bool:
    """Tell whether no gesture is under way on any of some frames."""
    over = (beat for beat in actor.beats if beat.layer == "upper")
    return all(beat.end <= start or beat.start >= end for beat in over)


def with_base(actor: ActorTimeline, beats: Iterable[Beat], *, moved_to: Point) -> ActorTimeline:
    """Put base beats that follow each other where an actor stands about.

    What it does afterwards, until the script sends it elsewhere, is done at ``moved_to`` and in
    the posture that the last of them ends in.
    """
    new = list(beats)
    start, end, last = new[0].start, new[-1].end, new[-1]
    out: list[Beat] = []
    gone = False
    for beat in _based(actor):
        if beat.start < start:
            out.append(replace(beat, end=min(beat.end, start)))
        if beat.end <= end:
            continue
        rest = replace(beat, start=max(beat.start, end))
        if rest.start < start:
            continue
        if not gone:
            rest = replace(rest, at=moved_to)
            if is_idle(rest) and rest.start == end:
                rest = replace(rest, facing_deg=last.facing_deg, posture=last.posture)
        gone = gone or bool(beat.path)
        out.append(rest)
    return _with(actor, [*out, *new])


def settled(actor: ActorTimeline, frame: int, spot: Point) -> ActorTimeline:
    """Let what is done from a frame on be done at a spot, until the script leads elsewhere."""
    out: list[Beat] = []
    gone = False
    for beat in actor.beats:
        if beat.layer == "base" and beat.start >= frame and not gone:
            out.append(replace(beat, at=spot))
            gone = bool(beat.path)
        else:
            out.append(beat)
    return replace(actor, beats=tuple(out))


def with_upper(actor: ActorTimeline, beat: Beat) -> ActorTimeline:
    """Lay a gesture over whatever an actor does."""
    return replace(actor, beats=_sorted([*actor.beats, beat]))


def turned(actor: ActorTimeline, frame: int, facing: float) -> ActorTimeline:
    """Turn who stands about to face some way from a frame on, until it is told otherwise."""
    beat = base_at(actor, frame)
    if not is_idle(beat):
        return actor
    start = frame if frame - beat.start >= _SHORTEST else beat.start
    out = [b for b in _based(actor) if b is not beat]
    if start > beat.start:
        out.append(replace(beat, end=start))
    out.append(replace(beat, start=start, facing_deg=facing))
    return _with(actor, out)


def looking(actor: ActorTimeline, start: int, end: int, target: str | None) -> ActorTimeline:
    """Let an actor look at somebody, or ahead, and then where it would have looked."""
    before = [key for key in actor.gazes if key.frame < start]
    during = [key for key in actor.gazes if start <= key.frame <= end]
    after = [key for key in actor.gazes if key.frame > end]
    last = (during or before)[-1:]
    back = [replace(key, frame=end) for key in last] or [GazeKey(end, None)]
    return replace(actor, gazes=(*before, GazeKey(start, target), *back, *after))


def feeling(actor: ActorTimeline, start: int, end: int, expression: str) -> ActorTimeline:
    """Let a face that the script says nothing of show something on some frames."""
    if actor.part.expressions:
        return actor
    keys = [key for key in actor.expressions if not start <= key.frame <= end]
    before = [key for key in actor.expressions if key.frame <= end]
    back = before[-1].expression if before else "neutral"
    new = (ExpressionKey(start, expression), ExpressionKey(end, back))
    return replace(actor, expressions=tuple(sorted((*keys, *new), key=lambda key: key.frame)))


def shifted(at: Point, facing: float, onward: float, leftward: float) -> Point:
    """Go so many metres ahead and to the left of the way that one faces."""
    return ahead(ahead(at, facing, onward), facing + 90.0, leftward)


def _based(actor: ActorTimeline) -> list[Beat]:
    return sorted((b for b in actor.beats if b.layer == "base"), key=lambda b: b.start)


def _with(actor: ActorTimeline, base: list[Beat]) -> ActorTimeline:
    over = [beat for beat in actor.beats if beat.layer == "upper"]
    return replace(actor, beats=_sorted([*over, *(b for b in base if b.end > b.start)]))


def _sorted(beats: list[Beat]) -> tuple[Beat, ...]:
    return tuple(sorted(beats, key=lambda beat: (beat.start, beat.layer)))
