"""A script being edited: plain data, what it holds looked up by what a model calls it."""

import copy
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError
from rapidfuzz.process import extractOne

from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.script.canonical import canonical_data
from stickgen_engine.script.faults import problems_of
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script
from stickgen_engine.vocabulary.words import spelling
from stickgen_tools.outcome import ToolError
from stickgen_tools.tool import Edited

Plain = dict[str, Any]

EVERYWHERE = "all"


class Draft:
    """The data of a script that may change, and warnings on what was done beside the request.

    The script that it began with is not touched. Lookups raise ToolError, naming the argument,
    what there is and the nearest.
    """

    def __init__(self, script: ScriptSchema) -> None:
        self.before = script
        self.data: Plain = canonical_data(script)
        self.warnings: list[str] = []

    def copy(self) -> "Draft":
        """Return a draft of its own with the same data and warnings."""
        other = Draft(self.before)
        other.data = copy.deepcopy(self.data)
        other.warnings = list(self.warnings)
        return other

    def warn(self, text: str) -> None:
        """Say something that the model should know of what was done."""
        self.warnings.append(text)

    def script(self) -> ScriptSchema:
        """Read the data as it stands. ScriptError if its fields are wrong; nothing is checked."""
        try:
            return ScriptSchema.model_validate(self.data)
        except ValidationError as error:
            raise ScriptError(problems_of(error.errors(include_url=False))) from None

    def finish(self, summary: str, **data: Any) -> Edited:
        """Return the edit. ScriptError if what came of it is no valid script."""
        loaded = parse_script(self.data)
        return Edited(loaded.script, summary, (*self.warnings, *loaded.notes), data)

    def actor(self, wanted: str, argument: str = "actor") -> Plain:
        """Return an actor by id, or by a name that only one has."""
        return self._found(wanted, self.data["actors"], argument, "actors")

    def scene(self, wanted: str, *, actor: str = "") -> Plain:
        """Return a scene by id or number; left out, the only one (where this actor is in)."""
        scenes: list[Plain] = self.data["scenes"]
        if wanted:
            return self._found(wanted, scenes, "scene", "scenes")
        likely = [each for each in scenes if not actor or part_of(each, actor) is not None]
        likely = likely or scenes
        if len(likely) == 1:
            return likely[0]
        ids = ", ".join(each["id"] for each in likely)
        why = f" ({actor} is in several)" if actor else ""
        raise ToolError(f"say in which scene{why}", (Problem("scene", "is missing", allowed=ids),))

    def scenes(self, wanted: str) -> list[Plain]:
        """Return one scene, or all of them for "all"."""
        if spelling(wanted) in (EVERYWHERE, "all_scenes", "every_scene", "*"):
            return list(self.data["scenes"])
        return [self.scene(wanted)]

    def part(self, scene: Plain, actor: str) -> Plain:
        """Return an actor's part in a scene; ToolError if they are not in it."""
        found = part_of(scene, actor)
        if found is None:
            here = ", ".join(each["actor"] for each in scene["parts"]) or "nobody"
            raise ToolError(
                f"{actor} is not in scene {scene['id']}",
                (Problem("actor", f"has no part in scene {scene['id']}", actor, here),),
            )
        return found

    def prop(self, scene: Plain, wanted: str) -> Plain:
        """Return a prop of a scene by id, or by a kind that only one has."""
        props: list[Plain] = scene["props"]
        kinds = [each for each in props if each["kind"] == spelling(wanted)]
        if len(kinds) == 1 and not any(each["id"] == wanted for each in props):
            return kinds[0]
        return self._found(wanted, props, "prop", f"props of scene {scene['id']}")

    def target(self, scene: Plain, wanted: str) -> str:
        """Return the id of an actor of the film or a prop of the scene."""
        props = [{**prop, "name": prop["kind"]} for prop in scene["props"]]
        there = [*self.data["actors"], *props]
        return str(self._found(wanted, there, "target", "actors and props of the scene")["id"])

    def _found(self, wanted: str, entries: list[Plain], argument: str, what: str) -> Plain:
        for entry in entries:
            if entry["id"] == wanted:
                return entry
        key = spelling(wanted)
        alike = [
            each
            for each in entries
            if key in (spelling(each["id"]), spelling(each.get("name", "")))
        ]
        if not alike and what == "scenes":
            alike = _numbered(key, entries)
        if len(alike) == 1:
            self.warn(f"{argument}: read {wanted[:60]!r} as {alike[0]['id']!r}")
            return alike[0]
        raise _not_there(wanted, [each["id"] for each in entries], argument, what)


def _numbered(key: str, entries: list[Plain]) -> list[Plain]:
    """Find "2" or "scene 2" among entries that are numbered from 1; "last" is the last."""
    word = key.removeprefix("scene_").removeprefix("scene").removesuffix("_scene")
    if word == "last":
        return entries[-1:]
    if word == "first":
        return entries[:1]
    if word.isdecimal() and len(word) < 4 and 1 <= int(word) <= len(entries):
        return [entries[int(word) - 1]]
    return []


def _not_there(wanted: str, known: Sequence[str], argument: str, what: str) -> ToolError:
    likest = extractOne(wanted[:60], known, score_cutoff=50)
    shown = "".join(c for c in wanted[:60] if c.isprintable())
    problem = Problem(
        argument,
        f"is none of the {what}",
        repr(shown),
        ", ".join(known) or f"there are no {what}",
        likest[0] if likest else "",
    )
    return ToolError(f"{argument}: there is no {shown!r} among the {what}", (problem,))


def part_of(scene: Plain, actor: str) -> Plain | None:
    """Return the part of an actor in a scene; None if they have none."""
    return next((part for part in scene["parts"] if part["actor"] == actor), None)


def unique_id(wished: str, taken: Iterable[str]) -> str:
    """Make an id of a name that nobody has yet: "Old man" becomes ``old_man``, then ``old_man_2``.

    The id is empty where nothing of the name can stand in an id.
    """
    word = "".join(c if c.isascii() and (c.isalnum() or c == "-") else "_" for c in wished)
    word = "_".join(filter(None, spelling(word).split("_")))[:40].strip("-_")
    known = set(taken)
    if not word or word not in known:
        return word
    number = 2
    while f"{word}_{number}" in known:
        number += 1
    return f"{word}_{number}"


def all_ids(data: Plain) -> set[str]:
    """Return the ids of all actors and props, which must differ."""
    props = (prop["id"] for scene in data["scenes"] for prop in scene.get("props", ()))
    return {*(actor["id"] for actor in data["actors"]), *props}


def put(entry: Plain, **changes: Any) -> list[str]:
    """Set the fields that are given (not None) and return a word on each that is new."""
    said: list[str] = []
    for key, value in changes.items():
        if value is None:
            continue
        plain = list(value) if isinstance(value, tuple) else value
        if entry.get(key) != plain:
            said.append(f"{key} {shown(plain)}")
        entry[key] = plain
    return said


def shown(value: Any) -> str:
    """Write a value shortly, for a summary."""
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list):
        return f"[{', '.join(shown(each) for each in value)}]"
    text = str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def required_change(said: Sequence[str], what: str) -> str:
    """Return what changed as a line; ToolError if no change was asked for at all."""
    return f"{what}: {', '.join(said)}" if said else f"{what}: as it was"
