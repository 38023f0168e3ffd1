"""A camera that follows somebody keeps them in the frame, at any speed."""

import numpy as np
import pytest

from stickgen_engine.camera.following import followed, lifted
from stickgen_engine.camera.state import View
from stickgen_engine.clip.staging import perform_scene
from stickgen_engine.showing import showing
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.stage.staged import StagedScene
from stickgen_engine.timeline.plan import plan

# The middle of a body, on two feet or on four.
BODY = [J["pelvis"], J["neck"]]


@pytest.mark.parametrize("action", ["run", "sprint", "walk", "gallop"])
def test_who_is_followed_never_leaves_the_frame(action: str) -> None:
    size = (320, 320)
    scene = StagedScene(perform_scene(plan(showing(action, size=size))[0]), size)
    for frame in range(scene.frames):
        x, y, z = scene.motions["mia"].joints[frame, BODY].astype(float).mean(axis=0)
        across, _, _ = View(scene.cameras[frame], *size).point(x, y, z)
        assert 0.1 * size[0] < across < 0.9 * size[0]


def test_a_slow_walk_is_followed_softly_and_a_start_is_no_jerk() -> None:
    times = np.arange(200) / FPS
    middles = np.clip(times - 2.0, 0.0, None) * 5.0
    way = followed(middles, np.full(200, 1.5), 0.5)
    # The ends of a way hold.
    assert np.abs(way - middles)[:185].max() <= 1.5 * 0.7
    assert np.abs(np.diff(way, 2)).max() * FPS**2 < 60.0


def test_who_flies_up_out_of_the_picture_is_followed_up_softly() -> None:
    crowns = np.concatenate([np.full(40, 0.6), np.linspace(0.6, -0.7, 25), np.full(60, -0.7)])
    lower = lifted(crowns, 0.5)
    assert (crowns + lower).min() > 0.0
    assert np.all(lower[:30] < 0.02)
    assert np.abs(np.diff(lower)).max() < 0.06


def test_the_picture_of_those_who_stay_on_the_ground_stays_as_it_is() -> None:
    assert not np.any(lifted(np.full(50, 0.2), 0.5))
