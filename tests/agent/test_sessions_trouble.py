import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from stickgen_agent.conversation.messages import UserMessage
from stickgen_agent.sessions.failures import HeldError, SessionError
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from tests.agent.session_fixtures import a_script, kept_session, talk, texts_of


@pytest.fixture(autouse=True)
def temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files of its own."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def reasons(session: StoredSession) -> list[str]:
    return [warned.reason for warned in session.take_warnings()]


def fill_disk(store: Store) -> None:
    store._database.connection.execute("PRAGMA max_page_count = 1")


def free_disk(store: Store) -> None:
    store._database.connection.execute("PRAGMA max_page_count = 1000000")


LONG = "and then " * 2000


def test_a_full_disk_is_survived_and_all_is_kept_when_there_is_room_again(tmp_path: Path):
    with Store.open(tmp_path / "data") as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        assert (session.trouble, reasons(session)) == ("", [])
        fill_disk(store)
        talk(session, "two" + LONG)
        session.project.commit(a_script(), note="", author="user")
        (warned,) = session.take_warnings()
        assert warned.reason == "disk-full"
        assert warned.message.startswith("this session is not being saved: ")
        assert "disk is full" in warned.message
        assert "disk is full" in session.trouble
        talk(session, "three")
        assert reasons(session) == []
        free_disk(store)
        talk(session, "four")
        assert reasons(session) == ["kept-again"]
        assert session.trouble == ""
        said = session.messages()
    with (
        Store.open(tmp_path / "data") as store,
        store.resume(session.id, exports=tmp_path) as again,
    ):
        assert again.messages() == said
        assert again.project.head == session.project.head


def test_what_could_not_be_saved_at_the_end_is_put_into_a_temporary_file(
    tmp_path: Path, temporary: Path
):
    with Store.open(tmp_path / "data") as store:
        with store.create(exports=tmp_path) as session:
            talk(session, "one")
            fill_disk(store)
            talk(session, "two" + LONG)
        *_, last = session.take_warnings()
        free_disk(store)
    assert last.reason == "not-saved"
    (rescued,) = temporary.glob("stickgen-agent-*.json")
    assert str(rescued) in last.message
    assert LONG in rescued.read_text()


def test_a_session_begun_on_a_full_disk_works(tmp_path: Path):
    with Store.open(tmp_path / "data") as store:
        fill_disk(store)
        with store.create(exports=tmp_path) as session:
            talk(session, LONG)
            assert reasons(session) == ["disk-full"]
            free_disk(store)
    with (
        Store.open(tmp_path / "data") as store,
        store.resume(session.id, exports=tmp_path) as again,
    ):
        assert texts_of(again)[0] == LONG


def test_a_session_that_can_only_be_read_goes_on_in_memory(tmp_path: Path):
    session_id = kept_session(tmp_path, "one")
    with Store.open(tmp_path) as store:
        store._database.connection.execute("PRAGMA query_only = 1")
        session = store.resume(session_id, exports=tmp_path)
        assert reasons(session) == ["read-only"]
        talk(session, "two")
        assert texts_of(session) == ["one", "You said: one", "two", "You said: two"]
        # Meanwhile another process may write: then nothing of this one may get among it.
        with (
            Store.open(tmp_path) as other_store,
            other_store.resume(session_id, exports=tmp_path) as other,
        ):
            talk(other, "another two")
        store._database.connection.execute("PRAGMA query_only = 0")
        talk(session, "three")
        (warned,) = session.take_warnings()
        assert warned.reason == "taken-over"
        assert "changed by another process" in warned.message
        session.close()
    with Store.open(tmp_path) as store:
        assert [turn.text for turn in store.show(session_id).turns] == ["one", "another two"]


def test_a_store_that_is_deleted_while_it_is_open_is_noticed(tmp_path: Path):
    with Store.open(tmp_path / "data") as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        (tmp_path / "data" / "sessions.db").unlink()
        talk(session, "two")
        (warned,) = session.take_warnings()
        assert warned.reason == "gone"
        assert texts_of(session)[2] == "two"


def test_a_store_that_is_locked_for_long_is_waited_for_in_memory(tmp_path: Path):
    with Store.open(tmp_path / "data") as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        other = sqlite3.connect(tmp_path / "data" / "sessions.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        talk(session, "two")
        assert reasons(session) == ["busy"]
        other.execute("ROLLBACK")
        other.close()
        talk(session, "three")
        assert reasons(session) == ["kept-again"]


def test_a_folder_that_cannot_be_made_leaves_everything_in_memory(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with Store.open(tmp_path / "file" / "data") as store:
        (warned,) = store.warnings
        assert warned.reason == "read-only"
        assert warned.message.startswith("nothing is being saved: ")
        assert not store.is_kept
        with store.create(exports=tmp_path) as session:
            talk(session, "one")
            film = session.project.folder / "film.mp4"
            film.write_bytes(b"film")
            assert reasons(session) == ["no-folder"]
        assert [each.id for each in store.sessions()] == [session.id]
        with store.resume(session.id, exports=tmp_path) as again:
            assert texts_of(again) == ["one", "You said: one"]
        with pytest.raises(SessionError, match=r"cannot be written"):
            store.delete(session.id)


def test_what_is_kept_can_be_read_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    session_id = kept_session(tmp_path, "one")
    real = sqlite3.connect

    def connect(database: object, **options: object) -> sqlite3.Connection:
        connection = real(str(database), **options)  # type: ignore[call-overload]
        if str(database) == str(tmp_path / "sessions.db"):
            connection.execute("PRAGMA query_only = 1")
        return connection  # type: ignore[no-any-return]

    monkeypatch.setattr(sqlite3, "connect", connect)
    with Store.open(tmp_path) as store:
        assert [warned.reason for warned in store.warnings] == ["read-only"]
        with store.resume(session_id, exports=tmp_path) as session:
            talk(session, "two")
            assert texts_of(session)[2] == "two"
    monkeypatch.undo()
    with Store.open(tmp_path) as store:
        assert [turn.text for turn in store.show(session_id).turns] == ["one"]


def test_a_limit_on_the_size_of_files_is_met_like_a_full_disk(tmp_path: Path):
    """A real error of a real write, not one that SQLite is asked to make."""
    code = (
        "import sys; from pathlib import Path\n"
        "from stickgen_agent.sessions.store import Store\n"
        "import resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "data = Path(sys.argv[1])\n"
        "with Store.open(data) as store, store.create(exports=data) as session:\n"
        "    session.begin_turn('one'); session.end_turn('done', session.usage)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, -1))\n"
        "    for number in range(30):\n"
        "        session.begin_turn('x' * 100_000); session.end_turn('done', session.usage)\n"
        "    print(*(each.reason for each in session.take_warnings()), len(session.turns()))\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))\n"
        "print(*(each.reason for each in session.take_warnings()))\n"
    )
    assert hasattr(resource, "RLIMIT_FSIZE")
    assert hasattr(signal, "SIGXFSZ")
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    first, second = done.stdout.splitlines()
    assert first in {"disk-full 31", "disk-failed 31"}
    assert second == "kept-again"
    with Store.open(tmp_path) as store:
        assert store.sessions()[0].turns == 31


def test_a_message_that_cannot_be_read_is_left_out_and_said(tmp_path: Path):
    session_id = kept_session(tmp_path, "one", "two")
    with Store.open(tmp_path) as store:
        with store._database.transaction() as connection:
            connection.execute('UPDATE messages SET message = \'{"role": "b\' WHERE number = 2')
        with store.resume(session_id, exports=tmp_path) as session:
            assert texts_of(session) == ["one", "two", "You said: two"]
            assert reasons(session) == ["message-unreadable"]
        assert store.show(session_id).unreadable == ("message 2 cannot be read: left out",)


def test_a_version_that_is_not_valid_any_more_is_reported_and_stepped_over(tmp_path: Path):
    with Store.open(tmp_path) as store:
        with store.create(exports=tmp_path) as session:
            for seconds in (4.0, 5.0, 6.0, 7.0):
                session.project.commit(a_script(duration_s=seconds), note="", author="model")
        with store._database.transaction() as connection:
            connection.execute(
                "UPDATE versions SET script = replace(script, 'wave', 'vanish') WHERE number > 2"
            )
            connection.execute("UPDATE versions SET script = '{' WHERE number = 3")
        with store.resume(session.id, exports=tmp_path) as again:
            project = again.project
            assert project.head == project.version(2)
            said = [warned.message for warned in again.take_warnings()]
            assert "version 4 is not a valid script any more: " in said[0]
            assert said[1].startswith("version 3 cannot be read: ")
            assert said[2] == "version 4 cannot be used: version 2 is the current one"
            assert [version.number for version in project.versions()] == [1, 2]
            with pytest.raises(KeyError):
                project.version(3)
            after = project.commit(a_script(duration_s=8.0), note="", author="model")
            assert (after.number, after.parent) == (5, 2)
            assert reasons(again) == []


def test_an_interrupted_turn_is_marked_and_told(tmp_path: Path):
    with Store.open(tmp_path) as store:
        session = store.create(exports=tmp_path)
        session.begin_turn("one")
        session.project.commit(a_script(), note="a film", author="model")
        session.project.folder.joinpath("film.mp4.part").write_bytes(b"half")
        session.project.folder.joinpath("film.mp4").write_bytes(b"film")
    with Store.open(tmp_path) as store:
        # The lease is that of this process: as if it had died.
        with store._database.transaction() as connection:
            connection.execute("UPDATE leases SET started = 'before'")
        with store.resume(session.id, exports=tmp_path) as again:
            assert [turn.state for turn in again.turns()] == ["interrupted"]
            assert [path.name for path in again.project.folder.iterdir()] == ["film.mp4"]
            again.begin_turn("two")
            last = again.messages()[-1]
            assert isinstance(last, UserMessage)
            assert last.text == (
                "[the program stopped in the middle of the last turn; what it had kept holds]"
            )


def test_a_held_session_is_no_trouble_but_an_error(tmp_path: Path):
    with Store.open(tmp_path) as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        with pytest.raises(HeldError, match=r"already open in this program"):
            store.resume(session.id, exports=tmp_path)
        for change in (lambda: store.delete(session.id), lambda: store.rename(session.id, "x")):
            with pytest.raises(HeldError):
                change()
        talk(session, "two")
        assert reasons(session) == []
