"""Hind legs of four-footed animals, which bend twice where the skeleton has one joint."""

from typing import Final

from stickgen_engine.drawing.paths import XY

# How far the hock is behind the line of a straight hind leg, in heights.
_HOCK: Final = 0.03


def hind_joints(hip: XY, knee: XY, ankle: XY, ahead_px: float) -> tuple[XY, XY]:
    """Return the stifle, ahead, and the hock, behind, of a leg in px.

    ``ahead_px`` is the body's height as far as it lies in the picture, positive to the right.
    """
    line = (ankle[0] - hip[0], ankle[1] - hip[1])
    size = max(line[0] ** 2 + line[1] ** 2, 1e-6)
    share = ((knee[0] - hip[0]) * line[0] + (knee[1] - hip[1]) * line[1]) / size
    off = (knee[0] - hip[0] - share * line[0], knee[1] - hip[1] - share * line[1])
    on = _HOCK * ahead_px
    x, y = (hip[i] + 0.36 * line[i] + 0.9 * off[i] for i in (0, 1))
    # A leg that is folded under a body that lies doesn't stand out above it.
    stifle = (x + on, max(y, hip[1]) if line[1] > 0.0 else y)
    hock = (hip[0] + 0.7 * line[0] - 0.3 * off[0] - on, hip[1] + 0.7 * line[1] - 0.3 * off[1])
    return stifle, hock
