"""Long work in a process of its own, which ends with the task that waits for it."""

import asyncio
import json
import signal
from asyncio.subprocess import Process
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from stickgen_engine import errors
from stickgen_engine.errors import Cancelled, Problem, RenderError, ScriptError, StickgenError
from stickgen_tools.clips.workers import Workers, started
from stickgen_tools.studio import Progress

Tell = Callable[[Progress], None]

_KEPT_BYTES: Final = 1 << 16


async def work(
    job: dict[str, Any], *, tell: Tell, label: str, folder: Path, workers: Workers | None = None
) -> dict[str, Any]:
    """Do a job of ``stickgen_tools.clips.jobs`` in another process and return its result.

    Cancelling the task ends that process, and all that it started, in less than 2 s.

    Args:
        job: its ``kind`` and what that needs, as JSON holds it.
        tell: told of progress.
        label: what progress is called.
        folder: where the job writes; what a killed one leaves there is removed.
        workers: who may have a process ready for it.

    Raises:
        RenderError: drawing, encoding or writing failed, or the process was ended from outside.
        ScriptError: the script does not hold what the job names.
        RuntimeError: a bug in the job; the message holds its traceback.
    """
    worker = await (started() if workers is None else workers.take())
    folders = {folder}
    try:
        return await _converse(worker.process, job, _Listener(tell, label, folders))
    finally:
        await worker.end()
        _tidy(folders)


class _Listener:
    """Takes the lines of a working process: progress, where it writes, and its answer."""

    def __init__(self, tell: Tell, label: str, folders: set[Path]) -> None:
        self._tell, self._label, self._folders = tell, label, folders
        self.answer: dict[str, Any] = {}

    def take(self, line: bytes) -> None:
        """Take a line; a killed process may leave half a one."""
        facts: dict[str, Any] = {}
        with suppress(ValueError):
            facts = json.loads(line)
        if "progress" in facts:
            done, total = facts["progress"]
            self._tell(Progress(done, total, self._label))
        elif "folder" in facts:
            self._folders.add(Path(facts["folder"]))
        else:
            self.answer = facts


async def _converse(process: Process, job: dict[str, Any], listener: _Listener) -> dict[str, Any]:
    complaints = asyncio.create_task(_last_of(process))
    try:
        await _hand_over(process, job)
        assert process.stdout is not None
        async for line in process.stdout:
            listener.take(line)
        status = await process.wait()
        return _result(listener.answer, status, await complaints)
    finally:
        complaints.cancel()


async def _hand_over(process: Process, job: dict[str, Any]) -> None:
    assert process.stdin is not None
    process.stdin.write(json.dumps(job).encode() + b"\n")
    # One that is gone already says so by its status.
    with suppress(ConnectionError):
        await process.stdin.drain()


async def _last_of(process: Process) -> str:
    assert process.stderr is not None
    text = b""
    while chunk := await process.stderr.read(4096):
        text = (text + chunk)[-_KEPT_BYTES:]
    return text.decode(errors="replace").strip()


def _result(answer: dict[str, Any], status: int, complaints: str) -> dict[str, Any]:
    if "result" in answer:
        result: dict[str, Any] = answer["result"]
        return result
    if "error" in answer:
        raise _error(answer)
    if status < 0:
        name = signal.Signals(-status).name
        raise RenderError(f"the process that draws was ended by {name}; nothing was written")
    raise RuntimeError(f"the process that draws ended with status {status}:\n{complaints}")


def _error(answer: dict[str, Any]) -> StickgenError:
    name, message = answer["error"]
    if name == ScriptError.__name__:
        return ScriptError(tuple(Problem(*each) for each in answer["problems"]))
    if name == Cancelled.__name__:
        # It was not this program that told it to stop: who cancels waits for no answer.
        return RenderError("the process that draws was told to stop; nothing was written")
    kind: type[StickgenError] = getattr(errors, name)
    return kind(message)


def _tidy(folders: Iterable[Path]) -> None:
    from stickgen_engine.video.unfinished import remove_abandoned

    for folder in folders:
        with suppress(OSError):
            remove_abandoned(folder)
