"""The process that draws: one job as a line of JSON comes in, lines of JSON about it go out.

A process of its own can be stopped at any moment, keeps the caller's loop free, and has a single
thread, so that the engine may share a scene's frames out to several processes.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any, Final, TextIO

from stickgen_engine.errors import ScriptError, StickgenError
from stickgen_tools.clips.stopping import StopWatch, remove_scratch

# Progress is told no more often than this.
_EVERY_S: Final = 0.1


class Wire:
    """Writes one line of JSON after the other to the caller."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._told_at = 0.0

    def say(self, **facts: Any) -> None:
        """Write a line."""
        self._out.write(json.dumps(facts) + "\n")
        self._out.flush()

    def progress(self, done: int, total: int) -> None:
        """Tell how many frames of how many are done, but not too often."""
        now = time.monotonic()
        if done >= total or now - self._told_at >= _EVERY_S:
            self._told_at = now
            self.say(progress=[done, total])


def main() -> int:
    """Do the job on standard input and return the exit code."""
    watch = StopWatch()
    wire = Wire(_own_output())
    # Threads of numpy's would keep the engine from forking processes that draw.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    if "--ahead" in sys.argv:
        _load()
    line = sys.stdin.buffer.readline()
    if not line:
        # Made ready for a job that never came.
        return 0
    job = json.loads(line)
    watch.attend(sys.stdin.fileno())
    return _report(wire, lambda: _run(job, wire, watch))


def _load() -> None:
    """Load what films need while the job is still being thought out."""
    from stickgen_engine.clip.cache import code_digest
    from stickgen_tools.clips.jobs import job_named

    # Read now, so that the first film need not wait for it.
    code_digest()
    job_named("film")


def _run(job: dict[str, Any], wire: Wire, watch: StopWatch) -> dict[str, Any]:
    from stickgen_engine.clip.cache import cache_folder
    from stickgen_engine.video.ffmpeg import kept_in_group
    from stickgen_tools.clips.jobs import job_named

    # Where a killed process may leave something half-done; its caller removes that.
    wire.say(folder=str(cache_folder()))
    with kept_in_group():
        return job_named(job["kind"])(job, wire.progress, watch.asked)


def _report(wire: Wire, work: Callable[[], dict[str, Any]]) -> int:
    try:
        wire.say(result=work())
    except ScriptError as error:
        problems = [
            [each.path, each.message, each.got, each.allowed, each.nearest]
            for each in error.problems
        ]
        wire.say(error=[type(error).__name__, str(error)], problems=problems)
        return error.exit_code
    except StickgenError as error:
        wire.say(error=[type(error).__name__, str(error)])
        return error.exit_code
    return 0


def _own_output() -> TextIO:
    """Keep standard output for the protocol: what libraries print goes to standard error."""
    own = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return own


def _run_and_leave() -> int:
    try:
        return main()
    except BrokenPipeError:
        # Whoever this was done for is gone; there is nobody to tell.
        return 1
    finally:
        remove_scratch()


if __name__ == "__main__":
    sys.exit(_run_and_leave())
