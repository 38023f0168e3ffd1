"""The tables, as a list of steps that only goes forward."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from stickgen_agent.sessions.failures import SessionError
from stickgen_agent.sessions.lease import holder_of
from stickgen_agent.sessions.places import make_private_file

# "stkg": tells a store from other SQLite files.
APPLICATION_ID: Final = 0x73746B67

Migration = Callable[[sqlite3.Connection], None]

_FIRST: Final = (
    """CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL DEFAULT '',
        named INTEGER NOT NULL DEFAULT 0,   -- 1: the user gave the title
        created REAL NOT NULL,              -- seconds since 1970, UTC
        updated REAL NOT NULL,
        revision INTEGER NOT NULL DEFAULT 0,    -- one more with each transaction
        folder TEXT NOT NULL,               -- where the user worked when it was started
        backend TEXT NOT NULL DEFAULT '',
        model TEXT NOT NULL DEFAULT '',
        forked_from TEXT,
        tip INTEGER,                        -- the newest turn of the current branch
        head INTEGER,                       -- the current version of the script
        redo TEXT NOT NULL DEFAULT '[]'     -- the versions that were undone, the last one last
    )""",
    """CREATE TABLE turns (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        parent INTEGER,                     -- the turn before it; branches have one in common
        text TEXT NOT NULL,
        state TEXT NOT NULL,                -- running, done, limit, cancelled, failed, interrupted
        started REAL NOT NULL,
        ended REAL,
        head_before INTEGER,
        head_after INTEGER,
        usage TEXT NOT NULL DEFAULT '{}',
        PRIMARY KEY (session, number)
    )""",
    """CREATE TABLE messages (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (session, number)
    )""",
    """CREATE TABLE versions (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        parent INTEGER,
        turn INTEGER,                       -- NULL: made between turns
        author TEXT NOT NULL,
        note TEXT NOT NULL,
        made REAL NOT NULL,
        script TEXT NOT NULL,               -- canonical JSON
        PRIMARY KEY (session, number)
    )""",
    """CREATE TABLE clips (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        version INTEGER NOT NULL,
        path TEXT NOT NULL,                 -- relative to the session's folder if it lies in it
        draft INTEGER NOT NULL,
        facts TEXT NOT NULL,
        size INTEGER NOT NULL,              -- bytes
        modified INTEGER NOT NULL,          -- nanoseconds since 1970
        PRIMARY KEY (session, number)
    )""",
    """CREATE TABLE events (
        session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        turn INTEGER,
        event TEXT NOT NULL,
        PRIMARY KEY (session, number)
    )""",
    """CREATE TABLE leases (
        session TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
        token TEXT NOT NULL,
        pid INTEGER NOT NULL,
        host TEXT NOT NULL,
        boot TEXT NOT NULL,
        space TEXT NOT NULL,
        started TEXT NOT NULL,
        beat REAL NOT NULL
    )""",
    # Sessions that are deleted but whose folder may still be there.
    "CREATE TABLE leftovers (session TEXT PRIMARY KEY)",
    "CREATE INDEX sessions_updated ON sessions (updated)",
)


def _first_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of format 1."""
    for statement in _FIRST:
        connection.execute(statement)


# Never change one that was released: add one.
MIGRATIONS: Final[tuple[Migration, ...]] = (_first_tables,)


def migrate(
    connection: sqlite3.Connection,
    path: Path | None,
    migrations: Sequence[Migration] = MIGRATIONS,
) -> Path | None:
    """Bring a store to the newest format and return the backup that was made before, if any.

    All steps are one transaction: a store is of the old format or of the new one. SessionError
    if the file is another program's or a newer version's.
    """
    # Also where nothing is to be done: a store that can only be read is found out now, and not
    # after the first answer.
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = _format(connection, path, len(migrations))
        if before == len(migrations):
            connection.execute("ROLLBACK")
            return None
        _refuse_if_used(connection, path, before)
        backup = _backup(path, before)
        for migration in migrations[before:]:
            migration(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return backup


def _format(connection: sqlite3.Connection, path: Path | None, newest: int) -> int:
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    tables: int = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise SessionError(f"{path} is a file of another program: move it away, or set another "
                           "XDG_DATA_HOME")  # fmt: skip
    if found > newest:
        raise SessionError(
            f"{path} was written by a newer stickgen-agent (format {found}; this one reads up to "
            f"{newest}): update stickgen-agent, or set another XDG_DATA_HOME"
        )
    return found


def _refuse_if_used(connection: sqlite3.Connection, path: Path | None, version: int) -> None:
    """SessionError if a program of the old format is at work: it could not go on."""
    if version == 0:
        return
    sessions = connection.execute("SELECT session FROM leases").fetchall()
    if any(holder_of(connection, session, time.time()) for (session,) in sessions):
        raise SessionError(f"{path} must be brought up to date: close every other stickgen-agent")


def _backup(path: Path | None, version: int) -> Path | None:
    if path is None or version == 0:
        return None
    backup = path.with_name(f"{path.stem}.format-{version}{path.suffix}")
    beside = backup.with_name(f"{backup.name}.part")
    beside.unlink(missing_ok=True)
    make_private_file(beside)
    # A reader of its own: a connection that writes waits for itself for ever.
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside)) as copy:
        source.backup(copy)
    beside.replace(backup)
    return backup
