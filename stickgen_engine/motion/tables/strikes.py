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
        (0.0, STAND), (0.22, _BOXER),
        (0.4, {"twist": -34, "yaw": -8, "r_cx": 0.1, "r_cy": -0.18, "r_cz": 0.34, "ahead": -0.12,
               "bend": 2, "up": 0.88}),
        (0.5, {"twist": 34, "yaw": 14, "r_cw": 0, "r_lift": 90, "r_out": 0, "r_fold": 0, "r_in": 0,
               "ahead": 0.2, "pitch": 16, "bend": 8, "L_x": 0.42, "R_pitch": 38, "up": 0.84,
               "l_cx": 0.4, "l_cy": -0.1}),
        (0.6, {"twist": 37, "ahead": 0.22}),
        (0.82, {**_BOXER, "yaw": 0, "L_x": 0.42, "ahead": 0.06}),
        (1.1, {**STAND, "L_x": 0.0}),
    ), again=True, pause=0.1, marks={"hit": 0.5}),
    "kick": Move((
        (0.0, STAND), (0.2, {**_BOXER, "ahead": 0.06}),
        (0.36, {"R_x": -0.4, "R_y": 0.14, "R_pitch": 50, "pitch": 8, "ahead": 0.14, "twist": 8}),
        (0.48, {"R_x": 0.3, "R_y": 0.5, "R_pitch": 20, "pitch": -6, "ahead": 0.1, "bend": 8}),
        (0.56, {"R_x": 1.0, "R_y": 0.82, "R_pitch": -30, "pitch": -24, "bend": 12, "ahead": 0.02,
                "up": 0.965, "r_cw": 0, "r_lift": -30, "r_out": 24, "r_fold": 12, "neck": 6}),
        (0.66, {"R_x": 1.02, "R_y": 0.86}),
        (0.8, {"R_x": 0.35, "R_y": 0.45, "pitch": -4, "ahead": 0.1}),
        (1.0, {"R_x": 0.1, "R_y": 0, "R_pitch": 0, "pitch": 4, "bend": 6, "up": 0.93}),
        (1.25, STAND),
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
        (0.3, {"pitch": -16, "bend": -12, "side": -16, "left": -0.2, "ahead": -0.24, "up": 0.8,
               "R_x": -0.36, "R_z": -0.14, "neck": 12, **near_head("r", 0.56, 0.1, 0.2, 20),
               **near_head("l", 0.6, 0.2, 0.24, 20), "L_pitch": -8}),
        (0.55, {"up": 0.78, "side": -18}),
        (0.95, {**STAND, "R_x": -0.1, "up": 0.96}), (1.15, {**STAND}),
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
        (0.0, {**R, "twist": 0, "bend": 0}),
        (0.32, {"r_lift": 84, "r_out": 58, "r_fold": 40, "r_in": 10, "twist": -28, "bend": -4}),
        (0.44, {"r_lift": 94, "r_out": -8, "r_fold": 6, "twist": 22, "bend": 8}),
        (0.56, {"r_lift": 88, "r_out": -44, "r_fold": 30, "twist": 32}),
        (1.0, {**R, "twist": 0, "bend": 0}),
    ), again=True, pause=0.6, marks={"hit": 0.44}),
    "push_person": Move((
        (0.0, STAND),
        (0.35, {**near_neck("r", 0.3, -0.2, 0.1, 40), **near_neck("l", 0.32, -0.2, 0.12, 40),
                "ahead": -0.1, "pitch": -6, "bend": -4, "up": 0.94, "L_x": 0.1}),
        (0.5, {"r_cx": 0.98, "l_cx": 0.98, "r_cy": -0.1, "l_cy": -0.1, "ahead": 0.22, "pitch": 18,
               "bend": 6, "L_x": 0.38, "R_pitch": 34, "up": 0.88}),
        (0.75, {"r_cx": 0.96}), (1.1, {**STAND, "L_x": 0.1}), (1.4, STAND),
    ), again=True, pause=0.4, marks={"hit": 0.5}),
}
# fmt: on
