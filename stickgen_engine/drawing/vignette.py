"""The soft darkening towards a frame's corners."""

from functools import partial
from typing import Final

from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Painter, Radial
from stickgen_engine.drawing.paths import rectangle

_DARK: Final[Colour] = (0.02, 0.03, 0.08, 1.0)


def draw_vignette(on: Painter, width: float, height: float, strength: float) -> None:
    """Darken the corners by up to ``strength`` (0 to 1)."""
    if strength <= 0:
        return
    key = f"vignette {width:.0f}x{height:.0f} {strength:.2f}"
    on.push(role="shadow")
    on.sprite(key, (width, height), partial(_draw, width, height, strength), at=(0.0, 0.0))
    on.pop()


def _draw(width: float, height: float, strength: float, on: Painter) -> None:
    reach = (width * width + height * height) ** 0.5 / 2
    clear, dark = (*_DARK[:3], 0.0), (*_DARK[:3], strength)
    middle = (*_DARK[:3], strength * 0.22)
    stops = ((0.0, clear), (0.55, clear), (0.8, middle), (1.0, dark))
    on.shape(rectangle(0, 0, width, height), fill=Radial(width / 2, height * 0.48, reach, stops))
