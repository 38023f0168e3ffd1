"""Wishes about lines as a whole: cut the first line, the other one says that, who says what."""

import re

from stickgen_agent.director.grammar import word_set
from stickgen_agent.revising.answers import Answer, Plain, Step
from stickgen_agent.revising.table import Table, Wish
from stickgen_engine.script.models import Line, Scene

_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1, "final": -1}
_CUT = re.compile(
    r"^(?:cut|drop|lose|remove|delete|skip|take out|get rid of)\s+(?:the\s+)?"
    rf"(?P<which>{'|'.join(_ORDER)})\s+(?:line|sentence|words)$",
    re.I,
)
_REASSIGNED = re.compile(
    r"^(?:(?:let|make|have)\s+)?(?P<who>.+?)\s+(?:should\s+|must\s+)?(?:says?|say|said|shouts?|whispers?)"
    r"\s+(?:that|it|this)(?:\s+(?:line|sentence))?(?:\s+instead)?$",
    re.I,
)
_VERBS = {"talk": "says", "shout": "shouts", "whisper": "whispers", "sing": "sings"}
_LOUDER = word_set("louder quieter softer again")

Said = tuple[Scene, str, int, Line, float]


def spoken(table: Table) -> list[Said]:
    """Return all lines in the order in which they are heard: scene, actor, number, line, start."""
    found: list[Said] = []
    for scene in table.scenes:
        here: list[Said] = []
        for part in scene.parts:
            spans = table.lines(scene, part)
            here += [
                (scene, part.actor, number, line, span.start_s)
                for number, (line, span) in enumerate(zip(part.lines, spans, strict=True))
                if line.text
            ]
        found += sorted(here, key=lambda each: each[4])
    return found


def lines_said(wish: Wish, table: Table) -> Answer | None:
    """Read "cut the first line", "the other one says that"."""
    found = _CUT.match(wish.text)
    if found:
        return _cut(_ORDER[found["which"].casefold()], table)
    found = _REASSIGNED.match(wish.text)
    if found is None or wish.said or _LOUDER & {*wish.low.split()}:
        return None
    ids = table.people.meant(found["who"])
    return _given_to(ids[0], table) if len(ids) == 1 else None


def _cut(index: int, table: Table) -> Answer:
    lines = spoken(table)
    if not lines or index >= len(lines):
        many = f"only {len(lines)} lines are" if len(lines) > 1 else (
            "only one line is" if lines else "no line is")  # fmt: skip
        return Answer(say=f"{many.capitalize()} spoken in the film, so nothing was changed.")
    scene, actor, number, line, _ = lines[index]
    step = Step("remove_line", {"actor": actor, "scene": scene.id, "index": number})
    name = table.people.name(actor)
    return Answer((step,), f"{name} no longer says “{line.text}”{table.where(scene)}")


def _given_to(actor: str, table: Table) -> Answer | None:
    """Let somebody else say what was said last, at the same moment."""
    recent = [each for each in spoken(table) if each[1] == table.recent_beat[1]
              and each[0].id == table.recent_beat[0]
              and abs(each[4] - table.recent_beat[2]) < 0.6]  # fmt: skip
    lines = recent or [each for each in spoken(table) if each[1] != actor]
    if not lines or lines[-1][1] == actor:
        return None
    scene, old, number, line, start = lines[-1]
    part = next(each for each in scene.parts if each.actor == old)
    span = table.lines(scene, part)[number]
    times: Plain = {"start_s": round(start, 2), "end_s": round(span.end_s, 2)}
    steps = [Step("remove_line", {"actor": old, "scene": scene.id, "index": number})]
    for index, (act, when) in enumerate(zip(part.actions, table.spans(scene, part), strict=True)):
        if act.action in _VERBS and abs(when.start_s - start) < 0.3:
            steps.append(Step("remove_action", {"actor": old, "scene": scene.id, "index": index}))
            break
    said: Plain = {"actor": actor, "scene": scene.id, "text": line.text, "mode": line.mode}
    steps.append(Step("add_line", {**said, **times}))
    steps.append(
        Step("add_action", {"actor": actor, "action": line.mode, "scene": scene.id, **times})
    )
    names = (table.people.name(actor), table.people.name(old))
    return Answer(tuple(steps), f"{names[0]} {_VERBS[line.mode]} “{line.text}” now, not {names[1]}")


def who_says_what(table: Table) -> str:
    """Tell all lines in order, with the names of those who say them."""
    lines = [
        f"{table.people.name(actor)[:1].upper()}{table.people.name(actor)[1:]} {_VERBS[line.mode]} "
        f"“{line.text}”{table.where(scene)}"
        for scene, actor, _, line, _ in spoken(table)
    ]
    if not lines:
        return "Nobody says anything in the film yet."
    return "\n".join(lines[:12])
