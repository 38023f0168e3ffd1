"""The program as its users start it: one shot or a conversation, in a folder of its own."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from stickgen_agent.events import Event

PROGRAM: Final = [sys.executable, "-m", "stickgen_agent"]
PATIENCE_S: Final = 60.0
CANARY: Final = "xai-CANARY0123456789abcdefCANARY"
_EVENTS: Final[TypeAdapter[Any]] = TypeAdapter(Event)
# Answered with a line of its own, so that it tells where the answer to the line before ends.
_FENCE: Final = "/tokens"
_FENCED: Final = " tokens read, "


def data_folder() -> Path:
    return Path(os.environ["XDG_DATA_HOME"]) / "stickgen-agent"


def cache_folder() -> Path:
    return Path(os.environ["XDG_CACHE_HOME"]) / "stickgen-agent"


def surroundings(**more: str) -> dict[str, str]:
    """The test's environment; a server is asked twice, and not waited for."""
    return {**os.environ, "STICKGEN_TRIES": "2", **more}


def run(
    *arguments: str, text: str | bytes = b"", environ: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    given = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    done = subprocess.run(
        [*PROGRAM, *arguments], input=given, capture_output=True, check=False,
        env=environ or surroundings(), timeout=PATIENCE_S * 3,
    )  # fmt: skip
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def parsed(out: str) -> list[Any]:
    """Read a stream of events; each must be one, numbered, and of one session."""
    events = [_EVENTS.validate_json(line) for line in out.splitlines()]
    assert [each.seq for each in events] == list(range(1, len(events) + 1))
    assert len({each.session_id for each in events}) <= 1
    return events


def of_kind(events: Sequence[Any], kind: str) -> list[Any]:
    return [each for each in events if each.type == kind]


def the(events: Sequence[Any], kind: str) -> Any:
    found = of_kind(events, kind)
    assert len(found) == 1, [each.type for each in events]
    return found[0]


def leftovers(*folders: Path) -> list[Path]:
    """Files that should have been renamed or removed."""
    roots = (data_folder(), cache_folder(), *folders)
    found = [path for root in roots for path in root.rglob("*") if path.is_file()]
    return [path for path in found if path.suffix in {".part", ".tmp"} or ".part" in path.name]


def files_with(text: str, *folders: Path) -> list[Path]:
    """Files that hold a text."""
    found = [path for root in (data_folder(), *folders) for path in root.rglob("*")]
    return [path for path in found if path.is_file() and text.encode() in path.read_bytes()]


class Talk:
    """A conversation with the running program, line by line."""

    def __init__(self, *options: str, environ: dict[str, str] | None = None) -> None:
        self.program = subprocess.Popen(
            [*PROGRAM, "chat", "--plain", "--json", *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environ or surroundings(), start_new_session=True,
        )  # fmt: skip
        self.out = ""
        self._rest = b""

    def __enter__(self) -> "Talk":
        return self

    def __exit__(self, *_: object) -> None:
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        for stream in (self.program.stdin, self.program.stdout, self.program.stderr):
            assert stream is not None
            stream.close()

    def write(self, line: str | bytes) -> None:
        assert self.program.stdin is not None
        given = line if isinstance(line, bytes) else line.encode("utf-8", "surrogateescape")
        self.program.stdin.write(given + b"\n")
        self.program.stdin.flush()

    def next(self, patience_s: float = PATIENCE_S) -> dict[str, Any] | None:
        """Wait for an event; None at the end of all."""
        assert self.program.stdout is not None
        until = time.monotonic() + patience_s
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self.program.stdout], [], [], until - time.monotonic())
            assert ready, f"nothing after {self.out[-2000:]}"
            read = os.read(self.program.stdout.fileno(), 1 << 20)
            if not read:
                return None
            self._rest += read
        line, _, self._rest = self._rest.partition(b"\n")
        self.out += line.decode() + "\n"
        event: dict[str, Any] = json.loads(line)
        return event

    def until(self, kind: str) -> list[dict[str, Any]]:
        """Read up to an event of a kind."""
        seen: list[dict[str, Any]] = []
        while not seen or seen[-1]["type"] != kind:
            event = self.next()
            assert event is not None, (self.out[-2000:], self.errors())
            seen.append(event)
        return seen

    def say(self, line: str | bytes) -> list[Any]:
        """Say a line and hear all that happens up to its end."""
        begins = len(self.out)
        self.write(line)
        self.write(_FENCE)
        while True:
            event = self.next()
            assert event is not None, (self.out[-2000:], self.errors())
            if event["type"] == "result" and _FENCED in event["text"]:
                break
        return [_EVENTS.validate_json(each) for each in self.out[begins:].splitlines()][:-1]

    def errors(self) -> str:
        assert self.program.stderr is not None
        return self.program.stderr.read().decode() if self.program.poll() is not None else ""

    def leave(self) -> int:
        """End the conversation as a pipe does, and return the exit code."""
        assert self.program.stdin is not None
        self.program.stdin.close()
        while self.next() is not None:
            pass
        code = self.program.wait(PATIENCE_S)
        parsed(self.out)
        return code

    def kill(self) -> None:
        """End the program as nothing can prevent."""
        self.program.send_signal(signal.SIGKILL)
        while self.next() is not None:
            pass
        self.program.wait()
