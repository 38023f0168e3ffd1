"""Who and which scene were talked of last: read from the conversation, for pronouns."""

import re
from collections.abc import Sequence

from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.revising.people import People, Person
from stickgen_agent.revising.turns import Turn
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.vocabulary.accessories import ACCESSORIES
from stickgen_engine.vocabulary.props import PROPS

_MOST_TURNS = 12
_MOST_WORDS = 400


def recent_of(turns: Sequence[Turn], script: ScriptSchema, now: Sequence[str]) -> list[str]:
    """Return the ids of those who were mentioned, in order, the latest last.

    ``now`` are the wishes of this turn that were read already.
    """
    people = People(script)
    found: list[str] = []
    for turn in turns[-_MOST_TURNS:-1]:
        found += _mentioned(turn.said, people)
        found += _of_calls(turn, people)
    for wish in now:
        found += _mentioned(wish, people)
    if turns:
        found += _of_calls(turns[-1], people)
    return found


def recent_scene(turns: Sequence[Turn], script: ScriptSchema) -> str:
    """Return the id of the scene that an edit was made in last; empty if none is known."""
    ids = {scene.id for scene in script.scenes}
    for turn in reversed(turns[-_MOST_TURNS:]):
        for tried in reversed(turn.tried):
            arguments = tried.arguments
            scene = (
                arguments.get("id") if tried.call.name == "add_scene" else arguments.get("scene")
            )
            if tried.ok and isinstance(scene, str) and scene in ids:
                return scene
    return ""


def recent_group(turns: Sequence[Turn], script: ScriptSchema) -> tuple[str, ...]:
    """Return those who were changed together in the last turn that changed anybody."""
    known = {actor.id for actor in script.actors}
    for turn in reversed(turns[-_MOST_TURNS:]):
        actors = [str(each.arguments.get("actor", "")) for each in turn.tried if each.ok]
        together = tuple(each for each in dict.fromkeys(actors) if each in known)
        if together:
            return together if len(together) > 1 else ()
    return ()


def recent_beat(turns: Sequence[Turn]) -> tuple[str, str, float]:
    """Return scene, actor and start in seconds of the action that was added last."""
    for turn in reversed(turns[-_MOST_TURNS:]):
        for tried in reversed(turn.tried):
            given = tried.arguments
            start = given.get("start_s")
            if tried.ok and tried.call.name == "add_action" and isinstance(start, int | float):
                return str(given.get("scene", "")), str(given.get("actor", "")), float(start)
    return "", "", 0.0


def recent_thing(turns: Sequence[Turn], now: Sequence[str]) -> str:
    """Return the last thing to wear or to have that this message or the one before named."""
    texts = [turns[-2].said] if len(turns) > 2 else []
    for text in reversed([*texts, *now]):
        words: list[str] = re.findall(r"[a-z-]+", text.casefold())[:_MOST_WORDS]
        for word in reversed(words):
            if word in _NO_THINGS or singular(word)[0] in LOOKS:
                continue
            if ACCESSORIES.resolve(word) is not None or PROPS.resolve(word) is not None:
                return word
    return ""


_NO_THINGS = frozenset(("bow", "light", "night", "star", "base", "plane", "glass"))


def _mentioned(text: str, people: People) -> list[str]:
    found: list[str] = []
    for word in re.findall(r"[\w'-]+", text.casefold())[:_MOST_WORDS]:
        plain, many = singular(word.removesuffix("'s"))
        meant = [each.id for each in people.all if _is(each, plain, word)]
        # Of several the first is the one that comes to mind.
        found += meant[::-1] if many else meant[:1]
    return found


def _is(person: Person, noun: str, word: str) -> bool:
    return noun in (person.noun, person.name.casefold()) or word in person.name.casefold().split()


def _of_calls(turn: Turn, people: People) -> list[str]:
    known = {person.id for person in people.all}
    found: list[str] = []
    for tried in turn.tried:
        arguments = tried.arguments
        keys = ("target", "actor", "id", "held_by")
        found += [str(arguments[key]) for key in keys if arguments.get(key) in known]
    return found
