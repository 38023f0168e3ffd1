"""Every fault of a model and its server, through the command line.

``pytest -m slow -s tests/agent/test_whole_faults.py -k table`` prints the table of docs/faults.md.
"""

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from stickgen_agent.cli import main
from tests.agent.fault_server import (
    CUT,
    FaultServer,
    Scripted,
    delta,
    events,
    fault_server,
    lines,
    part,
    whole,
)
from tests.agent.test_backend_faults import GROK_FAULTS, OLLAMA_FAULTS
from tests.agent.test_whole_conversations import FILM, WRITERS, options_for
from tests.agent.whole_program import CANARY, Talk, files_with, leftovers, of_kind, surroundings

# A server that says nothing for this long is too slow.
WAIT_S: Final = 0.4
RECOVERS: Final = 0
Answers = tuple[Scripted, ...]


@dataclass(frozen=True)
class Fault:
    """What a server does, the exit code it ends in, and a word that has to be read."""

    answers: Answers
    code: int
    word: str = ""
    # The model's answers repeat for ever.
    endless: bool = False


def called(backend: str, name: str, arguments: str, finish: str = "tool_calls") -> Scripted:
    """An answer that calls a tool with arguments as they are written."""
    if backend == "grok":
        call = {"index": 0, "id": "c1", "function": {"name": name, "arguments": arguments}}
        return events(delta(tool_calls=[call]), delta(finish))
    given = json.loads(arguments)
    reason = "length" if finish == "length" else "stop"
    return lines(
        part(tool_calls=[{"function": {"name": name, "arguments": given}}]), part("", reason)
    )


def faults_of(backend: str) -> dict[str, Fault]:
    """All faults of a kind of server; those in passing come as often as it is asked."""
    known = GROK_FAULTS if backend == "grok" else OLLAMA_FAULTS
    found = {}
    for name, (answer, kind, code, word) in known.items():
        if kind in ("malformed", "context"):
            found[name] = Fault((answer, *done(backend)), RECOVERS)
            ends = (answer,)
            # What was sent back too often ends in what the loop says of it.
            said = "3 repairs" if kind == "malformed" else word
            found[f"{name}, again and again"] = Fault(ends, code, said, endless=True)
        else:
            found[name] = Fault((answer, answer), code, word)
    return found | _of_servers(backend) | _of_models(backend)


def done(backend: str) -> Answers:
    return WRITERS[backend]("It is done.")


def _of_servers(backend: str) -> dict[str, Fault]:
    """What passes, and what is slow."""
    well = done(backend)
    piece = (
        events(delta(content="On"), WAIT_S * 3, delta("stop", content="ce"))
        if backend == "grok"
        else lines(part("On"), WAIT_S * 3, part("ce", "stop"))
    )
    cut = events(delta(content="Once"), CUT) if backend == "grok" else lines(part("Once"), CUT)
    limited = {"error": "rate limit"}
    return {
        "429, then well": Fault((whole(429, limited, retry_after="0"), *well), RECOVERS),
        "429, wait a second": Fault((whole(429, limited, retry_after="1"), *well), RECOVERS),
        "500, then well": Fault((whole(500, {"error": "oops"}), *well), RECOVERS),
        "503, then well": Fault((whole(503, "busy", "text/plain"), *well), RECOVERS),
        "cut, then well": Fault((cut, *well), RECOVERS),
        "slow drip": Fault((piece, piece), 4, "nothing came"),
        "slow drip, then well": Fault((piece, *well), RECOVERS),
    }


def _of_models(backend: str) -> dict[str, Fault]:
    """What models write that cannot be used."""
    well = done(backend)
    bad = called(backend, "change_film", '{"style": "no such style"}')
    never = tuple(
        called(backend, "write_script", json.dumps({"title": f"Try {number}", "scenes": 5}))
        for number in range(5)
    )
    empty = WRITERS[backend]("")
    again = called(backend, "get_script", "{}")
    found = {
        # Who claims that it is done after a refusal is asked once more.
        "unknown tool": Fault((called(backend, "rm", '{"path": "/"}'), *well, *well), RECOVERS),
        "arguments that do not fit": Fault((bad, *well, *well), RECOVERS),
        "arguments that never fit": Fault(never, 5, "3 repairs", endless=True),
        "answer cut at a call": Fault(
            (called(backend, "change_film", '{"title": "X"}', "length"), *well), RECOVERS
        ),
        "endless tool loop": Fault((again,), 7, "same call", endless=True),
        "empty answer, then well": Fault((*empty, *well), RECOVERS),
        "empty answers": Fault(empty, 5, "empty", endless=True),
    }
    if backend == "grok":
        found["call that is no JSON"] = Fault(
            (called(backend, "change_film", '{"title": '), *well, *well), RECOVERS
        )
        unnamed = called(backend, "", "{}")
        found["call without a name"] = Fault((unnamed, *well, *well), RECOVERS)
    return found


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XAI_API_KEY", CANARY)
    monkeypatch.setenv("OLLAMA_API_KEY", CANARY)
    monkeypatch.setenv("STICKGEN_TRIES", "2")
    monkeypatch.setenv("STICKGEN_WAIT_SECONDS", str(WAIT_S))
    return tmp_path


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


def prepare(server: FaultServer, fault: Fault) -> None:
    server.answers.clear()
    server.then(*fault.answers)
    server.always = fault.answers[-1] if fault.endless else None


def check_line(line: str, fault: Fault) -> None:
    assert fault.word in line
    assert "\n" not in line.strip()
    assert "Traceback" not in line
    assert "CANARY" not in line


def failure_in(heard: list[Any]) -> tuple[int, str]:
    """The code and the line in which a turn of a conversation ended."""
    failed = of_kind(heard, "error")
    end = of_kind(heard, "turn.finished")[-1]
    if failed:
        assert len(failed) == 1
        assert end.reason == "failed"
        return failed[0].exit_code, failed[0].message
    if end.reason == "limit":
        return (5 if end.limit == "repairs" else 7), end.question
    assert end.reason == "done"
    return RECOVERS, ""


def check_nothing_leaked(room: Path) -> None:
    assert files_with(CANARY, room) == []
    assert leftovers(room) == []


SOME: Final = (
    "wrong key", "billing", "gone", "page", "slow drip", "429, then well", "unknown tool",
    "call that is no JSON",
)  # fmt: skip
FEW: Final = ("wrong key", "gone", "unknown tool", "endless tool loop")


def some_of(backend: str, names: tuple[str, ...]) -> dict[str, Fault]:
    return {name: each for name, each in faults_of(backend).items() if name in names}


@pytest.mark.parametrize("backend", WRITERS)
def test_a_conversation_goes_on_after_faults(server: FaultServer, room: Path, backend: str):
    check_conversation(server, room, backend, some_of(backend, SOME))


@pytest.mark.slow
@pytest.mark.parametrize("backend", WRITERS)
def test_a_conversation_goes_on_after_every_fault_there_is(
    server: FaultServer, room: Path, backend: str
):
    check_conversation(server, room, backend, faults_of(backend))


def check_conversation(
    server: FaultServer, room: Path, backend: str, faults: dict[str, Fault]
) -> None:
    tape = room / "talk.jsonl"
    options = [*options_for(backend, server), "--film", "never", "--record", str(tape)]
    with Talk(*options, environ=surroundings()) as talk:
        server.then(*WRITERS[backend]("Here it is.", ("write_script", FILM)))
        assert failure_in(talk.say("Tom and Anna meet.")) == (RECOVERS, "")
        for name, fault in faults.items():
            prepare(server, fault)
            code, line = failure_in(talk.say(f"Now: {name}"))
            assert code == fault.code, (name, line)
            check_line(line, fault)
            prepare(server, Fault(done(backend), RECOVERS))
            assert failure_in(talk.say("And now?")) == (RECOVERS, ""), name
            assert server.answers == [], name
        assert talk.leave() == 0
        assert "CANARY" not in talk.out
        assert "Traceback" not in talk.errors()
    check_nothing_leaked(room)


def one_shot(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    """Run one story, and return the exit code and the lines of standard error."""
    try:
        code = main(["Tom and Anna meet.", "-o", "film.mp4", *options])
    except SystemExit as left:
        code = int(str(left.code))
    out, err = capsys.readouterr()
    assert "CANARY" not in out + err
    assert "Traceback" not in err
    return code, err.splitlines()


def shoot(
    server: FaultServer, backend: str, fault: Fault, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    """Make a film with a server that has a fault first; return the code and the line about it."""
    last = WRITERS[backend]("Here it is.", ("write_script", FILM))
    prepare(server, fault if fault.code else Fault(last, 0))
    if not fault.code:
        asked_twice = fault.answers[-2 * len(done(backend)) :] == 2 * done(backend)
        server.answers[:0] = fault.answers[: -len(done(backend)) * (1 + asked_twice)]
    code, told = one_shot(capsys, *options_for(backend, server))
    said = [line for line in told if line.startswith("stickgen-agent: ")]
    assert len(said) == bool(fault.code), told
    return code, said[0].removeprefix("stickgen-agent: ") if said else ""


@pytest.mark.parametrize("backend", ["grok", pytest.param("ollama", marks=pytest.mark.slow)])
def test_one_shot_ends_with_the_code_of_the_fault_and_one_line(
    server: FaultServer, room: Path, backend: str, capsys: pytest.CaptureFixture[str]
):
    check_shots(server, room, backend, some_of(backend, FEW), capsys)


def check_shots(
    server: FaultServer, room: Path, backend: str, faults: dict[str, Fault],
    capsys: pytest.CaptureFixture[str],
) -> dict[str, tuple[int, str]]:  # fmt: skip
    rows = {}
    film = room / "film.mp4"
    for name, fault in faults.items():
        film.unlink(missing_ok=True)
        rows[name] = code, line = shoot(server, backend, fault, capsys)
        assert code == fault.code, (name, line)
        check_line(line, fault)
        assert film.exists() == (code == 0), name
    check_nothing_leaked(room)
    return rows


@pytest.mark.slow
@pytest.mark.parametrize("backend", WRITERS)
def test_the_table_of_faults_and_how_each_ends(
    server: FaultServer, room: Path, backend: str, capsys: pytest.CaptureFixture[str]
):
    rows = check_shots(server, room, backend, faults_of(backend), capsys)
    with capsys.disabled():
        print(f"\n| {backend}: fault | exit code | what is read |\n| --- | --- | --- |")
        for name, (code, line) in rows.items():
            print(f"| {name} | {code or 'recovers'} | {line.replace(server.root, 'SERVER')} |")


def test_no_server_is_one_line_and_the_conversation_goes_on(
    room: Path, capsys: pytest.CaptureFixture[str]
):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nowhere = FaultServer(taken.getsockname()[1])
    for backend in WRITERS:
        code, told = one_shot(capsys, *options_for(backend, nowhere))
        assert code == 4
        assert len(told) == 1
        assert nowhere.root in told[0]
    with Talk(*options_for("ollama", nowhere), environ=surroundings()) as talk:
        assert failure_in(talk.say("Tom waves."))[0] == 4
        assert talk.say("/backend mock")
        assert failure_in(talk.say("Tom waves. It is 1 second long.")) == (RECOVERS, "")
