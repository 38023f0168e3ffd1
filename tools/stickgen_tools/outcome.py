"""What a tool answers, and the failure that its caller can mend."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from stickgen_engine.errors import Problem

# What is longer than this would crowd a model's memory; it is cut, and says so.
MOST_CHARACTERS: Final = 4000


class ToolError(Exception):
    """What a model asked for cannot be done like that; ``problems`` say where and what would be."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Outcome:
    """A tool's answer: one line, a little data, what to be aware of, and what may come next.

    ``pictures`` are PNG files for models that see. ``version`` is the number of the script's
    version that the tool made or moved to, ``clip`` the facts of a film that it made.
    """

    summary: str
    data: dict[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    pictures: tuple[Path, ...] = ()
    version: int | None = None
    clip: dict[str, Any] | None = None
    ok: bool = True

    def text(self) -> str:
        """Write the answer as small JSON, as a model reads it."""
        facts: dict[str, Any] = {"ok": self.ok, "summary": self.summary}
        if self.data:
            facts["data"] = self.data
        if self.warnings:
            facts["warnings"] = list(self.warnings)
        if self.next:
            facts["next"] = list(self.next)
        return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
