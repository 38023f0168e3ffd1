"""Falls that obey gravity: stumbling, slipping, fainting."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import near_head
from stickgen_engine.motion.tables.postures import FLAT, LYING, STAND

Pose = dict[str, float]

# fmt: off
# Limp on one side, an arm flung out, the knees drawn together.
FAINTED: Final[Pose] = {
    **FLAT, "spin": 34, "L_x": 0.3, "L_y": 0.035, "L_z": 0.0, "L_pitch": -40, "R_x": 0.42,
    "R_z": 0.0, "R_pitch": -50, "R_y": 0.035, "r_lift": 168, "r_out": 24, "r_fold": 30, "r_in": 60,
    "l_lift": 8, "l_out": 4, "l_fold": 34, "l_in": 70, "tilt": 6, "turn": 10, "nod": 6,
    "bend": -2, "side": 0,
}
# From the belly over one side on to the back, told from the back's side: spun by half.
ROLL_OVER: Final = Move((
    (0.0, {**LYING, "spin": 180, "bend": -4, "neck": -16, "nod": 10, "turn": 24, "L_x": 0.44,
           "L_y": 0.05, "L_pitch": 100, "R_x": 0.42, "R_y": 0.06, "R_pitch": 100, "r_cw": 0,
           "r_lift": 140, "r_out": 30, "r_fold": 40, "l_lift": 120, "l_out": 30, "l_fold": 60,
           "r_in": 15, "l_in": 15}),
    (0.34, {"spin": 172, "bend": -10, "twist": -8, "turn": 0, "r_lift": 36, "r_out": 26,
            "r_fold": 96, "l_lift": 158, "l_out": 10, "l_fold": 20, "R_x": 0.3, "R_pitch": 70}),
    (0.76, {"spin": 118, "up": 0.15, "bend": 6, "neck": 4, "twist": -22, "r_lift": 50, "r_out": 8,
            "r_fold": 40, "R_x": 0.1, "R_y": 0.09, "R_pitch": 40, "L_pitch": 60}),
    (1.06, {"spin": 66, "up": 0.15, "bend": 12, "twist": -14, "r_lift": 66, "r_out": 30,
            "r_fold": 24, "R_x": 0.12, "R_y": 0.12, "R_pitch": 10, "L_pitch": 10, "l_lift": 150,
            "l_out": 30}),
    (1.4, {"spin": 10, "up": 0.12, "bend": 4, "twist": 4, "neck": -8, "nod": 6, "r_lift": 20,
            "r_out": 50, "R_x": 0.24, "R_y": 0.05, "R_pitch": -10, "L_x": 0.46, "L_y": 0.035,
            "L_pitch": -50}),
))
FALLS: Final[dict[str, Move]] = {
    "fall_down": Move(((0.0, STAND),
                       (0.16, {"R_x": 0.34, "R_y": 0.05, "R_pitch": -25, "pitch": -8, "up": 0.95}),
                       (0.36, {"R_x": 0.7, "R_y": 0.5, "R_pitch": -20, "L_x": 0.3, "L_y": 0.1,
                               "pitch": -38, "up": 0.82, "ahead": -0.06, "bend": 14, "neck": -6,
                               "r_lift": 120, "r_out": 50, "r_fold": 20, "l_lift": 60,
                               "l_out": 80, "l_fold": 20}),
                       (0.56, {"L_x": 0.62, "L_y": 0.55, "R_x": 0.74, "R_y": 0.6, "up": 0.5,
                               "pitch": -56, "ahead": -0.22, "r_lift": 150, "l_lift": 100}),
                       (0.72, {"up": 0.1, "pitch": -60, "ahead": -0.4, "bend": 16, "L_y": 0.4,
                               "R_y": 0.5, "L_x": 0.4, "R_x": 0.5, "r_lift": 90, "l_lift": 60}),
                       (0.9, {**FLAT, "L_y": 0.16, "R_y": 0.22, "bend": 6}),
                       (1.04, {"up": 0.13, "L_y": 0.06, "R_y": 0.1, "bend": -4}), (1.2, FLAT),
                       (1.6, {"tilt": -8}), (1.8, {"tilt": 10}))),
    "faint": Move((
        (0.0, STAND),
        (0.4, {**near_head("r", 0.3, 0.4, 0.22, 60), "bend": -10, "neck": -10, "nod": -8,
               "side": 5, "roll": -2, "ahead": -0.03}),
        (0.62, {"side": -6, "roll": 3, "neck": -12, "bend": -12, "left": -0.05}),
        (0.8, {"side": 4, "roll": -1, "left": 0.0, "l_lift": 14, "l_out": 16}),
        (1.0, {"r_hw": 0, "r_lift": 10, "r_out": 16, "r_fold": 20, "up": 0.72, "pitch": -10,
               "bend": 10, "ahead": 0.06, "L_pitch": 26, "R_pitch": 30, "neck": 16, "nod": 14,
               "side": -4}),
        (1.18, {"up": 0.36, "ahead": -0.06, "pitch": -16, "bend": 18, "L_pitch": 44,
                "R_pitch": 48, "R_x": -0.06, "l_out": 30, "r_out": 30}),
        (1.36, {"up": 0.15, "ahead": -0.28, "pitch": -34, "bend": 14, "L_pitch": 10,
                "R_pitch": 4, "R_x": 0.06, "spin": 18, "neck": 8, "side": -10}),
        (1.58, {**FAINTED, "up": 0.15, "bend": 2, "neck": -6}),
        (1.68, {"up": 0.13, "bend": -6}), (1.84, FAINTED), (2.1, {"tilt": -10}),
    )),
    "trip": Move((
        (0.0, STAND),
        (0.14, {"R_x": -0.14, "R_y": 0.1, "R_pitch": 34, "pitch": 8, "ahead": 0.08}),
        (0.3, {"pitch": 40, "ahead": 0.44, "up": 0.88, "bend": 12, "neck": -14, "R_x": -0.1,
               "R_y": 0.3, "r_lift": 130, "r_out": 40, "r_fold": 20, "l_lift": 96, "l_out": 60,
               "l_fold": 10, "L_pitch": 34}),
        (0.48, {"R_x": 0.95, "R_y": 0.0, "R_pitch": 0, "pitch": 38, "up": 0.76, "ahead": 0.74,
                "l_lift": -46, "l_out": 40, "r_lift": 150, "L_pitch": 50}),
        (0.68, {"L_x": 1.3, "L_y": 0.1, "L_pitch": 10, "R_pitch": 44, "up": 0.74, "pitch": 46,
                "ahead": 1.12, "r_lift": -40, "l_lift": 120}),
        (0.8, {"L_x": 1.45, "L_y": 0.0, "L_pitch": 0, "up": 0.66, "pitch": 56, "bend": 18,
               "ahead": 1.2, "R_pitch": 60, "r_lift": 60, "r_out": 20, "r_fold": 10,
               "l_lift": 76, "l_out": 24, "l_fold": 10}),
        (1.0, {"up": 0.45, "pitch": 64, "bend": 26, "neck": -20, "ahead": 1.22, "R_x": 0.72,
               "R_y": 0.05, "R_pitch": 60, "r_lift": 80, "r_out": 10, "r_fold": 18, "l_lift": 84,
               "l_out": 12, "l_fold": 18}),
        (1.14, {"up": 0.42, "r_fold": 34, "l_fold": 34, "bend": 30}),
        (1.45, {"up": 0.66, "pitch": 34, "bend": 24, "neck": -8, "ahead": 1.26, "R_x": 0.8,
                "r_lift": 40, "l_lift": 46, "r_fold": 24, "l_fold": 24}),
        (1.75, {"up": 0.88, "pitch": 10, "bend": 10, "R_x": 1.34, "R_y": 0.0, "R_pitch": 0,
                "ahead": 1.36}),
        (2.05, {**STAND, "ahead": 1.4, "L_x": 1.4, "R_x": 1.4, "nod": 12, "turn": 20}),
        (2.3, {"nod": 8, "turn": 10}),
    )),
}
# fmt: on
