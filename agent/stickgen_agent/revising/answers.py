"""What a wish comes to: tool calls and what to say of them, or words alone."""

from dataclasses import dataclass, field
from typing import Any

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One tool call."""

    tool: str
    arguments: Plain = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is done about one wish.

    ``done`` is a clause that is true once every step was ok ("Tom runs instead of walking");
    ``left`` are clauses on what could not be placed, true whatever the steps come to; ``say`` is
    a whole answer in words.
    """

    steps: tuple[Step, ...] = ()
    done: str = ""
    left: tuple[str, ...] = ()
    say: str = ""

    def and_then(self, other: "Answer") -> "Answer":
        """Return both as one."""
        return Answer(
            (*self.steps, *other.steps),
            joined([each for each in (self.done, other.done) if each]),
            (*self.left, *other.left),
            " ".join(each for each in (self.say, other.say) if each),
        )


def not_placed(text: str) -> Answer:
    """Return the answer to a wish that cannot be followed."""
    return Answer(left=(text,))


def joined(clauses: list[str]) -> str:
    """Write clauses as one: "a, b and c"."""
    if len(clauses) < 2:
        return "".join(clauses)
    return f"{', '.join(clauses[:-1])} and {clauses[-1]}"
