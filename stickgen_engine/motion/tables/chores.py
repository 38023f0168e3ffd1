"""Hands and small things: eating, reading, writing, cooking."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, R, near_head, near_neck

Pose = dict[str, float]

# fmt: off
CHORES: Final[dict[str, Move]] = {
    "eat": Move((
        (0.0, {**BOTH, "nod": 0, "neck": 0, "bend": 0}),
        (0.4, {**near_neck("r", 0.52, -0.5, 0.06, 25), **near_neck("l", 0.5, -0.54, 0.06, 25),
               "nod": 10}),
        (0.75, {**near_head("r", 0.42, 0.02, 0.12, 30), "nod": 4, "neck": 3, "bend": 4}),
        (0.95, {"r_hx": 0.4, "nod": 8}),
        (1.3, {"r_hw": 0, "r_cw": 1, "nod": 2, "bend": 0}),
        (1.45, {"nod": 6}), (1.6, {"nod": 2}), (1.75, {"nod": 6}), (2.0, {}),
        (2.4, {**BOTH, "nod": 0, "neck": 0, "bend": 0}),
    ), loop=(0.4, 2.0)),
    "drink": Move((
        (0.0, {**R, "nod": 0, "neck": 0, "bend": 0}),
        (0.35, {**near_neck("r", 0.56, -0.42, 0.04, 25), "nod": 8}),
        (0.8, {**near_head("r", 0.54, -0.6, 0.06, 30), "nod": 2, "neck": 4}),
        (1.1, {"nod": -14, "neck": -8, "bend": -5, "r_hy": -0.34, "r_hx": 0.34}),
        (1.35, {"nod": -20, "neck": -11, "r_hy": -0.24}), (1.5, {"nod": -18}),
        (1.7, {"nod": -21, "neck": -12}),
        (2.05, {"nod": 0, "neck": 0, "bend": 0, "r_hw": 0, "r_cw": 1}),
        (2.45, {"nod": 2}), (2.8, {**R, "nod": 0}),
    ), loop=(0.35, 2.45)),
    "read": Move((
        (0.0, {**BOTH, "nod": 0, "neck": 0, "bend": 0, "turn": 0}),
        (0.45, {**near_neck("r", 0.54, -0.72, 0.06, 22), **near_neck("l", 0.54, -0.7, 0.06, 22),
                "nod": 20, "neck": 10, "bend": 3, "turn": 6}),
        (1.5, {"turn": -6}), (1.7, {"turn": 6, "nod": 20}), (2.7, {"turn": -6}),
        (2.95, {"r_cx": 0.46, "r_cy": -0.52, "r_cz": 0.0}),
        (3.2, {"r_cx": 0.54, "r_cy": -0.58, "r_cz": -0.14, "nod": 22}),
        (3.6, {}), (4.1, {**BOTH, "nod": 0, "neck": 0, "bend": 0, "turn": 0}),
    ), loop=(0.45, 3.6)),
    "type": Move((
        (0.0, {**BOTH, "nod": 0, "bend": 0, "neck": 0}),
        (0.4, {**near_neck("r", 0.56, -0.72, 0.02, 25), **near_neck("l", 0.6, -0.72, 0.04, 25),
               "nod": 12, "bend": 6}),
        (0.5, {"r_cy": -0.64}), (0.6, {"r_cy": -0.72, "l_cy": -0.62}),
        (0.7, {"l_cy": -0.70, "r_cy": -0.66, "r_cz": 0.08}), (0.8, {"r_cy": -0.72}),
        (0.9, {"l_cy": -0.63, "l_cz": 0.1}), (1.0, {"l_cy": -0.70, "r_cy": -0.65}), (1.1, {}),
        (1.5, {**BOTH, "nod": 0, "bend": 0, "neck": 0}),
    ), loop=(0.4, 1.1)),
    "write": Move((
        (0.0, {**BOTH, "nod": 0, "bend": 0, "neck": 0}),
        (0.45, {**near_neck("r", 0.5, -0.62, 0.04, 30), **near_neck("l", 0.56, -0.74, 0.04, 25),
                "nod": 18, "bend": 9, "neck": 6}),
        (0.6, {"r_cx": 0.56, "r_cy": -0.56}), (0.75, {"r_cx": 0.5, "r_cy": -0.62}),
        (0.9, {"r_cx": 0.57, "r_cy": -0.57}), (1.05, {"r_cx": 0.52, "r_cy": -0.62}),
        (1.2, {"r_cx": 0.6, "r_cy": -0.57}), (1.5, {}),
        (1.95, {**BOTH, "nod": 0, "bend": 0, "neck": 0}),
    ), loop=(0.45, 1.5)),
    "phone": Move((
        (0.0, {**BOTH, "tilt": 0, "turn": 0, "nod": 0}),
        (0.45, {**near_head("r", -0.14, 0.12, 0.42, 60), "tilt": -7, "nod": 2}),
        (1.0, {"l_lift": 30, "l_fold": 70, "l_in": -20, "turn": 8}),
        (1.4, {"l_lift": 44, "l_fold": 50, "nod": 8}),
        (1.8, {"l_lift": 24, "l_fold": 64, "nod": 0}),
        (2.3, {"l_lift": 12, "l_fold": 30, "turn": -6}), (2.8, {}),
        (3.2, {**BOTH, "tilt": 0, "turn": 0, "nod": 0}),
    ), loop=(0.45, 2.8)),
    "photograph": Move((
        (0.0, {**BOTH, "nod": 0, "neck": 0, "bend": 0, "up": 0.985}),
        (0.5, {**near_head("r", 0.5, 0.14, 0.14, 45), **near_head("l", 0.56, 0.12, 0.08, 35),
               "bend": 6, "neck": 3, "up": 0.95}),
        (0.9, {"bend": 8}), (1.0, {"r_hy": 0.1, "nod": 3}), (1.15, {"r_hy": 0.14, "nod": 0}),
        (1.6, {"up": 0.93}), (2.1, {**BOTH, "nod": 0, "neck": 0, "bend": 0, "up": 0.985}),
    ), again=True, pause=0.6),
    "paint": Move((
        (0.0, {**BOTH, "nod": 0, "turn": 0, "tilt": 0}),
        (0.45, {**near_neck("r", 0.8, 0.12, 0.0, 45), **near_neck("l", 0.4, -0.44, 0.06, 25),
                "tilt": 4}),
        (0.75, {"r_cy": -0.2, "r_cx": 0.84}), (1.05, {"r_cy": 0.18, "r_cx": 0.78, "r_cz": -0.1}),
        (1.35, {"r_cy": -0.14, "r_cz": 0.08}), (1.7, {"r_cy": 0.1, "tilt": -5}),
        (2.0, {"r_cx": 0.46, "r_cy": -0.36, "nod": 12}), (2.2, {"r_cx": 0.5, "r_cy": -0.4}),
        (2.6, {}), (3.0, {**BOTH, "nod": 0, "turn": 0, "tilt": 0}),
    ), loop=(0.45, 2.6)),
    "stir": Move((
        (0.0, {**BOTH, "nod": 0, "bend": 0}),
        (0.4, {**near_neck("r", 0.62, -0.34, 0.02, 45), **near_neck("l", 0.52, -0.5, 0.1, 30),
               "nod": 14, "bend": 6}),
        (0.6, {"r_cx": 0.5, "r_cz": 0.14}), (0.8, {"r_cx": 0.4, "r_cz": 0.02}),
        (1.0, {"r_cx": 0.5, "r_cz": -0.12}), (1.2, {}),
        (1.6, {**BOTH, "nod": 0, "bend": 0}),
    ), loop=(0.4, 1.2)),
    "cook": Move((
        (0.0, {**BOTH, "nod": 0, "bend": 0, "neck": 0}),
        (0.4, {**near_neck("r", 0.62, -0.4, 0.04, 35), **near_neck("l", 0.5, -0.5, 0.08, 30),
               "nod": 12, "bend": 6}),
        (0.65, {"r_cx": 0.48, "r_cz": 0.14}), (0.9, {"r_cx": 0.62, "r_cz": -0.06}),
        (1.15, {"r_cx": 0.5, "r_cz": 0.1}),
        (1.4, {"r_cx": 0.58, "r_cy": -0.5, "r_cz": 0.04, "nod": 14}),
        (1.6, {"r_cx": 0.66, "r_cy": -0.06, "nod": -8, "neck": -4}),
        (1.9, {"r_cx": 0.6, "r_cy": -0.26, "nod": -2}),
        (2.1, {"r_cx": 0.62, "r_cy": -0.46, "nod": 14}), (2.5, {}),
        (2.9, {**BOTH, "nod": 0, "bend": 0, "neck": 0}),
    ), loop=(0.4, 2.5)),
    "pour": Move((
        (0.0, {**BOTH, "nod": 0, "side": 0, "shrug": 0, "bend": 0}),
        (0.45, {**near_neck("r", 0.56, -0.36, 0.06, 20), **near_neck("l", 0.9, -0.56, 0.0, 25),
                "nod": 8}),
        (0.85, {"r_cx": 0.6, "r_cy": -0.22, "r_elb": 96, "nod": 14, "side": 4, "bend": 6,
                "shrug": 0.3}),
        (1.2, {"r_cx": 0.62, "r_cy": -0.28, "r_elb": 104}), (1.6, {"r_cy": -0.22}),
        (1.85, {"r_cx": 0.54, "r_cy": -0.36, "r_elb": 20, "side": 0, "shrug": 0, "nod": 8}),
        (2.25, {**BOTH, "nod": 0, "side": 0, "bend": 0}),
    ), again=True, pause=0.5),
    "carry": Move((
        (0.0, {**BOTH, "bend": 0, "pitch": 0}),
        (0.4, {**near_neck("r", 0.52, -0.58, 0.02, 30), **near_neck("l", 0.56, -0.54, 0.04, 30),
               "bend": -8, "pitch": -3}),
        (1.2, {"r_cy": -0.55, "l_cy": -0.57}), (2.0, {}), (2.4, {**BOTH, "bend": 0, "pitch": 0}),
    ), loop=(0.4, 2.0)),
    "knock": Move((
        (0.0, {**R, "bend": 0, "turn": 0}),
        (0.4, {**near_neck("r", 0.66, 0.1, 0.04, 55)}),
        (0.5, {"r_cx": 0.86, "bend": 3}), (0.62, {"r_cx": 0.66, "bend": 0}),
        (0.72, {"r_cx": 0.86, "bend": 3}), (0.84, {"r_cx": 0.66, "bend": 0}),
        (0.94, {"r_cx": 0.86, "bend": 3}), (1.06, {"r_cx": 0.64, "bend": 0}),
        (1.5, {**R, "turn": 0}),
    ), again=True, pause=0.7, marks={"hit": 0.5}),
}
# fmt: on
