"""Fighting nobody: combinations of the turns of a fight, another one every time."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np

from stickgen_engine.motion.moves import Move, Pose
from stickgen_engine.motion.tables.bouts import BOUTS
from stickgen_engine.skeleton import FPS

# Turns in the order in which they follow from each other; ``other`` is done with the lead hand.
_COMBINATIONS: Final = (
    ("jab_other", "jab_other", "cross"),
    ("jab_other", "cross", "hook_other"),
    ("evade", "gut", "hook_other"),
    ("block", "cross", "kick"),
    ("jab_other", "kick"),
    ("evade_other", "cross", "gut_other"),
    ("hook_other", "hook", "evade"),
    ("gut_other", "gut", "jab_other", "cross"),
)
# In a combination a turn goes over into the next before it is back in guard, at this share.
_CUT: Final = 0.78
_LEAD_IN_S: Final = 0.25
# No combination is begun with less time than this left, in seconds.
_SHORTEST_S: Final = 1.2
_TURNED: Final = frozenset(("left", "roll", "yaw", "side", "twist", "turn", "tilt", "spin"))


@lru_cache(maxsize=64)
def shadow_boxed(frames: int, seed: int) -> Move:
    """Box with nobody for so many frames, in combinations that ``seed`` draws; end in guard."""
    chance = np.random.default_rng(seed)
    keys: list[tuple[float, Pose]] = [(0.0, {**_guard(), **_STANDING}), (_LEAD_IN_S, _guard())]
    order: list[int] = []
    while keys[-1][0] < frames / FPS - _SHORTEST_S:
        # All combinations come once before one comes again.
        order = order or [int(i) for i in chance.permutation(len(_COMBINATIONS))]
        pace = float(chance.uniform(0.85, 1.1))
        for name in _COMBINATIONS[order.pop()]:
            _put(keys, _turn(name), pace, _CUT)
        _put(keys, BOUTS["fight_guard"].keys, float(chance.uniform(1.0, 1.7)), 1.0)
    keys.append((keys[-1][0] + 0.3, _guard()))
    return replace(BOUTS["fight_guard"], keys=tuple(keys), again=False, marks={})


_STANDING: Final = {"up": 0.985, "L_x": 0.0, "R_x": 0.0, "r_cw": 0.0, "l_cw": 0.0, "R_yaw": 0.0}


def _guard() -> Pose:
    return BOUTS["fight_guard"].keys[0][1]


def _turn(name: str) -> tuple[tuple[float, Pose], ...]:
    keys = BOUTS[f"fight_{name.removesuffix('_other')}"].keys
    if not name.endswith("_other"):
        return keys
    return tuple((moment, _other_handed(pose)) for moment, pose in keys)


def _other_handed(pose: Pose) -> Pose:
    """Do with the other arm what a pose does with one; the feet stay as they are."""
    swap = {"r_": "l_", "l_": "r_"}
    out: dict[str, float] = {}
    for name, value in pose.items():
        mirrored = -value if name in _TURNED else value
        out[swap.get(name[:2], name[:2]) + name[2:]] = mirrored
    return out


def _put(
    keys: list[tuple[float, Pose]], turn: tuple[tuple[float, Pose], ...], pace: float, share: float
) -> None:
    """Append a turn to a move, up to a share of it; the first of its keys is where one is."""
    start, last = keys[-1][0], share * turn[-1][0]
    keys.extend((start + moment / pace, pose) for moment, pose in turn[1:] if moment <= last)
    if share < 1.0:
        keys.append((keys[-1][0] + 0.14 / pace, {**_guard(), "ahead": 0.03}))
