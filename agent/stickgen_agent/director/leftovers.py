"""Words that nothing in a film stands for: verbs without an action, and all that is left over."""

from stickgen_agent.director.beings import THINGS_DO
from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    COLORS,
    DETERMINERS,
    LATER,
    LINKS,
    NEGATIONS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    SIZES,
    word_set,
)
from stickgen_agent.director.verbs import IRREGULAR_PAST
from stickgen_agent.director.wordbook import INANIMATE, VAGUE, known

# Words that say how sure, how often or how much; nothing to see, and nobody misses them.
_EMPTY = word_set(
    "very so too quite really almost nearly only even just ever again once twice always often"
    " sometimes usually there here away back out off up down over around along apart more most"
    " much many less least well else such like than that's it's i'm let's let make show film video"
    " story animation clip movie about please named called both either neither nor yes no not"
    " alone own same each other others one ones two all any every something anything everything"
    " nothing everywhere somewhere meanwhile instead already still yet perhaps maybe straight"
    " home forward forwards backward backwards together aloud suddenly finally eventually later"
    " side front left right next last first second third inside outside upstairs downstairs"
    " create produce generate"
    " lives lived live exists use uses using used named way ways time times day days if unless"
    " because since though although however therefore s t re ve ll m d of course begin end begins"
    " ends new nice whole little bit lot lots mr mrs ms dr today tonight there's whose whom what"
    " where why how scene shot camera cut view across through past far near close high low long"
    " short by as an the at late early ok oh hey ah cannot self goes going got have had being"
    " lol haha omg btw"
)
_SMALL = (
    _EMPTY | AUXILIARIES | BE | DETERMINERS | LATER | LINKS | NEGATIONS | NUMBERS.keys()
    | PREPOSITIONS | PRONOUNS | VAGUE
)  # fmt: skip
# What noun phrases themselves understand, or what is true of its noun anyway.
_LOOKED_FOR = word_set(
    "old elderly young team teams group crowd bunch family pack herd flock pair couple army gang"
    " band class best of other second first same bare wooden stone paper white-bearded office"
)
_BEFORE_A_VERB = ("who", "unknown", "not", "how", "later", "wears")
_SHORTEST = 2


def read_bare_thing(cursor: Cursor) -> int:
    """Take a thing that a clause begins with, without an article: "music plays", "leaves fall"."""
    word = cursor.word()
    begins = cursor.last() in ("", "link") and (word in INANIMATE or word in VAGUE)
    if not begins or cursor.word(1) not in THINGS_DO:
        return 0
    return cursor.add(Element("unknown", cursor.tokens[cursor.at].text, word), 1)


def read_strange_verb(cursor: Cursor) -> int:
    """Take a word that must be a verb, though no action is known for it."""
    word = cursor.word()
    if not _is_word(word) or word in _SMALL or word in COLORS or word.endswith("ly"):
        return 0
    linked = cursor.last() == "link" and any(each.kind == "do" for each in cursor.found)
    relative = cursor.last() == "link" and cursor.found[-1].text in ("who", "that", "which")
    alone = cursor.last() == "thing" and not cursor.found[-1].form
    if cursor.last() not in _BEFORE_A_VERB and not (linked or relative or alone):
        return 0
    inflected = word.endswith(("s", "ed", "ing")) or word in IRREGULAR_PAST
    if cursor.tokens[cursor.at].text[:1].isupper() or not (inflected or _ends_or_goes_on(cursor)):
        return 0
    if linked and not inflected:
        return 0
    cursor.verb = word
    return cursor.add(Element("strange", word, word), 1)


def _ends_or_goes_on(cursor: Cursor) -> bool:
    """Whether what follows a plain form lets it be a verb: "the wolves howl at the moon"."""
    following = cursor.word(1)
    return following in ("", ",", ";", "and") or following in DETERMINERS | PREPOSITIONS


def read_leftover(cursor: Cursor) -> int:
    """Take a word that says something which no film shows, so that this can be told."""
    word = cursor.word()
    if not _is_word(word) or word in _SMALL or word in COLORS or word in SIZES:
        return 0
    return cursor.add(Element("lost", cursor.tokens[cursor.at].text, word), 1)


def _is_word(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isalpha()


def strange_adjectives(adjectives: tuple[str, ...]) -> tuple[str, ...]:
    """Return the adjectives that change nothing in the picture."""
    return tuple(
        each for each in adjectives
        if not (each in _SMALL or each in COLORS or each in SIZES or each in _LOOKED_FOR
                or known("manners", each) or known("expressions", each)
                or known("weathers", each) or known("times", each))
    )  # fmt: skip
