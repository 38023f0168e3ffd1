"""What the store holds of one session, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stickgen_agent.sessions.database import Database
from stickgen_agent.sessions.keeping import Change
from stickgen_tools.project import Author


@dataclass(slots=True)
class SessionRow:
    """The session itself; times in seconds since 1970."""

    id: str
    title: str
    named: bool
    created: float
    folder: str
    backend: str
    model: str
    forked_from: str | None
    tip: int | None = None
    head: int | None = None
    redo: str = "[]"

    def insert(self) -> Change:
        """Return how a new session is kept."""
        return Change(
            "INSERT INTO sessions (id, created, updated, folder, backend, model)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (self.id, self.created, self.created, self.folder, self.backend, self.model),
        )


@dataclass(slots=True)
class TurnRow:
    """One turn; ``parent`` is the turn that it follows."""

    number: int
    parent: int | None
    text: str
    state: str
    started: float
    ended: float | None
    head_before: int | None
    head_after: int | None
    usage: str


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version; ``script`` is JSON."""

    number: int
    parent: int | None
    turn: int | None
    author: Author
    note: str
    made: float
    script: str


@dataclass(frozen=True, slots=True)
class ClipRow:
    """One film; ``path`` is relative to the session's folder or absolute, ``facts`` JSON."""

    number: int
    version: int
    path: str
    draft: bool
    facts: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message, as JSON."""

    number: int
    turn: int
    message: str


@dataclass(frozen=True, slots=True)
class SessionRows:
    """All that is needed to go on."""

    session: SessionRow
    turns: list[TurnRow] = field(default_factory=list)
    messages: list[MessageRow] = field(default_factory=list)
    versions: list[VersionRow] = field(default_factory=list)
    clips: list[ClipRow] = field(default_factory=list)
    last_event: int = 0


def columns(row: type[Any]) -> str:
    """Name the columns of a kind of row, in its order."""
    return ", ".join(row.__dataclass_fields__)


def read_rows(database: Database, session_id: str) -> SessionRows:
    """Read a session. KeyError if there is none, UnkeepableError if the store cannot be read."""
    # Only names of columns stand in the text of the query.
    found = database.rows(
        f"SELECT {columns(SessionRow)} FROM sessions WHERE id = ?",
        (session_id,),
    )
    if not found:
        raise KeyError(session_id)
    return SessionRows(
        session=SessionRow(*found[0]),
        turns=_all(database, "turns", TurnRow, session_id),
        messages=_all(database, "messages", MessageRow, session_id),
        versions=_all(database, "versions", VersionRow, session_id),
        clips=_all(database, "clips", ClipRow, session_id),
        last_event=database.rows(
            "SELECT COALESCE(MAX(number), 0) FROM events WHERE session = ?", (session_id,)
        )[0][0],
    )


def _all(database: Database, table: str, row: type[Any], session_id: str) -> list[Any]:
    found = database.rows(
        f"SELECT {columns(row)} FROM {table} WHERE session = ? ORDER BY number",
        (session_id,),
    )
    return [row(*each) for each in found]


def branch(tip: int | None, turns: Mapping[int, TurnRow]) -> list[int]:
    """Return the numbers of the turns that lead to one, the oldest first."""
    path: list[int] = []
    while tip is not None and tip in turns:
        path.append(tip)
        before = turns[tip].parent
        # A damaged row must not lead round in circles.
        tip = before if before is None or before < tip else None
    return path[::-1]
