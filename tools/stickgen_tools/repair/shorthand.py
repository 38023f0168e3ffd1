"""Short ways to write the parts of a script, where only one thing can be meant.

``"walk"`` for ``{"action": "walk"}``, ``{"x": 1, "z": 0}`` for ``[1, 0]``, a kind ``"dog"`` for an
animal of that species, a start and a length for a start and an end.
"""

import math
import re
from collections.abc import Callable
from typing import Any

from stickgen_engine.vocabulary import VOCABULARY
from stickgen_tools.repair.fields import field_named
from stickgen_tools.repair.names import snake

Schema = dict[str, Any]
Note = Callable[[str], None]

_SPOTS = {
    "left": (-2.5, 0.0), "right": (2.5, 0.0), "center": (0.0, 0.0), "centre": (0.0, 0.0),
    "middle": (0.0, 0.0), "far_left": (-3.5, 0.0), "far_right": (3.5, 0.0), "back": (0.0, 2.5),
    "background": (0.0, 2.5), "front": (0.0, 0.0), "foreground": (0.0, 0.0),
}  # fmt: skip
_NUMBER_BEHIND = re.compile(r"[\s_-]*\d{1,3}\Z")
_LENGTHS = ("duration", "duration_s", "length", "length_s", "seconds", "lasts")


def spelled_out(value: Any, schema: Schema, note: Note) -> Any:
    """Write a text as the object that it is the one necessary field of."""
    if not isinstance(value, str) or not value.strip():
        return value
    fields, required = schema.get("properties", {}), schema.get("required", ())
    if {"move", "shot"} <= fields.keys():
        return _camera_key(value, note)
    names = list(required) or [name for name in ("text",) if name in fields]
    if len(names) != 1 or fields[names[0]].get("type") != "string":
        return value
    note(f"read {value[:40]!r} as its {names[0]}")
    return {names[0]: value}


def _camera_key(text: str, note: Note) -> Any:
    """Write "close-up" or "zoom" as a camera key."""
    for name, words in (("shot", "shots"), ("move", "moves")):
        found = VOCABULARY[words].resolve(text)
        if found is not None:
            note(f"read {text[:40]!r} as its {name}")
            return {name: found.name}
    return text


def floor_point(value: Any, note: Note) -> Any:
    """Write a point of the floor as [x, z]; a height other than 0 is none of the floor."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        spot = _SPOTS.get(snake(value[0][:20]))
        if spot is not None:
            note(f"read {value[0]!r} as {list(spot)}")
            return list(spot)
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


def with_aim(made: dict[str, Any], fields: dict[str, Schema], note: Note) -> None:
    """Let who walks "to" somebody have them as the target: only a point is somewhere to go."""
    to = made.get("to")
    if not isinstance(to, list) or len(to) != 1 or not isinstance(to[0], str):
        return
    if "target" in fields and not made.get("target") and any(c.isalpha() for c in to[0]):
        note(f"read {to[0][:40]!r} as its target")
        made["target"] = to[0]
        del made["to"]


def with_species(made: dict[str, Any], fields: dict[str, Schema], note: Note) -> None:
    """Let somebody whose kind is a species be an animal of it, and a "dog" be a dog."""
    if "species" not in fields or (made.get("species") and made.get("kind")):
        return
    kind = made.get("kind")
    if isinstance(kind, str):
        species = VOCABULARY["species"].resolve(kind)
        if species is not None and VOCABULARY["kinds"].resolve(kind) is None:
            made["kind"], made["species"] = "animal", species.name
            note(f"read {kind[:40]!r} as an animal, {species.name}")
    elif made.get("species"):
        made["kind"] = "animal"
    elif kind is None and "actor" not in fields:
        _kind_of_name(made, note)


def _kind_of_name(made: dict[str, Any], note: Note) -> None:
    """Take somebody who is called "dog" or "robot 2", and nothing else, for that."""
    for key in ("id", "name"):
        word = _NUMBER_BEHIND.sub("", made[key]) if isinstance(made.get(key), str) else ""
        species = VOCABULARY["species"].resolve(word) if word else None
        kind = VOCABULARY["kinds"].resolve(word) if word else None
        if species is not None and kind is None:
            made["kind"], made["species"] = "animal", species.name
            note(f"{made[key][:40]!r} is taken for an animal, {species.name}")
            return
        if kind is not None and kind.name != "human":
            made["kind"] = kind.name
            note(f"{made[key][:40]!r} is taken for a kind: {kind.name}")
            return


def length_of(key: str, value: Any, fields: dict[str, Schema]) -> float | None:
    """Return how long something lasts that has a start and an end, if the key tells that."""
    if snake(key[:20]) not in _LENGTHS or "end_s" not in fields or "duration_s" in fields:
        return None
    text = str(value).strip().casefold().removesuffix("s").strip()
    if isinstance(value, bool) or not text.replace(".", "", 1).isdecimal():
        return None
    return float(text[:12])


def in_sequence(entries: list[Any], fields: dict[str, Schema]) -> list[Any]:
    """Give actions and lines that say only how long they last the start that follows from it.

    What one actor does follows one another, so each begins where the one before it ends.
    """
    if not {"start_s", "end_s"} <= fields.keys():
        return entries
    made: list[Any] = []
    end: float | None = 0.0
    for each in entries:
        times = _times_of(each, fields)
        seconds, start = times.get("length"), times.get("start_s")
        if seconds is not None and not times.keys() & {"start_s", "end_s"} and end is not None:
            start = end
            each = {**each, "start_s": start}
        end = times.get("end_s")
        if start is not None and seconds is not None:
            end = round(start + seconds, 3)
        made.append(each)
    return made


def _times_of(entry: Any, fields: dict[str, Schema]) -> dict[str, float]:
    """Return the start, end and length that an entry tells as plain numbers."""
    found: dict[str, float] = {}
    for key, value in entry.items() if isinstance(entry, dict) else ():
        name = field_named(key, fields)
        seconds = length_of(key, value, fields)
        if seconds is not None:
            found["length"] = seconds
        elif name in ("start_s", "end_s") and value is not None:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            found[name] = float(value) if number else math.nan
    return found


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
