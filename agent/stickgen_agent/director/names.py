"""Names: of whom the story speaks without a noun."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    NEGATIONS,
    PREPOSITIONS,
    word_set,
)
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.verbs import IRREGULAR_PAST
from stickgen_engine.drawing.look_words import FEMALE_NAMES

_NO_NAMES = word_set(
    "there here once what why how where when if no yes oh please make show create ignore your"
    " all everyone nobody nothing something then now today one hello story film video"
    " animation scene suddenly its it's let's let at during english ok repeat forever select"
    " first second third finally next also only even later after before while just both and but"
    " suddenly meanwhile when as soon instead maybe perhaps still again here's so or yet this that"
    " create produce generate we see track follow zoom pan cut"
    " drop table script print import def return true false null none inside"
)
# Names that are other words too.
_WORDS_TOO = FEMALE_NAMES | word_set(
    "mark bill rob jack drew chase grant ray cliff reed wade skip miles frank max pat dale rich"
    " jay buck art bob harry nick rusty sonny victor pierce summer"
)
_TITLES = word_set("mr mrs ms miss dr sir lady lord madam uncle aunt prof")
_FEMALE_TITLES = word_set("mrs ms miss lady madam aunt")


def read_known_name(cursor: Cursor) -> int:
    """Take a name that would be read as another word: "Lily", "Mark", "Mr Brown"."""
    token = cursor.tokens[cursor.at]
    if not token.text[:1].isupper():
        return 0
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
