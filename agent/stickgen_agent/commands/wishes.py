"""What the command line wishes of a film beside its story: length, size, style, seed."""

import argparse
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from stickgen_agent.failures import UsageError
from stickgen_engine.script.models import MOST_PIXELS, ScriptSchema
from stickgen_engine.vocabulary.styles import STYLES

_LONGEST_S: Final = 600.0
_SIDES: Final = range(160, 3841, 2)
# A film is as long as was asked for if it is not off by more than a frame.
_FRAME_S: Final = 0.04


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for; None where nothing was."""

    duration_s: float | None = None
    size: tuple[int, int] | None = None
    style: str | None = None
    seed: int | None = None

    def words(self) -> str:
        """Return the wishes as a model reads them after the story; empty if there are none."""
        parts = []
        if self.duration_s is not None:
            parts.append(f"{self.duration_s:g} seconds long")
        if self.size is not None:
            parts.append(f"{self.size[0]}x{self.size[1]} pixels")
        if self.style is not None:
            parts.append(f"in {self.style} style")
        return f"\n\n[The whole film: {', '.join(parts)}.]" if parts else ""

    def edits(self, script: ScriptSchema) -> list[tuple[str, dict[str, Any]]]:
        """Return the tool calls that give a script what it does not have yet."""
        whole: dict[str, Any] = {}
        if self.size is not None and self.size != script.size:
            whole["size"] = f"{self.size[0]}x{self.size[1]}"
        if self.style is not None and self.style != script.style:
            whole["style"] = self.style
        if self.seed is not None and self.seed != script.seed:
            whole["seed"] = self.seed
        edits: list[tuple[str, dict[str, Any]]] = [("change_film", whole)] if whole else []
        wanted = self.duration_s
        if wanted is not None and abs(script.duration_s - wanted) > _FRAME_S:
            edits.append(("retime_film", {"duration_s": wanted}))
        return edits


def wishes_of(options: argparse.Namespace) -> Wishes:
    """Read the wishes of a command line. UsageError says what would be right."""
    seconds, seed = options.duration, options.seed
    if seconds is not None and not (isfinite(seconds) and 0.5 <= seconds <= _LONGEST_S):
        raise UsageError(f"--duration {seconds:g}: from 0.5 to {_LONGEST_S:g} seconds")
    if seed is not None and not 0 <= seed < 2**32:
        raise UsageError(f"--seed {seed}: from 0 to 4294967295")
    return Wishes(
        seconds,
        None if options.size is None else _size(options.size),
        None if options.style is None else _style(options.style),
        seed,
    )


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().partition("x")
    if cross and width.isdecimal() and height.isdecimal():
        size = int(width), int(height)
        if size[0] in _SIDES and size[1] in _SIDES and size[0] * size[1] <= MOST_PIXELS:
            return size
    raise UsageError(
        f"--size {text!r}: WxH, each side even and from 160 to 3840, no more pixels than 1920x1080"
    )


def _style(word: str) -> str:
    found = STYLES.resolve(word)
    if found is None:
        raise UsageError(f"--style {word!r}: one of {', '.join(STYLES.names)}")
    return found.name
