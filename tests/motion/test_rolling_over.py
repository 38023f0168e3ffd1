"""Who lies on the belly turns over its side, and gets up by hands and knees."""

import numpy as np
import pytest

from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated

ANN = Actor(id="ann")
DOWN = 2 * FPS


def felled_then(action: str, facing: float = 0.0) -> Motion:
    """Fall on the face, lie there for a while, and then do something else."""
    fall = Beat("fall_down", 0, DOWN, facing_deg=facing, index=0, variant="felled_ahead")
    after = Beat(action, DOWN, DOWN + 3 * FPS, facing_deg=facing, index=1)
    return animated((fall, after), ANN, 5)


def belly_up(motion: Motion) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Say how much the front of the trunk looks up, (T,) from -1 to 1."""
    joints = motion.joints.astype(np.float64)
    spine = joints[:, J["neck"]] - joints[:, J["pelvis"]]
    left = joints[:, J["left_shoulder"]] - joints[:, J["right_shoulder"]]
    front = np.cross(left, spine)
    return np.asarray(front[:, 1] / np.linalg.norm(front, axis=1))


@pytest.mark.parametrize("facing", [0.0, 180.0, 335.0])
@pytest.mark.parametrize("action", ["lie_down", "sleep"])
def test_who_lies_on_the_belly_rolls_over_its_side_on_to_the_back(action: str, facing: float):
    motion = felled_then(action, facing)
    front = belly_up(motion)
    assert abs(front[DOWN - 1]) > 0.8
    assert front[DOWN - 1] * front[-1] < -0.6
    spine = motion.joints[:, J["neck"]] - motion.joints[:, J["pelvis"]]
    assert spine[DOWN:, 1].max() < 0.35
    assert spine[DOWN - 1, [0, 2]] @ spine[-1, [0, 2]] > 0.1


def test_a_roll_has_no_pop_and_stays_on_the_floor() -> None:
    joints = felled_then("sleep").joints
    steps = np.linalg.norm(np.diff(joints[DOWN - 5 :], axis=0), axis=2)
    # An arm is flung over; the trunk, the head and the legs roll.
    assert steps.max() < 0.22
    assert steps[:, : J["left_shoulder"]].max() < 0.12
    assert joints[..., 1].min() > -0.01


def test_who_lies_on_the_belly_gets_up_over_hands_and_knees() -> None:
    joints = felled_then("get_up").joints
    hips, head = joints[:, J["pelvis"], 1], joints[:, J["head"], 1]
    half = next(f for f in range(DOWN, len(hips)) if hips[f] > 0.35)
    spine = joints[half, J["neck"]] - joints[half, J["pelvis"]]
    # The trunk leans ahead over the hands; it does not come up as from the back.
    assert spine[0] > 0.1
    assert joints[DOWN : half + 1, J["right_wrist"], 1].min() < 0.12
    assert hips[-1] > 0.8
    assert head[-1] > 1.3


@pytest.mark.parametrize("action", ["sit", "kneel", "crouch", "hide"])
def test_who_lies_on_the_belly_pushes_up_into_a_posture(action: str) -> None:
    joints = felled_then(action).joints
    assert joints[..., 1].min() > -0.01
    assert joints[-1, J["head"], 1] > 0.55
