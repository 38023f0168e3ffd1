"""Causatives: "makes him laugh" lets him laugh, and the one who makes him only looks on."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import DETERMINERS, word_set
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.wordbook import find

_CAUSING = word_set("make makes made making let lets letting")
_PEOPLE = word_set("him her it them me us you everyone everybody both")
_LONGEST = 4


def read_causative(cursor: Cursor) -> int:
    """Read "makes the baby laugh" as a clause of its own."""
    if cursor.word() not in _CAUSING or not cursor.found:
        return 0
    step = _after_person(cursor)
    at = cursor.at + step
    if step == 0 or at >= len(cursor.tokens):
        return 0
    word = cursor.tokens[at].word
    plain = not word.endswith(("s", "ed", "ing")) or word.endswith("ss")
    if not plain or (word == "go" and cursor.word().startswith("l")):
        return 0
    if find("actions", cursor.tokens, at) is None or singular(word)[1]:
        return 0
    return cursor.add(Element("link", "so"), 1)


def _after_person(cursor: Cursor) -> int:
    """Return how far ahead the word behind whoever is made to do something is; 0 if nobody is."""
    if cursor.word(1) in _PEOPLE:
        return 2
    following = cursor.tokens[cursor.at + 1] if cursor.at + 1 < len(cursor.tokens) else None
    if following is None:
        return 0
    if following.text[:1].isupper():
        return 2
    if cursor.word(1) not in DETERMINERS:
        return 0
    for step in range(2, _LONGEST):
        if singular(cursor.word(step))[0] in LOOKS:
            return step + 1
    return 0
