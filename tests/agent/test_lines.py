"""Line mode's eyes and ears: events as lines or JSON, and lines that come through a pipe."""

import asyncio
import io
import json
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from stickgen_agent.backends.redaction import Redactor
from stickgen_agent.events import (
    USERS_CALL,
    ClipReady,
    Event,
    Failed,
    TextDelta,
    TextDiscarded,
    Told,
    ToolFinished,
    ToolProgress,
    TurnFinished,
    Warned,
)
from stickgen_agent.lines.chat import exit_code_after
from stickgen_agent.lines.history import history_in
from stickgen_agent.lines.printing import JsonPrinter, LinePrinter
from stickgen_agent.lines.reading import MOST_CHARACTERS, PipeReader

EVENTS: tuple[Event, ...] = (
    TextDelta(text="He now "),
    TextDelta(text="runs.\x1b[31m"),
    ToolProgress(call_id="1", done=5, total=10),
    ToolFinished(
        call_id="1", name="change_action", ok=True, summary="Bob runs", warnings=("later",)
    ),
    ToolFinished(call_id="2", name="nod", ok=False, summary="no such tool"),
    Warned(reason="degraded", message="no wings"),
    ClipReady(version=2, path="v2.mp4", draft=False, frames=10, seconds=0.4, size=(160, 90)),
    TurnFinished(reason="limit", limit="steps", question="Shall I go on?"),
)  # fmt: skip


def test_events_become_lines_that_no_terminal_obeys():
    out = io.StringIO()
    printer = LinePrinter(out, io.StringIO())
    for event in EVENTS:
        printer.event(event)
    assert out.getvalue().splitlines() == [
        "He now runs.\\x1b[31m",
        "  · change_action: Bob runs",
        "    note: later",
        "  ✗ nod: no such tool",
        "    note: degraded: no wings",
        "  film (0.4 s, 160x90): v2.mp4",
        "Shall I go on?",
    ]


def test_a_text_that_is_void_is_told_so():
    out = io.StringIO()
    printer = LinePrinter(out, io.StringIO())
    for piece in (TextDelta(text="Onc"), TextDiscarded(), TextDelta(text="Done")):
        printer.event(piece)
    printer.event(TurnFinished(reason="done"))
    assert out.getvalue() == "Onc\n  (that answer was cut off; asking again)\nDone\n"


def test_a_failure_goes_to_standard_error(capsys: pytest.CaptureFixture[str]):
    LinePrinter(io.StringIO(), io.StringIO()).event(
        Failed(kind="auth", message="no key\x07", exit_code=3)
    )
    assert capsys.readouterr().err == "stickgen-agent: no key\\x07\n"


def test_every_event_is_one_json_object_on_a_line():
    out = io.StringIO()
    printer = JsonPrinter(out)
    for event in EVENTS:
        printer.event(event)
    printer.event(Told(text="two\nlines"))
    read = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [each["type"] for each in read[:3]] == ["text.delta", "text.delta", "tool.progress"]
    assert read[-1]["text"] == "two\nlines"
    assert "\x1b" not in out.getvalue()


def test_what_a_command_of_the_user_lacks_is_told_with_what_would_be_right():
    out = io.StringIO()
    problem = {"path": "format", "message": "is no format", "got": "nope", "nearest": "gif"}
    failed = ToolFinished(
        call_id=f"{USERS_CALL}1", name="export", ok=False,
        summary="the arguments do not fit", data={"errors": [problem]},
    )  # fmt: skip
    LinePrinter(out, out).event(failed)
    assert "format: is no format; got nope; did you mean 'gif'?" in out.getvalue()
    assert exit_code_after(failed, 0) == 2


async def test_lines_come_from_a_pipe_one_by_one_joined_at_a_backslash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    end, beginning = os.pipe()
    with os.fdopen(end) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        os.write(beginning, b"one\r\ntwo \\\nlines\n\xff last \\")
        os.close(beginning)
        reader = PipeReader()
        assert [await reader.line() for _ in range(4)] == ["one", "two \nlines", "� last \n", None]
        assert await reader.line() is None


async def test_a_pipe_that_never_ends_is_read_only_as_far_as_lines_are_wanted(
    monkeypatch: pytest.MonkeyPatch,
):
    end, beginning = os.pipe()
    with os.fdopen(end) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        os.set_blocking(beginning, False)
        written = os.write(beginning, b"a" * 200_000)
        reader = PipeReader()
        asked = asyncio.ensure_future(reader.line())
        for _ in range(40):
            with suppress(BlockingIOError):
                written += os.write(beginning, b"a" * 20_000)
            await asyncio.sleep(0.005)
        os.set_blocking(beginning, True)
        os.write(beginning, b"\nnext\nlast\n")
        line = await asked
        # So much is told that it can be told to be too long, as one line and not as several.
        assert written > len(line or "") > MOST_CHARACTERS
        assert await reader.line() == "next"
        os.close(beginning)
        assert await reader.line() == "last"


def test_the_history_of_a_terminal_holds_no_key_and_is_private(tmp_path: Path):
    history = history_in(tmp_path / "new" / "history", Redactor(["canary-key"]).text)
    history.append_string("the key is canary-key")
    kept = tmp_path / "new" / "history"
    assert "canary" not in kept.read_text()
    assert "the key is" in kept.read_text()
    assert kept.stat().st_mode & 0o077 == 0


def test_a_history_that_cannot_be_kept_is_that_of_now(tmp_path: Path):
    (tmp_path / "file").touch()
    history = history_in(tmp_path / "file" / "history", str)
    history.append_string("one")
    assert list(history.get_strings()) == ["one"]
