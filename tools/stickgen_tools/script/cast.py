"""Tools for the cast: add, change, rename and remove actors, and where they stand in a scene."""

from typing import Annotated

from pydantic import Field

from stickgen_engine.errors import Problem
from stickgen_engine.script.models import Actor, ScriptSchema, natural_height
from stickgen_tools.counts import counted
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, Plain, part_of, put, required_change
from stickgen_tools.script.lateness import in_time
from stickgen_tools.script.mentions import forget, rename_everywhere
from stickgen_tools.script.naming import free_id
from stickgen_tools.terms import (
    AccessoryWord,
    ActorRef,
    ColorWord,
    FacingWord,
    Height,
    KindWord,
    MannerWord,
    Name,
    NewId,
    SceneRef,
    SpeciesWord,
    Spot,
)
from stickgen_tools.tool import Edited, tool

Accessories = Annotated[list[AccessoryWord], Field(max_length=12)]


@tool(effect="edit")
def add_actor(
    script: ScriptSchema,
    name: Annotated[str, Field(max_length=60), "made from the id if left out"] = "",
    kind: KindWord = "human",
    id: NewId = "",
    species: Annotated[SpeciesWord | None, "for animals"] = None,
    color: ColorWord | None = None,
    height_m: Height | None = None,
    manner: MannerWord = "neutral",
    accessories: Accessories | None = None,
    scene: Annotated[str, Field(max_length=60), 'put them into this scene, or "all"'] = "",
    at: Spot | None = None,
    facing: FacingWord | None = None,
) -> Edited:
    """Add somebody to the cast, and to a scene if one is named; add_action lets them act."""
    draft = Draft(script)
    actor: Plain = {
        "id": free_id(draft, id, name or species or kind, "actor"),
        "kind": "animal" if species is not None else kind,
        "manner": manner,
        "accessories": list(accessories or ()),
    }
    put(actor, name=name or None, species=species, color=color, height_m=height_m)
    actor.setdefault("color", _next_color(draft, actor))
    draft.data["actors"].append(actor)
    places = draft.scenes(scene) if scene else []
    for each in places:
        each["parts"].append(standing(each, actor["id"], at=at, facing=facing))
    where = f", in scene {', '.join(each['id'] for each in places)}" if places else ""
    if not places and len(script.scenes):
        draft.warn(f"{actor['id']} is in no scene yet; add_action or place_actor puts them in one")
    return draft.finish(f"added {actor['id']}{f' ({name})' if name else ''}{where}", id=actor["id"])


def _next_color(draft: Draft, actor: Plain) -> str:
    """Choose the colour that a script gives to the actor in this place of the cast."""
    from stickgen_engine.script.layout import CAST_COLORS, with_colors

    cast = [*draft.data["actors"], actor]
    color = str(with_colors(cast)[-1]["color"])
    worn = {each["color"] for each in draft.data["actors"]}
    free = [each for each in CAST_COLORS if each not in worn]
    return free[0] if color in worn and color in CAST_COLORS and free else color


_APART_M = 1.2


def standing(
    scene: Plain, actor: str, *, at: Spot | None = None, facing: FacingWord | None = None
) -> Plain:
    """Make a part in which an actor stands at a spot that is free."""
    part: Plain = {"actor": actor, "at": list(at) if at else _free_spot(scene)}
    part |= {"actions": [], "expressions": [], "lines": []}
    put(part, facing=facing)
    return part


def _free_spot(scene: Plain) -> list[float]:
    taken = [part["at"] for part in scene["parts"]]
    for step in range(40):
        for x in (step * _APART_M, -step * _APART_M):
            if all(abs(x - other[0]) >= _APART_M - 0.01 or abs(other[1]) > 1 for other in taken):
                return [round(x, 3), 0.0]
    return [0.0, 0.0]


@tool(effect="edit")
def change_actor(
    script: ScriptSchema,
    actor: ActorRef,
    name: Name | None = None,
    kind: KindWord | None = None,
    species: Annotated[SpeciesWord | None, "for animals"] = None,
    color: ColorWord | None = None,
    height_m: Height | None = None,
    manner: MannerWord | None = None,
    accessories: Annotated[Accessories | None, "all they wear, instead of what they wore"] = None,
    add_accessories: Accessories | None = None,
    remove_accessories: Accessories | None = None,
) -> Edited:
    """Change how an actor looks, is called or moves, in all scenes; what they do stays."""
    draft = Draft(script)
    entry = draft.actor(actor)
    said = _change_kind(entry, kind, species)
    said += put(entry, name=name, color=color, height_m=height_m, manner=manner)
    if accessories is not None or add_accessories or remove_accessories:
        worn = list(accessories if accessories is not None else entry["accessories"])
        worn = [*dict.fromkeys((*worn, *(add_accessories or ())))]
        worn = [each for each in worn if each not in (remove_accessories or ())]
        said += put(entry, accessories=worn)
    if manner is not None:
        in_time(draft, [each["id"] for each in draft.data["scenes"]], as_they_are=True)
    return draft.finish(required_change(said, entry["id"]))


def _change_kind(entry: Plain, kind: str | None, species: str | None) -> list[str]:
    """Change kind and species together; who had the height of the old kind gets the new one's."""
    old = Actor.model_validate(entry)
    if kind is None and species is not None:
        kind = "animal"
    said = put(entry, kind=kind, species=species)
    if entry["kind"] != "animal":
        entry.pop("species", None)
    else:
        entry.setdefault("species", "dog")
    if said and old.height_m == natural_height(old.kind, old.species):
        entry["height_m"] = natural_height(entry["kind"], entry.get("species"))
    return said


@tool(effect="edit")
def rename_actor(
    script: ScriptSchema,
    actor: ActorRef,
    name: Annotated[Name, "what they are called from now on"],
    new_id: Annotated[str, Field(max_length=48), "only if the id should change as well"] = "",
) -> Edited:
    """Call an actor by another name. The id stays, or is changed wherever it is referred to."""
    draft = Draft(script)
    entry = draft.actor(actor)
    old = entry["id"]
    said = put(entry, name=name)
    if new_id and new_id != old:
        entry["id"] = ""
        entry["id"] = free_id(draft, new_id, new_id, "actor", argument="new_id")
        count = rename_everywhere(draft.data["scenes"], old, entry["id"])
        said.append(f"id {entry['id']} ({counted(count, 'reference')})")
    return draft.finish(required_change(said, old))


@tool(effect="edit")
def remove_actor(
    script: ScriptSchema,
    actor: ActorRef,
    scene: Annotated[str, Field(max_length=60), "only from this scene"] = "",
) -> Edited:
    """Take an actor out of the film, or of one scene; warnings say what referred to them."""
    draft = Draft(script)
    entry = draft.actor(actor)
    gone = entry["id"]
    scenes = [draft.scene(scene)] if scene else draft.data["scenes"]
    left = 0
    for each in scenes:
        forget(draft, each, gone)
        kept = [part for part in each["parts"] if part["actor"] != gone]
        left += len(each["parts"]) - len(kept)
        each["parts"] = kept
    if scene and not left:
        raise ToolError(
            f"{gone} is not in scene {scenes[0]['id']}",
            (Problem("scene", f"{gone} has no part in it", scene),),
        )
    if not scene:
        draft.data["actors"].remove(entry)
    where = f"scene {scenes[0]['id']}" if scene else f"the film ({counted(left, 'part')})"
    return draft.finish(f"took {gone} out of {where}")


@tool(effect="edit")
def place_actor(
    script: ScriptSchema,
    actor: ActorRef,
    scene: SceneRef = "",
    at: Spot | None = None,
    facing: FacingWord | None = None,
) -> Edited:
    """Set where an actor stands when a scene begins, and which way they face; adds them to it."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    part = part_of(place, who)
    if part is None:
        place["parts"].append(standing(place, who, at=at, facing=facing))
        return draft.finish(f"put {who} into scene {place['id']}")
    said = put(part, at=at, facing=facing)
    in_time(draft, [place["id"]])
    return draft.finish(required_change(said, f"{who} in scene {place['id']}"))
