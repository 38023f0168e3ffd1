"""Where a thing is sent and how long it is under way, from what is known before anybody moves."""

import itertools
from dataclasses import dataclass
from math import cos, hypot, radians, sin, sqrt, tan
from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.things.arcs import Ground, aimed, course
from stickgen_engine.performance.things.matter import air_of, matter_of
from stickgen_engine.performance.things.moments import CATCHING, is_own, moment_of
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, Point, SceneTimeline
from stickgen_engine.timeline.compass import difference, distance, heading
from stickgen_engine.timeline.world import EARTH_MPS2, World
from stickgen_engine.vocabulary.props import PROPS

# How far an adult sends a thing that is meant for nothing, in metres, and how steeply (degrees).
_NATURAL: Final[dict[str, tuple[float, float]]] = {
    "throw": (5.2, 33.0), "pitch": (13.0, 7.0), "shoot": (3.6, 57.0), "kick_ball": (9.0, 20.0),
    "bat": (32.0, 34.0), "shoot_bow": (14.0, 4.0), "cast_spell": (9.0, 1.0),
}  # fmt: skip
_STRENGTH: Final[dict[str, float]] = {
    "angry": 1.35, "excited": 1.25, "energetic": 1.3, "happy": 1.1, "heroic": 1.3, "proud": 1.1,
    "tired": 0.6, "sad": 0.65, "old": 0.55, "shy": 0.7, "gentle": 0.6, "scared": 0.8, "slow": 0.7,
    "drunk": 0.8, "injured": 0.6, "childish": 0.8, "careful": 0.7,
}  # fmt: skip
# Who stands side-on is turned to the viewer a little; what he throws goes by less than that.
_SIDE_ON: Final = 0.6
_OPENED: Final = 0.2
# The weakest pull that flights are planned with, and the longest flight, in seconds.
_LEAST_PULL: Final = 0.5
_LONGEST_S: Final = 3.6
_SHORTEST_S: Final = 0.36
_DRIFTING_MPS: Final = 3.2
# Bolts and arrows are quick, whatever pulls at them.
_STRAIGHT_MPS: Final = {"shoot_bow": 17.0, "cast_spell": 8.0}
# Who is thrown to unasked stands this near to where the throw points, in degrees and metres.
_MEANT_DEG, _MEANT_M = 42.0, 14.0
# A catch counts for a throw when it comes within so many frames of it.
_SOONEST, _LATEST = 6, 110


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who catches on which frame."""

    catcher: str
    frame: int


def place_of(actor: ActorTimeline, frame: int) -> Point:
    """Return where an actor is on a frame, as the timeline tells it."""
    here = actor.at
    for beat in actor.beats:
        if beat.layer != "base" or beat.start > frame:
            continue
        here = beat.at
        if beat.path:
            stops = (beat.at, *beat.path)
            share = (frame - beat.start) / max(beat.end - beat.start, 1)
            here = _along(stops, min(max(share, 0.0), 1.0))
    return here


def _along(stops: tuple[Point, ...], share: float) -> Point:
    legs = list(itertools.pairwise(stops))
    gone = share * sum(distance(a, b) for a, b in legs)
    for a, b in legs:
        length = distance(a, b)
        if gone <= length:
            part = gone / max(length, 1e-9)
            return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
        gone -= length
    return stops[-1]


def flight_seconds(action: str, metres: float, world: World) -> float:
    """Return how long an action's flight over a distance takes: high and slow where little pulls.

    From a level start at a slope of a, a parabola is in the air for sqrt(2 d tan(a) / g); where
    less pulls the slope is steeper.
    """
    if action in _STRAIGHT_MPS:
        return max(metres / _STRAIGHT_MPS[action], 0.12)
    if world.pull < _LEAST_PULL or (world.buoyancy > 0.55 and world.drag > 1.0):
        return min(max(metres / _DRIFTING_MPS, 0.6), 2.0 * _LONGEST_S)
    steep = _NATURAL.get(action, (5.0, 33.0))[1]
    slope = tan(radians(steep)) * (EARTH_MPS2 / world.pull) ** 0.3
    seconds = sqrt(2.0 * metres * slope / world.pull)
    shortest = 0.16 if action in ("bat", "kick_ball") else _SHORTEST_S
    return min(max(seconds, shortest), _LONGEST_S)


def natural_landing(beat: Beat, height_m: float, here: Point, world: World) -> Point:
    """Return where a thing comes down that is sent at nothing."""
    metres = _NATURAL.get(beat.action, (5.0, 30.0))[0]
    metres *= _STRENGTH.get(beat.manner, 1.0) * min(max(height_m / 1.8, 0.4), 1.5)
    metres *= min((1.0 / max(world.gravity, 0.1)) ** 0.5, 2.2)
    x, z = _sideways(beat.facing_deg)
    return (here[0] + x * metres, here[1] + z * metres)


def _sideways(facing_deg: float) -> Point:
    """Turn a way that is shown from the side, and opened to the viewer, back to the side."""
    a = radians(facing_deg)
    x, z = cos(a), sin(a)
    if abs(x) > _SIDE_ON:
        z *= _OPENED
    size = hypot(x, z)
    return (x / size, z / size)


def resting_place(beat: Beat, sender: ActorTimeline, here: Point, kind: str, world: World) -> Point:
    """Return where a thing that is sent at nothing comes to rest, by what is known of it."""
    height = sender.actor.height_m
    high = height * (0.06 if beat.action == "kick_ball" else 0.75)
    a = radians(beat.facing_deg)
    start = np.array([here[0] + 0.4 * height * cos(a), high, here[1] + 0.4 * height * sin(a)])
    x, z = natural_landing(beat, height, (float(start[0]), float(start[2])), world)
    metres = hypot(x - float(start[0]), z - float(start[2]))
    matter = matter_of(kind)
    seconds = flight_seconds(beat.action, metres, world)
    arc = aimed(start, np.array([x, 0.0, z]), seconds, air_of(matter, world))
    ground = Ground(matter.bounce, matter.rolls, world.pull, world.friction)
    end = course(arc, ground, 12 * FPS)[-1]
    return (float(end[0]), float(end[2]))


def catch_of(actor: ActorTimeline, frame: int, sender: str) -> Meeting | None:
    """Return the first catch of an actor that can be meant for what is sent on a frame."""
    found = [
        moment_of(beat, actor.actor)
        for beat in actor.beats
        if beat.action in CATCHING
        and is_own(beat)
        and beat.end > frame + _SOONEST
        and not (beat.target not in (None, sender) and _is_actor_like(beat))
    ]
    near = [m for m in found if _SOONEST <= m - frame <= _LATEST]
    return Meeting(actor.actor.id, min(near)) if near else None


def _is_actor_like(beat: Beat) -> bool:
    """Tell whether a catch is aimed at a person: only people have a height for a target."""
    return beat.target_height_m > 0.0


def meeting_of(
    timeline: SceneTimeline, sender: ActorTimeline, beat: Beat, frame: int
) -> Meeting | None:
    """Return who catches what is sent on a frame, and when: the one it is meant for, else any."""
    others = [a for a in timeline.actors if a.actor.id != sender.actor.id]
    meant = [a for a in others if a.actor.id == beat.target]
    for actor in meant or others:
        meeting = catch_of(actor, frame, sender.actor.id)
        if meeting is not None:
            return meeting
    return None


def swing_of(timeline: SceneTimeline, sender: ActorTimeline, frame: int) -> Meeting | None:
    """Return whose bat meets what is pitched on a frame, and when."""
    found = [
        Meeting(actor.actor.id, moment)
        for actor in timeline.actors
        if actor.actor.id != sender.actor.id
        for beat in actor.beats
        if beat.action == "bat"
        and _SOONEST <= (moment := moment_of(beat, actor.actor)) - frame <= _LATEST
    ]
    return min(found, key=lambda meeting: meeting.frame, default=None)


def meant_for(
    timeline: SceneTimeline, sender: ActorTimeline, beat: Beat, frame: int
) -> ActorTimeline | None:
    """Return whom a throw is for: its target, or the only other one, whom the thrower faces."""
    others = [a for a in timeline.actors if a.actor.id != sender.actor.id]
    for actor in others:
        if actor.actor.id == beat.target:
            return actor
    goal = any(p.id == beat.target for p in timeline.scene.props)
    standing = goal and not _is_thing_sent(timeline, beat)
    if standing or len(others) != 1 or is_fourfooted(others[0].actor):
        return None
    here, there = place_of(sender, frame), place_of(others[0], frame)
    far = hypot(there[0] - here[0], there[1] - here[1])
    off = abs(difference(beat.facing_deg, heading(here, there)))
    return others[0] if 0.8 < far < _MEANT_M and off <= _MEANT_DEG else None


def _is_thing_sent(timeline: SceneTimeline, beat: Beat) -> bool:
    kind = next((p.kind for p in timeline.scene.props if p.id == beat.target), "")
    return bool(kind) and PROPS.get(kind).held


def frames_of(seconds: float) -> int:
    """Turn seconds into frames, at least one."""
    return max(1, round(seconds * FPS))
