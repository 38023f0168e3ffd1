"""Asking again where waiting helps, visibly and within bounds."""

import asyncio
import random
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import cast

from stickgen_agent.backends.protocol import (
    PASSING,
    Backend,
    BackendError,
    Capabilities,
    Piece,
    Reply,
    Request,
    RetryPiece,
)


@dataclass(frozen=True, slots=True)
class Patience:
    """How often and how long to ask again.

    Waits double from ``first_s`` to at most ``longest_s``, each shortened by up to half at random,
    so that many who were turned away do not come back at once. A server's own wish counts where
    it is longer. No try begins after ``most_s`` seconds.
    """

    tries: int = 5
    first_s: float = 0.5
    longest_s: float = 30.0
    most_s: float = 180.0

    def wait_s(self, attempt: int, asked_s: float | None, chance: random.Random) -> float:
        """Return the seconds before the next try; ``attempt`` counts from 1."""
        wait = min(self.longest_s, self.first_s * 2.0 ** min(attempt - 1, 30))
        return max(wait * (1.0 - 0.5 * chance.random()), asked_s or 0.0)


class Retrying:
    """A backend that asks another one again when that fails in passing."""

    def __init__(
        self,
        backend: Backend,
        patience: Patience | None = None,
        *,
        seed: int = 0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._backend = backend
        self._patience = patience or Patience()
        self._chance = random.Random(seed)
        self._clock = clock
        self._sleep = sleep

    @property
    def name(self) -> str:
        """The name of the backend that answers."""
        return self._backend.name

    @property
    def model(self) -> str:
        """The model that answers."""
        return self._backend.model

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know about the backend's settings."""
        return tuple(getattr(self._backend, "notes", ()))

    async def capabilities(self) -> Capabilities:
        """Ask what the model can do, again where that fails in passing.

        Nobody sees these tries, so they are few and soon.
        """
        began, attempt = self._clock(), 1
        patience = replace(self._patience, tries=min(3, self._patience.tries), most_s=10.0)
        while True:
            try:
                return await self._backend.capabilities()
            except BackendError as error:
                again = self._next(error, attempt, began, patience)
                if again is None:
                    raise
            await self._sleep(again.wait_s)
            attempt += 1

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Answer; before each further try a RetryPiece says so."""
        began, attempt = self._clock(), 1
        while True:
            try:
                # An iterator that is left open would be closed at some other time, by anyone.
                pieces = cast("AsyncGenerator[Piece]", self._backend.stream(request))
                async with aclosing(pieces):
                    async for piece in pieces:
                        yield piece
                        if isinstance(piece, Reply):
                            return
                return
            except BackendError as error:
                again = self._next(error, attempt, began, self._patience)
                if again is None:
                    raise
            yield again
            await self._sleep(again.wait_s)
            attempt += 1

    async def close(self) -> None:
        """Let go of connections."""
        await self._backend.close()

    def _next(
        self, error: BackendError, attempt: int, began: float, patience: Patience
    ) -> RetryPiece | None:
        if error.kind not in PASSING or attempt >= patience.tries:
            return None
        wait_s = patience.wait_s(attempt, error.retry_after_s, self._chance)
        if self._clock() - began + wait_s > patience.most_s:
            return None
        return RetryPiece(attempt + 1, wait_s, error.kind, str(error))
