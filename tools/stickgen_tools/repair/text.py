"""Scripts and calls that a model printed as text instead of calling the tool."""

import json
import re
from collections.abc import Iterator
from typing import Any

from stickgen_engine.script.importer import from_stick_gen, is_stick_gen
from stickgen_tools.repair.loose_json import MOST_CHARACTERS, Loose, Unreadable
from stickgen_tools.repair.wrapping import without_thoughts

_WRAPPERS = ("script", "arguments", "parameters", "args", "input", "film")
_MOST_TRIES = 200
_FENCE = re.compile(r"\A```\w*\s|```\Z")


def script_in_text(text: str) -> dict[str, Any] | None:
    """Return the script that stands in a text, fenced or bare; the last one if there are several.

    None where there is none that is whole: an object that was cut is no script.
    """
    if "{" not in text or len(text) > MOST_CHARACTERS:
        return None
    found = None
    for data in _objects(without_thoughts(text)):
        script = _script_of(data)
        found = script if script is not None else found
    return found


def call_in_text(text: str) -> tuple[str, dict[str, Any]] | None:
    """Return the tool's name and the arguments of a call that is the whole of a text.

    A fence may be around it; a call that stands in a sentence is an example, and is none.
    """
    plain = _FENCE.sub("", without_thoughts(text).strip()).strip()
    if not (plain.startswith("{") and plain.endswith("}")) or len(plain) > MOST_CHARACTERS:
        return None
    found = list(_objects(plain))
    if len(found) != 1 or not isinstance(found[0], dict):
        return None
    name = found[0].get("name") or found[0].get("tool")
    arguments = found[0].get("arguments", found[0].get("parameters"))
    if not isinstance(name, str) or not isinstance(arguments, dict):
        return None
    return name, arguments


def _script_of(data: Any) -> dict[str, Any] | None:
    if not isinstance(data, dict):
        return None
    if _is_script(data):
        return from_stick_gen(data)[0] if is_stick_gen(data) else data
    for key in _WRAPPERS:
        inner = data.get(key)
        if isinstance(inner, str):
            inner = _decoded(inner)
        if isinstance(inner, dict):
            return _script_of(inner) if _is_script(inner) or key in ("arguments", "args") else None
    return None


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _is_script(data: dict[str, Any]) -> bool:
    """Whether it has scenes that hold something, as ours or Stick-Gen's scripts do."""
    scenes = data.get("scenes")
    if not isinstance(scenes, list) or not scenes:
        return False
    if not all(isinstance(scene, dict) for scene in scenes):
        return False
    ours = any("parts" in scene or "duration_s" in scene for scene in scenes)
    return (ours and ("actors" in data or "title" in data)) or is_stick_gen(data)


def _objects(text: str) -> Iterator[Any]:
    """Yield the objects that stand in a text, from left to right, each only as a whole."""
    start = text.find("{")
    for _ in range(_MOST_TRIES):
        if start < 0:
            return
        reading = Loose(text, start)
        try:
            data = reading.value()
        except Unreadable:
            start = text.find("{", start + 1)
            continue
        if "closed what was left open at the end" not in reading.notes:
            yield data
        start = text.find("{", reading.at)
