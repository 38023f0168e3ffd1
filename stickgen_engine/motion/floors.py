"""Where bodies are: on something, as if that were the ground, and over which place."""

from dataclasses import replace

import numpy as np

from stickgen_engine.motion.channels import C
from stickgen_engine.motion.proportions import Build
from stickgen_engine.motion.track import Foothold, State, Stretch


def lowered(state: State) -> State:
    """Tell of a body that stands on something as if that were the ground."""
    if not state.floor:
        return state
    feet = [_moved_up(foot, -state.floor) for foot in state.feet]
    return replace(state, feet=(feet[0], feet[1]), floor=0.0)


def raised(stretch: Stretch, floor: float) -> Stretch:
    """Put a motion that was made on the ground on what the body stands on, in place."""
    if floor:
        stretch.floor += floor
        stretch.feet.ankle[..., 1] += floor
    return stretch


def _moved_up(foot: Foothold, by: float) -> Foothold:
    x, y, z = foot.ankle
    return replace(foot, ankle=(x, y + by, z))


def fold_place(out: Stretch, build: Build) -> None:
    """Turn the pelvis's own shifts into places on the floor, so that beats join by place."""
    a = np.radians(out.place[:, 2])
    ahead, left = (out.channels[:, C[n]] * build.leg for n in ("ahead", "left"))
    out.place[:, 0] += ahead * np.cos(a) - left * np.sin(a)
    out.place[:, 1] += ahead * np.sin(a) + left * np.cos(a)
    out.channels[:, [C["ahead"], C["left"]]] = 0.0
