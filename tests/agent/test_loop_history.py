"""What is sent is a conversation that every server accepts, whatever was kept."""

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    ToolMessage,
    UserMessage,
)
from stickgen_agent.loop.history import NO_ANSWER, repaired
from stickgen_agent.loop.notes import LOST
from tests.agent.loop_fakes import check_pairs

TEXTS = st.sampled_from(["", " ", "hello", "nul\0", "half \ud83d", "{}", "多い"])
IDS = st.sampled_from(["", "a", "b", "a-2", "call"])
NAMES = st.sampled_from(["get_script", "write script", "", "x" * 90, "fünf"])
ARGUMENTS = st.sampled_from(
    ["", "{}", '{"a":1}', "[1]", '{"a":', '{"a":"\\u0000"}', '{"a":"\\ud83d"}', "null", "\0"]
)
CALLS = st.builds(Call, id=IDS, name=NAMES, arguments=ARGUMENTS)
MESSAGES = st.lists(
    st.one_of(
        st.builds(UserMessage, text=TEXTS, nudge=st.booleans()),
        st.builds(
            AssistantMessage,
            text=TEXTS,
            thinking=TEXTS,
            calls=st.lists(CALLS, max_size=3).map(tuple),
            partial=st.booleans(),
            interrupted_by=st.sampled_from(["", "user", "network"]),
        ),
        st.builds(ToolMessage, call_id=IDS, name=NAMES, content=TEXTS, ok=st.booleans()),
    ),
    max_size=12,
)


def texts_of(message: Message) -> list[str]:
    if isinstance(message, UserMessage):
        return [message.text]
    if isinstance(message, ToolMessage):
        return [message.content, message.call_id, message.name]
    calls = [each for call in message.calls for each in (call.id, call.name, call.arguments)]
    return [message.text, message.thinking, *calls]


@given(MESSAGES)
def test_a_repaired_history_has_no_fault_that_a_server_could_find(messages: list[Message]):
    sent = repaired(messages)
    check_pairs(sent)
    ids = [call.id for m in sent if isinstance(m, AssistantMessage) for call in m.calls]
    assert len(ids) == len(set(ids))
    assert all(ids)
    for message in sent:
        for text in texts_of(message):
            text.encode("utf-8")
            assert "\0" not in text
        if isinstance(message, AssistantMessage):
            assert not message.is_empty
            assert not message.partial
            for each in message.calls:
                data = json.loads(each.arguments)
                assert isinstance(data, dict)
                json.dumps(data, ensure_ascii=False).encode("utf-8")
                assert each.name.isascii()
                assert 0 < len(each.name) <= 64
        elif isinstance(message, UserMessage):
            assert message.text.strip()


@given(MESSAGES)
def test_users_and_answers_take_turns(messages: list[Message]):
    sent = repaired(messages)
    if sent:
        assert sent[0].role == "user"
    for before, after in pairwise(sent):
        if isinstance(before, UserMessage):
            assert after.role == "assistant"
        elif isinstance(before, AssistantMessage):
            assert after.role == ("tool" if before.calls else "user")
        elif isinstance(after, UserMessage):
            assert after.nudge


@given(MESSAGES)
def test_to_repair_twice_changes_nothing(messages: list[Message]):
    assert repaired(repaired(messages)) == repaired(messages)


@given(MESSAGES)
def test_every_word_that_a_person_said_is_still_there_by_itself(messages: list[Message]):
    said = [m.text for m in messages if isinstance(m, UserMessage) and not m.nudge]
    kept = [m.words for m in repaired(messages) if isinstance(m, UserMessage) and not m.nudge]
    assert len(kept) == len(said)
    assert [text.strip() for text in kept if "[" not in text] == [
        text.replace("\0", "").replace("\ud83d", "").strip() for text in said if text.strip()
    ]


def test_a_sound_history_is_sent_as_it_is():
    sound = (
        UserMessage(text="hello"),
        AssistantMessage(text="Looking.", calls=(Call(id="1", name="get_script"),)),
        ToolMessage(call_id="1", name="get_script", content='{"ok":true}'),
        AssistantMessage(text="There."),
        UserMessage(text="thanks"),
    )
    assert repaired(sound) == sound


def test_a_call_without_a_result_gets_one_that_says_so():
    calls = (Call(id="1", name="undo"), Call(id="2", name="redo"))
    told = ToolMessage(call_id="2", name="redo", content="{}")
    sent = repaired([UserMessage(text="x"), AssistantMessage(calls=calls), told])
    assert [message.role for message in sent] == ["user", "assistant", "tool", "tool"]
    assert isinstance(sent[2], ToolMessage)
    assert LOST in sent[2].content
    assert sent[3] == told


def test_results_of_calls_with_one_id_stay_with_their_calls():
    calls = (Call(id="", name="undo"), Call(id="", name="redo"))
    first = ToolMessage(call_id="", name="undo", content="1")
    second = ToolMessage(call_id="", name="redo", content="2")
    sent = repaired([UserMessage(text="x"), AssistantMessage(calls=calls), first, second])
    assert [m.content for m in sent if isinstance(m, ToolMessage)] == ["1", "2"]


def test_the_model_reads_that_it_was_interrupted_and_by_whom():
    cut = AssistantMessage(text="Once upon", partial=True, interrupted_by="user")
    sent = repaired([UserMessage(text="x"), cut, UserMessage(text="y")])
    assert sent[1] == AssistantMessage(text="Once upon\n[interrupted by the user]")


def test_two_things_that_a_person_said_are_not_run_together():
    sent = repaired([UserMessage(text="one"), UserMessage(text="two")])
    assert sent == (
        UserMessage(text="one"),
        AssistantMessage(text=NO_ANSWER),
        UserMessage(text="two"),
    )


def test_a_remark_is_read_with_what_was_said_and_can_be_told_from_it():
    remark = UserMessage(text="[the user went back to version 1]", nudge=True)
    (sent,) = repaired([UserMessage(text="make him run"), remark])
    assert isinstance(sent, UserMessage)
    assert sent.text == "make him run\n\n[the user went back to version 1]"
    assert sent.words == "make him run"
