"""Elements become deeds: who does what to whom, in order, and where a new scene begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stickgen_agent.director.camera_words import wish_of
from stickgen_agent.director.cast import Cast
from stickgen_agent.director.elements import Element
from stickgen_agent.director.grammar import COLORS, MEANWHILE, word_set
from stickgen_agent.director.placing import PASSING
from stickgen_agent.director.plot import Deed, Plot, SceneDraft
from stickgen_agent.director.scanning import scan
from stickgen_agent.director.tokens import Sentence
from stickgen_agent.director.verbs import (
    ENTERING,
    LEAVING,
    SPEAKING,
    WITH_COMPANY,
)
from stickgen_engine.script.fields import LONGEST_S
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

_SHORTEST_S = 0.5
_LONGEST_DEED_S = 60.0


@dataclass(slots=True)
class _Clause:
    """What is known of the clause that is being read."""

    deed: Deed | None = None
    linked: str = ""
    manner: str | None = None
    negated: bool = False
    passive: bool = False
    by: bool = False
    lines: list[str] = field(default_factory=list)
    spoke: bool = False


class Narrator:
    """Reads sentences one after the other into a plot."""

    def __init__(self, plot: Plot) -> None:
        self.plot = plot
        self.cast = Cast(plot)
        self._scene = SceneDraft()
        plot.scenes.append(self._scene)
        self._clause = _Clause()
        self._elements: list[Element] = []
        self._at = 0
        self._speaker: tuple[str, ...] = ()
        self._done: set[int] = set()
        self._inherited = False

    def tell(self, sentence: Sentence) -> None:
        """Read one sentence."""
        self._elements = scan(sentence.tokens)
        if sentence.opens_scene or self._moves_on():
            self._open_scene()
        self._scene.text = f"{self._scene.text} {sentence.text}".strip()
        self._clause = _Clause()
        self._done = set()
        for index, element in enumerate(self._elements):
            self._at = index
            if index in self._done:
                continue
            getattr(self, f"_on_{element.kind}")(element)
        self._finish_lines()

    def _moves_on(self) -> bool:
        """Whether this sentence goes to another place or time than the scene has."""
        if not self._scene.deeds:
            return False
        for element in self._elements:
            if element.kind == "place" and self._scene.place not in (None, element.word):
                return True
            if element.kind == "time" and self._scene.time not in (None, element.word):
                return True
            if element.kind == "later" and element.text.split()[0] in ("later", "next"):
                return any(each.kind == "time" for each in self._elements)
        return False

    def _open_scene(self) -> None:
        if not self._scene.deeds and not self._scene.cast:
            return
        before = self._scene
        self._scene = SceneDraft(place=before.place, weather=before.weather, time=before.time)
        self._inherited = True
        self.plot.scenes.append(self._scene)

    def _on_who(self, who: Element) -> None:
        clause = self._clause
        subject = clause.deed is None or (bool(clause.linked) and self._acts_next())
        if clause.by and clause.passive and clause.deed is not None:
            self._swap(self.cast.resolve(who, subject=False))
            return
        if self._renames(who):
            return
        ids = self.cast.resolve(who, subject=subject)
        if not ids:
            return
        self._appear(ids)
        if not subject and clause.deed is not None:
            self._object(clause.deed, ids)
        elif clause.deed is None and clause.linked in ("and", ",", "with") and self._told_who():
            self.cast.subjects = tuple(dict.fromkeys((*self.cast.subjects, *ids)))
        elif who.text != "each other":
            if clause.deed is not None:
                self._finish_lines()
            self.cast.subjects = ids
            clause.deed, clause.passive, clause.by = None, False, False
        if clause.linked not in MEANWHILE:
            clause.linked = ""

    def _renames(self, who: Element) -> bool:
        """Whether this only says more of the one before: "her brother, a boy named Max, …"."""
        before = self._elements[max(0, self._at - 2) : self._at]
        after = self._elements[self._at + 1 : self._at + 2]
        if [each.kind for each in before] != ["who", "link"] or before[1].text != ",":
            return False
        aside = who.name is not None and who.determiner in ("a", "an", "name")
        if not aside or not after or after[0].text not in (",", "who"):
            return False
        for each in self.cast.subjects[-1:]:
            self.plot.characters[each].name = who.name or who.text
        self._clause.linked = ""
        return True

    def _on_unknown(self, unknown: Element) -> None:
        if self._acts_next(direct=True) and (self._clause.deed is None or self._clause.linked):
            ids = self.cast.stand_in(unknown)
            self._appear(ids)
            if self._clause.deed is not None:
                self._finish_lines()
            self.cast.subjects = ids
            self._clause.deed = None
        elif self._clause.deed is not None and unknown.word not in _VAGUE:
            self.plot.note(f"no picture for {unknown.text!r}; it is left out")

    def _told_who(self) -> bool:
        return any(each.kind in ("who", "unknown") for each in self._elements[: self._at])

    def _acts_next(self, *, direct: bool = False) -> bool:
        """Whether a verb follows before anything but more subjects."""
        for element in self._elements[self._at + 1 :]:
            if element.kind in ("do", "be", "mood", "not"):
                return True
            if element.kind in ("who", "link", "unknown") and not direct:
                if element.kind == "link" and element.text not in ("and", "who", "that", "which"):
                    return False
                continue
            if element.kind not in ("how", "wears", "with", "place", "later"):
                return False
        return False

    def _swap(self, doers: tuple[str, ...]) -> None:
        deed = self._clause.deed
        if deed is not None:
            deed.targets, deed.who = deed.who, doers
            self._appear(doers)
            self.cast.subjects = deed.targets
        self._clause.by = self._clause.passive = False

    def _object(self, deed: Deed, ids: tuple[str, ...]) -> None:
        preposition = self._elements[self._at - 1]
        if preposition.kind == "with" and preposition.text in PASSING:
            return
        alongside = preposition.kind == "with" and preposition.text == "with"
        others = tuple(each for each in ids if each not in deed.who)
        if alongside and deed.action in WITH_COMPANY:
            deed.who = (*deed.who, *others)
        elif others:
            deed.targets = tuple(dict.fromkeys((*deed.targets, *others)))
        elif len(ids) > 1:
            deed.targets = ids

    def _appear(self, ids: tuple[str, ...]) -> None:
        self._scene.cast += [each for each in ids if each not in self._scene.cast]

    def _on_do(self, verb: Element) -> None:
        clause = self._clause
        before = self._elements[self._at - 1] if self._at else None
        object_acts = (
            verb.form == "ing" and clause.deed is not None and bool(clause.deed.targets)
            and before is not None and before.kind == "who" and before.determiner != "pronoun"
        )  # fmt: skip
        if object_acts and clause.deed is not None:
            self.cast.subjects = clause.deed.targets
        if clause.negated:
            self._leave_out(verb)
            return
        if clause.lines and verb.word in SPEAKING and clause.deed is None:
            self._inverted()
        if not self.cast.subjects:
            self.cast.subjects = self.cast.person()
        self._appear(self.cast.subjects)
        if clause.deed is not None:
            self._finish_lines()
        deed = Deed(self.cast.subjects, verb.word, verb.text.casefold(),
                    verb.manner or clause.manner)  # fmt: skip
        beside = verb.form == "ing" and before is not None and before.kind in ("do", "how", "place")
        deed.together = clause.linked in MEANWHILE or object_acts or beside
        written = deed.verb.replace(" ", "_")
        deed.enters, deed.leaves = written in ENTERING, written in LEAVING
        if self._repeats(deed):
            return
        self._scene.deeds.append(deed)
        clause.deed, clause.manner, clause.linked = deed, None, ""
        clause.passive = verb.form == "ed" and before is not None and before.kind == "be"
        if clause.lines and verb.word in SPEAKING:
            self._say(deed)

    def _inverted(self) -> None:
        """Read who speaks where that follows the verb: "Hello," says the robot."""
        at = self._at + 1
        following = self._elements[at] if at < len(self._elements) else None
        if following is not None and following.kind == "who" and not self._told_who():
            self.cast.subjects = self.cast.resolve(following, subject=True)
            self._done.add(at)

    def _repeats(self, deed: Deed) -> bool:
        """Whether a second word says the same once more: "slips and falls"."""
        before = self._clause.deed
        if before is None or before.action != deed.action or before.who != deed.who:
            return False
        if before.verb == deed.verb or deed.action in SPEAKING or deed.leaves != before.leaves:
            return False
        if before.targets or before.thing or deed.action not in ("fall_down", "look_around"):
            return False
        before.manner = before.manner or deed.manner
        self._clause.linked = ""
        return True

    def _leave_out(self, verb: Element) -> None:
        self._clause.negated = False
        self.plot.note(f"not shown, since the story says it does not happen: {verb.text}")
        if self.cast.subjects:
            deed = Deed(self.cast.subjects, "stand", "stands")
            self._scene.deeds.append(deed)
            self._clause.deed = deed
        self._clause.linked = ""

    def _on_said(self, said: Element) -> None:
        clause = self._clause
        clause.lines.append(said.text)
        if clause.deed is not None and clause.deed.action in SPEAKING and clause.deed.line is None:
            self._say(clause.deed)

    def _say(self, deed: Deed) -> None:
        clause = self._clause
        deed.line = " ".join(clause.lines)
        deed.mode = SPEAKING[deed.action or "talk"]
        clause.lines, clause.spoke = [], True
        self._speaker = deed.who[:1]

    def _finish_lines(self) -> None:
        clause = self._clause
        if not clause.lines:
            return
        line = " ".join(clause.lines)
        clause.lines = []
        who = self._who_speaks()
        self._appear(who)
        mode = "shout" if line.isupper() and len(line) > 3 else "talk"
        self._scene.deeds.append(Deed(who[:1], "shout" if mode == "shout" else "talk", "says",
                                      line=line, mode=mode))  # fmt: skip
        self._speaker = who[:1]

    def _who_speaks(self) -> tuple[str, ...]:
        told = any(each.kind in ("who", "do") for each in self._elements)
        if told and self.cast.subjects:
            return self.cast.subjects
        others = [each for each in self.cast.last_two() if each not in self._speaker]
        return tuple(others[:1]) or self._speaker or self.cast.person()

    def _on_thing(self, thing: Element) -> None:
        known = thing.word in self._scene.things
        again = known and thing.determiner not in ("a", "an", "another")
        self._scene.things += [] if again else [thing.word] * min(thing.count, 4)
        beside = thing.form in _BESIDE
        if self._clause.deed is not None and self._clause.deed.thing is None and not beside:
            self._clause.deed.thing = thing.word
            self._seat(self._clause.deed, thing)

    def _seat(self, deed: Deed, thing: Element) -> None:
        """Let somebody sit down first who does something on a seat: "reads on a bench"."""
        seated = PROPS.get(thing.word).can_sit and thing.form in ("on", "in")
        if seated and deed.action is not None and ACTIONS.get(deed.action).layer == "upper":
            deed.thing = None
            sitting = Deed(deed.who, "sit", "sits", thing=thing.word, together=deed.together)
            self._scene.deeds.insert(self._scene.deeds.index(deed), sitting)

    def _on_place(self, place: Element) -> None:
        if self._scene.place is None or not self._scene.deeds or self._inherited:
            self._scene.place = place.word
            self._inherited = False
        elif self._scene.place != place.word:
            self.plot.note(f"one scene has one place; {place.text!r} is not shown")

    def _on_time(self, time: Element) -> None:
        self._scene.time = time.word

    def _on_weather(self, weather: Element) -> None:
        self._scene.weather = weather.word

    def _on_how(self, how: Element) -> None:
        before = self._elements[self._at - 1] if self._at else None
        if self._clause.deed is not None and before is not None and before.kind != "who":
            self._clause.deed.manner = how.word
        else:
            self._clause.manner = how.word

    def _on_mood(self, mood: Element) -> None:
        deed = self._clause.deed
        if deed is not None and not self._clause.linked:
            deed.mood = mood.word
        elif self.cast.subjects:
            self._scene.deeds.append(Deed(self.cast.subjects, None, mood.text, mood=mood.word))
            self._clause.linked = ""

    def _on_camera(self, camera: Element) -> None:
        following = self._elements[self._at + 1 :]
        target = following[0] if following and following[0].kind == "who" else None
        wish = wish_of(camera.text, len(self._scene.deeds))
        if wish is None:
            return
        who = None
        if target is not None:
            ids = self.cast.resolve(target, subject=True)
            who, self.cast.subjects = ids[0], ids
            self._appear(ids)
            self._done.add(self._at + 1)
        self._scene.wishes.append(wish_of(camera.text, len(self._scene.deeds), who) or wish)

    def _on_link(self, link: Element) -> None:
        if self._clause.linked not in MEANWHILE or link.text in MEANWHILE:
            self._clause.linked = link.text

    def _on_length(self, length: Element) -> None:
        if length.seconds < _SHORTEST_S or length.seconds > LONGEST_S:
            self.plot.note(f"nothing lasts {length.seconds:g} s here; 0.5 to 600 s do")
        elif length.word == "deed" and self._clause.deed is not None:
            self._clause.deed.seconds = min(length.seconds, _LONGEST_DEED_S)
        else:
            self.plot.seconds = length.seconds

    def _on_not(self, word: Element) -> None:
        self._clause.negated = True

    def _on_later(self, word: Element) -> None:
        self._clause.linked = "then"

    def _on_be(self, word: Element) -> None:
        """A form of "be" alone says nothing; with a participle the verb notices it."""

    def _on_with(self, word: Element) -> None:
        self._clause.by = word.text == "by"
        if self._clause.deed is None and self._told_who() and word.text == "with":
            self._clause.linked = "with"

    def _on_wears(self, worn: Element) -> None:
        wearers = self.cast.last_two()[:1]
        for each in wearers:
            character = self.plot.characters[each]
            if worn.word not in character.accessories:
                character.accessories.append(worn.word)
            for color in worn.adjectives:
                character.color = character.color or COLORS[color]


_BESIDE = word_set("near by beside behind around under past between outside of above below")
_VAGUE = word_set(
    "way time day moment story film video clip thing other rest end top middle side world"
    " life head hand hands eyes face arm arms leg legs tail feet spell picture"
)


def narrate(sentences: Sequence[Sentence], plot: Plot) -> None:
    """Read all sentences of a story into a plot."""
    narrator = Narrator(plot)
    for sentence in sentences:
        narrator.tell(sentence)
