"""Swimming, flying, crawling, climbing, riding and sliding, as loops of key poses."""

from typing import Final

from stickgen_engine.motion.glides import Glide
from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, CALM, near_neck

Pose = dict[str, float]

# fmt: off
_UPRIGHT: Final[Pose] = {
    **BOTH, **CALM, "up": 0.985, "ahead": 0, "left": 0,
    "L_x": -0.02, "L_y": -0.96, "L_z": 0.04, "L_pitch": 0, "L_yaw": 0,
    "R_x": 0.02, "R_y": -0.96, "R_z": -0.04, "R_pitch": 0, "R_yaw": 0,
}
_STOOD: Final[Pose] = {
    **BOTH, **CALM, "up": 0.985, "ahead": 0, "left": 0, "L_x": 0, "L_y": 0, "L_z": 0,
    "L_pitch": 0, "L_yaw": 0, "R_x": 0, "R_y": 0, "R_z": 0, "R_pitch": 0, "R_yaw": 0,
}
_AFLOAT: Final[Pose] = {"up": 0.62, "pitch": 74, "bend": 4, "neck": -22, "nod": -8}
_ALOFT: Final[Pose] = {
    "up": 1.62, "pitch": 62, "bend": -8, "neck": -14, "nod": -6, "r_lift": 166, "r_out": 6,
    "r_fold": 2, "r_in": 0, "l_lift": 12, "l_out": 14, "l_fold": 10,
    "L_x": -0.08, "L_y": -0.95, "L_pitch": 80, "R_x": 0.22, "R_y": -0.76, "R_pitch": 70,
}

GLIDES: Final[dict[str, Glide]] = {
    "swim": Glide(Move((
        (0.0, _UPRIGHT),
        (0.5, {**_AFLOAT, "r_lift": 170, "r_fold": 6, "r_in": 0, "l_lift": 15, "l_fold": 14,
               "L_x": 0.14, "L_y": -0.93, "L_pitch": 72, "R_x": -0.12, "R_y": -0.95,
               "R_pitch": 84}),
        (0.66, {"L_x": -0.12, "R_x": 0.14}),
        (0.82, {"r_lift": 90, "r_fold": 50, "l_lift": 60, "l_out": 66, "l_fold": 84, "l_in": -50,
                "twist": -16, "L_x": 0.14, "R_x": -0.12, "up": 0.64}),
        (0.98, {"L_x": -0.12, "R_x": 0.14}),
        (1.15, {"r_lift": 15, "r_fold": 14, "l_lift": 170, "l_out": 6, "l_fold": 6, "l_in": 0,
                "twist": 0, "L_x": 0.14, "R_x": -0.12, "up": 0.62}),
        (1.31, {"L_x": -0.12, "R_x": 0.14}),
        (1.48, {"l_lift": 90, "l_fold": 50, "r_lift": 60, "r_out": 66, "r_fold": 84, "r_in": -50,
                "twist": 16, "L_x": 0.14, "R_x": -0.12, "up": 0.64}),
        (1.64, {"L_x": -0.12, "R_x": 0.14}),
        (1.8, {}), (2.4, _UPRIGHT),
    ), loop=(0.5, 1.8))),
    "fly": Glide(Move((
        (0.0, _UPRIGHT), (0.2, {"up": 0.8, "bend": 16, "r_lift": -30, "l_lift": -30}),
        (0.75, _ALOFT), (1.4, {"up": 1.7, "side": 4, "roll": 4, "L_x": 0.02, "R_x": 0.3}),
        (2.1, {"up": 1.58, "side": -4, "roll": -4, "L_x": -0.1, "R_x": 0.18}), (2.7, {}),
        (3.3, {**_UPRIGHT, "up": 1.02}), (3.5, _UPRIGHT),
    ), loop=(0.75, 2.7))),
    "drift": Glide(Move((
        (0.0, {**_UPRIGHT, "pitch": 18, "bend": 14, "nod": -8, "r_lift": 70, "r_out": 50,
               "r_fold": 46, "l_lift": 52, "l_out": 66, "l_fold": 40, "L_x": 0.36, "L_y": -0.74,
               "L_pitch": 40, "R_x": -0.1, "R_y": -0.84, "R_pitch": 58, "roll": 15, "side": -8}),
        (1.6, {"pitch": 34, "roll": -2, "r_lift": 92, "l_lift": 36, "l_out": 74, "L_x": 0.16,
               "R_x": 0.12, "R_y": -0.74, "turn": 10}),
        (3.1, {"pitch": -8, "roll": -18, "side": 9, "r_lift": 52, "r_out": 70, "l_lift": 74,
               "l_out": 48, "L_x": -0.14, "L_y": -0.86, "R_x": 0.38, "R_y": -0.7, "turn": -8}),
        (4.6, {"pitch": 14, "roll": 0, "side": 0, "L_x": 0.1, "R_x": 0.2, "r_lift": 74}),
        (6.0, {}),
    ), loop=(0.0, 6.0))),
    "tread": Glide(Move((
        (0.0, {**_UPRIGHT, "pitch": 10, "bend": 4, "neck": -8, "r_lift": 52, "r_out": 58,
               "r_fold": 58, "r_in": 40, "l_lift": 50, "l_out": 54, "l_fold": 62, "l_in": 40,
               "L_x": 0.3, "L_y": -0.74, "L_z": 0.1, "L_pitch": 30, "R_x": -0.08, "R_y": -0.9,
               "R_z": -0.08, "R_pitch": 50}),
        (0.42, {"r_out": 26, "l_out": 24, "r_lift": 60, "l_lift": 58, "L_x": 0.1, "R_x": 0.12,
                "L_y": -0.88, "R_y": -0.8, "up": 1.01}),
        (0.84, {"r_out": 62, "l_out": 60, "r_lift": 50, "l_lift": 50, "L_x": -0.1, "L_y": -0.9,
                "R_x": 0.3, "R_y": -0.74, "up": 0.985}),
        (1.26, {"r_out": 26, "l_out": 24, "r_lift": 60, "l_lift": 58, "L_x": 0.12, "L_y": -0.8,
                "R_x": 0.1, "R_y": -0.88, "up": 1.01}),
        (1.68, {}),
    ), loop=(0.0, 1.68))),
    "dive": Glide(Move((
        (0.0, _UPRIGHT), (0.3, {"up": 0.72, "pitch": 26, "bend": 20, "r_lift": -40, "l_lift": -36}),
        (0.52, {"up": 1.14, "pitch": 34, "bend": -8, "r_lift": 150, "l_lift": 146, "r_fold": 6,
                "l_fold": 6, "L_pitch": 60, "R_pitch": 64, "L_x": -0.2, "R_x": -0.24}),
        (0.8, {"up": 1.56, "pitch": 84, "bend": 18, "r_lift": 168, "l_lift": 166, "neck": -6,
               "L_x": 0.04, "R_x": 0.02, "L_pitch": 84, "R_pitch": 86}),
        (1.02, {"up": 1.36, "pitch": 124, "bend": 8, "neck": 10, "nod": 10, "r_lift": 176,
                "l_lift": 174}),
        (1.2, {"up": 0.86, "pitch": 128, "bend": -6}),
        (1.42, {"up": 0.5, "pitch": 100, "neck": -8, "nod": 0}),
        (1.75, {"pitch": 84, "up": 0.4, "neck": -16}),
    ))),
    "climb": Glide(Move((
        (0.0, _UPRIGHT),
        (0.4, {"up": 1.16, "pitch": 4, "neck": -12, "nod": -8, "r_lift": 162, "r_out": 4,
               "r_fold": 10, "l_lift": 110, "l_out": 6, "l_fold": 70, "L_x": 0.4, "L_y": -0.5,
               "L_pitch": 0, "R_x": 0.08, "R_y": -0.95, "R_pitch": 24}),
        (0.9, {"up": 1.34, "r_lift": 112, "r_fold": 74, "l_lift": 164, "l_fold": 10,
               "L_x": 0.08, "L_y": -0.95, "L_pitch": 24, "R_x": 0.4, "R_y": -0.5, "R_pitch": 0,
               "side": 4}),
        (1.4, {"up": 1.2, "side": -4}), (1.45, {}), (1.8, _UPRIGHT),
    ), loop=(0.4, 1.4))),
    "ride": Glide(Move((
        (0.0, _UPRIGHT),
        (0.5, {"up": 0.98, "pitch": 30, "bend": 14, "neck": -16, "nod": -8,
               **near_neck("r", 0.8, -0.5, 0.02, 40),
               **near_neck("l", 0.8, -0.5, 0.04, 40), "L_x": 0.26, "L_y": -0.78, "R_x": 0.2,
               "R_y": -0.5}),
        (0.7, {"L_x": 0.02, "L_y": -0.74, "R_x": 0.46, "R_y": -0.6, "side": 2}),
        (0.9, {"L_x": 0.2, "L_y": -0.5, "R_x": 0.26, "R_y": -0.78}),
        (1.1, {"L_x": 0.46, "L_y": -0.6, "R_x": 0.02, "R_y": -0.74, "side": -2}),
        (1.3, {}), (1.8, _UPRIGHT),
    ), loop=(0.5, 1.3))),
    "drive": Glide(Move((
        (0.0, _UPRIGHT),
        (0.5, {"up": 0.66, "pitch": -10, "bend": 10, **near_neck("r", 0.78, -0.34, 0.0, 30),
               **near_neck("l", 0.8, -0.3, 0.02, 30), "L_x": 0.72, "L_y": -0.24, "R_x": 0.78,
               "R_y": -0.18, "L_pitch": -30, "R_pitch": -24}),
        (1.1, {"r_cy": -0.24, "l_cy": -0.4, "side": 3, "turn": 8}),
        (1.7, {"r_cy": -0.42, "l_cy": -0.24, "side": -3, "turn": -8}), (2.3, {}),
        (2.8, _UPRIGHT),
    ), loop=(0.5, 2.3))),
    "row": Glide(Move((
        (0.0, _UPRIGHT),
        (0.5, {"up": 0.42, "pitch": 22, "bend": 18, "neck": -6,
               **near_neck("r", 0.9, -0.46, 0.1, 50),
               **near_neck("l", 0.92, -0.46, 0.12, 50), "L_x": 0.6, "L_y": -0.44, "R_x": 0.62,
               "R_y": -0.42, "L_pitch": -30, "R_pitch": -30}),
        (1.1, {"pitch": -24, "bend": 4, "r_cx": 0.3, "l_cx": 0.32, "r_cy": -0.4, "l_cy": -0.4,
               "L_x": 0.84, "L_y": -0.4, "R_x": 0.86, "R_y": -0.38, "neck": 4}),
        (1.4, {"r_cy": -0.56, "l_cy": -0.56, "pitch": -14}), (2.0, {}), (2.5, _UPRIGHT),
    ), loop=(0.5, 2.0))),
    "skate": Glide(Move((
        (0.0, _STOOD),
        (0.4, {"up": 0.84, "pitch": 20, "bend": 14, "neck": -10, "left": -0.1, "roll": -5,
               "L_x": -0.5, "L_y": 0.14, "L_z": 0.3, "L_pitch": 30, "L_yaw": 30, "R_x": 0.06,
               "R_z": 0.04, "r_lift": -34, "r_out": 30, "r_fold": 14, "l_lift": 58, "l_out": 10,
               "l_fold": 34}),
        (0.85, {"L_x": -0.3, "L_y": 0.2, "L_z": 0.1}),
        (1.05, {"L_x": 0.06, "L_y": 0.0, "L_z": -0.02, "L_pitch": 0, "L_yaw": 0, "left": 0,
                "roll": 0, "R_x": 0, "r_lift": 10, "l_lift": 10}),
        (1.3, {"left": 0.1, "roll": 5, "R_x": -0.5, "R_y": 0.14, "R_z": -0.3, "R_pitch": 30,
               "R_yaw": -30, "L_z": -0.04, "l_lift": -34, "l_out": 30, "l_fold": 14, "r_lift": 58,
               "r_out": 10, "r_fold": 34}),
        (1.75, {"R_x": -0.3, "R_y": 0.2, "R_z": -0.1}),
        (1.95, {"R_x": 0.06, "R_y": 0.0, "R_z": 0.02, "R_pitch": 0, "R_yaw": 0, "left": 0,
                "roll": 0, "L_x": 0, "r_lift": 10, "l_lift": 10}),
        (2.2, {}), (2.7, _STOOD),
    ), loop=(0.4, 2.2)), on_body=False),
    "ski": Glide(Move((
        (0.0, _STOOD),
        (0.4, {"up": 0.78, "pitch": 30, "bend": 14, "neck": -14, "ahead": -0.08, "L_z": 0.02,
               "R_z": -0.02, "r_lift": 34, "r_out": 20, "r_fold": 66, "l_lift": 34, "l_out": 20,
               "l_fold": 66}),
        (0.9, {"left": -0.12, "roll": 7, "side": -5, "up": 0.72, "twist": 10, "L_z": -0.1,
               "R_z": -0.14}),
        (1.25, {"left": 0, "roll": 0, "side": 0, "up": 0.8, "twist": 0, "L_z": 0.02, "R_z": -0.02}),
        (1.7, {"left": 0.12, "roll": -7, "side": 5, "up": 0.72, "twist": -10, "L_z": 0.14,
               "R_z": 0.1}),
        (2.05, {}), (2.5, _STOOD),
    ), loop=(0.4, 2.05)), on_body=False),
}
# fmt: on
