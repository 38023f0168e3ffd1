"""Actors whom a scene refers to without giving them a part: they stand where they are sought."""

import math

from stickgen_engine.script.fields import Point
from stickgen_engine.script.journeys import waypoints
from stickgen_engine.script.models import Part, Scene, ScriptSchema

# As near as two who talk to each other, in metres.
_APART_M = 1.8
_ROOM_M = 0.8


def with_bystanders(script: ScriptSchema) -> tuple[ScriptSchema, tuple[str, ...]]:
    """Give a part to each actor of the cast who is a target in a scene and has none; and notes."""
    cast = [actor.id for actor in script.actors]
    notes: list[str] = []
    scenes: list[Scene] = []
    for index, scene in enumerate(script.scenes):
        for actor_id in _missing(scene, cast):
            part = _standing(scene, actor_id)
            scene = scene.model_copy(update={"parts": (*scene.parts, part)})
            notes.append(
                f"scenes[{index}]: {actor_id!r} is referred to and has no part;"
                f" stands at [{part.at[0]:g}, {part.at[1]:g}]"
            )
        scenes.append(scene)
    if not notes:
        return script, ()
    return script.model_copy(update={"scenes": tuple(scenes)}), tuple(notes)


def _missing(scene: Scene, cast: list[str]) -> list[str]:
    here = {part.actor for part in scene.parts}
    wanted = [action.target for part in scene.parts for action in part.actions]
    wanted += [key.target for key in scene.camera] + [prop.held_by for prop in scene.props]
    return [
        each
        for each in dict.fromkeys(wanted)
        if each is not None and each in cast and each not in here
    ]


def _standing(scene: Scene, actor_id: str) -> Part:
    for part in scene.parts:
        here = part.at
        for action in part.actions:
            points = waypoints(action, scene, here)
            here = points[-1] if points else here
            if action.target == actor_id:
                side = -1.0 if here[0] < part.at[0] or part.facing == "left" else 1.0
                spot = _free(scene, (here[0] + side * _APART_M, here[1]), side)
                return Part(actor=actor_id, at=spot, facing="left" if side > 0 else "right")
    return Part(actor=actor_id, at=_free(scene, (0.0, 0.0), 1.0))


def _free(scene: Scene, spot: Point, side: float) -> Point:
    while any(math.dist(spot, part.at) < _ROOM_M for part in scene.parts):
        spot = (spot[0] + side * _ROOM_M, spot[1])
    return round(spot[0], 3), round(spot[1], 3)
