"""What flies off a bow and a wand: no props of the vocabulary, and gone as quickly as they came."""

from math import cos, pi, sin

from stickgen_engine.drawing.colour import fade, rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import circle, line, polygon
from stickgen_engine.drawing.props.finish import RED, WHITE, solid, thread


def draw_flash(on: Painter, kind: str, *, time_s: float = 0.0) -> None:
    """Draw a bolt of light or an arrow that points right, in metres, y up, its foot at the origin.

    Raises:
        KeyError: there is no such flash.
    """
    {"bolt": _bolt, "arrow": _arrow}[kind](on, time_s)


def _bolt(on: Painter, time_s: float) -> None:
    gold, pale = rgb("FFD75E"), rgb("FFF6C8")
    on.spot(0.0, 0.15, 0.42, 0.42, fade(gold, 0.75), glows=True)
    size = 0.13 + 0.02 * sin(time_s * 40.0)
    star = [
        (cos(a) * size * (1.0 if i % 2 == 0 else 0.42), 0.15 + sin(a) * size
         * (1.0 if i % 2 == 0 else 0.42))
        for i, a in enumerate(i * pi / 5 + time_s * 9.0 for i in range(10))
    ]  # fmt: skip
    on.shape(polygon(star), fill=gold, glows=True)
    on.shape(circle(0.0, 0.15, 0.05), fill=pale, glows=True)


def _arrow(on: Painter, time_s: float) -> None:
    del time_s
    thread(on, line(-0.36, 0.025, 0.3, 0.025), rgb("9C7443"), 0.022)
    solid(on, polygon([(0.4, 0.025), (0.28, 0.065), (0.28, -0.015)]), rgb("7F8A9B"))
    for y in (0.03, 0.02):
        solid(on, polygon([(-0.36, y), (-0.28, y), (-0.32, y + 0.05), (-0.4, y + 0.05)]), RED)
    solid(on, polygon([(-0.36, 0.02), (-0.28, 0.02), (-0.32, -0.03), (-0.4, -0.03)]), WHITE)
