"""Fog: wide veils that drift between the back and the actors, and low before their feet."""

from functools import partial
from typing import Final

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.weather.grains import Layer, grains, scale_of, scroll, slid

_ALPHA: Final = 0.34
_DRIFT_PX: Final = {"back": 26.0, "middle": 48.0, "front": 80.0}
# The height in the frame about which a layer's veils hang, and their number.
_HANG: Final = {"back": (0.46, 5), "middle": (0.66, 4), "front": (0.88, 4)}


def draw_fog(
    on: Painter, view: View, light: Light, layer: Layer, *, time_s: float, seed: int
) -> None:
    """Draw one layer's veils in the colour of the haze."""
    drift = _DRIFT_PX[layer] * scale_of(view) * time_s + slid(view, layer)
    key = f"fog {layer} {seed} {light.time}"
    scroll(on, view, key, partial(_draw_veils, view, light, layer, seed), dx=drift, dy=0)


def _draw_veils(view: View, light: Light, layer: Layer, seed: int, on: Painter) -> None:
    scale = scale_of(view)
    middle, count = _HANG[layer]
    for grain in grains(seed, count, f"veil {layer}"):
        rx, ry = (330 + 260 * grain.own) * scale, (60 + 50 * grain.phase) * scale
        y = (middle + (grain.y - 0.5) * 0.16) * view.height
        alpha = _ALPHA * (1.0 if layer != "middle" else 0.6)
        for x in (0, -view.width, view.width):
            spot = grain.x * view.width + x
            on.spot(spot, y, rx, ry, (*light.haze[:3], alpha), glows=True)
