"""Figures of a dance, four counts each at 120 beats a minute; they begin and end in one pose."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, CALM, Pose, near_neck

# fmt: off
_ON: Final[Pose] = {**BOTH, **CALM, "up": 0.96, "left": 0, "L_x": 0, "L_y": 0, "L_z": 0, "R_x": 0,
                    "R_y": 0, "R_z": 0, "L_pitch": 0, "R_pitch": 0, "L_yaw": 0, "R_yaw": 0}


def _figure(*keys: tuple[float, Pose]) -> Move:
    """Lay keys out over two seconds that repeat; the last count leads back to the first."""
    first = {**_ON, **keys[0][1]}
    return Move(((0.0, first), *keys[1:], (2.0, first)), loop=(0.0, 2.0))


DANCES: Final[dict[str, Move]] = {
    "dance_step": _figure(
        (0.0, {"left": -0.14, "roll": -4, "side": 7, "up": 0.94, "yaw": 8, "L_z": -0.12,
               "r_lift": 30, "r_fold": 70, "l_lift": 62, "l_fold": 92, "tilt": -4}),
        (0.25, {"up": 0.975}),
        (0.5, {"left": 0.02, "roll": 0, "side": 0, "up": 0.965, "yaw": 0, "L_z": 0, "L_y": 0.0,
               "r_lift": 44, "l_lift": 44, "tilt": 0}),
        (1.0, {"left": 0.14, "roll": 4, "side": -7, "up": 0.94, "yaw": -8, "R_z": 0.12,
               "r_lift": 66, "r_fold": 96, "l_lift": 28, "l_fold": 66, "tilt": 4}),
        (1.25, {"up": 0.975}),
        (1.5, {"left": 0, "roll": 0, "side": 0, "up": 0.965, "yaw": 0, "R_z": 0, "r_lift": 44,
               "l_lift": 44, "tilt": 0}),
    ),
    "dance_twist": _figure(
        (0.0, {"up": 0.87, "bend": 8, "twist": -24, "yaw": 16, "L_yaw": 20, "R_yaw": 20,
               "L_pitch": 14, "R_pitch": 14, "r_lift": 54, "r_fold": 86, "r_out": 30,
               "l_lift": 12, "l_fold": 80, "l_out": 34}),
        (0.5, {"up": 0.84, "twist": 24, "yaw": -16, "L_yaw": -20, "R_yaw": -20, "r_lift": 10,
               "l_lift": 54, "l_out": 26, "left": 0.05}),
        (1.0, {"up": 0.8, "twist": -24, "yaw": 16, "L_yaw": 20, "R_yaw": 20, "r_lift": 54,
               "l_lift": 12, "left": -0.05}),
        (1.5, {"up": 0.84, "twist": 24, "yaw": -16, "L_yaw": -20, "R_yaw": -20, "r_lift": 10,
               "l_lift": 54, "left": 0}),
    ),
    "dance_disco": _figure(
        (0.0, {"left": 0.12, "roll": 5, "side": -12, "up": 0.95, "neck": -6, "nod": -6,
               "r_lift": 150, "r_out": 46, "r_fold": 4, "r_in": 0,
               **near_neck("l", 0.16, -0.9, 0.34, 60), "R_pitch": 30, "tilt": -6}),
        (0.25, {"up": 0.97}),
        (0.5, {"left": -0.08, "roll": -3, "side": 9, "up": 0.92, "neck": 4, "nod": 8,
               "r_lift": 44, "r_out": -26, "r_fold": 8, "R_pitch": 0, "tilt": 4}),
        (1.0, {"left": 0.12, "roll": 5, "side": -12, "up": 0.95, "neck": -6, "nod": -6,
               "r_lift": 154, "r_out": 48, "r_fold": 4, "R_pitch": 30, "tilt": -6}),
        (1.5, {"left": -0.08, "roll": -3, "side": 9, "up": 0.92, "neck": 4, "nod": 8,
               "r_lift": 44, "r_out": -26, "r_fold": 8, "R_pitch": 0, "tilt": 4}),
    ),
    "dance_sway": _figure(
        (0.0, {"left": -0.12, "roll": -4, "side": 10, "up": 0.965, "tilt": 8, "r_lift": 128,
               "r_out": 42, "r_fold": 30, "l_lift": 118, "l_out": 18, "l_fold": 50}),
        (0.5, {"left": 0, "roll": 0, "side": 0, "up": 0.95, "tilt": 0, "r_lift": 136,
               "l_lift": 132, "r_fold": 42, "l_fold": 42, "r_out": 30, "l_out": 30}),
        (1.0, {"left": 0.12, "roll": 4, "side": -10, "up": 0.965, "tilt": -8, "r_lift": 118,
               "r_out": 18, "r_fold": 50, "l_lift": 130, "l_out": 44, "l_fold": 28}),
        (1.5, {"left": 0, "roll": 0, "side": 0, "up": 0.95, "tilt": 0, "r_lift": 134,
               "l_lift": 136, "r_fold": 42, "l_fold": 42, "r_out": 30, "l_out": 30}),
    ),
    "dance_kick": _figure(
        (0.0, {"up": 0.93, "left": 0.1, "r_lift": 34, "r_fold": 84, "l_lift": 40, "l_fold": 86,
               "R_y": 0.1, "R_x": -0.05}),
        (0.25, {"up": 0.965, "R_x": 0.42, "R_y": 0.34, "R_pitch": 20, "pitch": -7, "bend": 4,
                "l_lift": 78, "l_fold": 50, "r_lift": -18, "r_fold": 40}),
        (0.5, {"up": 0.92, "left": 0.02, "R_x": 0.0, "R_y": 0, "R_pitch": 0, "pitch": 0,
               "l_lift": 40, "l_fold": 86, "r_lift": 34, "r_fold": 84}),
        (1.0, {"up": 0.93, "left": -0.1, "L_y": 0.1, "L_x": -0.05}),
        (1.25, {"up": 0.965, "L_x": 0.42, "L_y": 0.34, "L_pitch": 20, "pitch": -7, "bend": 4,
                "r_lift": 78, "r_fold": 50, "l_lift": -18, "l_fold": 40}),
        (1.5, {"up": 0.92, "left": -0.02, "L_x": 0.0, "L_y": 0, "L_pitch": 0, "pitch": 0,
               "r_lift": 34, "r_fold": 84, "l_lift": 40, "l_fold": 86}),
    ),
    "dance_bounce": _figure(
        (0.0, {"up": 0.9, "bend": 10, "nod": 8, "left": 0.08, "R_y": 0.24, "R_x": 0.16,
               "R_pitch": 14, "r_lift": 30, "r_fold": 104, "r_out": 22, "l_lift": 96,
               "l_fold": 96, "l_out": 22}),
        (0.25, {"up": 0.965, "R_y": 0.02, "R_x": 0.04, "R_pitch": 0, "left": 0, "nod": -2,
                "bend": 2}),
        (0.5, {"up": 0.9, "bend": 10, "nod": 8, "left": -0.08, "R_y": 0, "R_x": 0, "L_y": 0.24,
               "L_x": 0.16, "L_pitch": 14, "r_lift": 96, "r_fold": 96, "l_lift": 30,
               "l_fold": 104}),
        (0.75, {"up": 0.965, "L_y": 0.02, "L_x": 0.04, "L_pitch": 0, "left": 0, "nod": -2,
                "bend": 2}),
        (1.0, {"up": 0.9, "bend": 10, "nod": 8, "left": 0.08, "L_y": 0, "L_x": 0, "R_y": 0.24,
               "R_x": 0.16, "R_pitch": 14, "r_lift": 30, "r_fold": 104, "l_lift": 96,
               "l_fold": 96}),
        (1.25, {"up": 0.965, "R_y": 0.02, "R_x": 0.04, "R_pitch": 0, "left": 0, "nod": -2,
                "bend": 2}),
        (1.5, {"up": 0.9, "bend": 10, "nod": 8, "left": -0.08, "R_y": 0, "R_x": 0, "L_y": 0.24,
               "L_x": 0.16, "L_pitch": 14, "r_lift": 96, "r_fold": 96, "l_lift": 30,
               "l_fold": 104}),
        (1.75, {"up": 0.965, "L_y": 0.02, "L_x": 0.04, "L_pitch": 0, "left": 0, "nod": -2,
                "bend": 2}),
    ),
    "dance_machine": _figure(
        (0.0, {"r_lift": 90, "r_fold": 90, "r_out": 0, "r_in": 0, "l_lift": 8, "l_fold": 90,
               "l_in": 0, "turn": 30, "side": -6, "twist": 14}),
        (0.4, {}),
        (0.5, {"r_lift": 20, "r_fold": 90, "l_lift": 90, "l_fold": 90, "turn": -30, "side": 6,
               "twist": -14}),
        (0.9, {}),
        (1.0, {"r_out": 80, "r_lift": 80, "r_fold": 90, "l_out": 80, "l_lift": 80, "l_fold": 90,
               "r_in": -80, "l_in": 80, "turn": 0, "side": 0, "twist": 0, "up": 0.92}),
        (1.4, {}),
        (1.5, {"r_in": 80, "l_in": -80, "nod": 14, "up": 0.95}),
        (1.9, {}),
    ),
}
# fmt: on
