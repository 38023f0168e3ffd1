"""What actions have in hand: the script's thing, what is owned, what lies near, or a stand-in."""

from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import uses_mouth
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.performance.performed import HoldingHand
from stickgen_engine.performance.things.bodies import Array
from stickgen_engine.performance.things.dribbling import dribble
from stickgen_engine.performance.things.grasping import (
    grasp_at,
    lay_down,
    pass_on,
    put_back,
)
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.matter import BALLS
from stickgen_engine.performance.things.moments import (
    ALSO_HELD,
    DONE_AT,
    HELD_BY_ACTION,
    WHATEVER,
    Grip,
    hand_for,
    other_hand,
    stands_for,
)
from stickgen_engine.timeline.beats import Beat, SceneTimeline
from stickgen_engine.vocabulary.actions import ACTIONS

# What an action needs is taken from the floor when it lies no further away than this.
_IN_REACH_M: Final = 3.2
_AT_HAND_M: Final = 1.4
_TABLE_M: Final = 0.3
# What is not put away between what it is used for, nor thrown or given unless a script says so.
_WORN: Final = frozenset(("bat", "glove", "sword", "bow"))
_SOON: Final = 75
# What is carried is lifted so many frames after one begins, and set down so many before the end.
_LIFTED: Final = 16
_LAID: Final = 14
# What lies no further off is taken by a hand that goes there, so many frames after one begins.
_TAKEN_M: Final = 1.1
_TAKEN: Final = 9
_RETURNED: Final = 5
_WITH_WHAT_IS_CARRIED: Final = frozenset(("put_down", "give", "throw", "carry", "talk", "listen"))
_BALL_ACTIONS: Final = frozenset(("throw", "pitch", "shoot", "dribble"))


class Using:
    """Gives actors what their actions need, and takes it away again."""

    def __init__(self, ledger: Ledger, timeline: SceneTimeline) -> None:
        self.ledger, self.timeline = ledger, timeline
        # Where a thing goes back to that was only used: its place on the floor.
        self.back: dict[str, Array] = {}
        self._conjured: set[str] = set()

    def hand_out(self) -> None:
        """Give everybody what the script says is held from the start."""
        for prop in self.timeline.scene.props:
            if prop.held_by in self.ledger.bodies:
                thing = self.ledger.things[prop.id]
                holder = self.ledger.bodies[str(prop.held_by)]
                animal = uses_mouth(holder.actor)
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
            self._hold_also(name, report)
            return
        grip = HELD_BY_ACTION[beat.action]
        thing = self.used(name, beat)
        if beat.action == "carry" and thing.id not in self._conjured and _lies(thing, beat.start):
            frame = min(beat.start + _LIFTED, beat.end - 1, self.ledger.frames - 1)
            if uses_mouth(self.ledger.bodies[name].actor):
                pass_on(self.ledger, thing, frame, name, "mouth")
                return
            grasp_at(self.ledger, thing, frame, name, report.hand)
            return
        if beat.action == "dribble" and thing.kind == "soccer_ball":
            thing.shown[:] = True
            dribble(self.ledger, thing, name, beat, report.hand)
            return
        self._hold(name, report, thing, _turned(grip.hand, report))
        if beat.action == "dribble":
            dribble(self.ledger, thing, name, beat, report.hand)
        if beat.action == "pour":
            # In use a bottle is tipped to the cup.
            thing.opened[beat.start : beat.end] = 1.0
        self._hold_also(name, report)

    def _hold_also(self, name: str, report: BeatReport) -> None:
        also = ALSO_HELD.get(report.beat.action)
        if also is not None:
            more = self.conjure(name, report.beat, also)
            self._hold(name, report, more, _turned(also.hand, report))

    def _is_at_its_place(self, name: str, beat: Beat) -> bool:
        """Tell whether somebody writes at a board or types at a computer that stands there."""
        kinds = DONE_AT.get(beat.action, frozenset())
        target = self.ledger.things.get(beat.target or "")
        if target is not None and not _is_underfoot(target, beat):
            return target.kind in kinds and target.holder(beat.start) is None
        pelvis = self.ledger.bodies[name].joint("pelvis", beat.start)
        return any(
            thing.kind in kinds
            and thing.holder(beat.start) is None
            and not _is_underfoot(thing, beat)
            and float(np.hypot(*(thing.at[beat.start] - pelvis)[[0, 2]])) < _AT_HAND_M
            for thing in self.ledger.things.values()
        )

    def _hold(self, name: str, report: BeatReport, thing: Thing, hand: HoldingHand) -> None:
        beat = report.beat
        if uses_mouth(self.ledger.bodies[name].actor):
            hand = "mouth"
        now = thing.holder(beat.start)
        if now is not None and now.holder == name and now.hand == hand:
            pass
        elif now is not None and now.holder == name:
            pass_on(self.ledger, thing, beat.start, name, hand)
        else:
            self.back.setdefault(thing.id, thing.at[beat.start].copy())
            if hand != "both" and self._is_at_hand(name, thing, beat):
                frame = min(beat.start + _TAKEN, beat.end - 1, self.ledger.frames - 1)
                grasp_at(self.ledger, thing, frame, name, "left" if hand == "left" else "right")
            else:
                self.ledger.grasp(thing, beat.start, name, hand)
        thing.shown[beat.start :] = True

    def _is_at_hand(self, name: str, thing: Thing, beat: Beat) -> bool:
        """Tell whether a thing of the scene lies where a hand can go and take it."""
        if thing.id in self._conjured or not _lies(thing, beat.start):
            return False
        gap = thing.at[beat.start] - self.ledger.bodies[name].joint("pelvis", beat.start)
        return float(np.hypot(gap[0], gap[2])) < _TAKEN_M

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
            soon = beat.start <= _SOON and (grip.kind in BALLS or beat.action == "carry")
            if grip.kind in _WORN or soon:
                # Who is to bat, throw or carry soon has it in hand when the scene begins.
                known.shown[:] = True
                hand = self._one_hand(name, beat, grip)
                self.ledger.grasp(known, 0, name, hand_for(grip.kind, hand))
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
            if beat.action == "carry":
                self._keep_or_lay(name, thing, beat)
                continue
            if back is None or self._is_used_later(name, thing, beat.end):
                continue
            self._put_away(thing, beat.end, back)
            self.back.pop(thing.id, None)

    def _put_away(self, thing: Thing, frame: int, back: Array) -> None:
        """Take away what was only brought on; lay all else but balls back where it was."""
        if thing.id in self._conjured:
            self.ledger.let_go(thing, frame)
            thing.shown[frame:] = False
        elif thing.kind not in BALLS:
            holder = thing.holder(frame - 1)
            if holder is None or not put_back(self.ledger, thing, frame - _RETURNED, holder, back):
                self.ledger.lay(thing, frame, back)

    def _keep_or_lay(self, name: str, thing: Thing, beat: Beat) -> None:
        """Set down what was carried if both hands are needed next; else one goes on holding it."""
        if self._needs_hands(name, beat.end):
            lay_down(self.ledger, thing, max(beat.end - _LAID, beat.start), name, None)

    def _needs_hands(self, name: str, frame: int) -> bool:
        """Tell whether what somebody does next leaves no hand to carry with."""
        later = [r for r in self.ledger.bodies[name].motion.reports if r.beat.start >= frame]
        after = min(later, key=lambda r: r.beat.start, default=None)
        if after is None or after.beat.action in _WITH_WHAT_IS_CARRIED:
            return False
        return _gestures(after)

    def _is_used_later(self, name: str, thing: Thing, frame: int) -> bool:
        return any(
            report.beat.start >= frame and _is_of(report.beat.action, thing.kind)
            for report in self.ledger.bodies[name].motion.reports
        )


def _turned(hand: HoldingHand, report: BeatReport) -> HoldingHand:
    """Hold things the other way round for who acts with the left hand."""
    return hand if report.hand == "right" else other_hand(hand)


def _is_underfoot(thing: Thing, beat: Beat) -> bool:
    """Tell what lies on the floor from what is eaten at a table."""
    return beat.action == "eat" and float(thing.at[beat.start, 1]) < _TABLE_M


def _lies(thing: Thing, frame: int) -> bool:
    """Tell whether a thing is there, and in nobody's hand."""
    return bool(thing.shown[frame]) and thing.holder(frame) is None


def _is_of(action: str, kind: str) -> bool:
    grip, also = HELD_BY_ACTION.get(action), ALSO_HELD.get(action)
    if also is not None and also.kind == kind:
        return True
    return grip is not None and (stands_for(kind, grip.kind) or action == "carry")


def _gestures(report: BeatReport) -> bool:
    action = report.beat.action
    return action != "idle" and not ACTIONS.get(action).travels
