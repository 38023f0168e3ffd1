"""Messages as the store keeps them."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from stickgen_agent.conversation.messages import Message, ToolMessage
from stickgen_agent.sessions.texts import Redact, kept_json, redacted, shelved

_MESSAGE: Final[TypeAdapter[Message]] = TypeAdapter(Message)


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
