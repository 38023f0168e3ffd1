"""The cast of a story while it is read: who is meant by each noun, name and pronoun."""

import re
from dataclasses import replace

from stickgen_agent.director.describing import described, dress
from stickgen_agent.director.elements import Element
from stickgen_agent.director.everybody import around, people_there
from stickgen_agent.director.grammar import COLORS, NEW
from stickgen_agent.director.kinships import may_be_called, same
from stickgen_agent.director.looks import LOOKS, look_of_name
from stickgen_agent.director.plot import Character, Look, Plot

MOST = 24
_OWN = frozenset(("his", "her", "their", "its", "my", "our"))
_SHARED = frozenset(("they", "them", "both", "we", "us", "themselves"))
_ALL = frozenset(("everyone", "everybody", "all"))


class Cast:
    """Everybody who was mentioned so far, the latest last."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self._recent: list[str] = []
        self._groups: list[tuple[str, ...]] = []
        self._ticks: dict[str, int] = {}
        self._tick = 0
        self.subjects: tuple[str, ...] = ()
        # Who was just hit: "A punches B. He falls."
        self.struck: tuple[str, ...] = ()

    def tick(self) -> int:
        """Return a number for a mention of something that is greater than all before."""
        self._tick += 1
        return self._tick

    def knows_since(self, tick: int, word: str, doers: tuple[str, ...]) -> bool:
        """Whether "it" may be somebody who was mentioned after that tick."""
        if word != "it":
            return True
        return any(
            when > tick and each not in doers and self.plot.characters[each].look.gender == "n"
            for each, when in self._ticks.items()
        )

    def join(self, ids: tuple[str, ...]) -> None:
        """Let somebody act together with those who act."""
        self.subjects = tuple(dict.fromkeys((*self.subjects, *ids)))
        self._remember(self.subjects)

    def dress_as(self, each: str, look: Look) -> None:
        """Let somebody look like what the story says that they are."""
        character = self.plot.characters[each]
        character.look = replace(look, gender=character.look.gender)
        character.accessories, character.manner = list(look.accessories), look.manner
        character.color = look.color

    def resolve(self, who: Element, *, subject: bool) -> tuple[str, ...]:
        """Return whom an element means, bringing new people in where it needs to."""
        if who.determiner == "pronoun":
            found = self._pronoun(who.text, subject=subject)
        elif who.determiner == "name":
            found = (self._named(who.name or who.text, female="female" in who.adjectives),)
        else:
            found = self._noun(who)
        self._remember(found)
        return found

    def person(self) -> tuple[str, ...]:
        """Return whoever is there, else bring in somebody whom nobody described."""
        if self._recent:
            return (self._recent[-1],)
        ids = (self._add("person", Look(accessories=("short_hair",), gender="m")),)
        self._remember(ids)
        return ids

    def last_two(self) -> tuple[str, ...]:
        """Return the two who were mentioned last, the later first."""
        return tuple(self._recent[-1:-3:-1])

    def stand_in(self, unknown: Element) -> tuple[str, ...]:
        """Let a person play somebody whose noun the director does not know."""
        plural = unknown.word.endswith("s") and not unknown.word.endswith(("ss", "us", "is"))
        plural = plural and unknown.determiner not in ("a", "an", "each", "every")
        noun = unknown.word[:-1] if plural and len(unknown.word) > 3 else unknown.word
        count = max(2, unknown.count) if plural else unknown.count
        known = self._of_noun(noun)
        if known and unknown.determiner not in NEW:
            found = tuple(known[-count:])
        else:
            self.plot.note(f"don't know what {unknown.text!r} looks like; a person plays it")
            look = Look(accessories=("short_hair",), note="")
            room = max(1, min(count, MOST - len(self.plot.characters)))
            found = tuple(self._add(noun, look) for _ in range(room))
        self._remember(found)
        return found

    def _remember(self, ids: tuple[str, ...]) -> None:
        for each in ids:
            self._ticks[each] = self.tick()
            if each in self._recent:
                self._recent.remove(each)
            self._recent.append(each)
        if len(ids) > 1 and ids not in self._groups:
            self._groups.append(ids)

    def _pronoun(self, word: str, *, subject: bool) -> tuple[str, ...]:
        if word in ("i", "me"):
            return (self._named("I"),)
        if word in _ALL or word.endswith(" else"):
            return self._everybody(subject=subject and word in _ALL)
        if word in ("himself", "herself", "itself", "themselves", "you"):
            return self.subjects
        if word in ("others", "one of them"):
            return self._of_group(word)
        if word == "each other":
            return self.subjects if len(self.subjects) > 1 else self._pair()
        if word in _SHARED:
            found = self._several(subject=subject)
            named = self.plot.characters[found[0]].named
            joins = word == "we" and named and "i" not in self.plot.characters
            return (*found, self._named("I")) if joins else found
        return self._single(word, subject=subject)

    def _everybody(self, *, subject: bool) -> tuple[str, ...]:
        """Return all who are there, and three more where that is nobody or the doer alone."""
        others = people_there(self.plot, () if subject else self.subjects)
        if len(others) > 1 or (others and not subject):
            return others
        noun = around([each.noun for each in self.plot.characters.values()])
        made = tuple(self._add(noun, LOOKS[noun]) for _ in range(3))
        for each in made:
            self.plot.characters[each].traits = ("everybody",)
        return made

    def _of_group(self, word: str) -> tuple[str, ...]:
        group = next(reversed(self._groups), None) or self._pair()
        if word == "one of them":
            return group[:1]
        return tuple(each for each in group if each not in self.subjects) or group[-1:]

    def _learn(self, each: str, gender: str) -> None:
        """Remember what a pronoun tells of somebody, and let it be seen where nothing else was."""
        character = self.plot.characters[each]
        if gender not in ("m", "f"):
            return
        female = gender == "f" and character.accessories == ["short_hair"]
        character.look = replace(character.look, gender="f" if gender == "f" else "m")
        if female and character.look.kind == "human":
            character.accessories = ["long_hair", "dress"]

    def _fits(self, each: str, word: str) -> bool:
        gender = self.plot.characters[each].look.gender
        return gender in ({"he": "m", "she": "f", "it": "n"}.get(word), "?")

    def _several(self, *, subject: bool) -> tuple[str, ...]:
        if subject and len(self.subjects) > 1:
            return self.subjects
        last = next((s.deeds[-1] for s in reversed(self.plot.scenes) if s.deeds), None)
        if subject and last is not None and {*last.who} == {*self.subjects} and last.targets:
            both = (*last.who, *(each for each in last.targets if each not in last.who))
            return last.targets if len(last.targets) > 1 == len(last.who) else both
        for group in reversed(self._groups):
            if subject or not set(group) & set(self.subjects):
                return group
        others = tuple(each for each in self._recent if each not in self.subjects)
        return self._pair() if subject else others[-2:] or self._pair()

    def _pair(self) -> tuple[str, ...]:
        pair = tuple(sorted(self._recent[-2:], key=list(self.plot.characters).index))
        return pair or tuple(self._add("person", Look()) for _ in range(2))

    def _single(self, word: str, *, subject: bool) -> tuple[str, ...]:
        struck = [each for each in self.struck if self._fits(each, word)]
        if subject and struck:
            return (struck[0],)
        fits = {"he": "m", "him": "m", "she": "f", "her": "f", "it": "n"}.get(word, "?")
        order = list(reversed(self._recent))
        if len(self.subjects) > 1 and set(order) - set(self.subjects):
            # One of several who act together is not "she".
            order = [each for each in order if each not in self.subjects]
        elif subject:
            order = [*self.subjects[:1], *order]
        else:
            order = [each for each in order if each not in self.subjects] or order
            order.sort(key=lambda each: len(self._of_noun(self.plot.characters[each].noun)) > 1)
        # Who acts is whoever surely fits; to whom it is done is whoever was named last.
        for fitting in (("?", fits),) if not subject else ((fits,), ("?",)):
            for each in order:
                if self.plot.characters[each].look.gender in fitting:
                    self._learn(each, fits)
                    return (each,)
        if word == "it" and not subject:
            # It may be a thing: "he bakes a cake and eats it".
            return ()
        opposite = {"m": "f", "f": "m"}.get(fits)
        animal = next((e for e in order if self.plot.characters[e].look.gender == "n"), None)
        if opposite is not None and animal is not None:
            # "Her dog ... he": an animal may be either.
            self._learn(animal, fits)
            return (animal,)
        stranger = not order or all(
            self.plot.characters[each].look.gender == opposite for each in order
        )
        if opposite is not None and stranger:
            noun = "man" if fits == "m" else "woman"
            return self._new(Element("who", noun, noun, determiner="a"))
        return (order[0],) if order else self.person()

    def _named(self, name: str, *, female: bool = False) -> str:
        for each in self.plot.characters.values():
            if each.name.casefold() == name.casefold():
                return each.id
        if name.casefold() in LOOKS:
            return self._noun(Element("who", name, name.casefold(), determiner="the"))[0]
        look = look_of_name("anna" if female else name)
        return self._add(name.casefold(), look, name=name)

    def _noun(self, who: Element) -> tuple[str, ...]:
        if who.name is not None:
            same = [each.id for each in self.plot.characters.values() if each.name == who.name]
            if same:
                return (same[0],)
        if who.word == "one":
            everyone = list(self.plot.characters)
            return tuple((self._narrowed(everyone, who) or everyone)[-1:]) or self.person()
        known = self._of_noun(who.word)
        if who.determiner in ("one", "another") and len(known) > 1:
            rest = [each for each in known if each not in self.subjects]
            return tuple((known if who.determiner == "one" else rest or known)[:1])
        anew = (
            who.determiner in NEW
            or bool({"other", "second"} & {*who.adjectives})
            or (who.determiner == "" and who.count > 1)
        )
        ordinal = next((i for i, word in enumerate(("first", "second", "third"))
                        if word in who.adjectives), None)  # fmt: skip
        if ordinal is not None and ordinal < len(known) and who.determiner == "the":
            return (known[ordinal],)
        if who.name is None and known and not anew:
            narrowed = self._narrowed(known, who)
            if narrowed:
                return (
                    tuple(narrowed)
                    if who.count > 1 or who.determiner == "each"
                    else (narrowed[-1],)
                )
        called = [
            each.id for each in self.plot.characters.values() if may_be_called(each, who.word)
        ]
        if not known and who.determiner == "the" and who.count == 1 and who.name is None and called:
            return (called[-1],)
        if "other" in who.adjectives and len(known) > 1:
            return tuple(each for each in known if each not in self.subjects)[:1] or (known[-1],)
        return self._new(who)

    def _narrowed(self, known: list[str], who: Element) -> list[str]:
        """Return those whom adjectives tell apart: "the red robot", "the tall man"."""
        colors = {*who.adjectives} & {*COLORS}
        worn = {COLORS[color] for color in colors}
        found = [each for each in known if not worn or self.plot.characters[each].color in worn]
        told = {*who.adjectives} - colors
        alike = [each for each in found if told & {*self.plot.characters[each].traits}]
        return alike or found

    def _new(self, who: Element) -> tuple[str, ...]:
        room = MOST - len(self.plot.characters)
        count = min(who.count, room)
        if who.count > room:
            self.plot.note(f"{who.count} of {who.text!r} are too many; {count} play")
        look = described(LOOKS[who.word], who.adjectives)
        if look.note:
            self.plot.note(f"a {who.word} is played by {look.note}")
        looks = [look] * max(0, count)
        if who.text == "couple" and count == 2 and who.word == "person":
            looks = [described(LOOKS[each], who.adjectives) for each in ("man", "woman")]
        made = tuple(self._add(who.word, each, name=who.name) for each in looks)
        for number, each in enumerate(made):
            dress(self.plot.characters[each], who.adjectives)
            self.plot.characters[each].traits = who.adjectives
            if {"team", "teams"} & {*who.adjectives}:
                sides = (COLORS["red"], COLORS["blue"])
                self.plot.characters[each].color = sides[number * 2 // max(2, len(made))]
        return made or self.person()

    def _of_noun(self, noun: str) -> list[str]:
        return [each.id for each in self.plot.characters.values() if same(each.noun, noun)]

    def _add(self, noun: str, look: Look, *, name: str | None = None) -> str:
        if len(self.plot.characters) >= MOST:
            self.plot.note(f"a film holds {MOST} actors; no room for {name or noun!r}")
            return (self._recent or list(self.plot.characters))[-1]
        stem = re.sub(r"[^a-z0-9]+", "_", (name or noun).casefold()).strip("_")[:40] or "actor"
        number, each = 1, stem
        while each in self.plot.characters:
            number += 1
            each = f"{stem}_{number}"
        shown = name or noun.title()
        shown = shown if number == 1 or name else f"{shown} {number}"
        self.plot.characters[each] = Character(
            each, shown, noun, look, named=name is not None,
            accessories=list(look.accessories), manner=look.manner, color=look.color,
        )  # fmt: skip
        return each
