"""Names of fields as models write them, and objects that models put around the arguments."""

import json
from collections.abc import Iterable
from typing import Any

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from stickgen_tools.repair.names import snake

_WRAPPERS = (
    "arguments", "args", "parameters", "params", "input", "kwargs", "script", "data", "properties",
    "payload", "body", "request", "film", "tool_input",
)  # fmt: skip
# What stands beside the arguments where a model writes the whole call.
_BESIDE = ("name", "type", "tool", "tool_name", "function", "id", "recipient_name", "call_id")
# What other scripts call the same thing; each holds only where the field itself is one of these.
_ALIASES: dict[str, tuple[str, ...]] = {
    "duration": ("duration_s",), "length": ("duration_s",), "length_s": ("duration_s",),
    "seconds": ("duration_s",), "start": ("start_s",), "start_time": ("start_s",),
    "begin": ("start_s",), "end": ("end_s",), "end_time": ("end_s",), "until": ("end_s",),
    "time": ("at_s", "time_of_day"), "timestamp": ("at_s",), "t": ("at_s",),
    "at_time": ("at_s",), "position": ("at",), "pos": ("at",), "location": ("at",),
    "start_position": ("at",), "destination": ("to",), "to_position": ("to",),
    "actor_id": ("actor",), "character": ("actor",), "who": ("actor",), "scene_id": ("scene",),
    "prop_id": ("prop",), "target_id": ("target",), "emotion": ("expression",),
    "face": ("expression",), "style_of_movement": ("manner",), "colour": ("color",),
    "characters": ("actors", "parts"), "cast": ("actors", "parts"), "actors": ("parts",),
    "type": ("action", "move", "mode", "kind"), "name": ("actor", "action", "kind", "id"),
    "id": ("actor",), "costume": ("accessories",), "clothes": ("accessories",),
    "outfit": ("accessories",), "clothing": ("accessories",), "wears": ("accessories",),
    "verb": ("action",), "act": ("action",), "do": ("action",), "setting": ("place",),
    "height": ("height_m",),
    "distance": ("distance_m",), "background": ("place",), "dialogue": ("lines",),
    "dialog": ("lines",), "speech": ("lines",), "shot_size": ("shot",), "movement": ("move",),
    "words": ("text",), "line": ("text",), "says": ("text",), "number": ("index",),
    "new_name": ("name",), "held_by_actor": ("held_by",), "tod": ("time_of_day",),
    "a": ("older",), "from_version": ("older",), "version_a": ("older",), "first": ("older",),
    "b": ("newer",), "to_version": ("newer",), "version_b": ("newer",), "second": ("newer",),
}  # fmt: skip


def field_named(key: str, fields: Iterable[str]) -> str | None:
    """Return the field that a key certainly means; None if there is none."""
    known = list(fields)
    if key in known:
        return key
    plain = snake(key[:60])
    bare = {each.replace("_", ""): each for each in known}
    found = bare.get(plain.replace("_", ""))
    if found is not None:
        return found
    for alias in _ALIASES.get(plain, ()):
        if alias in known:
            return alias
    return None


def nearest_field(key: str, fields: Iterable[str]) -> str:
    """Return the field that looks most like a key; empty if none does."""
    likest = extractOne(snake(key[:60]), list(fields), scorer=ratio, score_cutoff=60)
    return likest[0] if likest else ""


def is_remark(key: str, value: Any, fields: Iterable[str], *, nested: bool) -> bool:
    """Whether a value only says more of a script than there are fields for.

    A whole script is not refused for an actor's age or a scene's mood; a call that changes
    something is, as its own fields say what is wanted. So is what looks like another field, and
    what holds more than a word or a number.
    """
    known = list(fields)
    in_script = nested or {"actors", "scenes"} <= set(known)
    plain = value is None or isinstance(value, str | int | float)
    return in_script and plain and not nearest_field(key, known)


def unwrapped(data: dict[str, Any], schema: dict[str, Any], notes: list[str]) -> dict[str, Any]:
    """Take the arguments out of an object that a model put around them."""
    fields = schema.get("properties", {})
    for _ in range(3):
        inner = _inside(data, fields)
        if inner is None:
            return data
        key, data = inner
        notes.append(f"took the arguments out of {key[:40]!r}")
    return data


def _inside(data: dict[str, Any], fields: dict[str, Any]) -> tuple[str, dict[str, Any]] | None:
    around = [key for key in data if field_named(key, fields) is None]
    others = [key for key in data if key not in around and snake(key) not in _BESIDE]
    holders = [key for key in around if snake(key) not in _BESIDE or _is_call(data[key])]
    if len(holders) != 1 or others:
        return None
    inner = data[holders[0]]
    if isinstance(inner, str) and inner.lstrip().startswith("{"):
        try:
            inner = json.loads(inner)
        except (ValueError, RecursionError):
            return None
    if not isinstance(inner, dict):
        return None
    known = [key for key in inner if field_named(key, fields) is not None]
    named = snake(holders[0]) in (*_WRAPPERS, "function")
    if (named and (known or not inner or _nests(inner))) or (known and len(known) == len(inner)):
        return holders[0], inner
    return None


def _is_call(value: Any) -> bool:
    """Whether a value is a whole call with a name and arguments of its own."""
    return isinstance(value, dict) and any(snake(key) in _WRAPPERS for key in value)


def _nests(inner: dict[str, Any]) -> bool:
    wrapped = [key for key in inner if snake(key) in _WRAPPERS]
    return len(wrapped) == 1 and all(snake(key) in (*_BESIDE, *_WRAPPERS) for key in inner)
