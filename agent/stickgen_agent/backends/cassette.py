"""Recordings of what a backend answered, to be played again without it."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import cast

from stickgen_agent.backends.protocol import (
    Backend,
    BackendError,
    Capabilities,
    Piece,
    Reply,
    Request,
    RetryPiece,
)
from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.backends.tapes import (
    Step,
    Tape,
    check_place,
    digest,
    read_tape,
    told,
    write_tape,
)


def recording(backend: Backend, path: Path, redactor: Redactor) -> "Recording":
    """Return a backend that answers as another does, and records it to a file.

    BackendError "cassette": it cannot be recorded there; nothing was asked by then.
    """
    check_place(path)
    return Recording(backend, path, redactor)


def replaying(path: Path) -> "Replaying":
    """Return a backend that answers from a file. BackendError "cassette": it is no recording."""
    return Replaying(path)


class Recording:
    """A backend whose answers are written to a cassette as they come.

    An answer that was broken off is not kept.
    """

    def __init__(self, backend: Backend, path: Path, redactor: Redactor) -> None:
        self._backend = backend
        self._path = path
        self._redactor = redactor
        self._tape = Tape(backend.name, backend.model)

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
        """Ask what the model can do."""
        self._tape.able = await self._backend.capabilities()
        return self._tape.able

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Answer, and keep the answer; what a retry made void is left out."""
        pieces: list[Piece] = []
        stream = cast("AsyncGenerator[Piece]", self._backend.stream(request))
        try:
            async with aclosing(stream):
                async for piece in stream:
                    if isinstance(piece, RetryPiece):
                        pieces.clear()
                    else:
                        pieces.append(piece)
                    if isinstance(piece, Reply):
                        self._keep(request, pieces, None)
                    yield piece
        except BackendError as error:
            self._keep(request, pieces, error)
            raise

    async def close(self) -> None:
        """Let go of connections."""
        await self._backend.close()

    def _keep(self, request: Request, pieces: list[Piece], error: BackendError | None) -> None:
        self._tape.steps.append(Step(digest(request), told(request), tuple(pieces), error))
        self._tape.model = self._backend.model
        write_tape(self._tape, self._path, self._redactor)


class Replaying:
    """A backend that answers from a cassette, step by step, and only what was asked then."""

    name = "cassette"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tape = read_tape(path)
        self.model = self._tape.model
        # Who answered when it was recorded.
        self.recorded = self._tape.backend
        self._next = 0
        self._failed = False

    @property
    def unplayed(self) -> int:
        """How many steps are left."""
        return len(self._tape.steps) - self._next

    async def capabilities(self) -> Capabilities:
        """Return what the model that was recorded can do."""
        return self._tape.able or Capabilities()

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Play the next step. BackendError "cassette": it was recorded for something else."""
        number, step = self._next + 1, self._step(request)
        if step.asked != digest(request):
            raise self._failure(
                f"step {number} was recorded for “{step.about}”, but “{told(request)}” is asked"
            )
        self._next += 1
        for piece in step.pieces:
            yield piece
        if step.error is not None:
            raise BackendError(step.error.kind, str(step.error))

    async def close(self) -> None:
        """End. BackendError "cassette": steps were not played, and nothing else went wrong."""
        if self.unplayed and not self._failed:
            raise self._failure(
                f"{self.unplayed} of {len(self._tape.steps)} steps were not asked for; the next "
                f"is step {self._next + 1}, “{self._tape.steps[self._next].about}”"
            )

    def _step(self, request: Request) -> Step:
        if not self.unplayed:
            raise self._failure(
                f"it ends after {len(self._tape.steps)} steps, but “{told(request)}” is asked"
            )
        return self._tape.steps[self._next]

    def _failure(self, message: str) -> BackendError:
        self._failed = True
        return BackendError("cassette", f"cassette {self._path.name}: {message}")
