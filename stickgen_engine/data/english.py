"""The forms of English verbs that captions need: "waves the hand", "waving the hand"."""

from collections.abc import Callable
from typing import Final

_IRREGULAR: Final = {"go": "goes", "do": "does", "have": "has"}
# Verbs whose last letter doubles before "-ing".
_DOUBLED: Final = frozenset(
    ("run", "jog", "skip", "hop", "trip", "nod", "sit", "hug", "pat", "drum", "step", "swim",
     "put", "stir", "dig", "slap", "get", "bat", "hit", "wag", "beg", "flap", "tug", "jab", "sob",
     "grab", "shrug", "drop", "spin", "clap", "cup", "rub", "strum", "squat", "slip", "set",
     "drag", "trot")
)  # fmt: skip


def third_person(phrase: str) -> str:
    """Say a verb phrase of someone: "sit down and *rest" -> "sits down and rests"."""
    return _each_verb(phrase, _third)


def gerund(phrase: str) -> str:
    """Say a verb phrase as going on: "sit down and *rest" -> "sitting down and resting"."""
    return _each_verb(phrase, _ing)


def base_form(phrase: str) -> str:
    """Say a verb phrase as it is told to somebody: "sit down and *rest" -> "sit down and rest"."""
    return _each_verb(phrase, str)


def _each_verb(phrase: str, inflected: Callable[[str], str]) -> str:
    words = phrase.split()
    return " ".join(
        inflected(word.lstrip("*")) if index == 0 or word.startswith("*") else word
        for index, word in enumerate(words)
    )


def _third(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def _ing(verb: str) -> str:
    if verb == "lie":
        return "lying"
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{verb}ing"
