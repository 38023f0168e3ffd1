"""Reports of single frames."""

from typing import Any

import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.review import report_frames
from stickgen_engine.review.frames import Appearance, FrameReport
from stickgen_engine.script.models import ScriptSchema


def film(*scenes: dict[str, Any]) -> ScriptSchema:
    return ScriptSchema.model_validate(
        {
            "title": "t",
            "actors": [{"id": "ann"}, {"id": "bob"}],
            "scenes": [
                {
                    "id": f"s{number}",
                    "duration_s": 4.0,
                    "camera": [{"at_s": 0.0, "shot": "wide"}],
                    "parts": [
                        {"actor": "ann", "at": [-1.2, 0.0]},
                        {"actor": "bob", "at": [1.2, 0.0]},
                    ],
                    **scene,
                }
                for number, scene in enumerate(scenes or ({},), start=1)
            ],
        }
    )


def one(frame: FrameReport, name: str) -> Appearance:
    return next(actor for actor in frame.actors if actor.actor == name)


def test_who_stands_before_a_wide_shot_is_wholly_in_the_frame():
    (frame,) = report_frames(film(), [2.0]).frames
    ann = one(frame, "ann")
    assert (ann.in_frame, ann.head_in_frame, ann.side) == (1.0, 1.0, "in")
    assert 0.2 < ann.height < 0.5
    assert ann.faces_viewer
    assert (frame.camera.shot, frame.camera.moving) == ("wide", False)


def test_a_close_up_leaves_the_other_off_screen_on_its_side():
    script = film({"camera": [{"at_s": 0.0, "shot": "close_up", "target": "ann"}]})
    (frame,) = report_frames(script, [2.0]).frames
    assert (one(frame, "bob").in_frame, one(frame, "bob").side) == (0.0, "right")
    assert one(frame, "ann").height > 1.0
    assert "bob: idle, neutral; off-screen right" in frame.text()


def test_a_back_is_told():
    part = {"actor": "ann", "at": [0.0, 0.0], "facing": "away"}
    (frame,) = report_frames(film({"parts": [part]}), [2.0]).frames
    assert not one(frame, "ann").faces_viewer
    assert "back to the camera" in frame.text()


def test_who_stands_behind_another_is_hidden_by_that_one():
    parts = [{"actor": "ann", "at": [0.0, 2.0]}, {"actor": "bob", "at": [0.0, 0.0]}]
    (frame,) = report_frames(film({"parts": parts}), [2.0]).frames
    assert one(frame, "ann").hidden_by["bob"] > 0.5
    assert one(frame, "bob").hidden_by == {}


def test_action_speed_expression_and_line_are_those_of_the_moment():
    part = {
        "actor": "ann",
        "at": [-2.0, 0.0],
        "actions": [
            {"action": "walk", "start_s": 0.0, "end_s": 3.0, "to": [1.9, 0.0]},
            {"action": "wave", "start_s": 1.0, "end_s": 2.0},
        ],
        "expressions": [{"at_s": 0.0, "expression": "happy"}],
        "lines": [{"start_s": 1.0, "end_s": 2.5, "text": "Hi!"}],
    }
    (frame,) = report_frames(film({"parts": [part]}), [1.5]).frames
    ann = one(frame, "ann")
    assert (ann.action, ann.expression) == ("walk + wave", "happy")
    assert ann.speed_mps == pytest.approx(1.4, abs=0.3)
    assert [(line.actor, line.text, line.form) for line in frame.lines] == [
        ("ann", "Hi!", "bubble")
    ]
    assert frame.lines[0].covers == ()


def test_a_moving_camera_is_told_with_its_speed():
    camera = [{"at_s": 0.0, "move": "pan", "shot": "wide", "to": [3.0, 0.0], "ease": "linear"}]
    (frame,) = report_frames(film({"camera": camera}), [2.0]).frames
    assert frame.camera.move == "pan"
    assert frame.camera.moving
    assert frame.camera.speed > 0.05


def test_times_of_the_film_go_on_over_its_scenes_and_past_the_end_is_the_last_frame():
    first, second, last = report_frames(film({}, {}), [1.0, 5.0, 60.0]).frames
    assert (first.scene, first.at_s, first.film_s) == ("s1", 1.0, 1.0)
    assert (second.scene, second.at_s, second.film_s) == ("s2", 1.0, 5.0)
    assert (last.scene, last.at_s) == ("s2", 3.96)


def test_times_are_those_of_a_scene_that_is_named():
    (frame,) = report_frames(film({}, {}), [1.0], ["s2"]).frames
    assert (frame.scene, frame.at_s, frame.film_s) == ("s2", 1.0, 5.0)


def test_without_times_frames_are_spread_evenly():
    frames = report_frames(film({}, {}), count=4).frames
    assert [(f.scene, f.at_s) for f in frames] == [
        ("s1", 1.0), ("s1", 3.0), ("s2", 1.0), ("s2", 3.0),
    ]  # fmt: skip


@pytest.mark.parametrize("time", [-1.0, float("nan"), float("inf")])
def test_a_time_that_is_none_is_refused(time: float):
    with pytest.raises(ScriptError, match="no such time"):
        report_frames(film(), [time])


def test_a_scene_that_is_not_there_is_refused():
    with pytest.raises(ScriptError, match="no such scene"):
        report_frames(film(), None, ["s9"])


def test_an_empty_stage_is_reported_as_such():
    (frame,) = report_frames(film({"parts": []}), [1.0]).frames
    assert frame.actors == ()
    assert "nobody is on stage" in frame.text()
