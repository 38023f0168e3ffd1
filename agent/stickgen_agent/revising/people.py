"""Whom a person means: names, nouns and pronouns, read against the cast of the script."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stickgen_agent.director.grammar import COLORS, word_set
from stickgen_agent.director.looks import LOOKS, look_of_name, singular
from stickgen_engine.script.models import Actor, ScriptSchema
from stickgen_engine.vocabulary.kinds import KINDS, SPECIES

_FEMININE = word_set("dress skirt long_hair ponytail bun bow witch_hat")
_MASCULINE = word_set("beard moustache bald tie bow_tie short_hair")
_MEN = word_set("man guy boy gentleman fellow dude lad male")
_WOMEN = word_set("woman lady girl female lass gal")
_ANYBODY = word_set("person human character actor figure someone somebody people hero star")
_BEASTS = word_set("animal pet creature beast")
_CHILDREN = word_set("child kid boy girl")
_EVERYBODY = word_set("everyone everybody all both they them themselves us others")
_SINGLE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f",
           "herself": "f", "it": "n", "its": "n", "itself": "n"}  # fmt: skip
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "other": -1}
_COUNTED = {"2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth"}
_DROPPED = word_set(
    "the a an this that these those my your our his her their its poor little big old young small"
    " tiny tall of one guy's"
)
_EXCEPT = re.compile(r"\s+(?:except(?: for)?|but not|but|besides|apart from|other than)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Person:
    """An actor and the words that mean them; ``gender`` is m, f, n or ?."""

    id: str
    name: str
    noun: str
    gender: str
    kind: str
    species: str | None
    color: str
    small: bool


class People:
    """The cast, and who was spoken of last."""

    def __init__(
        self, script: ScriptSchema, recent: Sequence[str] = (), group: Sequence[str] = ()
    ) -> None:
        self.script = script
        self.group = tuple(group)
        self.all = tuple(person_of(actor) for actor in script.actors)
        known = {person.id for person in self.all}
        self.recent = [each for each in dict.fromkeys(reversed(recent)) if each in known]

    def __getitem__(self, actor_id: str) -> Person:
        return next(person for person in self.all if person.id == actor_id)

    def name(self, actor_id: str) -> str:
        """Return how to speak of an actor: "the robot", "Tom"."""
        person = self[actor_id]
        plain = re.sub(r"\s+\d+$", "", person.name).casefold()
        if plain == person.noun and person.noun in LOOKS:
            number = re.search(r"\s(\d+)$", person.name)
            which = _COUNTED.get(number[1], "") if number else ""
            return f"the {which} {plain}" if which else f"the {person.name.casefold()}"
        return person.name

    def names(self, ids: Sequence[str]) -> list[str]:
        """Return how to speak of several: a crowd is not told one by one."""
        nouns = {self[each].noun for each in ids}
        if len(ids) < 3:
            return [self.name(each) for each in ids]
        if len(ids) == len(self.all):
            return ["all of them"]
        if len(nouns) == 1:
            noun = nouns.pop()
            return ["the people" if noun == "person" else f"the {len(ids)} {noun}s"]
        return [self.name(each) for each in ids]

    def meant(self, phrase: str) -> tuple[str, ...]:
        """Return the ids of those whom a phrase means, in the order of the cast; empty if none."""
        phrase = phrase.strip(" ,.!?").removesuffix("'s")
        named, _, spared = _EXCEPT.sub("\n", phrase).partition("\n")
        if spared:
            kept = self.meant(spared)
            return tuple(each for each in self.meant(named) if each not in kept) if kept else ()
        whole = self._one(phrase)
        if whole:
            return whole
        parts = re.split(r"\s*,\s*(?:and )?|\s+and\s+|\s+or\s+", phrase)
        if len(parts) < 2:
            return ()
        found = [self._one(part) for part in parts]
        return tuple(each for ids in found for each in ids) if all(found) else ()

    def pronoun(self, word: str) -> tuple[str, ...]:
        """Return whom a pronoun means; empty if it can mean nobody."""
        if word in _EVERYBODY:
            return self._several(word)
        fits = _SINGLE.get(word)
        if fits is None:
            return ()
        ranked = [self[each] for each in self.recent]
        ranked += [person for person in self.all if person not in ranked]
        for wanted in ((fits,), ("?",)):
            for person in ranked:
                if person.gender in wanted:
                    return (person.id,)
        if fits != "n":
            beasts = [person for person in ranked if person.gender == "n"]
            return (
                (beasts[0].id,) if beasts else tuple(p.id for p in ranked[:1] if len(ranked) == 1)
            )
        return ()

    def _several(self, word: str) -> tuple[str, ...]:
        everybody = tuple(person.id for person in self.all)
        fits = len(self.group) == 2 or word != "both"
        if word in ("both", "they", "them", "themselves") and len(self.group) > 1 and fits:
            return tuple(each for each in everybody if each in self.group)
        if word in ("both", "they", "them", "themselves") and len(everybody) > 2:
            pair = {*self.recent[:2]} or {*everybody[:2]}
            humans = [each for each in self.recent if self[each].kind != "animal"]
            if any(self[each].kind == "animal" for each in pair) and len(humans) > 1:
                pair = {*humans[:2]}
            if len(self.recent) >= 2:
                return tuple(each for each in everybody if each in pair)
        if word == "others" and self.recent:
            return tuple(each for each in everybody if each != self.recent[0])
        return everybody

    def _one(self, phrase: str) -> tuple[str, ...]:
        low = phrase.casefold().strip()
        for person in self.all:
            if low in (person.name.casefold(), person.id, person.id.replace("_", " ")):
                return (person.id,)
        words = re.findall(r"[\w'-]+", low)
        if words and words[0] in ("both", "all", "everyone", "everybody", "they", "them", "the"):
            rest = [word for word in words[1:] if word not in ("of", "the", "them", "two", "three")]
            if words[0] != "the":
                return self._of_words(rest, many=True) if rest else self.pronoun(words[0])
        if len(words) == 1:
            found = self.pronoun(words[0])
            if found or words[0] in _SINGLE:
                return found
        kept = [word for word in words if word not in _DROPPED]
        return self._of_words(kept, many=False)

    def _of_words(self, words: list[str], *, many: bool) -> tuple[str, ...]:
        if not words or len(words) > 4 or "and" in words or "or" in words:
            return ()
        place = next((_ORDER[word] for word in words if word in _ORDER), None)
        number = next((int(word) for word in words if word.isdecimal()), None)
        colors = [COLORS[word] for word in words if word in COLORS]
        noun, plural = singular(words[-1] if not words[-1].isdecimal() else " ".join(words[:-1]))
        if noun in _ORDER or noun in ("one", "left", "right"):
            noun = "person" if any(p.kind == "human" for p in self.all) else "animal"
        found = self._called(noun, " ".join(words))
        if {"left", "right", "other"} & {*words} and len(found) > 1:
            return self._aside_of(found, words)
        found = [each for each in found if not colors or each.color in colors] or found
        if not found:
            return ()
        if many or plural or words[0] in ("two", "three", "four"):
            return tuple(person.id for person in found)
        if number is not None and 1 <= number <= len(found):
            return (found[number - 1].id,)
        if place is not None and len(found) > 1:
            return (found[place].id,) if place < len(found) else ()
        found.sort(key=lambda each: self.recent.index(each.id) if each.id in self.recent else 99)
        return (found[0].id,)

    def _aside_of(self, found: list[Person], words: list[str]) -> tuple[str, ...]:
        """Return the one on the left or right of the first scene, or the one not spoken of last."""
        if "other" in words:
            rest = [each for each in found if each.id not in self.recent[:1]]
            spoken = [each for each in rest if each.id in self.recent]
            spoken.sort(key=lambda each: self.recent.index(each.id))
            fresh = rest if not self.recent else spoken or rest
            return (fresh[0 if self.recent else -1].id,)
        places = {part.actor: part.at[0] for part in self.script.scenes[0].parts}
        row = sorted((each for each in found if each.id in places), key=lambda p: places[p.id])
        return (row[0 if "left" in words else -1].id,) if row else ()

    def _called(self, noun: str, phrase: str) -> list[Person]:
        for test in (
            lambda p: noun in (p.noun, *p.name.casefold().split()) or phrase == p.noun,
            lambda p: _is_of_kind(p, noun),
            lambda p: _generic(p, noun),
        ):
            found = [person for person in self.all if test(person)]
            if found:
                return found
        return []


def person_of(actor: Actor) -> Person:
    """Return what is known of an actor beside how they look."""
    noun = re.sub(r"_\d+$", "", actor.id).replace("_", " ").replace("-", " ").casefold()
    named = actor.name.casefold()
    noun = noun if noun in LOOKS else re.sub(r"\s+\d+$", "", named) if named in LOOKS else noun
    return Person(
        actor.id, actor.name, noun, _gender(actor, noun), actor.kind, actor.species, actor.color,
        actor.kind == "human" and actor.height_m < 1.5,
    )  # fmt: skip


def _gender(actor: Actor, noun: str) -> str:
    if noun in LOOKS:
        known = LOOKS[noun].gender
        if known != "?":
            return known
    elif actor.kind == "human":
        worn = {*actor.accessories}
        if worn & _FEMININE:
            return "f"
        return "m" if worn & _MASCULINE else look_of_name(actor.name).gender
    if actor.kind != "human":
        return "n"
    worn = {*actor.accessories}
    return "f" if worn & _FEMININE else "?"


def _is_of_kind(person: Person, noun: str) -> bool:
    if person.species is not None:
        species = SPECIES.resolve(noun)
        return species is not None and species.name == person.species
    kind = KINDS.resolve(noun)
    return kind is not None and kind.name == person.kind and kind.name in ("robot", "alien")


def _generic(person: Person, noun: str) -> bool:
    if person.kind == "animal":
        return noun in _BEASTS
    if person.kind != "human":
        return noun in _BEASTS or noun in _ANYBODY
    if noun in _CHILDREN and noun not in ("boy", "girl"):
        return person.small
    if noun in _MEN:
        return person.gender in ("m", "?")
    if noun in _WOMEN:
        return person.gender in ("f", "?")
    return noun in _ANYBODY
