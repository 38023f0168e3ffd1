"""Where actors stand at the end of what they do, and where they can go on to."""

from math import dist

from stickgen_agent.revising.table import Table, part_of
from stickgen_engine.script.journeys import waypoints
from stickgen_engine.script.models import Scene


def position(table: Table, scene: Scene, actor: str) -> tuple[float, float]:
    """Return where an actor stands at the end of a scene, in metres."""
    part = part_of(scene, actor)
    if part is None:
        return (0.0, 0.0)
    here = part.at
    for action in part.actions:
        points = waypoints(action, scene, here)
        here = points[-1] if points else here
    return here


_EDGE_M = 3.5
_OUTSIDE_M = 5.8


def onward(
    table: Table, scene: Scene, actor: str, far: float = 3.0, *, way: str = ""
) -> list[float]:
    """Return a point some way on, towards the side that has more room.

    ``way`` is "left", "right", or "out" of the picture on the nearer side.
    """
    x, z = position(table, scene, actor)
    if way == "out":
        return [_OUTSIDE_M if x >= 0.0 else -_OUTSIDE_M, round(z, 2)]
    side = {"left": -1.0, "right": 1.0}.get(way, 1.0 if x <= 0.0 else -1.0)
    taken = [position(table, scene, part.actor) for part in scene.parts if part.actor != actor]
    to = [round(max(-_EDGE_M, min(_EDGE_M, x + side * far)), 2), round(z, 2)]
    for _ in range(4):
        if all(dist(to, each) > 0.7 for each in taken):
            break
        to[1] = round(to[1] + 0.8, 2)
    return to
