"""A scene cut in two where nobody speaks, so that its second part can have its own weather."""

from itertools import pairwise
from math import dist

from stickgen_agent.revising.answers import Plain, Step
from stickgen_agent.revising.table import Table
from stickgen_engine.script.journeys import waypoints
from stickgen_engine.script.models import Action, Part, Scene
from stickgen_engine.script.timing import Span
from stickgen_engine.vocabulary.actions import ACTIONS

_LEAST_S = 1.5
_REST_S = 0.6
_TAIL_S = 0.2
_FAR_S = 0.8
# So long at least the second part is seen.
_SEEN_S = 3.0
# What a cut through a line, a way, or any other doing costs, in seconds of distance.
_LINE, _WAY, _DOING = 100.0, 3.0, 0.6


def cut_for(scene: Scene, wanted: float, table: Table) -> float | None:
    """Return the second near the wanted one at which a scene is best cut; None if there is none."""
    last = scene.duration_s - _TAIL_S
    edges = [wanted]
    for part in scene.parts:
        for span in (*table.spans(scene, part), *table.lines(scene, part)):
            edges += [span.start_s, span.end_s]
    costs = [(_cost(scene, at, table) + abs(at - wanted), at) for at in edges]
    near = max(_FAR_S, 0.2 * scene.duration_s)
    possible = [
        (cost, at)
        for cost, at in costs
        if _LEAST_S <= at <= last and cost < _LINE and abs(at - wanted) <= near
    ]
    return round(min(possible)[1], 2) if possible else None


def _cost(scene: Scene, at: float, table: Table) -> float:
    cost = 0.0
    for part in scene.parts:
        cost += sum(_LINE for span in table.lines(scene, part) if _crosses(span, at))
        for act, span in zip(part.actions, table.spans(scene, part), strict=True):
            if _crosses(span, at):
                cost += _WAY if ACTIONS.get(act.action).travels else _DOING
    return cost


def _crosses(span: Span, at: float) -> bool:
    return span.start_s + 0.05 < at < span.end_s - 0.05


def halved(scene: Scene, at: float, changes: Plain, table: Table) -> tuple[Step, ...]:
    """Return the steps that make what follows a second of a scene into a scene of its own."""
    number = table.number(scene)
    taken = {each.id for each in table.scenes}
    new, count = f"{scene.id}_later", 2
    while new in taken:
        new, count = f"{scene.id}_later_{count}", count + 1
    later: Plain = {
        "id": new, "position": number + 1,
        "duration_s": round(max(_SEEN_S, scene.duration_s - at), 2),
        "place": scene.place, "time_of_day": scene.time_of_day, "weather": scene.weather,
        "description": scene.description,
        "parts": [_part(scene, part, at, table) for part in scene.parts],
        "props": [each.model_dump(mode="json", exclude_none=True) for each in scene.props],
        "camera": _camera(scene, at), **changes,
    }  # fmt: skip
    trimmed: Plain = {"scene": scene.id, "duration_s": at, "scale": False}
    return (
        Step("add_scene", later),
        *_removed(scene, at, table),
        Step("retime_scene", trimmed),
    )


def _part(scene: Scene, part: Part, at: float, table: Table) -> Plain:
    here, facing = _stands(scene, part, at, table)
    found: Plain = {"actor": part.actor, "at": list(here), "actions": [], "lines": []}
    if facing is not None:
        found["facing"] = facing
    for act, span in zip(part.actions, table.spans(scene, part), strict=True):
        if span.end_s > at + _REST_S or span.start_s >= at - 0.05:
            data = act.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
            data["start_s"] = round(max(0.0, span.start_s - at), 2)
            data["end_s"] = round(span.end_s - at, 2)
            found["actions"].append(data)
    for line, span in zip(part.lines, table.lines(scene, part), strict=True):
        if span.start_s >= at - 0.05:
            data = line.model_dump(mode="json", exclude_none=True)
            data["start_s"] = round(max(0.0, span.start_s - at), 2)
            data["end_s"] = round(span.end_s - at, 2)
            found["lines"].append(data)
    found["expressions"] = _from_then(
        [each.model_dump(mode="json") for each in part.expressions], at
    )
    return found


def _from_then(timed: list[Plain], at: float) -> list[Plain]:
    """Return what holds at a second, from 0 on, and all that comes later."""
    before = [each for each in timed if each["at_s"] <= at]
    after = [{**each, "at_s": round(each["at_s"] - at, 2)} for each in timed if each["at_s"] > at]
    holding = [{**before[-1], "at_s": 0.0}] if before else []
    return [*holding, *after]


def _camera(scene: Scene, at: float) -> list[Plain]:
    keys = [each.model_dump(mode="json", exclude_none=True) for each in scene.camera]
    found = _from_then(keys, at)
    if found and found[0]["at_s"] == 0.0 and found[0]["move"] != "track":
        # A move that is over by now is not made once more.
        kept: Plain = {name: found[0][name] for name in ("shot", "target") if name in found[0]}
        found[0] = {"at_s": 0.0, "move": "static", **kept}
    return found


def _stands(
    scene: Scene, part: Part, at: float, table: Table
) -> tuple[tuple[float, float], object]:
    """Return where somebody stands at a second of a scene, and which way they face."""
    here, facing = part.at, part.facing
    for act, span in zip(part.actions, table.spans(scene, part), strict=True):
        points = waypoints(act, scene, here)
        if not points or span.start_s >= at:
            continue
        share = 1.0 if span.end_s <= at else (at - span.start_s) / max(0.01, span.seconds)
        goal = _along(here, points, share)
        if abs(goal[0] - here[0]) > 0.1:
            facing = "right" if goal[0] > here[0] else "left"
        here = goal
    return (round(here[0], 2), round(here[1], 2)), facing


def _along(
    here: tuple[float, float], points: tuple[tuple[float, float], ...], share: float
) -> tuple[float, float]:
    stops = [here, *points]
    ways = list(pairwise(stops))
    legs = [dist(a, b) for a, b in ways]
    left = share * sum(legs)
    for (start, end), leg in zip(ways, legs, strict=True):
        if left <= leg and leg > 0.0:
            part = left / leg
            return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
        left -= leg
    return stops[-1]


def _removed(scene: Scene, at: float, table: Table) -> list[Step]:
    """Return the steps that take out of a scene what comes after a second."""
    steps: list[Step] = []
    for part in scene.parts:
        who: Plain = {"actor": part.actor, "scene": scene.id}
        spans = table.spans(scene, part)
        for index in reversed(range(len(spans))):
            steps += _shortened(part.actions[index], spans[index], at, {**who, "index": index})
        lines = table.lines(scene, part)
        steps += [Step("remove_line", {**who, "index": index}) for index in
                  reversed(range(len(lines))) if lines[index].start_s >= at - 0.05]  # fmt: skip
        steps += [Step("remove_expression", {**who, "at_s": each.at_s})
                  for each in part.expressions if each.at_s > at]  # fmt: skip
    steps += [Step("remove_camera", {"scene": scene.id, "at_s": each.at_s})
              for each in scene.camera if each.at_s > at]  # fmt: skip
    return steps


def _shortened(act: Action, span: Span, at: float, where: Plain) -> list[Step]:
    if span.start_s >= at - 0.05:
        return [Step("remove_action", where)]
    if span.end_s <= at:
        return []
    change: Plain = {**where, "start_s": round(span.start_s, 2), "end_s": at}
    if ACTIONS.get(act.action).travels and act.path:
        change["clear"] = ["path"]
    return [Step("change_action", change)]
