"""Turns of phrase that begin with a verb and mean something else than that verb alone."""

import re
from functools import cache

from stickgen_agent.director.cursor import Cursor
from stickgen_agent.director.elements import Element
from stickgen_agent.director.turn_table import TURN_TABLE
from stickgen_agent.director.verb_phrases import verb_at
from stickgen_agent.director.verbs import form_of

_LONGEST = 9
_IRREGULAR = {
    "fly": "fly flies flew flying flown", "catch": "catch catches caught catching",
    "run": "run runs ran running", "take": "take takes took taking taken",
    "make": "make makes made making", "have": "have has had having",
    "throw": "throw throws threw throwing", "give": "give gives gave giving given",
    "go": "go goes went going gone", "fall": "fall falls fell falling fallen",
    "break": "break breaks broke breaking", "burst": "burst bursts bursting",
    "get": "get gets got getting", "put": "put puts putting", "lose": "lose loses lost losing",
    "hold": "hold holds held holding", "shake": "shake shakes shook shaking",
    "tell": "tell tells told telling", "blow": "blow blows blew blowing",
    "do": "do does did doing", "win": "win wins won winning", "cut": "cut cuts cutting",
    "keep": "keep keeps kept keeping", "bite": "bite bites bit biting",
    "feel": "feel feels felt feeling", "set": "set sets setting", "let": "let lets letting",
    "hit": "hit hits hitting", "see": "see sees saw seeing", "read": "read reads reading",
    "come": "come comes came coming", "lie": "lie lies lay lying", "say": "say says said saying",
    "eat": "eat eats ate eating", "sit": "sit sits sat sitting", "hang": "hang hangs hung hanging",
    "begin": "begin begins began beginning", "stand": "stand stands stood standing",
    "lay": "lay lays laid laying", "ride": "ride rides rode riding", "swing": "swing swings swung",
    "build": "build builds built building", "steal": "steal steals stole stealing",
    "draw": "draw draws drew drawing", "write": "write writes wrote writing",
}  # fmt: skip

_SHORTHAND = (
    ("OWN", r"(?:his|her|their|its|my|our|your)"),
    ("GAP", r"(?P<gap>(?:[^\W\d_]\S* ){1,3}?)"),
    ("ART", r"(?:(?:a|an|the|some|any|another) )?"),
    ("ADJ", r"(?:\w+ )?"),
)


def forms(verb: str) -> tuple[str, ...]:
    """Return the forms of a verb, the irregular ones from a list."""
    if verb in _IRREGULAR:
        return tuple(_IRREGULAR[verb].split())
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    stem = verb.removesuffix("e")
    double = stem + stem[-1] if len(verb) < 5 and verb[-1] in "pbgtnm" else stem
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"
    return verb, third, f"{double}ed", f"{double}ing"


@cache
def _rows() -> dict[str, tuple[tuple[str, str, str, str], ...]]:
    """Return the table by the form of the verb that a turn begins with; patterns are text."""
    rows: dict[str, list[tuple[str, str, str, str]]] = {}
    for row in TURN_TABLE.strip().splitlines():
        verbs, rest, meaning = (part.strip() for part in row.split(" | "))
        kind, _, word = meaning.partition(":")
        if kind.startswith("strange"):
            kind, word = "strange", ""
        word, _, more = word.partition("+")
        for short, long in _SHORTHAND:
            rest = rest.replace(short, long)
        for verb in verbs.split():
            for form in forms(verb):
                rows.setdefault(form, []).append((rest, kind, word, more))
    return {form: tuple(found) for form, found in rows.items()}


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"{text}(?!\S)" if "(?=" not in text else text)


def read_turn(cursor: Cursor) -> int:
    """Take a verb with what makes it mean something else: "fly a kite", "catch a cold"."""
    found = _rows().get(cursor.word())
    if found is None or not verb_at(cursor, cursor.at) or cursor.last() == "place":
        return 0
    words: list[str] = []
    while len(words) < _LONGEST and (word := cursor.word(1 + len(words))) and word[0].isalpha():
        words.append(word)
    text = " ".join(words)
    for pattern, kind, word, thing in found:
        match = _pattern(pattern).match(text)
        if match is not None:
            return _taken(cursor, match, kind, word, thing)
    return 0


def _taken(cursor: Cursor, match: re.Match[str], kind: str, word: str, thing: str) -> int:
    """Keep what a turn means; of one with a gap, whom it is about is read on its own."""
    taken = 1 + len(match[0].split())
    gap = match.groupdict().get("gap")
    head = 1 + len(match[0][: match.start("gap")].split()) if gap else taken
    told = cursor.tokens[cursor.at : cursor.at + (head if gap else taken)]
    text = " ".join(token.text for token in told)
    form, cursor.verb = form_of(cursor.word()), ""
    if gap:
        after = cursor.at + head + len(gap.split())
        cursor.passed.update(range(after, cursor.at + taken))
    if kind == "mood":
        cursor.add(Element("mood", text, word), 0)
    elif kind == "enter":
        cursor.add(Element("do", "runs in", "run", form=form), 0)
    elif kind == "strange":
        cursor.add(Element("strange", text, told[0].word), 0)
    else:
        action, _, manner = word.partition("/")
        turn = f"{text} …" if not gap else text
        cursor.add(Element("do", turn, action, manner or None, form=form), 0)
    for each in thing.split():
        name, _, word = each.partition("=")
        shown, _, told_as = word.partition("/")
        stand_in = "stand-in" if told_as else ""
        cursor.add(Element(name, told_as or text, shown, form=stand_in), 0)  # type: ignore[arg-type]
    return head
