"""Places on a head: a ball of radius 1 that turns, seen from the front.

Longitude 0 is the nose and grows towards the right of a picture of the front view, latitude 90 the
crown; both in degrees. Results are in head radii, y down; depth is positive towards the viewer.
"""

from collections.abc import Sequence
from math import cos, hypot, radians, sin, sqrt
from typing import Final

from stickgen_engine.drawing.paths import XY, Path, Segment, points_of, smooth

Spot = tuple[float, float, float]

# From here on a feature slides off the edge instead of crowding at it.
_SLIDE_DEG: Final = 60.0
# The square of the radius that features of the face keep within.
_INSIDE: Final = 0.955**2
_SLIDE_X: Final = sin(radians(_SLIDE_DEG))


def spot(lon: float, lat: float, yaw: float, radius: float = 1.0) -> Spot:
    """Return x, y and depth of a place on (or above) the ball."""
    around, flat = radians(lon + yaw), cos(radians(lat)) * radius
    return (flat * sin(around), -sin(radians(lat)) * radius, flat * cos(around))


def turned(lon: float, yaw: float) -> float:
    """Return the longitude as seen, from -180 to 180."""
    return (lon + yaw + 180.0) % 360.0 - 180.0


def across(lon: float, yaw: float) -> tuple[float, float]:
    """Return where a feature of the face stands (x) and the share of its width that is seen.

    A share of 0 means that it is out of sight.
    """
    seen = turned(lon, yaw)
    size = abs(seen)
    if size > 92.0:
        return (0.0, 0.0)
    x = sin(radians(size))
    if size > _SLIDE_DEG:
        x = _SLIDE_X + (size - _SLIDE_DEG) * 0.0098
    return (x if seen >= 0 else -x, 0.45 + 0.55 * max(0.0, cos(radians(size))))


def within(x: float, y: float) -> float:
    """Pull x inside the head's outline at this height."""
    edge = sqrt(max(0.0, _INSIDE - y * y))
    return max(-edge, min(edge, x))


def fitted(x: float, y: float, half: float) -> tuple[float, float]:
    """Return the middle and half-width of what is left of a span inside the outline."""
    left, right = within(x - half, y), within(x + half, y)
    return ((left + right) / 2, (right - left) / 2)


def ribbon(points: Sequence[tuple[float, float, float]]) -> Path:
    """Wrap a soft outline round (x, y, half-width) points; a last half-width of 0 makes a tip.

    The outline always runs the same way round, so that ribbons can be filled as one.
    """
    left: list[XY] = []
    right: list[XY] = []
    count = len(points)
    for i, (x, y, half) in enumerate(points):
        ax, ay, _ = points[max(0, i - 1)]
        bx, by, _ = points[min(count - 1, i + 1)]
        length = hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    tip = points[-1][2] == 0.0
    outline = left + (right[-2::-1] if tip else right[::-1])
    return clockwise(_pointed(outline, count - 1) if tip else smooth(outline, closed=True))


def joined(path: Path) -> Path:
    """Continue another path instead of starting a new one."""
    first, *rest = path
    return (("L", first[1], first[2]), *rest)  # type: ignore[misc]


def _pointed(outline: Sequence[XY], tip: int) -> Path:
    """Go softly out to the tip, turn sharply, and come softly back."""
    out = smooth(outline[: tip + 1])
    back = smooth((*outline[tip:], outline[0]))
    return (*out, *back[1:], ("Z",))


def clockwise(path: Path) -> Path:
    """Return the path so that it runs clockwise on the screen."""
    corners = points_of(path)
    area = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, (*corners[1:], corners[0]), strict=True)
    )
    return path if area >= 0 else _reversed(path)


def _reversed(path: Path) -> Path:
    """Run one closed path the other way."""
    segments = [s for s in path if len(s) > 1]
    ends = points_of(path)
    back: list[Segment] = [("M", *ends[-1])]
    for i in range(len(segments) - 1, 0, -1):
        segment = segments[i]
        if len(segment) == 7:
            back.append(("C", segment[3], segment[4], segment[1], segment[2], *ends[i - 1]))
        else:
            back.append(("L", *ends[i - 1]))
    back.append(("Z",))
    return tuple(back)
