"""The tail of a speech bubble, part of the bubble's own outline."""

from itertools import pairwise
from math import hypot, sqrt

from stickgen_engine.drawing.paths import QUARTER, XY, Path, Segment
from stickgen_engine.drawing.words.boxes import Box


def tip_of(box: Box, mouth: XY, face: Box, stop_px: float) -> XY | None:
    """Return where a tail that is aimed at a mouth ends: ``stop_px`` before the head.

    None where the bubble is too near to the head for a tail.
    """
    start = box.nearest(mouth)
    cx, cy = face.middle
    a, b = face.width / 2 + stop_px, face.height / 2 + stop_px
    sx, sy = (start[0] - cx) / a, (start[1] - cy) / b
    dx, dy = (mouth[0] - start[0]) / a, (mouth[1] - start[1]) / b
    # Where the line enters the ellipse round the head.
    square, half, rest = dx * dx + dy * dy, sx * dx + sy * dy, sx * sx + sy * sy - 1
    under = half * half - square * rest
    if rest <= 0 or under <= 0 or square == 0:
        return None
    share = (-half - sqrt(under)) / square
    if not 0 < share < 1:
        return None
    return (start[0] + (mouth[0] - start[0]) * share, start[1] + (mouth[1] - start[1]) * share)


def with_tail(box: Box, radius: float, tip: XY | None, half_base: float) -> Path:
    """Go clockwise round a box with round corners and, on one side, out to a tip and back."""
    side = _side_of(box, tip) if tip is not None else None
    r = min(radius, box.width / 2, box.height / 2)
    h = r * (1 - QUARTER)
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    corners: tuple[tuple[XY, XY, XY, XY], ...] = (
        # The straight's end, two handles, and the corner's end; from the top side on.
        ((x1 - r, y0), (x1 - h, y0), (x1, y0 + h), (x1, y0 + r)),
        ((x1, y1 - r), (x1, y1 - h), (x1 - h, y1), (x1 - r, y1)),
        ((x0 + r, y1), (x0 + h, y1), (x0, y1 - h), (x0, y1 - r)),
        ((x0, y0 + r), (x0, y0 + h), (x0 + h, y0), (x0 + r, y0)),
    )
    at = (x0 + r, y0)
    path: list[Segment] = [("M", *at)]
    for number, (end, first, second, after) in enumerate(corners):
        if side == number and tip is not None:
            path += _tail(at, end, tip, half_base)
        path.append(("L", *end))
        path.append(("C", *first, *second, *after))
        at = after
    return (*path, ("Z",))


def _side_of(box: Box, tip: XY) -> int:
    """Return the side that a tail leaves from: 0 top, 1 right, 2 bottom, 3 left."""
    outside = (box.y0 - tip[1], tip[0] - box.x1, tip[1] - box.y1, box.x0 - tip[0])
    # A long tail looks better from the long side.
    return max(range(4), key=lambda side: outside[side] * (1.0 if side % 2 else 1.6))


def _tail(start: XY, end: XY, tip: XY, half_base: float) -> list[Segment]:
    """Leave a straight side, curve to the tip, and come back to the side."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < 2.5 * half_base:
        half_base = length / 3
    ux, uy = (end[0] - start[0]) / (length or 1.0), (end[1] - start[1]) / (length or 1.0)
    along = (tip[0] - start[0]) * ux + (tip[1] - start[1]) * uy
    middle = max(half_base * 1.15, min(length - half_base * 1.15, along))
    a = (start[0] + ux * (middle - half_base), start[1] + uy * (middle - half_base))
    b = (start[0] + ux * (middle + half_base), start[1] + uy * (middle + half_base))
    foot = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    # Both sides bow the same way, which gives the tail a swing.
    bow = ((foot[0] * 0.55 + tip[0] * 0.45), (foot[1] * 0.55 + tip[1] * 0.45))
    swing = half_base * 0.35
    bx, by = bow[0] + ux * swing, bow[1] + uy * swing
    return [
        ("L", *a),
        ("C", (a[0] + bx) / 2, (a[1] + by) / 2, bx, by, *tip),
        ("C", bx + ux * half_base * 0.5, by + uy * half_base * 0.5, (b[0] + bx) / 2 + ux * 2,
         (b[1] + by) / 2 + uy * 2, *b),
    ]  # fmt: skip


def spiky(box: Box, reach: float, tip: XY | None) -> Path:
    """Go round a box in spikes; the spike that points to the tip is the tail."""
    inner = box.grown(-reach * 0.15)
    cx, cy = box.middle
    around = _round_points(inner, reach * 2.3)
    count = len(around)
    nearest = None
    if tip is not None:
        nearest = min(
            range(count), key=lambda i: hypot(around[i][0] - tip[0], around[i][1] - tip[1])
        )
    corners: list[XY] = []
    for i, (x, y) in enumerate(around):
        following = around[(i + 1) % count]
        mx, my = (x + following[0]) / 2, (y + following[1]) / 2
        out = hypot(mx - cx, my - cy) or 1.0
        # Uneven, but the same every time.
        far = reach * (0.72 + 0.45 * ((i * 7) % 5) / 4)
        corners.append((x, y))
        if i == nearest and tip is not None:
            corners.append(tip)
        else:
            corners.append((mx + (mx - cx) / out * far, my + (my - cy) / out * far))
    first, *rest = corners
    return (("M", *first), *(("L", *corner) for corner in rest), ("Z",))


def _round_points(box: Box, step: float) -> list[XY]:
    """Return points along the sides of a box, about a step apart."""
    wide, tall = max(3, round(box.width / step)), max(2, round(box.height / step))
    dx, dy = box.width / wide, box.height / tall
    return [
        *((box.x0 + dx * i, box.y0) for i in range(wide)),
        *((box.x1, box.y0 + dy * i) for i in range(tall)),
        *((box.x1 - dx * i, box.y1) for i in range(wide)),
        *((box.x0, box.y1 - dy * i) for i in range(tall)),
    ]


def dashes(path: Path, dash: float, space: float) -> Path:
    """Cut a closed outline into dashes."""
    points = _flattened(path)
    out: list[Segment] = []
    left, drawing = dash, True
    out.append(("M", *points[0]))
    for a, b in pairwise(points):
        length = hypot(b[0] - a[0], b[1] - a[1])
        gone = 0.0
        while length - gone > left:
            gone += left
            x, y = a[0] + (b[0] - a[0]) * gone / length, a[1] + (b[1] - a[1]) * gone / length
            out.append(("L" if drawing else "M", x, y))
            drawing = not drawing
            left = dash if drawing else space
        left -= length - gone
        if drawing:
            out.append(("L", *b))
    return tuple(out)


def _flattened(path: Path) -> list[XY]:
    points: list[XY] = []
    for segment in path:
        numbers = segment[1:]
        if len(numbers) == 6:
            x0, y0 = points[-1]
            x1, y1, x2, y2, x3, y3 = numbers
            for i in range(1, 9):
                t, s = i / 8, 1 - i / 8
                points.append(
                    (
                        s**3 * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t**3 * x3,
                        s**3 * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t**3 * y3,
                    )
                )
        elif len(numbers) == 2:
            points.append((numbers[0], numbers[1]))
        elif points:
            points.append(points[0])
    return points
