"""Pools, lakes and rivers seen from the water, for scenes in which everybody swims."""

import random
from dataclasses import dataclass
from math import sin
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, mix, rgb
from stickgen_engine.drawing.paths import smooth
from stickgen_engine.drawing.places.kit_water import (
    Animate,
    lay_water,
    water_colours,
    wave_marks,
)
from stickgen_engine.drawing.scenery import Scenery

# Ripples stand at these depths, in metres, and hide what swims behind them up to its waterline.
_RIPPLES_Z: Final = (3.4, 2.0, 0.7, -0.6)
_REACH_M: Final = 26.0
_STEPS: Final = 26


@dataclass(frozen=True, slots=True)
class Water:
    """The water of a place: up to where it is laid over the near bank, and its two colours."""

    bank_z: float
    deep: Colour
    pale: Colour


WATERS: Final[dict[str, Water]] = {
    "pool": Water(4.9, rgb("37b4d8"), rgb("8fdcee")),
    "lake": Water(6.6, rgb("2c78a0"), rgb("8cc4da")),
    "river": Water(6.4, rgb("2f86a8"), rgb("86c8d8")),
}


def flood(scenery: Scenery, animate: Animate | None, name: str, seed: random.Random) -> Animate:
    """Lay the water of a place over its near bank; return what moves there and before it.

    What stood on the near bank is taken away. ``name`` is one of ``WATERS``, else KeyError.
    """
    water = WATERS[name]
    scenery.pieces[:] = [piece for piece in scenery.pieces if piece.z >= water.bank_z]
    far, near = water_colours(scenery.light, water.deep, water.pale)
    floor = scenery.floor()
    lay_water(floor, mix(far, near, 0.5), near, z0=-60.0, z1=water.bank_z)
    wave_marks(floor, seed, lighter(far, 0.4), z0=-1.0, z1=water.bank_z - 0.3, rows=6, wide=0.7)
    phases = [(z, seed.random() * 6.283) for z in _RIPPLES_Z]

    def draw(fresh: Scenery, seconds: float) -> None:
        if animate is not None:
            animate(fresh, seconds)
        for z, phase in phases:
            _ripple(fresh, z, phase, seconds, (mix(near, far, 0.1 * max(z, 0.0)), far))

    return draw


def _ripple(
    scenery: Scenery, z: float, phase: float, seconds: float, colours: tuple[Colour, Colour]
) -> None:
    """Draw one low ripple of the surface from side to side."""
    water, foam = colours
    crest = []
    for step in range(_STEPS + 1):
        x = _REACH_M * (2.0 * step / _STEPS - 1.0)
        swell = sin((x - 0.6 * seconds) * 1.9 + phase) * (0.7 + 0.3 * sin(0.31 * x + phase))
        crest.append((x, 0.29 + 0.06 * swell))
    board = scenery.piece(0.0, z)
    deep = -2.4 if z < 0.0 else -0.75
    under = (*smooth(crest), ("L", _REACH_M, deep), ("L", -_REACH_M, deep), ("Z",))
    board.shape(under, fill=fade(mix(water, darker(water, 0.2), 0.25), 0.92))
    rim = [(x, y - 0.035) for x, y in reversed(crest)]
    line = (*smooth(crest), ("L", *rim[0]), *smooth(rim)[1:], ("Z",))
    board.shape(line, fill=fade(lighter(foam, 0.5), 0.5))
