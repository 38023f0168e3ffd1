"""Ways for which an edit left too little time: who is late gets more time, hurries, or stops short.

Only the actions that are late are changed, one step at a time, and each step is said.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from stickgen_engine.script.checks import check
from stickgen_engine.script.fields import Point
from stickgen_engine.script.journeys import MOST_HURRY, layer_of, length_m, pace, waypoints
from stickgen_engine.script.models import Part, Scene, ScriptSchema
from stickgen_engine.script.timing import Span, action_spans
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_tools.script.draft import Draft, Plain

_HURRIED = "hurried"
# What slow getting about may become where there is no time for it.
_FASTER = {
    "walk": "jog", "march": "jog", "skip": "jog", "sneak": "walk", "tiptoe": "walk",
    "limp": "walk", "stagger": "walk", "jog": "run", "trot": "gallop",
}  # fmt: skip
_ROUNDS = 8
_LEAST_WAY_M = 0.3
_FRAME_S = 0.04


@dataclass(frozen=True, slots=True)
class _Way:
    """A way that takes longer than there is time.

    ``needs_s`` is the least time that it takes, ``room_s`` the time until the next thing that the
    actor does, ``reach_m`` how far they get in the time there is.
    """

    start: Point
    end: Point
    length_m: float
    span: Span
    needs_s: float
    room_s: float
    reach_m: float
    manner: str
    straight: bool


def in_time(draft: Draft, scenes: Collection[str], *, as_they_are: bool = False) -> bool:
    """Mend the ways of these scenes that have too little time; tells whether all is valid then.

    ``as_they_are`` keeps manners and gaits, where it was just said how somebody moves.
    """
    for _ in range(_ROUNDS):
        script = draft.script()
        if not check(script):
            return True
        if not _one_step(draft, script, scenes, as_they_are):
            return False
    return not check(draft.script())


def _one_step(
    draft: Draft, script: ScriptSchema, scenes: Collection[str], as_they_are: bool
) -> bool:
    changed = False
    for number, scene in enumerate(script.scenes):
        parts = enumerate(scene.parts) if scene.id in scenes else ()
        for index, part in parts:
            for turn, way in _late_ways(script, scene, part):
                entry = draft.data["scenes"][number]["parts"][index]["actions"][turn]
                where = f"{scene.id}, {part.actor}, actions[{turn}] {entry['action']}"
                said = _mended(entry, way, as_they_are)
                changed = changed or bool(said)
                if said:
                    draft.warn(f"{where} {said}, for want of time")
    return changed


def _late_ways(script: ScriptSchema, scene: Scene, part: Part) -> Iterator[tuple[int, _Way]]:
    actor = script.actor(part.actor)
    spans = action_spans(scene, part, actor)
    here = part.at
    for turn, (action, span) in enumerate(zip(part.actions, spans, strict=True)):
        points = waypoints(action, scene, here)
        if not points:
            continue
        start, here = here, points[-1]
        way, speed = length_m(start, points), pace(action, actor, scene) * MOST_HURRY
        if speed > 0.0 and way > speed * span.seconds:
            yield turn, _Way(
                start, points[-1], way, span, way / speed,
                _room(part, spans, turn, scene) - span.start_s, speed * span.seconds,
                action.manner or actor.manner, len(points) == 1,
            )  # fmt: skip


def _room(part: Part, spans: tuple[Span, ...], turn: int, scene: Scene) -> float:
    """Return until when an action may last, in seconds of the scene."""
    later = (
        span.start_s
        for number, (action, span) in enumerate(zip(part.actions, spans, strict=True))
        if number != turn and layer_of(action) == "base" and span.start_s > spans[turn].start_s
    )
    return min(later, default=scene.duration_s)


def _mended(entry: Plain, way: _Way, as_they_are: bool) -> str:
    """Change an action by one step: more time, a quicker manner, a faster gait, a shorter way."""
    if "end_s" in entry and way.needs_s < way.room_s - _FRAME_S:
        entry["end_s"] = round(min(way.room_s, way.needs_s * 1.1) + way.span.start_s, 3)
        return f"lasts until {entry['end_s']:g} s"
    if not as_they_are:
        if MANNERS.get(way.manner).pace < MANNERS.get(_HURRIED).pace:
            entry["manner"] = _HURRIED
            return "is hurried now"
        if entry["action"] in _FASTER:
            entry["action"] = _FASTER[entry["action"]]
            return f"becomes {entry['action']}"
    if not way.straight or way.reach_m <= _LEAST_WAY_M:
        return ""
    share = way.reach_m * 0.98 / way.length_m
    spot = [round(a + (b - a) * share, 3) for a, b in zip(way.start, way.end, strict=True)]
    entry["to"] = spot
    return f"goes only to [{spot[0]:g}, {spot[1]:g}]"
