"""An actor's scene while it is being planned: where everyone is at any moment so far decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stickgen_engine.script.journeys import spot_of
from stickgen_engine.script.models import Action, Actor, Part, Scene
from stickgen_engine.script.timing import Span
from stickgen_engine.timeline.beats import Beat, Point
from stickgen_engine.timeline.compass import ahead, distance, heading

# Whoever goes after somebody is decided on after where that one goes.
_AFTER = ("chase", "follow", "tackle", "pounce")


@dataclass(frozen=True, slots=True)
class Leg:
    """A way that is gone between two moments, in seconds."""

    start: float
    end: float
    points: tuple[Point, ...]

    def at(self, time: float) -> Point:
        """Return the place at a moment, at a steady pace."""
        share = (time - self.start) / max(self.end - self.start, 1e-6)
        gone = min(max(share, 0.0), 1.0) * sum(
            distance(a, b) for a, b in zip(self.points, self.points[1:], strict=False)
        )
        for a, b in zip(self.points, self.points[1:], strict=False):
            length = distance(a, b)
            if gone <= length:
                return ahead(a, heading(a, b), gone)
            gone -= length
        return self.points[-1]


@dataclass(slots=True)
class Draft:
    """One actor: what the script says, and the legs and beats decided so far."""

    actor: Actor
    part: Part
    spans: tuple[Span, ...]
    facing: float
    legs: list[Leg] = field(default_factory=list)
    beats: list[Beat] = field(default_factory=list)
    seat: str | None = None
    first_facing: float = 0.0

    def place(self, time: float) -> Point:
        """Return where the actor is at a moment, as far as it is decided."""
        here = self.part.at
        for leg in self.legs:
            if leg.start <= time:
                here = leg.at(time)
        return here

    def bound_for(self, time: float) -> Point:
        """Return where the actor will be when what it does at a moment is over."""
        here = self.place(time)
        for leg in self.legs:
            if leg.start <= time < leg.end:
                return leg.points[-1]
        return here


@dataclass(frozen=True, slots=True)
class Cue:
    """An action of an actor, with its place in the script's list and its time."""

    draft: Draft
    index: int
    action: Action
    span: Span


def cues(drafts: Mapping[str, Draft]) -> list[Cue]:
    """Put all actions of a scene in order of time; whoever is gone to goes first."""
    out = [
        Cue(draft, index, action, draft.spans[index])
        for draft in drafts.values()
        for index, action in enumerate(draft.part.actions)
    ]
    return sorted(out, key=_order)


def _order(cue: Cue) -> tuple[float, int]:
    if cue.action.action in _AFTER:
        return cue.span.start_s, 2
    return cue.span.start_s, int(cue.action.target is not None)


def target_place(
    target: str | None, scene: Scene, drafts: Mapping[str, Draft], time: float
) -> Point | None:
    """Return where a target is at a moment; None where there is none."""
    if target is None:
        return None
    if target in drafts:
        return drafts[target].place(time)
    return spot_of(scene, target)
