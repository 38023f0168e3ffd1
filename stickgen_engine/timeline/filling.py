"""The base beats of an actor tile its scene: idle is filled in, and postures are kept and left."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from stickgen_engine.timeline.beats import Beat, Point, Posture
from stickgen_engine.timeline.compass import difference, opened
from stickgen_engine.timeline.drafts import Draft
from stickgen_engine.timeline.turning import Turn

_POSTURES: Final[dict[str, Posture]] = {
    "sit": "sit",
    "sit_down": "sit",
    "kneel": "kneel",
    "lie_down": "lie",
    "sleep": "lie",
    "fall_down": "lie",
    "faint": "lie",
    "roll_over": "lie",
    "crouch": "crouch",
    "hide": "crouch",
    "wake_up": "sit",
    "tackle": "lie",
}
# Rising from a posture takes this many frames, or this share of the beat that needs it.
_RISING: Final = {"sit": ("stand_up", 26), "lie": ("get_up", 42)}
_RISING_SHARE: Final = 0.45
# Who has too little time to rise in begins while still idle, or within the end of what went before.
_HURRIED: Final = {"sit": 20, "lie": 34}
_BORROWED_SHARE: Final = 0.3
_RISES: Final = frozenset(("stand_up", "get_up", "wake_up"))
_LYING_FIRST: Final = {"get_up": "lie_down", "wake_up": "sleep", "stand_up": "sit"}
# A gap of the script shorter than this is closed, not filled with an idle of a few frames.
_SHORTEST_IDLE: Final = 4


def filled(draft: Draft, facing: float, frames: int, turns: Sequence[Turn]) -> tuple[Beat, ...]:
    """Return all beats of an actor, the base ones without gap or overlap, in order of time."""
    told = sorted((b for b in draft.beats if b.layer == "base"), key=lambda b: b.start)
    over = sorted((b for b in draft.beats if b.layer == "upper"), key=lambda b: b.start)
    base = _postured(_begun(_tiled(told, turns, draft.part.at, facing, frames)))
    return tuple(sorted((*base, *over), key=lambda b: (b.start, b.layer)))


def _begun(beats: list[Beat]) -> list[Beat]:
    """Begin a scene lying or seated where the first thing done is to rise."""
    told = next((b for b in beats if b.index is not None), None)
    if told is None or told.action not in _RISES or told is beats[0]:
        return beats
    before = _LYING_FIRST[told.action]
    return [replace(b, action=before) if b.start < told.start else b for b in beats]


def _postured(beats: Sequence[Beat]) -> list[Beat]:
    """Keep a posture through idle beats, and rise from it before anything else."""
    posture: Posture = "stand"
    seat = 0.0
    out: list[Beat] = []
    for beat in beats:
        if beat.index is None and beat.action == "idle":
            out.append(replace(beat, posture=posture, seat_m=seat))
            continue
        after = _POSTURES.get(beat.action, "stand")
        if beat.action == "climb" and beat.floor_m is not None and not beat.path:
            # Who has climbed up a trunk or a ladder holds on to it.
            after = "crouch"
        if posture in _RISING and after == "stand" and beat.action not in _RISES:
            rise, beat = _risen(beat, posture, seat, _spare(out[-1]) if out else 0)
            if out:
                out[-1] = replace(out[-1], end=rise.start)
            out.append(rise)
        if beat.action in _RISES:
            beat = replace(beat, seat_m=seat)
        out.append(replace(beat, posture=after))
        posture, seat = after, beat.seat_m if after == "sit" else 0.0
    return out


def _spare(before: Beat) -> int:
    """Say how many frames of its end a beat can do without."""
    if before.path:
        return 0
    count = before.end - before.start
    idle = before.index is None and before.action == "idle"
    return count - 1 if idle else round(_BORROWED_SHARE * count)


def _risen(beat: Beat, posture: Posture, seat: float, spare: int) -> tuple[Beat, Beat]:
    action, most = _RISING[posture]
    frames = max(1, min(most, round(_RISING_SHARE * (beat.end - beat.start))))
    early = min(max(_HURRIED[posture] - frames, 0), spare)
    rise = Beat(
        action,
        beat.start - early,
        beat.start + frames,
        manner=beat.manner,
        at=beat.at,
        facing_deg=beat.facing_deg if not beat.path else opened(beat.facing_deg),
        seat_m=seat,
        gravity=beat.gravity,
    )
    return rise, replace(beat, start=beat.start + frames)


def _tiled(
    told: Sequence[Beat], turns: Sequence[Turn], at: Point, facing: float, frames: int
) -> list[Beat]:
    out: list[Beat] = []
    cursor, moved = 0, False
    for beat in told:
        start = max(beat.start, cursor)
        if beat.end <= start:
            continue
        if start - cursor >= _SHORTEST_IDLE:
            out.extend(_idles(cursor, start, at, facing, turns, moved=moved))
        else:
            start = cursor
        out.append(replace(beat, start=start, at=at))
        cursor, facing = beat.end, beat.facing_deg
        at = beat.path[-1] if beat.path else at
        moved = bool(beat.path)
    if cursor < frames:
        out.extend(_idles(cursor, frames, at, facing, turns, moved=moved))
    return out


def _idles(
    start: int, end: int, at: Point, facing: float, turns: Sequence[Turn], *, moved: bool
) -> list[Beat]:
    """Idle for a while, turning to whoever a gesture or a line is meant for when it begins."""
    facing = opened(facing) if moved else facing
    cuts = [(start, facing)]
    for turn in turns:
        if start <= turn.frame < end and abs(difference(cuts[-1][1], turn.facing_deg)) > 15.0:
            cuts.append((turn.frame, turn.facing_deg))
    ends = [cut[0] for cut in cuts[1:]] + [end]
    return [
        Beat("idle", first, last, at=at, facing_deg=turned)
        for (first, turned), last in zip(cuts, ends, strict=True)
        if last > first
    ]
