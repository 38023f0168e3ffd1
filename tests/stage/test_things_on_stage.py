import numpy as np

from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.stage.furniture import put_shadow
from stickgen_engine.stage.staged import StagedScene


def scene(camera: list[dict[str, object]] | None = None) -> StagedScene:
    throw = {"action": "throw", "start_s": 0.4, "end_s": 1.9, "target": "b"}
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "actors": [{"id": "a"}, {"id": "b"}],
            "scenes": [
                {
                    "id": "s",
                    "duration_s": 4.0,
                    "camera": camera or [],
                    "props": [{"id": "ball", "kind": "ball", "at": [0, 0], "held_by": "a"}],
                    "parts": [
                        {"actor": "a", "at": [-2.5, 0.0], "facing": "right", "actions": [throw]},
                        {"actor": "b", "at": [2.5, 0.0], "facing": "left"},
                    ],
                }
            ],
        }
    )
    return staged(planned(script)[0], (320, 180))


def flight(made: StagedScene) -> range:
    held = made.performance.things["ball"].held
    return range(held[0].end, held[1].start)


def test_a_ball_is_either_in_a_hand_or_on_its_way():
    made = scene()
    ball = made.furniture[0]
    for frame in range(made.frames):
        hands = sum(len(made.possession.in_hands(member, frame)) for member in made.cast)
        assert hands + (made.possession.standing(ball, frame) is not None) == 1
    assert made.possession.in_hands(made.cast[0], 0)
    assert made.possession.in_hands(made.cast[1], flight(made).stop)


def test_the_shadow_of_what_flies_is_on_the_floor_and_smaller_with_height():
    made = scene()
    view = View(CameraState(), 320, 180)
    flown = flight(made)
    spots = []
    for frame in flown:
        now = made.possession.standing(made.furniture[0], frame)
        assert now is not None
        on = RecordingPainter()
        put_shadow(now, view, on, made.light)
        (spot,) = [facts for name, facts in on.calls if name == "spot"]
        off = abs(spot["at"][1] - view.point(now.x, 0.0, now.z)[1])
        spots.append((now.y, spot["radii"][0], off))
    high, size, off = np.array(spots).T
    assert np.all(off < 1e-6)
    assert size[int(high.argmax())] < size[int(high.argmin())]


def test_quick_balls_leave_a_streak_and_balls_at_rest_none():
    made = scene()
    middle = flight(made)[len(flight(made)) // 2]
    now = made.possession.standing(made.furniture[0], middle)
    assert now is not None
    assert (now.came_from is not None) == (
        np.linalg.norm(np.diff(made.performance.things["ball"].at[middle - 1 : middle + 1], axis=0))
        > 0.26
    )


def test_a_camera_that_tracks_a_ball_goes_with_it():
    made = scene([{"at_s": 0.0, "move": "track", "shot": "full", "target": "ball"}])
    flown = flight(made)
    assert made.cameras[flown.stop].x > made.cameras[flown.start].x + 0.8


def test_who_watches_a_throw_follows_the_ball_with_the_eyes():
    made = scene()
    ben = made.timeline.actors[1]
    assert any(key.target == "ball" for key in ben.gazes)
