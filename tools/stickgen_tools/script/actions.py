"""Tools for what actors do: add, change and remove actions, and the manner they are done in."""

from typing import Annotated, Literal

from pydantic import Field

from stickgen_engine.errors import Problem
from stickgen_engine.script.models import Action, ScriptSchema
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.words import spelling
from stickgen_tools.counts import counted
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.cast import standing
from stickgen_tools.script.draft import Draft, Plain, part_of, put, required_change
from stickgen_tools.script.fitting import Slot, fit
from stickgen_tools.script.lateness import in_time
from stickgen_tools.terms import (
    ActionWord,
    ActorRef,
    Index,
    MannerWord,
    PathPoints,
    SceneRef,
    Seconds,
    Spot,
)
from stickgen_tools.tool import Edited, tool

Start = Annotated[Seconds, "seconds from the start of the scene; after the last one if left out"]
End = Annotated[Seconds, "the time that it takes by nature if left out"]
Target = Annotated[str, Field(max_length=60), "id of the actor or prop that it is done to"]
Text = Annotated[str, Field(max_length=1000)]
Which = Annotated[str, Field(max_length=60), 'which one, by its word such as "walk"']
Number = Annotated[Index, "which one, by its number from 0, where the word is not enough"]
Clearable = Literal["start_s", "end_s", "to", "path", "target", "manner", "description"]


@tool(effect="edit")
def add_action(
    script: ScriptSchema,
    actor: ActorRef,
    action: ActionWord,
    scene: SceneRef = "",
    start_s: Start | None = None,
    end_s: End | None = None,
    to: Annotated[Spot | None, "where getting about ends, [x, z] in metres"] = None,
    path: PathPoints | None = None,
    target: Target | None = None,
    manner: MannerWord | None = None,
    description: Text | None = None,
) -> Edited:
    """Let an actor do something. Who has no part in the scene yet is put into it."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = draft.scene(scene, actor=who)
    if part_of(place, who) is None:
        place["parts"].append(standing(place, who))
        draft.warn(f"{who} was not in scene {place['id']} and is put into it")
    entry: Plain = {"action": action}
    aim = draft.target(place, target) if target else None
    put(entry, start_s=start_s, end_s=end_s, to=to, path=path, target=aim)
    put(entry, manner=manner, description=description)
    _check_aim(entry, who)

    made = fit(draft, Slot(draft.data["scenes"].index(place), who), entry)
    return made.finish(f"{who} in scene {place['id']}: added {_told(entry)}")


def _check_aim(entry: Plain, who: str) -> None:
    word = ACTIONS.get(entry["action"])
    if word.needs_target and not entry.get("target"):
        problem = Problem("target", f"is missing: {word.name} is done to somebody or something")
        raise ToolError(f"{word.name} needs a target", (problem,))
    if entry.get("target") == who:
        raise ToolError(
            f"{who} is the target of their own action",
            (Problem("target", "is the actor itself", who),),
        )


def _told(entry: Plain) -> str:
    aim = f" → {entry['target']}" if entry.get("target") else ""
    start = f" at {entry['start_s']:g} s" if "start_s" in entry else ""
    return f"{entry['action']}{aim}{start}"


@tool(effect="edit")
def change_action(
    script: ScriptSchema,
    actor: ActorRef,
    action: Which = "",
    scene: SceneRef = "",
    index: Number | None = None,
    new_action: ActionWord | None = None,
    start_s: Seconds | None = None,
    end_s: Seconds | None = None,
    to: Annotated[Spot | None, "where getting about ends, [x, z] in metres"] = None,
    path: PathPoints | None = None,
    target: Target | None = None,
    manner: MannerWord | None = None,
    description: Text | None = None,
    clear: Annotated[list[Clearable] | None, "fields to leave out from now on"] = None,
) -> Edited:
    """Change one action of an actor; what is not given stays as it is."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = _scene_of(draft, who, scene, action)
    part = draft.part(place, who)
    number = which_action(part, action, index, place["id"])
    entry = dict(part["actions"][number])
    for name in clear or ():
        entry.pop(name, None)
    if start_s is not None and end_s is None and "start_s" in entry and "end_s" in entry:
        # Who says only when it begins moves it, and does not stretch it.
        end_s = round(entry["end_s"] + start_s - entry["start_s"], 3)
    aim = draft.target(place, target) if target else None
    said = put(entry, action=new_action, start_s=start_s, end_s=end_s, to=to, path=path)
    said += put(entry, target=aim, manner=manner, description=description)
    said += [f"no {name}" for name in clear or () if name not in entry]
    if new_action is not None:
        _drop_what_does_not_suit(draft, entry, given=to is not None or bool(path), aimed=bool(aim))
    _check_aim(entry, who)

    made = fit(draft, Slot(draft.data["scenes"].index(place), who, number), entry)
    what = f"{who} in scene {place['id']}, actions[{number}]"
    return made.finish(required_change(said, what))


def _drop_what_does_not_suit(draft: Draft, entry: Plain, *, given: bool, aimed: bool) -> None:
    """Let go of a way that the new action cannot go, and of a target that it is not done to."""
    word = ACTIONS.get(entry["action"])
    if not word.travels and not given and ("to" in entry or entry.get("path")):
        entry.pop("to", None)
        entry.pop("path", None)
        draft.warn(f"{word.name} does not get about: the way that the old action went is left out")
    if not word.targets and not aimed and "target" in entry:
        draft.warn(
            f"{word.name} is not done to anybody: its target {entry.pop('target')} is left out"
        )


def _scene_of(draft: Draft, actor: str, scene: str, action: str) -> Plain:
    """Return the scene that is named, else the only one in which the actor does this."""
    if scene or not action:
        return draft.scene(scene, actor=actor)
    doing = [
        each
        for each in draft.data["scenes"]
        if any(
            one["action"] == _word(action)
            for one in (part_of(each, actor) or {"actions": ()})["actions"]
        )
    ]
    return doing[0] if len(doing) == 1 else draft.scene("", actor=actor)


def _word(action: str) -> str:
    found = ACTIONS.resolve(action)
    return found.name if found else spelling(action)


def which_action(part: Plain, action: str, index: int | None, scene: str) -> int:
    """Return the number of the action that is meant; ToolError lists them if none is certain."""
    entries = part["actions"]
    if not entries:
        said = f"{part['actor']} does nothing in scene {scene}"
        raise ToolError(said, (Problem("actor", said, part["actor"], "add_action"),))
    if index is None and action.strip().lstrip("#").isdecimal():
        index, action = int(action.strip().lstrip("#")[:3]), ""
    if index is not None and index < len(entries):
        if not action or entries[index]["action"] == _word(action):
            return index
    elif index is None:
        alike = [
            n for n, each in enumerate(entries) if not action or each["action"] == _word(action)
        ]
        if not alike and len(action) > 4:
            # "celebration" is a noun for the one that is there, and no word of the list.
            stem = spelling(action)[:-3]
            alike = [n for n, each in enumerate(entries) if each["action"].startswith(stem)]
        if len(alike) == 1:
            return alike[0]
    there = ", ".join(f"{n} {_listed(each)}" for n, each in enumerate(entries))
    name = f"{part['actor']} in scene {scene}"
    argument = (
        "index" if index is not None or action in {e["action"] for e in entries} else "action"
    )
    got = f"{action} {'' if index is None else index}".strip() or "nothing"
    raise ToolError(
        f"say which action of {name} by its number",
        (Problem(argument, "does not tell one action", got, there),),
    )


def _listed(entry: Plain) -> str:
    span = f" {entry['start_s']:g}-{entry.get('end_s', '…')} s" if "start_s" in entry else ""
    return f"{entry['action']}{span}"


@tool(effect="edit")
def remove_action(
    script: ScriptSchema,
    actor: ActorRef,
    action: Which = "",
    scene: SceneRef = "",
    index: Number | None = None,
) -> Edited:
    """Take one action of an actor out; the others keep their times."""
    draft = Draft(script)
    who = draft.actor(actor)["id"]
    place = _scene_of(draft, who, scene, action)
    part = draft.part(place, who)
    gone = part["actions"].pop(which_action(part, action, index, place["id"]))
    # Without the way that it went, the next may have further to go.
    in_time(draft, [place["id"]])
    return draft.finish(f"{who} in scene {place['id']}: took out {_told(gone)}")


@tool(effect="edit")
def set_manner(
    script: ScriptSchema,
    actor: ActorRef,
    manner: MannerWord,
    scene: Annotated[str, Field(max_length=60), "only in this scene"] = "",
    action: Annotated[str, Field(max_length=60), "only this action"] = "",
    index: Number | None = None,
) -> Edited:
    """Set the style in which an actor moves: always, in one scene, or in one action."""
    draft = Draft(script)
    entry = draft.actor(actor)
    who = entry["id"]
    if not scene and not action and index is None:
        said = put(entry, manner=manner)
        _tell_exceptions(draft, script, who, manner)
        in_time(draft, [each["id"] for each in draft.data["scenes"]], as_they_are=True)
        return draft.finish(required_change(said, who))
    place = _scene_of(draft, who, scene, action)
    part = draft.part(place, who)
    chosen: list[Plain] = part["actions"]
    if action or index is not None:
        chosen = [chosen[which_action(part, action, index, place["id"])]]
    said = [word for each in chosen for word in put(each, manner=manner)][:1]
    in_time(draft, [place["id"]], as_they_are=True)
    return draft.finish(
        required_change(said, f"{who} in scene {place['id']}, {counted(len(chosen), 'action')}")
    )


def _tell_exceptions(draft: Draft, script: ScriptSchema, actor: str, manner: str) -> None:
    own = [
        f"{scene.id} actions[{number}] {action.action} {action.manner}"
        for scene in script.scenes
        for part in scene.parts
        if part.actor == actor
        for number, action in enumerate(part.actions)
        if _keeps(action, manner)
    ]
    if own:
        draft.warn(f"these keep a manner of their own: {'; '.join(own[:6])}")


def _keeps(action: Action, manner: str) -> bool:
    return action.manner is not None and action.manner != manner
