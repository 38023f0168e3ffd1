"""How fast one gets about along a way, and how that is shared out into steps.

People who walk faster take longer and quicker steps alike: step length over cadence, the walk
ratio, stays the same (Zatsiorsky 1994; Sekiya and Nagasaki 1998), so both grow with the root of
the speed. Bodies of another size, or under another gravity, keep the Froude number v2 / (g l)
(Alexander 1989): times go with the root of leg length over gravity.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.gaits import Gait

ADULT_LEG_M: Final = 0.756
# The way that a runner's body goes over a foot that stands, in legs.
_MOST_STANCE_LEGS: Final = 1.0
# The last foot is flat on the floor so long before a way ends.
_SETTLE_S: Final = 0.16
# Slower than this, in m/s, nobody goes on from one way to the next: one stands in between.
LEAST_CARRIED_MPS: Final = 0.25


@dataclass(frozen=True, slots=True)
class Speeds:
    """The speed at the start of a way and at its end, in m/s; 0 stands."""

    first: float = 0.0
    last: float = 0.0


@dataclass(frozen=True, slots=True)
class Steps:
    """When the feet swing: the first swing's middle, the time of a step, and how many there are."""

    first: float
    period: float
    count: int
    swing: float
    duration: float

    def phase(self, times: Array) -> Array:
        """Half turns (radians, pi a step); zero in the middle of the first swing."""
        return np.asarray(np.pi * (times - self.first) / self.period)


def ramps_of(speed: float) -> tuple[float, float]:
    """Say how long it takes, in seconds, to get going and to stop."""
    return 0.3 + 0.07 * speed, 0.32 + 0.08 * speed


def gone_by(times: Array, length: float, start: float, end: float, speeds: Speeds) -> Array:
    """Return how far one is along a way of ``length`` metres, (T,), between two moments."""
    span = max(end - start, 1e-6)
    mean = length / span
    up, down = (min(ramp, 0.45 * span) for ramp in ramps_of(mean))
    # Where a way is so short that it would be overshot, one comes in and leaves more slowly.
    most = 0.8 * length / max(0.5 * (speeds.first * up + speeds.last * down), 1e-9)
    first, last = (speed * min(1.0, most) for speed in (speeds.first, speeds.last))
    cruise = (length - 0.5 * (first * up + last * down)) / (span - 0.5 * (up + down))
    fine = np.linspace(0.0, span, 241)
    early, late = 1.0 - smooth(fine / up), 1.0 - smooth((span - fine) / down)
    speed = cruise + (first - cruise) * early + (last - cruise) * late
    gone = np.concatenate(([0.0], np.cumsum(0.5 * (speed[1:] + speed[:-1]))))
    return np.asarray(length * np.interp(times - start, fine, gone / max(gone[-1], 1e-9)))


def plan_steps(
    duration: float, wait: float, distance: float, gait: Gait, leg: float, speeds: Speeds
) -> Steps:
    """Share a beat out into whole steps, shorter for shorter legs and for faster going.

    Who comes in going has a foot in the middle of its swing at once; who leaves going ends so.
    """
    size = np.sqrt(leg / ADULT_LEG_M)
    going, leaving = speeds.first > 0.0, speeds.last > 0.0
    moving = max(duration - wait - (0.0 if leaving else min(_SETTLE_S, 0.06 * duration)), 0.2)
    pace = max(distance / moving, 1e-3)
    # Runners keep their cadence, whatever their speed; walkers don't.
    slowest = 1.35 if gait.duty >= 0.5 else 1.08
    period = gait.period_s * size * np.clip(np.sqrt(gait.speed * size / pace), 0.75, slowest)
    slack = 0.5 * sum(
        ramp for ramp, on in zip(ramps_of(pace), (going, leaving), strict=True) if not on
    )
    fastest = distance / max(moving - slack, 0.5 * moving)
    period = min(period, gait.longest * leg / max(fastest, 1e-3))
    duty = gait.duty
    if duty < 0.5:
        # However fast, a foot that stands is passed over by no more than a leg can reach.
        duty = min(duty, _MOST_STANCE_LEGS * leg / max(2.0 * period * fastest, 1e-3))
    share = 2.0 * (1.0 - duty)
    # Half a swing belongs to what is before, or after, where one comes in or leaves going.
    ends = 0.5 * share * ((not going) + (not leaving))
    count = max(2, round(moving / period - ends) + 1)
    period = moving / (count - 1.0 + ends)
    swing = share * period
    return Steps(wait if going else wait + 0.5 * swing, period, count, swing, duration)
