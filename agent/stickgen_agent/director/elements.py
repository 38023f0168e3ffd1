"""The elements of a sentence: who, what they do, with what, where, when, how, and what is said."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "who", "do", "thing", "place", "time", "weather", "how", "mood", "said", "camera", "link",
    "length", "not", "later", "be", "with", "wears", "unknown", "strange", "lost", "if",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """One element; ``text`` is what the story wrote, ``word`` the vocabulary's name.

    ``strange`` are adjectives that change nothing in the picture; ``form`` is the form of a verb,
    the preposition of a thing or place, or "change" where time or weather change before our eyes.
    """

    kind: Kind
    text: str
    word: str = ""
    manner: str | None = None
    count: int = 1
    determiner: str = ""
    adjectives: tuple[str, ...] = ()
    name: str | None = None
    seconds: float = 0.0
    form: str = ""
    strange: tuple[str, ...] = ()
