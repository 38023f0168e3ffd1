"""Copies of sessions inside the store."""

from typing import Final

from stickgen_agent.sessions.database import Database

_TABLES: Final[dict[str, str]] = {
    "turns": "number, parent, text, state, started, ended, head_before, head_after, usage",
    "messages": "number, turn, message",
    "versions": "number, parent, turn, author, note, made, script",
    "clips": "number, version, path, draft, facts, size, modified",
    "events": "number, turn, event",
}


def copy_session(database: Database, source: str, target: str, now: float) -> None:
    """Copy a session with all its branches; UnkeepableError if the store cannot be written."""
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO sessions (id, title, named, created, updated, folder, backend, model,"
            " forked_from, tip, head, redo)"
            " SELECT ?, title, named, ?, ?, folder, backend, model, id, tip, head, redo"
            " FROM sessions WHERE id = ?",
            (target, now, now, source),
        )
        for table, columns in _TABLES.items():
            # Only names from the table above stand in the text of the statement.
            connection.execute(
                f"INSERT INTO {table} (session, {columns})"
                f" SELECT ?, {columns} FROM {table} WHERE session = ?",
                (target, source),
            )
