"""Things that are thrown, pitched, kicked, batted and shot: to a catcher, a goal or far away."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.skeletal import two_bones, within_reach
from stickgen_engine.performance.things.aiming import (
    flight_seconds,
    meant_for,
    meeting_of,
    natural_landing,
    swing_of,
)
from stickgen_engine.performance.things.arcs import Arc, aimed
from stickgen_engine.performance.things.bodies import Array, Body, Side
from stickgen_engine.performance.things.catches import caught, hands_at
from stickgen_engine.performance.things.hoops import RING_BEFORE_M, RING_HIGH_M, hoops_of
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.timeline.compass import difference, heading

_GOALS: Final = ("goal",)
# The ring over a basketball court's back wall: x, y, z of its middle.
_RINGS: Final = {"basketball_court": (0.0, 3.05, 9.1)}
# A net gives this far, in metres, and takes what flies into it in this many seconds.
_NET_GIVES_S: Final = 0.05
_GOAL_DEEP_M: Final = 0.35
_GOAL_HIGH_M: Final = 0.9
# From the hands to where a bat meets a ball, for an adult.
_SWEET_M: Final = 0.55
# A tree is hit on its trunk, and nothing higher than the eye is aimed at.
_TRUNK_M: Final = 0.12
_EYE_M: Final = 1.35
# A goal is aimed at when it stands no further off the way that a kicker faces.
_AIMED_DEG: Final = 75.0
# What hits somebody, or a wall of a thing, comes back with so much of its speed.
_BACK: Final = 0.22
# A thing leaves the hand at most so many frames from the mark.
_NEAR: Final = 3


@dataclass(frozen=True, slots=True)
class Sent:
    """One sending: who, in which beat, on which frame, and which hand or foot."""

    actor: ActorTimeline
    beat: Beat
    frame: int
    side: Side


def send(ledger: Ledger, timeline: SceneTimeline, sent: Sent, thing: Thing) -> None:
    """Send a thing off from where it is on the frame, and follow it to where it ends."""
    start = thing.at[min(sent.frame, ledger.frames - 1)].copy()
    swing = swing_of(timeline, sent.actor, sent.frame) if sent.beat.action == "pitch" else None
    if swing is not None and swing.frame < ledger.frames:
        spot = sweet_spot(ledger.bodies[swing.catcher], swing.frame)
        spot[1] -= thing.radius
        arc = aimed(start, spot, (swing.frame - sent.frame) / FPS, ledger.air(thing))
        ledger.fly(thing, sent.frame, arc)
        return
    meeting = meeting_of(timeline, sent.actor, sent.beat, sent.frame)
    air = ledger.air(thing)
    if meeting is not None and sent.beat.action not in ("shoot", "shoot_bow", "cast_spell"):
        catcher = ledger.bodies[meeting.catcher]
        caught_at = min(meeting.frame, ledger.frames - 1)
        hand = caught(catcher, thing, caught_at)
        end = hands_at(ledger, thing, meeting.catcher, hand, caught_at)
        arc = aimed(start, end, (meeting.frame - sent.frame) / FPS, air)
        ledger.fly(thing, sent.frame, arc, (meeting.frame - sent.frame) / FPS)
        ledger.grasp(thing, meeting.frame, meeting.catcher, hand)
        return
    goal = _goal_of(ledger, timeline, sent, thing)
    if goal is not None:
        _fly_to(ledger, thing, sent, start, goal)
        return
    _launch(ledger, thing, sent.frame, _natural(ledger, thing, sent))


def _natural(ledger: Ledger, thing: Thing, sent: Sent) -> Arc:
    """Send a thing at nothing: as far as the action, the manner and the place let it go."""
    air, world = ledger.air(thing), ledger.world
    start = thing.at[min(sent.frame, ledger.frames - 1)].copy()
    if air.lift > 0.0:
        # What rises by itself is only let go.
        ahead = ledger.bodies[sent.actor.actor.id].ahead(sent.frame)
        return Arc(start, 1.6 * ahead + np.array([0.0, 0.6, 0.0]), air)
    here = (float(start[0]), float(start[2]))
    x, z = natural_landing(sent.beat, sent.actor.actor.height_m, here, world)
    metres = float(np.hypot(x - here[0], z - here[1]))
    seconds = flight_seconds(sent.beat.action, metres, world)
    level = world.pull <= 0.4 or thing.kind in ("bolt", "arrow")
    end = np.array([x, float(start[1]) if level else 0.0, z])
    return aimed(start, end, seconds, air)


def _point_along(thing: Thing, frame: int, end: int) -> None:
    """Turn an arrow the way that it flies, in place."""
    steps = np.diff(thing.at[frame : end + 1], axis=0)
    if len(steps) == 0:
        return
    way = np.degrees(np.arctan2(steps[:, 1], np.abs(steps[:, 0]) + 1e-9))
    left = steps[0, 0] < 0.0
    thing.flip[frame:] = left
    thing.turn[frame : frame + len(way)] = way
    thing.turn[frame + len(way) :] = way[-1]


def _launch(ledger: Ledger, thing: Thing, frame: int, arc: Arc) -> None:
    if thing.kind == "bolt":
        ledger.fly(thing, frame, arc, 1.0)
        thing.shown[min(frame + 30, ledger.frames) :] = False
        return
    ledger.fly(thing, frame, arc)
    if thing.kind == "arrow":
        thing.turn[frame:] = 0.0
        flying = np.nonzero(np.linalg.norm(np.diff(thing.at[frame:], axis=0), axis=1) > 0.05)[0]
        _point_along(thing, frame, frame + int(flying[-1]) if len(flying) else frame)


@dataclass(frozen=True, slots=True)
class _Goal:
    """Where a thing is sent and what becomes of it there: "net", "ring", "body" or "stick"."""

    at: Array
    how: str
    thing: Thing | None = None


def _goal_of(ledger: Ledger, timeline: SceneTimeline, sent: Sent, thing: Thing) -> _Goal | None:
    beat = sent.beat
    start = thing.at[min(sent.frame, ledger.frames - 1)]
    if beat.action == "shoot":
        return _ring(ledger, timeline, sent)
    target = ledger.things.get(beat.target or "")
    if beat.action == "kick_ball" and (target is None or target is thing):
        target = _goal_ahead(ledger, sent, start)
    if target is not None and target is not thing and target.kind != thing.kind:
        return _on_prop(target, thing, sent.frame, start)
    meant = meant_for(timeline, sent.actor, beat, sent.frame)
    body = ledger.body(meant.actor.id if meant is not None else None)
    if body is None or beat.action in ("bat",):
        return None
    frame = min(sent.frame + 12, body.frames - 1)
    chest = body.joint("spine2", frame) - np.array([0.0, 0.5 * thing.height, 0.0])
    if beat.action == "kick_ball":
        chest = np.array([chest[0], 0.0, chest[2]])
    towards = start - chest
    towards[1] = 0.0
    size = max(float(np.linalg.norm(towards)), 1e-6)
    depth = 0.09 * body.actor.height_m + thing.radius
    how = "stick" if thing.kind == "arrow" else "body"
    return _Goal(chest + towards / size * depth, how)


def _ring(ledger: Ledger, timeline: SceneTimeline, sent: Sent) -> _Goal | None:
    ring = _RINGS.get(timeline.scene.place)
    target = ledger.things.get(sent.beat.target or "")
    hoops = hoops_of(timeline.scene)
    if target is None and ring is None:
        target = next((ledger.things[name] for name in hoops), None)
    if target is not None and target.id in hoops:
        x, _, z = target.at[sent.frame]
        before = hoops[target.id] * RING_BEFORE_M * target.scale
        return _Goal(np.array([x + before, RING_HIGH_M * target.scale, z]), "ring")
    return None if ring is None else _Goal(np.array(ring), "ring")


def _goal_ahead(ledger: Ledger, sent: Sent, start: Array) -> Thing | None:
    here = (float(start[0]), float(start[2]))
    for thing in ledger.things.values():
        if thing.kind not in _GOALS:
            continue
        x, _, z = (float(v) for v in thing.at[min(sent.frame, ledger.frames - 1)])
        if abs(difference(sent.beat.facing_deg, heading(here, (x, z)))) <= _AIMED_DEG:
            return thing
    return None


def _on_prop(target: Thing, thing: Thing, frame: int, start: Array) -> _Goal:
    at = target.at[min(frame, len(target.at) - 1)].copy()
    if target.kind in _GOALS:
        # The far half of the goal, away from where the kicker stands.
        side = float(np.sign(at[0] - start[0])) or 1.0
        share = target.scale
        return _Goal(
            at + np.array([0.55 * side, _GOAL_HIGH_M, _GOAL_DEEP_M]) * share, "net", target
        )
    towards = start - at
    towards[1] = 0.0
    size = max(float(np.linalg.norm(towards)), 1e-6)
    half = _TRUNK_M if target.kind == "tree" else 0.5 * min(target.width, 1.2)
    front = half + (0.0 if thing.kind == "arrow" else thing.radius)
    at += towards / size * front
    at[1] += min(0.55 * target.height, _EYE_M) if thing.kind != "soccer_ball" else 0.0
    return _Goal(at, "stick" if thing.kind == "arrow" else "body")


def _fly_to(ledger: Ledger, thing: Thing, sent: Sent, start: Array, goal: _Goal) -> None:
    """Fly to a goal in one arc; then a net takes it, a ring lets it drop, a body turns it back."""
    air = ledger.air(thing)
    end = goal.at.copy()
    if goal.how == "ring":
        end[1] -= thing.radius
    metres = float(np.hypot(end[0] - start[0], end[2] - start[2]))
    seconds = flight_seconds(sent.beat.action, metres, ledger.world)
    if goal.how == "ring":
        seconds = _over_the_ring(start, end, seconds, ledger.world.pull)
    frames = max(1, round(seconds * FPS))
    arc = aimed(start, end, frames / FPS, air)
    ledger.fly(thing, sent.frame, arc, frames / FPS)
    there = sent.frame + frames
    if thing.kind == "arrow":
        _point_along(thing, sent.frame, min(there, ledger.frames - 1))
    if there >= ledger.frames:
        return
    speed = arc.speed_at(frames / FPS)
    if goal.how == "stick":
        slant = thing.turn[max(there - 1, 0)]
        ledger.lay(thing, there, end)
        thing.turn[there:] = slant
        return
    kept = {"net": np.array([0.06, 0.0, 0.06]), "ring": np.array([0.08, 0.55, 0.08]),
            "body": np.array([-_BACK, 0.1, -_BACK])}[goal.how]  # fmt: skip
    if thing.kind == "bolt":
        thing.shown[there:] = False
        return
    ledger.fly(thing, there, Arc(end, speed * kept, air))
    if goal.how == "net":
        _give(thing, there, speed)
        if goal.thing is not None:
            t = (np.arange(ledger.frames) - there) / FPS
            stir = np.exp(-t / 0.5) * np.cos(np.clip(t, 0.0, None) * 14.0)
            goal.thing.opened = np.where(t >= 0.0, stir, 0.0)


def _give(thing: Thing, there: int, speed: Array) -> None:
    """Let a net give under a ball and bring it back, in place."""
    after = thing.at[there : there + FPS]
    t = np.arange(len(after)) / FPS
    deep = _NET_GIVES_S * np.exp(-t / 0.12) * np.sin(np.minimum(t / 0.12, np.pi)) * 2.0
    push = np.array([speed[0], 0.0, speed[2]])
    after += deep[:, None] * push * 0.5


def _over_the_ring(start: Array, end: Array, seconds: float, pull: float) -> float:
    """Lengthen a shot until it comes down to the ring steeply from above."""
    for _ in range(20):
        up = (end[1] - start[1]) / seconds + 0.5 * pull * seconds
        if up - pull * seconds <= -2.2 or pull < 0.5:
            break
        seconds *= 1.05
    return seconds


def leaving(thing: Thing, body: Body, frame: int) -> int:
    """Return the frame near the mark on which the hand that has a thing is fastest ahead and up."""
    first, last = max(frame - _NEAR, 1), min(frame + _NEAR + 1, body.frames)
    way = body.ahead(frame) + np.array([0.0, 0.3, 0.0])
    speeds = np.diff(thing.at[first - 1 : last], axis=0) @ way
    return first + int(np.argmax(speeds)) if len(speeds) else frame


def meet_with_foot(body: Body, side: Side, frame: int, goal: Array) -> None:
    """Bring a kicking foot to a ball on a frame, by bending the leg, in place."""
    names = [f"{side}_{n}" for n in ("hip", "knee", "ankle", "foot")]
    hip, knee, ankle, foot = (J[n] for n in names)
    shift = goal - body.joint(names[3], frame)
    first, last = max(frame - 6, 0), min(frame + 6, body.frames)
    for f in range(first, last):
        w = float(np.clip(1.0 - abs(f - frame) / 6.0, 0.0, 1.0))
        w = w * w * (3.0 - 2.0 * w)
        j = body.joints[f]
        lengths = (
            float(np.linalg.norm(j[knee] - j[hip])), float(np.linalg.norm(j[ankle] - j[knee]))
        )  # fmt: skip
        pole = j[knee] - 0.5 * (j[hip] + j[ankle]) + 0.03 * body.ahead(f)
        wanted = within_reach(j[hip][None], (j[ankle] + w * shift)[None], lengths)
        moved = wanted[0] - j[ankle]
        j[knee] = two_bones(j[hip][None], wanted, pole[None], lengths)[0]
        j[ankle] += moved
        j[foot] += moved


def foot_of(hand: str) -> Side:
    """Return the foot that kicks when this hand would act."""
    return "left" if hand == "left" else "right"


def sweet_spot(body: Body, frame: int) -> Array:
    """Return where a bat in both hands meets a ball on a frame, (3,)."""
    hands = 0.5 * (body.palm("left", frame) + body.palm("right", frame))
    along = body.joint("right_wrist", frame) - body.joint("right_elbow", frame)
    along /= max(float(np.linalg.norm(along)), 1e-9)
    # The bat goes on where the forearm ends, as it is drawn.
    return np.asarray(hands + along * _SWEET_M * body.actor.height_m / 1.8)
