"""One shot through each backend: recorded and replayed, as events, quiet, stopped by signals."""

import json
import select
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.agent.fault_server import FaultServer, Scripted, delta, events, fault_server
from tests.agent.test_whole_conversations import FILM, WRITERS, options_for
from tests.agent.whole_program import (
    CANARY,
    PATIENCE_S,
    PROGRAM,
    Talk,
    data_folder,
    files_with,
    leftovers,
    of_kind,
    parsed,
    run,
    surroundings,
    the,
)

LONG = {
    **FILM, "size": [1280, 720],
    "scenes": [{**scene, "duration_s": 60} for scene in FILM["scenes"]],  # type: ignore[attr-defined]
}  # fmt: skip


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with fault_server() as running:
        yield running


def check_stream(told: list[Any]) -> None:
    """A turn begins and ends as it should, and nothing of it comes after its end."""
    turns = [each.turn_id for each in told if each.type == "turn.started"]
    for turn in turns:
        here = [each.type for each in told if each.turn_id == turn]
        assert (here[0], here[-1]) == ("turn.started", "turn.finished")
        assert here.count("turn.finished") == 1
    assert {each.turn_id for each in told} <= {*turns, ""}
    assert [each.ts for each in told] == sorted(each.ts for each in told)


STORY = "Tom and Anna meet in three places."


def recorded(server: FaultServer, backend: str, *more: str) -> "subprocess.CompletedProcess[str]":
    """Film the story as a backend directs it, and record that."""
    if backend == "mock":
        options = ["--backend", "mock", "--size", "160x160", "--duration", "2"]
    else:
        server.then(*WRITERS[backend](f"Here, not {CANARY}.", ("write_script", FILM)))
        options = options_for(backend, server)
    return run(
        STORY, *options, "-o", "a.mp4", "--script-out", "a.json", "--record", "tape.jsonl", *more,
        environ=surroundings(XAI_API_KEY=CANARY, OLLAMA_API_KEY=CANARY),
    )  # fmt: skip


@pytest.mark.parametrize(
    "backend", ["mock", *(pytest.param(each, marks=pytest.mark.slow) for each in WRITERS)]
)
def test_a_recording_gives_the_same_script_and_film_without_the_server(
    server: FaultServer, room: Path, backend: str
):
    first = recorded(server, backend, "--json")
    assert (first.returncode, first.stderr) == (0, "")
    heard = parsed(first.stdout)
    check_stream(heard)
    assert the(heard, "clip.ready").path == "a.mp4"
    assert files_with(CANARY, room) == []
    asked = len(server.asked)
    wishes = ("--size", "160x160", "--duration", "2") if backend == "mock" else ()
    again = run(
        STORY, "--replay", "tape.jsonl", "-o", "b.mp4", "--script-out", "b.json", "--quiet", *wishes
    )
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert len(server.asked) == asked
    assert (room / "a.json").read_bytes() == (room / "b.json").read_bytes()
    assert (room / "a.mp4").read_bytes() == (room / "b.mp4").read_bytes()
    other = run("A cat sleeps.", "--replay", "tape.jsonl", "-o", "c.mp4")
    assert (other.returncode, other.stdout) == (4, "")
    assert len(other.stderr.splitlines()) == 1
    assert "recorded for" in other.stderr
    assert not (room / "c.mp4").exists()
    assert leftovers(room) == []


@pytest.mark.slow
def test_a_conversation_goes_on_by_its_id_and_as_the_newest_one(room: Path):
    small = ("--size", "160x160", "--duration", "1", "--json")
    ids = []
    for story in ("A man waves.", "A cat sleeps."):
        done = run(story, *small)
        assert done.returncode == 0
        ids.append(the(parsed(done.stdout), "turn.started").session_id)
    newest = run("what happens?", "--continue", "--json")
    assert {each.session_id for each in parsed(newest.stdout)} == {ids[1]}
    older = run("make him jump", "--resume", ids[0][:6], "--json")
    heard = parsed(older.stdout)
    assert {each.session_id for each in heard} == {ids[0]}
    assert [each.version for each in of_kind(heard, "script.changed")] == [2]
    check_stream(heard)
    unknown = run("make him jump", "--resume", "zzzzzzzz")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert len(unknown.stderr.splitlines()) == 1


def until(program: "subprocess.Popen[str]", wanted: Callable[[Any], bool]) -> list[Any]:
    """Read events up to one that is wanted."""
    assert program.stdout is not None
    seen: list[Any] = []
    for line in program.stdout:
        seen.append(json.loads(line))
        if wanted(seen[-1]):
            return seen
    raise AssertionError((seen, program.communicate()))


def stopped(
    number: signal.Signals, options: list[str], wanted: Callable[[Any], bool]
) -> tuple[int, list[Any], str]:
    """Send a signal at an event; return the exit code, all events, and standard error."""
    program = subprocess.Popen(
        [*PROGRAM, STORY, "-o", "a.mp4", "--json", *options], text=True, env=surroundings(),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        seen = until(program, wanted)
        program.send_signal(number)
        out, err = program.communicate(timeout=PATIENCE_S)
    finally:
        program.kill()
        program.wait()
    return program.returncode, [*seen, *map(json.loads, out.splitlines())], err


def check_stopped(room: Path, ended: tuple[int, list[Any], str]) -> None:
    code, seen, err = ended
    assert code == 130
    assert "Traceback" not in err
    (end,) = (each for each in seen if each["type"] == "turn.finished")
    assert end["reason"] == "cancelled"
    assert not (room / "a.mp4").exists()
    assert leftovers(room) == []


SIGNALS = [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_in_mid_render_ends_with_130_and_the_session_goes_on(
    server: FaultServer, room: Path, number: signal.Signals
):
    server.then(*WRITERS["grok"]("Here.", ("write_script", LONG)))
    options = options_for("grok", server)
    check_stopped(room, stopped(number, options, lambda event: event["type"] == "tool.progress"))
    with Talk("--continue", *options, "--film", "never") as talk:
        shown = json.loads(the(talk.say("/script"), "result").text)
        assert shown["scenes"][0]["duration_s"] == 60
        server.then(*WRITERS["grok"]("Short.", ("retime_film", {"duration_s": 3})))
        heard = talk.say("make it three seconds long")
        assert the(heard, "turn.finished").reason == "done"
        assert talk.leave() == 0


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_while_the_model_answers_ends_with_130_and_the_session_goes_on(
    server: FaultServer, room: Path, number: signal.Signals
):
    server.then(events(delta(content="Once upon"), 20.0, delta("stop", content=" a time")))
    options = options_for("grok", server)
    check_stopped(room, stopped(number, options, lambda event: event["type"] == "text.delta"))
    server.then(*WRITERS["grok"]("Here.", ("write_script", FILM)))
    again = run("now please", "--continue", *options, "-o", "a.mp4", "--quiet")
    assert (again.returncode, again.stderr) == (0, "")
    assert (room / "a.mp4").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_at_rest_ends_a_conversation_at_once(room: Path, number: signal.Signals):
    with Talk("--film", "never") as talk:
        talk.say("A man waves.")
        talk.program.send_signal(number)
        assert talk.program.wait(PATIENCE_S) == 130
        assert talk.errors() == ""


def test_leaving_while_the_pipe_stays_open_is_clean(room: Path):
    with Talk("--film", "never") as talk:
        talk.say("A man waves.")
        talk.write("/quit")
        assert talk.program.wait(PATIENCE_S) == 0
        assert talk.errors() == ""


def test_every_turn_of_a_conversation_is_a_whole_stream_of_events(room: Path):
    with Talk("--film", "never") as talk:
        for line in ("A man waves.", "/undo", "make him run", "hello", "/nonsense", "/redo"):
            talk.say(line)
        assert talk.leave() == 0
    check_stream(parsed(talk.out))
    assert data_folder().is_dir()


@pytest.mark.parametrize("backend", WRITERS)
def test_a_server_that_never_says_what_it_can_is_left_at_once(
    server: FaultServer, room: Path, backend: str
):
    for path in server.pages:
        server.pages[path] = Scripted(chunks=(b"{", 20.0, b"}"))
    with Talk(*options_for(backend, server), "--film", "never") as talk:
        talk.write("A man waves.")
        while not server.asked:
            select.select([], [], [], 0.02)
        talk.program.send_signal(signal.SIGINT)
        assert talk.until("turn.finished")[-1]["reason"] == "cancelled"
        assert of_kind(talk.say("/backend mock"), "error") == []
        assert the(talk.say("A man waves."), "turn.finished").reason == "done"
        assert talk.leave() == 0


def test_a_reader_that_leaves_ends_the_program_without_a_word(room: Path):
    program = subprocess.Popen(
        [*PROGRAM, "A man waves.", "--size", "160x160", "--json", "-o", "a.mp4"],
        env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    assert (program.stderr.read(), program.wait(PATIENCE_S)) == ("", 141)
    program.stderr.close()
    assert leftovers(room) == []
