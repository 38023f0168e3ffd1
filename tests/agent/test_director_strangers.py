"""Turns of everyday English that once put people into films whom no story had named."""

import pytest

from stickgen_agent.director import Directed, direct


def cast(film: Directed) -> list[str]:
    return [actor.id for actor in film.script.actors]


def done(film: Directed, who: str) -> list[str]:
    return [
        action.action
        for scene in film.script.scenes
        for part in scene.parts
        if part.actor == who
        for action in part.actions
    ]


@pytest.mark.parametrize(
    ("story", "people"),
    [
        ("Two children, Mia and Tom, fly a kite on a windy hill.", ["mia", "tom"]),
        ("A boy called Tim and his sister Ann run.", ["tim", "ann"]),
        ("My friend Sam sits on a bench.", ["sam"]),
        ("Rex, a big dog, barks.", ["rex"]),
        ("Lena and Max, two best friends, dance.", ["lena", "max"]),
        ("Snow White eats an apple.", ["snow_white"]),
        ("anna is tired and paul yawns", ["anna", "paul"]),
    ],
)
def test_names_belong_to_those_who_were_just_counted(story: str, people: list[str]):
    assert cast(direct(story)) == people


@pytest.mark.parametrize(
    "thing",
    ["The string breaks", "The smoke alarm goes off", "The sun rises", "The bag falls",
     "The phone rings", "The door opens", "Her heart breaks", "The power goes out",
     "Music plays", "The elevator gets stuck", "The printer jams", "Tom's phone rings"],
)  # fmt: skip
def test_a_thing_that_does_something_by_itself_is_nobody_and_is_noted(thing: str):
    film = direct(f"Tom sits on a chair. {thing}. Tom laughs.")
    assert cast(film) == ["tom"]
    assert done(film, "tom") in (["walk", "sit", "laugh"], ["sit", "laugh"])


@pytest.mark.parametrize(
    ("story", "shown", "never"),
    [
        ("Tom flies a kite.", "raise_hand", "fly"),
        ("Tom catches a cold.", None, "catch"),
        ("Tom runs a shop.", "stand", "run"),
        ("Tom takes a photo of a tree.", "photograph", "take"),
        ("Tom makes a phone call.", "phone", "hammer"),
        ("Tom throws a party.", "celebrate", "throw"),
        ("Tom falls asleep.", "sleep", "fall_down"),
        ("Tom falls in love.", None, "fall_down"),
        ("Tom breaks down in tears.", "cry", "hammer"),
        ("Tom burns the toast.", "cook", "stand"),
        ("Tom plays chess.", "sit", "skip"),
        ("Tom goes wild.", "celebrate", "walk"),
    ],
)
def test_a_verb_with_its_object_is_read_as_a_whole(story: str, shown: str | None, never: str):
    actions = done(direct(story), "tom")
    assert never not in actions
    assert shown is None or shown in actions


def test_everybody_means_those_who_are_named_before_or_after():
    assert cast(direct("Anna and Bob sit at a table. Everybody laughs.")) == ["anna", "bob"]
    assert cast(direct("Everybody dances. Anna kisses Bob.")) == ["anna", "bob"]


def test_who_is_made_to_do_something_does_it_and_not_the_one_who_makes_them():
    film = direct("A clown makes the girl laugh.")
    assert "laugh" in done(film, "girl")
    assert "laugh" not in done(film, "clown")


def test_a_crowd_stands_behind_those_who_act():
    film = direct("A striker kicks the ball. The crowd goes wild.")
    parts = {part.actor: part for part in film.script.scenes[0].parts}
    crowd = [part for who, part in parts.items() if who.startswith("person")]
    assert len(crowd) >= 3
    assert all(part.at is not None and part.at[1] > 2.0 for part in crowd)
    assert all("celebrate" in done(film, part.actor) for part in crowd)


def test_everyone_who_sits_has_a_seat():
    film = direct("A couple sits in a restaurant.")
    seats = [part.actions[-1].target for part in film.script.scenes[0].parts]
    assert len({*seats}) == 2


def test_who_acts_after_a_thing_did_acts_alone():
    script = direct("Mia laughs. Suddenly the string breaks and Tom cries.").script
    done = {part.actor: [each.action for each in part.actions] for part in script.scenes[0].parts}
    assert done == {"mia": ["laugh"], "tom": ["cry"]}
