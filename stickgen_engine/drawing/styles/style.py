"""A style of picture, and the painter that draws in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.styles.blueprint import BlueprintHand
from stickgen_engine.drawing.styles.chalk import ChalkHand
from stickgen_engine.drawing.styles.hand import Hand
from stickgen_engine.drawing.styles.ink import InkHand
from stickgen_engine.drawing.styles.neon import NeonHand
from stickgen_engine.drawing.styles.paper import PaperHand
from stickgen_engine.drawing.styles.redraw import RedrawPainter
from stickgen_engine.drawing.styles.sketch import SketchHand

_HANDS: Final[dict[str, Callable[[], Hand]]] = {
    "ink": InkHand,
    "sketch": SketchHand,
    "neon": NeonHand,
    "chalk": ChalkHand,
    "blueprint": BlueprintHand,
    "paper": PaperHand,
}


@dataclass(frozen=True, slots=True)
class Style:
    """A style; ``blurs`` says whether what lies far behind a close shot goes soft."""

    name: str
    blurs: bool
    hand: Hand | None

    def finish(self, cairo: CairoPainter) -> None:
        """Lay the style's texture over a drawn frame."""
        if self.hand is not None:
            self.hand.finish(cairo)


def style_named(name: str) -> Style:
    """Return the style of a name of the vocabulary; KeyError for a name that is none."""
    if name == "normal":
        return Style(name, blurs=True, hand=None)
    return Style(name, blurs=name == "paper", hand=_HANDS[name]())


def styled(cairo: CairoPainter, style: Style) -> Painter:
    """Wrap a painter so that everything drawn on it comes out in the style."""
    return cairo if style.hand is None else RedrawPainter(cairo, style.hand)
