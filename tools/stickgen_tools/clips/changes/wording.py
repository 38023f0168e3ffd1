"""Values and times of a script as short words."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

_LONGEST_QUOTE = 60


def number(value: float) -> str:
    """Write a number as short as it goes: 4.5, 7."""
    return f"{round(value, 2):g}"


def span(start_s: float | None, end_s: float | None) -> str:
    """Write a time with a space before it: ' 4.5–7 s', or nothing where it is left open."""
    if start_s is None and end_s is None:
        return ""
    if end_s is None:
        return f" from {number(start_s or 0.0)} s"
    if start_s is None:
        return f" until {number(end_s)} s"
    return f" {number(start_s)}–{number(end_s)} s"


def quoted(text: str) -> str:
    """Quote a text, cut where it is long."""
    if not text:
        return "nothing"
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[: _LONGEST_QUOTE - 1]}…"
    return f'"{short}"'


def shown(value: Any) -> str:
    """Write the value of a field."""
    if value is None or value == "" or value == ():
        return "none"
    if isinstance(value, bool | str):
        return str(value)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return " ".join(shown(each) for each in value)
    if isinstance(value, tuple):
        return f"({', '.join(shown(each) for each in value)})"
    return str(value)


def fields(old: BaseModel, new: BaseModel, names: Mapping[str, str]) -> list[str]:
    """Say of each of these fields that differs what it is now; ``names`` are field to word."""
    told = []
    for name, word in names.items():
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            told.append(f"{word} is now {shown(now)} (was {shown(was)})")
    return told
