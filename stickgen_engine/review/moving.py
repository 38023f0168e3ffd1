"""Bodies that slide, sink, jump from pose to pose, or only stand in for what was written."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from stickgen_engine.review.finding import Finding
from stickgen_engine.review.sights import Sight, Sights, Track
from stickgen_engine.review.stretches import Stretch, stretches
from stickgen_engine.skeleton import FPS, J

# A foot that the motion says is planted may creep this fast (cm/s); 5 is 2 mm a frame.
_SLIDE_CM: Final = 8.0
_SLIDE_S: Final = 0.2
_SUNK_M: Final = 0.05
_SUNK_S: Final = 0.2
# In these the floor is not what carries.
_SINKS: Final = ("swim", "dive", "float", "row", "ride", "sail")
_WATER: Final = frozenset(
    {"underwater", "ocean_surface", "river", "lake", "pool", "swamp", "space"}
)
# A join of two beats is felt when joints are thrown this much harder than anywhere near it.
_POP_RATIO: Final = 2.5
_POP_MPS2: Final = 90.0
_JOIN: Final = 3
_NEAR: Final = 2 * FPS
# Nobody covers this much between two frames.
_TELEPORT_M: Final = 0.7


def moving(sights: Sights) -> Iterator[Finding]:
    """Find what is wrong with how bodies move."""
    for sight in sights.actors.values():
        yield from _degraded(sights, sight)
        if float(sight.share.max(initial=0.0)) < 0.1:
            continue
        yield from _sliding(sights, sight)
        yield from _sunk(sights, sight)
        yield from _pops(sights, sight)


def _degraded(sights: Sights, sight: Sight) -> Iterator[Finding]:
    for report in sight.member.motion.reports:
        if not report.degraded:
            continue
        beat = report.beat
        span = Stretch(beat.start, beat.end)
        yield Finding(
            kind="degraded",
            severity="serious",
            scene=sights.scene_id,
            actor=sight.id,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(span.seconds, 1),
            unit="s",
            message=f"{sight.id}'s “{beat.action}” is only stood in for: {report.degraded}",
            suggestion="use another action that has motion of its own",
        )


def _sliding(sights: Sights, sight: Sight) -> Iterator[Finding]:
    speed = slide_cm(sight)[: sights.frames]
    for span in stretches(np.asarray(speed > _SLIDE_CM), least_s=_SLIDE_S, bridge_s=0.08):
        most = float(speed[span.frames].max())
        if not _seen(sight, span):
            continue
        yield Finding(
            kind="feet_slide",
            severity="fair" if most > 3 * _SLIDE_CM else "slight",
            scene=sights.scene_id,
            actor=sight.id,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(most, 1),
            unit="cm/s",
            message=f"{sight.id}'s planted feet slide at up to {most:.0f} cm/s",
            suggestion="give the action more time, or another manner",
        )


def slide_cm(sight: Sight) -> Track:
    """Return how fast the fastest planted foot moves on each frame, in cm/s."""
    motion = sight.member.motion
    joints = motion.joints.astype(float)
    speed = np.zeros(len(joints))
    for side, heel in (("left", 0), ("right", 2)):
        toe = motion.contacts[:, heel + 1]
        flat = toe & motion.contacts[:, heel]
        for joint, planted in ((f"{side}_foot", toe), (f"{side}_ankle", flat)):
            steps = np.linalg.norm(np.diff(joints[:, J[joint]], axis=0), axis=1) * 100 * FPS
            both = planted[1:] & planted[:-1]
            speed[1:] = np.maximum(speed[1:], np.where(both, steps, 0.0))
    return speed


def _sunk(sights: Sights, sight: Sight) -> Iterator[Finding]:
    if sights.timeline.scene.place in _WATER:
        return
    lowest = sight.member.motion.joints[: sights.frames, :, 1].min(axis=1)
    excused = np.zeros(sights.frames, dtype=bool)
    for beat in sight.member.timeline.beats:
        if beat.action in _SINKS:
            excused[max(0, beat.start - FPS // 2) : beat.end + FPS // 2] = True
    flags = np.asarray((lowest < -_SUNK_M) & ~excused)
    for span in stretches(flags, least_s=_SUNK_S, bridge_s=0.1):
        deep = -float(lowest[span.frames].min())
        if not _seen(sight, span):
            continue
        yield Finding(
            kind="below_floor",
            severity="fair" if deep > 0.12 else "slight",
            scene=sights.scene_id,
            actor=sight.id,
            start_s=span.start_s,
            end_s=span.end_s,
            measured=round(deep * 100, 0),
            unit="cm",
            message=f"{sight.id} sinks {deep * 100:.0f} cm into the floor",
            suggestion="use another action there, or give it more time",
        )


def _pops(sights: Sights, sight: Sight) -> Iterator[Finding]:
    """Find joins of beats at which joints are thrown, and bodies that are suddenly elsewhere."""
    joints = sight.member.motion.joints[: sights.frames].astype(float)
    if len(joints) < 8:
        return
    steps = np.linalg.norm(np.diff(joints[:, 0], axis=0), axis=1)
    throw = np.zeros(len(joints))
    second = np.diff(joints, 2, axis=0) * FPS**2
    throw[1:-1] = np.linalg.norm(second, axis=2).max(axis=1)
    joins = sorted({b.start for b in sight.member.timeline.beats if 2 < b.start < len(joints) - 3})
    told = -FPS
    for at in joins:
        ratio, peak = _throw_ratio(throw, joins, at)
        jumped = float(steps[max(0, at - 2) : at + 2].max(initial=0.0))
        if not (ratio > _POP_RATIO and peak > _POP_MPS2) and jumped < _TELEPORT_M:
            continue
        span = Stretch(at - _JOIN, at + _JOIN)
        # Beats that begin together are one join.
        if at - told <= 2 * _JOIN or not _seen(sight, span):
            continue
        told = at
        yield Finding(
            kind="pop",
            severity="serious" if jumped >= _TELEPORT_M else "fair",
            scene=sights.scene_id,
            actor=sight.id,
            start_s=round(at / FPS, 2),
            end_s=span.end_s,
            measured=round(ratio, 1),
            unit="times the acceleration around it",
            message=f"{sight.id} jumps from one pose to the next at {at / FPS:.1f} s"
            f" ({peak:.0f} m/s², {ratio:.1f} times what is around it)",
            suggestion="leave half a second between the two actions",
        )


def _throw_ratio(throw: Track, joins: list[int], at: int) -> tuple[float, float]:
    """Return how hard joints are thrown at a join, beside the hardest near it, and in m/s^2."""
    first, end = max(0, at - _NEAR), min(len(throw), at + _NEAR)
    apart = np.ones(len(throw), dtype=bool)
    for other in joins:
        apart[max(0, other - _JOIN) : other + _JOIN + 1] = False
    around = float(throw[first:end][apart[first:end]].max(initial=0.0))
    peak = float(throw[max(0, at - _JOIN) : at + _JOIN + 1].max())
    return peak / max(around, 15.0), peak


def _seen(sight: Sight, span: Stretch) -> bool:
    """Tell whether the body is in the frame, and large enough for anybody to notice."""
    frames = slice(max(0, span.first), span.end)
    return bool((sight.share[frames] > 0.4).any() and (sight.stands[frames] > 0.12).any())
