"""Tails of dogs, cats and horses: raised, tucked, wagging, bristling, streaming at a gallop."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Final

from stickgen_engine.drawing.figures.creature import Tail
from stickgen_engine.drawing.paths import XY


@dataclass(frozen=True, slots=True)
class Brush:
    """A species' tail: its length and its radii from root to tip, in heights.

    ``own``, ``high``, ``low`` and ``streaming`` are how it is carried: the angle at its root over
    straight behind, and how far each of its four parts bends up from the one before, in degrees.
    ``bristles`` is how much thicker it gets.
    """

    length: float
    radii: tuple[float, ...]
    own: tuple[float, float]
    high: tuple[float, float]
    low: tuple[float, float]
    streaming: tuple[float, float]
    bristles: float


_PARTS: Final = 4
BRUSHES: Final[dict[str, Brush]] = {
    "dog": Brush(0.4, (0.042, 0.042, 0.04, 0.035, 0.028), (32.0, 20.0), (78.0, 12.0),
                 (-62.0, -26.0), (14.0, 5.0), 0.35),
    "cat": Brush(0.66, (0.05, 0.052, 0.052, 0.05, 0.044), (-22.0, 34.0), (76.0, 6.0),
                 (-48.0, -14.0), (16.0, 6.0), 0.9),
    "horse": Brush(0.4, (0.024, 0.038, 0.046, 0.036, 0.014), (-40.0, -18.0), (34.0, -36.0),
                   (-84.0, -4.0), (4.0, -10.0), 0.0),
}  # fmt: skip


def tail_line(species: str, tail: Tail, away: float, time_s: float) -> tuple[XY, ...]:
    """Return a tail's points from its root, in heights, y down; ``away`` is where behind is in x.

    ``away`` goes from -1 to 1: near 0 the body is seen from the front or from behind.
    """
    brush = BRUSHES[species]
    base, curl = (
        _between(brush.own[i], brush.high[i] if tail.lift > 0.0 else brush.low[i], abs(tail.lift))
        for i in (0, 1)
    )
    base, curl = (
        _between(now, brush.streaming[i], tail.stream) for i, now in enumerate((base, curl))
    )
    part, x, y = brush.length / _PARTS, 0.0, 0.0
    points: list[XY] = [(x, y)]
    for number in range(_PARTS):
        ripple = 10.0 * tail.stream * sin(9.0 * time_s - 1.3 * number)
        angle = radians(base + curl * number + tail.swing * (12.0 + 9.0 * number) + ripple)
        # Seen end on, a tail that swings goes from side to side.
        aside = (1.0 - abs(away)) * tail.swing * 0.9
        x += part * (cos(angle) * away + aside)
        y -= part * sin(angle)
        points.append((x, y))
    return tuple(points)


def tail_of_face(expression: str, time_s: float) -> Tail:
    """Let a tail follow the face where nothing more is known."""
    lift = {"happy": 0.4, "excited": 0.6, "sad": -0.6, "angry": 0.6}.get(expression, 0.0)
    return Tail(lift=lift, swing=0.2 * sin(2.4 * time_s))


def tail_radii(species: str, tail: Tail) -> tuple[float, ...]:
    """Return how thick a tail is along its line, in heights."""
    brush = BRUSHES[species]
    swell = (0.5, 1.0, 1.0, 1.0, 0.8)
    return tuple(
        r * (1.0 + brush.bristles * tail.puff * s) for r, s in zip(brush.radii, swell, strict=True)
    )


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share
