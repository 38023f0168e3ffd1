"""What tests of backends need: a small toolbox, a request, backends at a fault server."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Any, cast

from stickgen_agent.backends.clients import Waits
from stickgen_agent.backends.grok import Grok
from stickgen_agent.backends.keys import Key
from stickgen_agent.backends.ollama_chat import Ollama
from stickgen_agent.backends.protocol import (
    Backend,
    BackendError,
    Piece,
    Reply,
    Request,
    TextPiece,
    ThinkingPiece,
)
from stickgen_agent.conversation.messages import Message, UserMessage
from stickgen_tools.outcome import Outcome
from stickgen_tools.registry import Dialect, Effect
from stickgen_tools.studio import Studio
from tests.agent.fault_server import FaultServer

CANARY = "xai-CANARY0123456789abcdefCANARY"
QUICK = Waits(connect_s=2.0, piece_s=5.0, answer_s=10.0)


class SmallToolbox:
    """Two tools, as a registry would describe them."""

    def names(self) -> tuple[str, ...]:
        return ("write_script", "undo")

    def effect(self, name: str) -> Effect | None:
        return "edit" if name in self.names() else None

    def schemas(self, dialect: Dialect) -> Sequence[dict[str, Any]]:
        title = {"type": "string", "description": "The film's title."}
        return [
            _tool("write_script", "Write the whole script.", {"title": title}),
            _tool("undo", "Go back one version.", {}),
        ]

    async def call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        raise NotImplementedError


def _tool(name: str, text: str, properties: dict[str, Any]) -> dict[str, Any]:
    parameters = {"type": "object", "properties": properties, "required": list(properties)}
    return {
        "type": "function",
        "function": {"name": name, "description": text, "parameters": parameters},
    }


def question(*messages: Message, **changes: Any) -> Request:
    asked = messages or (UserMessage(text="A cat waves."),)
    return Request("You direct films.", tuple(asked), SmallToolbox(), **changes)


def grok(server: FaultServer, *, key: str = CANARY, model: str = "tiny", **more: Any) -> Grok:
    more.setdefault("waits", QUICK)
    return Grok(Key(key, "XAI_API_KEY"), url=f"{server.root}/v1", model=model, **more)


def ollama(server: FaultServer, *, model: str = "tiny", **more: Any) -> Ollama:
    more.setdefault("waits", QUICK)
    return Ollama(address=server.root, key=CANARY, model=model, **more)


async def pieces_of(backend: Backend, request: Request | None = None) -> list[Piece]:
    """All pieces of an answer; the backend is closed."""
    found: list[Piece] = []
    try:
        stream = cast("AsyncGenerator[Piece]", backend.stream(request or question()))
        async with aclosing(stream):
            async for piece in stream:
                found.append(piece)  # noqa: PERF401
    finally:
        await backend.close()
    return found


async def reply_of(backend: Backend, request: Request | None = None) -> Reply:
    last = (await pieces_of(backend, request))[-1]
    assert isinstance(last, Reply)
    return last


async def failure_of(backend: Backend, request: Request | None = None) -> BackendError:
    """The failure in which an answer ends."""
    try:
        found = await pieces_of(backend, request)
    except BackendError as error:
        return error
    raise AssertionError(f"it answered: {found}")


def said(pieces: Sequence[Piece]) -> str:
    return "".join(each.text for each in pieces if isinstance(each, TextPiece))


def thought(pieces: Sequence[Piece]) -> str:
    return "".join(each.text for each in pieces if isinstance(each, ThinkingPiece))


def flat(code: str, error: str) -> dict[str, str]:
    return {"code": code, "error": error}


def nested(message: str, **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, **more}}
