"""Making scenes longer or shorter: every time inside is scaled, and ways are hurried if need be."""

from collections.abc import Mapping, Sequence

from stickgen_engine.errors import Problem
from stickgen_engine.script.checks import check
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, Plain
from stickgen_tools.script.lateness import in_time

_SHARES: Sequence[float] = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def scale_times(scene: Plain, duration_s: float) -> None:
    """Make a scene this long and move all that happens in it in proportion."""
    factor = duration_s / scene["duration_s"]
    scene["duration_s"] = duration_s
    for part in scene["parts"]:
        for entry in (*part["actions"], *part["expressions"], *part["lines"]):
            _scale(entry, factor, duration_s)
    for key in scene["camera"]:
        _scale(key, factor, duration_s)


def _scale(entry: Plain, factor: float, most: float) -> None:
    for name in ("start_s", "end_s", "at_s"):
        if name in entry:
            entry[name] = min(most, round(entry[name] * factor, 3))


def retimed(script: ScriptSchema, lengths: Mapping[str, float]) -> Draft:
    """Give scenes new lengths, in seconds by id; what has too little time to go is hurried.

    ToolError says how long it must be at the least where that does not help.
    """
    draft = _attempt(script, lengths)
    if draft is not None:
        return draft
    shortest = _shortest(script, lengths)
    problems: tuple[Problem, ...] = check(_scaled(script, lengths).script())
    most = f"; {shortest:g} s in all would be possible" if shortest else ""
    raise ToolError(f"that is too short for what happens{most}", problems)


def _scaled(script: ScriptSchema, lengths: Mapping[str, float]) -> Draft:
    draft = Draft(script)
    for scene in draft.data["scenes"]:
        if scene["id"] in lengths:
            scale_times(scene, lengths[scene["id"]])
    return draft


def _attempt(script: ScriptSchema, lengths: Mapping[str, float]) -> Draft | None:
    draft = _scaled(script, lengths)
    return draft if in_time(draft, lengths) else None


def _shortest(script: ScriptSchema, lengths: Mapping[str, float]) -> float:
    """Return about how long the scenes must be at the least, in seconds; 0 if nothing helps."""
    old = {scene.id: scene.duration_s for scene in script.scenes}
    for share in _SHARES:
        between = {name: round(new + (old[name] - new) * share, 2) for name, new in lengths.items()}
        if all(between[name] <= old[name] for name in lengths) and _attempt(script, between):
            return round(sum((old | between).values()), 2)
    return 0.0
