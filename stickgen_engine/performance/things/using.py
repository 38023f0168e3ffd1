"""What actions have in hand: the script's thing, what is owned, what lies near, or a stand-in."""

from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.performance.performed import HoldingHand
from stickgen_engine.performance.things.bodies import Array
from stickgen_engine.performance.things.dribbling import dribble
from stickgen_engine.performance.things.grasping import pass_on
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.matter import BALLS
from stickgen_engine.performance.things.moments import (
    ALSO_HELD,
    DONE_AT,
    HELD_BY_ACTION,
    STOOD_BEFORE,
    WHATEVER,
    Grip,
    other_hand,
    stands_for,
)
from stickgen_engine.timeline.beats import Beat, SceneTimeline
from stickgen_engine.vocabulary.actions import ACTIONS

# What an action needs is taken from the floor when it lies no further away than this.
_IN_REACH_M: Final = 3.2
_AT_HAND_M: Final = 1.4
# Stand-ins stand this far ahead of an adult's middle, and behind it as the viewer sees it.
_BEFORE_M: Final = {"piano": 1.05, "easel": 0.86, "drum": 0.56}
_STAND_IN: Final = {"drum": 1.45}
_BEHIND_M: Final = 0.12
# What is not put away between what it is used for, nor thrown or given unless a script says so.
_WORN: Final = frozenset(("bat", "glove", "sword", "bow"))
_SOON: Final = 75
_BALL_ACTIONS: Final = frozenset(("throw", "pitch", "shoot", "dribble"))


class Using:
    """Gives actors what their actions need, and takes it away again."""

    def __init__(self, ledger: Ledger, timeline: SceneTimeline) -> None:
        self.ledger, self.timeline = ledger, timeline
        # Where a thing goes back to that was only used: its place on the floor.
        self.back: dict[str, Array] = {}
        self._conjured: set[str] = set()

    def stand_in(self, name: str, beat: Beat) -> None:
        """Stand before somebody what an action is done at, where the scene has none of its kind."""
        kind = STOOD_BEFORE[beat.action]
        if any(thing.kind == kind for thing in self.ledger.things.values()):
            return
        if self.ledger.things.get(beat.target or "") is not None:
            return
        body = self.ledger.bodies[name]
        frame = min(beat.start + 15, self.ledger.frames - 1)
        root = body.joint("pelvis", frame)
        side = 1.0 if float(body.ahead(frame)[0]) >= 0.0 else -1.0
        scale = _STAND_IN.get(kind, 1.0) * body.actor.height_m / 1.8
        thing = self.ledger.put(f"{name}:{kind}", kind, np.zeros(3), scale, owner=name)
        gap = _BEFORE_M.get(kind, 0.5) * body.actor.height_m / 1.8
        # To the side as the viewer sees it, and a little behind: both are seen.
        thing.at[:] = np.array([root[0] + side * gap, 0.0, root[2] + _BEHIND_M])
        thing.flip[:] = side < 0.0

    def hand_out(self) -> None:
        """Give everybody what the script says is held from the start."""
        for prop in self.timeline.scene.props:
            if prop.held_by in self.ledger.bodies:
                thing = self.ledger.things[prop.id]
                holder = self.ledger.bodies[str(prop.held_by)]
                animal = is_fourfooted(holder.actor)
                hand = "mouth" if animal else self._wanted_hand(str(prop.held_by), thing)
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

    def begin(self, name: str, report: BeatReport) -> None:
        """Put into somebody's hands what an action is done with."""
        beat = report.beat
        if self._is_at_its_place(name, beat):
            return
        grip = HELD_BY_ACTION[beat.action]
        thing = self.used(name, beat)
        if beat.action == "dribble" and thing.kind == "soccer_ball":
            thing.shown[:] = True
            dribble(self.ledger, thing, name, beat, report.hand)
            return
        self._hold(name, report, thing, _turned(grip.hand, report))
        if beat.action == "dribble":
            dribble(self.ledger, thing, name, beat, report.hand)
        also = ALSO_HELD.get(beat.action)
        if also is not None:
            more = self.conjure(name, beat, also)
            self._hold(name, report, more, _turned(also.hand, report))

    def _is_at_its_place(self, name: str, beat: Beat) -> bool:
        """Tell whether somebody writes at a board or types at a computer that stands there."""
        kinds = DONE_AT.get(beat.action, frozenset())
        target = self.ledger.things.get(beat.target or "")
        if target is not None:
            return target.kind in kinds and target.holder(beat.start) is None
        pelvis = self.ledger.bodies[name].joint("pelvis", beat.start)
        return any(
            thing.kind in kinds
            and thing.holder(beat.start) is None
            and float(np.hypot(*(thing.at[beat.start] - pelvis)[[0, 2]])) < _AT_HAND_M
            for thing in self.ledger.things.values()
        )

    def _hold(self, name: str, report: BeatReport, thing: Thing, hand: HoldingHand) -> None:
        beat = report.beat
        now = thing.holder(beat.start)
        if now is not None and now.holder == name and now.hand == hand:
            pass
        elif now is not None and now.holder == name:
            pass_on(self.ledger, thing, beat.start, name, hand)
        else:
            self.back.setdefault(thing.id, thing.at[beat.start].copy())
            self.ledger.grasp(thing, beat.start, name, hand)
        thing.shown[beat.start :] = True

    def used(self, name: str, beat: Beat) -> Thing:
        """Find what an action is done with: its target, what is in hand, what lies near, a new."""
        grip = HELD_BY_ACTION[beat.action]
        target = self.ledger.things.get(beat.target or "")
        if target is not None:
            holder = target.holder(beat.start)
            mine = holder is not None and holder.holder == name
            if mine and grip.kind in WHATEVER:
                return target
            if stands_for(target.kind, grip.kind) and (mine or holder is None):
                return target
        owned = self.ledger.owned(name, beat.start)
        for thing in reversed(owned):
            if thing.kind == grip.kind or (beat.action in _BALL_ACTIONS and thing.kind in BALLS):
                return thing
        to_spare = [thing for thing in owned if thing.kind not in _WORN]
        if to_spare and grip.kind in WHATEVER:
            return to_spare[-1]
        return self._near(name, beat) or self.conjure(name, beat, grip)

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

    def conjure(self, name: str, beat: Beat, grip: Grip, scale: float = 1.0) -> Thing:
        """Bring on what the script has no prop of; it is seen from when it is needed."""
        key = f"{name}:{grip.kind}" + (":left" if grip.hand == "left" else "")
        known = self.ledger.things.get(key)
        if known is not None and known.shown[beat.start] and known.holder(beat.start) is None:
            # The one before lies where it was sent.
            key, known = f"{key}:{beat.start}", None
        if known is None:
            tall = self.ledger.bodies[name].actor.height_m
            if grip.kind not in BALLS:
                scale *= min(1.3, max(0.6, tall / 1.8))
            known = self.ledger.put(key, grip.kind, np.zeros(3), scale, owner=name)
            known.shown[:] = False
            self._conjured.add(key)
            if grip.kind in _WORN or (grip.kind in BALLS and beat.start <= _SOON):
                # Who is to bat or to throw soon has it in hand when the scene begins.
                known.shown[:] = True
                self.ledger.grasp(known, 0, name, self._one_hand(name, beat, grip))
        return known

    def _one_hand(self, name: str, beat: Beat, grip: Grip) -> HoldingHand:
        reports = self.ledger.bodies[name].motion.reports
        report = next(r for r in reports if r.beat.start <= beat.start < r.beat.end)
        return _turned("right" if grip.hand == "both" else grip.hand, report)

    def end(self, name: str, report: BeatReport) -> None:
        """Take away, or put back, what an action that is over was done with."""
        beat = report.beat
        if beat.end >= self.ledger.frames:
            return
        for thing in self.ledger.owned(name, beat.end - 1):
            back, grasp = self.back.get(thing.id), thing.holder(beat.end - 1)
            if grasp is None or not _is_of(beat.action, thing.kind):
                continue
            if thing.kind in _WORN and thing.id in self._conjured:
                if grasp.hand == "both":
                    pass_on(self.ledger, thing, beat.end, name, report.hand)
                continue
            if back is None or self._is_used_later(name, thing, beat.end):
                continue
            if thing.id in self._conjured:
                self.ledger.let_go(thing, beat.end)
                thing.shown[beat.end :] = False
            elif thing.kind not in BALLS:
                self.ledger.lay(thing, beat.end, back)
            self.back.pop(thing.id, None)

    def _is_used_later(self, name: str, thing: Thing, frame: int) -> bool:
        return any(
            report.beat.start >= frame and _is_of(report.beat.action, thing.kind)
            for report in self.ledger.bodies[name].motion.reports
        )


def _turned(hand: HoldingHand, report: BeatReport) -> HoldingHand:
    """Hold things the other way round for who acts with the left hand."""
    return hand if report.hand == "right" else other_hand(hand)


def _is_of(action: str, kind: str) -> bool:
    grip = HELD_BY_ACTION.get(action)
    return grip is not None and (stands_for(kind, grip.kind) or action == "carry")


def _gestures(report: BeatReport) -> bool:
    action = report.beat.action
    return action != "idle" and not ACTIONS.get(action).travels
