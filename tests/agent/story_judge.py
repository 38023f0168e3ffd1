"""The judge of a film: what of its story it shows, and what it shows that no fact asks for."""

from dataclasses import dataclass
from itertools import pairwise

from stickgen_agent.director import Directed, direct
from stickgen_engine.script.models import Action, CameraKey, ScriptSchema
from tests.agent.story_facts import TOPIC_OF, Facts, Tally, Verdict, stem

# Staging: what brings people to where the story wants them, and lets others attend.
_SERVING = frozenset(["idle", "stand", "stand_up", "get_up", "walk", "nod", "look_around"])
_SPEAKING = frozenset(["talk", "shout", "whisper", "whisper_to", "sing"])
# A game of two teams gives everyone a part; no story tells them all.
_TEAM = "player"
# What an animal does where a person would catch or take.
_ANIMAL_ANSWERS = frozenset(["jump", "sniff", "wag", "flap", "fly", "hop"])
# What is done back by somebody to whom something is done.
_REACTIONS = {
    "give": ("take",), "throw": ("catch", "dodge"), "chase": ("flee",), "punch": ("block",),
    "kick": ("dodge",), "slap": ("cover_face",), "swing_sword": ("dodge",), "pitch": ("bat",),
    "push_person": ("dodge", "stagger"), "tackle": ("fall_down",), "take": ("give",),
    "wave": ("wave", "wag", "flap"), "bow": ("bow",), "argue": ("argue",), "fight": ("fight",),
    "hug": ("hug", "wag"), "kiss": ("kiss",), "shake_hands": ("shake_hands",),
    "high_five": ("high_five",), "dance_together": ("dance_together",), "comfort": ("wag",),
    "carry": ("comfort",),
}  # fmt: skip


def judge(story: str, facts: Facts) -> Verdict:
    """Film a story and compare."""
    return _Judge(direct(story), facts).verdict()


@dataclass(frozen=True, slots=True)
class _Doing:
    """An action of the film; ``at`` counts seconds from the beginning of the film."""

    who: str
    action: Action
    at: float
    scene: int


class _Judge:
    def __init__(self, directed: Directed, facts: Facts) -> None:
        self.script: ScriptSchema = directed.script
        self.notes = directed.notes
        self.facts = facts
        self.out = Verdict()
        self.actors = {actor.id: actor for actor in self.script.actors}
        self.doings = sorted(_doings(self.script), key=lambda each: each.at)
        self.done: list[tuple[int, _Doing | None]] = []

    def of(self, *kinds: str) -> list[str]:
        return [value for kind, value in self.facts if kind in kinds]

    def verdict(self) -> Verdict:
        self._cast()
        self._deeds()
        for kind, value in self.facts:
            if kind not in ("cast", "does", "may"):
                self._tell(TOPIC_OF[kind], f"{kind}: {value}", self._holds(kind, value))
        self._shown_surroundings()
        self._shown_lines()
        self._shown_camera()
        return self.out

    def _tell(self, topic: str, fact: str, found: bool) -> None:
        self.out.tallies[topic].add(Tally(told=1, found=int(found)))
        if not found:
            self.out.missing.append(fact)

    def _show(self, topic: str, thing: str, right: bool) -> None:
        self.out.tallies[topic].add(Tally(shown=1, right=int(right)))
        if not right:
            self.out.invented.append(f"{topic}: {thing}")

    def _ids(self, who: str) -> list[str]:
        names = who.split("|")
        if who.endswith("*"):
            return [each for each in self.actors if stem(each) in who[:-1].split("|")]
        return [each for name in names for each in self.actors if each == name][:1] or names[:1]

    def _cast(self) -> None:
        left = [stem(each) for each in self.actors]
        told = ", ".join(self.of("cast"))
        if not told:
            return
        for entry in told.split(", "):
            nouns, _, number = entry.rstrip("+").partition("*")
            noun = next((each for each in nouns.split("|") if each in left), nouns)
            for _ in range(int(number or (2 if entry.endswith("+") else 1))):
                self._tell("cast", f"cast: {noun}", noun in left)
                self._show("cast", noun, True) if noun in left else None
                left.remove(noun) if noun in left else None
            if entry.endswith("+"):
                left = [each for each in left if each != noun]
        for extra in left:
            self._show("cast", extra, False)

    def _deeds(self) -> None:
        after: dict[str, float] = {}
        facts = [value for value in self.of("does") for value in self._each(value)]
        first: list[_Doing | None] = []
        for who, action in facts:
            found = next(
                (each for each in self.doings if each.who == who
                 and each.action.action in action.split("|") and each.at >= after.get(who, -1.0)),
                None,
            )  # fmt: skip
            self._tell("actions", f"does: {who} {action}", found is not None)
            first.append(found)
            if found is not None:
                after[who] = found.at
        for (one, two), (a, b) in zip(pairwise(first), pairwise(facts), strict=True):
            right = one is not None and two is not None and one.at <= two.at + 0.7
            both = one is not None and two is not None
            self._tell("order", f"order: {a} before {b}", right)
            self._show("order", f"{b} before {a}", right) if both else None
        self._shown_deeds(facts)

    def _each(self, value: str) -> list[tuple[str, str]]:
        who, action = value.split()
        ids = self._ids(who) if who.endswith("*") else self._ids(who)[:1]
        return [(each, action) for each in ids or [who]]

    def _shown_deeds(self, facts: list[tuple[str, str]]) -> None:
        if not facts:
            return
        may = [value.split() for value in self.of("may", "never") if not value.startswith("says")]
        welcome = facts + [(who, what) for who, what in may if ("may", f"{who} {what}")
                           in self.facts]  # fmt: skip
        shown = dict.fromkeys((each.who, each.action.action) for each in self.doings)
        for who, action in shown:
            told = any(who == one and action in what.split("|") for one, what in welcome)
            if told or not self._serves(who, action):
                self._show("actions", f"{who} {action}", told)

    def _serves(self, who: str, action: str) -> bool:
        """Whether staging, speech, a game or somebody else's deed explains this."""
        speaks = {value.split()[0] for value in self.of("says", "mode", "speaks")}
        playing = stem(who) == _TEAM and sum(stem(each) == _TEAM for each in self.actors) >= 6
        return (
            action in _SERVING
            or (who in speaks and action in _SPEAKING)
            or playing
            or self._answers(who, action)
        )

    def _answers(self, who: str, action: str) -> bool:
        animal = self.actors[who].kind == "animal" and action in _ANIMAL_ANSWERS
        return any(
            each.action.target == who
            and (
                action in _REACTIONS.get(each.action.action, ())
                or (animal and each.action.action in _REACTIONS)
            )
            for each in self.doings
        )

    def _holds(self, kind: str, value: str) -> bool:
        return bool(getattr(self, f"_is_{kind}")(value))

    def _is_kind(self, value: str) -> bool:
        who, what = value.split()
        return all(what in (self.actors[each].kind, self.actors[each].species)
                   if each in self.actors else False for each in self._ids(who))  # fmt: skip

    def _is_wears(self, value: str) -> bool:
        who, what = value.split()
        return all(
            each in self.actors and bool({*what.split("|")} & {*self.actors[each].accessories})
            for each in self._ids(who)
        )

    def _is_holds(self, value: str) -> bool:
        who, what = value.split()
        held = any(
            prop.kind == what and prop.held_by == who
            for scene in self.script.scenes for prop in scene.props
        )  # fmt: skip
        taken = any(
            each.who == who and each.action.action in ("pick_up", "take")
            and stem(each.action.target or "") == what for each in self.doings
        )  # fmt: skip
        return held or taken or self._is_wears(value)

    def _is_to(self, value: str) -> bool:
        who, action, whom = value.split()
        doers = self._ids(who)
        return any(
            each.who in doers and each.action.action in action.split("|")
            and each.action.target is not None
            and {*whom.split("|")} & {each.action.target, stem(each.action.target)}
            for each in self.doings
        )  # fmt: skip

    def _is_place(self, value: str) -> bool:
        return any(scene.place in value.split("|") for scene in self.script.scenes)

    def _is_time(self, value: str) -> bool:
        return any(scene.time_of_day in value.split("|") for scene in self.script.scenes)

    def _is_weather(self, value: str) -> bool:
        return any(scene.weather in value.split("|") for scene in self.script.scenes)

    def _is_prop(self, value: str) -> bool:
        worn = any(value in actor.accessories for actor in self.actors.values())
        return worn or any(
            prop.kind in value.split("|") for scene in self.script.scenes for prop in scene.props
        )

    def _lines(self) -> list[tuple[str, str, str]]:
        return [
            (part.actor, line.text, line.mode)
            for scene in self.script.scenes
            for part in scene.parts
            for line in part.lines
        ]

    def _is_says(self, value: str) -> bool:
        who, _, text = value.partition(" ")
        speakers = self._ids(who)
        return any(actor in speakers and said == text for actor, said, _ in self._lines())

    def _is_mode(self, value: str) -> bool:
        who, mode = value.split()
        return any((actor, how) == (who, mode) for actor, _, how in self._lines())

    def _is_speaks(self, value: str) -> bool:
        return any(actor == value for actor, _, _ in self._lines())

    def _is_face(self, value: str) -> bool:
        who, mood = value.split()
        felt = self._ids(who)
        return any(
            part.actor in felt and key.expression in mood.split("|")
            for scene in self.script.scenes
            for part in scene.parts
            for key in part.expressions
        )

    def _keys(self) -> list[CameraKey]:
        return [key for scene in self.script.scenes for key in scene.camera]

    def _is_camera(self, value: str) -> bool:
        return any(_films(key, value) for key in self._keys())

    def _is_lasts(self, value: str) -> bool:
        if " " not in value:
            return abs(self.script.duration_s - float(value)) < 0.1
        who, action, seconds = value.split()
        return any(
            each.who == who and each.action.action == action
            and abs(_length(each.action) - float(seconds)) < 0.3 for each in self.doings
        )  # fmt: skip

    def _is_scenes(self, value: str) -> bool:
        right = len(self.script.scenes) == int(value)
        self._show("scenes", f"{len(self.script.scenes)} scenes", right)
        return right

    def _is_never(self, value: str) -> bool:
        what, thing = value.split()
        if what == "cast":
            return all(stem(each) != thing for each in self.actors)
        if what == "prop":
            return not self._is_prop(thing)
        return all((each.who, each.action.action) != (what, thing) for each in self.doings)

    def _is_note(self, value: str) -> bool:
        return any(value.casefold() in note.casefold() for note in self.notes)

    def _is_varied(self, value: str) -> bool:
        beats = {(each.at, _length(each.action), each.action.manner)
                 for each in self.doings if stem(each.who) == value}  # fmt: skip
        return len(beats) >= sum(stem(each) == value for each in self.actors)

    def _shown_surroundings(self) -> None:
        for kind, name, natural in (("place", "place", None), ("time", "time_of_day", "day"),
                                    ("weather", "weather", "clear")):  # fmt: skip
            told = [word for value in self.of(kind) for word in value.split("|")]
            if not told and natural is None:
                continue
            for word in dict.fromkeys(getattr(scene, name) for scene in self.script.scenes):
                if word in told or word != natural:
                    night = kind == "time" and word == "night" and self._in_space()
                    self._show(kind, word, word in told) if not night or told else None

    def _in_space(self) -> bool:
        return any(scene.place in ("moon", "space_vacuum") for scene in self.script.scenes)

    def _shown_lines(self) -> None:
        welcome = [value.partition(" ")[2] for value in self.of("says")]
        welcome += [value.removeprefix("says ") for value in self.of("may")]
        speakers = self.of("speaks")
        for who, text, _ in self._lines():
            if text:
                self._show("speech", f"{who}: {text}", text in welcome or who in speakers)

    def _shown_camera(self) -> None:
        told = self.of("camera")
        if not told:
            return
        plain = {"move": "static", "shot": None, "target": None}
        for key in self._keys():
            right = any(_films(key, value) for value in told)
            # The director's own cuts: back to everybody, or to one whole figure.
            own = key.move == "static" and key.shot in (None, "full") and not right
            if not own and key.model_dump(include={"move", "shot", "target"}) != plain:
                self._show("camera", f"{key.move} {key.shot} {key.target}", right)


def _films(key: CameraKey, value: str) -> bool:
    what, _, whom = value.partition(" ")
    named = bool({*what.split("|")} & {key.move, key.shot})
    return named and (not whom or key.target == whom)


def _length(action: Action) -> float:
    return (action.end_s or 0.0) - (action.start_s or 0.0)


def _doings(script: ScriptSchema) -> list[_Doing]:
    found: list[_Doing] = []
    begins = 0.0
    for number, scene in enumerate(script.scenes):
        for part in scene.parts:
            for action in part.actions:
                at = begins + (action.start_s or 0.0)
                found.append(_Doing(part.actor, action, at, number))
        begins += scene.duration_s
    return found
