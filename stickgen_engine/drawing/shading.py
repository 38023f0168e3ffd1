"""Gradients as cairo sources, painted in the way that is quickest for the shape in hand."""

from math import ceil, floor
from typing import Final

import cairo

from stickgen_engine.drawing.painter import Linear, Radial
from stickgen_engine.drawing.paths import Path

# Left, top, right, bottom in the units of whoever draws.
Box = tuple[float, float, float, float]

# Below this area a gradient is painted at once.
_SMALL_BOX_PX: Final = 1200


class Shading:
    """Makes gradients the source of a painter's context.

    Cairo shades a curved outline row by row; shading its box first and cutting that out is three
    times as fast. The boxes share one surface, as they come one after the other.
    """

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._opaque: cairo.ImageSurface | None = None
        self._clear: cairo.ImageSurface | None = None

    def use(
        self,
        context: "cairo.Context[cairo.ImageSurface]",
        pattern: cairo.Gradient,
        box: Box,
        *,
        opaque: bool,
    ) -> None:
        """Make a gradient the source for an outline that lies within a box."""
        matrix = context.get_matrix()
        x0, y0, x1, y1 = box
        corners = [matrix.transform_point(x, y) for x in (x0, x1) for y in (y0, y1)]
        left = max(0, floor(min(x for x, _ in corners)) - 1)
        top = max(0, floor(min(y for _, y in corners)) - 1)
        width = min(self._width, ceil(max(x for x, _ in corners)) + 1) - left
        height = min(self._height, ceil(max(y for _, y in corners)) + 1) - top
        if width <= 0 or height <= 0 or width * height < _SMALL_BOX_PX:
            context.set_source(pattern)
            return
        surface = self._surface(opaque=opaque)
        shade = cairo.Context(surface)
        shade.set_operator(cairo.Operator.SOURCE)
        shade.rectangle(left, top, width, height)
        shade.set_matrix(matrix)
        shade.set_source(pattern)
        shade.fill()
        context.identity_matrix()
        context.set_source_surface(surface, 0, 0)
        context.get_source().set_filter(cairo.Filter.NEAREST)
        context.set_matrix(matrix)

    def _surface(self, *, opaque: bool) -> cairo.ImageSurface:
        if opaque:
            if self._opaque is None:
                self._opaque = cairo.ImageSurface(cairo.Format.RGB24, self._width, self._height)
            return self._opaque
        if self._clear is None:
            self._clear = cairo.ImageSurface(cairo.Format.ARGB32, self._width, self._height)
        return self._clear


def pattern_of(paint: Linear | Radial) -> cairo.Gradient:
    """Make cairo's gradient of a paint."""
    pattern: cairo.Gradient
    if isinstance(paint, Linear):
        pattern = cairo.LinearGradient(paint.x0, paint.y0, paint.x1, paint.y1)
    else:
        pattern = cairo.RadialGradient(paint.x, paint.y, 0, paint.x, paint.y, paint.radius)
    for offset, colour in paint.stops:
        pattern.add_color_stop_rgba(offset, *colour)
    return pattern


def is_opaque(paint: Linear | Radial) -> bool:
    """Tell whether nothing shines through a gradient."""
    return all(colour[3] >= 1.0 for _, colour in paint.stops)


def box_of(path: Path) -> Box:
    """Return a box that holds a path and its handles."""
    numbers = [number for segment in path for number in segment[1:]]
    xs: list[float] = numbers[0::2]
    ys: list[float] = numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def is_rectangle(path: Path) -> bool:
    """Tell whether a path goes round an upright box, which cairo fills fast whatever the paint."""
    if len(path) != 5 or any(len(segment) > 3 for segment in path):
        return False
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (segment[1:] for segment in path[:4])
    return bool(y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0)
