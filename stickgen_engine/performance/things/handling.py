"""The events of a scene, in order of time: things taken up, used, handed on, sent and set down."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import uses_mouth
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.performance.things.arcs import aimed
from stickgen_engine.performance.things.bodies import Side
from stickgen_engine.performance.things.catches import caught, lying_before
from stickgen_engine.performance.things.grasping import grasp_at, lay_down, pass_on
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moments import (
    CATCHING,
    HELD_BY_ACTION,
    SENDING,
    STOOD_BEFORE,
    WITH_THE_MOUTH,
    Grip,
    hand_for,
    has_moment,
    is_own,
    moment_of,
    moments_of,
)
from stickgen_engine.performance.things.sending import (
    Sent,
    foot_of,
    leaving,
    send,
)
from stickgen_engine.performance.things.struck import batted, kicked
from stickgen_engine.performance.things.using import Using
from stickgen_engine.performance.things.workplaces import stand_before
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.vocabulary.props import PROPS

# What an action needs is taken from the floor when it lies no further away than this.
_IN_REACH_M: Final = 3.2
_TAKES: Final = ("pick_up", "take")
_BALL_ACTIONS: Final = frozenset(("throw", "pitch", "shoot", "dribble"))
_SENT_KIND: Final = {"shoot_bow": "arrow", "cast_spell": "bolt"}
_STAND_IN_SCALE: Final = 0.55
# What comes from afar to who catches alone is seen for so many frames, and so fast.
_FROM_AFAR: Final = 16
_COMING_MPS: Final = 6.0
# Hands are lowest at most so many frames from the mark of picking up.
_NEAR: Final = 8


class Handling:
    """Goes through all beats of a scene and keeps the ledger of its things."""

    def __init__(self, ledger: Ledger, timeline: SceneTimeline) -> None:
        self.ledger, self.timeline = ledger, timeline
        self.actors: Mapping[str, ActorTimeline] = {a.actor.id: a for a in timeline.actors}
        self.using = Using(ledger, timeline)

    def perform(self) -> None:
        """Let everything happen."""
        self.using.hand_out()
        steps = []
        for name, body in self.ledger.bodies.items():
            for report in body.motion.reports:
                steps += self._steps(name, report)
        for frame, _, step, name, report in sorted(steps, key=lambda each: each[:4]):
            if step == "moment":
                self._moment(name, report, frame)
            elif step == "begin":
                self.using.begin(name, report)
            else:
                self.using.end(name, report)

    def _steps(self, name: str, report: BeatReport) -> list[tuple[int, int, str, str, BeatReport]]:
        beat = report.beat
        steps: list[tuple[int, int, str, str, BeatReport]] = []
        if not is_own(beat) or beat.action == "idle":
            return steps
        if uses_mouth(self.actors[name].actor) and beat.action not in WITH_THE_MOUTH:
            return steps
        if beat.action in STOOD_BEFORE:
            stand_before(self.ledger, name, beat)
        if beat.action in HELD_BY_ACTION:
            steps.append((beat.start, 2, "begin", name, report))
            steps.append((beat.end, 0, "end", name, report))
        if has_moment(beat.action) and not _gets_there(beat):
            frames = moments_of(beat, self.actors[name].actor)
            often = beat.action in _SENT_KIND
            steps += [
                (frame, 1, "moment", name, report) for frame in frames[: None if often else 1]
            ]
        return steps

    def _moment(self, name: str, report: BeatReport, frame: int) -> None:
        beat = report.beat
        frame = min(frame, self.ledger.frames - 1)
        if beat.action in SENDING:
            self._send(name, report, frame)
        elif beat.action in _TAKES:
            down = beat.action == "pick_up"
            self._take(name, report, self._lowest(name, beat, frame) if down else frame)
        elif beat.action == "put_down":
            self._put_down(name, report, self._lowest(name, beat, frame))
        elif beat.action == "give":
            self._give(name, report, frame)
        elif beat.action in CATCHING:
            self._catch(name, report, frame)

    def _lowest(self, name: str, beat: Beat, frame: int) -> int:
        """Return the frame near a mark on which the hands are lowest."""
        body = self.ledger.bodies[name]
        first, last = max(beat.start, frame - _NEAR), min(beat.end, frame + _NEAR, body.frames)
        high = body.palms("left")[first:last, 1] + body.palms("right")[first:last, 1]
        if uses_mouth(body.actor):
            high = body.mouths()[first:last, 1]
        return first + int(np.argmin(high)) if len(high) else frame

    def _send(self, name: str, report: BeatReport, frame: int) -> None:
        beat = report.beat
        side: Side = report.hand
        sent = Sent(self.actors[name], beat, frame, side)
        if beat.action == "bat":
            thing = batted(self.ledger, name, frame)
        elif beat.action == "kick_ball":
            thing = kicked(self.ledger, self.using, name, beat, frame, foot_of(side))
        elif beat.action in _SENT_KIND:
            thing = self._shot(name, beat, frame, side)
        else:
            thing = self.using.used(name, beat)
            if thing is None or thing.holder(frame - 1) is None:
                return
            sent = replace(sent, frame=leaving(thing, self.ledger.bodies[name], frame))
        if thing is not None:
            self.using.back.pop(thing.id, None)
            send(self.ledger, self.timeline, sent, thing)

    def _shot(self, name: str, beat: Beat, frame: int, side: Side) -> Thing:
        """Take an arrow from the string, or light from a wand."""
        thing = self.using.conjure(name, replace(beat, start=frame), Grip(_SENT_KIND[beat.action]))
        body = self.ledger.bodies[name]
        bow: Side = "left" if side == "right" else "right"
        from_side: Side = bow if beat.action == "shoot_bow" else side
        thing.at[frame] = body.palm(from_side, frame) + body.ahead(frame) * 0.35
        thing.shown[frame:] = True
        for bows in self.ledger.owned(name, frame):
            bows.opened[frame : beat.end] = 1.0 if bows.kind == "bow" else 0.0
        return thing

    def _take(self, name: str, report: BeatReport, frame: int) -> None:
        beat = report.beat
        thing = self.ledger.things.get(beat.target or "")
        giver = self.ledger.body(beat.target)
        if thing is None and giver is not None:
            owned = self.ledger.owned(str(beat.target), frame)
            thing = owned[-1] if owned else self._offered(str(beat.target), beat)
        if thing is None:
            thing = self._something(name, report, frame)
        if thing is None or not PROPS.get(thing.kind).held:
            return
        body = self.ledger.bodies[name]
        if uses_mouth(body.actor):
            pass_on(self.ledger, thing, frame, name, "mouth")
            return
        held_by = beat.target if giver is not None else None
        grasp_at(self.ledger, thing, frame, name, report.hand, giver=held_by)

    def _offered(self, giver: str, beat: Beat) -> Thing | None:
        """Put a present into empty hands that something is to be taken from."""
        if uses_mouth(self.ledger.bodies[giver].actor):
            return None
        thing = self.using.conjure(giver, beat, Grip("gift", "both"))
        thing.shown[:] = True
        self.ledger.grasp(thing, 0, giver, "both")
        return thing

    def _something(self, name: str, report: BeatReport, frame: int) -> Thing:
        """Lay what is picked up where the hand goes, where the script names nothing."""
        thing = self.using.conjure(name, report.beat, Grip("box"), _STAND_IN_SCALE)
        body = self.ledger.bodies[name]
        at = 0.5 * (body.palm("left", frame) + body.palm("right", frame))
        at = at + body.ahead(frame) * 0.1
        thing.at[:] = np.array([at[0], 0.0, at[2]])
        thing.shown[:] = True
        return thing

    def _catch(self, name: str, report: BeatReport, frame: int) -> None:
        """Let something come to who catches and is sent nothing: from ahead, from afar."""
        beat, body = report.beat, self.ledger.bodies[name]
        held = [thing.holder(frame) for thing in self.ledger.owned(name, frame)]
        if any(grasp is not None and grasp.start == frame for grasp in held):
            return
        lying = lying_before(self.ledger, name, beat, frame)
        if lying is not None:
            low = self._lowest(name, beat, frame)
            grasp_at(self.ledger, lying, low, name, report.hand)
            return
        if frame < _FROM_AFAR or uses_mouth(body.actor) or self._is_awaited(name, frame):
            return
        kind = "baseball" if beat.action == "field" else "ball"
        thing = self.using.conjure(name, replace(beat, start=frame), Grip(kind))
        first = frame - _FROM_AFAR
        thing.held.clear()
        thing.shown[:] = False
        thing.shown[first:] = True
        far = body.ahead(frame) * _FROM_AFAR / FPS * _COMING_MPS
        hand = caught(body, thing, frame)
        end = self.ledger.in_hand(thing, name, hand)[frame]
        high = 0.0 if beat.action == "field" else 1.3
        start = np.array([end[0] + far[0], high, end[2] + far[2]])
        arc = aimed(start, end, _FROM_AFAR / FPS, self.ledger.air(thing))
        self.ledger.fly(thing, first, arc, 1.0)
        self.ledger.grasp(thing, frame, name, hand)

    def _is_awaited(self, name: str, frame: int) -> bool:
        """Tell whether somebody sends something near the time of a catch, or a ball lies about."""
        return any(
            beat.action in SENDING and abs(beat.start - frame) < 100
            for actor in self.timeline.actors
            for beat in actor.beats
            if actor.actor.id != name
        ) or any(thing.is_ball and not thing.owner for thing in self.ledger.things.values())

    def _put_down(self, name: str, report: BeatReport, frame: int) -> None:
        owned = self.ledger.owned(name, frame - 1)
        target = self.ledger.things.get(report.beat.target or "")
        if target is not None and not owned and PROPS.get(target.kind).held and not target.held:
            # Who is to put a thing down has had it all along.
            self.ledger.grasp(target, 0, name, hand_for(target.kind, report.hand))
            owned = [target]
        thing = target if target in owned else owned[-1] if owned else None
        if thing is None:
            thing = self.using.conjure(name, report.beat, Grip("box"), _STAND_IN_SCALE)
            self.ledger.grasp(thing, 0, name, "both")
            thing.shown[:] = True
        lay_down(self.ledger, thing, frame, name, target if target is not thing else None)

    def _give(self, name: str, report: BeatReport, frame: int) -> None:
        owned = self.ledger.owned(name, frame)
        receiver = self.ledger.body(report.beat.target)
        if not owned or receiver is None:
            return
        thing = owned[-1]
        self.using.back.pop(thing.id, None)
        meets = self._taking(report, frame)
        grasp_at(self.ledger, thing, meets, str(report.beat.target), "right", giver=name)

    def _taking(self, report: BeatReport, frame: int) -> int:
        """Return when a thing changes hands: where the taker's own beat says so, then."""
        for beat in self.actors[str(report.beat.target)].beats:
            if beat.action == "take" and beat.start < report.beat.end and beat.end > frame:
                taken = moment_of(beat, self.actors[str(report.beat.target)].actor)
                if report.beat.start < taken < report.beat.end:
                    return taken
        return frame


def _gets_there(beat: Beat) -> bool:
    """Tell the way to where an action is done from the action itself."""
    return bool(beat.path) and beat.action in _TAKES
