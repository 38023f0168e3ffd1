"""Who moves: an actor, its bones, its chance, and the world that it moves in."""

import hashlib
from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.proportions import Build
from stickgen_engine.script.models import Actor
from stickgen_engine.timeline.terrain import LEVEL, Terrain
from stickgen_engine.timeline.world import EARTH, World


@dataclass(frozen=True, slots=True)
class Body:
    """Who moves: the actor, its bones, the seed of its scene, and the world around it."""

    actor: Actor
    build: Build
    seed: int
    world: World = EARTH
    ground: Terrain = LEVEL

    def chance(self, *names: object) -> np.random.Generator:
        """Return a generator of its own for each set of names."""
        text = "/".join(str(name) for name in (self.seed, *names))
        digest = hashlib.sha256(text.encode()).digest()
        return np.random.default_rng(int.from_bytes(digest[:8], "big"))
