"""What never stops: breath, a shifting of weight, a head that is never quite still."""

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.skeleton import FPS


def drift(times: Array, rng: np.random.Generator, hertz: float) -> Array:
    """Wander smoothly between -1 and 1: three slow waves with phases of their own, (T,)."""
    total = np.zeros(len(times))
    for share, speed in ((0.55, 0.6), (0.3, 1.0), (0.15, 1.73)):
        phase = rng.uniform(0.0, 2.0 * np.pi)
        pace = hertz * speed * rng.uniform(0.85, 1.15)
        total += share * np.sin(2.0 * np.pi * pace * times + phase)
    return total


def breathe(channels: Array, still: Array, rng: np.random.Generator) -> None:
    """Add life to a body, in place; ``still`` (T,) from 0 to 1 says how much it stands about."""
    times = np.arange(len(channels)) / FPS
    breath = np.sin(2.0 * np.pi * rng.uniform(0.24, 0.32) * times + rng.uniform(0.0, 6.28))
    quiet = 0.35 + 0.65 * still
    channels[:, C["bend"]] += 0.8 * breath * quiet
    channels[:, C["shrug"]] += 0.09 * breath * quiet
    channels[:, C["neck"]] -= 0.5 * breath * quiet
    weight = drift(times, rng, 0.16)
    channels[:, C["left"]] += 0.022 * weight * still
    channels[:, C["roll"]] += 1.3 * weight * still
    channels[:, C["side"]] -= 1.7 * weight * still
    channels[:, C["up"]] -= 0.006 * np.abs(weight) * still
    channels[:, C["turn"]] += 5.0 * drift(times, rng, 0.13) * quiet
    channels[:, C["nod"]] += 1.6 * drift(times, rng, 0.21) * quiet
    channels[:, C["tilt"]] += 1.8 * drift(times, rng, 0.17) * quiet
    # Nobody stands quite like anybody else, nor like oneself a day later.
    for name, most in (("turn", 6.0), ("tilt", 3.0), ("nod", 3.0), ("side", 1.5), ("twist", 3.0)):
        channels[:, C[name]] += most * rng.uniform(-1.0, 1.0) * still
    for side in "rl":
        for name, most in (("lift", 4.0), ("fold", 8.0), ("out", 3.0)):
            channels[:, C[f"{side}_{name}"]] += most * rng.uniform(-1.0, 1.0) * still
        channels[:, C[f"{side}_lift"]] += 1.8 * drift(times, rng, 0.2) * still
        channels[:, C[f"{side}_fold"]] += 2.4 * drift(times, rng, 0.18) * still
        channels[:, C[f"{side}_out"]] += (0.7 * breath + 0.8 * drift(times, rng, 0.15)) * still
