"""Wishes about when: "a bit later", "she should wave earlier", "a longer pause before the kiss"."""

import re
from dataclasses import replace

from stickgen_agent.revising.answers import Answer, Plain, Step
from stickgen_agent.revising.moments import Beat, beat_of, last_beat
from stickgen_agent.revising.occurrences import occurrence
from stickgen_agent.revising.scopes import When
from stickgen_agent.revising.table import Table, Wish, part_of
from stickgen_engine.script.models import Part, Scene
from stickgen_engine.script.timing import Span
from stickgen_engine.vocabulary.actions import ACTIONS

_PAUSE = re.compile(
    r"^(?:(?:add|make|insert|have|put in|there (?:is|should be)|leave|let there be)\s+)?"
    r"(?:(?:a|an|the|some|more)\s+)?"
    r"(?P<how>(?:much |bit |little )?(?:longer|bigger|long|short|little|small|dramatic|big)\s+)?"
    r"(?:pause|beat|break|silence|wait|gap)(?: longer| of .+)?$"
    r"|^(?:wait|pause|hesitate)(?: (?:a (?:little|bit|moment|while)|longer|more))*(?: longer)?$"
    r"|^(?:let|make|have) .+ (?:wait|pause|hesitate)"
    r"(?: (?:a (?:little|bit|moment|while)|longer))*$",
    re.I,
)
_SHIFT = re.compile(
    r"^(?P<what>.*?)\s*\b(?P<how>(?:a (?:little )?bit |a little |slightly |a moment |much |even "
    r"|a lot |(?P<seconds>\d+(?:\.\d+)?) ?s(?:ec(?:ond)?s?)? |one second |half a second )?)"
    r"(?P<way>later|earlier|sooner)$",
    re.I,
)
_LONGER = re.compile(
    r"^(?:(?:make|let|have)\s+)?(?P<what>(?:the|his|her|their|its|[\w-]+'s) [a-z]+)\s+"
    r"(?:(?:should|must|has to)\s+)?(?:(?:be|last|take|go on)\s+)?"
    r"(?P<how>(?:much |a (?:little )?bit |a little )?(?:longer|shorter))$",
    re.I,
)
_ALONE = frozenset(("", "it", "that", "this", "do it", "do that", "make it", "make that", "let it",
                    "move it", "move that", "put it", "let that", "it should be", "that should be",
                    "it should happen", "it should come", "let it happen"))  # fmt: skip


def delays(wish: Wish, table: Table) -> Answer | None:
    """Read what should come later, or earlier, or after a pause."""
    text = wish.text.strip()
    behind = re.sub(r"\s+(?:right )?(?:after|before) (?:that|this|it)$", "", text)
    if behind != text and _PAUSE.match(behind):
        side: When = "after" if "after" in text else "before"
        return _paused(replace(wish, scope=replace(wish.scope, when=side)), table)
    if _PAUSE.match(text):
        return _paused(wish, table)
    drawn = _LONGER.match(wish.text.strip())
    beat = beat_of(drawn["what"], table, wish.scope) if drawn else None
    if drawn is not None and beat is not None and occurrence(drawn["what"], table.people):
        return _drawn_out(beat, longer="longer" in drawn["how"].casefold(), table=table)
    found = _SHIFT.match(wish.text.strip())
    if found is None:
        return None
    if re.search(r"\d+ (?:scenes?|versions?)|\bscene\b", wish.low):
        return None
    what = found["what"].strip(" ,")
    beat = last_beat(table) if what.casefold() in _ALONE else _beat(what, wish, table)
    if beat is None:
        alone = what.casefold() in _ALONE
        lost = "" if alone else f" I found nothing in the film that is “{what}”."
        return Answer(say=f"What should come {found['way'].casefold()}?{lost} Say for example "
                          f"“she should wave {found['way'].casefold()}”.")  # fmt: skip
    later = found["way"].casefold() == "later"
    answer = Answer()
    for each in _together(beat, table):
        answer = answer.and_then(_shifted(each, _amount(found), later=later, table=table))
    return answer


def _together(beat: Beat, table: Table) -> list[Beat]:
    """Return a beat and those of others who do the same with this one, as dancers do."""
    mine = part_of(beat.scene, beat.actor)
    acts = _spans(table, beat.scene, mine) if mine else []
    names = {name for _, name, span in acts if abs(span.start_s - beat.span.start_s) < 0.3}
    found = [beat]
    for part in beat.scene.parts:
        for _, name, span in _spans(table, beat.scene, part) if part is not mine else ():
            if name in names - _SPOKEN and abs(span.start_s - beat.span.start_s) < 0.5:
                found.append(Beat(beat.scene, part.actor, span))
                break
    return found


_SPOKEN = frozenset(("talk", "shout", "whisper", "sing"))


def _drawn_out(beat: Beat, *, longer: bool, table: Table) -> Answer:
    """Let something last longer, and what comes later wait for it; or let it end sooner."""
    beats = _together(beat, table)
    by = max(1.0, 0.6 * beat.span.seconds)
    end = max(each.span.end_s for each in beats)
    steps = delayed(beat.scene, end, by, table) if longer else []
    name, seconds = "", 0.0
    for each in beats:
        part = part_of(beat.scene, each.actor)
        for index, action, span in _spans(table, beat.scene, part) if part else ():
            if abs(span.start_s - each.span.start_s) < 0.05 and action not in _SPOKEN:
                until = span.end_s + by if longer else span.start_s + 0.6 * span.seconds
                times: Plain = {"start_s": round(span.start_s, 2), "end_s": round(until, 2)}
                where: Plain = {"actor": each.actor, "scene": beat.scene.id, "index": index}
                steps.append(Step("change_action", {**where, **times}))
                name = action.replace("_", " ")
                seconds = round(until - span.start_s, 1)
    if not name:
        return Answer()
    return Answer(tuple(steps), f"the {name} lasts {seconds:g} s now{table.where(beat.scene)}")


def _amount(found: re.Match[str]) -> float:
    how = found["how"].casefold()
    if found["seconds"]:
        return float(found["seconds"])
    if "half a" in how:
        return 0.5
    return 0.6 if "bit" in how or "little" in how or "slight" in how else 2.0 if (
        "much" in how or "lot" in how) else 1.0  # fmt: skip


def _beat(what: str, wish: Wish, table: Table) -> Beat | None:
    """Find the doing that is meant to come at another time."""
    plain = re.sub(r"^(?:let|make|have|move|put)\s+", "", what, flags=re.I)
    plain = re.sub(r"\b(?:should|must|has to|needs to)\s+", "", plain, flags=re.I)
    for text in (plain, re.sub(r"\b(?:start|begin)s?(?: to)?\s+", "", plain),
                 re.sub(r"\s*\b(?:come|happen|be|start|begin)s?$", "", plain)):  # fmt: skip
        beat = beat_of(text, table, wish.scope) if text else None
        if beat is not None:
            return beat
    return None


def _spans(table: Table, scene: Scene, part: Part) -> list[tuple[int, str, Span]]:
    spans = table.spans(scene, part)
    return [(n, each.action, span) for n, (each, span)
            in enumerate(zip(part.actions, spans, strict=True))]  # fmt: skip


def _move(tool: str, actor: str, scene: Scene, index: int, span: Span, by: float) -> Step:
    times = {"start_s": round(span.start_s + by, 2), "end_s": round(span.end_s + by, 2)}
    return Step(tool, {"actor": actor, "scene": scene.id, "index": index, **times})


def _shifted(beat: Beat, by: float, *, later: bool, table: Table) -> Answer:
    """Move a beat, and the line that is spoken in it; what is in its way makes room."""
    part = part_of(beat.scene, beat.actor)
    if part is None:
        return Answer()
    acts = _spans(table, beat.scene, part)
    name = table.people.name(beat.actor)
    at = beat.span.start_s
    mine = [each for each in acts if abs(each[2].start_s - at) < 0.3]
    what = f"what {name} does at {at:g} s"
    what = f"{name}'s {mine[0][1].replace('_', ' ')}" if mine else what
    steps: list[Step] = []
    if later:
        moved = [each for each in acts if each[2].start_s >= at - 0.3]
        # Only what would be overrun moves on too.
        moved = moved if _overruns(moved, mine, by) else mine
        steps += _moves("change_action", part, beat.scene, moved, by)
    else:
        by, cut = _room_before(acts, mine, by)
        if by < 0.15:
            return Answer(say=f"There is no room before it: {name} is busy until {at:g} s.")
        steps += [Step("change_action", {"actor": beat.actor, "scene": beat.scene.id, **each})
                  for each in cut]  # fmt: skip
        steps += _moves("change_action", part, beat.scene, mine, -by, backwards=False)
    lines = [(n, "", span) for n, span in enumerate(table.lines(beat.scene, part))
             if abs(span.start_s - at) < 0.4]  # fmt: skip
    steps += _moves("change_line", part, beat.scene, lines, by if later else -by)
    way = "later" if later else "earlier"
    return Answer(tuple(steps), f"{what} comes {round(by, 1):g} s {way}{table.where(beat.scene)}")


def _overruns(
    moved: list[tuple[int, str, Span]], mine: list[tuple[int, str, Span]], by: float
) -> bool:
    ends = max((span.end_s for _, _, span in mine), default=0.0) + by
    return any(each not in mine and each[2].start_s < ends for each in moved)


def _moves(
    tool: str, part: Part, scene: Scene, moved: list[tuple[int, str, Span]], by: float,
    *, backwards: bool = True,
) -> list[Step]:  # fmt: skip
    ordered = sorted(moved, key=lambda each: each[2].start_s, reverse=backwards)
    return [_move(tool, part.actor, scene, n, span, by) for n, _, span in ordered]


def _room_before(
    acts: list[tuple[int, str, Span]], mine: list[tuple[int, str, Span]], by: float
) -> tuple[float, list[Plain]]:
    """Return how much earlier a beat can be, and how much sooner what comes before it must end."""
    if not mine:
        return 0.0, []
    start = min(span.start_s for _, _, span in mine)
    layers = {ACTIONS.get(action).layer for _, action, _ in mine}
    before = [
        each for each in acts
        if each not in mine and ACTIONS.get(each[1]).layer in layers
        and each[2].start_s < start and each[2].end_s > start - by
    ]  # fmt: skip
    if not before:
        return min(by, start), []
    index, action, span = max(before, key=lambda each: each[2].end_s)
    spare = 0.0 if ACTIONS.get(action).travels else 0.4 * span.seconds
    free = start - span.end_s
    possible = min(by, free + spare, start)
    end = start - possible
    cut: list[Plain] = []
    if end < span.end_s:
        cut = [{"index": index, "start_s": round(span.start_s, 2), "end_s": round(end, 2)}]
    return possible, cut


def _paused(wish: Wish, table: Table) -> Answer:
    """Let everything from a beat on wait a little."""
    scope = wish.scope
    beat = beat_of(scope.clause, table, scope) if scope.clause else last_beat(table)
    if beat is None:
        lost = f"Nothing in the film is “{scope.clause}”. " if scope.clause else ""
        example = "Say for example “a pause before he waves”."
        return Answer(say=f"{lost}Where should the pause be? {example}")
    at = beat.span.end_s if scope.when == "after" else beat.span.start_s
    by = 0.8 if re.search(r"\b(?:short|little|bit|small|moment)\b", wish.low) else 1.5
    steps = delayed(beat.scene, at, by, table)
    name = table.people.name(beat.actor)
    side = "after" if scope.when == "after" else "before"
    what = scope.clause or f"what {name} does"
    return Answer(tuple(steps), f"there is a pause of {by:g} s more {side} {_told(what)}"
                                f"{table.where(beat.scene)}")  # fmt: skip


def _told(clause: str) -> str:
    return clause.strip(" .,")


def delayed(scene: Scene, at: float, by: float, table: Table) -> list[Step]:
    """Return the steps that move all that comes from a time on in a scene, the last first."""
    steps: list[Step] = []
    for part in scene.parts:
        acts = [each for each in _spans(table, scene, part) if each[2].start_s >= at - 0.05]
        steps += _moves("change_action", part, scene, acts, by)
        lines = [(n, "", span) for n, span in enumerate(table.lines(scene, part))
                 if span.start_s >= at - 0.05]  # fmt: skip
        steps += _moves("change_line", part, scene, lines, by)
        for face in part.expressions:
            if face.at_s >= at - 0.05 and face.at_s > 0.0:
                who: Plain = {"actor": part.actor, "scene": scene.id}
                steps.append(Step("remove_expression", {**who, "at_s": face.at_s}))
                moved: Plain = {"expression": face.expression, "at_s": round(face.at_s + by, 2)}
                steps.append(Step("set_expression", {**who, **moved}))
    return steps
