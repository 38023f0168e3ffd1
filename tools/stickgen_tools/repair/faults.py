"""What pydantic found wrong with a tool's arguments, as located problems."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz.process import extractOne

from stickgen_engine.errors import Problem
from stickgen_engine.script.faults import path_of, shown_value

Schema = dict[str, Any]

_MESSAGES = {
    "missing": "is missing",
    "finite_number": "should be a finite number",
    "float_type": "should be a number",
    "float_parsing": "should be a number",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "string_type": "should be a text",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
    "tuple_type": "should be a list",
    "list_type": "should be a list",
    "dict_type": "should be an object {…}",
    "literal_error": "is not one of the words",
}


def problems_of(error: ValidationError, schema: Schema) -> tuple[Problem, ...]:
    """Translate pydantic's errors; the tool's plain schema says what would be right."""
    return tuple(_problem(each, schema) for each in error.errors(include_url=False))


def _problem(error: ErrorDetails, schema: Schema) -> Problem:
    loc = tuple(step for step in error["loc"] if step != "function-plain")
    context = error.get("ctx", {})
    there = _schema_at(schema, loc)
    message = error["msg"].removeprefix("Input ").removeprefix("Value error, ")
    got = "" if error["type"] == "missing" else shown_value(error["input"])
    allowed = str(context.get("allowed", "")) or _right(there)
    nearest = str(context.get("nearest", "")) or _nearest(error["input"], there)
    words = _MESSAGES.get(error["type"], message[:1].lower() + message[1:])
    path = path_of(loc)
    if words == _MESSAGES["float_type"] and path.endswith("_s"):
        words = "should be a number of seconds from the start of the scene; the script tells them"
        words = words if not path.endswith("duration_s") else "should be a number of seconds"
    return Problem(path, words, got, allowed, nearest)


def _schema_at(schema: Schema, loc: tuple[str | int, ...]) -> Schema:
    for step in loc:
        if isinstance(step, int):
            schema = schema.get("items", {})
        else:
            schema = schema.get("properties", {}).get(step, {})
    return schema


def _right(schema: Schema) -> str:
    """Say in a few words what a schema wants."""
    if "enum" in schema:
        return ", ".join(str(each) for each in schema["enum"])
    least, most = schema.get("minimum"), schema.get("maximum")
    bounds = f"{least:g} to {most:g}" if least is not None and most is not None else ""
    return ", ".join(each for each in (bounds, str(schema.get("description", ""))) if each)


def _nearest(got: object, schema: Schema) -> str:
    if not isinstance(got, str) or "enum" not in schema:
        return ""
    likest = extractOne(got[:60], [str(each) for each in schema["enum"]], score_cutoff=50)
    return likest[0] if likest else ""
