"""Outlines as plain tuples: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",).

Every maker returns a ``Path``; add paths with ``+``. Units are those of whoever draws.
"""

from collections.abc import Callable, Iterable, Sequence
from math import atan2, cos, hypot, pi, sin

XY = tuple[float, float]
Segment = tuple[str, *tuple[float, ...]]
Path = tuple[Segment, ...]
Place = Callable[[float, float], XY]

# Bezier handle length for a quarter of a circle of radius one.
QUARTER = 0.5522847498


def polyline(points: Sequence[XY]) -> Path:
    """Join points by straight lines and leave the path open."""
    first, *rest = points
    return (("M", *first), *(("L", x, y) for x, y in rest))


def polygon(points: Sequence[XY]) -> Path:
    """Join points by straight lines and close the path."""
    return (*polyline(points), ("Z",))


def line(x0: float, y0: float, x1: float, y1: float) -> Path:
    """Go straight from one point to another."""
    return (("M", x0, y0), ("L", x1, y1))


def rectangle(x: float, y: float, width: float, height: float) -> Path:
    """Go round a box from its first corner."""
    return polygon(((x, y), (x + width, y), (x + width, y + height), (x, y + height)))


def ellipse(x: float, y: float, rx: float, ry: float) -> Path:
    """Go round a centre."""
    hx, hy = rx * QUARTER, ry * QUARTER
    return (
        ("M", x + rx, y),
        ("C", x + rx, y + hy, x + hx, y + ry, x, y + ry),
        ("C", x - hx, y + ry, x - rx, y + hy, x - rx, y),
        ("C", x - rx, y - hy, x - hx, y - ry, x, y - ry),
        ("C", x + hx, y - ry, x + rx, y - hy, x + rx, y),
        ("Z",),
    )


def circle(x: float, y: float, radius: float) -> Path:
    """Go round a centre at one distance."""
    return ellipse(x, y, radius, radius)


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Path:
    """Go round a box with round corners."""
    r = min(radius, abs(width) / 2, abs(height) / 2)
    h = r * (1 - QUARTER)
    right, bottom = x + width, y + height
    return (
        ("M", x + r, y),
        ("L", right - r, y),
        ("C", right - h, y, right, y + h, right, y + r),
        ("L", right, bottom - r),
        ("C", right, bottom - h, right - h, bottom, right - r, bottom),
        ("L", x + r, bottom),
        ("C", x + h, bottom, x, bottom - h, x, bottom - r),
        ("L", x, y + r),
        ("C", x, y + h, x + h, y, x + r, y),
        ("Z",),
    )


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Path:
    """Follow an ellipse from one angle to another (radians, from +x towards +y), left open."""
    steps = max(1, int(abs(end - start) / (pi / 2) + 0.999))
    delta = (end - start) / steps
    handle = 4 / 3 * _tan_quarter(delta)
    path: list[Segment] = [("M", x + rx * cos(start), y + ry * sin(start))]
    for step in range(steps):
        a, b = start + delta * step, start + delta * (step + 1)
        path.append(
            (
                "C",
                x + rx * (cos(a) - handle * sin(a)),
                y + ry * (sin(a) + handle * cos(a)),
                x + rx * (cos(b) + handle * sin(b)),
                y + ry * (sin(b) - handle * cos(b)),
                x + rx * cos(b),
                y + ry * sin(b),
            )
        )
    return tuple(path)


def _tan_quarter(angle: float) -> float:
    return sin(angle / 4) / cos(angle / 4)


def smooth(points: Sequence[XY], *, closed: bool = False, tension: float = 1.0) -> Path:
    """Pass a soft curve through points (Catmull-Rom); tension 0 gives straight lines."""
    count = len(points)
    if count < 3:
        return polyline(points)
    reach = tension / 6
    path: list[Segment] = [("M", *points[0])]
    for i in range(count if closed else count - 1):
        p0 = points[i - 1] if closed or i else points[0]
        p1, p2 = points[i], points[(i + 1) % count]
        p3 = points[(i + 2) % count] if closed or i + 2 < count else p2
        path.append(
            (
                "C",
                p1[0] + (p2[0] - p0[0]) * reach,
                p1[1] + (p2[1] - p0[1]) * reach,
                p2[0] - (p3[0] - p1[0]) * reach,
                p2[1] - (p3[1] - p1[1]) * reach,
                *p2,
            )
        )
    if closed:
        path.append(("Z",))
    return tuple(path)


def capsule(a: XY, b: XY, ra: float, rb: float) -> Path:
    """Wrap two circles of different size: a limb's tapered outline with round ends."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    if length <= abs(ra - rb) + 1e-9:
        return circle(*(a if ra >= rb else b), max(ra, rb))
    along = atan2(dy, dx)
    # The tangent touches both circles this far round from the axis.
    spread = pi / 2 + _asin((rb - ra) / length)
    first = arc(*a, ra, ra, along + spread, along + 2 * pi - spread)
    start = along - spread
    second = arc(*b, rb, rb, start, along + spread)
    bridge = ("L", b[0] + rb * cos(start), b[1] + rb * sin(start))
    return (*first, bridge, *second[1:], ("Z",))


def _asin(value: float) -> float:
    bounded = max(-1.0, min(1.0, value))
    return atan2(bounded, (1 - bounded * bounded) ** 0.5)


def moved(path: Path, dx: float = 0.0, dy: float = 0.0, scale: float = 1.0) -> Path:
    """Scale a path about the origin, then shift it."""
    return mapped(path, lambda x, y: (x * scale + dx, y * scale + dy))


def mapped(path: Path, place: Place) -> Path:
    """Send every point of a path through a function."""
    return tuple((segment[0], *_pairs(segment[1:], place)) for segment in path)


def _pairs(numbers: Sequence[float], place: Place) -> Iterable[float]:
    for i in range(0, len(numbers), 2):
        yield from place(numbers[i], numbers[i + 1])


def points_of(path: Path) -> list[XY]:
    """Return the points that a path passes through, without its handles."""
    return [(numbers[-2], numbers[-1]) for _, *numbers in path if numbers]
