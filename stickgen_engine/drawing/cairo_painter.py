"""The painter that makes real pixels: cairo surfaces, in rows of BGRX as ffmpeg wants them."""

from collections.abc import Callable
from math import ceil, floor
from typing import Final

import cairo

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Linear, Matrix, Paint, Painter, Radial, Role
from stickgen_engine.drawing.paths import Path

_SPOT_RADIUS: Final = 64
# Below this size a true gradient is as quick as a scaled sprite and rounder.
_SMALL_SPOT_PX: Final = 40.0
# Below this area a gradient is painted at once.
_SMALL_BOX_PX: Final = 1200
# A soft edge: alpha over distance from the middle.
_FALL: Final = ((0.0, 1.0), (0.25, 0.82), (0.5, 0.45), (0.75, 0.14), (1.0, 0.0))


class CairoPainter:
    """Draws on one surface, which it keeps for all frames."""

    def __init__(
        self, width: int, height: int, *, transparent: bool = False, scale: float = 1.0
    ) -> None:
        layout = cairo.Format.ARGB32 if transparent else cairo.Format.RGB24
        self.surface = cairo.ImageSurface(layout, width, height)
        self.context = cairo.Context(self.surface)
        self.context.set_line_cap(cairo.LineCap.ROUND)
        self.context.set_line_join(cairo.LineJoin.ROUND)
        if scale != 1.0:
            self.context.scale(scale, scale)
        self._groups: list[float] = []
        self._spots: dict[Colour, cairo.ImageSurface] = {}
        self._sprites: dict[str, cairo.ImageSurface] = {}
        self._gradients: dict[Linear | Radial, cairo.Gradient] = {}

    def shape(
        self,
        path: Path,
        *,
        fill: Paint | None = None,
        line: Colour | None = None,
        width: float = 0.0,
        glows: bool = False,
    ) -> None:
        context = self.context
        trace(context, path)
        if fill is not None:
            if isinstance(fill, tuple):
                context.set_source_rgba(*fill)
            else:
                self._set_gradient(fill, path)
            if line is None:
                context.fill()
            else:
                context.fill_preserve()
        if line is not None and width > 0:
            context.set_source_rgba(*line)
            context.set_line_width(width)
            context.stroke()
        elif line is not None:
            context.new_path()

    def _set_gradient(self, paint: Linear | Radial, path: Path) -> None:
        """Make a gradient the source for the path in hand.

        Cairo shades a curved path row by row; shading its box first and cutting that out is three
        times as fast.
        """
        context = self.context
        pattern = self._gradient(paint)
        matrix = context.get_matrix()
        corners = [matrix.transform_point(x, y) for x, y in _box(path)]
        left = max(0, floor(min(x for x, _ in corners)) - 1)
        top = max(0, floor(min(y for _, y in corners)) - 1)
        width = min(self.surface.get_width(), ceil(max(x for x, _ in corners)) + 1) - left
        height = min(self.surface.get_height(), ceil(max(y for _, y in corners)) + 1) - top
        if _is_rectangle(path) or width <= 0 or height <= 0 or width * height < _SMALL_BOX_PX:
            context.set_source(pattern)
            return
        opaque = all(colour[3] >= 1.0 for _, colour in paint.stops)
        box = cairo.ImageSurface(
            cairo.Format.RGB24 if opaque else cairo.Format.ARGB32, width, height
        )
        shade = cairo.Context(box)
        shade.translate(-left, -top)
        shade.transform(matrix)
        shade.set_source(pattern)
        shade.set_operator(cairo.Operator.SOURCE)
        shade.paint()
        context.identity_matrix()
        context.set_source_surface(box, left, top)
        context.get_source().set_filter(cairo.Filter.NEAREST)
        context.set_matrix(matrix)

    def _gradient(self, paint: Linear | Radial) -> cairo.Gradient:
        known = self._gradients.get(paint)
        if known is not None:
            return known
        if len(self._gradients) > 4096:
            self._gradients.clear()
        pattern: cairo.Gradient
        if isinstance(paint, Linear):
            pattern = cairo.LinearGradient(paint.x0, paint.y0, paint.x1, paint.y1)
        else:
            pattern = cairo.RadialGradient(paint.x, paint.y, 0, paint.x, paint.y, paint.radius)
        for offset, colour in paint.stops:
            pattern.add_color_stop_rgba(offset, *colour)
        self._gradients[paint] = pattern
        return pattern

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        if rx <= 0 or ry <= 0 or colour[3] <= 0:
            return
        context = self.context
        context.save()
        context.translate(x, y)
        context.scale(rx / _SPOT_RADIUS, ry / _SPOT_RADIUS)
        if max(rx, ry) < _SMALL_SPOT_PX:
            context.set_source(_soft_gradient(colour))
            context.arc(0, 0, _SPOT_RADIUS, 0, 6.2831853)
            context.fill()
        else:
            r = _SPOT_RADIUS
            context.set_source_surface(self._spot_sprite(colour), -r, -r)
            context.get_source().set_filter(cairo.Filter.BILINEAR)
            context.rectangle(-r, -r, 2 * r, 2 * r)
            context.clip()
            context.paint_with_alpha(colour[3])
        context.restore()

    def _spot_sprite(self, colour: Colour) -> cairo.ImageSurface:
        opaque = (colour[0], colour[1], colour[2], 1.0)
        sprite = self._spots.get(opaque)
        if sprite is None:
            size = 2 * _SPOT_RADIUS
            sprite = cairo.ImageSurface(cairo.Format.ARGB32, size, size)
            context = cairo.Context(sprite)
            context.translate(_SPOT_RADIUS, _SPOT_RADIUS)
            context.set_source(_soft_gradient(opaque))
            context.paint()
            if len(self._spots) > 256:
                self._spots.clear()
            self._spots[opaque] = sprite
        return sprite

    def push(
        self,
        *,
        matrix: Matrix | None = None,
        clip: Path | None = None,
        alpha: float = 1.0,
        role: Role | None = None,
    ) -> None:
        context = self.context
        context.save()
        if matrix is not None:
            context.transform(cairo.Matrix(*matrix))
        if clip is not None:
            trace(context, clip)
            context.clip()
        if alpha < 1.0:
            context.push_group()
        self._groups.append(alpha)

    def pop(self) -> None:
        alpha = self._groups.pop()
        if alpha < 1.0:
            self.context.pop_group_to_source()
            self.context.paint_with_alpha(alpha)
        self.context.restore()

    def sprite(
        self,
        key: str,
        size: tuple[float, float],
        draw: Callable[[Painter], None],
        *,
        at: tuple[float, float],
    ) -> None:
        kept = self._sprites.get(key)
        if kept is None:
            painter = CairoPainter(int(size[0]) + 1, int(size[1]) + 1, transparent=True)
            draw(painter)
            kept = painter.surface
            self._sprites[key] = kept
        self.context.set_source_surface(kept, *at)
        self.context.paint()

    def blit(self, surface: cairo.ImageSurface) -> None:
        """Replace everything by another surface of the same size."""
        self.context.save()
        self.context.identity_matrix()
        self.context.set_operator(cairo.Operator.SOURCE)
        self.context.set_source_surface(surface, 0, 0)
        self.context.paint()
        self.context.restore()

    def stretch(self, surface: cairo.ImageSurface, factor: float) -> None:
        """Replace everything by a smaller surface that is enlarged softly."""
        self.context.save()
        self.context.identity_matrix()
        self.context.scale(factor, factor)
        self.context.set_operator(cairo.Operator.SOURCE)
        self.context.set_source_surface(surface, 0, 0)
        self.context.get_source().set_filter(cairo.Filter.BILINEAR)
        self.context.get_source().set_extend(cairo.Extend.PAD)
        self.context.paint()
        self.context.restore()

    def pixels(self) -> memoryview:
        """Return the rows of the surface (BGRX, 4 bytes a pixel); valid until the next drawing."""
        self.surface.flush()
        return self.surface.get_data()


def _box(path: Path) -> list[tuple[float, float]]:
    """Return the corners of a box that holds the path and its handles."""
    numbers = [number for segment in path for number in segment[1:]]
    xs: list[float] = numbers[0::2]
    ys: list[float] = numbers[1::2]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _is_rectangle(path: Path) -> bool:
    if len(path) != 5 or any(len(segment) > 3 for segment in path):
        return False
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (segment[1:] for segment in path[:4])
    return bool(y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0)


def _soft_gradient(colour: Colour) -> cairo.RadialGradient:
    pattern = cairo.RadialGradient(0, 0, 0, 0, 0, _SPOT_RADIUS)
    for offset, share in _FALL:
        pattern.add_color_stop_rgba(offset, *colour[:3], colour[3] * share)
    return pattern


def trace(context: "cairo.Context[cairo.ImageSurface]", path: Path) -> None:
    """Make a path cairo's current one."""
    move, straight, curve = context.move_to, context.line_to, context.curve_to
    context.new_path()
    for segment in path:
        kind = segment[0]
        if kind == "L":
            straight(segment[1], segment[2])  # type: ignore[misc]
        elif kind == "C":
            curve(*segment[1:7])  # type: ignore[misc]
        elif kind == "M":
            move(segment[1], segment[2])  # type: ignore[misc]
        else:
            context.close_path()
