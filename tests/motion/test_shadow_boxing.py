"""Who fights nobody boxes in combinations, another one every time."""

import numpy as np
import pytest

from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated

LONG = 12 * FPS


def boxed(seed: int) -> Motion:
    return animated((Beat("fight", 0, LONG, index=0),), Actor(id="ann"), seed)


def reaches(motion: Motion, joint: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    ahead = motion.joints[:, J[joint], 0] - motion.joints[:, J["pelvis"], 0]
    return np.asarray(ahead, dtype=np.float64)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_both_fists_strike_and_the_body_comes_back_to_its_guard(seed: int) -> None:
    motion = boxed(seed)
    for side in "left", "right":
        far = reaches(motion, f"{side}_wrist") > 0.5
        assert np.count_nonzero(np.diff(far.astype(int)) == 1) >= 2
    fists = motion.joints[-1, [J["left_wrist"], J["right_wrist"]], 1]
    assert fists.min() > 0.85


def test_no_stretch_of_a_fight_against_nobody_is_repeated() -> None:
    arms = boxed(4).joints[:, [J["left_wrist"], J["right_wrist"]]]
    window = 2 * FPS
    for start in range(FPS, LONG - 2 * window, FPS):
        first = arms[start : start + window]
        for later in range(start + window, LONG - window, 5):
            gap = np.linalg.norm(arms[later : later + window] - first, axis=2)
            assert gap.max() > 0.15


def test_two_seeds_box_differently() -> None:
    assert np.abs(boxed(5).joints - boxed(6).joints).max() > 0.3
