"""Places: a picture of its own for every name of the vocabulary, at every time and weather."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.places.flooded import WATERS, flood
from stickgen_engine.drawing.places.table import TABLE
from stickgen_engine.drawing.scenery import Lamp, Scenery
from stickgen_engine.vocabulary.places import PLACES

Animate = Callable[[Scenery, float], None]
PaintPlace = Callable[[Scenery, random.Random], Animate | None]


@dataclass(frozen=True, slots=True)
class StageSet:
    """A place made ready.

    ``scenery.light`` is the light of this place (the moon has no haze, the sea a blue one), so
    grade figures with it. ``animate(scenery, seconds)`` draws what moves onto a fresh scenery of
    the same light. ``horizon`` is the share of the frame's height that suits the place.
    """

    scenery: Scenery
    animate: Animate | None
    horizon: float
    indoor: bool
    lamps: tuple[Lamp, ...]


def build_place(name: str, light: Light, seed: int, *, flooded: bool = False) -> StageSet:
    """Paint a place; ``name`` is a canonical name of the vocabulary, else KeyError.

    A pool, a lake or a river is seen from the water where it is ``flooded``.
    """
    module, function = TABLE[name].split(":")
    paint: PaintPlace = getattr(import_module(f"{__name__}.{module}"), function)
    scenery = Scenery(light)
    chance = random.Random(f"{seed}/{name}")
    animate = paint(scenery, chance)
    if flooded and name in WATERS:
        animate = flood(scenery, animate, name, chance)
    return StageSet(scenery, animate, 0.43, PLACES.get(name).indoor, tuple(scenery.lamps))
