"""Neon tubes at night: dark shapes with glowing edges."""

from colorsys import hsv_to_rgb, rgb_to_hsv
from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import Colour, fade, luminance, mix, rgb
from stickgen_engine.drawing.painter import Role
from stickgen_engine.drawing.styles.hand import BODY, Marks

_NIGHT: Final = rgb("0B0A1F")
_FLOOR: Final = rgb("160C33")
_CYAN: Final = rgb("5CE7FF")


class NeonHand:
    """Bends every edge into a tube of the shape's own hue, as bright as it goes."""

    wobble_px = 0.0

    def backdrop(self, cairo_painter: CairoPainter, marks: Marks, colour: Colour) -> None:
        """Turn the lights off, with a trace of the colour."""
        marks.flood(mix(_NIGHT, colour, 0.06))

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
        """Darken the inside and light the edge."""
        if fill is not None and fill[3] > 0.2:
            inside = mix(_FLOOR, _lit(fill), 0.08)
            marks.flood(fade(_lit(fill) if role == "face" and line is None else inside, fill[3]))
            if role in BODY and line is None:
                return
        source = fill if fill is not None and fill[3] > 0.2 else line
        if source is None:
            return
        edge = _lit(source)
        core = max(1.2, min(width_px if width_px else 1.6, 3.2))
        strong = 0.45 if role == "scenery" else 1.0
        if role != "scenery":
            marks.stroke(fade(edge, 0.14), core * 5)
        marks.stroke(fade(edge, 0.30 * strong), core * 2.6)
        marks.stroke(fade(mix(edge, (1, 1, 1, 1), 0.35), strong), core * 0.9)

    def spot(self, marks: Marks, role: Role, colour: Colour, *, glows: bool) -> None:
        """Let light glow; a dark room has no shadows."""
        if glows:
            marks.flood(fade(_lit(colour), 0.12))

    def finish(self, cairo_painter: CairoPainter) -> None:
        """Add nothing: glass is smooth."""


def _lit(colour: Colour) -> Colour:
    """Return the hue at full brightness; what has none, such as ink, becomes cyan or white."""
    hue, saturation, _ = rgb_to_hsv(*(min(1.0, channel) for channel in colour[:3]))
    if luminance(colour) < 0.12 and saturation < 0.6:
        return (*_CYAN[:3], colour[3])
    if saturation < 0.12:
        return (0.92, 0.95, 1.0, colour[3])
    red, green, blue = hsv_to_rgb(hue, min(1.0, saturation * 0.9 + 0.15), 1.0)
    return (red, green, blue, colour[3])
