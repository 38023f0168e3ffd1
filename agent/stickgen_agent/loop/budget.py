"""Fitting a conversation into what a model can read."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Message,
    ToolMessage,
    UserMessage,
)

# English and JSON come to about this many characters a token, with the usual tokenizers.
_CHARACTERS_A_TOKEN: Final = 3.6
# What a server adds around a message, and what it counts for a picture of 512 pixels.
_MESSAGE_TOKENS: Final = 6
_PICTURE_TOKENS: Final = 800
# Left free for the answer: at most this many tokens, at most this share of all.
_ANSWER_TOKENS: Final = 4096
_ANSWER_SHARE: Final = 0.25
_LEAST_SHARE: Final = 0.25
_SHORT_RESULT: Final = 240
_LONG_ARGUMENTS: Final = 600
_LONG_VALUE: Final = 120
_LEFT_OUT: Final = "(left out here to save room)"
# The line that stands for the turns that were left out.
_LINE_TOKENS: Final = 24


def tokens_of(text: str) -> int:
    """Estimate the tokens of a text."""
    return int(len(text) / _CHARACTERS_A_TOKEN) + 1


def message_tokens(message: Message) -> int:
    """Estimate the tokens of a message; thoughts are not sent and do not count."""
    if isinstance(message, UserMessage):
        return _MESSAGE_TOKENS + tokens_of(message.text)
    if isinstance(message, ToolMessage):
        seen = _PICTURE_TOKENS * len(message.pictures)
        return _MESSAGE_TOKENS + tokens_of(message.content) + seen
    calls = sum(tokens_of(call.name + call.arguments) + _MESSAGE_TOKENS for call in message.calls)
    return _MESSAGE_TOKENS + tokens_of(message.text) + calls


def room_for_messages(context_tokens: int, told: str, schemas: object) -> int:
    """Return how many tokens are left for messages beside the system's text and the tools.

    A share is always left: where the estimate is wrong, the server says so, and only then is a
    conversation cut to almost nothing.
    """
    answer = min(_ANSWER_TOKENS, int(context_tokens * _ANSWER_SHARE))
    tools = tokens_of(json.dumps(schemas, ensure_ascii=False, default=str))
    left = context_tokens - answer - tokens_of(told) - tools
    return max(left, int(context_tokens * _LEAST_SHARE))


@dataclass(frozen=True, slots=True)
class Fitted:
    """A conversation that fits, and what that took; ``fits`` is false where nothing helped."""

    messages: tuple[Message, ...]
    shortened: int = 0
    dropped_turns: int = 0
    fits: bool = True


def fitted(messages: Sequence[Message], room_tokens: int) -> Fitted:
    """Cut a repaired conversation until it fits.

    First old results are shortened, then the long arguments of old calls (the script as it stands
    is told anyway), then the oldest turns are left out. The turn that runs is kept: of it only
    what came before the last answer is shortened, and only at last. What a person said in it
    always stays.
    """
    cutting = _Cutting(_turns(messages), sum(map(message_tokens, messages)), room_tokens)
    if cutting.is_done or not cutting.turns:
        return Fitted(tuple(messages), fits=cutting.is_done)
    for shorter in (_short_result, _short_calls):
        for turn in cutting.turns[:-1]:
            cutting.shorten(turn, len(turn), shorter)
    cutting.drop()
    last = cutting.turns[-1]
    for shorter in (_short_result, _short_calls):
        cutting.shorten(last, _last_answer(last), shorter)
    kept = tuple(message for turn in cutting.turns for message in turn)
    return Fitted(kept, cutting.shortened, cutting.dropped, cutting.is_done)


@dataclass(slots=True)
class _Cutting:
    """A conversation by turns while it is cut, and the tokens that it needs."""

    turns: list[list[Message]]
    needed: int
    room: int
    shortened: int = 0
    dropped: int = 0

    @property
    def is_done(self) -> bool:
        return self.needed <= self.room

    def shorten(self, turn: list[Message], end: int, shorter: Callable[[Message], Message]) -> None:
        """Shorten messages of a turn in place, the oldest first, as long as it is needed."""
        for number, message in enumerate(turn[:end]):
            if self.is_done:
                return
            short = shorter(message)
            saved = message_tokens(message) - message_tokens(short)
            if saved > 0:
                turn[number] = short
                self.needed -= saved
                self.shortened += 1

    def drop(self) -> None:
        """Leave out the oldest turns and say so in what stands first then."""
        while (
            len(self.turns) > 1 and self.needed + (_LINE_TOKENS if self.dropped else 0) > self.room
        ):
            self.needed -= sum(message_tokens(message) for message in self.turns.pop(0))
            self.dropped += 1
        if self.dropped:
            first = self.turns[0][0]
            said = _said_left_out(first, self.dropped)
            self.needed += message_tokens(said) - message_tokens(first)
            self.turns[0][0] = said


def start_of_turn(messages: Sequence[Message]) -> int:
    """Return where in a conversation its newest turn begins."""
    return len(messages) - len(_turns(messages)[-1]) if messages else 0


def _turns(messages: Sequence[Message]) -> list[list[Message]]:
    turns: list[list[Message]] = []
    for message in messages:
        if not turns or (isinstance(message, UserMessage) and not message.nudge):
            turns.append([])
        turns[-1].append(message)
    return turns


def _said_left_out(message: Message, dropped: int) -> Message:
    if not isinstance(message, UserMessage):
        return message
    turns = "turn was" if dropped == 1 else f"{dropped} turns were"
    line = f"[the oldest {turns} left out here to save room]"
    return message.model_copy(update={"text": f"{line}\n\n{message.text}", "spoken": message.words})


def _last_answer(turn: Sequence[Message]) -> int:
    answers = [n for n, each in enumerate(turn) if isinstance(each, AssistantMessage)]
    return answers[-1] if answers else 0


def _short_result(message: Message) -> Message:
    if not isinstance(message, ToolMessage):
        return message
    try:
        facts = json.loads(message.content)
        summary = str(facts.get("summary", ""))[:_SHORT_RESULT]
    except (ValueError, AttributeError):
        summary = message.content[:_SHORT_RESULT]
    short = {"ok": message.ok, "summary": summary, "note": _LEFT_OUT}
    return message.model_copy(update={"content": _dumped(short), "pictures": ()})


def _short_calls(message: Message) -> Message:
    if not isinstance(message, AssistantMessage):
        return message
    calls = tuple(
        call.model_copy(update={"arguments": _short_arguments(call.arguments)})
        if len(call.arguments) > _LONG_ARGUMENTS
        else call
        for call in message.calls
    )
    return message if calls == message.calls else message.model_copy(update={"calls": calls})


def _short_arguments(arguments: str) -> str:
    given = json.loads(arguments)
    return _dumped(
        {
            name: value if len(_dumped(value)) <= _LONG_VALUE else _LEFT_OUT
            for name, value in given.items()
        }
    )


def _dumped(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
