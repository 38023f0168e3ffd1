"""Answers are put together whatever a server makes of the protocol."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_agent.backends.accumulator import Accumulator, AnswerError
from stickgen_agent.backends.plain_text import Splitting, clean
from stickgen_agent.backends.protocol import CallPiece, Reply
from stickgen_agent.conversation.messages import Call, Usage
from tests.agent.answering import said, thought
from tests.agent.fault_server import delta


def answered(*chunks: Any, taken: tuple[str, ...] = ()) -> Reply:
    return answered_in_pieces(*chunks, taken=taken)[-1]


def answered_in_pieces(*chunks: Any, taken: tuple[str, ...] = ()) -> list[Any]:
    gathering = Accumulator(taken)
    pieces: list[Any] = [piece for chunk in chunks for piece in gathering.feed(chunk)]
    pieces += gathering.end()
    return [*pieces, gathering.reply()]


def calls(*deltas: list[dict[str, Any]], taken: tuple[str, ...] = ()) -> tuple[Call, ...]:
    chunks = [delta(tool_calls=each) for each in deltas]
    return answered(*chunks, delta("tool_calls"), taken=taken).message.calls


def function(name: str | None = None, arguments: Any = None) -> dict[str, Any]:
    given = {"name": name, "arguments": arguments}
    return {key: value for key, value in given.items() if value is not None}


def test_a_call_that_comes_whole_is_taken_whole() -> None:
    whole = {"index": 0, "id": "a", "function": function("undo", "{}")}
    assert calls([whole]) == (Call(id="a", name="undo", arguments="{}"),)


def test_a_call_that_comes_in_pieces_is_joined_and_its_growth_is_told() -> None:
    pieces = answered_in_pieces(
        delta(tool_calls=[{"index": 0, "id": "a", "function": function("cut", "")}]),
        delta(tool_calls=[{"index": 0, "function": function(arguments='{"sc')}]),
        delta(tool_calls=[{"index": 0, "function": function(arguments='ene":1}')}]),
        delta("tool_calls"),
    )
    assert [each for each in pieces if isinstance(each, CallPiece)] == [
        CallPiece(0, "cut", 0),
        CallPiece(0, "cut", 4),
        CallPiece(0, "cut", 11),
    ]
    assert pieces[-1].message.calls == (Call(id="a", name="cut", arguments='{"scene":1}'),)


def test_pieces_of_two_calls_may_be_mixed() -> None:
    found = calls(
        [{"index": 0, "id": "a", "function": function("cut", '{"a"')}],
        [{"index": 1, "id": "b", "function": function("fade", '{"b"')}],
        [{"index": 1, "function": function(arguments=":2}")}],
        [{"index": 0, "function": function(arguments=":1}")}],
    )
    assert [(each.name, each.arguments) for each in found] == [
        ("cut", '{"a":1}'),
        ("fade", '{"b":2}'),
    ]


@pytest.mark.parametrize(
    "deltas",
    [
        # No index; no id; a name that is repeated with each piece.
        [[{"id": "a", "function": function("cut", '{"a"')}], [{"function": function(None, ":1}")}]],
        [[{"function": function("cut", '{"a"')}], [{"function": function("cut", ":1}")}]],
        [[{"function": function("cut")}], [{"function": function("cut", '{"a":1}')}]],
        [[{"index": 0, "function": function("cut", '{"a"')}],
         [{"index": 0, "function": function("cut", ":1}")}]],
        # The id comes late, or with each piece.
        [[{"index": 0, "function": function("cut", '{"a"')}],
         [{"index": 0, "id": "z", "function": function(None, ":1}")}]],
        [[{"id": "a", "function": function("cut", '{"a"')}],
         [{"id": "a", "function": function(None, ":1}")}]],
        # A name in pieces, no list, an object, and no "function" around.
        [[{"index": 0, "function": function("c")}], [{"index": 0, "function": function("ut")}],
         [{"index": 0, "function": function(None, '{"a":1}')}]],
        [{"index": 0, "function": function("cut", '{"a":1}')}],
        [[{"index": 0, "function": function("cut", {"a": 1})}]],
        [[{"index": 0, "name": "cut", "arguments": '{"a":1}'}]],
    ],
)  # fmt: skip
def test_one_call_is_one_call_however_it_is_written(deltas: list[Any]) -> None:
    (call,) = calls(*deltas)
    assert (call.name, json.loads(call.arguments)) == ("cut", {"a": 1})
    assert call.id


@pytest.mark.parametrize(
    "deltas",
    [
        [[{"function": function("cut", "{}")}, {"function": function("cut", "{}")}]],
        [[{"function": function("cut", "{}")}], [{"function": function("cut", "{}")}]],
        [[{"function": function("cut")}, {"function": function("cut")}]],
        [[{"id": "a", "function": function("cut", "{}")}],
         [{"id": "b", "function": function("cut", "{}")}]],
        # Every call is numbered 0.
        [[{"index": 0, "id": "a", "function": function("cut", "{}")}],
         [{"index": 0, "id": "b", "function": function("cut", "{}")}]],
    ],
)  # fmt: skip
def test_two_calls_are_two_calls_however_they_are_written(deltas: list[Any]) -> None:
    found = calls(*deltas)
    assert [each.name for each in found] == ["cut", "cut"]
    assert found[0].id != found[1].id


def test_ids_that_the_conversation_has_are_replaced() -> None:
    call = {"id": "call_0", "function": function("cut", "{}")}
    (found,) = calls([call], taken=("call_0", "call-2"))
    assert found.id not in ("call_0", "call-2", "")
    assert calls([call], taken=("call_0", "call-2")) == (found,)


def test_a_function_call_of_old_is_a_call() -> None:
    reply = answered(delta("function_call", function_call=function("cut", "{}")))
    assert reply.message.calls[0].name == "cut"


def test_a_whole_message_is_an_answer_too() -> None:
    message = {"role": "assistant", "content": "Hi.", "tool_calls": None}
    reply = answered({"choices": [{"message": message, "finish_reason": "stop"}]})
    assert reply.message.text == "Hi."


def test_contents_in_parts_are_joined() -> None:
    content = [{"type": "text", "text": "A "}, {"type": "thinking", "thinking": "hm"}, "B"]
    reply = answered(delta("stop", content=content))
    assert (reply.message.text, reply.message.thinking) == ("A B", "hm")


def test_thoughts_come_in_fields_of_their_own() -> None:
    for name in ("reasoning_content", "reasoning", "thinking"):
        pieces = answered_in_pieces(delta(**{name: "hm"}), delta("stop", content="Yes."))
        assert (thought(pieces), said(pieces)) == ("hm", "Yes.")


@given(st.integers(1, 9), st.sampled_from(["think", "thinking"]))
def test_thoughts_in_tags_are_told_from_words_wherever_they_are_cut(size: int, tag: str) -> None:
    text = f"\n<{tag}>a < b </ c</{tag}>\n\nYes, <think> is a tag."
    chunks = [text[at : at + size] for at in range(0, len(text), size)]
    pieces = answered_in_pieces(*(delta(content=each) for each in chunks), delta("stop"))
    assert thought(pieces) == "a < b </ c"
    assert said(pieces) == "Yes, <think> is a tag."
    assert pieces[-1].message.text == said(pieces)


def test_a_thought_that_is_not_closed_is_a_thought() -> None:
    pieces = answered_in_pieces(delta("length", content="<think>hm </th"))
    assert (thought(pieces), said(pieces)) == ("hm </th", "")


def test_a_thought_that_was_never_opened_is_no_word_of_the_answer() -> None:
    reply = answered(delta("stop", content="So I think.</think>\n\nHello."))
    assert (reply.message.thinking, reply.message.text) == ("So I think.", "Hello.")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.integers(1, 7))
def test_no_word_is_lost_where_there_are_no_thoughts(text: str, size: int) -> None:
    split = Splitting()
    text = f".{text}"
    found = [each for at in range(0, len(text), size) for each in split.feed(text[at : at + size])]
    found += split.rest()
    assert "".join(words for _, words in found) == text


def test_halves_of_characters_are_joined_and_what_cannot_be_sent_is_dropped() -> None:
    chunks = [delta(content=each) for each in ("a\ud83d", "\ude00b", "\udc00\x00c", "\ud83d")]
    pieces = answered_in_pieces(*chunks, delta("stop"))
    assert pieces[-1].message.text == said(pieces) == "a😀bc"
    call = {"index": 0, "function": function("cut", '{"t": "\ud83d')}
    rest = {"index": 0, "function": function(None, '\ude00\x00\udfff"}')}
    assert calls([call], [rest])[0].arguments == '{"t": "😀"}'


@given(st.text(max_size=30))
def test_clean_text_can_always_be_sent(text: str) -> None:
    clean(text).encode()


def test_usage_is_read_from_a_chunk_without_choices_and_ticks_are_dollars() -> None:
    usage = {
        "prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 170,
        "prompt_tokens_details": {"cached_tokens": 60}, "cost_in_usd_ticks": 37_756_000,
    }  # fmt: skip
    reply = answered(delta("stop", content="Hi."), {"choices": [], "usage": usage})
    counted = reply.usage
    assert (counted.input_tokens, counted.output_tokens, counted.cached_tokens) == (100, 70, 60)
    assert counted.cost_usd == pytest.approx(0.0037756)


@pytest.mark.parametrize("usage", [None, [], "x", {"prompt_tokens": "many", "total_tokens": -1}])
def test_usage_that_makes_no_sense_counts_nothing(usage: Any) -> None:
    assert answered({**delta("stop"), "usage": usage}).usage == Usage()


@pytest.mark.parametrize(
    ("finish", "reason"),
    [("stop", "done"), ("tool_calls", "done"), ("end_turn", "done"), ("length", "length"),
     ("max_tokens", "length"), ("content_filter", "filter")],
)  # fmt: skip
def test_the_reason_of_an_end_is_told(finish: str, reason: str) -> None:
    assert answered(delta(finish)).reason == reason


def test_an_answer_without_a_reason_is_not_finished() -> None:
    gathering = Accumulator()
    list(gathering.feed(delta(content="Once")))
    assert not gathering.finished
    list(gathering.feed(delta("stop")))
    assert gathering.finished


@pytest.mark.parametrize(
    "chunk",
    [
        {"code": "x", "error": "y"},
        {"error": {"message": "z"}},
        {"choices": None},
        [],
        3,
        {"error": "x", "usage": {}, "choices": []},
    ],
)
def test_what_is_no_chunk_is_handed_back(chunk: Any) -> None:
    with pytest.raises(AnswerError) as caught:
        list(Accumulator().feed(chunk))
    assert caught.value.body == chunk


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "content": json_like,
                "reasoning_content": json_like,
                "tool_calls": json_like
                | st.lists(
                    st.fixed_dictionaries(
                        {},
                        optional={
                            "index": json_like,
                            "id": json_like,
                            "function": json_like
                            | st.fixed_dictionaries(
                                {}, optional={"name": json_like, "arguments": json_like}
                            ),
                        },
                    )
                ),
            },
        )
    )
)
@settings(max_examples=50)
def test_no_delta_breaks_it_and_ids_differ(deltas: list[dict[str, Any]]) -> None:
    reply = answered(*(delta(**each) for each in deltas))
    ids = [call.id for call in reply.message.calls]
    assert len(set(ids)) == len(ids)
    assert all(ids)
    reply.message.model_dump_json()
