"""A list of words that scripts are made of: what each means and every way to write it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, Protocol, TypeVar

How = Literal["exact", "spelling", "synonym", "form"]

_LONGEST_WORD = 60
# A name is nearer than a synonym that looks as much like the word.
_SYNONYM_COST = 0.2
_ARTICLES = ("a_", "an_", "the_")


class Named(Protocol):
    """What every entry of a list has: a name and a line that says what it is."""

    @property
    def name(self) -> str:
        """The one spelling that scripts hold."""
        ...

    @property
    def meaning(self) -> str:
        """One line for people and models."""
        ...


E_co = TypeVar("E_co", bound=Named, covariant=True)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entry that a word stands for; "stroll" is ``walk`` with the manner ``relaxed``."""

    name: str
    manner: str | None
    how: How


@dataclass(frozen=True)
class WordList(Generic[E_co]):
    """A vocabulary list: entries in their order, and synonyms as name -> "word word:manner ...".

    Synonyms are written with underscores for spaces; the part after a colon is the manner that
    the synonym carries.
    """

    kind: str
    entries: tuple[E_co, ...]
    synonyms: Mapping[str, str] = field(default_factory=dict)
    _by_name: dict[str, E_co] = field(init=False, repr=False, compare=False)
    _by_synonym: dict[str, tuple[str, str | None]] = field(init=False, repr=False, compare=False)
    _ways: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {entry.name: entry for entry in self.entries}
        by_synonym: dict[str, tuple[str, str | None]] = {}
        for name, words in self.synonyms.items():
            for word in words.split():
                spelled, _, manner = word.partition(":")
                by_synonym[spelled] = (name, manner or None)
        object.__setattr__(self, "_by_name", by_name)
        object.__setattr__(self, "_by_synonym", by_synonym)
        object.__setattr__(self, "_ways", (*by_name, *by_synonym))

    def __iter__(self) -> Iterator[E_co]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in the list's order."""
        return tuple(self._by_name)

    def get(self, name: str) -> E_co:
        """Return the entry with exactly this name; KeyError if there is none."""
        return self._by_name[name]

    def synonyms_of(self, name: str) -> tuple[str, ...]:
        """Return the other words that stand for this name, without their manners."""
        return tuple(word for word, (target, _) in self._by_synonym.items() if target == name)

    def phrases(self) -> Iterator[tuple[str, Resolution]]:
        """Yield every way to write every entry (underscores for spaces): names, then synonyms."""
        for name in self._by_name:
            yield name, Resolution(name, None, "exact")
        for word, (name, manner) in self._by_synonym.items():
            yield word, Resolution(name, manner, "synonym")

    def resolve(self, word: str) -> Resolution | None:
        """Find what a word stands for in any case, spelling or common form, or as a synonym."""
        if word in self._by_name:
            return Resolution(word, None, "exact")
        if len(word) > _LONGEST_WORD:
            return None
        key = spelling(word)
        if key in self._by_name:
            return Resolution(key, None, "spelling")
        if key in self._by_synonym:
            return Resolution(*self._by_synonym[key], "synonym")
        for bare in dict.fromkeys((key, _without_fillers(key))):
            for form in (bare, *plain_forms(bare)):
                if form in self._by_name:
                    return Resolution(form, None, "form")
                if form in self._by_synonym:
                    return Resolution(*self._by_synonym[form], "form")
        return None

    def nearest(self, word: str, count: int = 3) -> tuple[str, ...]:
        """Return up to ``count`` names that look most like the word, the likest first."""
        from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler
        from rapidfuzz.process import extract

        key = spelling(word[:_LONGEST_WORD])
        alike = extract(key, self._ways, scorer=JaroWinkler.similarity, limit=4 * count + 8)
        likely = {*self._by_name} | {phrase for phrase, _, _ in alike}
        scored: dict[str, float] = {}
        for phrase in sorted(likely):
            score = JaroWinkler.similarity(key, phrase)
            score += DamerauLevenshtein.normalized_similarity(key, phrase)
            name, cost = phrase, 0.0
            if phrase not in self._by_name:
                name, cost = self._by_synonym[phrase][0], _SYNONYM_COST
            scored[name] = max(score - cost, scored.get(name, 0.0))
        ranked = sorted(scored.items(), key=lambda item: (-item[1], item[0]))
        return tuple(name for name, score in ranked[:count] if score > 0.0)


def spelling(word: str) -> str:
    """Write a word as names are written: lower case, underscores, no article in front."""
    key = re.sub(r"['’.]", "", word.strip().casefold())
    key = re.sub(r"[\s\-–_/]+", "_", key).strip("_")
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return key


def _without_fillers(key: str) -> str:
    """Drop small words: "raises_his_hand" -> "raises_hand", "in_the_forest" -> "forest"."""
    words = [word for word in key.split("_") if word not in _FILLERS]
    while words and words[-1] in _LINKS:
        words.pop()
    while len(words) > 1 and words[0] in _LINKS:
        words.pop(0)
    return "_".join(words)


def plain_forms(key: str) -> Iterator[str]:
    """Yield the plain forms that an inflected phrase may come from: "picking_up" -> "pick_up"."""
    words = key.split("_")
    for index in dict.fromkeys((0, len(words) - 1)):
        for stem in _stems(words[index]):
            yield "_".join([*words[:index], stem, *words[index + 1 :]])


def _stems(word: str) -> Iterable[str]:
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            trunk = word[: -len(ending)]
            yield from (trunk + replacement for replacement in replacements)
            if ending in ("ing", "ed") and trunk[-1] == trunk[-2:-1]:
                yield trunk[:-1]


_FILLERS = frozenset(("a", "an", "the", "his", "her", "their", "its", "my", "your", "our", "some"))
_LINKS = frozenset(
    ("with", "at", "to", "on", "in", "of", "from", "into", "for", "by", "him", "them")
)
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ying", ("ie", "y")),
    ("ing", ("", "e")),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ies", ("y", "ie")),
    ("ves", ("f", "fe", "ve")),
    ("es", ("", "e")),
    ("s", ("",)),
)
