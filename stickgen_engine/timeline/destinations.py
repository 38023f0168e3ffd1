"""Where getting about leads to, when the script names a target or nothing at all."""

from collections.abc import Mapping

from stickgen_engine.script.journeys import STOP_SHORT_M, manner_of, pace
from stickgen_engine.script.models import Scene
from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import ahead, difference, distance, heading, short_of
from stickgen_engine.timeline.drafts import Cue, Draft, target_place
from stickgen_engine.timeline.sharing import shared_out, visitors
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

# How far to either side of the middle a way that nobody wrote may lead, in metres.
FRAME_M = 3.6
_AWAY = ("flee", "back_away")
_AFTER = ("chase", "follow", "tackle", "lead_by_hand", "pounce")
_ON_THE_SPOT = ("dance", "dance_together", "fight", "dodge", "trip", "climb", "dribble", "dive")
_BEHIND_M = {"chase": 1.1, "follow": 1.3, "tackle": 0.45, "pounce": 0.5, "lead_by_hand": 0.6}


def way_of(cue: Cue, scene: Scene, drafts: Mapping[str, Draft]) -> tuple[Point, ...]:
    """Return the points that an action leads through, the last its end; none where it stays."""
    action, here = cue.action, cue.draft.place(cue.span.start_s)
    if action.to is not None:
        return (*action.path, action.to)
    word = ACTIONS.get(action.action)
    if not word.travels or word.layer == "upper" or action.action in _ON_THE_SPOT:
        return action.path
    if action.path:
        return action.path
    place = target_place(action.target, scene, drafts, cue.span.end_s)
    if place is None or action.target == cue.draft.actor.id:
        return (_onward(cue, here, scene),)
    if action.action in _AWAY:
        return (_away_from(cue, here, place, scene),)
    end = short_of(here, place, _gap(cue, scene))
    if end != here:
        end = shared_out(cue, drafts, end, place)
    if action.action in _AFTER and end != here:
        end = _as_far_as_time_allows(cue, here, end, scene)
    return (end,) if distance(here, end) > 0.05 else ()


def comes_to_share(cue: Cue, drafts: Mapping[str, Draft]) -> bool:
    """Tell whether a way leads beside a target to which others come as well."""
    action = cue.action
    told = action.to is not None or bool(action.path)
    return not told and action.action not in _AWAY and bool(visitors(cue, drafts))


def _gap(cue: Cue, scene: Scene) -> float:
    target = cue.action.target
    for prop in scene.props:
        if prop.id == target:
            width = PROPS.get(prop.kind).width_m * prop.scale
            return min(0.5 * width, 1.6) + 0.25
    return _BEHIND_M.get(cue.action.action, STOP_SHORT_M)


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


def _away_from(cue: Cue, here: Point, place: Point, scene: Scene) -> Point:
    side = heading(place, here) if distance(place, here) > 0.05 else cue.draft.facing
    reach = _reach_m(cue, scene)
    reach = min(reach, 2.0) if cue.action.action == "back_away" else reach
    return ahead(here, side, min(max(reach, 0.3), 9.0))


def manner_of_cue(cue: Cue) -> str:
    """Return the manner that an action is done in."""
    return manner_of(cue.action, cue.draft.actor)
