import pytest

from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.animal_actions import does, nearest_animal_action
from stickgen_engine.vocabulary.catalogue import catalogue_text
from stickgen_engine.vocabulary.kinds import SPECIES


@pytest.mark.parametrize("species", SPECIES.names)
def test_what_stands_in_for_an_action_is_one_that_the_species_does(species: str) -> None:
    for word in ACTIONS:
        assert does(species, nearest_animal_action(word.name, species)), word.name


@pytest.mark.parametrize("species", SPECIES.names)
def test_what_an_animal_does_itself_stays_as_it_is(species: str) -> None:
    for word in ACTIONS:
        nearest = nearest_animal_action(word.name, species)
        assert (nearest == word.name) == does(species, word.name), word.name


@pytest.mark.parametrize("species", SPECIES.names)
def test_what_stands_in_needs_no_target_that_is_not_there(species: str) -> None:
    for word in ACTIONS:
        if not word.needs_target:
            assert not ACTIONS.get(nearest_animal_action(word.name, species)).needs_target


def test_only_birds_fly() -> None:
    assert does("bird", "fly")
    assert nearest_animal_action("fly", "cat") == "jump"


def test_an_unknown_action_has_nothing_near() -> None:
    with pytest.raises(KeyError):
        nearest_animal_action("photosynthesise")


def test_the_printed_vocabulary_says_which_animals_do_an_action() -> None:
    lines = {line.split()[0]: line for line in catalogue_text("actions").splitlines()}
    assert "animals dog, cat, horse, bird)" in lines["walk"]
    assert "animals bird)" in lines["fly"]
    assert "animals" not in lines["read"]
