"""Who goes to a thing that somebody threw, or put down elsewhere, goes to where it then lies."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.catching import exchanged, sent
from stickgen_engine.performance.things.aiming import meeting_of, place_of, resting_place
from stickgen_engine.performance.things.grasping import NEAR_PART
from stickgen_engine.performance.things.matter import BALLS
from stickgen_engine.performance.things.moments import moment_of
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, Point, SceneTimeline
from stickgen_engine.timeline.compass import ahead, difference, distance, heading, short_of
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

# A thing that is put down on nothing lies this far before who does it, as a share of the height.
_BEFORE: Final = 0.32
# Who comes to a thing that lies stops this far from it, in metres.
_SHORT_M: Final = 0.4
# From the middle of a four-footed animal's way to its nose, as a share of its height.
_NOSE: Final = 0.95
_STEP_M: Final = 0.35
# Bodies that stand open to the viewer differ from their way by less than this.
_ALIKE_DEG: Final = 40.0
_TAKING: Final = ("pick_up", "take")
# How one comes to it, and for how much of the time there is at most.
_WALKING_MPS: Final = 1.2
_MOST: Final = 0.55


def with_fetches(timeline: SceneTimeline) -> SceneTimeline:
    """Send those who go to a thing to where it is by then, rather than to where it was."""
    for sender, beat in sent(timeline):
        frame = moment_of(beat, sender.actor)
        if meeting_of(timeline, sender, beat, frame) is None:
            timeline = _all_sent(timeline, sender, beat, frame)
    laid = [(a, b) for a in timeline.actors for b in a.beats if b.action == "put_down"]
    for layer, beat in sorted(laid, key=lambda each: each[1].start):
        thing = _laid_by(timeline, layer, beat)
        if thing is not None:
            spot = _spot_of(timeline, layer, beat)
            timeline = _redirected(timeline, thing, spot, moment_of(beat, layer.actor))
    return timeline


def _all_sent(
    timeline: SceneTimeline, sender: ActorTimeline, beat: Beat, frame: int
) -> SceneTimeline:
    for prop in timeline.scene.props:
        if prop.kind in BALLS:
            here = place_of(sender, frame)
            rest = resting_place(beat, sender, here, prop.kind, timeline.world)
            timeline = _redirected(timeline, prop.id, rest, frame, but=sender.actor.id)
    return timeline


def _laid_by(timeline: SceneTimeline, actor: ActorTimeline, beat: Beat) -> str | None:
    """Return what somebody puts down: what it took up last before, or held from the start."""
    props = {prop.id for prop in timeline.scene.props}
    if beat.target in props and any(
        prop.id == beat.target and prop.held_by == actor.actor.id for prop in timeline.scene.props
    ):
        return beat.target
    taken = [
        b for b in actor.beats
        if b.action in ("pick_up", "take") and b.end <= beat.end and b.target in props
    ]  # fmt: skip
    if taken:
        return max(taken, key=lambda b: b.start).target
    held = [prop.id for prop in timeline.scene.props if prop.held_by == actor.actor.id]
    return held[-1] if held else None


def _spot_of(timeline: SceneTimeline, actor: ActorTimeline, beat: Beat) -> Point:
    here = place_of(actor, beat.end)
    on = next((p for p in timeline.scene.props if p.id == beat.target), None)
    before = ahead(here, beat.facing_deg, _BEFORE * actor.actor.height_m)
    if on is None or on.held_by is not None or distance(here, on.at) > 3.0:
        return before
    # On the near part of a table: see how things are laid down.
    half = NEAR_PART * PROPS.get(on.kind).width_m * on.scale
    return (on.at[0] + min(max(before[0] - on.at[0], -half), half), on.at[1])


def _redirected(
    timeline: SceneTimeline, thing: str, rest: Point, frame: int, *, but: str = ""
) -> SceneTimeline:
    """Lead all ways to a thing that end after a frame to where it lies by then."""
    for actor in timeline.actors:
        ways = [b for b in actor.beats if b.path and b.target == thing and b.end > frame]
        if ways and actor.actor.id != but:
            timeline = exchanged(timeline, _going_there(actor, ways[0], rest))
            continue
        taken = [b for b in actor.beats if b.action in _TAKING and b.target == thing]
        late = [b for b in taken if b.start > frame and b.layer == "base" and not b.path]
        if late and distance(late[0].at, rest) > _SHORT_M + _STEP_M:
            timeline = exchanged(timeline, _coming_first(actor, late[0], rest))
    return timeline


def _coming_first(actor: ActorTimeline, beat: Beat, rest: Point) -> ActorTimeline:
    """Let somebody walk to a thing, or hurry, before it is taken up."""
    end, towards = short_of(beat.at, rest, _SHORT_M), heading(beat.at, rest)
    seconds = (beat.end - beat.start) / FPS
    coming = min(distance(beat.at, end) / _WALKING_MPS + 0.3, _MOST * seconds)
    turn = beat.start + round(coming * FPS)
    speed = distance(beat.at, end) / max(coming, 0.1)
    gone = "walk" if speed < 2.0 else "jog" if speed < 3.6 else "run"
    way = replace(beat, action=gone, end=turn, path=(end,), facing_deg=towards, target_at=rest)
    there = replace(beat, start=turn, at=end, facing_deg=towards, target_at=rest)
    beats = [b for b in actor.beats if b is not beat]
    after = [replace(b, at=end) if b.start >= beat.end and b.at == beat.at else b for b in beats]
    return replace(
        actor, beats=tuple(sorted((*after, way, there), key=lambda b: (b.start, b.layer)))
    )


def _going_there(actor: ActorTimeline, way: Beat, rest: Point) -> ActorTimeline:
    gap = _NOSE * actor.actor.height_m if is_fourfooted(actor.actor) else _SHORT_M
    end = short_of(way.at, rest, gap)
    towards = heading(way.at, rest)
    onward = [b for b in actor.beats if b.path and b.start >= way.end and b.layer == "base"]
    leaving = min(onward, key=lambda b: b.start, default=None)
    beats = []
    for each in actor.beats:
        if each is way:
            beats.append(replace(way, path=(end,), facing_deg=towards, target_at=rest))
        elif leaving is not None and each.start >= leaving.start:
            beats.append(_left(each, leaving, end))
        elif way.end <= each.start:
            goes_on = each.target == way.target or each.index is None
            facing = towards if goes_on else each.facing_deg
            beats.append(replace(each, at=end, facing_deg=facing))
        else:
            beats.append(each)
    return replace(actor, beats=tuple(_in_time(beats, leaving)))


def _in_time(beats: list[Beat], leaving: Beat | None) -> list[Beat]:
    """Give a way that has become longer the time of the rest behind it, as far as it needs that."""
    way = next(
        (b for b in beats if leaving is not None and b.start == leaving.start and b.path), None
    )
    rest = next(
        (b for b in beats if way is not None and b.start == way.end and b.layer == "base"), None
    )
    if way is None or rest is None or rest.index is not None or rest.path:
        return beats
    metres = sum(distance(a, b) for a, b in pairwise((way.at, *way.path)))
    needed = round(metres / max(ACTIONS.get(way.action).speed_mps, 0.5) * FPS)
    end = min(max(way.end, way.start + needed), rest.end - 1)
    longer, shorter = replace(way, end=end), replace(rest, start=end)
    return [longer if b is way else shorter if b is rest else b for b in beats]


def _left(beat: Beat, leaving: Beat, here: Point) -> Beat:
    """Let somebody leave from ``here``, and stand afterwards the way that they then came."""
    came = heading((here, *leaving.path)[-2], leaving.path[-1])
    alike = abs(difference(beat.facing_deg, leaving.facing_deg)) < _ALIKE_DEG
    stays = beat.index is None and not beat.path and alike
    if beat is leaving:
        return replace(beat, at=here, facing_deg=came)
    return replace(beat, facing_deg=came) if stays else beat
