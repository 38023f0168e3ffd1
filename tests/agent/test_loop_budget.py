"""A conversation of any length is cut to what a model can read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_agent.backends.protocol import Capabilities
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    Picture,
    ToolMessage,
    UserMessage,
)
from stickgen_agent.events import Warned
from stickgen_agent.loop.budget import fitted, message_tokens, room_for_messages
from stickgen_agent.loop.history import repaired
from stickgen_tools.outcome import Outcome
from tests.agent.loop_fakes import (
    MemorySession,
    ScriptedBackend,
    check_pairs,
    of_type,
    play,
    says,
)


def turn(number: int, *, result: int = 0, steps: int = 1) -> list[Message]:
    messages: list[Message] = [UserMessage(text=f"wish {number}")]
    for step in range(steps):
        call = Call(id=f"{number}-{step}", name="get_script")
        content = Outcome("The script.", data={"long": "x" * result}).text()
        messages.append(AssistantMessage(calls=(call,)))
        messages.append(ToolMessage(call_id=call.id, name=call.name, content=content))
    return [*messages, AssistantMessage(text=f"answer {number}")]


def total(messages: tuple[Message, ...]) -> int:
    return sum(message_tokens(message) for message in messages)


def test_what_fits_is_sent_whole():
    messages = tuple(turn(1) + turn(2))
    assert fitted(messages, 10_000).messages == messages


def test_old_results_are_shortened_first_and_say_so():
    messages = turn(1, result=4000) + turn(2, result=4000) + turn(3, result=2000)
    fit = fitted(messages, 2200)
    assert (fit.shortened, fit.dropped_turns, fit.fits) == (1, 0, True)
    short = json.loads(fit.messages[2].content)  # type: ignore[union-attr]
    assert short["summary"] == "The script."
    assert "left out" in short["note"]
    assert fit.messages[4:] == tuple(messages[4:])


def test_then_the_oldest_turns_are_left_out_and_one_line_says_so():
    messages = [each for number in range(40) for each in turn(number)]
    fit = fitted(messages, 400)
    assert fit.fits
    assert fit.dropped_turns > 10
    first = fit.messages[0]
    assert isinstance(first, UserMessage)
    assert f"the oldest {fit.dropped_turns} turns were left out" in first.text
    assert first.words == f"wish {fit.dropped_turns}"
    assert fit.messages[-4:] == tuple(messages[-4:])


def test_of_the_turn_that_runs_only_earlier_results_are_shortened():
    messages = turn(1) + turn(2, result=4000, steps=3)[:-1]
    fit = fitted(messages, 1800)
    assert fit.fits
    assert fit.messages[-1] == messages[-1]
    assert "wish 2" in fit.messages[0].text  # type: ignore[union-attr]


def test_what_can_never_fit_is_sent_all_the_same_and_known():
    messages = [UserMessage(text="x" * 10_000)]
    fit = fitted(messages, 100)
    assert (fit.messages, fit.fits) == (tuple(messages), False)


def test_nothing_fits_everywhere():
    assert fitted((), 10).fits
    assert fitted((), -10).messages == ()


def test_pictures_of_old_results_go_first():
    seen = ToolMessage(call_id="1", name="p", content="{}", pictures=(Picture(path="a.png"),) * 3)  # type: ignore[arg-type]
    messages = [
        UserMessage(text="a"),
        AssistantMessage(calls=(Call(id="1", name="p"),)),
        seen,
        UserMessage(text="b"),
    ]
    fit = fitted(messages, 500)
    assert fit.fits
    assert fit.messages[2].pictures == ()  # type: ignore[union-attr]


def test_long_arguments_of_earlier_calls_go_before_whole_turns_do():
    script = json.dumps({"title": "Space", "scenes": ["x" * 6000]})
    call = Call(id="1", name="write_script", arguments=script)
    wrote = [
        UserMessage(text="a story"),
        AssistantMessage(text="Writing.", calls=(call,)),
        ToolMessage(call_id="1", name="write_script", content='{"ok":true}'),
    ]
    for messages in (wrote + turn(2), wrote + turn(2)[1:]):
        fit = fitted(messages, 600)
        assert (fit.fits, fit.dropped_turns) == (True, 0)
        sent = json.loads(fit.messages[1].calls[0].arguments)  # type: ignore[union-attr]
        assert sent["title"] == "Space"
        assert "left out" in sent["scenes"]


@given(
    st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 3)), min_size=1, max_size=8),
    st.integers(50, 4000),
)
def test_what_is_cut_stays_a_sound_conversation(sizes: list[tuple[int, int]], room: int):
    messages = [
        each
        for number, (result, steps) in enumerate(sizes)
        for each in turn(number, result=result, steps=steps)
    ]
    fit = fitted(repaired(messages), room)
    check_pairs(fit.messages)
    assert repaired(fit.messages) == fit.messages
    assert fit.fits == (total(fit.messages) <= room)
    last = [each for each in fit.messages if isinstance(each, UserMessage)][-1]
    assert last.words == f"wish {len(sizes) - 1}"


def test_room_is_left_for_the_answer_the_tools_and_what_the_model_is_told():
    assert room_for_messages(8000, "x" * 3600, []) < 8000 - 2000 - 1000
    # Estimates are rough: a share is left for the conversation whatever they say.
    assert room_for_messages(8000, "x" * 36_000, []) == 2000
    assert room_for_messages(128_000, "", [{"a": "b" * 36_000}]) < 128_000 - 4096 - 10_000


@pytest.mark.parametrize("context", [4000, 8000])
async def test_a_long_session_goes_on_with_a_small_model(context: int):
    session = MemorySession()
    capabilities, warnings = Capabilities(context_tokens=context), []
    for number in range(12):
        text = f"wish {number} " + "word " * 400
        backend = ScriptedBackend(says("Yes. " * 20), capabilities=capabilities)
        warnings += of_type(await play(session, text, backend), Warned)
        (request,) = backend.requests
        assert total(request.messages) <= context
        assert request.messages[-1].text.endswith(text)  # type: ignore[union-attr]
    # It is said when it begins, not in each turn from then on.
    assert [warning.reason for warning in warnings] == ["context"]
    assert len(session.kept) == 24
