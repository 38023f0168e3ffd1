"""What happens when: times lie in the scene, beats overlap only as layers, ways can be walked."""

import math
from collections.abc import Iterator, Sequence

from stickgen_engine.script.faults import Loc
from stickgen_engine.script.fields import LONGEST_S, Point
from stickgen_engine.script.findings import Finding
from stickgen_engine.script.journeys import (
    MOST_HURRY,
    layer_of,
    length_m,
    manner_of,
    pace,
    waypoints,
)
from stickgen_engine.script.models import Action, Actor, Part, Scene, ScriptSchema
from stickgen_engine.script.timing import SHORTEST_S, Span, action_spans, line_spans
from stickgen_engine.vocabulary.actions import ACTIONS, Layer
from stickgen_engine.vocabulary.places import PLACES

# One frame: less than this between two beats is rounding, not an overlap.
_FRAME_S = 0.04
_STEP_M = 1.0
_LEAP_M = 2.5


def clock_findings(script: ScriptSchema) -> Iterator[Finding]:
    """Yield every time that cannot be kept."""
    if script.duration_s > LONGEST_S:
        yield Finding(
            "limits",
            ("scenes",),
            "the film is too long",
            got=f"{script.duration_s:.1f} s",
            allowed=f"{LONGEST_S:g} s in all",
        )
    for number, scene in enumerate(script.scenes):
        yield from _scene_findings(script, scene, ("scenes", number))


def _scene_findings(script: ScriptSchema, scene: Scene, loc: Loc) -> Iterator[Finding]:
    for number, key in enumerate(scene.camera):
        yield from _late(key.at_s, scene, (*loc, "camera", number, "at_s"))
    spoken = line_spans(scene, script)
    cast = {actor.id: actor for actor in script.actors}
    for number, part in enumerate(scene.parts):
        where = (*loc, "parts", number)
        for index, expression in enumerate(part.expressions):
            yield from _late(expression.at_s, scene, (*where, "expressions", index, "at_s"))
        yield from _line_findings(part, spoken[number], scene, where)
        if part.actor in cast:
            yield from _action_findings(part, cast[part.actor], scene, where)


def _line_findings(part: Part, spans: Sequence[Span], scene: Scene, loc: Loc) -> Iterator[Finding]:
    sound: list[int] = []
    for index, (line, span) in enumerate(zip(part.lines, spans, strict=True)):
        faults = list(_span_findings(line.start_s, line.end_s, span, scene, (*loc, "lines", index)))
        yield from faults
        sound += [] if faults else [index]
    for first, second in _running_into(spans, sound):
        yield Finding(
            "times",
            (*loc, "lines", second),
            f"{part.actor!r} is still saying lines[{first}] until {spans[first].end_s:g} s",
            got=f"{spans[second].start_s:g} to {spans[second].end_s:g} s",
            allowed=_apart(spans[first], spans[second], scene),
        )


def _action_findings(part: Part, actor: Actor, scene: Scene, loc: Loc) -> Iterator[Finding]:
    spans = action_spans(scene, part, actor)
    sound: list[int] = []
    for index, (action, span) in enumerate(zip(part.actions, spans, strict=True)):
        where = (*loc, "actions", index)
        faults = list(_span_findings(action.start_s, action.end_s, span, scene, where))
        # Where an earlier time is wrong, those that follow from it are no news.
        follows = action.start_s is None and len(sound) < index
        yield from () if follows else faults
        sound += [] if faults else [index]
    yield from _overlaps(part, spans, sound, scene, loc)
    here = part.at
    for index, (action, span) in enumerate(zip(part.actions, spans, strict=True)):
        points = waypoints(action, scene, here)
        if points and index in sound:
            where = (*loc, "actions", index)
            yield from _way_findings(action, actor, scene, here, points, span, where)
        here = points[-1] if points else here


def _span_findings(
    start: float | None, end: float | None, span: Span, scene: Scene, loc: Loc
) -> Iterator[Finding]:
    allowed = f"0 to {scene.duration_s:g} s, the length of the scene"
    late = False
    for name, value in (("start_s", start), ("end_s", end)):
        if value is not None and value > scene.duration_s + 1e-6:
            late = True
            yield Finding("times", (*loc, name), "is after the end", f"{value:g} s", allowed)
    if late:
        return
    if start is not None and end is not None and start >= end:
        yield Finding(
            "times", (*loc, "end_s"), f"should be later than start_s, {start:g} s", f"{end:g} s"
        )
    elif span.seconds < SHORTEST_S - 1e-6 or span.end_s > scene.duration_s + 1e-6:
        if start is not None and end is not None and span.end_s <= scene.duration_s + 1e-6:
            return
        yield Finding(
            "times",
            loc,
            "there is no time left for it",
            got=f"{span.start_s:g} to {min(span.end_s, scene.duration_s):g} s",
            allowed=f"a longer scene (now {scene.duration_s:g} s) or an earlier start",
        )


def _overlaps(
    part: Part, spans: Sequence[Span], sound: Sequence[int], scene: Scene, loc: Loc
) -> Iterator[Finding]:
    layers = [layer_of(action) for action in part.actions]
    for layer, why in _WHY_ALONE.items():
        alike = [index for index in sound if layers[index] == layer]
        for first, second in _running_into(spans, alike):
            one, other = part.actions[first], part.actions[second]
            yield Finding(
                "times",
                (*loc, "actions", second),
                f"{other.action!r} overlaps {one.action!r} of actions[{first}], which lasts from"
                f" {spans[first].start_s:g} to {spans[first].end_s:g} s: {why}",
                got=f"{spans[second].start_s:g} to {spans[second].end_s:g} s",
                allowed=_apart(spans[first], spans[second], scene),
            )


def _apart(first: Span, second: Span, scene: Scene) -> str:
    """Say which times would part two that overlap; only those that lie in the scene."""
    later = f"start_s {first.end_s:g} or later"
    earlier = f"end_s of the other {second.start_s:g} or earlier"
    if second.start_s - first.start_s < SHORTEST_S:
        return later
    fits = first.end_s + second.seconds <= scene.duration_s
    return f"{later}, or {earlier}" if fits else f"{earlier}, or a longer scene"


_WHY_ALONE: dict[Layer, str] = {
    "base": "only a gesture of the upper body (wave, talk, point…) may run over another action",
    "upper": "both are gestures of the upper body",
}


def _running_into(spans: Sequence[Span], indices: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each span that begins before an earlier one is over, with that earlier one."""
    longest: int | None = None
    for index in sorted(indices, key=lambda index: (spans[index].start_s, index)):
        if longest is not None and spans[longest].end_s - spans[index].start_s > _FRAME_S:
            yield longest, index
        if longest is None or spans[index].end_s > spans[longest].end_s:
            longest = index


def _way_findings(
    action: Action,
    actor: Actor,
    scene: Scene,
    here: Point,
    points: Sequence[Point],
    span: Span,
    loc: Loc,
) -> Iterator[Finding]:
    way = length_m(here, points)
    speed = pace(action, actor, scene)
    name = "to" if action.to is not None else "path" if action.path else "target"
    reach = _reach(action, scene)
    if way <= reach:
        return
    if speed <= 0.0:
        yield Finding(
            "times",
            (*loc, name),
            f"{action.action!r} does not get about; let the actor walk there first",
            got=f"{way:.1f} m away",
            allowed=f"within {reach:g} m" + (", or leave it out" if name != "target" else ""),
        )
    elif way / span.seconds > speed * MOST_HURRY:
        circumstances = f"{action.action}, {manner_of(action, actor)}, {scene.place}"
        least = math.ceil(way / (speed * MOST_HURRY) * 10) / 10
        yield Finding(
            "times",
            (*loc, name),
            f"{way:.1f} m takes {way / speed:.1f} s at {speed:.2f} m/s ({circumstances}),"
            f" has {span.seconds:.1f} s",
            allowed=f"at least {least:g} s, a way of at most"
            f" {speed * MOST_HURRY * span.seconds:.1f} m, or a faster action",
        )


def _reach(action: Action, scene: Scene) -> float:
    """Return how far a body gets without getting about, in metres."""
    if action.action in ("jump", "dive", "pounce"):
        return _LEAP_M * max(1.0, min(3.0, PLACES.get(scene.place).jump_height))
    return 0.3 if ACTIONS.get(action.action).travels else _STEP_M


def _late(at_s: float, scene: Scene, loc: Loc) -> Iterator[Finding]:
    if at_s > scene.duration_s + 1e-6:
        allowed = f"0 to {scene.duration_s:g} s, the length of the scene"
        yield Finding("times", loc, "is after the end", f"{at_s:g} s", allowed)
