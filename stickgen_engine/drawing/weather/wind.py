"""Wind: leaves that tumble past and thin curls of air."""

from math import cos, pi, sin
from typing import Final

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.colour import Colour, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, Segment
from stickgen_engine.drawing.weather.grains import (
    LAYERS,
    Grain,
    Layer,
    grains,
    scale_of,
    slid,
    wrapped,
)

_LEAVES: Final[tuple[Colour, ...]] = (rgb("D9772E"), rgb("C8452F"), rgb("8A9A3B"), rgb("E2B23A"))
_SPEEDS_PX: Final = (420.0, 760.0, 1300.0)
_SHARES: Final = (0.45, 0.4, 0.15)
_SIZES_PX: Final = (6.0, 10.0, 18.0)


def draw_wind(
    on: Painter,
    view: View,
    light: Light,
    layer: Layer,
    *,
    time_s: float,
    seed: int,
    leaves: int,
    curls: int,
) -> None:
    """Draw one layer's share of the leaves; the curls belong to the middle."""
    index = LAYERS.index(layer)
    scale = scale_of(view)
    flown = _SPEEDS_PX[index] * scale * time_s + slid(view, layer)
    by_colour: list[list[Segment]] = [[] for _ in _LEAVES]
    for number, grain in enumerate(grains(seed, round(leaves * _SHARES[index]), f"leaf {layer}")):
        size = _SIZES_PX[index] * scale * (0.6 + 0.7 * grain.own)
        x = wrapped(grain.x * view.width + flown * (0.8 + 0.4 * grain.phase), view.width, 40)
        bob = sin(2 * pi * (time_s * (0.5 + grain.own) + grain.phase)) * 40 * scale
        y = (0.12 + 0.82 * grain.y) * view.height + bob
        by_colour[number % len(_LEAVES)] += _leaf(x, y, size, time_s * (3 + 5 * grain.own), grain)
    for colour, path in zip(_LEAVES, by_colour, strict=True):
        if path:
            on.shape(tuple(path), fill=light.grade(colour))
    if layer == "middle":
        _draw_curls(on, view, time_s, seed, curls)


def _leaf(x: float, y: float, size: float, turn: float, grain: Grain) -> Path:
    angle = turn + grain.phase * 6.28
    c, s = cos(angle) * size, sin(angle) * size
    # A tumbling leaf shows now its face, now its edge.
    flat = 0.25 + 0.55 * abs(cos(turn * 0.7 + grain.own * 6.28))
    nx, ny = -s * flat, c * flat
    return (
        ("M", x - c, y - s),
        ("C", x - c * 0.3 + nx, y - s * 0.3 + ny, x + c * 0.5 + nx, y + s * 0.5 + ny, x + c, y + s),
        ("C", x + c * 0.5 - nx, y + s * 0.5 - ny, x - c * 0.3 - nx, y - s * 0.3 - ny, x - c, y - s),
        ("Z",),
    )


def _draw_curls(on: Painter, view: View, time_s: float, seed: int, count: int) -> None:
    scale = scale_of(view)
    for grain in grains(seed, count, "curl"):
        long = (150 + 140 * grain.own) * scale
        x = wrapped(grain.x * view.width + 620 * scale * time_s, view.width, 2 * long)
        y = (0.1 + 0.65 * grain.y) * view.height
        swell = 14 * scale * sin(time_s * 2 + grain.phase * 6.28)
        ring = (14 + 12 * grain.own) * scale
        path: Path = (
            ("M", x - long, y + swell),
            ("C", x - long * 0.6, y - swell, x - long * 0.3, y + swell, x, y),
            ("C", x + ring * 2.2, y - ring * 0.4, x + ring * 2.4, y - ring * 2.4, x + ring, y
             - ring * 2.3),
            ("C", x, y - ring * 2.2, x, y - ring * 1.1, x + ring * 0.9, y - ring * 1.2),
        )  # fmt: skip
        fading = 0.4 * sin(pi * ((time_s * 0.35 + grain.phase) % 1.0))
        on.shape(path, line=(1.0, 1.0, 1.0, fading), width=2.0 * scale)
