"""Lines have stresses on words that carry them, in time with the mouth."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Speech
from stickgen_engine.timeline.stresses import phrase_ends, stresses_of


def said(text: str, seconds: float = 4.0, start: int = 10) -> Speech:
    return Speech(start, start + round(seconds * FPS), "talk", text)


def test_small_words_carry_no_stress_and_the_last_word_does() -> None:
    found = stresses_of(said("It is on the table"))
    assert len(found) == 1
    assert found[0].frame > 10 + 50


def test_words_for_me_and_you_are_told_apart() -> None:
    about = [stress.about for stress in stresses_of(said("You stole something from me!"))]
    assert about[0] == "other"
    assert about[-1] == "self"


def test_a_question_asks_at_its_end_and_a_cry_is_stronger() -> None:
    asked = stresses_of(said("Where is the treasure?"))
    cried = stresses_of(said("There is the treasure!"))
    assert asked[-1].asks
    assert not cried[-1].asks
    assert cried[-1].strength > asked[-1].strength


def test_phrases_end_at_punctuation_and_with_the_line() -> None:
    speech = said("Well, here we are. Sit down")
    ends = phrase_ends(speech)
    assert len(ends) == 3
    assert ends[-1] == speech.end
    assert list(ends) == sorted(ends)


def test_a_line_without_words_has_no_stress() -> None:
    assert stresses_of(said("")) == ()
    assert stresses_of(said("… !!")) == ()


@given(st.text(max_size=120), st.floats(0.2, 12.0))
def test_stresses_lie_in_the_line_and_apart(text: str, seconds: float) -> None:
    speech = said(text, seconds)
    frames = [stress.frame for stress in stresses_of(speech)]
    assert all(speech.start <= frame <= speech.end for frame in frames)
    assert all((b - a) / FPS >= 0.42 for a, b in pairwise(frames))
