"""Ways over the floor that go round what stands on it, with corners as wide as the pace asks.

The shortest way among boxes runs over their corners (Lozano-Perez and Wesley 1979). Only the boxes
that turn out to be in the way are looked at, so an open floor costs nothing.
"""

import heapq
import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import ahead, distance, heading
from stickgen_engine.timeline.footprints import Footprint, corners

# Who walks past something leaves so much room between it and the middle of the body, in metres.
PASSING_M: Final = 0.36
# A rounded corner may come nearer than that, but no nearer than this.
_CUTTING_M: Final = 0.24
# From this far before a corner one begins to turn, at a walk; and so much more a m/s.
_ROUND_M: Final = 0.45
_ROUND_S: Final = 0.16
_POINTS: Final = 6
_MOST_ROUNDS: Final = 12


def route(
    start: Point, end: Point, boxes: Sequence[Footprint], speed: float = 1.3
) -> tuple[Point, ...]:
    """Return the points after ``start`` on the way to ``end`` round all boxes, exact at its end.

    ``speed`` in m/s says how wide the corners are. What one starts or ends inside of is not gone
    round; where no way leads, the straight one is returned.
    """
    grown = [
        box.grown(_margin(box, start, end))
        for box in boxes
        if not box.holds(start) and not box.holds(end)
    ]
    known: list[Footprint] = []
    way: tuple[Point, ...] = (start, end)
    for _ in range(_MOST_ROUNDS):
        fresh = [
            box for box in grown
            if box not in known and any(box.crossed(a, b) for a, b in pairwise(way))
        ]  # fmt: skip
        if not fresh:
            break
        known += fresh
        found = _shortest(start, end, known)
        if found is None:
            return (end,)
        way = found
    narrow = [box.grown(min(_CUTTING_M, _margin(box, start, end)) - 0.02) for box in boxes]
    return rounded(way, speed, [box for box in narrow if not box.holds(start)])[1:]


def length_of(points: Sequence[Point]) -> float:
    """Return the length of a line through points, in metres."""
    return sum(distance(a, b) for a, b in pairwise(points))


def _margin(box: Footprint, start: Point, end: Point) -> float:
    """Leave as much room as there is where one starts and ends, and no more than one needs."""
    return max(min(PASSING_M, _gap(box, start) - 0.01, _gap(box, end) - 0.01), 0.0)


def _gap(box: Footprint, point: Point) -> float:
    """Return how far outside of a box a point is along the axis on which it is farthest."""
    return max(max(box.low[axis] - point[axis], point[axis] - box.high[axis]) for axis in (0, 1))


def _shortest(start: Point, end: Point, boxes: Sequence[Footprint]) -> tuple[Point, ...] | None:
    nodes = [start, end]
    for box in boxes:
        nodes += [c for c in corners(box) if not any(other.holds(c) for other in boxes)]
    best = {0: 0.0}
    before: dict[int, int] = {}
    queue: list[tuple[float, int]] = [(0.0, 0)]
    while queue:
        gone, here = heapq.heappop(queue)
        if here == 1:
            return _traced(nodes, before)
        if gone > best[here]:
            continue
        for there, point in enumerate(nodes):
            far = gone + distance(nodes[here], point) + _in_front(point, boxes)
            if there == here or far >= best.get(there, math.inf):
                continue
            if not any(box.crossed(nodes[here], point) for box in boxes):
                best[there], before[there] = far, here
                heapq.heappush(queue, (far, there))
    return None


def _in_front(point: Point, boxes: Sequence[Footprint]) -> float:
    """Prefer, of two ways alike, the one before a thing: behind it nobody is seen."""
    return 0.15 if any(point[1] > box.high[1] for box in boxes) else 0.0


def _traced(nodes: Sequence[Point], before: dict[int, int]) -> tuple[Point, ...]:
    out = [1]
    while out[-1] != 0:
        out.append(before[out[-1]])
    return tuple(nodes[index] for index in reversed(out))


def rounded(
    way: Sequence[Point], speed: float, boxes: Sequence[Footprint] = ()
) -> tuple[Point, ...]:
    """Cut the corners of a way in curves as wide as its legs, its pace and the boxes allow."""
    out = [way[0]]
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        room = 0.48 * min(distance(before, corner), distance(corner, after))
        size = min(_ROUND_M + _ROUND_S * speed, room)
        curve = _curve(before, corner, after, size)
        while size > 0.1 and any(
            box.crossed(a, b) for a, b in pairwise(curve) for box in boxes
        ):  # fmt: skip
            size *= 0.6
            curve = _curve(before, corner, after, size)
        out += curve if size > 0.05 else [corner]
    return (*out, way[-1])


def _curve(before: Point, corner: Point, after: Point, size: float) -> list[Point]:
    """Return a parabola that leaves one leg and meets the next ``size`` metres from the corner."""
    a = ahead(corner, heading(corner, before), size)
    b = ahead(corner, heading(corner, after), size)
    shares = [number / _POINTS for number in range(_POINTS + 1)]
    return [
        (
            (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * corner[0] + t * t * b[0],
            (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * corner[1] + t * t * b[1],
        )
        for t in shares
    ]
