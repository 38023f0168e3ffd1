"""How a style draws one shape: the marks that it may make, and what it must decide."""

from typing import Final, Protocol

import cairo

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Role

# In faces, and in patches on bodies, what has an edge says so; nothing else gets one.
BODY: Final[tuple[Role, ...]] = ("face",)


class Marks:
    """The marks that can be made with a path that is already traced; widths are in pixels.

    The path stays for the next mark. Textures are anchored to the frame, so they never swim.
    """

    def __init__(self, context: "cairo.Context[cairo.ImageSurface]", scale: float) -> None:
        self.context, self.scale = context, scale

    def flood(self, colour: Colour) -> None:
        """Fill evenly."""
        self.context.set_source_rgba(*colour)
        self.context.fill_preserve()

    def hatch(self, colour: Colour, texture: cairo.ImageSurface) -> None:
        """Fill through a repeated texture of alpha."""
        context = self.context
        kept = context.copy_path()
        context.save()
        context.clip()
        context.identity_matrix()
        context.set_source_rgba(*colour)
        pattern = cairo.SurfacePattern(texture)
        pattern.set_extend(cairo.Extend.REPEAT)
        context.mask(pattern)
        context.restore()
        context.append_path(kept)

    def stroke(self, colour: Colour, width_px: float) -> None:
        """Draw the outline."""
        self.context.set_source_rgba(*colour)
        self.context.set_line_width(width_px / self.scale)
        self.context.stroke_preserve()

    def drop(self, colour: Colour, dx_px: float, dy_px: float) -> None:
        """Fill a copy that is moved by some pixels."""
        context = self.context
        kept = context.copy_path()
        context.save()
        context.new_path()
        context.translate(*context.device_to_user_distance(dx_px, dy_px))
        context.append_path(kept)
        context.set_source_rgba(*colour)
        context.fill()
        context.restore()
        context.append_path(kept)


class Hand(Protocol):
    """A style's way with backdrops, shapes and soft spots.

    ``wobble_px`` is how unsteady its lines are.
    """

    wobble_px: float

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Fill the traced part of the sky or the ground, whose own colour is given."""
        ...

    def shape(
        self,
        marks: Marks,
        role: Role,
        fill: Colour | None,
        line: Colour | None,
        width_px: float,
        *,
        glows: bool,
    ) -> None:
        """Draw a traced shape."""
        ...

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Draw a traced ellipse that stands for a soft spot: a shadow, or a glow."""
        ...

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Lay a texture over the whole frame, or nothing."""
        ...
