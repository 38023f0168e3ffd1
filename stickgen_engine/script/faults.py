"""What pydantic found wrong, as located problems in plain words."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from stickgen_engine.errors import Problem
from stickgen_engine.script.decoding import HugeNumber, shown_path
from stickgen_engine.script.models import (
    Action,
    Actor,
    CameraKey,
    Expression,
    Line,
    Part,
    Prop,
    Scene,
    ScriptSchema,
    Sound,
)

Loc = tuple[str | int, ...]

ITEMS: dict[str, type[BaseModel]] = {
    "actors": Actor,
    "scenes": Scene,
    "props": Prop,
    "parts": Part,
    "actions": Action,
    "expressions": Expression,
    "lines": Line,
    "camera": CameraKey,
}

_POINT = "[x, z] in metres, such as [1.5, 0]"
_RIGHT: dict[str, str] = {
    "at": _POINT,
    "to": _POINT,
    "path": "[[x, z], …] in metres",
    "size": "[width, height] in pixels, even, 160 to 3840",
    "facing": "left, right, camera, away or degrees",
    "schema_version": "1",
}
_CONSEQUENCES = ("default_factory_not_called", "default_factory_error")


def problems_of(errors: Sequence[ErrorDetails]) -> tuple[Problem, ...]:
    """Translate pydantic's errors, leaving out those that only follow from others."""
    return tuple(_problem(error) for error in genuine(errors))


def genuine(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out the errors that only follow from another error of the same list."""
    locs = [error["loc"] for error in errors]
    return [error for error in errors if not _follows(error, locs)]


def _follows(error: ErrorDetails, locs: Sequence[Loc]) -> bool:
    if error["type"] in _CONSEQUENCES:
        return True
    loc = error["loc"]
    inside = any(len(other) > len(loc) and other[: len(loc)] == loc for other in locs)
    return error["type"] == "too_short" and inside


def model_at(loc: Loc) -> type[BaseModel]:
    """Return the type of the object that the last step of a location is a field of."""
    for step in reversed(loc[:-1]):
        if step == "sound":
            return Sound
        if isinstance(step, str) and step in ITEMS:
            return ITEMS[step]
    return ScriptSchema


def path_of(loc: Loc) -> str:
    """Write a location as a path: ``scenes[0].parts[1].at``."""
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)
    return shown_path(path.lstrip(".")) or "script"


def shown_value(value: object) -> str:
    """Show what stood in the script: short, on one line, and safe to print."""
    if isinstance(value, HugeNumber):
        return f"a number of {len(value.digits)} digits"
    if isinstance(value, dict):
        return "an object {…}"
    if isinstance(value, list | tuple) and len(value) > 4:
        return f"a list of {len(value)}"
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except ValueError:
        text = type(value).__name__
    return shown_path(text if len(text) <= 60 else f"{text[:60]}…")


def _problem(error: ErrorDetails) -> Problem:
    loc, kind = error["loc"], error["type"]
    context = error.get("ctx", {})
    right = _RIGHT.get(str(loc[-1]), "") if loc else ""
    if kind == "missing":
        return Problem(path_of(loc), "is missing", allowed=right)
    if kind == "extra_forbidden":
        return _unknown_field(loc)
    return Problem(
        path_of(loc),
        _message(error, context),
        got="" if kind in ("too_long", "too_short") else shown_value(error["input"]),
        allowed=str(context.get("allowed", right)),
        nearest=str(context.get("nearest", "")),
    )


def _unknown_field(loc: Loc) -> Problem:
    from rapidfuzz.process import extractOne

    fields = [*model_at(loc).model_fields]
    key = str(loc[-1])
    likest = extractOne(key[:60], fields, score_cutoff=60)
    return Problem(
        path_of(loc),
        "there is no such field",
        allowed=", ".join(fields),
        nearest=likest[0] if likest else "",
    )


_MESSAGES = {
    "finite_number": "should be a finite number",
    "float_type": "should be a number",
    "int_type": "should be a whole number",
    "string_type": "should be a text",
    "tuple_type": "should be a list",
    "model_type": "should be an object {…}",
    "string_unicode": "holds half of a surrogate pair, which is no character",
    "literal_error": "is not a version that can be read",
    "multiple_of": "should be even",
}


def _message(error: ErrorDetails, context: dict[str, Any]) -> str:
    kind, message = error["type"], error["msg"]
    if kind in ("too_long", "too_short"):
        bound = context.get("max_length", context.get("min_length"))
        word = "most" if kind == "too_long" else "least"
        what = "characters" if isinstance(error["input"], str) else "entries"
        return f"has {context.get('actual_length')} {what}; at {word} {bound}"
    if kind in _MESSAGES:
        return _MESSAGES[kind]
    message = message.removeprefix("Input ").removeprefix("Value error, ")
    return message[:1].lower() + message[1:]
