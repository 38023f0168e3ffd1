"""Swords, bows and wands."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, near_neck
from stickgen_engine.motion.tables.postures import STAND

Pose = dict[str, float]

# fmt: off
WEAPONS: Final[dict[str, Move]] = {
    "swing_sword": Move((
        (0.0, STAND),
        (0.2, {**near_neck("r", 0.5, -0.3, 0.04, 30), **near_neck("l", 0.46, -0.38, 0.02, 30),
               "up": 0.92}),
        (0.5, {"r_cx": -0.06, "r_cy": 0.66, "r_cz": 0.2, "l_cx": 0.06, "l_cy": 0.6, "l_cz": 0.16,
               "bend": -12, "twist": -24, "ahead": -0.1, "up": 0.97, "R_x": -0.1}),
        (0.62, {"r_cx": 0.9, "r_cy": 0.1, "r_cz": 0.0, "l_cx": 0.86, "l_cy": 0.06, "l_cz": 0.1,
                "bend": 8, "twist": 10, "ahead": 0.16, "L_x": 0.44, "up": 0.86, "pitch": 10}),
        (0.72, {"r_cx": 0.62, "r_cy": -0.76, "r_cz": -0.24, "l_cx": 0.6, "l_cy": -0.72,
                "l_cz": 0.4, "bend": 22, "twist": 30, "pitch": 18, "up": 0.82, "R_pitch": 36}),
        (0.95, {"bend": 24}), (1.3, {**STAND, "L_x": 0.2}), (1.6, STAND),
    ), again=True, pause=0.2, marks={"hit": 0.62}),
    "shoot_bow": Move((
        (0.0, STAND),
        (0.4, {"l_lift": 58, "l_out": 14, "l_fold": 18, "l_in": 0, "L_x": 0.18, "R_x": -0.2,
               "R_yaw": -30, **near_neck("r", 0.72, -0.3, -0.14, 60), "twist": -10, "up": 0.97,
               "nod": 10}),
        # The bow comes up first, then the string comes to the cheek and the shoulders open.
        (0.75, {"l_lift": 88, "l_out": 26, "l_fold": 4, **near_neck("r", 0.62, 0.0, -0.06, 80),
                "twist": -22, "nod": 0, "turn": 18, "bend": -3}),
        (1.25, {"l_lift": 90, "l_out": 42, "l_fold": 2, "r_cx": 0.2, "r_cy": 0.1, "r_cz": 0.24,
                "r_elb": 88, "twist": -38, "turn": 32, "bend": -6, "pitch": -3}),
        (1.66, {"r_cx": 0.17, "r_cy": 0.11}),
        (1.74, {"r_cx": -0.1, "r_cy": 0.14, "r_cz": 0.5, "l_lift": 96, "l_out": 46}),
        (2.05, {"l_lift": 88, "l_out": 40}), (2.5, STAND),
    ), again=True, pause=0.2, marks={"release": 1.68}),
    "cast_spell": Move((
        (0.0, {**BOTH, "bend": 0, "twist": 0, "neck": 0, "pitch": 0, "up": 0.985}),
        (0.4, {**near_neck("r", 0.24, -0.1, 0.3, 70), **near_neck("l", 0.5, 0.0, 0.1, 40),
               "bend": -8, "twist": -22, "up": 0.95}),
        (0.75, {"r_cy": 0.3, "r_cx": 0.0, "r_cz": 0.5, "twist": -28}),
        (0.9, {"r_cw": 0, "r_lift": 100, "r_out": 4, "r_fold": 2, "r_in": 0, "twist": 24,
               "bend": 10, "pitch": 6, "l_cw": 0, "l_lift": -40, "l_out": 36, "l_fold": 14}),
        (1.1, {"r_lift": 106, "r_out": 14}), (1.3, {"r_lift": 94, "r_out": -4}),
        (1.5, {"r_lift": 102, "r_out": 6}),
        (2.0, {**BOTH, "bend": 0, "twist": 0, "pitch": 0, "up": 0.985}),
    ), again=True, pause=0.4, marks={"release": 0.9}),
}
# fmt: on
