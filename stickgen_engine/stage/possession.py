"""Whose hand each thing of a scene is in, frame by frame, and where it lies when it is in none."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin
from typing import Final

import numpy as np

from stickgen_engine.drawing.figures.held import Held
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.stage.bearing import Joints, bears, borne
from stickgen_engine.stage.cast import CastMember
from stickgen_engine.stage.furniture import Furniture
from stickgen_engine.stage.holding import HELD_BY_ACTION, Hand, grip_at
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS

# What an action needs is taken from the floor when it lies no further away than this.
_IN_REACH_M: Final = 3.2
# Hands reach a thing on the floor, and let it go, about the middle of the beat.
_TAKES: Final = ("pick_up", "take")
_LEAVES: Final = ("put_down", "drop")
_FLINGS: Final = ("throw", "pitch")
# Stand-ins for whatever is carried, given and thrown: what somebody has in hand comes first.
_WHATEVER: Final = ("box", "gift", "ball")
# Frames in which an arm bends to what it has taken up.
_SETTLING: Final = 12
_LAID_AHEAD_M: Final = 0.42
_OTHER: Final[dict[Hand, Hand]] = {"left": "right", "right": "left", "both": "both"}


@dataclass(frozen=True, slots=True)
class _Turn:
    """From a frame on a thing is in a hand, or lies at (x, z), or is nowhere to be seen."""

    frame: int
    holder: str | None = None
    at: tuple[float, float] | None = None


class Possession:
    """Where the things of a scene are."""

    def __init__(self, cast: Sequence[CastMember], furniture: Sequence[Furniture]) -> None:
        self._cast = {member.id: member for member in cast}
        self._things = tuple(furniture)
        self._turns = {thing.id: [self._first(thing)] for thing in furniture}
        # Frames (first, end) through which an action has a thing in somebody's hands.
        self._used: dict[str, list[tuple[int, int]]] = {}
        reports = [
            (member, report)
            for member in cast
            for report in member.motion.reports
            if report.beat.action != "idle"
        ]
        for member, report in sorted(reports, key=lambda each: each[1].beat.start):
            self._pass_on(member, report)
            self._use(member, report)

    def moves(self, thing: Furniture) -> bool:
        """Tell whether a thing is ever in a hand."""
        return (
            len(self._turns[thing.id]) > 1 or thing.id in self._used or thing.held_by in self._cast
        )

    def standing(self, thing: Furniture, frame: int) -> Furniture | None:
        """Return a thing where it stands on a frame, or None while a hand has it."""
        if any(first <= frame < end for first, end in self._used.get(thing.id, ())):
            return None
        turn = self._turn(thing.id, frame)
        if turn.holder is not None or turn.at is None:
            return None
        if turn.at == (thing.x, thing.z):
            return thing
        return replace(thing, x=turn.at[0], z=turn.at[1], y=0.0, held_by=None)

    def in_hands(self, member: CastMember, frame: int) -> tuple[Held, ...]:
        """Return what somebody holds on a frame: what is acted with, then what is owned."""
        grip = grip_at(member.motion.reports, frame)
        owned = [thing for thing in self._things if self._turn(thing.id, frame).holder == member.id]
        if grip is None:
            spare = _spare_hand(member)
            return tuple(
                _held(thing, hand)
                for thing, hand in zip(owned, (spare, _OTHER[spare]), strict=False)
            )
        acted = self._target(member, frame)
        same = acted or next((thing for thing in owned if thing.kind == grip.kind), None)
        if same is None and owned and grip.kind in _WHATEVER:
            same = owned[-1]
        first = _held(same, grip.hand) if same else Held(grip.kind, grip.hand)
        rest = [thing for thing in owned if thing is not same]
        if grip.hand == "both" or not rest:
            return (first,)
        return (first, _held(rest[0], _OTHER[grip.hand]))

    def pose(self, member: CastMember, frame: int) -> Joints:
        """Return somebody's joints (22, 3) of a frame with the arms bent to what they bear."""
        joints: Joints = np.asarray(member.motion.joints[frame], dtype=np.float64)
        heading = float(member.motion.heading_deg[frame])
        if grip_at(member.motion.reports, frame) is not None:
            return joints
        hand = _spare_hand(member)
        for thing in self._things:
            if self._turn(thing.id, frame).holder == member.id:
                if bears(thing.kind):
                    share = self._settled(thing.id, frame)
                    joints = borne(joints, heading, thing.kind, hand, share)
                hand = _OTHER[hand]
        return joints

    def _settled(self, thing: str, frame: int) -> float:
        """Return how far a hand has come from taking a thing up, or is from giving it away."""
        edges = [turn.frame for turn in self._turns[thing] if turn.frame > 0]
        near = min((abs(frame - edge) for edge in edges), default=_SETTLING)
        return min(1.0, near / _SETTLING)

    def _first(self, thing: Furniture) -> _Turn:
        if thing.held_by in self._cast:
            return _Turn(0, holder=thing.held_by)
        return _Turn(0, at=(thing.x, thing.z))

    def _turn(self, thing: str, frame: int) -> _Turn:
        turns = self._turns[thing]
        return turns[max(0, bisect_right(turns, frame, key=lambda turn: turn.frame) - 1)]

    def _pass_on(self, member: CastMember, report: BeatReport) -> None:
        beat = report.beat
        middle = (beat.start + beat.end) // 2
        if beat.action in _TAKES:
            thing = self._thing(beat.target)
            if thing is not None and PROPS.get(thing.kind).held:
                self._turns[thing.id].append(_Turn(middle, holder=member.id))
            return
        owned = [
            thing for thing in self._things if self._turn(thing.id, middle).holder == member.id
        ]
        if not owned:
            return
        last = owned[-1].id
        if beat.action in _LEAVES:
            self._turns[last].append(_Turn(middle, at=_ahead_of(member, middle)))
        elif beat.action in _FLINGS:
            self._turns[last].append(_Turn(middle))
        elif beat.action == "give" and beat.target in self._cast:
            self._turns[last].append(_Turn(beat.end, holder=beat.target))

    def _use(self, member: CastMember, report: BeatReport) -> None:
        """Take what an action needs from the floor, rather than show a second one."""
        beat = report.beat
        grip = HELD_BY_ACTION.get(beat.action)
        if grip is None:
            return
        thing = self._target(member, beat.start)
        if thing is None:
            x, z = _place_of(member, beat.start)
            near = [
                (hypot(other.x - x, other.z - z), other.id)
                for other in self._things
                if other.kind == grip.kind and self._turn(other.id, beat.start).at is not None
            ]
            distance, name = min(near, default=(_IN_REACH_M + 1.0, ""))
            thing = self._thing(name) if distance <= _IN_REACH_M else None
        if thing is not None:
            self._used.setdefault(thing.id, []).append((beat.start, beat.end))

    def _target(self, member: CastMember, frame: int) -> Furniture | None:
        """Return the thing that an action of a frame is done with, where the script names it."""
        for report in member.motion.reports:
            beat = report.beat
            if beat.start <= frame < beat.end and beat.action in HELD_BY_ACTION:
                thing = self._thing(beat.target)
                kind = HELD_BY_ACTION[beat.action].kind
                return thing if thing is not None and _stands_for(thing.kind, kind) else None
        return None

    def _thing(self, name: str | None) -> Furniture | None:
        return next((thing for thing in self._things if thing.id == name), None)


def _stands_for(kind: str, wanted: str) -> bool:
    """Tell whether a thing can be what an action has in hand, as a cake is food."""
    if kind == wanted:
        return True
    alike = ({"food", "cake"}, {"cup", "bottle"}, {"box", "bag", "suitcase", "gift"})
    balls = {"ball", "baseball", "basketball", "soccer_ball"}
    return any({kind, wanted} <= group for group in (*alike, balls))


def _held(thing: Furniture, hand: Hand) -> Held:
    return Held(thing.kind, hand, colour=thing.colour, seed=thing.seed)


def _spare_hand(member: CastMember) -> Hand:
    """Return the hand that acts less, so that one can wave and keep hold of a thing."""
    acting = [r.hand for r in member.motion.reports if _gestures(r)]
    if not acting:
        return "right"
    return "left" if 2 * acting.count("right") >= len(acting) else "right"


def _gestures(report: BeatReport) -> bool:
    action = report.beat.action
    return action != "idle" and not ACTIONS.get(action).travels


def _place_of(member: CastMember, frame: int) -> tuple[float, float]:
    joints = member.motion.joints
    pelvis = joints[min(frame, len(joints) - 1), 0]
    return float(pelvis[0]), float(pelvis[2])


def _ahead_of(member: CastMember, frame: int) -> tuple[float, float]:
    x, z = _place_of(member, frame)
    heading = radians(float(member.motion.heading_deg[frame]))
    return x + cos(heading) * _LAID_AHEAD_M, z + sin(heading) * _LAID_AHEAD_M
