"""What is certain to be meant in a script that a model wrote: ids left out, names for ids."""

import copy
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeGuard

from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.words import spelling
from stickgen_tools.repair.phrases import phrase_of
from stickgen_tools.script.draft import Plain, unique_id
from stickgen_tools.script.tabletops import put_on_tables
from stickgen_tools.script.things import with_things

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,48}")
_USUAL_S: Final = 6.0

# What is plainly done with a thing that stands there: it is put there if it is not.
_ON_THINGS: Final = ("sit", "sit_down", "lie_down", "sleep", "climb", "pick_up", "push", "pull")


def mended_script(raw: Plain) -> tuple[Plain, tuple[str, ...]]:
    """Return raw data with ids where they were left out, and a note on each thing mended.

    What is broken otherwise is left as it is, for the reading of the script to tell.
    """
    data = copy.deepcopy(raw)
    notes: list[str] = []
    actors = _objects(data.get("actors"))
    scenes = _objects(data.get("scenes"))
    _give_ids(actors, "actors", ("name", "species", "kind"), notes)
    _give_ids(scenes, "scenes", ("place",), notes)
    _give_species(actors, notes)
    _give_lengths(scenes, notes)
    names = _names(actors)
    _aim_phrases(scenes, names, notes)
    _spread_keys(scenes, notes)
    for path, holder, key in _references(scenes):
        wanted = holder[key]
        if not isinstance(wanted, str) or wanted in names.values() or _is_prop(wanted, scenes):
            continue
        meant = names.get(spelling(wanted))
        if meant is not None and meant != wanted:
            holder[key] = meant
            notes.append(f"{path}: read {wanted[:40]!r} as {meant!r}")
    for number, scene in enumerate(scenes):
        notes += with_things(scene, f"scenes[{number}]", names)
        notes += put_on_tables(scene, f"scenes[{number}]")
    return data, tuple(notes)


def mended_scene(raw: Plain, actors: Iterable[Plain]) -> tuple[Plain, tuple[str, ...]]:
    """Mend one scene that is added to a script with these actors."""
    data, notes = mended_script({"actors": list(actors), "scenes": [raw]})
    return data["scenes"][0], notes


def _aim_phrases(scenes: list[Plain], names: dict[str, str], notes: list[str]) -> None:
    """Let "chase cat", which was read as a chase, be done to the cat of the cast."""
    for number, scene in enumerate(scenes):
        props = {str(prop.get("id") or prop.get("kind")) for prop in _objects(scene.get("props"))}
        for index, part in enumerate(_objects(scene.get("parts"))):
            for turn, action in enumerate(_objects(part.get("actions"))):
                phrase = phrase_of(str(action.get("description", "")))
                if phrase is None or action.get("target") or phrase.action != action.get("action"):
                    continue
                thing = phrase.object in props or (
                    phrase.action in _ON_THINGS and VOCABULARY["props"].resolve(phrase.object)
                )
                meant = names.get(phrase.object, phrase.object if thing else None)
                if meant is not None and meant != part.get("actor"):
                    action["target"] = meant
                    where = f"scenes[{number}].parts[{index}].actions[{turn}]"
                    notes.append(f"{where}.target: it is done to {meant!r}")


def _spread_keys(scenes: list[Plain], notes: list[str]) -> None:
    """Give camera keys of which none says when times one after another, not all the same."""
    for number, scene in enumerate(scenes):
        keys, seconds = _objects(scene.get("camera")), scene.get("duration_s")
        timed = any(key.get("at_s") is not None for key in keys)
        if timed or len(keys) < 2 or isinstance(seconds, bool) or not _is_number(seconds):
            continue
        for index, key in enumerate(keys):
            key["at_s"] = round(seconds * index / len(keys), 2)
        times = ", ".join(f"{key['at_s']:g}" for key in keys)
        notes.append(f"scenes[{number}].camera: its keys had no times; they are at {times} s")


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and math.isfinite(value)


def _objects(entries: Any) -> list[Plain]:
    return [each for each in entries if isinstance(each, dict)] if isinstance(entries, list) else []


def _give_ids(entries: list[Plain], what: str, sources: Iterable[str], notes: list[str]) -> None:
    for number, entry in enumerate(entries):
        told = entry.get("id")
        if isinstance(told, str) and told.strip() and not _ID.fullmatch(told):
            # "Old Man" is his name; who refers to him by it is read like that.
            entry["id"] = unique_id(told, [str(each.get("id")) for each in entries])
            if what == "actors" and not entry.get("name") and len(told) <= 60:
                entry["name"] = told
            notes.append(f"{what}[{number}].id: read {told[:40]!r} as {entry['id']!r}")
    taken = {str(each["id"]) for each in entries if each.get("id")}
    for number, entry in enumerate(entries):
        if entry.get("id"):
            continue
        named = (str(entry[key]) for key in sources if isinstance(entry.get(key), str))
        wished = next((word for word in (unique_id(name, ()) for name in named) if word), "")
        entry["id"] = unique_id(wished or f"{what[:-1]}_{number + 1}", taken)
        taken.add(entry["id"])
        notes.append(f"{what}[{number}].id: was left out; it is {entry['id']!r}")


def _give_species(actors: list[Plain], notes: list[str]) -> None:
    """Tell what an animal of no species is drawn as: nobody would expect a frog to be a dog."""
    for number, actor in enumerate(actors):
        kind = VOCABULARY["kinds"].resolve(str(actor.get("kind")))
        if kind is None or kind.name != "animal" or actor.get("species"):
            continue
        names = (actor.get(key) for key in ("id", "name"))
        found = (VOCABULARY["species"].resolve(name) for name in names if isinstance(name, str))
        species = next((each.name for each in found if each is not None), None)
        if species is not None:
            actor["species"] = species
        else:
            notes.append(
                f"actors[{number}]: {actor.get('id')!r} is drawn as a dog; the species are"
                f" {', '.join(VOCABULARY['species'].names)}"
            )


def _give_lengths(scenes: list[Plain], notes: list[str]) -> None:
    """Give scenes a length where none is told; what does not fit into it makes it longer."""
    for number, scene in enumerate(scenes):
        if scene.get("duration_s") is None:
            scene["duration_s"] = _USUAL_S
            notes.append(f"scenes[{number}].duration_s: was left out; it is {_USUAL_S:g}")


def _names(actors: list[Plain]) -> dict[str, str]:
    """Return what each actor may be called, spelled plainly, where only one is called so."""
    called: dict[str, set[str]] = {}
    for actor in actors:
        if isinstance(actor.get("id"), str):
            for name in (actor["id"], actor.get("name")):
                if isinstance(name, str):
                    called.setdefault(spelling(name), set()).add(actor["id"])
    certain = {name: next(iter(ids)) for name, ids in called.items() if len(ids) == 1}
    return certain | {str(actor.get("id")): str(actor.get("id")) for actor in actors}


def _is_prop(wanted: str, scenes: list[Plain]) -> bool:
    return any(
        wanted in (prop.get("id"), prop.get("kind"))
        for scene in scenes
        for prop in _objects(scene.get("props"))
    )


def _references(scenes: list[Plain]) -> Iterator[tuple[str, Plain, str]]:
    """Yield every place that refers to an actor: its path, the object, and the key."""
    for number, scene in enumerate(scenes):
        where = f"scenes[{number}]"
        for index, part in enumerate(_objects(scene.get("parts"))):
            if "actor" in part:
                yield f"{where}.parts[{index}].actor", part, "actor"
            for turn, action in enumerate(_objects(part.get("actions"))):
                if action.get("target") is not None:
                    yield f"{where}.parts[{index}].actions[{turn}].target", action, "target"
        for index, key in enumerate(_objects(scene.get("camera"))):
            if key.get("target") is not None:
                yield f"{where}.camera[{index}].target", key, "target"
        for index, prop in enumerate(_objects(scene.get("props"))):
            if prop.get("held_by") is not None:
                yield f"{where}.props[{index}].held_by", prop, "held_by"
