"""A conversation as every server accepts it.

Servers refuse a conversation for good over one flaw: a call without a result, an empty answer,
two users in a row. So each request goes out repaired, whatever was kept.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    ToolMessage,
    UserMessage,
)
from stickgen_agent.loop.notes import LOST, unrun

INTERRUPTED: Final = {
    "": "[interrupted]",
    "user": "[interrupted by the user]",
    "network": "[cut off: the connection failed]",
}
NO_ANSWER: Final = "[no answer was given]"
_BEGAN: Final = "[the conversation began earlier]"
_SILENCE: Final = "[nothing was said]"
_BAD: Final = re.compile("[\x00\ud800-\udfff]")
_BAD_ESCAPE: Final = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_NAME: Final = re.compile(r"[^A-Za-z0-9_-]+")


def repaired(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Return a conversation with which no server can find fault; doing it twice changes nothing.

    Each call has one result right after it, all ids differ, nothing is empty, users and answers
    take turns, answers that were cut off say so, and no text holds what cannot be sent.
    """
    cleaned = [_cleaned(message) for message in messages]
    return tuple(_alternating(_paired([each for each in cleaned if not _is_empty(each)])))


def clean_text(text: str) -> str:
    """Return a text without NUL and without halves of surrogate pairs."""
    return _BAD.sub("", text)


def named_apart(calls: Sequence[Call], taken: set[str]) -> tuple[Call, ...]:
    """Return the calls with ids that differ from each other and from all that are taken.

    The ids are added to ``taken``.
    """
    named: list[Call] = []
    for call in calls:
        call_id, number = call.id or "call", 1
        while call_id in taken:
            number += 1
            call_id = f"{call.id or 'call'}-{number}"
        taken.add(call_id)
        named.append(call if call_id == call.id else call.model_copy(update={"id": call_id}))
    return tuple(named)


def _is_empty(message: Message) -> bool:
    return isinstance(message, AssistantMessage) and message.is_empty


def _cleaned(message: Message) -> Message:
    if isinstance(message, UserMessage):
        text = clean_text(message.text)
        spoken = None if message.spoken is None else clean_text(message.spoken)
        return message.model_copy(
            update={"text": text if text.strip() else _SILENCE, "spoken": spoken}
        )
    if isinstance(message, ToolMessage):
        cleaned = {
            "content": clean_text(message.content) or "{}",
            "name": _tool_name(message.name),
            "call_id": clean_text(message.call_id),
        }
        return message.model_copy(update=cleaned)
    return _clean_answer(message)


def _clean_answer(message: AssistantMessage) -> AssistantMessage:
    text = clean_text(message.text)
    if message.partial:
        text = f"{text.rstrip()}\n{INTERRUPTED[message.interrupted_by]}".lstrip()
    calls = tuple(
        Call(
            id=clean_text(call.id),
            name=_tool_name(call.name),
            arguments=_readable(call.arguments),
        )
        for call in message.calls
    )
    thinking = clean_text(message.thinking)
    return AssistantMessage(text=text, thinking=thinking, calls=calls)


def _tool_name(name: str) -> str:
    return _NAME.sub("_", name)[:64] or "unknown"


def _readable(arguments: str) -> str:
    """Return arguments as the text of a JSON object: servers parse what they are sent back."""
    if not arguments.strip():
        return "{}"
    try:
        data = json.loads(arguments, parse_constant=_no_json)
        if isinstance(data, dict):
            bad = _BAD.search(arguments) or _BAD_ESCAPE.search(arguments)
            return _dumped(_without_bad(data)) if bad else arguments
    except (ValueError, RecursionError):
        # No JSON, or deeper than anybody reads: sent back as a text.
        pass
    return _dumped({"unreadable": clean_text(arguments)[:1000]})


def _no_json(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")


def _dumped(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)


def _without_bad(data: Any) -> Any:
    if isinstance(data, str):
        return clean_text(data)
    if isinstance(data, list):
        return [_without_bad(each) for each in data]
    if isinstance(data, dict):
        return {clean_text(key): _without_bad(value) for key, value in data.items()}
    return data


def _paired(messages: list[Message]) -> Iterator[Message]:
    """Give each call one result, and drop results of no call."""
    taken: set[str] = set()
    position = 0
    while position < len(messages):
        message = messages[position]
        position += 1
        if isinstance(message, ToolMessage):
            continue
        if not isinstance(message, AssistantMessage) or not message.calls:
            yield message
            continue
        results: list[ToolMessage] = []
        while position < len(messages) and isinstance(messages[position], ToolMessage):
            results.append(messages[position])  # type: ignore[arg-type]
            position += 1
        yield from _with_results(message, results, taken)


def _with_results(
    message: AssistantMessage, results: list[ToolMessage], taken: set[str]
) -> Iterator[Message]:
    calls = named_apart(message.calls, taken)
    yield message if calls == message.calls else message.model_copy(update={"calls": calls})
    for written, call in zip(message.calls, calls, strict=True):
        found = next((each for each in results if each.call_id == written.id), None)
        if found is None:
            yield unrun(call, LOST)
        else:
            results.remove(found)
            yield found.model_copy(update={"call_id": call.id, "name": call.name})


def _alternating(messages: Iterable[Message]) -> Iterator[Message]:
    """Let a user's message be followed by an answer, and an answer without calls by a user's.

    Two things that a person said are kept apart, so that each can be read by itself; what the
    loop says is joined to what stands before it.
    """
    last: Message | None = None
    for message in messages:
        if isinstance(last, UserMessage) and isinstance(message, UserMessage) and message.nudge:
            last = _with_remark(last, message)
            continue
        if isinstance(last, UserMessage | ToolMessage) and _is_spoken(message):
            yield last
            last = AssistantMessage(text=NO_ANSWER)
        elif _may_be_joined(last, message):
            last = _joined(last, message)  # type: ignore[arg-type]
            continue
        elif last is None and not isinstance(message, UserMessage):
            last = UserMessage(text=_BEGAN, nudge=True)
        if last is not None:
            yield last
        last = message
    if last is not None:
        yield last


def _is_spoken(message: Message) -> bool:
    return isinstance(message, UserMessage) and not message.nudge


def _with_remark(message: UserMessage, remark: UserMessage) -> UserMessage:
    spoken = message.spoken if message.nudge else message.words
    return message.model_copy(update={"text": f"{message.text}\n\n{remark.text}", "spoken": spoken})


def _may_be_joined(last: Message | None, message: Message) -> bool:
    both = isinstance(last, AssistantMessage) and isinstance(message, AssistantMessage)
    return both and not last.calls  # type: ignore[union-attr]


def _joined(first: AssistantMessage, second: AssistantMessage) -> AssistantMessage:
    text = "\n\n".join(each for each in (first.text, second.text) if each.strip())
    return second.model_copy(update={"text": text})
