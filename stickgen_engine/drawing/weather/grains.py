"""Seeded grains that fall or drift through the frame and come back on its other side."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final, Literal

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.painter import Painter

Layer = Literal["back", "middle", "front"]
LAYERS: Final[tuple[Layer, ...]] = ("back", "middle", "front")

# Grains of a layer slide this many px (in a frame 720 px high) for each metre that a camera moves.
SLIDE_PX: Final = {"back": 30.0, "middle": 110.0, "front": 260.0}


@dataclass(frozen=True, slots=True)
class Grain:
    """A grain: its place as shares of the frame, and two random numbers of its own (0 to 1)."""

    x: float
    y: float
    own: float
    phase: float


@lru_cache(maxsize=64)
def grains(seed: int, count: int, name: str) -> tuple[Grain, ...]:
    """Scatter grains; the same seed and name give the same ones."""
    dice = Random(f"{seed} {name}")
    return tuple(
        Grain(dice.random(), dice.random(), dice.random(), dice.random()) for _ in range(count)
    )


def scale_of(view: View) -> float:
    """Return how much larger than 720 px the frame is, by its shorter side."""
    return (
        min(view.width * 9 / 16, view.height) / 720
        if view.width > view.height
        else (view.width / 720)
    )


def slid(view: View, layer: Layer) -> float:
    """Return how far, in px, the camera's place slides a layer's grains."""
    camera = view.camera
    return -(camera.x + camera.yaw_deg * 0.2) * SLIDE_PX[layer] * scale_of(view)


def wrapped(value: float, size: float, margin: float) -> float:
    """Bring a coordinate into -margin to size + margin, going round."""
    return (value + margin) % (size + 2 * margin) - margin


def scroll(
    on: Painter, view: View, key: str, draw: Callable[[Painter], None], *, dx: float, dy: float
) -> None:
    """Shift a picture of the frame's size by (dx, dy) px, going round at its edges.

    Hundreds of grains cost one blit this way; ``draw`` draws what crosses an edge on both sides.
    """
    width, height = view.width, view.height
    name = f"{key} {width}x{height}"
    left, top = round(dx) % width, round(dy) % height
    for x in (left - width, left) if left else (0,):
        for y in (top - height, top) if top else (0,):
            on.sprite(name, (width, height), draw, at=(x, y))


def round_the_edge(x: float, y: float, view: View, margin: float) -> list[tuple[float, float]]:
    """Return the places at which a grain of a scrolled picture must be drawn."""
    xs = [x] + [
        x + step for step in (-view.width, view.width) if -margin < x + step < view.width + margin
    ]
    ys = [y] + [
        y + step
        for step in (-view.height, view.height)
        if -margin < y + step < view.height + margin
    ]
    return [(a, b) for a in xs for b in ys]
