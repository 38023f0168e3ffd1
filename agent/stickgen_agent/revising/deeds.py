"""What somebody should do, feel or say, read from a clause by the director's own eyes."""

import re
from dataclasses import dataclass, field, replace

from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import NEW, PREPOSITIONS
from stickgen_agent.director.looks import LOOKS, singular
from stickgen_agent.director.placing import PASSING
from stickgen_agent.director.quoting import original, set_aside
from stickgen_agent.director.scanning import scan
from stickgen_agent.director.tokens import read
from stickgen_agent.director.verbs import SAYING
from stickgen_agent.revising.people import People
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.speech import SPEECH

_OPENING = re.compile(
    r"^(?:make|let|have|get|tell|ask|allow|force|cause|see|show)\s+(?!it (?:rain|snow|storm)\b)",
    re.I,
)
_MODALS = re.compile(
    r"\b(?:should|must|shall|ought to|(?:has|have|needs?|wants?|is going|is supposed) to|could"
    r"|would"
    r"|can|will)\b(?: also| now| rather| just| then| instead)*\s+(?:not\s+)?",
    re.I,
)
_INSTEAD = re.compile(r"\s*,?\s*\b(?:instead|rather)\b(?!\s+of|\s+than)", re.I)
_INSTEAD_OF = re.compile(r"\s*,?\s*\b(?:instead of|rather than)\s+(.+)$", re.I)
_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it"}
_SUBJECTS = {"him": "he", "her": "she", "them": "they", "it": "it", "he": "he", "she": "she",
             "they": "they", "everyone": "everyone", "everybody": "everyone"}  # fmt: skip
_SPEECH_DEEDS = frozenset(("talk", "shout", "whisper", "sing", "whisper_to", "argue"))
_BACK = re.compile(r"\bback\b", re.I)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing wanted of somebody; ``action`` None is a feeling or a line alone.

    ``newcomer``, who does it, and ``aim``, whom it is done to, are not in the film yet: the
    director's elements. ``verb`` is
    what the person wrote.
    """

    who: tuple[str, ...] = ()
    action: str | None = None
    verb: str = ""
    manner: str | None = None
    targets: tuple[str, ...] = ()
    thing: str | None = None
    mood: str | None = None
    line: str | None = None
    mode: str = "talk"
    back: bool = False
    place: str | None = None
    newcomer: Element | None = None
    aim: Element | None = None


@dataclass(slots=True)
class ReadDeeds:
    """The deeds of a clause in order; what was not understood, and whom nobody knows."""

    deeds: list[Wanted] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    instead: bool = False
    instead_of: str = ""
    things: list[Element] = field(default_factory=list)


def plain_clause(text: str, names: frozenset[str] = frozenset()) -> str:
    """Return "he should run" for "make him run" and "he has to run", whoever he is."""
    bare, opened = _OPENING.subn("", text)
    owner, _, doing = bare.partition(" ")
    if owner.casefold() in _OWNERS and doing.startswith("should "):
        return f"{_OWNERS[owner.casefold()]} {doing}"
    bare = _MODALS.sub(" should ", bare, count=1).strip()
    first, _, rest = bare.partition(" ")
    subject = _SUBJECTS.get(first.casefold(), "")
    if opened and subject and rest and not _is_owned(rest, first):
        return f"{subject} should {rest}"
    if first.casefold() in names and rest and not rest.startswith(("should ", "and ", ", ", "is ")):
        return f"{first[:1].upper()}{first[1:]} should {rest}" if opened else bare
    return bare


def _is_owned(rest: str, first: str) -> bool:
    """Whether "her" belongs to what follows: "her dog run"."""
    word = rest.split()[0].casefold()
    return first.casefold() == "her" and (
        singular(word)[0] in LOOKS or PROPS.resolve(word) is not None
    )


def read_deeds(text: str, people: People) -> ReadDeeds:
    """Read "let him run to her and wave", "she should look sad", "a dog that follows her"."""
    found = ReadDeeds()
    text, quotations = set_aside(text)
    behind = _INSTEAD_OF.search(text)
    if behind:
        found.instead, found.instead_of = True, behind[1]
        text = text[: behind.start()]
    if _INSTEAD.search(text):
        found.instead = True
        text = _INSTEAD.sub("", text)
    reader = _Reader(people, found, back=bool(_BACK.search(text)))
    names = frozenset(p.name.casefold() for p in people.all if " " not in p.name)
    for sentence in read(plain_clause(plain_groups(text), names)).sentences:
        for element in scan(sentence.tokens):
            reader.take(element)
    reader.close()
    found.deeds = [
        replace(deed, line=original(deed.line, quotations)) if deed.line else deed
        for deed in found.deeds
    ]
    return found


def plain_groups(text: str) -> str:
    """Read "both of them", "the two of them" as "they", "all of them" as "everyone"."""
    text = re.sub(r"\b(?:both|the two|the three) of (?:them|us)\b", "they", text, flags=re.I)
    return re.sub(r"\b(?:all|each|every one) of (?:them|us)\b", "everyone", text, flags=re.I)


class _Reader:
    """Walks over the elements of a clause."""

    def __init__(self, people: People, found: ReadDeeds, *, back: bool) -> None:
        self.people = people
        self.found = found
        self.who: tuple[str, ...] = ()
        self.newcomer: Element | None = None
        self.deed: Wanted | None = None
        self.manner: str | None = None
        self.linked = False
        self.back = back
        self.passing = False

    def take(self, element: Element) -> None:
        """Read one element."""
        handler = getattr(self, f"_on_{element.kind}", None)
        if handler is not None:
            handler(element)

    def close(self) -> None:
        """Keep the deed that is being read."""
        if self.deed is not None:
            self.found.deeds.append(self.deed)
        self.deed = None

    def _begin(self, deed: Wanted) -> None:
        self.close()
        self.deed = replace(
            deed, who=self.who, newcomer=self.newcomer, back=self.back,
            manner=deed.manner or self.manner,
        )  # fmt: skip
        self.linked = False

    def _on_who(self, who: Element) -> None:
        ids, newcomer = self._resolve(who)
        if self.passing and self.deed is not None and not self.linked:
            self.passing = False
            return
        if self.deed is not None and not self.linked:
            targets = tuple(each for each in ids if each not in self.deed.who)
            if newcomer is not None and self.deed.aim is None:
                self.deed = replace(self.deed, aim=newcomer)
            elif who.text != "each other" and (targets or not ids):
                both = dict.fromkeys((*self.deed.targets, *targets))
                self.deed = replace(self.deed, targets=tuple(both))
        elif self.linked and self.deed is None and self.who:
            self.who = tuple(dict.fromkeys((*self.who, *ids)))
        else:
            self.close()
            self.who, self.newcomer = ids, newcomer
        self.linked = False

    def _resolve(self, who: Element) -> tuple[tuple[str, ...], Element | None]:
        phrase = " ".join((*who.adjectives, who.name or who.word or who.text))
        if who.determiner == "pronoun":
            word = who.text.casefold()
            if word in ("himself", "herself", "itself", "themselves"):
                return self.who, None
            others = tuple(each for each in self.people.recent if each not in self.who)
            if self.who and word in ("him", "her", "it", "them"):
                narrowed = People(self.people.script, tuple(reversed(others)))
                ids = tuple(i for i in narrowed.pronoun(word) if i not in self.who)
                return ids or self._another(word), None
            return self.people.pronoun(word), None
        ids = self.people.meant(f"both {phrase}s" if who.count > 1 else phrase)
        if who.determiner in (*NEW, "") and who.determiner != "the" and not ids:
            return (), who
        if who.determiner in NEW and who.determiner != "name":
            return (), who
        if not ids:
            self.found.missing.append(who.name or who.text)
        return ids, None

    def _another(self, word: str) -> tuple[str, ...]:
        wanted = {"him": ("m", "?"), "her": ("f", "?"), "it": ("n",)}.get(
            word, ("m", "f", "n", "?")
        )
        fits = [p.id for p in self.people.all if p.id not in self.who and p.gender in wanted]
        return tuple(fits[:1]) if word != "them" else tuple(fits)

    def _on_do(self, do: Element) -> None:
        if self.deed is not None and self.deed.action is None and self.deed.verb == "mood":
            self.deed = replace(self.deed, action=do.word, verb=do.text)
            return
        mode = SPEECH.resolve(do.text.split()[0]) if do.word in _SPEECH_DEEDS else None
        deed = Wanted(action=do.word, verb=do.text, manner=do.manner)
        self._begin(replace(deed, mode=mode.name if mode else "talk"))

    def _on_mood(self, mood: Element) -> None:
        if self.deed is not None and not self.linked:
            self.deed = replace(self.deed, mood=mood.word)
        else:
            self._begin(Wanted(mood=mood.word, verb=mood.text))

    def _on_how(self, how: Element) -> None:
        if self.deed is not None:
            self.deed = replace(self.deed, manner=how.word)
        else:
            self.manner = how.word

    def _on_said(self, said: Element) -> None:
        if self.deed is None:
            self._begin(Wanted(action="talk", verb="says"))
        if self.deed is not None:
            self.deed = replace(self.deed, line=said.text)

    def _on_thing(self, thing: Element) -> None:
        self.found.things.append(thing)
        if self.deed is not None and self.deed.thing is None:
            self.deed = replace(self.deed, thing=thing.word)

    def _on_place(self, place: Element) -> None:
        if self.deed is not None:
            self.deed = replace(self.deed, place=place.word)

    def _on_link(self, link: Element) -> None:
        self.linked = link.text not in ("that", "who", "which", "because")

    def _on_with(self, word: Element) -> None:
        # What is passed is not what it is done to: "flies above them", "walks by the house".
        self.passing = word.text in (*PASSING, "by")

    def _on_unknown(self, unknown: Element) -> None:
        if unknown.word not in PREPOSITIONS and unknown.word not in SAYING:
            self.found.unknown.append(unknown.text)
