"""The place beside a target, shared out among those who go there: around it, side by side."""

import math
from collections.abc import Mapping
from typing import Final

from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import ahead, distance, heading
from stickgen_engine.timeline.drafts import Cue, Draft

# Two adults side by side, from middle to middle, in metres.
_APART_M: Final = 0.7
_ADULT_M: Final = 1.8
_STEPS: Final = 8
# Who stands farther behind a target than this is hidden by it, in metres.
_BEHIND_M: Final = 0.3


def visitors(cue: Cue, drafts: Mapping[str, Draft]) -> tuple[Draft, ...]:
    """Return the others who do something to the same target and are not told where to stand."""
    target = cue.action.target
    if target is None:
        return ()
    return tuple(
        draft
        for name, draft in drafts.items()
        if draft is not cue.draft
        and name != target
        and any(action.target == target and action.to is None for action in draft.part.actions)
    )


def shared_out(cue: Cue, drafts: Mapping[str, Draft], end: Point, place: Point) -> Point:
    """Return ``end``, a point beside ``place``, or the next free one as far from it.

    Free is what no other visitor of the target stands on, or goes to, when the cue is over. Where
    nothing is free, ``end`` it is. The sides come first, then what is before the target; behind it
    nobody is seen.
    """
    others = visitors(cue, drafts)
    taken = [(other.bound_for(cue.span.end_s), _width(cue.draft, other)) for other in others]
    radius = distance(place, end)
    if radius < 0.1 or _is_free(end, taken):
        return end
    widest = max(width for _, width in taken)
    step = math.degrees(2.0 * math.asin(min(1.0, 0.51 * widest / radius)))
    begun = heading(place, end)
    # Nearer to the viewer first: there one hides nothing and is not hidden.
    towards = (
        -1.0 if math.sin(math.radians(begun + step)) > math.sin(math.radians(begun - step)) else 1.0
    )
    around = [
        begun + sign * towards * number * step for number in range(1, _STEPS) for sign in (1, -1)
    ]
    spots = [ahead(place, degrees, radius) for degrees in around]
    free = [spot for spot in spots if _is_free(spot, taken)]
    seen = [spot for spot in free if spot[1] <= max(place[1], end[1]) + _BEHIND_M]
    return next(iter([*seen, *free]), end)


def _width(one: Draft, other: Draft) -> float:
    return _APART_M * 0.5 * (one.actor.height_m + other.actor.height_m) / _ADULT_M


def _is_free(spot: Point, taken: list[tuple[Point, float]]) -> bool:
    return all(distance(spot, at) >= width - 1e-6 for at, width in taken)
