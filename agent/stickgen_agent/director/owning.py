"""What belongs to somebody: "the guitarist's string" breaks, not the guitarist."""

from dataclasses import replace

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import AUXILIARIES, LINKS, PREPOSITIONS
from stickgen_agent.director.phrases import noun_phrase
from stickgen_agent.director.wordbook import find


def read_owned(cursor: Cursor, owner: Element, taken: int) -> int:
    """Take an owner and what belongs to them; 0 where "'s" is only a short "is"."""
    at = cursor.at + taken
    if at >= len(cursor.tokens) or not cursor.tokens[at - 1].word.endswith("'s"):
        return 0
    word = cursor.tokens[at].word
    small = (
        word in AUXILIARIES or word in PREPOSITIONS or word in LINKS or word in ("a", "an", "the")
    )
    feeling = find("expressions", cursor.tokens, at) is not None
    if small or feeling or word.endswith(("ing", "ed", "ly")) or not word[:1].isalpha():
        return 0
    unknown = Element("unknown", cursor.tokens[at].text, word), 1
    owned, more = noun_phrase(cursor.tokens, at) or unknown
    owned = replace(owned, determiner=owned.determiner or "his")
    cursor.add(replace(owner, form="mentioned"), 0)
    return cursor.add(owned, taken + more)
