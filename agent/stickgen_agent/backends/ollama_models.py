"""What an Ollama server tells of its models."""

import json
from dataclasses import dataclass
from typing import Any, Final

# Less does not hold the tools, a script and what was said about it.
LEAST_CONTEXT: Final = 16_384
# A token of any language has fewer characters than this on average.
_MOST_CHARACTERS_PER_TOKEN: Final = 7.0
# What surrounds each message weighs too much in shorter texts.
_LEAST_MEASURED: Final = 1_000


@dataclass(frozen=True, slots=True)
class OllamaModel:
    """What a model can do; ``context_tokens`` is its own limit, 0 where it is not told."""

    tools: bool = True
    thinking: bool = False
    vision: bool = False
    context_tokens: int = 0

    def room(self, wanted: int) -> int:
        """Return the size of context to ask for."""
        wanted = max(wanted, LEAST_CONTEXT)
        return min(wanted, self.context_tokens) if self.context_tokens else wanted


def model_of(capabilities: Any, facts: Any) -> OllamaModel:
    """Read what ``/api/show`` tells; a server that tells no capabilities is taken to have none."""
    able = {str(each) for each in capabilities} if isinstance(capabilities, list) else set()
    return OllamaModel(
        tools="tools" in able,
        thinking="thinking" in able,
        vision="vision" in able,
        context_tokens=_context(facts),
    )


def characters_in(question: dict[str, Any]) -> int:
    """Return how much text a question to the server holds, its tools included."""
    texts = [str(each.get("content") or "") for each in question["messages"]]
    rest = [each.get("tool_calls") for each in question["messages"]]
    written = json.dumps([rest, question.get("tools")], ensure_ascii=False, default=str)
    return sum(map(len, texts)) + len(written)


class Measuring:
    """Learns from a model's answers how many tokens a text is for it.

    A conversation that does not fit is cut by the server without a word: the oldest messages go.
    So that has to be known before it is sent.
    """

    def __init__(self) -> None:
        self._characters_per_token = _MOST_CHARACTERS_PER_TOKEN

    def tokens(self, characters: int) -> int:
        """Return how many tokens a text has at least, as far as is known."""
        return int(characters / self._characters_per_token)

    def learn(self, characters: int, tokens: int) -> None:
        """Take a measure. Counts that leave out what was kept from before only make it lower."""
        if tokens >= _LEAST_MEASURED:
            measured = max(characters / tokens, 1.0)
            self._characters_per_token = min(self._characters_per_token, measured)


def was_too_long(read: int, written: int, room: int, *, ran_out: bool) -> bool:
    """Whether the counts of an answer say that the conversation did not fit.

    ``read`` and ``written`` are ``prompt_eval_count`` and ``eval_count``, ``ran_out`` that the
    answer ended for want of room.
    """
    full = read >= room - 1
    return full or (ran_out and read + written >= room - 1 and read > room * 3 // 4)


def _context(facts: Any) -> int:
    if not isinstance(facts, dict):
        return 0
    sizes = [
        value
        for name, value in facts.items()
        if isinstance(name, str) and name.endswith(".context_length")
        if isinstance(value, int) and not isinstance(value, bool) and value > 0
    ]
    return min(sizes, default=0)
