"""A request as Ollama's chat asks it."""

import json
from typing import Any

from stickgen_agent.backends.pictures import caption, with_pictures
from stickgen_agent.backends.protocol import Request
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Message,
    Picture,
    ToolMessage,
    UserMessage,
)


def ollama_messages(request: Request, *, vision: bool) -> list[dict[str, Any]]:
    """Write a request's messages for a model that can call tools.

    Pictures go as bytes: the SDK reads texts that are names of files from disk.
    """
    system = [{"role": "system", "content": request.system}] if request.system else []
    written = with_pictures(request.messages, vision=vision, write=_message, show=seen)
    return [*system, *written]


def seen(pictures: list[Picture], shown: dict[Picture, bytes]) -> dict[str, Any]:
    """Write the message that shows pictures of results."""
    text = "; ".join(caption(picture, picture in shown) for picture in pictures)
    images = [shown[picture] for picture in pictures if picture in shown]
    return {"role": "user", "content": text, **({"images": images} if images else {})}


def arguments_of(text: str) -> dict[str, Any]:
    """Read a call's arguments as the object that Ollama wants; what is none is kept as text."""
    try:
        data = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {"unreadable": text}
    return data if isinstance(data, dict) else {"unreadable": text}


def _message(message: Message) -> dict[str, Any]:
    if isinstance(message, UserMessage):
        return {"role": "user", "content": message.text}
    if isinstance(message, ToolMessage):
        return {"role": "tool", "tool_name": message.name, "content": message.content}
    return _answer(message)


def _answer(message: AssistantMessage) -> dict[str, Any]:
    written: dict[str, Any] = {"role": "assistant", "content": message.text}
    if message.calls:
        written["tool_calls"] = [
            {"function": {"name": call.name, "arguments": arguments_of(call.arguments)}}
            for call in message.calls
        ]
    return written
