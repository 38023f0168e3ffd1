"""A dance is more than one figure: eight counts of each, chosen by chance and by manner."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.timeline.seeds import seed_of

_EIGHT: Final = round(4.0 * FPS)
# The plain one is the action's own.
_ANY: Final = (
    "", "dance_step", "dance_twist", "dance_disco", "dance_sway", "dance_kick", "dance_bounce",
)  # fmt: skip
_GENTLE: Final = ("dance_step", "dance_sway", "dance_step")
_WILD: Final = ("dance_bounce", "dance_kick", "dance_twist", "dance_disco", "")
_BY_MANNER: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        ("sad", "depressed", "tired", "shy", "old", "elegant", "relaxed", "injured", "cautious"),
        _GENTLE,
    ),
    **dict.fromkeys(("excited", "happy", "childlike", "hurried"), _WILD),
    "robotic": ("dance_machine", "dance_machine", "dance_twist"),
}


def with_dances(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline in which whoever dances on the spot goes from figure to figure."""
    actors = tuple(
        actor if actor.actor.kind == "animal" else _dancing(actor, timeline)
        for actor in timeline.actors
    )
    return replace(timeline, actors=actors)


def _dancing(actor: ActorTimeline, timeline: SceneTimeline) -> ActorTimeline:
    beats: list[Beat] = []
    for beat in actor.beats:
        whole = beat.motion == "dance" and beat.layer == "base" and not beat.path
        beats += _figures(beat, actor, timeline) if whole else [beat]
    return replace(actor, beats=tuple(beats))


def _figures(beat: Beat, actor: ActorTimeline, timeline: SceneTimeline) -> Iterator[Beat]:
    """Cut a dance into figures of about eight counts, no two alike in a row."""
    chance = np.random.default_rng(seed_of(timeline.seed, "dance", actor.actor.id, beat.start))
    manner = "robotic" if actor.actor.kind == "robot" else beat.manner
    among = _BY_MANNER.get(manner, _ANY)
    count = max(1, round((beat.end - beat.start) / _EIGHT))
    edges = np.linspace(beat.start, beat.end, count + 1).round().astype(int)
    last = "none"
    for start, end in pairwise(edges):
        fresh = [name for name in among if name != last] or list(among)
        last = fresh[int(chance.integers(len(fresh)))]
        yield replace(beat, start=int(start), end=int(end), variant=last)
