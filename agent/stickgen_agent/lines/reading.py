"""Lines that a person types, or that come through a pipe; waiting for one never blocks the loop."""

import asyncio
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

# What one turn may say; a pipe that never ends must not fill the memory.
MOST_CHARACTERS = 20_000


class InterruptedLine(Exception):
    """Ctrl-C was pressed instead of a line; asyncio lets no task raise KeyboardInterrupt."""


class Reader(Protocol):
    """Gives one line after another."""

    async def line(self) -> str | None:
        """Wait for a line; None at the end. InterruptedLine at Ctrl-C."""
        ...


def reader_for(commands: Sequence[str], history: Path) -> Reader:
    """Read with editing, history and completion on a terminal, and plainly elsewhere."""
    if sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb":
        return TerminalReader(commands, history)
    return PipeReader()


class PipeReader:
    """Reads standard input in a thread that no exit waits for."""

    def __init__(self) -> None:
        self._lines: asyncio.Queue[str | None] = asyncio.Queue()
        self._started = False

    async def line(self) -> str | None:
        """Wait for a line; a backslash at its end joins the next."""
        if not self._started:
            self._started = True
            loop = asyncio.get_running_loop()
            threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        text = ""
        while (line := await self._lines.get()) is not None:
            if not line.endswith("\\"):
                return (text + line)[:MOST_CHARACTERS]
            text += line[:-1] + "\n"
        self._lines.put_nowait(None)
        return text or None

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            for raw in _lines_of(sys.stdin.fileno()):
                text = raw.decode("utf-8", "replace").rstrip("\r\n")
                loop.call_soon_threadsafe(self._lines.put_nowait, text)
            loop.call_soon_threadsafe(self._lines.put_nowait, None)
        except RuntimeError:
            # The conversation ended while a line was awaited; nobody wants it any more.
            return


def _lines_of(number: int) -> Iterator[bytes]:
    """Read lines from a file descriptor, those that are too long in pieces.

    Not through ``sys.stdin``: its lock, held by a thread that waits, would abort the program's end.
    """
    rest, most = b"", MOST_CHARACTERS * 4
    while piece := os.read(number, 65_536):
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
        while len(rest) > most:
            yield rest[:most]
            rest = rest[most:]
    if rest:
        yield rest


class TerminalReader:
    """Reads with editing, history and completion of slash commands."""

    def __init__(self, commands: Sequence[str], history: Path) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.completion import WordCompleter
        from prompt_toolkit.history import FileHistory

        history.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        history.touch(mode=0o600)
        words = WordCompleter(list(commands), sentence=True)
        self._prompt: PromptSession[str] = PromptSession(
            "> ", history=FileHistory(str(history)), completer=words, complete_while_typing=False
        )

    async def line(self) -> str | None:
        """Wait for a line."""
        try:
            # Signals belong to the conversation; in here Ctrl-C comes as a key.
            return (await self._prompt.prompt_async(handle_sigint=False))[:MOST_CHARACTERS]
        except EOFError:
            return None
        except KeyboardInterrupt:
            raise InterruptedLine from None
