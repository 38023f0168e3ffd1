"""Close shots of somebody who does not stay in them."""

import numpy as np
import pytest

from stickgen_engine.camera.shooting import shoot
from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.camera.subjects import Subjects
from tests.camera.test_shooting import SIZE, scene, standing


def shot(where: np.ndarray, **key: object) -> tuple[CameraState, ...]:
    camera = [{"at_s": 0, "move": "static", "target": "a", **key}]
    timeline = scene(6.0, camera=camera)
    return shoot(timeline, standing(timeline.frames, a=where, b=1.5), SIZE)


def faces(states: tuple[CameraState, ...], where: np.ndarray) -> list[float]:
    """Return where the face is across the frame, from 0 to 1, on each frame."""
    return [
        View(state, *SIZE).point(float(x), 1.65, 0.0)[0] / SIZE[0]
        for state, x in zip(states, where, strict=True)
    ]


@pytest.mark.parametrize("size", ["medium", "close_up"])
@pytest.mark.parametrize("far", [2.5, 9.0])
def test_a_close_shot_opens_up_for_who_would_leave_it(size: str, far: float):
    where = np.interp(np.arange(150), [20, 90], [-1.5, -1.5 + far])
    states = shot(where, shot=size)
    assert all(0.02 < face < 0.98 for face in faces(states, where))
    assert (len(set(states)) == 1) == (far < 3)


@pytest.mark.parametrize("size", ["medium", "close_up"])
def test_a_close_shot_stays_as_it_is_on_who_stays(size: str):
    where = -1.5 + 0.1 * np.sin(np.arange(150) / 9)
    states = shot(where, shot=size)
    assert len(set(states)) == 1
    assert states[0].scale > 400


def test_a_close_shot_of_who_jumps_shows_the_jump():
    timeline = scene(6.0, camera=[{"at_s": 0, "move": "static", "target": "a", "shot": "close_up"}])
    made = standing(timeline.frames, a=-1.5, b=1.5)
    rise = 0.9 * (np.arange(timeline.frames) % 50 < 25)
    spans = {name: span.copy() for name, span in made.spans.items()}
    spans["a"][:, [2, 3, 6]] += rise[:, None]
    states = shoot(timeline, Subjects(spans, {}, made.tall_m), SIZE)
    tops = [
        View(state, *SIZE).point(-1.5, 1.65 + float(up), 0.0)[1] / SIZE[1]
        for state, up in zip(states, rise, strict=True)
    ]
    assert all(0.0 < top < 1.0 for top in tops)


def test_an_aim_that_is_told_is_kept():
    where = np.interp(np.arange(150), [20, 90], [-1.5, 7.0])
    assert len(set(shot(where, shot="medium", x=-1.5))) == 1
