"""What a person wrote, made readable: one kind of quotes, no typing mistakes, no politeness."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

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
from stickgen_agent.director.looks import LOOKS
from stickgen_agent.director.quoting import QUOTES, quoted, set_aside
from stickgen_agent.director.verbs import FACES, IRREGULAR_PAST, OWN_VERBS, SAYING
from stickgen_agent.revising.everyday import COMMANDS, EVERYDAY
from stickgen_engine.vocabulary import VOCABULARY

MOST_CHARACTERS = 20_000
_MASK = re.compile(r"quote(\d{1,5})quote")
_OPENING = re.compile(r" quote(\d{1,5})quote (?=\s*[A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LONG_FORMS = (
    (r"\b(do|does|did|should|would|could|must|is|are|was|were|has|have|had)n'?t\b", r"\1 not"),
    (r"\bca(?:n't|nt|nnot)\b", "can not"),
    (r"\bwo(?:n't|nt)\b", "will not"),
    (r"\b(he|she|it|that|there|what|who|how|where)'s\b", r"\1 is"),
    (r"\b(they|we|you)'re\b", r"\1 are"),
    (r"\bi'm\b", "i am"),
    (r"\b(i|you|he|she|we|they)'d\b", r"\1 would"),
    (r"\b(i|you|he|she|it|we|they)'ll\b", r"\1 will"),
    (r"\blet's\b", "let us"),
    (r"\bgonna\b", "going to"),
    (r"\bwanna\b", "want to"),
    (r"\bgotta\b", "got to"),
)
_SHORTEST = 4


class Wording:
    """A message with its quotations set aside, so that words inside them are never read."""

    def __init__(self, message: str, names: Iterable[str] = ()) -> None:
        text, self.quotes = set_aside(message[:MOST_CHARACTERS], lambda n, _: f" quote{n}quote ")
        text = "".join(_readable(each) for each in text.translate(QUOTES))
        self.names = {name.casefold(): name for name in names}
        text = _OPENING.sub(self._ended, text)
        for pattern, plain in _LONG_FORMS:
            text = re.sub(pattern, plain, text, flags=re.I)
        self.mended: list[tuple[str, str]] = []
        self.text = _WORD.sub(self._mend, text)

    def _ended(self, match: re.Match[str]) -> str:
        """End the sentence behind a quotation that ends one, where another sentence begins."""
        return f"{match[0]}. " if self.quotes[int(match[1])][-1:] in (".", "!", "?") else match[0]

    def _mend(self, match: re.Match[str]) -> str:
        word = match[0]
        if word.casefold() in self.names:
            return self.names[word.casefold()]
        capital = word[:1].isupper() and not _opens_sentence(match)
        if capital or "quote" in word or word.casefold() in known_words():
            return word
        meant = _nearest(word.casefold(), frozenset(self.names))
        if meant is None:
            return word
        self.mended.append((word, meant))
        return meant.capitalize() if word[:1].isupper() else meant

    def shown(self, text: str) -> str:
        """Put the quotations back into a part of the text."""
        return _MASK.sub(lambda match: quoted(self.quotes[int(match[1])]), text)

    def said_in(self, text: str) -> tuple[str, ...]:
        """Return what is quoted in a part of the text."""
        return tuple(self.quotes[int(match[1])] for match in _MASK.finditer(text))


def _readable(character: str) -> str:
    kind = unicodedata.category(character)
    if character == "\n":
        return "\n"
    return "" if kind in ("Cs", "Co", "Cf", "Cn") else " " if kind == "Cc" else character


def _opens_sentence(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()
    return not before or before[-1] in ".!?:\n"


@cache
def known_words() -> frozenset[str]:
    """Return every single word that something here can read."""
    words: set[str] = {*LOOKS, *OWN_VERBS, *FACES, *COLORS, *SIZES, *NUMBERS, *COMMANDS}
    for group in (AUXILIARIES, BE, DETERMINERS, LINKS, PREPOSITIONS, PRONOUNS, SAYING,
                  IRREGULAR_PAST, EVERYDAY):  # fmt: skip
        words |= group
    for words_of_kind in VOCABULARY.values():
        words |= {phrase for phrase, _ in words_of_kind.phrases()}
    single = {part for word in words for part in re.split(r"[_ ]", word)}
    return frozenset(each for word in single for each in (word, f"{word}s", *_inflected(word)))


def _inflected(word: str) -> tuple[str, ...]:
    stem = word.removesuffix("e")
    double = f"{word}{word[-1:]}"
    endings = ("ing", "ed", "er", "est")
    bare = word.removesuffix("y")
    return (
        *(f"{stem}{each}" for each in endings),
        *(f"{double}{each}" for each in endings),
        f"{word}es", f"{bare}ies", f"{bare}ied", f"{bare}ier",
    )  # fmt: skip


@cache
def _targets() -> tuple[str, ...]:
    """Return the words that a mistyped word may have meant, in a fixed order."""
    verbs = {phrase for phrase, _ in VOCABULARY["actions"].phrases() if "_" not in phrase}
    words = {*LOOKS, *COLORS, *COMMANDS, *verbs, "she", "the", "with", "instead", "should"}
    for kind in ("times", "weathers", "places", "props", "expressions", "styles", "accessories"):
        words |= {phrase for phrase, _ in VOCABULARY[kind].phrases() if "_" not in phrase}
    words |= {"weather", "angrier", "slower", "faster", "longer", "shorter", "camera", "scene"}
    return tuple(sorted(each for each in words if len(each) > 2))


def _nearest(word: str, names: frozenset[str]) -> str | None:
    """Return the one known word that differs by a letter too few, too many or in the wrong place.

    A letter that is another one makes another English word too often.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    if len(word) < 3:
        return None
    choices = (*_targets(), *sorted(names))
    close = extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=None)
    meant = [each for each, _, _ in close if _slipped(word, each)]
    return meant[0] if len(meant) == 1 else None


def _slipped(word: str, meant: str) -> bool:
    swapped = len(word) == len(meant) and sorted(word) == sorted(meant)
    longer = len(word) != len(meant) and min(len(word), len(meant)) >= _SHORTEST - 1
    command = meant in COMMANDS or len(word) >= _SHORTEST
    return word[0] == meant[0] and (swapped or (longer and command))
