"""Making scenes longer or shorter: every time inside is scaled, and ways are hurried if need be."""

from collections.abc import Mapping, Sequence

from stickgen_engine.errors import Problem
from stickgen_engine.script.checks import check
from stickgen_engine.script.journeys import MOST_HURRY, length_m, pace, waypoints
from stickgen_engine.script.models import Action, ScriptSchema
from stickgen_engine.script.timing import action_spans
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, Plain

_HURRIED = "hurried"
# What may become of slow getting about where there is no time for it, each faster than the last.
_GAITS = ("walk", "jog", "run")
_SLOW = ("walk", "march", "skip", "jog", "sneak", "tiptoe")
_ROUNDS = 4


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
    problems = _problems(script, lengths)
    most = f"; {shortest:g} s in all would be possible" if shortest else ""
    raise ToolError(f"that is too short for what happens{most}", problems)


def _attempt(script: ScriptSchema, lengths: Mapping[str, float]) -> Draft | None:
    draft = Draft(script)
    for scene in draft.data["scenes"]:
        if scene["id"] in lengths:
            scale_times(scene, lengths[scene["id"]])
    for _ in range(_ROUNDS):
        scaled = draft.script()
        if not check(scaled):
            return draft
        if not _hurry(draft, scaled, lengths):
            return None
    return None if check(draft.script()) else draft


def _problems(script: ScriptSchema, lengths: Mapping[str, float]) -> tuple[Problem, ...]:
    draft = Draft(script)
    for scene in draft.data["scenes"]:
        if scene["id"] in lengths:
            scale_times(scene, lengths[scene["id"]])
    return check(draft.script())


def _hurry(draft: Draft, scaled: ScriptSchema, lengths: Mapping[str, float]) -> bool:
    """Hurry each way that has too little time by one step; tells whether anything was changed."""
    changed = False
    for number, scene in enumerate(scaled.scenes):
        if scene.id not in lengths:
            continue
        for index, part in enumerate(scene.parts):
            actor = scaled.actor(part.actor)
            spans = action_spans(scene, part, actor)
            here = part.at
            for turn, (action, span) in enumerate(zip(part.actions, spans, strict=True)):
                points = waypoints(action, scene, here)
                way = length_m(here, points) if points else 0.0
                here = points[-1] if points else here
                if way <= pace(action, actor, scene) * MOST_HURRY * max(span.seconds, 1e-6):
                    continue
                entry = draft.data["scenes"][number]["parts"][index]["actions"][turn]
                faster = _faster(action, actor.manner)
                if faster:
                    entry.update(faster)
                    did = " ".join(faster.values())
                    where = f"{scene.id}, {part.actor}, actions[{turn}]"
                    draft.warn(f"{where}: {action.action} is {did} now, to arrive in time")
                    changed = True
    return changed


def _faster(action: Action, manner: str) -> dict[str, str]:
    current = action.manner or manner
    if MANNERS.get(current).pace < MANNERS.get(_HURRIED).pace:
        return {"manner": _HURRIED}
    if action.action in _SLOW:
        rank = _GAITS.index(action.action) if action.action in _GAITS else -1
        return {"action": _GAITS[rank + 1]}
    return {}


def _shortest(script: ScriptSchema, lengths: Mapping[str, float]) -> float:
    """Return about how long the scenes must be at the least, in seconds; 0 if nothing helps."""
    old = {scene.id: scene.duration_s for scene in script.scenes}
    for share in _SHARES:
        between = {name: round(new + (old[name] - new) * share, 2) for name, new in lengths.items()}
        if all(between[name] <= old[name] for name in lengths) and _attempt(script, between):
            return round(sum((old | between).values()), 2)
    return 0.0


_SHARES: Sequence[float] = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
