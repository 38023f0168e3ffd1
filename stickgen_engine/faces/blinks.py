"""When eyes blink: every two to five seconds, for 80 to 120 milliseconds."""

import random
from typing import Final

from stickgen_engine.skeleton import FPS

# How far the eye is closed on each frame of a blink: 80 or 120 ms with the eye at all covered.
_SHAPES: Final = ((0.75, 1.0), (0.75, 1.0, 0.55))


def blinks_of(pick: random.Random, frames: int) -> tuple[float, ...]:
    """Return how far the eyes are closed by blinking, frame by frame."""
    closed = [0.0] * frames
    at = pick.uniform(0.4, 3.0)
    while round(at * FPS) < frames:
        first = round(at * FPS)
        for i, share in enumerate(_SHAPES[pick.random() < 0.5]):
            if first + i < frames:
                closed[first + i] = share
        at += pick.uniform(2.0, 5.0)
    return tuple(closed)
