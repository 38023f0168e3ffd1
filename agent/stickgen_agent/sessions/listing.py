"""Lists of what is kept, without opening any session."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stickgen_agent.conversation.messages import Message
from stickgen_agent.sessions.database import Database
from stickgen_agent.sessions.failures import SessionError
from stickgen_agent.sessions.places import session_folder
from stickgen_agent.sessions.rows import TurnRow, VersionRow, branch, read_rows
from stickgen_agent.sessions.texts import unredacted, whole
from stickgen_agent.sessions.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Summary:
    """One session in a list; times in seconds since 1970. ``film`` is the newest that is there.

    ``last_words`` is what the user said last.
    """

    id: str
    title: str
    created: float
    updated: float
    folder: Path
    backend: str
    model: str
    turns: int
    versions: int
    last_words: str
    film: Path | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A session to look at, which may be open elsewhere; turns and messages of its branch."""

    summary: Summary
    turns: tuple[TurnRow, ...]
    messages: tuple[Message, ...]
    versions: tuple[VersionRow, ...]
    head: int | None
    unreadable: tuple[str, ...]


# Turns and versions are numbered from 1 and never deleted, so the last number is their count.
_SUMMARIES = """
SELECT id, title, created, updated, folder, backend, model,
    (SELECT COALESCE(MAX(number), 0) FROM turns WHERE session = id) AS turn_count,
    (SELECT COALESCE(MAX(number), 0) FROM versions WHERE session = id) AS version_count,
    (SELECT text FROM turns WHERE session = id AND number = tip)
FROM sessions
"""
# A film that was moved away is passed over; nobody has moved away more than these.
_FILMS_LOOKED_FOR = 20


def summaries(database: Database, data: Path) -> tuple[Summary, ...]:
    """Return all sessions in which something was said or made, the newest first."""
    found = database.rows(
        f"{_SUMMARIES} WHERE turn_count > 0 OR version_count > 0 ORDER BY updated DESC, id"
    )
    return tuple(_summary(database, data, row) for row in found)


def summary(database: Database, data: Path, session_id: str) -> Summary:
    """Return one session. KeyError if there is none of this id."""
    found = database.rows(f"{_SUMMARIES} WHERE id = ?", (session_id,))
    if not found:
        raise KeyError(session_id)
    return _summary(database, data, found[0])


def shown(database: Database, data: Path, session_id: str) -> Shown:
    """Return all there is to see of a session. KeyError if there is none of this id."""
    rows = read_rows(database, session_id)
    turns = {turn.number: turn for turn in rows.turns}
    path = branch(rows.session.tip, turns)
    unreadable: list[str] = []
    transcript = Transcript(
        session_id,
        rows.messages,
        folder=session_folder(data, session_id),
        redact=unredacted,
        warn=lambda _, message: unreadable.append(message),
    )
    return Shown(
        summary=summary(database, data, session_id),
        turns=tuple(turns[number] for number in path),
        messages=tuple(transcript.of(path)),
        versions=tuple(rows.versions),
        head=rows.session.head,
        unreadable=tuple(unreadable),
    )


def found_id(database: Database, text: str) -> str:
    """Return the id that a text means: itself, or the only one that begins with it.

    SessionError if there is none or more than one.
    """
    wanted = whole(text).strip().lower()
    rows = database.rows(
        "SELECT id FROM sessions WHERE substr(id, 1, ?) = ? ORDER BY updated DESC",
        (len(wanted), wanted),
    )
    ids: list[str] = [row[0] for row in rows]
    if wanted in ids:
        return wanted
    if wanted and len(ids) == 1:
        return ids[0]
    if wanted and ids:
        raise SessionError(
            f"{text!r} begins the ids of {len(ids)} sessions ({', '.join(ids[:5])}…): give more"
        )
    raise SessionError(
        f"there is no session {text!r}; `stickgen-agent sessions list` shows those there are"
    )


def newest_id(database: Database, folder: Path | None = None) -> str | None:
    """Return the session that was used last, of a folder if there is one, else of all."""
    rows = database.rows(
        "SELECT id FROM sessions WHERE tip IS NOT NULL OR head IS NOT NULL"
        " ORDER BY (folder = ?) DESC, updated DESC, id LIMIT 1",
        (str(folder.absolute()) if folder else "",),
    )
    return rows[0][0] if rows else None


def _summary(database: Database, data: Path, row: Any) -> Summary:
    session_id, title, created, updated, folder, backend, model, turns, versions, words = row
    return Summary(
        id=session_id,
        title=title,
        created=created,
        updated=updated,
        folder=Path(folder),
        backend=backend,
        model=model,
        turns=turns,
        versions=versions,
        last_words=words or "",
        film=_film(database, data, session_id),
    )


def _film(database: Database, data: Path, session_id: str) -> Path | None:
    paths = database.rows(
        "SELECT path FROM clips WHERE session = ? ORDER BY number DESC LIMIT ?",
        (session_id, _FILMS_LOOKED_FOR),
    )
    films = (session_folder(data, session_id) / path for (path,) in paths)
    return next((film for film in films if film.is_file()), None)
