"""Verbs and what goes with them: forms of "be", manners, feelings."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    NUMBERS,
    PREPOSITIONS,
)
from stickgen_agent.director.looks import LOOKS
from stickgen_agent.director.reported import short_line
from stickgen_agent.director.verbs import (
    FACES,
    GENERAL,
    IRREGULAR_PAST,
    OWN_VERBS,
    SAID_BY,
    SAYING,
    form_of,
)
from stickgen_agent.director.wordbook import find
from stickgen_engine.vocabulary.words import Resolution

# After these even a plain form is a verb: "two men in hats dance".
_BEFORE_A_VERB = frozenset(
    (
        "who",
        "unknown",
        "link",
        "not",
        "how",
        "",
        "said",
        "camera",
        "be",
        "wears",
        "later",
        "time",
        "place",
    )
)


def read_being(cursor: Cursor) -> int:
    """Read "is sad", "looks scared", "is raining"."""
    if cursor.word() not in BE:
        return 0
    looking = cursor.word() in ("looks", "look", "looked")
    if looking and (cursor.word(1) in PREPOSITIONS or cursor.word(1) in ("back", "away")):
        return 0
    step = 1
    while cursor.word(step) in ("very", "so", "really", "too", "quite", "a", "bit"):
        step += 1
    feeling = find("expressions", cursor.tokens, cursor.at + step)
    weather = find("weathers", cursor.tokens, cursor.at + step)
    if feeling is not None and not cursor.word(step).endswith("ly"):
        text = cursor.word(step)
        return cursor.add(Element("mood", text, feeling[0].name), step + feeling[1])
    if weather is not None:
        return cursor.add(Element("weather", cursor.word(step), weather[0].name), step + weather[1])
    if cursor.word() in ("looks", "look", "looked", "gets", "get", "got"):
        return 0
    return cursor.add(Element("be", cursor.word()), 1)


def verb_at(cursor: Cursor, at: int) -> bool:
    """Tell whether a word that can be a verb is one here."""
    word = cursor.tokens[at].word
    before = cursor.tokens[at - 1].word if at else ""
    if before in DETERMINERS and before not in ("her", "this", "that", "each"):
        return False
    inflected = word.endswith(("s", "ed", "ing")) or word in IRREGULAR_PAST
    if before in PREPOSITIONS and before != "to" and not word.endswith("ing"):
        return False
    if before == "to" or before in AUXILIARIES or before in NEGATIONS:
        return True
    return inflected or cursor.last() in _BEFORE_A_VERB


def read_verb(cursor: Cursor) -> int:
    """Take what is done."""
    if cursor.word() in ("has", "have", "had", "is", "was", "are", "were"):
        return 0
    if cursor.word() in FACES and verb_at(cursor, cursor.at):
        return cursor.add(Element("mood", cursor.word(), FACES[cursor.word()]), 1)
    if cursor.word() in ("gets", "get", "got") and not _gets_something(cursor):
        return cursor.add(Element("be", cursor.word()), 1)
    found = _longest(_own_verb(cursor), find("actions", cursor.tokens, cursor.at))
    if found is None or not verb_at(cursor, cursor.at):
        return 0
    resolution, taken = found
    cursor.verb = cursor.word()
    text = " ".join(token.text for token in cursor.tokens[cursor.at : cursor.at + taken])
    done = Element("do", text, resolution.name, resolution.manner, form=form_of(cursor.verb))
    cursor.add(done, 0)
    for step in range(1, taken):
        thing = find("props", cursor.tokens[: cursor.at + taken], cursor.at + step)
        if thing is not None:
            cursor.add(Element("thing", cursor.word(step), thing[0].name), 0)
            break
    line = short_line(cursor.tokens, cursor.at) if cursor.verb in SAYING else None
    if line is not None:
        cursor.add(Element("said", line.text), 0)
        taken = max(taken, line.taken)
    elif cursor.verb in SAID_BY and not any(each.said for each in cursor.tokens):
        cursor.add(Element("said", SAID_BY[cursor.verb]), 0)
    return taken


def _gets_something(cursor: Cursor) -> bool:
    """Whether "get" is to take something or to go somewhere, and not to become something."""
    following = cursor.word(1)
    return (
        following in DETERMINERS
        or following in NUMBERS
        or following in PREPOSITIONS
        or following in ("up", "out", "him", "her", "it", "them", "me", "back", "home")
    )


def _longest(
    own: tuple[Resolution, int] | None, listed: tuple[Resolution, int] | None
) -> tuple[Resolution, int] | None:
    """Prefer what says more: "hold hands" is not to hold something."""
    if own is None or (listed is not None and listed[1] > own[1] > 0 and own[0].how == "spelling"):
        return listed
    return own


def _own_verb(cursor: Cursor) -> tuple[Resolution, int] | None:
    small = cursor.word(1) in ("the", "a", "some")
    for words, taken in (
        (f"{cursor.word()}_{cursor.word(2 if small else 1)}", 3 if small else 2),
        (cursor.word(), 1),
    ):
        if words in OWN_VERBS:
            action, manner = OWN_VERBS[words]
            return Resolution(action, manner, "spelling" if words in GENERAL else "synonym"), taken
    return None


def read_manner(cursor: Cursor) -> int:
    """Take how something is done, or how somebody feels."""
    found = find("manners", cursor.tokens, cursor.at)
    if found is not None and cursor.word() not in LOOKS:
        return cursor.add(Element("how", cursor.word(), found[0].name), found[1])
    mood = find("expressions", cursor.tokens, cursor.at)
    if mood is not None and cursor.last() in ("do", "link", "who", "thing"):
        return cursor.add(Element("mood", cursor.word(), mood[0].name), mood[1])
    return 0
