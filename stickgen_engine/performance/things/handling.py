"""The events of a scene, in order of time: things taken up, used, handed on, sent and set down."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.performance.performed import HoldingHand
from stickgen_engine.performance.things.bodies import Array, Body, Side
from stickgen_engine.performance.things.dribbling import dribble
from stickgen_engine.performance.things.grasping import grasp_at, lay_down, pass_on
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.matter import BALLS
from stickgen_engine.performance.things.moments import (
    HELD_BY_ACTION,
    SENDING,
    WHATEVER,
    has_moment,
    moment_of,
    other_hand,
    stands_for,
)
from stickgen_engine.performance.things.sending import (
    Sent,
    foot_of,
    leaving,
    meet_with_foot,
    send,
    sweet_spot,
)
from stickgen_engine.timeline.beats import ActorTimeline, Beat, SceneTimeline
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

# What an action needs is taken from the floor when it lies no further away than this.
_IN_REACH_M: Final = 3.2
_TAKES: Final = ("pick_up", "take")
_BALL_ACTIONS: Final = frozenset(("throw", "pitch", "shoot", "dribble"))
# A bat meets what is no further from its sweet spot than this on the frame of the hit.
_BAT_REACH_M: Final = 0.9
_SENT_KIND: Final = {"shoot_bow": "arrow", "cast_spell": "bolt"}
_STAND_IN_SCALE: Final = 0.55
# Hands are lowest at most so many frames from the mark of picking up.
_NEAR: Final = 8


class Handling:
    """Goes through all beats of a scene and keeps the ledger of its things."""

    def __init__(self, ledger: Ledger, timeline: SceneTimeline) -> None:
        self.ledger, self.timeline = ledger, timeline
        self.actors: Mapping[str, ActorTimeline] = {a.actor.id: a for a in timeline.actors}
        # Where a thing goes back to that was only used: its place on the floor.
        self._back: dict[str, Array] = {}
        self._conjured: set[str] = set()

    def perform(self) -> None:
        """Let everything happen."""
        self._hand_out()
        steps = []
        for name, body in self.ledger.bodies.items():
            for report in body.motion.reports:
                steps += self._steps(name, report)
        for _, _, step, name, report in sorted(steps, key=lambda each: each[:3]):
            {"end": self._end, "begin": self._begin, "moment": self._moment}[step](name, report)

    def _steps(self, name: str, report: BeatReport) -> list[tuple[int, int, str, str, BeatReport]]:
        beat = report.beat
        steps: list[tuple[int, int, str, str, BeatReport]] = []
        if beat.variant not in ("", beat.action) or beat.action == "idle":
            return steps
        if beat.action in HELD_BY_ACTION:
            steps.append((beat.start, 2, "begin", name, report))
            steps.append((beat.end, 0, "end", name, report))
        if has_moment(beat.action) and not _gets_there(beat):
            frame = moment_of(beat, self.actors[name].actor)
            steps.append((frame, 1, "moment", name, report))
        return steps

    def _hand_out(self) -> None:
        for prop in self.timeline.scene.props:
            if prop.held_by in self.ledger.bodies:
                thing = self.ledger.things[prop.id]
                hand = self._wanted_hand(str(prop.held_by), thing)
                self.ledger.grasp(thing, 0, str(prop.held_by), hand)

    def _wanted_hand(self, holder: str, thing: Thing) -> HoldingHand:
        """Hold a thing in the hand that will use it, else in the one that acts less."""
        reports = self.ledger.bodies[holder].motion.reports
        for report in sorted(reports, key=lambda r: r.beat.start):
            grip = HELD_BY_ACTION.get(report.beat.action)
            if grip is not None and stands_for(thing.kind, grip.kind) and grip.hand != "both":
                return _turned(grip.hand, report)
        acting = [r.hand for r in reports if _gestures(r)]
        taken = [t for t in self.ledger.owned(holder, 0) if t is not thing]
        spare: HoldingHand = "right"
        if acting and 2 * acting.count("right") >= len(acting):
            spare = "left"
        return other_hand(spare) if taken else spare

    # What an action has in hand from its beginning to its end.

    def _begin(self, name: str, report: BeatReport) -> None:
        beat = report.beat
        grip = HELD_BY_ACTION[beat.action]
        hand = _turned(grip.hand, report)
        thing = self._used(name, beat)
        if thing is None:
            return
        now = thing.holder(beat.start)
        if now is not None and now.holder == name and now.hand == hand:
            pass
        elif now is not None and now.holder == name:
            pass_on(self.ledger, thing, beat.start, name, hand)
        else:
            self._back.setdefault(thing.id, thing.at[beat.start].copy())
            self.ledger.grasp(thing, beat.start, name, hand)
        thing.shown[beat.start :] = True
        if beat.action == "dribble":
            dribble(self.ledger, thing, name, beat, report.hand)

    def _used(self, name: str, beat: Beat) -> Thing | None:
        """Find what an action is done with: its target, what is in hand, what lies near, a new."""
        grip = HELD_BY_ACTION[beat.action]
        target = self.ledger.things.get(beat.target or "")
        if target is not None and stands_for(target.kind, grip.kind):
            holder = target.holder(beat.start)
            if holder is None or holder.holder == name:
                return target
        owned = self.ledger.owned(name, beat.start)
        for thing in reversed(owned):
            if thing.kind == grip.kind or (beat.action in _BALL_ACTIONS and thing.kind in BALLS):
                return thing
        if owned and (grip.kind in WHATEVER):
            return owned[-1]
        return self._near(name, beat) or self._conjure(name, beat, grip.kind)

    def _near(self, name: str, beat: Beat) -> Thing | None:
        grip = HELD_BY_ACTION[beat.action]
        kinds = BALLS if beat.action in _BALL_ACTIONS else {grip.kind}
        pelvis = self.ledger.bodies[name].joint("pelvis", beat.start)
        near = []
        for thing in self.ledger.things.values():
            if thing.kind not in kinds or thing.id in self._conjured:
                continue
            if thing.holder(beat.start) is not None:
                continue
            gap = thing.at[beat.start] - pelvis
            near.append((float(np.hypot(gap[0], gap[2])), thing.id))
        far, found = min(near, default=(_IN_REACH_M + 1.0, ""))
        return self.ledger.things[found] if far <= _IN_REACH_M else None

    def _conjure(self, name: str, beat: Beat, kind: str, scale: float = 1.0) -> Thing:
        key = f"{name}:{kind}"
        known = self.ledger.things.get(key)
        if known is not None and known.holder(beat.start) is None and known.touched:
            gone = known.shown[beat.start]
            if gone:
                key = f"{key}:{beat.start}"
                known = None
        if known is None:
            known = self.ledger.put(key, kind, np.zeros(3), scale, owner=name)
            known.shown[:] = False
            self._conjured.add(key)
        return known

    def _end(self, name: str, report: BeatReport) -> None:
        beat = report.beat
        if beat.end >= self.ledger.frames:
            return
        for thing in self.ledger.owned(name, beat.end - 1):
            back = self._back.get(thing.id)
            if back is None or self._is_used_later(name, thing, beat.end):
                continue
            if thing.holder(beat.end - 1) is None or not _is_of(beat.action, thing.kind):
                continue
            if thing.id in self._conjured:
                self.ledger.let_go(thing, beat.end)
                thing.shown[beat.end :] = False
            elif thing.kind not in BALLS:
                self.ledger.lay(thing, beat.end, back)
            self._back.pop(thing.id, None)

    def _is_used_later(self, name: str, thing: Thing, frame: int) -> bool:
        return any(
            report.beat.start >= frame and _is_of(report.beat.action, thing.kind)
            for report in self.ledger.bodies[name].motion.reports
        )

    # Moments.

    def _moment(self, name: str, report: BeatReport) -> None:
        beat = report.beat
        actor = self.actors[name]
        frame = min(moment_of(beat, actor.actor), self.ledger.frames - 1)
        if beat.action in SENDING:
            self._send(name, report, frame)
        elif beat.action in _TAKES:
            down = beat.action == "pick_up"
            self._take(name, report, self._lowest(name, beat, frame) if down else frame)
        elif beat.action == "put_down":
            self._put_down(name, report, self._lowest(name, beat, frame))
        elif beat.action == "give":
            self._give(name, report, frame)

    def _lowest(self, name: str, beat: Beat, frame: int) -> int:
        """Return the frame near a mark on which the hands are lowest."""
        body = self.ledger.bodies[name]
        first, last = max(beat.start, frame - _NEAR), min(beat.end, frame + _NEAR, body.frames)
        high = body.palms("left")[first:last, 1] + body.palms("right")[first:last, 1]
        return first + int(np.argmin(high)) if len(high) else frame

    def _send(self, name: str, report: BeatReport, frame: int) -> None:
        beat = report.beat
        side: Side = report.hand
        sent = Sent(self.actors[name], beat, frame, side)
        if beat.action == "bat":
            thing = self._batted(name, frame)
        elif beat.action == "kick_ball":
            thing = self._kicked(name, beat, frame, foot_of(side))
        elif beat.action in _SENT_KIND:
            thing = self._shot(name, beat, frame, side)
        else:
            thing = self._used(name, beat)
            if thing is None or thing.holder(frame - 1) is None:
                return
            sent = replace(sent, frame=leaving(thing, self.ledger.bodies[name], frame))
        if thing is not None:
            self._back.pop(thing.id, None)
            send(self.ledger, self.timeline, sent, thing)

    def _batted(self, name: str, frame: int) -> Thing | None:
        """Find the ball that comes to a bat, and let the bat meet it."""
        body = self.ledger.bodies[name]
        spot = sweet_spot(body, frame)
        for thing in self.ledger.things.values():
            if not thing.is_ball or thing.holder(frame) is not None or not thing.shown[frame]:
                continue
            middle = thing.at[frame] + np.array([0.0, thing.radius, 0.0])
            flying = float(np.linalg.norm(thing.at[frame] - thing.at[frame - 1])) > 0.08
            if flying and float(np.linalg.norm(middle - spot)) < _BAT_REACH_M:
                return thing
        return None

    def _kicked(self, name: str, beat: Beat, frame: int, side: Side) -> Thing:
        body = self.ledger.bodies[name]
        target = self.ledger.things.get(beat.target or "")
        thing = target if target is not None and target.is_ball else None
        thing = thing or self._ball_before(body, frame)
        foot = body.joint(f"{side}_foot", frame)
        if thing is None:
            thing = self._conjure(name, beat, "soccer_ball")
            thing.shown[:] = True
            at = foot + body.ahead(frame) * (thing.radius + 0.03)
            thing.at[:] = np.array([at[0], 0.0, at[2]])
            return thing
        if thing.holder(frame) is not None:
            self.ledger.let_go(thing, frame)
        behind = thing.at[frame] - body.ahead(frame) * (thing.radius + 0.02)
        goal = np.array([behind[0], max(0.5 * thing.radius, foot[1] * 0.6), behind[2]])
        if float(np.linalg.norm((goal - foot)[[0, 2]])) < 0.5:
            meet_with_foot(body, side, frame, goal)
        return thing

    def _ball_before(self, body: Body, frame: int) -> Thing | None:
        pelvis = body.joint("pelvis", frame)
        near = [
            (float(np.hypot(*(thing.at[frame] - pelvis)[[0, 2]])), thing.id)
            for thing in self.ledger.things.values()
            if thing.is_ball and thing.shown[frame]
            and (thing.holder(frame) is None or thing.holder(frame).holder == body.actor.id)  # type: ignore[union-attr]
        ]  # fmt: skip
        far, found = min(near, default=(9.0, ""))
        return self.ledger.things[found] if far < 1.7 else None

    def _shot(self, name: str, beat: Beat, frame: int, side: Side) -> Thing:
        """Take an arrow from the string, or light from a wand."""
        thing = self._conjure(name, beat, _SENT_KIND[beat.action])
        body = self.ledger.bodies[name]
        bow: Side = "left" if side == "right" else "right"
        from_side: Side = bow if beat.action == "shoot_bow" else side
        thing.at[frame] = body.palm(from_side, frame) + body.ahead(frame) * 0.35
        thing.shown[frame:] = True
        return thing

    def _take(self, name: str, report: BeatReport, frame: int) -> None:
        beat = report.beat
        thing = self.ledger.things.get(beat.target or "")
        giver = self.ledger.body(beat.target)
        if thing is None and giver is not None:
            owned = self.ledger.owned(str(beat.target), frame)
            thing = owned[-1] if owned else None
        if thing is None and beat.action == "pick_up":
            thing = self._something(name, report, frame)
        if thing is None or not PROPS.get(thing.kind).held:
            return
        body = self.ledger.bodies[name]
        if is_fourfooted(body.actor):
            self.ledger.grasp(thing, frame, name, "mouth")
            return
        grasp_at(self.ledger, thing, frame, name, report.hand)

    def _something(self, name: str, report: BeatReport, frame: int) -> Thing:
        """Lay what is picked up where the hand goes, where the script names nothing."""
        thing = self._conjure(name, report.beat, "box", _STAND_IN_SCALE)
        body = self.ledger.bodies[name]
        at = 0.5 * (body.palm("left", frame) + body.palm("right", frame))
        at = at + body.ahead(frame) * 0.1
        thing.at[:] = np.array([at[0], 0.0, at[2]])
        thing.shown[:] = True
        return thing

    def _put_down(self, name: str, report: BeatReport, frame: int) -> None:
        owned = self.ledger.owned(name, frame - 1)
        target = self.ledger.things.get(report.beat.target or "")
        thing = target if target in owned else owned[-1] if owned else None
        if thing is None:
            thing = self._conjure(name, report.beat, "box", _STAND_IN_SCALE)
            self.ledger.grasp(thing, 0, name, "both")
            thing.shown[:] = True
        lay_down(self.ledger, thing, frame, name, target if target is not thing else None)

    def _give(self, name: str, report: BeatReport, frame: int) -> None:
        owned = self.ledger.owned(name, frame)
        receiver = self.ledger.body(report.beat.target)
        if not owned or receiver is None:
            return
        thing = owned[-1]
        self._back.pop(thing.id, None)
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


def _turned(hand: HoldingHand, report: BeatReport) -> HoldingHand:
    """Hold things the other way round for who acts with the left hand."""
    return hand if report.hand == "right" else other_hand(hand)


def _is_of(action: str, kind: str) -> bool:
    grip = HELD_BY_ACTION.get(action)
    return grip is not None and (stands_for(kind, grip.kind) or action == "carry")


def _gestures(report: BeatReport) -> bool:
    action = report.beat.action
    return action != "idle" and not ACTIONS.get(action).travels
