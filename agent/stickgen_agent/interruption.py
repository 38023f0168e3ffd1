"""Ctrl-C and SIGTERM: work that can stop cleanly is asked to, everything else is broken off."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Work that has not stopped by itself after this long is broken off.
_PATIENCE_S = 1.0


class Interruption:
    """Notes the first signal while work is being watched; raises for any other."""

    def __init__(self) -> None:
        self._asked = False
        self._watching = False

    def asked(self) -> bool:
        """Tell whether the work should stop."""
        return self._asked

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Within, the work itself asks whether it should stop."""
        self._watching = True
        try:
            yield
        finally:
            self._watching = False
            signal.setitimer(signal.ITIMER_REAL, 0.0)

    def handle(self, number: int, frame: FrameType | None) -> None:
        """Take a signal."""
        if self._watching and not self._asked:
            self._asked = True
            signal.setitimer(signal.ITIMER_REAL, _PATIENCE_S)
            return
        raise KeyboardInterrupt


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """Handle the signals that end a program for as long as this lasts."""
    interruption = Interruption()
    wanted = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)
    before = {number: signal.signal(number, interruption.handle) for number in wanted}
    try:
        yield interruption
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
