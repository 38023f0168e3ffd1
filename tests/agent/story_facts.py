"""Stories with their facts, and how many of them a script holds: recall and precision by topic.

A file of stories has a story a line, "#" before a remark, and indented below each story its facts:

    cast: man, child*3, guard+   everybody, and nobody else; "+" stands for two or more
    kind: who human-or-species   wears: who accessory   face: who expression   holds: who prop
    does: who action             in the order of the story; "who*" is everyone of that noun
    to: who action whom          whom or what an action is done to
    place: / time: / weather:    of some scene; places in the order of the scenes
    prop: kind                   scenes: how many
    says: who text               mode: who talk|shout|whisper|sing       speaks: who
    camera: move-or-shot [whom]  lasts: seconds    lasts: who action seconds
    never: who action            never: cast noun    never: prop kind
    note: text                   some note of the director says so
    varied: noun                 those of that noun do not all act on the same beat
    may: who action              is right where it is shown, but need not be; also "may: says text"

"a|b" means that either is right. Precision counts what is shown that no fact asks for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from stickgen_agent.director import Directed, direct
from stickgen_engine.script.models import Action, CameraKey, ScriptSchema

HERE = Path(__file__).parent
DEVELOPMENT = HERE / "stories.txt"
HELD_OUT = HERE / "stories_held_out.txt"

TOPICS = (
    "cast", "looks", "actions", "order", "targets", "place", "time", "weather", "props", "speech",
    "faces", "camera", "lengths", "scenes", "absence", "notes",
)  # fmt: skip
_TOPIC_OF = {
    "kind": "looks", "wears": "looks", "does": "actions", "to": "targets", "place": "place",
    "time": "time", "weather": "weather", "prop": "props", "holds": "props", "says": "speech",
    "mode": "speech", "speaks": "speech", "face": "faces", "camera": "camera", "lasts": "lengths",
    "scenes": "scenes", "never": "absence", "note": "notes", "varied": "actions",
}  # fmt: skip
# Staging: what brings people to where the story wants them, and lets others attend.
_SERVING = frozenset(["idle", "stand", "stand_up", "get_up", "walk", "nod", "look_around"])
# What is done back by somebody to whom something is done.
_REACTIONS = {
    "give": ("take",), "throw": ("catch", "dodge"), "chase": ("flee",), "punch": ("block",),
    "kick": ("dodge",), "slap": ("cover_face",), "swing_sword": ("dodge",), "pitch": ("bat",),
    "push_person": ("dodge", "stagger"), "tackle": ("fall_down",), "take": ("give",),
    "wave": ("wave", "wag", "flap"), "bow": ("bow",), "argue": ("argue",), "fight": ("fight",),
    "hug": ("hug", "wag"), "kiss": ("kiss",), "shake_hands": ("shake_hands",),
    "high_five": ("high_five",), "dance_together": ("dance_together",), "comfort": ("wag",),
}  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Facts that a story tells and how many are shown; what is shown and how much was told."""

    told: int = 0
    found: int = 0
    shown: int = 0
    right: int = 0

    def add(self, other: "Tally") -> None:
        self.told += other.told
        self.found += other.found
        self.shown += other.shown
        self.right += other.right

    @property
    def recall(self) -> float:
        return self.found / self.told if self.told else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.shown if self.shown else 1.0


@dataclass(slots=True)
class Verdict:
    """What a film of a story got right, by topic, and in words what it did not."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {each: Tally() for each in TOPICS})
    missing: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)


Facts = tuple[tuple[str, str], ...]


def stories(path: Path) -> list[tuple[str, Facts]]:
    """Read a file of stories."""
    found: list[tuple[str, Facts]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            story, facts = found.pop()
            kind, _, value = line.strip().partition(": ")
            found.append((story, (*facts, (kind, value))))
        elif line and not line.startswith("#"):
            found.append((line, ()))
    return found


def judge(story: str, facts: Facts) -> Verdict:
    """Film a story and compare."""
    return _Judge(direct(story), facts).verdict()


def tallies(verdicts: Iterable[Verdict]) -> dict[str, Tally]:
    """Add the tallies of many stories up."""
    total = {each: Tally() for each in TOPICS}
    for verdict in verdicts:
        for topic, tally in verdict.tallies.items():
            total[topic].add(tally)
    return total


def table(columns: dict[str, dict[str, Tally]]) -> str:
    """Return recall and precision by topic as text; facts and shown things are counted."""
    head = "".join(f"  {name:>27}" for name in columns)
    lines = [f"{'':10}{head}", f"{'topic':10}" + "  facts recall shown precision" * len(columns)]
    for topic in TOPICS:
        cells = ""
        for total in columns.values():
            tally = total[topic]
            shown = f"{tally.shown:5d}  {tally.precision:8.3f}" if tally.shown else f"{'-':>15}"
            cells += f"  {tally.told:5d}  {tally.recall:5.3f} {shown}"
        lines.append(f"{topic:10}{cells}")
    return "\n".join(lines)


def stem(actor: str) -> str:
    """Return the noun of an actor's id."""
    return re.sub(r"_\d+$", "", actor)


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
                self._tell(_TOPIC_OF[kind], f"{kind}: {value}", self._holds(kind, value))
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
            noun, _, number = entry.rstrip("+").partition("*")
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
            if told or not (action in _SERVING or self._answers(who, action)):
                self._show("actions", f"{who} {action}", told)

    def _answers(self, who: str, action: str) -> bool:
        return any(
            each.action.target == who and action in _REACTIONS.get(each.action.action, ())
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
        return any(
            each.who == who and each.action.action in action.split("|")
            and each.action.target is not None
            and whom in (each.action.target, stem(each.action.target))
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
        return any((actor, said) == (who, text) for actor, said, _ in self._lines())

    def _is_mode(self, value: str) -> bool:
        who, mode = value.split()
        return any((actor, how) == (who, mode) for actor, _, how in self._lines())

    def _is_speaks(self, value: str) -> bool:
        return any(actor == value for actor, _, _ in self._lines())

    def _is_face(self, value: str) -> bool:
        who, mood = value.split()
        return any(
            part.actor == who and key.expression in mood.split("|")
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
            if key.model_dump(include={"move", "shot", "target"}) != plain:
                self._show("camera", f"{key.move} {key.shot} {key.target}",
                           any(_films(key, value) for value in told))  # fmt: skip


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
