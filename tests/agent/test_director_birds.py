"""What the offline director makes of birds: they fly up to things, and away for good."""

import pytest

from stickgen_agent.director import direct
from stickgen_engine.script.models import Action


def deeds_of(story: str, who: str) -> list[Action]:
    (scene,) = direct(story).script.scenes
    return [a for part in scene.parts if part.actor == who for a in part.actions]


@pytest.mark.parametrize("thing", ["fence", "tree", "bench"])
def test_a_bird_sits_on_top_of_a_thing(thing: str):
    (sitting,) = deeds_of(f"A bird sits on a {thing}.", "bird")
    assert (sitting.action, sitting.target) == ("sit", thing)


def test_a_bird_that_flies_to_a_tree_comes_down_in_it():
    flown = deeds_of("A bird sits on a fence. It flies to a tree.", "bird")[-1]
    assert (flown.action, flown.target, flown.to) == ("fly", "tree", None)


@pytest.mark.parametrize(
    ("story", "who"),
    [
        ("A cat pounces, but the bird flies away.", "bird"),
        ("A man waves and walks off.", "man"),
        ("A horse eats. Then the horse gallops away.", "horse"),
    ],
)
def test_who_goes_away_leaves_the_picture(story: str, who: str):
    last = deeds_of(story, who)[-1]
    assert last.to is not None
    assert abs(last.to[0]) > 5.0
