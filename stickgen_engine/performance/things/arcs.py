"""Ways through the air in closed form, bounces, and rolling to rest.

A thing under linear drag: v' = g - c (v - w), so with the terminal speed u = w + g / c
x(t) = x0 + u t + (v0 - u) (1 - exp(-c t)) / c, which is the parabola where c is none.
"""

from dataclasses import dataclass
from math import ceil, hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.performance.things.matter import Air
from stickgen_engine.skeleton import FPS

Array = NDArray[np.float64]

# What comes up no faster than this from the floor stays on it.
_LEAST_BOUNCE_MPS: Final = 0.35
# On a bounce a ball begins to roll: rubbing takes at most this share of its speed.
_ROLLING_SHARE: Final = 2.0 / 7.0
_RUBBING: Final = 0.35
# Losses of speed on the floor: of what rolls and of what slides, in m/s2 on earth.
_ROLLING_MPS2: Final = 0.75
_SLIDING_MPS2: Final = 4.4
_MOST_BOUNCES: Final = 40
_SMALL_LOSS: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Arc:
    """A flight from ``start`` (3,) metres with ``speed`` (3,) m/s; moments in seconds from then."""

    start: Array
    speed: Array
    air: Air

    def at(self, moments: Array) -> Array:
        """Return where the thing is, (T, 3)."""
        t = np.asarray(moments, dtype=np.float64)[..., None]
        pull = np.array([0.0, self.air.lift, 0.0])
        c = self.air.loss
        if c < _SMALL_LOSS:
            return np.asarray(self.start + self.speed * t + 0.5 * pull * t * t)
        terminal = pull / c + np.array([self.air.wind, 0.0, 0.0])
        gone = -np.expm1(-c * t) / c
        return np.asarray(self.start + terminal * t + (self.speed - terminal) * gone)

    def speed_at(self, moment: float) -> Array:
        """Return how fast it then is, (3,) m/s."""
        pull = np.array([0.0, self.air.lift, 0.0])
        c = self.air.loss
        if c < _SMALL_LOSS:
            return np.asarray(self.speed + pull * moment)
        terminal = pull / c + np.array([self.air.wind, 0.0, 0.0])
        return np.asarray(terminal + (self.speed - terminal) * np.exp(-c * moment))


def aimed(start: Array, end: Array, seconds: float, air: Air) -> Arc:
    """Return the arc that leaves one point, (3,), and comes to another in so many seconds."""
    rest = Arc(start, np.zeros(3), air)
    short = end - rest.at(np.array([seconds]))[0]
    c = air.loss
    gone = seconds if c < _SMALL_LOSS else float(-np.expm1(-c * seconds) / c)
    return Arc(start, short / max(gone, 1e-6), air)


@dataclass(frozen=True, slots=True)
class Ground:
    """The floor under a flight: its height, what comes back from it, and what it takes away."""

    bounce: float
    rolls: bool
    pull: float
    friction: float = 1.0
    height_m: float = 0.0

    @property
    def slowing(self) -> float:
        """How much speed what lies on the floor loses, in m/s2."""
        most = _ROLLING_MPS2 if self.rolls else _SLIDING_MPS2
        return most * self.friction * self.pull / 9.81


def course(arc: Arc, ground: Ground, frames: int) -> Array:
    """Follow a thing over so many frames, (frames, 3): it flies, bounces, rolls and lies."""
    out = np.zeros((frames, 3))
    moments = np.arange(frames) / FPS
    begun, done = 0.0, 0
    for _ in range(_MOST_BOUNCES):
        landing = _landing(arc, ground.height_m, (frames - 1) / FPS - begun)
        end = frames if landing is None else min(frames, ceil((begun + landing) * FPS - 1e-9))
        out[done:end] = arc.at(moments[done:end] - begun)
        done = end
        if landing is None or done >= frames:
            return out
        begun += landing
        here, speed = arc.at(np.array([landing]))[0], arc.speed_at(landing)
        here[1] = ground.height_m
        arc = Arc(here, _bounced(speed, ground), arc.air)
        if arc.speed[1] < _LEAST_BOUNCE_MPS * max(ground.pull / 9.81, 0.05):
            break
    out[done:] = _rolled(arc, ground, moments[done:] - begun)
    return out


def _landing(arc: Arc, floor: float, within: float) -> float | None:
    """Return the moment at which a flight comes down to the floor; None if it does not."""
    if within <= 0.0:
        return None
    grid = np.linspace(0.0, within, max(8, round(within * FPS * 2) + 2))[1:]
    height = arc.at(grid)[:, 1] - floor
    below = np.nonzero(height <= 0.0)[0]
    falls = [i for i in below if arc.speed_at(float(grid[i]))[1] < 0.0]
    if not falls:
        return None
    high = float(grid[falls[0]])
    low = float(grid[falls[0] - 1]) if falls[0] > 0 else 0.0
    if falls[0] == 0 and arc.start[1] <= floor + 1e-9 and arc.speed[1] <= 0.0:
        return 0.0
    for _ in range(40):
        middle = 0.5 * (low + high)
        over = float(arc.at(np.array([middle]))[0, 1]) > floor
        low, high = (middle, high) if over else (low, middle)
    return high


def _bounced(speed: Array, ground: Ground) -> Array:
    """Return the speed after a bounce: turned up by restitution, slowed by rubbing."""
    down = max(-float(speed[1]), 0.0)
    across = hypot(float(speed[0]), float(speed[2]))
    most = _ROLLING_SHARE * across if ground.rolls else across
    lost = min(_RUBBING * ground.friction * (1.0 + ground.bounce) * down, most)
    kept = (across - lost) / across if across > 1e-9 else 0.0
    return np.array([speed[0] * kept, ground.bounce * down, speed[2] * kept])


def _rolled(arc: Arc, ground: Ground, moments: Array) -> Array:
    """Roll, or slide, on the floor until it has lost its speed: (T,) -> (T, 3)."""
    flat = np.array([arc.speed[0], 0.0, arc.speed[2]])
    speed = float(np.linalg.norm(flat))
    loss = ground.slowing
    if speed < 1e-6:
        return np.repeat(arc.start[None], len(moments), axis=0)
    way = flat / speed
    t = moments if loss < 1e-6 else np.minimum(moments, speed / loss)
    return np.asarray(arc.start + way * (speed * t - 0.5 * loss * t * t)[:, None])


def rolled_by(path: Array, radius: float, spin_dps: float, floor: float = 0.0) -> Array:
    """Say how far a ball has turned, (T,) degrees counter-clockwise as the viewer sees it.

    On the floor it rolls without slipping; in the air it keeps the spin ``spin_dps`` until it
    first comes down, and then what the floor gave it.
    """
    steps = np.diff(path[:, 0], prepend=path[0, 0])
    rolling = -np.degrees(steps / max(radius, 1e-3))
    landed = np.maximum.accumulate(path[:, 1] <= floor + 0.02)
    return np.asarray(np.cumsum(np.where(landed, rolling, spin_dps / FPS)))
