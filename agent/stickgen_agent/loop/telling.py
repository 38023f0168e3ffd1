"""Events on their way out: numbered, kept with the session, and handed to the listener."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from typing import Any

from stickgen_agent.backends.protocol import BackendError
from stickgen_agent.events import Event, Failed
from stickgen_agent.loop.numbering import Numbering
from stickgen_agent.loop.stopping import Cancellation, stopper
from stickgen_agent.sessions.session import Session
from stickgen_engine.errors import StickgenError


class Teller:
    """Numbers events, keeps them, and queues them for whoever listens."""

    def __init__(self, session: Session, turn_id: str, numbering: Numbering) -> None:
        self._session = session
        self._turn_id = turn_id
        self._numbering = numbering
        self.queue: asyncio.Queue[Event | None] = asyncio.Queue()

    def tell(self, event: Event) -> None:
        """Let an event be known."""
        numbered = self._numbering.numbered(
            event, session_id=self._session.id, turn_id=self._turn_id
        )
        # Heard even where it could not be kept: a full disk must not hide what happens.
        self.queue.put_nowait(numbered)
        self._session.record(numbered)


async def events_of(
    teller: Teller, work: Coroutine[Any, Any, None], *, cancellation: Cancellation | None = None
) -> AsyncGenerator[Event, None]:
    """Do work and yield what is told of it until it ends; what it raises is raised at the end.

    Closing the iterator, or cancelling the task that iterates, cancels the work and waits for it;
    so does ``cancellation``, after which the last events still come.
    """
    task = asyncio.create_task(work)
    task.add_done_callback(lambda _: teller.queue.put_nowait(None))
    stop = stopper(task)
    if cancellation is not None:
        cancellation.attach(stop)
    try:
        # A task that is cancelled before it began would not tidy up.
        await asyncio.sleep(0)
        while (event := await teller.queue.get()) is not None:
            yield event
    finally:
        if not task.done():
            stop()
            await asyncio.wait({task})
        if not task.cancelled():
            task.result()


def failed(error: StickgenError) -> Failed:
    """Return the event for a failure that the user can mend, in one line."""
    kind = type(error).__name__.removesuffix("Error").lower()
    if isinstance(error, BackendError):
        kind = error.kind
    return Failed(kind=kind, message=" ".join(str(error).split())[:500], exit_code=error.exit_code)
