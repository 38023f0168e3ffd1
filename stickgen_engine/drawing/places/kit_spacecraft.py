"""What rooms in space share: the lights of their keys and the hours of their day."""

from collections.abc import Callable
from typing import Final

from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]

KEYS: Final = ("6ae0c8", "ffd05a", "ff7a6a", "7ab8ff", "c890ff")

# Space behind the panes at each time of the ship's day, and the tint of its lamps.
HOURS: Final = {
    "dawn": (rgb("2a2050"), rgb("6a4470"), (0.96, 0.9, 0.94, 1.0)),
    "day": (rgb("0c1238"), rgb("2a3a7a"), (1.0, 1.0, 1.0, 1.0)),
    "sunset": (rgb("24123c"), rgb("8a3f56"), (1.0, 0.88, 0.82, 1.0)),
    "night": (rgb("050818"), rgb("141c44"), (0.66, 0.72, 0.92, 1.0)),
}
