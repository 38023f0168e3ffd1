"""A last copy of a session that could not be saved."""

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from stickgen_agent.conversation.messages import Message
from stickgen_agent.sessions.rows import SessionRow, TurnRow


def rescued(
    session: SessionRow,
    turns: Sequence[TurnRow],
    messages: Sequence[Message],
    scripts: Mapping[int, str],
) -> str:
    """Write a session as JSON among the temporary files, and say in one line where it is."""
    data: dict[str, Any] = {
        "session": asdict(session),
        "turns": [asdict(turn) for turn in turns],
        "messages": [message.model_dump(mode="json") for message in messages],
        "scripts": {number: json.loads(text) for number, text in scripts.items()},
    }
    try:
        number, path = tempfile.mkstemp(prefix=f"stickgen-agent-{session.id}-", suffix=".json")
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(data, file)
    except OSError as error:
        return f"session {session.id} could not be saved, not even in a temporary file: {error}"
    return f"session {session.id} could not be saved in full; all of it is in {path}"
