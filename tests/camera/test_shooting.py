import itertools
from typing import Any

import numpy as np
import pytest

from stickgen_engine.camera.shooting import shoot
from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.camera.subjects import Subjects
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.timeline.plan import plan

SIZE = (1280, 720)


def scene(seconds: float = 6.0, **facts: Any) -> SceneTimeline:
    return plan(
        ScriptSchema.model_validate(
            {
                "title": "t",
                "actors": [{"id": "a"}, {"id": "b"}],
                "scenes": [
                    {
                        "id": "s",
                        "duration_s": seconds,
                        "parts": [
                            {"actor": "a", "at": [-1.5, 0.0], **facts.pop("a", {})},
                            {"actor": "b", "at": [1.5, 0.0], **facts.pop("b", {})},
                        ],
                        **facts,
                    }
                ],
            }
        )
    )[0]


def standing(frames: int, **places: float | np.ndarray) -> Subjects:
    """People of 1.8 m at an x that is fixed, or given for each frame."""
    spans = {}
    for name, x in places.items():
        xs = np.broadcast_to(np.asarray(x, dtype=float), (frames,))
        spans[name] = np.stack(
            [xs - 0.3, xs + 0.3, 0 * xs, 0 * xs + 1.8, 0 * xs, xs, 0 * xs + 1.8], axis=1
        )
    return Subjects(spans, {}, dict.fromkeys(places, 1.8))


def keys(*camera: dict[str, Any], seconds: float = 6.0) -> tuple[CameraState, ...]:
    timeline = scene(seconds, camera=list(camera))
    return shoot(timeline, standing(timeline.frames, a=-1.5, b=1.5), SIZE)


def pixel_x(state: CameraState, x: float) -> float:
    return View(state, *SIZE).point(x, 1.0, 0.0)[0]


def test_there_is_one_camera_for_each_frame():
    assert len(keys({"at_s": 0, "move": "static", "shot": "wide"})) == 150


def test_a_static_camera_never_changes_so_that_its_back_can_be_kept():
    assert len(set(keys({"at_s": 0, "move": "static", "shot": "wide"}))) == 1


def test_a_later_static_key_cuts_on_its_frame():
    states = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 2, "move": "static", "shot": "close_up", "target": "a"},
    )
    assert states[49] == states[0]
    assert states[50].scale > 3 * states[49].scale
    assert states[50].x == pytest.approx(-1.5, abs=0.2)


def test_a_pan_slides_to_its_point_and_rests_there():
    states = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 1, "move": "pan", "to": [3.0, 0.0]},
        {"at_s": 4, "move": "static"},
    )
    xs = [state.x for state in states]
    assert xs[25] == pytest.approx(xs[0])
    assert xs[99] == pytest.approx(3.0, abs=0.02)
    assert all(later >= earlier - 1e-9 for earlier, later in itertools.pairwise(xs))


def test_a_smooth_pan_starts_slower_than_a_linear_one():
    def third(ease: str) -> float:
        return keys(
            {"at_s": 0, "move": "static", "shot": "wide"},
            {"at_s": 0, "move": "pan", "to": [4.0, 0.0], "ease": ease},
        )[20].x

    assert third("in_out") < third("linear") < third("out")


def test_a_zoom_enlarges_without_moving_the_eye_and_a_dolly_moves_it():
    zoomed = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 0, "move": "zoom", "zoom": 2.0},
    )[-1]
    rolled = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 0, "move": "dolly", "shot": "medium", "target": "a"},
    )[-1]
    assert zoomed.zoom == pytest.approx(2.0)
    assert zoomed.depth_m == pytest.approx(0.0, abs=1e-6)
    assert rolled.zoom == pytest.approx(1.0)
    assert rolled.depth_m > 1.0


def test_a_dolly_changes_perspective_as_a_zoom_does_not():
    def near_to_far(state: CameraState) -> float:
        view = View(state, *SIZE)
        return view.point(0, 0, 0)[2] / view.point(0, 0, 8.0)[2]

    wide = {"at_s": 0, "move": "static", "shot": "wide"}
    before = keys(wide)[0]
    zoomed = keys(wide, {"at_s": 0, "move": "zoom", "zoom": 2.0})[-1]
    rolled = keys(wide, {"at_s": 0, "move": "dolly", "distance_m": 4.0, "target": "a"})[-1]
    assert near_to_far(zoomed) == pytest.approx(near_to_far(before))
    assert near_to_far(rolled) > 1.3 * near_to_far(before)


def test_a_crane_lifts_the_eye_and_keeps_the_actors_in_the_frame():
    state = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 0, "move": "crane", "height_m": 6.0},
    )[-1]
    assert state.height_m == pytest.approx(6.0, abs=0.01)
    _, foot, _ = View(state, *SIZE).point(-1.5, 0.0, 0.0)
    _, head, _ = View(state, *SIZE).point(-1.5, 1.8, 0.0)
    assert 0 < head < foot < 720


def test_an_orbit_turns_about_its_target_which_stays_in_the_middle():
    states = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 0, "move": "orbit", "degrees": 90.0, "target": "a"},
    )
    assert states[-1].yaw_deg == pytest.approx(90.0, abs=0.5)
    assert pixel_x(states[-1], -1.5) == pytest.approx(640, abs=8)


def test_a_track_follows_its_target():
    timeline = scene(
        6.0, camera=[{"at_s": 0, "move": "track", "target": "a"}],
        a={"actions": [{"action": "walk", "to": [5.0, 0.0]}]},
    )  # fmt: skip
    path = np.linspace(-1.5, 5.0, timeline.frames)
    states = shoot(timeline, standing(timeline.frames, a=path, b=1.5), SIZE)
    inside = [0.15 * 1280 < pixel_x(s, x) < 0.85 * 1280 for s, x in zip(states, path, strict=True)]
    assert all(inside)
    assert states[-1].x - states[0].x > 4.0


def test_moves_of_different_kinds_go_on_together():
    states = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 1, "move": "pan", "to": [3.0, 0.0]},
        {"at_s": 1, "move": "crane", "height_m": 4.0},
        {"at_s": 3, "move": "zoom", "zoom": 1.5},
    )
    assert states[-1].height_m == pytest.approx(4.0, abs=0.01)
    assert states[-1].zoom == pytest.approx(1.5, abs=0.01)


def test_no_move_but_a_cut_ever_jumps():
    states = keys(
        {"at_s": 0, "move": "static", "shot": "wide"},
        {"at_s": 1, "move": "pan", "to": [3.0, 0.0], "ease": "linear"},
        {"at_s": 2, "move": "pan", "to": [-3.0, 0.0], "ease": "linear"},
        {"at_s": 3, "move": "dolly", "shot": "full", "target": "b"},
    )
    xs = np.array([pixel_x(state, 0.0) for state in states])
    assert np.abs(np.diff(xs)).max() < 40


def test_the_automatic_camera_keeps_everyone_in_the_frame():
    timeline = scene(6.0)
    frames = timeline.frames
    far = np.linspace(-9.0, 9.0, frames)
    states = shoot(timeline, standing(frames, a=far, b=far + 2.0), SIZE)
    for state, x in zip(states, far, strict=True):
        assert pixel_x(state, x - 0.3) > 0
        assert pixel_x(state, x + 2.3) < 1280


def test_the_automatic_camera_never_crosses_the_line():
    timeline = scene(20.0, a={"lines": [{"start_s": 4, "end_s": 7, "text": "One for you."}]},
                     b={"lines": [{"start_s": 9, "end_s": 12, "text": "One for me."}]})  # fmt: skip
    states = shoot(timeline, standing(timeline.frames, a=-1.5, b=1.5), SIZE)
    assert {state.yaw_deg for state in states} == {0.0}


def test_the_automatic_camera_cuts_to_speakers_in_long_scenes_only():
    def cuts(seconds: float) -> int:
        timeline = scene(
            seconds, a={"lines": [{"start_s": 3.5, "end_s": 5.9, "text": "Listen to me!"}]}
        )
        states = shoot(timeline, standing(timeline.frames, a=-1.5, b=1.5), SIZE)
        return sum(a.scale != b.scale for a, b in itertools.pairwise(states))

    assert cuts(14.0) >= 1
    assert cuts(6.5) == 0


def test_nobody_on_stage_still_gives_a_picture():
    timeline = scene(2.0)
    assert len(shoot(timeline, Subjects({}, {}, {}), SIZE)) == 50


@pytest.mark.parametrize("shot", ["extreme_wide", "wide", "full", "medium", "close_up"])
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920), (1000, 1000)])
def test_a_shot_shows_the_head_of_its_target(shot, size):
    timeline = scene(2.0, camera=[{"at_s": 0, "move": "static", "shot": shot, "target": "a"}])
    state = shoot(timeline, standing(timeline.frames, a=-1.5, b=1.5), size)[0]
    x, y, _ = View(state, *size).point(-1.5, 1.65, 0.0)
    assert 0 < x < size[0]
    assert 0 < y < size[1] * 0.75
