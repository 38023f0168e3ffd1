"""Whole-body moves of dogs, cats and horses on the spot: postures, feats, and what befalls them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.quad_bouts import bouts, things
from stickgen_engine.motion.tables.quad_poses import POSES, Pose, Poses

# Moves whose last pose stays until another begins.
QUAD_KEPT: Final = frozenset(
    ("sit", "sit_down", "lie_down", "sleep", "hide", "crouch", "kneel", "faint", "fall_down",
     "tackled", "perch")
)  # fmt: skip


# fmt: off
def _postures(p: Poses) -> dict[str, Move]:
    stand, sat, lain = p.stand, p.sat, p.lain
    low = {**lain, "up": lain["up"] + 0.16}
    return {
        "idle": Move((
            (0.0, stand), (1.2, {"turn": 16, "neck": stand["neck"] - 4, "up": stand["up"] - 0.01}),
            (2.4, {"turn": -10, "nod": stand["nod"] + 6}), (3.4, {"turn": 4}), (4.4, {}),
            (4.5, {}),
        ), loop=(0.0, 4.4)),
        "stand": Move((
            (0.0, stand), (0.5, {"up": stand["up"] + 0.03, "neck": stand["neck"] - 12,
                                 "nod": stand["nod"] + 8, "pitch": stand["pitch"] - 2}),
            (1.4, {"turn": 12}), (2.6, {"turn": -8}), (3.6, {"turn": 0}), (3.7, {}),
        ), loop=(0.5, 3.6)),
        "sit": Move((
            (0.0, stand), (0.25, {"nod": stand["nod"] + 10, "up": stand["up"] - 0.03}),
            (0.75, sat), (0.9, {"up": sat["up"] - 0.015}), (1.1, {"up": sat["up"]}),
        )),
        "lie_down": Move((
            (0.0, stand), (0.45, {"up": 0.8, "neck": stand["neck"] + 20, "pitch": 98}),
            (0.9, {**low, "pitch": 84}), (1.25, lain), (1.5, {}),
        )),
        "sleep": Move((
            (0.0, stand), (0.4, {"up": 0.8, "neck": stand["neck"] + 20, "pitch": 96}), (0.9, lain),
            (1.6, p.curled), (2.7, {"bend": p.curled["bend"] + 5}), (3.8, {}), (3.9, {}),
        ), loop=(1.6, 3.8)),
        "hide": Move((
            (0.0, stand), (0.2, {"up": 0.98, "neck": -24}), (0.55, p.flat),
            (1.2, {"turn": 22, "neck": p.flat["neck"] - 22}), (1.5, p.flat),
            (2.1, {"turn": -18, "neck": p.flat["neck"] - 20}), (2.5, p.flat), (2.6, {}),
        ), loop=(0.55, 2.5)),
        "crouch": Move((
            (0.0, stand), (0.35, {**p.coiled, "up": 0.62, "neck": stand["neck"] + 16,
                                  "nod": stand["nod"] - 14, "pitch": 92, "ahead": 0}),
            (1.0, {"turn": 14}), (1.7, {"turn": -12}), (2.2, {"turn": 0}), (2.3, {}),
        ), loop=(0.35, 2.2)),
        "kneel": Move((
            (0.0, stand), (0.4, {"pitch": 98, "neck": stand["neck"] + 14}),
            (0.95, {**p.bowed, "r_wx": -0.34, "l_wx": -0.26, "neck": 6, "nod": -34}),
            (1.3, {"nod": -24}), (2.2, {"nod": -30}), (2.3, {}),
        )),
        "get_up": Move((
            (0.0, {**stand, **lain}), (0.35, {"neck": stand["neck"] + 30, "nod": -40}),
            (0.75, {"up": 0.62, "pitch": 62, "neck": 4, "r_wx": 0.06, "l_wx": 0.0, "L_x": 0.2,
                    "R_x": 0.26}),
            (1.1, {**stand, "neck": stand["neck"] - 8}), (1.3, {"bend": -6, "pitch": 92}),
            (1.7, stand),
        )),
        "wake_up": Move((
            (0.0, {**stand, **p.curled}), (0.5, {"bend": p.curled["bend"] + 5}),
            (0.9, {**lain, "neck": lain["neck"] - 6, "turn": -16}), (1.3, {"turn": 14}),
            (1.6, {"turn": 0, "nod": -40}), (2.1, stand), (2.4, p.bowed), (2.9, {}), (3.3, stand),
        )),
        "stand_up": Move((
            (0.0, {**stand, **sat}), (0.3, {"nod": sat["nod"] + 12, "pitch": sat["pitch"] + 14}),
            (0.8, {**stand, "pitch": 94}), (1.1, stand),
        )),
    }


def _falls(p: Poses) -> dict[str, Move]:
    stand, flat, back = p.stand, p.flat, p.back
    sway = {"roll": 9, "up": 0.88, "neck": stand["neck"] + 30, "tilt": 16, "l_wx": 0.1}
    return {
        "trip": Move((
            (0.0, stand), (0.18, {"r_wx": 0.3, "r_wy": 0.1}),
            (0.4, {"pitch": 116, "up": 0.86, "neck": 30, "nod": -44, "r_wx": -0.34, "r_wy": 0.02,
                   "l_wx": 0.2, "ahead": 0.16, "bend": 6}),
            (0.6, {"l_wx": 0.5, "l_wy": 0.16, "pitch": 120, "ahead": 0.26, "L_y": 0.12,
                   "L_x": 0.1}),
            (0.75, {"l_wy": 0, "L_y": 0, "L_x": 0.24, "r_wx": 0.1, "r_wy": 0.14}),
            (0.95, {"pitch": 84, "r_wx": 0.24, "r_wy": 0, "neck": -30, "nod": -10, "R_x": 0.26}),
            (1.2, {**stand, "ahead": 0.24, "L_x": 0.24, "R_x": 0.24, "r_wx": 0.24, "l_wx": 0.24}),
            (1.5, {"tilt": 14, "turn": -14}), (1.7, {"tilt": -14, "turn": 14}),
            (1.9, {"tilt": 0, "turn": 0}),
        )),
        "fall_down": Move((
            (0.0, stand), (0.14, {"up": 1.0, "pitch": 78, "neck": -40, "r_wy": 0.34, "r_wx": 0.3}),
            (0.34, {"up": 0.7, "pitch": 96, "r_wx": 0.5, "l_wx": 0.3, "r_wz": 0.3, "l_wz": 0.34,
                    "r_wy": 0.06, "L_x": -0.4, "R_x": -0.3, "L_z": 0.24, "R_z": -0.24,
                    "neck": -10}),
            (0.52, {**flat, "up": 0.16, "r_wx": 0.66, "l_wx": 0.58, "r_wz": 0.34, "l_wz": 0.34,
                    "r_wy": 0, "L_x": -0.62, "R_x": -0.54, "L_z": 0.26, "R_z": -0.26,
                    "L_pitch": 60, "R_pitch": 60}),
            (0.6, {"up": 0.2, "neck": flat["neck"] - 8}),
            (0.75, {"up": 0.16, "neck": flat["neck"]}), (1.1, {}),
        )),
        "faint": Move((
            (0.0, stand), (0.4, sway), (0.75, {**sway, "roll": -11, "tilt": -18, "up": 0.8,
                                               "r_wx": 0.12, "nod": 0}),
            (1.1, {**flat, "roll": 0, "tilt": 0, "up": 0.36}),
            (1.4, {"spin": 96, "up": 0.24, "L_y": 0.26, "R_y": 0.34, "r_wy": 0.3, "l_wy": 0.24,
                   "neck": 20, "nod": 0}),
            (1.75, {**back, "r_wy": back["r_wy"] + 0.16, "L_y": back["L_y"] + 0.16}),
            (1.95, back), (2.1, {"r_wy": back["r_wy"] - 0.06, "tilt": 12}), (2.3, {}),
        )),
        "roll_over": Move((
            (0.0, stand), (0.5, p.lain),
            (0.8, {"spin": 86, "up": 0.24, "L_y": 0.26, "R_y": 0.34, "r_wy": 0.26, "l_wy": 0.26,
                   "nod": 0, "neck": 10}),
            (1.05, back), (1.2, {"L_y": 0.62, "R_y": 0.78, "side": 9}),
            (1.35, {"L_y": 0.76, "R_y": 0.62, "side": -9}), (1.5, {"side": 6}),
            (1.75, {**p.lain, "spin": 276, "up": 0.26, "L_y": 0.3, "R_y": 0.24, "r_wy": 0.24,
                    "l_wy": 0.3, "L_z": 0, "R_z": 0, "r_wz": 0, "l_wz": 0, "side": 0}),
            (2.0, {**p.lain, "spin": 360, "L_y": 0, "R_y": 0, "r_wy": 0, "l_wy": 0}),
            (2.4, {**stand, "spin": 360}),
        )),
    }


def _feats(p: Poses) -> dict[str, Move]:
    stand, up = p.stand, p.upright
    high, mid = up["r_wy"], 0.5 * (up["r_wy"] + up["l_wy"])
    pawing = ((0.22, {"r_wy": mid - 0.1, "l_wy": high}), (0.44, {"r_wy": high, "l_wy": mid - 0.1}))
    rise: tuple[tuple[float, Pose], ...] = (
        (0.0, stand), (0.3, {**p.coiled, "ahead": 0.02, "neck": stand["neck"] + 10}), (0.7, up),
    )
    again = tuple((0.7 + t, pose) for t, pose in pawing)
    return {
        "beg": Move((*rise, *again, (1.14 + 0.22, up), (2.0, stand)), loop=(0.7, 1.36)),
        "celebrate": Move((
            (0.0, stand), (0.2, p.coiled), (0.42, {**up, "up": 1.0}),
            (0.55, {**up, "up": 1.14, "L_y": 0.2, "R_y": 0.2, "r_wy": high + 0.1}),
            (0.7, {**up, "L_y": 0, "R_y": 0}), (0.9, {**stand, "up": 0.76, "yaw": 10}),
            (1.1, p.bowed), (1.25, {"yaw": 9}), (1.4, {"yaw": -9}), (1.55, {"yaw": 9}),
            (1.75, {**stand, "yaw": 0}), (1.85, {}),
        ), loop=(0.0, 1.75)),
        "dance": Move((
            *rise, (0.95, {"yaw": 22, "r_wy": high, "l_wy": mid - 0.2, "L_y": 0.16, "tilt": 12}),
            (1.2, {"yaw": 0, "L_y": 0, "tilt": 0, "up": up["up"] - 0.08}),
            (1.45, {"yaw": -22, "r_wy": mid - 0.2, "l_wy": high, "R_y": 0.16, "tilt": -12,
                    "up": up["up"]}),
            (1.7, {"yaw": 0, "R_y": 0, "tilt": 0, "up": up["up"] - 0.08}),
            (1.95, {**stand, "up": 0.84}),
            (2.15, {"side": 16, "yaw": 12, "l_wy": 0.24, "neck": stand["neck"] - 10}),
            (2.35, {"side": 0, "yaw": 0, "l_wy": 0, "up": 0.9}),
            (2.55, {"side": -16, "yaw": -12, "r_wy": 0.24}), (2.75, {**stand, "up": 0.86}),
            (3.0, p.coiled), (3.3, up), (3.6, stand),
        ), loop=(0.7, 3.3)),
        "bow": Move((
            (0.0, stand), (0.2, {"up": 0.99, "pitch": 84}),
            (0.65, p.bowed), (0.85, {"nod": p.bowed["nod"] + 10}), (1.3, {}),
            (1.7, {**stand, "pitch": 84}), (1.9, stand),
        )),
        "climb": Move((
            (0.0, stand), (0.35, p.coiled),
            (0.7, {**up, "up": 0.98, "pitch": 10, "ahead": 0.3, "r_wx": 0.0, "l_wx": -0.04,
                   "r_wy": high + 0.2, "l_wy": mid}),
            (1.0, {"l_wy": high + 0.26, "r_wy": mid, "up": 1.02, "L_y": 0.1}),
            (1.3, {"l_wy": mid, "r_wy": high + 0.26, "L_y": 0, "R_y": 0.1}),
            (1.6, {"L_y": 0, "R_y": 0}), (1.7, {"r_wy": high + 0.2, "l_wy": mid}),
            (2.3, stand),
        ), loop=(0.7, 1.7)),
        "push": Move((
            (0.0, stand), (0.35, {"pitch": 96, "neck": 40, "nod": -46, "ahead": -0.1, "up": 0.88}),
            (0.7, {"ahead": 0.08, "up": 0.84, "neck": 34, "r_wx": -0.16, "L_pitch": 26,
                   "R_pitch": 10}),
            (1.0, {"ahead": 0.02, "r_wx": -0.1, "l_wx": -0.12}), (1.3, {"ahead": 0.09}),
            (1.6, {"ahead": 0.08, "r_wx": -0.16, "l_wx": 0}), (2.1, stand),
        ), loop=(0.7, 1.6)),
        "pull": Move((
            (0.0, stand), (0.35, {**p.bowed, "neck": 10, "nod": -50, "pitch": 104, "ahead": -0.1}),
            (0.55, {"ahead": -0.26, "up": 0.8, "tilt": 12, "nod": -36}),
            (0.75, {"ahead": -0.18, "tilt": -12, "nod": -54}), (0.95, {"ahead": -0.26, "tilt": 12,
                                                                       "nod": -36}),
            (1.5, stand),
        ), loop=(0.55, 0.95)),
        "dig": Move((
            (0.0, stand),
            (0.35, {"pitch": 108, "neck": 46, "nod": -44, "up": 0.94, "r_wx": 0.2, "l_wx": 0.1}),
            (0.45, {"r_wx": 0.34, "r_wy": 0.26, "l_wx": -0.2}),
            (0.58, {"r_wx": -0.24, "r_wy": 0.02, "l_wx": 0.34, "l_wy": 0.26}),
            (0.71, {}), (1.1, stand),
        ), loop=(0.45, 0.71)),
        "sniff": Move((
            (0.0, stand), (0.45, p.down), (0.6, {"nod": p.down["nod"] + 10}),
            (0.75, {"nod": p.down["nod"] - 4, "turn": 18}), (0.9, {"nod": p.down["nod"] + 10}),
            (1.1, {"turn": -18, "nod": p.down["nod"] - 4}), (1.25, {"nod": p.down["nod"] + 10}),
            (1.5, p.down), (2.0, stand),
        ), loop=(0.45, 1.5)),
        "graze": Move((
            (0.0, stand), (0.7, p.down), (1.0, {"nod": p.down["nod"] + 14}),
            (1.2, p.down), (1.4, {"turn": 16, "neck": p.down["neck"] - 12}),
            (1.8, {"nod": p.down["nod"] + 12}), (2.1, {"turn": -8}), (2.5, {**p.down, "turn": 0}),
            (3.1, stand),
        ), loop=(0.7, 2.5)),
        "perch": Move((
            (0.0, stand), (0.5, {**p.sat, "up": p.sat["up"] + 0.06}), (1.2, {"turn": 40}),
            (1.9, {"turn": -34, "tilt": 10}), (2.6, {"turn": 0, "tilt": 0}), (2.7, {}),
        ), loop=(0.5, 2.6)),
    }


_TABLES: Final[tuple[Callable[[Poses], dict[str, Move]], ...]] = (
    _postures, _falls, _feats, things, bouts,
)
_OTHERS: Final = {"sit_down": "sit", "slap": "punch"}


def _slower(move: Move, by: float) -> Move:
    loop = None if move.loop is None else (move.loop[0] * by, move.loop[1] * by)
    return replace(move, keys=tuple((t * by, pose) for t, pose in move.keys), loop=loop)


def _all(p: Poses) -> dict[str, Move]:
    moves = {name: move for table in _TABLES for name, move in table(p).items()}
    if p is POSES["horse"]:
        # A hoof paws the ground at half the pace of a paw.
        moves["dig"] = _slower(moves["dig"], 2.0)
    return {**moves, **{name: moves[like] for name, like in _OTHERS.items()}}
# fmt: on


QUAD_MOVES: Final[dict[str, dict[str, Move]]] = {name: _all(p) for name, p in POSES.items()}
