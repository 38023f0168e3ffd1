"""Ways over the floor: a line with rounded corners, measured by how far along it one is.

Turning takes time: where a way bends sharply, the bend counts as a part of the way, so that who
goes along it slows down there and turns round instead of being turned from one frame to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.curves import smooth
from stickgen_engine.skeleton import FPS

Point = tuple[float, float]

# The fastest that anybody turns: half a turn takes 0.4 seconds and more.
MOST_TURN_DEGPS = 435.0
# Ways shorter than this, in leg lengths, are stepped without turning to where they lead.
ASIDE_LEGS = 0.8
# Of a way with bends, so much of its length more may be spent on turning.
_MOST_BENDS = 0.4
# In the middle of a way one goes this much faster than on the whole of it.
_CRUISE = 1.25
# A turn of at least so many degrees goes back where one came from: it is done face to camera.
_BACK_DEG = 150.0
_MOST_SWERVE = 6.0


@dataclass(frozen=True, slots=True)
class Path:
    """Points (K, 2) along a way, the distance (K,) to each, and the heading (K,) unwrapped.

    A bend is a distance over which the heading changes and the point does not.
    """

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


def way(start: Point, stops: Sequence[Point], heading: float, seconds: float) -> Path:
    """Lay a path from ``start`` through all stops, its corners rounded and its ends exact.

    ``heading`` in degrees is the direction of a path that goes nowhere; ``seconds`` is the time in
    which it is gone, and says how much of it the bends take.
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
        return _bent(_rounded(points), heading, seconds)
    steps = np.gradient(points, axis=0)
    turns = np.unwrap(np.arctan2(steps[:, 1], steps[:, 0]))
    first = np.degrees(turns[0])
    nearest = first + 360.0 * round((heading - first) / 360.0)
    return Path(points, along, np.degrees(turns) + nearest - first)


def _bent(points: Array, heading: float, seconds: float) -> Path:
    """Measure a line with bends, in each of which one turns before going on."""
    steps = np.diff(points, axis=0)
    lengths = np.hypot(*steps.T)
    points, steps = points[np.append(lengths > 1e-6, True)], steps[lengths > 1e-6]
    lengths = lengths[lengths > 1e-6]
    ways = np.degrees(np.arctan2(steps[:, 1], steps[:, 0]))
    turned = [nearest_turn(heading, float(ways[0]))]
    for each in ways[1:]:
        near = nearest_turn(turned[-1], float(each))
        back = abs(near - turned[-1]) >= _BACK_DEG
        turned.append(open_turn(turned[-1], float(each)) if back else near)
    faced = np.array(turned)
    bends = np.abs(np.diff(faced))
    share = _metres_a_degree(float(lengths.sum()), float(bends.sum()), seconds)
    parts = np.zeros(2 * len(lengths) - 1)
    parts[::2], parts[1::2] = lengths, bends * share
    inner = np.repeat(points[1:-1], 2, axis=0)
    return Path(
        np.concatenate((points[:1], inner, points[-1:])),
        np.concatenate(([0.0], np.cumsum(parts))),
        np.repeat(faced, 2),
    )


def _metres_a_degree(length: float, turn: float, seconds: float) -> float:
    """Say how long a way a degree of a bend is as good as, so that nobody turns too fast."""
    most = _MOST_BENDS * length / max(turn, 1e-6)
    spare = MOST_TURN_DEGPS * seconds - _CRUISE * turn
    return min(most, _CRUISE * length / spare) if spare > 0.0 else most


def turned_in_time(heading: Array) -> Array:
    """Keep a heading, (T,) degrees, from turning faster than anybody can; its start stays.

    What is turned too fast lags behind; what is not is returned as it is.
    """
    rates = np.diff(heading)
    most = MOST_TURN_DEGPS / FPS
    swerves = np.abs(np.diff(rates)).max(initial=0.0)
    if np.abs(rates).max(initial=0.0) <= most and swerves <= _MOST_SWERVE:
        return heading
    out = heading.copy()
    for frame in range(1, len(out)):
        out[frame] = out[frame - 1] + np.clip(out[frame] - out[frame - 1], -most, most)
    reach = min(4, len(out) - 1)
    kernel = np.hanning(2 * reach + 3)[1:-1]
    padded = np.pad(out, reach, mode="reflect", reflect_type="odd")
    return np.asarray(np.convolve(padded, kernel / kernel.sum(), mode="valid"), dtype=np.float64)


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
