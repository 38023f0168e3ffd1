"""The ground that props take up: where nobody can walk through, and where one stands beside it."""

import math
from dataclasses import dataclass
from typing import Final

from stickgen_engine.script.journeys import STANDING_SHARE
from stickgen_engine.script.models import Prop, Scene
from stickgen_engine.timeline.beats import Point
from stickgen_engine.timeline.compass import heading
from stickgen_engine.vocabulary.props import PROPS

# A body takes up so much room to every side, in metres: half its depth, and half its shoulders.
BODY_M: Final = 0.2
# What is stepped on or into, walked through, or hangs on a wall: it stands in nobody's way.
_OPEN: Final = frozenset(
    ("base", "grass", "stadium", "stage", "door", "window", "stairs", "goal", "skateboard", "ufo",
     "plate", "hat", "net", "umbrella")
)  # fmt: skip
# How deep a thing is, in metres, where it is not as deep as it is wide.
_DEEP: Final = {
    "table": 0.8, "desk": 0.65, "bench": 0.5, "sofa": 0.85, "bed": 1.0, "piano": 0.65, "car": 1.7,
    "bus": 2.4, "boat": 1.4, "bicycle": 0.3, "fence": 0.15, "board": 0.4, "easel": 0.5,
    "computer": 0.4, "throne": 0.9, "ladder": 0.3, "treasure_chest": 0.55, "suitcase": 0.25,
    "gravestone": 0.2, "sign": 0.15, "tent": 1.8,
}  # fmt: skip
# A house is drawn as its front: what belongs to it lies behind.
_FRONTS: Final = {"house": 3.0, "building": 3.0}
# Smaller things that lie about are stepped over.
_LEAST_M: Final = 0.34


@dataclass(frozen=True, slots=True)
class Footprint:
    """The box on the ground, (x, z) from ``low`` to ``high`` in metres, that a prop takes up."""

    prop: str
    low: Point
    high: Point

    @property
    def middle(self) -> Point:
        """The middle of the box."""
        return 0.5 * (self.low[0] + self.high[0]), 0.5 * (self.low[1] + self.high[1])

    def grown(self, margin: float) -> "Footprint":
        """Return the box with a margin on every side."""
        return Footprint(
            self.prop,
            (self.low[0] - margin, self.low[1] - margin),
            (self.high[0] + margin, self.high[1] + margin),
        )

    def holds(self, point: Point) -> bool:
        """Tell whether a point is inside."""
        return self.low[0] < point[0] < self.high[0] and self.low[1] < point[1] < self.high[1]

    def crossed(self, start: Point, end: Point) -> bool:
        """Tell whether the straight line between two points goes through the inside."""
        first, last = 0.0, 1.0
        for axis in (0, 1):
            step = end[axis] - start[axis]
            if abs(step) < 1e-9:
                if not self.low[axis] < start[axis] < self.high[axis]:
                    return False
                continue
            at = sorted(((side[axis] - start[axis]) / step) for side in (self.low, self.high))
            first, last = max(first, at[0]), min(last, at[1])
        return last - first > 1e-6

    def edge_towards(self, point: Point) -> Point:
        """Return where the line from the middle to a point leaves the box, also for one inside."""
        x, z = self.middle
        dx, dz = point[0] - x, point[1] - z
        shares = [
            0.5 * (self.high[axis] - self.low[axis]) / abs(by)
            for axis, by in ((0, dx), (1, dz))
            if abs(by) > 1e-9
        ]
        share = min(shares, default=0.0)
        return x + dx * share, z + dz * share


def footprints(scene: Scene) -> tuple[Footprint, ...]:
    """Find what stands on the ground of a scene and is in the way of who walks."""
    return tuple(box for prop in scene.props if (box := _footprint(prop)) is not None)


def _footprint(prop: Prop) -> Footprint | None:
    word = PROPS.get(prop.kind)
    if prop.kind in _OPEN or word.sky or prop.held_by is not None or (prop.y or 0.0) > 0.3:
        return None
    width = word.width_m * STANDING_SHARE.get(prop.kind, 0.92) * prop.scale
    if word.held and width < _LEAST_M:
        return None
    x, z = prop.at
    if prop.kind in _FRONTS:
        deep = _FRONTS[prop.kind] * prop.scale
        return Footprint(prop.id or "", (x - 0.5 * width, z - 0.1), (x + 0.5 * width, z + deep))
    deep = _DEEP[prop.kind] * prop.scale if prop.kind in _DEEP else width
    half = 0.5 * width, 0.5 * deep
    return Footprint(prop.id or "", (x - half[0], z - half[1]), (x + half[0], z + half[1]))


def reach_of(prop: Prop, start: Point) -> float:
    """Return how far a thing reaches from its middle towards who comes from ``start``, in metres.

    Measured on the ellipse in its box, so that those who share it stand on one ring.
    """
    word = PROPS.get(prop.kind)
    wide = 0.5 * word.width_m * STANDING_SHARE.get(prop.kind, 1.0) * prop.scale
    deep = 0.5 * _DEEP[prop.kind] * prop.scale if prop.kind in _DEEP else wide
    if prop.kind in _FRONTS:
        deep = 0.1
    a = math.radians(heading(prop.at, start))
    return wide * deep / max(math.hypot(deep * math.cos(a), wide * math.sin(a)), 1e-6)


def brought_out(point: Point, boxes: tuple[Footprint, ...], start: Point, margin: float) -> Point:
    """Move a point that is inside something to its edge, on the side of who comes from ``start``.

    Where other things stand there, the end comes out of them as well, on the same side; only where
    ``start`` is among them is the nearest edge that is free taken.
    """
    grown = [box.grown(margin) for box in boxes]
    inside = next((box for box in grown if box.holds(point)), None)
    if inside is None:
        return point
    near = inside.edge_towards(start) if not inside.holds(start) else start
    (x0, z0), (x1, z1) = inside.low, inside.high
    edges = [(point[0], z0), (x0, point[1]), (x1, point[1]), (point[0], z1)]
    edges.sort(key=lambda edge: math.dist(edge, start))
    far = math.dist(point, start)
    shares = [number * 0.05 / far for number in range(1, int(far / 0.05))]
    line = [
        (point[0] + (start[0] - point[0]) * t, point[1] + (start[1] - point[1]) * t) for t in shares
    ]
    free = [each for each in (near, *line, *edges) if not any(box.holds(each) for box in grown)]
    return next(iter(free), point)


def corners(box: Footprint) -> tuple[Point, ...]:
    """Return the four corners of a box, a hair outside."""
    (x0, z0), (x1, z1) = box.grown(0.01).low, box.grown(0.01).high
    return (x0, z0), (x1, z0), (x1, z1), (x0, z1)
