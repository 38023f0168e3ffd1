"""Digging facts out of loose JSON, where a thing may have many names and many shapes."""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from stickgen_engine.vocabulary.kinds import KINDS, SPECIES
from stickgen_engine.vocabulary.words import Named, WordList

_MOST_ENTRIES = 200


def first_of(facts: Mapping[str, Any], *keys: str) -> Any:
    """Return the value of the first of these keys that is there and not null."""
    return next((facts[key] for key in keys if facts.get(key) is not None), None)


def text_at(facts: Mapping[str, Any], *keys: str) -> str:
    """Return the first of these keys that holds text, cleaned of control characters; else ""."""
    for key in keys:
        value = facts.get(key)
        if isinstance(value, str) and value.strip():
            return clean(value)
    return ""


def clean(text: str) -> str:
    """Drop what no text field may hold: control characters and half surrogate pairs."""
    kept = (c for c in text if c in "\n\t" or (ord(c) >= 32 and not 0x7F <= ord(c) <= 0x9F))
    return "".join(c for c in kept if not 0xD800 <= ord(c) <= 0xDFFF).strip()


def entries_of(facts: Mapping[str, Any], key: str) -> list[Any]:
    """Return the list under a key; an object or a text alone counts as a list of one."""
    value = facts.get(key)
    if isinstance(value, list):
        return value[:_MOST_ENTRIES]
    return [value] if isinstance(value, dict | str) and value else []


def sequence_of(scene: Mapping[str, Any]) -> list[Any]:
    """Return a scene's actions, from a text with commas or from a list."""
    value = first_of(scene, "action_sequence", "actions", "action")
    if isinstance(value, str):
        parts = re.split(r"[,;>\n]|\bthen\b|\band\b", value)
        return [clean(part) for part in parts if clean(part)][:_MOST_ENTRIES]
    if isinstance(value, dict):
        return [value]
    return value[:_MOST_ENTRIES] if isinstance(value, list) else []


def number_of(value: Any) -> float | None:
    """Return a finite number, also from a text such as "2.5s"; else None."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, str):
        found = re.match(r"\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*(?:s|sec|seconds?)?\s*\Z", value)
        value = float(found[1]) if found else None
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    return None


def point_of(value: Any, scale: float) -> tuple[float, float] | None:
    """Return a floor point in metres from ``{"x": …, "z": …}`` or ``[x, …]``; else None."""
    if isinstance(value, dict):
        x, z = number_of(value.get("x")), number_of(value.get("z"))
    elif isinstance(value, list) and value:
        # Stick-Gen's second coordinate is a height on the picture, not a depth.
        x, z = number_of(value[0]), number_of(value[2]) if len(value) > 2 else 0.0
    else:
        return None
    if x is None:
        return None
    return _bounded(x * scale), _bounded((z or 0.0) * scale)


def unique_id(name: str, taken: Sequence[str]) -> str:
    """Make an id of a name, another than those taken."""
    stem = re.sub(r"[^a-z0-9]+", "_", name.casefold()).strip("_")[:40] or "actor"
    candidate, number = stem, 2
    while candidate in taken:
        candidate, number = f"{stem}_{number}", number + 1
    return candidate


def word_in(words: WordList[Named], text: str) -> str | None:
    """Return the word of the list that a text is, or else the first that stands in it."""
    whole = words.resolve(text) if text else None
    if whole is not None:
        return whole.name
    tokens = re.findall(r"[^\W_]+", text.casefold())[:60]
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            found = words.resolve("_".join(tokens[start : start + size]))
            if found is not None and (size > 1 or len(tokens[start]) > 2):
                return found.name
    return None


def kind_of(kind: str, name: str, facts: Mapping[str, Any]) -> dict[str, str]:
    """Return the kind, and for animals the species, from a type, a name and a role."""
    role = text_at(facts, "role", "description")
    for text in (kind, name, role):
        for token in re.findall(r"[^\W\d_]+", text):
            species, found = SPECIES.resolve(token), KINDS.resolve(token)
            if found is not None and found.name in ("robot", "alien"):
                return {"kind": found.name}
            if species is not None and text is not role:
                return {"kind": "animal", "species": species.name}
    return {}


def _bounded(metres: float) -> float:
    return round(max(-100.0, min(100.0, metres)), 3)
