"""Wishes about what is said: "let her say 'hello'", "change what he says to …"."""

import re
from dataclasses import replace

from stickgen_agent.revising.answers import Answer, Plain, Step, not_placed
from stickgen_agent.revising.deeds import Wanted, read_deeds
from stickgen_agent.revising.joining import added
from stickgen_agent.revising.moments import moment_of
from stickgen_agent.revising.table import Table, Wish, part_of, parts_of
from stickgen_engine.script.models import Scene
from stickgen_engine.script.timing import speaking_seconds

_CHANGE = re.compile(
    r"\bline\b.*\b(?:should|must) be\b"
    r"|\b(?:change|replace|rewrite|set|switch|make|correct|fix)\b.*\b(?:says?|said|saying|line"
    r"|lines|words|text|speech|dialogue|shouts?|whispers?|sings?)\b",
    re.I,
)
_INSTEAD = re.compile(r"\binstead\b", re.I)
_SILENT = re.compile(
    r"\b(?:say nothing|says nothing|be (?:quiet|silent)|is (?:quiet|silent)|shut up|not (?:say"
    r"|speak|talk)|stop (?:talking|speaking|saying)"
    r"|(?:remove|delete) what .* says?|no (?:lines?|words|speech|dialogue|talking)|remove "
    r".*\b(?:lines?|words|speech|dialogue)|delete .*\b(?:lines?|words|speech|dialogue)|mute)\b",
    re.I,
)
_WHO_SAYS = re.compile(
    r"(?:what|that|which|where)\s+(?P<a>.+?)\s+(?:says?|said|is saying|shouts?|whispers?|sings?)\b"
    r"|(?P<b>(?:the\s+)?[\w' -]+?)(?:'s)\s+(?:\w+\s+)?(?:line|lines|words|text|speech)\b"
    r"|\b(?P<c>his|her|their|its)\s+(?:\w+\s+)?(?:line|lines|words|text|speech)\b"
    r"|\b(?:line|lines|words)\s+of\s+(?P<d>[\w' -]+?)\s+(?:to|into)\b",
    re.I,
)
_SPOKEN = frozenset(("talk", "shout", "whisper", "sing", "whisper_to", "argue"))
_AGAIN = re.compile(
    r"\b(?:says?|speaks?|talks?|shouts?|whispers?|sings?)\b.{0,12}?\b(?:it|that|this|louder"
    r"|quieter|softer|more quietly)\b"
)
_LOUD = re.compile(r"\b(?:loud(?:er|ly)?|shout\w*|scream\w*|yell\w*)\b", re.I)
_LOW = re.compile(r"\b(?:quiet(?:er|ly)?|whisper\w*|softly|under (?:his|her|their) breath)\b", re.I)


def speech(wish: Wish, table: Table) -> Answer | None:
    """Read what somebody should say, or say otherwise, or no longer say."""
    if _SILENT.search(wish.low) and not (
        wish.said and not re.search(r"\bremove|delete|not\b", wish.low)
    ):
        return _silenced(wish, table)
    if wish.said and (_CHANGE.search(wish.text) or _INSTEAD.search(wish.text)):
        changed = _changed(wish, table)
        if changed is not None:
            return changed
    if not wish.said and _AGAIN.search(wish.low):
        return _otherwise(wish, table)
    lines = [deed for deed in read_deeds(_subject(wish.shown), table.people).deeds if deed.line]
    if not lines:
        return None
    answer = Answer()
    after = 0.0
    for deed in lines:
        said = _said(deed, wish, table, after=after)
        after = max((float(s.arguments.get("end_s") or 0.0) for s in said.steps), default=0.0)
        answer = answer.and_then(said)
    return _and_done(answer, wish, table)


def _and_done(answer: Answer, wish: Wish, table: Table) -> Answer:
    """Add what is done after what is said: "let him sing '…' and then dance"."""
    deeds = read_deeds(_subject(wish.shown), table.people).deeds
    last = max(number for number, deed in enumerate(deeds) if deed.line)
    after = max((float(s.arguments.get("end_s") or 0.0) for s in answer.steps), default=0.0)
    who = deeds[last].who or _speaker(table)
    for deed in deeds[last + 1 :]:
        if (
            not deed.action
            or deed.action in _SPOKEN
            or deed.newcomer is not None
            or not (deed.who or who)
        ):
            continue
        one = replace(deed, who=deed.who or who)
        done, after = added([one], one, wish, table, after=round(after + 0.1, 2))
        answer = answer.and_then(done)
    return answer


def _otherwise(wish: Wish, table: Table) -> Answer | None:
    """Let somebody say louder, or more quietly, what they said last."""
    who = read_deeds(_subject(wish.shown), table.people).deeds
    ids = next((deed.who for deed in who if deed.who), ())
    lines = _lines_of(table, ids, wish)
    mode = "shout" if _LOUD.search(wish.low) else "whisper" if _LOW.search(wish.low) else "sing"
    if not lines:
        return None
    actor, scene, number = lines[0]
    change: Plain = {"actor": actor, "scene": scene.id, "index": number, "mode": mode}
    verb = {"shout": "shouts", "whisper": "whispers", "sing": "sings"}[mode]
    done = f"{table.people.name(actor)} {verb} “{_text(lines[0])}”{table.where(scene)}"
    return Answer((Step("change_line", change),), done)


# "Hello", says the boy.
_BEHIND = re.compile(
    r"^(?P<line>[\"“«].+[\"”»])\s*,?\s*(?P<verb>says?|shouts?|whispers?|sings?|yells?|asks?|answers?)\s+"
    r"(?P<who>(?:the |his |her )?[\w'-]+(?: \w+)?)$",
    re.I | re.S,
)


def _subject(text: str) -> str:
    """Write "let her say" as "let she say", which cannot be read as "her say"."""
    plain = {"her": "she", "him": "he", "them": "they"}
    behind = _BEHIND.match(text)
    if behind:
        text = f"{behind['who']} {behind['verb']} {behind['line']}"
    return re.sub(
        r"^(let|make|have|get|tell|ask)\s+(her|him|them)\b",
        lambda match: f"{match[1]} {plain[match[2].casefold()]}", text, count=1, flags=re.I,
    )  # fmt: skip


def _said(deed: Wanted, wish: Wish, table: Table, *, after: float = 0.0) -> Answer:
    who = deed.who or _speaker(table)
    if not who:
        return not_placed(f"nobody was named who could say {deed.line!r}")
    answer = Answer()
    for actor in who[:1]:
        seconds = speaking_seconds(deed.line or "")
        where = moment_of(table, wish.scope, actor, seconds)
        start = where.at_s
        if start is None:
            start = _free_from(table, where.scene, actor)
        if after:
            start = max(start, round(after + 0.3, 2))
        end = round(start + seconds, 2)
        line: Plain = {"actor": actor, "text": deed.line, "scene": where.scene.id, "start_s": start}
        action = {"talk": "talk", "shout": "shout", "whisper": "whisper", "sing": "sing"}[deed.mode]
        gesture: Plain = {"actor": actor, "action": action, "scene": where.scene.id,
                          "start_s": start, "end_s": end}  # fmt: skip
        targets = [each for each in deed.targets if each != actor and part_of(where.scene, each)]
        if targets:
            gesture["target"] = targets[0]
        steps = (Step("add_line", {**line, "mode": deed.mode}), Step("add_action", gesture))
        verb = {"talk": "says", "shout": "shouts", "whisper": "whispers", "sing": "sings"}[
            deed.mode
        ]
        done = f"{table.people.name(actor)} {verb} “{deed.line}”{table.where(where.scene)}"
        left = (f"{where.missing}; it is said at the end instead",) if where.missing else ()
        answer = answer.and_then(Answer(steps, done, left))
    return answer


def _speaker(table: Table) -> tuple[str, ...]:
    everybody = tuple(person.id for person in table.people.all)
    return everybody if len(everybody) == 1 else tuple(table.people.recent[:1])


def _free_from(table: Table, scene: Scene, actor: str) -> float:
    """Return when nobody speaks any more and the actor has done all there is to do."""
    ends = [table.busy_until(scene, (actor,))]
    for part in scene.parts:
        ends += [span.end_s for span in table.lines(scene, part)]
    return round(max(ends) + 0.3, 2)


def _lines_of(table: Table, ids: tuple[str, ...], wish: Wish) -> list[tuple[str, Scene, int]]:
    """Return the lines of these (of all, if none), as actor, scene and number; the last first."""
    found: list[tuple[str, Scene, int]] = []
    named = table.named(wish.scope)
    for actor in ids or tuple(person.id for person in table.people.all):
        for scene, part in parts_of(table, actor):
            if named is None or named.id == scene.id:
                found += [(actor, scene, number) for number in range(len(part.lines))]
    return found[::-1]


def _changed(wish: Wish, table: Table) -> Answer | None:
    ids, old = _whose(wish, table)
    lines = _lines_of(table, ids, wish)
    if old is not None:
        alike = [each for each in lines if old.casefold().strip(".!?") in _text(each).casefold()]
        lines = alike or lines
    if not lines:
        if not ids:
            return None
        return _said(Wanted(who=ids, line=wish.said[-1]), wish, table)
    actor, scene, number = lines[0]
    change: Plain = {"actor": actor, "scene": scene.id, "index": number, "text": wish.said[-1]}
    if _LOUD.search(wish.text) or _LOW.search(wish.text):
        change["mode"] = "shout" if _LOUD.search(wish.text) else "whisper"
    done = f"{table.people.name(actor)} now says “{wish.said[-1]}”{table.where(scene)}"
    return Answer((Step("change_line", change),), done)


def _text(line: tuple[str, Scene, int]) -> str:
    actor, scene, number = line
    part = part_of(scene, actor)
    return part.lines[number].text if part else ""


def _whose(wish: Wish, table: Table) -> tuple[tuple[str, ...], str | None]:
    old = wish.said[0] if len(wish.said) > 1 else None
    found = _WHO_SAYS.search(wish.text)
    name = next((each for each in found.groups() if each), "") if found else ""
    name = re.sub(
        r"^(?:change|replace|rewrite|set|make|fix|correct)\s+", "", name.strip(), flags=re.I
    )
    ids = table.people.meant(name) if name else ()
    if not ids:
        deeds = read_deeds(_subject(wish.shown), table.people).deeds
        ids = next((deed.who for deed in deeds if deed.line and deed.who), ())
    return ids, old


def _silenced(wish: Wish, table: Table) -> Answer | None:
    found = re.search(
        r"(?:let|make|have|remove|delete|mute)\s+(?P<a>[\w' -]+?)(?:'s)?\s+(?:not|be|say|line"
        r"|lines|words|speech|stop)\b"
        r"|^(?P<b>[\w' -]+?)\s+(?:should|must|do|does|is|says)\b|(?:^|do not )let (?P<c>[\w' "
        r"-]+?) (?:say|speak|talk)\b",
        wish.low,
    )
    name = next((each for each in found.groups() if each), "") if found else ""
    ids = table.people.meant(name) if name else ()
    lines = _lines_of(table, ids, wish)
    if wish.said:
        lines = [
            each for each in lines if wish.said[0].casefold() in _text(each).casefold()
        ] or lines[:1]
    if not lines:
        return (
            Answer(say="Nobody says anything there, so nothing had to change.")
            if ids or not name
            else None
        )
    steps = tuple(
        Step("remove_line", {"actor": actor, "scene": scene.id, "index": number})
        for actor, scene, number in lines
    )
    names = joined_names(table, lines)
    return Answer(
        steps, f"{names} no longer says it" if wish.said else f"{names} says nothing any more"
    )


def joined_names(table: Table, lines: list[tuple[str, Scene, int]]) -> str:
    """Return the names of those whose lines these are."""
    from stickgen_agent.revising.answers import joined

    return joined([table.people.name(each) for each in dict.fromkeys(line[0] for line in lines)])
