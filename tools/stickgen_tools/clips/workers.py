"""Processes that do long work, and one that is made ready before it is needed."""

import asyncio
import os
import shutil
import signal
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stickgen_engine.errors import RenderError
from stickgen_engine.video.ffmpeg import without_keys
from stickgen_tools.clips.stopping import SCRATCH

# After this long, what was asked to stop is killed.
PATIENCE_S: Final = 1.5
# The report of the longest film is one line.
_LONGEST_LINE: Final = 1 << 26


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that waits for one job, and its folder for passing files."""

    process: Process
    scratch: Path

    async def end(self) -> None:
        """Wait until the process is gone, however often the waiting is cancelled."""
        ending = asyncio.create_task(_end(self.process))
        cancelled = False
        while not ending.done():
            try:
                await asyncio.shield(ending)
            except asyncio.CancelledError:
                cancelled = True
                _kill(self.process)
        shutil.rmtree(self.scratch, ignore_errors=True)
        ending.result()
        if cancelled:
            raise asyncio.CancelledError


class Workers:
    """Starts workers; a spare one has loaded what drawing needs when its job comes.

    Whoever makes one ready must close it.
    """

    def __init__(self) -> None:
        self._spare: asyncio.Task[Worker] | None = None

    def make_ready(self) -> None:
        """Start a spare, if there is none; this returns at once."""
        if self._spare is None:
            self._spare = asyncio.create_task(started(ahead=True))

    async def take(self) -> Worker:
        """Return the spare if it lives, else a new worker."""
        spare, self._spare = self._spare, None
        if spare is not None:
            try:
                worker = await asyncio.shield(spare)
            except asyncio.CancelledError:
                # It still starts; who closes us ends it.
                self._spare = spare
                raise
            if worker.process.returncode is None:
                return worker
            await worker.end()
        return await started()

    async def close(self) -> None:
        """End the spare."""
        spare, self._spare = self._spare, None
        # One that could not start needs no end; who wanted to draw with it has heard why.
        with suppress(RenderError):
            await self._end_spare(spare)

    async def _end_spare(self, spare: "asyncio.Task[Worker] | None") -> None:
        if spare is not None:
            worker = await spare
            if worker.process.stdin is not None:
                # One that waits for its job leaves when none can come any more.
                worker.process.stdin.close()
            with suppress(TimeoutError):
                await asyncio.wait_for(worker.process.wait(), PATIENCE_S)
            await worker.end()


async def started(*, ahead: bool = False) -> Worker:
    """Start a worker; ``ahead`` of its job it loads what films need. RenderError if none can."""
    try:
        scratch = Path(tempfile.mkdtemp(prefix=SCRATCH))
    except OSError as error:
        raise RenderError(f"no folder for passing files can be made: {error.strerror}") from error
    try:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "stickgen_tools.clips.worker"),
            *(["--ahead"] if ahead else []),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            limit=_LONGEST_LINE,
            env=_environment(str(scratch)),
            start_new_session=True,
        )
    except BaseException as error:
        shutil.rmtree(scratch, ignore_errors=True)
        if isinstance(error, OSError):
            said = f"the process that draws cannot be started: {error.strerror}"
            raise RenderError(said) from error
        raise
    return Worker(process, scratch)


async def _end(process: Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), PATIENCE_S)
    # Its leader may be gone and others of its group not.
    _kill(process)
    await process.wait()
    if process.stdin is not None:
        process.stdin.close()
        with suppress(ConnectionError):
            await process.stdin.wait_closed()


def _kill(process: Process) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _environment(scratch: str) -> dict[str, str]:
    """Hand on the environment without keys, which drawing needs none of."""
    return {**without_keys(os.environ), "TMPDIR": scratch}
