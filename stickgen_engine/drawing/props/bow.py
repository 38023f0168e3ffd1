"""A bow and its arrow, at rest and drawn."""

from typing import Final

from stickgen_engine.drawing.colour import Colour, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import line, polygon, polyline, rounded, smooth
from stickgen_engine.drawing.props.finish import RED, WOOD, Finish, solid, thread

# How far the string is from the grip of a bow at rest.
BRACE_M: Final = 0.2
_HALF: Final = 0.65
# The tips come nearer to each other, and to the archer, by these shares of the draw.
_NEARER: Final = 0.22
_BACK: Final = 0.3
_ARROW_M: Final = 0.76


def draw_bow(on: Painter, finish: Finish) -> None:
    """Draw a bow that stands on its tip, its string to the left."""
    on.push(matrix=(1.0, 0.0, 0.0, 1.0, 0.1, _HALF))
    draw_bow_drawn(on, BRACE_M, colour=finish.colour, arrow=False)
    on.pop()


def draw_bow_drawn(
    on: Painter, drawn: float, *, colour: Colour | None = None, arrow: bool = False
) -> None:
    """Draw a bow gripped at the origin that shoots to the right, y up, in metres.

    ``drawn`` is how far behind the grip the middle of the string is; ``arrow`` lies on it.
    """
    more = max(drawn - BRACE_M, 0.0)
    tip_y = _HALF - _NEARER * more
    tip_x = -BRACE_M - _BACK * more
    belly = 0.02
    limb = [(tip_x, tip_y), (-0.09 - 0.08 * more, 0.47), (belly, 0.2), (belly, 0.0)]
    whole = [*limb, *((x, -y) for x, y in reversed(limb[:-1]))]
    string = polyline([(tip_x, tip_y), (-drawn, 0.0), (tip_x, -tip_y)])
    thread(on, string, rgb("F4EFE2"), 0.012)
    thread(on, smooth(whole), colour or rgb("8A5530"), 0.045)
    solid(on, rounded(belly - 0.03, -0.1, 0.06, 0.2, 0.02), rgb("4A2E1C"))
    if arrow:
        _draw_arrow(on, -drawn)


def _draw_arrow(on: Painter, nock: float) -> None:
    tip = nock + _ARROW_M
    thread(on, line(nock, 0.0, tip, 0.0), WOOD, 0.02)
    solid(on, polygon([(tip + 0.1, 0.0), (tip - 0.02, 0.04), (tip - 0.02, -0.04)]), rgb("5F6B7C"))
    for sign in (1.0, -1.0):
        vane = [(nock + 0.02, 0.0), (nock + 0.13, 0.0), (nock + 0.08, 0.045 * sign),
                (nock - 0.03, 0.045 * sign)]  # fmt: skip
        solid(on, polygon(vane), RED)
