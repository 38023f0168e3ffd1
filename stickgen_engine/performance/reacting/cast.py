"""Everybody's timeline while answers are written into it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline


@dataclass(slots=True)
class Ensemble:
    """The actors of a scene by id, exchanged one by one as they are given more to do."""

    timeline: SceneTimeline
    actors: dict[str, ActorTimeline] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with what was planned."""
        self.actors = {each.actor.id: each for each in self.timeline.actors}

    def change(
        self, name: str, how: Callable[..., ActorTimeline], *args: object, **kwargs: object
    ) -> None:
        """Exchange one actor's timeline for ``how`` of it."""
        self.actors[name] = how(self.actors[name], *args, **kwargs)

    def done_to(self, motions: frozenset[str]) -> Iterator[tuple[ActorTimeline, Beat]]:
        """List, in order of time, who does one of some motions to another of the actors."""
        found = [
            (actor, beat)
            for actor in self.actors.values()
            for beat in actor.beats
            if beat.motion in motions
            and beat.target in self.actors
            and beat.target != actor.actor.id
        ]
        found.sort(key=lambda each: (each[1].start, each[1].index is None))
        yield from found

    def written(self) -> SceneTimeline:
        """Return the timeline with all that was added."""
        actors = tuple(self.actors[each.actor.id] for each in self.timeline.actors)
        return replace(self.timeline, actors=actors)
