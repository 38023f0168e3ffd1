"""Dialogues with expected facts, and the judge of them.

A dialogue begins with "= name"; "> " is a line of the person's, and indented below it stand the
facts of the script afterwards. "may:" names what may be another than before: an actor ("man", in
scene 2 only: "man@2"), a field of scenes ("camera", "duration@1"), "style", "size", "seed",
"scenes" or "all"; with no "may:" nothing may. Everything else that differs is a false change.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from stickgen_agent.director.grammar import COLORS
from stickgen_engine.script.models import Actor, Part, Scene, ScriptSchema
from tests.agent.dialogue_driver import Said
from tests.agent.dialogue_moments import MOMENTS

FOLDER = Path(__file__).with_name("dialogues")
_FIELDS = {"duration": "duration_s", "time": "time_of_day"}


@dataclass
class Line:
    user: str
    facts: list[str] = field(default_factory=list)
    may: str = ""
    first: bool = False


@dataclass
class Dialogue:
    name: str
    held_out: bool
    lines: list[Line] = field(default_factory=list)


def dialogues(file: str) -> list[Dialogue]:
    found: list[Dialogue] = []
    for line in (FOLDER / f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            found.append(Dialogue(line[2:], file == "held_out"))
        elif line.startswith("> "):
            found[-1].lines.append(Line(line[2:], first=not found[-1].lines))
        elif line.startswith("  may: "):
            found[-1].lines[-1].may = line.removeprefix("  may: ")
        elif line.startswith("  "):
            found[-1].lines[-1].facts.append(line.strip())
    return found


# ---- what differs -------------------------------------------------------------------------


def units(script: ScriptSchema) -> dict[str, object]:
    """Return everything that can change by itself; scenes by their ids."""
    found: dict[str, object] = {"style": script.style, "size": script.size, "seed": script.seed}
    found |= {f"actor/{actor.id}": actor for actor in script.actors}
    for scene in script.scenes:
        where = f"scene/{scene.id}"
        found |= {f"{where}/part/{part.actor}": part for part in scene.parts}
        for name in ("duration_s", "place", "time_of_day", "weather", "props", "camera", "sound"):
            found[f"{where}/{name}"] = getattr(scene, name)
    return found


def differing(before: ScriptSchema, after: ScriptSchema) -> list[str]:
    old, new = units(before), units(after)
    changed = [key for key in sorted({*old, *new}) if old.get(key) != new.get(key)]
    kept = {scene.id for scene in before.scenes} & {scene.id for scene in after.scenes}
    found = {key for key in changed if not key.startswith("scene/") or key.split("/")[1] in kept}
    if [scene.id for scene in before.scenes] != [scene.id for scene in after.scenes]:
        found.add("scenes")
    return sorted(found)


def is_allowed(unit: str, may: str, before: ScriptSchema) -> bool:
    numbers = {scene.id: str(number) for number, scene in enumerate(before.scenes, 1)}
    for word in may.split():
        name, _, scene = word.partition("@")
        if word in ("all", unit):
            return True
        if unit == f"actor/{name}" or (name == "scenes" and unit.startswith("actor/")):
            return True
        if not unit.startswith("scene/"):
            continue
        _, where, what, *rest = unit.split("/")
        here = scene in ("", numbers.get(where, ""))
        if here and (what == _FIELDS.get(name, name) or (what == "part" and rest == [name])):
            return True
    return False


# ---- facts --------------------------------------------------------------------------------


@dataclass
class Moment:
    """What a fact is about: the turn, and all turns before it."""

    said: Said
    story: list[Said]

    @property
    def script(self) -> ScriptSchema:
        assert self.said.after is not None, "there is no script"
        return self.said.after


def _parts(script: ScriptSchema, who: str, where: str = "") -> list[tuple[Scene, Part]]:
    return [
        (scene, part)
        for number, scene in enumerate(script.scenes, 1)
        for part in scene.parts
        if part.actor == who and where in ("", str(number))
    ]


def _actor(script: ScriptSchema, who: str) -> Actor | None:
    return next((actor for actor in script.actors if actor.id == who), None)


def _doings(script: ScriptSchema, who: str, where: str = "") -> list[str]:
    found = []
    for _, part in _parts(script, who, where):
        timed = sorted(part.actions, key=lambda each: each.start_s or 0.0)
        found += [each.action for each in timed]
    return found


def _does(m: Moment, value: str) -> bool:
    text, _, where = value.partition(" in ")
    who, _, action = text.partition(" ")
    done = _doings(m.script, who, where)
    if action.endswith("*"):
        return any(each.startswith(action[:-1]) for each in done)
    return action in done


def _order(m: Moment, value: str) -> bool:
    who, _, rest = value.partition(" ")
    first, _, second = rest.partition(" > ")
    done = _doings(m.script, who)
    return first in done and second in done[done.index(first) + 1 :]


def _last(m: Moment, value: str) -> bool:
    who, action = value.split()
    return _doings(m.script, who)[-1:] == [action]


def _target(m: Moment, value: str) -> bool:
    who, action, target = value.split()
    return any(
        each.action == action and each.target == target
        for _, part in _parts(m.script, who)
        for each in part.actions
    )


def _manner(m: Moment, value: str) -> bool:
    who, *rest = value.split()
    actor = _actor(m.script, who)
    acts = [each for _, part in _parts(m.script, who) for each in part.actions]
    wanted = rest[-1]
    if len(rest) == 2 and rest[0] != "*":
        return any(
            each.action == rest[0] and (each.manner or (actor.manner if actor else "")) == wanted
            for each in acts
        )
    return (actor is not None and actor.manner == wanted) or any(a.manner == wanted for a in acts)


def _feels(m: Moment, value: str) -> bool:
    who, expression = value.split()[:2]
    return any(
        each.expression == expression
        for _, part in _parts(m.script, who)
        for each in part.expressions
    )


def _says(m: Moment, value: str) -> bool:
    who, _, text = value.partition(" ")
    return any(line.text == text for _, part in _parts(m.script, who) for line in part.lines)


def _mode(m: Moment, value: str) -> bool:
    who, mode = value.split()
    return any(line.mode == mode for _, part in _parts(m.script, who) for line in part.lines)


def _of_scenes(name: str) -> Callable[[Moment, str], bool]:
    def holds(m: Moment, value: str) -> bool:
        number, wanted = value.split()
        scenes = m.script.scenes if number == "*" else m.script.scenes[int(number) - 1 :][:1]
        found = [getattr(scene, name) for scene in scenes]
        if wanted.endswith("*"):
            return bool(found) and all(each.startswith(wanted[:-1]) for each in found)
        return bool(found) and all(each == wanted for each in found)

    return holds


def _keys(m: Moment, value: str, which: slice = slice(None)) -> bool:
    number, *wanted = value.split()
    pairs = [each.partition("=")[::2] for each in wanted]
    for key in m.script.scenes[int(number) - 1].camera[which]:
        if all(getattr(key, name) == expected for name, expected in pairs):
            return True
    return False


def _at_expression(m: Moment, value: str) -> bool:
    who, expression = value.split()
    for scene, part in _parts(m.script, who):
        times = [each.at_s for each in part.expressions if each.expression == expression]
        aimed = [key.at_s for key in scene.camera if key.target == who]
        if any(abs(one - other) < 0.5 for one in times for other in aimed):
            return True
    return False


def _wears(m: Moment, value: str) -> bool:
    who, what = value.split()
    actor = _actor(m.script, who)
    return actor is not None and what in actor.accessories


def _holds(m: Moment, value: str) -> bool:
    who, what = value.split()
    worn = _wears(m, value)
    props = [prop for scene in m.script.scenes for prop in scene.props]
    return worn or any(prop.kind == what and prop.held_by == who for prop in props)


def _color(m: Moment, value: str) -> bool:
    who, color = value.split()
    actor = _actor(m.script, who)
    return actor is not None and actor.color == COLORS[color]


def _name(m: Moment, value: str) -> bool:
    who, _, name = value.partition(" ")
    actor = _actor(m.script, who)
    return actor is not None and actor.name == name


def _kind(m: Moment, value: str) -> bool:
    who, what = value.split()
    actor = _actor(m.script, who)
    return actor is not None and what in (actor.kind, actor.species)


def _prop(m: Moment, value: str) -> bool:
    return any(prop.kind == value for scene in m.script.scenes for prop in scene.props)


def _longer(m: Moment, value: str) -> bool:
    assert m.said.before is not None
    return m.script.duration_s > m.said.before.duration_s + 0.2


def _shorter(m: Moment, value: str) -> bool:
    assert m.said.before is not None
    return m.script.duration_s < m.said.before.duration_s - 0.2


def _scene_duration(m: Moment, value: str) -> bool:
    number, seconds = value.split()
    return abs(m.script.scenes[int(number) - 1].duration_s - float(seconds)) < 0.05


def _says_contains(m: Moment, value: str) -> bool:
    return value.casefold() in m.said.reply.casefold()


def _unchanged(m: Moment, value: str) -> bool:
    return m.said.before == m.said.after


JUDGES: dict[str, Callable[[Moment, str], bool]] = {
    "actor": lambda m, value: _actor(m.script, value) is not None,
    "no actor": lambda m, value: _actor(m.script, value) is None,
    "does": _does,
    "not does": lambda m, value: not _does(m, value),
    "order": _order,
    "last": _last,
    "target": _target,
    "manner": _manner,
    "feels": _feels,
    "says": _says,
    "not says": lambda m, value: not _says(m, value),
    "mode": _mode,
    "place": _of_scenes("place"),
    "time": _of_scenes("time_of_day"),
    "weather": _of_scenes("weather"),
    "style": lambda m, value: m.script.style == value,
    "size": lambda m, value: "{}x{}".format(*m.script.size) == value,
    "seed": lambda m, value: m.said.before is not None and m.script.seed != m.said.before.seed,
    "duration": lambda m, value: abs(m.script.duration_s - float(value)) < 0.05,
    "scene duration": _scene_duration,
    "longer": _longer,
    "shorter": _shorter,
    "scenes": lambda m, value: len(m.script.scenes) == int(value),
    "camera": _keys,
    "first camera": lambda m, value: _keys(m, value, slice(0, 1)),
    "last camera": lambda m, value: _keys(m, value, slice(-1, None)),
    "at expression": _at_expression,
    "wears": _wears,
    "holds": _holds,
    "color": _color,
    "name": _name,
    "kind": _kind,
    "prop": _prop,
    "no prop": lambda m, value: not _prop(m, value),
    "unchanged": _unchanged,
    "changed": lambda m, value: m.said.before != m.said.after,
    "same as": lambda m, value: m.said.after == m.story[int(value) - 1].after,
    "calls": lambda m, value: any(name == value for name, _, _ in m.said.calls),
    "arguments": lambda m, value: any(
        name == value.split()[0] and value.split()[1] in raw for name, raw, _ in m.said.calls
    ),
    "reply": _says_contains,
    "reply not": lambda m, value: not _says_contains(m, value),
    "short reply": lambda m, value: len(m.said.reply) <= int(value),
    "not feels": lambda m, value: not _feels(m, value),
}
JUDGES |= {
    name: lambda m, value, judge=judge: judge(m.said.before, m.script, value)
    for name, judge in MOMENTS.items()
}


def _alternatives(value: str) -> list[str]:
    """Return what may be meant by "boy shout|scream"."""
    words = value.split(" ")
    at = next((number for number, word in enumerate(words) if "|" in word), None)
    if at is None:
        return [value]
    return [" ".join((*words[:at], each, *words[at + 1 :])) for each in words[at].split("|")]


@dataclass
class Score:
    """Facts that hold, facts in all; allowed changes, changes in all; calls that were refused."""

    held: int = 0
    facts: int = 0
    allowed: int = 0
    changes: int = 0
    refused: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.held / max(1, self.facts)

    @property
    def precision(self) -> float:
        return self.allowed / max(1, self.changes)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.held + other.held, self.facts + other.facts, self.allowed + other.allowed,
            self.changes + other.changes, self.refused + other.refused,
            [*self.missed, *other.missed],
        )  # fmt: skip


def judged(dialogue: Dialogue, story: list[Said]) -> Score:
    """Judge a dialogue that was played."""
    score = Score()
    for line, said in zip(dialogue.lines, story, strict=True):
        moment = Moment(said, story)
        for fact in line.facts:
            kind, _, value = fact.partition(": ")
            score.facts += 1
            if said.after is not None or kind.startswith(("reply", "unchanged")):
                good = any(JUDGES[kind](moment, each) for each in _alternatives(value))
            else:
                good = False
            score.held += good
            if not good:
                score.missed.append(f"{dialogue.name} | {line.user} | {fact} | {said.reply[:160]}")
        score.refused += len(said.refused)
        if said.before is None or said.after is None or "same as" in " ".join(line.facts):
            continue
        for unit in differing(said.before, said.after):
            fine = is_allowed(unit, line.may, said.before)
            score.changes += 1
            score.allowed += fine
            if not fine:
                score.missed.append(f"{dialogue.name} | {line.user} | changed {unit}")
    return score
