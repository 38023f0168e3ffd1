"""Stopping a turn: the listener's wish, and the end of what runs when it comes."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, Final

# Tools kill what they started after 1.5 s; a cancelled turn is over within 2 s.
PATIENCE_S: Final = 1.8


class Cancellation:
    """A listener's way to stop one turn and still hear how it ends.

    ``cancel`` may be called at any time, from any thread, and from a signal handler. Each turn
    wants one of its own: one that was asked stays so.
    """

    def __init__(self) -> None:
        self._asked = False
        self._stop: Callable[[], None] | None = None

    @property
    def asked(self) -> bool:
        """Whether the turn shall stop."""
        return self._asked

    def cancel(self) -> None:
        """Ask the turn to stop; to ask again changes nothing."""
        if self._asked:
            return
        self._asked = True
        if self._stop is not None:
            self._stop()

    def attach(self, stop: Callable[[], None]) -> None:
        """Let a wish to stop call ``stop``, also one that came before."""
        self._stop = stop
        if self._asked:
            stop()


def stopper(task: "asyncio.Task[Any]") -> Callable[[], None]:
    """Return what cancels a task from anywhere, once: a second time would disturb its tidying."""
    loop = asyncio.get_running_loop()
    asked = False

    def stop() -> None:
        nonlocal asked
        # A turn that has ended, or a loop that is closed, needs no stopping.
        if not asked and not task.done() and not loop.is_closed():
            asked = True
            loop.call_soon_threadsafe(task.cancel)

    return stop


async def joined(tasks: Iterable["asyncio.Task[Any]"]) -> None:
    """Wait for tasks to end, however they do.

    If the waiting itself is cancelled, the tasks are cancelled too and waited for, but not longer
    than ``PATIENCE_S``: what does not stop by then is left behind.
    """
    waited = list(tasks)
    if not waited:
        return
    try:
        await asyncio.wait(waited)
    except asyncio.CancelledError:
        for task in waited:
            task.cancel()
            task.add_done_callback(_heard)
        await asyncio.wait(waited, timeout=PATIENCE_S)
        raise


def _heard(task: "asyncio.Task[Any]") -> None:
    # Whoever cancelled it does not ask how it ended; unasked failures would be printed.
    if not task.cancelled():
        task.exception()
