"""Actors together: who stands before whom for long, and who does not reach whom."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

import numpy as np

from stickgen_engine.review.doings import Doing, busy, doings_of
from stickgen_engine.review.finding import Finding, Remedy
from stickgen_engine.review.remedies import wider
from stickgen_engine.review.sights import OUT, Flags, Sight, Sights, Track
from stickgen_engine.review.stretches import Stretch, stretches
from stickgen_engine.skeleton import FPS

# What only makes sense where the two touch, or stand within an arm's length.
CONTACT: Final = frozenset(
    {"give", "take", "shake_hands", "hug", "high_five", "comfort", "push_person", "pull_person",
     "dance_together", "whisper_to", "lead_by_hand", "help_up", "lift_up", "kiss", "fight",
     "punch", "kick", "slap", "tackle"}
)  # fmt: skip
# Between the middles of two bodies, in heights of the taller one.
_REACH: Final = 0.95
_OVERLAP: Final = 0.6
_OVERLAP_S: Final = 2.0
# Who goes to somebody should end up this near.
_ARRIVED_M: Final = 2.2
_GOES: Final = (
    "walk",
    "run",
    "sprint",
    "jog",
    "sneak",
    "march",
    "skip",
    "tiptoe",
    "trot",
    "gallop",
)


def meeting(sights: Sights) -> Iterator[Finding]:
    """Find what is wrong between actors, and with what they act on."""
    yield from _overlaps(sights)
    for sight in sights.actors.values():
        for doing in doings_of(sight):
            yield from _out_of_reach(sights, sight, doing)
            yield from _target_unseen(sights, sight, doing)


def _overlaps(sights: Sights) -> Iterator[Finding]:
    """Find who stands behind another for long, though they do nothing together.

    Whoever stands behind several is told once, behind the one who hides most.
    """
    found = [
        (back, front, span, share)
        for one, other in combinations(sights.actors.values(), 2)
        for back, front, span, share in _covered(sights, one, other)
    ]
    found.sort(key=lambda each: (-each[2].seconds, -each[3]))
    told: list[tuple[str, Stretch]] = []
    for back, front, span, share in found:
        if any(name == back.id and _share_time(span, other) for name, other in told):
            continue
        told.append((back.id, span))
        yield Finding(
            kind="overlap",
            severity="serious" if span.seconds > 4.0 and share > 0.8 else "fair",
            scene=sights.scene_id,
            actor=back.id,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(share, 2),
            unit="share covered",
            message=f"{back.id} stands behind {front.id} for {span.seconds:.1f} s"
            f" ({share:.0%} of the smaller body is covered)",
            suggestion=f"put {back.id} a metre or more to one side of {front.id}",
            remedy=_aside(sights, back, front, span),
        )


def _covered(
    sights: Sights, one: Sight, other: Sight
) -> Iterator[tuple[Sight, Sight, Stretch, float]]:
    """Yield who of two is behind whom, when, and how much of the smaller trunk is covered."""
    share = sights.trunks_overlap(one, other)
    seen = (one.share > 0.5) & (other.share > 0.5)
    alike = np.minimum(one.stands, other.stands) > 0.4 * np.maximum(one.stands, other.stands)
    flags = (share > _OVERLAP) & seen & alike & ~_together(one, other, sights.frames)
    for span in stretches(np.asarray(flags), least_s=_OVERLAP_S, bridge_s=0.4):
        back, front = _order(one, other, span)
        yield back, front, span, float(share[span.frames].mean())


def _share_time(one: Stretch, other: Stretch) -> bool:
    return one.first < other.end and other.first < one.end


def _together(one: Sight, other: Sight, frames: int) -> Flags:
    """Tell on which frames two do something in which bodies touch."""
    flags = np.zeros(frames, dtype=bool)
    for sight, partner in ((one, other), (other, one)):
        for doing in doings_of(sight):
            if doing.beat.target == partner.id:
                # They are close a moment before and after it too.
                first = max(0, doing.stretch.first - FPS)
                flags[first : doing.stretch.end + FPS] = True
    return flags


def _order(one: Sight, other: Sight, span: Stretch) -> tuple[Sight, Sight]:
    deeper = one.depth[span.frames].mean() >= other.depth[span.frames].mean()
    return (one, other) if deeper else (other, one)


def _aside(sights: Sights, back: Sight, front: Sight, span: Stretch) -> Remedy | None:
    """Put one who stands still at its own mark aside; one who walked there goes elsewhere."""
    here, there = (_floor(sight, span.first) for sight in (back, front))
    start = back.member.timeline.at
    side = 1.2 if here[0] >= there[0] else -1.2
    others = [_floor(s, span.first) for s in sights.actors.values() if s is not back]
    spots = [(there[0] + side * times, here[1]) for times in (1, -1, 2, -2, 3, -3)]
    free = [spot for spot in spots if all(abs(spot[0] - x) > 0.8 for x, _ in others)]
    spot = [round(value, 1) for value in (free or spots)[0]]
    if np.hypot(here[0] - start[0], here[1] - start[1]) < 0.5:
        return Remedy("place", {"actor": back.id, "at": spot})
    last = [d for d in doings_of(back) if d.beat.path and d.stretch.first <= span.first]
    if not last:
        return None
    return Remedy("action", {"actor": back.id, "index": last[-1].index, "to": spot})


def _floor(sight: Sight, frame: int) -> tuple[float, float]:
    x, _, z = sight.member.motion.joints[frame, 0]
    return float(x), float(z)


def _distance(one: Sight, other: Sight) -> Track:
    a, b = (s.member.motion.joints[:, 0].astype(float) for s in (one, other))
    count = min(len(a), len(b))
    return np.asarray(np.hypot(*(a[:count, [0, 2]] - b[:count, [0, 2]]).T))


def _out_of_reach(sights: Sights, sight: Sight, doing: Doing) -> Iterator[Finding]:
    """Find a hug of nobody: the two are too far apart through all of it."""
    partner = sights.actors.get(doing.beat.target or "")
    if partner is None or partner is sight:
        return
    beat = doing.beat
    touches = beat.action in CONTACT
    # Getting there may pass the other by; only the touch itself counts.
    span = Stretch(beat.start, beat.end) if touches else doing.stretch
    away = _distance(sight, partner)[span.frames]
    nearest = float(away.min(initial=np.inf))
    tallest = max(sight.member.look.height_m, partner.member.look.height_m, 1.0)
    goes = beat.action in _GOES and doing.beat.path and span.end < sights.frames - FPS // 2
    limit = _REACH * tallest if touches else _ARRIVED_M + 0.5 * tallest
    if not (touches or goes) or nearest <= limit:
        return
    yield Finding(
        kind="does_not_meet",
        severity="serious" if touches else "fair",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=span.start_s,
        end_s=span.end_s,
        measured=round(nearest, 1),
        unit="m apart",
        message=f"{sight.id}'s “{beat.action}” never meets {partner.id}: they are"
        f" {nearest:.1f} m apart at the nearest",
        suggestion=f"let {sight.id} walk to {partner.id} before it, or stand nearer",
        remedy=Remedy("place", _nearer(sight, partner, span))
        if touches
        else Remedy("action", _towards(sight, partner, doing)),
    )


def _towards(sight: Sight, partner: Sight, doing: Doing) -> dict[str, object]:
    values = {"actor": sight.id, "index": doing.index, "target": partner.id}
    return {**values, "clear": ["to", "path"]}


def _nearer(sight: Sight, partner: Sight, span: Stretch) -> dict[str, object]:
    here, there = (s.member.motion.joints[span.first, 0] for s in (sight, partner))
    side = -0.8 if here[0] <= there[0] else 0.8
    return {"actor": sight.id, "at": [round(float(there[0]) + side, 1), round(float(there[2]), 1)]}


def _target_unseen(sights: Sights, sight: Sight, doing: Doing) -> Iterator[Finding]:
    """Find what is done to somebody who is out of the frame and was not seen before either."""
    partner = sights.actors.get(doing.beat.target or "")
    if partner is None or partner is sight or doing.stretch.seconds < 0.6:
        return
    if not partner.ever_seen:
        return
    span = doing.stretch
    seen = np.asarray(sight.share[span.frames] > 0.3)
    gone = np.asarray(partner.share[span.frames] < OUT)
    unseen = float((seen & gone).mean())
    lately = partner.share[max(0, span.first - 3 * FPS) : span.end + 2 * FPS]
    if unseen < 0.9 or bool((lately > 0.4).any()):
        return
    if busy(partner, sights.frames)[span.frames].mean() > 0.9 and doing.beat.action in _GOES:
        return
    at_s = max(0.0, round(span.start_s - 0.3, 1))
    yield Finding(
        kind="target_off_screen",
        severity="fair",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=span.start_s,
        end_s=span.end_s,
        measured=round(unseen, 2),
        unit="share of its time",
        message=f"{sight.id}'s “{doing.beat.action}” is for {partner.id},"
        f" who is off-screen {partner.side(span.first)}",
        suggestion=f"show both in a wide shot from {at_s:.1f} s, or {partner.id} right before it",
        remedy=wider(sights, span),
    )
