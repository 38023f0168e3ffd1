"""The measures say what was done to a clip: slid, sunk, stretched, shaken."""

from dataclasses import replace

import numpy as np
import pytest

from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.evaluation.joins import join_measure, peak_ratio, rough_share
from stickgen_engine.evaluation.physical import hardest, physical
from stickgen_engine.motion.source import Motion
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.plan import plan


@pytest.fixture(scope="module")
def idle() -> Motion:
    return perform_scene(plan(showing("idle"))[0]).motions["mia"]


def changed(motion: Motion, joints: np.ndarray) -> Motion:
    return replace(motion, joints=joints.astype(np.float32))


def test_a_body_that_stands_about_neither_slides_nor_sinks_nor_stretches(idle: Motion) -> None:
    found = physical(idle)
    assert found.slide_cms < 0.05
    assert found.creep_share == 0.0
    assert found.under_share == 0.0
    assert found.bone_cv < 1e-4


def test_a_body_that_is_drawn_over_the_floor_slides_as_fast_as_it_is_drawn(idle: Motion) -> None:
    joints = idle.joints.astype(np.float64)
    joints[:, :, 0] += 0.01 * np.arange(len(joints))[:, None]
    found = physical(changed(idle, joints))
    assert found.slide_cms == pytest.approx(25.0, abs=0.1)
    assert found.skate_cms == pytest.approx(25.0, abs=0.1)
    assert found.creep_share == 1.0
    assert found.skate_ratio == 0.0


def test_feet_that_fly_low_count_as_skating(idle: Motion) -> None:
    joints = idle.joints.astype(np.float64)
    joints[:, :, 0] += 0.03 * np.arange(len(joints))[:, None]
    assert physical(changed(idle, joints)).skate_ratio == 1.0


def test_a_sunken_body_is_under_the_floor_by_what_it_sank(idle: Motion) -> None:
    joints = idle.joints.astype(np.float64)
    joints[:10, :, 1] -= 0.5
    found = physical(changed(idle, joints))
    assert found.under_share == pytest.approx(10 / len(joints))
    assert found.lowest_cm == pytest.approx(joints[:, :, 1].min() * 100.0, abs=1e-3)


def test_a_growing_arm_shows_in_the_bones(idle: Motion) -> None:
    joints = idle.joints.astype(np.float64)
    joints[:, J["left_wrist"], 1] -= np.linspace(0.0, 0.1, len(joints))
    assert physical(changed(idle, joints)).bone_cv > 1e-3


def test_a_pop_at_a_join_is_rough_and_a_smooth_one_is_not(idle: Motion) -> None:
    rng = np.random.default_rng(0)
    shaken = idle.joints.astype(np.float64) + rng.normal(0.0, 1e-4, idle.joints.shape)
    inside = float(hardest(shaken).max())
    smooth = join_measure("smooth", changed(idle, shaken), 40, inside)
    popped = shaken.copy()
    popped[40:, :, 1] += 0.2
    rough = join_measure("pop", changed(idle, popped), 40, inside)
    assert smooth.ratio < 1.5 < rough.ratio
    assert peak_ratio([rough]) > 10.0 * peak_ratio([smooth])
    assert rough_share([smooth, rough]) == 0.5
