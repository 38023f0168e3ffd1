"""How much one turn may use, and how much of it is used."""

from dataclasses import dataclass, field
from typing import Final, Literal

from stickgen_agent.conversation.messages import Usage

LimitName = Literal["steps", "calls", "repairs", "tokens", "cost", "time", "repeats", "length"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one turn.

    ``steps`` are answers of the model, ``calls`` tool calls, ``repairs`` answers of which at least
    one call had to be sent back. ``tokens`` counts what was read and written in all steps, but for
    what the server still had in its memory.
    ``seconds`` bounds the turn by the clock: what runs then is broken off. ``identical`` is the
    how-manieth equal call stops the turn, ``cut_answers`` how often the model may run out of room,
    ``side_by_side`` how many reads run at once: some of them draw frames in a process of their own.
    ``summary_s`` and ``summary_tokens`` bound the last word after a limit.
    """

    steps: int = 24
    calls: int = 80
    repairs: int = 3
    tokens: int = 2_000_000
    cost_usd: float = 1.0
    seconds: float = 1800.0
    identical: int = 3
    cut_answers: int = 2
    side_by_side: int = 4
    summary_s: float = 30.0
    summary_tokens: int = 1000


_SAID: Final[dict[LimitName, str]] = {
    "steps": "{steps} steps a turn are used up",
    "calls": "{calls} tool calls a turn are used up",
    "repairs": "{repairs} repairs a turn did not put it right",
    "tokens": "{tokens} tokens a turn are used up",
    "cost": "{cost_usd:g} dollars a turn are used up",
    "time": "the {seconds:g} seconds that it may take are used up",
    "repeats": "the same call came {identical} times",
    "length": "the answer ran out of room more than {cut_answers} times",
}


def told(limit: LimitName, limits: Limits) -> str:
    """Say in half a sentence which limit was reached."""
    numbers = {name: getattr(limits, name) for name in Limits.__slots__}
    return _SAID[limit].format(**numbers)


@dataclass(slots=True)
class Tally:
    """What a turn has used so far; ``started_s`` is a time of a monotonic clock.

    ``problem`` is what was wrong with the newest answer that had to be sent back.
    """

    limits: Limits
    started_s: float
    steps: int = 0
    calls: int = 0
    repairs: int = 0
    cut_answers: int = 0
    problem: str = ""
    usage: Usage = field(default_factory=Usage)

    def reached(self, now_s: float) -> LimitName | None:
        """Return which limit forbids another step."""
        limits, usage = self.limits, self.usage
        if self.steps >= limits.steps:
            return "steps"
        if usage.input_tokens - usage.cached_tokens + usage.output_tokens >= limits.tokens:
            return "tokens"
        # What costs nothing never costs too much.
        if usage.cost_usd and usage.cost_usd >= limits.cost_usd:
            return "cost"
        return "time" if self.seconds_left(now_s) <= 0 else None

    def seconds_left(self, now_s: float) -> float:
        """Return how long the turn may still take."""
        return self.limits.seconds - (now_s - self.started_s)

    @property
    def calls_left(self) -> int:
        """How many more tools may be called."""
        return max(0, self.limits.calls - self.calls)
