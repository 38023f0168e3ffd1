"""What a running tool has at hand."""

from collections.abc import Callable
from dataclasses import dataclass, field

from stickgen_tools.clips.workers import Workers
from stickgen_tools.project import Project


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: ``done`` of ``total`` frames."""

    done: int
    total: int
    label: str = ""


def _unheard(progress: Progress) -> None:
    """Let progress go unheard."""


@dataclass(frozen=True, slots=True)
class Studio:
    """The project, whether the model sees pictures, who hears of progress, who does long work.

    Tools are cancelled as asyncio tasks are; whatever they started must be gone within 2 s.
    """

    project: Project
    vision: bool = False
    tell: Callable[[Progress], None] = field(default=_unheard)
    workers: Workers | None = None
