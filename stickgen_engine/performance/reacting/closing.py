"""Who was driven off is followed: before a blow one closes in to where it can land."""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import (
    base_at,
    is_idle,
    place_at,
    settled,
    with_base,
)
from stickgen_engine.performance.reacting.tackles import leaping_gap
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.approaches import TOUCHING_M, touching_gap
from stickgen_engine.timeline.beats import ActorTimeline, Beat, Point
from stickgen_engine.timeline.compass import distance, heading, short_of

# This much farther than natural is as good; from beyond the other one goes past.
_ENOUGH_M: Final = 0.12
_TOO_FAR_M: Final = 4.0
_PACE_MPS: Final = 1.7
_MOST_MPS: Final = 4.0
_SPRINT_MPS: Final = 7.0
_LEAST_FRAMES: Final = 8
# At most this share of a blow's own time is spent on getting there.
_SHARE: Final = 0.45


def closed_in(ensemble: Ensemble, name: str, beat: Beat) -> Beat:
    """Bring an actor to where its beat can touch its target, in place; return the beat then."""
    actor, other = ensemble.actors[name], ensemble.actors[str(beat.target)]
    # What was written meanwhile may have moved it.
    beat = next((each for each in actor.beats if _is_same(each, beat)), beat)
    if (beat.action not in TOUCHING_M and beat.action != "tackle") or beat.path:
        return beat
    here, there = place_at(actor, beat.start), place_at(other, _met(actor, beat))
    gap = _gap(beat, actor, other)
    way = distance(here, there) - gap
    if not _ENOUGH_M < way < _TOO_FAR_M:
        return beat
    spot = short_of(here, there, gap)
    frames = max(_LEAST_FRAMES, round(FPS * way / _PACE_MPS) + 4)
    before = base_at(actor, max(beat.start - 1, 0))
    if before.path and before.end == beat.start:
        return _farther(ensemble, name, beat, before, spot)
    if is_idle(before) and beat.start - before.start >= frames and before.end >= beat.start:
        return _stepped(ensemble, name, beat, beat.start - frames, spot)
    if beat.layer == "upper":
        return beat
    taken = min(frames, round(_SHARE * (beat.end - beat.start)))
    if way * FPS > (_SPRINT_MPS if beat.action == "tackle" else _MOST_MPS) * taken:
        return beat
    later = replace(beat, start=beat.start + taken)
    ensemble.change(name, _exchanged, beat, later)
    ensemble.change(name, _added, _walk(beat, beat.start, later.start, here, spot))
    return _placed(ensemble, name, later, spot)


def _met(actor: ActorTimeline, beat: Beat) -> int:
    """Return the frame on which the other one is to be where it is gone to."""
    if beat.action != "tackle":
        return beat.start
    return next(iter(marked_frames(beat, actor.actor, "hit")), beat.start)


def _gap(beat: Beat, actor: ActorTimeline, other: ActorTimeline) -> float:
    if beat.action == "tackle":
        return leaping_gap(actor, other)
    return touching_gap(beat.action, actor.actor, other.actor)


def _is_same(one: Beat, other: Beat) -> bool:
    """Tell whether two are one beat, wherever it is done."""
    return (one.start, one.end, one.motion, one.layer) == (
        other.start,
        other.end,
        other.motion,
        other.layer,
    )


def _farther(ensemble: Ensemble, name: str, beat: Beat, walk: Beat, spot: Point) -> Beat:
    """Go on to where the other one is now, with the way that leads there anyway."""
    onward = replace(walk, path=(*walk.path[:-1], spot))
    ensemble.change(name, _exchanged, walk, onward)
    return _placed(ensemble, name, beat, spot)


def _stepped(ensemble: Ensemble, name: str, beat: Beat, start: int, spot: Point) -> Beat:
    here = place_at(ensemble.actors[name], start)
    walk = _walk(beat, start, beat.start, here, spot)
    ensemble.change(name, with_base, (walk,), moved_to=spot)
    return _placed(ensemble, name, beat, spot)


def _walk(beat: Beat, start: int, end: int, here: Point, spot: Point) -> Beat:
    return Beat(
        "sprint" if beat.action == "tackle" else "walk",
        start,
        end,
        manner=beat.manner,
        at=here,
        path=(spot,),
        facing_deg=heading(here, spot),
        target=beat.target,
        target_at=beat.target_at,
        gravity=beat.gravity,
    )


def _placed(ensemble: Ensemble, name: str, beat: Beat, spot: Point) -> Beat:
    """Do a beat, and what follows until the next way, at another spot."""
    beats = ensemble.actors[name].beats
    told = next(each for each in beats if _is_same(each, beat))
    there = place_at(ensemble.actors[str(beat.target)], beat.start)
    moved = replace(told, at=spot, target_at=there, facing_deg=heading(spot, there))
    ensemble.change(name, _exchanged, told, moved)
    ensemble.change(name, settled, beat.start, spot)
    return moved


def _exchanged(actor: ActorTimeline, old: Beat, new: Beat) -> ActorTimeline:
    return replace(actor, beats=tuple(new if beat == old else beat for beat in actor.beats))


def _added(actor: ActorTimeline, beat: Beat) -> ActorTimeline:
    beats = sorted([*actor.beats, beat], key=lambda b: (b.start, b.layer))
    return replace(actor, beats=tuple(beats))
