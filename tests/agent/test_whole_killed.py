"""The whole program is killed at any moment: what it had acknowledged is there, nothing is left."""

import os
import random
import select
import time
from pathlib import Path
from typing import Any, Final

import pytest

from stickgen_agent.sessions.store import Store
from tests.agent.whole_program import (
    Talk,
    data_folder,
    leftovers,
    of_kind,
    parsed,
    run,
    surroundings,
    the,
)

LINES: Final = (
    "make the man run", "it is night", "add a dog", "/undo", "/redo", "make the man angry",
    "zoom in on the man", "/restore 1", "it rains", "/render draft", "make the man jump",
    "/versions", "rename the man to Bob", "undo", "make it snow",
)  # fmt: skip
KILLS_A_STORE: Final = 8
# How much later than an event, at most: about as long as drawing takes.
LATEST_S: Final = 0.8
MOST_EVENTS: Final = 120
# Helpers notice the end of the program that they work for, and leave.
GONE_IN_S: Final = 15.0


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return tmp_path


def processes_of(room: Path) -> list[int]:
    """Processes that were started for a room: they carry its name in their environment."""
    mark, found = f"TMPDIR={room / 'tmp'}".encode(), []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            ours = mark in (entry / "environ").read_bytes()
            zombie = (entry / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
        except OSError:
            continue
        if ours and not zombie:
            found.append(int(entry.name))
    return found


def check_gone(room: Path) -> None:
    until = time.monotonic() + GONE_IN_S
    while (left := processes_of(room)) and time.monotonic() < until:
        select.select([], [], [], 0.05)
    assert left == []


def killed(after: int, wait_s: float, lines: list[str]) -> list[Any]:
    """Let the program answer lines, kill it somewhen after so many events; return all it told."""
    with Talk("--continue", "--film", "draft") as talk:
        for line in [*lines, "/tokens"]:
            talk.write(line)
        for _ in range(after):
            event = talk.next()
            assert event is not None, talk.errors()
            if event["type"] == "result" and "tokens" in event["text"]:
                break
        select.select([], [], [], wait_s)
        talk.kill()
        # What stands after the last line end was being written.
        return parsed(talk.out)


def check_kept(told: list[Any], session_id: str) -> int:
    """Everything acknowledged is in the store; return how many turns were."""
    ended = [each for each in of_kind(told, "turn.finished") if "." in each.turn_id]
    with Store.open(data_folder()) as store:
        assert store.warnings == ()
        with store.resume(session_id, exports=Path()) as session:
            assert session.take_warnings() == ()
            turns = {f"{session.id}.{turn.number}": turn for turn in session.turns()}
            assert "running" not in {turn.state for turn in turns.values()}
            for each in ended:
                assert turns[each.turn_id].state == each.reason
            for each in of_kind(told, "script.changed"):
                assert session.project.version(each.version) is not None
                if each.turn_id in {end.turn_id for end in ended}:
                    last = [it for it in of_kind(told, each.type) if it.turn_id == each.turn_id]
                    assert turns[each.turn_id].head_after == last[-1].version
            for each in of_kind(told, "clip.ready"):
                assert Path(each.path).stat().st_size > 0
    return len(ended)


def keep_killing(room: Path, counts: list[int], chance: random.Random) -> int:
    shot = run("A man walks in a park. It is 2 seconds long.", "--size", "160x160", "--json")
    assert shot.returncode == 0, shot.stderr
    session_id = parsed(shot.stdout)[0].session_id
    acknowledged = 0
    for count in counts:
        told = killed(count, chance.uniform(0.0, LATEST_S), chance.sample(LINES, k=6))
        check_gone(room)
        acknowledged += check_kept(told, session_id)
        assert leftovers(room) == []
        assert [*(room / "tmp").iterdir()] == []
    with Talk("--continue", "--film", "draft", environ=surroundings()) as talk:
        heard = talk.say("make the man dance")
        assert the(heard, "turn.finished").reason == "done"
        assert Path(the(heard, "clip.ready").path).exists()
        assert talk.leave() == 0
    return acknowledged


def test_a_killed_program_loses_no_turn_that_was_answered(room: Path):
    assert keep_killing(room, [3, 20, 40], random.Random(3)) > 0


@pytest.mark.slow
@pytest.mark.parametrize("store", range(25))
def test_two_hundred_killed_programs_lose_no_turn_that_was_answered(room: Path, store: int):
    chance = random.Random(100 + store)
    keep_killing(room, [chance.randrange(MOST_EVENTS) for _ in range(KILLS_A_STORE)], chance)
