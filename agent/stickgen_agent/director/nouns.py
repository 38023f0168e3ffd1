"""Nouns, names and pronouns: who there is, what they wear, which things there are."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    COLORS,
    DETERMINERS,
    LINKS,
    NEGATIONS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    SIZES,
    word_set,
)
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.phrases import noun_phrase
from stickgen_agent.director.verb_phrases import verb_at
from stickgen_agent.director.verbs import GOING_INTO, IRREGULAR_PAST
from stickgen_agent.director.wordbook import find

_WEARING = frozenset(("wearing", "wears", "wore", "dressed"))
_NAMED = frozenset(("named", "called"))
_NO_NAMES = word_set(
    "there here once what why how where when if no yes oh please make show create ignore your"
    " all everyone nobody nothing something then now today one hello story film video"
    " animation scene suddenly its it's let's let at during english ok repeat forever select"
    " drop table script print import def return true false null none inside"
)


def read_worn(cursor: Cursor) -> int:
    """Take "in a blue dress", "wearing a hat"."""
    word = cursor.word()
    if word not in _WEARING and word not in ("with", "in"):
        return 0
    if not any(each.kind == "who" for each in cursor.found):
        return 0
    step, color = 1, ""
    while (
        cursor.word(step) in DETERMINERS
        or cursor.word(step) in COLORS
        or (cursor.word(step) in SIZES)
    ):
        color = cursor.word(step) if cursor.word(step) in COLORS else color
        step += 1
    found = find("accessories", cursor.tokens, cursor.at + step)
    if found is None or (word not in _WEARING and cursor.last() != "who"):
        return 0
    if word == "with" and singular(cursor.word(step))[0] in LOOKS:
        return 0
    words = (color,) if color else ()
    cursor.add(Element("wears", word, found[0].name, adjectives=words), 0)
    return step + found[1]


def read_pronoun(cursor: Cursor) -> int:
    """Take "he", "them", "each other"."""
    word = cursor.word()
    if word == "each" and cursor.word(1) == "other":
        return cursor.add(Element("who", "each other", determiner="pronoun"), 2)
    if word == "one" and cursor.word(1) == "another":
        return cursor.add(Element("who", "each other", determiner="pronoun"), 2)
    noun = cursor.word(1)
    if word in ("it", "it's") and _is_impersonal(cursor):
        return 1
    if word in ("her", "his") and noun and _opens_noun(cursor, cursor.at + 1):
        return 0
    if word in ("all", "both", "one") and (noun in ("of", "the") or singular(noun)[0] in LOOKS):
        return 0
    if word in PRONOUNS and word not in ("each", "other"):
        return cursor.add(Element("who", word, determiner="pronoun"), 1)
    return 0


def _opens_noun(cursor: Cursor, at: int) -> bool:
    word = cursor.tokens[at].word
    if word in PREPOSITIONS or word in LINKS or word in (",", ";") or word.endswith("ly"):
        return False
    return word not in AUXILIARIES and word != "⟦⟧"


def _is_impersonal(cursor: Cursor) -> bool:
    """Whether "it" stands for the weather or the time: "it is raining", "it starts to snow"."""
    return any(
        find(kind, cursor.tokens, cursor.at + step) is not None
        for kind in ("weathers", "times")
        for step in (1, 2, 3)
        if cursor.word() == "it's" or cursor.word(1) in BE or cursor.word(1) in AUXILIARIES
    )


def read_phrase(cursor: Cursor) -> int:
    """Read a noun phrase that begins with a small word: "the two little red robots"."""
    word = cursor.word()
    adjective = word in SIZES or word in COLORS or _feeling_before_noun(cursor)
    if not (word in DETERMINERS or word in NUMBERS or word[:1].isdecimal() or adjective):
        return 0
    phrase = noun_phrase(cursor.tokens, cursor.at)
    if phrase is None:
        return 0
    element, taken = phrase
    if element.kind == "place" and cursor.verb not in GOING_INTO:
        prop = find("props", cursor.tokens, cursor.at + taken - 1)
        if prop is not None:
            element = Element("thing", element.text, prop[0].name)
    taken += _naming(cursor, taken)
    if _naming_of(cursor, taken):
        element = Element(
            element.kind, element.text, element.word, element.manner, element.count,
            element.determiner, element.adjectives, cursor.tokens[cursor.at + taken - 1].text,
        )  # fmt: skip
    return cursor.add(element, taken)


def _naming(cursor: Cursor, taken: int) -> int:
    return 2 if cursor.word(taken) in _NAMED and cursor.word(taken + 1) else 0


def _naming_of(cursor: Cursor, taken: int) -> bool:
    return taken >= 2 and cursor.word(taken - 2) in _NAMED


def _feeling_before_noun(cursor: Cursor) -> bool:
    feeling = find("manners", cursor.tokens, cursor.at) or find(
        "expressions", cursor.tokens, cursor.at
    )
    after = singular(cursor.word(1))[0]
    return (feeling is not None and (after in LOOKS or after in COLORS)) or (
        cursor.word() in ("old", "brave", "lonely", "evil", "friendly") and after in LOOKS
    )


def read_starting_noun(cursor: Cursor) -> int:
    """At the start of a clause a noun is somebody, even where it could be a verb."""
    pair, plural_pair = singular(f"{cursor.word()} {cursor.word(1)}")
    noun, plural = singular(cursor.word())
    starts = cursor.last() in ("", "link", "camera", "time", "place", "later", "with", "do")
    if pair in LOOKS:
        return cursor.add(Element("who", pair, pair, count=2 if plural_pair else 1,
                                 determiner="bare"), 2)  # fmt: skip
    named = cursor.word(1) == "the" and singular(cursor.word(2))[0] in LOOKS
    if noun not in LOOKS or not starts or named:
        return 0
    if cursor.last() == "do" and verb_at(cursor, cursor.at):
        return 0
    after = cursor.tokens[cursor.at + 1] if cursor.at + 1 < len(cursor.tokens) else None
    title = (
        after is not None
        and after.text[:1].isupper()
        and cursor.tokens[cursor.at].text[:1].isupper()
    )
    if title and after is not None:
        return cursor.add(Element("who", noun, noun, determiner="the", name=after.text), 2)
    return cursor.add(Element("who", noun, noun, count=2 if plural else 1, determiner="bare"), 1)


def read_bare(cursor: Cursor) -> int:
    """Take a noun that stands alone: "rain", "night", "pirates"."""
    for kind, name in (("weathers", "weather"), ("times", "time"), ("props", "thing"),
                       ("places", "place")):  # fmt: skip
        found = find(kind, cursor.tokens, cursor.at)
        elsewhere = cursor.verb not in GOING_INTO and cursor.word() != "underwater"
        if found is None or (name == "place" and elsewhere and cursor.found):
            continue
        return cursor.add(Element(name, cursor.word(), found[0].name), found[1])  # type: ignore[arg-type]
    noun, plural = singular(cursor.word())
    if noun in LOOKS:
        return cursor.add(
            Element("who", noun, noun, count=2 if plural else 1, determiner="bare"), 1
        )
    return 0


def read_name(cursor: Cursor) -> int:
    """Take a name."""
    token = cursor.tokens[cursor.at]
    if not token.text[:1].isupper() or token.word in AUXILIARIES or token.word in PREPOSITIONS:
        return 0
    if len(token.text) < 2 or token.word.endswith("ly") or token.word in _NO_NAMES:
        return 0
    if cursor.at == 0 and not _name_begins(cursor):
        return 0
    own = token.text.removesuffix("'s")
    if cursor.word(1) == "the" and singular(cursor.word(2))[0] in LOOKS:
        noun = singular(cursor.word(2))[0]
        return cursor.add(Element("who", noun, noun, determiner="a", name=own), 3)
    return cursor.add(Element("who", own, determiner="name", name=own), 1)


def _name_begins(cursor: Cursor) -> bool:
    """Whether the capital of a sentence's first word is that of a name."""
    following = cursor.tokens[1] if len(cursor.tokens) > 1 else None
    if following is None or following.text[:1].isupper():
        return following is not None
    word = following.word
    return (
        word in (",", "and", "the", "⟦⟧")
        or word in AUXILIARIES
        or word in BE
        or word in NEGATIONS
        or word.endswith(("s", "ed", "ly"))
        or word in IRREGULAR_PAST
    )
