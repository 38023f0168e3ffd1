import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_engine.faces.visemes import murmured, spoken, units_of


def shapes(text: str) -> str:
    return "".join(shape for shape, _ in units_of(text))


def test_english_letters_become_the_mouths_of_their_sounds() -> None:
    assert shapes("mob") == "AEA"
    assert shapes("five") == "GBGC"
    assert shapes("the") == "HC"
    assert shapes("oops") == "FAB"
    assert shapes("wool") == "FFH"


def test_accents_do_not_change_a_mouth() -> None:
    assert shapes("Éclair über") == shapes("eclair uber")


@pytest.mark.parametrize(
    "text",
    ["Привет", "Γειά σου", "مرحبا", "שלום", "नमस्ते", "สวัสดี", "こんにちは", "你好世界", "안녕하세요"],
)
def test_every_script_opens_the_mouth(text: str) -> None:
    mouths = set(spoken(text, 40))
    assert mouths & {"C", "D", "E", "F"}
    assert len(mouths) >= 2


def test_full_stops_close_the_mouth() -> None:
    shown = spoken("Stop. Now", 50)
    assert "X" in shown[10:40]


@given(st.text(max_size=80), st.integers(0, 120))
def test_a_line_fills_exactly_its_frames(text: str, frames: int) -> None:
    assert len(spoken(text, frames)) == frames


@given(st.sampled_from(("talk", "shout", "whisper", "sing")), st.integers(0, 120))
def test_murmuring_fills_exactly_its_frames(mode: str, frames: int) -> None:
    assert len(murmured(mode, frames, random.Random(1))) == frames


@pytest.mark.parametrize(("mode", "hz"), [("talk", 8), ("shout", 6), ("whisper", 10), ("sing", 4)])
def test_murmuring_keeps_the_pace_of_its_mode(mode: str, hz: int) -> None:
    shown = murmured(mode, 250, random.Random(2))
    changes = sum(a != b for a, b in pairwise(shown))
    assert changes == pytest.approx(10 * hz, abs=2) or mode in ("shout", "sing")
    assert changes <= 10 * hz
