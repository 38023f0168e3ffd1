"""What an Ollama server tells of its models."""

from dataclasses import dataclass
from typing import Any, Final

# Less does not hold the tools, a script and what was said about it.
LEAST_CONTEXT: Final = 16_384
# A token of any language has fewer characters than this on average.
_MOST_CHARACTERS_PER_TOKEN: Final = 7


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


def surely_too_long(messages: list[dict[str, Any]], room: int) -> bool:
    """Whether messages cannot fit; the server would drop the oldest of them without a word."""
    characters = sum(len(str(each.get("content") or "")) for each in messages)
    return characters > room * _MOST_CHARACTERS_PER_TOKEN


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
