"""Making room: what an actor does later moves on, so that something can come in between."""

from stickgen_agent.revising.answers import Plain, Step
from stickgen_agent.revising.moments import Moment
from stickgen_agent.revising.table import Table, part_of
from stickgen_engine.script.journeys import length_m, pace, waypoints
from stickgen_engine.script.models import Action, Part, Scene
from stickgen_engine.vocabulary.actions import ACTIONS

_GAP_S = 0.1
# How much faster than at ease somebody may go before more time is given.
_HURRY = 1.3


def making_room(table: Table, where: Moment, actor: str, action: str) -> list[Step]:
    """Return the steps that move the actor's later beats on, the last first, if need be."""
    part = part_of(where.scene, actor)
    if part is None or not where.shift or where.at_s is None:
        return []
    word = ACTIONS.get(action)
    spans = table.spans(where.scene, part)
    clashing = [
        (index, span)
        for index, (each, span) in enumerate(zip(part.actions, spans, strict=True))
        if span.end_s > where.at_s + 0.05
        and (ACTIONS.get(each.action).layer == word.layer or word.layer != "upper")
    ]
    if not clashing:
        return []
    first = min(span.start_s for _, span in clashing)
    needed = where.at_s + word.seconds + _GAP_S - first
    if needed <= 0.05 or first < where.at_s - 0.3:
        return []
    steps: list[Step] = []
    for index, span in sorted(clashing, key=lambda each: -each[1].start_s):
        steps.append(
            _moved(actor, where.scene.id, index, span.start_s + needed, span.end_s + needed)
        )
    return steps


def taking_longer(
    table: Table, scene: Scene, part: Part, index: int, changes: Plain
) -> tuple[list[Step], float | None]:
    """Return what makes room where a changed action takes longer, and when it then ends.

    The actor's later actions and lines move on by as much as it takes longer.
    """
    old = part.actions[index]
    new = _changed(old, changes)
    here = part.at
    for action in part.actions[:index]:
        points = waypoints(action, scene, here)
        here = points[-1] if points else here
    points = waypoints(new, scene, here)
    speed = pace(new, table.actor(part.actor), scene)
    if not points or speed <= 0.0:
        return [], None
    spans = table.spans(scene, part)
    needed = length_m(here, points) / (speed * _HURRY)
    more = needed - spans[index].seconds
    if more <= 0.05:
        return [], None
    end = spans[index].end_s
    later = [
        (number, span)
        for number, span in enumerate(spans)
        if number != index and span.start_s >= end - 0.05
    ]
    steps = [
        _moved(part.actor, scene.id, number, span.start_s + more, span.end_s + more)
        for number, span in sorted(later, key=lambda each: -each[1].start_s)
    ]
    lines = list(enumerate(table.lines(scene, part)))
    for number, span in reversed(lines):
        if span.start_s >= end - 0.05:
            times = {"start_s": round(span.start_s + more, 2), "end_s": round(span.end_s + more, 2)}
            steps.append(
                Step(
                    "change_line",
                    {"actor": part.actor, "scene": scene.id, "index": number, **times},
                )
            )
    return steps, round(spans[index].start_s + needed, 2)


def shorter_way(table: Table, scene: Scene, part: Part, index: int, changes: Plain) -> Plain:
    """Return the changes that let an action go only as far as its time allows."""
    here = part.at
    for action in part.actions[:index]:
        points = waypoints(action, scene, here)
        here = points[-1] if points else here
    new = _changed(part.actions[index], changes)
    points = waypoints(new, scene, here)
    goal = points[0] if points else (here[0] + 3.0, here[1])
    far = max(0.1, length_m(here, (goal,)))
    reach = pace(new, table.actor(part.actor), scene) * table.spans(scene, part)[index].seconds
    share = min(1.0, reach / far)
    to = [round(a + (b - a) * share, 2) for a, b in zip(here, goal, strict=True)]
    cleared = [each for each in changes.get("clear", ()) if each != "to"]
    return {"to": to, "clear": [*cleared, "path"]}


def _changed(old: Action, changes: Plain) -> Action:
    fields = {
        "action": changes.get("new_action"),
        "manner": changes.get("manner"),
        "target": changes.get("target"),
    }
    given = {key: value for key, value in fields.items() if value is not None}
    cleared = dict.fromkeys(changes.get("clear", ()))
    return old.model_copy(update=cleared | given)


def _moved(actor: str, scene: str, index: int, start_s: float, end_s: float) -> Step:
    times = {"start_s": round(start_s, 2), "end_s": round(end_s, 2)}
    return Step("change_action", {"actor": actor, "scene": scene, "index": index, **times})
