"""Falls that obey gravity: stumbling, slipping, fainting."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import near_head
from stickgen_engine.motion.tables.postures import FLAT, STAND

Pose = dict[str, float]

# fmt: off
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
    "faint": Move(((0.0, STAND),
                   (0.45, {**near_head("r", 0.32, 0.38, 0.2, 50), "bend": -8, "neck": -8,
                           "side": 4, "roll": -2}),
                   (0.75, {"side": -4, "roll": 2, "neck": -12}),
                   (1.05, {"r_hw": 0, "r_lift": 20, "r_out": 30, "up": 0.62, "pitch": -12,
                           "bend": 6, "ahead": -0.12, "L_pitch": 25, "R_pitch": 30, "neck": 8}),
                   (1.35, {"up": 0.12, "ahead": -0.36, "pitch": -34, "bend": 20, "L_pitch": 0,
                           "R_pitch": 0, "neck": 14, "nod": 10, "l_out": 50, "r_out": 40}),
                   (1.65, {**FLAT, "up": 0.12, "L_x": 0.12, "L_y": 0, "L_pitch": 0}),
                   (1.8, {"up": 0.1}), (2.0, FLAT))),
    "trip": Move(((0.0, STAND),
                  (0.15, {"R_x": -0.1, "R_y": 0.12, "R_pitch": 30, "pitch": 6, "ahead": 0.06}),
                  (0.34, {"pitch": 38, "ahead": 0.4, "up": 0.88, "bend": 10, "neck": -12,
                          "R_x": -0.05, "R_y": 0.3, "r_lift": 130, "r_out": 40, "r_fold": 20,
                          "l_lift": 100, "l_out": 60, "l_fold": 10, "L_pitch": 30}),
                  (0.55, {"R_x": 0.95, "R_y": 0.0, "R_pitch": 0, "pitch": 34, "up": 0.78,
                          "ahead": 0.72, "l_lift": -40, "r_lift": 150, "L_pitch": 45}),
                  (0.8, {"L_x": 1.0, "L_y": 0.12, "up": 0.8, "pitch": 24, "ahead": 0.95,
                         "r_lift": 60, "l_lift": 90, "l_out": 50}),
                  (1.0, {"L_x": 1.15, "L_y": 0, "L_pitch": 0, "up": 0.86, "pitch": 10,
                         "ahead": 1.06, "R_pitch": 20}),
                  (1.35, {**STAND, "ahead": 1.1, "L_x": 1.1, "R_x": 1.1, "nod": 14, "up": 0.97}),
                  (1.6, {"nod": 10}))),
}
# fmt: on
