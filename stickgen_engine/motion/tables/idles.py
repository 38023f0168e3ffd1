"""Small business: what people do with their hands while they do nothing."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import BOTH, R, near_head, near_neck

# fmt: off
IDLES: Final[dict[str, Move]] = {
    "idle_clasp": Move((
        (0.0, {**BOTH, "bend": 0}),
        (0.6, {**near_neck("r", 0.44, -0.8, -0.06, 30), **near_neck("l", 0.46, -0.82, -0.04, 30)}),
        (1.3, {"bend": 2}), (2.2, {"r_cy": -0.78, "l_cy": -0.8, "bend": 0}),
        (2.9, {**BOTH, "bend": 0}),
    )),
    "idle_hip": Move((
        (0.0, {**R, "side": 0}),
        (0.5, {**near_neck("r", 0.1, -0.92, 0.36, 70), "side": -3}),
        (1.8, {"side": -4}), (2.4, {**R, "side": 0}),
    )),
    "idle_neck": Move((
        (0.0, {**R, "neck": 0, "tilt": 0, "turn": 0}),
        (0.5, {**near_head("r", -0.16, -0.06, 0.3, 80), "neck": 5, "tilt": -6}),
        (0.8, {"r_hz": 0.24, "turn": 6}), (1.1, {"r_hz": 0.3, "turn": 0}),
        (1.6, {**R, "neck": 0, "tilt": 0}),
    )),
    "idle_sleeve": Move((
        (0.0, {**BOTH, "nod": 0, "turn": 0}),
        (0.45, {**near_neck("l", 0.5, -0.56, 0.02, 20), **near_neck("r", 0.56, -0.5, -0.04, 30),
                "nod": 12, "turn": 8}),
        (0.7, {"r_cx": 0.5}), (0.95, {"r_cx": 0.58}), (1.2, {"r_cx": 0.52, "nod": 10}),
        (1.7, {**BOTH, "nod": 0, "turn": 0}),
    )),
    "idle_stretch": Move((
        (0.0, {**BOTH, "bend": 0, "shrug": 0, "neck": 0}),
        (0.5, {"shrug": 0.5, "bend": -5, "r_lift": -14, "l_lift": -12, "r_out": 16, "l_out": 16,
               "neck": -4}),
        (0.9, {"shrug": 0.6}), (1.3, {**BOTH, "bend": 2, "shrug": -0.1, "neck": 1}),
        (1.7, {"bend": 0, "shrug": 0, "neck": 0}),
    )),
}
# fmt: on
# What one does not do while sitting.
ON_FOOT: Final = frozenset(("idle_hip", "idle_clasp"))
