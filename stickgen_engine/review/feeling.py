"""Written expressions that no face shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from stickgen_engine.review.finding import Finding, Remedy
from stickgen_engine.review.remedies import nearer, turned
from stickgen_engine.review.sights import FACE_DEG, Flags, Sight, Sights
from stickgen_engine.review.stretches import Stretch
from stickgen_engine.skeleton import FPS

Cause = Literal["out", "away", "small"]

# A face shows its feeling where the head's radius is this share of the frame's height.
_READABLE: Final = 0.011
_HEAD: Final = 0.6
_READ_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class _Unseen:
    """An expression on its frames, for how long it is seen, and what mostly hides it."""

    name: str
    span: Stretch
    seen_s: float
    cause: Cause


def feeling(sights: Sights) -> Iterator[Finding]:
    """Find expressions that nobody can see; those of one actor are told together."""
    for sight in sights.actors.values():
        unseen = tuple(_unseen(sights, sight)) if sight.ever_seen else ()
        if unseen:
            yield _told(sights, sight, unseen)


def _unseen(sights: Sights, sight: Sight) -> Iterator[_Unseen]:
    written = sorted(sight.member.timeline.part.expressions, key=lambda each: each.at_s)
    edges = [min(round(each.at_s * FPS), sights.frames) for each in written] + [sights.frames]
    hidden = _hidden(sights, sight)
    shown = ~(hidden["out"] | hidden["away"] | hidden["small"])
    for expression, (first, end) in zip(written, pairwise(edges), strict=True):
        if end - first < _READ_S * FPS or expression.expression == "neutral":
            continue
        seen_s = float(shown[first:end].sum()) / FPS
        if seen_s < _READ_S:
            cause = max(hidden, key=lambda name: int(hidden[name][first:end].sum()))
            yield _Unseen(expression.expression, Stretch(first, end), seen_s, cause)


def _hidden(sights: Sights, sight: Sight) -> dict[Cause, Flags]:
    """Tell on which frames the face is out of the frame, else turned away, else too small."""
    out = sight.head_share <= _HEAD
    away = ~out & (sight.face_deg >= FACE_DEG)
    small = ~out & ~away & (sight.head[:, 2] / sights.size[1] <= _READABLE)
    return {"out": out, "away": away, "small": small}


def _told(sights: Sights, sight: Sight, unseen: Sequence[_Unseen]) -> Finding:
    first = unseen[0]
    looks = ", ".join(f"{each.name} ({each.span.start_s:.1f} s)" for each in unseen[:4])
    more = f" and {len(unseen) - 4} more" if len(unseen) > 4 else ""
    return Finding(
        kind="expression_unseen",
        severity="fair" if len(sights.actors) < 3 else "slight",
        scene=sights.scene_id,
        actor=sight.id,
        start_s=first.span.start_s,
        end_s=unseen[-1].span.end_s,
        measured=round(sum(each.seen_s for each in unseen), 2),
        unit="s seen",
        message=f"{sight.id} looks {looks}{more}, but {_why(sights, sight, first)}",
        suggestion=f"turn {sight.id} to the camera for it, or leave the expression out"
        if first.cause == "away"
        else f"show {sight.id}'s face in a medium shot then",
        remedy=_remedy(sights, sight, first),
    )


def _remedy(sights: Sights, sight: Sight, unseen: _Unseen) -> Remedy | None:
    if unseen.cause == "away":
        return turned(sight, unseen.span, "camera")
    return nearer(sights, unseen.span, sight)


def _why(sights: Sights, sight: Sight, unseen: _Unseen) -> str:
    if unseen.cause == "out":
        return "the face is out of the frame"
    if unseen.cause == "away":
        return "shows the camera only the back of the head"
    tall = 2.0 * float(sight.head[unseen.span.frames, 2].mean()) / sights.size[1]
    return f"the head is only {tall:.1%} of the frame's height"
