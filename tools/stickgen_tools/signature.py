"""What a function's annotations and docstring say, as a model of its arguments."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model

_ARGUMENT = re.compile(r"(\w+)(?: \([^)]*\))?:\s*(.*)")
_SECTION = re.compile(r"(Args|Returns|Raises|Yields):\s*\Z")


@dataclass(frozen=True, slots=True)
class Described:
    """A docstring: what the function does, and what its arguments are."""

    text: str
    arguments: dict[str, str]


def described(function: Callable[..., Any]) -> Described:
    """Read a Google docstring. TypeError if there is none: a model could not use the tool."""
    doc = inspect.getdoc(function)
    if not doc:
        raise TypeError(f"{function.__name__} has no docstring")
    text: list[str] = []
    arguments: dict[str, str] = {}
    section, current = "", ""
    for line in doc.splitlines():
        found = _SECTION.match(line)
        if found:
            section = found[1]
        elif not section:
            text.append(line)
        elif section == "Args" and line.strip():
            entry = _ARGUMENT.fullmatch(line.strip())
            if entry and line.startswith("    ") and not line.startswith("     "):
                current = entry[1]
                arguments[current] = entry[2]
            elif current:
                arguments[current] += f" {line.strip()}"
    return Described(_paragraphs(text), arguments)


def _paragraphs(lines: list[str]) -> str:
    blocks = "\n".join(lines).strip().split("\n\n")
    return "\n".join(" ".join(block.split()) for block in blocks)


def arguments_model(function: Callable[..., Any], texts: Described) -> type[BaseModel]:
    """Make the type of all arguments after the first."""
    hints = get_type_hints(function, include_extras=True)
    ours, *parameters = inspect.signature(function).parameters.values()
    unknown = set(texts.arguments) - {each.name for each in parameters} - {ours.name}
    if unknown:
        raise TypeError(f"{function.__name__} describes arguments it has not: {sorted(unknown)}")
    fields: dict[str, Any] = {}
    for each in parameters:
        kind = hints[each.name]
        text = texts.arguments.get(each.name) or _said(kind)
        if text:
            kind = Annotated[kind, Field(description=text)]
        fields[each.name] = (kind, ... if each.default is inspect.Parameter.empty else each.default)
    return create_model(
        f"Arguments of {function.__name__}",
        __config__=ConfigDict(
            extra="forbid", allow_inf_nan=False, frozen=True, arbitrary_types_allowed=False
        ),
        **fields,
    )


def _said(kind: Any) -> str:
    """Return the plain text within ``Annotated[int, Field(ge=0), "how many"]``; the last counts."""
    texts = [each for each in getattr(kind, "__metadata__", ()) if isinstance(each, str)]
    if texts:
        return texts[-1]
    # Of ``Annotated[...] | None`` the first.
    inner = (_said(each) for each in get_args(kind) if hasattr(each, "__metadata__"))
    return next(filter(None, inner), "")
