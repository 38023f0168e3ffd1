"""Gestures of the upper body, told for the right hand; they run over whatever the legs do."""

from typing import Final

from stickgen_engine.motion.moves import Move

GESTURES: Final[dict[str, Move]] = {
    "wave": Move(
        (
            (0.0, {"r_lift": 5, "r_out": 8, "r_fold": 18, "side": 0, "tilt": 0}),
            (0.12, {"r_lift": -6, "r_out": 12, "r_fold": 30, "side": 1.5}),
            (0.42, {"r_lift": 88, "r_out": 42, "r_fold": 84, "r_in": -10, "side": 3, "tilt": 3}),
            (0.62, {"r_fold": 48, "r_in": -58, "r_out": 46}),
            (0.84, {"r_fold": 74, "r_in": 28}),
            (1.06, {"r_fold": 48, "r_in": -58}),
            (1.42, {"r_lift": 20, "r_out": 14, "r_fold": 30, "r_in": 10, "side": 0, "tilt": 0}),
        ),
        loop=(0.62, 1.06),
        far=True,
    ),
}
