"""Gestures that go with words: what hands do on a stressed syllable."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from stickgen_engine.motion.tables.arms import BOTH, Pose, near_head, near_neck


@dataclass(frozen=True, slots=True)
class Gesture:
    """Two poses: before the stroke, and on it. ``about`` is whom it shows, as in ``Stress``."""

    before: Pose
    stroke: Pose
    about: str = ""

    def prepared(self, size: float) -> Pose:
        """Return the pose before the stroke, larger or smaller."""
        return sized(self.before, 0.5 + 0.5 * size)

    def struck(self, size: float) -> Pose:
        """Return the pose on the stroke, larger or smaller."""
        return sized(self.stroke, size)


_SCALED: Final = ("lift", "out", "in", "tilt", "shrug", "side", "bend")


def sized(pose: Pose, size: float) -> Pose:
    """Scale what makes a gesture large; how far an elbow is bent and where a hand lies stay."""
    return {
        name: value * size if name.rsplit("_", 1)[-1] in _SCALED else value
        for name, value in pose.items()
    }


RESTING: Final[Pose] = {**BOTH, "tilt": 0, "shrug": 0, "side": 0, "bend": 0}
READY: Final[Pose] = {"r_lift": 24, "r_fold": 82, "r_out": 8, "r_in": -8,
                      "l_lift": 12, "l_fold": 58, "l_in": 0}  # fmt: skip
_L_LOW: Final[Pose] = {"l_lift": 12, "l_fold": 56, "l_in": -4}
_BEAT: Final = Gesture(
    {"r_lift": 40, "r_fold": 106, "r_out": 8, "r_in": -4, **_L_LOW},
    {"r_lift": 32, "r_fold": 60, "r_out": 8, "r_in": -22, **_L_LOW},
)
_OFFER: Final = Gesture(
    {"r_lift": 30, "r_fold": 98, "r_out": 6, "r_in": 0, **_L_LOW},
    {"r_lift": 60, "r_fold": 44, "r_out": 14, "r_in": -36, **_L_LOW},
)
_OPEN: Final = Gesture(
    {"r_lift": 26, "r_fold": 94, "r_out": 4, "r_in": 4, "l_lift": 24, "l_fold": 92, "l_in": 4},
    {"r_lift": 42, "r_fold": 54, "r_out": 28, "r_in": -46,
     "l_lift": 38, "l_fold": 58, "l_out": 26, "l_in": -44},
)  # fmt: skip
_WEIGH: Final = Gesture(
    {"r_lift": 48, "r_fold": 74, "r_out": 16, "r_in": -30, "l_lift": 22, "l_fold": 66, "l_in": -20},
    {"r_lift": 24, "r_fold": 68, "r_out": 16, "r_in": -30, "l_lift": 50, "l_fold": 62, "l_in": -26},
)
_AWAY: Final = Gesture(
    {"r_lift": 44, "r_fold": 96, "r_out": -6, "r_in": 30, **_L_LOW},
    {"r_lift": 50, "r_fold": 40, "r_out": 44, "r_in": -20, **_L_LOW, "side": -2},
)
_RAISED: Final = Gesture(
    {"r_lift": 34, "r_fold": 108, "r_out": 6, "r_in": -4, **_L_LOW},
    {"r_lift": 62, "r_fold": 64, "r_out": 14, "r_in": -16, **_L_LOW},
)
_SELF: Final = Gesture(
    {"r_lift": 34, "r_fold": 96, "r_out": 16, "r_in": -4, **_L_LOW},
    {**near_neck("r", 0.3, -0.34, -0.04, 30), **_L_LOW, "bend": 2},
    "self",
)
_SELF_BOTH: Final = Gesture(
    {"r_lift": 34, "r_fold": 92, "r_out": 18, "l_lift": 32, "l_fold": 88, "l_out": 18},
    {**near_neck("r", 0.3, -0.4, 0.0, 32), **near_neck("l", 0.32, -0.34, 0.02, 32), "bend": 3},
    "self",
)
_YOU: Final = Gesture(
    {"r_lift": 40, "r_fold": 92, "r_out": 4, "r_in": 0, **_L_LOW},
    {"r_lift": 78, "r_fold": 18, "r_out": 2, "r_in": -14, **_L_LOW},
    "other",
)
_SHRUG: Final = Gesture(
    {"r_lift": 18, "r_fold": 90, "r_out": 10, "r_in": -6, "l_lift": 18, "l_fold": 88, "l_in": -6},
    {"r_lift": 28, "r_fold": 76, "r_out": 34, "r_in": -62,
     "l_lift": 26, "l_fold": 78, "l_out": 32, "l_in": -60, "shrug": 0.7, "tilt": 6},
)  # fmt: skip
_CHOP: Final = Gesture(
    {"r_lift": 66, "r_fold": 102, "r_out": 8, "r_in": -4, **_L_LOW},
    {"r_lift": 46, "r_fold": 26, "r_out": 6, "r_in": -4, **_L_LOW, "bend": 5},
)
_JAB: Final = Gesture(
    {"r_lift": 54, "r_fold": 112, "r_out": 6, "r_in": 0, **_L_LOW},
    {"r_lift": 86, "r_fold": 12, "r_out": 0, "r_in": 0, **_L_LOW, "bend": 4},
)
_FLUNG: Final = Gesture(
    {"r_lift": 34, "r_fold": 96, "r_in": 10, "l_lift": 34, "l_fold": 96, "l_in": 10},
    {"r_lift": 72, "r_fold": 34, "r_out": 54, "r_in": -30,
     "l_lift": 70, "l_fold": 36, "l_out": 52, "l_in": -30, "bend": 4},
)  # fmt: skip
_HIGH: Final = Gesture(
    {"r_lift": 60, "r_fold": 100, "l_lift": 20, "l_fold": 60},
    {"r_lift": 132, "r_fold": 34, "r_out": 22, "l_lift": 24, "l_fold": 56, "bend": -3},
)
_SWEEP: Final = Gesture(
    {"r_lift": 48, "r_fold": 74, "r_out": -6, **_L_LOW},
    {"r_lift": 92, "r_fold": 22, "r_out": 40, "r_in": -20, **_L_LOW, "side": 3},
)
_TO_THE_HEART: Final = Gesture(
    {"r_lift": 60, "r_fold": 60, "r_out": 26, **_L_LOW},
    {**near_neck("r", 0.28, -0.3, -0.04, 34), "l_lift": 46, "l_fold": 40, "l_out": 30, "l_in": -30},
)
# Sad hands hardly leave the thighs; shy ones hold on to each other.
_DROPPED: Final = Gesture(
    {"r_lift": 14, "r_fold": 40, "r_in": -6, "l_lift": 6, "l_fold": 20},
    {"r_lift": 12, "r_fold": 34, "r_out": 14, "r_in": -50, "l_lift": 6, "l_fold": 20, "shrug": 0.3},
)
_EMPTY: Final = Gesture(
    {"r_lift": 10, "r_fold": 34, "l_lift": 10, "l_fold": 32},
    {"r_lift": 16, "r_fold": 40, "r_out": 18, "r_in": -56,
     "l_lift": 14, "l_fold": 38, "l_out": 16, "l_in": -52, "tilt": 5},
)  # fmt: skip
_TO_THE_BROW: Final = Gesture(
    {"r_lift": 30, "r_fold": 96, "l_lift": 6, "l_fold": 20},
    {**near_head("r", 0.34, 0.14, 0.22, 30), "l_lift": 6, "l_fold": 20, "bend": 3},
)
_WRUNG: Final = Gesture(
    {**near_neck("r", 0.34, -0.62, 0.06, 20), **near_neck("l", 0.34, -0.66, 0.06, 20)},
    {**near_neck("r", 0.38, -0.54, -0.02, 22), **near_neck("l", 0.36, -0.6, -0.02, 22)},
)
_TO_THE_CHIN: Final = Gesture(
    {"r_lift": 16, "r_fold": 90, **near_neck("l", 0.3, -0.66, -0.08, 18)},
    {**near_head("r", 0.34, -0.2, 0.1, 8), **near_neck("l", 0.3, -0.66, -0.08, 18), "tilt": 4},
)
_THROWN_UP: Final = Gesture(
    {"r_lift": 30, "r_fold": 104, "r_out": 6, "l_lift": 28, "l_fold": 104, "l_out": 6, "bend": 6},
    {"r_lift": 112, "r_fold": 40, "r_out": 50, "r_in": -20,
     "l_lift": 98, "l_fold": 46, "l_out": 48, "l_in": -20, "bend": -6, "shrug": 0.3},
)  # fmt: skip
_SO_BIG: Final = Gesture(
    {**near_neck("r", 0.46, -0.3, 0.1, 40), **near_neck("l", 0.46, -0.3, 0.1, 40), "bend": 5},
    {"r_lift": 66, "r_fold": 26, "r_out": 62, "r_in": -20,
     "l_lift": 62, "l_fold": 30, "l_out": 60, "l_in": -20, "bend": -4},
)  # fmt: skip
_PALMS_UP: Final = Gesture(
    {"r_lift": 24, "r_fold": 90, "l_lift": 22, "l_fold": 90},
    {"r_lift": 48, "r_fold": 92, "r_out": 34, "r_in": -20,
     "l_lift": 44, "l_fold": 96, "l_out": 32, "l_in": -20, "shrug": 0.6, "bend": -3},
)  # fmt: skip

PLAIN: Final = (
    _BEAT, _BEAT, _OFFER, _OPEN, _WEIGH, _AWAY, _RAISED, _SELF, _SELF_BOTH, _YOU,
)  # fmt: skip
ASKING: Final = (_SHRUG, _OPEN, _OFFER)
ANGRY: Final = (_CHOP, _JAB, _JAB, _FLUNG)
LOW: Final = (_DROPPED, _EMPTY, _DROPPED, _TO_THE_BROW)
NEAR: Final = (_WRUNG, _WRUNG, _TO_THE_CHIN)
WIDE: Final = (_THROWN_UP, _SO_BIG, _OPEN, _FLUNG)
STARTLED: Final = (_PALMS_UP, _SHRUG, _SELF_BOTH)
LOUD: Final = (_FLUNG, _HIGH, _JAB, _OPEN)
SUNG: Final = (_SWEEP, _TO_THE_HEART, _OPEN, _HIGH)


@dataclass(frozen=True, slots=True)
class Tone:
    """How a mood says things: ``gestures`` of its own, or else those of the words.

    ``size`` scales them, ``rise_s`` is how long a stroke takes, and ``posture`` is held all along.
    """

    gestures: tuple[Gesture, ...] = ()
    size: float = 1.0
    rise_s: float = 0.26
    posture: Pose = field(default_factory=dict)


_LEANS: Final[Pose] = {"pitch": 6, "ahead": 0.12, "R_x": 0.24, "L_pitch": 10, "up": 0.965}
TONES: Final[dict[str, Tone]] = {
    "neutral": Tone(posture={"left": 0.035, "roll": 2}),
    "happy": Tone(size=1.1, rise_s=0.24, posture={"bend": -3, "left": 0.03, "roll": 2}),
    "angry": Tone(ANGRY, 1.1, 0.16, {"bend": 7, "neck": 6, "nod": 4, **_LEANS}),
    "sad": Tone(LOW, 0.8, 0.4, {"bend": 11, "neck": 9, "nod": 8, "shrug": -0.3, "up": 0.97}),
    "excited": Tone(WIDE, 1.15, 0.2, {"bend": -4, "L_pitch": 8, "R_pitch": 8, "up": 1.0}),
    "surprised": Tone(STARTLED, 1.0, 0.2, {"bend": -7, "neck": -4, "ahead": -0.04}),
    "shy": Tone(NEAR, 0.8, 0.36, {"bend": 6, "nod": 9, "shrug": 0.4, "tilt": 6, "twist": -8,
                                  "r_knee": -4, "l_knee": -4}),
    "shout": Tone(LOUD, 1.15, 0.18, {"bend": 6, "nod": -8, **_LEANS}),
    "sing": Tone(SUNG, 1.0, 0.34, {"bend": -4, "neck": -4}),
}  # fmt: skip
# Moods that a manner brings, whatever the face shows.
MOODS: Final[dict[str, str]] = {
    "angry": "angry", "sad": "sad", "depressed": "sad", "tired": "sad", "excited": "excited",
    "happy": "happy", "shy": "shy", "scared": "shy",
}  # fmt: skip


def tone_of(mode: str, mood: str, manner: str) -> Tone:
    """Say how a line is gestured: by its mode first, then the manner, then the face."""
    return TONES.get(mode) or TONES.get(MOODS.get(manner, mood)) or TONES["neutral"]


def gesture_of(among: Sequence[Gesture], chance: np.random.Generator) -> Gesture:
    """Choose one of several gestures by chance."""
    return among[int(chance.integers(len(among)))]
