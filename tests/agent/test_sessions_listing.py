import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from stickgen_agent.conversation.messages import Picture, ToolMessage, Usage
from stickgen_agent.sessions.failures import SessionError
from stickgen_agent.sessions.places import data_folder, session_folder
from stickgen_agent.sessions.store import Store
from stickgen_agent.sessions.stored import StoredSession
from stickgen_tools.project import Clip
from tests.agent.session_fixtures import a_script, talk, texts_of


class Clock:
    """A clock that goes on by a second each time somebody looks."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data", clock=Clock()) as opened:
        yield opened


def film_in(session: StoredSession) -> Path:
    version = session.project.commit(a_script(), note="", author="model")
    film = session.project.folder / "films" / "1.mp4"
    film.parent.mkdir()
    film.write_bytes(b"film")
    session.project.add_clip(Clip(version.number, film, draft=False, facts={}))
    return film


def test_a_list_tells_sessions_apart_the_newest_first(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path, backend="mock", model="director") as first:
        talk(first, "A man\x1b[31m waves\nand waves", "and then he runs")
        film = film_in(first)
    with store.create(exports=tmp_path / "elsewhere") as second:
        talk(second, "a dog " * 40)
    with store.create(exports=tmp_path) as silent:
        silent.use(backend="mock", model="")
        silent.beat()
    with pytest.raises(SessionError):
        store.find(silent.id)
    listed = store.sessions()
    assert [each.id for each in listed] == [second.id, first.id]
    assert listed[0].title == "a dog a dog a dog a dog a dog a dog a dog a dog a dog a dog…"
    assert (listed[1].title, listed[1].turns, listed[1].versions) == ("Hello", 2, 1)
    assert (listed[1].last_words, listed[1].film) == ("and then he runs", film)
    assert (listed[1].backend, listed[1].model, listed[1].folder) == ("mock", "director", tmp_path)
    assert listed[1].created < listed[1].updated
    film.unlink()
    assert store.sessions()[1].film is None


def test_who_answers_may_change(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path, backend="mock") as session:
        session.use(backend="grok", model="grok-4")
        talk(session, "one")
        assert store.show(session.id).summary.backend == "grok"
        session.use(backend="ollama", model="qwen3")
    with store.resume(session.id, exports=tmp_path) as again:
        assert (again.backend, again.model) == ("ollama", "qwen3")


def test_a_title_is_one_harmless_line_until_the_user_gives_one(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        talk(session, "  A man\x1b[31m\nwaves ")
        assert session.title == r"A man\x1b[31m waves"
    store.rename(session.id, "My film")
    with store.resume(session.id, exports=tmp_path) as again:
        again.project.commit(a_script("Another title"), note="", author="model")
        assert again.title == "My film"
        again.rename("Mine")
    assert store.show(session.id).summary.title == "Mine"


def test_a_session_is_found_by_the_beginning_of_its_id(store: Store, tmp_path: Path):
    ids = []
    for number in range(40):
        with store.create(exports=tmp_path) as session:
            talk(session, f"film {number}")
            ids.append(session.id)
    one = next(each for each in ids if sum(other[:4] == each[:4] for other in ids) == 1)
    assert store.find(one[:4].upper()) == one
    shared = next(each[0] for each in ids if sum(other[0] == each[0] for other in ids) > 1)
    with pytest.raises(SessionError, match=r"begins the ids of \d+ sessions"):
        store.find(shared)
    for text in ("", "%", "_", "../..", "' OR 1"):
        with pytest.raises(SessionError, match=r"there is no session"):
            store.find(text)


def test_going_on_prefers_the_folder_one_works_in(store: Store, tmp_path: Path):
    assert store.newest(tmp_path) is None
    for folder in ("a", "b", "a", "c"):
        with store.create(exports=tmp_path / folder) as session:
            talk(session, folder)
    listed = [each.id for each in store.sessions()]
    assert store.newest() == listed[0]
    assert store.newest(tmp_path / "a") == listed[1]
    assert store.newest(tmp_path / "nowhere") == listed[0]


def test_a_session_can_be_looked_at_while_it_is_open(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session, Store.open(tmp_path / "data") as other:
        talk(session, "one")
        session.begin_turn("two")
        session.project.commit(a_script(), note="a film", author="model")
        shown = other.show(session.id)
    assert [turn.state for turn in shown.turns] == ["done", "running"]
    assert [message.model_dump()["text"] for message in shown.messages] == [
        "one", "You said: one", "two",
    ]  # fmt: skip
    assert [(each.number, each.note) for each in shown.versions] == [(1, "a film")]
    assert shown.head == 1
    assert shown.unreadable == ()


def test_a_deleted_session_is_gone_with_its_films_and_nothing_else(store: Store, tmp_path: Path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "mine.txt").write_text("mine")
    with store.create(exports=tmp_path) as session:
        talk(session, "one")
        film = film_in(session)
        (session.project.folder / "link").symlink_to(outside, target_is_directory=True)
    with store.create(exports=tmp_path) as other:
        talk(other, "two")
        kept = film_in(other)
    store.delete(session.id)
    assert not film.parent.parent.exists()
    assert (outside / "mine.txt").read_text() == "mine"
    assert kept.exists()
    assert [each.id for each in store.sessions()] == [other.id]
    with pytest.raises(SessionError, match=r"there is no session"):
        store.show(session.id)


def test_a_folder_that_became_a_link_is_not_followed(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        talk(session, "one")
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = session_folder(tmp_path / "data", session.id)
    folder.parent.mkdir(exist_ok=True)
    folder.symlink_to(outside, target_is_directory=True)
    store.delete(session.id)
    assert outside.is_dir()
    assert not folder.is_symlink()


def test_a_deletion_that_was_broken_off_is_finished_later(tmp_path: Path):
    with Store.open(tmp_path) as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        film = film_in(session)
    with Store.open(tmp_path) as store, store._database.transaction() as connection:
        connection.execute("INSERT INTO leftovers VALUES (?)", (session.id,))
        connection.execute("DELETE FROM sessions")
    assert film.exists()
    with Store.open(tmp_path) as store:
        assert not film.parent.exists()
        assert store._database.rows("SELECT * FROM leftovers") == []


def test_a_copy_goes_its_own_way_with_films_of_its_own(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        talk(session, "one")
        film = film_in(session)
        session.begin_turn("two")
        sheet = session.project.folder / "sheet.png"
        sheet.write_bytes(b"png")
        (session.project.folder / "later.mp4.part").write_bytes(b"half")
        pictures = (Picture(path=sheet),)
        session.append(ToolMessage(call_id="1", name="look", content="{}", pictures=pictures))
        with store.fork(session.id, exports=tmp_path) as copy:
            assert texts_of(copy) == texts_of(session)
            assert [turn.state for turn in copy.turns()] == ["done", "interrupted"]
            talk(copy, "three")
            session.end_turn("done", Usage())
            clip = copy.project.clip(1, draft=False)
            shown = copy.messages()[4]
    assert [turn.text for turn in store.show(session.id).turns] == ["one", "two"]
    store.delete(session.id)
    assert not film.exists()
    assert clip is not None
    assert clip.path.read_bytes() == b"film"
    assert clip.path.is_relative_to(copy.project.folder)
    assert isinstance(shown, ToolMessage)
    assert shown.pictures[0].path.read_bytes() == b"png"
    assert not list(copy.project.folder.rglob("*.part"))


def test_only_the_owner_may_look(tmp_path: Path):
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    (data / "sessions.db").touch(mode=0o644)
    with Store.open(data) as store, store.create(exports=tmp_path) as session:
        talk(session, "one")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in data.iterdir()}
        assert stat.S_IMODE(session.project.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert modes == {"sessions.db": 0o600, "sessions.db-wal": 0o600, "sessions.db-shm": 0o600}


def test_the_data_folder_is_where_the_specification_puts_it(home_of_its_own: Path):
    assert data_folder({"XDG_DATA_HOME": "/data"}) == Path("/data/stickgen-agent")
    at_home = home_of_its_own / ".local/share/stickgen-agent"
    assert data_folder({"XDG_DATA_HOME": "relative"}) == at_home
    assert data_folder({}) == at_home
    with Store.open():
        assert (home_of_its_own / "xdg_data_home/stickgen-agent/sessions.db").is_file()


def test_a_copy_whose_films_cannot_be_copied_says_so(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        talk(session, "one")
        film_in(session)
    store._new_id = lambda: "abcdefgh"  # type: ignore[method-assign]
    (tmp_path / "data" / "sessions" / "abcdefgh").write_text("in the way")
    with store.fork(session.id, exports=tmp_path) as copy:
        assert texts_of(copy) == ["one", "You said: one"]
        (warned,) = copy.take_warnings()
        assert warned.reason == "no-folder"
        assert copy.project.clip(1, draft=False) is None
