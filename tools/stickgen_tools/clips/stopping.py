"""When a working process must stop: it was told to, or whoever it works for is gone."""

import fcntl
import os
import select
import signal
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Final

from stickgen_engine.errors import Cancelled

# Work that has not stopped by itself after this long is broken off; its caller waits longer.
PATIENCE_S: Final = 1.0
# How the names of folders for a working process's passing files begin.
SCRATCH: Final = "stickgen-work-"


class StopWatch:
    """Notes SIGTERM, and the end of standard input, which its caller holds open while it lives.

    Work that asks stops by itself; what does not ask is broken off by ``Cancelled`` a second later.
    """

    def __init__(self) -> None:
        self._asked = False
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGALRM, self._break_off)
        signal.signal(signal.SIGTERM, self._ask)

    def attend(self, stdin: int) -> None:
        """From here on, the end of ``stdin`` is a reason to stop."""
        signal.signal(signal.SIGIO, self._ask)
        # The system tells by a signal, so that no thread is needed to wait for it.
        fcntl.fcntl(stdin, fcntl.F_SETOWN, os.getpid())
        flags = fcntl.fcntl(stdin, fcntl.F_GETFL)
        fcntl.fcntl(stdin, fcntl.F_SETFL, flags | os.O_ASYNC)
        if select.select([stdin], [], [], 0)[0]:
            self._ask(signal.SIGIO, None)

    def asked(self) -> bool:
        """Tell whether the work should stop."""
        return self._asked

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        if not self._asked:
            self._asked = True
            signal.setitimer(signal.ITIMER_REAL, PATIENCE_S)

    def _break_off(self, _number: int, _frame: FrameType | None) -> None:
        raise Cancelled("stopped; nothing was written")


def remove_scratch() -> None:
    """Remove this process's own folder for passing files, which a killed caller leaves behind."""
    folder = Path(os.environ.get("TMPDIR", ""))
    if folder.name.startswith(SCRATCH):
        # What is still in it is somebody else's.
        with suppress(OSError):
            folder.rmdir()
