"""The painter that makes real pixels: cairo surfaces, in rows of BGRX as ffmpeg wants them."""

from collections.abc import Callable
from typing import Final

import cairo

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Linear, Matrix, Paint, Painter, Radial, Role
from stickgen_engine.drawing.paths import Path
from stickgen_engine.drawing.shading import Shading, box_of, is_opaque, is_rectangle, pattern_of
from stickgen_engine.drawing.spots import Spots
from stickgen_engine.drawing.tracing import trace

__all__ = ["CairoPainter", "trace"]

_KEPT_GRADIENTS: Final = 4096


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
        self.shading = Shading(width, height)
        self._groups: list[float] = []
        self._spots = Spots()
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
        trace(self.context, path)
        if isinstance(fill, tuple):
            self.context.set_source_rgba(*fill)
        elif fill is not None:
            self._set_gradient(fill, path)
        self.paint(line, width, filled=fill is not None)

    def paint(self, line: Colour | None, width: float, *, filled: bool) -> None:
        """Fill the path in hand with the source in hand if it is to be ``filled``; outline it."""
        context = self.context
        if line is None or width <= 0:
            if filled:
                context.fill()
            return
        if filled:
            context.fill_preserve()
        context.set_source_rgba(*line)
        context.set_line_width(width)
        context.stroke()

    def _set_gradient(self, paint: Linear | Radial, path: Path) -> None:
        pattern = self._gradient(paint)
        if is_rectangle(path):
            self.context.set_source(pattern)
        else:
            self.shading.use(self.context, pattern, box_of(path), opaque=is_opaque(paint))

    def _gradient(self, paint: Linear | Radial) -> cairo.Gradient:
        known = self._gradients.get(paint)
        if known is None:
            if len(self._gradients) > _KEPT_GRADIENTS:
                self._gradients.clear()
            known = self._gradients[paint] = pattern_of(paint)
        return known

    def spot(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, *, glows: bool = False
    ) -> None:
        if rx <= 0 or ry <= 0 or colour[3] <= 0:
            return
        self._spots.lay(self.context, (x, y), (rx, ry), colour)

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
        self._begin_group(alpha)

    def push_within(self, outline: cairo.Path, matrix: cairo.Matrix, *, alpha: float = 1.0) -> None:
        """Enter a state that is clipped to an outline in a matrix's own units."""
        context = self.context
        context.save()
        before = context.get_matrix()
        context.transform(matrix)
        context.new_path()
        context.append_path(outline)
        context.clip()
        context.set_matrix(before)
        self._begin_group(alpha)

    def _begin_group(self, alpha: float) -> None:
        if alpha < 1.0:
            self.context.push_group()
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
