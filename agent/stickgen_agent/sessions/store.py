"""All sessions of a user, in one SQLite file with a folder of films for each."""

import json
import secrets
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from stickgen_agent.events import Warned
from stickgen_agent.sessions.copying import copy_session
from stickgen_agent.sessions.database import Database, open_database, open_memory
from stickgen_agent.sessions.failures import SessionError, UnkeepableError
from stickgen_agent.sessions.keeping import Change, Keeper
from stickgen_agent.sessions.lease import refuse_if_held
from stickgen_agent.sessions.listing import Shown, Summary, found_id, newest_id, shown, summaries
from stickgen_agent.sessions.places import (
    data_folder,
    link_files,
    network_file_system,
    remove_session_folder,
    remove_unfinished,
    session_folder,
)
from stickgen_agent.sessions.rows import SessionRow, SessionRows, read_rows
from stickgen_agent.sessions.schema import MIGRATIONS, Migration
from stickgen_agent.sessions.stored import StoredSession
from stickgen_agent.sessions.texts import Redact, title_of, unredacted

T = TypeVar("T")

_LEFTOVERS: Final = "SELECT session FROM leftovers"
_FILE: Final = "sessions.db"
# Without letters that are taken for others.
_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"


class Store:
    """Opens, lists, copies and deletes sessions.

    ``warnings`` are what the user must be told of the store itself. Every method may raise
    SessionError where the store cannot be read.
    """

    def __init__(
        self,
        database: Database,
        data: Path,
        *,
        redact: Redact,
        clock: Callable[[], float],
        warnings: Sequence[Warned] = (),
    ) -> None:
        self._database = database
        self._data = data
        self._redact = redact
        self._clock = clock
        self.warnings = tuple(warnings)

    @classmethod
    def open(
        cls,
        folder: Path | None = None,
        *,
        redact: Redact = unredacted,
        clock: Callable[[], float] = time.time,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Self:
        """Open the store in a folder, the user's data folder if none is given.

        ``redact`` takes secrets out of every text that is kept. A store that cannot be written is
        read into memory and says so in ``warnings``; a damaged one is moved aside, never deleted.
        SessionError for the store of a newer version or a file of another program.
        """
        data = (folder or data_folder()).absolute()
        warnings: list[Warned] = []
        try:
            database = _opened(data / _FILE, migrations, warnings)
        except UnkeepableError as error:
            database = open_memory(data / _FILE, migrations)
            message = f"nothing is being saved: {error}; conversations are only in memory"
            warnings.append(Warned(reason=error.reason, message=message))
        store = cls(database, data, redact=redact, clock=clock, warnings=warnings)
        store._remove_leftovers()
        return store

    @property
    def is_kept(self) -> bool:
        """Whether the store is a file, and not only in memory."""
        return self._database.path is not None

    def create(self, *, exports: Path, backend: str = "", model: str = "") -> StoredSession:
        """Begin a session of someone who works in the folder ``exports``."""
        row = SessionRow(
            id=self._new_id(),
            title="",
            named=False,
            created=self._clock(),
            folder=str(exports.absolute()),
            backend=backend,
            model=model,
            forked_from=None,
        )
        # It is written with the first thing that is said: nobody wants a list of empty ones.
        keeper = Keeper(self._database, row.id, self._clock, row.insert)
        return self._session(SessionRows(row), keeper, exports)

    def resume(self, text: str, *, exports: Path) -> StoredSession:
        """Go on with a session, given by its id or the beginning of it.

        HeldError if another process has it open, SessionError if there is no such session. A turn
        that was broken off is marked as interrupted, and part files of that process are removed.
        """
        session_id = self.find(text)
        keeper = Keeper(self._database, session_id, self._clock)
        keeper.open()
        try:
            rows = self._told(lambda: read_rows(self._database, session_id))
            session = self._session(rows, keeper, exports)
            self._in_folder(keeper, lambda folder: remove_unfinished(folder(session_id)))
            return session
        except BaseException:
            keeper.close()
            raise

    def fork(self, text: str, *, exports: Path) -> StoredSession:
        """Go on in a copy of a session, which may be open elsewhere; the original stays as it is.

        SessionError if there is no such session, or the copy cannot be written.
        """
        source, target = self.find(text), self._new_id()
        self._told(lambda: copy_session(self._database, source, target, self._clock()))
        session = self.resume(target, exports=exports)
        self._in_folder(session, lambda folder: link_files(folder(source), folder(target)))
        return session

    def find(self, text: str) -> str:
        """Return the id that a text means. SessionError if it means none or more than one."""
        return self._told(lambda: found_id(self._database, text))

    def newest(self, folder: Path | None = None) -> str | None:
        """Return the session used last in a folder, else the one used last; None if none is."""
        return self._told(lambda: newest_id(self._database, folder))

    def sessions(self) -> tuple[Summary, ...]:
        """Return all sessions, the newest first."""
        return self._told(lambda: summaries(self._database, self._data))

    def show(self, text: str) -> Shown:
        """Return one session to look at, also while another process writes it."""
        session_id = self.find(text)
        return self._told(lambda: shown(self._database, self._data, session_id))

    def events(self, text: str) -> tuple[dict[str, Any], ...]:
        """Return the events of a session that were kept, as ``--json`` writes them."""
        session_id = self.find(text)
        query = "SELECT event FROM events WHERE session = ? ORDER BY number"
        rows = self._told(lambda: self._database.rows(query, (session_id,)))
        return tuple(json.loads(event) for (event,) in rows)

    def rename(self, text: str, title: str) -> None:
        """Give a session that is open nowhere a title. HeldError if it is open."""
        session_id = self.find(text)
        shown = title_of(self._redact(title))
        self._changed(
            session_id,
            Change("UPDATE sessions SET title = ?, named = 1 WHERE id = ?", (shown, session_id)),
        )

    def delete(self, text: str) -> None:
        """Delete a session and its folder; exports stay. HeldError if it is open."""
        session_id = self.find(text)
        self._changed(
            session_id,
            Change("INSERT OR IGNORE INTO leftovers VALUES (?)", (session_id,)),
            Change("DELETE FROM sessions WHERE id = ?", (session_id,)),
        )
        self._remove_leftovers()

    def close(self) -> None:
        """Let go of the file; sessions must be closed before."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _session(self, rows: SessionRows, keeper: Keeper, exports: Path) -> StoredSession:
        return StoredSession(
            rows,
            keeper,
            folder=session_folder(self._data, rows.session.id),
            exports=exports.absolute(),
            redact=self._redact,
            clock=self._clock,
        )

    def _in_folder(
        self, hearer: Keeper | StoredSession, work: Callable[[Callable[[str], Path]], object]
    ) -> None:
        """Work on the folders of sessions; what fails leaves the conversation as it is."""
        if not self.is_kept:
            return
        try:
            work(lambda session_id: session_folder(self._data, session_id))
        except OSError as error:
            message = f"{error.filename or 'a folder'}: {error.strerror or error}"
            hearer.warn("no-folder", f"not all films and pictures are as they were: {message}")

    def _changed(self, session_id: str, *changes: Change) -> None:
        if not self.is_kept:
            raise SessionError("nothing can be changed: the store cannot be written")

        def write() -> None:
            with self._database.transaction() as connection:
                refuse_if_held(connection, session_id, self._clock())
                for change in changes:
                    connection.execute(change.statement, change.values)

        self._told(write)

    def _remove_leftovers(self) -> None:
        """Remove the folders of sessions that are deleted, also those of a killed process."""
        if not self.is_kept:
            return
        for (session_id,) in self._told(lambda: self._database.rows(_LEFTOVERS)):
            try:
                remove_session_folder(self._data, session_id)
            except OSError as error:
                folder = session_folder(self._data, session_id)
                message = f"{folder} of a deleted session cannot be removed: {error.strerror}"
                self.warnings = (*self.warnings, Warned(reason="left-over", message=message))
                continue
            self._changed(
                session_id, Change("DELETE FROM leftovers WHERE session = ?", (session_id,))
            )

    def _told(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except UnkeepableError as error:
            raise SessionError(str(error)) from error

    def _new_id(self) -> str:
        return "".join(secrets.choice(_LETTERS) for _ in range(8))


def _opened(path: Path, migrations: Sequence[Migration], warnings: list[Warned]) -> Database:
    try:
        database, backup = open_database(path, migrations)
    except UnkeepableError as error:
        if error.reason != "damaged":
            raise
        aside = set_aside(path)
        warnings.append(
            Warned(
                reason="damaged",
                message=f"{path} was damaged and could not be opened: it was moved to {aside}, "
                "and an empty one begun; films are still in their folders",
            )
        )
        database, backup = open_database(path, migrations)
    if backup is not None:
        warnings.append(
            Warned(reason="migrated", message=f"sessions were brought up to date; before: {backup}")
        )
    kind = network_file_system(path.parent)
    if kind is not None:
        warnings.append(
            Warned(
                reason="network",
                message=f"{path} is on a network file system ({kind}), where sessions are not as "
                "safe: keep them on this machine's own disk by XDG_DATA_HOME",
            )
        )
    return database


def set_aside(path: Path) -> Path:
    """Move a damaged store, and what belongs to it, out of the way; return where it is now."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    path.rename(aside)
    for end in ("-wal", "-shm"):
        beside = path.with_name(path.name + end)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + end))
    return aside
