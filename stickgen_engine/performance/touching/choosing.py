"""Which limbs go to which points when two meet: what is out of somebody's reach is exchanged."""

from dataclasses import dataclass, replace
from typing import Final

from stickgen_engine.performance.touching.contacts import LAYOUTS, Hands, Reach
from stickgen_engine.performance.touching.figures import Figure
from stickgen_engine.timeline.beats import Beat, SceneTimeline

# Arms of less than this share of the other's don't go round its trunk.
_ROUND_IT: Final = 0.72
# A limb comes up to so many of its lengths above its root.
_UPWARD: Final = 0.62
_BELOW: Final = {
    "face": "chest", "chest": "belly", "flank": "belly", "belly": "knees",
    "left_shoulder": "left_forearm", "right_shoulder": "right_forearm",
}  # fmt: skip
_BLOCKING: Final = frozenset(("block", "parry"))
_EVADING: Final = frozenset(("dodge", "evade"))


@dataclass(frozen=True, slots=True)
class Encounter:
    """One beat that touches somebody, and both bodies."""

    beat: Beat
    hands: Hands
    one: Figure
    other: Figure


def pair_of(motion: str) -> str:
    """Return the name that two who do one thing together share."""
    return "give" if motion == "take" else motion.removesuffix("_low")


def reaches_of(encounter: Encounter, frame: int) -> tuple[Reach, ...]:
    """Lay out a touch; what is too high for somebody is exchanged for what is not."""
    one, other = encounter.one, encounter.other
    reaches = LAYOUTS[encounter.beat.motion][1](encounter.hands)
    if not other.is_upright:
        reaches = tuple(r for r in reaches if r.lead and (not r.both or r.limb == "face"))
        if pair_of(encounter.beat.motion) == "hug":
            reaches = tuple(replace(r, point="nape", way=(0.3, 0.2, r.way[2])) for r in reaches)
    return tuple(
        _within_arms(replace(reach, point=_lower(reach, one, other, frame)), one, other)
        if not reach.both and reach.limb != "face"
        else reach
        for reach in reaches
    )


def _within_arms(reach: Reach, one: Figure, other: Figure) -> Reach:
    """Let short arms lie at the sides of a trunk that they cannot go round."""
    mine, theirs = (one, other) if reach.lead else (other, one)
    ahead, up, left = reach.way
    if ahead <= 0.5 or mine.build.arm > _ROUND_IT * theirs.build.arm:
        return reach
    return replace(reach, way=(-0.4, up, 2.0 * left))


def _lower(reach: Reach, one: Figure, other: Figure, frame: int) -> str:
    """Return the point, or the next one below it that a limb comes up to."""
    mine, theirs = (one, other) if reach.lead else (other, one)
    span = slice(frame, frame + 1)
    side, _, part = reach.limb.partition("_")
    root, length = (
        (f"{side}_hip", mine.build.leg) if part == "foot" else (f"{side}_shoulder", mine.build.arm)
    )
    top = float(mine.point(root, span)[0, 1]) + _UPWARD * length
    point = reach.point
    while point in _BELOW and float(theirs.point(point, span)[0, 1]) > top:
        point = _BELOW[point]
    return point


def answered(
    reaches: tuple[Reach, ...], encounter: Encounter, frame: int, timeline: SceneTimeline
) -> tuple[Reach, ...]:
    """Let a blow meet the forearms of who blocks, and nothing of who dodges."""
    if LAYOUTS[encounter.beat.motion][0] != "hit":
        return reaches
    other = next(a for a in timeline.actors if a.actor.id == encounter.other.id)
    doing = {b.motion.removeprefix("fight_") for b in other.beats if b.start <= frame < b.end}
    if doing & _EVADING:
        return ()
    if doing & _BLOCKING and all(reach.frozen for reach in reaches):
        arm = f"{encounter.hands.theirs}_forearm"
        return tuple(replace(reach, point=arm, way=(-1.0, 0.0, 0.0)) for reach in reaches)
    return reaches
