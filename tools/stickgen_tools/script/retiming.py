"""Making scenes longer or shorter: every time inside is scaled, and ways are hurried if need be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stickgen_engine.errors import Problem
from stickgen_engine.script.checks import check
from stickgen_engine.script.fields import Point
from stickgen_engine.script.journeys import MOST_HURRY, length_m, pace, waypoints
from stickgen_engine.script.models import Part, Scene, ScriptSchema
from stickgen_engine.script.timing import action_spans
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.draft import Draft, Plain

_HURRIED = "hurried"
# What slow getting about may become where there is no time for it.
_FASTER = {
    "walk": "jog", "march": "jog", "skip": "jog", "sneak": "walk", "tiptoe": "walk",
    "limp": "walk", "stagger": "walk", "jog": "run", "trot": "gallop",
}  # fmt: skip
_ROUNDS = 8
_LEAST_WAY_M = 0.3


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
        parts = enumerate(scene.parts) if scene.id in lengths else ()
        for index, part in parts:
            for turn, way in _late_ways(scaled, scene, part):
                entry = draft.data["scenes"][number]["parts"][index]["actions"][turn]
                where = f"{scene.id}, {part.actor}, actions[{turn}] {entry['action']}"
                said = _hurried(entry, way)
                changed = changed or bool(said)
                if said:
                    draft.warn(f"{where}: {said}, to arrive in time")
    return changed


@dataclass(frozen=True, slots=True)
class _Way:
    """A way that takes longer than there is time: from where, and how far one would get."""

    start: Point
    end: Point
    reach_m: float
    length_m: float
    manner: str
    straight: bool


def _late_ways(script: ScriptSchema, scene: Scene, part: Part) -> Iterator[tuple[int, _Way]]:
    actor = script.actor(part.actor)
    spans = action_spans(scene, part, actor)
    here = part.at
    for turn, (action, span) in enumerate(zip(part.actions, spans, strict=True)):
        points = waypoints(action, scene, here)
        if not points:
            continue
        start, here = here, points[-1]
        way = length_m(start, points)
        reach = pace(action, actor, scene) * MOST_HURRY * span.seconds
        if way > reach:
            manner = action.manner or actor.manner
            yield turn, _Way(start, points[-1], reach, way, manner, len(points) == 1)


def _hurried(entry: Plain, way: _Way) -> str:
    """Change an action by one step: a quicker manner, a faster gait, at last a shorter way."""
    if MANNERS.get(way.manner).pace < MANNERS.get(_HURRIED).pace:
        entry["manner"] = _HURRIED
        return "is hurried now"
    if entry["action"] in _FASTER:
        entry["action"] = _FASTER[entry["action"]]
        return f"is {entry['action']} now"
    if not way.straight or way.reach_m <= _LEAST_WAY_M:
        return ""
    share = way.reach_m * 0.98 / way.length_m
    spot = [round(a + (b - a) * share, 3) for a, b in zip(way.start, way.end, strict=True)]
    entry["to"] = spot
    return f"goes only to [{spot[0]:g}, {spot[1]:g}]"


def _shortest(script: ScriptSchema, lengths: Mapping[str, float]) -> float:
    """Return about how long the scenes must be at the least, in seconds; 0 if nothing helps."""
    old = {scene.id: scene.duration_s for scene in script.scenes}
    for share in _SHARES:
        between = {name: round(new + (old[name] - new) * share, 2) for name, new in lengths.items()}
        if all(between[name] <= old[name] for name in lengths) and _attempt(script, between):
            return round(sum((old | between).values()), 2)
    return 0.0


_SHARES: Sequence[float] = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
