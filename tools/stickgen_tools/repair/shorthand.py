"""Short ways to write the parts of a script, where only one thing can be meant.

``"walk"`` for ``{"action": "walk"}``, ``{"x": 1, "z": 0}`` for ``[1, 0]``, a kind ``"dog"`` for an
animal of that species, a start and a length for a start and an end.
"""

from collections.abc import Callable
from typing import Any

from stickgen_engine.vocabulary import VOCABULARY
from stickgen_tools.repair.names import snake

Schema = dict[str, Any]
Note = Callable[[str], None]

_LENGTHS = ("duration", "duration_s", "length", "length_s", "seconds", "lasts")


def spelled_out(value: Any, schema: Schema, note: Note) -> Any:
    """Write a text as the object that it is the one necessary field of."""
    if not isinstance(value, str) or not value.strip():
        return value
    fields, required = schema.get("properties", {}), schema.get("required", ())
    names = list(required) or [name for name in ("text",) if name in fields]
    if len(names) != 1 or fields[names[0]].get("type") != "string":
        return value
    note(f"read {value[:40]!r} as its {names[0]}")
    return {names[0]: value}


def floor_point(value: Any, note: Note) -> Any:
    """Write a point of the floor as [x, z]; a height other than 0 is none of the floor."""
    if isinstance(value, dict) and set(value) in ({"x", "z"}, {"x", "y", "z"}, {"x", "y"}):
        if not _is_zero(value.get("y", 0)):
            return value
        note("read it as [x, z]")
        return [value["x"], value.get("z", 0)]
    if isinstance(value, list) and len(value) == 3 and _is_zero(value[1]):
        note("read [x, y, z] as [x, z]")
        return [value[0], value[2]]
    return value


def _is_zero(value: Any) -> bool:
    return not isinstance(value, bool) and value in (0, "0", "0.0")


def with_species(made: dict[str, Any], fields: dict[str, Schema], note: Note) -> None:
    """Let somebody whose kind is a species be an animal of it."""
    kind = made.get("kind")
    if "species" not in fields or not isinstance(kind, str):
        return
    species = VOCABULARY["species"].resolve(kind)
    if species is None or VOCABULARY["kinds"].resolve(kind) is not None or made.get("species"):
        return
    made["kind"], made["species"] = "animal", species.name
    note(f"read {kind[:40]!r} as an animal, {species.name}")


def length_of(key: str, value: Any, fields: dict[str, Schema]) -> float | None:
    """Return how long something lasts that has a start and an end, if the key tells that."""
    if snake(key[:20]) not in _LENGTHS or "end_s" not in fields or "duration_s" in fields:
        return None
    text = str(value).strip().casefold().removesuffix("s").strip()
    if isinstance(value, bool) or not text.replace(".", "", 1).isdecimal():
        return None
    return float(text[:12])


def with_end(made: dict[str, Any], seconds: float | None, note: Note) -> bool:
    """Set the end from start and length; tells whether that was certain."""
    start = made.get("start_s")
    if seconds is None or isinstance(start, bool) or not isinstance(start, int | float):
        return False
    if "end_s" in made:
        return bool(abs(made["end_s"] - start - seconds) < 0.05)
    made["end_s"] = round(start + seconds, 3)
    note(f"read start and length as end_s {made['end_s']:g}")
    return True
