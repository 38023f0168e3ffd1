"""What gravity, ice, water and wind make of a gait."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.gaits import Gait
from stickgen_engine.timeline.world import World

# Below this share of the earth's gravity one lopes from foot to foot.
LOPING_GRAVITY: Final = 0.5
# Below this one doesn't stand or fall at all.
WEIGHTLESS_GRAVITY: Final = 0.02
# On less friction than this one shuffles.
SLIPPERY_FRICTION: Final = 0.3
# Where the air is as thick as this, it is water.
WATER_DRAG: Final = 2.0
_SURE_FOOTED: Final = ("tackle", "pounce", "stagger", "skate", "ski")
# A wind leans on who goes through it from this strength on.
_LEAST_WIND: Final = 0.3
_WIND_LEAN_DEG: Final = 20.0


def is_weightless(world: World) -> bool:
    """Tell whether nothing falls here."""
    return world.gravity < WEIGHTLESS_GRAVITY


def gait_in(gait: Gait, action: str, world: World) -> Gait:
    """Bend a gait by what it is gone in: low gravity, water, ice."""
    if world.drag > WATER_DRAG:
        return _wading(gait)
    if world.gravity < LOPING_GRAVITY and not gait.turned:
        return _loping(gait, max(world.gravity, 0.05))
    icy = world.friction < SLIPPERY_FRICTION and not world.buoyancy
    return _shuffling(gait) if icy and action not in _SURE_FOOTED else gait


def _loping(gait: Gait, gravity: float) -> Gait:
    """Bound from foot to foot in long slow arcs, as the astronauts of Apollo did.

    Times go with the root of leg length over gravity where the Froude number stays.
    """
    slower = min(gravity**-0.5, 2.1)
    period = min(max(gait.period_s, 0.4) * slower, 0.92)
    return replace(
        gait, period_s=period, speed=max(gait.speed, 0.8), duty=min(gait.duty, 0.2),
        lift=max(0.3, gait.lift), bounce=-0.03 * slower, height=0.97, peak=0.45,
        takeoff=max(gait.takeoff, 58.0), landing=min(gait.landing, 0.0), lean=gait.lean + 7.0,
        bend=gait.bend + 3.0, swing=0.5 * gait.swing, arm=gait.arm + 22.0,
        fold=max(gait.fold, 44.0), out=gait.out + 22.0, longest=max(gait.longest, 1.9),
    )  # fmt: skip


def _wading(gait: Gait) -> Gait:
    """Wade: slow high steps, the arms sweeping through the water for balance."""
    return replace(
        gait, period_s=1.5 * max(gait.period_s, 0.45), duty=max(gait.duty, 0.56),
        lift=max(gait.lift, 0.26), peak=0.5, landing=max(gait.landing, -6.0),
        bounce=abs(gait.bounce) + 0.015, lean=gait.lean + 9.0, swing=max(gait.swing, 30.0),
        arm=gait.arm + 24.0, out=gait.out + 34.0, twist=gait.twist + 8.0, roll=gait.roll + 2.0,
    )  # fmt: skip


def _shuffling(gait: Gait) -> Gait:
    """Shuffle over ice: short flat steps, knees bent, the arms held out, tottering."""
    if gait.duty < 0.5:
        return replace(
            gait, lift=0.75 * gait.lift, takeoff=min(gait.takeoff, 40.0), out=gait.out + 26.0,
            wobble=gait.wobble + 5.0, slip=0.12,
        )  # fmt: skip
    return replace(
        gait, period_s=0.72 * max(gait.period_s, 0.34), duty=max(gait.duty, 0.62),
        lift=min(gait.lift, 0.05), takeoff=min(gait.takeoff, 14.0), landing=0.0,
        bounce=0.3 * abs(gait.bounce), height=0.93, lean=gait.lean + 3.0, bend=gait.bend + 7.0,
        swing=0.25 * gait.swing, arm=26.0, fold=34.0, fold_gain=4.0, out=50.0,
        width=gait.width + 0.05, wobble=gait.wobble + 5.0, twist=0.4 * gait.twist, slip=0.22,
    )  # fmt: skip


def lean_on_wind(channels: Array, heading: Array, share: Array, world: World) -> None:
    """Lean against a wind that blows to the right, in place; ``heading`` (T,) is in degrees."""
    strength = max(world.wind - _LEAST_WIND, 0.0) / (1.0 - _LEAST_WIND)
    if strength <= 0.0 or is_weightless(world):
        return
    against = -np.cos(np.radians(heading))
    # One leans far into what comes from ahead, and little back on what comes from behind.
    lean = strength * share * _WIND_LEAN_DEG * np.where(against > 0.0, against, 0.45 * against)
    channels[:, C["pitch"]] += lean
    channels[:, C["nod"]] += 0.4 * np.maximum(lean, 0.0)
    channels[:, C["side"]] += strength * share * 8.0 * np.sin(np.radians(heading))
