"""How upright bodies get about on their feet: one row of numbers a gait."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Gait:
    """One way of stepping, for a leg of 0.756 m at its own speed.

    ``period_s`` is the time of one step, ``duty`` the share of a stride that a foot stands. Lengths
    are in leg lengths, angles in degrees. ``takeoff``, ``landing`` and ``ball`` pitch the foot when
    it leaves, meets and bears on the floor. ``bounce`` lifts the hips in mid-stance and drops them
    where negative (runs). ``limp`` shortens one side's stance.
    """

    speed: float
    period_s: float
    duty: float = 0.6
    lift: float = 0.11
    peak: float = 0.42
    takeoff: float = 48.0
    landing: float = -20.0
    ball: float = 0.0
    width: float = 0.06
    height: float = 0.985
    bounce: float = 0.014
    lean: float = 2.0
    bend: float = 1.0
    neck: float = 0.0
    swing: float = 26.0
    arm: float = 3.0
    fold: float = 18.0
    fold_gain: float = 14.0
    out: float = 7.0
    yaw: float = 5.0
    twist: float = 11.0
    roll: float = 2.5
    sway: float = 0.012
    limp: float = 0.0
    wobble: float = 0.0
    turned: float = 0.0
    longest: float = 1.15


_RUN: Final = Gait(
    speed=5.0, period_s=0.31, duty=0.29, lift=0.5, peak=0.36, takeoff=62.0, landing=-6.0,
    width=0.035, height=0.94, bounce=-0.045, lean=9.0, bend=6.0, neck=-3.0, swing=48.0, arm=2.0,
    fold=88.0, fold_gain=10.0, out=13.0, yaw=9.0, twist=20.0, roll=2.0, sway=0.004, longest=2.6,
)  # fmt: skip
_SPRINT: Final = Gait(
    speed=8.0, period_s=0.235, duty=0.23, lift=0.62, peak=0.34, takeoff=68.0, landing=4.0,
    ball=8.0, width=0.03, height=0.92, bounce=-0.04, lean=16.0, bend=8.0, neck=-8.0, swing=66.0,
    arm=6.0, fold=92.0, fold_gain=14.0, out=12.0, yaw=10.0, twist=24.0, roll=2.0, sway=0.0,
    longest=3.2,
)  # fmt: skip

GAITS: Final[dict[str, Gait]] = {
    "walk": Gait(speed=1.3, period_s=0.53),
    "run": _RUN,
    "sprint": _SPRINT,
}
