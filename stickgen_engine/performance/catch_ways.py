"""How a catch is made: at the head, before the chest, off the ground or in a leap, by chance."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.catching import sent
from stickgen_engine.performance.things.moments import moment_of
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.timeline.seeds import seed_of

# The motions that what is sent so may be caught with; all catch at the same moment.
_WAYS: Final[dict[str, tuple[str, ...]]] = {
    "throw": ("", "catch_chest", "catch_high", "catch_chest", "catch_low"),
    "pitch": ("catch_chest", "catch_chest", ""),
    "kick_ball": ("catch_low", "catch_low", "catch_chest", "catch_high"),
}
_FLIGHT_FRAMES: Final = 100
_Sent = tuple[str, str, int]


def with_varied_catches(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline in which what is sent is caught in more ways than one."""
    flights = [(a.actor.id, b.action, moment_of(b, a.actor)) for a, b in sent(timeline)]
    if not flights:
        return timeline
    actors = (replace(actor, beats=_varied(actor, flights, timeline)) for actor in timeline.actors)
    return replace(timeline, actors=tuple(actors))


def _varied(
    actor: ActorTimeline, flights: list[_Sent], timeline: SceneTimeline
) -> tuple[Beat, ...]:
    out = []
    four = is_fourfooted(actor.actor)
    for beat in actor.beats:
        whole = beat.motion == "catch" and beat.layer == "base" and not four
        how = _sent_how(actor, beat, flights) if whole else ""
        if how in _WAYS:
            seed = seed_of(timeline.seed, "catch", actor.actor.id, beat.start)
            ways = _WAYS[how]
            chosen = ways[int(np.random.default_rng(seed).integers(len(ways)))]
            beat = replace(beat, variant=chosen)
        out.append(beat)
    return tuple(out)


def _sent_how(actor: ActorTimeline, beat: Beat, flights: list[_Sent]) -> str:
    """Name the action that sends what a beat catches; empty where nothing comes."""
    at = moment_of(beat, actor.actor)
    near = [
        (gone, how)
        for who, how, gone in flights
        if who != actor.actor.id and gone < at <= gone + _FLIGHT_FRAMES
    ]
    return max(near)[1] if near else ""
