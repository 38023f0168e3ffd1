"""A tackle is a run and then a leap that reaches whoever is to be brought down."""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import place_at
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.compass import distance, heading, short_of

# From where two adults of 1.8 m leap, in metres, and how long the leap and the fall take.
_LEAP_M: Final = 1.12
_LEAP_S: Final = 1.4
_LEAST_RUN: Final = 8


def with_leaps(ensemble: Ensemble) -> None:
    """End every run of a tackle in a leap from the right distance, in place."""
    for actor, beat in list(ensemble.done_to(frozenset(("tackle",)))):
        if beat.path and not is_fourfooted(actor.actor):
            ensemble.change(actor.actor.id, _leaping, ensemble.actors[str(beat.target)], beat)


def _leaping(actor: ActorTimeline, other: ActorTimeline, run: Beat) -> ActorTimeline:
    told = next((b for b in actor.beats if b.start == run.end and b.action == "tackle"), None)
    end = told.end if told is not None else run.end
    leap_frames = min(round(_LEAP_S * FPS), round(0.6 * (end - run.start)))
    there = place_at(other, end - leap_frames)
    gap = _LEAP_M * 0.5 * (actor.actor.height_m + other.actor.height_m) / 1.8
    stop = short_of(run.at, there, gap)
    far = distance(run.at, stop) > 0.1 and end - leap_frames - run.start >= _LEAST_RUN
    turn = end - leap_frames if far else run.start
    at = stop if far else run.at
    leap = replace(
        run,
        start=turn,
        end=end,
        at=at,
        path=(),
        facing_deg=heading(at, there),
        target_at=there,
        posture=(told or run).posture,
    )
    kept = [b for b in actor.beats if b is not run and b is not told]
    if far:
        kept.append(replace(run, end=turn, path=(*run.path[:-1], stop), facing_deg=leap.facing_deg))
    return replace(actor, beats=tuple(sorted([*kept, leap], key=lambda b: (b.start, b.layer))))
