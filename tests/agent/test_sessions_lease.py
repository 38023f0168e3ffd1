import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from stickgen_agent.sessions.failures import HeldError
from stickgen_agent.sessions.lease import SILENCE_S, Holder, is_alive, started, this_process
from stickgen_agent.sessions.store import Store
from tests.agent.session_fixtures import kept_session, talk, texts_of

HOLDS = """
import sys
from pathlib import Path
from stickgen_agent.sessions.store import Store
data = Path(sys.argv[1])
with Store.open(data) as store, store.resume(sys.argv[2], exports=data) as session:
    session.begin_turn("mine")
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(data: Path, session_id: str) -> "subprocess.Popen[bytes]":
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(data), session_id],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    return child


def test_a_second_process_is_told_who_has_the_session_and_how_to_go_on(tmp_path: Path):
    session_id = kept_session(tmp_path, "one")
    with holder(tmp_path, session_id) as child, Store.open(tmp_path) as store:
        with pytest.raises(HeldError) as refused:
            store.resume(session_id, exports=tmp_path)
        assert str(refused.value) == (
            f"session {session_id} is open in process {child.pid}: close it there, or go on in a "
            f"copy: stickgen-agent sessions fork {session_id}"
        )
        assert refused.value.exit_code == 2
        with pytest.raises(HeldError):
            store.delete(session_id)
        with store.fork(session_id, exports=tmp_path) as copy:
            talk(copy, "two")
            assert texts_of(copy)[:3] == ["one", "You said: one", "mine"]
        child.communicate()
        with store.resume(session_id, exports=tmp_path) as session:
            assert texts_of(session) == ["one", "You said: one", "mine"]


def test_the_session_of_a_killed_process_is_free_even_before_it_is_waited_for(tmp_path: Path):
    session_id = kept_session(tmp_path, "one")
    with holder(tmp_path, session_id) as child, Store.open(tmp_path) as store:
        child.send_signal(signal.SIGKILL)
        # It is dead, but nobody has asked for its exit status: it is a zombie until then.
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        with store.resume(session_id, exports=tmp_path) as session:
            assert [turn.state for turn in session.turns()] == ["done", "interrupted"]


def test_a_process_is_told_from_another_of_the_same_number():
    here = this_process()
    assert is_alive(here, 1e9, here)
    assert not is_alive(replace(here, started="before"), 0.0, here)
    assert not is_alive(replace(here, boot="another boot"), 0.0, here)
    assert not is_alive(replace(here, pid=2**22 + 1), 0.0, here)


@pytest.mark.parametrize("elsewhere", [{"host": "another"}, {"space": "pid:[another container]"}])
def test_a_process_that_cannot_be_looked_for_is_alive_while_it_writes(elsewhere: dict[str, str]):
    here = this_process()
    there = replace(here, started="then", boot="its own", **elsewhere)
    assert is_alive(there, SILENCE_S - 1, here)
    assert not is_alive(there, SILENCE_S + 1, here)


def test_nobody_has_a_number_that_is_free():
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        child.wait()
    assert started(child.pid) is None


def test_a_process_that_was_taken_for_dead_writes_no_more(tmp_path: Path):
    session_id = kept_session(tmp_path, "one")
    now = 1000.0
    with (
        Store.open(tmp_path, clock=lambda: now) as store,
        store.resume(session_id, exports=tmp_path) as session,
        Store.open(tmp_path, clock=lambda: now) as elsewhere,
    ):
        with store._database.transaction() as connection:
            connection.execute("UPDATE leases SET host = 'another'")
        with pytest.raises(HeldError, match=r"in process \d+ on another: .* in 10 min it is free"):
            elsewhere.resume(session_id, exports=tmp_path)
        now += SILENCE_S - 1
        session.beat()
        now += SILENCE_S - 1
        with pytest.raises(HeldError):
            elsewhere.resume(session_id, exports=tmp_path)
        now += 2
        with elsewhere.resume(session_id, exports=tmp_path) as taken:
            talk(session, "too late")
            (warned,) = session.take_warnings()
            assert warned.reason == "taken-over"
            assert "already open in this program" in warned.message
            talk(taken, "two")
            assert taken.take_warnings() == ()
        # Also when the other one is gone: what it wrote does not fit what is known here.
        talk(session, "still too late")
        assert "deleted or changed by another process" in session.trouble
    with Store.open(tmp_path) as store:
        assert [turn.text for turn in store.show(session_id).turns] == ["one", "two"]


def test_a_holder_is_described_by_what_the_system_knows():
    here = this_process()
    assert here == Holder(os.getpid(), here.host, here.boot, here.space, started(os.getpid()) or "")
    assert here.host
    assert here.started


BEGINS = """
import sys
from pathlib import Path
from stickgen_agent.conversation.messages import Usage
from stickgen_agent.sessions.store import Store
data = Path(sys.argv[1])
print("ready", flush=True)
sys.stdin.read()
with Store.open(data) as store, store.create(exports=data) as session:
    for number in range(20):
        session.begin_turn("a wish " * 500)
        session.end_turn("done", Usage())
    print(store.warnings, session.take_warnings())
"""


def test_many_processes_may_begin_and_talk_at_once(tmp_path: Path):
    children = [
        subprocess.Popen(
            [sys.executable, "-c", BEGINS, str(tmp_path / "data")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(5)
    ]
    try:
        for child in children:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
        for child in children:
            assert child.stdin is not None
            child.stdin.close()
        for child in children:
            assert child.stdout is not None
            assert child.stdout.read() == b"() ()\n"
    finally:
        for child in children:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                assert pipe is not None
                pipe.close()
    with Store.open(tmp_path / "data") as store:
        assert [each.turns for each in store.sessions()] == [20] * 5
