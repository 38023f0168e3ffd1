"""Line mode as people use it: through a pipe, on a real terminal, and with signals."""

import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stickgen_agent.failures import UsageError
from stickgen_agent.lines.slash import COMMANDS, help_text, read_command

CHAT = [sys.executable, "-m", "stickgen_agent", "chat"]
PATIENCE_S = 60.0


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def talk(*lines: str, options: tuple[str, ...] = ("--plain", "--film", "never")) -> str:
    done = subprocess.run(
        [*CHAT, *options], input="\n".join(lines), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def events_of(*lines: str, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    told = talk(*lines, options=("--json", "--film", "never", *options))
    return [json.loads(line) for line in told.splitlines()]


def test_a_story_is_told_changed_taken_back_and_shown_through_a_pipe(room: Path):
    told = talk("A man walks in a forest", "make him run instead", "/diff", "/undo", "/script")
    assert "runs instead of walking" in told
    assert "became run" in told
    script = json.loads(told[told.index("{") :])
    assert script["scenes"][0]["parts"][0]["actions"][0]["action"] == "walk"


def test_every_event_of_a_conversation_is_numbered_and_of_one_session(room: Path):
    events = events_of("A man walks in a forest", "/nonsense", "/versions", "/tokens")
    assert [each["seq"] for each in events] == list(range(1, len(events) + 1))
    assert len({each["session_id"] for each in events}) == 1
    kinds = [each["type"] for each in events]
    assert kinds[0] == "turn.started"
    assert "script.changed" in kinds
    assert "error" in kinds
    assert kinds[-1] == "result"
    ends = [each for each in events if each["type"] == "turn.finished"]
    assert [end["reason"] for end in ends] == ["done"]


def test_a_conversation_goes_on_where_it_ended(room: Path):
    first = events_of("A man walks in a forest")[0]["session_id"]
    again = events_of("it is night", options=("--continue",))
    assert {each["session_id"] for each in again} == {first}
    changed = next(each for each in again if each["type"] == "script.changed")
    assert changed["version"] == 2
    by_id = events_of("/versions", options=("--resume", first[:5]))
    assert by_id[-1]["data"]["current"] == 2


def test_the_film_follows_the_script_also_back_to_the_same_bytes(room: Path):
    story = "A man waves for one second. The film is 1 second long"
    events = events_of(
        story, "make it vertical", "cut it to one second", "/undo", "/redo",
        options=("--film", "draft"),
    )  # fmt: skip
    films = [each for each in events if each["type"] == "clip.ready"]
    versions = [film["version"] for film in films]
    assert versions[-1] == versions[-3]
    assert all(Path(film["path"]).exists() for film in films)


def test_a_line_may_go_on_in_the_next(room: Path):
    assert "Man: walk, wave" in talk("A man walks in a forest \\", "and waves")


@pytest.mark.parametrize("line", ["/undo", "/redo", "/versions", "/diff", "/render", "/review"])
def test_a_command_without_a_script_says_so_and_the_conversation_goes_on(line: str, room: Path):
    told = talk(line, "A man waves", "/versions")
    assert "no script" in told
    assert "1 version" in told


@pytest.mark.parametrize(
    "line",
    ["/", "/fly", "/re", "/restore", "/restore x", "/diff 1 2 3", "/render fast", "/export",
     "/save a.txt", "/undo 3", "/model a b"],
)  # fmt: skip
def test_a_command_that_cannot_be_read_is_told_what_would_be_right(line: str):
    with pytest.raises(UsageError):
        read_command(line)


def test_the_help_names_every_command():
    assert all(f"/{name}" in help_text() for name in COMMANDS)


def test_a_backend_that_fails_leaves_the_conversation_to_go_on(room: Path):
    told = talk("A man waves", "/backend ollama", "make him run", "/backend mock", "make him jump")
    assert "Ollama does not answer" in told
    assert "jumps" in told


def test_no_terminal_and_no_plain_is_a_usage_error(room: Path):
    done = subprocess.run(CHAT, input="", capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "--plain" in done.stderr


def test_ctrl_c_stops_a_turn_and_the_conversation_goes_on(room: Path):
    chat = subprocess.Popen(
        [*CHAT, "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert chat.stdin is not None
    assert chat.stdout is not None
    with chat.stdin, chat.stdout:
        chat.stdin.write("A man walks in a forest. The film is 60 seconds long\n")
        chat.stdin.flush()
        seen = [json.loads(chat.stdout.readline())]
        while seen[-1]["type"] != "tool.progress":
            seen.append(json.loads(chat.stdout.readline()))
        chat.send_signal(signal.SIGINT)
        while seen[-1]["type"] != "turn.finished":
            seen.append(json.loads(chat.stdout.readline()))
        assert seen[-1]["reason"] == "cancelled"
        time.sleep(1.1)
        chat.stdin.write("/versions\n")
        chat.stdin.flush()
        while seen[-1]["type"] != "tool.result" or seen[-1]["name"] != "list_versions":
            seen.append(json.loads(chat.stdout.readline()))
        assert seen[-1]["ok"]
        chat.stdin.close()
        assert chat.wait(PATIENCE_S) == 0
    sessions = Path(os.environ["XDG_DATA_HOME"]) / "stickgen-agent" / "sessions"
    assert not list(sessions.rglob("*.part"))


class Terminal:
    """A program on a terminal of its own, and what it has written there."""

    def __init__(self, *command: str) -> None:
        self._ours, theirs = pty.openpty()
        environ = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
        self.program = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True
        )
        os.close(theirs)
        self.seen = ""

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def wait_for(self, text: str) -> None:
        """Read until a text was seen; what came before it counts no more."""
        until = time.monotonic() + PATIENCE_S
        while text not in self.seen:
            ready, _, _ = select.select([self._ours], [], [], until - time.monotonic())
            assert ready, f"never saw {text!r} in {self.seen[-2000:]!r}"
            self.seen += os.read(self._ours, 65536).decode("utf-8", "replace")
        self.seen = self.seen.partition(text)[2]

    def close(self) -> None:
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        os.close(self._ours)


@pytest.fixture
def terminal(room: Path) -> Iterator[Terminal]:
    opened = Terminal(*CHAT, "--film", "never")
    yield opened
    opened.close()


# A prompt begins with asking for pasted text to be marked.
PROMPT = "\x1b[?2004h"


def test_on_a_terminal_lines_are_edited_and_ctrl_c_twice_leaves(terminal: Terminal):
    terminal.wait_for("/help shows more")
    terminal.wait_for(PROMPT)
    terminal.type("A man walz\x7fks in a forest\r")
    terminal.wait_for("Here is the film")
    terminal.wait_for(PROMPT)
    terminal.type("/versio\t")
    terminal.wait_for("/versions")
    terminal.type("\r")
    terminal.wait_for("list_versions: 1 version")
    terminal.wait_for(PROMPT)
    terminal.type("half a line\x03")
    terminal.wait_for("(Ctrl-C again")
    terminal.wait_for(PROMPT)
    terminal.type("\x03")
    assert terminal.program.wait(PATIENCE_S) == 130
