"""What animals do, done by whoever stands on two legs: a person who barks, a bird that flaps."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, near_neck
from stickgen_engine.motion.tables.postures import CROUCHED, KNEELING, LYING, STAND

# fmt: off
CREATURES: Final[dict[str, Move]] = {
    "bark": Move((
        (0.0, {"bend": 0, "neck": 0, "nod": 0, "pitch": 0}),
        (0.2, {"neck": 6, "nod": 8, "bend": -2}),
        (0.3, {"neck": -12, "nod": -16, "bend": 8, "pitch": 3}),
        (0.46, {"neck": 4, "nod": 4, "bend": 0, "pitch": 0}),
        (0.56, {"neck": -12, "nod": -16, "bend": 8, "pitch": 3}),
        (0.85, {}), (1.1, {"neck": 0, "nod": 0, "bend": 0}),
    ), loop=(0.2, 0.85)),
    "meow": Move((
        (0.0, {"neck": 0, "nod": 0, "tilt": 0}), (0.3, {"nod": 6}),
        (0.6, {"neck": -8, "nod": -14, "tilt": 8}), (1.1, {"tilt": 4}),
        (1.5, {"neck": 0, "nod": 0, "tilt": 0}),
    ), again=True),
    "wag": Move((
        (0.0, {"yaw": 0, "twist": 0, "roll": 0}), (0.15, {"yaw": 12, "twist": -10, "roll": 4}),
        (0.3, {"yaw": -12, "twist": 10, "roll": -4}), (0.45, {}),
        (0.6, {"yaw": 0, "twist": 0, "roll": 0}),
    ), loop=(0.15, 0.45)),
    "sniff": Move((
        (0.0, STAND), (0.5, {"pitch": 24, "bend": 40, "neck": -6, "nod": 14, "up": 0.86,
                             "ahead": -0.1, "L_x": 0.14}),
        (0.7, {"nod": 8}), (0.85, {"nod": 16, "turn": 16}), (1.0, {"nod": 8}),
        (1.2, {"nod": 16, "turn": -16}), (1.4, {"nod": 8}), (1.6, {}), (2.1, STAND),
    ), loop=(0.5, 1.6)),
    "pounce": Move((
        (0.0, STAND), (0.4, {**CROUCHED, "up": 0.46}), (0.5, {"up": 0.44}),
        (0.66, {"up": 0.98, "ahead": 0.3, "pitch": 40, "bend": 0, "r_lift": 140, "r_fold": 30,
                "l_lift": 136, "l_fold": 34, "L_y": 0.2, "R_y": 0.26, "L_pitch": 50}),
        (0.86, {"up": 0.72, "ahead": 0.9, "L_x": 0.9, "R_x": 0.8, "L_y": 0.1, "R_y": 0.1,
                "pitch": 30}),
        (1.0, {**CROUCHED, "ahead": 0.9, "L_x": 1.02, "R_x": 0.86, "r_lift": 70, "l_lift": 76}),
        (1.4, {"up": 0.54}),
    )),
    "roll_over": Move((
        (0.0, STAND), (0.35, CROUCHED), (0.75, LYING), (1.1, {"roll": 50, "R_y": 0.2}),
        (1.4, {"roll": -40}), (1.7, {"roll": 0, "R_y": 0.035}), (2.0, LYING),
    )),
    "beg": Move((
        (0.0, STAND),
        (0.5, {**KNEELING, **near_neck("r", 0.4, 0.02, 0.06, 20),
               **near_neck("l", 0.42, 0.0, 0.06, 20), "neck": -8}),
        (0.75, {"r_cy": -0.08, "l_cy": 0.06}), (1.0, {"r_cy": 0.04, "l_cy": -0.06, "up": 0.55}),
        (1.25, {"r_cy": -0.08, "l_cy": 0.06}), (1.5, {}), (2.0, STAND),
    ), loop=(0.5, 1.5)),
    "graze": Move((
        (0.0, STAND), (0.6, {"pitch": 40, "bend": 46, "neck": -4, "nod": 16, "up": 0.8,
                             "ahead": -0.14, "r_lift": 80, "l_lift": 76, "L_x": 0.16}),
        (0.9, {"nod": 8}), (1.2, {"nod": 18}), (1.5, {"nod": 8, "turn": 10}), (1.8, {}),
        (2.3, STAND),
    ), loop=(0.6, 1.8)),
    "perch": Move((
        (0.0, STAND), (0.4, {**CROUCHED, "up": 0.6, "pitch": 10, "bend": 14}),
        (1.0, {"turn": 24}), (1.3, {"turn": -20, "tilt": 8}), (1.9, {}), (2.3, STAND),
    ), loop=(0.4, 1.9)),
    "flap": Move((
        (0.0, {**BOTH, "up": 0.985, "bend": 0}),
        (0.2, {"r_lift": 10, "r_out": 118, "r_fold": 14, "r_in": 0, "l_lift": 10, "l_out": 118,
               "l_fold": 14, "l_in": 0, "up": 0.95, "bend": 6}),
        (0.36, {"r_out": 34, "l_out": 34, "r_fold": 34, "l_fold": 34, "up": 1.0, "bend": -3}),
        (0.52, {}), (0.8, {**BOTH, "up": 0.985, "bend": 0}),
    ), loop=(0.2, 0.52)),
}
# fmt: on
