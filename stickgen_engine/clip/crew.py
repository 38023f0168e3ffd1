"""Frames drawn by several processes, handed on in their order.

Every frame is a function of its scene and number alone, so it does not matter who draws it: the
pixels are the same with one process and with many.
"""

import mmap
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from stickgen_engine.errors import RenderError
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.stage.staged import StagedScene

# Frames that one process may be ahead of the encoder.
_SLOTS: Final = 2
# More than this wait for the encoder and only take memory.
_MOST: Final = 3
# A shorter scene is drawn before a second process is under way.
_FEWEST_FRAMES: Final = 20
_DONE: Final = b"."


def crew_size(frames: int) -> int:
    """Return how many processes draw a scene well on this machine: 1 is this one alone.

    A program with several threads is not forked: locks that another thread holds would stay so.
    """
    if sys.platform != "linux" or threading.active_count() > 1 or frames < _FEWEST_FRAMES:
        return 1
    return max(1, min(_MOST, len(os.sched_getaffinity(0))))


@contextmanager
def drawn(
    scene: StagedScene, canvas: Canvas, workers: int | None = None
) -> Iterator[Iterator[memoryview]]:
    """Draw a scene's frames, in order; each is valid until the next is asked for.

    Args:
        scene: what to draw.
        canvas: what to draw it on.
        workers: how many processes draw; what suits the machine by default.

    Raises:
        RenderError: a process that draws was ended from outside.
        RuntimeError: drawing failed in another process; the message holds its traceback.
    """
    count = workers or crew_size(scene.frames)
    if count <= 1:
        yield _alone(scene, canvas)
        return
    # What this fills and keeps, all processes share.
    scene.draw(0, canvas)
    crew: list[_Worker] = []
    try:
        for index in range(min(count, scene.frames)):
            crew.append(_Worker(scene, canvas, range(index, scene.frames, count), crew))
        yield _in_turn(crew, scene.frames)
    finally:
        for worker in crew:
            worker.end()


def _alone(scene: StagedScene, canvas: Canvas) -> Iterator[memoryview]:
    for frame in range(scene.frames):
        scene.draw(frame, canvas)
        yield canvas.cairo.pixels()


def _in_turn(crew: "list[_Worker]", frames: int) -> Iterator[memoryview]:
    for frame in range(frames):
        worker = crew[frame % len(crew)]
        yield worker.take()
        worker.free()


class _Worker:
    """A process that draws some of the frames into memory that both sides see.

    It writes a byte into one pipe for each frame that is ready, and reads one from another pipe
    for each that may be written over; the end of that pipe is its own end.
    """

    def __init__(
        self, scene: StagedScene, canvas: Canvas, frames: range, others: "list[_Worker]"
    ) -> None:
        self._bytes = canvas.width * canvas.height * 4
        self._memory = mmap.mmap(-1, self._bytes * _SLOTS)
        self._taken = 0
        self._ready, ready = os.pipe()
        free, self._free = os.pipe()
        self._pid = os.fork()
        if self._pid:
            os.close(ready)
            os.close(free)
            return
        # From here on only the child runs, and it never returns.
        for one in (*others, self):
            one._close()
        _run(lambda: self._draw(scene, canvas, frames, ready, free), ready)

    def _draw(
        self, scene: StagedScene, canvas: Canvas, frames: range, ready: int, free: int
    ) -> None:
        for turn, frame in enumerate(frames):
            if turn >= _SLOTS and not os.read(free, 1):
                return
            scene.draw(frame, canvas)
            start = turn % _SLOTS * self._bytes
            self._memory[start : start + self._bytes] = canvas.cairo.pixels()
            os.write(ready, _DONE)

    def take(self) -> memoryview:
        """Wait for the next frame and return its pixels."""
        told = os.read(self._ready, 1)
        if told != _DONE:
            self._explain(told)
        start = self._taken % _SLOTS * self._bytes
        self._taken += 1
        return memoryview(self._memory)[start : start + self._bytes]

    def free(self) -> None:
        """Let the frame that was taken last be written over."""
        with suppress(BrokenPipeError):
            os.write(self._free, _DONE)

    def end(self) -> None:
        """End the process if it still draws."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        self._close()

    def _close(self) -> None:
        os.close(self._ready)
        os.close(self._free)

    def _explain(self, told: bytes) -> None:
        while more := os.read(self._ready, 65536):
            told += more
        if told:
            raise RuntimeError(f"drawing failed:\n{told.decode(errors='replace')}")
        raise RenderError("a process that drew frames was ended from outside")


def _run(work: Callable[[], None], ready: int) -> None:
    """Do a child's work and end it, without any of the clearing up that is the parent's."""
    # What ends a program reaches its whole group, and the parent answers for all; its end, of
    # whatever kind, closes the pipes.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    status = 0
    try:
        work()
    except BaseException:
        status = 1
        with suppress(OSError):
            os.write(ready, traceback.format_exc().encode())
    finally:
        os._exit(status)
