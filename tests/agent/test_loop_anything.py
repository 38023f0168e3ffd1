"""Whatever models, tools and listeners do, a turn ends well-formed and the session goes on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stickgen_agent.backends.protocol import (
    BackendError,
    Capabilities,
    Piece,
    Reply,
    Request,
    RetryPiece,
    TextPiece,
)
from stickgen_agent.conversation.messages import AssistantMessage, Call, ToolMessage
from stickgen_agent.events import Event, Failed, ToolFinished
from stickgen_agent.loop.history import repaired
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.stopping import Cancellation
from stickgen_agent.loop.turn import run_turn
from stickgen_engine.errors import RenderError
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.studio import Progress, Studio
from tests.agent.loop_fakes import FakeToolbox, MemorySession, check, check_pairs, told, toolbox

TOOLS = (
    "write_script", "undo", "bad_edit", "get_script", "list_actions", "render_clip",
    "slow", "slow_read", "tool_error", "render_error", "bug", "no_such_tool",
)  # fmt: skip
CALLS = st.builds(
    Call,
    id=st.sampled_from(["", "a", "b"]),
    name=st.sampled_from(TOOLS),
    arguments=st.sampled_from(["{}", '{"title":"A"}', '{"title":"B"}', '{"ti', ""]),
)
REPLIES = st.builds(
    Reply,
    st.builds(
        AssistantMessage,
        text=st.sampled_from(["", "Yes.", "I'll create it.", "nul\0 \ud83d"]),
        calls=st.lists(CALLS, max_size=4).map(tuple),
        partial=st.sampled_from([False] * 9 + [True]),
    ),
    st.sampled_from(["done"] * 8 + ["length", "filter"]),
)
ERRORS = st.builds(
    BackendError,
    st.sampled_from(["network", "context", "malformed", "rate"]),
    st.just("so it is"),
)
RETRIES = st.just(RetryPiece(1, 0.0, "capacity", "busy"))
ANSWERS = st.tuples(
    st.lists(st.one_of(st.just(TextPiece("Onc")), RETRIES), max_size=2),
    st.one_of(REPLIES, REPLIES, REPLIES, ERRORS, st.none()),
)


@dataclass(frozen=True)
class Plan:
    """What happens: the model's answers, and when and how the listener leaves."""

    answers: list[Any]
    leaves_after: int
    by_closing: bool
    limits: Limits


PLANS = st.builds(
    Plan,
    answers=st.lists(ANSWERS, max_size=8),
    leaves_after=st.one_of(st.just(1000), st.integers(1, 25)),
    by_closing=st.booleans(),
    limits=st.builds(
        Limits, steps=st.integers(0, 8), calls=st.integers(0, 8), repairs=st.integers(0, 3)
    ),
)


class LooseBackend:
    """Answers as planned, then says that it is done; hears every request."""

    name, model = "loose", "loose-1"

    def __init__(self, answers: list[Any]) -> None:
        self._answers = list(answers)

    async def capabilities(self) -> Capabilities:
        return Capabilities(context_tokens=6000)

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        check_request(request)
        pieces, last = self._answers.pop(0) if self._answers else ([], None)
        for piece in pieces:
            await asyncio.sleep(0)
            yield piece
        if isinstance(last, BackendError):
            raise last
        await asyncio.sleep(0)
        yield last or Reply(AssistantMessage(text="Done."))

    async def close(self) -> None:
        return None


def check_request(request: Request) -> None:
    check_pairs(request.messages)
    assert repaired(request.messages) == request.messages
    assert request.messages[0].role == "user"
    assert request.messages[-1].role in ("user", "tool")
    for before, after in pairwise(request.messages):
        if before.role == after.role:
            assert before.role == "tool"


async def _slow(given: dict[str, Any], studio: Studio) -> Outcome:
    for number in range(3):
        studio.tell(Progress(number, 3))
        await asyncio.sleep(0)
    return Outcome("It took a while.")


async def _tool_error(given: dict[str, Any], studio: Studio) -> Outcome:
    raise ToolError("not like that")


async def _render_error(given: dict[str, Any], studio: Studio) -> Outcome:
    raise RenderError("the disk is full")


async def _bug(given: dict[str, Any], studio: Studio) -> Outcome:
    raise ZeroDivisionError


def tools() -> FakeToolbox:
    box = toolbox().add("slow", "edit", _slow).add("slow_read", "read", _slow)
    box.add("tool_error", "edit", _tool_error).add("render_error", "render", _render_error)
    return box.add("bug", "read", _bug)


async def carry_out(plan: Plan, session: MemorySession, options: TurnOptions) -> None:
    cancellation = options.cancellation
    assert cancellation is not None
    events: list[Event] = []
    turn = run_turn(
        session, "a story", backend=LooseBackend(plan.answers), toolbox=tools(), system=told,
        limits=plan.limits, options=options,
    )  # fmt: skip
    heard_all = False
    try:
        async with asyncio.timeout(5), aclosing(turn) as stream:
            async for event in stream:
                events.append(event)
                if len(events) == plan.leaves_after:
                    if plan.by_closing:
                        break
                    cancellation.cancel()
            else:
                heard_all = True
    except ZeroDivisionError:
        heard_all = events == session.events
    if heard_all:
        assert events == session.events
    check_end(session)


def check_end(session: MemorySession) -> None:
    check(session, session.events)
    finished = [e.call_id for e in session.events if isinstance(e, ToolFinished)]
    for message in session.kept:
        if isinstance(message, AssistantMessage):
            assert all(finished.count(call.id) == 1 for call in message.calls)
    results = [each for each in session.kept if isinstance(each, ToolMessage)]
    assert len({each.call_id for each in results}) == len(results)
    reason = session.ended[-1][0]
    failures = [event for event in session.events if isinstance(event, Failed)]
    assert (reason == "failed") == bool(failures)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PLANS)
def test_every_turn_ends_with_one_result_per_call_and_the_session_goes_on(plan: Plan):
    async def story() -> None:
        session, options = MemorySession(), TurnOptions(film="draft", cancellation=Cancellation())
        await carry_out(plan, session, options)
        kept = list(session.events)
        session.events.clear()
        calm = Plan([], 1000, by_closing=False, limits=Limits())
        again = TurnOptions(numbering=options.numbering, cancellation=Cancellation())
        async with asyncio.timeout(5):
            async for _ in run_turn(
                session, "go on", backend=LooseBackend(calm.answers), toolbox=tools(),
                system=told, options=again,
            ):  # fmt: skip
                pass
        check(session, session.events)
        assert session.ended[-1][0] == "done"
        assert session.events[0].seq == kept[-1].seq + 1

    asyncio.run(story())
