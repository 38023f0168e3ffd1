"""How upright bodies get about on their feet: one row of numbers a gait."""

from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

Pattern = Literal["walk", "hop", "skip"]


@dataclass(frozen=True, slots=True)
class Gait:
    """One way of stepping, for a leg of 0.756 m at its own speed.

    ``period_s`` is the time of one step, ``duty`` the share of a stride that a foot stands. Lengths
    are in leg lengths, angles in degrees. ``takeoff``, ``landing`` and ``ball`` pitch the foot when
    it leaves, meets and bears on the floor. ``bounce`` lifts the hips in mid-stance and drops them
    where negative (runs). ``limp`` dips on one side, ``wobble`` reels (degrees), ``turned``
    is how far the body looks away from where it goes, ``glance`` how much it looks back,
    ``slip`` the share of steps on which a foot slides away. ``rock`` takes the trunk over each
    foot (degrees), ``toe_out`` turns the feet out, ``drag`` is the share of its lift that the left
    foot loses, ``late`` the radians by which arms follow the legs, ``uneven`` how much more the
    right arm swings than the left.
    ``pattern`` says which foot follows which: a hop keeps the second one up, a skip hops on each.
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
    longest: float = 0.92
    glance: float = 0.0
    slip: float = 0.0
    rock: float = 0.0
    toe_out: float = 7.0
    drag: float = 0.0
    late: float = 0.25
    uneven: float = 0.06
    pattern: Pattern = "walk"


_RUN: Final = Gait(
    speed=5.0, period_s=0.31, duty=0.29, lift=0.42, peak=0.38, takeoff=62.0, landing=-6.0,
    width=0.035, height=0.94, bounce=-0.045, lean=9.0, bend=6.0, neck=-3.0, swing=48.0, arm=2.0,
    fold=88.0, fold_gain=10.0, out=13.0, yaw=9.0, twist=20.0, roll=2.0, sway=0.004, longest=2.6,
)  # fmt: skip
_SPRINT: Final = Gait(
    speed=8.0, period_s=0.245, duty=0.23, lift=0.44, peak=0.37, takeoff=68.0, landing=4.0,
    ball=8.0, width=0.03, height=0.92, bounce=-0.04, lean=16.0, bend=8.0, neck=-8.0, swing=66.0,
    arm=6.0, fold=92.0, fold_gain=14.0, out=12.0, yaw=10.0, twist=24.0, roll=2.0, sway=0.0,
    longest=3.2,
)  # fmt: skip


_WALK: Final = Gait(speed=1.3, period_s=0.48)
_JOG: Final = Gait(
    speed=2.7, period_s=0.35, duty=0.36, lift=0.34, peak=0.36, takeoff=56.0, landing=-8.0,
    width=0.04, height=0.95, bounce=-0.04, lean=5.0, bend=4.0, neck=-2.0, swing=30.0, arm=4.0,
    fold=84.0, fold_gain=8.0, out=12.0, yaw=7.0, twist=16.0, sway=0.006, longest=1.8,
)  # fmt: skip

GAITS: Final[dict[str, Gait]] = {
    "walk": _WALK,
    "run": _RUN,
    "sprint": _SPRINT,
    "jog": _JOG,
    "trot": _JOG,
    "gallop": _RUN,
    "run_bases": replace(_SPRINT, lean=13.0, swing=58.0),
    "chase": replace(_RUN, lean=15.0, bend=9.0, arm=14.0, swing=40.0, neck=-8.0),
    "flee": replace(
        _SPRINT, lean=10.0, bend=0.0, arm=40.0, swing=44.0, out=26.0, wobble=3.0, glance=1.0
    ),
    "follow": replace(_WALK, lean=4.0, bend=4.0, neck=-2.0),
    "dribble": replace(_JOG, height=0.9, bend=12.0),
    "tackle": replace(_SPRINT, lean=24.0, height=0.86, arm=30.0, swing=20.0),
    "pounce": replace(_SPRINT, lean=22.0, height=0.82),
    "sneak": Gait(
        speed=0.7, period_s=0.68, duty=0.66, lift=0.3, takeoff=40.0, landing=14.0, ball=6.0,
        height=0.82, bounce=0.02, lean=16.0, bend=24.0, neck=-14.0, swing=14.0, arm=42.0,
        fold=92.0, fold_gain=24.0, out=16.0, yaw=6.0, twist=8.0, sway=0.02,
    ),
    "tiptoe": Gait(
        speed=0.5, period_s=0.46, duty=0.64, lift=0.2, takeoff=52.0, landing=36.0, ball=34.0,
        height=0.985, bounce=0.01, lean=3.0, bend=4.0, swing=8.0, arm=20.0, fold=110.0,
        fold_gain=10.0, out=28.0, yaw=3.0, twist=5.0, width=0.04,
    ),
    "march": Gait(
        speed=1.3, period_s=0.5, duty=0.56, lift=0.6, peak=0.54, takeoff=34.0, landing=-4.0,
        height=0.985, bounce=0.02, lean=-2.0, bend=-5.0, neck=-2.0, swing=52.0, arm=8.0,
        fold=8.0, fold_gain=12.0, twist=6.0, yaw=2.0, roll=1.0,
    ),
    "skip": Gait(
        speed=2.0, period_s=0.56, duty=0.6, lift=0.5, peak=0.62, takeoff=58.0, landing=12.0,
        ball=4.0, height=0.99, bounce=0.075, lean=0.0, bend=-4.0, neck=-3.0, swing=62.0,
        arm=12.0, fold=24.0, fold_gain=20.0, out=18.0, yaw=10.0, twist=16.0, roll=4.0,
        longest=1.7, pattern="skip",
    ),
    "limp": Gait(
        speed=0.7, period_s=0.6, duty=0.62, lift=0.06, takeoff=26.0, landing=-4.0, height=0.95,
        bounce=0.012, lean=8.0, bend=9.0, swing=14.0, fold=30.0, out=12.0, roll=3.0, limp=1.0,
    ),
    "stagger": Gait(
        speed=0.6, period_s=0.58, duty=0.66, lift=0.13, takeoff=34.0, landing=-10.0, width=0.15,
        height=0.93, bounce=0.02, lean=4.0, bend=6.0, swing=16.0, arm=14.0, fold=30.0, out=26.0,
        yaw=10.0, roll=9.0, sway=0.1, wobble=20.0,
    ),
    "back_away": Gait(
        speed=0.8, period_s=0.48, duty=0.64, lift=0.1, takeoff=20.0, landing=22.0, height=0.94,
        lean=-6.0, bend=-3.0, neck=4.0, swing=8.0, arm=44.0, fold=80.0, fold_gain=6.0, out=16.0,
        turned=180.0, yaw=3.0, twist=4.0,
    ),
    "hop": Gait(
        speed=1.0, period_s=0.5, duty=0.72, lift=0.26, peak=0.45, takeoff=56.0, landing=18.0,
        ball=6.0, height=0.95, bounce=0.085, lean=5.0, bend=4.0, swing=20.0, arm=34.0, fold=52.0,
        fold_gain=0.0, out=44.0, twist=0.0, yaw=0.0, roll=0.0, pattern="hop", width=0.02,
    ),
    "climb_stairs": Gait(
        speed=0.6, period_s=0.6, duty=0.6, lift=0.5, peak=0.52, takeoff=46.0, landing=0.0,
        height=0.97, bounce=0.03, lean=12.0, bend=8.0, neck=-4.0, swing=26.0, arm=10.0, fold=50.0,
    ),
    "push": Gait(
        speed=0.7, period_s=0.55, duty=0.64, lift=0.1, takeoff=58.0, landing=0.0, height=0.86,
        lean=28.0, bend=4.0, neck=-8.0, swing=2.0,
    ),
    "pull": Gait(
        speed=0.6, period_s=0.55, duty=0.66, lift=0.1, takeoff=16.0, landing=20.0, height=0.86,
        lean=-18.0, bend=12.0, swing=2.0, turned=180.0,
    ),
    "dodge": Gait(
        speed=1.4, period_s=0.3, duty=0.5, lift=0.12, takeoff=36.0, height=0.84, lean=4.0,
        bend=16.0, swing=8.0, arm=50.0, fold=90.0, out=20.0,
    ),
    "fight": Gait(
        speed=0.5, period_s=0.34, duty=0.58, lift=0.08, takeoff=30.0, landing=4.0, height=0.9,
        lean=6.0, bend=10.0, swing=4.0,
    ),
}  # fmt: skip
# How far one's own way of going departs from what is written: shares of a number, and degrees.
_OWN_SHARE: Final = {
    "period_s": 0.05, "lift": 0.15, "bounce": 0.2, "swing": 0.16, "fold_gain": 0.25, "twist": 0.2,
    "yaw": 0.25, "roll": 0.25, "rock": 0.2,
}  # fmt: skip
_OWN_DEG: Final = {
    "lean": 1.2, "bend": 2.0, "neck": 2.5, "arm": 3.0, "fold": 7.0, "out": 3.0, "toe_out": 3.0,
}  # fmt: skip


def personal(gait: Gait, rng: np.random.Generator) -> Gait:
    """Return a gait as somebody has it: nobody goes quite like anybody else."""
    own = {
        name: getattr(gait, name) * (1.0 + most * float(rng.uniform(-1.0, 1.0)))
        for name, most in _OWN_SHARE.items()
    }
    own |= {
        name: getattr(gait, name) + most * float(rng.uniform(-1.0, 1.0))
        for name, most in _OWN_DEG.items()
    }
    own["uneven"] = gait.uneven + 0.1 * float(rng.uniform(-1.0, 1.0))
    own["late"] = gait.late + 0.12 * float(rng.uniform(-1.0, 1.0))
    return replace(gait, **own)
