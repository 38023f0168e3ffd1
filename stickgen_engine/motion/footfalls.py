"""Which foot leaves the floor when, and comes down when: the pattern of a gait."""

from dataclasses import dataclass, replace
from typing import Final

from stickgen_engine.motion.gaits import Gait
from stickgen_engine.motion.pacing import Steps
from stickgen_engine.motion.stepping import Roll

# A skip lands, hops on the same foot between these shares of a step, and goes over to the other.
_HOP_OFF, _HOP_DOWN = 0.3, 0.66
_HOP: Final = Roll(landing=16.0, bearing=0.0, takeoff=58.0, lift=0.04, peak=0.45)
# The share of its stand by which a running foot is planted behind the middle.
_BEHIND: Final = 0.13
# The share of a step by which a lame foot is late: it bears for less time than the sound one.
_LATE: Final = 0.22


@dataclass(frozen=True, slots=True)
class Fall:
    """One swing of a foot, and the stand that follows it.

    From ``start`` to ``end`` seconds it is in the air; at ``under`` the body is over where it
    stands.
    """

    start: float
    end: float
    under: float
    roll: Roll


def falls_of(gait: Gait, steps: Steps, side: int, first_side: int, roll: Roll) -> list[Fall]:
    """List the swings of one foot (0 left, 1 right), in order of time."""
    if gait.pattern == "hop":
        return _hops(steps, roll) if side == first_side else []
    out = []
    for middle in _middles(gait, steps, side, first_side):
        start, end = middle - 0.5 * steps.swing, middle + 0.5 * steps.swing
        if gait.pattern != "skip":
            # Runners land less far ahead of them than they push off behind.
            stance = 2.0 * steps.period - steps.swing
            early = _BEHIND * stance if gait.duty < 0.5 else 0.0
            out.append(Fall(start, end, middle + steps.period - early, roll))
            continue
        off, down = end + _HOP_OFF * steps.period, end + _HOP_DOWN * steps.period
        leaves = middle + 2.0 * steps.period - 0.5 * steps.swing
        out.append(Fall(start, end, 0.5 * (end + off), roll))
        if down < steps.duration - 0.1:
            hop = replace(_HOP, lift=0.3 * roll.lift)
            out.append(Fall(off, down, 0.5 * (down + leaves), hop))
    return out


def _hops(steps: Steps, roll: Roll) -> list[Fall]:
    last = steps.duration - 0.5 * steps.swing
    middles = [min(steps.first + k * steps.period, last) for k in range(steps.count)]
    half = 0.5 * steps.swing
    return [Fall(m - half, m + half, m + 0.5 * steps.period, roll) for m in middles]


def _middles(gait: Gait, steps: Steps, side: int, first_side: int) -> list[float]:
    swings = range((side + first_side) % 2, steps.count, 2)
    late = _LATE * gait.limp * steps.period if side == 0 else 0.0
    last = max(steps.duration - 0.5 * steps.swing, steps.first + (steps.count - 1) * steps.period)
    return [min(steps.first + k * steps.period + late, last) for k in swings]
