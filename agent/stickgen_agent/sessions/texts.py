"""Texts as they are kept: without secrets, and nothing in them that a file cannot hold."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from stickgen_agent.plain import plain

Redact = Callable[[str], str]

_TITLE: Final = 60


def unredacted(text: str) -> str:
    """Return a text as it is: what a store does that knows no secrets."""
    return text


def redacted(value: Any, redact: Redact) -> Any:
    """Return plain data with every text in it, keys too, passed through ``redact``."""
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {redacted(key, redact): redacted(each, redact) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [redacted(each, redact) for each in value]
    return value


def whole(text: str) -> str:
    """Replace halves of characters, which no file and no server takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def kept_json(data: Any) -> str:
    """Write data as the store keeps it."""
    return json.dumps(data, separators=(",", ":"))


def title_of(text: str) -> str:
    """Make a title of one short line."""
    line = plain(" ".join(whole(text).split()))
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"


def shelved(path: Path, folder: Path) -> str:
    """Write a path as it is kept: relative if it lies in the session's folder.

    Then the films of a session are found again where the folder was moved to or copied.
    """
    return str(path.relative_to(folder) if path.is_relative_to(folder) else path.absolute())
