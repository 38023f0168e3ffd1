"""Jumps: crouch, leap along a parabola that the place's gravity bends, land and recover."""

from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.tables.arms import BOTH, CALM

EARTH_MPS2 = 9.81
TAKEOFF_MPS = 2.9
_WIND_UP_S, _LAND_S = 0.46, 0.5
_TUCK_LEGS = 0.22
# Jumps that lead no further than this are done again and again.
_ON_THE_SPOT_M = 0.02


def flight(duration: float, gravity: float, least_m: float = 0.0) -> tuple[float, float]:
    """Return how long a jump flies, in seconds, and how high, in metres, for the time it has.

    It is at least ``least_m`` high, however little time there is.
    """
    pull = max(gravity, 0.04) * EARTH_MPS2
    natural = max(2.0 * TAKEOFF_MPS / pull, np.sqrt(8.0 * least_m / pull))
    spare = max(duration - _WIND_UP_S - _LAND_S, 0.45 * duration)
    time = min(natural, spare, 3.2)
    height = float(np.clip(pull * time * time / 8.0, max(0.28, least_m), 2.6))
    return float(time), height


@dataclass(frozen=True, slots=True)
class Leap:
    """One jump: key poses, and when it leaves the ground and comes down again, in seconds."""

    move: Move
    off: float
    down: float


def leap(duration: float, gravity: float, build: Build, far_m: float, least_m: float = 0.0) -> Leap:
    """Pose one jump of ``far_m`` metres ahead, at least ``least_m`` high."""
    time, height = flight(duration, gravity, least_m)
    wind, land = _WIND_UP_S, _LAND_S
    if time + wind + land > duration:
        wind, land = (part * (duration - time) / (wind + land) for part in (wind, land))
    # Over, or on to, something the knees are drawn up.
    tuck = _TUCK_LEGS if least_m else 0.0
    return Leap(_posed((wind, time, land), height, build, far_m, tuck), wind, wind + time)


def _posed(
    spans: tuple[float, float, float], height: float, build: Build, far_m: float, tuck: float
) -> Move:
    wind, time, land = spans
    far, rise = far_m / build.leg, height / build.leg
    up_rise = height / build.hip_height
    keys: list[tuple[float, dict[str, float]]] = [
        (0.0, {**BOTH, **CALM, "up": 0.985, "ahead": 0, "L_x": 0, "R_x": 0, "L_y": 0, "R_y": 0,
               "L_pitch": 0, "R_pitch": 0}),
        (wind * 0.5, {"up": 0.7, "pitch": 22, "bend": 26, "neck": -6, "ahead": -0.06,
                      "r_lift": -48, "r_fold": 12, "l_lift": -42, "l_fold": 18, "nod": 4}),
        (wind * 0.62, {"up": 0.69, "r_lift": -40, "l_lift": -34}),
        (wind * 0.8, {"up": 0.81, "pitch": 15, "bend": 12, "r_lift": 16, "l_lift": 12,
                      "L_pitch": 10, "R_pitch": 12}),
        (wind, {"up": 1.05, "pitch": 4 + 4 * min(far, 2.0), "bend": -8, "neck": -8, "r_lift": 90,
                "r_out": 16, "l_lift": 80, "l_out": 22, "ahead": 0.05, "L_pitch": 52,
                "R_pitch": 56}),
    ]  # fmt: skip
    keys += _airborne(wind, time, far, rise, up_rise, tuck)
    keys += [
        (wind + time, {"up": 0.98, "ahead": far, "L_y": 0, "R_y": 0, "L_x": far, "R_x": far,
                       "L_pitch": 6, "R_pitch": 6, "pitch": 8, "bend": 12, "r_lift": 84,
                       "l_lift": 76}),
        (wind + time + land * 0.26, {"up": 0.68, "pitch": 24, "bend": 26, "L_pitch": 0,
                                     "R_pitch": 0, "r_lift": 40, "r_out": 28, "l_lift": 30,
                                     "l_out": 34}),
        (wind + time + land * 0.78, {**CALM, "up": 1.0, "bend": -3, "r_lift": -6, "r_out": 9}),
        (wind + time + land, {**BOTH, **CALM, "up": 0.985}),
    ]  # fmt: skip
    return Move(tuple(keys), again=far_m < _ON_THE_SPOT_M, pause=0.15)


def _airborne(
    wind: float, time: float, far: float, rise: float, up_rise: float, drawn_up: float
) -> list[tuple[float, dict[str, float]]]:
    """Pose the flight at enough moments for its parabola to be one."""
    keys: list[tuple[float, dict[str, float]]] = []
    for share in (0.15, 0.3, 0.5, 0.7, 0.85):
        arc = 4.0 * share * (1.0 - share)
        tuck = arc**2
        keys.append((
            wind + time * share,
            {"up": 1.0 + up_rise * arc, "ahead": far * share,
             "L_x": far * share - 0.12 * tuck + 0.2 * (share - 0.3) * min(far, 1.0),
             "R_x": far * share - 0.26 * tuck + 0.3 * (share - 0.3) * min(far, 1.0),
             "L_y": rise * arc + (0.16 + drawn_up) * tuck,
             "R_y": rise * arc + (0.3 + 0.6 * drawn_up) * tuck,
             "L_pitch": 52 - 46 * share, "R_pitch": 58 - 50 * share,
             "pitch": 4 + 6 * share, "bend": 4 * tuck, "r_lift": 152 - 60 * share,
             "r_fold": 14 + 26 * tuck, "l_lift": 138 - 50 * share, "l_fold": 20 + 40 * tuck},
        ))  # fmt: skip
    return keys
