"""Captions are English, and true."""

import numpy as np
import pytest

from stickgen_engine.data.captions import captions_of
from stickgen_engine.data.deeds import Deed
from stickgen_engine.data.english import gerund, third_person
from stickgen_engine.data.phrases import ADVERBS, PHRASES
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS


def told(*deeds: Deed, seed: int = 0, kind: str = "human") -> tuple[str, ...]:
    return captions_of(deeds, kind, np.random.default_rng(seed))


def test_every_action_has_several_wordings_and_every_manner_adverbs() -> None:
    assert set(PHRASES) == set(ACTIONS.names)
    assert all(len(phrases) >= 2 for phrases in PHRASES.values())
    assert set(ADVERBS) == set(MANNERS.names) - {"neutral"}


@pytest.mark.parametrize(
    ("phrase", "someone", "going_on"),
    [
        ("run", "runs", "running"),
        ("wave the hand", "waves the hand", "waving the hand"),
        (
            "bend down and *pick it up",
            "bends down and picks it up",
            "bending down and picking it up",
        ),
        ("lie down", "lies down", "lying down"),
        ("cry", "cries", "crying"),
        ("march", "marches", "marching"),
        ("play the drums", "plays the drums", "playing the drums"),
        ("tiptoe", "tiptoes", "tiptoeing"),
    ],
)
def test_verbs_take_their_forms(phrase: str, someone: str, going_on: str) -> None:
    assert third_person(phrase) == someone
    assert gerund(phrase) == going_on


def test_captions_differ_and_hold_no_marks() -> None:
    for seed in range(50):
        deeds = (
            Deed("walk", "sad", 0, 80, "curve_left", over=Deed("wave", "neutral", 10, 60)),
            Deed("hug", "neutral", 90, 160),
        )
        captions = told(*deeds, seed=seed)
        assert len(set(captions)) == 3
        assert not any(mark in caption for caption in captions for mark in "{}*")


def test_the_first_caption_tells_everything_in_order() -> None:
    first = told(Deed("jump", "neutral", 0, 30), Deed("bow", "neutral", 40, 80), seed=3)[0]
    said = [any(form(p) in first for p in PHRASES[a] for form in (third_person, gerund))
            for a in ("jump", "bow")]  # fmt: skip
    assert said == [True, True]


def test_left_is_never_told_as_right() -> None:
    for seed in range(60):
        for caption in told(Deed("walk", "neutral", 0, 90, "curve_left"), seed=seed):
            assert "right" not in caption


def test_a_robot_is_called_a_robot() -> None:
    assert all("robot" in caption for caption in told(Deed("wave", "happy", 0, 50), kind="robot"))
