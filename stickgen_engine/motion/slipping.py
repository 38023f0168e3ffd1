"""Feet that slide away on ice, and the body that catches itself."""

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.footfalls import Fall
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.stepping import Plant
from stickgen_engine.motion.track import Feet

_SLID_M, _SLIDING_S, _CATCHING_S = 0.13, 0.26, 0.55


def slips_of(falls: list[Fall], share: float, rng: np.random.Generator) -> list[Fall]:
    """Choose the steps on which a foot slips: never the first or the last, nor two running."""
    out: list[Fall] = []
    for number, fall in enumerate(falls[1:-1]):
        chosen = rng.uniform() < share or number == (len(falls) - 2) // 2
        if chosen and (not out or fall.start - out[-1].end > 0.6):
            out.append(fall)
    return out


def slide(feet: Feet, side: int, times: Array, plant: Plant, heading: float) -> None:
    """Let a foot come down short of where it stands and slide there, in place."""
    end = plant.start + _SLIDING_S
    left = 1.0 - ramp(times, plant.start, end)
    back = _SLID_M * headings(np.array(heading))
    # On its way down it already heads for the place where the sliding begins.
    share = np.where(times < plant.start, ramp(times, plant.start - 0.2, plant.start), left)
    near = (times > plant.start - 0.2) & (times < end)
    feet.ankle[near, side] -= share[near, None] * back
    sliding = (times >= plant.start - 1e-9) & (times < end)
    feet.heel[sliding, side] = feet.toe[sliding, side] = False


def catch_oneself(channels: Array, times: Array, moments: list[tuple[float, float]]) -> None:
    """Throw up the arms and sway where a foot slips, in place; ``moments`` are (seconds, side)."""
    for moment, sign in moments:
        jolt = ramp(times, moment - 0.04, moment + 0.16)
        jolt = jolt - ramp(times, moment + 0.2, moment + 0.2 + _CATCHING_S)
        for name, amount in (
            ("pitch", -13.0), ("bend", 10.0), ("side", 9.0 * sign), ("neck", 8.0), ("up", -0.05),
            ("r_lift", 26.0), ("l_lift", 20.0), ("r_out", 44.0), ("l_out", 52.0),
            ("twist", -10.0 * sign),
        ):  # fmt: skip
            channels[:, C[name]] += amount * jolt
