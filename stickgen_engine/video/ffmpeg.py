"""The one ffmpeg that is used, started with care and ended without leftovers."""

import functools
import os
import re
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Final

from stickgen_engine.errors import Cancelled, RenderError, SetupError

# The same frames give the same bytes: no version, date or machine in the file.
EXACT = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact")
# The index goes to the front, so that a film plays while it is being fetched.
MP4 = ("-movflags", "+faststart", "-f", "mp4")

_QUIET = ("-hide_banner", "-loglevel", "error", "-nostdin", "-y")
_PART_OF_FFMPEG = re.compile(r"^(\[[^\]]* @ 0x[0-9a-f]+\] )+")
_SECRET: Final = re.compile(r"KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL", re.IGNORECASE)
_POLL_SECONDS = 0.1
_KEPT_LINES = 40
_STAYS_IN_GROUP: Final = ContextVar("_STAYS_IN_GROUP", default=False)


@functools.cache
def ffmpeg_program() -> str:
    """Return the path of the ffmpeg that the declared dependency brings.

    Raises:
        SetupError: the package holds no program for this machine.
    """
    # Imported here: it looks through the system's programs, and only a film needs it.
    from imageio_ffmpeg import get_ffmpeg_exe

    # A program that the environment points at would give other bytes than the pinned one.
    chosen = os.environ.pop("IMAGEIO_FFMPEG_EXE", None)
    try:
        return str(get_ffmpeg_exe())
    except RuntimeError as error:
        raise SetupError(
            "no ffmpeg for this machine in imageio-ffmpeg; try: pip install -U imageio-ffmpeg"
        ) from error
    finally:
        if chosen is not None:
            os.environ["IMAGEIO_FFMPEG_EXE"] = chosen


def without_keys(environ: Mapping[str, str]) -> dict[str, str]:
    """Return an environment for other programs, which need no keys of the user's."""
    return {name: value for name, value in environ.items() if not _SECRET.search(name)}


def file_url(path: Path) -> str:
    """Name a file so that ffmpeg never takes part of its name for a protocol or an option."""
    return f"file:{path.absolute()}"


class Ffmpeg:
    """One running ffmpeg: what goes in, what it complained of, and how it ended."""

    def __init__(self, arguments: Sequence[str], *, stdin: int, folder: Path | None) -> None:
        # A group of its own: Ctrl-C reaches this program alone, which then ends the child.
        group = None if _STAYS_IN_GROUP.get() else 0
        self._process = subprocess.Popen(
            [ffmpeg_program(), *_QUIET, *arguments],
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            bufsize=0,
            cwd=folder,
            env=without_keys(os.environ),
            process_group=group,
        )
        self._complaints: deque[str] = deque(maxlen=_KEPT_LINES)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def stdin(self) -> int:
        """The descriptor of the pipe into ffmpeg."""
        assert self._process.stdin is not None
        return self._process.stdin.fileno()

    def close_stdin(self) -> None:
        """Tell ffmpeg that there is no more to come."""
        if self._process.stdin is not None:
            self._process.stdin.close()

    def wait(self, cancelled: Callable[[], bool]) -> None:
        """Wait until ffmpeg has ended.

        Raises:
            RenderError: it failed; the message is its own reason, in one line.
            Cancelled: `cancelled` said so first.
        """
        stop_if(cancelled)
        while self._process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_POLL_SECONDS)
            stop_if(cancelled)
        self._listener.join()
        if self._process.returncode != 0:
            raise RenderError(f"ffmpeg could not write the film: {self._reason()}")

    def kill(self) -> None:
        """End ffmpeg at once if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def end(self) -> None:
        """Kill ffmpeg if it still runs, and let go of its pipes."""
        self.kill()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stderr):
            if pipe is not None:
                pipe.close()

    def _listen(self) -> None:
        assert self._process.stderr is not None
        rest = b""
        while chunk := self._process.stderr.read(4096):
            *lines, rest = (rest + chunk).split(b"\n")
            self._complaints.extend(_clean(line) for line in lines)
            rest = rest[-4096:]
        self._complaints.append(_clean(rest))

    def _reason(self) -> str:
        if self._process.returncode < 0:
            return f"it was ended by {signal.Signals(-self._process.returncode).name}"
        lines = [line for line in self._complaints if line]
        # The first complaint is the cause; those after it are what followed from it. Which part of
        # ffmpeg complains, and where in memory that lies, helps nobody.
        return (
            _PART_OF_FFMPEG.sub("", lines[0])
            if lines
            else f"it ended with status {self._process.returncode}"
        )


@contextmanager
def running(
    arguments: Sequence[str], *, stdin: int = subprocess.DEVNULL, folder: Path | None = None
) -> Iterator[Ffmpeg]:
    """Run ffmpeg for the length of the block; whatever happens, none is left running."""
    process = Ffmpeg(arguments, stdin=stdin, folder=folder)
    try:
        yield process
    finally:
        process.end()


@contextmanager
def kept_in_group() -> Iterator[None]:
    """Within, ffmpeg stays in this program's group, for whoever may have to kill all of it."""
    token = _STAYS_IN_GROUP.set(True)
    try:
        yield
    finally:
        _STAYS_IN_GROUP.reset(token)


@contextmanager
def ended_by_sigterm() -> Iterator[None]:
    """Turn SIGTERM into Cancelled for the length of the block, so that it cleans up behind it.

    Does nothing off the main thread, or where the program has a handler of its own.
    """
    on_main = threading.current_thread() is threading.main_thread()
    if not on_main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise Cancelled("stopped by SIGTERM; no film was written")

    signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def stop_if(cancelled: Callable[[], bool]) -> None:
    """Raise Cancelled if the user asked for the work to stop."""
    if cancelled():
        raise Cancelled("stopped; no film was written")


def _clean(line: bytes) -> str:
    # ffmpeg quotes file names as they are, and those may hold control sequences.
    text = line.decode("utf-8", "replace").strip()
    return "".join(sign for sign in text if sign.isprintable())
