"""Where the lips of a figure are in the picture."""

from typing import Final

from stickgen_engine.drawing.figures.projection import HEAD, Projected, head_radius
from stickgen_engine.drawing.look import Look

# From the middle of the head, in its radii: ahead as the face is drawn, and down.
_AHEAD: Final = 0.6
_DOWN: Final = 0.42


def lips_of(body: Projected, look: Look) -> tuple[float, float, float]:
    """Return the pixel of the mouth, and the radius of the head in px."""
    x, y = body.at[HEAD]
    radius = body.size(HEAD, head_radius(look))
    facing = 1.0 if body.side >= 0.0 else -1.0
    ahead = _AHEAD * facing * min(1.0, 1.6 * (1.0 - abs(body.toward)) + 0.1)
    return x + ahead * radius, y + _DOWN * radius, max(radius, 1.0)
