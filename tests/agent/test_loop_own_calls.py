"""A tool that a person uses by themselves is told of as in a turn, and can be stopped."""

import asyncio
from contextlib import aclosing
from typing import Any

import pytest

from stickgen_agent.conversation.messages import Call
from stickgen_agent.events import (
    ClipReady,
    Event,
    Failed,
    ScriptChanged,
    ToolFinished,
    ToolProgress,
    ToolStarted,
)
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.own_calls import use_tool
from stickgen_agent.loop.stopping import Cancellation
from stickgen_engine.errors import RenderError
from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Progress, Studio
from tests.agent.loop_fakes import FakeToolbox, MemorySession, call, of_type, toolbox


async def used(
    session: MemorySession,
    asked: Call,
    tools: FakeToolbox,
    *,
    stop_at: type[Any] | None = None,
    limits: Limits | None = None,
) -> list[Event]:
    options, events = TurnOptions(cancellation=Cancellation()), []
    async with asyncio.timeout(5):
        async for event in use_tool(session, asked, toolbox=tools, options=options, limits=limits):
            events.append(event)
            if stop_at is not None and isinstance(event, stop_at):
                assert options.cancellation is not None
                options.cancellation.cancel()
    assert len(of_type(events, ToolStarted)) == len(of_type(events, ToolFinished)) == 1
    assert session.kept == []
    return events


async def never(given: dict[str, Any], studio: Studio) -> Outcome:
    studio.tell(Progress(1, 100))
    await asyncio.Event().wait()
    raise AssertionError


async def test_what_a_person_does_is_told_but_is_no_part_of_the_conversation():
    session, tools = MemorySession(), toolbox()
    events = await used(session, call("write_script", title="Mine"), tools)
    assert of_type(events, ScriptChanged)[0].version == 1
    events = await used(session, call("render_clip"), tools)
    assert of_type(events, ClipReady)[0].version == 1


async def test_a_film_that_a_person_stops_has_a_result_that_says_so():
    tools = toolbox().add("render_clip", "render", never)
    events = await used(MemorySession(), call("render_clip"), tools, stop_at=ToolProgress)
    assert of_type(events, ToolFinished)[0].reason == "cancelled"
    assert of_type(events, Failed) == []


async def test_who_leaves_stops_the_tool_too():
    session, tools = MemorySession(), toolbox().add("render_clip", "render", never)
    async with (
        asyncio.timeout(5),
        aclosing(use_tool(session, call("render_clip"), toolbox=tools)) as events,
    ):
        async for event in events:
            if isinstance(event, ToolProgress):
                break
    assert not tools.running
    assert of_type(session.events, ToolFinished)[0].reason == "cancelled"


async def test_what_only_the_user_can_mend_is_one_line():
    async def full(given: dict[str, Any], studio: Studio) -> Outcome:
        raise RenderError("the disk\nis full")

    tools = toolbox().add("render_clip", "render", full)
    (failed,) = of_type(await used(MemorySession(), call("render_clip"), tools), Failed)
    assert (failed.kind, failed.message, failed.exit_code) == ("render", "the disk is full", 6)


async def test_a_call_that_does_not_fit_says_what_would():
    events = await used(MemorySession(), call("bad_edit"), toolbox())
    assert of_type(events, ToolFinished)[0].reason == "mend"


async def test_a_tool_without_end_is_broken_off():
    tools = toolbox().add("render_clip", "render", never)
    limits = Limits(seconds=0.05)
    events = await used(MemorySession(), call("render_clip"), tools, limits=limits)
    assert "time" in of_type(events, ToolFinished)[0].summary
    assert of_type(events, Failed)[0].exit_code == 7


async def test_a_bug_is_raised():
    async def buggy(given: dict[str, Any], studio: Studio) -> Outcome:
        raise ZeroDivisionError

    session = MemorySession()
    with pytest.raises(ZeroDivisionError):
        await used(session, call("undo"), toolbox().add("undo", "edit", buggy))
    assert len(of_type(session.events, ToolFinished)) == 1
