"""Which strokes of a drawing are in sight."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.stroke import Stroke


class Extents:
    """Where each stroke lies in the array of points, to tell in one go which are in sight."""

    def __init__(self, strokes: Sequence[Stroke]) -> None:
        self._count = len(strokes)
        kept = [(i, s) for i, s in enumerate(strokes) if s.last > s.first]
        self._index = np.array([i for i, _ in kept], dtype=int)
        self._starts = np.array([s.first for _, s in kept], dtype=int)
        self._widths = np.array([s.width for _, s in kept])
        self._spots = np.array([s.kind == "spot" for _, s in kept], dtype=bool)
        self._drawn = np.array([s.kind != "push" for _, s in kept], dtype=bool)

    def in_sight(
        self, xy: NDArray[np.float64], k: NDArray[np.float64], view: View
    ) -> list[bool] | None:
        """Return one answer for each stroke, or None where nothing is in sight."""
        if not len(self._starts):
            return None
        low = np.minimum.reduceat(xy, self._starts, axis=0)
        high = np.maximum.reduceat(xy, self._starts, axis=0)
        # A spot is known by its middle and two ends; it reaches as far to the other sides.
        margin = np.where(self._spots, np.max(high - low, axis=1), self._widths * k[self._starts])
        inside = (
            (high[:, 0] > -margin)
            & (low[:, 0] < view.width + margin)
            & (high[:, 1] > -margin)
            & (low[:, 1] < view.height + margin)
        )
        if not np.any(inside & self._drawn):
            return None
        answers = np.ones(self._count, dtype=bool)
        answers[self._index] = inside
        answer: list[bool] = answers.tolist()
        return answer
