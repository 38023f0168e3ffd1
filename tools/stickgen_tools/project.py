"""The project that tools work on: versions of a script, and the films made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

from stickgen_engine.script.models import ScriptSchema

Author = Literal["user", "model"]


@dataclass(frozen=True, slots=True)
class Version:
    """A script at one moment; versions never change. ``note`` says in a few words what is new."""

    number: int
    parent: int | None
    script: ScriptSchema
    note: str
    author: Author


@dataclass(frozen=True, slots=True)
class Clip:
    """A film of one version; ``facts`` are those of the event ``clip.ready``."""

    version: int
    path: Path
    draft: bool
    facts: dict[str, Any]


class Project(Protocol):
    """Where versions and films are kept. Numbers start at 1; the head is the current version."""

    @property
    def folder(self) -> Path:
        """The session's own folder, for films, sheets and pictures."""
        ...

    @property
    def exports(self) -> Path:
        """The only folder that exports may be written to: where the user works."""
        ...

    @property
    def head(self) -> Version | None:
        """The current version; None before the first script."""
        ...

    def versions(self) -> Sequence[Version]:
        """All versions, the oldest first."""
        ...

    def version(self, number: int) -> Version:
        """Return one version; KeyError if there is none."""
        ...

    def commit(self, script: ScriptSchema, *, note: str, author: Author) -> Version:
        """Keep a valid script as a new version after the head; an equal script keeps the head."""
        ...

    def before(self, number: int) -> int | None:
        """Return the number of the version before the change that led to this one.

        A turn of the conversation may have made that change in several edits. None if there is
        nothing before it; KeyError if there is no such version.
        """
        ...

    def undo(self) -> Version | None:
        """Make the version before the last change the head; None if there is nothing before it."""
        ...

    def redo(self) -> Version | None:
        """Take the last undo back; None if none was made since the last commit."""
        ...

    def restore(self, number: int) -> Version:
        """Make an old version the head; KeyError if there is none."""
        ...

    def add_clip(self, clip: Clip) -> None:
        """Remember a film that was made."""
        ...

    def clip(self, version: int, *, draft: bool) -> Clip | None:
        """Return the newest film of a version whose file is still there."""
        ...
