"""Following somebody from the side: softly, looking ahead of runners, and never losing them."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.easing import smoothed

Curve = NDArray[np.float64]

_AHEAD_FRAMES: Final = 12.0
_MOST_AHEAD_M: Final = 1.6
# Of half of the frame's width, so much at most is between its middle and who is followed.
_LEAD_SHARE: Final = 0.3
_LOST_SHARE: Final = 0.5


def followed(middles: Curve, half_m: Curve, softness: float) -> Curve:
    """Return the camera's way, (T,) metres, that follows ``middles``.

    Args:
        middles: where the followed one is, (T,) metres.
        half_m: half of what the frame shows across at its depth, (T,) metres.
        softness: from 0, as if mounted, to 1.
    """
    path = smoothed(middles, 4 + 20 * softness)
    speed = np.gradient(path) if len(path) > 1 else path * 0.0
    lead = np.minimum(_MOST_AHEAD_M, _LEAD_SHARE * half_m)
    ahead = np.clip(smoothed(speed, _AHEAD_FRAMES) * _AHEAD_FRAMES, -lead, lead)
    room = _LOST_SHARE * half_m
    kept = np.clip(path + ahead, middles - room, middles + room)
    # Where the limit takes hold the way has a corner; a short window rounds it.
    return smoothed(kept, 3.0)
