"""Tools for what is around the actors: camera keys and props."""

from typing import Annotated

from pydantic import Field

from stickgen_engine.errors import Problem
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.counts import counted
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, put, required_change
from stickgen_tools.script.lateness import in_time
from stickgen_tools.script.mentions import forget, rename_everywhere
from stickgen_tools.script.naming import free_id
from stickgen_tools.script.tabletops import put_on_tables
from stickgen_tools.terms import (
    ColorWord,
    EaseWord,
    FacingWord,
    Metres,
    MoveWord,
    NewId,
    PropWord,
    SceneRef,
    Seconds,
    ShotWord,
    Spot,
)
from stickgen_tools.tool import Edited, tool

Target = Annotated[str, Field(max_length=60), "id of the actor or prop to look at"]
Holder = Annotated[str, Field(max_length=60), "id of the actor who has it in hand"]
Scale = Annotated[float, Field(ge=0.1, le=10.0)]
AboveFloor = Annotated[float, Field(ge=0.0, le=200.0), "height above the floor, in metres"]
PropRef = Annotated[str, Field(min_length=1, max_length=60), "id of a prop of the scene"]
_FRAME_S = 0.04


@tool(effect="edit")
def add_camera(
    script: ScriptSchema,
    scene: SceneRef = "",
    at_s: Annotated[Seconds, "from when on"] = 0.0,
    move: MoveWord = "static",
    shot: ShotWord | None = None,
    target: Target | None = None,
    ease: EaseWord | None = None,
    to: Annotated[Spot | None, "floor point [x, z] that a pan ends on"] = None,
    x: Annotated[Metres | None, "aim at this point instead of a target"] = None,
    y: Metres | None = None,
    zoom: Annotated[float | None, Field(ge=0.1, le=20.0), "2 shows half as much"] = None,
    height_m: Annotated[float | None, Field(ge=0.1, le=100.0), "where a crane ends"] = None,
    distance_m: Annotated[float | None, Field(ge=0.5, le=200.0), "where a dolly ends"] = None,
    degrees: Annotated[float | None, Field(ge=-1080.0, le=1080.0), "how far to orbit"] = None,
    smoothing: Annotated[float | None, Field(ge=0.0, le=1.0), "how softly a track follows"] = None,
) -> Edited:
    """Set a camera keyframe: from a time on the camera makes this move, until the next keyframe.

    A keyframe at the same time is replaced.
    """
    draft = Draft(script)
    place = draft.scene(scene)
    if at_s > place["duration_s"]:
        most = f"0 to {place['duration_s']:g} s, the length of scene {place['id']}"
        problem = Problem("at_s", "is after the end", f"{at_s:g} s", most)
        raise ToolError("at_s is after the end of the scene", (problem,))
    key = {"at_s": at_s, "move": move}
    aim = draft.target(place, target) if target else None
    put(key, shot=shot, target=aim, ease=ease, to=to, x=x, y=y, zoom=zoom, height_m=height_m)
    put(key, distance_m=distance_m, degrees=degrees, smoothing=smoothing)
    kept = [each for each in place["camera"] if abs(each["at_s"] - at_s) > _FRAME_S]
    replaced = len(place["camera"]) - len(kept)
    place["camera"] = sorted([*kept, key], key=lambda each: float(each["at_s"]))
    how = " ".join(str(key[name]) for name in ("move", "shot", "target") if name in key)
    verb = "replaced the keyframe" if replaced else "added a keyframe"
    return draft.finish(f"camera of scene {place['id']}: {verb} at {at_s:g} s: {how}")


@tool(effect="edit")
def remove_camera(
    script: ScriptSchema,
    scene: SceneRef = "",
    at_s: Annotated[Seconds | None, "which one; all if left out"] = None,
) -> Edited:
    """Take a camera keyframe out, or all of a scene: the camera frames all who act then."""
    draft = Draft(script)
    place = draft.scene(scene)
    before = place["camera"]
    kept = [each for each in before if at_s is not None and abs(each["at_s"] - at_s) > _FRAME_S]
    if at_s is not None and len(kept) == len(before):
        there = ", ".join(f"{each['at_s']:g} s {each['move']}" for each in before) or "none"
        problem = Problem("at_s", "is the time of no keyframe", f"{at_s:g} s", there)
        raise ToolError(f"there is no camera keyframe at {at_s:g} s", (problem,))
    place["camera"] = kept
    return draft.finish(
        f"camera of scene {place['id']}: took out {counted(len(before) - len(kept), 'keyframe')}"
    )


@tool(effect="edit")
def add_prop(
    script: ScriptSchema,
    kind: PropWord,
    scene: SceneRef = "",
    id: NewId = "",
    at: Spot | None = None,
    y: AboveFloor | None = None,
    scale: Scale | None = None,
    color: ColorWord | None = None,
    facing: FacingWord | None = None,
    held_by: Holder | None = None,
) -> Edited:
    """Put a thing into a scene, on the floor, on something, or into somebody's hand."""
    draft = Draft(script)
    place = draft.scene(scene)
    holder = draft.actor(held_by, "held_by")["id"] if held_by else None
    prop = {"kind": kind, "id": free_id(draft, id, kind, "prop")}
    put(prop, at=at, y=y, scale=scale, color=color, facing=facing, held_by=holder)
    place["props"].append(prop)
    if at is not None:
        draft.warnings += put_on_tables(place, f"scene {place['id']}", newest=True)
    return draft.finish(f"scene {place['id']}: added {kind} {prop['id']}", id=prop["id"])


@tool(effect="edit")
def change_prop(
    script: ScriptSchema,
    prop: PropRef,
    scene: SceneRef = "",
    kind: PropWord | None = None,
    at: Spot | None = None,
    y: AboveFloor | None = None,
    scale: Scale | None = None,
    color: ColorWord | None = None,
    facing: FacingWord | None = None,
    held_by: Annotated[str | None, Field(max_length=60), 'id of an actor, or "nobody"'] = None,
    new_id: Annotated[str, Field(max_length=48)] = "",
) -> Edited:
    """Change a thing of a scene; what is not given stays."""
    draft = Draft(script)
    place = draft.scene(scene)
    entry = draft.prop(place, prop)
    old = entry["id"]
    said = put(entry, kind=kind, at=at, y=y, scale=scale, color=color, facing=facing)
    if held_by is not None and held_by.strip().casefold() in ("nobody", "none", "no one"):
        said += [f"no longer held by {entry.pop('held_by')}"] if "held_by" in entry else []
    elif held_by:
        said += put(entry, held_by=draft.actor(held_by, "held_by")["id"])
    if new_id and new_id != old:
        entry["id"] = ""
        entry["id"] = free_id(draft, new_id, new_id, "prop", argument="new_id")
        count = rename_everywhere([place], old, entry["id"])
        said.append(f"id {entry['id']} ({counted(count, 'reference')})")
    in_time(draft, [place["id"]])
    return draft.finish(required_change(said, f"{old} in scene {place['id']}"))


@tool(effect="edit")
def remove_prop(script: ScriptSchema, prop: PropRef, scene: SceneRef = "") -> Edited:
    """Take a thing out of a scene; the warnings say what referred to it."""
    draft = Draft(script)
    place = draft.scene(scene)
    entry = draft.prop(place, prop)
    forget(draft, place, entry["id"])
    place["props"].remove(entry)
    return draft.finish(f"scene {place['id']}: took out {entry['id']}")
