"""Raw argument texts into data."""

import json
from dataclasses import dataclass, field
from typing import Any

from stickgen_engine.errors import Problem
from stickgen_tools.outcome import ToolError


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was read: the data, what was read differently than written, and what cannot be right."""

    data: dict[str, Any]
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def read_arguments(text: str, schema: dict[str, Any]) -> Arguments:
    """Read a call's arguments. ToolError if they are no JSON object at all."""
    if not text.strip() or text.strip() == "null":
        return Arguments({})
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise ToolError(f"the arguments are not JSON: {error.msg}") from None
    if not isinstance(data, dict):
        raise ToolError("the arguments should be an object {…}")
    return Arguments(data)
