from typing import Any

from stickgen_engine.clip.staging import planned, staged
from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.stage.staged import StagedScene

SIZE = (1280, 720)


def scene(
    lines: list[dict[str, Any]],
    *,
    camera: list[dict[str, Any]] | None = None,
    answers: list[dict[str, Any]] | None = None,
) -> StagedScene:
    script = ScriptSchema.model_validate(
        {
            "title": "t",
            "actors": [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}],
            "scenes": [
                {
                    "id": "s",
                    "duration_s": 6.0,
                    "parts": [
                        {"actor": "ann", "at": [-1.2, 0.0], "lines": lines},
                        {"actor": "bob", "at": [1.2, 0.0], "lines": answers or []},
                    ],
                    "camera": camera or [{"at_s": 0.0, "move": "static", "shot": "wide"}],
                }
            ],
        }
    )
    return staged(planned(script)[0], SIZE)


def keys(made: StagedScene, seconds: float) -> list[str]:
    """The names of the sprites that words are painted with."""
    painter = RecordingPainter()
    made.words.draw(round(seconds * 25), painter)
    return [facts["key"] for name, facts in painter.calls if name == "sprite"]


def test_a_line_is_a_bubble_while_its_speaker_is_seen():
    made = scene([{"start_s": 1.0, "end_s": 3.0, "text": "Good morning!"}])
    assert [key.split()[0] for key in keys(made, 2.0)] == ["bubble"]


def test_nothing_is_shown_before_and_after_a_line():
    made = scene([{"start_s": 1.0, "end_s": 3.0, "text": "Good morning!"}])
    assert keys(made, 0.5) == []
    assert keys(made, 3.5) == []


def test_a_speaker_out_of_frame_gets_a_subtitle_with_the_name():
    close = [{"at_s": 0.0, "move": "static", "shot": "close_up", "target": "bob"}]
    made = scene([{"start_s": 1.0, "end_s": 3.0, "text": "Good morning!"}], camera=close)
    (key,) = keys(made, 2.0)
    assert key.startswith("subtitle")
    assert "Ann:" in key


def test_a_cut_in_the_middle_of_a_line_lays_it_out_anew():
    camera = [
        {"at_s": 0.0, "move": "static", "shot": "wide"},
        {"at_s": 2.0, "move": "static", "shot": "close_up", "target": "bob"},
    ]
    made = scene([{"start_s": 1.0, "end_s": 3.0, "text": "Good morning!"}], camera=camera)
    assert keys(made, 1.5)[0].startswith("bubble")
    assert keys(made, 2.5)[0].startswith("subtitle")


def test_two_who_speak_at_once_are_both_read():
    made = scene(
        [{"start_s": 1.0, "end_s": 3.0, "text": "Yes!"}],
        answers=[{"start_s": 1.0, "end_s": 3.0, "text": "No!"}],
    )
    assert len(keys(made, 2.0)) == 2


def test_letters_that_no_font_has_are_reported():
    made = scene([{"start_s": 1.0, "end_s": 3.0, "text": "Look: \U00013000!"}])
    assert any("U+13000" in note for note in made.notes)


def test_a_line_without_words_moves_the_mouth_and_shows_nothing():
    made = scene([{"start_s": 1.0, "end_s": 3.0}])
    assert keys(made, 2.0) == []
    assert made.cast[0].faces.at(50).mode == "talk"
