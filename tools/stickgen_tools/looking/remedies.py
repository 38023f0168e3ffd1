"""What the engine would change, as calls of the tools that can."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

_TOOLS: Final = {
    "camera": "add_camera",
    "line": "change_line",
    "action": "change_action",
    "expression": "set_expression",
    "place": "place_actor",
    "length": "retime_scene",
    "remove": "remove_actor",
}
_MOST_CALLS: Final = 5


def calls_of(findings: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return calls that would mend the worst faults, each once: ``tool({arguments})``."""
    calls: list[str] = []
    for finding in findings:
        calls += [call for call in calls_for(finding) if call not in calls]
        if len(calls) >= _MOST_CALLS:
            break
    return tuple(calls[: _MOST_CALLS + 1])


def calls_for(finding: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the calls that would mend one fault; none where words alone can say what to do."""
    remedy = finding["remedy"]
    if remedy is None:
        return ()
    values = {name: value for name, value in remedy["values"].items() if value is not None}
    where = {"scene": finding["scene"]} if finding["scene"] else {}
    if remedy["change"] == "length":
        # What happens keeps its time; only the end moves.
        values["scale"] = False
    if remedy["change"] == "camera time":
        return _moved_key(where, values)
    return (_call(_TOOLS[remedy["change"]], {**where, **values}),)


def _moved_key(where: dict[str, Any], values: dict[str, Any]) -> tuple[str, ...]:
    key = dict(values["key"])
    old = key.pop("at_s")
    return (
        _call("remove_camera", {**where, "at_s": old}),
        _call("add_camera", {**where, "at_s": values["at_s"], **key}),
    )


def _call(tool: str, arguments: Mapping[str, Any]) -> str:
    return f"{tool}({json.dumps(arguments, ensure_ascii=False, separators=(',', ':'))})"
