from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_engine.drawing.recording import RecordingPainter
from stickgen_engine.drawing.words.boxes import Box, around
from stickgen_engine.drawing.words.bubbles import SPRING_S, bubble_for, draw_bubble
from stickgen_engine.drawing.words.placing import place_bubbles
from stickgen_engine.drawing.words.subtitles import draw_subtitle, subtitle_box, subtitle_for
from stickgen_engine.drawing.words.tails import tip_of, with_tail

FRAME = (1280, 720)
LONG = "Once upon a time a robot lived at the edge of a forest and counted all the stars by name."


def test_a_short_line_takes_two_lines_of_eighteen_letters() -> None:
    bubble = bubble_for("Catch the ball, before it goes!", "talk", FRAME)
    (block,) = bubble.pages.blocks
    assert len(block.lines) == 2
    assert max(map(len, block.lines)) <= 20


def test_a_long_line_comes_in_pages() -> None:
    bubble = bubble_for(LONG, "talk", FRAME)
    assert len(bubble.pages.blocks) >= 2
    assert bubble.width < 400


@settings(max_examples=40, deadline=None)
@given(
    heads=st.lists(st.tuples(st.integers(0, 1280), st.integers(0, 720)), min_size=1, max_size=4),
    radius=st.integers(10, 160),
)
def test_bubbles_cover_no_face_and_stay_in_the_frame_near_their_speaker(
    heads: list[tuple[int, int]], radius: int
) -> None:
    faces = [around(x, y, radius) for x, y in heads]
    bubbles = [bubble_for("Hello there, friend!", "talk", FRAME) for _ in faces]
    wishes = [b.wish(f, f.middle) for b, f in zip(bubbles, faces, strict=True)]
    places = place_bubbles(wishes, faces, FRAME)
    found = [place for place in places if place is not None]
    for place, face in zip(places, faces, strict=True):
        if place is not None:
            assert not any(place.meets(other) for other in faces)
            assert place.x0 >= 0
            assert place.y0 >= 0
            assert place.x1 <= 1280
            assert place.y1 <= 720 * 0.86
            assert place.gap(face) <= 250
    assert not any(a.meets(b) for i, a in enumerate(found) for b in found[:i])


def test_a_lone_speaker_always_gets_a_bubble_above_the_head() -> None:
    bubble = bubble_for("Hello!", "talk", FRAME)
    face = around(640, 400, 32)
    (place,) = place_bubbles([bubble.wish(face, (640, 415))], [face], FRAME)
    assert place is not None
    assert place.y1 < face.y0


def test_a_face_that_fills_the_frame_leaves_no_room() -> None:
    bubble = bubble_for("Hello!", "talk", FRAME)
    face = around(640, 360, 700)
    assert place_bubbles([bubble.wish(face, (640, 500))], [face], FRAME) == (None,)


@given(st.floats(100, 1100), st.floats(60, 300))
def test_a_tail_stops_before_the_head(x: float, y: float) -> None:
    face = around(600, 500, 40)
    tip = tip_of(Box(x, y, x + 200, y + 80), (600, 520), face, 26.0)
    if tip is not None:
        away = hypot(tip[0] - 600, tip[1] - 500) - 40
        assert away == pytest.approx(26.0, abs=0.5)


def test_body_and_tail_are_one_outline() -> None:
    path = with_tail(Box(0, 0, 200, 80), 24, (100, 120), 12)
    assert [segment[0] for segment in path].count("M") == 1
    assert (100, 120) in [segment[-2:] for segment in path if len(segment) > 2]


def drawn(mode: str, seconds: float) -> RecordingPainter:
    on = RecordingPainter()
    bubble = bubble_for("Hello there!", mode, FRAME)
    face = around(640, 400, 32)
    (place,) = place_bubbles([bubble.wish(face, (640, 415))], [face], FRAME)
    assert place is not None
    draw_bubble(
        on, bubble, place, mouth=(640, 415), face=face, seconds=seconds, length_s=2.0
    )  # fmt: skip
    return on


def test_a_bubble_springs_in_and_then_stands_still() -> None:
    assert "push" in [name for name, _ in drawn("talk", 0.0).calls]
    first_shapes = [facts for name, facts in drawn("talk", SPRING_S).calls if name == "shape"]
    later_shapes = [facts for name, facts in drawn("talk", 1.0).calls if name == "shape"]
    assert first_shapes == later_shapes


def test_each_way_of_speaking_has_a_bubble_of_its_own() -> None:
    outlines = {mode: drawn(mode, 1.0).calls for mode in ("talk", "shout", "whisper", "sing")}
    shapes = [str(calls) for calls in outlines.values()]
    assert len(set(shapes)) == 4


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (640, 360), (1080, 1080)])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.99])
def test_subtitles_stay_in_the_foot_of_the_frame(size: tuple[int, int], share: float) -> None:
    for text in ("Hello.", LONG):
        box = subtitle_box(subtitle_for("Maya", text, size), share)
        assert box.y0 >= size[1] * 0.86 - 1
        assert box.y1 <= size[1]
        assert box.x0 >= 0
        assert box.x1 <= size[0]


def test_a_subtitle_is_painted_once_and_then_copied() -> None:
    on = RecordingPainter()
    subtitle = subtitle_for("Maya", "Hello there", FRAME)
    draw_subtitle(on, subtitle, 0.1)
    draw_subtitle(on, subtitle, 0.6)
    keys = [facts["key"] for name, facts in on.calls if name == "sprite"]
    assert len(keys) == 2
    assert len(set(keys)) == 1
