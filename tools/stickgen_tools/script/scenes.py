"""Tools for scenes: add, change, move, retime and remove them."""

from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field

from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, Plain, put, required_change
from stickgen_tools.script.lateness import in_time
from stickgen_tools.script.naming import free_scene_id
from stickgen_tools.script.parts_of_scripts import CameraList, PartList, PropList
from stickgen_tools.script.retiming import retimed
from stickgen_tools.script.whole import mended_scene
from stickgen_tools.terms import Duration, NewId, PlaceWord, SceneRef, TimeWord, WeatherWord
from stickgen_tools.tool import Edited, tool

Description = Annotated[str, Field(max_length=2000)]
Mood = Annotated[str, Field(max_length=60)]
Position = Annotated[
    int, Field(ge=1, le=60), "its number among the scenes, from 1; the end if left out"
]


@tool(effect="edit")
def add_scene(
    script: ScriptSchema,
    duration_s: Annotated[Duration, "seconds; 4 to 12 is good"],
    place: PlaceWord = "studio",
    id: NewId = "",
    position: Position | None = None,
    time_of_day: TimeWord = "day",
    weather: WeatherWord = "clear",
    description: Description = "",
    parts: PartList | None = None,
    props: PropList | None = None,
    camera: CameraList | None = None,
) -> Edited:
    """Add a scene, with all that happens in it or empty for add_action and the like to fill."""
    draft = Draft(script)
    scene: Plain = {
        "id": free_scene_id(draft, id, place),
        "duration_s": duration_s, "place": place, "time_of_day": time_of_day, "weather": weather,
        "description": description,
    }  # fmt: skip
    scene |= {"parts": parts or [], "props": props or [], "camera": camera or []}
    scene, notes = mended_scene(scene, draft.data["actors"])
    draft.warnings += [note.replace("scenes[0].", "") for note in notes]
    scenes = draft.data["scenes"]
    index = len(scenes) if position is None else min(position - 1, len(scenes))
    scenes.insert(index, scene)
    try:
        return draft.finish(f"added scene {scene['id']} as number {index + 1}", id=scene["id"])
    except ScriptError as error:
        raise ScriptError(tuple(_as_arguments(each, index) for each in error.problems)) from None


def _as_arguments(problem: Problem, index: int) -> Problem:
    """Name the argument instead of the place that it would have had in the script."""
    return replace(problem, path=problem.path.removeprefix(f"scenes[{index}]."))


@tool(effect="edit")
def change_scene(
    script: ScriptSchema,
    scene: Annotated[str, Field(max_length=60), 'id of a scene, or "all"'] = "",
    place: PlaceWord | None = None,
    time_of_day: TimeWord | None = None,
    weather: WeatherWord | None = None,
    description: Description | None = None,
    music: Annotated[Mood | None, "the mood of the music"] = None,
    ambience: Annotated[Mood | None, "the noise of the place"] = None,
    new_id: Annotated[str, Field(max_length=48)] = "",
) -> Edited:
    """Change where and when a scene is, its weather, description or sound; nothing else."""
    draft = Draft(script)
    said: list[str] = []
    chosen = draft.scenes(scene)
    for each in chosen:
        said += put(
            each, place=place, time_of_day=time_of_day, weather=weather, description=description
        )
        said += put(each["sound"], music=music, ambience=ambience)
    said = [*dict.fromkeys(said)]
    ids = ", ".join(each["id"] for each in chosen)
    # Rain, snow and deep sand slow people down.
    in_time(draft, [each["id"] for each in chosen])
    if new_id and new_id != chosen[0]["id"]:
        if len(chosen) > 1:
            raise ToolError(
                "only one scene can get an id", (Problem("scene", "names several", scene),)
            )
        chosen[0]["id"] = free_scene_id(draft, new_id, new_id)
        said.append(f"id {chosen[0]['id']}")
    return draft.finish(required_change(said, f"scene {ids}"))


@tool(effect="edit")
def remove_scene(script: ScriptSchema, scene: SceneRef) -> Edited:
    """Take a whole scene out of the film."""
    draft = Draft(script)
    gone = draft.scene(scene)
    if len(script.scenes) == 1:
        raise ToolError(
            "a film needs a scene; this is the only one", (Problem("scene", "is the only one"),)
        )
    here = {part["actor"] for part in gone["parts"]}
    draft.data["scenes"].remove(gone)
    elsewhere = {part["actor"] for each in draft.data["scenes"] for part in each["parts"]}
    for actor in (each["id"] for each in draft.data["actors"]):
        if actor in here - elsewhere:
            draft.warn(f"{actor} is in no scene any more")
    return draft.finish(f"took out scene {gone['id']}")


@tool(effect="edit")
def move_scene(
    script: ScriptSchema,
    scene: SceneRef,
    position: Annotated[int, Field(ge=1, le=60), "its new number among the scenes, from 1"],
) -> Edited:
    """Move a scene to another place in the order of the film."""
    draft = Draft(script)
    moved = draft.scene(scene)
    scenes: list[Any] = draft.data["scenes"]
    if position > len(scenes):
        draft.warn(f"position: there are {len(scenes)} scenes; it is the last now")
    scenes.remove(moved)
    scenes.insert(position - 1, moved)
    order = ", ".join(each["id"] for each in scenes)
    return draft.finish(f"the order is {order}"[:300])


@tool(effect="edit")
def retime_scene(
    script: ScriptSchema,
    duration_s: Annotated[Duration, "the new length of the scene"],
    scene: SceneRef = "",
    scale: Annotated[bool, "false: keep all beats at their times, and only move the end"] = True,
) -> Edited:
    """Make a scene longer or shorter; all that happens in it is scaled with it."""
    draft = Draft(script)
    entry = draft.scene(scene)
    old, name = entry["duration_s"], entry["id"]
    if scale:
        warnings = draft.warnings
        draft = retimed(script, {name: duration_s})
        draft.warnings[:0] = warnings
    else:
        entry["duration_s"] = duration_s
    return draft.finish(f"scene {name} lasts {duration_s:g} s instead of {old:g} s")
