"""The turns of a fight, each from guard to guard: strikes, and how they are taken.

All strikes are told for the hand or foot that acts and land at the mark "hit".
"""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import GUARD
from stickgen_engine.motion.tables.postures import STAND

Pose = dict[str, float]

# fmt: off
_GUARD: Final[Pose] = {
    **STAND, **GUARD, "up": 0.92, "pitch": 5, "bend": 10, "neck": 2, "twist": -8, "L_x": 0.2,
    "R_x": -0.22, "R_yaw": -18,
}
_STRAIGHT: Final[Pose] = {"r_cw": 0, "r_lift": 92, "r_out": 0, "r_fold": 0, "r_in": 0}

BOUTS: Final[dict[str, Move]] = {
    "fight_guard": Move((
        (0.0, _GUARD), (0.2, {"up": 0.895, "ahead": 0.025, "r_cy": -0.04, "l_cy": 0.05}),
        (0.42, {"up": 0.925, "ahead": -0.02, "r_cy": 0.03, "l_cy": 0.0}),
        (0.64, {"up": 0.9, "ahead": 0.0, "side": 3}), (0.86, _GUARD),
    ), again=True, pause=0.0),
    "fight_jab": Move((
        (0.0, _GUARD), (0.16, {"r_cx": 0.3, "ahead": -0.04, "twist": -14, "up": 0.9}),
        (0.28, {**_STRAIGHT, "twist": 20, "ahead": 0.14, "pitch": 9, "up": 0.9, "L_x": 0.32}),
        (0.34, {"twist": 22}),
        (0.52, {**_GUARD, "L_x": 0.32, "ahead": 0.05}), (0.9, _GUARD),
    ), marks={"hit": 0.28}),
    "fight_cross": Move((
        (0.0, _GUARD),
        (0.18, {"twist": -34, "yaw": -10, "r_cx": 0.1, "r_cy": -0.16, "r_cz": 0.34, "ahead": -0.1,
                "up": 0.88, "bend": 4}),
        (0.3, {**_STRAIGHT, "twist": 34, "yaw": 14, "ahead": 0.2, "pitch": 15, "up": 0.85,
               "L_x": 0.4, "R_pitch": 36, "l_cx": 0.4, "l_cy": -0.08}),
        (0.38, {"twist": 38, "ahead": 0.22}),
        (0.6, {**_GUARD, "L_x": 0.4, "ahead": 0.06}), (0.95, _GUARD),
    ), marks={"hit": 0.3}),
    "fight_hook": Move((
        (0.0, _GUARD),
        (0.18, {"twist": -42, "yaw": -12, "r_cw": 0, "r_lift": 70, "r_out": 62, "r_fold": 70,
                "r_in": 60, "ahead": -0.06, "up": 0.87, "side": -6}),
        (0.3, {"twist": 30, "yaw": 12, "r_lift": 92, "r_out": 20, "r_fold": 50, "r_in": 80,
               "ahead": 0.16, "pitch": 12, "up": 0.87, "L_x": 0.34, "R_pitch": 30, "side": 5}),
        (0.42, {"twist": 52, "r_out": -16, "side": 8}),
        (0.66, {**_GUARD, "L_x": 0.34, "ahead": 0.05}), (0.98, _GUARD),
    ), marks={"hit": 0.3}),
    "fight_gut": Move((
        (0.0, _GUARD),
        (0.18, {"up": 0.78, "bend": 20, "pitch": 12, "twist": -26, "r_cx": 0.16, "r_cy": -0.5,
                "r_cz": 0.2, "ahead": 0.0, "side": -5}),
        (0.3, {"up": 0.84, "bend": 14, "pitch": 14, "twist": 24, "r_cx": 0.86, "r_cy": -0.4,
               "r_cz": -0.1, "ahead": 0.18, "L_x": 0.36, "R_pitch": 30}),
        (0.38, {"up": 0.88, "r_cy": -0.3}),
        (0.62, {**_GUARD, "L_x": 0.36, "ahead": 0.05}), (0.98, _GUARD),
    ), marks={"hit": 0.3}),
    "fight_kick": Move((
        (0.0, _GUARD), (0.14, {"ahead": 0.1, "up": 0.94, "R_x": -0.34, "R_y": 0.14,
                               "R_pitch": 46}),
        (0.25, {"R_x": 0.3, "R_y": 0.52, "R_pitch": 16, "pitch": -8, "ahead": 0.12, "up": 0.96}),
        (0.34, {"R_x": 0.96, "R_y": 0.66, "R_pitch": -34, "pitch": -26, "bend": 14, "ahead": 0.06,
                "r_cw": 0, "r_lift": -28, "r_out": 24, "r_fold": 14, "up": 0.97}),
        (0.42, {"R_x": 0.98, "R_y": 0.68}),
        (0.58, {"R_x": 0.3, "R_y": 0.34, "pitch": -4, "ahead": 0.1}),
        (0.76, {**_GUARD, "R_x": -0.1, "ahead": 0.04}), (1.0, _GUARD),
    ), marks={"hit": 0.35}),
    "fight_block": Move((
        (0.0, _GUARD),
        (0.18, {"r_cx": 0.52, "r_cy": 0.24, "r_cz": 0.02, "l_cx": 0.46, "l_cy": 0.12,
                "l_cz": 0.02, "up": 0.9, "bend": 4, "nod": 8, "shrug": 0.6}),
        (0.32, {"r_cx": 0.42, "l_cx": 0.38, "ahead": -0.06, "pitch": -3, "bend": 12}),
        (0.56, {"ahead": -0.04}), (0.9, _GUARD),
    )),
    "fight_evade": Move((
        (0.0, _GUARD),
        (0.2, {"up": 0.8, "bend": 0, "pitch": -12, "side": -12, "ahead": -0.16, "left": -0.06,
               "neck": 10, "R_x": -0.34}),
        (0.42, {"up": 0.78, "side": -16, "left": -0.08}),
        (0.64, {"up": 0.82, "pitch": 10, "bend": 18, "side": 10, "left": 0.05, "ahead": 0.0}),
        (0.9, _GUARD),
    )),
    "fight_snap": Move((
        (0.0, _GUARD),
        (0.05, {"neck": -16, "bend": 2, "pitch": 0, "turn": 20, "nod": -8}),
        (0.12, {"neck": -26, "nod": -14, "turn": 38, "bend": -8, "pitch": -10, "twist": 12,
                "ahead": -0.1, "r_cy": -0.2, "l_cy": -0.24, "R_x": -0.36}),
        (0.24, {"ahead": -0.2, "R_x": -0.42, "turn": 30, "pitch": -12}),
        (0.4, {"neck": 4, "nod": 8, "turn": 10, "bend": 12, "pitch": 4, "ahead": -0.12}),
        (0.66, {**_GUARD, "R_x": -0.3}), (0.8, _GUARD),
    )),
    "fight_double": Move((
        (0.0, _GUARD),
        (0.05, {"bend": 20, "pitch": 10, "neck": 8, "ahead": -0.05}),
        (0.14, {"bend": 34, "pitch": 20, "neck": 12, "nod": 10, "ahead": -0.14, "up": 0.86,
                "r_cx": 0.36, "r_cy": -0.5, "l_cx": 0.4, "l_cy": -0.56, "R_x": -0.36}),
        (0.34, {"bend": 36, "pitch": 22, "ahead": -0.2, "up": 0.83, "R_x": -0.4}),
        (0.55, {"bend": 24, "pitch": 12, "ahead": -0.1}),
        (0.78, {**_GUARD, "R_x": -0.28}), (0.95, _GUARD),
    )),
}
# fmt: on
