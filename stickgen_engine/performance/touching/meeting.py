"""All touches of a scene: who bends to whom, on which frames, and how near they came."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.source import Hand, Motion
from stickgen_engine.performance.performed import Touch
from stickgen_engine.performance.touching.bending import (
    bend_arm,
    move_face,
    stretch_arm,
    stretch_leg,
    strike_arm,
)
from stickgen_engine.performance.touching.cheeks import lay_cheeks
from stickgen_engine.performance.touching.choosing import Encounter, answered, pair_of, reaches_of
from stickgen_engine.performance.touching.contacts import LAYOUTS, Hands, Reach, Span, spans_of
from stickgen_engine.performance.touching.figures import JOINT_OF, Array, Figure, figure_of
from stickgen_engine.performance.touching.goals import goal_of, meeting_of, skin_of
from stickgen_engine.timeline.beats import Beat, SceneTimeline

# What makes sense with who has no hands.
_WITH_ANIMALS: Final = frozenset(
    ("comfort", "kiss", "hug", "whisper_to", "slap", "kick", "push_person", "punch", "lift_up")
)
# Who is farther off than this many arms is missed.
_OUT_OF_REACH: Final = 1.75
_ROUNDS: Final = 5
_UNDER_WAY: Final = frozenset(("lead_by_hand", "pull_person", "dance_together"))
# Frames before and after a touch in which bodies may be bent.
_ROOM: Final = 12


def brought_together(
    timeline: SceneTimeline, motions: Mapping[str, Motion]
) -> tuple[dict[str, Motion], tuple[Touch, ...]]:
    """Bend bodies to what they touch; return the motions and the touches that were made."""
    figures = {
        each.actor.id: figure_of(each.actor, motions[each.actor.id]) for each in timeline.actors
    }
    touches: list[Touch] = []
    touched: set[str] = set()
    for encounter in _encounters(timeline, motions, figures):
        for span in spans_of(encounter.beat, encounter.one.actor):
            made = _touch(encounter, span, timeline)
            touches.extend(made)
            touched |= {encounter.one.id, encounter.other.id} if made else set()
    out = {
        name: replace(motion, joints=figures[name].joints.astype(np.float32))
        if name in touched
        else motion
        for name, motion in motions.items()
    }
    return out, tuple(touches)


def _encounters(
    timeline: SceneTimeline, motions: Mapping[str, Motion], figures: Mapping[str, Figure]
) -> Iterator[Encounter]:
    """List what touches whom in order of time; the answer to a touch isn't another one."""
    found = [
        (beat, each.actor.id)
        for each in timeline.actors
        for beat in each.beats
        if beat.motion in LAYOUTS and beat.target in figures and beat.target != each.actor.id
        # On the way to somebody nobody is touched yet.
        if not beat.path or beat.action in _UNDER_WAY
    ]
    # What the script tells comes before what was added to it.
    found.sort(key=lambda each: (each[0].start, each[0].index is None))
    for number, (beat, name) in enumerate(found):
        target = str(beat.target)
        if any(_answers(beat, name, earlier) for earlier in found[:number]):
            continue
        one, other = figures[name], figures[target]
        if not one.is_upright or not (other.is_upright or pair_of(beat.motion) in _WITH_ANIMALS):
            continue
        answer = next(
            (b for b, who in found if who == target and _answers(b, who, (beat, name))), None
        )
        hands = Hands(_hand(motions[name], beat), _hand(motions[target], answer or beat))
        yield Encounter(beat, hands, one, other)


def _answers(beat: Beat, name: str, earlier: tuple[Beat, str]) -> bool:
    other, who = earlier
    mutual = LAYOUTS[beat.motion][0] == "hold" or beat.motion == "high_five"
    same = pair_of(beat.motion) == pair_of(other.motion)
    together = beat.start < other.end and other.start < beat.end
    return mutual and same and together and who == beat.target and other.target == name


def _hand(motion: Motion, beat: Beat) -> Hand:
    """Return the hand that acts in a beat; in one of somebody else, the one on its side."""
    for report in motion.reports:
        if report.beat == beat:
            return report.hand
    facing = float(motion.heading_deg[min(beat.start, len(motion.heading_deg) - 1)])
    return "left" if np.cos(np.radians(facing)) < -0.1 else "right"


def _touch(encounter: Encounter, span: Span, timeline: SceneTimeline) -> list[Touch]:
    """Bend both bodies for one touch, in place; nothing is bent where they are too far apart."""
    one, other, beat = encounter.one, encounter.other, encounter.beat
    frames = len(one.joints)
    first, end = min(span.start, frames - 1), min(span.end, frames)
    lasts = LAYOUTS[beat.motion][0] == "hold"
    laid = reaches_of(encounter, (first + end) // 2 if lasts else first)
    reaches = answered(laid, encounter, first, timeline)
    start = _first_in_reach(reaches, encounter, Span(first, end))
    if start is None:
        return []
    window = slice(max(start - _ROOM, 0), min(end + _ROOM, frames))
    weight = _weight(
        np.arange(window.start, window.stop, dtype=np.float64),
        Span(start, end, span.rise, span.fall),
    )
    goals = _Goals(reaches, encounter, window, start - window.start)
    # What is reached for moves as its owner bends: a few rounds, and at last the arms alone.
    for number in range(_ROUNDS + 1):
        if pair_of(beat.motion) == "hug" and number in (0, _ROUNDS):
            lay_cheeks(one, other, weight, window, heads_only=number == _ROUNDS)
        for reach in reaches:
            goals.bend(reach, weight, arms_only=number == _ROUNDS)
    return [_measured(reach, encounter, start, max(end, start + 1)) for reach in reaches]


def _first_in_reach(reaches: tuple[Reach, ...], encounter: Encounter, span: Span) -> int | None:
    """Return the frame from which bodies are near enough; a blow has only one."""
    if not reaches:
        return None
    one, other = encounter.one, encounter.other
    lasts = LAYOUTS[encounter.beat.motion][0] == "hold"
    frames = range(span.start, max(span.end - 2, span.start + 1) if lasts else span.start + 1)
    return next((f for f in frames if not _misses(reaches, one, other, f)), None)


def _misses(reaches: tuple[Reach, ...], one: Figure, other: Figure, frame: int) -> bool:
    span = slice(frame, frame + 1)
    gap = other.point("chest", span) - one.point("chest", span)
    flat = float(np.hypot(gap[0, 0], gap[0, 2]))
    longest = max(one.build.leg if reaches[0].limb.endswith("foot") else one.build.arm, 0.4)
    if reaches[0].both and other.is_upright:
        longest += other.build.arm
        return flat > 1.25 * longest
    return flat > _OUT_OF_REACH * longest


def _weight(frames: Array, span: Span) -> Array:
    rising = smooth((frames - (span.start - span.rise)) / span.rise)
    falling = smooth((span.end - 1 + span.fall - frames) / span.fall)
    return np.minimum(rising, falling)


@dataclass(frozen=True, slots=True)
class _Goals:
    """What two bodies reach for in a window of frames; contact begins ``first`` frames into it."""

    reaches: tuple[Reach, ...]
    encounter: Encounter
    window: slice
    first: int

    def bend(self, reach: Reach, weight: Array, *, arms_only: bool) -> None:
        """Bring one limb, or two, to where they are to be now, in place."""
        one, other = self.encounter.one, self.encounter.other
        if not reach.lead:
            one, other = other, one
        if reach.both:
            mine, theirs = meeting_of(reach, one, other, self.window)
            _move(one, reach.limb, mine, weight, self.window, arms_only=arms_only)
            if other.is_upright:
                _move(other, reach.point, theirs, weight, self.window, arms_only=arms_only)
            return
        goal = goal_of(reach, one, other, self.window, self.first)
        if reach.frozen and reach.limb.endswith("_wrist") and not arms_only:
            side = reach.limb.split("_")[0]
            strike_arm(one, side, goal, weight, self.window, self.first)
        else:
            _move(one, reach.limb, goal, weight, self.window, arms_only=arms_only)


def _move(
    figure: Figure, limb: str, goal: Array, weight: Array, window: slice, *, arms_only: bool
) -> None:
    """Bring a limb to its goal, with or without the trunk's help."""
    side, _, part = limb.partition("_")
    if limb == "face":
        if not arms_only:
            move_face(figure, goal, weight, window)
    elif part == "foot":
        stretch_leg(figure, side, goal, weight, window)
    elif arms_only:
        bend_arm(figure, side, goal, weight, window)
    else:
        stretch_arm(figure, side, goal, weight, window)


def _measured(reach: Reach, encounter: Encounter, start: int, end: int) -> Touch:
    one, other = encounter.one, encounter.other
    if not reach.lead:
        one, other = other, one
    span = slice(start, end)
    between = skin_of(reach, one, other)
    theirs = other.point(reach.point, span)
    if reach.frozen:
        theirs = np.repeat(theirs[:1], len(theirs), axis=0)
    apart = np.linalg.norm(one.point(reach.limb, span) - theirs, axis=1)
    gap = float(np.abs(apart - between).max())
    names = (JOINT_OF.get(name, name) for name in (reach.limb, reach.point))
    mine, at = names
    return Touch(
        start, end, encounter.beat.action, f"{one.id}/{mine}", f"{other.id}/{at}", round(gap, 4)
    )
