"""Where a turn stands, read from the conversation alone: what was asked, tried, and came of it."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from stickgen_agent.conversation.messages import AssistantMessage, Call, Message, UserMessage

# What a call's id says: the turn, the wish, the try, and its number.
# The loop may put another number behind an id that came twice.
_ID = re.compile(r"turn(\d+)-wish(\d+)-try(\d+)-(\d+)(?:-\d+)?$")
FILMING = 900
"""The number of the wish under which the film of a turn is made."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One call of this turn and its result."""

    wish: int
    attempt: int
    number: int
    call: Call
    ok: bool | None
    result: dict[str, Any]

    @property
    def summary(self) -> str:
        """The result's one line."""
        return str(self.result.get("summary", ""))

    @property
    def changed(self) -> bool:
        """Whether the call made another version of the script."""
        return bool(self.ok) and not self.summary.startswith("nothing changed")

    @property
    def arguments(self) -> dict[str, Any]:
        """The arguments of the call."""
        return _object(self.call.arguments)


@dataclass(slots=True)
class Turn:
    """One turn: what the person said, all calls since, and notes that were taken."""

    number: int
    said: str
    tried: list[Tried] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def of_wish(self, wish: int) -> list[Tried]:
        """Return the calls that were made for one wish."""
        return [each for each in self.tried if each.wish == wish]


def turns_of(messages: Sequence[Message]) -> list[Turn]:
    """Return all turns of a conversation, the oldest first."""
    turns: list[Turn] = []
    results = {m.call_id: m for m in messages if m.role == "tool"}
    for message in messages:
        if isinstance(message, UserMessage):
            if not message.nudge:
                turns.append(Turn(len(turns) + 1, message.words))
        elif isinstance(message, AssistantMessage) and turns:
            turn = turns[-1]
            turn.notes += [line for line in message.thinking.split("\n") if line]
            if not message.partial:
                turn.tried += [
                    _tried(call, results.get(call.id), len(turns)) for call in message.calls
                ]
    return turns


def _tried(call: Call, result: Any, turn: int) -> Tried:
    found = _ID.search(call.id)
    wish, attempt, number = (int(each) for each in found.groups()[1:]) if found else (0, 0, 0)
    if result is None:
        return Tried(wish, attempt, number, call, None, {})
    data = _object(result.content)
    return Tried(wish, attempt, number, call, result.ok and data.get("ok") is not False, data)


def _object(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def call_id(turn: int, wish: int, attempt: int, number: int) -> str:
    """Return the id of a call."""
    return f"turn{turn}-wish{wish}-try{attempt}-{number}"
