"""Ways over the floor: a line with rounded corners, measured by how far along it one is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.curves import smooth

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Path:
    """Points (K, 2) along a way, the distance (K,) to each, and the heading (K,) unwrapped."""

    points: Array
    along: Array
    heading: Array

    @property
    def length(self) -> float:
        """From end to end, in metres."""
        return float(self.along[-1])

    def at(self, distance: Array) -> Array:
        """Find x, z and heading, (T, 3), at distances (T,)."""
        return np.stack(
            [
                np.interp(distance, self.along, values)
                for values in (self.points[:, 0], self.points[:, 1], self.heading)
            ],
            axis=1,
        )


def way(start: Point, stops: Sequence[Point], heading: float) -> Path:
    """Lay a path from ``start`` through all stops, its corners rounded and its ends exact.

    ``heading`` in degrees is the direction of a path that goes nowhere.
    """
    corners = np.array([start, *stops], dtype=np.float64)
    keep = np.concatenate(([True], np.hypot(*np.diff(corners, axis=0).T) > 1e-4))
    corners = corners[keep]
    if len(corners) < 2:
        return Path(np.array([start, start]), np.array([0.0, 1e-9]), np.array([heading] * 2))
    lengths = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(corners, axis=0).T))))
    along = np.linspace(0.0, lengths[-1], max(int(lengths[-1] / 0.05), 8) + 1)
    points = np.stack([np.interp(along, lengths, corners[:, i]) for i in (0, 1)], axis=1)
    if len(corners) > 2:
        points = _rounded(points)
        along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))))
    steps = np.gradient(points, axis=0)
    turns = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
    first = np.degrees(turns[0])
    nearest = first + 360.0 * round((heading - first) / 360.0)
    return Path(points, along, np.degrees(turns) + nearest - first)


def _rounded(points: Array) -> Array:
    """Average neighbours, ends fixed, so that a corner becomes a curve of some 0.4 m."""
    out = points.copy()
    for _ in range(30):
        out[1:-1] = 0.25 * out[:-2] + 0.5 * out[1:-1] + 0.25 * out[2:]
    return out


def progress(times: Array, start: float, end: float, ramps: tuple[float, float]) -> Array:
    """Go from 0 to 1 between two moments, speeding up and slowing down over ``ramps`` seconds."""
    span = max(end - start, 1e-6)
    up, down = (min(r, 0.45 * span) for r in ramps)
    fine = np.linspace(0.0, span, 241)
    speed = smooth(fine / max(up, 1e-6)) * smooth((span - fine) / max(down, 1e-6))
    gone = np.concatenate(([0.0], np.cumsum(0.5 * (speed[1:] + speed[:-1]))))
    return np.asarray(np.interp(times - start, fine, gone / gone[-1]))


def nearest_turn(heading: float, wanted: float) -> float:
    """Return ``wanted`` plus full turns, so that it is within 180 degrees of ``heading``."""
    return heading + (wanted - heading + 180.0) % 360.0 - 180.0


def open_turn(heading: float, wanted: float) -> float:
    """Return ``wanted`` plus full turns, so that a wide turn goes past the viewer, face to camera.

    Turns of up to 110 degrees are the short way round.
    """
    near = nearest_turn(heading, wanted)
    if abs(near - heading) <= 110.0:
        return near
    far = near - 360.0 if near > heading else near + 360.0
    return min(
        (near, far), key=lambda goal: abs(nearest_turn(270.0, 0.5 * (heading + goal)) - 270.0)
    )
