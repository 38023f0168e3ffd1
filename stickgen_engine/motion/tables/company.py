"""Moves done with somebody; ``w`` weights put the hands on the partner (see ``reaching``)."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, R, near_neck
from stickgen_engine.motion.tables.postures import STAND

# fmt: off
# Down on one knee before somebody small.
_KNEELING: Final = {
    "up": 0.55, "ahead": -0.14, "L_x": 0.24, "R_x": -0.62, "R_y": 0.05, "R_pitch": 62,
    "r_knee": 4, "l_knee": 14, "pitch": 4, "bend": 8, "neck": 4,
}
COMPANY: Final[dict[str, Move]] = {
    "shake_hands": Move((
        (0.0, {**R, "r_ww": 0, "r_wy": 0, "bend": 0, "nod": 0}),
        (0.5, {"r_ww": 1, "r_elb": 15, "bend": 7, **{"r_lift": 50, "r_fold": 20}}),
        (0.66, {"r_wy": 0.07, "nod": 3}), (0.82, {"r_wy": -0.06, "nod": 8}),
        (0.98, {"r_wy": 0.06, "nod": 3}), (1.14, {"r_wy": -0.05, "nod": 7}),
        (1.3, {"r_wy": 0.05}), (1.46, {}),
        (1.95, {**R, "r_ww": 0, "bend": 0, "nod": 0}),
    ), loop=(0.5, 1.46), marks={"grasp": 0.5, "let_go": 1.46}),
    "high_five": Move((
        (0.0, {**R, "r_ww": 0, "r_wy": 0, "bend": 0, "twist": 0, "up": 0.985}),
        (0.4, {"r_lift": 128, "r_out": 20, "r_fold": 64, "twist": -14, "bend": -5, "up": 0.96}),
        (0.6, {"r_ww": 1, "twist": 12, "bend": 3, "up": 1.0}),
        (0.74, {"r_wy": -0.04}),
        (0.95, {"r_ww": 0, "r_lift": 100, "r_fold": 50, "bend": 0}),
        (1.35, {**R, "twist": 0, "up": 0.985}),
    ), again=True, pause=0.6, marks={"hit": 0.62}),
    "hug": Move((
        (0.0, STAND),
        (0.3, {"r_lift": 60, "r_out": 34, "r_fold": 30, "l_lift": 56, "l_out": 36, "l_fold": 30,
               "bend": -2, "L_x": 0.04}),
        (0.6, {**near_neck("r", 0.66, -0.1, -0.02, 55), **near_neck("l", 0.62, -0.46, -0.02, 55),
               "bend": 3, "pitch": 2, "side": 3, "tilt": 10, "ahead": 0.03, "neck": 5}),
        (1.2, {"side": -2, "r_cy": -0.14, "bend": 4}), (1.8, {"side": 3, "r_cy": -0.1, "bend": 3}),
        (2.1, {}), (2.5, STAND),
    ), loop=(0.6, 2.1), marks={"grasp": 0.6, "let_go": 2.1}),
    "hug_low": Move((
        (0.0, STAND),
        (0.3, {"up": 0.78, "ahead": -0.08, "pitch": 14, "bend": 14, "R_x": -0.3, "R_pitch": 40,
               "r_lift": 50, "r_out": 36, "r_fold": 24, "l_lift": 48, "l_out": 38, "l_fold": 24}),
        (0.6, {**_KNEELING, **near_neck("r", 0.66, -0.1, -0.02, 55),
               **near_neck("l", 0.62, -0.4, -0.02, 55), "side": 3, "tilt": 10}),
        (1.2, {"side": -2, "bend": 10}), (1.8, {"side": 3, "bend": 8}), (2.1, {}),
        (2.45, {"up": 0.8, "pitch": 10, "R_x": -0.24, "R_y": 0, "R_pitch": 30, "r_cw": 0,
                "l_cw": 0}),
        (2.8, STAND),
    ), loop=(0.6, 2.1), marks={"grasp": 0.6, "let_go": 2.1}),
    "kiss_low": Move((
        (0.0, STAND),
        (0.35, {"up": 0.78, "ahead": -0.08, "pitch": 14, "bend": 14, "R_x": -0.3, "R_pitch": 40,
                "r_lift": 40, "r_fold": 30}),
        (0.75, {**_KNEELING, **near_neck("r", 0.5, -0.2, 0.06, 30)}),
        (0.95, {"bend": 14, "neck": 6, "nod": -4}), (1.4, {}),
        (1.75, {"up": 0.8, "pitch": 10, "bend": 6, "R_x": -0.24, "R_y": 0, "R_pitch": 30,
                "r_cw": 0}),
        (2.1, STAND),
    ), marks={"grasp": 0.95, "let_go": 1.42}),
    "comfort": Move((
        (0.0, {**R, "r_ww": 0, "r_wy": 0, "bend": 0, "tilt": 0, "nod": 0}),
        (0.5, {"r_ww": 1, "r_lift": 70, "r_fold": 20, "bend": 5, "tilt": 6, "nod": 6}),
        (0.7, {"r_wy": 0.07}), (0.88, {"r_wy": 0.0}), (1.1, {"r_wy": 0.07, "nod": 10}),
        (1.28, {"r_wy": 0.0}), (1.8, {}), (2.3, {**R, "r_ww": 0, "bend": 0, "tilt": 0, "nod": 0}),
    ), loop=(0.5, 1.8), marks={"grasp": 0.5, "let_go": 1.8}),
    "give": Move((
        (0.0, {**BOTH, "bend": 0, "nod": 0}),
        (0.35, {**near_neck("r", 0.4, -0.44, 0.04, 25), "nod": 6}),
        (0.75, {"r_cx": 0.92, "r_cy": -0.3, "r_cz": -0.02, "bend": 9, "nod": 4}),
        (1.3, {"r_cx": 0.94, "bend": 8, "nod": 8}),
        (1.75, {**BOTH, "bend": 0, "nod": 0}),
    ), again=True, pause=0.6, marks={"grasp": 0.75, "let_go": 1.3}),
    "take": Move((
        (0.0, {**BOTH, "bend": 0, "nod": 0}),
        (0.5, {**near_neck("r", 0.92, -0.3, -0.02, 25), "bend": 9}),
        (0.8, {"r_cx": 0.94}),
        (1.2, {"r_cx": 0.38, "r_cy": -0.4, "r_cz": 0.0, "bend": 0, "nod": 12}),
        (1.45, {"nod": 8}), (1.8, {**BOTH, "nod": 0}),
    ), again=True, pause=0.6, marks={"grasp": 0.55, "let_go": 0.85}),
    "pull_person": Move((
        (0.0, STAND),
        (0.4, {**near_neck("r", 0.92, -0.26, 0.0, 30), **near_neck("l", 0.94, -0.3, 0.02, 30),
               "ahead": 0.05, "L_x": 0.16}),
        (0.7, {"pitch": -22, "bend": 12, "ahead": -0.26, "up": 0.86, "r_cx": 0.74, "l_cx": 0.78,
               "neck": 4, "R_x": -0.34}),
        (1.0, {"pitch": -24, "ahead": -0.44, "L_x": -0.2, "up": 0.85}),
        (1.25, {"pitch": -18, "ahead": -0.64, "R_x": -0.82, "r_cx": 0.66, "l_cx": 0.7}),
        (1.5, {"pitch": -12, "ahead": -0.78, "L_x": -0.72, "up": 0.9}),
        (1.7, {"pitch": -4, "ahead": -0.8, "R_x": -0.82, "L_x": -0.78}),
        (2.1, {**STAND, "ahead": -0.8, "R_x": -0.8, "L_x": -0.8}),
    ), marks={"grasp": 0.4, "hit": 0.6, "let_go": 1.6}),
    "dance_together": Move((
        (0.0, {**STAND}),
        (0.3, {**near_neck("r", 0.72, 0.02, 0.2, 50), **near_neck("l", 0.6, -0.3, 0.0, 45),
               "left": -0.08, "side": 5, "roll": -3, "up": 0.96}),
        (0.6, {"left": -0.14, "L_z": -0.14, "L_y": 0.1, "up": 0.985, "turn": 10}),
        (0.8, {"L_z": -0.1, "L_y": 0}),
        (1.1, {"left": 0.06, "side": -5, "roll": 3, "R_z": 0.1, "R_y": 0.1, "up": 0.96,
               "r_cy": 0.1}),
        (1.3, {"R_z": 0.06, "R_y": 0}),
        (1.6, {"left": 0.1, "L_z": 0.0, "L_y": 0.1, "turn": -8, "up": 0.985}),
        (1.8, {"L_y": 0, "R_z": 0.0, "left": 0.02}), (2.1, {}), (2.5, {**STAND, "R_z": 0}),
    ), loop=(0.3, 2.1), marks={"grasp": 0.3, "let_go": 2.1}),
    "lead_by_hand": Move((
        (0.0, {**R, "twist": 0, "turn": 0}),
        (0.3, {"r_lift": -48, "r_out": 18, "r_fold": 6, "r_in": 0, "twist": -8}),
        (0.9, {"turn": -20}), (1.5, {"turn": 4}), (2.0, {}),
        (2.3, {**R, "twist": 0, "turn": 0}),
    ), loop=(0.3, 2.0), marks={"grasp": 0.3, "let_go": 2.0}),
    "help_up": Move((
        (0.0, STAND),
        (0.5, {"pitch": 28, "bend": 24, "neck": -4, "up": 0.84, "L_x": 0.28, "R_x": -0.1,
               "ahead": -0.04, "r_lift": 78, "r_out": 2, "r_fold": 4, "nod": 8}),
        (0.9, {"r_lift": 74, "up": 0.82}),
        (1.5, {"pitch": -12, "bend": 4, "up": 0.93, "ahead": -0.18, "r_lift": 66, "r_fold": 40,
               "nod": 0}),
        (1.75, {"pitch": -6}), (2.1, STAND),
    ), again=True, marks={"grasp": 0.55, "let_go": 1.6}),
    "lift_up": Move((
        (0.0, STAND),
        (0.4, {"up": 0.66, "pitch": 26, "bend": 22, "neck": -6, "r_lift": 60, "r_fold": 16,
               "l_lift": 62, "l_fold": 16, "L_x": 0.12, "R_x": -0.1, "L_z": 0.06, "R_z": -0.06}),
        (0.6, {"up": 0.64}),
        (1.1, {"up": 0.97, "pitch": -6, "bend": -6, "neck": -14, "r_lift": 158, "r_fold": 14,
               "r_out": 8, "l_lift": 156, "l_fold": 16, "l_out": 8}),
        (1.3, {"up": 0.985, "r_lift": 164, "l_lift": 162}), (1.6, {"side": 3}),
        (2.2, STAND),
    ), marks={"grasp": 0.42, "let_go": 1.95}),
    "kiss": Move((
        (0.0, STAND),
        (0.4, {"r_lift": 36, "r_fold": 50, "bend": 4, "tilt": 5}),
        (0.8, {**near_neck("r", 0.6, 0.06, 0.06, 30), "bend": 14, "pitch": 7, "neck": 6, "nod": -6,
               "tilt": 10, "L_pitch": 14, "R_pitch": 14, "ahead": 0.06}),
        (1.3, {"tilt": 12}), (1.8, STAND),
    ), marks={"grasp": 0.85, "let_go": 1.35}),
    "tackle": Move((
        (0.0, STAND),
        (0.25, {"up": 0.72, "pitch": 30, "bend": 16, "neck": -16, "r_lift": 20, "r_fold": 70,
                "l_lift": 20, "l_fold": 70, "R_x": -0.2, "R_pitch": 40}),
        (0.5, {"up": 0.66, "pitch": 68, "bend": 8, "neck": -30, "ahead": 0.6, "r_lift": 130,
               "r_out": 26, "r_fold": 8, "l_lift": 136, "l_out": 26, "l_fold": 8, "R_x": 0.0,
               "R_y": 0.3, "R_pitch": 70, "L_x": 0.1, "L_y": 0.24, "L_pitch": 60}),
        (0.72, {"up": 0.18, "pitch": 84, "ahead": 0.95, "R_y": 0.16, "L_y": 0.12, "R_x": 0.1,
                "L_x": 0.06, "bend": -6}),
        (0.9, {"up": 0.11, "pitch": 86, "ahead": 1.02, "R_y": 0.06, "L_y": 0.05, "R_pitch": 66,
               "L_pitch": 64, "r_lift": 140, "l_lift": 120, "l_fold": 60}),
        (1.4, {"nod": 10}),
    ), marks={"hit": 0.5}),
}
# fmt: on
