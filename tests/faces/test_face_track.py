from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_engine.faces.expressions import EXPRESSIONS, posed
from stickgen_engine.faces.state import FaceState
from stickgen_engine.faces.track import FaceTrack, face_track
from stickgen_engine.script.models import Actor, Part
from stickgen_engine.timeline.beats import ActorTimeline, Beat, ExpressionKey, Speech

FRAMES = 250
NAMES = tuple(EXPRESSIONS)


def acted(
    *,
    expressions: tuple[ExpressionKey, ...] = (),
    speeches: tuple[Speech, ...] = (),
    beats: tuple[Beat, ...] = (),
    seed: int = 7,
    name: str = "ann",
) -> FaceTrack:
    timeline = ActorTimeline(
        actor=Actor(id=name, color="#112233"), part=Part(actor=name), seed=seed, at=(0, 0),
        facing_deg=0, beats=beats, expressions=expressions, speeches=speeches, gazes=(),
    )  # fmt: skip
    return face_track(timeline, FRAMES)


def without_blink(face: FaceState) -> tuple[object, ...]:
    return tuple(getattr(face, f.name) for f in fields(face) if f.name != "blink")


@pytest.mark.parametrize("name", NAMES)
def test_an_expression_is_there_after_three_tenths_of_a_second_and_not_before(name: str) -> None:
    start = "neutral" if name != "neutral" else "sad"
    track = acted(expressions=(ExpressionKey(0, start), ExpressionKey(50, name)))
    assert without_blink(track.at(50)) == without_blink(EXPRESSIONS[start])
    assert without_blink(track.at(54)) not in (
        without_blink(EXPRESSIONS[start]),
        without_blink(EXPRESSIONS[name]),
    )
    assert without_blink(track.at(58)) == without_blink(EXPRESSIONS[name])


def test_a_scene_starts_with_its_first_expression_already_there() -> None:
    assert acted(expressions=(ExpressionKey(0, "angry"),)).at(0).brow_inner == pytest.approx(0.22)


def test_a_change_of_heart_in_mid_transition_does_not_jump() -> None:
    track = acted(
        expressions=(
            ExpressionKey(0, "happy"),
            ExpressionKey(20, "sad"),
            ExpressionKey(23, "angry"),
        )
    )
    lifts = [track.at(frame).mouth_lift for frame in range(15, 40)]
    assert max(abs(b - a) for a, b in pairwise(lifts)) < 0.09


def test_a_face_never_takes_anything_from_another_actor() -> None:
    alone = [acted().at(frame) for frame in range(FRAMES)]
    furious = acted(
        expressions=(ExpressionKey(0, "angry"),), speeches=(Speech(0, 200, "shout", "No!"),),
        name="bob",
    )  # fmt: skip
    together = acted()
    shown = []
    for frame in range(FRAMES):
        furious.at(frame)
        shown.append(together.at(frame))
    assert shown == alone
    assert {face.expression for face in shown} == {"neutral"}


def test_a_mouth_is_still_when_nothing_is_said() -> None:
    track = acted(
        expressions=(ExpressionKey(0, "happy"),),
        speeches=(Speech(50, 120, "talk", "Hello there, my old friend!"),),
    )
    for frame in (*range(50), *range(120, FRAMES)):
        face = track.at(frame)
        assert (face.mouth, face.mode, face.mouth_open) == ("X", None, 0.0)
    assert max(track.at(frame).mouth_open for frame in range(50, 120)) > 0.15


def test_feeling_and_speech_combine() -> None:
    track = acted(
        expressions=(ExpressionKey(0, "angry"),),
        speeches=(Speech(10, 90, "shout", "Come back here right now"),),
    )
    loudest = max((track.at(frame) for frame in range(10, 90)), key=lambda face: face.mouth_open)
    assert loudest.brow_inner > 0.15
    assert loudest.mouth_open > 0.28
    assert loudest.mouth_half >= 0.34
    assert loudest.mode == "shout"


def test_modes_differ_in_how_far_mouths_open() -> None:
    widest = {
        mode: max(
            acted(speeches=(Speech(0, 100, mode, "all of us are going away"),)).at(f).mouth_open
            for f in range(100)
        )
        for mode in ("whisper", "talk", "shout")
    }
    assert widest["whisper"] < widest["talk"] < widest["shout"]


def test_a_singer_closes_the_eyes_and_leans_back() -> None:
    face = acted(speeches=(Speech(0, 100, "sing", "la la la"),)).at(50)
    assert face.blink == 1.0
    assert face.head_back_deg == 7.0


def test_a_line_without_text_moves_the_mouth_too() -> None:
    track = acted(speeches=(Speech(0, 200, "talk", ""),))
    opened = [track.at(frame).mouth_open for frame in range(200)]
    assert max(opened) > 0.15
    assert len(set(opened)) > 5


def test_blinks_last_two_or_three_frames_and_come_every_few_seconds() -> None:
    timeline = acted(seed=3)
    closed = [timeline.at(frame).blink > 0 for frame in range(FRAMES)]
    runs, length = [], 0
    for shut in (*closed, False):
        if shut:
            length += 1
        elif length:
            runs.append(length)
            length = 0
    assert runs
    assert set(runs) <= {2, 3}
    assert 2 <= len(runs) <= 5


def test_two_actors_do_not_blink_together() -> None:
    first = [acted(name="ann").at(f).blink for f in range(FRAMES)]
    second = [acted(name="bob").at(f).blink for f in range(FRAMES)]
    assert first != second


def test_actions_shape_the_face() -> None:
    asleep = acted(beats=(Beat("sleep", 0, FRAMES),)).at(100)
    crying = acted(beats=(Beat("cry", 0, FRAMES),)).at(100)
    laughing = acted(beats=(Beat("laugh", 20, 200),)).at(100)
    fainted = acted(beats=(Beat("faint", 20, 200),)).at(100)
    assert asleep.blink == fainted.blink == 1.0
    assert asleep.shut_arch < 0 < laughing.shut_arch
    assert crying.tear == 1.0
    assert laughing.mouth_open > 0.15


def test_the_same_timeline_gives_the_same_face() -> None:
    speeches = (Speech(0, 90, "talk", ""), Speech(100, 200, "sing", "Über allen Gipfeln"))
    once, again = acted(speeches=speeches), acted(speeches=speeches)
    # In any order of asking.
    assert [once.at(f) for f in range(FRAMES)] == [again.at(f) for f in reversed(range(FRAMES))][
        ::-1
    ]


@given(
    keys=st.lists(st.tuples(st.integers(0, 240), st.sampled_from(NAMES)), max_size=6),
    said=st.tuples(
        st.integers(0, 200), st.integers(1, 50),
        st.sampled_from(("talk", "shout", "whisper", "sing")), st.text(max_size=40),
    ),
    frame=st.integers(-5, 260),
)  # fmt: skip
def test_any_face_stays_within_what_can_be_drawn(
    keys: list[tuple[int, str]], said: tuple[int, int, str, str], frame: int
) -> None:
    start, length, mode, text = said
    track = acted(
        expressions=tuple(ExpressionKey(*key) for key in keys),
        speeches=(Speech(start, start + length, mode, text),),
    )
    face = track.at(frame)
    assert 0.0 <= face.blink <= 1.0
    assert 0.0 <= face.lid_upper <= 0.5
    assert 0.05 <= face.mouth_half <= 0.55
    assert 0.0 <= face.mouth_open <= 0.45


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("viseme", "XABCDEFGH")
def test_every_expression_can_form_every_sound(name: str, viseme: str) -> None:
    talked = posed(name, mode="talk", viseme=viseme)  # type: ignore[arg-type]
    shouted = posed(name, mode="shout", viseme=viseme)  # type: ignore[arg-type]
    assert talked.expression == shouted.expression == name
    if viseme == "D":
        assert shouted.mouth_open >= talked.mouth_open
