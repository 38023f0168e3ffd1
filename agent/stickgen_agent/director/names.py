"""Names: of whom the story speaks without a noun."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    LINKS,
    NEGATIONS,
    NUMBERS,
    PLACING,
    PREPOSITIONS,
    PRONOUNS,
    word_set,
)
from stickgen_agent.director.looks import LOOKS, MALE_NAMES, MORE_FEMALE_NAMES, singular
from stickgen_agent.director.owning import read_owned
from stickgen_agent.director.verbs import IRREGULAR_PAST
from stickgen_agent.director.wordbook import INANIMATE, find
from stickgen_engine.drawing.look_words import FEMALE_NAMES

_NO_NAMES = word_set(
    "there here once what why how where when if no yes oh please make show create ignore your"
    " all everyone nobody nothing something then now today one hello story film video"
    " animation scene suddenly its it's let's let at during english ok repeat forever select"
    " first second third finally next also only even later after before while just both and but"
    " suddenly meanwhile when as soon instead maybe perhaps still again here's so or yet this that"
    " create produce generate we see track follow zoom pan cut"
    " drop table script print import def return true false null none inside"
    " breaking news christmas easter halloween monday tuesday wednesday thursday friday saturday"
    " sunday january february april june july august september october november december"
    " english french german american"
)
# Names that are other words too.
_WORDS_TOO = FEMALE_NAMES | word_set(
    "mark bill rob jack drew chase grant ray cliff reed wade skip miles frank max pat dale rich"
    " jay buck art bob harry nick rusty sonny victor pierce summer"
)
_TITLES = word_set("mr mrs ms miss dr sir lady lord madam uncle aunt prof")
_FEMALE_TITLES = word_set("mrs ms miss lady madam aunt")
_MOST_WORDS = 4


def read_known_name(cursor: Cursor) -> int:
    """Take a name that would be read as another word: "Lily", "Mark", "Mr Brown"."""
    token = cursor.tokens[cursor.at]
    if not token.text[:1].isupper():
        return _read_small(cursor)
    if several := _read_several(cursor):
        return several
    following = cursor.tokens[cursor.at + 1] if cursor.at + 1 < len(cursor.tokens) else None
    if token.word in _TITLES and following is not None and following.text[:1].isupper():
        female = ("female",) if token.word in _FEMALE_TITLES else ()
        return cursor.add(Element("who", following.text, determiner="name", name=following.text,
                                  adjectives=female), 2)  # fmt: skip
    if token.word not in _WORDS_TOO or (cursor.at == 0 and not _name_begins(cursor)):
        return 0
    if cursor.word(1) == "the":
        return 0
    return cursor.add(Element("who", token.text, determiner="name", name=token.text), 1)


# Names that are words of a sentence in lower case far more often.
_RATHER_WORDS = word_set(
    "mark bill rob drew chase grant ray cliff reed wade skip miles frank pat dale rich jay"
    " buck art nick rusty victor pierce"
    "brown smith jones will jo may june april august rose lily hope joy grace faith daisy"
    " ruby iris ivy violet olive holly heather dawn eve amber autumn summer melody poppy jade pearl"
    " crystal june eve meg lou kim christian angel victoria sky star sandy penny ginger honey"
    " bunny cherry"
)


def _read_small(cursor: Cursor) -> int:
    """Take a name that is written small, as in a chat: "anna is late", "paul hides"."""
    word = cursor.word()
    known = word in MALE_NAMES or word in FEMALE_NAMES or word in MORE_FEMALE_NAMES
    if not known or word in _RATHER_WORDS or cursor.word(-1) in DETERMINERS:
        return 0
    name = word.title()
    return cursor.add(Element("who", name, determiner="name", name=name), 1)


def _read_several(cursor: Cursor) -> int:
    """Take a name of several words: "Snow White", "Little Red Riding Hood"."""
    run = 0
    while run < _MOST_WORDS and _may_belong(cursor, run):
        run += 1
    ahead = cursor.tokens[cursor.at + run] if cursor.at + run < len(cursor.tokens) else None
    shouted = all(token.text[:1].isupper() for token in cursor.tokens if token.text[:1].isalpha())
    if run < 2 or shouted or (ahead is not None and ahead.text[:1].isupper()):
        return 0
    words = [token.text for token in cursor.tokens[cursor.at : cursor.at + run]]
    begins = cursor.at == 0 and find("places", cursor.tokens, 0) is not None
    if begins or words[0].casefold() in _TITLES or _names_a_place(cursor, run):
        return 0
    name = " ".join(words).removesuffix("'s")
    return cursor.add(Element("who", name, determiner="name", name=name), run)


def _may_belong(cursor: Cursor, ahead: int) -> bool:
    at = cursor.at + ahead
    if at >= len(cursor.tokens) or len(cursor.tokens[at].text) < 2:
        return False
    token = cursor.tokens[at]
    word = token.word
    small = word in AUXILIARIES or word in PREPOSITIONS or word in DETERMINERS or word in NUMBERS
    beings = singular(word)[0] in LOOKS or word in LINKS or word in PRONOUNS or word in BE
    if not token.text[:1].isupper() or small or beings or word.endswith("ly"):
        return False
    return word not in _NO_NAMES and (ahead > 0 or not token.text.endswith("'s"))


def _names_a_place(cursor: Cursor, run: int) -> bool:
    """Whether capitals are those of a place or a day: "in Central Park", "on Christmas Eve"."""
    if cursor.word(-1) in PLACING or cursor.word(-1) in ("on", "at", "the"):
        return True
    return any(
        find(kind, cursor.tokens, cursor.at + step) is not None
        for kind in ("places", "times")
        for step in range(run)
    )


def read_name(cursor: Cursor) -> int:
    """Take a name."""
    token = cursor.tokens[cursor.at]
    if not token.text[:1].isupper() or token.word in AUXILIARIES or token.word in PREPOSITIONS:
        return 0
    if len(token.text) < 2 or token.word.endswith("ly") or token.word in _NO_NAMES:
        return 0
    if cursor.at == 0 and (not _name_begins(cursor) or token.word in INANIMATE):
        return 0
    own = token.text.removesuffix("'s")
    if cursor.word(1) == "the" and singular(cursor.word(2))[0] in LOOKS:
        noun = singular(cursor.word(2))[0]
        return cursor.add(Element("who", noun, noun, determiner="a", name=own), 3)
    named = Element("who", own, determiner="name", name=own)
    return read_owned(cursor, named, 1) or cursor.add(named, 1)


def _name_begins(cursor: Cursor) -> bool:
    """Whether the capital of a sentence's first word is that of a name."""
    following = cursor.tokens[1] if len(cursor.tokens) > 1 else None
    if following is None or following.text[:1].isupper():
        return following is not None
    word = following.word
    return cursor.word().endswith("'s") or (
        word in (",", "and", "the", "⟦⟧")
        or word in AUXILIARIES
        or word in BE
        or word in NEGATIONS
        or word.endswith(("s", "ed", "ly"))
        or word in IRREGULAR_PAST
    )
