"""Events told in lines to people, or one JSON object a line to programs."""

import json
import os
import sys
from typing import IO, Any, Final, Protocol

from stickgen_agent.events import (
    USERS_CALL,
    ClipReady,
    Event,
    Failed,
    RepairAttempt,
    RetryScheduled,
    ScriptChanged,
    TextDelta,
    TextDiscarded,
    Told,
    ToolFinished,
    ToolProgress,
    ToolProposed,
    TurnFinished,
    UsageCounted,
    Warned,
)
from stickgen_agent.plain import plain

# The films of these are told as films.
_TOLD_OTHERWISE: Final = ("render_clip", "export")


class Printer(Protocol):
    """Hears of everything that happens."""

    def event(self, event: Event) -> None:
        """Take an event."""
        ...


def printer_for(*, as_json: bool, quiet: bool, brief: bool = False) -> Printer:
    """Return who tells what happens in the way that was asked for."""
    if as_json:
        return JsonPrinter()
    return QuietPrinter() if quiet else LinePrinter(brief=brief)


def safe(text: str) -> str:
    """Make each line of a text harmless for a terminal, and leave the lines."""
    return "\n".join(plain(line) for line in text.split("\n"))


def details(event: ToolFinished) -> list[str]:
    """Return what an answer holds beside its summary, as lines."""
    lines = []
    for value in event.data.values():
        for entry in value if isinstance(value, list) else ():
            line = _entry(entry) if isinstance(entry, dict) else str(entry)
            if line not in event.summary:
                lines.append(line)
    return lines


def _entry(entry: dict[str, Any]) -> str:
    """Write a fault, a version or a finding as a line."""
    if "note" in entry and "version" in entry:
        now = " (current)" if entry.get("current") else ""
        return f"{entry['version']}{now}: {entry['note']}"
    if "message" in entry:
        parts = [f"{entry.get('path', '')}: {entry['message']}".lstrip(": ")]
        parts += [f"got {entry['got']}"] if entry.get("got") else []
        parts += [f"it may be {entry['allowed']}"] if entry.get("allowed") else []
        parts += [f"did you mean {entry['nearest']!r}?"] if entry.get("nearest") else []
        return "; ".join(parts)
    return ", ".join(f"{key} {shown}" for key, shown in entry.items() if shown not in (None, ""))


class JsonPrinter:
    """Writes each event as one JSON object."""

    def __init__(self, out: IO[str] | None = None) -> None:
        self._out = out or sys.stdout

    def event(self, event: Event) -> None:
        """Write an event."""
        # ASCII, so that no terminal obeys what a story says.
        text = json.dumps(event.model_dump(mode="json"), ensure_ascii=True)
        print(text, file=self._out, flush=True)


class QuietPrinter:
    """Writes nothing but why there is no whole result."""

    def event(self, event: Event) -> None:
        """Write a failure, or why a turn was stopped."""
        if isinstance(event, Failed):
            _complain(event.message)
        elif isinstance(event, TurnFinished) and (why := _why_stopped(event)):
            _complain(why)


def _complain(text: str) -> None:
    print(f"stickgen-agent: {safe(text)}", file=sys.stderr, flush=True)


def _progress_of(event: ToolProposed | ToolProgress) -> str:
    if isinstance(event, ToolProposed):
        return f"writing {event.name} … {event.characters} characters"
    return f"{event.label or 'rendering'} … {event.done * 100 // max(1, event.total)} %"


def _why_stopped(event: TurnFinished) -> str:
    if event.reason == "cancelled":
        return "interrupted; everything up to here is kept"
    return event.question and f'{event.question} stickgen-agent --continue "go on"'


class LinePrinter:
    """Writes the answer as it comes, and a line for each thing that was done.

    With ``brief`` what was done goes without saying; remarks go to standard error.
    """

    def __init__(
        self, out: IO[str] | None = None, status: IO[str] | None = None, *, brief: bool = False
    ) -> None:
        self._out, self._status = out or sys.stdout, status or sys.stderr
        self._brief = brief
        self._lively = self._status.isatty() and os.environ.get("TERM", "dumb") != "dumb"
        self._pending = ""
        self._in_text = False
        self._shown_status = False

    def event(self, event: Event) -> None:
        """Write what an event means to a person."""
        match event:
            case TextDelta():
                self._text(event.text)
            case TextDiscarded():
                self._end_text()
                self.say("  (that answer was cut off; asking again)")
            case ToolProposed() | ToolProgress():
                self._progress(_progress_of(event))
            case ToolFinished():
                self._tool(event)
            case ScriptChanged() | ClipReady():
                self._made(event)
            case RepairAttempt() | RetryScheduled() | Warned() | Failed():
                self._trouble(event)
            case Told():
                self.say(event.text)
            case UsageCounted():
                # An answer is over; the words of the next one begin a line of their own.
                self._end_text()
            case TurnFinished():
                self._end_text()
                self._finished(event)
            case _:
                pass

    def say(self, text: str) -> None:
        """Write lines."""
        self._end_text()
        print(safe(text), file=self._out, flush=True)

    def _text(self, piece: str) -> None:
        self._clear_status()
        self._in_text = True
        self._out.write(safe(piece))
        self._out.flush()

    def _end_text(self) -> None:
        self._clear_status()
        if self._in_text:
            self._in_text = False
            self._out.write("\n")
            self._out.flush()

    def _remark(self, text: str) -> None:
        self._end_text()
        if self._brief:
            print(f"note: {safe(text)}", file=self._status, flush=True)
        else:
            self.say(f"    note: {text}")

    def _tool(self, event: ToolFinished) -> None:
        # That something was cancelled, the end of the turn says.
        if not self._brief and event.reason != "cancelled":
            self._done(event)
        for warning in event.warnings:
            # What was degraded comes as an event of its own.
            if not warning.startswith("degraded: "):
                self._remark(warning)

    def _done(self, event: ToolFinished) -> None:
        sign = "·" if event.ok else "✗"
        self.say(f"  {sign} {event.name}: {event.summary.splitlines()[0] if event.summary else ''}")
        if event.call_id.startswith(USERS_CALL):
            told_otherwise = event.ok and event.name in _TOLD_OTHERWISE
            for line in details(event) if not told_otherwise else ():
                self.say(f"    {line}")

    def _made(self, event: ScriptChanged | ClipReady) -> None:
        if isinstance(event, ClipReady) and not self._brief:
            width, height = event.size
            kind = "draft" if event.draft else "film"
            self.say(f"  {kind} ({event.seconds:g} s, {width}x{height}): {event.path}")

    def _trouble(self, event: RepairAttempt | RetryScheduled | Warned | Failed) -> None:
        match event:
            case RepairAttempt():
                self._progress(f"mending, try {event.number} of {event.most}")
            case RetryScheduled():
                self.say(f"  … {event.message}; asking again in {event.wait_s:.1f} s")
            case Warned():
                degraded = "degraded: " if event.reason == "degraded" else ""
                self._remark(f"{degraded}{event.message}")
            case Failed():
                self._end_text()
                _complain(event.message)

    def _finished(self, event: TurnFinished) -> None:
        if self._brief:
            # One shot ends here: nobody can answer a question.
            if why := _why_stopped(event):
                _complain(why)
            return
        if event.reason == "cancelled":
            self.say("  (cancelled; everything up to here is kept)")
        if event.question:
            self.say(event.question)

    def _progress(self, text: str) -> None:
        if self._lively:
            self._end_text()
            self._shown_status = True
            self._status.write(f"\r\x1b[2K{plain(text)}")
            self._status.flush()

    def _clear_status(self) -> None:
        if self._shown_status:
            self._shown_status = False
            self._status.write("\r\x1b[2K")
            self._status.flush()
