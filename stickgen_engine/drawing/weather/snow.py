"""Snow: flakes that sway as they sink, small and slow far away, large and soft near by."""

from functools import partial
from math import pi, sin
from typing import Final

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.weather.grains import (
    LAYERS,
    Layer,
    grains,
    round_the_edge,
    scale_of,
    scroll,
    slid,
)

_COUNTS: Final = (240, 110, 34)
_SIZES_PX: Final = (2.0, 3.5, 8.0)
_ALPHAS: Final = (0.65, 0.8, 0.75)
_SPEEDS_PX: Final = (62.0, 120.0, 230.0)
_SWAY_PX: Final = (9.0, 24.0, 48.0)
_SWAY_HZ: Final = 0.4
# Flakes of a layer sway in this many ways.
_PARTS: Final = 2


def draw_snow(on: Painter, view: View, layer: Layer, *, time_s: float, seed: int) -> None:
    """Draw one layer of flakes."""
    index = LAYERS.index(layer)
    scale = scale_of(view)
    for part in range(_PARTS):
        sway = sin(2 * pi * (_SWAY_HZ * time_s * (0.85 + 0.15 * part) + part / _PARTS))
        sunk = _SPEEDS_PX[index] * scale * time_s * (0.85 + 0.2 * part)
        scroll(
            on,
            view,
            f"snow {layer} {part} {seed}",
            partial(_draw_flakes, view, index, part, seed),
            dx=slid(view, layer) + sway * _SWAY_PX[index] * scale,
            dy=sunk,
        )


def _draw_flakes(view: View, index: int, part: int, seed: int, on: Painter) -> None:
    scale = scale_of(view)
    colour = (1.0, 1.0, 1.0, _ALPHAS[index])
    for grain in grains(seed, _COUNTS[index] // _PARTS, f"snow {index} {part}"):
        size = _SIZES_PX[index] * (1.0 + 1.1 * grain.own) * scale
        for x, y in round_the_edge(grain.x * view.width, grain.y * view.height, view, size):
            # A dot is a line without length under a round cap.
            on.shape((("M", x, y), ("L", x + 0.01, y)), line=colour, width=size)
