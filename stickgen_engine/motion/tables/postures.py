"""Going down, staying down and getting up again."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, CALM, near_head, near_neck

Pose = dict[str, float]

# fmt: off
_FEET: Final[Pose] = {
    "L_x": 0, "L_y": 0, "L_z": 0, "L_pitch": 0, "L_yaw": 0,
    "R_x": 0, "R_y": 0, "R_z": 0, "R_pitch": 0, "R_yaw": 0,
}
STAND: Final[Pose] = {**BOTH, **CALM, **_FEET, "up": 0.985, "ahead": 0, "left": 0,
                      "r_knee": 8, "l_knee": 8}
# On a seat of 0.46 m; the animator sets ``up`` to the seat's own height.
SEATED: Final[Pose] = {
    **CALM, **_FEET, "up": 0.56, "ahead": -0.42, "pitch": -3, "bend": 5, "L_x": 0.1, "R_x": 0.02,
    "L_pitch": 0, "R_pitch": 0, "r_knee": 10, "l_knee": 12,
    **near_neck("r", 0.5, -0.74, 0.06, 30), **near_neck("l", 0.58, -0.74, 0.08, 30),
}
# On the ground, one knee drawn up, leaning back on a hand.
GROUNDED: Final[Pose] = {
    **CALM, **_FEET, "up": 0.13, "ahead": -0.45, "pitch": -14, "bend": 12, "neck": -4,
    "L_x": 0.02, "R_x": 0.36, "R_pitch": -50, "r_knee": 14, "l_knee": 10, "R_y": 0.02,
    **near_neck("r", 0.52, -0.55, 0.05, 30), "l_lift": -38, "l_out": 16, "l_fold": 6, "l_in": 0,
    "l_cw": 0,
}
LYING: Final[Pose] = {
    **CALM, **_FEET, "up": 0.1, "ahead": -0.5, "pitch": -86, "bend": -2, "neck": -16, "nod": 6,
    "L_x": 0.16, "R_x": 0.48, "R_pitch": -72, "R_y": 0.035, "l_knee": 8, "r_knee": 14,
    **near_neck("r", 0.28, -0.5, 0.02, 60), "l_lift": 150, "l_out": 40, "l_fold": 118, "l_in": 60,
    "l_cw": 0, "r_hw": 0, "l_hw": 0,
}
ASLEEP: Final[Pose] = {
    **LYING, "L_x": 0.47, "L_pitch": -70, "L_y": 0.035, "turn": 28, "tilt": 6,
    **near_neck("r", 0.3, -0.56, 0.0, 60), **near_neck("l", 0.3, -0.44, 0.02, 60),
}
KNEELING: Final[Pose] = {
    **CALM, **_FEET, "up": 0.535, "bend": 6, "pitch": 2, "nod": 10, "neck": 4, "ahead": -0.05,
    "L_x": 0.42, "R_x": -0.52, "R_y": 0.05, "R_pitch": 62, "r_knee": 4, "l_knee": 12,
    **near_neck("l", 0.62, -0.62, 0.02, 30), **near_neck("r", 0.54, -0.66, -0.02, 30),
}
CROUCHED: Final[Pose] = {
    **CALM, **_FEET, "up": 0.5, "pitch": 26, "bend": 26, "neck": -14, "ahead": -0.1,
    "L_x": 0.16, "R_x": -0.14, "R_pitch": 40, "l_knee": 16, "r_knee": 18,
    "r_lift": 42, "r_out": 10, "r_fold": 30, "l_lift": 50, "l_out": 12, "l_fold": 40,
    "r_cw": 0, "l_cw": 0, "r_hw": 0, "l_hw": 0,
}
FLAT: Final[Pose] = {
    **LYING, "L_x": 0.4, "L_y": 0.035, "L_pitch": -60, "L_z": 0.14, "R_x": 0.46, "R_z": -0.12,
    "r_cw": 0, "r_lift": 4, "r_out": 64, "r_fold": 24, "r_in": 80,
    "l_lift": 8, "l_out": 70, "l_fold": 30, "l_in": 80, "tilt": 14, "turn": -16,
}
_LOWERING: Final[Pose] = {
    "up": 0.76, "pitch": 30, "bend": 16, "neck": -8, "ahead": -0.16, "r_lift": 34, "r_fold": 20,
    "l_lift": 30, "l_fold": 26,
}
_HALF_UP: Final[Pose] = {
    **CALM, "up": 0.14, "ahead": -0.48, "pitch": -30, "bend": 34, "neck": -4, "L_x": 0.04,
    "L_y": 0, "L_pitch": 0, "R_x": 0.34, "R_y": 0.0, "R_pitch": -10, "r_cw": 0, "r_lift": 48,
    "r_fold": 20, "l_cw": 0, "l_lift": -45, "l_out": 18, "l_fold": 8, "r_hw": 0, "l_hw": 0,
}
_ON_ONE_KNEE: Final[Pose] = {
    **CALM, "up": 0.53, "ahead": -0.1, "pitch": 16, "bend": 22, "neck": -8, "L_x": 0.16, "L_y": 0,
    "L_pitch": 0, "R_x": -0.5, "R_y": 0.05, "R_pitch": 60, **near_neck("l", 0.5, -0.6, 0.04, 30),
    "r_lift": 40, "r_fold": 20,
}

POSTURES: Final[dict[str, Move]] = {
    "sit": Move(((0.0, STAND), (0.3, {"bend": 10, "nod": 8, "up": 0.95}), (0.62, _LOWERING),
                 (1.0, SEATED), (1.16, {"bend": 9, "up": 0.553}), (1.4, {"bend": 5, "up": 0.56}))),
    "sit_ground": Move(((0.0, STAND), (0.3, {"bend": 12, "nod": 8, "up": 0.93}),
                        (0.7, {**_LOWERING, "up": 0.45, "l_lift": -30, "l_fold": 8, "ahead": -0.3}),
                        (1.15, GROUNDED), (1.3, {"bend": 17, "neck": -2}),
                        (1.55, {"bend": 12, "neck": -4}))),
    "stand_up": Move(((0.0, SEATED), (0.3, {"pitch": 24, "bend": 22, "neck": -8, "L_x": 0.02,
                                            "R_x": 0}),
                      (0.55, {"up": 0.66, "ahead": -0.2, "pitch": 34, "L_x": 0}),
                      (0.95, {**STAND, "up": 1.0, "bend": -4}), (1.25, STAND))),
    "get_up": Move(((0.0, LYING), (0.3, {"nod": 12, "neck": -4, "R_x": 0.3, "R_pitch": -30}),
                    (0.65, _HALF_UP), (1.15, _ON_ONE_KNEE),
                    (1.55, {"up": 0.76, "pitch": 26, "bend": 18, "R_x": -0.1, "R_y": 0,
                            "R_pitch": 10, "ahead": 0}),
                    (1.95, {**STAND, "up": 0.995, "bend": -3}), (2.2, STAND))),
    "wake_up": Move(((0.0, ASLEEP), (0.5, {"turn": -10, "nod": 0}),
                     (0.95, {**_HALF_UP, "L_x": 0.3, "R_x": 0.42, "bend": 30}),
                     (1.5, {**_HALF_UP, "pitch": -8, "bend": -6, "neck": -14, "nod": -6,
                            "r_lift": 150, "r_out": 30, "r_fold": 30, "l_lift": 140, "l_out": 36,
                            "l_fold": 52, "shrug": 0.8}),
                     (1.9, {"r_lift": 158, "r_fold": 14, "l_fold": 34}),
                     (2.4, GROUNDED))),
    "lie_down": Move(((0.0, STAND), (0.3, {"bend": 12, "up": 0.92}),
                      (0.65, {**_LOWERING, "up": 0.42, "l_lift": -30, "l_fold": 8, "ahead": -0.3}),
                      (1.0, {**GROUNDED, "l_lift": -45}),
                      (1.35, {"pitch": -45, "bend": 10, "R_x": 0.44}), (1.8, LYING))),
    "sleep": Move(((0.0, STAND), (0.25, {"bend": 12, "up": 0.92}),
                   (0.6, {**_LOWERING, "up": 0.42, "l_lift": -30, "ahead": -0.3}),
                   (0.95, {**GROUNDED, "l_lift": -45}),
                   (1.25, {"pitch": -45, "bend": 10, "R_x": 0.44}), (1.7, ASLEEP),
                   (3.2, {"bend": 2, "r_cx": 0.35, "l_cx": 0.35}), (4.7, {}), (4.8, {})),
                  loop=(1.7, 4.7)),
    "kneel": Move(((0.0, STAND), (0.25, {"bend": 6, "L_x": 0.2, "L_y": 0.05, "up": 0.95}),
                   (0.5, {"L_x": 0.42, "L_y": 0, "up": 0.86, "R_pitch": 30}),
                   (0.95, KNEELING), (1.1, {"bend": 10}), (1.35, {"bend": 6}))),
    "crouch": Move(((0.0, STAND), (0.18, {"up": 1.0, "bend": -3}), (0.5, CROUCHED),
                    (0.62, {"up": 0.47}), (0.85, {"up": 0.5}))),
    "hide": Move(((0.0, STAND), (0.15, {"up": 1.0, "shrug": 0.6, "bend": -5}),
                  (0.5, {**CROUCHED, "up": 0.34, "shrug": 1, **near_head("r", 0.4, 0.1, 0.2, 30),
                         **near_head("l", 0.42, 0.05, 0.2, 30)}),
                  (1.1, {"turn": 30}), (1.5, {"up": 0.54, "turn": 34, "neck": -22, "bend": 20}),
                  (2.1, {"turn": 18}), (2.3, {"up": 0.32, "turn": 0, "bend": 30, "neck": -6}),
                  (3.0, {}), (3.1, {})), loop=(0.5, 3.0)),
    "bow": Move(((0.0, STAND), (0.2, {"bend": -4, "neck": -3}),
                 (0.7, {"pitch": 26, "bend": 44, "neck": 8, "nod": 14, "ahead": -0.1,
                        "r_lift": -4, "l_lift": -2, **near_neck("r", 0.34, -0.6, 0.0, 30)}),
                 (1.1, {"nod": 16}), (1.65, {**STAND, "bend": -2}), (1.85, STAND)),
                again=True),
}
# fmt: on
