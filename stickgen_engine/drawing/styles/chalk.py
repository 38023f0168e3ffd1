"""Chalk on a green board: pale dusty lines and rubbed fills."""

from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, fade, luminance, mix, rgb
from stickgen_engine.drawing.painter import Role
from stickgen_engine.drawing.styles.hand import BODY, Marks
from stickgen_engine.drawing.styles.textures import cover, specks

_BOARD: Final = rgb("2D4A43")
_WHITE: Final = rgb("F2F4EE")


class ChalkHand:
    """Draws with chalk of the shape's own colour; the board's grain eats into all of it."""

    wobble_px = 1.1

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Wipe the board, leaving a little dust."""
        marks.flood(mix(_BOARD, colour, 0.07))

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
        """Rub the inside and go round the edge."""
        if fill is not None and fill[3] > 0.2:
            dark = luminance(fill) < 0.2
            rubbed = _BOARD if dark else mix(_BOARD, fill, 0.3 if role == "scenery" else 0.5)
            if role == "face":
                rubbed = mix(_BOARD, fill, 0.85) if not dark else _BOARD
            marks.flood(fade(rubbed, fill[3]))
        source = line if fill is None else fill
        if source is None or (line is None and role in BODY):
            return
        edge = mix(source, _WHITE, 0.75 if luminance(source) < 0.3 else 0.45)
        width = max(1.6, width_px) if line is not None else 1.8
        marks.stroke(fade(edge, 0.45 if role == "scenery" else 0.95), width)

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Rub a little chalk for light, and wipe for shadow."""
        marks.flood(fade(_WHITE if glows else mix(_BOARD, (0, 0, 0, 1), 0.4), 0.14 * colour[3]))

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Let the board's grain break all lines."""
        cover(cairo_painter.context, specks(256, 0.34, 7), fade(_BOARD, 0.75))
