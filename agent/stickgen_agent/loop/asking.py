"""Asking the model once, and hearing the answer piece by piece."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, Literal

from stickgen_agent.backends.protocol import (
    Backend,
    BackendError,
    CallPiece,
    Piece,
    Reply,
    Request,
    RetryPiece,
    TextPiece,
    ThinkingPiece,
)
from stickgen_agent.conversation.messages import AssistantMessage
from stickgen_agent.events import (
    Event,
    RetryScheduled,
    TextDelta,
    TextDiscarded,
    ThinkingDelta,
    ToolProposed,
)
from stickgen_agent.loop.stopping import PATIENCE_S, joined


class Answer:
    """An answer as it comes; what came can be kept whenever it breaks off."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self._tell = tell
        self._text: list[str] = []
        self._thinking: list[str] = []
        self._left = False
        self.reply: Reply | None = None

    async def hear(self, backend: Backend, request: Request, *, within_s: float) -> Reply:
        """Ask and hear the whole answer.

        BackendError if there is none, TimeoutError if it takes longer. Cancelling breaks the
        stream off.
        """
        task = asyncio.create_task(self._listen(backend, request))
        try:
            async with asyncio.timeout(max(0.0, within_s)):
                await joined([task])
        finally:
            self._left = True
        task.result()
        if self.reply is None:
            raise BackendError("network", "the answer broke off before its end; try again")
        return self.reply

    def partial(self, by: Literal["", "user", "network"] = "") -> AssistantMessage:
        """Return what came before the answer was broken off."""
        text, thinking = "".join(self._text), "".join(self._thinking)
        return AssistantMessage(text=text, thinking=thinking, partial=True, interrupted_by=by)

    def discard(self) -> None:
        """Take back what came so far."""
        if self._text or self._thinking:
            self._tell(TextDiscarded())
        self._text.clear()
        self._thinking.clear()

    async def _listen(self, backend: Backend, request: Request) -> None:
        stream = backend.stream(request)
        try:
            async for piece in stream:
                if self._left:
                    return
                self._take(piece)
                if self.reply is not None:
                    return
        finally:
            await _closed(stream)

    def _take(self, piece: Piece) -> None:
        if isinstance(piece, TextPiece):
            self._text.append(piece.text)
            self._tell(TextDelta(text=piece.text))
        elif isinstance(piece, ThinkingPiece):
            self._thinking.append(piece.text)
            self._tell(ThinkingDelta(text=piece.text))
        elif isinstance(piece, CallPiece):
            self._tell(ToolProposed(name=piece.name, characters=piece.characters))
        elif isinstance(piece, RetryPiece):
            self.discard()
            self._tell(
                RetryScheduled(
                    attempt=piece.attempt,
                    wait_s=piece.wait_s,
                    kind=piece.kind,
                    message=piece.message,
                )
            )
        else:
            self.reply = piece


async def _closed(stream: AsyncIterator[Any]) -> None:
    """Close a stream that can be closed; a server that does not let go is not waited for long."""
    close = getattr(stream, "aclose", None)
    if close is not None:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_S):
                await close()
