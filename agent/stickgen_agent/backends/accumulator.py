"""Chunks of a chat completion, put together; tolerant of what servers make of the protocol."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from stickgen_agent.backends.plain_text import (
    Kind,
    Mending,
    Splitting,
    clean,
    joined_text,
    without_orphaned_thoughts,
)
from stickgen_agent.backends.protocol import CallPiece, Reply, TextPiece, ThinkingPiece
from stickgen_agent.backends.written_calls import WrittenCalls
from stickgen_agent.conversation.messages import AssistantMessage, Usage

# One tick is 1e-10 US dollars (docs.x.ai, "Checking token consumption").
_USD_PER_TICK: Final = 1e-10
_NO_ROOM: Final = frozenset({"length", "max_tokens", "max_output_tokens", "model_length"})
_FILTERED: Final = frozenset({"content_filter", "safety", "refusal", "sensitive"})

AnswerPiece = TextPiece | ThinkingPiece | CallPiece


class AnswerError(Exception):
    """A chunk that is no part of an answer; ``body`` is what came instead."""

    def __init__(self, body: Any) -> None:
        super().__init__("no part of an answer")
        self.body = body


class Answer:
    """An answer that grows: words, thoughts and calls."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.calls = WrittenCalls(taken)
        self._split = Splitting()
        self._mend = {"text": Mending(), "thinking": Mending()}
        self._text: list[str] = []
        self._thinking: list[str] = []

    def say(self, text: str) -> Iterator[AnswerPiece]:
        """Take words, which may begin with thoughts in tags."""
        if text:
            yield from self._add(self._split.feed(self._mend["text"].feed(text)))

    def think(self, text: str) -> Iterator[AnswerPiece]:
        """Take thoughts."""
        mended = self._mend["thinking"].feed(text)
        if mended:
            yield from self._add([("thinking", mended)])

    def end(self) -> Iterator[AnswerPiece]:
        """Let go of what was waiting for more."""
        yield from self._add(self._split.rest())

    def message(self) -> AssistantMessage:
        """Return all that came."""
        orphaned, text = without_orphaned_thoughts("".join(self._text))
        return AssistantMessage(
            text=text, thinking="".join(self._thinking) + orphaned, calls=self.calls.calls()
        )

    def _add(self, found: list[tuple[Kind, str]]) -> Iterator[AnswerPiece]:
        for kind, text in found:
            if kind == "text":
                self._text.append(text)
                yield TextPiece(text)
            else:
                self._thinking.append(text)
                yield ThinkingPiece(text)


class Accumulator:
    """Puts the chunks of one OpenAI-style answer together.

    Takes whole calls and pieces of calls, contents in parts, thoughts in fields or tags, messages
    in place of deltas. ``taken`` are ids that calls must not have.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._answer = Answer(taken)
        self._finish = ""
        self._usage: Any = None

    @property
    def finished(self) -> bool:
        """Whether the server said that the answer ends; if it did not, it was cut."""
        return bool(self._finish)

    def feed(self, chunk: Any) -> Iterator[AnswerPiece]:
        """Take one chunk. AnswerError: it is an error, or no chunk at all."""
        if not isinstance(chunk, dict) or chunk.get("error"):
            raise AnswerError(chunk)
        choices = chunk.get("choices")
        if not isinstance(choices, list):
            if not isinstance(chunk.get("usage"), dict):
                raise AnswerError(chunk)
            choices = []
        self._usage = chunk.get("usage") or self._usage
        first = next((each for each in choices if isinstance(each, dict)), None)
        if first is not None:
            if first.get("error"):
                raise AnswerError(first)
            self._usage = first.get("usage") or self._usage
            delta = first.get("delta") or first.get("message")
            if isinstance(delta, dict):
                yield from self._feed_delta(delta)
            self._finish = str(first.get("finish_reason") or "") or self._finish

    def end(self) -> Iterator[AnswerPiece]:
        """Let go of what was waiting for more."""
        yield from self._answer.end()

    def reply(self) -> Reply:
        """Return the whole answer."""
        reason: Literal["done", "length", "filter"] = "done"
        if self._finish in _NO_ROOM:
            reason = "length"
        elif self._finish in _FILTERED:
            reason = "filter"
        return Reply(self._answer.message(), reason, usage_of(self._usage))

    def _feed_delta(self, delta: dict[str, Any]) -> Iterator[AnswerPiece]:
        for name in ("reasoning_content", "reasoning", "thinking"):
            if thought := joined_text(delta.get(name)):
                yield from self._answer.think(thought)
                break
        content = delta.get("content")
        if content:
            yield from self._answer.think(_thoughts_of(content))
            yield from self._answer.say(joined_text(content))
        if refusal := delta.get("refusal"):
            yield from self._answer.say(joined_text(refusal))
        calls = delta.get("tool_calls")
        if not calls and isinstance(delta.get("function_call"), dict):
            calls = [{"index": 0, "function": delta["function_call"]}]
        yield from self._answer.calls.feed(calls)


def _thoughts_of(content: Any) -> str:
    """Return the thoughts among a content's parts; those have fields of their own."""
    if not isinstance(content, list):
        return ""
    parts = [part for part in content if isinstance(part, dict) and "text" not in part]
    return clean("".join(joined_text(part.get("thinking")) for part in parts))


def usage_of(usage: Any) -> Usage:
    """Read a count of tokens, with xAI's exact price where it is told."""
    if not isinstance(usage, dict):
        return Usage()
    read, written = _count(usage, "prompt_tokens"), _count(usage, "completion_tokens")
    details = usage.get("prompt_tokens_details")
    ticks = usage.get("cost_in_usd_ticks")
    return Usage(
        input_tokens=read,
        # xAI counts thoughts in the total alone.
        output_tokens=max(written, _count(usage, "total_tokens") - read),
        cached_tokens=_count(details, "cached_tokens") if isinstance(details, dict) else 0,
        cost_usd=None if ticks is None else _number(ticks) * _USD_PER_TICK,
    )


def _count(counts: dict[str, Any], name: str) -> int:
    return int(_number(counts.get(name)))


def _number(value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e15:
        return value
    return 0.0
