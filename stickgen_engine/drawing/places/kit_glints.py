"""Small things that move by themselves: fireflies, embers, bubbles, mist, birds."""

import random
from collections.abc import Callable
from math import pi, sin

from stickgen_engine.drawing.colour import Colour, fade
from stickgen_engine.drawing.paths import circle, ellipse
from stickgen_engine.drawing.places.kit_ground import Scatter
from stickgen_engine.drawing.scenery import Scenery

Animate = Callable[[Scenery, float], None]


def fireflies(
    seed: random.Random, colour: Colour, *, count: int = 22, height: float = 2.6
) -> Animate:
    """Let sparks of light wander and breathe among the actors and behind them."""
    flies = [
        (
            seed.uniform(-9, 9),
            seed.uniform(0.25, height),
            seed.uniform(2.6, 9),
            seed.random() * 2 * pi,
            seed.uniform(0.5, 1.2),
        )
        for _ in range(count)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        scatter = Scatter(scenery)
        for x, y, z, phase, pace in flies:
            glow = 0.35 + 0.65 * max(0.0, sin(seconds * pace * 1.7 + phase))
            board = scatter.at(x + 0.5 * sin(seconds * pace * 0.6 + phase), z)
            v = y + 0.25 * sin(seconds * pace + phase * 2)
            board.spot(0, v, 0.26, 0.26, fade(colour, 0.5 * glow), glows=True)
            board.shape(circle(0, v, 0.032), fill=fade(colour, glow), glows=True)

    return draw


def embers(
    seed: random.Random,
    colour: Colour,
    *,
    count: int = 26,
    wide: float = 11.0,
    high: float = 5.5,
    z: tuple[float, float] = (3.0, 12.0),
    size: float = 0.03,
) -> Animate:
    """Let sparks rise, sway and go out."""
    sparks = [
        (
            seed.uniform(-wide, wide),
            seed.uniform(*z),
            seed.random(),
            seed.uniform(0.09, 0.2),
            seed.random() * 2 * pi,
        )
        for _ in range(count)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        scatter = Scatter(scenery)
        for x, depth, start, pace, phase in sparks:
            life = (start + seconds * pace) % 1.0
            board = scatter.at(x + 0.4 * sin(seconds * 1.3 + phase) * life, depth)
            board.shape(
                circle(0, life * high, size * (1.3 - life)),
                fill=fade(colour, 1.0 - life * life),
                glows=True,
            )

    return draw


def drifting_mist(
    seed: random.Random,
    colour: Colour,
    *,
    count: int = 7,
    height: float = 0.4,
    z: tuple[float, float] = (3.5, 16.0),
) -> Animate:
    """Let low veils drift to the right."""
    veils = [
        (seed.uniform(-14, 14), seed.uniform(*z), seed.uniform(2.4, 4.4), seed.uniform(0.1, 0.35))
        for _ in range(count)
    ]

    def draw(scenery: Scenery, seconds: float) -> None:
        scatter = Scatter(scenery)
        for x, depth, wide, pace in veils:
            at = (x + seconds * pace + 18) % 36 - 18
            scatter.at(at, depth).spot(0, height, wide, wide * 0.16, colour)

    return draw


def twinkle(
    seed: random.Random,
    colour: Colour,
    spots: list[tuple[float, float, float]],
    *,
    size: float = 0.5,
) -> Animate:
    """Let glints on water come and go at places (x, y, z)."""
    glints = [(*spot, seed.random() * 2 * pi, seed.uniform(1.2, 2.6)) for spot in spots]

    def draw(scenery: Scenery, seconds: float) -> None:
        scatter = Scatter(scenery)
        for x, y, z, phase, pace in glints:
            shine = sin(seconds * pace + phase)
            if shine > 0:
                scatter.at(x, z, y=y).shape(
                    ellipse(0, 0, size * (0.4 + 0.6 * shine), 0.02 + 0.012 * shine),
                    fill=fade(colour, shine),
                    glows=True,
                )

    return draw


def together(*parts: Animate | None) -> Animate:
    """Draw several moving things in one go."""
    present = [part for part in parts if part is not None]

    def draw(scenery: Scenery, seconds: float) -> None:
        for part in present:
            part(scenery, seconds)

    return draw
