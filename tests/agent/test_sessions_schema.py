import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from stickgen_agent.sessions.failures import SessionError
from stickgen_agent.sessions.places import network_file_system
from stickgen_agent.sessions.schema import MIGRATIONS, Migration
from stickgen_agent.sessions.store import Store
from tests.agent.session_fixtures import a_script, kept_session, talk, texts_of

FORMAT_1 = Path(__file__).with_name("sessions_format_1.sql")


def store_of_format_1(data: Path) -> str:
    """Make the store that the first released version made; return its session."""
    data.mkdir()
    with closing(sqlite3.connect(data / "sessions.db")) as connection:
        connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    return "k7m2p9xq"


def notes(connection: sqlite3.Connection) -> None:
    """A step that a later version might bring."""
    connection.execute("ALTER TABLE sessions ADD COLUMN stars INTEGER NOT NULL DEFAULT 3")
    connection.execute("CREATE TABLE remarks (session TEXT)")


def fails(connection: sqlite3.Connection) -> None:
    notes(connection)
    raise RuntimeError("in the middle")


@pytest.mark.parametrize("later", [(), (notes,)])
def test_a_session_of_the_first_format_goes_on(tmp_path: Path, later: tuple[Migration, ...]):
    session_id = store_of_format_1(tmp_path / "data")
    with Store.open(tmp_path / "data", migrations=(*MIGRATIONS, *later)) as store:
        with store.resume("k7m2", exports=tmp_path) as session:
            assert session.id == session_id
            assert session.title == "The walk"
            assert [turn.state for turn in session.turns()] == ["done", "interrupted"]
            assert texts_of(session) == ["a man walks", "", "None", "He walks.", "slower"]
            assert session.usage.output_tokens == 20
            assert session.project.head == session.project.version(2)
            assert session.project.undo() == session.project.version(1)
            # That is the first version itself.
            assert session.project.commit(a_script("The walk"), note="", author="user").number == 1
            assert session.take_warnings() == ()
            talk(session, "and a dog")
        assert store.sessions()[0].turns == 3


def test_a_store_is_copied_before_it_is_changed(tmp_path: Path):
    session_id = kept_session(tmp_path, "one")
    with Store.open(tmp_path, migrations=(*MIGRATIONS, notes)) as store:
        (warned,) = store.warnings
        assert warned.reason == "migrated"
        with store.resume(session_id, exports=tmp_path) as session:
            talk(session, "two")
        assert store._database.rows("SELECT stars FROM sessions") == [(3,)]
    backup = tmp_path / "sessions.format-1.db"
    assert str(backup) in warned.message
    assert backup.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT text FROM turns").fetchall() == [("one",)]
    with Store.open(tmp_path, migrations=(*MIGRATIONS, notes)) as store:
        assert store.warnings == ()
    with pytest.raises(SessionError) as refused:
        Store.open(tmp_path)
    assert str(refused.value) == (
        f"{tmp_path / 'sessions.db'} was written by a newer stickgen-agent (format 2; this one "
        "reads up to 1): update stickgen-agent, or set another XDG_DATA_HOME"
    )


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path):
    kept_session(tmp_path, "one")
    with pytest.raises(RuntimeError, match=r"in the middle"):
        Store.open(tmp_path, migrations=(*MIGRATIONS, fails))
    with Store.open(tmp_path) as store:
        assert len(store.sessions()) == 1
        tables = store._database.rows("SELECT name FROM sqlite_master WHERE name = 'remarks'")
        assert tables == []


def test_a_store_in_use_is_not_changed_under_its_user(tmp_path: Path):
    with Store.open(tmp_path) as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        with pytest.raises(SessionError, match=r"close every other stickgen-agent"):
            Store.open(tmp_path, migrations=(*MIGRATIONS, notes))
        talk(session, "two")
        assert session.take_warnings() == ()


@pytest.mark.parametrize("damage", ["text", "header", "middle", "cut"])
def test_a_damaged_store_is_moved_aside_and_said(tmp_path: Path, damage: str):
    kept_session(tmp_path, *(f"wish {number} " * 50 for number in range(100)))
    path = tmp_path / "sessions.db"
    data = bytearray(path.read_bytes())
    if damage == "text":
        data = bytearray(b"this is no database, but a letter to my aunt\n" * 100)
    elif damage == "header":
        data[:100] = bytes(100)
    elif damage == "middle":
        data[len(data) // 4 : len(data) // 2] = b"\xa5" * (len(data) // 2 - len(data) // 4)
    else:
        del data[len(data) // 2 :]
    path.write_bytes(data)
    with Store.open(tmp_path) as store:
        (warned,) = store.warnings
        aside = tmp_path / "sessions.damaged-1.db"
        assert warned.reason == "damaged"
        assert "\n" not in warned.message
        assert f"it was moved to {aside}" in warned.message
        assert aside.read_bytes() == bytes(data)
        assert store.sessions() == ()
        with store.create(exports=tmp_path) as session:
            talk(session, "one")
    path.write_bytes(data)
    with Store.open(tmp_path):
        assert (tmp_path / "sessions.damaged-2.db").exists()


def test_the_file_of_another_program_is_left_alone(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "sessions.db")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = (tmp_path / "sessions.db").read_bytes()
    with pytest.raises(SessionError, match=r"is a file of another program"):
        Store.open(tmp_path)
    assert (tmp_path / "sessions.db").read_bytes()[100:] == before[100:]


@pytest.mark.parametrize(
    ("mounts", "kind"),
    [
        ("/dev/sda1 / ext4 rw 0 0\n", None),
        ("/dev/sda1 / ext4 rw 0 0\nserver:/home /home nfs4 rw 0 0\n", "nfs4"),
        ("server:/ / nfs rw 0 0\n/dev/sda1 /home ext4 rw 0 0\n", None),
        ("/dev/sda1 / ext4 rw 0 0\nserver:/h /home/my\\040data cifs rw 0 0\n", "cifs"),
        ("/dev/sda1 / ext4 rw 0 0\nserver:/h /home/my nfs rw 0 0\n", None),
        ("/dev/sda1 /home ext4 rw 0 0\nme@server:/ /home fuse.sshfs rw 0 0\n", "fuse.sshfs"),
        ("", None),
    ],
)
def test_a_network_file_system_is_known_by_its_mount(tmp_path: Path, mounts: str, kind: str | None):
    table = tmp_path / "mounts"
    table.write_text(mounts)
    assert network_file_system(Path("/home/my data/sessions"), table) == kind


def test_where_nothing_is_known_of_mounts_a_file_system_is_local(tmp_path: Path):
    assert network_file_system(tmp_path, tmp_path / "nothing") is None
