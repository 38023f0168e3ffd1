"""How a move begins and ends."""

import numpy as np
from numpy.typing import NDArray

Curve = NDArray[np.float64]


def eased(t: Curve, ease: str) -> Curve:
    """Bend progress from 0 to 1: "linear", "in", "out" or "in_out" (smoothstep)."""
    t = np.clip(t, 0.0, 1.0)
    if ease == "in":
        return t * t
    if ease == "out":
        return 1.0 - (1.0 - t) ** 2
    if ease == "in_out":
        return t * t * (3.0 - 2.0 * t)
    return t


def smoothed(values: Curve, frames: float) -> Curve:
    """Soften a track of values by a Gaussian whose deviation is ``frames``; ends hold."""
    if frames <= 0 or len(values) < 2:
        return values
    reach = int(3 * frames) + 1
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / frames) ** 2)
    padded = np.concatenate([np.full(reach, values[0]), values, np.full(reach, values[-1])])
    return np.convolve(padded, kernel / kernel.sum(), mode="valid")
