"""A blueprint: white construction lines on blue, over a grid."""

from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, fade, luminance, mix, rgb
from stickgen_engine.drawing.painter import Role
from stickgen_engine.drawing.styles.hand import BODY, Marks

_BLUE: Final = rgb("1F4E8C")
_WHITE: Final = rgb("E9F1FF")
_GRID_PX: Final = 20


class BlueprintHand:
    """Draws thin white lines; fills are washes that hide what lies behind."""

    wobble_px = 0.0

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Lay the blue sheet and its grid."""
        marks.flood(_BLUE)
        context = cairo_painter.context
        kept = context.copy_path()
        context.save()
        context.clip()
        context.identity_matrix()
        _draw_grid(cairo_painter)
        context.restore()
        context.append_path(kept)

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
        """Wash a shape and draw its edge."""
        if fill is not None and fill[3] > 0.2:
            share = 0.06 + 0.2 * luminance(fill)
            if role == "face":
                share = 0.9 if luminance(fill) > 0.75 else 0.05
            marks.flood(fade(mix(_BLUE, _WHITE, share), fill[3]))
        if line is None and role in BODY:
            return
        width = min(max(1.1, width_px * 0.6), 2.4)
        marks.stroke(fade(_WHITE, 0.5 if role == "scenery" else 0.95), width)

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Mark where a shadow or a light would be."""
        marks.stroke(fade(_WHITE, 0.18), 0.8)

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Add nothing."""


def _draw_grid(cairo_painter: CairoPainter) -> None:
    context = cairo_painter.context
    width, height = cairo_painter.surface.get_width(), cairo_painter.surface.get_height()
    for every, alpha in ((_GRID_PX, 0.08), (_GRID_PX * 5, 0.16)):
        context.set_source_rgba(*fade(_WHITE, alpha))
        context.set_line_width(1.0)
        for x in range(0, width, every):
            context.move_to(x + 0.5, 0)
            context.line_to(x + 0.5, height)
        for y in range(0, height, every):
            context.move_to(0, y + 0.5)
            context.line_to(width, y + 0.5)
        context.stroke()
