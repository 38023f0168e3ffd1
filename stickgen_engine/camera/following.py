"""Following somebody: softly, ahead of runners, up to those who fly, and never losing them."""

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
# So much of the frame stays free above a head.
_ROOM_SHARE: Final = 0.08


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


def lifted(crowns: Curve, softness: float) -> Curve:
    """Return by how much to lower the picture, (T,) shares of the frame, to keep crowns in it.

    Args:
        crowns: where the tops of heads are, (T,) shares of the frame from its top.
        softness: from 0, as if mounted, to 1.
    """
    missing = np.maximum(_ROOM_SHARE - crowns, 0.0)
    if not np.any(missing > 0.0):
        return missing
    reach = _AHEAD_FRAMES
    padded = np.pad(missing, int(reach), mode="edge")
    # Up in time, and down late: who flaps or hops doesn't shake the picture.
    most = np.lib.stride_tricks.sliding_window_view(padded, 2 * int(reach) + 1).max(axis=1)
    return smoothed(most, 4.0 + 4.0 * softness)
