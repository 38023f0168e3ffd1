"""What comes of odd answers: empty, cut, held back, unreadable, or only announced."""

import json
from typing import Any

import pytest

from stickgen_agent.backends.protocol import (
    BackendError,
    CallPiece,
    Reply,
    RetryPiece,
    TextPiece,
    ThinkingPiece,
)
from stickgen_agent.conversation.messages import AssistantMessage, Call, UserMessage
from stickgen_agent.events import (
    Failed,
    RepairAttempt,
    RetryScheduled,
    TextDelta,
    TextDiscarded,
    ThinkingDelta,
    ToolProposed,
    Warned,
)
from stickgen_agent.loop.options import TurnOptions
from stickgen_agent.loop.promises import is_promise
from tests.agent.loop_fakes import (
    MemorySession,
    ScriptedBackend,
    call,
    ending,
    of_type,
    play,
    says,
    script,
    toolbox,
)


async def test_an_empty_answer_is_asked_for_once_more():
    session = MemorySession()
    backend = ScriptedBackend(says(""), says("Hello."))
    events = await play(session, "hi", backend)
    assert ending(events).reason == "done"
    assert [m.role for m in backend.requests[1].messages] == ["user"]
    assert "empty" in backend.requests[1].messages[0].text  # type: ignore[union-attr]


async def test_two_empty_answers_are_a_failure_that_says_so():
    session = MemorySession()
    events = await play(session, "hi", ScriptedBackend(says(""), says("")))
    (failed,) = of_type(events, Failed)
    assert (failed.kind, failed.exit_code) == ("malformed", 5)
    assert "empty answer" in failed.message
    assert ending(events).reason == "failed"
    await play(session, "hi", ScriptedBackend(says("Hello.")))


async def test_a_model_that_works_and_says_nothing_has_done_its_work():
    session = MemorySession()
    backend = ScriptedBackend(says("", call("write_script")), says(""), says(""))
    events = await play(session, "a story", backend)
    assert ending(events).reason == "done"
    assert "Version 1 is written." in of_type(events, TextDelta)[-1].text


async def test_an_unreadable_call_counts_as_a_repair_and_is_told_to_the_model():
    session = MemorySession()
    backend = ScriptedBackend(
        [TextPiece("Writing"), BackendError("malformed", "error parsing tool call")],
        says("", call("write_script")),
        says("Done."),
    )
    events = await play(session, "a story", backend)
    assert ending(events).reason == "done"
    assert len(of_type(events, RepairAttempt)) == 1
    nudge = backend.requests[1].messages[-1]
    assert isinstance(nudge, UserMessage)
    assert nudge.nudge
    assert "error parsing tool call" in nudge.text


async def test_unreadable_calls_for_ever_end_at_the_limit_of_repairs():
    steps: list[Any] = [[BackendError("malformed", "no JSON")] for _ in range(4)]
    events = await play(MemorySession(), "x", ScriptedBackend(*steps, says("I could not.")))
    assert ending(events).limit == "repairs"


async def test_an_answer_that_was_cut_is_asked_for_shorter():
    backend = ScriptedBackend(says("Once upon a", reason="length"), says("Short."))
    session = MemorySession()
    events = await play(session, "x", backend)
    assert ending(events).reason == "done"
    assert [m.role for m in session.kept] == ["user", "assistant", "user", "assistant"]


async def test_a_reply_that_broke_off_is_kept_and_its_calls_are_not_run():
    tools, session = toolbox(), MemorySession()
    cut = AssistantMessage(text="Wri", calls=(call("write_script"),), partial=True)
    backend = ScriptedBackend([TextPiece("Wri"), Reply(cut)], says("Done."))
    await play(session, "x", backend, tools=tools)
    assert tools.ran == []
    assert session.kept[1] == cut


@pytest.mark.parametrize("text", ["", "I can say"])
async def test_what_a_server_holds_back_is_said(text: str):
    calls = (call("write_script"),)
    backend = ScriptedBackend(says(text, *calls, reason="filter"), *([] if text else [says("Hm.")]))
    tools = toolbox()
    events = await play(MemorySession(), "x", backend, tools=tools)
    assert of_type(events, Warned)[0].reason == "filter"
    assert tools.ran == []
    assert ending(events).reason == "done"


async def test_a_stream_without_an_end_is_a_failure_of_the_line():
    session = MemorySession()
    events = await play(session, "x", ScriptedBackend([TextPiece("Once")]))
    (failed,) = of_type(events, Failed)
    assert (failed.kind, failed.exit_code) == ("network", 4)
    kept = AssistantMessage(text="Once", partial=True, interrupted_by="network")
    assert session.kept[-1] == kept


async def test_a_retry_takes_back_what_was_said():
    retry = RetryPiece(attempt=1, wait_s=0.1, kind="capacity", message="busy")
    backend = ScriptedBackend(
        [
            ThinkingPiece("hm"),
            TextPiece("Onc"),
            retry,
            retry,
            CallPiece(0, "write_script", 40),
            *says("Once upon a time."),
        ]
    )
    session = MemorySession()
    events = await play(session, "x", backend)
    assert len(of_type(events, TextDiscarded)) == 1
    assert [event.kind for event in of_type(events, RetryScheduled)] == ["capacity"] * 2
    assert of_type(events, ThinkingDelta)[0].text == "hm"
    assert of_type(events, ToolProposed)[0].characters == 40
    assert session.kept[-1] == AssistantMessage(text="Once upon a time.")


@pytest.mark.parametrize(
    ("kind", "code"), [("auth", 3), ("billing", 3), ("rate", 4), ("network", 4), ("cassette", 4)]
)
async def test_a_failing_backend_is_one_line_and_the_session_goes_on(kind: Any, code: int):
    session = MemorySession()
    backend = ScriptedBackend(
        says("", call("write_script")), [BackendError(kind, "it is\nso and so")]
    )
    events = await play(session, "x", backend)
    (failed,) = of_type(events, Failed)
    assert (failed.kind, failed.exit_code, failed.message) == (kind, code, "it is so and so")
    assert ending(events).reason == "failed"
    assert session.project.head is not None
    await play(session, "go on", ScriptedBackend(says("Here.")))


async def test_a_conversation_that_is_too_long_is_shortened_once():
    session = MemorySession()
    for number in range(6):
        await play(session, f"turn {number} " + "x" * 60_000, ScriptedBackend(says("Yes.")))
    backend = ScriptedBackend([BackendError("context", "too long")], says("Now it fits."))
    events = await play(session, "and now?", backend)
    assert ending(events).reason == "done"
    first, second = (len(request.messages) for request in backend.requests)
    assert second < first
    assert "context" in {event.reason for event in of_type(events, Warned)}


async def test_a_conversation_that_stays_too_long_fails_clearly():
    steps: list[Any] = [[BackendError("context", "too long")] for _ in range(2)]
    events = await play(MemorySession(), "x", ScriptedBackend(*steps))
    (failed,) = of_type(events, Failed)
    assert (failed.kind, failed.exit_code) == ("context", 7)


def find(text: str) -> dict[str, Any] | None:
    start = text.find("{")
    return json.loads(text[start:]) if start >= 0 else None


async def test_a_script_told_as_text_is_taken_as_a_call():
    session = MemorySession()
    backend = ScriptedBackend(says('Here is it: {"title":"Told"}'), says("Done."))
    events = await play(session, "x", backend, options=TurnOptions(script_in_text=find))
    assert of_type(events, Warned)[0].reason == "script_in_text"
    assert session.project.head is not None
    assert session.project.head.script == script("Told")


async def test_a_model_that_only_announces_is_made_to_act_once():
    session = MemorySession()
    backend = ScriptedBackend(
        says("Sure! I'll create a script."), says("", call("write_script")), says("Done.")
    )
    await play(session, "x", backend)
    choices = [request.tool_choice for request in backend.requests]
    assert choices == ["auto", "required", "auto"]


async def test_a_model_that_goes_on_announcing_is_let_be():
    backend = ScriptedBackend(says("I'll create it."), says("I will create it now."))
    events = await play(MemorySession(), "x", backend)
    assert ending(events).reason == "done"


async def test_with_a_script_at_hand_an_announcement_is_an_answer():
    session = MemorySession()
    session.project.commit(script(), note="", author="user")
    await play(session, "x", ScriptedBackend(says("I'll change nothing.")))


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        ("I'll create a script for you.", True),
        ("Sure. Let me write that now.", True),
        ("I'm writing the script.", True),
        ("I have created the film!", True),
        ("Here is your film: it is great.", True),
        ("Hello! Tell me a story and I'll make a film of it.", False),
        ("I'll make it. Should it be night or day?", False),
        ("If you describe it, I will film it.", False),
        ("A dog is an animal.", False),
        ("I'm doing well, thank you. And you.", False),
        ("Let me know.", False),
        ("I have no idea.", False),
        ("I'm going to write a short script with a dog.", True),
        ("Great idea! I will now quickly put it together.", True),
        ("Say “undo” and I'll take it back.", False),
    ],
)
def test_announcements_are_told_from_talk(text: str, announces: bool):
    assert is_promise(text) is announces


async def test_ids_that_come_twice_are_made_different():
    session = MemorySession()
    same = (Call(id="x", name="get_script"), Call(id="x", name="list_actions"))
    backend = ScriptedBackend(says("", *same), says("", Call(id="x", name="undo")), says("."))
    await play(session, "x", backend)
    assert [result.call_id for result in session.results()] == ["x", "x-2", "x-3"]
