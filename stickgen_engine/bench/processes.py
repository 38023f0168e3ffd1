"""Whole processes, timed by the wall clock, with the memory that the system says they took."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stickgen_engine.errors import RenderError


@dataclass(frozen=True, slots=True)
class Finished:
    """How long a process took and the most memory that it, without its children, held."""

    seconds: float
    peak_kib: int


def run(command: Sequence[str], environ: Mapping[str, str] | None = None) -> Finished:
    """Run a command to its end, in this process's environment if none is given.

    Raises:
        RenderError: it failed.
    """
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    if process.returncode:
        raise RenderError(f"{' '.join(command[-4:])} ended with status {process.returncode}")
    return Finished(seconds, usage.ru_maxrss)
