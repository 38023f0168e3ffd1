"""What pydantic found wrong with a tool's arguments, as located problems."""

from typing import Any

from pydantic import ValidationError

from stickgen_engine.errors import Problem
from stickgen_engine.script.faults import path_of, shown_value


def problems_of(error: ValidationError, schema: dict[str, Any]) -> tuple[Problem, ...]:
    """Translate pydantic's errors; the schema's properties are the arguments there are."""
    known = ", ".join(schema.get("properties", {})) or "no arguments"
    problems = []
    for each in error.errors(include_url=False):
        context = each.get("ctx", {})
        allowed, message, got = str(context.get("allowed", "")), each["msg"], ""
        if each["type"] == "missing":
            message = "is missing"
        elif each["type"] == "extra_forbidden":
            message, allowed = "there is no such argument", known
        else:
            got = shown_value(each["input"])
        nearest = str(context.get("nearest", ""))
        problems.append(Problem(path_of(each["loc"]), message, got, allowed, nearest))
    return tuple(problems)
