"""A pencil sketch: shaky grey lines twice over, colour as loose strokes on cream paper."""

from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, fade, luminance, mix, rgb
from stickgen_engine.drawing.painter import Role
from stickgen_engine.drawing.styles.hand import BODY, Marks
from stickgen_engine.drawing.styles.textures import cover, pencil, specks

_LEAD: Final = rgb("3A3A40")
_PAPER: Final = rgb("F7F3E8")


class SketchHand:
    """Shades with strokes of the shape's own colour and goes round it with a soft pencil."""

    wobble_px = 1.5

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Lay the paper, with a breath of the colour."""
        marks.flood(mix(_PAPER, colour, 0.10))
        marks.hatch(fade(colour, 0.16 + 0.4 * (1 - luminance(colour)) ** 2), pencil())

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
        """Shade a shape and draw its outline."""
        if fill is not None and fill[3] > 0.2:
            strong = 0.55 if role == "scenery" else 0.85
            marks.flood(fade(mix(_PAPER, fill, 0.12), fill[3]))
            marks.hatch(fade(fill, strong), pencil())
        if line is not None:
            grey = mix(_LEAD, line, 0.25)
            marks.stroke(fade(grey, 0.9 * line[3]), max(0.9, width_px * 0.75))
        elif fill is not None and fill[3] > 0.2 and role not in BODY:
            marks.stroke(fade(_LEAD, 0.55 if role == "scenery" else 0.85), 1.2)

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Scribble a shadow; let light be a little colour."""
        marks.hatch(fade(colour, 0.7 if not glows else 0.4), pencil())

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Lay the paper's grain over everything."""
        cover(cairo_painter.context, specks(256, 0.18, 3), fade(_PAPER, 0.35))
