"""Lines that a person types, or that come through a pipe; waiting for one never blocks the loop."""

import asyncio
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from stickgen_agent.sessions.texts import Redact

# What one turn may say; what is longer is given in part, so that it can be told to be too long.
MOST_CHARACTERS = 20_000


class InterruptedLine(Exception):
    """Ctrl-C was pressed instead of a line; asyncio lets no task raise KeyboardInterrupt."""


class Reader(Protocol):
    """Gives one line after another."""

    async def line(self) -> str | None:
        """Wait for a line; None at the end. InterruptedLine at Ctrl-C."""
        ...


def reader_for(commands: Sequence[str], history: Path, redact: Redact) -> Reader:
    """Read with editing, history and completion on a terminal, and plainly elsewhere."""
    if sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        return TerminalReader(commands, history, redact)
    return PipeReader()


class PipeReader:
    """Reads standard input in a thread that no exit waits for."""

    def __init__(self) -> None:
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        # A line is read when it is wanted: a pipe that never ends does not fill the memory.
        self._wanted = threading.Semaphore(0)
        self._started = False

    async def line(self) -> str | None:
        """Wait for a line; a backslash at its end joins the next."""
        if not self._started:
            self._started = True
            loop = asyncio.get_running_loop()
            threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        text = ""
        while (line := await self._next()) is not None:
            if not line.endswith("\\"):
                return text + line
            text = f"{text}{line[:-1]}\n"[: MOST_CHARACTERS + 1]
        self._lines.put_nowait(None)
        return text or None

    async def _next(self) -> str | None:
        self._wanted.release()
        return await self._lines.get()

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            self._wanted.acquire()
            for raw in _lines_of(sys.stdin.fileno()):
                text = raw.decode("utf-8", "replace").rstrip("\r\n")
                loop.call_soon_threadsafe(self._lines.put_nowait, text)
                self._wanted.acquire()
            loop.call_soon_threadsafe(self._lines.put_nowait, None)
        except RuntimeError:
            # The conversation ended while a line was awaited; nobody wants it any more.
            return


def _lines_of(number: int) -> Iterator[bytes]:
    """Read lines from a file descriptor; of those that are too long, only the beginning.

    Not through ``sys.stdin``: its lock, held by a thread that waits, would abort the program's end.
    """
    # No character takes more than four bytes.
    rest, most = b"", (MOST_CHARACTERS + 1) * 4
    while piece := _read_from(number):
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
        rest = rest[:most]
    if rest:
        yield rest


def _read_from(number: int) -> bytes:
    try:
        return os.read(number, 65_536)
    except OSError:
        # A terminal that was hung up is at its end.
        return b""


class TerminalReader:
    """Reads with editing, history and completion of slash commands."""

    def __init__(self, commands: Sequence[str], history: Path, redact: Redact) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.completion import WordCompleter

        from stickgen_agent.lines.history import history_in

        words = WordCompleter(list(commands), sentence=True)
        self._prompt: PromptSession[str] = PromptSession(
            "> ", history=history_in(history, redact), completer=words, complete_while_typing=False
        )

    async def line(self) -> str | None:
        """Wait for a line."""
        try:
            # Signals belong to the conversation; in here Ctrl-C comes as a key.
            return await self._prompt.prompt_async(handle_sigint=False)
        except EOFError:
            return None
        except KeyboardInterrupt:
            raise InterruptedLine from None
