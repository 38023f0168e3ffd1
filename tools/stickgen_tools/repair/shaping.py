"""Data into the shape of a schema, wherever only one thing can be meant; each change is noted."""

import json
import math
import re
from dataclasses import dataclass, field
from typing import Any

from stickgen_engine.errors import Problem
from stickgen_engine.script.faults import shown_value
from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.words import spelling
from stickgen_tools.plain_schema import NUMBER_TOO
from stickgen_tools.repair.beats import with_parts
from stickgen_tools.repair.fields import field_named, is_remark, nearest_field
from stickgen_tools.repair.phrases import compared, phrase_of
from stickgen_tools.repair.shorthand import (
    Note,
    floor_point,
    in_sequence,
    length_of,
    spelled_out,
    with_aim,
    with_end,
    with_species,
)

Schema = dict[str, Any]

_NUMBER = re.compile(
    r"([-+]?(?:\d{1,12}(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,2})?)\s*"
    r"(?:s|sec|secs|seconds?|m|metres?|meters?|deg|degrees?|°|px|x)?",
    re.IGNORECASE,
)
_BOOLS = {"true": True, "yes": True, "on": True, "1": True}
_BOOLS |= {"false": False, "no": False, "off": False, "0": False}
# What a model may put around a text, as the name of the text.
_TEXT_KEYS = ("id", "name", "text", "value", "word", "content")
# An old script may carry its version; it says nothing else.
_SAYING_NOTHING = ("schema_version", "$schema", "version")


@dataclass(slots=True)
class Shaping:
    """One reading of a call's data: what was changed, and what cannot be right."""

    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def object(self, data: dict[str, Any], schema: Schema, path: str) -> dict[str, Any]:
        """Shape an object: names of fields, then each value; what is null was left out."""
        fields: dict[str, Schema] = schema.get("properties", {})
        required = schema.get("required", ())
        data = with_parts(data, fields, self._noting(path))
        made: dict[str, Any] = {}
        lengths: dict[str, float] = {}
        for key, value in data.items():
            seconds = length_of(key, value, fields)
            if seconds is not None:
                lengths[key] = seconds
                continue
            name = field_named(key, fields)
            where = _joined(path, key)
            if name is None:
                self._unknown(key, fields, where, value)
                continue
            if name != key:
                self._note(where, f"read as {name!r}")
            if value is None or (value == "" and _is_left_out(name, fields[name], required)):
                continue
            if name in made:
                self._conflict(where, name, made[name], value)
                continue
            made[name] = self.value(value, fields[name], _joined(path, name))
        for key, seconds in lengths.items():
            if not with_end(made, seconds, self._noting(_joined(path, key))):
                self._unknown(key, fields, _joined(path, key), seconds)
        with_aim(made, fields, self._noting(_joined(path, "to")))
        with_species(made, fields, self._noting(_joined(path, "kind")))
        self._action_of_phrase(made, fields, path)
        self._manner_of_synonym(data, made, fields, path)
        return made

    def value(self, value: Any, schema: Schema, path: str) -> Any:
        """Shape one value; what does not fit comes back as it is, for the checks to refuse."""
        kind = schema.get("type")
        if kind == "object" and "properties" in schema:
            value = self._decoded(value, path, "{")
            value = spelled_out(value, schema, self._noting(path))
            return self.object(value, schema, path) if isinstance(value, dict) else value
        if kind == "array":
            return self._list(value, schema, path)
        if kind in ("number", "integer"):
            return self._number(value, schema, path)
        if kind == "boolean":
            return self._bool(value, path)
        if kind == "string":
            return self._text(value, schema, path)
        return value

    def _noting(self, path: str) -> Note:
        return lambda text: self._note(path, text)

    def _note(self, path: str, text: str) -> None:
        self.notes.append(f"{path}: {text}")

    def _unknown(self, key: str, fields: dict[str, Schema], path: str, value: Any) -> None:
        if key in _SAYING_NOTHING and value in (1, "1", "1.0"):
            return
        if is_remark(key, value, fields, nested="." in path):
            self._note(path, f"there is no such field: {_shown(value)} is left out")
            return
        self.problems.append(
            Problem(
                _safe(path),
                "there is no such field",
                shown_value(key),
                ", ".join(fields) or "no arguments",
                nearest_field(key, fields),
            )
        )

    def _conflict(self, path: str, name: str, first: Any, second: Any) -> None:
        if first != second:
            message = f"{name!r} is given twice, with different values"
            self.problems.append(Problem(_safe(path), message, shown_value(second)))

    def _manner_of_synonym(
        self, data: dict[str, Any], made: dict[str, Any], fields: dict[str, Schema], path: str
    ) -> None:
        """Let "strolls" be a walk with the manner "relaxed", where no manner is given."""
        for name, schema in fields.items():
            word = made.get(name)
            if schema.get("x-words") != "actions" or "manner" not in fields or "manner" in made:
                continue
            raw = next((data[key] for key in data if field_named(key, fields) == name), word)
            found = VOCABULARY["actions"].resolve(raw) if isinstance(raw, str) else None
            if isinstance(raw, str) and found is not None and found.manner is not None:
                made["manner"] = found.manner
                self._note(_joined(path, "manner"), f"{raw[:40]!r} is {found.manner}")

    def _action_of_phrase(self, made: dict[str, Any], fields: dict[str, Schema], path: str) -> None:
        """Let "talk to girl" be a talk; what it is done to is for those who know the cast."""
        for name, schema in fields.items():
            text = made.get(name)
            is_action = schema.get("x-words") == "actions" or name == "action"
            if not is_action or not isinstance(text, str):
                continue
            phrase = phrase_of(text)
            if phrase is None:
                continue
            made[name] = phrase.action
            self._note(_joined(path, name), f"read {text[:40]!r} as {phrase.action!r}")
            if phrase.manner is not None and "manner" in fields:
                made.setdefault("manner", phrase.manner)
            if "description" in fields and "new_action" not in fields:
                made.setdefault("description", text)

    def _decoded(self, value: Any, path: str, opening: str) -> Any:
        """Read a list or object that was written as a text."""
        if not isinstance(value, str) or not value.lstrip().startswith(opening):
            return value
        try:
            data = json.loads(value)
        except (ValueError, RecursionError):
            return value
        self._note(path, "read the text as JSON")
        return data

    def _list(self, value: Any, schema: Schema, path: str) -> Any:
        items = schema.get("items", {})
        value = self._decoded(self._decoded(value, path, "["), path, "{")
        if isinstance(value, dict):
            value = self._list_of_object(value, items, path)
        elif isinstance(value, str):
            value = self._list_of_text(value, items, path)
        if schema.get("maxItems") == schema.get("minItems") == 2:
            value = floor_point(value, self._noting(path))
        if not isinstance(value, list):
            return value
        value = in_sequence(value, items.get("properties", {}))
        return [self.value(each, items, f"{path}[{index}]") for index, each in enumerate(value)]

    def _list_of_object(self, value: dict[str, Any], items: Schema, path: str) -> Any:
        if items.get("type") != "object":
            return value
        self._note(path, "put the one object into a list")
        return [value]

    def _list_of_text(self, value: str, items: Schema, path: str) -> Any:
        if not value.strip():
            return value
        if items.get("type") == "object":
            return [value]
        pieces = [each.strip() for each in value.strip("[]() ").split(",")]
        if len(pieces) > 1:
            self._note(path, f"read {value[:40]!r} as a list of {len(pieces)}")
        return pieces

    def _number(self, value: Any, schema: Schema, path: str) -> Any:
        whole = schema.get("type") == "integer"
        number = _number_in(value) if isinstance(value, str) else value
        if isinstance(value, bool):
            # Python takes true for 1, and pydantic with it.
            message = "should be a number"
            self.problems.append(Problem(path, message, str(value).lower()))
            return 1
        if not isinstance(number, int | float):
            return value
        if not _is_finite(number):
            return value
        if whole and isinstance(number, float):
            if not number.is_integer():
                return value
            number = int(number)
        if isinstance(value, str):
            self._note(path, f"read {value[:20]!r} as {number:g}")
        return self._clamped(number, schema, path)

    def _clamped(self, number: int | float, schema: Schema, path: str) -> int | float:
        least, most = schema.get("minimum"), schema.get("maximum")
        if most is None and schema.get("exclusiveMaximum") is not None:
            most = schema["exclusiveMaximum"] - 1
        bounded = number
        if least is not None and number < least:
            bounded = least
        if most is not None and number > most:
            bounded = most
        if bounded != number:
            word = "least" if bounded == least else "most"
            self._note(path, f"{number:.6g} is out of range; set to {bounded:g}, the {word}")
        return bounded

    def _bool(self, value: Any, path: str) -> Any:
        key = str(value).strip().casefold() if isinstance(value, str | int) else ""
        if isinstance(value, bool) or key not in _BOOLS:
            return value
        self._note(path, f"read {str(value)[:20]!r} as {str(_BOOLS[key]).lower()}")
        return _BOOLS[key]

    def _text(self, value: Any, schema: Schema, path: str) -> Any:
        if isinstance(value, str) and schema.get(NUMBER_TOO):
            number = _number_in(value)
            return value if number is None else number
        if isinstance(value, dict | list):
            value = self._text_inside(value, path)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value if schema.get(NUMBER_TOO) else f"{value:g}" if _short(value) else value
        return self._word(value, schema, path) if isinstance(value, str) else value

    def _text_inside(self, value: dict[str, Any] | list[Any], path: str) -> Any:
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
            self._note(path, "took the text out of its list")
            return value[0]
        if isinstance(value, dict):
            texts = [value[key] for key in _TEXT_KEYS if isinstance(value.get(key), str)]
            if len(texts) == 1 and len(value) == 1:
                self._note(path, "took the text out of its object")
                return texts[0]
        return value

    def _word(self, value: str, schema: Schema, path: str) -> str:
        kind, names = schema.get("x-words"), schema.get("enum", ())
        if value in names:
            return value
        if kind is not None:
            found = VOCABULARY[kind].resolve(value) or compared(value, kind)
            if found is not None and found.name != value:
                self._note(path, f"read {value[:40]!r} as {found.name!r}")
            return found.name if found else value
        alike = [name for name in names if spelling(str(name)) == spelling(value)]
        if len(alike) == 1:
            self._note(path, f"read {value[:40]!r} as {alike[0]!r}")
            return str(alike[0])
        return value


def _shown(value: Any) -> str:
    return shown_value(value) if len(str(value)) <= 40 else "it"


def _is_left_out(name: str, schema: Schema, required: Any) -> bool:
    """Whether an empty text can only mean that nothing was given."""
    if name in required and schema.get("type") == "string" and "enum" not in schema:
        return False
    words = "enum" in schema or "x-words" in schema or "pattern" in schema
    return schema.get("type") != "string" or words or name not in required


def _number_in(text: str) -> float | int | None:
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found[1])
    return int(number) if number.is_integer() and "." not in found[1] else number


def _is_finite(value: int | float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        # A whole number of more than 308 digits.
        return False


def _short(value: int | float) -> bool:
    return _is_finite(value) and abs(value) < 1e6


def _joined(path: str, key: str) -> str:
    return _safe(f"{path}.{key}" if path else key)


def _safe(path: str) -> str:
    shown = "".join(c if c.isprintable() else "?" for c in path)
    return shown if len(shown) <= 120 else f"{shown[:119]}…"
