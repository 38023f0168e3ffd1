"""What happens, told to people in lines, to programs in events, or to nobody."""

import json
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final, Protocol

from stickgen_agent.plain import plain

VERSION: Final = 1
Progress = Callable[[int, int], None]


class Teller(Protocol):
    """Hears of results, of remarks, of events and of progress."""

    def result(self, text: str) -> None:
        """Take a line that was asked for."""
        ...

    def note(self, text: str) -> None:
        """Take a remark on what was understood, replaced or left out."""
        ...

    def event(self, kind: str, **facts: Any) -> None:
        """Take something that happened."""
        ...

    def progress(self, label: str) -> AbstractContextManager[Progress | None]:
        """Follow work whose frames are counted."""
        ...


def teller_for(*, as_json: bool, quiet: bool) -> Teller:
    """Return who tells what happens in the way that was asked for."""
    if as_json:
        return EventTeller()
    return LineTeller(quiet=quiet)


class LineTeller:
    """Prints results to standard output and remarks to standard error."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def result(self, text: str) -> None:
        """Print a result."""
        if not self._quiet:
            print(plain(text))

    def note(self, text: str) -> None:
        """Print a remark."""
        if not self._quiet:
            print(f"note: {plain(text)}", file=sys.stderr)

    def event(self, kind: str, **facts: Any) -> None:
        """Leave events to programs."""

    @contextmanager
    def progress(self, label: str) -> Iterator[Progress | None]:
        """Show a bar while the block runs, if standard error is a terminal."""
        if self._quiet or not sys.stderr.isatty():
            yield None
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("frames"),
            TimeRemainingColumn(),
        )
        with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
            task = bars.add_task(plain(label), total=None)
            yield lambda done, total: bars.update(task, completed=done, total=total)


class EventTeller:
    """Prints one JSON object a line, with a running number and the ids of session and turn."""

    def __init__(self) -> None:
        self._number = 0
        self._session, self._turn = secrets.token_hex(8), secrets.token_hex(8)

    def result(self, text: str) -> None:
        """Print a result as an event."""
        self.event("result", text=text)

    def note(self, text: str) -> None:
        """Print a remark as an event."""
        self.event("note", text=text)

    def event(self, kind: str, **facts: Any) -> None:
        """Print an event."""
        self._number += 1
        head = {"type": kind, "v": VERSION, "seq": self._number}
        ids = {"session_id": self._session, "turn_id": self._turn}
        print(json.dumps({**head, **ids, **facts}, ensure_ascii=True), flush=True)

    @contextmanager
    def progress(self, label: str) -> Iterator[Progress | None]:
        """Print an event for every hundredth of the work."""
        told = -1

        def tell(done: int, total: int) -> None:
            nonlocal told
            share = done * 100 // max(1, total)
            if share != told:
                told = share
                self.event("progress", done=done, total=total)

        yield tell
