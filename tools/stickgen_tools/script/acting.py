"""Tools for faces and words: expressions and spoken lines."""

from typing import Annotated

from pydantic import Field

from stickgen_engine.errors import Problem
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.timing import Span, line_spans, speaking_seconds
from stickgen_tools.counts import counted
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.cast import standing
from stickgen_tools.script.draft import Draft, Plain, part_of, put, required_change
from stickgen_tools.terms import ActorRef, ExpressionWord, Index, SceneRef, Seconds, SpeechWord
from stickgen_tools.tool import Edited, tool

Said = Annotated[str, Field(max_length=500), "the words; up to 8 are read with ease"]
LineIndex = Annotated[Index, "which line of the actor in the scene, from 0, if there are several"]
_AFTER_S = 0.3
_FRAME_S = 0.04


@tool(effect="edit")
def set_expression(
    script: ScriptSchema,
    actor: ActorRef,
    expression: ExpressionWord,
    scene: SceneRef = "",
    at_s: Annotated[Seconds, "from when on"] = 0.0,
    keep_later: Annotated[bool, "false: it stays for the rest of the scene"] = True,
) -> Edited:
    """Turn an actor's face to an expression from a time on, in place of one set for that time."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    _in_time(at_s, place, "at_s")
    part = draft.part(place, who)
    before = part["expressions"]
    kept = [each for each in before if each["at_s"] != at_s and (keep_later or each["at_s"] < at_s)]
    kept.append({"at_s": at_s, "expression": expression})
    part["expressions"] = sorted(kept, key=lambda each: float(each["at_s"]))
    later = [f"{each['expression']} at {each['at_s']:g} s" for each in kept if each["at_s"] > at_s]
    if later:
        draft.warn(f"later expressions stay: {', '.join(later[:6])}")
    return draft.finish(f"{who} in scene {place['id']} looks {expression} from {at_s:g} s on")


@tool(effect="edit")
def remove_expression(
    script: ScriptSchema,
    actor: ActorRef,
    scene: SceneRef = "",
    at_s: Annotated[Seconds | None, "which one; all if left out"] = None,
) -> Edited:
    """Take an expression of an actor out, or all in a scene: the face follows the actions then."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    part = draft.part(place, who)
    before = part["expressions"]
    part["expressions"] = [
        each for each in before if at_s is not None and abs(each["at_s"] - at_s) > _FRAME_S
    ]
    gone = len(before) - len(part["expressions"])
    if not gone and at_s is not None:
        there = ", ".join(f"{each['at_s']:g} s {each['expression']}" for each in before) or "none"
        raise ToolError(
            f"{who} has no expression at {at_s:g} s",
            (Problem("at_s", "is the time of none", f"{at_s:g} s", there),),
        )
    return draft.finish(f"{who} in scene {place['id']}: took out {counted(gone, 'expression')}")


def _in_time(at_s: float, scene: Plain, argument: str) -> None:
    if at_s > scene["duration_s"]:
        most = f"0 to {scene['duration_s']:g} s, the length of scene {scene['id']}"
        problem = Problem(argument, "is after the end", f"{at_s:g} s", most)
        raise ToolError(f"{argument} is after the end of the scene", (problem,))


@tool(effect="edit")
def add_line(
    script: ScriptSchema,
    actor: ActorRef,
    text: Said,
    scene: SceneRef = "",
    start_s: Annotated[Seconds | None, "after what is said before if left out"] = None,
    end_s: Annotated[Seconds | None, "as long as it takes to say if left out"] = None,
    mode: SpeechWord = "talk",
) -> Edited:
    """Let an actor say something. A line that would run into another of theirs comes after it."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    part = part_of(place, who)
    if part is None:
        part = standing(place, who)
        place["parts"].append(part)
        draft.warn(f"{who} was not in scene {place['id']} and is put into it")
    line: Plain = {"mode": mode, "text": text}
    put(line, start_s=start_s, end_s=end_s)
    _after_others(draft, place, who, line)
    spans = _spans(draft, place, who)
    begins = line.get("start_s", float("inf"))
    index = sum(span.start_s <= begins for span in spans)
    part["lines"].insert(index, line)
    _hold(draft, place, who, line, index)
    return draft.finish(f"{who} in scene {place['id']} says “{text[:60]}”")


def _spans(draft: Draft, scene: Plain, actor: str) -> tuple[Span, ...]:
    script = draft.script()
    number = draft.data["scenes"].index(scene)
    there = script.scenes[number]
    index = [part.actor for part in there.parts].index(actor)
    return line_spans(there, script)[index]


def _after_others(draft: Draft, scene: Plain, actor: str, line: Plain) -> None:
    """Move a timed line behind those of the same actor that it would run into."""
    start = line.get("start_s")
    if start is None:
        return
    seconds = line.get("end_s", start + speaking_seconds(line["text"])) - start
    moved = start
    for span in sorted(_spans(draft, scene, actor), key=lambda span: span.start_s):
        if span.start_s < moved + seconds and moved < span.end_s:
            moved = round(span.end_s + _AFTER_S, 3)
    if moved == start:
        return
    line["start_s"] = moved
    if "end_s" in line:
        line["end_s"] = round(moved + seconds, 3)
    draft.warn(f"it starts at {moved:g} s instead of {start:g} s, after what {actor} says before")


def _hold(draft: Draft, scene: Plain, actor: str, line: Plain, index: int) -> None:
    """Lengthen the scene where a line would be cut off at its end."""
    needs = speaking_seconds(line["text"])
    span = _spans(draft, scene, actor)[index]
    end = line.get("end_s", round(span.start_s + needs, 3))
    old = scene["duration_s"]
    if end > old + _FRAME_S and (line.get("start_s") is None or line["start_s"] < old + 60.0):
        scene["duration_s"] = round(end + _AFTER_S, 1)
        draft.warn(
            f"the scene lasts {scene['duration_s']:g} s instead of {old:g} s, to hold the line"
        )


@tool(effect="edit")
def change_line(
    script: ScriptSchema,
    actor: ActorRef,
    scene: SceneRef = "",
    index: LineIndex | None = None,
    text: Said | None = None,
    start_s: Seconds | None = None,
    end_s: Seconds | None = None,
    mode: SpeechWord | None = None,
) -> Edited:
    """Change what an actor says, when, or how; what is not given stays."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    part = draft.part(place, who)
    number = _which(part, index, place["id"])
    line = part["lines"][number]
    said = put(line, text=text, start_s=start_s, end_s=end_s, mode=mode)
    start = line.get("start_s")
    if text is not None and end_s is None and start is not None and "end_s" in line:
        line["end_s"] = round(start + max(speaking_seconds(text), 0.8), 2)
        said.append(f"until {line['end_s']:g} s")
    _hold(draft, place, who, line, number)
    return draft.finish(required_change(said, f"{who} in scene {place['id']}, lines[{number}]"))


@tool(effect="edit")
def remove_line(
    script: ScriptSchema, actor: ActorRef, scene: SceneRef = "", index: LineIndex | None = None
) -> Edited:
    """Take a line of an actor out."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    part = draft.part(place, who)
    gone = part["lines"].pop(_which(part, index, place["id"]))
    return draft.finish(f"{who} in scene {place['id']} no longer says “{gone['text'][:60]}”")


def _which(part: Plain, index: int | None, scene: str) -> int:
    lines = part["lines"]
    if index is None and len(lines) == 1:
        return 0
    if index is not None and index < len(lines):
        return index
    if not lines:
        said = f"{part['actor']} says nothing in scene {scene}"
        raise ToolError(said, (Problem("actor", said, part["actor"], "add_line"),))
    there = "; ".join(f"{n} “{each['text'][:30]}”" for n, each in enumerate(lines))
    got = "nothing" if index is None else str(index)
    raise ToolError(
        f"say which line of {part['actor']} in scene {scene} by its index",
        (Problem("index", "does not tell one line", got, there),),
    )
