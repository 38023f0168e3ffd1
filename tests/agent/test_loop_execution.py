"""Calls are run side by side where that is safe, in order where not; each has one result."""

import asyncio
import threading
from typing import Any

import pytest

from stickgen_agent.backends.protocol import Capabilities
from stickgen_agent.conversation.messages import ToolMessage
from stickgen_agent.events import (
    ClipReady,
    Failed,
    ScriptChanged,
    ToolFinished,
    ToolProgress,
    ToolStarted,
    Warned,
)
from stickgen_engine.errors import Problem, RenderError, ScriptError
from stickgen_engine.script.difference import apply_difference
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.studio import Progress, Studio
from tests.agent.loop_fakes import (
    MemorySession,
    ScriptedBackend,
    call,
    check,
    clip_facts,
    ending,
    of_type,
    play,
    says,
    script,
    told,
    toolbox,
)


def meeting(*names: str) -> Any:
    """Tools that end only when all of them run."""
    arrived: set[str] = set()
    everybody = asyncio.Event()

    def tool(name: str) -> Any:
        async def body(given: dict[str, Any], studio: Studio) -> Outcome:
            arrived.add(name)
            if arrived == set(names):
                everybody.set()
            await everybody.wait()
            return Outcome(f"{name} met the others.")

        return body

    return tool


async def test_reads_run_side_by_side_and_their_results_keep_their_order():
    tools, tool = toolbox(), meeting("a", "b", "c")
    for name in ("a", "b", "c"):
        tools.add(name, "read", tool(name))
    session = MemorySession()
    backend = ScriptedBackend(says("", call("a"), call("b"), call("c")), says("Done."))
    async with asyncio.timeout(5):
        await play(session, "x", backend, tools=tools)
    assert [result.name for result in session.results()] == ["a", "b", "c"]


async def test_not_too_many_reads_run_at_once():
    most, running = [], set()

    async def body(given: dict[str, Any], studio: Studio) -> Outcome:
        running.add(given["n"])
        most.append(len(running))
        await asyncio.sleep(0)
        running.discard(given["n"])
        return Outcome("Seen.")

    tools = toolbox().add("preview_frames", "read", body)
    calls = [call("preview_frames", str(n), n=n) for n in range(10)]
    await play(MemorySession(), "x", ScriptedBackend(says("", *calls), says(".")), tools=tools)
    assert max(most) == 4


async def test_edits_never_run_side_by_side_and_see_what_came_before():
    seen = []

    async def slow(given: dict[str, Any], studio: Studio) -> Outcome:
        head = studio.project.head
        seen.append(head.number if head else 0)
        await asyncio.sleep(0.01)
        version = studio.project.commit(script(given["title"]), note="", author="model")
        return Outcome("Written.", version=version.number)

    tools = toolbox().add("write_script", "edit", slow)
    calls = [
        call("write_script", "1", title="A"),
        call("get_script", "2"),
        call("list_actions", "3"),
        call("write_script", "4", title="B"),
        call("render_clip", "5"),
        call("render_clip", "6", draft=True),
    ]
    backend = ScriptedBackend(says("", *calls), says("Done."))
    await play(MemorySession(), "x", backend, tools=tools)
    assert seen == [0, 1]
    assert tools.overlaps <= {frozenset({"get_script", "list_actions"})}
    assert tools.ran == [each.name for each in calls]


async def test_every_new_head_is_told_with_a_patch_that_leads_there():
    session = MemorySession()
    backend = ScriptedBackend(
        says("", call("write_script", "1", title="A"), call("write_script", "2", title="B")),
        says("", call("undo")),
        says("Done."),
    )
    events = await play(session, "x", backend)
    first, second, third = of_type(events, ScriptChanged)
    assert (first.version, second.version, third.version) == (1, 2, 1)
    assert first.patch == ()
    assert second.script is None
    assert apply_difference(script("A"), second.patch).script == script("B")
    assert apply_difference(script("B"), third.patch).script == script("A")


async def test_a_film_and_what_is_not_right_in_it_are_told():
    async def rough(given: dict[str, Any], studio: Studio) -> Outcome:
        facts = clip_facts(1, draft=False, degraded=("scene one: no music",))
        return Outcome("The film is made.", clip=facts)

    tools = toolbox().add("render_clip", "render", rough)
    backend = ScriptedBackend(says("", call("render_clip")), says("Done."))
    events = await play(MemorySession(), "x", backend, tools=tools)
    assert of_type(events, ClipReady)[0].degraded == ("scene one: no music",)
    (warned,) = of_type(events, Warned)
    assert (warned.reason, warned.message) == ("degraded", "scene one: no music")


async def test_progress_is_told_while_a_tool_runs_also_from_other_threads():
    heard = asyncio.Event()

    async def works(given: dict[str, Any], studio: Studio) -> Outcome:
        studio.tell(Progress(1, 3, "drawing"))
        thread = threading.Thread(target=studio.tell, args=(Progress(2, 3),))
        thread.start()
        await asyncio.to_thread(thread.join)
        await asyncio.wait_for(heard.wait(), 5)
        return Outcome("Done.")

    from stickgen_agent.loop.turn import run_turn

    session = MemorySession()
    backend = ScriptedBackend(says("", call("render_clip")), says("Done."))
    tools, events = toolbox().add("render_clip", "render", works), []
    async for event in run_turn(session, "x", backend=backend, toolbox=tools, system=told):
        events.append(event)
        if isinstance(event, ToolProgress) and event.done == 2:
            heard.set()
    check(session, events)
    assert [(e.done, e.total) for e in of_type(events, ToolProgress)] == [(1, 3), (2, 3)]


async def test_calls_that_cannot_be_read_do_not_keep_others_from_running():
    session, tools = MemorySession(), toolbox()
    broken = call("write_script", "1").model_copy(update={"arguments": '{"title":'})
    calls = (broken, call("get_script", "2"), call("no_such_tool", "3"))
    backend = ScriptedBackend(says("", *calls), says("", call("write_script")), says("Done."))
    events = await play(session, "x", backend, tools=tools)
    assert [result.ok for result in session.results()] == [False, True, False, True]
    assert of_type(events, ToolStarted)[0].arguments == '{"title":'
    assert ending(events).reason == "done"


@pytest.mark.parametrize(
    "error",
    [
        ToolError("no scene two", (Problem("scene", "there is none", nearest="one"),)),
        ScriptError((Problem("scenes[0]", "is too long", nearest="one"),)),
    ],
)
async def test_what_the_model_can_mend_is_told_to_it(error: Exception):
    async def picky(given: dict[str, Any], studio: Studio) -> Outcome:
        raise error

    session, tools = MemorySession(), toolbox().add("undo", "edit", picky)
    backend = ScriptedBackend(says("", call("undo")), says("Sorry."))
    events = await play(session, "x", backend, tools=tools)
    assert of_type(events, ToolFinished)[0].reason == "mend"
    assert "did you mean" in session.results()[0].content
    assert ending(events).reason == "done"


async def test_what_only_the_user_can_mend_ends_the_turn_in_one_line():
    async def full(given: dict[str, Any], studio: Studio) -> Outcome:
        raise RenderError("the disk is full")

    session, tools = MemorySession(), toolbox().add("render_clip", "render", full)
    calls = (call("write_script"), call("render_clip"), call("get_script"))
    events = await play(session, "x", ScriptedBackend(says("", *calls)), tools=tools)
    (failed,) = of_type(events, Failed)
    assert (failed.message, failed.exit_code) == ("the disk is full", 6)
    assert ending(events).reason == "failed"
    assert session.project.head is not None
    assert len(session.results()) == 3
    await play(session, "go on", ScriptedBackend(says("Here.")))


@pytest.mark.parametrize("effect", ["read", "edit"])
async def test_a_bug_in_a_tool_leaves_a_whole_history_and_is_raised(effect: Any):
    async def buggy(given: dict[str, Any], studio: Studio) -> Outcome:
        raise ZeroDivisionError

    session = MemorySession()
    tools = toolbox().add("buggy", effect, buggy)
    calls = (call("get_script"), call("buggy"), call("list_actions"), call("undo"))
    with pytest.raises(ZeroDivisionError):
        await play(session, "x", ScriptedBackend(says("", *calls)), tools=tools)
    check(session, session.events)
    assert ending(session.events).reason == "failed"
    assert of_type(session.events, Failed)[0].exit_code == 1
    assert len(session.results()) == 4
    await play(session, "go on", ScriptedBackend(says("Here.")))


async def test_a_tool_that_cancels_itself_is_a_bug():
    async def odd(given: dict[str, Any], studio: Studio) -> Outcome:
        raise asyncio.CancelledError

    session, tools = MemorySession(), toolbox().add("undo", "edit", odd)
    with pytest.raises(RuntimeError, match="undo was cancelled by nobody"):
        await play(session, "x", ScriptedBackend(says("", call("undo"))), tools=tools)
    check(session, session.events)


async def test_only_a_model_that_sees_is_shown_pictures(tmp_path: Any):
    seen = []

    async def shows(given: dict[str, Any], studio: Studio) -> Outcome:
        seen.append(studio.vision)
        return Outcome("Six frames.", pictures=(tmp_path / "sheet.png",))

    session, tools = MemorySession(), toolbox().add("preview_frames", "read", shows)
    backend = ScriptedBackend(
        says("", call("preview_frames")), says("."), capabilities=Capabilities(vision=True)
    )
    events = await play(session, "x", backend, tools=tools)
    assert seen == [True]
    (result,) = session.results()
    assert isinstance(result, ToolMessage)
    assert result.pictures[0].path == tmp_path / "sheet.png"
    assert of_type(events, ToolFinished)[0].pictures == (str(tmp_path / "sheet.png"),)
