from typing import Any

import numpy as np
import pytest

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.performance.performed import Performance
from stickgen_engine.performance.things.matter import EXTRAS
from stickgen_engine.performance.things.moments import HELD_BY_ACTION
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.stage.foreground import anchors, foreground
from stickgen_engine.stage.looking import cheated, drawn_yaw, on_screen
from stickgen_engine.stage.staged import StagedScene
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.props import PROPS
from stickgen_engine.vocabulary.styles import STYLES
from stickgen_engine.vocabulary.weathers import WEATHERS

SIZE = (320, 180)


def scene(**facts: Any) -> StagedScene:
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "seed": 5,
            "actors": [{"id": "a"}, {"id": "b", "kind": "robot"}],
            "scenes": [
                {
                    "id": "s",
                    "duration_s": 2.0,
                    "place": "city_park",
                    "parts": [
                        {"actor": "a", "at": [-1.0, 0.0], "actions": [{"action": "wave"}]},
                        {"actor": "b", "at": [1.0, 0.0], "facing": "left"},
                    ],
                    **facts,
                }
            ],
        }
    )
    return staged(planned(script)[0], SIZE)


def pixels(made: StagedScene, *frames: int, style: str = "normal") -> bytes:
    canvas = Canvas(*SIZE, style_named(style))
    for frame in frames:
        made.draw(frame, canvas)
    return bytes(canvas.cairo.pixels())


def different(one: bytes, two: bytes) -> float:
    a, b = (np.frombuffer(data, dtype=np.uint8).reshape(-1, 4)[:, :3] for data in (one, two))
    return float((np.abs(a.astype(int) - b).max(axis=1) > 8).mean())


@pytest.mark.parametrize("camera", [[], [{"at_s": 0.0, "move": "pan", "to": [2.0, 0.0]}]])
def test_a_frame_alone_equals_the_frame_in_its_sequence(camera):
    made = scene(camera=camera)
    assert pixels(made, 30) == pixels(made, 27, 28, 29, 30)


@pytest.mark.parametrize("style", STYLES.names)
def test_every_style_is_a_picture_of_its_own_and_still_repeatable(style):
    made = scene()
    drawn = pixels(made, 20, style=style)
    assert drawn == pixels(made, 18, 19, 20, style=style)
    if style != "normal":
        assert different(drawn, pixels(made, 20)) > 0.2


@pytest.mark.parametrize("weather", [name for name in WEATHERS.names if name != "clear"])
def test_every_weather_shows_and_moves(weather):
    made = scene(weather=weather)
    assert different(pixels(made, 20), pixels(scene(), 20)) > 0.03
    assert pixels(made, 20) != pixels(made, 25)


@pytest.mark.parametrize("kind", PROPS.names)
def test_every_prop_is_seen_where_it_stands(kind):
    near = {"at_s": 0.0, "move": "static", "shot": "full", "target": "thing"}
    prop = {"id": "thing", "kind": kind, "at": [0.0, 1.0]}
    with_it = scene(place="studio", props=[prop], camera=[near], parts=[])
    box = with_it.subjects.box("thing", 0)
    view = View(with_it.cameras[0], *SIZE)
    x, y, _ = view.point((box.x0 + box.x1) / 2, (box.low + box.high) / 2, box.z)
    assert 0 < x < SIZE[0]
    assert 0 < y < SIZE[1]
    without = StagedScene(Performance(with_it.timeline, {}), SIZE)
    without.furniture = ()
    assert different(pixels(with_it, 5), pixels(without, 5)) > 0.0005


def test_a_prop_behind_an_actor_is_covered_and_one_before_covers():
    def box_at(depth: float) -> bytes:
        return pixels(scene(props=[{"kind": "box", "at": [-1.0, depth], "scale": 3.0}]), 0)

    plain = pixels(scene(), 0)
    assert different(box_at(-1.0), plain) > different(box_at(1.0), plain)


def test_whoever_is_looked_at_turns_the_head():
    script_gaze = scene(
        parts=[
            {"actor": "a", "at": [-1.5, 0.0], "facing": "right"},
            {"actor": "b", "at": [1.5, 2.5], "facing": "left",
             "lines": [{"start_s": 0.2, "end_s": 1.8, "text": "Here!"}]},
        ]
    )  # fmt: skip
    looks = script_gaze.cast[0].looks
    assert looks.head_deg[40] > script_gaze.cast[0].motion.heading_deg[40] + 5


def test_a_head_in_profile_is_cheated_towards_the_viewer_and_a_back_stays_a_back():
    assert abs(cheated(on_screen(0.0, 0.0))) < 45
    assert cheated(on_screen(270.0, 0.0)) == pytest.approx(0.0)
    assert abs(cheated(on_screen(90.0, 0.0))) > 150


def test_what_actions_put_in_hands_are_props_and_actions_of_the_vocabulary():
    for action, grip in HELD_BY_ACTION.items():
        assert action in ACTIONS
        assert grip.kind in PROPS or grip.kind in EXTRAS


def test_the_foreground_bows_out_when_the_camera_moves_and_returns_after_a_cut():
    start = CameraState()
    moved = CameraState(x=3.0)
    assert foreground(View(start, *SIZE), start)[1] == 1.0
    assert foreground(View(moved, *SIZE), start)[1] == 0.0
    assert anchors([start, start, moved, moved]) == (start, start, moved, moved)


def test_a_place_and_its_things_look_the_same_in_all_scenes_that_are_there():
    scene = {"duration_s": 0.4, "place": "street", "parts": [],
             "props": [{"id": "oak", "kind": "tree", "at": [2, 1]}]}  # fmt: skip
    script = ScriptSchema.model_validate(
        {"title": "Twice", "size": [160, 160], "actors": [],
         "scenes": [{"id": "first", **scene}, {"id": "second", **scene}]}
    )  # fmt: skip
    first, second = (staged(timeline, script.size) for timeline in planned(script))
    pictures = []
    for one in (first, second):
        canvas = Canvas(*script.size, style_named("normal"))
        one.draw(0, canvas)
        pictures.append(bytes(canvas.cairo.pixels()))
    assert pictures[0] == pictures[1]
    assert first.timeline.seed != second.timeline.seed


@pytest.mark.parametrize("start", [[0.1, 1.1], [-1.5, 0.0], [0.4, 1.1]])
def test_who_sits_is_drawn_before_the_seat(start):
    throne = {"id": "t", "kind": "throne", "at": [0.1, 1.2]}
    sits = [{"action": "sit", "target": "t", "start_s": 0.0, "end_s": 4.0}]
    king = {"actor": "a", "at": start, "actions": sits}
    facts = {"place": "castle", "props": [throne], "duration_s": 5.0, "camera": [
        {"at_s": 0.0, "move": "static", "shot": "full", "target": "t"}]}  # fmt: skip
    seated = scene(parts=[king, {"actor": "b", "at": [3.0, 0.0]}], **facts)
    empty = scene(parts=[{"actor": "b", "at": [3.0, 0.0]}], **facts)
    assert different(pixels(seated, 110), pixels(empty, 110)) > 0.02


def test_a_head_that_is_shaken_in_profile_turns_in_the_picture():
    part = {"actor": "a", "facing": "right",
            "actions": [{"action": "shake_head", "start_s": 0.4, "end_s": 1.8}]}  # fmt: skip
    cast = scene(place="studio", parts=[part]).cast
    yaws = [drawn_yaw(cast[0].looks, frame, 0.0) for frame in range(10, 45)]
    assert max(yaws) - min(yaws) > 40.0
