"""Lightning: a forked bolt and a flash over everything, every few seconds."""

from functools import lru_cache
from random import Random
from typing import Final

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.colour import Colour
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, polyline, rectangle
from stickgen_engine.drawing.weather.grains import Layer, scale_of

_WHITE: Final[Colour] = (0.93, 0.95, 1.0, 1.0)
_BOLT_S: Final = 0.28
_FLASH_S: Final = 0.08
_LONGEST_S: Final = 600.0


def draw_lightning(on: Painter, view: View, layer: Layer, *, time_s: float, seed: int) -> None:
    """Draw the bolt behind the actors, and the flash behind and before them."""
    struck = [at for at in _strikes(seed) if 0 <= time_s - at < _BOLT_S]
    if not struck or layer == "middle":
        return
    age = time_s - struck[0]
    if layer == "back":
        _draw_bolt(on, view, f"{seed} {struck[0]:.3f}", 1 - age / _BOLT_S)
    if age < _FLASH_S:
        alpha = 0.34 if layer == "back" else 0.14
        on.shape(rectangle(0, 0, view.width, view.height), fill=(*_WHITE[:3], alpha), glows=True)


@lru_cache(maxsize=8)
def _strikes(seed: int) -> tuple[float, ...]:
    dice = Random(f"{seed} strikes")
    times, at = [], 0.8 + dice.random()
    while at < _LONGEST_S:
        times.append(at)
        at += 4 + 3 * dice.random()
    return tuple(times)


def _draw_bolt(on: Painter, view: View, name: str, fresh: float) -> None:
    dice = Random(name)
    scale = scale_of(view)
    foot = view.camera.horizon * view.height
    x = view.width * (0.2 + 0.6 * dice.random())
    main = _jagged(dice, x, -10.0, x + (dice.random() - 0.5) * 160 * scale, foot)
    start = main[len(main) // 2]
    side = 1 if dice.random() < 0.5 else -1
    fork = _jagged(dice, *start, start[0] + side * 110 * scale, start[1] + (foot - start[1]) * 0.6)
    for width, alpha in ((22.0, 0.16), (10.0, 0.4), (4.5, 1.0)):
        colour = (*_WHITE[:3], alpha * fresh)
        path: Path = (*polyline(main), *polyline(fork))
        on.shape(path, line=colour, width=width * scale, glows=True)


def _jagged(dice: Random, x0: float, y0: float, x1: float, y1: float) -> list[tuple[float, float]]:
    steps = 9
    reach = abs(y1 - y0) * 0.07
    points = []
    for i in range(steps + 1):
        t = i / steps
        off = (dice.random() * 2 - 1) * reach if 0 < i < steps else 0.0
        points.append((x0 + (x1 - x0) * t + off, y0 + (y1 - y0) * t))
    return points
