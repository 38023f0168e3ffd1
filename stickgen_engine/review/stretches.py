"""Stretches of frames for which something holds."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.skeleton import FPS

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Frames ``first`` up to ``end``."""

    first: int
    end: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return (self.end - self.first) / FPS

    @property
    def start_s(self) -> float:
        """Its first moment, in seconds of the scene."""
        return round(self.first / FPS, 2)

    @property
    def end_s(self) -> float:
        """Its end, in seconds of the scene."""
        return round(self.end / FPS, 2)

    @property
    def frames(self) -> slice:
        """Its frames, as an index of a track."""
        return slice(self.first, self.end)


def stretches(flags: Flags, *, least_s: float = 0.0, bridge_s: float = 0.0) -> Iterator[Stretch]:
    """Yield where flags hold for at least ``least_s``; gaps up to ``bridge_s`` do not interrupt."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    runs = [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
    joined: list[tuple[int, int]] = []
    for first, end in runs:
        if joined and first - joined[-1][1] <= bridge_s * FPS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    for first, end in joined:
        if end - first >= max(1.0, least_s * FPS):
            yield Stretch(first, end)
