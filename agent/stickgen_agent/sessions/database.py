"""One SQLite file: opened, written in whole transactions, and what goes wrong with it sorted."""

import errno
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from stickgen_agent.sessions.failures import UnkeepableError
from stickgen_agent.sessions.places import make_private, make_private_file, network_file_system
from stickgen_agent.sessions.schema import MIGRATIONS, Migration, migrate

# A conversation must not stand still for longer than this because another process writes.
BUSY_S: Final = 2.0

_CHECKED_BYTES: Final = 64 * 2**20
_DAMAGED: Final = "it is damaged; move it away to begin anew (films stay in their folders)"

# The reasons why a store cannot be written that have nothing to do with what is written.
_REASONS: Final[dict[int, tuple[str, str]]] = {
    sqlite3.SQLITE_FULL: ("disk-full", "the disk is full"),
    sqlite3.SQLITE_READONLY: ("read-only", "it can only be read"),
    sqlite3.SQLITE_PERM: ("read-only", "it may not be written"),
    sqlite3.SQLITE_CANTOPEN: ("read-only", "it cannot be opened for writing"),
    sqlite3.SQLITE_IOERR: ("disk-failed", "the disk cannot be read or written"),
    sqlite3.SQLITE_BUSY: ("busy", "another process keeps it locked"),
    sqlite3.SQLITE_LOCKED: ("busy", "another process keeps it locked"),
    sqlite3.SQLITE_PROTOCOL: ("busy", "another process keeps it locked"),
    sqlite3.SQLITE_CORRUPT: ("damaged", _DAMAGED),
    sqlite3.SQLITE_NOTADB: ("damaged", _DAMAGED),
}


def unkeepable(error: sqlite3.Error, path: Path | None) -> UnkeepableError | None:
    """Say why a store cannot be written; None if the error is a fault of this program."""
    # The low byte is the kind of error, the rest says more exactly where it came from.
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int) or code & 0xFF not in _REASONS:
        return None
    reason, words = _REASONS[code & 0xFF]
    if reason == "disk-failed" and path is not None and _is_full(path.parent):
        reason, words = _REASONS[sqlite3.SQLITE_FULL]
    return UnkeepableError(reason, f"{path or 'the store in memory'}: {words}")


def _is_full(folder: Path) -> bool:
    """Tell whether there is less room than SQLite needs for its shared memory."""
    try:
        return shutil.disk_usage(folder).free < 2**16
    except OSError:
        return False


class Database:
    """A connection and the file it belongs to; ``path`` is None for one that is only in memory."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self.connection = connection
        self.path = path
        self._file = _identity(path)

    @contextmanager
    def transaction(
        self, *, durable: bool = True, busy_s: float = BUSY_S
    ) -> Iterator[sqlite3.Connection]:
        """Do all that is written within, or nothing.

        What is ``durable`` is on the disk afterwards; the rest outlives the process, but perhaps
        not a power failure. Another process that writes is waited for, ``busy_s`` at most.
        UnkeepableError if the store cannot be written now.
        """
        connection = self.connection
        if _identity(self.path) != self._file:
            # SQLite would go on writing to a file that has no name any more.
            raise UnkeepableError("gone", f"{self.path}: the file was moved or deleted")
        try:
            connection.execute(f"PRAGMA busy_timeout = {round(busy_s * 1000)}")
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            known = unkeepable(error, self.path) if isinstance(error, sqlite3.Error) else None
            if known is None:
                raise
            raise known from error

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a query. UnkeepableError if the store cannot be read."""
        try:
            return self.connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            known = unkeepable(error, self.path)
            if known is None:
                raise
            raise known from error

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


def open_database(
    path: Path, migrations: Sequence[Migration] = MIGRATIONS
) -> tuple[Database, Path | None]:
    """Open the store at a path, make or migrate it, and return it with the backup, if any.

    UnkeepableError if it cannot be written or is damaged; SessionError if it is none of ours.
    """
    try:
        make_private(path.parent)
        make_private_file(path)
    except OSError as error:
        reason = "disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "read-only"
        raise UnkeepableError(reason, f"{path}: {error.strerror or error}") from error
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_S)
    try:
        _prepare(connection, path)
        backup = migrate(connection, path, migrations)
    except (sqlite3.Error, OSError) as error:
        connection.close()
        known = unkeepable(error, path) if isinstance(error, sqlite3.Error) else None
        if known is None and isinstance(error, sqlite3.Error):
            raise
        raise known or UnkeepableError("disk-failed", f"{path}: {error}") from error
    except BaseException:
        connection.close()
        raise
    return Database(connection, path), backup


def open_memory(
    copy_of: Path | None = None, migrations: Sequence[Migration] = MIGRATIONS
) -> Database:
    """Open a store that is only in memory, with what can be read of a file that cannot be written.

    SessionError if that file is none of ours.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    try:
        if copy_of is not None and copy_of.is_file():
            _fill(connection, copy_of)
        migrate(connection, None, migrations)
    except BaseException:
        connection.close()
        raise
    return Database(connection, None)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # The shared memory of a write-ahead log does not work across machines (sqlite.org/wal.html).
    journal = "DELETE" if network_file_system(path.parent) else "WAL"
    _set_journal(connection, journal)
    # About a second for each GB: the damage of a large store is found when it is read.
    if path.stat().st_size > _CHECKED_BYTES:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise UnkeepableError("damaged", f"{path}: {_DAMAGED}")


def _set_journal(connection: sqlite3.Connection, journal: str) -> None:
    # SQLite itself does not wait for this lock, which many want when a store is new.
    patience = time.monotonic() + BUSY_S
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone()[0] != journal.lower():
                connection.execute(f"PRAGMA journal_mode = {journal}")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > patience:
                raise
            time.sleep(0.02)


def _fill(connection: sqlite3.Connection, source: Path) -> None:
    # The second way ignores the log, which cannot be read in a folder where nothing can be made.
    for mode in ("mode=ro", "immutable=1"):
        try:
            with closing(sqlite3.connect(f"{source.as_uri()}?{mode}", uri=True)) as file:
                file.backup(connection)
            return
        except sqlite3.Error as error:
            if unkeepable(error, source) is None:
                raise


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = os.stat(path)  # noqa: PTH116 - before each write; a Path costs ten times more
    except OSError:
        return None
    return found.st_dev, found.st_ino
