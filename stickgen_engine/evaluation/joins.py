"""How rough the joins of actions are beside the actions that they join."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.evaluation.physical import Array, hardest
from stickgen_engine.motion.source import Motion

_AROUND: Final = 15


@dataclass(frozen=True, slots=True)
class JoinMeasure:
    """One join: the peak jerk within 15 frames of it, and inside the two actions, in m/s3.

    ``curve`` is the jerk around the join, for the mean over many.
    """

    name: str
    at_join: float
    inside: float
    curve: Array

    @property
    def ratio(self) -> float:
        """Peak at the join / peak inside the two actions."""
        return self.at_join / max(self.inside, 1e-6)


def join_measure(name: str, motion: Motion, frame: int, inside: float) -> JoinMeasure:
    """Measure the join of two actions on ``frame``; ``inside`` is the peak of both done alone."""
    curve = hardest(motion.joints.astype(np.float64))
    first, last = max(frame - _AROUND - 2, 0), min(frame + _AROUND - 1, len(curve))
    window = np.full(2 * _AROUND + 1, np.nan)
    around = curve[first:last]
    window[: len(around)] = around
    return JoinMeasure(name, float(around.max(initial=0.0)), inside, window)


def peak_ratio(joins: Sequence[JoinMeasure]) -> float:
    """Return FlowMDM's peak jerk as a ratio: peak over time of the mean curve at joins / inside.

    "Inside" is the mean over the joins of the peak jerk of the two actions done alone.
    """
    if not joins:
        return 0.0
    at_joins = float(np.nanmax(np.nanmean(np.stack([join.curve for join in joins]), axis=0)))
    return at_joins / max(float(np.mean([join.inside for join in joins])), 1e-6)


def rough_share(joins: Sequence[JoinMeasure], limit: float = 1.5) -> float:
    """Return the share of joins whose own peak is more than ``limit`` times the peak inside."""
    return float(np.mean([join.ratio > limit for join in joins])) if joins else 0.0
