"""The ground and the light of worlds without air."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from stickgen_engine.drawing.colour import Colour, darker, fade, lighter, rgb
from stickgen_engine.drawing.light import Light
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.drawing.paths import Path, polygon
from stickgen_engine.drawing.places.kit_ground import (
    Ground,
    blob,
)
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]

# Without air only the colour and strength of the sun's light change with the time.
BARE: Final = {
    "dawn": (0.96, 0.9, 0.88, 1.0),
    "day": (1.0, 1.0, 1.0, 1.0),
    "sunset": (1.0, 0.84, 0.74, 1.0),
    "night": (0.6, 0.66, 0.82, 1.0),
}


def airless(light: Light) -> Light:
    """Return the light of a world without air: a black sky, and no haze."""
    black, deep = rgb("04060f"), rgb("0e1428")
    return replace(
        light,
        sky=(black, black, deep),
        tint=BARE[light.time],
        haze=deep,
        haze_per_m=0.004,
        haze_cap=0.4,
        weather="clear",
        casts=True,
        rim=rgb("cfe0ff") if light.time == "night" else light.rim,
        shadow=rgb("02030a", 0.6),
    )


def dust(floor: Painter, seed: random.Random, ground: Ground) -> None:
    """Break up the ground by patches of dust and pebbles."""
    for i in range(18):
        x, z, w = seed.uniform(-18, 18), seed.uniform(-2.6, 16), seed.uniform(1.0, 2.8)
        tone = lighter(ground.at(z), 0.14) if i % 2 else darker(ground.at(z), 0.12)
        floor.shape(blob(seed, x, z, w, w * 0.3, 7), fill=fade(tone, 0.5))
    pebbles: Path = ()
    for _ in range(40):
        x, z, r = seed.uniform(-11, 11), seed.uniform(-2.6, 9), seed.uniform(0.04, 0.12)
        pebbles += polygon([(x - r, z), (x, z + r * 0.6), (x + r, z), (x, z - r * 0.4)])
    floor.shape(pebbles, fill=darker(ground.at(1), 0.35))


def crags(scenery: Scenery, dark: Colour) -> None:
    """Put dark rocks into the lower corners."""
    corner = scenery.corner()
    for x, side in ((-3.0, 1), (3.1, -1), (-7.6, 1), (8.2, -1)):
        rock = [
            (x - side * 0.6, -0.5),
            (x - side * 0.45, 0.55),
            (x, 0.66),
            (x + side * 0.45, 0.36),
            (x + side * 0.9, 0.28),
            (x + side * 1.5, -0.5),
        ]
        corner.shape(polygon(rock), fill=dark)
        corner.shape(
            polygon([rock[1], rock[2], (x + side * 0.2, 0.25), (x - side * 0.2, 0.2)]),
            fill=lighter(dark, 0.12),
        )
