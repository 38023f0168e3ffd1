"""Textures that repeat without a seam, drawn once."""

from functools import cache
from random import Random

import cairo


@cache
def lines(spacing: int, width: float, *, steep: bool = True) -> cairo.ImageSurface:
    """Return alpha lines at 45 degrees, ``spacing`` px apart."""
    surface = cairo.ImageSurface(cairo.Format.A8, spacing, spacing)
    context = cairo.Context(surface)
    context.set_line_width(width)
    context.set_line_cap(cairo.LineCap.SQUARE)
    for shift in (-spacing, 0, spacing):
        ends = (
            (shift, spacing, shift + spacing, 0) if steep else (shift, 0, shift + spacing, spacing)
        )
        context.move_to(ends[0], ends[1])
        context.line_to(ends[2], ends[3])
    context.stroke()
    return surface


@cache
def pencil(size: int = 96) -> cairo.ImageSurface:
    """Return uneven pencil strokes: steep lines of changing weight, broken here and there."""
    surface = cairo.ImageSurface(cairo.Format.A8, size, size)
    context = cairo.Context(surface)
    dice = Random(5)
    for start in range(-size, size, 6):
        context.set_line_width(dice.uniform(1.6, 3.4))
        context.set_source_rgba(0, 0, 0, dice.uniform(0.45, 0.9))
        # Lines leave through the right edge where their copies come in at the left.
        for shift in (0, size):
            context.move_to(start + shift, size)
            context.line_to(start + shift + size * 0.5, 0)
            context.stroke()
    return surface


@cache
def specks(size: int, share: float, seed: int) -> cairo.ImageSurface:
    """Return random alpha specks over a share of a square."""
    surface = cairo.ImageSurface(cairo.Format.A8, size, size)
    data, stride = surface.get_data(), surface.get_stride()
    dice = Random(seed)
    for y in range(size):
        for x in range(size):
            if dice.random() < share:
                data[y * stride + x] = dice.randrange(70, 230)
    surface.mark_dirty()
    return surface


def cover(
    context: "cairo.Context[cairo.ImageSurface]",
    texture: cairo.ImageSurface,
    colour: tuple[float, float, float, float],
) -> None:
    """Lay a colour over everything through a repeated texture."""
    context.save()
    context.identity_matrix()
    context.set_source_rgba(*colour)
    pattern = cairo.SurfacePattern(texture)
    pattern.set_extend(cairo.Extend.REPEAT)
    context.mask(pattern)
    context.restore()
