"""A turn can be stopped at any moment; what was said is kept, and the session goes on."""

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import pytest

from stickgen_agent.backends.protocol import Piece, TextPiece
from stickgen_agent.conversation.messages import AssistantMessage, UserMessage
from stickgen_agent.events import (
    Event,
    ScriptChanged,
    TextDelta,
    ToolFinished,
    ToolProgress,
    ToolStarted,
    TurnFinished,
)
from stickgen_agent.loop.history import repaired
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.loop.turn import run_turn
from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Progress, Studio
from tests.agent.loop_fakes import (
    FakeToolbox,
    MemorySession,
    ScriptedBackend,
    call,
    check,
    check_pairs,
    ending,
    of_type,
    play,
    says,
    script,
    told,
    toolbox,
)


def turn(
    session: MemorySession,
    backend: ScriptedBackend,
    tools: FakeToolbox | None = None,
    cancellation: Cancellation | None = None,
) -> AsyncGenerator[Event, None]:
    return run_turn(
        session,
        "a story",
        backend=backend,
        toolbox=tools or toolbox(),
        system=told,
        options=TurnOptions(cancellation=cancellation),
    )


async def heard(
    session: MemorySession,
    backend: ScriptedBackend,
    stop_at: type[Any],
    tools: FakeToolbox | None = None,
) -> list[Event]:
    """Play a turn that is stopped at the first event of a type, and hear how it ends."""
    cancellation, events = Cancellation(), []
    async with asyncio.timeout(5):
        async for event in turn(session, backend, tools, cancellation):
            events.append(event)
            if isinstance(event, stop_at):
                cancellation.cancel()
    check(session, events)
    return events


def hanging(*pieces: Piece) -> list[Any]:
    """An answer that begins and never ends."""
    return [*pieces, asyncio.Event().wait()]


async def never(given: dict[str, Any], studio: Studio) -> Outcome:
    studio.tell(Progress(1, 100, "drawing"))
    await asyncio.Event().wait()
    raise AssertionError


async def goes_on(session: MemorySession) -> None:
    events = await play(session, "go on", ScriptedBackend(says("Here I am.")))
    assert ending(events).reason == "done"


async def test_cancelled_in_mid_answer_what_was_said_is_kept_as_partial():
    session, backend = MemorySession(), ScriptedBackend(hanging(TextPiece("Once upon")))
    events = await heard(session, backend, TextDelta)
    assert ending(events).reason == "cancelled"
    assert session.ended[0][0] == "cancelled"
    partial = AssistantMessage(text="Once upon", partial=True, interrupted_by="user")
    assert session.kept[-1] == partial
    assert backend.open_streams == 0
    await goes_on(session)


async def test_cancelled_before_the_first_word_the_model_reads_of_it():
    session, cancellation = MemorySession(), Cancellation()
    cancellation.cancel()
    events = [e async for e in turn(session, ScriptedBackend(hanging()), None, cancellation)]
    check(session, events)
    assert ending(events).reason == "cancelled"
    sent = repaired([*session.kept, UserMessage(text="go on")])
    assert "[interrupted by the user]" in [getattr(each, "text", "") for each in sent]
    await goes_on(session)


async def test_cancelled_in_a_tool_every_call_gets_a_result():
    session, tools = MemorySession(), toolbox().add("render_clip", "render", never)
    calls = (call("write_script"), call("render_clip"), call("undo"))
    events = await heard(session, ScriptedBackend(says("Now.", *calls)), ToolProgress, tools)
    finished = of_type(events, ToolFinished)
    assert [(e.name, e.reason) for e in finished] == [
        ("write_script", ""),
        ("render_clip", "cancelled"),
        ("undo", "cancelled"),
    ]
    assert [result.ok for result in session.results()] == [True, False, False]
    assert "cancelled by the user" in session.results()[1].content
    assert ending(events).reason == "cancelled"
    assert not tools.running
    await goes_on(session)


async def test_cancelled_between_answer_and_tool_nothing_is_run():
    session, tools = MemorySession(), toolbox()
    cancellation = Cancellation()

    def ask(request: Any) -> list[Piece]:
        cancellation.cancel()
        return says("Now.", call("write_script"))

    events = [e async for e in turn(session, ScriptedBackend(ask), tools, cancellation)]
    check(session, events)
    assert ending(events).reason == "cancelled"
    assert tools.ran == []


async def test_an_edit_that_was_made_while_it_was_cancelled_is_told():
    async def stubborn(given: dict[str, Any], studio: Studio) -> Outcome:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            studio.project.commit(script("Late"), note="late", author="model")
            raise
        raise AssertionError

    session, tools = MemorySession(), toolbox().add("write_script", "edit", stubborn)
    events = await heard(
        session, ScriptedBackend(says("", call("write_script"))), ToolStarted, tools
    )
    assert of_type(events, ScriptChanged)[0].version == 1


async def test_a_tool_that_does_not_stop_is_left_behind(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("stickgen_agent.loop.stopping.PATIENCE_S", 0.05)
    release = asyncio.Event()

    async def deaf(given: dict[str, Any], studio: Studio) -> Outcome:
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                continue
        studio.tell(Progress(2, 2))
        return Outcome("It was done at last.")

    session, tools = MemorySession(), toolbox().add("undo", "edit", deaf)
    events = await heard(session, ScriptedBackend(says("", call("undo"))), ToolStarted, tools)
    assert ending(events).reason == "cancelled"
    before = len(session.kept), len(session.events)
    release.set()
    await asyncio.sleep(0.01)
    assert (len(session.kept), len(session.events)) == before
    check_pairs(session.kept)


async def test_closing_the_iterator_stops_the_turn_and_keeps_it():
    session, backend = MemorySession(), ScriptedBackend(hanging(TextPiece("Once")))
    async with asyncio.timeout(5), aclosing(turn(session, backend)) as events:
        async for event in events:
            if isinstance(event, TextDelta):
                break
    assert session.ended[0][0] == "cancelled"
    assert isinstance(session.events[-1], TurnFinished)
    assert backend.open_streams == 0
    check(session, session.events)
    await goes_on(session)


async def test_closing_the_iterator_at_its_first_event_ends_the_turn_too():
    session, backend = MemorySession(), ScriptedBackend(hanging())
    async with asyncio.timeout(5), aclosing(turn(session, backend)) as events:
        async for _ in events:
            break
    assert session.ended[0][0] == "cancelled"
    check(session, session.events)


@pytest.mark.parametrize("where", ["answer", "tool"])
async def test_cancelling_the_task_that_listens_stops_the_turn_and_keeps_it(where: str):
    answer = hanging(TextPiece("Once")) if where == "answer" else says("", call("render_clip"))
    session, backend = MemorySession(), ScriptedBackend(answer)
    tools = toolbox().add("render_clip", "render", never)
    reached = asyncio.Event()

    async def listen() -> None:
        async for event in turn(session, backend, tools):
            if isinstance(event, TextDelta | ToolProgress):
                reached.set()

    async with asyncio.timeout(5):
        task = asyncio.create_task(listen())
        await reached.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert session.ended[0][0] == "cancelled"
    check(session, session.events)
    await goes_on(session)


async def test_a_turn_can_be_stopped_from_another_thread_and_more_than_once():
    session, backend = MemorySession(), ScriptedBackend(hanging(TextPiece("Once")))
    cancellation = Cancellation()

    def press() -> None:
        cancellation.cancel()
        cancellation.cancel()

    events = []
    async with asyncio.timeout(5):
        async for event in turn(session, backend, None, cancellation):
            events.append(event)
            if isinstance(event, TextDelta):
                thread = threading.Thread(target=press)
                thread.start()
                thread.join()
    check(session, events)
    assert ending(events).reason == "cancelled"


async def test_stopping_a_turn_that_is_over_changes_nothing():
    session, cancellation = MemorySession(), Cancellation()
    backend = ScriptedBackend(says("Hello."))
    events = [event async for event in turn(session, backend, None, cancellation)]
    cancellation.cancel()
    await asyncio.sleep(0)
    assert ending(events).reason == "done"
    assert session.turns == len(session.ended) == 1


async def test_while_a_turn_is_cancelled_twice_its_tool_still_tidies_up():
    tidied, cancellation = [], Cancellation()

    async def careful(given: dict[str, Any], studio: Studio) -> Outcome:
        studio.tell(Progress(1, 2))
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.05)
            tidied.append("part file")
        raise AssertionError

    session, tools = MemorySession(), toolbox().add("render_clip", "render", careful)
    backend = ScriptedBackend(says("", call("render_clip")))
    async with asyncio.timeout(5), aclosing(turn(session, backend, tools, cancellation)) as events:
        async for event in events:
            if isinstance(event, ToolProgress):
                cancellation.cancel()
                await asyncio.sleep(0.01)
                break
    assert tidied == ["part file"]
    check(session, session.events)
