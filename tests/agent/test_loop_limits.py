"""A limit ends a turn in a summary and a question; nothing that was done is lost."""

import asyncio
from typing import Any

import pytest

from stickgen_agent.backends.protocol import BackendError, Request
from stickgen_agent.conversation.messages import AssistantMessage, Usage
from stickgen_agent.events import RepairAttempt, TextDelta, ToolFinished, ToolStarted, Warned
from stickgen_agent.loop.limits import Limits
from stickgen_agent.loop.options import TurnOptions
from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Studio
from tests.agent.loop_fakes import (
    MemorySession,
    ScriptedBackend,
    call,
    ending,
    of_type,
    play,
    says,
    toolbox,
)

SUMMARY = says("The script is written. The end is missing. Shall I go on?")


def looks(number: int) -> Any:
    return says("", call("get_script", f"c{number}", scene=number))


async def test_used_up_steps_end_in_a_summary_and_a_question():
    session = MemorySession()
    backend = ScriptedBackend(says("", call("write_script")), looks(1), SUMMARY)
    events = await play(session, "a story", backend, limits=Limits(steps=2))
    end = ending(events)
    assert (end.reason, end.limit, end.steps) == ("limit", "steps", 2)
    assert "2 steps" in end.question
    assert end.question.endswith("Shall I go on?")
    assert backend.requests[-1].tool_choice == "none"
    assert backend.requests[-1].most_tokens == Limits().summary_tokens
    assert session.kept[-1] == AssistantMessage(text=SUMMARY[-1].message.text)  # type: ignore[union-attr]
    assert session.project.head is not None


async def test_after_a_limit_the_next_message_goes_on_where_it_stopped():
    session = MemorySession()
    await play(session, "a story", ScriptedBackend(looks(1), SUMMARY), limits=Limits(steps=1))
    backend = ScriptedBackend(says("", call("write_script")), says("Done."))
    events = await play(session, "yes, go on", backend)
    assert ending(events).reason == "done"
    assert [m.role for m in backend.requests[0].messages] == [
        "user", "assistant", "tool", "user", "assistant", "user",
    ]  # fmt: skip


async def test_the_calls_after_the_last_allowed_one_are_not_run():
    session, tools = MemorySession(), toolbox()
    many = [call("get_script", f"c{n}", scene=n) for n in range(5)]
    backend = ScriptedBackend(says("", *many), SUMMARY)
    events = await play(session, "a story", backend, tools=tools, limits=Limits(calls=3))
    assert ending(events).limit == "calls"
    assert len(tools.ran) == 3
    reasons = [event.reason for event in of_type(events, ToolFinished)]
    assert reasons == ["", "", "", "skipped", "skipped"]
    assert len(session.results()) == 5


@pytest.mark.parametrize(
    ("limits", "name"),
    [(Limits(tokens=25), "tokens"), (Limits(cost_usd=0.03), "cost")],
)
async def test_tokens_and_money_are_counted(limits: Limits, name: str):
    usage = Usage(input_tokens=10, output_tokens=5, cost_usd=0.02)
    steps = [says("", call("get_script", f"c{n}", scene=n), usage=usage) for n in range(2)]
    events = await play(MemorySession(), "x", ScriptedBackend(*steps, SUMMARY), limits=limits)
    assert ending(events).limit == name
    assert ending(events).usage.cost_usd == 0.04


async def test_what_is_free_is_never_too_dear_and_what_a_server_remembers_is_not_counted():
    free = Usage(input_tokens=100, cached_tokens=90, output_tokens=5, cost_usd=0.0)
    steps = [says("", call("get_script", f"c{n}", scene=n), usage=free) for n in range(3)]
    backend = ScriptedBackend(*steps, says("Done."))
    events = await play(MemorySession(), "x", backend, limits=Limits(tokens=60, cost_usd=0.0))
    assert ending(events).reason == "done"


async def test_time_is_taken_from_a_clock_that_never_jumps():
    now = [100.0]

    def late(request: Request) -> Any:
        now[0] += 50
        return looks(1)

    events = await play(
        MemorySession(),
        "x",
        ScriptedBackend(late, SUMMARY),
        limits=Limits(seconds=40),
        options=TurnOptions(clock=lambda: now[0]),
    )
    assert ending(events).limit == "time"
    # The call came too late to be run.
    assert of_type(events, ToolStarted) == []


async def test_an_answer_that_takes_too_long_is_broken_off_and_kept():
    session = MemorySession()
    backend = ScriptedBackend([*says("Once upon")[:2], asyncio.Event().wait()], SUMMARY)
    events = await play(session, "x", backend, limits=Limits(seconds=0.05))
    assert ending(events).limit == "time"
    partial = session.kept[1]
    assert isinstance(partial, AssistantMessage)
    assert (partial.text, partial.partial) == ("Once upon", True)


async def test_a_tool_that_takes_too_long_is_broken_off_and_the_others_are_not_run():
    async def endless(given: dict[str, Any], studio: Studio) -> Outcome:
        await asyncio.Event().wait()
        raise AssertionError

    session, tools = MemorySession(), toolbox().add("render_clip", "render", endless)
    backend = ScriptedBackend(says("", call("render_clip"), call("undo")), SUMMARY)
    events = await play(session, "x", backend, tools=tools, limits=Limits(seconds=0.05))
    assert ending(events).limit == "time"
    assert [each.reason for each in of_type(events, ToolFinished)] == ["failed", "skipped"]
    assert "time of this turn" in session.results()[0].content


async def test_equal_calls_in_one_answer_run_once():
    tools, session = toolbox(), MemorySession()
    twice = (call("get_script", "1"), call("get_script", "2"), call("list_actions", "3"))
    await play(session, "x", ScriptedBackend(says("", *twice), says("Done.")), tools=tools)
    assert tools.ran == ["get_script", "list_actions"]
    assert [result.ok for result in session.results()] == [True] * 3


async def test_three_repairs_a_turn_counted_by_answers_not_by_calls():
    session = MemorySession()
    bad = [
        says("", call("bad_edit", f"a{n}", n=n), call("bad_edit", f"b{n}", n=-n - 1))
        for n in range(4)
    ]
    events = await play(session, "x", ScriptedBackend(*bad, SUMMARY))
    attempts = of_type(events, RepairAttempt)
    assert [(each.number, each.most, len(each.problems)) for each in attempts] == [
        (1, 3, 2), (2, 3, 2), (3, 3, 2),
    ]  # fmt: skip
    assert ending(events).limit == "repairs"
    assert len(session.results()) == 8


async def test_a_repair_that_works_ends_well():
    backend = ScriptedBackend(
        says("", call("no_such_tool")), says("", call("write_script")), says("Done.")
    )
    events = await play(MemorySession(), "x", backend)
    assert ending(events).reason == "done"
    assert of_type(events, ToolFinished)[0].reason == "unknown"
    assert len(of_type(events, RepairAttempt)) == 1


async def test_the_second_equal_call_gets_the_earlier_result_and_the_third_stops_the_turn():
    session, tools = MemorySession(), toolbox()
    steps = [says("", call("get_script", f"c{n}", b=1, a=n * 0)) for n in range(3)]
    events = await play(session, "x", ScriptedBackend(*steps, SUMMARY), tools=tools)
    assert tools.ran == ["get_script"]
    assert [each.reason for each in of_type(events, ToolFinished)] == ["", "repeated", "repeated"]
    assert "earlier result" in session.results()[1].content
    assert session.results()[1].ok
    assert ending(events).limit == "repeats"


async def test_two_reads_by_turns_for_ever_are_stopped():
    steps = [
        says("", call(name, f"c{n}"))
        for n, name in enumerate(["get_script", "list_actions"] * 2 + ["get_script"])
    ]
    tools = toolbox()
    events = await play(MemorySession(), "x", ScriptedBackend(*steps, SUMMARY), tools=tools)
    assert ending(events).limit == "repeats"
    assert tools.ran == ["get_script", "list_actions"]


async def test_two_edits_that_undo_each_other_for_ever_are_stopped():
    titles = ["A", "B"] * 4
    steps = [says("", call("write_script", f"c{n}", title=t)) for n, t in enumerate(titles[:6])]
    events = await play(MemorySession(), "x", ScriptedBackend(*steps, SUMMARY))
    assert ending(events).limit == "repeats"


async def test_what_was_read_before_a_film_was_made_may_be_read_again():
    tools = toolbox()
    backend = ScriptedBackend(
        says("", call("write_script")),
        says("", call("get_script")),
        says("", call("render_clip")),
        says("", call("get_script")),
        says("Done."),
    )
    await play(MemorySession(), "x", backend, tools=tools)
    assert tools.ran.count("get_script") == 2


async def test_undoing_step_by_step_is_no_repetition():
    session, tools = MemorySession(), toolbox()
    for number in range(4):
        write = says("", call("write_script", title=f"T{number}"))
        await play(session, "x", ScriptedBackend(write, says("Done.")), tools=tools)
    undoes = [says("", call("undo", f"u{n}")) for n in range(3)]
    events = await play(session, "undo it all", ScriptedBackend(*undoes, says("Done.")))
    assert ending(events).reason == "done"
    assert session.project.head is not None
    assert session.project.head.number == 1


@pytest.mark.parametrize(
    "last",
    [
        lambda _: [BackendError("network", "nobody answers")],
        lambda _: says(""),
        lambda _: [asyncio.Event().wait()],
    ],
)
async def test_where_the_model_cannot_sum_up_the_loop_does(last: Any):
    session = MemorySession()
    backend = ScriptedBackend(says("", call("write_script")), last)
    events = await play(session, "x", backend, limits=Limits(steps=1, summary_s=0.05))
    end = ending(events)
    assert (end.reason, end.limit) == ("limit", "steps")
    said = of_type(events, TextDelta)[-1].text
    assert "Version 1 is written." in said
    assert session.kept[-1] == AssistantMessage(text=said)


async def test_calls_in_the_last_word_are_not_run():
    session, tools = MemorySession(), toolbox()
    backend = ScriptedBackend(looks(1), says("More!", call("undo")))
    await play(session, "x", backend, tools=tools, limits=Limits(steps=1))
    assert tools.ran == ["get_script"]
    assert not session.results()[-1].ok


async def test_an_answer_without_room_is_asked_for_smaller_and_at_last_given_up():
    session, tools = MemorySession(), toolbox()
    cut = [says("", call("write_script", f"c{n}"), reason="length") for n in range(3)]
    events = await play(session, "x", ScriptedBackend(*cut, SUMMARY), tools=tools)
    assert tools.ran == []
    assert all("smaller step" in result.content for result in session.results())
    assert [event.reason for event in of_type(events, Warned)] == ["length", "length"]
    assert ending(events).limit == "length"


async def test_a_failing_film_is_not_tried_for_ever():
    async def fails(given: dict[str, Any], studio: Studio) -> Outcome:
        return Outcome("The film could not be made.", ok=False)

    tools = toolbox().add("render_clip", "render", fails)
    steps = [says("", call("render_clip", f"c{n}")) for n in range(3)]
    events = await play(MemorySession(), "x", ScriptedBackend(*steps, SUMMARY), tools=tools)
    assert ending(events).limit == "repeats"
