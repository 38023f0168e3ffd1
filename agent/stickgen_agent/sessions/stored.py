"""A session that is kept: the conversation, and the project that it is about."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from stickgen_agent.conversation.messages import Message, Usage, UserMessage
from stickgen_agent.events import (
    Event,
    ScriptChanged,
    TextDelta,
    TextDiscarded,
    ThinkingDelta,
    ToolProgress,
    ToolProposed,
    Warned,
)
from stickgen_agent.sessions.keeping import Change, Keeper
from stickgen_agent.sessions.remarks import remarks
from stickgen_agent.sessions.rescue import rescued
from stickgen_agent.sessions.rows import SessionRows, TurnRow, branch
from stickgen_agent.sessions.texts import Redact, kept_json, redacted, title_of, whole
from stickgen_agent.sessions.transcript import Transcript
from stickgen_agent.sessions.versions import KeptProject
from stickgen_engine.script.models import ScriptSchema

# Pieces of what is kept whole as a message, or of what passes.
_PASSING: Final = (TextDelta, TextDiscarded, ThinkingDelta, ToolProposed, ToolProgress)


class StoredSession:
    """Implements ``Session``. What a method was given is on the disk when it returns.

    Where it cannot be, the session goes on in memory: ``trouble`` says why, ``take_warnings``
    what the user must be told, and all is written as soon as that is possible again.
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
    ) -> None:
        self._row = rows.session
        self._keeper = keeper
        self._redact = redact
        self._clock = clock
        self._turns = {turn.number: turn for turn in rows.turns}
        self._running: TurnRow | None = None
        self._last_event = rows.last_event
        self._transcript = Transcript(
            self.id, rows.messages, folder=folder, redact=redact, warn=keeper.warn
        )
        self._project = KeptProject(
            rows,
            keeper,
            folder=folder,
            exports=exports,
            redact=redact,
            clock=clock,
            touched=self._titled_by,
        )
        self._messages = self._branch()
        self._close_interrupted()

    @property
    def id(self) -> str:
        """The session's id."""
        return self._row.id

    @property
    def title(self) -> str:
        """Its name in lists."""
        return self._row.title

    @property
    def backend(self) -> str:
        """The backend that it was last used with; empty if none is known."""
        return self._row.backend

    @property
    def model(self) -> str:
        """The model that it was last used with; empty if none is known."""
        return self._row.model

    @property
    def project(self) -> KeptProject:
        """Versions of the script, and films."""
        return self._project

    @property
    def trouble(self) -> str:
        """Why nothing is kept at present, in one line; empty if everything is."""
        return self._keeper.trouble

    @property
    def usage(self) -> Usage:
        """What all turns cost, those of other branches too."""
        return sum((_usage(turn.usage) for turn in self._turns.values()), Usage())

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever said or made in it."""
        return not self._turns and not self._project.has_versions

    def take_warnings(self) -> tuple[Warned, ...]:
        """Return what the user must be told, each thing once."""
        return self._keeper.take_warnings()

    def warn(self, reason: str, message: str) -> None:
        """Have the user told something."""
        self._keeper.warn(reason, message)

    def messages(self) -> Sequence[Message]:
        """Return the conversation of the current branch, the oldest first."""
        return tuple(self._messages)

    def turns(self) -> Sequence[TurnRow]:
        """Return the turns of the current branch, the oldest first."""
        return [self._turns[number] for number in self._path()]

    def begin_turn(self, text: str) -> str:
        """Keep what the user said as a message and return the turn's id.

        What the user did to the script since the last turn is told to the model after it.
        """
        if self._running is not None:
            raise RuntimeError(f"turn {self._running.number} of session {self.id} still runs")
        clean = self._redact(whole(text))
        last = self._turns.get(self._row.tip or 0)
        remark = remarks(last, self._project)
        turn = TurnRow(
            number=max(self._turns, default=0) + 1,
            parent=self._row.tip,
            text=clean,
            state="running",
            started=self._clock(),
            ended=None,
            head_before=self._project.head_number,
            head_after=None,
            usage="{}",
        )
        self._turns[turn.number] = turn
        self._running, self._row.tip, self._project.turn = turn, turn.number, turn.number
        said = [UserMessage(text=clean)]
        if remark:
            said.append(UserMessage(text=remark, nudge=True))
        self._keeper.keep(
            Change(
                "INSERT INTO turns (session, number, parent, text, state, started, head_before)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (self.id, turn.number, turn.parent, clean, turn.state, turn.started,
                 turn.head_before),
            ),
            Change("UPDATE sessions SET tip = ? WHERE id = ?", (turn.number, self.id)),
            *(self._said_in(turn, message) for message in said),
            *self._titled(clean),
        )  # fmt: skip
        return f"{self.id}.{turn.number}"

    def append(self, message: Message) -> None:
        """Keep one more message of the turn that runs."""
        self._keeper.keep(self._said_in(self._current("append"), message))

    def record(self, event: Event) -> None:
        """Keep an event, but for pieces of text and progress."""
        if isinstance(event, _PASSING):
            return
        # The versions hold the scripts themselves.
        left_out = {"script"} if isinstance(event, ScriptChanged) else None
        data = redacted(event.model_dump(mode="json", exclude=left_out), self._redact)
        self._last_event += 1
        turn = self._running.number if self._running else self._row.tip
        self._keeper.keep(
            Change(
                "INSERT INTO events (session, number, turn, event) VALUES (?, ?, ?, ?)",
                (self.id, self._last_event, turn, kept_json(data)),
            ),
            durable=False,
        )

    def end_turn(self, reason: str, usage: Usage) -> None:
        """Close the turn; it is then acknowledged: no crash loses it."""
        turn = self._current("end_turn")
        turn.usage = usage.model_dump_json()
        self._running = self._project.turn = None
        self._keeper.keep(self._ended(turn, reason))

    def rewind(self, turn_id: str) -> None:
        """Go back to before a turn: conversation and script; KeyError if there is no such turn.

        What is said next starts a branch; the turns that were left stay in the store.
        """
        number = next((each for each in self._path() if f"{self.id}.{each}" == turn_id), None)
        if number is None or self._running is not None:
            raise KeyError(turn_id)
        turn = self._turns[number]
        self._row.tip = turn.parent
        self._messages = self._branch()
        moved = self._project.move_head(turn.head_before)
        self._keeper.keep(
            Change("UPDATE sessions SET tip = ? WHERE id = ?", (turn.parent, self.id)), *moved
        )

    def rename(self, title: str) -> None:
        """Give the session a title, which then stays."""
        self._row.named = True
        self._keeper.keep(*self._title(title))

    def use(self, *, backend: str, model: str) -> None:
        """Note which backend and model answer from now on."""
        self._row.backend, self._row.model = backend, model
        if self._keeper.is_unborn:
            return
        self._keeper.keep(
            Change(
                "UPDATE sessions SET backend = ?, model = ? WHERE id = ?", (backend, model, self.id)
            )
        )

    def beat(self) -> None:
        """Say that the session is still in use; once a minute is enough."""
        if self._keeper.is_unborn:
            return
        self._keeper.keep(durable=False)

    def close(self) -> None:
        """Write what waits, if that is possible, and let other processes have the session.

        What cannot be written goes to a file for temporary things, and ``take_warnings`` says so.
        """
        self._keeper.close()
        if self._keeper.waiting:
            self._keeper.warn(
                "not-saved", rescued(self._row, self.turns(), self._messages, self._project.texts())
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _current(self, what: str) -> TurnRow:
        if self._running is None:
            raise RuntimeError(f"{what}: no turn of session {self.id} runs")
        return self._running

    def _said_in(self, turn: TurnRow, message: Message) -> Change:
        kept, change = self._transcript.add(turn.number, message)
        self._messages.append(kept)
        return change

    def _ended(self, turn: TurnRow, state: str) -> Change:
        turn.state, turn.ended, turn.head_after = state, self._clock(), self._project.head_number
        return Change(
            "UPDATE turns SET state = ?, ended = ?, head_after = ?, usage = ?"
            " WHERE session = ? AND number = ?",
            (state, turn.ended, turn.head_after, turn.usage, self.id, turn.number),
        )

    def _close_interrupted(self) -> None:
        running = [turn for turn in self._turns.values() if turn.state == "running"]
        if running:
            self._keeper.keep(*(self._ended(turn, "interrupted") for turn in running))

    def _path(self) -> list[int]:
        return branch(self._row.tip, self._turns)

    def _branch(self) -> list[Message]:
        return self._transcript.of(self._path())

    def _titled(self, text: str) -> tuple[Change, ...]:
        """Name a new session by what was said first."""
        return () if self._row.title or not text.strip() else self._title(text)

    def _titled_by(self, script: ScriptSchema) -> tuple[Change, ...]:
        """Name a session by its script, unless the user named it."""
        if self._row.named or not script.title.strip():
            return ()
        return self._title(script.title)

    def _title(self, text: str) -> tuple[Change, ...]:
        title = title_of(self._redact(text))
        if title == self._row.title and not self._row.named:
            return ()
        self._row.title = title
        return (
            Change(
                "UPDATE sessions SET title = ?, named = ? WHERE id = ?",
                (title, int(self._row.named), self.id),
            ),
        )


def _usage(text: str) -> Usage:
    return Usage.model_validate_json(text)
