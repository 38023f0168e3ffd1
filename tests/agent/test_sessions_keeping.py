from collections.abc import Iterator
from pathlib import Path

import pytest

from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Picture,
    ToolMessage,
    Usage,
    UserMessage,
)
from stickgen_agent.sessions.store import Store
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import parse_script
from stickgen_tools.project import Clip


def a_script(title: str = "Hello", duration_s: float = 4.0) -> ScriptSchema:
    part = {"actor": "a", "actions": [{"action": "wave"}]}
    return parse_script(
        {
            "title": title,
            "actors": [{"id": "a", "name": "Ann"}],
            "scenes": [{"id": "one", "duration_s": duration_s, "parts": [part]}],
        }
    ).script


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data") as opened:
        yield opened


def test_a_conversation_is_there_again_as_it_was(tmp_path: Path):
    call = Call(id="1", name="write_script", arguments='{"title": "Hello"}')
    with Store.open(tmp_path / "data") as store, store.create(exports=tmp_path) as session:
        picture = session.project.folder / "sheet.png"
        assert session.begin_turn("a man waves \ud83d\x00 at 👽") == f"{session.id}.1"
        session.append(AssistantMessage(text="Yes.", thinking="hm", calls=(call,)))
        session.append(
            ToolMessage(
                call_id="1", name="write_script", content="{}", pictures=(Picture(path=picture),)
            )
        )
        session.append(AssistantMessage(text="Done."))
        session.end_turn("done", Usage(input_tokens=3, output_tokens=4, cost_usd=0.5))
        said = session.messages()
    assert isinstance(said[0], UserMessage)
    assert said[0].text == "a man waves ?\x00 at 👽"
    with (
        Store.open(tmp_path / "data") as store,
        store.resume(session.id, exports=tmp_path) as again,
    ):
        assert again.messages() == said
        assert again.usage == Usage(input_tokens=3, output_tokens=4, cost_usd=0.5)
        assert [turn.state for turn in again.turns()] == ["done"]
        assert again.take_warnings() == ()


def test_versions_go_back_and_forth_and_branch(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        project = session.project
        assert project.head is None
        assert project.undo() is None
        for seconds in (4.0, 5.0, 6.0):
            project.commit(
                a_script(duration_s=seconds), note=f"{seconds:g} seconds", author="model"
            )
        assert project.commit(a_script(duration_s=6.0), note="", author="model").number == 3
        assert [project.undo(), project.undo()] == [project.version(2), project.version(1)]
        assert project.undo() is None
        assert project.redo() == project.version(2)
        branch = project.commit(a_script(duration_s=9.0), note="longer", author="user")
        assert (branch.number, branch.parent) == (4, 2)
        assert project.redo() is None
        assert project.restore(3).script == a_script(duration_s=6.0)
        with pytest.raises(KeyError):
            project.restore(7)
    with store.resume(session.id, exports=tmp_path) as again:
        assert again.project.head == project.version(3)
        assert again.project.versions() == project.versions()
        assert again.project.undo() == project.version(2)
        assert again.title == "Hello"


def test_a_film_is_returned_only_while_it_is_the_one_that_was_made(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        project = session.project
        project.commit(a_script(), note="", author="model")
        old, new = project.folder / "1.mp4", tmp_path / "2.mp4"
        for film in (old, new):
            film.write_bytes(b"film")
            project.add_clip(Clip(version=1, path=film, draft=False, facts={"frames": 3}))
        assert project.clip(1, draft=True) is None
        assert project.clip(2, draft=False) is None
    with store.resume(session.id, exports=tmp_path) as again:
        assert again.project.clip(1, draft=False) == Clip(1, new, False, {"frames": 3})
        new.write_bytes(b"another film")
        assert again.project.clip(1, draft=False) == Clip(1, old, False, {"frames": 3})
        old.unlink()
        assert again.project.clip(1, draft=False) is None
