"""Vectors over time: directions, moving frames, and two bones between two points."""

from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.curves import softened

UP = np.array([0.0, 1.0, 0.0])
# How often elbows and knees are averaged over neighbouring frames before they choose a side.
_STEADY_PASSES = 8


def headings(degrees: Array) -> Array:
    """Point along the floor: (…,) degrees -> (…, 3)."""
    a = np.radians(degrees)
    out = np.zeros((*a.shape, 3))
    np.cos(a, out=out[..., 0])
    np.sin(a, out=out[..., 2])
    return out


def dot(a: Array, b: Array) -> Array:
    """Multiply rows: (T, 3), (T, 3) -> (T, 1)."""
    return np.asarray(np.einsum("...i,...i->...", a, b)[..., None])


def cross(a: Array, b: Array) -> Array:
    """Multiply rows, (T, 3) and (T, 3), to what is square to both."""
    (a0, a1, a2), (b0, b1, b2) = a.T, b.T
    out = np.empty((len(a), 3))
    out[:, 0], out[:, 1], out[:, 2] = a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0
    return out


def unit(a: Array) -> Array:
    """Scale rows to length one; a row of nothing points up."""
    size = np.sqrt(dot(a, a))
    return np.asarray(np.where(size > 1e-9, a / np.maximum(size, 1e-9), UP))


@dataclass(frozen=True, slots=True)
class Axes:
    """A moving frame: ahead, up and left, each (T, 3)."""

    ahead: Array
    up: Array
    left: Array

    def turned(self, pitch: Array, roll: Array, yaw: Array) -> "Axes":
        """Turn about its own up, then lean ahead, then to the left; degrees (T,)."""
        f, u, s = self.ahead, self.up, self.left
        c, d = cos_sin(yaw)
        f, s = c * f + d * s, c * s - d * f
        c, d = cos_sin(pitch)
        f, u = c * f - d * u, c * u + d * f
        c, d = cos_sin(roll)
        u, s = c * u + d * s, c * s - d * u
        return Axes(f, u, s)

    def at(self, ahead: Array, up: Array, left: Array) -> Array:
        """Turn own coordinates (T,) into world offsets (T, 3)."""
        return np.asarray(
            ahead[:, None] * self.ahead + up[:, None] * self.up + left[:, None] * self.left
        )


def cos_sin(degrees: Array) -> tuple[Array, Array]:
    """Return the cosine and the sine of (T,) degrees as columns, (T, 1) each."""
    a = np.radians(degrees)[:, None]
    return np.cos(a), np.sin(a)


def two_bones(start: Array, end: Array, pole: Array, lengths: tuple[float, float]) -> Array:
    """Find the middle joint, (T, 3), of two bones from ``start`` to ``end``, bent to ``pole``.

    ``end`` must be within reach; see ``within_reach``. The side that it bends to goes over from
    one to another in some frames: a limb that is nearly straight has none to speak of, and would
    flip.
    """
    first, second = lengths
    line = end - start
    size = np.sqrt(dot(line, line))
    along = unit(line)
    x = (size * size + first * first - second * second) / np.maximum(2.0 * size, 1e-9)
    x = np.clip(x, -first, first)
    away = np.sqrt(np.maximum(first * first - x * x, 0.0))
    side = _steadied(unit(pole - dot(pole, along) * along), along)
    return np.asarray(start + along * x + side * away)


def _steadied(side: Array, along: Array) -> Array:
    """Average over time how far ``side`` has turned about ``along``, both unit (T, 3)."""
    if len(side) < 2:
        return side
    was = unit(side[:-1] - dot(side[:-1], along[1:]) * along[1:])
    step = np.arctan2(dot(cross(was, side[1:]), along[1:]), dot(was, side[1:]))
    turn = np.concatenate((np.zeros((1, 1)), np.cumsum(step, axis=0)))
    more = softened(turn, _STEADY_PASSES) - turn
    return np.asarray(np.cos(more) * side + np.sin(more) * cross(along, side))


def within_reach(start: Array, end: Array, lengths: tuple[float, float]) -> Array:
    """Pull ``end`` to where two bones from ``start`` can go."""
    line = end - start
    size = np.sqrt(dot(line, line))
    longest, shortest = sum(lengths) * 0.9995, abs(lengths[0] - lengths[1]) * 1.05 + 1e-4
    return np.asarray(start + unit(line) * np.clip(size, shortest, longest))
