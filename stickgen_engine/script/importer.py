"""Stick-Gen's loose JSON, made into a script of ours, saying what was taken and how.

Its scripts have ``characters`` with a name and a role, a ``duration`` of the whole film, and
scenes with a description and an ``action_sequence`` ("sneak, look_around", or a list). Who does
what is left to the reader: the first character whom a description names acts, and the others it
names are there; where it names nobody, all act.
"""

from collections.abc import Mapping
from typing import Any

from stickgen_engine.script.loose import (
    entries_of,
    first_of,
    kind_of,
    number_of,
    point_of,
    sequence_of,
    text_at,
    unique_id,
    word_in,
)
from stickgen_engine.script.loose_scenes import Cast, scene_of
from stickgen_engine.vocabulary.cameras import MOVES
from stickgen_engine.vocabulary.styles import STYLES

METRES_PER_UNIT = 0.68
_SECONDS_PER_ACTION = 2.0
_SHORTEST_SCENE_S = 1.0


def is_stick_gen(data: Mapping[str, Any]) -> bool:
    """Whether data has the shape of Stick-Gen's scripts rather than of ours."""
    if "actors" in data or "schema_version" in data:
        return False
    scenes = data.get("scenes")
    loose_scenes = isinstance(scenes, list) and any(
        isinstance(scene, dict) and "action_sequence" in scene for scene in scenes
    )
    return "characters" in data or loose_scenes


def from_stick_gen(data: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return raw data of a script, and notes on what was imported and what was left out."""
    notes = ["script: imported from Stick-Gen's loose JSON (1 unit is 0.68 m)"]
    cast = _cast_of(data)
    raw_scenes = [scene for scene in entries_of(data, "scenes") if isinstance(scene, dict)]
    lengths = _lengths(data, raw_scenes)
    scenes = [
        scene_of(raw, index, lengths[index], cast, notes) for index, raw in enumerate(raw_scenes)
    ]
    _add_camera(data, scenes, notes)
    if data.get("actions"):
        notes.append("actions: left out; what is done stands in the scenes' action_sequence")
    script: dict[str, Any] = {
        "title": text_at(data, "title", "name")[:200] or "Untitled",
        "logline": text_at(data, "description", "logline", "summary")[:1000],
        "actors": cast.actors,
        "scenes": scenes,
    }
    style = word_in(STYLES, text_at(data, "style"))
    if style:
        script["style"] = style
    seed = data.get("seed")
    if isinstance(seed, int) and not isinstance(seed, bool) and 0 <= seed < 2**32:
        script["seed"] = seed
    return script, tuple(notes)


def _cast_of(data: Mapping[str, Any]) -> Cast:
    characters = entries_of(data, "characters")
    actors: list[dict[str, Any]] = []
    names: dict[str, str] = {}
    spots: dict[str, tuple[float, float]] = {}
    for index, character in enumerate(characters or ["Hero"]):
        facts = character if isinstance(character, dict) else {"name": str(character)}
        name = text_at(facts, "name", "id", "character") or f"Actor {index + 1}"
        actor_id = unique_id(name, [actor["id"] for actor in actors])
        names[name.casefold()] = actor_id
        actors.append({"id": actor_id, "name": name[:60], **_looks_of(facts, name)})
        spot = point_of(first_of(facts, "initial_position", "position"), METRES_PER_UNIT)
        if spot is not None:
            spots[actor_id] = spot
    return Cast(actors, names, spots)


def _looks_of(facts: Mapping[str, Any], name: str) -> dict[str, Any]:
    looks: dict[str, Any] = kind_of(text_at(facts, "type", "actor_type", "kind"), name, facts)
    color = facts.get("color")
    if isinstance(color, str) and color:
        looks["color"] = color
    return looks


def _lengths(data: Mapping[str, Any], scenes: list[dict[str, Any]]) -> list[float]:
    """Share the film's duration out by the number of actions, where scenes give none."""
    counts = [max(1, len(sequence_of(scene))) for scene in scenes]
    own = [number_of(first_of(scene, "duration", "duration_s", "length")) for scene in scenes]
    total = number_of(first_of(data, "duration", "duration_s", "total_duration"))
    open_count = sum(count for count, given in zip(counts, own, strict=True) if given is None)
    left = (total or 0.0) - sum(given or 0.0 for given in own)
    per_action = left / open_count if open_count and left > 0 else _SECONDS_PER_ACTION
    return [
        round(max(_SHORTEST_SCENE_S, given if given is not None else count * per_action), 2)
        for count, given in zip(counts, own, strict=True)
    ]


def _add_camera(data: Mapping[str, Any], scenes: list[dict[str, Any]], notes: list[str]) -> None:
    """Put the camera keyframes of the whole film into the scenes that they fall in."""
    for raw in entries_of(data, "camera") or entries_of(data, "camera_keyframes"):
        if not isinstance(raw, dict):
            continue
        frame, seconds = number_of(raw.get("frame")), number_of(first_of(raw, "at_s", "time"))
        at_s = seconds if seconds is not None else (frame or 0.0) / 25.0
        for scene in scenes:
            if at_s <= scene["duration_s"] or scene is scenes[-1]:
                scene["camera"].append(_camera_key(raw, min(at_s, scene["duration_s"])))
                break
            at_s -= scene["duration_s"]
    if any(scene["camera"] for scene in scenes):
        notes.append("camera: keyframes taken over at 25 frames per second")


def _camera_key(raw: Mapping[str, Any], at_s: float) -> dict[str, Any]:
    key: dict[str, Any] = {"at_s": round(at_s, 3)}
    move = word_in(MOVES, text_at(raw, "move", "movement", "type"))
    zoom = number_of(raw.get("zoom"))
    key["move"] = move or ("zoom" if zoom not in (None, 1.0) else "static")
    if zoom is not None:
        key["zoom"] = min(20.0, max(0.1, zoom))
    for axis in ("x", "y"):
        value = number_of(raw.get(axis))
        if value:
            key[axis] = round(value * METRES_PER_UNIT, 3)
    return key
