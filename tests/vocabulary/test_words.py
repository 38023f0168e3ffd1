import json
import subprocess
import sys

import pytest

from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.catalogue import catalogue, catalogue_text
from stickgen_engine.vocabulary.expressions import EXPRESSIONS
from stickgen_engine.vocabulary.manners import MANNERS
from stickgen_engine.vocabulary.places import PLACES
from stickgen_engine.vocabulary.props import PROPS


@pytest.mark.parametrize(
    ("written", "name", "manner"),
    [
        ("walk", "walk", None),
        ("Walking", "walk", None),
        ("STROLLS", "walk", "relaxed"),
        ("picks up", "pick_up", None),
        ("picking-up", "pick_up", None),
        ("jogging", "jog", None),
        ("argues", "argue", None),
        ("sitting down", "sit_down", None),
        ("hugged", "hug", None),
        ("cries", "cry", None),
        ("lying down", "lie_down", None),
        ("ran", "run", None),
        ("batting", "bat", None),
        ("pitching", "pitch", None),
        ("kicking", "kick_ball", None),
        ("handshake", "shake_hands", None),
        ("running_bases", "run_bases", None),
        ("looking around", "look_around", None),
        ("eating", "eat", None),
        ("fielding", "field", None),
        ("high-five", "high_five", None),
        ("an embrace", "hug", None),
        ("shakes hands with", "shake_hands", None),
        ("raises his hand", "raise_hand", None),
        ("in the", None, None),
    ],
)
def test_an_action_is_understood_however_it_is_written(written, name, manner):
    found = ACTIONS.resolve(written)
    assert (found and found.name, found and found.manner) == (name, manner)


def test_a_place_is_understood_with_its_small_words():
    found = PLACES.resolve("in the forest")
    assert found is not None
    assert found.name == "forest"


@pytest.mark.parametrize("word", ["", " ", "zxqv", "!!!", "_", "x" * 5000, "\ud83d", "\x00"])
def test_what_is_no_word_resolves_to_nothing(word):
    assert ACTIONS.resolve(word) is None


@pytest.mark.parametrize(
    ("word", "nearest"), [("wlak", "walk"), ("danc", "dance"), ("swimm", "swim"), ("hgu", "hug")]
)
def test_the_nearest_word_is_the_one_that_was_meant(word, nearest):
    assert ACTIONS.nearest(word)[0] == nearest


@pytest.mark.parametrize("kind", VOCABULARY)
def test_no_word_stands_for_two_entries(kind):
    words = VOCABULARY[kind]
    seen: dict[str, str] = {}
    for name, synonyms in words.synonyms.items():
        assert name in words
        for synonym in (each.partition(":")[0] for each in synonyms.split()):
            assert synonym not in words, f"{synonym} is an entry of its own"
            assert seen.setdefault(synonym, name) == name, f"{synonym} stands for two"


@pytest.mark.parametrize("kind", VOCABULARY)
def test_every_way_to_write_a_word_resolves_to_its_entry(kind):
    words = VOCABULARY[kind]
    for phrase, resolution in words.phrases():
        found = words.resolve(phrase.replace("_", " ").title())
        assert found is not None
        assert found.name == resolution.name


@pytest.mark.parametrize("kind", VOCABULARY)
def test_every_entry_has_a_meaning(kind):
    assert all(entry.meaning for entry in VOCABULARY[kind])


def test_manners_of_synonyms_are_manners():
    for _, resolution in ACTIONS.phrases():
        assert resolution.manner is None or resolution.manner in MANNERS


def test_faces_of_actions_are_expressions():
    assert all(action.face in EXPRESSIONS for action in ACTIONS)


def test_the_lists_are_as_long_as_was_agreed():
    assert (len(ACTIONS), len(PLACES), len(PROPS)) == (147, 82, 89)
    assert (len(MANNERS), len(EXPRESSIONS)) == (24, 6)


def test_a_place_changes_what_it_changes_and_nothing_else():
    moon, studio = PLACES.get("moon"), PLACES.get("studio")
    assert (moon.gravity, moon.jump_height, moon.movement_speed) == (0.16, 6.0, 0.6)
    assert (studio.gravity, studio.wind_strength, studio.friction) == (1.0, 0.0, 1.0)


def test_seats_can_be_sat_on_and_balls_can_be_held():
    assert all(PROPS.get(seat).can_sit for seat in ("chair", "bench", "sofa", "throne", "bed"))
    assert all(PROPS.get(thing).held for thing in ("baseball", "cup", "sword", "umbrella"))
    assert all(PROPS.get(thing).sky for thing in ("sun", "moon", "cloud", "star", "planet"))


def test_the_catalogue_is_plain_data_with_facts_and_synonyms():
    everything = json.loads(json.dumps(catalogue()))
    assert list(everything) == list(VOCABULARY)
    walk = next(entry for entry in everything["actions"] if entry["name"] == "walk")
    assert walk["speed_mps"] == 1.3
    assert "stroll" in walk["synonyms"]
    assert list(catalogue("props")) == ["props"]
    with pytest.raises(KeyError, match="no list 'verbs'; lists: actions"):
        catalogue("verbs")


def test_the_catalogue_text_keeps_to_the_width_and_names_every_word():
    text = catalogue_text(width=80)
    assert max(map(len, text.splitlines())) <= 80
    assert all(name in text for name in ACTIONS.names)
    assert "goes on foot" in catalogue_text("actions")


def test_the_vocabulary_imports_nothing_heavy():
    program = (
        "import sys, stickgen_engine.vocabulary.catalogue;"
        "print(sorted({'pydantic', 'numpy', 'rapidfuzz', 'cairo'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
