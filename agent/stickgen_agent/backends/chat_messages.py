"""A request as a chat completion asks it."""

import base64
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


def chat_messages(request: Request, *, vision: bool) -> list[dict[str, Any]]:
    """Write a request's messages; pictures of results follow these as a user's message."""
    system = [{"role": "system", "content": request.system}] if request.system else []
    written = with_pictures(request.messages, vision=vision, write=_message, show=_seen)
    return [*system, *written]


def chat_body(request: Request, model: str, *, vision: bool) -> dict[str, Any]:
    """Write the body of a chat completion that is streamed."""
    body: dict[str, Any] = {
        "model": model,
        "messages": chat_messages(request, vision=vision),
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if request.seed:
        body["seed"] = request.seed
    # Some servers know no `tool_choice`; without tools none of them makes a call.
    tools = list(request.toolbox.schemas("openai")) if request.tool_choice != "none" else []
    if tools:
        body["tools"] = tools
        if request.tool_choice == "required":
            body["tool_choice"] = "required"
    if request.most_tokens:
        body["max_completion_tokens"] = request.most_tokens
    return body


def _message(message: Message) -> dict[str, Any]:
    if isinstance(message, UserMessage):
        return {"role": "user", "content": message.text}
    if isinstance(message, ToolMessage):
        return {"role": "tool", "tool_call_id": message.call_id, "content": message.content}
    return _answer(message)


def _answer(message: AssistantMessage) -> dict[str, Any]:
    written: dict[str, Any] = {"role": "assistant", "content": message.text}
    if message.calls:
        written["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {"name": call.name, "arguments": call.arguments or "{}"},
            }
            for call in message.calls
        ]
    return written


def _seen(pictures: list[Picture], shown: dict[Picture, bytes]) -> dict[str, Any]:
    parts: list[dict[str, Any]] = []
    for picture in pictures:
        data = shown.get(picture)
        parts.append({"type": "text", "text": caption(picture, data is not None)})
        if data is not None:
            encoded = base64.b64encode(data).decode("ascii")
            url = f"data:{picture.media_type};base64,{encoded}"
            parts.append({"type": "image_url", "image_url": {"url": url}})
    return {"role": "user", "content": parts}
