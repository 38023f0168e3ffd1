"""Reading a sentence from left to right into elements."""

from collections.abc import Callable, Sequence

from stickgen_agent.director.causing import read_causative
from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.idioms import read_condition, read_idiom, read_undressing
from stickgen_agent.director.leftovers import read_bare_thing, read_leftover, read_strange_verb
from stickgen_agent.director.names import read_known_name, read_name
from stickgen_agent.director.nouns import (
    read_bare,
    read_phrase,
    read_pronoun,
    read_starting_noun,
    read_worn,
)
from stickgen_agent.director.placing import read_placed
from stickgen_agent.director.small_words import (
    read_later,
    read_length,
    read_link,
    read_marked,
    read_negation,
    read_reported,
)
from stickgen_agent.director.tokens import Token
from stickgen_agent.director.turns import read_turn
from stickgen_agent.director.verb_phrases import read_being, read_manner, read_verb

# Each tells how many tokens it took; the first that took any goes on.
_STEPS: tuple[Callable[[Cursor], int], ...] = (
    read_marked,
    read_reported,
    read_idiom,
    read_condition,
    read_causative,
    read_turn,
    read_undressing,
    read_link,
    read_negation,
    read_length,
    read_later,
    read_worn,
    read_known_name,
    read_pronoun,
    read_placed,
    read_phrase,
    read_bare_thing,
    read_starting_noun,
    read_being,
    read_verb,
    read_manner,
    read_bare,
    read_name,
    read_strange_verb,
    read_leftover,
)


def scan(tokens: Sequence[Token]) -> list[Element]:
    """Return the elements of a sentence, in order; what means nothing to a film is passed over."""
    cursor = Cursor(tokens)
    while cursor.at < len(tokens):
        if cursor.at in cursor.passed:
            cursor.at += 1
            continue
        cursor.at += next((taken for step in _STEPS if (taken := step(cursor))), 1)
    return cursor.found
