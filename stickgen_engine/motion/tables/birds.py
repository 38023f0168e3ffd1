"""Key poses and carriage of birds.

The trunk leans forward over the legs. Of a wing's channels ``out`` is the stroke, in degrees above
the level of the back, ``lift`` the sweep back, in degrees, and ``cw`` how far it is spread, from 0,
folded, to 1; see ``motion.wings``.
"""

from dataclasses import dataclass
from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import nearest_animal_action

Pose = dict[str, float]


def wings(stroke: float, spread: float, sweep: float = 0.0) -> Pose:
    """Hold both wings alike."""
    return {
        f"{side}_{name}": value
        for side in "rl"
        for name, value in (("out", stroke), ("lift", sweep), ("cw", spread))
    }


@dataclass(frozen=True, slots=True)
class Plumage:
    """How a manner is borne: pace, lean, neck and height, and how far the wings hang open."""

    tempo: float = 1.0
    pitch: float = 0.0
    neck: float = 0.0
    nod: float = 0.0
    up: float = 0.0
    droop: float = 0.0
    alert: float = 1.0
    sway: float = 0.0


PLUMAGES: Final[dict[str, Plumage]] = {
    "neutral": Plumage(),
    "happy": Plumage(1.15, -4, -6, -4, 0.03, 0.0, 1.2),
    "sad": Plumage(0.75, 6, 26, 16, -0.14, 0.22, 0.4),
    "angry": Plumage(1.2, 14, 10, 0, 0.0, 0.85),
    "scared": Plumage(1.3, -12, -16, -4, -0.2, 0.0, 2.2),
    "excited": Plumage(1.35, -6, -8, -6, 0.04, 0.7, 1.8),
    "tired": Plumage(0.7, 8, 20, 12, -0.16, 0.26, 0.3),
    "old": Plumage(0.7, 12, 18, 6, -0.1, 0.1, 0.5),
    "proud": Plumage(0.85, -20, -18, -6, 0.05, 0.0, 0.6),
    "confident": Plumage(0.95, -14, -12, -4, 0.05, 0.0, 0.8),
    "shy": Plumage(0.85, 4, 16, 18, -0.12, 0.0, 0.8),
    "sneaky": Plumage(0.7, 24, 14, -14, -0.24),
    "cautious": Plumage(0.75, -2, -16, 2, -0.08, 0.0, 1.8),
    "drunk": Plumage(0.85, 4, 6, 4, -0.06, 0.6, 0.6, 16.0),
    "childlike": Plumage(1.2, -2, -6, -4, 0.0, 0.2, 1.6),
    "robotic": Plumage(0.9, -6, -6, 4, 0.02, 0.0, 0.0),
    "zombie": Plumage(0.6, 10, 20, 8, -0.08, 0.6, 0.1, 9.0),
    "elegant": Plumage(0.8, -16, -20, 2, 0.06, 0.0, 0.5),
    "light": Plumage(1.1, -6, -8, -4, 0.06, 0.12),
    "heavy": Plumage(0.7, 8, 8, 2, -0.16, 0.12, 0.6, 6.0),
    "injured": Plumage(0.7, 8, 10, 4, -0.14, 0.55, 0.8, 5.0),
    "hurried": Plumage(1.4, 14, 0, -6, 0.0, 0.1, 1.4),
    "relaxed": Plumage(0.8, -2, 4, 2, -0.06, 0.06, 0.6),
    "depressed": Plumage(0.6, 10, 32, 22, -0.2, 0.3, 0.2),
}

# fmt: off
BIRD_STAND: Final[Pose] = {
    "up": 0.96, "pitch": 26, "bend": 4, "neck": -10, "nod": 0, "turn": 0, "tilt": 0, "roll": 0,
    "yaw": 0, "side": 0, "twist": 0, "shrug": 0, "spin": 0, "ahead": 0, "left": 0,
    **wings(-20, 0.0), "r_knee": 4, "l_knee": 4,
    "L_x": 0, "L_y": 0, "L_z": 0, "L_pitch": 0, "R_x": 0, "R_y": 0, "R_z": 0, "R_pitch": 0,
}
_SAT: Final[Pose] = {"up": 0.42, "pitch": 16, "bend": 2, "neck": 12, "nod": 6}
_LOW: Final[Pose] = {"up": 0.5, "pitch": 40, "neck": -26, "nod": -10}
_PECK: Final[Pose] = {"pitch": 82, "bend": 30, "neck": 46, "nod": 16, "up": 0.84, "ahead": -0.3}
_REACHED: Final[Pose] = {"pitch": 66, "bend": 22, "neck": 24, "nod": 4, "up": 0.88, "ahead": -0.2}
_BACK: Final[Pose] = {"up": 0.55, "pitch": -88, "bend": -4, "neck": -12, "nod": 0, "ahead": 0.2,
                      "L_x": 0.9, "R_x": 0.7, "L_y": 1.7, "R_y": 1.5, "L_pitch": 70, "R_pitch": 50,
                      **wings(20, 0.55, 20)}

BIRD_MOVES: Final[dict[str, Move]] = {
    "idle": Move(((0.0, BIRD_STAND), (1.5, {"pitch": 28, "up": 0.94}), (3.0, BIRD_STAND)),
                 loop=(0.0, 3.0)),
    "sit": Move(((0.0, BIRD_STAND), (0.3, {"up": 0.8, "pitch": 34}), (0.7, _SAT),
                 (0.95, {**_SAT, "yaw": 5}), (1.1, {"yaw": -4}), (1.3, {"yaw": 0}),
                 (2.8, {"bend": 5}), (4.3, {"bend": 2}), (4.4, {})), loop=(1.3, 4.3)),
    "sleep": Move(((0.0, BIRD_STAND), (0.6, _SAT), (1.2, {"turn": -165, "neck": 22, "nod": 30,
                   "tilt": -12}), (2.6, {"up": 0.44, "bend": 6}), (4.0, {"up": 0.42, "bend": 2}),
                   (4.1, {})), loop=(1.2, 4.0)),
    "crouch": Move(((0.0, BIRD_STAND), (0.3, _LOW), (0.9, {"turn": 30}), (1.5, {"turn": -24}),
                    (2.0, {"turn": 0}), (2.1, {})), loop=(0.3, 2.0)),
    "get_up": Move(((0.0, {**BIRD_STAND, **_SAT}), (0.3, {"up": 0.7, "pitch": 34, "neck": -6}),
                    (0.55, {"up": 1.0, "pitch": 22, **wings(10, 0.5)}), (0.9, BIRD_STAND))),
    "peck": Move((
        (0.0, BIRD_STAND), (0.3, _REACHED), (0.4, _PECK), (0.5, _REACHED), (0.6, _PECK),
        (0.72, _REACHED), (1.0, {"pitch": 34, "bend": 4, "neck": -18, "nod": -6, "up": 0.94,
                                 "ahead": 0}), (1.25, {"turn": 24}), (1.4, {"turn": 0}),
        (1.7, BIRD_STAND),
    ), loop=(0.3, 1.4)),
    "drink": Move((
        (0.0, BIRD_STAND), (0.45, _PECK), (0.75, {"nod": 8}),
        (1.05, {**BIRD_STAND, "pitch": 6, "neck": -40, "nod": -40}), (1.3, {"nod": -34}),
        (1.45, {"nod": -44}), (1.75, {**BIRD_STAND, "nod": 0}), (2.0, {}),
    ), loop=(0.45, 1.75)),
    "dig": Move((
        (0.0, BIRD_STAND), (0.25, {"pitch": 50, "neck": 10}), (0.38, {"R_x": 0.5, "R_y": 0.3}),
        (0.5, {"R_x": -0.5, "R_y": 0.06}), (0.62, {"R_x": 0, "R_y": 0, "L_x": 0.5, "L_y": 0.3}),
        (0.74, {"L_x": -0.5, "L_y": 0.06}), (0.86, {"L_x": 0, "L_y": 0}), (1.1, _PECK),
        (1.25, _REACHED), (1.5, {**BIRD_STAND, "pitch": 50, "neck": 10}), (1.9, BIRD_STAND),
    ), loop=(0.25, 1.5)),
    "preen": Move((
        (0.0, BIRD_STAND), (0.4, {"turn": -128, "neck": 24, "nod": 34, "tilt": -14,
                                  "r_out": -6, "r_cw": 0.55}),
        (0.52, {"nod": 52}), (0.64, {"nod": 34}), (0.76, {"nod": 52}), (0.88, {"nod": 34}),
        (1.2, {"nod": 40}), (1.6, BIRD_STAND),
    ), loop=(0.4, 0.88)),
    "shiver": Move((
        (0.0, BIRD_STAND), (0.25, {"up": 0.86, "pitch": 34, **wings(-10, 0.45)}),
        (0.32, {"yaw": 9, "twist": -10, "tilt": 12}), (0.4, {"yaw": -9, "twist": 10, "tilt": -12}),
        (0.48, {"yaw": 9, "twist": -10, "tilt": 12}),
        (0.75, {"yaw": 0, "twist": 0, "tilt": 0, "up": 1.0, "pitch": 20}), (1.0, BIRD_STAND),
    ), loop=(0.32, 0.48)),
    "flap": Move((
        (0.0, BIRD_STAND), (0.2, {"up": 0.84, "pitch": 20, **wings(58, 0.9)}),
        (0.32, {"up": 1.0, "pitch": 14, "neck": -16, **wings(-48, 1.0)}),
        (0.48, {"up": 0.92, **wings(62, 0.86, 14)}), (0.8, BIRD_STAND),
    ), loop=(0.2, 0.48)),
    "jump": Move((
        (0.0, BIRD_STAND), (0.22, {**_LOW, "up": 0.6, **wings(40, 0.5)}),
        (0.32, {"up": 1.15, "pitch": 8, "neck": -6, "nod": 0, **wings(70, 0.95)}),
        (0.42, {"up": 1.9, **wings(-50, 1.0), "L_y": 0.9, "R_y": 0.86, "L_pitch": 50,
                "R_pitch": 54, "L_x": -0.2, "R_x": -0.26}),
        (0.54, {"up": 2.3, **wings(56, 0.9, 10), "L_y": 1.3, "R_y": 1.24}),
        (0.66, {"up": 2.0, **wings(-40, 1.0), "L_y": 1.0, "R_y": 0.94}),
        (0.8, {"up": 1.2, "pitch": 2, **wings(50, 1.0), "L_y": 0.2, "R_y": 0.16, "L_pitch": 0,
               "R_pitch": 0, "L_x": 0.1, "R_x": 0.06}),
        (0.88, {**BIRD_STAND, "up": 0.72, "pitch": 36, **wings(30, 0.6)}), (1.1, BIRD_STAND),
    ), again=True, pause=0.25),
    "fall_down": Move((
        (0.0, BIRD_STAND), (0.2, {"pitch": -10, "up": 0.9, **wings(50, 0.9)}),
        (0.45, {**_BACK, "up": 0.6}), (0.6, {"up": 0.5, "L_y": 1.5, "R_y": 1.7}),
        (0.8, _BACK), (1.6, {"L_y": 1.6, "R_y": 1.6}), (2.4, _BACK), (2.5, {}),
    ), loop=(0.8, 2.4)),
    "roll_over": Move((
        (0.0, BIRD_STAND), (0.3, {**_SAT, **wings(-10, 0.3)}), (0.55, {**_BACK, "roll": 0}),
        (0.9, {"yaw": 14}), (1.15, {"yaw": -14}), (1.4, {"yaw": 0}),
        (1.75, {**BIRD_STAND, **_LOW, **wings(30, 0.7)}), (2.1, BIRD_STAND),
    )),
    "dance": Move((
        (0.0, BIRD_STAND), (0.24, {"up": 0.7, "roll": 9, "neck": 18, "nod": 14}),
        (0.48, {"up": 1.02, "roll": -9, "neck": -24, "nod": -14, "R_y": 0.5, "R_x": 0.2,
                **wings(46, 0.85)}),
        (0.72, {"up": 0.7, "roll": -9, "neck": 18, "nod": 14, "R_y": 0, "R_x": 0, **wings(-20, 0)}),
        (0.96, {"up": 1.02, "roll": 9, "neck": -24, "nod": -14, "L_y": 0.5, "L_x": 0.2,
                **wings(46, 0.85)}),
        (1.2, {"up": 0.7, "neck": 18, "nod": 14, "L_y": 0, "L_x": 0, **wings(-20, 0)}),
        (1.5, BIRD_STAND),
    ), loop=(0.24, 1.2)),
    "celebrate": Move((
        (0.0, BIRD_STAND), (0.18, {"up": 0.7, **wings(60, 0.9)}),
        (0.3, {"up": 1.5, "pitch": 6, "neck": -26, "nod": -16, **wings(-44, 1.0), "L_y": 0.5,
               "R_y": 0.44}), (0.42, {"up": 1.3, **wings(64, 0.95)}),
        (0.54, {"up": 0.8, **wings(-30, 1.0), "L_y": 0, "R_y": 0}), (0.66, {"up": 0.7,
               **wings(60, 0.9)}), (1.0, BIRD_STAND),
    ), loop=(0.18, 0.66)),
    "bow": Move(((0.0, BIRD_STAND), (0.4, {"pitch": 74, "bend": 16, "neck": 16, "up": 0.82,
                  "ahead": -0.24, **wings(4, 0.7, 24)}), (0.9, {"nod": 8}), (1.4, BIRD_STAND))),
    "hide": Move(((0.0, BIRD_STAND), (0.35, {**_SAT, "pitch": 40, "neck": 30, "nod": 26}),
                  (0.6, {**wings(-4, 0.4)}), (1.4, {"turn": 18}), (2.0, {"turn": -10}),
                  (2.4, {"turn": 0}), (2.5, {})), loop=(0.6, 2.4)),
    "fight": Move((
        (0.0, BIRD_STAND), (0.2, {"pitch": 6, "up": 0.9, **wings(60, 0.95)}),
        (0.34, {"pitch": 50, "neck": 30, "up": 0.84, "ahead": 0.3, **wings(-36, 1.0)}),
        (0.5, {"pitch": 10, "neck": -14, "ahead": 0, **wings(60, 0.9)}),
        (0.66, {"up": 1.5, "L_y": 0.7, "R_y": 0.8, "L_x": 0.7, "R_x": 0.8, **wings(-40, 1.0)}),
        (0.84, {"up": 0.8, "L_y": 0, "R_y": 0, "L_x": 0, "R_x": 0, **wings(50, 0.9)}),
        (1.1, BIRD_STAND),
    ), loop=(0.2, 0.84)),
    "pick_up": Move(((0.0, BIRD_STAND), (0.4, _REACHED), (0.55, _PECK), (0.75, {"nod": 20}),
                     (1.1, {**BIRD_STAND, "neck": -18})), marks={"grasp": 0.55, "catch": 0.55}),
    "put_down": Move(((0.0, BIRD_STAND), (0.5, _PECK), (0.7, _REACHED), (1.0, BIRD_STAND)),
                     marks={"let_go": 0.5, "release": 0.5}),
    "kick": Move(((0.0, BIRD_STAND), (0.2, {"pitch": 4, "R_x": -0.4, "R_y": 0.3, **wings(40, 0.6)}),
                  (0.32, {"pitch": -8, "R_x": 1.0, "R_y": 0.5}), (0.55, {"R_x": 0, "R_y": 0}),
                  (0.8, BIRD_STAND)), marks={"hit": 0.32}),
    "startle": Move((
        (0.0, BIRD_STAND), (0.12, {"pitch": -14, "up": 1.1, "ahead": -0.3, **wings(60, 0.95),
                                   "neck": -20, "L_y": 0.3, "R_y": 0.34}),
        (0.26, {"up": 1.3, "ahead": -0.8, "L_x": -0.8, "R_x": -0.8, **wings(-36, 1.0)}),
        (0.4, {"up": 0.7, "pitch": 30, "L_y": 0, "R_y": 0, "neck": -14, **wings(40, 0.8)}),
        (0.8, {"up": 0.9, "pitch": 26, "neck": -10, **wings(-20, 0)}),
    )),
    "scratch_head": Move((
        (0.0, BIRD_STAND), (0.3, {"tilt": 26, "neck": 26, "nod": 14, "roll": 8, "R_x": 0.7,
                                  "R_y": 1.3}),
        (0.38, {"R_y": 1.5}), (0.46, {"R_y": 1.3}), (0.54, {"R_y": 1.5}), (0.9, BIRD_STAND),
    ), loop=(0.38, 0.54)),
    # Gestures, as departures from however the body is held.
    "sing": Move((
        (0.0, {"neck": 0, "nod": 0, "pitch": 0, "up": 0.985}),
        (0.25, {"neck": -18, "nod": -22, "pitch": -10}), (0.4, {"nod": -16}), (0.52, {"nod": -24}),
        (0.66, {"nod": -14}), (0.8, {"nod": -24}), (1.1, {"neck": 0, "nod": 0, "pitch": 0}),
    ), loop=(0.25, 0.8)),
    "talk": Move((
        (0.0, {"neck": 0, "nod": 0, "tilt": 0}), (0.2, {"neck": -8, "nod": -8, "tilt": 6}),
        (0.36, {"neck": 4, "nod": 4}), (0.52, {"neck": -8, "nod": -8, "tilt": -6}), (0.7, {}),
        (0.9, {"neck": 0, "nod": 0, "tilt": 0}),
    ), loop=(0.2, 0.7)),
    "shout": Move((
        (0.0, {"neck": 0, "nod": 0, "pitch": 0, **wings(-20, 0)}), (0.16, {"neck": 8}),
        (0.28, {"neck": -14, "nod": -20, "pitch": 8, **wings(42, 0.85)}),
        (0.44, {"neck": 6, "nod": 0, **wings(24, 0.8)}),
        (0.56, {"neck": -14, "nod": -20, **wings(42, 0.85)}), (0.9, {"neck": 0, "nod": 0,
         "pitch": 0, **wings(-20, 0)}),
    ), loop=(0.16, 0.56)),
    "nod": Move((
        (0.0, {"neck": 0, "nod": 0}), (0.16, {"neck": 30, "nod": 26}),
        (0.34, {"neck": -8, "nod": -10}),
        (0.52, {"neck": 30, "nod": 26}), (0.8, {"neck": 0, "nod": 0}),
    ), loop=(0.16, 0.52)),
    "shake_head": Move((
        (0.0, {"turn": 0}), (0.18, {"turn": -96}), (0.36, {"turn": 8}), (0.54, {"turn": -96}),
        (0.8, {"turn": 0}),
    ), loop=(0.18, 0.54)),
    "look_around": Move((
        (0.0, {"turn": 0, "tilt": 0, "neck": 0}), (0.12, {"turn": -72, "neck": -10}), (0.6, {}),
        (0.72, {"turn": -116, "tilt": -14}), (1.15, {}), (1.27, {"turn": 14, "tilt": 0}), (1.6, {}),
        (1.7, {"turn": -50, "tilt": -22}), (2.1, {}), (2.25, {"turn": 0, "tilt": 0, "neck": 0}),
    ), again=True),
    "listen": Move(((0.0, {"tilt": 0, "neck": 0}), (0.12, {"tilt": 30, "neck": -8}), (0.9, {}),
                    (1.02, {"tilt": -28}), (1.8, {}), (1.95, {"tilt": 0, "neck": 0})), again=True),
    "wave": Move((
        (0.0, wings(-20, 0)), (0.25, {"r_out": 30, "r_cw": 1.0}), (0.4, {"r_out": 74}),
        (0.55, {"r_out": 26}), (0.7, {"r_out": 74}), (1.0, wings(-20, 0)),
    ), loop=(0.25, 0.55)),
    "point": Move(((0.0, {"neck": 0, "pitch": 0, **wings(-20, 0)}),
                   (0.35, {"neck": -8, "pitch": 14, "r_out": 14, "r_cw": 1.0, "r_lift": -40}),
                   (1.0, {}), (1.3, {"neck": 0, "pitch": 0, **wings(-20, 0)}))),
    "laugh": Move((
        (0.0, {"pitch": 0, "neck": 0, "nod": 0, "up": 0.985}),
        (0.16, {"pitch": -8, "neck": -12, "nod": -14, "up": 1.02}), (0.28, {"up": 0.94, "nod": -6}),
        (0.4, {"up": 1.02, "nod": -14}), (0.7, {"pitch": 0, "neck": 0, "nod": 0, "up": 0.985}),
    ), loop=(0.16, 0.4)),
    "cry": Move((
        (0.0, {"neck": 0, "nod": 0, "up": 0.985}), (0.4, {"neck": 30, "nod": 26, "up": 0.86}),
        (0.6, {"up": 0.9}), (0.75, {"up": 0.84}), (0.95, {"up": 0.9}), (1.1, {"up": 0.86}),
        (1.5, {"neck": 0, "nod": 0, "up": 0.985}),
    ), loop=(0.4, 1.1)),
    "cover_face": Move(((0.0, {"neck": 0, "nod": 0, **wings(-20, 0)}),
                        (0.4, {"neck": 30, "nod": 30, "turn": 26, **wings(-4, 0.8, -70)}),
                        (1.4, {}),
                        (1.8, {"neck": 0, "nod": 0, "turn": 0, **wings(-20, 0)}))),
    "yawn": Move(((0.0, {"neck": 0, "nod": 0}), (0.5, {"neck": -16, "nod": -20}),
                  (1.0, {"nod": -28}), (1.5, {"neck": 0, "nod": 0})), again=True),
    "stretch": Move((
        (0.0, {"pitch": 0, "roll": 0, "up": 0.985, **wings(-20, 0)}),
        (0.6, {"pitch": 12, "roll": 8, "r_out": -14, "r_cw": 1.0, "r_lift": 30}), (1.2, {}),
        (1.7, {"pitch": 14, "roll": 0, **wings(70, 0.8, 20)}), (2.2, {}),
        (2.6, {"pitch": 0, "up": 0.985, **wings(-20, 0)}),
    ), again=True),
    "hug": Move(((0.0, {"pitch": 0, **wings(-20, 0)}), (0.5, {"pitch": 10, **wings(10, 1.0, -50)}),
                 (1.4, {"pitch": 14, **wings(0, 1.0, -74)}), (1.9, {"pitch": 0, **wings(-20, 0)}))),
    "kiss": Move(((0.0, {"pitch": 0, "neck": 0}), (0.4, {"pitch": 16, "neck": 20}), (0.8, {}),
                  (1.2, {"pitch": 0, "neck": 0}))),
}
# Words that are the same to a bird.
BIRD_SAME: Final[dict[str, str]] = {
    "stand": "idle", "sit_down": "sit", "perch": "idle", "lie_down": "sit", "turn_around": "idle",
    "stand_up": "get_up", "wake_up": "get_up", "eat": "peck", "graze": "peck", "sniff": "peck",
    "knock": "peck", "tremble": "shiver", "faint": "fall_down",
}
# fmt: on


def move_of_bird(motion: str) -> Move | None:
    """Find the key poses of what a bird does; of what it cannot do, those of what is nearest.

    Reactions to blows, which have names of their own, all start it back.
    """
    if motion in BIRD_MOVES or motion in BIRD_SAME:
        return BIRD_MOVES[BIRD_SAME.get(motion, motion)]
    if motion in ACTIONS.names:
        near = nearest_animal_action(motion, "bird")
        return BIRD_MOVES.get(BIRD_SAME.get(near, near))
    fells = any(word in motion for word in ("knocked", "tackled", "down", "fell"))
    return BIRD_MOVES["fall_down" if fells else "startle"]


def plumage_of(action: str, manner: str) -> Plumage:
    """Find how a bird bears an action done in a manner; who sneaks does so anyway."""
    if manner == "neutral" and action == "sneak":
        manner = "sneaky"
    return PLUMAGES.get(manner, PLUMAGES["neutral"])
