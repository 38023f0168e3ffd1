"""When one who stands about turns: for a gesture, to speak, or after whoever walks about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Point, Speech
from stickgen_engine.timeline.compass import difference, distance, heading, opened
from stickgen_engine.timeline.drafts import Draft

# One looks where the other is as often as this, and turns when it is so far to the side; the
# head and the eyes follow it before that.
_GLANCE_S: Final = 0.8
_ASIDE_DEG: Final = 55.0
_BEHIND_DEG: Final = 100.0
# The other has to have gone so far, in metres, and be so near.
_MOVED_M: Final = 0.5
_NEAR_M: Final = 7.0


@dataclass(frozen=True, slots=True)
class Turn:
    """From this frame on who stands about faces this way."""

    frame: int
    facing_deg: float


def turns_of(
    draft: Draft, drafts: Mapping[str, Draft], speeches: tuple[Speech, ...], frames: int
) -> tuple[Turn, ...]:
    """Say when one who stands about should turn, in order of time."""
    out = [
        Turn(beat.start, beat.facing_deg)
        for beat in draft.beats
        if beat.layer == "upper" and beat.target_at is not None
    ]
    others = [d for d in drafts.values() if d is not draft]
    if len(others) == 1:
        for speech in speeches:
            here = draft.place(speech.start / FPS)
            there = others[0].place(speech.start / FPS)
            if distance(here, there) > 0.05:
                out.append(Turn(speech.start, opened(heading(here, there))))
    out += _after_partner(draft, drafts, sorted(out, key=lambda turn: turn.frame), frames)
    return tuple(sorted(out, key=lambda turn: turn.frame))


def _after_partner(
    draft: Draft, drafts: Mapping[str, Draft], told: list[Turn], frames: int
) -> list[Turn]:
    """Turn after a partner that walks about, now and then, while it is to the side or behind."""
    out: list[Turn] = []
    last: Point | None = None
    for frame in range(0, frames, round(_GLANCE_S * FPS)):
        other = _partner(draft, drafts, frame)
        if other is None or _is_busy(draft, frame):
            continue
        here, there = draft.place(frame / FPS), other.place(frame / FPS)
        last = there if last is None else last
        if not 0.3 < distance(here, there) < _NEAR_M or distance(last, there) < _MOVED_M:
            continue
        towards = heading(here, there)
        before = max(told + out, key=lambda t: t.frame if t.frame <= frame else -1, default=None)
        faced = _facing(draft, before, frame)
        if abs(difference(faced, towards)) > _ASIDE_DEG:
            out.append(Turn(frame, opened(towards)))
            last = there
    return out


def _facing(draft: Draft, before: Turn | None, frame: int) -> float:
    """Return the way one faces on a frame: as the last beat, or the last turn after it, left it."""
    done = [b for b in draft.beats if b.layer == "base" and b.end <= frame]
    last = max(done, key=lambda b: b.end, default=None)
    if before is not None and before.frame <= frame and (last is None or before.frame >= last.end):
        return before.facing_deg
    return last.facing_deg if last is not None else draft.first_facing


def _is_busy(draft: Draft, frame: int) -> bool:
    """Tell whether somebody does something on a frame, or will at once."""
    return any(b.start - FPS // 2 <= frame < b.end for b in draft.beats)


def _partner(draft: Draft, drafts: Mapping[str, Draft], frame: int) -> Draft | None:
    """Find whom one stands with: who does something to one, or the only other."""
    mine = draft.actor.id
    for name, other in drafts.items():
        if name != mine and any(b.target == mine and b.start <= frame < b.end for b in other.beats):
            return other
    aims = [b for b in draft.beats if b.target in drafts and b.target != mine and b.end <= frame]
    if aims:
        return drafts[str(max(aims, key=lambda b: b.end).target)]
    others = [d for name, d in drafts.items() if name != mine]
    return others[0] if len(others) == 1 else None
