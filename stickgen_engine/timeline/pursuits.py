"""Going after somebody, and getting away: ways that take their shape from another's."""

import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from stickgen_engine.script.journeys import pace
from stickgen_engine.script.models import Scene
from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import ahead, difference, distance, heading
from stickgen_engine.timeline.drafts import Cue, Draft
from stickgen_engine.timeline.routes import length_of

# How near who goes after somebody comes to that one, in metres.
BEHIND_M: Final = {"chase": 1.1, "follow": 1.2, "tackle": 0.45, "pounce": 0.5, "lead_by_hand": 0.6}
# Who follows sets out so long after the one that is followed, in seconds.
_LATER_S: Final = 0.4
# Nearer than this, who goes after somebody that sets out away from one takes the very same way.
_ON_THE_HEELS_M: Final = 4.0
_SETTING_OUT_M: Final = 0.5
_AWAY_DEG: Final = 60.0
# How far to either side, towards the viewer and away, a flight leads before it turns, in metres.
_STAGE_X_M: Final = 4.2
_STAGE_Z_M: Final = (-0.7, 1.9)
# Lanes so far apart that who comes one way and who goes the other have room at the turn.
_LANES_Z_M: Final = (-0.2, 1.7)
_TURN_M: Final = 0.95
_FULL_SHARE: Final = 0.8
_SAMPLE_S: Final = 0.2
# A short flight leads straight off, so far, the camera with it, where that is fast enough.
_FARTHEST_M: Final = 9.0
_LEAST_SHARE: Final = 0.5


def pursued(cue: Cue, scene: Scene, drafts: Mapping[str, Draft]) -> tuple[Point, ...]:
    """Return the way of who goes after somebody that moves: onto its way, and along it.

    One makes for where the other will be when one gets there, and ends as far behind it as the
    action asks. Empty where the other stays.
    """
    other = drafts.get(cue.action.target or "")
    if other is None or other is cue.draft:
        return ()
    begin, end = cue.span.start_s, cue.span.end_s
    count = max(int((end - begin) / _SAMPLE_S), 2)
    times = [begin + (end - begin) * number / count for number in range(count + 1)]
    places = [other.place(time) for time in times]
    if length_of(places) < 0.6:
        return ()
    here = cue.draft.place(begin)
    speed = max(pace(cue.action, cue.draft.actor, scene), 0.3)
    gap = BEHIND_M.get(cue.action.action, BEHIND_M["follow"])
    met = 0 if _leads_away(here, places) else _met(here, times, places, speed)
    way = [here, *places[met:]]
    most = 1.3 * speed * cue.span.seconds
    return _cut(way, min(length_of(way) - gap, most))


def _leads_away(here: Point, places: list[Point]) -> bool:
    """Tell whether a way that begins near leads off: it is gone after, and no corner of it cut."""
    first = places[0]
    moved = next((place for place in places if distance(first, place) > _SETTING_OUT_M), first)
    along = abs(difference(heading(here, first), heading(first, moved)))
    return distance(here, first) < _ON_THE_HEELS_M and moved != first and along < _AWAY_DEG


def _met(here: Point, times: list[float], places: list[Point], speed: float) -> int:
    """Find the first of somebody's places that one can reach as soon as it has passed there."""
    for number, (time, place) in enumerate(zip(times, places, strict=True)):
        if distance(here, place) <= speed * (time - times[0]) + 0.3:
            return number
    gaps = [
        distance(here, place) - speed * (t - times[0])
        for t, place in zip(times, places, strict=True)
    ]
    return gaps.index(min(gaps))


def _cut(way: list[Point], length: float) -> tuple[Point, ...]:
    """Return the points after the first of the start of a way that is so long."""
    if length < 0.3:
        return ()
    out: list[Point] = []
    for before, after in pairwise(way):
        leg = distance(before, after)
        if leg < 0.02:
            continue
        if leg >= length:
            return (*out, ahead(before, heading(before, after), length))
        out.append(after)
        length -= leg
    return tuple(out)


def fled(cue: Cue, here: Point, place: Point, scene: Scene) -> tuple[Point, ...]:
    """Return the way of who flees: away, and to and fro over the stage while there is time."""
    reach = pace(cue.action, cue.draft.actor, scene) * cue.span.seconds
    away = heading(place, here) if distance(place, here) > 0.05 else cue.draft.facing
    if cue.action.action == "back_away":
        return (ahead(here, away, min(max(reach, 0.3), 2.0)),)
    reach = max(_FULL_SHARE * reach, 0.3)
    room = _room(here, away)
    if reach <= max(room, _FARTHEST_M / _LEAST_SHARE * _FULL_SHARE):
        return (ahead(here, away, min(reach, max(room, _FARTHEST_M))),)
    return _laps(here, away, reach)


def _room(here: Point, way: float) -> float:
    """Return how far it is to the edge of the stage, in metres."""
    dx, dz = math.cos(math.radians(way)), math.sin(math.radians(way))
    rooms = [9.0]
    if abs(dx) > 1e-6:
        rooms.append((math.copysign(_STAGE_X_M, dx) - here[0]) / dx)
    if abs(dz) > 1e-6:
        rooms.append((_STAGE_Z_M[1 if dz > 0 else 0] - here[1]) / dz)
    return max(min(rooms), 0.0)


def _laps(here: Point, away: float, reach: float) -> tuple[Point, ...]:
    """Run to the side that is away, turn round in a curve at the edge, and back, and so on."""
    side = 1.0 if abs(difference(0.0, away)) <= 90.0 else -1.0
    if side * here[0] > _STAGE_X_M - 1.5:
        side = -side
    lanes = [lane + (here[1] if abs(here[1]) < 3.0 else 0.0) for lane in _LANES_Z_M]
    lane = 0
    way = [here]
    while length_of(way) < reach:
        turn = (side * (_STAGE_X_M - _TURN_M), lanes[lane])
        way.append(turn)
        middle = 0.5 * (lanes[0] + lanes[1])
        half = 0.5 * (lanes[1] - lanes[0]) * (1.0 if lane else -1.0)
        for degrees in (30.0, 60.0, 90.0, 120.0, 150.0, 180.0):
            a = math.radians(degrees)
            way.append((turn[0] + side * _TURN_M * math.sin(a), middle + half * math.cos(a)))
        lane, side = 1 - lane, -side
    return _cut(way, reach)


def delayed(cue: Cue, drafts: Mapping[str, Draft]) -> float:
    """Return how much later than written who follows sets out, in seconds."""
    other = drafts.get(cue.action.target or "")
    if cue.action.action != "follow" or other is None or cue.span.seconds < 1.5:
        return 0.0
    begins = [leg.start for leg in other.legs if leg.end > cue.span.start_s]
    if not begins or min(begins) >= cue.span.end_s:
        return 0.0
    return max(min(begins) - cue.span.start_s, 0.0) + _LATER_S


def caught_up(cue: Cue, drafts: Mapping[str, Draft]) -> float:
    """Return when who follows need go no further, in seconds: soon after the other has stopped."""
    other = drafts.get(cue.action.target or "")
    legs = [] if other is None else [leg for leg in other.legs if leg.start < cue.span.end_s]
    return min(max((leg.end for leg in legs), default=cue.span.start_s) + _LATER_S, cue.span.end_s)
