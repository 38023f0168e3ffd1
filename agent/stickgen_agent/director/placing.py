"""Prepositions that lead to places, times and weathers."""

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element, Kind
from stickgen_agent.director.grammar import COLORS, DETERMINERS, PLACING, PREPOSITIONS, SIZES
from stickgen_agent.director.verbs import LOOKING
from stickgen_agent.director.wordbook import find

# What is done so is not done to whoever follows: "flies above them".
PASSING = ("above", "over", "around", "past", "behind", "below")


def read_placed(cursor: Cursor) -> int:
    """Read "in the rain", "at night", "through a dark forest"."""
    if cursor.word() not in PREPOSITIONS:
        return 0
    step = 1
    while cursor.word(step) in DETERMINERS or (
        cursor.word(step) in SIZES or cursor.word(step) in COLORS
        or cursor.word(step) in ("dark", "busy", "old", "quiet", "empty", "rainy", "snowy",
                                "foggy", "stormy", "windy", "sunny", "beautiful", "middle", "of",
                                "edge", "top", "local", "frozen", "public", "crowded", "haunted")
    ):  # fmt: skip
        weather = find("weathers", cursor.tokens, cursor.at + step)
        if weather is not None and cursor.word(step) in ("rainy", "snowy", "foggy", "stormy",
                                                        "windy", "sunny"):  # fmt: skip
            cursor.add(Element("weather", cursor.word(step), weather[0].name), 0)
        step += 1
    for kind in ("weathers", "times", "places"):
        found = find(kind, cursor.tokens, cursor.at + step)
        if found is None or not _means_surroundings(cursor, kind, step):
            continue
        name: Kind = "weather" if kind == "weathers" else "time" if kind == "times" else "place"
        text = " ".join(
            t.text for t in cursor.tokens[cursor.at + step : cursor.at + step + found[1]]
        )
        return cursor.add(Element(name, text, found[0].name, form=cursor.word()), step + found[1])
    if cursor.word() in ("with", "by", "at", "to", "from", *PASSING):
        return cursor.add(Element("with", cursor.word()), 1)
    return 1


def _means_surroundings(cursor: Cursor, kind: str, step: int) -> bool:
    preposition, noun = cursor.word(), cursor.word(step)
    if kind != "places":
        return True
    if preposition == "of":
        return cursor.last() in ("thing", "place", "do", "with")
    if preposition not in PLACING and preposition != "at":
        return False
    if preposition == "at" and noun in ("moon", "mars", "space"):
        return False
    if preposition == "at" and cursor.verb in LOOKING:
        return False
    prop = find("props", cursor.tokens, cursor.at + step)
    if prop is not None and preposition in ("by", "around", "under", "beside", "near", "with"):
        return False
    if prop is not None and noun in ("house", "boat", "door", "car", "bus", "tree", "building"):
        return preposition in ("in", "inside", "into")
    return not (preposition == "on" and noun in ("bench",))
