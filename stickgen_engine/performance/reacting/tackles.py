"""A tackle is a run and then a leap that reaches whoever is to be brought down."""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import place_at
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, Point, Posture
from stickgen_engine.timeline.compass import distance, heading, short_of

# From where two adults of 1.8 m leap, in metres, and how long the leap and the fall take.
_LEAP_M: Final = 1.12
_LEAP_S: Final = 1.4
# When in the leap the other one is met, as a share of its time.
_HIT: Final = 0.36
_LEAST_RUN: Final = 8
# How far an animal pounces, in metres, and how far its snout is before its middle, in heights.
_POUNCE_M: Final = 0.8
_SNOUT: Final = 0.7
# What somebody is chased with, and by how much faster one can do it for a leap.
_CHASES: Final = ("chase", "run", "sprint", "tackle")
_MORE_MPS: Final = 0.8


def with_leaps(ensemble: Ensemble) -> None:
    """End every run of a tackle in a leap from the right distance, in place."""
    for actor, beat in list(ensemble.done_to(frozenset(("tackle",)))):
        if beat.path and not is_fourfooted(actor.actor):
            ensemble.change(actor.actor.id, _leaping, ensemble.actors[str(beat.target)], beat)
    for actor, beat in list(ensemble.done_to(frozenset(("pounce",)))):
        if beat.path and is_fourfooted(actor.actor):
            ensemble.change(actor.actor.id, _pouncing, ensemble.actors[str(beat.target)], beat)


def leaping_gap(actor: ActorTimeline, other: ActorTimeline) -> float:
    """Return from how far off one leaps at another, from middle to middle, in metres."""
    return _LEAP_M * 0.5 * (actor.actor.height_m + other.actor.height_m) / 1.8


def _leaping(actor: ActorTimeline, other: ActorTimeline, run: Beat) -> ActorTimeline:
    told = next((b for b in actor.beats if b.start == run.end and b.action == "tackle"), None)
    end = told.end if told is not None else run.end
    posture = (told or run).posture
    kept = [b for b in actor.beats if b is not run and b is not told]
    gap = leaping_gap(actor, other)
    chase = _chase_before(actor, run)
    met = place_at(other, run.start + round(_HIT * _LEAP_S * FPS))
    if chase is not None:
        # Who is at a run already leaps from it.
        stop = short_of(run.at, met, gap)
        if distance(run.at, stop) * FPS <= _MORE_MPS * (chase.end - chase.start):
            kept[kept.index(chase)] = replace(chase, path=(*chase.path[:-1], stop))
            return _with(actor, kept, _leap(run, stop, met, (run.start, end), posture))
    leap_frames = min(round(_LEAP_S * FPS), round(0.6 * (end - run.start)))
    turn = end - leap_frames
    there = place_at(other, turn + round(_HIT * leap_frames))
    stop = short_of(run.at, there, gap)
    if distance(run.at, stop) <= 0.1 or turn - run.start < _LEAST_RUN:
        return _with(actor, kept, _leap(run, run.at, there, (run.start, end), posture))
    leap = _leap(run, stop, there, (turn, end), posture)
    way = replace(run, end=turn, path=(*run.path[:-1], stop), facing_deg=leap.facing_deg)
    return _with(actor, [*kept, way], leap)


def _pouncing(actor: ActorTimeline, other: ActorTimeline, run: Beat) -> ActorTimeline:
    """Let an animal run up to where its leap reaches, and leap from there."""
    told = next((b for b in actor.beats if b.start == run.end and b.action == "pounce"), None)
    end = told.end if told is not None else run.end
    kept = [b for b in actor.beats if b is not run and b is not told]
    turn = told.start if told is not None else run.start + round(0.45 * (end - run.start))
    there = place_at(other, end)
    stop = short_of(run.at, there, _POUNCE_M + _SNOUT * actor.actor.height_m)
    posture = (told or run).posture
    landed = short_of(run.at, there, _SNOUT * actor.actor.height_m)
    if distance(run.at, stop) < _POUNCE_M * 0.25:
        leap = _leap(run, run.at, there, (run.start, end), posture)
        return _with(actor, kept, replace(leap, path=(landed,)))
    leap = replace(_leap(run, stop, there, (turn, end), posture), path=(landed,))
    way = replace(run, action="run", end=turn, path=(*run.path[:-1], stop))
    return _with(actor, [*kept, replace(way, facing_deg=leap.facing_deg)], leap)


def _chase_before(actor: ActorTimeline, run: Beat) -> Beat | None:
    """Return the way after the same one that a tackle ends, if there is one."""
    return next(
        (
            beat
            for beat in actor.beats
            if beat.end == run.start and beat.path and beat.layer == "base"
            and beat.target == run.target and beat.action in _CHASES
        ),
        None,
    )  # fmt: skip


def _leap(run: Beat, at: Point, there: Point, span: tuple[int, int], posture: Posture) -> Beat:
    start, end = span
    return replace(
        run, start=start, end=end, at=at, path=(), facing_deg=heading(at, there), target_at=there,
        posture=posture,
    )  # fmt: skip


def _with(actor: ActorTimeline, kept: list[Beat], leap: Beat) -> ActorTimeline:
    return replace(actor, beats=tuple(sorted([*kept, leap], key=lambda b: (b.start, b.layer))))
