"""Joy has more than one form: who celebrates leaps, pumps a fist or cheers, by chance."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.timeline.seeds import seed_of

# About as long as one form of joy is fun to see.
_ROUND: Final = round(2.6 * FPS)
# The plain one is the action's own.
_FORMS: Final = ("", "celebrate_pump", "celebrate_cheer")


def with_joy(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline in which people celebrate in forms of their own, animals as they do."""
    return replace(
        timeline,
        actors=tuple(
            actor if actor.actor.kind == "animal" else _rejoicing(actor, timeline.seed)
            for actor in timeline.actors
        ),
    )


def _rejoicing(actor: ActorTimeline, seed: int) -> ActorTimeline:
    beats: list[Beat] = []
    for beat in actor.beats:
        beats += _forms(beat, actor, seed) if beat.motion == "celebrate" else [beat]
    return replace(actor, beats=tuple(beats))


def _forms(beat: Beat, actor: ActorTimeline, seed: int) -> Iterator[Beat]:
    """Cut joy into rounds, no two alike in a row."""
    chance = np.random.default_rng(seed_of(seed, "joy", actor.actor.id, beat.start))
    count = max(1, round((beat.end - beat.start) / _ROUND))
    edges = np.linspace(beat.start, beat.end, count + 1).round().astype(int)
    last = "none"
    for start, end in pairwise(edges):
        fresh = [name for name in _FORMS if name != last]
        last = fresh[int(chance.integers(len(fresh)))]
        yield replace(beat, start=int(start), end=int(end), variant=last)
