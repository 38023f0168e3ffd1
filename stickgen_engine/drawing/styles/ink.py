"""Pen and ink: white paper, black outlines, hatching for what is neither."""

from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, luminance, rgb
from stickgen_engine.drawing.painter import Role
from stickgen_engine.drawing.styles.hand import BODY, Marks
from stickgen_engine.drawing.styles.textures import lines

_INK: Final = rgb("14151B")
_PAPER: Final = rgb("FCFBF7")


class InkHand:
    """Turns colours into tones: paper, wide hatching, dense hatching, solid black."""

    wobble_px = 0.7

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Leave the paper white; a dark sky gets hatching."""
        marks.flood(_PAPER)
        if luminance(colour) < 0.25:
            marks.hatch(_INK, lines(7, 1.5))

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
        """Tone a shape by its brightness and outline it."""
        if fill is not None and fill[3] > 0.25:
            _tone(marks, fill, role)
        if line is not None:
            dark = luminance(line) < 0.6 or fill is not None
            marks.stroke(_INK if dark else _PAPER, max(width_px, 1.1))
        elif fill is not None and fill[3] > 0.25 and role not in BODY:
            marks.stroke(_INK, 1.3 if role == "scenery" else 1.7)

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Hatch shadows; light is left as paper."""
        if not glows and luminance(colour) < 0.4:
            marks.hatch(_INK, lines(5, 1.2))

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Add nothing: ink dries as it is."""


def _tone(marks: Marks, fill: Colour, role: Role) -> None:
    bright = luminance(fill)
    if bright < (0.06 if role == "scenery" else 0.16):
        marks.flood(_INK)
        return
    marks.flood(_PAPER)
    if role == "face" or bright > 0.72:
        return
    if role == "scenery":
        # What lies behind is hatched thinly, so that people stand out from it.
        if bright < 0.5:
            marks.hatch(_INK, lines(6, 0.8) if bright < 0.26 else lines(10, 0.7))
        return
    marks.hatch(_INK, lines(5, 1.3) if bright < 0.38 else lines(8, 1.1))
