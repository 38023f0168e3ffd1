"""Fitting a conversation into what a model can read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

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
_SHORT_RESULT: Final = 240
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
    """Return how many tokens are left for messages beside the system's text and the tools."""
    answer = min(_ANSWER_TOKENS, int(context_tokens * _ANSWER_SHARE))
    tools = tokens_of(json.dumps(schemas, ensure_ascii=False, default=str))
    return context_tokens - answer - tokens_of(told) - tools


@dataclass(frozen=True, slots=True)
class Fitted:
    """A conversation that fits, and what that took; ``fits`` is false where nothing helped."""

    messages: tuple[Message, ...]
    shortened: int = 0
    dropped_turns: int = 0
    fits: bool = True


def fitted(messages: Sequence[Message], room_tokens: int) -> Fitted:
    """Shorten old results, then leave out the oldest turns, until a repaired conversation fits.

    The turn that runs is kept: of it only earlier results are shortened, and only at last. What a
    person said in it always stays.
    """
    turns = _turns(messages)
    needed = sum(message_tokens(message) for message in messages)
    if needed <= room_tokens:
        return Fitted(tuple(messages))
    shortened = 0
    for turn in turns[:-1]:
        needed, count = _shorten(turn, needed, room_tokens, spared=0)
        shortened += count
    dropped = 0
    while needed + (_LINE_TOKENS if dropped else 0) > room_tokens and len(turns) > 1:
        needed -= sum(message_tokens(message) for message in turns.pop(0))
        dropped += 1
    if dropped:
        said = _said_left_out(turns[0][0], dropped)
        needed += message_tokens(said) - message_tokens(turns[0][0])
        turns[0][0] = said
    needed, count = _shorten(turns[-1], needed, room_tokens, spared=1)
    kept = tuple(message for turn in turns for message in turn)
    return Fitted(kept, shortened + count, dropped, needed <= room_tokens)


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


def _shorten(turn: list[Message], needed: int, room_tokens: int, *, spared: int) -> tuple[int, int]:
    """Shorten results of a turn in place, the oldest first, but for those of the last answers."""
    end = _end_of_old(turn, spared)
    count = 0
    for number, message in enumerate(turn[:end]):
        if needed <= room_tokens:
            break
        if isinstance(message, ToolMessage):
            short = _shortened(message)
            saved = message_tokens(message) - message_tokens(short)
            if saved > 0:
                turn[number] = short
                needed -= saved
                count += 1
    return needed, count


def _end_of_old(turn: Sequence[Message], spared: int) -> int:
    if not spared:
        return len(turn)
    answers = [n for n, each in enumerate(turn) if isinstance(each, AssistantMessage)]
    return answers[-spared] if len(answers) >= spared else 0


def _shortened(message: ToolMessage) -> ToolMessage:
    try:
        facts = json.loads(message.content)
        summary = str(facts.get("summary", ""))[:_SHORT_RESULT]
    except (ValueError, AttributeError):
        summary = message.content[:_SHORT_RESULT]
    short = {"ok": message.ok, "summary": summary, "note": "shortened to save room"}
    content = json.dumps(short, ensure_ascii=False, separators=(",", ":"))
    return message.model_copy(update={"content": content, "pictures": ()})
