"""Models of an Ollama server."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from contextlib import aclosing
from typing import Any, Final, Literal, cast

import httpx
import ollama
from pydantic import ValidationError

from stickgen_agent.backends.accumulator import Answer, AnswerPiece
from stickgen_agent.backends.actions import ActionReading, action_messages, action_schema
from stickgen_agent.backends.addresses import is_loopback
from stickgen_agent.backends.bounding import TooSlowError, bounded
from stickgen_agent.backends.classification import shortened
from stickgen_agent.backends.clients import Waits, ollama_client
from stickgen_agent.backends.failures import Server
from stickgen_agent.backends.ollama_messages import ollama_messages
from stickgen_agent.backends.ollama_models import (
    LEAST_CONTEXT,
    Measuring,
    OllamaModel,
    characters_in,
    model_of,
    was_too_long,
)
from stickgen_agent.backends.protocol import (
    BackendError,
    Capabilities,
    FailureKind,
    Piece,
    Reply,
    Request,
)
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.backends.written_calls import ids_in
from stickgen_agent.conversation.messages import Usage

DEFAULT_ADDRESS: Final = "http://127.0.0.1:11434"
# A line that is no JSON, and JSON that is no object: the SDK asks it for its fields.
_UNREADABLE: Final = (ValueError, AttributeError, RecursionError)
_FAILING: Final = (
    ollama.ResponseError,
    httpx.HTTPError,
    ConnectionError,
    TimeoutError,
    TooSlowError,
    *_UNREADABLE,
)


class Ollama:
    """Asks a model of an Ollama server.

    A model that knows no tools, or that has to call one, is held to one shape of answer by a
    grammar. ``context_tokens`` is the room to ask for; it takes memory on the server.
    """

    name = "ollama"

    def __init__(
        self,
        *,
        address: str = DEFAULT_ADDRESS,
        model: str = "",
        key: str = "",
        waits: Waits | None = None,
        context_tokens: int = LEAST_CONTEXT,
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.model = model
        self.notes: tuple[str, ...] = ()
        if key and address.startswith("http://") and not is_loopback(address):
            key = ""
            self.notes = (f"OLLAMA_API_KEY is not sent to {address}: it is not encrypted",)
        self._waits = waits or Waits()
        self._client = ollama_client(address, key, self._waits, self._hear)
        self._headers: Mapping[str, str] = {}
        self._wanted = context_tokens
        self._server = _server(address, Redactor((key, *secrets)))
        self._able: OllamaModel | None = None
        self._measuring = Measuring()

    async def capabilities(self) -> Capabilities:
        """Ask what the model can do; the first model of the server, where none was named."""
        able = await self._ask()
        return Capabilities(
            tools=True,
            json_schema=True,
            vision=able.vision,
            thinking=able.thinking,
            context_tokens=able.room(self._wanted),
        )

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Answer piece by piece. BackendError "context": the server would forget the beginning."""
        able = await self._ask()
        acting = not able.tools or request.tool_choice == "required"
        answer = Answer(ids_in(request.messages))
        action = ActionReading(answer) if acting else None
        question = self._question(request, able, acting=acting)
        last: ollama.ChatResponse | None = None
        chunks = self._chunks(question)
        async with aclosing(chunks):
            async for chunk in chunks:
                last = chunk
                for piece in _fed(chunk.message, answer, action):
                    yield piece
                if chunk.done:
                    break
        if last is None or not last.done:
            raise self._server.broke_off()
        for piece in (*(action.end() if action else ()), *answer.end()):
            yield piece
        reply = self._reply(answer, last, able.room(self._wanted))
        if not any("images" in each for each in question["messages"]):
            self._measuring.learn(characters_in(question), reply.usage.input_tokens)
        yield reply

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()  # type: ignore[no-untyped-call]

    def _hear(self, headers: Mapping[str, str]) -> None:
        self._headers = headers

    def _question(self, request: Request, able: OllamaModel, *, acting: bool) -> dict[str, Any]:
        write = action_messages if acting else ollama_messages
        messages = write(request, vision=able.vision)
        room = able.room(self._wanted)
        options: dict[str, Any] = {"num_ctx": room, "seed": request.seed}
        if request.most_tokens:
            options["num_predict"] = request.most_tokens
        question: dict[str, Any] = {"messages": messages, "options": options}
        if acting:
            question["format"] = action_schema(request)
        elif request.tool_choice != "none":
            question["tools"] = list(request.toolbox.schemas("ollama"))
        tokens = self._measuring.tokens(characters_in(question))
        if tokens > room:
            raise self._too_long(room, f"{tokens} or more are needed")
        return question

    def _too_long(self, room: int, why: str = "") -> BackendError:
        said = f"it has room for {room} tokens" + (f", {why}" if why else "")
        return self._server.failure("context", said, model=self.model)

    async def _chunks(self, question: dict[str, Any]) -> AsyncGenerator[ollama.ChatResponse]:
        # This only writes the request; it is sent when the first part is asked for.
        asked = await self._client.chat(model=self.model, stream=True, **question)
        parts = cast("AsyncGenerator[ollama.ChatResponse]", asked)
        try:
            async with aclosing(bounded(parts, self._waits)) as items:
                async for part in items:
                    yield part
        except _FAILING as error:
            raise await self._failure(error) from None
        finally:
            await parts.aclose()

    def _reply(self, answer: Answer, last: ollama.ChatResponse, room: int) -> Reply:
        read, written = last.prompt_eval_count or 0, last.eval_count or 0
        ran_out = last.done_reason == "length"
        if was_too_long(read, written, room, ran_out=ran_out):
            raise self._too_long(room)
        reason: Literal["done", "length"] = "length" if ran_out else "done"
        return Reply(answer.message(), reason, Usage(input_tokens=read, output_tokens=written))

    async def _ask(self) -> OllamaModel:
        """Find out what the model can do, once."""
        if self._able is not None:
            return self._able
        if not self.model:
            self.model = await self._first_model()
        try:
            async with asyncio.timeout(self._waits.piece_s):
                shown = await self._client.show(self.model)
        except _FAILING as error:
            raise await self._failure(error) from None
        self._able = model_of(shown.capabilities, shown.modelinfo)
        return self._able

    async def _first_model(self) -> str:
        names = await self._names()
        if not names:
            raise self._server.failure(
                "model", "it has none: run `ollama pull qwen3`", model="a model"
            )
        return names[0]

    async def _names(self) -> list[str]:
        try:
            async with asyncio.timeout(self._waits.piece_s):
                listing = await self._client.list()
        except _FAILING as error:
            raise await self._failure(error, listing=True) from None
        return [each.model for each in listing.models if each.model]

    async def _failure(self, error: Exception, *, listing: bool = False) -> BackendError:
        if isinstance(error, ollama.ResponseError):
            status = error.status_code if error.status_code > 0 else None
            found = self._server.answered(
                status, error.error, model=self.model, headers=self._headers
            )
            missing = found.kind == "model" and status == 404 and not listing
            return await self._missing() if missing else found
        if isinstance(error, httpx.TimeoutException | TimeoutError):
            return self._server.failure("network", "it took too long", model=self.model)
        if isinstance(error, httpx.ConnectError | ConnectionError):
            return self._server.failure("network", model=self.model)
        if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError):
            return self._server.broke_off("the connection was closed")
        if isinstance(error, TooSlowError | httpx.HTTPError):
            return self._server.broke_off(str(error))
        return self._unreadable(error)

    def _unreadable(self, error: Exception) -> BackendError:
        """Say what an answer that is not Ollama's may be."""
        if isinstance(error, ValidationError):
            called = any("tool_calls" in each["loc"] for each in error.errors())
            kind: FailureKind = "malformed" if called else "refused"
            return self._server.failure(kind, "the answer cannot be read", model=self.model)
        if isinstance(error, json.JSONDecodeError) and not error.doc.lstrip().startswith("<"):
            return self._server.broke_off("it cannot be read")
        return self._server.failure("refused", "it does not speak as Ollama does")

    async def _missing(self) -> BackendError:
        try:
            names = ", ".join((await self._names())[:12]) or "none"
        except BackendError:
            names = "unknown"
        there = shortened(self._server.redactor.text(names))
        line = (
            f"Ollama has no model {self.model}: run `ollama pull {self.model}`, "
            f"or choose one that is there with --model ({there})"
        )
        return BackendError("model", self._server.redactor.text(line))


def _fed(
    message: ollama.Message, answer: Answer, action: ActionReading | None
) -> Iterator[AnswerPiece]:
    yield from answer.think(message.thinking or "")
    if action is not None:
        yield from action.feed(message.content or "")
        return
    yield from answer.say(message.content or "")
    # Ollama sends each call whole.
    calls = [{"function": call.function.model_dump()} for call in message.tool_calls or ()]
    yield from answer.calls.feed(calls)


def _server(address: str, redactor: Redactor) -> Server:
    advice: dict[FailureKind, str] = {
        "auth": "run `ollama signin`, or set OLLAMA_API_KEY",
        "billing": "see to your account at https://ollama.com",
        "network": "start it with `ollama serve`, or set OLLAMA_HOST",
        "refused": "check OLLAMA_HOST",
        "model": "choose another with --model; `ollama list` shows what is there",
    }
    return Server("Ollama", address, advice, redactor)
