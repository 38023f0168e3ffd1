"""Messages as the store keeps them."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from stickgen_agent.conversation.messages import Message, ToolMessage
from stickgen_agent.sessions.keeping import Change
from stickgen_agent.sessions.rows import MessageRow
from stickgen_agent.sessions.texts import Redact, kept_json, redacted, shelved

_MESSAGE: Final[TypeAdapter[Message]] = TypeAdapter(Message)


class Transcript:
    """All messages of a session by their turn, those of other branches too."""

    def __init__(
        self,
        session_id: str,
        rows: Sequence[MessageRow],
        *,
        folder: Path,
        redact: Redact,
        warn: Callable[[str, str], None],
    ) -> None:
        self._session = session_id
        self._folder = folder
        self._redact = redact
        self._last = rows[-1].number if rows else 0
        self._said: dict[int, list[Message]] = {}
        for row in rows:
            try:
                message = read(row.message, folder)
            except ValueError:
                warn("message-unreadable", f"message {row.number} cannot be read: left out")
            else:
                self._said.setdefault(row.turn, []).append(message)

    def of(self, turns: Iterable[int]) -> list[Message]:
        """Return what was said in some turns."""
        return [message for turn in turns for message in self._said.get(turn, ())]

    def add(self, turn: int, message: Message) -> tuple[Message, Change]:
        """Add a message to a turn; return it as it is kept, and how it is kept."""
        text, message = written(message, self._folder, self._redact)
        self._last += 1
        self._said.setdefault(turn, []).append(message)
        return message, Change(
            "INSERT INTO messages (session, number, turn, message) VALUES (?, ?, ?, ?)",
            (self._session, self._last, turn, text),
        )


def written(message: Message, folder: Path, redact: Redact) -> tuple[str, Message]:
    """Return a message as JSON, and as it will be read back: without secrets."""
    data = message.model_dump(mode="json")
    clean = redacted(data, redact)
    if clean != data:
        message = _MESSAGE.validate_python(_as_read(clean))
    if isinstance(message, ToolMessage):
        for picture, entry in zip(message.pictures, clean["pictures"], strict=True):
            entry["path"] = shelved(picture.path, folder)
    return kept_json(clean), message


def read(text: str, folder: Path) -> Message:
    """Read a message. ValueError if it is none."""
    message = _MESSAGE.validate_json(text)
    if isinstance(message, ToolMessage) and message.pictures:
        placed = (
            picture.model_copy(update={"path": folder / picture.path})
            for picture in message.pictures
        )
        message = message.model_copy(update={"pictures": tuple(placed)})
    return message


def _as_read(data: Any) -> Any:
    return json.loads(kept_json(data))
