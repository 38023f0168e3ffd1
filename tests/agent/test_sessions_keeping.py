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
from stickgen_agent.events import ScriptChanged, TextDelta, ToolProgress, TurnStarted
from stickgen_agent.sessions.session import Session
from stickgen_agent.sessions.store import Store
from stickgen_tools.project import Clip, Project
from tests.agent.session_fixtures import a_script


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


def test_undo_goes_back_to_before_all_edits_of_a_turn(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        project = session.project
        for turn in ((4.0,), (5.0, 6.0, 7.0), (8.0, 9.0)):
            session.begin_turn("change it")
            for seconds in turn:
                project.commit(a_script(duration_s=seconds), note="", author="model")
            session.end_turn("done", Usage())
        heads = [version.number for _ in range(3) if (version := project.undo()) is not None]
        assert heads == [4, 1]
        heads = [version.number for _ in range(3) if (version := project.redo()) is not None]
        assert heads == [4, 6]
        session.begin_turn("within the turn that runs it is one edit")
        project.commit(a_script(duration_s=2.0), note="", author="model")
        project.commit(a_script(duration_s=3.0), note="", author="model")
        undone = project.undo()
        session.end_turn("done", Usage())
        assert undone is not None
        assert undone.number == 7


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


def test_what_the_user_did_between_turns_is_told_to_the_model(store: Store, tmp_path: Path):
    def told(text: str) -> list[str]:
        session.begin_turn(text)
        session.end_turn("done", Usage())
        said = session.messages()
        return [said.text for said in said if isinstance(said, UserMessage) and said.nudge]

    with store.create(exports=tmp_path) as session:
        project = session.project
        for seconds in (4.0, 5.0, 6.0):
            session.begin_turn("a film")
            project.commit(a_script(duration_s=seconds), note=f"{seconds:g} s", author="model")
            if seconds == 6.0:
                project.undo()
            session.end_turn("done", Usage())
        assert told("what was undone in a turn is known from its tools") == []
        project.redo()
        project.undo()
        assert told("nothing is different") == []
        project.undo()
        assert told("back") == ["[the user went back to version 1 (4 s) of the script]"]
        project.redo()
        assert told("on")[1:] == ["[the user went forward to version 2 (5 s) of the script]"]
        project.commit(a_script(duration_s=9.0), note="by hand", author="user")
        assert told("by hand")[2:] == [
            "[the user changed the script: it is now version 4 (by hand)]"
        ]
        last = session.messages()[-2:]
        assert [message.model_dump()["nudge"] for message in last] == [False, True]


def test_going_back_to_before_a_turn_starts_a_branch(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        for seconds in (4.0, 5.0, 6.0):
            session.begin_turn(f"{seconds:g} seconds")
            session.project.commit(a_script(duration_s=seconds), note="", author="model")
            session.end_turn("done", Usage(output_tokens=1))
        with pytest.raises(KeyError):
            session.rewind("no such turn")
        session.rewind(f"{session.id}.2")
        assert [message.model_dump()["text"] for message in session.messages()] == ["4 seconds"]
        assert session.project.head == session.project.version(1)
        assert session.begin_turn("8 seconds") == f"{session.id}.4"
        session.end_turn("done", Usage(output_tokens=1))
        said = session.messages()
    with store.resume(session.id, exports=tmp_path) as again:
        assert again.messages() == said
        assert [turn.text for turn in again.turns()] == ["4 seconds", "8 seconds"]
        assert len(again.project.versions()) == 3
        assert again.usage.output_tokens == 4


def test_the_session_fits_what_loop_and_tools_ask_for(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        as_the_loop_knows_it: Session = session
        as_tools_know_it: Project = session.project
        assert as_the_loop_knows_it.project is as_tools_know_it
        assert session.project.exports == tmp_path
        with pytest.raises(RuntimeError, match=r"no turn .* runs"):
            session.append(AssistantMessage(text="Hello"))
        session.begin_turn("Hello")
        with pytest.raises(RuntimeError, match=r"still runs"):
            session.begin_turn("Hello")


def test_events_are_kept_without_pieces_of_text(store: Store, tmp_path: Path):
    with store.create(exports=tmp_path) as session:
        session.begin_turn("Hello")
        for event in (
            TurnStarted(text="Hello"),
            TextDelta(text="He"),
            ToolProgress(call_id="1", done=1, total=2),
            ScriptChanged(version=1, script={"title": "large"}),
        ):
            session.record(event)
        session.end_turn("done", Usage())
        kept = store.events(session.id)
    assert [event["type"] for event in kept] == ["turn.started", "script.changed"]
    assert "script" not in kept[1]
