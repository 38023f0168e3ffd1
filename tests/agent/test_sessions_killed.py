"""A process is killed at any moment: what it had acknowledged is there, and the rest is tidy."""

import random
import select
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from tests.agent.session_writer import said_in, script_of

WRITER = Path(__file__).with_name("session_writer.py")
# In each store, so that what one killed process left is what the next one finds.
KILLS_A_STORE = 8
LATEST_S = 0.12


def told_before_it_was_killed(data: Path, session_id: str, delay_s: float) -> list[list[str]]:
    with subprocess.Popen(
        [sys.executable, str(WRITER), str(data), session_id], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        select.select([], [], [], delay_s)
        writer.send_signal(signal.SIGKILL)
        lines = writer.stdout.read().decode().split("\n")
    assert writer.returncode == -signal.SIGKILL
    # What stands after the last line end was being written.
    return [line.split() for line in lines[:-1]]


def check_sound(data: Path) -> None:
    with closing(sqlite3.connect(data / "sessions.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def said_by_turn(session: StoredSession) -> dict[int, int]:
    """Count the messages of each turn; each must be what the writer said, in its order."""
    said = [message for message in session.messages() if not getattr(message, "nudge", False)]
    counts = {}
    for turn in session.turns():
        expected = said_in(turn.number)
        here = [message for message in said[: len(expected)] if message in expected]
        assert here == expected[: len(here)]
        counts[turn.number], said = len(here), said[len(here) :]
    assert said == []
    return counts


def check_kept(session: StoredSession, told: list[list[str]]) -> None:
    counts, states = said_by_turn(session), {turn.number: turn.state for turn in session.turns()}
    assert set(states.values()) <= {"done", "interrupted"}
    assert all(counts[turn] == 4 for turn, state in states.items() if state == "done")
    for what, number, *rest in told:
        turn = int(number)
        if what == "begun":
            assert counts[turn] >= 1
        elif what == "said":
            assert counts[turn] >= int(rest[0])
        elif what == "version":
            assert session.project.version(int(rest[0])).script == script_of(turn)
        elif what == "film":
            clip = session.project.clip(int(rest[0]), draft=True)
            assert clip is not None
            assert clip.facts == {"turn": turn}
        else:
            assert states[turn] == "done"


def keep_killing(data: Path, moments: list[float]) -> int:
    """Kill a writer at each moment after it was ready; return how many turns were told done."""
    with Store.open(data) as store, store.create(exports=data) as session:
        session.begin_turn("wish 1")
        for message in said_in(1)[1:]:
            session.append(message)
        session.end_turn("done", session.usage)
    done = 0
    for moment in moments:
        told = told_before_it_was_killed(data, session.id, moment)
        done += sum(words[0] == "done" for words in told)
        with Store.open(data) as store:
            assert store.warnings == ()
            with store.resume(session.id, exports=data) as again:
                assert again.take_warnings() == ()
                check_kept(again, told)
        assert [path for path in data.rglob("*") if path.suffix in {".part", ".tmp"}] == []
    check_sound(data)
    return done


def test_a_killed_process_loses_no_turn_that_was_answered(tmp_path: Path):
    chance = random.Random(1)
    moments = [chance.uniform(0.0, LATEST_S) for _ in range(KILLS_A_STORE)]
    assert keep_killing(tmp_path, moments) > 0


@pytest.mark.slow
@pytest.mark.parametrize("store", range(25))
def test_two_hundred_killed_processes_lose_no_turn_that_was_answered(tmp_path: Path, store: int):
    chance = random.Random(100 + store)
    moments = [chance.uniform(0.0, LATEST_S) for _ in range(KILLS_A_STORE)]
    assert keep_killing(tmp_path, moments) > 0
