"""A sentence as elements: who, what they do, with what, where, when, how, and what is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from stickgen_agent.director.grammar import (
    AUXILIARIES,
    BE,
    COLORS,
    DETERMINERS,
    LATER,
    LINKS,
    NEGATIONS,
    NUMBERS,
    PLACING,
    PREPOSITIONS,
    PRONOUNS,
    SIZES,
)
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.reported import reported, short_line
from stickgen_agent.director.tokens import Token
from stickgen_agent.director.verbs import (
    FACES,
    GOING_INTO,
    IRREGULAR_PAST,
    LOOKING,
    OWN_VERBS,
    SAYING,
    form_of,
)
from stickgen_agent.director.wordbook import find
from stickgen_engine.vocabulary.words import Resolution

Kind = Literal[
    "who", "do", "thing", "place", "time", "weather", "how", "mood", "said", "camera", "link",
    "length", "not", "later", "be", "with", "wears", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Element:
    """One element; ``text`` is what the story wrote, ``word`` the vocabulary's name."""

    kind: Kind
    text: str
    word: str = ""
    manner: str | None = None
    count: int = 1
    determiner: str = ""
    adjectives: tuple[str, ...] = ()
    name: str | None = None
    seconds: float = 0.0
    form: str = ""


_TIME_UNITS = {"s": 1.0, "sec": 1.0, "secs": 1.0, "second": 1.0, "seconds": 1.0, "minute": 60.0,
               "minutes": 60.0}  # fmt: skip
_WEARING = frozenset(("wearing", "wears", "wore", "dressed"))
_NAMED = frozenset(("named", "called"))


class Scanner:
    """Reads one sentence from left to right."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.found: list[Element] = []
        self.verb = ""

    def scan(self) -> list[Element]:
        """Return the elements of the sentence, in order."""
        steps = (
            self._marked, self._reported, self._link, self._negation, self._length, self._later, self._worn,
            self._pronoun, self._placed, self._phrase, self._starting_noun, self._being, self._verb,
            self._manner, self._bare, self._name,
        )  # fmt: skip
        while self.at < len(self.tokens):
            taken = next((count for step in steps if (count := step())), 1)
            self.at += taken
        return self.found

    def _word(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def _add(self, element: Element, taken: int) -> int:
        if element.kind == "thing" and self._word(-1) in PREPOSITIONS:
            element = replace(element, form=self._word(-1))
        self.found.append(element)
        return taken

    def _last(self) -> str:
        return self.found[-1].kind if self.found else ""

    def _marked(self) -> int:
        token = self.tokens[self.at]
        if token.said is not None:
            return self._add(Element("said", token.said), 1)
        return self._add(Element("camera", token.camera), 1) if token.camera is not None else 0

    def _link(self) -> int:
        word = self._word()
        if word in (",", ";", ":") or (word in LINKS and word not in PREPOSITIONS):
            return self._add(Element("link", word), 1)
        if word in ("before", "after") and (self._word(1).endswith("ing")):
            return self._add(Element("link", word), 1)
        return 0

    def _negation(self) -> int:
        word = self._word()
        if word in NEGATIONS or (word == "no" and self._word(1) == "longer"):
            return self._add(Element("not", word), 1)
        if word in ("stops", "stop", "stopped") and self._word(1).endswith("ing"):
            return self._add(Element("not", word), 1)
        return 0

    def _length(self) -> int:
        word = self._word()
        number = float(word) if word[:1].isdigit() else float(NUMBERS.get(word, 0))
        unit = self._word(1)
        if not number or unit not in _TIME_UNITS:
            return 0
        scope = "deed" if self._word(-1) == "for" else "film"
        return self._add(Element("length", word, scope, seconds=number * _TIME_UNITS[unit]), 2)

    def _later(self) -> int:
        pair = f"{self._word()} {self._word(1)}"
        if pair in ("next day", "next morning", "next night", "that night", "that evening"):
            part = find("times", self.tokens, self.at + 1)
            self._add(Element("later", pair), 0)
            if part is not None:
                self._add(Element("time", pair, part[0].name), 0)
            elif pair == "next day":
                self._add(Element("time", pair, "day"), 0)
            return 2
        if pair == "next to":
            return 2
        return self._add(Element("later", pair), 1) if self._word() in LATER else 0

    def _worn(self) -> int:
        word = self._word()
        if word not in _WEARING and word not in ("with", "in"):
            return 0
        if not any(each.kind == "who" for each in self.found):
            return 0
        step, color = 1, ""
        while (
            self._word(step) in DETERMINERS
            or self._word(step) in COLORS
            or (self._word(step) in SIZES)
        ):
            color = self._word(step) if self._word(step) in COLORS else color
            step += 1
        found = find("accessories", self.tokens, self.at + step)
        if found is None or (word not in _WEARING and self._last() != "who"):
            return 0
        if word == "with" and singular(self._word(step))[0] in LOOKS:
            return 0
        words = (color,) if color else ()
        self._add(Element("wears", word, found[0].name, adjectives=words), 0)
        return step + found[1]

    def _pronoun(self) -> int:
        word = self._word()
        if word == "each" and self._word(1) == "other":
            return self._add(Element("who", "each other", determiner="pronoun"), 2)
        if word == "one" and self._word(1) == "another":
            return self._add(Element("who", "each other", determiner="pronoun"), 2)
        noun = self._word(1)
        if word in ("it", "it's") and self._is_impersonal():
            return 1
        if word in ("her", "his") and noun and self._opens_noun(self.at + 1):
            return 0
        if word in ("all", "both", "one") and (noun in ("of", "the") or singular(noun)[0] in LOOKS):
            return 0
        if word in PRONOUNS and word not in ("each", "other"):
            return self._add(Element("who", word, determiner="pronoun"), 1)
        return 0

    def _is_impersonal(self) -> bool:
        """Whether "it" stands for the weather or the time: "it is raining", "it starts to snow"."""
        return any(
            find(kind, self.tokens, self.at + step) is not None
            for kind in ("weathers", "times")
            for step in (1, 2, 3)
            if self._word() == "it's" or self._word(1) in BE or self._word(1) in AUXILIARIES
        )

    def _opens_noun(self, at: int) -> bool:
        word = self.tokens[at].word
        if word in PREPOSITIONS or word in LINKS or word in (",", ";") or word.endswith("ly"):
            return False
        return word not in AUXILIARIES and word != "⟦⟧"

    def _placed(self) -> int:
        """Read "in the rain", "at night", "through a dark forest"."""
        if self._word() not in PREPOSITIONS:
            return 0
        step = 1
        while self._word(step) in DETERMINERS or (
            self._word(step) in SIZES or self._word(step) in COLORS
            or self._word(step) in ("dark", "busy", "old", "quiet", "empty", "rainy", "snowy",
                                    "foggy", "stormy", "windy", "sunny", "beautiful", "middle", "of",
                                    "edge", "top", "local", "frozen", "public", "crowded", "haunted")
        ):  # fmt: skip
            weather = find("weathers", self.tokens, self.at + step)
            if weather is not None and self._word(step) in ("rainy", "snowy", "foggy", "stormy",
                                                            "windy", "sunny"):  # fmt: skip
                self._add(Element("weather", self._word(step), weather[0].name), 0)
            step += 1
        for kind in ("weathers", "times", "places"):
            found = find(kind, self.tokens, self.at + step)
            if found is None or not self._means_surroundings(kind, step):
                continue
            name: Kind = "weather" if kind == "weathers" else "time" if kind == "times" else "place"
            text = " ".join(t.text for t in self.tokens[self.at + step : self.at + step + found[1]])
            return self._add(Element(name, text, found[0].name, form=self._word()), step + found[1])
        if self._word() in ("with", "by", "at", "to"):
            return self._add(Element("with", self._word()), 1)
        return 1

    def _means_surroundings(self, kind: str, step: int) -> bool:
        preposition, noun = self._word(), self._word(step)
        if kind != "places":
            return True
        if preposition not in PLACING and preposition != "at":
            return False
        if preposition == "at" and self.verb in LOOKING:
            return False
        prop = find("props", self.tokens, self.at + step)
        if prop is not None and preposition in ("by", "around", "under", "beside", "near", "with"):
            return False
        if prop is not None and noun in ("house", "boat", "door", "car", "bus", "tree", "building"):
            return preposition in ("in", "inside", "into")
        return not (preposition == "on" and noun in ("bench",))

    def _phrase(self) -> int:
        """Read a noun phrase that begins with a small word: "the two little red robots"."""
        from stickgen_agent.director.phrases import noun_phrase

        word = self._word()
        adjective = word in SIZES or word in COLORS or self._feeling_before_noun()
        if not (word in DETERMINERS or word in NUMBERS or word[:1].isdigit() or adjective):
            return 0
        phrase = noun_phrase(self.tokens, self.at)
        if phrase is None:
            return 0
        element, taken = phrase
        if element.kind == "place" and self.verb not in GOING_INTO:
            prop = find("props", self.tokens, self.at + taken - 1)
            if prop is not None:
                element = Element("thing", element.text, prop[0].name)
        taken += self._naming(taken)
        if self._naming_of(taken):
            element = Element(
                element.kind, element.text, element.word, element.manner, element.count,
                element.determiner, element.adjectives, self.tokens[self.at + taken - 1].text,
            )  # fmt: skip
        return self._add(element, taken)

    def _naming(self, taken: int) -> int:
        return 2 if self._word(taken) in _NAMED and self._word(taken + 1) else 0

    def _naming_of(self, taken: int) -> bool:
        return taken >= 2 and self._word(taken - 2) in _NAMED

    def _feeling_before_noun(self) -> bool:
        feeling = find("manners", self.tokens, self.at) or find("expressions", self.tokens, self.at)
        after = singular(self._word(1))[0]
        return (feeling is not None and (after in LOOKS or after in COLORS)) or (
            self._word() in ("old", "brave", "lonely", "evil", "friendly") and after in LOOKS
        )

    def _starting_noun(self) -> int:
        """At the start of a clause a noun is somebody, even where it could be a verb."""
        pair, plural_pair = singular(f"{self._word()} {self._word(1)}")
        noun, plural = singular(self._word())
        starts = self._last() in ("", "link", "camera", "time", "place", "later", "with", "do")
        if pair in LOOKS:
            return self._add(Element("who", pair, pair, count=2 if plural_pair else 1,
                                     determiner="bare"), 2)  # fmt: skip
        named = self._word(1) == "the" and singular(self._word(2))[0] in LOOKS
        if noun not in LOOKS or not starts or named:
            return 0
        if self._last() == "do" and self._verb_at(self.at):
            return 0
        after = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        title = (
            after is not None
            and after.text[:1].isupper()
            and self.tokens[self.at].text[:1].isupper()
        )
        if title and after is not None:
            return self._add(Element("who", noun, noun, determiner="the", name=after.text), 2)
        return self._add(Element("who", noun, noun, count=2 if plural else 1, determiner="bare"), 1)

    def _being(self) -> int:
        """Read "is sad", "looks scared", "is raining"."""
        if self._word() not in BE:
            return 0
        step = 1
        while self._word(step) in ("very", "so", "really", "too", "quite", "a", "bit"):
            step += 1
        feeling = find("expressions", self.tokens, self.at + step)
        weather = find("weathers", self.tokens, self.at + step)
        if feeling is not None and not self._word(step).endswith("ly"):
            text = self._word(step)
            return self._add(Element("mood", text, feeling[0].name), step + feeling[1])
        if weather is not None:
            return self._add(
                Element("weather", self._word(step), weather[0].name), step + weather[1]
            )
        if self._word() in ("looks", "look", "looked", "gets", "get", "got"):
            return 0
        return self._add(Element("be", self._word()), 1)

    def _verb_at(self, at: int) -> bool:
        word = self.tokens[at].word
        before = self.tokens[at - 1].word if at else ""
        if before in DETERMINERS and before not in ("her", "this", "that", "each"):
            return False
        inflected = word.endswith(("s", "ed", "ing")) or word in IRREGULAR_PAST
        if before in PREPOSITIONS and before != "to" and not word.endswith("ing"):
            return False
        if before == "to" or before in AUXILIARIES or before in NEGATIONS:
            return True
        return inflected or self._last() in (
            "who",
            "link",
            "not",
            "how",
            "",
            "said",
            "camera",
            "be",
        )

    def _verb(self) -> int:
        if self._word() in ("has", "have", "had", "is", "was", "are", "were"):
            return 0
        if self._word() in FACES and self._verb_at(self.at):
            return self._add(Element("mood", self._word(), FACES[self._word()]), 1)
        found = self._own_verb() or find("actions", self.tokens, self.at)
        if found is None or not self._verb_at(self.at):
            return 0
        resolution, taken = found
        self.verb = self._word()
        text = " ".join(token.text for token in self.tokens[self.at : self.at + taken])
        done = Element("do", text, resolution.name, resolution.manner, form=form_of(self.verb))
        self._add(done, 0)
        for step in range(1, taken):
            thing = find("props", self.tokens[: self.at + taken], self.at + step)
            if thing is not None:
                self._add(Element("thing", self._word(step), thing[0].name), 0)
                break
        line = short_line(self.tokens, self.at) if self.verb in SAYING else None
        if line is not None:
            self._add(Element("said", line.text), 0)
            taken = max(taken, line.taken)
        return taken

    def _own_verb(self) -> tuple[Resolution, int] | None:
        small = self._word(1) in ("the", "a", "some")
        for words, taken in (
            (f"{self._word()}_{self._word(2 if small else 1)}", 3 if small else 2),
            (self._word(), 1),
        ):
            if words in OWN_VERBS:
                action, manner = OWN_VERBS[words]
                return Resolution(action, manner, "synonym"), taken
        return None

    def _reported(self) -> int:
        if self.verb not in SAYING:
            return 0
        line = reported(self.tokens, self.at, self.verb)
        return self._add(Element("said", line.text), line.taken) if line is not None else 0

    def _manner(self) -> int:
        found = find("manners", self.tokens, self.at)
        if found is not None and self._word() not in LOOKS:
            return self._add(Element("how", self._word(), found[0].name), found[1])
        mood = find("expressions", self.tokens, self.at)
        if mood is not None and self._last() in ("do", "link", "who", "thing"):
            return self._add(Element("mood", self._word(), mood[0].name), mood[1])
        return 0

    def _bare(self) -> int:
        for kind, name in (("weathers", "weather"), ("times", "time"), ("props", "thing"),
                           ("places", "place")):  # fmt: skip
            found = find(kind, self.tokens, self.at)
            if found is None or (name == "place" and self.verb not in GOING_INTO and self.found):
                continue
            return self._add(Element(name, self._word(), found[0].name), found[1])  # type: ignore[arg-type]
        noun, plural = singular(self._word())
        if noun in LOOKS:
            return self._add(
                Element("who", noun, noun, count=2 if plural else 1, determiner="bare"), 1
            )
        return 0

    def _name(self) -> int:
        token = self.tokens[self.at]
        if not token.text[:1].isupper() or token.word in AUXILIARIES or token.word in PREPOSITIONS:
            return 0
        if len(token.text) < 2 or token.word.endswith("ly") or token.word in _NO_NAMES:
            return 0
        if self.at == 0 and not self._name_begins():
            return 0
        own = token.text.removesuffix("'s")
        if self._word(1) == "the" and singular(self._word(2))[0] in LOOKS:
            noun = singular(self._word(2))[0]
            return self._add(Element("who", noun, noun, determiner="a", name=own), 3)
        return self._add(Element("who", own, determiner="name", name=own), 1)

    def _name_begins(self) -> bool:
        """Whether the capital of a sentence's first word is that of a name."""
        following = self.tokens[1] if len(self.tokens) > 1 else None
        if following is None or following.text[:1].isupper():
            return following is not None
        word = following.word
        return (
            word in (",", "and", "the", "⟦⟧")
            or word in AUXILIARIES
            or word in BE
            or word in NEGATIONS
            or word.endswith(("s", "ed", "ly"))
            or word in IRREGULAR_PAST
        )


_NO_NAMES = frozenset(
    [
        "there",
        "here",
        "once",
        "what",
        "why",
        "how",
        "where",
        "when",
        "if",
        "no",
        "yes",
        "oh",
        "please",
        "make",
        "show",
        "create",
        "ignore",
        "your",
        "all",
        "everyone",
        "nobody",
        "nothing",
        "something",
        "then",
        "now",
        "today",
        "one",
        "hello",
        "story",
        "film",
        "video",
        "animation",
        "scene",
        "suddenly",
        "its",
        "it's",
        "let's",
        "let",
        "at",
        "during",
        "english",
        "ok",
        "repeat",
        "forever",
        "select",
        "drop",
        "table",
        "script",
        "print",
        "import",
        "def",
        "return",
        "true",
        "false",
        "null",
        "none",
        "inside",
    ]
)
