"""A bow in the hand: its string goes along with the hand that draws it, and its limbs bend."""

from math import hypot
from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.figures.fitting import Fitting
from stickgen_engine.drawing.figures.hands import palm_at
from stickgen_engine.drawing.figures.layers import Layer
from stickgen_engine.drawing.figures.outlines import towards, unit
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.lit import LitPainter
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import XY
from stickgen_engine.drawing.props.bow import BRACE_M, draw_bow_drawn

# A hand has the string while it is this high above the other's hip, and no farther off (heights).
_NO_HIGHER: Final = 0.24
_WHOLE: Final = 0.12
_LONGEST: Final = 0.55


def add_bow(
    to: Fitting,
    hand: str,
    scale: float,
    layer: Layer,
    light: Light,
    *,
    colour: Colour | None,
    spent: bool,
) -> None:
    """Add a bow; while the other hand is up beside it, that hand has string and arrow.

    ``scale`` is px per metre of the bow; ``spent`` says that the arrow is gone.
    """
    other = "right" if hand == "left" else "left"
    side: str = "left" if hand == "both" else hand
    grip, pull = palm_at(to.body, side)[0], palm_at(to.body, other)[0]
    facing = 1.0 if to.body.side >= 0.0 else -1.0
    has = 0.0 if spent else _has_the_string(to, grip, pull, facing)
    level = (facing, 0.0)
    to_target = unit(grip[0] - pull[0], grip[1] - pull[1])
    ahead = unit(*towards(level, to_target, has))
    gap = hypot(grip[0] - pull[0], grip[1] - pull[1]) / max(scale, 1e-6)
    drawn = BRACE_M + has * max(gap - BRACE_M, 0.0)
    # Local: x along the arrow, y up the bow; the picture's y points down.
    up = (ahead[1] * facing, -ahead[0] * facing)
    matrix = (scale * ahead[0], scale * ahead[1], scale * up[0], scale * up[1], *grip)
    depth, aloft = to.body.depth_m, has > 0.5

    def draw(on: Painter) -> None:
        on.push(matrix=matrix, role="prop")
        draw_bow_drawn(LitPainter(on, light, depth), drawn, colour=colour, arrow=aloft)
        on.pop()

    to.layers.call(layer, draw)


def _has_the_string(to: Fitting, grip: XY, pull: XY, facing: float) -> float:
    """Say how far, from 0 to 1, the other hand is where a string is drawn: behind, and as high."""
    height = max(to.body.unit, 1.0)
    off = abs(pull[1] - grip[1]) / height
    behind = facing * (grip[0] - pull[0]) / height
    low = (grip[1] - to.body.joint("neck")[1]) / height
    if not 0.02 < behind < _LONGEST:
        return 0.0
    worst = max(off, low)
    return min(max((_NO_HIGHER - worst) / (_NO_HIGHER - _WHOLE), 0.0), 1.0)
