"""The next best call where a tool refused one: read from what its result says is wrong."""

import re
from typing import Any

from stickgen_agent.revising.answers import Plain, Step
from stickgen_agent.revising.turns import Tried
from stickgen_engine.script.models import ScriptSchema

_POSSIBLE = re.compile(r"(\d+(?:\.\d+)?) s in all would be possible")
# How much longer a scene may become, at the first and at the second try.
_PATIENCE = (1.15, 1.6)
_LET_GO = {
    "add_action": (("start_s", "end_s"), ("to", "path"), ("target",)),
    "change_action": (("manner", "clear"), ("target",), ("start_s", "end_s")),
    "add_line": (("start_s", "end_s"),),
    "add_camera": (("zoom", "degrees", "height_m"), ("target",)),
    "add_prop": (("at",),),
    "add_actor": (("accessories",), ("species",)),
    "set_expression": (("at_s",),),
}


def mended(failed: Tried, script: ScriptSchema | None) -> tuple[Step, ...]:
    """Return the calls to make instead; empty if there is no better way."""
    name, arguments = failed.call.name, dict(failed.arguments)
    if name in ("retime_film", "retime_scene"):
        possible = _POSSIBLE.search(failed.summary)
        if possible and name == "retime_film":
            return (Step(name, {**arguments, "duration_s": float(possible[1])}),)
        return ()
    if name == "change_scene" and script is not None:
        return _with_time(
            arguments, _paths(failed.result), script, _PATIENCE[min(failed.attempt, 1)]
        )
    nearest = _nearest(arguments, failed.result)
    if nearest is not None:
        return (Step(name, nearest),)
    for group in _LET_GO.get(name, ()):
        if any(key in arguments for key in group):
            return (Step(name, {k: v for k, v in arguments.items() if k not in group}),)
    return ()


def _with_time(
    arguments: Plain, paths: list[str], script: ScriptSchema, factor: float
) -> tuple[Step, ...]:
    """Give the scenes more time first: in rain and snow everybody is slower."""
    wanted = arguments.get("scene", "all")
    named = {int(each) for path in paths for each in re.findall(r"^scenes\[(\d+)\]", path)}
    scenes = [
        scene
        for number, scene in enumerate(script.scenes)
        if wanted in ("all", "", scene.id) and (number in named or not named)
    ]
    longer = [
        Step("retime_scene", {"scene": each.id, "duration_s": round(each.duration_s * factor, 2)})
        for each in scenes
    ]
    return (*longer, Step("change_scene", arguments))


def _paths(result: dict[str, Any]) -> list[str]:
    problems = (result.get("data") or {}).get("problems") or []
    return [str(each.get("path", "")) for each in problems if isinstance(each, dict)]


def _nearest(arguments: Plain, result: dict[str, Any]) -> Plain | None:
    """Take the nearest word that the result offers for an argument."""
    problems = (result.get("data") or {}).get("problems") or []
    for problem in problems:
        if not isinstance(problem, dict):
            continue
        path, nearest = str(problem.get("path", "")), problem.get("nearest")
        if nearest and path in arguments and arguments[path] != nearest:
            return {**arguments, path: nearest}
    return None
