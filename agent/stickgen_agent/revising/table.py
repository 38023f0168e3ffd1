"""What lies on the director's table while a wish is read: script, cast, and what was talked of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from stickgen_agent.revising.people import People
from stickgen_agent.revising.scopes import Scope, scoped
from stickgen_agent.revising.wording import Wording
from stickgen_engine.script.models import Actor, Part, Prop, Scene, ScriptSchema
from stickgen_engine.script.timing import Span, action_spans, line_spans


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish: its words without those that say where it is meant; quotations are marks in it.

    ``whole`` still has the words that say where.
    """

    text: str
    low: str
    whole: str
    scope: Scope
    said: tuple[str, ...]
    shown: str

    @staticmethod
    def of(text: str, wording: Wording) -> "Wish":
        """Read a wish."""
        rest, scope = scoped(text)
        return Wish(rest, rest.casefold(), text, scope, wording.said_in(text), wording.shown(rest))


@dataclass(frozen=True)
class Table:
    """The script as it stands, its cast, and who, which scene and what was talked of last."""

    script: ScriptSchema
    people: People
    seed: int = 0
    recent_scene: str = ""
    recent_thing: str = ""
    recent_beat: tuple[str, str, float] = ("", "", 0.0)
    tools: frozenset[str] = field(default_factory=frozenset)

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """The scenes of the script."""
        return self.script.scenes

    def named(self, scope: Scope) -> Scene | None:
        """Return the scene that a wish names; None if it names none, or there is none such."""
        if scope.scene == -1:
            return self.scenes[-1]
        if 1 <= scope.scene <= len(self.scenes):
            return self.scenes[scope.scene - 1]
        return None

    def missing_scene(self, scope: Scope) -> str:
        """Return a clause that says that the named scene is not there; empty if it is."""
        if scope.scene in (0, -1) or scope.scene <= len(self.scenes):
            return ""
        count = len(self.scenes)
        return f"there is no scene {scope.scene}; the film has {count}"

    def home(self, actor: str, scope: Scope) -> Scene:
        """Return the scene in which an actor is most likely meant to do something."""
        wanted = self.named(scope)
        if wanted is not None:
            return wanted
        if not scope.every:
            for scene in self.scenes:
                if scene.id == self.recent_scene and part_of(scene, actor):
                    return scene
        inside = [scene for scene in self.scenes if part_of(scene, actor)]
        inside = inside or list(self.scenes)
        return inside[0] if scope.when == "start" else inside[-1]

    def number(self, scene: Scene) -> int:
        """Return a scene's number, from 1."""
        return self.scenes.index(scene) + 1

    def where(self, scene: Scene) -> str:
        """Return " in scene 2" where the film has several scenes."""
        return f" in scene {self.number(scene)}" if len(self.scenes) > 1 else ""

    def actor(self, actor_id: str) -> Actor:
        """Return an actor."""
        return self.script.actor(actor_id)

    def spans(self, scene: Scene, part: Part) -> tuple[Span, ...]:
        """Return when each action of a part happens, in seconds."""
        return action_spans(scene, part, self.actor(part.actor))

    def lines(self, scene: Scene, part: Part) -> tuple[Span, ...]:
        """Return when each line of a part is spoken."""
        return line_spans(scene, self.script)[scene.parts.index(part)]

    def busy_until(self, scene: Scene, actors: tuple[str, ...] = ()) -> float:
        """Return when the last beat of these actors (all, if none) ends, in seconds."""
        ends = [0.0]
        for part in scene.parts:
            if not actors or part.actor in actors:
                ends += [
                    span.end_s for span in (*self.spans(scene, part), *self.lines(scene, part))
                ]
        return max(ends)

    def prop_of(self, scene: Scene, phrase: str) -> Prop | None:
        """Return the prop of a scene that a noun means."""
        from stickgen_engine.vocabulary.props import PROPS

        word = re.sub(
            r"^(?:the|a|an|his|her|their|its|that|this)\s+", "", phrase.strip().casefold()
        )
        kind = PROPS.resolve(word)
        for prop in reversed(scene.props):
            if prop.id.replace("_", " ") == word or (kind is not None and prop.kind == kind.name):
                return prop
        return None


def part_of(scene: Scene, actor: str) -> Part | None:
    """Return the part of an actor in a scene."""
    return next((part for part in scene.parts if part.actor == actor), None)


def parts_of(table: Table, actor: str) -> Iterator[tuple[Scene, Part]]:
    """Yield each scene and part that an actor has."""
    for scene in table.scenes:
        part = part_of(scene, actor)
        if part is not None:
            yield scene, part
