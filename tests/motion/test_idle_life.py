"""Who does nothing is alive: the weight goes from leg to leg, hands find something to do."""

import numpy as np

from stickgen_engine.motion.source import Motion
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from tests.motion.measures import animated, worst_slide

IDLE = (Beat("idle", 0, 600, facing_deg=0.0),)


def sway(motion: Motion) -> np.ndarray:
    return motion.joints[:, J["pelvis"], 2].astype(float)


def hands(motion: Motion) -> np.ndarray:
    wrists = motion.joints[:, [J["left_wrist"], J["right_wrist"]]].astype(float)
    return np.linalg.norm(np.diff(wrists, axis=0), axis=2).max(axis=1) * FPS


def test_the_weight_goes_from_one_leg_to_the_other_and_the_feet_stay() -> None:
    motion = animated(IDLE, Actor(id="ann"), 3)
    middle = np.median(sway(motion))
    assert sway(motion).max() - middle > 0.015
    assert middle - sway(motion).min() > 0.015
    assert worst_slide(motion) < 4e-4


def test_hands_find_something_to_do_now_and_then_and_rest_most_of_the_time() -> None:
    for seed in range(4):
        speeds = hands(animated(IDLE, Actor(id="ann"), seed))
        assert speeds.max() > 0.6
        assert np.median(speeds) < 0.12


def test_a_robot_has_no_business_of_its_own() -> None:
    speeds = hands(animated(IDLE, Actor(id="bolt", kind="robot"), 3))
    assert speeds.max() < 0.6


def test_business_does_not_break_into_a_gesture() -> None:
    wave = Beat("wave", 60, 560, layer="upper", facing_deg=0.0, index=0)
    waving = animated((*IDLE, wave), Actor(id="ann"), 3)
    high = max(
        (waving.joints[120:500, J[f"{side}_wrist"], 1] for side in ("left", "right")),
        key=lambda track: float(track.mean()),
    )
    shoulder = waving.joints[120:500, J["left_shoulder"], 1]
    assert float((high > shoulder - 0.1).mean()) > 0.9
