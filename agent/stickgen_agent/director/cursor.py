"""A place in a sentence that is being read, and what was found up to there."""

from collections.abc import Sequence
from dataclasses import replace

from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import PREPOSITIONS
from stickgen_agent.director.tokens import Token


class Cursor:
    """Stands at token ``at``; ``verb`` is the last verb that was read."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.found: list[Element] = []
        self.verb = ""
        # Tokens that a turn of phrase has taken already.
        self.passed: set[int] = set()

    def word(self, ahead: int = 0) -> str:
        """Return a word from here, in lower case; empty outside the sentence."""
        at = self.at + ahead
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def add(self, element: Element, taken: int) -> int:
        """Keep an element and return how many tokens it takes."""
        if element.kind == "thing" and self.word(-1) in PREPOSITIONS:
            element = replace(element, form=self.word(-1))
        self.found.append(element)
        return taken

    def last(self) -> str:
        """Return the kind of the last element; empty at the start."""
        return self.found[-1].kind if self.found else ""
