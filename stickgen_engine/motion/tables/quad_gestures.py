"""What dogs, cats and horses do with head, back and paws, over however they stand, sit or go.

The numbers are departures from the posture underneath.
"""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.quad_poses import POSES, Pose, Poses

_LEVEL: Final[Pose] = {
    "up": 0,
    "pitch": 0,
    "roll": 0,
    "yaw": 0,
    "bend": 0,
    "side": 0,
    "twist": 0,
    "neck": 0,
    "nod": 0,
    "turn": 0,
    "tilt": 0,
    "ahead": 0,
    "r_wx": 0,
    "r_wy": 0,
    "r_wz": 0,
    "l_wx": 0,
    "l_wy": 0,
    "l_wz": 0,
    "L_x": 0,
    "L_y": 0,
    "L_z": 0,
    "R_x": 0,
    "R_y": 0,
    "R_z": 0,
}


# fmt: off
def _voices(*, horse: bool, cat: bool) -> dict[str, Move]:
    thrown: Pose = {"neck": -26, "nod": -30, "pitch": -3}
    if horse:
        thrown = {"neck": -34, "nod": -34, "pitch": -4}
    bark: tuple[tuple[float, Pose], ...] = (
        (0.0, _LEVEL), (0.16, {"neck": 9, "nod": 8, "up": -0.02}),
        (0.26, {"neck": -16, "nod": -22, "up": 0.04, "pitch": -5, "ahead": 0.03}),
        (0.42, {"neck": 5, "nod": 2, "up": -0.01, "pitch": 0, "ahead": 0}),
        (0.52, {"neck": -16, "nod": -22, "up": 0.04, "pitch": -5, "ahead": 0.03}), (0.8, {}),
        (1.0, _LEVEL),
    )
    neigh: tuple[tuple[float, Pose], ...] = (
        (0.0, _LEVEL), (0.25, {"neck": 8}), (0.5, thrown), (0.58, {"turn": 10, "nod": -20}),
        (0.66, {"turn": -10, "nod": -34}), (0.74, {"turn": 10, "nod": -20}),
        (0.82, {"turn": -10, "nod": -34}), (1.2, _LEVEL),
    )
    hiss: tuple[tuple[float, Pose], ...] = (
        (0.0, _LEVEL), (0.2, {"bend": 26, "neck": 8, "up": 0.03, "ahead": -0.06}),
        (0.42, {"neck": -8, "nod": -12}), (0.9, {"nod": -16}), (1.2, _LEVEL),
    )
    called = neigh if horse else hiss if cat else bark
    return {
        "bark": Move(called, loop=(0.58, 0.74) if horse else None if cat else (0.16, 0.8),
                     again=cat),
        "shout": Move((
            (0.0, _LEVEL), (0.25, {"neck": 10, "nod": 6, "up": -0.03}),
            (0.5, {**thrown, "up": 0.04, "r_wy": 0.0}), (0.62, {"nod": thrown["nod"] + 8}),
            (0.74, {"nod": thrown["nod"]}), (1.3, {}), (1.7, _LEVEL),
        ), again=True),
        "sing": Move((
            (0.0, _LEVEL), (0.4, {"neck": 10, "nod": 8}),
            (0.9, {"neck": -40, "nod": -44, "pitch": -6, "bend": -8}),
            (1.3, {"tilt": 8, "nod": -48}), (1.9, {"tilt": -8, "nod": -40}),
            (2.4, {"tilt": 0, "nod": -46}), (3.0, _LEVEL),
        ), loop=(0.9, 2.4)),
        "meow": Move((
            (0.0, _LEVEL), (0.25, {"neck": 5}), (0.55, {"neck": -10, "nod": -20, "tilt": 10}),
            (1.1, {"nod": -16}), (1.5, _LEVEL),
        ), again=True),
        "talk": Move((
            (0.0, _LEVEL), (0.25, {"neck": -10, "nod": -14, "tilt": 10, "turn": -34}),
            (0.5, {"neck": 6, "nod": 8, "turn": -22}), (0.72, {"neck": -9, "nod": -16, "tilt": -8}),
            (0.95, {"neck": 8, "nod": 10, "turn": -46, "r_wy": 0.2, "r_wx": 0.1}),
            (1.2, {"neck": -8, "nod": -12, "tilt": 8, "r_wy": 0, "r_wx": 0}),
            (1.5, {"neck": -10, "nod": -14, "tilt": 10, "turn": -34}),
            (1.8, _LEVEL),
        ), loop=(0.25, 1.5)),
        "laugh": Move((
            (0.0, _LEVEL), (0.3, {"neck": -22, "nod": -16, "bend": -4}),
            (0.4, {"up": 0.03, "nod": -26, "yaw": 5}), (0.5, {"up": -0.02, "nod": -14, "yaw": -5}),
            (0.6, {"up": 0.03, "nod": -26, "yaw": 5}), (0.7, {"up": -0.02, "nod": -14, "yaw": -5}),
            (1.1, _LEVEL),
        ), loop=(0.4, 0.6)),
        "cry": Move((
            (0.0, _LEVEL), (0.5, {"neck": 34, "nod": 12, "up": -0.08}),
            (0.8, {"neck": 4, "nod": -20, "tilt": 10}), (0.92, {"nod": -14}), (1.04, {"nod": -22}),
            (1.16, {"nod": -14}), (1.5, {"neck": 34, "nod": 12, "tilt": -8}), (2.0, _LEVEL),
        ), loop=(0.5, 1.5)),
    }


def _heads(*, horse: bool) -> dict[str, Move]:
    far = 60 if horse else 72
    return {
        "look_around": Move((
            (0.0, _LEVEL), (0.3, {"turn": -far, "neck": -10}), (0.85, {"turn": -far - 6}),
            (1.15, {"turn": 0.8 * far, "neck": -4}), (1.75, {"turn": 0.8 * far + 6, "neck": -10}),
            (2.3, _LEVEL),
        ), again=True),
        "nod": Move((
            (0.0, _LEVEL), (0.16, {"neck": -12, "nod": -8}), (0.36, {"neck": 30, "nod": 14}),
            (0.56, {"neck": -8, "nod": -6}), (0.76, {"neck": 26, "nod": 12}), (1.1, _LEVEL),
        ), again=True),
        "shake_head": Move((
            (0.0, _LEVEL), (0.18, {"turn": -62, "neck": 4}), (0.38, {"turn": 10}),
            (0.58, {"turn": -62}), (0.78, {"turn": 8}), (0.98, {"turn": -54}), (1.3, _LEVEL),
        ), again=True),
        "listen": Move((
            (0.0, _LEVEL), (0.25, {"tilt": 36, "neck": -8, "turn": -64}), (1.1, {"tilt": 33}),
            (1.3, {"tilt": -34, "turn": -70}), (2.0, {"tilt": -36}), (2.3, _LEVEL),
        ), again=True),
        "yawn": Move((
            (0.0, _LEVEL), (0.5, {"neck": 6, "nod": 6}),
            (1.1, {"neck": -20, "nod": -30, "bend": -8, "pitch": 3}),
            (1.5, {"nod": -36, "tilt": 6}), (1.8, {"neck": 10, "nod": 10, "tilt": 0}),
            (2.1, _LEVEL),
        ), again=True),
        "wag": Move((
            (0.0, _LEVEL), (0.12, {"yaw": 10, "twist": -13, "neck": -8, "side": 6}),
            (0.26, {"yaw": -10, "twist": 13, "side": -6}),
            (0.4, {"yaw": 10, "twist": -13, "side": 6}), (0.6, _LEVEL),
        ), loop=(0.12, 0.4)),
        "point": Move((
            (0.0, _LEVEL), (0.3, {"up": -0.03, "neck": 24, "nod": -12, "r_wy": 0.2, "r_wx": 0.1}),
            (0.5, {"neck": 26, "nod": 0, "r_wy": 0.4, "r_wx": 0.16, "ahead": 0.06, "up": 0,
                   "L_x": -0.14}),
            (1.3, {"neck": 24}), (1.6, _LEVEL),
        )),
    }


def _paws(p: Poses, *, horse: bool, cat: bool) -> dict[str, Move]:
    seat: Pose = {} if horse else {"pitch": -10, "up": -0.05}
    lift = 0.6 if horse else 0.8
    wave_up: Pose = {**seat, "r_wx": 0.34, "r_wy": lift, "neck": -6, "tilt": 8}
    rub: Pose = {"neck": 40, "nod": 16, "r_wx": 0.2, "r_wy": 0.62, "r_wz": -0.14, "tilt": -12,
                 "up": -0.08}
    scratch: Pose = {"pitch": -30, "up": -0.5, "ahead": 0.26, "L_x": 0.4, "R_x": 0.9, "R_y": 1.15,
                     "R_z": -0.16, "tilt": 26, "neck": 44, "turn": -44, "side": -14}
    if horse:
        scratch = {"neck": 60, "nod": 20, "turn": -46, "side": -14, "R_x": 0.5, "R_y": 0.3,
                   "tilt": 14, "l_wz": 0.06}
    if cat:
        scratch = {**scratch, "up": -0.4, "pitch": -36, "R_x": 1.2, "R_y": 1.2}
    beat = {"R_y": scratch["R_y"] + 0.14, "R_x": scratch["R_x"] + 0.05}
    return {
        "wave": Move((
            (0.0, _LEVEL), (0.35, wave_up), (0.52, {"r_wy": lift + 0.2, "r_wx": 0.4}),
            (0.7, {"r_wy": lift - 0.16, "r_wx": 0.44}), (0.88, {"r_wy": lift + 0.2, "r_wx": 0.4}),
            (1.06, {"r_wy": lift - 0.16, "r_wx": 0.44}), (1.4, _LEVEL),
        ), loop=(0.52, 0.88)),
        "shake_hands": Move((
            (0.0, _LEVEL), (0.5, {**wave_up, "r_wx": 0.56, "r_wy": 0.6}), (0.7, {"r_wy": 0.72}),
            (0.9, {"r_wy": 0.52}), (1.1, {"r_wy": 0.7}), (1.3, {"r_wy": 0.56}),
            (1.5, {"r_wy": 0.6}), (2.0, _LEVEL),
        ), marks={"grasp": 0.5, "let_go": 1.5}),
        "high_five": Move((
            (0.0, _LEVEL), (0.35, {**wave_up, "r_wx": 0.1, "r_wy": 0.7}),
            (0.56, {"r_wx": 0.6, "r_wy": 1.05, "pitch": seat.get("pitch", 0) - 8}),
            (0.66, {"r_wx": 0.64}), (0.85, {"r_wx": 0.4, "r_wy": 0.7}), (1.3, _LEVEL),
        ), marks={"hit": 0.6}),
        "comfort": Move((
            (0.0, _LEVEL), (0.5, {**wave_up, "r_wx": 0.5, "r_wy": 0.66, "neck": 8, "nod": 8,
                                  "tilt": 16}),
            (1.0, {"r_wy": 0.6, "tilt": 20}), (1.4, {"r_wy": 0.7}), (1.8, {"r_wy": 0.64}),
            (2.3, _LEVEL),
        ), loop=(1.0, 1.8)),
        "knock": Move((
            (0.0, _LEVEL), (0.3, {**wave_up, "r_wx": 0.3, "r_wy": 0.95}),
            (0.46, {"r_wx": 0.5, "r_wy": 0.7}), (0.58, {"r_wx": 0.34, "r_wy": 0.98}),
            (0.74, {"r_wx": 0.5, "r_wy": 0.7}), (0.86, {"r_wx": 0.34, "r_wy": 0.98}), (1.2, _LEVEL),
        ), loop=(0.58, 0.86)),
        "cover_face": Move((
            (0.0, _LEVEL), (0.4, rub), (0.6, {"r_wy": 0.78, "neck": 34}),
            (0.85, {"r_wy": 0.56, "neck": 44}), (1.1, rub), (1.6, _LEVEL),
        ), loop=(0.4, 1.1)),
        "scratch_head": Move((
            (0.0, _LEVEL), (0.5, scratch), (0.58, beat), (0.66, scratch), (0.74, beat),
            (0.82, scratch), (1.4, _LEVEL),
        ), loop=(0.66, 0.82)),
        "give": Move((
            (0.0, _LEVEL), (0.45, {"neck": 26, "nod": -10, "ahead": 0.12, "pitch": 5}),
            (0.7, {"neck": 32}), (0.9, {"neck": 30, "nod": 6, "ahead": 0.06}), (1.4, _LEVEL),
        ), marks={"let_go": 0.8}),
        "take": Move((
            (0.0, _LEVEL), (0.4, {"neck": 10, "nod": -10, "ahead": 0.12}), (0.55, {"nod": 6}),
            (0.8, {"neck": -8, "ahead": 0}), (1.2, _LEVEL),
        ), marks={"grasp": 0.5}),
    }


def _bodies(p: Poses, *, horse: bool) -> dict[str, Move]:
    down = p.down["neck"] - p.stand["neck"]
    nod = p.down["nod"] - p.stand["nod"]
    bowl: Pose = {"neck": down - 6, "nod": nod + 2, "bend": p.down["bend"] - 3, "pitch": 5,
                  "l_wx": 0.1}
    return {
        "stretch": Move((
            (0.0, _LEVEL),
            (0.6, {"pitch": 20 if horse else 30, "up": 0.0, "neck": -26, "bend": -14, "r_wx": 0.3,
                   "l_wx": 0.26, "ahead": -0.16}),
            (1.2, {"pitch": 22 if horse else 32, "nod": 10}),
            (1.7, {"pitch": -6, "bend": 10, "neck": 6, "nod": 0, "r_wx": 0, "l_wx": 0,
                   "ahead": 0.12, "L_x": -0.14}),
            (2.0, {"L_x": -0.2, "neck": -10}), (2.4, _LEVEL),
        ), again=True),
        "shiver": Move((
            (0.0, _LEVEL), (0.2, {"up": -0.07, "neck": 16, "bend": 10}),
            (0.28, {"side": 5, "tilt": 8, "twist": 5}),
            (0.36, {"side": -5, "tilt": -8, "twist": -5}),
            (0.44, {"side": 5, "tilt": 8, "twist": 5}), (0.7, _LEVEL),
        ), loop=(0.28, 0.44)),
        "tremble": Move((
            (0.0, _LEVEL), (0.25, {"up": -0.22, "neck": 26, "nod": -18, "bend": 14, "pitch": -3,
                                   "ahead": -0.1}),
            (0.31, {"side": 2.5, "yaw": 2}), (0.37, {"side": -2.5, "yaw": -2}),
            (0.43, {"side": 2.5, "yaw": 2}), (0.9, _LEVEL),
        ), loop=(0.31, 0.43)),
        "eat": Move((
            (0.0, _LEVEL), (0.45, bowl), (0.6, {"nod": nod - 14}), (0.8, {"nod": nod + 8}),
            (1.0, {"nod": nod - 14}), (1.2, {"nod": nod + 8}), (1.4, bowl), (1.9, _LEVEL),
        ), loop=(0.45, 1.4)),
        "drink": Move((
            (0.0, _LEVEL), (0.5, bowl), (0.62, {"neck": down - 1}), (0.74, {"neck": down - 7}),
            (0.86, {"neck": down - 1}), (0.98, bowl), (1.5, _LEVEL),
        ), loop=(0.5, 0.98)),
        "carry": Move((
            (0.0, _LEVEL), (0.3, {"neck": -12, "nod": 6}), (1.2, {"neck": -10, "turn": 8}),
            (2.1, {"neck": -12, "turn": -6}), (2.4, _LEVEL),
        ), loop=(0.3, 2.1)),
    }
# fmt: on


def _all(species: str) -> dict[str, Move]:
    p, horse, cat = POSES[species], species == "horse", species == "cat"
    return {
        **_voices(horse=horse, cat=cat),
        **_heads(horse=horse),
        **_paws(p, horse=horse, cat=cat),
        **_bodies(p, horse=horse),
    }


QUAD_GESTURES: Final[dict[str, dict[str, Move]]] = {name: _all(name) for name in POSES}
