"""What one body did in a clip, as somebody who saw it would tell it: the facts behind captions."""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from stickgen_engine.motion.marks import marked_frames
from stickgen_engine.motion.source import BeatReport, Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J
from stickgen_engine.vocabulary.actions import ACTIONS

Direction = Literal["", "forward", "backward", "left", "right", "circle_left", "circle_right",
                    "curve_left", "curve_right", "back"]  # fmt: skip

# Turned at least so far on the way, in degrees, it was a curve, or a circle.
_CURVE_DEG: Final = 50.0
_CIRCLE_DEG: Final = 250.0
_SOMEWHERE_M: Final = 0.5
_COUNTED: Final = ("hit", "release")


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that was done on frames ``start`` up to ``end``.

    ``direction`` is the way it went, as the body faced before; ``hand`` the hand that acted;
    ``count`` how often it was done, 0 where that does not count; ``over`` a gesture that was made
    meanwhile.
    """

    action: str
    manner: str
    start: int
    end: int
    direction: Direction = ""
    hand: str = "right"
    count: int = 0
    over: "Deed | None" = None


def deeds_of(motion: Motion, actor: Actor) -> tuple[Deed, ...]:
    """List what an actor did of its own accord, in order; standing about is left out."""
    base = [r for r in motion.reports if r.beat.layer == "base" and r.beat.index is not None]
    upper = [r for r in motion.reports if r.beat.layer == "upper"]
    out: list[Deed] = []
    for report in base:
        made = _deed(report, motion, actor)
        meanwhile = next((each for each in upper if _overlap(each, report) > 0.5), None)
        if meanwhile is not None:
            upper.remove(meanwhile)
            made = _with_gesture(made, _deed(meanwhile, motion, actor))
        if out and (out[-1].action, out[-1].manner) == (made.action, made.manner):
            # An approach and what it leads to are one deed.
            made = _joined(out.pop(), made)
        out.append(made)
    out += [_deed(report, motion, actor) for report in upper]
    return tuple(sorted(out, key=lambda deed: deed.start))


def _deed(report: BeatReport, motion: Motion, actor: Actor) -> Deed:
    beat = report.beat
    hits = max((len(marked_frames(beat, actor, mark)) for mark in _COUNTED), default=0)
    return Deed(
        beat.action,
        beat.manner,
        beat.start,
        beat.end,
        _direction(report, motion),
        report.hand,
        hits,
    )


def _with_gesture(deed: Deed, gesture: Deed) -> Deed:
    facts = (deed.action, deed.manner, deed.start, deed.end, deed.direction, deed.hand, deed.count)
    return Deed(*facts, over=gesture)


def _joined(first: Deed, then: Deed) -> Deed:
    return Deed(
        then.action, then.manner, first.start, then.end, then.direction or first.direction,
        then.hand, then.count, then.over or first.over,
    )  # fmt: skip


def _overlap(upper: BeatReport, base: BeatReport) -> float:
    """Return which share of a gesture falls on a base beat."""
    beat, under = upper.beat, base.beat
    shared = min(beat.end, under.end) - max(beat.start, under.start)
    return shared / max(beat.end - beat.start, 1)


def _direction(report: BeatReport, motion: Motion) -> Direction:
    beat = report.beat
    if not ACTIONS.get(beat.action).travels or not beat.path:
        return ""
    span = slice(beat.start, beat.end)
    floor = motion.joints[span, J["pelvis"]][:, [0, 2]].astype(np.float64)
    heading = np.unwrap(np.radians(motion.heading_deg[span].astype(np.float64)))
    step = floor[-1] - floor[0]
    way = float(np.abs(np.linalg.norm(np.diff(floor, axis=0), axis=1)).sum())
    if way < _SOMEWHERE_M:
        return ""
    turned = float(np.degrees(heading[-1] - heading[len(heading) // 6]))
    if abs(turned) >= _CIRCLE_DEG:
        return "circle_left" if turned > 0.0 else "circle_right"
    if abs(turned) >= _CURVE_DEG:
        return "curve_left" if turned > 0.0 else "curve_right"
    before = float(heading[0])
    aside = np.degrees(np.arctan2(step[1], step[0]) - before)
    return _side_of(float((aside + 180.0) % 360.0 - 180.0))


def _side_of(degrees: float) -> Direction:
    if abs(degrees) <= 40.0:
        return "forward"
    if abs(degrees) >= 140.0:
        return "back"
    return "left" if degrees > 0.0 else "right"
