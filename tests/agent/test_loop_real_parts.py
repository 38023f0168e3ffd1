"""The loop with the real tools, the offline director, real films and the real store."""

import asyncio
import json
from pathlib import Path

import pytest

from stickgen_agent.backends.mock import MockBackend
from stickgen_agent.backends.protocol import Backend, TextPiece
from stickgen_agent.briefing import system_prompt
from stickgen_agent.conversation.messages import UserMessage
from stickgen_agent.events import ClipReady, Event, TextDelta, ToolFinished, ToolProgress, Warned
from stickgen_agent.loop.options import FilmRule, TurnOptions
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.loop.turn import run_turn
from stickgen_agent.sessions.session import Session
from stickgen_agent.sessions.store import Store
from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.toolbox import toolbox_for
from tests.agent.dialogue_driver import converse
from tests.agent.dialogue_facts import dialogues
from tests.agent.loop_fakes import (
    MemoryProject,
    MemorySession,
    ScriptedBackend,
    call,
    check_pairs,
    ending,
    of_type,
    says,
)
from tests.agent.session_fixtures import a_script


async def turn(
    session: Session,
    text: str,
    backend: Backend,
    *,
    film: FilmRule = "never",
    cancel_at: type[Event] | None = None,  # type: ignore[valid-type]
) -> list[Event]:
    cancellation, events = Cancellation(), []
    options = TurnOptions(film=film, cancellation=cancellation, seed=7)
    async for event in run_turn(
        session, text, backend=backend, toolbox=toolbox_for(128_000), system=system_prompt,
        options=options,
    ):  # fmt: skip
        events.append(event)
        if cancel_at is not None and isinstance(event, cancel_at):
            cancellation.cancel()
    return events


@pytest.mark.parametrize("file", ["tuned", "held_out"])
async def test_the_loop_lets_the_offline_director_do_what_it_does_by_itself(
    file: str, tmp_path: Path
):
    for number, dialogue in enumerate(dialogues(file)):
        lines = [line.user for line in dialogue.lines]
        if any("export" in line or "render" in line or "film" in line for line in lines):
            continue
        alone = await converse(lines, tmp_path / f"alone-{number}")
        session = MemorySession(MemoryProject(tmp_path / f"loop-{number}"))
        for said in alone:
            events = await turn(session, said.user, MockBackend(films=False))
            assert ending(events).reason == "done", (dialogue.name, said.user)
            head = session.project.head
            assert (head.script if head else None) == said.after, (dialogue.name, said.user)
        # The director needs no nudges.
        assert not [each for each in session.kept if isinstance(each, UserMessage) and each.nudge]
        check_pairs(session.kept)


async def test_a_script_told_as_text_is_written_with_the_real_tools(tmp_path: Path):
    session = MemorySession(MemoryProject(tmp_path))
    script = a_script()
    text = f"Sure:\n```json\n{json.dumps(canonical_data(script))}\n```"
    events = await turn(session, "a story", ScriptedBackend(says(text), says("Done.")))
    assert [each.reason for each in of_type(events, Warned)] == ["script_in_text"]
    assert session.project.head is not None
    assert session.project.head.script == script


async def test_a_real_film_is_broken_off_without_a_trace_and_made_the_next_time(tmp_path: Path):
    session = MemorySession(MemoryProject(tmp_path))
    session.project.commit(a_script(duration_s=60.0), note="", author="user")
    backend = ScriptedBackend(says("", call("render_clip")))
    events = await turn(session, "film it", backend, cancel_at=ToolProgress)
    assert ending(events).reason == "cancelled"
    assert [each.reason for each in of_type(events, ToolFinished)] == ["cancelled"]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    session.project.commit(a_script(duration_s=1.0), note="", author="user")
    again = ScriptedBackend(says("", call("render_clip", draft=True)), says("Done."))
    events = await turn(session, "go on", again)
    (ready,) = of_type(events, ClipReady)
    assert Path(ready.path).is_file()


async def test_a_turn_is_in_the_store_and_goes_on_after_it_was_closed(tmp_path: Path):
    with Store.open(tmp_path) as store:
        with store.create(exports=tmp_path) as session:
            await turn(session, "A man waves on the moon.", MockBackend(films=False))
            await turn(
                session,
                "make him run",
                ScriptedBackend([TextPiece("I"), asyncio.Event().wait()]),
                cancel_at=TextDelta,
            )
            name, version = session.id, session.project.head
        with store.resume(name, exports=tmp_path) as session:
            assert session.project.head == version
            check_pairs(session.messages())
            events = await turn(session, "make him run", MockBackend(films=False))
            assert ending(events).reason == "done"
            head = session.project.head
            assert version is not None
            assert head is not None
            assert head.number > version.number


async def test_what_the_user_undid_by_hand_is_read_beside_what_was_said(tmp_path: Path):
    with Store.open(tmp_path) as store, store.create(exports=tmp_path) as session:
        await turn(session, "A man waves on the moon.", MockBackend(films=False))
        await turn(session, "make it night and rainy", MockBackend(films=False))
        session.project.undo()
        backend = ScriptedBackend(says("Yes."))
        await turn(session, "make him run", backend)
        last = backend.requests[0].messages[-1]
        assert isinstance(last, UserMessage)
        assert last.words == "make him run"
        assert "went back to version" in last.text
        session.project.undo()
        events = await turn(session, "make him run", MockBackend(films=False))
        assert of_type(events, ToolFinished)[0].ok
