"""Noun phrases: how many of what sort of somebody, or which thing or place."""

from collections.abc import Sequence

from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import (
    AUXILIARIES,
    COLORS,
    DETERMINERS,
    LINKS,
    NUMBERS,
    PREPOSITIONS,
    SIZES,
)
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.tokens import Token
from stickgen_agent.director.wordbook import find

# Animals and trades that are also what somebody does.
_ALSO_VERBS = ("crows", "cooks", "guards", "judges", "ducks", "coaches", "pilots", "fishes")
_MOST_WORDS = 6
_ADJECTIVAL = ("ed", "ing", "ful", "ous", "ish", "less", "ble", "ive")
_AGES = ("old", "young", "elderly", "huge", "strange", "mysterious", "lonely", "happy", "sad")
_GROUPS = {
    "group": 3, "crowd": 5, "audience": 4, "bunch": 4, "team": 3, "family": 3, "pack": 3,
    "herd": 3, "flock": 3,
    "pair": 2, "couple": 2, "army": 5, "gang": 3, "band": 3, "class": 4,
    "orchestra": 4, "choir": 4, "crew": 3, "jury": 4,
}  # fmt: skip
# Who there is in a group of which no more is said.
_MEMBERS = {"team": "player", "army": "soldier", "class": "student", "pack": "wolf",
            "herd": "cow", "flock": "sheep", "gang": "thief", "band": "musician",
            "orchestra": "musician", "choir": "singer", "crew": "sailor"}  # fmt: skip


def noun_phrase(tokens: Sequence[Token], start: int) -> tuple[Element, int] | None:
    """Read a noun phrase; None if there is no noun in what begins here."""
    at, count, determiner = start, 0, ""
    adjectives: list[str] = []
    while at < len(tokens) and at - start < _MOST_WORDS:
        word = tokens[at].word
        if word in DETERMINERS:
            determiner = determiner or word
        elif at + 1 < len(tokens) and tokens[at + 1].word.startswith(("second", "minute")):
            return None
        elif word in ("couple", "pair") and at + 1 < len(tokens) and tokens[at + 1].word != "of":
            crowd = _crowd(tokens, at, count, determiner)
            return (crowd[0], at + 1 - start) if crowd else None
        elif word == "one" and adjectives and not _followed_by_noun(tokens, at):
            one = Element("who", "one", "one", determiner=determiner, adjectives=tuple(adjectives))
            return one, at + 1 - start
        elif word in NUMBERS or word.isdecimal():
            count = int(word) if word.isdecimal() else NUMBERS[word]
            determiner = determiner or ("one" if word == "one" else "")
        elif word in ("of", "second", "first", "other") and at > start:
            adjectives.append(word)
        else:
            named = _noun(tokens, at, count, determiner, tuple(adjectives))
            named = named or _crowd(tokens, at, count, determiner)
            if named is not None:
                return named[0], at + named[1] - start
            if not _adjective(tokens, at) and word not in _GROUPS:
                return _unknown(tokens, at, start, count, determiner, tuple(adjectives))
            count = count or _GROUPS.get(word, 0)
            adjectives.append(word)
        at += 1
    return None


def _crowd(
    tokens: Sequence[Token], at: int, count: int, determiner: str
) -> tuple[Element, int] | None:
    """Read "two teams", "the crowd"; "a group of" only counts what follows."""
    word = tokens[at].word
    group = word if word in _GROUPS else word.removesuffix("s")
    group = "army" if word == "armies" else "family" if word == "families" else group
    if group not in _GROUPS:
        return None
    noun = _MEMBERS.get(group, "person")
    members = singular(tokens[at + 2].word)[0] if at + 2 < len(tokens) else ""
    if group == "team" and members in LOOKS and tokens[at + 1].word == "of":
        number = 3 * max(1, count) if word != group else 3
        return Element("who", word, members, count=number, adjectives=("team",),
                       determiner=determiner), 3  # fmt: skip
    if group == "team" or word != group:
        number = 3 * max(1, count) if word != group else 3
        return Element("who", word, noun, count=number, adjectives=("team",) * (group == "team"),
                       determiner=determiner), 1  # fmt: skip
    counts = at + 1 < len(tokens) and tokens[at + 1].word == "of"
    if not counts and not _followed_by_noun(tokens, at):
        looking_on = ("crowd",) if word in ("crowd", "audience") else ()
        return Element("who", word, noun, count=count or _GROUPS[word], determiner=determiner,
                       adjectives=looking_on), 1  # fmt: skip
    return None


def _noun(
    tokens: Sequence[Token], at: int, count: int, determiner: str, adjectives: tuple[str, ...]
) -> tuple[Element, int] | None:
    if tokens[at].word in COLORS or (tokens[at].word in SIZES and _followed_by_noun(tokens, at)):
        return None
    for length in (2, 1):
        phrase = " ".join(token.word.removesuffix("'s") for token in tokens[at : at + length])
        noun, plural = singular(phrase)
        if noun in LOOKS and length == 1 and _part_of_thing(tokens, at):
            continue
        if noun in LOOKS and not (length == 1 and _followed_by_noun(tokens, at)):
            number = count or (
                3 if plural and noun in ("child", "kid", "person") else 2 if plural else 1
            )
            return (
                Element("who", noun, noun, count=number, determiner=determiner,
                        adjectives=adjectives),
                length,
            )  # fmt: skip
    compound = _followed_by_noun(tokens, at) and not tokens[at].word.endswith("s")
    if compound and tokens[at + 1].word not in _ALSO_VERBS:
        # "A taxi driver" is a driver.
        return None
    for kind in ("props", "places", "times", "weathers"):
        found = find(kind, tokens, at)
        # "A snowy mountain" is a mountain.
        scenic = kind in ("times", "weathers") and at + 1 < len(tokens)
        if scenic and tokens[at + 1].word not in PREPOSITIONS and find("places", tokens, at + 1):
            return None
        if found is not None:
            name = kind.removesuffix("s")
            name = "thing" if name == "prop" else name
            return Element(name, tokens[at].text, found[0].name, count=count or 1,  # type: ignore[arg-type]
                           determiner=determiner, adjectives=adjectives), found[1]  # fmt: skip
    return None


_OF_SOMEBODY = ("ship", "ships", "car", "cars", "house", "boat", "truck", "costume", "mask", "suit")


def _part_of_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody's noun only tells what sort of thing follows: "a pirate ship"."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return following in _OF_SOMEBODY and not tokens[at].word.endswith("'s")


def _followed_by_noun(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if tokens[at].word.endswith("'s") or following in AUXILIARIES:
        return False
    if singular(tokens[at].word)[1]:
        # "Two servants fan her": several of a sort are no part of another noun.
        return False
    noun, plural = singular(following)
    # "A chef cooks": what could be several of a trade is what one of another trade does.
    doing = find("actions", tokens, at + 1) is not None or following in _ALSO_VERBS
    return noun in LOOKS and not (plural and doing)


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that is known comes soon enough for this word to be an adjective."""
    word = tokens[at].word
    if word in COLORS or word in SIZES:
        return True
    if word in (",", "⟦⟧") or word in LINKS or word in PREPOSITIONS or word in AUXILIARIES:
        return False
    following = [token.word for token in tokens[at + 1 : at + 3]]
    if following and following[0].isalpha() and word in _AGES:
        return True
    small = not following or following[0] in PREPOSITIONS or following[0] in DETERMINERS
    if not small and (
        find("places", tokens, at + 1) is not None
        or (find("props", tokens, at + 1) is not None and not _may_be_verb(tokens, at + 1))
    ):
        return True
    if not small and word.endswith(_ADJECTIVAL) and _noun_like(tokens, at + 1):
        return True
    for each in following:
        if each in PREPOSITIONS or each in (",", "⟦⟧"):
            return False
        if singular(each)[0] in LOOKS:
            return True
    return False


def _noun_like(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is not known can only be the noun of the phrase."""
    word = tokens[at].word
    small = word in AUXILIARIES or word in LINKS or word in NUMBERS
    return word.isalpha() and not small and find("actions", tokens, at) is None and (
        at + 1 < len(tokens) and not word.endswith(("ed", "ly", "ing"))
    )  # fmt: skip


def _may_be_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a thing's name is what somebody does here: "a carpenter hammers a nail"."""
    return tokens[at].word.endswith(("s", "ed")) and find("actions", tokens, at) is not None


def _unknown(
    tokens: Sequence[Token], at: int, start: int, count: int, determiner: str,
    adjectives: tuple[str, ...],
) -> tuple[Element, int] | None:  # fmt: skip
    token = tokens[at]
    if not token.word[:1].isalpha() or token.word in PREPOSITIONS or token.word in LINKS:
        return None
    if token.word in AUXILIARIES:
        return None
    return (
        Element("unknown", token.text, token.word.removesuffix("'s"), count=count or 1,
                determiner=determiner, adjectives=adjectives),
        at + 1 - start,
    )  # fmt: skip
