"""Nouns and pronouns: who there is, what they wear, which things there are."""

from dataclasses import replace

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    COLORS,
    DETERMINERS,
    LINKS,
    NUMBERS,
    PREPOSITIONS,
    PRONOUNS,
    SIZES,
)
from stickgen_agent.director.leftovers import strange_adjectives
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.owning import read_owned
from stickgen_agent.director.phrases import noun_phrase
from stickgen_agent.director.verb_phrases import verb_at
from stickgen_agent.director.verbs import GOING_INTO
from stickgen_agent.director.wordbook import find, known

_WEARING = frozenset(("wearing", "wears", "wore", "dressed"))
_HAVING = frozenset(("has", "have", "had"))
_NAMED = frozenset(("named", "called"))


def read_worn(cursor: Cursor) -> int:
    """Take "in a blue dress", "wearing a hat"."""
    word = cursor.word()
    having = word in _HAVING and cursor.last() in ("who", "link")
    if word not in _WEARING and word not in ("with", "in") and not having:
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
    if found is None or (word not in _WEARING and not having and cursor.last() != "who"):
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
    if word in ("everyone", "everybody") and cursor.word(1) == "else":
        return cursor.add(Element("who", "everyone else", determiner="pronoun"), 2)
    if others := _others(cursor):
        return others
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


def _others(cursor: Cursor) -> int:
    """Take "the others", "the other two", "the rest", "one of them"."""
    words = [cursor.word(step) for step in range(4)]
    if words[0] in ("one", "another") and words[1] == "of" and words[2] in ("them", "us"):
        return cursor.add(Element("who", "one of them", determiner="pronoun"), 3)
    if words[0] == "one" and _acts_behind(cursor, 1):
        return cursor.add(Element("who", "one of them", determiner="pronoun"), 1)
    if words[:2] == ["the", "rest"] and not (words[2] == "of" and words[3] != "them"):
        taken = 4 if words[2] == "of" else 2
        return cursor.add(Element("who", "others", determiner="pronoun"), taken)
    if words[0] != "the" or words[1] not in ("other", "others"):
        return 0
    taken = 3 if words[2] in NUMBERS else 2
    if words[1] == "other" and singular(words[taken])[0] in LOOKS:
        return 0
    # "The other side" is nobody.
    if words[1] == "other" and taken == 2 and not _acts_behind(cursor, taken):
        return 0
    return cursor.add(Element("who", "others", determiner="pronoun"), taken)


def _acts_behind(cursor: Cursor, ahead: int) -> bool:
    """Whether a verb follows, so that "one" or "the other" is somebody."""
    at = cursor.at + ahead
    if at >= len(cursor.tokens) or cursor.tokens[at].word in NUMBERS:
        return False
    word = cursor.tokens[at].word
    return word in ("is", "has") or (
        word.endswith(("s", "ed")) and find("actions", cursor.tokens, at) is not None
    )


def _opens_noun(cursor: Cursor, at: int) -> bool:
    word = cursor.tokens[at].word
    if word in PREPOSITIONS or word in LINKS or word in DETERMINERS:
        return False
    if word in (",", ";") or word.endswith("ly") or word in _NO_NOUNS:
        return False
    return word not in AUXILIARIES and word != "⟦⟧"


_NO_NOUNS = frozenset(("out", "away", "back", "again", "too", "there", "home", "forward", "hard"))


def _is_impersonal(cursor: Cursor) -> bool:
    """Whether "it" stands for the weather or the time: "it is raining", "it starts to snow"."""
    if cursor.word(1) in ("is", "was") and cursor.word(2) in ("a", "an", "the", "time"):
        return True
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
    element = _by_verb(cursor, element, taken)
    taken += _naming(cursor, taken)
    if _naming_of(cursor, taken):
        element = Element(
            element.kind, element.text, element.word, element.manner, element.count,
            element.determiner, element.adjectives, cursor.tokens[cursor.at + taken - 1].text,
        )  # fmt: skip
    for each in element.adjectives:
        weather = known("weathers", each)
        if weather is not None:
            cursor.add(Element("weather", each, weather.name), 0)
    element = replace(element, strange=strange_adjectives(element.adjectives))
    if element.kind == "who" and (owned := read_owned(cursor, element, taken)):
        return owned
    return cursor.add(element, taken)


def _by_verb(cursor: Cursor, element: Element, taken: int) -> Element:
    """Read what is a thing and a place as what the verb or the camera makes of it."""
    entering = cursor.verb.startswith("enter")
    if element.kind == "thing" and (cursor.last() == "camera" or entering):
        place = find("places", cursor.tokens, cursor.at + taken - 1)
        if place is not None:
            element = Element("place", element.text, place[0].name)
    elif element.kind == "place" and cursor.verb not in GOING_INTO and cursor.last() != "camera":
        prop = find("props", cursor.tokens, cursor.at + taken - 1)
        if prop is not None:
            element = Element("thing", element.text, prop[0].name)
    return element


def _naming(cursor: Cursor, taken: int) -> int:
    if cursor.word(taken) not in _NAMED or not cursor.word(taken + 1):
        return 0
    small = cursor.word(taken + 1) in DETERMINERS | PRONOUNS | PREPOSITIONS | NUMBERS.keys()
    return 0 if small or cursor.word(taken + 1) in ("all", "⟦⟧", "out", "up") else 2


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
    if cursor.word(-1) == "to" and find("actions", cursor.tokens, cursor.at) is None:
        # "Teaches them to fish."
        return 0 if noun in _ALSO_DONE else _bare(cursor, noun, plural)
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
    return _bare(cursor, noun, plural)


_ALSO_DONE = frozenset(("fish", "cook", "guard", "duck", "coach", "judge", "pilot", "host"))


def _bare(cursor: Cursor, noun: str, plural: bool) -> int:
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
