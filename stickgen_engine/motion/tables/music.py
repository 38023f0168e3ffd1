"""Hands on instruments."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, near_neck

Pose = dict[str, float]

# fmt: off
MUSIC: Final[dict[str, Move]] = {
    "play_guitar": Move((
        (0.0, {**BOTH, "bend": 0, "nod": 0, "side": 0, "tilt": 0, "up": 0.985}),
        (0.45, {**near_neck("r", 0.34, -0.56, -0.04, 60), **near_neck("l", 0.56, -0.3, 0.34, 45),
                "bend": 4, "nod": 10, "side": 3, "up": 0.97}),
        (0.65, {"r_cy": -0.74, "nod": 14}), (0.85, {"r_cy": -0.54, "nod": 8, "side": -2}),
        (1.05, {"r_cy": -0.74, "nod": 14, "l_cx": 0.5, "l_cz": 0.26}),
        (1.25, {"r_cy": -0.54, "nod": 8, "side": 3}),
        (1.45, {"r_cy": -0.74, "nod": 14}), (1.65, {}),
        (2.1, {**BOTH, "bend": 0, "nod": 0, "side": 0, "up": 0.985}),
    ), loop=(0.45, 1.65)),
    "play_piano": Move((
        (0.0, {**BOTH, "bend": 0, "nod": 0, "side": 0, "neck": 0}),
        (0.45, {**near_neck("r", 0.64, -0.46, 0.1, 40), **near_neck("l", 0.64, -0.42, 0.12, 40),
                "bend": 6, "nod": 8}),
        (0.65, {"r_cy": -0.34, "l_cy": -0.48, "side": 4}),
        (0.85, {"r_cy": -0.48, "l_cy": -0.34, "r_cz": 0.22}),
        (1.05, {"r_cy": -0.32, "l_cy": -0.48, "l_cz": 0.24, "side": -4}),
        (1.25, {"r_cy": -0.48, "l_cy": -0.3, "bend": 10}),
        (1.5, {"r_cy": -0.2, "r_cz": 0.1, "neck": -6, "bend": 0}),
        (1.7, {"r_cy": -0.48, "neck": 0, "bend": 8}), (1.95, {}),
        (2.4, {**BOTH, "bend": 0, "nod": 0, "side": 0, "neck": 0}),
    ), loop=(0.45, 1.95)),
    "drum": Move((
        (0.0, {**BOTH, "bend": 0, "nod": 0, "up": 0.985}),
        (0.35, {**near_neck("r", 0.52, 0.14, 0.16, 55), **near_neck("l", 0.58, -0.44, 0.12, 40),
                "bend": 6}),
        (0.52, {"r_cx": 0.6, "r_cy": -0.44, "nod": 10}),
        (0.7, {"l_cx": 0.5, "l_cy": 0.2, "nod": 0}),
        (0.87, {"l_cx": 0.58, "l_cy": -0.44, "nod": 10}),
        (0.95, {"r_cx": 0.54, "r_cy": -0.2, "nod": 2}), (1.05, {"r_cx": 0.6, "r_cy": -0.44}),
        (1.3, {}), (1.7, {**BOTH, "bend": 0, "nod": 0, "up": 0.985}),
    ), loop=(0.35, 1.3), marks={"hit": 0.52}),
}
# fmt: on
