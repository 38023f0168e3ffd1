"""The offline director as a backend: rules instead of a model, over the same protocol.

It needs no key and no network, and answers the same to the same conversation and seed. All that
it knows of a turn it reads from the conversation, so that a session goes on after a crash.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator

from stickgen_agent.backends.protocol import (
    CallPiece,
    Capabilities,
    Piece,
    Reply,
    Request,
    TextPiece,
    ThinkingPiece,
)
from stickgen_agent.conversation.messages import AssistantMessage, Call, Usage
from stickgen_agent.revising.closing import closing
from stickgen_agent.revising.planning import Plan, Situation, plan
from stickgen_agent.revising.talk import ABILITIES
from stickgen_agent.revising.turns import call_id, turns_of

_PIECE = re.compile(r"\S+\s*|\s+")
_FREE = Usage(cost_usd=0.0)
_CHUNK = 400


class MockBackend:
    """Answers as the offline director.

    ``films`` lets it make a draft of the film after each change of the script;
    ``seconds_per_word`` is the pace at which its words come.
    """

    name = "mock"
    model = "director"

    def __init__(self, *, films: bool = True, seconds_per_word: float = 0.0) -> None:
        self._films = films
        self._pause_s = seconds_per_word

    async def capabilities(self) -> Capabilities:
        """Tell what it can do: tools, and thoughts that say how a wish was read."""
        return Capabilities(tools=True, thinking=True, context_tokens=1_000_000)

    async def stream(self, request: Request) -> AsyncIterator[Piece]:
        """Answer piece by piece: thoughts, words, calls, and the whole Reply last."""
        message = answer_to(request, films=self._films)
        for piece in _PIECE.findall(message.thinking):
            yield ThinkingPiece(piece)
        for piece in _PIECE.findall(message.text):
            yield TextPiece(piece)
            await asyncio.sleep(self._pause_s)
        for index, call in enumerate(message.calls):
            for written in range(_CHUNK, len(call.arguments) + _CHUNK, _CHUNK):
                yield CallPiece(index, call.name, min(written, len(call.arguments)))
                await asyncio.sleep(0)
        yield Reply(message, usage=_FREE)

    async def close(self) -> None:
        """Let go of nothing: there are no connections."""


def answer_to(request: Request, *, films: bool = True) -> AssistantMessage:
    """Return the director's answer to a request: the next calls, or the words that end the turn."""
    turns = turns_of(request.messages)
    if not turns:
        return AssistantMessage(text=ABILITIES)
    turn = turns[-1]
    if request.tool_choice == "none":
        return AssistantMessage(text=_cut_short(closing(turn, turn.notes, request.script)))
    now = Situation(
        turns, request.script, request.seed, frozenset(request.toolbox.names()), films=films
    )
    made = plan(now)
    thinking = "\n".join(made.notes)
    if made.steps:
        return AssistantMessage(thinking=thinking, calls=_calls(made, turn.number))
    text = closing(turn, [*turn.notes, *made.notes], request.script)
    return AssistantMessage(text=text or "There was nothing to do.", thinking=thinking)


def _calls(made: Plan, turn: int) -> tuple[Call, ...]:
    return tuple(
        Call(
            id=call_id(turn, wish, attempt, number),
            name=step.tool,
            arguments=json.dumps(step.arguments, ensure_ascii=False, separators=(",", ":")),
        )
        for wish, attempt, number, step in made.steps
    )


def _cut_short(text: str) -> str:
    rest = "The limit of this turn was reached; say again what is still missing."
    return f"{text} {rest}".strip()
