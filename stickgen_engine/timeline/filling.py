"""The base beats of an actor tile its scene: idle is filled in, and postures are kept."""

from collections.abc import Sequence
from dataclasses import replace

from stickgen_engine.timeline.beats import Beat, Point, Posture
from stickgen_engine.timeline.compass import difference, opened
from stickgen_engine.timeline.drafts import Draft

_POSTURES: dict[str, Posture] = {
    "sit": "sit",
    "sit_down": "sit",
    "kneel": "kneel",
    "lie_down": "lie",
    "sleep": "lie",
    "fall_down": "lie",
    "faint": "lie",
    "crouch": "crouch",
    "hide": "crouch",
    "wake_up": "sit",
    "tackle": "lie",
}
# A gap of the script shorter than this is closed, not filled with an idle of a few frames.
_SHORTEST_IDLE = 4


def filled(draft: Draft, facing: float, frames: int) -> tuple[Beat, ...]:
    """Return all beats of an actor, the base ones without gap or overlap, in order of time."""
    told = sorted((b for b in draft.beats if b.layer == "base"), key=lambda b: b.start)
    over = sorted((b for b in draft.beats if b.layer == "upper"), key=lambda b: b.start)
    base = _tiled(told, over, draft.part.at, facing, frames)
    posture: Posture = "stand"
    seat = 0.0
    held: list[Beat] = []
    for beat in base:
        posture = posture if beat.index is None else _POSTURES.get(beat.action, "stand")
        seat = beat.seat_m if beat.index is not None else seat
        held.append(replace(beat, posture=posture, seat_m=seat))
    return tuple(sorted((*held, *over), key=lambda b: (b.start, b.layer)))


def _tiled(
    told: Sequence[Beat], over: Sequence[Beat], at: Point, facing: float, frames: int
) -> list[Beat]:
    out: list[Beat] = []
    cursor, moved = 0, False
    for beat in told:
        start = max(beat.start, cursor)
        if beat.end <= start:
            continue
        if start - cursor >= _SHORTEST_IDLE or (start > cursor and not out):
            out.extend(_idles(cursor, start, at, facing, over, moved=moved))
        elif start > cursor:
            start = cursor
        out.append(replace(beat, start=start, at=at))
        cursor, facing = beat.end, beat.facing_deg
        at = beat.path[-1] if beat.path else at
        moved = bool(beat.path)
    if cursor < frames:
        out.extend(_idles(cursor, frames, at, facing, over, moved=moved))
    return out


def _idles(
    start: int, end: int, at: Point, facing: float, over: Sequence[Beat], *, moved: bool
) -> list[Beat]:
    """Idle for a while, turning to whoever a gesture is meant for when it begins."""
    facing = opened(facing) if moved else facing
    cuts = [(start, facing)]
    for beat in over:
        turn = beat.target_at is not None and abs(difference(cuts[-1][1], beat.facing_deg)) > 15.0
        if start <= beat.start < end and turn:
            cuts.append((beat.start, beat.facing_deg))
    ends = [cut[0] for cut in cuts[1:]] + [end]
    return [
        Beat("idle", first, last, at=at, facing_deg=turned)
        for (first, turned), last in zip(cuts, ends, strict=True)
        if last > first
    ]
