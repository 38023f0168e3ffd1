import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from stickgen_engine.clip import produce_clip
from stickgen_engine.clip.crew import crew_size, drawn
from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.errors import RenderError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.stage.staged import StagedScene

SIZE = (288, 162)


def script(place: str = "street", move: str = "static", style: str = "normal") -> ScriptSchema:
    shots = [{"at_s": 0.0, "move": "static", "shot": "wide"}]
    if move != "static":
        shots.append({"at_s": 0.2, "move": move, "shot": "medium", "target": "a"})
    scene = {
        "id": "one",
        "duration_s": 1.0,
        "place": place,
        "time_of_day": "night",
        "parts": [{"actor": "a", "at": [-1.0, 0.0], "actions": [{"action": "wave"}]}],
        "camera": shots,
    }
    facts = {"title": "t", "seed": 5, "size": SIZE, "style": style, "actors": [{"id": "a"}]}
    return ScriptSchema.model_validate({**facts, "scenes": [scene]})


def scene_of(made: ScriptSchema) -> StagedScene:
    return staged(planned(made)[0], SIZE)


def canvas_of(made: ScriptSchema) -> Canvas:
    return Canvas(*SIZE, style_named(made.style))


@pytest.mark.parametrize("move", ["static", "dolly", "track", "orbit"])
@pytest.mark.parametrize("place", ["street", "beach"])
def test_a_frame_drawn_alone_is_the_frame_of_the_sequence(place, move):
    made = script(place, move)
    canvas, scene = canvas_of(made), scene_of(made)
    sequence = []
    for frame in range(scene.frames):
        scene.draw(frame, canvas)
        sequence.append(bytes(canvas.cairo.pixels()))
    for frame in (scene.frames - 1, 0, 13):
        alone = canvas_of(made)
        scene_of(made).draw(frame, alone)
        assert bytes(alone.cairo.pixels()) == sequence[frame]


@pytest.mark.parametrize("workers", [2, 3])
@pytest.mark.parametrize("style", ["normal", "chalk"])
def test_the_number_of_processes_does_not_change_the_frames(workers, style):
    made = script(move="dolly", style=style)
    pictures = []
    for count in (1, workers):
        with drawn(scene_of(made), canvas_of(made), count) as frames:
            pictures.append([bytes(frame) for frame in frames])
    assert len(pictures[0]) == 25
    assert pictures[0] == pictures[1]


def test_the_number_of_processes_does_not_change_the_film(tmp_path):
    films = [
        produce_clip(
            script(), tmp_path / f"{count}.mp4", cache=tmp_path / f"{count}", workers=count
        )
        for count in (1, 2)
    ]
    assert films[0].path.read_bytes() == films[1].path.read_bytes()


def children() -> set[int]:
    own = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return {int(pid) for pid in own.read_text().split()}


def test_a_film_that_is_given_up_leaves_no_process():
    made, before = script(), children()
    with drawn(scene_of(made), canvas_of(made), 2) as frames:
        next(frames)
        assert len(children() - before) == 2
    assert children() == before


def test_a_process_that_is_ended_from_outside_is_an_error_of_one_line():
    made, before = script(), children()

    def pull(frames: Iterator[memoryview]) -> None:
        for _ in frames:
            for pid in children() - before:
                os.kill(pid, signal.SIGKILL)

    with (
        pytest.raises(RenderError, match="ended from outside"),
        drawn(scene_of(made), canvas_of(made), 2) as frames,
    ):
        pull(frames)


def test_a_fault_in_another_process_is_told_with_its_place(monkeypatch):
    made = script()
    scene = scene_of(made)
    draw = scene.draw

    def fail(frame: int, canvas: Canvas) -> None:
        if frame == 7:
            raise ZeroDivisionError("no such shape")
        draw(frame, canvas)

    monkeypatch.setattr(scene, "draw", fail)
    with (
        pytest.raises(RuntimeError, match="no such shape"),
        drawn(scene, canvas_of(made), 2) as frames,
    ):
        list(frames)


def test_a_scene_of_a_few_frames_is_drawn_by_one_process():
    assert crew_size(5) == 1


def test_a_signal_to_the_whole_group_is_left_to_the_parent():
    made, before = script(), children()
    pictures = 0
    with drawn(scene_of(made), canvas_of(made), 2) as frames:
        for _ in frames:
            for pid in children() - before:
                os.kill(pid, signal.SIGTERM)
            pictures += 1
    assert pictures == 25
