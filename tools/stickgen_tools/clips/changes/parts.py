"""What an actor does, feels and says otherwise than before in a scene."""

from collections.abc import Iterator
from typing import Final

from stickgen_engine.script.models import Action, Expression, Line, Part
from stickgen_tools.clips.changes.pairing import paired
from stickgen_tools.clips.changes.wording import fields, number, quoted, shown, span

_PLACING: Final = {"at": "its place", "facing": "facing"}
_DOING: Final = {"to": "its end", "path": "its way", "target": "target", "manner": "manner",
                 "description": "description"}  # fmt: skip


def part_changes(old: Part, new: Part) -> Iterator[str]:
    """Say what is different in one actor's part."""
    who = new.actor
    for text in fields(old, new, _PLACING):
        yield f"{who}: {text}"
    yield from _actions(who, old, new)
    yield from _expressions(who, old, new)
    yield from _lines(who, old, new)


def deeds(part: Part) -> str:
    """Name what somebody does, in order."""
    return ", ".join(action.action for action in part.actions) or "idle"


def _actions(who: str, old: Part, new: Part) -> Iterator[str]:
    pairs = paired(old.actions, new.actions, lambda each: each.action, lambda each: each.start_s)
    for was, now in pairs:
        if was is None and now is not None:
            yield f"{who}: added {_deed(now)}"
        elif was is not None and now is None:
            yield f"{who}: removed {_deed(was)}"
        elif was is not None and now is not None:
            yield _changed_action(who, was, now)


def _deed(action: Action) -> str:
    towards = f" to {action.target}" if action.target else ""
    return f"{action.action}{towards}{span(action.start_s, action.end_s)}"


def _changed_action(who: str, was: Action, now: Action) -> str:
    told = fields(was, now, _DOING)
    before = f"{was.action}{span(was.start_s, was.end_s)}"
    timed = (was.start_s, was.end_s) != (now.start_s, now.end_s)
    if was.action != now.action:
        after = f"{now.action}{span(now.start_s, now.end_s)}"
        return "; ".join((f"{who}'s {before} became {after}", *told))
    if timed:
        told.insert(0, f"is now{span(now.start_s, now.end_s) or ' timed by itself'}")
    return f"{who}'s {before}{' ' if timed else ': '}{'; '.join(told)}"


def _expressions(who: str, old: Part, new: Part) -> Iterator[str]:
    for was, now in paired(
        old.expressions, new.expressions, lambda each: each.at_s, lambda each: each.expression
    ):
        if was is None and now is not None:
            yield f"{who}: added {_face(now)}"
        elif was is not None and now is None:
            yield f"{who}: removed {_face(was)}"
        elif was is not None and now is not None:
            yield f"{who}'s face: {was.expression} at {number(was.at_s)} s became " + (
                f"{now.expression} at {number(now.at_s)} s"
            )


def _face(key: Expression) -> str:
    return f"a {key.expression} face at {number(key.at_s)} s"


def _lines(who: str, old: Part, new: Part) -> Iterator[str]:
    for was, now in paired(old.lines, new.lines, lambda each: each.text, lambda each: each.start_s):
        if was is None and now is not None:
            yield f"{who}: added the line {_line(now)}"
        elif was is not None and now is None:
            yield f"{who}: removed the line {_line(was)}"
        elif was is not None and now is not None:
            yield _changed_line(who, was, now)


def _line(line: Line) -> str:
    return f"{quoted(line.text)}{span(line.start_s, line.end_s)}"


def _changed_line(who: str, was: Line, now: Line) -> str:
    told = []
    if was.text != now.text:
        told.append(f"became {quoted(now.text)}")
    if (was.start_s, was.end_s) != (now.start_s, now.end_s):
        told.append(f"is now{span(now.start_s, now.end_s) or ' timed by itself'}")
    if was.mode != now.mode:
        told.append(f"is now {shown(now.mode)} (was {shown(was.mode)})")
    return f"{who}'s line {_line(was)} {' and '.join(told)}"
