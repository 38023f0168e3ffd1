"""Fights: wind up, hit in a frame or two, follow through."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, GUARD, R, near_head, near_neck
from stickgen_engine.motion.tables.postures import STAND

Pose = dict[str, float]

# fmt: off
_BOXER: Final[Pose] = {
    **GUARD, "up": 0.92, "pitch": 6, "bend": 10, "neck": 2, "twist": -8, "L_x": 0.2, "R_x": -0.22,
    "R_yaw": -20, "R_pitch": 0,
}
STRIKES: Final[dict[str, Move]] = {
    "fight_stance": Move((
        (0.0, STAND), (0.3, {**_BOXER, "R_y": 0}),
        (0.55, {"up": 0.89, "ahead": 0.03, "r_cy": -0.04, "l_cy": 0.04}),
        (0.8, {"up": 0.925, "ahead": -0.02, "r_cy": 0.02, "l_cy": 0}),
        (1.05, {"up": 0.885, "ahead": 0.02, "side": 3}),
        (1.3, {}), (1.7, STAND),
    ), loop=(0.3, 1.3)),
    "punch": Move((
        (0.0, STAND), (0.2, {**_BOXER, "R_x": -0.26}),
        (0.38, {"twist": -46, "yaw": -14, "r_cx": -0.02, "r_cy": -0.24, "r_cz": 0.42,
                "ahead": -0.16, "pitch": 0, "bend": 0, "up": 0.87, "l_cx": 0.66, "l_cy": 0.04,
                "turn": 30}),
        (0.5, {"twist": 36, "yaw": 16, "r_cw": 0, "r_lift": 94, "r_out": 0, "r_fold": 0, "r_in": 0,
               "ahead": 0.26, "pitch": 18, "bend": 9, "L_x": 0.5, "R_pitch": 44, "up": 0.81,
               "l_cx": 0.34, "l_cy": -0.14, "turn": -20, "neck": -2}),
        (0.62, {"twist": 40, "ahead": 0.29, "pitch": 20, "up": 0.805}),
        (0.86, {**_BOXER, "yaw": 0, "L_x": 0.5, "ahead": 0.1, "R_x": -0.26, "turn": 0}),
        (1.2, {**STAND, "L_x": 0.0}),
    ), again=True, pause=0.1, marks={"hit": 0.5}),
    "kick": Move((
        (0.0, STAND), (0.18, {**_BOXER, "ahead": 0.04}),
        (0.34, {"R_x": -0.46, "R_y": 0.16, "R_pitch": 56, "pitch": 12, "ahead": 0.16, "twist": 12,
                "up": 0.92}),
        (0.46, {"R_x": 0.3, "R_y": 0.62, "R_pitch": 24, "pitch": -4, "ahead": 0.14, "bend": 12,
                "twist": -4, "up": 0.97}),
        (0.56, {"R_x": 1.08, "R_y": 0.94, "R_pitch": -30, "pitch": -30, "bend": 14, "ahead": 0.06,
                "up": 0.985, "r_cw": 0, "r_lift": -36, "r_out": 24, "r_fold": 10, "neck": 8,
                "twist": -14, "l_cx": 0.5, "l_cy": 0.0}),
        (0.7, {"R_x": 1.1, "R_y": 0.98, "pitch": -33}),
        (0.86, {"R_x": 0.4, "R_y": 0.5, "R_pitch": 10, "pitch": -8, "ahead": 0.12, "twist": 0}),
        (1.06, {"R_x": 0.16, "R_y": 0, "R_pitch": 0, "pitch": 8, "bend": 8, "up": 0.9,
                "ahead": 0.1}),
        (1.35, STAND),
    ), again=True, pause=0.2, marks={"hit": 0.56}),
    "fight": Move((
        (0.0, STAND), (0.25, _BOXER),
        (0.4, {"twist": 10, "l_cx": 0.2, "l_cy": -0.1, "up": 0.9}),
        (0.5, {"twist": -24, "l_cw": 0, "l_lift": 92, "l_out": 0, "l_fold": 0, "l_in": 0,
               "ahead": 0.1}),
        (0.72, {**_BOXER, "ahead": 0.02, "l_cw": 1}),
        (0.86, {"twist": -32, "r_cx": 0.1, "r_cy": -0.2, "r_cz": 0.34, "up": 0.88}),
        (0.96, {"twist": 34, "r_cw": 0, "r_lift": 94, "r_out": 0, "r_fold": 0, "r_in": 0,
                "ahead": 0.18, "pitch": 14, "R_pitch": 36}),
        (1.06, {"twist": 36}),
        (1.3, {**_BOXER, "ahead": 0, "pitch": 6, "R_pitch": 0}),
        (1.55, {"bend": -10, "pitch": -10, "up": 0.84, "ahead": -0.16, "side": 12,
                "r_cy": 0.2, "l_cy": 0.2}),
        (1.9, {**_BOXER, "ahead": 0, "side": 0, "bend": 12}),
        (2.02, {"R_x": 0.1, "R_y": 0.4, "R_pitch": 20, "pitch": -4}),
        (2.12, {"R_x": 0.9, "R_y": 0.55, "R_pitch": -30, "pitch": -18, "up": 0.96, "r_cw": 0,
                "r_lift": -24, "r_out": 20, "r_fold": 20}),
        (2.22, {"R_x": 0.92}),
        (2.5, {**_BOXER, "R_y": 0, "ahead": 0}),
        (2.8, {}), (3.1, STAND),
    ), loop=(0.25, 2.8), marks={"hit": 0.5}),
    "dodge": Move((
        (0.0, STAND), (0.1, {"up": 0.95, "bend": 4}),
        (0.3, {"pitch": -20, "bend": -14, "side": -18, "left": -0.2, "ahead": -0.26, "up": 0.76,
               "R_x": -0.42, "R_z": -0.14, "neck": 12, **near_head("r", 0.56, 0.1, 0.2, 20),
               **near_head("l", 0.6, 0.2, 0.24, 20), "L_pitch": -8}),
        (0.55, {"up": 0.74, "side": -20}),
        (0.9, {**STAND, "R_x": -0.1, "up": 0.96}), (1.15, {**STAND}),
    ), again=True, pause=0.4),
    "block": Move((
        (0.0, {**BOTH, "bend": 0, "pitch": 0, "up": 0.985, "neck": 0}),
        (0.18, {**near_head("r", 0.52, 0.3, 0.06, 12), **near_head("l", 0.56, 0.2, 0.08, 12),
                "bend": -6, "up": 0.92}),
        (0.34, {"bend": 6, "pitch": -6, "neck": 8, "r_hx": 0.44, "l_hx": 0.46}),
        (0.85, {"bend": 4, "pitch": -3}),
        (1.2, {**BOTH, "bend": 0, "pitch": 0, "up": 0.985, "neck": 0}),
    ), again=True),
    "slap": Move((
        (0.0, {**R, "twist": 0, "bend": 0, "turn": 0, "side": 0}),
        (0.3, {"r_lift": 112, "r_out": 70, "r_fold": 58, "r_in": -70, "twist": -50, "bend": -8,
               "turn": 34, "side": -4}),
        (0.36, {"twist": -54}),
        (0.48, {"r_lift": 104, "r_out": 4, "r_fold": 10, "r_in": 0, "twist": 28, "bend": 12,
                "turn": -14, "side": 4}),
        (0.58, {"r_lift": 100, "r_out": -34, "r_fold": 22, "r_in": 40, "twist": 46, "bend": 14,
                "turn": -28}),
        (0.74, {"r_lift": 92, "r_out": -52, "r_fold": 44, "twist": 50}),
        (1.2, {**R, "twist": 0, "bend": 0, "turn": 0, "side": 0}),
    ), again=True, pause=0.6, marks={"hit": 0.48}),
    "push_person": Move((
        (0.0, STAND),
        (0.35, {**near_neck("r", 0.3, -0.2, 0.1, 40), **near_neck("l", 0.32, -0.2, 0.12, 40),
                "ahead": -0.1, "pitch": -6, "bend": -4, "up": 0.94, "L_x": 0.1}),
        (0.5, {"r_cx": 0.94, "l_cx": 0.96, "r_cy": -0.08, "l_cy": -0.08, "ahead": 0.2, "pitch": 12,
               "bend": 4, "L_x": 0.42, "R_pitch": 36, "up": 0.87}),
        (0.72, {"r_cx": 0.96, "ahead": 0.24}), (1.1, {**STAND, "L_x": 0.1}), (1.4, STAND),
    ), again=True, pause=0.4, marks={"hit": 0.5}),
}
# fmt: on
