"""Turns in which nothing worked: a model that claims otherwise is asked once more."""

from typing import Any

import pytest

from stickgen_agent.conversation.messages import UserMessage
from stickgen_agent.events import Warned
from stickgen_agent.loop.promises import is_denial, is_promised_change
from stickgen_tools.outcome import Outcome, ToolError
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


async def _refusing(given: dict[str, Any], studio: Studio) -> Outcome:
    raise ToolError("the arguments do not fit")


def _nudges(session: MemorySession) -> list[str]:
    return [each.text for each in session.kept if isinstance(each, UserMessage) and each.nudge]


async def test_a_claim_after_a_refused_script_is_asked_about_once_and_then_told() -> None:
    session, tools = MemorySession(), toolbox().add("write_script", "edit", _refusing)
    backend = ScriptedBackend(says("", call("write_script")), says("He wins!"), says("He wins!"))
    events = await play(session, "x", backend, tools=tools)
    assert ending(events).reason == "done"
    assert [each.startswith("Nothing has changed") for each in _nudges(session)] == [True]
    assert [each.message for each in of_type(events, Warned)] == [
        "nothing was changed: what the model tried was not valid"
    ]


async def test_a_model_that_admits_it_is_not_asked_again() -> None:
    session, tools = MemorySession(), toolbox().add("write_script", "edit", _refusing)
    backend = ScriptedBackend(says("", call("write_script")), says("Sorry, I cannot do that."))
    events = await play(session, "x", backend, tools=tools)
    assert (_nudges(session), of_type(events, Warned)) == ([], [])


async def test_a_change_that_is_only_claimed_is_asked_about_once_and_then_told() -> None:
    session = MemorySession()
    first = ScriptedBackend(says("", call("write_script", title="One")), says("Here it is."))
    await play(session, "a story", first)
    claims = ScriptedBackend(says("I have added a cat."), says("I added a cat."))
    events = await play(session, "add a cat", claims)
    assert [each[:26] for each in _nudges(session)] == ["You said that you changed "]
    assert [each.reason for each in of_type(events, Warned)] == ["claimed"]


async def test_a_call_that_is_the_whole_text_of_an_answer_is_made() -> None:
    session = MemorySession()
    text = '```json\n{"name": "write_script", "arguments": {"title": "One"}}\n```'
    events = await play(session, "a story", ScriptedBackend(says(text), says("Here it is.")))
    assert [each.reason for each in of_type(events, Warned)] == ["call_in_text"]
    assert session.project.head is not None


@pytest.mark.parametrize("text", ["Done.", "The robot wins now.", "I made it rain."])
def test_claims_deny_nothing(text: str) -> None:
    assert not is_denial(text)


@pytest.mark.parametrize("text", ["That didn’t work.", "Which one?", "There is no such actor."])
def test_admissions_are_known(text: str) -> None:
    assert is_denial(text)


async def test_half_a_script_told_as_text_is_taken_for_the_wish_to_write_one() -> None:
    session, tools = MemorySession(), toolbox().add("write_script", "edit", _refusing)
    half = '{"title": "T", "scenes": [{"parts": [{"actor": "all",'
    backend = ScriptedBackend(says(half), says("Sorry, I cannot."))
    await play(session, "x", backend, tools=tools)
    assert ["Call write_script now." in each.replace("\n", " ") for each in _nudges(session)] == [
        True
    ]


@pytest.mark.parametrize(
    ("text", "announces"),
    [
        ("I will remove the frog at the moment of transformation.", True),
        ("Okay, I'll quickly add a dog.", True),
        ("I removed the frog.", False),
        ("I will remove it if you want.", False),
        ("I will not change it.", False),
        ("Shall I remove it?", False),
    ],
)
def test_an_announced_change_is_told_from_a_finished_one(text: str, announces: bool) -> None:
    assert is_promised_change(text) is announces
