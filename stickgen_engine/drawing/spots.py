"""Soft ellipses: the glow of lamps and suns, the shadow under a foot."""

from math import exp, hypot, log
from typing import Final

import cairo

from stickgen_engine.drawing.colour import Colour

_RADIUS: Final = 64
# Below this radius a true gradient is as quick as a scaled sprite and rounder.
_SMALL_PX: Final = 40.0
# From this radius on, whole pixels and steps of a hundredth of the size are not seen.
_LARGE_PX: Final = 96.0
_STEP: Final = log(1.01)
_MOST_KEPT: Final = 12
# A soft edge: alpha over distance from the middle.
_FALL: Final = ((0.0, 1.0), (0.25, 0.82), (0.5, 0.45), (0.75, 0.14), (1.0, 0.0))


class Spots:
    """Lays soft ellipses on a context; keeps the masks that they are laid through."""

    def __init__(self) -> None:
        self._masks: dict[tuple[int, int], cairo.ImageSurface] = {}
        self._sprite: cairo.ImageSurface | None = None

    def lay(
        self,
        context: "cairo.Context[cairo.ImageSurface]",
        middle: tuple[float, float],
        radii: tuple[float, float],
        colour: Colour,
    ) -> None:
        """Lay one, in the context's own units."""
        (x, y), (rx, ry) = middle, radii
        matrix = context.get_matrix()
        wide, tall = abs(matrix.xx) * rx, abs(matrix.yy) * ry
        if matrix.xy or matrix.yx:
            wide, tall = hypot(matrix.xx, matrix.yx) * rx, hypot(matrix.xy, matrix.yy) * ry
        elif min(wide, tall) >= _LARGE_PX:
            context.identity_matrix()
            self._mask_large(context, matrix.transform_point(x, y), (wide, tall), colour)
            context.set_matrix(matrix)
            return
        context.translate(x, y)
        context.scale(rx / _RADIUS, ry / _RADIUS)
        if max(wide, tall) < _SMALL_PX:
            context.set_source(_gradient(colour))
            context.arc(0, 0, _RADIUS, 0, 6.2831853)
            context.fill()
        else:
            context.set_source_rgba(*colour)
            context.mask(self._scaled())
        context.set_matrix(matrix)

    def _mask_large(
        self,
        context: "cairo.Context[cairo.ImageSurface]",
        middle: tuple[float, float],
        radii: tuple[float, float],
        colour: Colour,
    ) -> None:
        """Lay a large one through a mask of its own size, which costs a tenth of a scaled one."""
        steps = (round(log(radii[0]) / _STEP), round(log(radii[1]) / _STEP))
        mask = self._masks.get(steps)
        if mask is None:
            if len(self._masks) >= _MOST_KEPT:
                self._masks.pop(next(iter(self._masks)))
            mask = self._masks[steps] = self._enlarged(exp(steps[0] * _STEP), exp(steps[1] * _STEP))
        left = round(middle[0] - mask.get_width() / 2)
        top = round(middle[1] - mask.get_height() / 2)
        context.set_source_rgba(*colour)
        context.mask_surface(mask, left, top)

    def _enlarged(self, rx: float, ry: float) -> cairo.ImageSurface:
        width, height = 2 * round(rx), 2 * round(ry)
        mask = cairo.ImageSurface(cairo.Format.A8, width, height)
        context = cairo.Context(mask)
        context.translate(width / 2, height / 2)
        context.scale(rx / _RADIUS, ry / _RADIUS)
        context.set_operator(cairo.Operator.SOURCE)
        context.set_source(self._scaled())
        context.paint()
        return mask

    def _scaled(self) -> cairo.SurfacePattern:
        """Return the one small mask as a pattern round the origin."""
        if self._sprite is None:
            self._sprite = cairo.ImageSurface(cairo.Format.A8, 2 * _RADIUS, 2 * _RADIUS)
            context = cairo.Context(self._sprite)
            context.translate(_RADIUS, _RADIUS)
            context.set_source(_gradient((0.0, 0.0, 0.0, 1.0)))
            context.paint()
        pattern = cairo.SurfacePattern(self._sprite)
        pattern.set_matrix(cairo.Matrix(x0=_RADIUS, y0=_RADIUS))
        pattern.set_filter(cairo.Filter.BILINEAR)
        return pattern


def _gradient(colour: Colour) -> cairo.RadialGradient:
    pattern = cairo.RadialGradient(0, 0, 0, 0, 0, _RADIUS)
    for offset, share in _FALL:
        pattern.add_color_stop_rgba(offset, *colour[:3], colour[3] * share)
    return pattern
