"""Gaits and key poses of dogs, cats and horses.

The trunk lies at ``pitch`` 90; ``w`` targets of the hands are departures of the forefeet from where
they stand (ahead, up, outward, in leg lengths).
"""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.motion.moves import Move

Pose = dict[str, float]


@dataclass(frozen=True, slots=True)
class QuadGait:
    """One way of going on four feet; ``phases`` say when, in a stride, each foot lifts.

    The feet are left and right hind, left and right fore. ``swing`` is the share of a stride that
    a foot is in the air; lengths are in leg lengths, angles in degrees.
    """

    period_s: float
    phases: tuple[float, float, float, float]
    swing: float
    lift: float
    bounce: float = 0.012
    beats: int = 2
    offset: float = 0.0
    rock: float = 0.0
    flex: float = 0.0
    neck: float = 0.0
    bob: float = 2.0
    weave: float = 3.0
    crouch: float = 0.0


_WALK: Final = QuadGait(0.86, (0.0, 0.5, 0.25, 0.75), 0.36, 0.14, bob=3.5)
_TROT: Final = QuadGait(0.52, (0.0, 0.5, 0.5, 0.0), 0.54, 0.26, bounce=0.035, bob=2.0, weave=1.5)
_GALLOP: Final = QuadGait(
    0.44, (0.0, 0.12, 0.46, 0.58), 0.66, 0.36, bounce=0.07, beats=1, offset=-0.6, rock=8.0,
    flex=20.0, neck=12.0, bob=6.0, weave=0.0,
)  # fmt: skip
_PROWL: Final = QuadGait(
    1.1, (0.0, 0.5, 0.25, 0.75), 0.34, 0.12, neck=22.0, bob=2.0, crouch=-0.2, weave=4.0
)

QUAD_GAITS: Final[dict[str, QuadGait]] = {
    "walk": _WALK, "follow": _WALK, "back_away": _WALK, "trot": _TROT, "run": _GALLOP,
    "gallop": _GALLOP, "chase": _GALLOP, "flee": _GALLOP, "sneak": _PROWL, "crawl": _PROWL,
    "hop": _TROT, "pounce": _GALLOP, "swim": _TROT,
}  # fmt: skip

# fmt: off
QUAD_STAND: Final[Pose] = {
    "up": 0.95, "pitch": 88, "roll": 0, "yaw": 0, "bend": 3, "side": 0, "twist": 0, "neck": -14,
    "nod": -22, "turn": 0, "tilt": 0, "shrug": 0, "spin": 0, "ahead": 0,
    "r_wx": 0, "r_wy": 0, "r_wz": 0, "r_ww": 1, "l_wx": 0, "l_wy": 0, "l_wz": 0, "l_ww": 1,
    "r_elb": 4, "l_elb": 4, "r_knee": 4, "l_knee": 4,
    "L_x": 0, "L_y": 0, "L_z": 0, "L_pitch": 0, "R_x": 0, "R_y": 0, "R_z": 0, "R_pitch": 0,
}
_SAT: Final[Pose] = {
    "up": 0.3, "pitch": 42, "bend": 6, "neck": 12, "nod": -32, "ahead": 0.36, "L_x": 0.42,
    "R_x": 0.5, "r_wx": -0.2, "l_wx": -0.26, "l_knee": 22, "r_knee": 22,
}
_LAIN: Final[Pose] = {
    "up": 0.2, "pitch": 88, "bend": 2, "neck": -22, "nod": -14, "ahead": 0.02, "L_x": 0.3,
    "R_x": 0.38, "r_wx": 0.36, "l_wx": 0.24, "l_knee": 24, "r_knee": 24,
}
_CURLED: Final[Pose] = {**_LAIN, "neck": 40, "nod": -24, "turn": 14, "up": 0.18}
_HEAD_DOWN: Final[Pose] = {"neck": 96, "nod": -74, "bend": 12, "pitch": 91, "l_wx": 0.14}
_COILED: Final[Pose] = {"up": 0.6, "pitch": 96, "bend": 6, "neck": -20, "ahead": -0.16}

QUAD_MOVES: Final[dict[str, Move]] = {
    "idle": Move((
        (0.0, QUAD_STAND), (1.2, {"turn": 16, "neck": -17}), (2.4, {"turn": -10, "nod": -16}),
        (3.4, {"turn": 4, "neck": -12}), (4.4, {}), (4.5, {}),
    ), loop=(0.0, 4.4)),
    "sit": Move(((0.0, QUAD_STAND), (0.25, {"nod": -12, "up": 0.92}), (0.75, _SAT),
                 (0.9, {"up": 0.29}), (1.1, {"up": 0.3}))),
    "lie_down": Move(((0.0, QUAD_STAND), (0.5, {**_SAT, "up": 0.4}), (1.1, _LAIN), (1.3, {}))),
    "sleep": Move(((0.0, QUAD_STAND), (0.4, {**_SAT, "up": 0.4}), (0.9, _LAIN), (1.5, _CURLED),
                   (2.6, {"bend": 6}), (3.7, {}), (3.8, {})), loop=(1.5, 3.7)),
    "hide": Move(((0.0, QUAD_STAND), (0.5, {**_LAIN, "up": 0.26, "neck": 24, "nod": -18}),
                  (1.2, {"turn": 20}), (1.9, {"turn": -16}), (2.5, {}), (2.6, {})),
                 loop=(0.5, 2.5)),
    "get_up": Move(((0.0, {**QUAD_STAND, **_LAIN}), (0.5, {"up": 0.55, "pitch": 70, "neck": 0}),
                    (0.9, QUAD_STAND), (1.2, {"bend": -8, "neck": -24}), (1.6, QUAD_STAND))),
    "wake_up": Move(((0.0, {**QUAD_STAND, **_CURLED}), (0.6, {"neck": -20, "turn": -12}),
                     (1.1, {**_SAT, "turn": 0}), (1.5, {"neck": 2, "nod": -46}),
                     (2.1, QUAD_STAND))),
    "jump": Move((
        (0.0, QUAD_STAND), (0.3, {**_COILED, "r_wx": 0.04}),
        (0.44, {"up": 1.06, "pitch": 62, "ahead": 0.1, "r_wy": 0.3, "l_wy": 0.26, "bend": -6}),
        (0.56, {"up": 1.35, "pitch": 78, "L_y": 0.34, "R_y": 0.4, "L_x": -0.2, "R_x": -0.14,
                "L_pitch": 60, "R_pitch": 60, "r_wy": 0.7, "l_wy": 0.64, "r_wx": 0.2,
                "l_wx": 0.24}),
        (0.68, {"up": 1.44, "pitch": 92, "L_y": 0.56, "R_y": 0.6, "L_x": 0.0, "R_x": 0.04,
                "r_wy": 0.6, "l_wy": 0.66}),
        (0.82, {"up": 1.24, "pitch": 104, "r_wy": 0.2, "l_wy": 0.26, "L_y": 0.46, "R_y": 0.4}),
        (0.94, {"up": 0.98, "pitch": 104, "r_wy": 0, "l_wy": 0, "L_y": 0.1, "R_y": 0.08,
                "r_wx": 0, "l_wx": 0}),
        (1.04, {**QUAD_STAND, "up": 0.72, "nod": -10}), (1.25, {"up": 0.97}), (1.4, QUAD_STAND),
    ), again=True, pause=0.3),
    "pounce": Move((
        (0.0, QUAD_STAND),
        (0.4, {**_COILED, "up": 0.5, "pitch": 100, "neck": 0, "r_wx": 0.2, "l_wx": 0.16}),
        (0.55, {"yaw": 5}), (0.7, {"yaw": -5}),
        (0.84, {"up": 1.1, "pitch": 58, "ahead": 0.5, "yaw": 0, "r_wy": 0.6, "l_wy": 0.7,
                "r_wx": 0.8, "l_wx": 0.8, "L_y": 0.1, "R_y": 0.1, "L_pitch": 60, "R_pitch": 60}),
        (0.98, {"up": 1.2, "pitch": 88, "ahead": 1.0, "L_y": 0.6, "R_y": 0.56, "L_x": 0.6,
                "R_x": 0.66, "r_wx": 1.3, "l_wx": 1.36}),
        (1.14, {"up": 0.86, "pitch": 108, "ahead": 1.5, "L_y": 0.3, "R_y": 0.3, "L_x": 1.3,
                "R_x": 1.3, "r_wx": 1.66, "l_wx": 1.6, "r_wy": 0, "l_wy": 0}),
        (1.28, {"up": 0.6, "pitch": 100, "ahead": 1.6, "neck": 30, "L_x": 1.6, "R_x": 1.6,
                "L_y": 0, "R_y": 0, "L_pitch": 0, "R_pitch": 0, "r_wx": 1.7, "l_wx": 1.64}),
        (1.55, {**QUAD_STAND, "ahead": 1.6, "L_x": 1.6, "R_x": 1.6, "r_wx": 1.6, "l_wx": 1.6}),
    )),
    "roll_over": Move((
        (0.0, QUAD_STAND), (0.5, {**_LAIN, "up": 0.22}),
        (0.85, {"spin": 90, "L_y": 0.2, "R_y": 0.3, "r_wy": 0.2, "l_wy": 0.2, "nod": 0}),
        (1.15, {"spin": 172, "up": 0.24, "L_y": 0.66, "R_y": 0.74, "L_x": 0.3, "R_x": 0.2,
                "r_wy": 0.66, "l_wy": 0.74, "r_wx": -0.2, "l_wx": -0.1, "neck": 30}),
        (1.4, {"spin": 186, "R_y": 0.64, "l_wy": 0.62}), (1.6, {"spin": 172, "R_y": 0.74}),
        (1.9, {"spin": 80, "L_y": 0.2, "R_y": 0.3, "r_wy": 0.2, "l_wy": 0.2}),
        (2.2, {**QUAD_STAND, **_LAIN}),
    )),
    "beg": Move((
        (0.0, QUAD_STAND), (0.5, {**_SAT, "up": 0.32}),
        (0.85, {"pitch": 12, "ahead": 0.1, "neck": 26, "nod": -34, "r_wx": -0.5, "r_wy": 0.9,
                "l_wx": -0.46, "l_wy": 0.84}),
        (1.1, {"r_wy": 0.78, "l_wy": 0.94}), (1.35, {"r_wy": 0.94, "l_wy": 0.8}), (1.6, {}),
        (2.2, QUAD_STAND),
    ), loop=(0.85, 1.6)),
    "sniff": Move((
        (0.0, QUAD_STAND), (0.45, {**_HEAD_DOWN}), (0.6, {"nod": -64}),
        (0.75, {"nod": -78, "turn": 18}), (0.9, {"nod": -64}), (1.1, {"turn": -18, "nod": -78}),
        (1.25, {"nod": -64}), (1.5, {}), (2.0, QUAD_STAND),
    ), loop=(0.45, 1.5)),
    "graze": Move((
        (0.0, QUAD_STAND), (0.7, {**_HEAD_DOWN}), (1.0, {"nod": -60}), (1.2, {"nod": -78}),
        (1.5, {"turn": 14, "nod": -64}), (1.8, {"nod": -78}), (2.1, {"turn": -8}), (2.5, {}),
        (3.1, QUAD_STAND),
    ), loop=(0.7, 2.5)),
    "dig": Move((
        (0.0, QUAD_STAND), (0.35, {"pitch": 104, "neck": 46, "nod": -40, "up": 0.9}),
        (0.45, {"r_wx": 0.3, "r_wy": 0.24, "l_wx": -0.24}),
        (0.58, {"r_wx": -0.26, "r_wy": 0.02, "l_wx": 0.3, "l_wy": 0.24}),
        (0.71, {"l_wy": 0.02}), (1.1, QUAD_STAND),
    ), loop=(0.45, 0.71)),
    "climb": Move((
        (0.0, QUAD_STAND), (0.4, _COILED),
        (0.8, {"up": 0.96, "pitch": 26, "ahead": 0.5, "neck": 10, "r_wx": 0.1, "r_wy": 1.1,
               "l_wx": 0.06, "l_wy": 0.96}),
        (1.1, {"l_wy": 1.16, "r_wy": 0.98}), (1.4, {"l_wy": 0.96, "r_wy": 1.14}), (1.7, {}),
        (2.3, QUAD_STAND),
    ), loop=(0.8, 1.7)),
    "bark": Move((
        (0.0, {"neck": 0, "nod": 0, "up": 0.985, "pitch": 0}), (0.16, {"neck": 9, "nod": 6}),
        (0.26, {"neck": -16, "nod": -20, "up": 1.02, "pitch": -3}),
        (0.42, {"neck": 5, "nod": 2, "up": 0.985, "pitch": 0}),
        (0.52, {"neck": -16, "nod": -20, "up": 1.02, "pitch": -3}), (0.8, {}),
        (1.0, {"neck": 0, "nod": 0, "up": 0.985, "pitch": 0}),
    ), loop=(0.16, 0.8)),
    "meow": Move((
        (0.0, {"neck": 0, "nod": 0, "tilt": 0}), (0.25, {"neck": 5}),
        (0.55, {"neck": -10, "nod": -20, "tilt": 8}), (1.1, {"nod": -16}),
        (1.5, {"neck": 0, "nod": 0, "tilt": 0}),
    ), again=True),
    "wag": Move((
        (0.0, {"yaw": 0, "twist": 0, "neck": 0}), (0.12, {"yaw": 7, "twist": -9, "neck": -4}),
        (0.26, {"yaw": -7, "twist": 9}), (0.4, {}), (0.6, {"yaw": 0, "twist": 0, "neck": 0}),
    ), loop=(0.12, 0.4)),
    "look_around": Move((
        (0.0, {"turn": 0, "neck": 0}), (0.35, {"turn": 56, "neck": -6}), (0.9, {"turn": 60}),
        (1.3, {"turn": -54}), (1.9, {"turn": -60}), (2.4, {"turn": 0, "neck": 0}),
    ), again=True),
    "yawn": Move((
        (0.0, {"neck": 0, "nod": 0, "bend": 0}), (0.6, {"neck": -14, "nod": -24, "bend": -6}),
        (1.3, {"nod": -30}), (1.7, {"neck": 8, "nod": 8}), (2.1, {"neck": 0, "nod": 0, "bend": 0}),
    ), again=True),
    "stretch": Move((
        (0.0, {"pitch": 0, "up": 0.985, "neck": 0, "bend": 0}),
        (0.6, {"pitch": 22, "up": 0.95, "neck": -26, "bend": -14}), (1.3, {"pitch": 24}),
        (1.9, {"pitch": -6, "bend": 8, "neck": 6}),
        (2.4, {"pitch": 0, "up": 0.985, "neck": 0, "bend": 0}),
    ), again=True),
    "shiver": Move((
        (0.0, {"side": 0, "up": 0.985, "tilt": 0, "neck": 0}), (0.2, {"up": 0.9, "neck": 16}),
        (0.28, {"side": 4, "tilt": 6}), (0.36, {"side": -4, "tilt": -6}), (0.44, {}),
        (0.7, {"side": 0, "up": 0.985, "tilt": 0, "neck": 0}),
    ), loop=(0.28, 0.44)),
    "listen": Move((
        (0.0, {"tilt": 0, "neck": 0, "nod": 0}), (0.3, {"tilt": 22, "neck": -8}),
        (1.1, {"tilt": 20}),
        (1.3, {"tilt": -20}), (2.0, {"tilt": -22}), (2.3, {"tilt": 0, "neck": 0}),
    ), again=True),
    "eat": Move((
        (0.0, {"neck": 0, "nod": 0, "pitch": 0, "bend": 0}),
        (0.45, {"neck": 86, "nod": -8, "pitch": 4, "bend": 9}), (0.6, {"nod": 2}),
        (0.8, {"nod": -10}), (1.0, {"nod": 2}), (1.2, {"nod": -10}), (1.4, {}),
        (1.9, {"neck": 0, "nod": 0, "pitch": 0, "bend": 0}),
    ), loop=(0.45, 1.4)),
    "flap": Move((
        (0.0, {"neck": 0, "up": 0.985}), (0.2, {"neck": -12, "up": 1.02}), (0.4, {"neck": 6,
         "up": 0.95}), (0.6, {}), (0.8, {"neck": 0, "up": 0.985}),
    ), loop=(0.2, 0.6)),
}
# fmt: on
QUAD_SAME: Final[dict[str, str]] = {
    "stand": "idle",
    "drink": "eat",
    "tremble": "shiver",
    "sit_down": "sit",
    "turn_around": "idle",
    "stand_up": "get_up",
    "crouch": "hide",
    "perch": "sit",
    "laugh": "wag",
    "shout": "bark",
    "talk": "bark",
    "sing": "meow",
    "faint": "lie_down",
    "fall_down": "lie_down",
    "nod": "bark",
    "celebrate": "jump",
    "kneel": "sit",
    "bow": "stretch",
}  # fmt: skip
