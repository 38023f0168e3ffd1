"""One action of the script becomes one beat, or two where one has to get there first."""

from collections.abc import Mapping
from dataclasses import replace

from stickgen_engine.script.journeys import layer_of
from stickgen_engine.script.models import Scene
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.approaches import Spot, spot_for
from stickgen_engine.timeline.ascents import ascent_of
from stickgen_engine.timeline.beats import Beat, Point
from stickgen_engine.timeline.compass import difference, distance, heading, opened
from stickgen_engine.timeline.destinations import comes_to_share, manner_of_cue, way_of, way_to
from stickgen_engine.timeline.drafts import Cue, Draft, Leg, target_place
from stickgen_engine.timeline.paces import at_its_pace, hurry, stopping, walking_pace
from stickgen_engine.timeline.pursuits import caught_up, delayed
from stickgen_engine.timeline.routes import length_of
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.places import PLACES

_CLOSING = ("tackle", "pounce")
_CLOSING_S = 0.9
_SPEAKING = frozenset(
    ("talk", "shout", "wave", "argue", "beckon", "laugh", "nod", "shake_head", "shrug", "point")
)
# An approach takes at most this share of the time that its action has.
_APPROACH_SHARE = 0.55
# How fast one turns round, on the whole of a turn.
_TURNING_DEGPS = 230.0
# Ways shorter than this share of an actor's height are a step or two.
_ASIDE_SHARE = 0.32


def decide(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], frames: int) -> None:
    """Turn one action into beats, and remember where it leads and which way it leaves one."""
    start = min(round(cue.span.start_s * FPS), frames - 1)
    end = min(max(round(cue.span.end_s * FPS), start + 1), frames)
    start = min(start + round(delayed(cue, drafts) * FPS), max(end - FPS, start))
    beat = _beat(cue, scene, drafts, start, end)
    draft = cue.draft
    if beat.path:
        if beat.action == "follow" and cue.action.to is None:
            beat = stopping(cue, scene, beat, caught_up(cue, drafts))
        beat = at_its_pace(cue, scene, beat)
    ascent = ascent_of(cue, scene, beat.at, (end - start) / FPS)
    spot = ascent.spot if ascent else None
    if not beat.path and ascent is None:
        spot = spot_for(cue, scene, drafts, beat.at)
    if spot is not None and end - start > FPS // 2:
        beat = _after_approach(cue, scene, beat, spot)
    if ascent is not None:
        path = (ascent.end,) if distance(beat.at, ascent.end) > 0.05 else ()
        beat = replace(beat, path=path, floor_m=ascent.floor_m, over_m=ascent.over_m)
    if beat.action in _CLOSING and beat.path and beat.end - beat.start > 1.6 * FPS:
        beat = _after_run(draft, beat)
    if beat.path:
        draft.legs.append(Leg(beat.start / FPS, beat.end / FPS, (beat.at, *beat.path)))
    if beat.layer == "base" or beat.target_at is not None:
        draft.facing = beat.facing_deg
    draft.beats.append(beat)


def _beat(cue: Cue, scene: Scene, drafts: Mapping[str, Draft], start: int, end: int) -> Beat:
    here = cue.draft.place(cue.span.start_s)
    upper = layer_of(cue.action) == "upper"
    points = () if upper else way_of(cue, scene, drafts)
    place = target_place(cue.action.target, scene, drafts, 0.5 * (start + end) / FPS)
    if place is None and cue.action.action in _SPEAKING:
        place = _listener(cue, drafts)
    facing = facing_after(cue, here, points, place)
    if points and place is not None and comes_to_share(cue, drafts):
        facing = heading(points[-1], place)
    return Beat(
        action=cue.action.action,
        start=start,
        end=end,
        manner=manner_of_cue(cue),
        layer="upper" if upper else "base",
        at=here,
        path=points,
        facing_deg=facing,
        target=cue.action.target,
        target_at=place,
        description=cue.action.description,
        index=cue.index,
        gravity=PLACES.get(scene.place).gravity,
        target_height_m=_height_of(cue.action.target, drafts),
    )


def _height_of(target: str | None, drafts: Mapping[str, Draft]) -> float:
    found = drafts.get(target) if target is not None else None
    return found.actor.height_m if found is not None else 0.0


def _listener(cue: Cue, drafts: Mapping[str, Draft]) -> Point | None:
    """Return where the only other actor is, to whom a gesture without a target is made."""
    others = [d for d in drafts.values() if d is not cue.draft]
    return others[0].place(cue.span.start_s) if len(others) == 1 else None


def facing_after(cue: Cue, here: Point, points: tuple[Point, ...], place: Point | None) -> float:
    """Return the way that an action leaves its actor facing, in degrees."""
    facing = cue.draft.facing
    if points:
        last, end = (here, *points)[-2:]
        way = heading(last, end)
        return (way + 180.0) % 360.0 if cue.action.action == "back_away" else way
    if cue.action.action == "turn_around":
        return opened((facing + 180.0) % 360.0)
    if place is not None and distance(here, place) > 0.05:
        towards = heading(here, place)
        close = ACTIONS.get(cue.action.action).group == "interaction"
        return towards if close else opened(towards)
    return facing


def _after_approach(cue: Cue, scene: Scene, beat: Beat, spot: Spot) -> Beat:
    """Walk, or hurry, to where the action is done, and do it in the time that is left."""
    beat = replace(beat, seat_m=spot.seat_m)
    facing = _facing_there(beat, spot)
    if distance(beat.at, spot.at) > 0.08:
        beat = _gone_there(cue, scene, beat, spot, facing)
    return replace(beat, facing_deg=facing)


def _gone_there(cue: Cue, scene: Scene, beat: Beat, spot: Spot, facing: float) -> Beat:
    """Add the way to a spot, round what stands in between; return the beat that is left."""
    draft = cue.draft
    points = way_to(beat.at, spot, scene, draft.actor.height_m)
    way = length_of((beat.at, *points))
    # Over a step or two one goes aside or back rather than turn there and then back again.
    aside = way < _ASIDE_SHARE * draft.actor.height_m
    stops = (beat.at, *points)
    first, onward = heading(*stops[:2]), facing if aside else heading(*stops[-2:])
    turn = abs(difference(draft.facing, facing if aside else first))
    frames = _approach_frames(cue, scene, beat, way, turn)
    gone = Beat(
        action=hurry(way * FPS / frames),
        start=beat.start,
        end=beat.start + frames,
        manner=beat.manner,
        at=beat.at,
        path=points,
        facing_deg=onward,
        target=beat.target,
        target_at=beat.target_at,
        gravity=beat.gravity,
        index=beat.index,
    )
    draft.beats.append(gone)
    draft.legs.append(Leg(gone.start / FPS, gone.end / FPS, stops))
    return replace(beat, start=gone.end, at=spot.at)


def _facing_there(beat: Beat, spot: Spot) -> float:
    if spot.facing is not None:
        return spot.facing
    if beat.target_at is not None and distance(spot.at, beat.target_at) > 0.05:
        return heading(spot.at, beat.target_at)
    return beat.facing_deg


def _approach_frames(cue: Cue, scene: Scene, beat: Beat, way: float, turn: float) -> int:
    """Return how long an approach of ``way`` metres that begins with a turn (degrees) takes."""
    speed = walking_pace(cue, scene)
    needed = max(way / max(speed, 0.2) + 0.2, turn / _TURNING_DEGPS)
    most = round(_APPROACH_SHARE * (beat.end - beat.start))
    return max(min(round(FPS * needed), most), 8)


def _after_run(draft: Draft, beat: Beat) -> Beat:
    """Run first; the leap itself ends the beat."""
    turn = beat.end - round(_CLOSING_S * FPS)
    run = replace(beat, end=turn)
    draft.beats.append(run)
    draft.legs.append(Leg(run.start / FPS, run.end / FPS, (run.at, *run.path)))
    return replace(beat, start=turn, at=beat.path[-1], path=())
