"""Who refers to an actor or a prop, and what becomes of that when it gets another id or goes."""

from collections.abc import Iterator

from stickgen_engine.script.fields import Point
from stickgen_engine.script.journeys import waypoints
from stickgen_engine.script.models import Scene
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_tools.script.draft import Draft, Plain


def rename_everywhere(scenes: list[Plain], old: str, new: str) -> int:
    """Write the new id wherever the old one is referred to; returns in how many places."""
    count = 0
    for scene in scenes:
        for holder, key in _mentions(scene):
            if holder.get(key) == old:
                holder[key] = new
                count += 1
    return count


def _mentions(scene: Plain) -> Iterator[tuple[Plain, str]]:
    for part in scene["parts"]:
        yield part, "actor"
        for action in part["actions"]:
            yield action, "target"
    for key in scene["camera"]:
        yield key, "target"
    for prop in scene["props"]:
        yield prop, "held_by"


def forget(draft: Draft, scene: Plain, gone: str) -> None:
    """Take every reference to an actor or prop out of a scene that it is no longer in.

    Who was on the way to it goes to where it stood; what cannot be done without it is taken out.
    Each change is a warning of the draft. Call this while it still has its part, or is a prop.
    """
    number = [each["id"] for each in draft.data["scenes"]].index(scene["id"])
    before = draft.script().scenes[number]
    for index, part in enumerate(scene["parts"]):
        if part["actor"] != gone:
            _forget_in_part(draft, scene, before, index, gone)
    for key in scene["camera"]:
        if key.get("target") == gone:
            del key["target"]
            draft.warn(f"{scene['id']}: the camera at {key['at_s']:g} s no longer aims at {gone}")
    for prop in scene["props"]:
        if prop.get("held_by") == gone:
            del prop["held_by"]
            draft.warn(f"{scene['id']}: nobody holds {prop['id']} any more")


def _forget_in_part(draft: Draft, scene: Plain, before: Scene, index: int, gone: str) -> None:
    part = scene["parts"][index]
    spots = _spots(before, index)
    kept: list[Plain] = []
    for turn, action in enumerate(part["actions"]):
        if action.get("target") != gone:
            kept.append(action)
            continue
        where = f"{scene['id']}: {part['actor']}, actions[{turn}] {action['action']}"
        if ACTIONS.get(action["action"]).needs_target:
            draft.warn(f"{where} is taken out: it needs {gone}")
            continue
        del action["target"]
        spot = spots[turn]
        if spot is not None and "to" not in action:
            action["to"] = [round(spot[0], 3), round(spot[1], 3)]
            draft.warn(f"{where} goes to where {gone} was")
        else:
            draft.warn(f"{where} is done without {gone}")
        kept.append(action)
    part["actions"] = kept


def _spots(scene: Scene, index: int) -> list[Point | None]:
    """Return where each action of a part leads; None for one that stays."""
    part = scene.parts[index]
    here, spots = part.at, list[Point | None]()
    for action in part.actions:
        points = waypoints(action, scene, here)
        here = points[-1] if points else here
        spots.append(points[-1] if points else None)
    return spots
