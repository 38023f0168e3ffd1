"""Where getting about leads to, when the script names a target or nothing at all."""

from collections.abc import Mapping

from stickgen_engine.script.journeys import (
    STOP_SHORT_M,
    goes_round,
    length_m,
    manner_of,
    pace,
    waypoints,
)
from stickgen_engine.script.models import Scene
from stickgen_engine.timeline.approaches import AT_A_THING_M, Spot
from stickgen_engine.timeline.ascents import stairs_way
from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import ahead, difference, distance, heading, short_of
from stickgen_engine.timeline.drafts import Cue, Draft, target_place
from stickgen_engine.timeline.footprints import BODY_M, Footprint, brought_out, footprints, reach_of
from stickgen_engine.timeline.pursuits import BEHIND_M, fled, pursued
from stickgen_engine.timeline.routes import PASSING_M, rounded, route
from stickgen_engine.timeline.sharing import shared_out, visitors
from stickgen_engine.vocabulary.actions import ACTIONS

# How far to either side of the middle a way that nobody wrote may lead, in metres.
FRAME_M = 3.6
_AWAY = ("flee", "back_away")
_AFTER = ("chase", "follow", "tackle", "lead_by_hand", "pounce")
_ON_THE_SPOT = frozenset(
    ("dance", "dance_together", "fight", "dodge", "trip", "climb", "dribble", "dive", "pull_person")
)
# These go over what stands in the way, or are carried by it.
_OVER_ALL = frozenset(
    ("fly", "jump", "ride", "drive", "row", "climb", "climb_stairs", "dive", "trip", "push", "pull")
)
# Who sits down comes to so much before the seat first, as a share of its height, unless it comes
# from the front: within so many degrees.
_BEFORE_SEAT = 0.22
_FROM_BEFORE_DEG = 75.0
# How far a thing is hauled: no further than this in metres, in a share of the time there is; and
# how much further off than a rope's length it may be.
_HAULED_M, _HAULED_SHARE = 1.4, 0.7
_AT_HAND_M = 0.7
# What a ball is taken towards, and how near to it.
_GOALS = {"goal": 3.0, "net": 1.2, "board": 1.0, "stadium": 3.0}


def way_of(cue: Cue, scene: Scene, drafts: Mapping[str, Draft]) -> tuple[Point, ...]:
    """Return the points that an action leads through, the last its end; none where it stays.

    Where the script names no points on the way, it leads round what stands on the ground.
    """
    action, here = cue.action, cue.draft.place(cue.span.start_s)
    if action.to is None and (stairs := stairs_way(cue, scene, here)):
        return stairs
    points = _led(cue, scene, drafts, here)
    if action.path or action.action in _OVER_ALL or goes_round(action):
        return points
    return around_things(here, points, scene, pace(action, cue.draft.actor, scene))


def around_things(
    here: Point, points: tuple[Point, ...], scene: Scene, speed: float
) -> tuple[Point, ...]:
    """Lead a way round the props of a scene; one that ends inside of one ends at its edge."""
    boxes = footprints(scene)
    if len(points) > 1:
        # A way with a shape of its own keeps it but where something stands.
        return tuple(_kept(here, points, boxes, speed))
    out: tuple[Point, ...] = ()
    for point in points:
        goal = brought_out(point, boxes, here, BODY_M)
        out = route(here, goal, boxes, speed) if distance(here, goal) > 0.02 else ()
    return out


def _kept(
    here: Point, points: tuple[Point, ...], boxes: tuple[Footprint, ...], speed: float
) -> list[Point]:
    out: list[Point] = []
    grown = [box.grown(PASSING_M) for box in boxes]
    for number, point in enumerate(points):
        last = number == len(points) - 1
        if not last and any(box.holds(point) for box in grown):
            continue
        goal = brought_out(point, boxes, here, BODY_M) if last else point
        if distance(here, goal) > 0.02:
            out += route(here, goal, boxes, speed)
            here = goal
    return out


def _led(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], here: Point) -> tuple[Point, ...]:
    action = cue.action
    if action.to is not None:
        return (*action.path, action.to)
    if goes_round(action):
        return _rounds(cue, scene, here)
    if action.action == "run_bases" and not action.path:
        bases = waypoints(action, scene, here)
        return bases or (_onward(cue, here, scene),)
    if action.action == "dribble" and not action.path:
        return _dribbled(cue, scene, here)
    word = ACTIONS.get(action.action)
    if not word.travels or word.layer == "upper" or action.action in _ON_THE_SPOT:
        return action.path
    if action.path:
        return action.path
    return _gone_to(cue, scene, drafts, here)


def _gone_to(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], here: Point) -> tuple[Point, ...]:
    """Go to a target, after it or away from it; onward where there is none."""
    action = cue.action
    place = target_place(action.target, scene, drafts, cue.span.end_s)
    if place is None or action.target == cue.draft.actor.id:
        return (_onward(cue, here, scene),)
    if action.action in _AWAY:
        return fled(cue, here, place, scene)
    after = pursued(cue, scene, drafts) if action.action in _AFTER else ()
    if after:
        return after
    if action.action == "pull" and distance(here, place) < _gap(cue, scene, here) + _AT_HAND_M:
        # Who has it at hand hauls it along, away from where it is.
        far = min(_HAULED_SHARE * _reach_m(cue, scene), _HAULED_M)
        return (ahead(here, heading(place, here), far),)
    end = short_of(here, place, _gap(cue, scene, here))
    if end != here:
        end = shared_out(cue, drafts, end, place)
    if action.action in _AFTER and end != here:
        end = _as_far_as_time_allows(cue, here, end, scene)
    return (end,) if distance(here, end) > 0.05 else ()


def way_to(here: Point, spot: Spot, scene: Scene, height_m: float) -> tuple[Point, ...]:
    """Return the way to where an action is done: to a seat from before it."""
    boxes = footprints(scene)
    if spot.facing is None or not spot.seat_m:
        return route(here, spot.at, boxes)
    before = ahead(spot.at, spot.facing, _BEFORE_SEAT * height_m)
    coming = heading(spot.at, here)
    near = distance(here, spot.at) < _BEFORE_SEAT * height_m
    if near or abs(difference(spot.facing, coming)) < _FROM_BEFORE_DEG:
        return route(here, spot.at, boxes)
    way = (here, *route(here, before, boxes), spot.at)
    return rounded(way, 0.6)[1:] if len(way) == 3 else way[1:]


def comes_to_share(cue: Cue, drafts: Mapping[str, Draft]) -> bool:
    """Tell whether a way leads beside a target to which others come as well."""
    action = cue.action
    told = action.to is not None or bool(action.path)
    return not told and action.action not in _AWAY and bool(visitors(cue, drafts))


def _gap(cue: Cue, scene: Scene, here: Point) -> float:
    target = cue.action.target
    for prop in scene.props:
        if prop.id == target:
            # Who pulls leaves room for a rope.
            gap = AT_A_THING_M["pull"] if cue.action.action == "pull" else 0.25
            return min(reach_of(prop, here), 1.6) + gap
    return BEHIND_M.get(cue.action.action, STOP_SHORT_M)


def _reach_m(cue: Cue, scene: Scene) -> float:
    return pace(cue.action, cue.draft.actor, scene) * cue.span.seconds


def _as_far_as_time_allows(cue: Cue, here: Point, end: Point, scene: Scene) -> Point:
    far = distance(here, end)
    return ahead(here, heading(here, end), min(far, 1.25 * _reach_m(cue, scene)))


def _onward(cue: Cue, here: Point, scene: Scene) -> Point:
    """Go on the way one faces, to the side with room, for as far as there is time in the frame."""
    reach = _reach_m(cue, scene)
    facing = cue.draft.facing
    towards = 1.0 if abs(difference(0.0, facing)) <= 90.0 else -1.0
    if cue.action.action == "back_away":
        towards = -towards
    room = FRAME_M - towards * here[0]
    if room < 0.8:
        towards, room = -towards, FRAME_M + towards * here[0]
    # With a time to fill one goes further than the frame rather than crawl: the camera follows.
    limit = room if cue.action.end_s is None else max(room, 0.6 * reach)
    return (here[0] + towards * max(0.3, min(reach, limit)), here[1])


def _rounds(cue: Cue, scene: Scene, here: Point) -> tuple[Point, ...]:
    """Go round a target, again and again while there is time."""
    once = waypoints(cue.action, scene, here)
    if len(once) < 3:
        return ()
    lap = once[1:] if distance(here, once[0]) > 0.1 and once[0] == once[-1] else once
    out = list(once)
    most = 0.95 * _reach_m(cue, scene)
    while len(out) < 600 and length_m(here, [*out, *lap]) <= most:
        out += lap
    # A round that there is no time for is left off where it begins to be too far.
    while len(out) > 2 and length_m(here, out) > 1.4 * max(_reach_m(cue, scene), 0.3):
        out.pop()
    return tuple(out)


def _dribbled(cue: Cue, scene: Scene, here: Point) -> tuple[Point, ...]:
    """Take a ball towards a goal, as far as there is time."""
    goal = next((p for p in scene.props if p.id == cue.action.target and p.kind in _GOALS), None)
    if goal is None:
        return ()
    end = short_of(here, goal.at, _GOALS[goal.kind])
    far = min(distance(here, end), 1.6 * _reach_m(cue, scene))
    return (ahead(here, heading(here, end), far),) if far > 0.3 else ()


def manner_of_cue(cue: Cue) -> str:
    """Return the manner that an action is done in."""
    return manner_of(cue.action, cue.draft.actor)
