"""How far long work has come, on a terminal only."""

import time
from collections.abc import Callable
from typing import TextIO


def progress_on(stream: TextIO) -> Callable[[int, int], None]:
    """Return what tells a terminal of progress, and says nothing anywhere else."""
    if not stream.isatty():
        return lambda _done, _total: None
    began = time.monotonic()
    first: list[int] = []

    def tell(done: int, total: int) -> None:
        first.append(done) if not first else None
        seconds = time.monotonic() - began
        rate = (done - first[0]) / max(seconds, 1e-6)
        left = f", {(total - done) / rate / 60.0:.1f} min left" if rate > 0.0 else ""
        end = "\n" if done >= total else ""
        stream.write(f"\r{done} of {total} samples, {rate:.1f} clips/s{left}   {end}")
        stream.flush()

    return tell
