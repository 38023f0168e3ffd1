"""Writes what a session does, and waits with what cannot be written now."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from stickgen_agent.events import Warned
from stickgen_agent.sessions.database import BUSY_S, Database
from stickgen_agent.sessions.failures import HeldError, UnkeepableError
from stickgen_agent.sessions.lease import Lease

# Whoever had to wait once for nothing does not stand still at each word after that.
_BUSY_AGAIN_S: Final = 0.05


@dataclass(frozen=True, slots=True)
class Change:
    """One SQL statement and its values."""

    statement: str
    values: tuple[Any, ...]


class Keeper:
    """Writes one session's changes, each call one transaction.

    What cannot be written (no room, read only, locked, taken over) waits in memory, in order, and
    is tried again with every later change; ``take_warnings`` says so once, and again when all is
    kept after all.
    """

    def __init__(
        self,
        database: Database,
        session_id: str,
        clock: Callable[[], float],
        birth: Callable[[], Change] | None = None,
    ) -> None:
        self._database = database
        self._session = session_id
        self._clock = clock
        self._lease = Lease(session_id, clock)
        self._holds = False
        # None: whatever the store says when the session is taken.
        self._revision: int | None = None
        self._birth = birth
        self._waiting: list[Change] = []
        self._warnings: list[Warned] = []
        self._trouble: UnkeepableError | HeldError | None = None

    @property
    def trouble(self) -> str:
        """Why nothing is kept at present, in one line; empty if everything is."""
        return str(self._trouble or "")

    @property
    def is_unborn(self) -> bool:
        """Whether nothing of the session was kept yet, not even that there is one."""
        return self._birth is not None and not self._waiting

    @property
    def waiting(self) -> int:
        """How many changes are only in memory."""
        return len(self._waiting)

    def take_warnings(self) -> tuple[Warned, ...]:
        """Return what there is to be said, each thing once."""
        said, self._warnings = tuple(self._warnings), []
        return said

    def warn(self, reason: str, message: str) -> None:
        """Have something said."""
        self._warnings.append(Warned(reason=reason, message=message))

    def open(self) -> None:
        """Take a session that exists; a new one is taken by its first change.

        HeldError if another process has it.
        """
        try:
            self._write([], durable=True)
        except UnkeepableError as error:
            self._note(error)
            self._revision = self._stored_revision()

    def keep(self, *changes: Change, durable: bool = True) -> None:
        """Write changes and all that waited; what cannot be written now waits."""
        self._waiting.extend(changes)
        if self._trouble is not None and not durable:
            # Not worth an attempt of its own.
            return
        try:
            self._write(self._waiting, durable=durable)
        except (UnkeepableError, HeldError) as error:
            self._note(error)
            return
        self._waiting = []
        if self._trouble is not None:
            self._trouble = None
            self.warn("kept-again", "the session can be written again: everything is kept")

    def close(self) -> None:
        """Write what waits, if that is possible now, and let others write the session."""
        if self._waiting:
            self.keep()
        if not self._holds:
            return
        try:
            with self._database.transaction() as connection:
                self._lease.release(connection)
        except UnkeepableError:
            # The lease of a process that is gone is nobody's.
            return
        finally:
            self._holds = False

    def _write(self, changes: list[Change], *, durable: bool) -> None:
        busy_s = BUSY_S if self._trouble is None else _BUSY_AGAIN_S
        with self._database.transaction(durable=durable, busy_s=busy_s) as connection:
            if self._birth is not None:
                birth = self._birth()
                connection.execute(birth.statement, birth.values)
            if self._holds:
                self._lease.hold(connection)
            else:
                self._lease.take(connection)
            revision = self._checked_revision(connection)
            for change in changes:
                connection.execute(change.statement, change.values)
            connection.execute(
                "UPDATE sessions SET revision = ? WHERE id = ?", (revision + 1, self._session)
            )
            if changes:
                connection.execute(
                    "UPDATE sessions SET updated = ? WHERE id = ?", (self._clock(), self._session)
                )
        self._birth, self._holds, self._revision = None, True, revision + 1

    def _checked_revision(self, connection: sqlite3.Connection) -> int:
        row = connection.execute(
            "SELECT revision FROM sessions WHERE id = ?", (self._session,)
        ).fetchone()
        if row is None or self._revision not in (None, row[0]):
            raise HeldError(f"session {self._session} was deleted or changed by another process")
        revision: int = row[0]
        return revision

    def _stored_revision(self) -> int:
        rows = self._database.rows("SELECT revision FROM sessions WHERE id = ?", (self._session,))
        return int(rows[0][0]) if rows else 0

    def _note(self, error: UnkeepableError | HeldError) -> None:
        if str(error) != self.trouble:
            reason = error.reason if isinstance(error, UnkeepableError) else "taken-over"
            self.warn(
                reason,
                f"this session is not being saved: {error}; it goes on in memory only",
            )
        self._trouble = error
