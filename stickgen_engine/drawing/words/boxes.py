"""Rectangles on the screen, in pixels, y down."""

from dataclasses import dataclass
from math import hypot

from stickgen_engine.drawing.paths import XY


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from (x0, y0) to (x1, y1)."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """The width."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """The height."""
        return self.y1 - self.y0

    @property
    def middle(self) -> XY:
        """The middle."""
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2)

    def grown(self, by: float) -> "Box":
        """Return the box with more on every side."""
        return Box(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes share any area."""
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1
        )

    def gap(self, other: "Box") -> float:
        """Return the distance between two boxes, 0 where they touch."""
        dx = max(self.x0 - other.x1, other.x0 - self.x1, 0.0)
        dy = max(self.y0 - other.y1, other.y0 - self.y1, 0.0)
        return hypot(dx, dy)

    def nearest(self, point: XY) -> XY:
        """Return the place in the box that is nearest to a point."""
        return (max(self.x0, min(self.x1, point[0])), max(self.y0, min(self.y1, point[1])))

    def crossed(self, start: XY, end: XY) -> bool:
        """Tell whether a straight line passes through the box."""
        low, high = 0.0, 1.0
        for a, b, near, far in (
            (start[0], end[0], self.x0, self.x1),
            (start[1], end[1], self.y0, self.y1),
        ):
            if a == b:
                if not near < a < far:
                    return False
                continue
            t0, t1 = sorted(((near - a) / (b - a), (far - a) / (b - a)))
            low, high = max(low, t0), min(high, t1)
        return low < high


def around(x: float, y: float, radius: float) -> Box:
    """Return the box round a circle."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def scale_of(frame_size: tuple[int, int]) -> float:
    """Return how large words are drawn beside a frame 720 px high or, standing, 720 px wide."""
    return min(frame_size) / 720
