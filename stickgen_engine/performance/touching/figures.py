"""A moved body that may still be bent a little, and the points on it that others touch."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.proportions import Build, build_of, is_fourfooted
from stickgen_engine.motion.skeletal import unit
from stickgen_engine.motion.source import Hand, Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import J

Array = NDArray[np.float64]

# The joint that stands for a point in a report; other points are joints themselves.
JOINT_OF: Final[dict[str, str]] = {
    "face": "head", "chest": "spine3", "belly": "spine1", "flank": "spine2", "nape": "neck",
    "knees": "left_knee", "left_forearm": "left_wrist", "right_forearm": "right_wrist",
}  # fmt: skip
# How far the skin is from a point inside, in heights; the middle of a face has the head's radius.
_DEPTHS: Final[dict[str, float]] = {
    "chest": 0.062, "belly": 0.062, "flank": 0.064, "nape": 0.045, "knees": 0.05, "neck": 0.04,
    "left_shoulder": 0.032, "right_shoulder": 0.032, "spine2": 0.062, "spine3": 0.06,
}  # fmt: skip
# From a wrist to the middle of its palm.
PALM: Final = 0.019
# From the neck's end to the middle of the head, in the head's radii.
_MIDDLE: Final = 0.85


@dataclass(slots=True)
class Figure:
    """One actor's joints, (T, 22, 3) float64 metres, while hands are being brought to others."""

    actor: Actor
    build: Build
    joints: Array
    planted: NDArray[np.bool_]

    @property
    def id(self) -> str:
        """The actor's id."""
        return self.actor.id

    @property
    def is_upright(self) -> bool:
        """Whether the body has arms, and a trunk that can lean."""
        return not is_fourfooted(self.actor)

    @property
    def palm(self) -> float:
        """From the wrist to the middle of the palm, in metres."""
        return PALM * self.build.height

    def depth(self, point: str) -> float:
        """Return how far the skin is from a point, in metres."""
        if point == "face":
            return self.build.head_radius
        return _DEPTHS.get(point, 0.02) * self.build.height

    def point(self, name: str, span: slice) -> Array:
        """Return where a joint or one of the named points is on some frames, (n, 3)."""
        joints = self.joints[span]
        if name == "face":
            neck, head = joints[:, J["neck"]], joints[:, J["head"]]
            return np.asarray(head + unit(head - neck) * (_MIDDLE * self.build.head_radius))
        if name == "chest":
            return np.asarray(0.5 * (joints[:, J["spine3"]] + joints[:, J["neck"]]))
        if name == "belly":
            return np.asarray(0.5 * (joints[:, J["spine1"]] + joints[:, J["spine2"]]))
        if name == "flank":
            return np.asarray(0.4 * joints[:, J["spine2"]] + 0.6 * joints[:, J["spine3"]])
        if name == "nape":
            return np.asarray(joints[:, J["neck"]])
        if name == "knees":
            return np.asarray(0.5 * (joints[:, J["left_knee"]] + joints[:, J["right_knee"]]))
        if name.endswith("_forearm"):
            side = name.split("_")[0]
            elbow, wrist = joints[:, J[f"{side}_elbow"]], joints[:, J[f"{side}_wrist"]]
            return np.asarray(0.35 * elbow + 0.65 * wrist)
        return joints[:, J[name]]


def figure_of(actor: Actor, motion: Motion) -> Figure:
    """Take a motion up to bend it."""
    planted = np.stack([motion.contacts[:, :2].any(axis=1), motion.contacts[:, 2:].any(axis=1)], 1)
    return Figure(actor, build_of(actor), motion.joints.astype(np.float64), planted)


def other_hand(hand: Hand) -> Hand:
    """Return the hand on the other side."""
    return "left" if hand == "right" else "right"
