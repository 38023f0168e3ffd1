"""Cut paper: flat matt shapes without outlines, each with a small shadow under its edge."""

from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, fade, mix, rgb
from stickgen_engine.drawing.painter import Role
from stickgen_engine.drawing.styles.hand import Marks
from stickgen_engine.drawing.styles.textures import cover, specks

_MATT: Final = rgb("EFE6D4")
_SHADE: Final = (0.10, 0.10, 0.16, 0.20)


class PaperHand:
    """Cuts shapes out and lays them on each other."""

    wobble_px = 0.5

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Lay a sheet of one colour."""
        marks.flood(mix(colour, _MATT, 0.14))

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
        """Drop a shadow and lay the shape; outlines are left out where a fill shows the form."""
        if fill is not None and fill[3] > 0.05:
            if role != "face" and fill[3] > 0.6:
                marks.drop(_SHADE, 2.0, 3.0)
            marks.flood(mix(fill, (*_MATT[:3], fill[3]), 0.1))
            if role != "face":
                return
        if line is not None:
            marks.stroke(line, width_px * (0.7 if fill is not None else 1.0))

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Cut shadows and lights out of thin tissue."""
        marks.flood(fade(colour, 0.45))

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Lay the fibre of the paper over everything."""
        cover(cairo_painter.context, specks(256, 0.3, 11), (1.0, 1.0, 1.0, 0.10))
        cover(cairo_painter.context, specks(256, 0.3, 13), (0.0, 0.0, 0.0, 0.09))
