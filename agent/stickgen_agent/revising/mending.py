"""The next best call where a tool refused one: read from what its result says is wrong."""

import re
from typing import Any

from stickgen_agent.revising.answers import Plain, Step
from stickgen_agent.revising.turns import Tried
from stickgen_engine.script.models import ScriptSchema

_POSSIBLE = re.compile(r"(\d+(?:\.\d+)?) s in all would be possible")
_NEEDS = re.compile(r"at least (\d+(?:\.\d+)?) s")
_HAS = re.compile(r"has (\d+(?:\.\d+)?) s")
# A little more than is needed, since times are rounded.
_SPARE = 1.04
_SLOWEST = 4.0
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
        return _with_time(arguments, failed.result, script)
    nearest = _nearest(arguments, failed.result)
    if nearest is not None:
        return (Step(name, nearest),)
    for group in _LET_GO.get(name, ()):
        if any(key in arguments for key in group):
            return (Step(name, {k: v for k, v in arguments.items() if k not in group}),)
    return ()


def _with_time(arguments: Plain, result: dict[str, Any], script: ScriptSchema) -> tuple[Step, ...]:
    """Give the scenes more time first, as much as the result says: in snow everybody is slower."""
    factors: dict[int, float] = {}
    for problem in _problems(result):
        number = re.match(r"scenes\[(\d+)\]", str(problem.get("path", "")))
        needs, has = (
            _NEEDS.search(str(problem.get("allowed", ""))),
            _HAS.search(str(problem.get("message", ""))),
        )
        if number is None or needs is None or has is None or float(has[1]) <= 0.0:
            return ()
        factor = float(needs[1]) / float(has[1]) * _SPARE
        factors[int(number[1])] = max(factor, factors.get(int(number[1]), 1.0))
    if not factors or max(factors.values()) > _SLOWEST or max(factors) >= len(script.scenes):
        return ()
    longer = [
        Step("retime_scene", {"scene": script.scenes[number].id,
                              "duration_s": round(script.scenes[number].duration_s * factor, 2)})
        for number, factor in factors.items()
    ]  # fmt: skip
    return (*longer, Step("change_scene", arguments))


def _problems(result: dict[str, Any]) -> list[dict[str, Any]]:
    problems = (result.get("data") or {}).get("problems") or []
    return [each for each in problems if isinstance(each, dict)]


def _nearest(arguments: Plain, result: dict[str, Any]) -> Plain | None:
    """Take the nearest word that the result offers for an argument."""
    for problem in _problems(result):
        path, nearest = str(problem.get("path", "")), problem.get("nearest")
        if nearest and path in arguments and arguments[path] != nearest:
            return {**arguments, path: nearest}
    return None
