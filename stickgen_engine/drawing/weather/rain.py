"""Rain: streaks in three depths, splashes on the ground and rings in puddles."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import ellipse, line, polyline
from stickgen_engine.drawing.weather.grains import (
    LAYERS,
    Layer,
    grains,
    round_the_edge,
    scale_of,
    scroll,
    slid,
)

_WATER: Final = rgb("DCE8F8")
# Metres across and into the stage over which drops splash.
_WET_X: Final = 9.0
_WET_Z: Final = (-0.9, 5.0)
_SPLASH_S: Final = 0.22
_RING_S: Final = 1.2


@dataclass(frozen=True, slots=True)
class RainFall:
    """How dense, how fast and how slanted a rain is; triples go from back to front."""

    counts: tuple[int, int, int]
    lengths_px: tuple[float, float, float] = (16.0, 34.0, 74.0)
    alphas: tuple[float, float, float] = (0.28, 0.38, 0.42)
    speeds_px: tuple[float, float, float] = (780.0, 1250.0, 2100.0)
    slant: float = 0.16
    splashes: int = 70


RAIN: Final = RainFall((260, 130, 46))
STORM_RAIN: Final = RainFall(
    (340, 180, 64), speeds_px=(1000.0, 1650.0, 2700.0), slant=0.42, splashes=95
)


def draw_rain(
    on: Painter, view: View, fall: RainFall, layer: Layer, *, time_s: float, seed: int
) -> None:
    """Draw one layer of rain; what hits the ground belongs to the back layer."""
    if layer == "back":
        _draw_splashes(on, view, fall, time_s, seed)
    index = LAYERS.index(layer)
    drop = fall.speeds_px[index] * scale_of(view) * time_s
    scroll(
        on,
        view,
        f"rain {fall.slant} {layer} {seed}",
        partial(_draw_streaks, view, fall, index, seed),
        dx=slid(view, layer) - drop * fall.slant,
        dy=drop,
    )


def _draw_streaks(view: View, fall: RainFall, index: int, seed: int, on: Painter) -> None:
    scale = scale_of(view)
    colour = (*_WATER[:3], fall.alphas[index])
    for grain in grains(seed, fall.counts[index], f"rain {index}"):
        long = fall.lengths_px[index] * scale * (0.7 + 0.6 * grain.own)
        spots = round_the_edge(grain.x * view.width, grain.y * view.height, view, long)
        for x, y in spots:
            on.shape(
                line(x, y, x + long * fall.slant, y - long),
                line=colour,
                width=(1.0, 1.5, 2.2)[index] * scale,
            )


def _draw_splashes(on: Painter, view: View, fall: RainFall, time_s: float, seed: int) -> None:
    colour, width = (*_WATER[:3], 0.34), 1.3 * scale_of(view)
    for grain in grains(seed, fall.splashes, "splash"):
        turn = time_s / _SPLASH_S + grain.phase
        age = turn % 1.0
        # Every splash moves to another place when it begins anew.
        step = int(turn) * 0.618
        x = ((grain.x + step) % 1.0 * 2 - 1) * _WET_X + view.camera.x
        z = _WET_Z[0] + (grain.y + step * 0.7) % 1.0 * (_WET_Z[1] - _WET_Z[0])
        if not view.sees(x, z):
            continue
        px, py, k = view.point(x, 0.0, z)
        reach, high = 0.07 * k * (0.4 + age), 0.08 * k * (1 - age)
        crown = polyline(((px - reach, py - high), (px, py), (px + reach, py - high)))
        on.shape(crown, line=colour, width=width)
    for grain in grains(seed, 9, "ring"):
        age = (time_s / _RING_S + grain.phase) % 1.0
        x = (grain.x * 2 - 1) * _WET_X * 0.7
        z = 0.2 + grain.y * 3.4
        if view.sees(x, z):
            px, py, k = view.point(x, 0.0, z)
            wide = (0.05 + 0.32 * age) * k
            on.shape(
                ellipse(px, py, wide, wide * 0.22),
                line=(*_WATER[:3], 0.4 * (1 - age)),
                width=1.4 * scale_of(view),
            )
