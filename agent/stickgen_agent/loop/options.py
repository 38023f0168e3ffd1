"""What a caller may choose about a turn."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from stickgen_agent.loop.numbering import Numbering
from stickgen_agent.loop.stopping import Cancellation
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.clips.workers import Workers
from stickgen_tools.repair.text import script_in_text

# Composes what the model is told from the tokens of its context, the script and its version.
System = Callable[[int, ScriptSchema | None, int | None], str]
# Returns names of tools and their arguments.
Finishing = Callable[[ScriptSchema], Sequence[tuple[str, dict[str, Any]]]]
FilmRule = Literal["final", "draft", "never"]


@dataclass(frozen=True, slots=True)
class TurnOptions:
    """Choices for one turn; ``dataclasses.replace`` makes those of the next.

    ``film`` says which film the loop makes itself, if the turn changed the script and no tool
    made one. ``cancellation`` is for this turn alone; ``numbering`` is the session's: hand the
    same one to all its turns. ``clock`` is monotonic, in seconds. ``finishing`` gives the
    tool calls that a new script still needs, such as a size that was asked for. ``workers`` may
    have a process ready that draws. ``script_in_text`` finds the script that a model told as text.
    """

    film: FilmRule = "never"
    cancellation: Cancellation | None = None
    numbering: Numbering = field(default_factory=Numbering)
    clock: Callable[[], float] = time.monotonic
    seed: int = 0
    workers: Workers | None = None
    finishing: Finishing | None = None
    script_in_text: Callable[[str], dict[str, Any] | None] = script_in_text
