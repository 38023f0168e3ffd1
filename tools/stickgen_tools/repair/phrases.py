"""Actions that a model wrote as a phrase: "talk to girl", "walk_slowly", "scared jump"."""

import re
from dataclasses import dataclass

from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.words import Resolution, spelling

_MOST_WORDS = 6
# With these a verb is another one ("give up", "fall in love", "turn into a frog").
_PARTICLES = ("up", "down", "off", "out", "over", "apart", "through", "back", "along", "into")
_OTHER_SENSES = ("in_love", "in_line", "of_time")
_LINKS = ("to", "at", "with", "after", "towards", "toward", "on", "in", "for", "a", "an", "the",
          "his", "her", "its", "their")  # fmt: skip
_SMALL = (*_PARTICLES, *_LINKS)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An action, how it is done, and what it is done to in the phrase's own words."""

    action: str
    manner: str | None = None
    object: str = ""


def compared(word: str, kind: str) -> Resolution | None:
    """Read "angrier" or "more angry" as "angry": who changes a mood says it that way."""
    if kind not in ("manners", "expressions"):
        return None
    bare = re.sub(r"\A(?:much_|a_bit_|very_|more_|really_|so_)+", "", spelling(word[:40]))
    forms = [bare]
    if bare.endswith("ier"):
        forms.append(f"{bare[:-3]}y")
    elif bare.endswith("er"):
        stem = bare[:-2]
        forms += [stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else stem]
    return next((found for each in forms if (found := VOCABULARY[kind].resolve(each))), None)


def phrase_of(text: str) -> Phrase | None:
    """Read a phrase whose verb is in the list of actions; None where that is not certain."""
    actions, words = VOCABULARY["actions"], spelling(text[:80]).split("_")
    if actions.resolve(text) is not None or not 2 <= len(words) <= _MOST_WORDS:
        return None
    for length in range(len(words) - 1, 0, -1):
        found = actions.resolve("_".join(words[:length]))
        if found is not None and found.how == "form" and words[length - 1] in _SMALL:
            # "fall_in" only is a fall because small words do not count; they do here.
            continue
        if found is not None:
            rest = words[length:]
            return None if _is_other(rest) else _with_rest(found.name, found.manner, rest)
    manner, found = _manner(words[0]), actions.resolve("_".join(words[1:]))
    if manner is not None and found is not None:
        return Phrase(found.name, manner)
    return None


def _is_other(rest: list[str]) -> bool:
    return rest[0] in _PARTICLES or "_".join(rest[:2]) in _OTHER_SENSES


def _with_rest(action: str, manner: str | None, rest: list[str]) -> Phrase:
    ways = [found for word in rest if word.endswith("ly") and (found := _manner(word))]
    others = [word for word in rest if not word.endswith("ly")]
    while others and others[0] in _LINKS:
        others.pop(0)
    return Phrase(action, ways[0] if ways else manner, "_".join(others))


def _manner(word: str) -> str | None:
    found = VOCABULARY["manners"].resolve(word)
    return found.name if found else None
