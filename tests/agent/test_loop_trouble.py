"""Sessions that cannot keep what happens and models that break down end a turn all the same."""

from typing import Any

import pytest

from stickgen_agent.backends.protocol import BackendError, Capabilities, Request
from stickgen_agent.conversation.messages import Message, ToolMessage, Usage
from stickgen_agent.events import Event, Failed, ToolFinished, TurnFinished
from stickgen_agent.loop.turn import run_turn
from stickgen_engine.errors import StickgenError
from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Studio
from tests.agent.loop_fakes import (
    FakeToolbox,
    MemorySession,
    ScriptedBackend,
    call,
    check,
    ending,
    of_type,
    play,
    says,
    told,
    toolbox,
)


class FullSession(MemorySession):
    """A session that cannot keep results."""

    def append(self, message: Message) -> None:
        if isinstance(message, ToolMessage):
            raise StickgenError("the disk is full")
        super().append(message)


class ClosedSession(MemorySession):
    """A session that cannot be closed."""

    def end_turn(self, reason: str, usage: Usage) -> None:
        raise StickgenError("the disk is full")


async def listen(
    session: MemorySession, backend: ScriptedBackend, tools: FakeToolbox | None = None
) -> list[Event]:
    turn = run_turn(session, "x", backend=backend, toolbox=tools or toolbox(), system=told)
    return [event async for event in turn]


async def test_a_result_that_cannot_be_kept_ends_the_turn_in_one_line():
    session = FullSession()
    events = await listen(session, ScriptedBackend(says("", call("undo"), call("get_script"))))
    assert ending(events).reason == "failed"
    assert of_type(events, Failed)[0].message == "the disk is full"
    assert len(of_type(events, ToolFinished)) == 2
    assert session.ended[0][0] == "failed"


async def test_a_turn_that_cannot_be_closed_is_told_to_its_end_and_then_raised():
    session = ClosedSession()
    with pytest.raises(StickgenError, match="disk is full"):
        await listen(session, ScriptedBackend(says("Hello.")))
    assert isinstance(session.events[-1], TurnFinished)


async def test_a_tool_that_tells_nonsense_of_its_film_is_a_bug():
    async def nonsense(given: dict[str, Any], studio: Studio) -> Outcome:
        return Outcome("The film is made.", clip={"version": "first"})

    session, tools = MemorySession(), toolbox().add("render_clip", "render", nonsense)
    backend = ScriptedBackend(says("", call("render_clip"), call("undo")))
    with pytest.raises(ValueError, match="ClipReady"):
        await listen(session, backend, tools)
    check(session, session.events)
    assert len(session.results()) == 2


async def test_a_bug_in_a_backend_ends_the_turn_and_is_raised():
    session = MemorySession()
    with pytest.raises(KeyError):
        await listen(session, ScriptedBackend([KeyError("choices")]))
    check(session, session.events)
    assert ending(session.events).reason == "failed"
    await play(session, "go on", ScriptedBackend(says("Here.")))


async def test_a_bug_in_what_the_model_is_told_ends_the_turn_and_is_raised():
    def broken(request: Request) -> list[object]:
        raise ZeroDivisionError

    session = MemorySession()
    with pytest.raises(ZeroDivisionError):
        await listen(session, ScriptedBackend(broken))  # type: ignore[arg-type]
    check(session, session.events)


async def test_a_backend_that_does_not_know_its_model_fails_in_one_line():
    class Unknown(ScriptedBackend):
        async def capabilities(self) -> Capabilities:
            raise BackendError("model", "there is no model “x”; try: ollama pull x")

    session = MemorySession()
    events = await listen(session, Unknown())
    (failed,) = of_type(events, Failed)
    assert (failed.kind, failed.exit_code) == ("model", 4)
    check(session, events)
