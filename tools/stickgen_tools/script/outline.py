"""The tool that shows the script: an outline with the times of everything, or one scene whole."""

import json
from typing import Annotated, Any

from pydantic import Field

from stickgen_engine.script.models import Actor, CameraKey, Part, Scene, ScriptSchema
from stickgen_engine.script.timing import Span, action_spans, line_spans
from stickgen_tools.counts import counted
from stickgen_tools.outcome import Outcome
from stickgen_tools.script.draft import Draft, Plain
from stickgen_tools.tool import tool

# Leaves room for the rest of an outcome, of 4000 characters in all.
_MOST = 3300


@tool(effect="read")
def get_script(
    script: ScriptSchema,
    scene: Annotated[str, Field(max_length=60), "a scene's id, to see it whole"] = "",
    actor: Annotated[str, Field(max_length=60), "only this actor's part of it"] = "",
) -> Outcome:
    """Show the current script: an outline with times and numbers, or one scene in full."""
    draft = Draft(script)
    who = draft.actor(actor) if actor else None
    if not scene and who is None:
        return _outline(script)
    if not scene and who is not None:
        return _of_actor(script, who)
    entry = draft.scene(scene)
    if who is not None:
        return _shown(
            f"{who['id']} in scene {entry['id']}", _without_empty(draft.part(entry, who["id"]))
        )
    return _whole(script, entry)


def _outline(script: ScriptSchema) -> Outcome:
    data: dict[str, Any] = {
        "title": script.title,
        "style": script.style,
        "size": f"{script.size[0]}x{script.size[1]}",
        "actors": [_actor_line(actor) for actor in script.actors],
        "scenes": [_scene_lines(script, scene) for scene in script.scenes],
    }
    summary = f"{counted(len(script.scenes), 'scene')}, {script.duration_s:g} s in all"
    if _size(data) > _MOST:
        data["scenes"] = [_scene_head(scene) for scene in script.scenes]
        summary += "; too long to show all"
    more = "get_script with a scene's id shows it in full"
    return Outcome(summary=summary, data=data, next=(more,))


def _size(data: Any) -> int:
    return len(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _actor_line(actor: Actor) -> str:
    what = actor.species or actor.kind
    named = "" if actor.name.casefold() == actor.id.replace("_", " ") else f" “{actor.name}”"
    worn = f", wears {' '.join(actor.accessories)}" if actor.accessories else ""
    return f"{actor.id}{named}: {what}, {actor.manner}, {actor.color}{worn}"


def _scene_head(scene: Scene) -> str:
    here = ", ".join(part.actor for part in scene.parts) or "nobody"
    return (
        f"{scene.id}: {scene.duration_s:g} s, {scene.place}, {scene.time_of_day},"
        f" {scene.weather}; {here}"
    )


def _scene_lines(script: ScriptSchema, scene: Scene) -> dict[str, Any]:
    spoken = line_spans(scene, script)
    shown: dict[str, Any] = {"scene": _scene_head(scene)}
    if scene.parts:
        # Apart from the rest: an actor's id may be any word, "camera" too.
        shown["parts"] = {
            part.actor: _part_line(script, scene, part, spans)
            for part, spans in zip(scene.parts, spoken, strict=True)
        }
    if scene.props:
        shown["props"] = " · ".join(
            f"{prop.id}{'' if prop.id == prop.kind else f' ({prop.kind})'} {_point(prop.at)}"
            f"{f' held by {prop.held_by}' if prop.held_by else ''}"
            for prop in scene.props
        )
    if scene.camera:
        shown["camera"] = " · ".join(_key(key) for key in scene.camera)
    return shown


def _part_line(script: ScriptSchema, scene: Scene, part: Part, spoken: tuple[Span, ...]) -> str:
    done = action_spans(scene, part, script.actor(part.actor))
    facing = f" facing {part.facing}" if part.facing is not None else ""
    pieces = [f"at {_point(part.at)}{facing}"]
    for number, (action, span) in enumerate(zip(part.actions, done, strict=True)):
        to = f" to {_point(action.to)}" if action.to else ""
        aim = f" → {action.target}" if action.target else ""
        manner = f" {action.manner}" if action.manner else ""
        pieces.append(f"{number} {action.action} {_span(span)}{to}{aim}{manner}")
    pieces += [f"{each.expression} from {each.at_s:g}" for each in part.expressions]
    pieces += [
        f"{line.mode} {_span(span)} “{line.text}”"
        for line, span in zip(part.lines, spoken, strict=True)
    ]
    return " · ".join(pieces)


def _span(span: Span) -> str:
    return f"{span.start_s:g}-{span.end_s:g}"


def _point(point: tuple[float, float]) -> str:
    return f"[{point[0]:g},{point[1]:g}]"


def _key(key: CameraKey) -> str:
    shot = f" {key.shot}" if key.shot else ""
    aim = f" → {key.target}" if key.target else ""
    return f"{key.at_s:g} {key.move}{shot}{aim}"


def _of_actor(script: ScriptSchema, who: Plain) -> Outcome:
    lines: dict[str, str] = {}
    for scene in script.scenes:
        spoken = line_spans(scene, script)
        for part, spans in zip(scene.parts, spoken, strict=True):
            if part.actor == who["id"]:
                lines[scene.id] = _part_line(script, scene, part, spans)
    data = {"actor": _without_empty(who), "scenes": lines}
    return Outcome(summary=f"{who['id']} is in {counted(len(lines), 'scene')}", data=data)


def _whole(script: ScriptSchema, entry: Plain) -> Outcome:
    shown = _without_empty(entry)
    summary = f"scene {entry['id']}, number {_number(script, entry['id'])}"
    if _size(shown) <= _MOST:
        return _shown(summary, shown)
    data = {key: value for key, value in shown.items() if key != "parts"}
    data["parts"] = f"too long to show; by actor: {', '.join(p['actor'] for p in entry['parts'])}"
    more = "get_script with scene and actor shows one part"
    return Outcome(summary=summary, data=data, next=(more,))


def _number(script: ScriptSchema, scene_id: str) -> int:
    return [scene.id for scene in script.scenes].index(scene_id) + 1


def _shown(summary: str, data: Plain) -> Outcome:
    return Outcome(summary=summary, data=data)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_empty(each) for key, each in value.items()}
        return {key: each for key, each in kept.items() if each not in ("", [], {})}
    if isinstance(value, list):
        return [_without_empty(each) for each in value]
    return value
