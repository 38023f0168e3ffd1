"""Small words: links, negations, lengths, and the marks of speech and camera."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import LATER, LINKS, NEGATIONS, NUMBERS, PREPOSITIONS, word_set
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.reported import reported
from stickgen_agent.director.verbs import SAYING
from stickgen_agent.director.wordbook import find

_TIME_UNITS = {"s": 1.0, "sec": 1.0, "secs": 1.0, "second": 1.0, "seconds": 1.0, "minute": 60.0,
               "minutes": 60.0}  # fmt: skip


_WISHING = word_set(
    "wants want wanted hopes hope hoped plans planned wishes wished longs dreams forgets forgot"
    " fails failed needs needed"
)


def read_marked(cursor: Cursor) -> int:
    """Take what is said, and what the camera does."""
    token = cursor.tokens[cursor.at]
    if token.said is not None:
        return cursor.add(Element("said", token.said), 1)
    return cursor.add(Element("camera", token.camera), 1) if token.camera is not None else 0


def read_reported(cursor: Cursor) -> int:
    """Take what is said without quotation marks: "that he is tired"."""
    if cursor.verb not in SAYING:
        return 0
    if cursor.word() == "to" and cursor.last() not in ("who", "unknown"):
        return 0
    line = reported(cursor.tokens, cursor.at, cursor.verb)
    return cursor.add(Element("said", line.text), line.taken) if line is not None else 0


def read_link(cursor: Cursor) -> int:
    """Take what joins clauses: "and", "while", a comma."""
    word = cursor.word()
    if word in (",", ";", ":") or (word in LINKS and word not in PREPOSITIONS):
        return cursor.add(Element("link", word), 1)
    if word in ("before", "after") and (cursor.word(1).endswith("ing")):
        return cursor.add(Element("link", word), 1)
    return 0


def read_negation(cursor: Cursor) -> int:
    """Take "not" and what means it."""
    word = cursor.word()
    if word in ("nobody", "none") or (word == "no" and cursor.word(1) == "one"):
        taken = 2 if word == "no" else 1
        taken += 2 if cursor.word(taken) == "of" else 0
        return cursor.add(Element("not", word, "nobody"), taken)
    if word == "no" and singular(cursor.word(1))[0] in LOOKS:
        return cursor.add(Element("not", word, "nobody"), 2)
    wish = cursor.word(1) == "to" and word in _WISHING
    if wish or (word == "would" and cursor.word(1) == "like"):
        return cursor.add(Element("not", word, "wish"), 2)
    if word in NEGATIONS or (word == "no" and cursor.word(1) == "longer"):
        return cursor.add(Element("not", word), 1)
    if word in ("stops", "stop", "stopped") and cursor.word(1).endswith("ing"):
        return cursor.add(Element("not", word), 1)
    return 0


def read_length(cursor: Cursor) -> int:
    """Take "10 seconds" and "for 5 s"."""
    word = cursor.word()
    number = float(word) if word[:1].isdecimal() else float(NUMBERS.get(word, 0))
    unit = cursor.word(1)
    if not number or unit not in _TIME_UNITS:
        return 0
    scope = "deed" if cursor.word(-1) == "for" else "film"
    return cursor.add(Element("length", word, scope, seconds=number * _TIME_UNITS[unit]), 2)


def read_later(cursor: Cursor) -> int:
    """Take "later" and "the next day"."""
    pair = f"{cursor.word()} {cursor.word(1)}"
    if pair in ("next day", "next morning", "next night", "that night", "that evening"):
        part = find("times", cursor.tokens, cursor.at + 1)
        cursor.add(Element("later", pair), 0)
        if part is not None:
            cursor.add(Element("time", pair, part[0].name), 0)
        elif pair == "next day":
            cursor.add(Element("time", pair, "day"), 0)
        return 2
    if pair == "next to":
        return 2
    return cursor.add(Element("later", pair), 1) if cursor.word() in LATER else 0
