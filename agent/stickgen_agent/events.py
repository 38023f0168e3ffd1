"""Everything that can happen in a turn: typed, versioned, and the same for every listener.

The line mode prints these, ``--json`` writes one a line, the terminal app draws them. An event
carries its type, the version of this list, a running number, the time, and the ids of its session
and turn.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from stickgen_agent.conversation.messages import Usage

EVENTS_VERSION: Final = 1
# How the ids of calls begin that a user made and no model.
USERS_CALL: Final = "user_"
TurnEnd = Literal["done", "limit", "cancelled", "failed"]


class _Event(BaseModel):
    """What every event carries; the loop's ``Numbering`` fills it in."""

    model_config = ConfigDict(frozen=True)

    v: int = EVENTS_VERSION
    seq: int = 0
    ts: float = 0.0
    session_id: str = ""
    turn_id: str = ""


class TurnStarted(_Event):
    """A person said something."""

    type: Literal["turn.started"] = "turn.started"
    text: str


class TextDelta(_Event):
    """A piece of the answer."""

    type: Literal["text.delta"] = "text.delta"
    text: str


class TextDiscarded(_Event):
    """The text of this step so far is void: the answer is asked for again."""

    type: Literal["text.discarded"] = "text.discarded"


class ThinkingDelta(_Event):
    """A piece of the model's thoughts."""

    type: Literal["thinking.delta"] = "thinking.delta"
    text: str


class ToolProposed(_Event):
    """The model is writing a call; ``characters`` of its arguments have come."""

    type: Literal["tool.proposed"] = "tool.proposed"
    name: str
    characters: int = 0


class ToolStarted(_Event):
    """A tool runs."""

    type: Literal["tool.started"] = "tool.started"
    call_id: str
    name: str
    arguments: Any = None


class ToolProgress(_Event):
    """A tool has done ``done`` of ``total`` frames."""

    type: Literal["tool.progress"] = "tool.progress"
    call_id: str
    done: int
    total: int
    label: str = ""


class ToolFinished(_Event):
    """A tool answered; ``reason`` is why it did not, where ``ok`` is false."""

    type: Literal["tool.result"] = "tool.result"
    call_id: str
    name: str
    ok: bool
    summary: str
    data: dict[str, Any] = Field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    seconds: float = 0.0
    reason: Literal["", "mend", "cancelled", "unknown", "repeated", "skipped", "failed"] = ""


class ScriptChanged(_Event):
    """There is another current script; ``patch`` leads there from the last one (RFC 6902)."""

    type: Literal["script.changed"] = "script.changed"
    version: int
    note: str = ""
    patch: tuple[dict[str, Any], ...] = ()
    script: dict[str, Any] | None = None


class ClipReady(_Event):
    """A film is on disk."""

    type: Literal["clip.ready"] = "clip.ready"
    version: int
    path: str
    draft: bool
    frames: int
    seconds: float
    size: tuple[int, int]
    degraded: tuple[str, ...] = ()
    reused_scenes: tuple[str, ...] = ()
    beats: tuple[dict[str, Any], ...] = ()


class RepairAttempt(_Event):
    """The model was told what is wrong and tries again."""

    type: Literal["repair.attempt"] = "repair.attempt"
    number: int
    most: int
    problems: tuple[str, ...] = ()


class UsageCounted(_Event):
    """What this answer and the turn so far cost."""

    type: Literal["usage"] = "usage"
    step: Usage
    turn: Usage


class RetryScheduled(_Event):
    """A backend failed in passing and is asked again."""

    type: Literal["retry.scheduled"] = "retry.scheduled"
    attempt: int
    wait_s: float
    kind: str
    message: str


class Warned(_Event):
    """Something was replaced, left out or is not as it should be."""

    type: Literal["warning"] = "warning"
    reason: str
    message: str


class Told(_Event):
    """What a command of the user asked to be told; lines of text."""

    type: Literal["result"] = "result"
    text: str


class Failed(_Event):
    """The turn cannot go on; ``message`` says in one line what to do."""

    type: Literal["error"] = "error"
    kind: str
    message: str
    exit_code: int


class TurnFinished(_Event):
    """The turn is over and kept. After a limit, ``question`` asks whether to go on."""

    type: Literal["turn.finished"] = "turn.finished"
    reason: TurnEnd
    limit: str = ""
    question: str = ""
    steps: int = 0
    usage: Usage = Field(default_factory=Usage)


Event = Annotated[
    TurnStarted | TextDelta | TextDiscarded | ThinkingDelta | ToolProposed | ToolStarted
    | ToolProgress | ToolFinished | ScriptChanged | ClipReady | RepairAttempt | UsageCounted
    | RetryScheduled | Warned | Told | Failed | TurnFinished,
    Field(discriminator="type"),
]  # fmt: skip
