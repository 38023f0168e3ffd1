"""Which function draws which prop."""

from typing import Final

from stickgen_engine.drawing.colour import Colour, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import rounded
from stickgen_engine.vocabulary.props import PROPS

# Props whose picture changes with time.
MOVING: Final[frozenset[str]] = frozenset({"campfire", "flag"})


def draw_prop(
    on: Painter,
    kind: str,
    *,
    colour: Colour | None = None,
    seed: int = 0,
    time_s: float = 0.0,
    light: Light | None = None,
) -> None:
    """Draw a prop in metres, y up, its foot at the origin."""
    word = PROPS.get(kind)
    width, height = word.width_m, word.height_m
    on.shape(
        rounded(-width / 2, 0, width, height, min(width, height) * 0.2),
        fill=colour or rgb("8A9BB0"),
    )
