"""The project of a kept session: versions of the script, and films."""

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import ValidationError

from stickgen_agent.sessions.keeping import Change, Keeper
from stickgen_agent.sessions.places import make_private
from stickgen_agent.sessions.rows import ClipRow, SessionRows, VersionRow
from stickgen_agent.sessions.texts import Redact, kept_json, redacted, shelved, whole
from stickgen_engine.errors import ScriptError
from stickgen_engine.script.canonical import canonical_data, canonical_json
from stickgen_engine.script.checks import check
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script
from stickgen_tools.project import Author, Clip, Version

Touched = Callable[[ScriptSchema], tuple[Change, ...]]


class KeptProject:
    """Implements ``stickgen_tools.project.Project``; what a method did is kept when it returns.

    A commit after an undo starts a branch: nothing is ever lost from ``versions``. A restore, like
    a commit, leaves nothing to redo. A version that cannot be read any more is left out and said
    once; undo and redo step over it.
    """

    def __init__(
        self,
        rows: SessionRows,
        keeper: Keeper,
        *,
        folder: Path,
        exports: Path,
        redact: Redact,
        clock: Callable[[], float],
        touched: Touched,
    ) -> None:
        self._session = rows.session
        self._keeper = keeper
        self._folder = folder
        self._scratch: Path | None = None
        self._exports = exports
        self._redact = redact
        self._clock = clock
        self._touched = touched
        self._rows = {row.number: row for row in rows.versions}
        self._undone: list[int] = json.loads(rows.session.redo)
        self._clips = rows.clips
        self._read: dict[int, ScriptSchema | None] = {}
        self.turn: int | None = None
        self._leave_unreadable()

    @property
    def folder(self) -> Path:
        """The session's own folder; it is made when it is asked for.

        Where it cannot be, a temporary one takes its place, and that is said.
        """
        if self._scratch is not None:
            return self._scratch
        try:
            make_private(self._folder)
            if os.access(self._folder, os.W_OK):
                return self._folder
            why = "it cannot be written"
        except OSError as error:
            why = error.strerror or str(error)
        self._scratch = Path(tempfile.mkdtemp(prefix="stickgen-agent-"))
        self._keeper.warn(
            "no-folder",
            f"films are not being kept: {self._folder}: {why}; they are in {self._scratch}",
        )
        return self._scratch

    @property
    def exports(self) -> Path:
        """The folder in which the user works."""
        return self._exports

    @property
    def head(self) -> Version | None:
        """The current version."""
        return None if self._session.head is None else self.version(self._session.head)

    @property
    def head_number(self) -> int | None:
        """The current version's number, without reading its script."""
        return self._session.head

    @property
    def has_versions(self) -> bool:
        """Whether there ever was a script."""
        return bool(self._rows)

    def texts(self) -> dict[int, str]:
        """Return the JSON of all versions, as it is kept."""
        return {number: row.script for number, row in self._rows.items()}

    def made_between_turns(self, number: int) -> bool:
        """Tell whether a version was made by the user's own command and not in a turn."""
        return self._rows[number].turn is None

    def versions(self) -> Sequence[Version]:
        """Return all versions that can be read, the oldest first."""
        return [self.version(number) for number in self._rows if self._script(number) is not None]

    def version(self, number: int) -> Version:
        """Return one version. KeyError if there is none, or it cannot be read any more."""
        script = self._script(number) if number in self._rows else None
        if script is None:
            raise KeyError(number)
        row = self._rows[number]
        return Version(
            number=number, parent=row.parent, script=script, note=row.note, author=row.author
        )

    def commit(self, script: ScriptSchema, *, note: str, author: Author) -> Version:
        """Keep a script as a new version after the head; an equal script keeps the head.

        ScriptError if it holds a secret that cannot be taken out of it.
        """
        script = self._without_secrets(script)
        text, parent = canonical_json(script), self._session.head
        # What is kept may be the text of an older version of the program.
        if (head := self.head) is not None and canonical_json(head.script) == text:
            return head
        row = VersionRow(
            number=max(self._rows, default=0) + 1,
            parent=parent,
            turn=self.turn,
            author=author,
            note=self._redact(whole(note)),
            made=self._clock(),
            script=text,
        )
        self._rows[row.number], self._read[row.number] = row, script
        insert = Change(
            "INSERT INTO versions (session, number, parent, turn, author, note, made, script)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (self._session.id, row.number, parent, row.turn, author, row.note, row.made, text),
        )
        self._move(row.number, [], insert, *self._touched(script))
        return self.version(row.number)

    def before(self, number: int) -> int | None:
        """Return what undo leads to: the version before all edits of the same turn.

        Within the turn that runs, and for edits of no turn, that is the version's parent.
        """
        turn = self._rows[number].turn
        found = self._rows[number].parent
        while turn is not None and turn != self.turn and found is not None:
            if self._rows[found].turn != turn:
                break
            found = self._rows[found].parent
        return self._readable_from(found)

    def undo(self) -> Version | None:
        """Go back to before the last change, which a turn may have made in several edits."""
        head = self._session.head
        before = None if head is None else self.before(head)
        if head is None or before is None:
            return None
        self._move(before, [*self._undone, head])
        return self.version(before)

    def redo(self) -> Version | None:
        """Take the last undo back; None if none was made since the last commit or restore."""
        if not self._undone or self._script(self._undone[-1]) is None:
            return None
        *rest, last = self._undone
        self._move(last, rest)
        return self.version(last)

    def restore(self, number: int) -> Version:
        """Make an old version the head. KeyError if there is none, or it cannot be read."""
        version = self.version(number)
        if number != self._session.head:
            self._move(number, [])
        return version

    def move_head(self, number: int | None) -> tuple[Change, ...]:
        """Point to another version and return what is to be kept of that."""
        self._session.head, self._undone = number, []
        return (self._pointer(),)

    def add_clip(self, clip: Clip) -> None:
        """Remember a film. OSError if there is no such file."""
        status = clip.path.stat()
        row = ClipRow(
            number=len(self._clips) + 1,
            version=clip.version,
            path=shelved(clip.path, self._folder),
            draft=clip.draft,
            facts=kept_json(redacted(clip.facts, self._redact)),
            size=status.st_size,
            modified=status.st_mtime_ns,
        )
        self._clips.append(row)
        self._keeper.keep(
            Change(
                "INSERT INTO clips (session, number, version, path, draft, facts, size, modified)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (self._session.id, row.number, row.version, row.path, row.draft, row.facts,
                 row.size, row.modified),
            )
        )  # fmt: skip

    def clip(self, version: int, *, draft: bool) -> Clip | None:
        """Return the newest film of a version that is still there as it was made."""
        for row in reversed(self._clips):
            if (row.version, bool(row.draft)) != (version, draft):
                continue
            path = self._folder / row.path
            if is_unchanged(path, row.size, row.modified):
                return Clip(version=version, path=path, draft=draft, facts=json.loads(row.facts))
        return None

    def _move(self, head: int, redo: list[int], *before: Change) -> None:
        self._session.head, self._undone = head, redo
        self._keeper.keep(*before, self._pointer())

    def _pointer(self) -> Change:
        return Change(
            "UPDATE sessions SET head = ?, redo = ? WHERE id = ?",
            (self._session.head, kept_json(self._undone), self._session.id),
        )

    def _without_secrets(self, script: ScriptSchema) -> ScriptSchema:
        data = canonical_data(script)
        clean = redacted(data, self._redact)
        return script if clean == data else parse_script(clean).script

    def _script(self, number: int) -> ScriptSchema | None:
        if number not in self._read:
            script, problem = read_kept_script(self._rows[number].script)
            if problem:
                self._keeper.warn("version-unreadable", f"version {number} {problem}")
            self._read[number] = script
        return self._read[number]

    def _readable_from(self, number: int | None) -> int | None:
        while number is not None and self._script(number) is None:
            number = self._rows[number].parent
        return number

    def _leave_unreadable(self) -> None:
        head = self._session.head
        if head is None or (head in self._rows and self._script(head) is not None):
            return
        found = self._readable_from(self._rows[head].parent) if head in self._rows else None
        self._session.head, self._undone = found, []
        where = f"version {found} is the current one" if found else "there is no script now"
        self._keeper.warn("head-unreadable", f"version {head} cannot be used: {where}")


def read_kept_script(text: str) -> tuple[ScriptSchema | None, str]:
    """Read a kept script; None and what is wrong if it is not valid any more.

    A script that an older version wrote may come back changed; then it is said how.
    """
    try:
        script = ScriptSchema.model_validate_json(text)
        if not check(script):
            return script, ""
    except ValidationError:
        pass
    try:
        loaded = parse_script(json.loads(text))
    except ScriptError as error:
        return None, f"is not a valid script any more: {error.problems[0]}"
    except ValueError as error:
        return None, f"cannot be read: {error}"
    return loaded.script, "; ".join(("was read as today's scripts are", *loaded.notes))


def is_unchanged(path: Path, size: int, modified: int) -> bool:
    """Tell whether a file is still the one that was made."""
    try:
        status = path.stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (size, modified)
