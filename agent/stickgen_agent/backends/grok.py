"""Grok, or any server of OpenAI's protocol: chat completions, streamed."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing
from dataclasses import replace
from typing import Any, Final

import httpx2
import openai
from openai import AsyncStream

from stickgen_agent.backends.accumulator import Accumulator, AnswerError
from stickgen_agent.backends.addresses import is_loopback, is_xai
from stickgen_agent.backends.bounding import TooSlowError, bounded
from stickgen_agent.backends.chat_messages import chat_body
from stickgen_agent.backends.chat_models import (
    ChatModel,
    abilities,
    chosen_model,
    models_in,
    takes_effort,
)
from stickgen_agent.backends.classification import is_page, shortened
from stickgen_agent.backends.clients import Waits, openai_client
from stickgen_agent.backends.failures import Server
from stickgen_agent.backends.keys import NO_KEY, WHERE_KEYS_ARE, Key
from stickgen_agent.backends.protocol import (
    BackendError,
    Capabilities,
    FailureKind,
    Piece,
    Request,
)
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.backends.written_calls import ids_in

XAI_URL: Final = "https://api.x.ai/v1"
_MOST_BODY_BYTES: Final = 1_000_000
# What may go, by the words with which servers refuse it.
_OPTIONAL: Final[dict[str, tuple[str, ...]]] = {
    "reasoning_effort": ("reasoning", "effort"),
    "stream_options": ("stream_options", "include_usage"),
    "max_completion_tokens": ("max_completion_tokens",),
    "seed": ("seed",),
    "tool_choice": ("tool_choice",),
}


class Grok:
    """Asks a server of OpenAI's protocol.

    ``model`` is empty until the server has been asked which it has, where none was named.
    ``context_tokens`` is what it can hold, where that is known better than the server tells.
    """

    name = "grok"

    def __init__(
        self,
        key: Key,
        *,
        url: str = XAI_URL,
        model: str = "",
        waits: Waits | None = None,
        secrets: tuple[str, ...] = (),
        context_tokens: int = 0,
    ) -> None:
        self.model = model
        self._context_tokens = context_tokens
        self.notes = key.notes
        self._waits = waits or Waits()
        self._client = openai_client(url, key.value, self._waits)
        self._xai = is_xai(url)
        known = () if key.value == NO_KEY else (key.value,)
        self._server = _server(url, key, Redactor((*known, *secrets)))
        self._listed: tuple[ChatModel, ...] | None = None
        self._abilities: Capabilities | None = None
        self._refused: set[str] = set()

    async def capabilities(self) -> Capabilities:
        """Ask the server for its models, and what the one in use can do."""
        if self._abilities is None:
            await self._find_model(ask=True)
            self._abilities = self._able()
        return self._abilities

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Answer piece by piece. BackendError "network": the answer was cut off."""
        await self._find_model(ask=False)
        able = self._abilities or self._able()
        body = chat_body(request, self.model, vision=able.vision)
        if takes_effort(self.model, self._facts()):
            body["reasoning_effort"] = "low"
        answer = Accumulator(ids_in(request.messages))
        chunks = self._chunks(body, request.conversation_id, lambda: answer.finished)
        async with aclosing(chunks):
            async for chunk in chunks:
                try:
                    for piece in answer.feed(chunk):
                        yield piece
                except AnswerError as error:
                    raise self._server.answered(None, error.body, model=self.model) from None
        if not answer.finished:
            raise self._server.broke_off()
        for piece in answer.end():
            yield piece
        yield answer.reply()

    def _able(self) -> Capabilities:
        found = abilities(self.model, self._facts(), xai=self._xai)
        told = self._context_tokens or found.context_tokens
        return replace(found, context_tokens=told)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.close()

    async def _chunks(
        self, body: dict[str, Any], conversation: str, is_whole: Callable[[], bool]
    ) -> AsyncGenerator[Any]:
        try:
            async with asyncio.timeout(self._waits.answer_s):
                stream = await self._open(body, conversation)
        except (openai.APIError, TimeoutError) as error:
            raise await self._failure(error) from None
        try:
            whole = await _whole_body(stream, self._waits)
            if whole is not None:
                yield self._read_whole(whole)
                return
            async with aclosing(bounded(stream, self._waits, is_whole)) as chunks:
                async for chunk in chunks:
                    yield chunk
        except (openai.APIConnectionError, httpx2.HTTPError, TooSlowError) as error:
            if not is_whole():
                raise self._server.broke_off(_cause(error)) from None
        except (openai.APIError, ValueError, RecursionError) as error:
            raise await self._failure(error) from None
        finally:
            await stream.close()

    async def _open(self, body: dict[str, Any], conversation: str) -> AsyncStream[object]:
        headers = {"x-grok-conv-id": conversation} if conversation.isascii() else {}
        for name in self._refused:
            _drop(name, body)
        while True:
            try:
                return await self._client.post(
                    "/chat/completions",
                    cast_to=object,
                    body=body,
                    options={"headers": headers if conversation else {}},
                    stream=True,
                    stream_cls=AsyncStream[object],
                )
            except (openai.BadRequestError, openai.UnprocessableEntityError) as error:
                unwanted = _unwanted(body, error.response.text)
                if unwanted is None:
                    raise
                self._refused.add(unwanted)
                _drop(unwanted, body)

    def _read_whole(self, text: str) -> Any:
        """Read an answer that did not come as a stream: all in one, or an error."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            data = None
        if isinstance(data, dict) and isinstance(data.get("choices"), list):
            return data
        if data is None and not is_page(text):
            raise self._server.broke_off("it cannot be read")
        raise self._server.answered(200, text, model=self.model)

    async def _find_model(self, *, ask: bool) -> None:
        if self.model and not (ask and self._listed is None):
            return
        try:
            self._listed = await self._list()
        except BackendError as error:
            # Not every server has a list; without one, a model that was named is believed in.
            if not self.model or error.kind not in ("refused", "model"):
                raise
            self._listed = ()
        if self.model:
            return
        chosen = chosen_model(self._listed)
        if chosen is None:
            raise self._unclear()
        self.model = chosen.id

    def _unclear(self) -> BackendError:
        names = ", ".join(each.id for each in (self._listed or ())[:12])
        there = f"it has {names}" if names else "it lists none"
        return self._server.failure("model", there, model="a model that nobody named")

    async def _list(self) -> tuple[ChatModel, ...]:
        try:
            async with asyncio.timeout(self._waits.piece_s):
                listing = await self._client.get("/models", cast_to=object)
        except openai.PermissionDeniedError as error:
            # A key may be allowed to ask a model and not to list them.
            if self.model:
                return ()
            raise await self._failure(error, listing=True) from None
        except (openai.APIError, TimeoutError, ValueError, RecursionError) as error:
            raise await self._failure(error, listing=True) from None
        if not isinstance(listing, dict) or not isinstance(listing.get("data"), list):
            raise self._server.answered(200, listing)
        return models_in(listing)

    def _facts(self) -> Mapping[str, Any]:
        return next((each.facts for each in self._listed or () if self.model in each.names), {})

    async def _failure(self, error: Exception, *, listing: bool = False) -> BackendError:
        if isinstance(error, openai.APIStatusError):
            found = self._server.answered(
                error.status_code,
                error.response.text,
                model=self.model,
                headers=error.response.headers,
            )
            return found if listing or found.kind != "model" else await self._with_names(found)
        if isinstance(error, openai.APIConnectionError | TimeoutError):
            return self._server.failure("network", _cause(error), model=self.model)
        if isinstance(error, openai.APIError):
            return self._server.answered(None, error.body, model=self.model)
        return self._server.broke_off("it cannot be read")

    async def _with_names(self, error: BackendError) -> BackendError:
        """Add the names of the models that there are, if the server tells them."""
        try:
            names = ", ".join(each.id for each in (await self._list())[:12])
        except BackendError:
            return error
        line = f"{error}; it has {shortened(self._server.redactor.text(names))}"
        return BackendError(error.kind, line) if names else error


def _server(url: str, key: Key, redactor: Redactor) -> Server:
    where = f"set {key.origin or 'XAI_API_KEY'} to one from {WHERE_KEYS_ARE}"
    advice: dict[FailureKind, str] = {
        "auth": where if is_xai(url) else "check the key (XAI_API_KEY) and --base-url",
        "billing": f"add credits at {WHERE_KEYS_ARE}" if is_xai(url) else "see to your account",
        "refused": "check --base-url, which usually ends with /v1, and --model",
    }
    if is_loopback(url):
        advice["network"] = "start it, or check --base-url"
    name = "Grok" if is_xai(url) else "the server"
    return Server(name, url, advice, redactor)


async def _whole_body(stream: AsyncStream[object], waits: Waits) -> str | None:
    """Return the body of an answer that is plainly no stream."""
    kind = stream.response.headers.get("content-type", "").lower()
    if "html" not in kind and "json" not in kind:
        return None
    read = bytearray()
    async with aclosing(bounded(stream.response.aiter_bytes(), waits)) as parts:
        async for data in parts:
            read += data
            if len(read) > _MOST_BODY_BYTES:
                break
    return read.decode("utf-8", "replace")


def _unwanted(body: dict[str, Any], said: str) -> str | None:
    """Return which optional part of a request a server refuses."""
    said = said.lower()
    return next(
        (
            name
            for name, words in _OPTIONAL.items()
            if name in body and any(word in said for word in words)
        ),
        None,
    )


def _drop(name: str, body: dict[str, Any]) -> None:
    value = body.pop(name, None)
    if name == "max_completion_tokens" and value is not None:
        body["max_tokens"] = value


def _cause(error: Exception) -> str:
    if isinstance(error, openai.APITimeoutError | TimeoutError):
        return "it took too long"
    if isinstance(error, TooSlowError):
        return str(error)
    cause = error.__cause__ or error
    if isinstance(cause, httpx2.RemoteProtocolError | httpx2.ReadError):
        return "the connection was closed"
    return str(cause) or "the connection failed"
