"""Work of the whole body: lifting, digging, pushing, opening."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import before, near_neck
from stickgen_engine.motion.tables.postures import STAND

Pose = dict[str, float]

# fmt: off
_HEAVED: Final[Pose] = {
    "up": 0.66, "pitch": 34, "bend": 34, "neck": -6, "ahead": -0.14, "L_x": 0.14, "R_x": -0.1,
    "R_pitch": 30, "l_knee": 14, "r_knee": 16,
}
LABOURS: Final[dict[str, Move]] = {
    "pick_up": Move((
        (0.0, STAND), (0.2, {"up": 0.95, "nod": 14}),
        (0.65, {**_HEAVED, "up": 0.56, "r_lift": 62, "r_out": 2, "r_fold": 6, "l_lift": 30,
                "l_fold": 40, "nod": 10}),
        (0.86, {"r_fold": 10}),
        (1.2, {"up": 0.76, "pitch": 20, "bend": 18, "r_lift": 50, "r_fold": 40}),
        (1.55, {**STAND, "up": 0.97, **near_neck("r", 0.5, -0.5, 0.04, 25), "nod": 10}),
        (1.8, {"up": 0.985, "nod": 4}), (2.2, {}), (2.6, STAND),
    ), marks={"grasp": 0.72}),
    "put_down": Move((
        (0.0, {**STAND, **near_neck("r", 0.5, -0.5, 0.04, 25)}), (0.2, {"nod": 14, "up": 0.95}),
        (0.75, {**_HEAVED, "up": 0.56, "r_cw": 0, "r_lift": 62, "r_out": 2, "r_fold": 6,
                "l_lift": 30, "l_fold": 40, "nod": 10}),
        (0.92, {"r_fold": 16, "r_lift": 54}), (1.35, {**STAND, "up": 0.99, "bend": -3}),
        (1.6, STAND),
    ), marks={"let_go": 0.85}),
    "push": Move((
        (0.0, STAND),
        (0.4, {"pitch": 26, "bend": 4, "neck": -6, "ahead": 0.1, "up": 0.88, "L_x": 0.3,
               "R_x": -0.46, "R_pitch": 34, **near_neck("r", 0.86, -0.1, 0.04, 30),
               **near_neck("l", 0.88, -0.08, 0.06, 30)}),
        (0.8, {"pitch": 32, "ahead": 0.2, "up": 0.84, "nod": 10}),
        (1.1, {"pitch": 27, "ahead": 0.12, "up": 0.87, "nod": 2}),
        (1.5, {"pitch": 33, "ahead": 0.22, "up": 0.83, "nod": 12}), (1.9, {}), (2.4, STAND),
    ), loop=(0.4, 1.9)),
    "pull": Move((
        (0.0, STAND),
        (0.4, {"pitch": -20, "bend": 16, "neck": 6, "ahead": -0.24, "up": 0.84, "L_x": 0.34,
               "R_x": -0.2, "L_pitch": -8, **near_neck("r", 0.84, -0.34, 0.0, 30),
               **near_neck("l", 0.9, -0.32, 0.02, 30)}),
        (0.75, {"pitch": -30, "ahead": -0.36, "r_cx": 0.62, "l_cx": 0.68, "neck": -4, "bend": 8}),
        (1.15, {"pitch": -20, "ahead": -0.24, "r_cx": 0.86, "l_cx": 0.92, "bend": 16}),
        (1.5, {"pitch": -32, "ahead": -0.38, "r_cx": 0.6, "l_cx": 0.66, "neck": -6, "bend": 6}),
        (1.9, {}), (2.4, STAND),
    ), loop=(0.4, 1.9)),
    "open_door": Move((
        (0.0, STAND),
        (0.4, {**near_neck("r", 0.84, -0.42, 0.06, 25), "bend": 5, "L_x": 0.1, "nod": 8}),
        (0.6, {"r_cy": -0.48, "r_elb": 60}),
        (1.05, {"r_cx": 0.5, "r_cz": 0.5, "r_elb": 40, "ahead": -0.2, "L_x": -0.06, "R_x": -0.24,
                "twist": -20, "pitch": -4, "nod": 0}),
        (1.35, {"twist": -24, "turn": 22}),
        (1.75, {**STAND, "ahead": -0.1, "L_x": -0.1, "R_x": -0.1}),
    ), marks={"grasp": 0.45}),
    "open_box": Move((
        (0.0, STAND), (0.25, {"up": 0.94, "nod": 14}),
        (0.6, {**_HEAVED, "up": 0.62, "r_lift": 60, "r_out": 4, "r_fold": 20, "l_lift": 64,
               "l_out": 4, "l_fold": 20}),
        (1.0, {"r_lift": 96, "l_lift": 98, "r_out": 20, "l_out": 20, "up": 0.66, "bend": 24}),
        (1.2, {"r_lift": 104, "r_out": 36, "r_fold": 44, "l_lift": 104, "l_out": 34, "l_fold": 44,
               "bend": 2, "pitch": 12, "neck": -10, "up": 0.72}),
        (1.7, {"up": 0.74}), (2.2, STAND),
    ), marks={"grasp": 0.65}),
    "dig": Move((
        (0.0, STAND),
        (0.3, {"up": 0.92, "pitch": 6, "bend": 8, "L_x": 0.26, "R_x": -0.2, "ahead": -0.02,
               **before("r", 0.3, -0.22, 0.1, lean=14, elbow=40),
               **before("l", 0.72, -0.5, 0.04, lean=14)}),
        (0.46, {"up": 0.95, "r_cy": -0.06, "l_cy": -0.24, "pitch": 0}),
        (0.62, {"up": 0.73, "pitch": 27, "bend": 28, "nod": 8, "ahead": 0.1,
                **before("r", 0.3, -0.44, 0.08, lean=55, elbow=50),
                **before("l", 0.54, -0.94, 0.02, lean=55)}),
        (0.8, {"up": 0.72, "pitch": 29, "ahead": 0.14,
               **before("r", 0.22, -0.62, 0.08, lean=57, elbow=50),
               **before("l", 0.6, -0.86, 0.02, lean=57)}),
        (1.06, {"up": 0.88, "pitch": 10, "bend": 12, "nod": 0, "ahead": 0.0, "twist": -6,
                **before("r", 0.16, -0.5, 0.1, lean=22, elbow=50),
                **before("l", 0.66, -0.4, 0.02, lean=22)}),
        (1.28, {"up": 0.98, "pitch": -8, "bend": -6, "twist": 34, "yaw": 12, "ahead": -0.06,
                "L_pitch": -6,
                **before("r", 0.4, -0.22, 0.1, lean=-10, elbow=40),
                **before("l", 0.78, 0.16, 0.2, lean=-10)}),
        (1.4, {"twist": 38}), (1.75, {}), (2.15, STAND),
    ), loop=(0.3, 1.75), marks={"hit": 0.62}),
    "hammer": Move((
        (0.0, STAND),
        (0.3, {"pitch": 14, "bend": 18, "up": 0.86, "nod": 8, "L_x": 0.28, "R_x": -0.18,
               **before("l", 0.46, -0.72, 0.02, lean=34), "r_lift": 44, "r_out": 6, "r_fold": 40,
               "r_in": 0}),
        (0.56, {"r_lift": 140, "r_out": 16, "r_fold": 96, "pitch": 4, "bend": 2, "twist": -18,
                "up": 0.92, "ahead": -0.04, "nod": 14}),
        (0.64, {"r_lift": 146, "r_fold": 104, "twist": -20}),
        (0.74, {"r_lift": 52, "r_fold": 14, "r_out": 0, "pitch": 22, "bend": 24, "twist": 12,
                "up": 0.81, "ahead": 0.05, "nod": 6}),
        (0.82, {"r_lift": 50}), (0.9, {"r_lift": 60, "r_fold": 34, "pitch": 18, "bend": 20}),
        (1.02, {"r_lift": 44, "r_fold": 40, "r_out": 6, "pitch": 14, "bend": 18, "twist": 0,
                "up": 0.86, "ahead": 0}),
        (1.45, STAND),
    ), loop=(0.3, 1.02), marks={"hit": 0.74}),
    "sweep": Move((
        (0.0, STAND),
        (0.35, {"bend": 14, "pitch": 6, "nod": 10, "up": 0.95, "L_x": 0.14, "R_x": -0.1,
                **near_neck("r", 0.4, -0.26, 0.06, 50), **near_neck("l", 0.6, -0.72, 0.0, 30),
                "twist": -16}),
        (0.85, {"twist": 18, "l_cx": 0.8, "l_cz": 0.24, "r_cx": 0.34, "r_cy": -0.2, "ahead": 0.08}),
        (1.0, {"l_cy": -0.62}),
        (1.35, {"twist": -16, "l_cx": 0.56, "l_cz": -0.1, "l_cy": -0.66, "ahead": -0.02}),
        (1.5, {}), (1.95, STAND),
    ), loop=(0.35, 1.5)),
}
# fmt: on
