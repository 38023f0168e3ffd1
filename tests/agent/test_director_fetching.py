"""What the offline director makes of things that are thrown, caught and fetched."""

from typing import Any

import pytest

from stickgen_agent.director import direct
from stickgen_engine.script.models import Scene


def only_scene(story: str) -> Scene:
    (scene,) = direct(story).script.scenes
    return scene


def deeds_of(scene: Scene, who: str) -> list[tuple[str, str | None]]:
    part = next(part for part in scene.parts if part.actor == who)
    return [(each.action, each.target) for each in part.actions]


def balls(scene: Scene) -> list[Any]:
    return [prop for prop in scene.props if prop.kind == "ball"]


def test_a_dog_runs_after_the_one_ball_that_is_thrown_past_it():
    scene = only_scene("A girl throws a ball to her dog. The dog runs after it")
    assert len(balls(scene)) == 1
    assert deeds_of(scene, "girl") == [("throw", None)]
    assert deeds_of(scene, "dog") == [("chase", "ball")]


@pytest.mark.parametrize(
    "story",
    [
        "A girl throws a ball. Her dog chases it and brings it back.",
        "A girl throws a ball for her dog; the dog picks it up and gives it to her",
        "A girl throws a ball and her dog fetches it",
        "A girl plays fetch with her dog",
    ],
)
def test_a_dog_that_fetches_picks_the_ball_up_and_brings_it_back(story: str):
    scene = only_scene(story)
    assert len(balls(scene)) == 1
    done = deeds_of(scene, "dog")
    assert done[:2] == [("chase", "ball"), ("pick_up", "ball")]
    assert done[-1] == ("give", "girl")


def test_what_has_no_picture_is_thrown_as_a_ball_and_that_is_said():
    told = direct("A boy throws a stick and his dog fetches it")
    assert balls(told.script.scenes[0])
    assert any("ball stands in" in note for note in told.notes)


def test_he_may_be_the_dog_of_a_girl():
    scene = only_scene("A girl throws a ball to her dog and he catches it")
    assert deeds_of(scene, "girl") == [("throw", "dog")]
    assert [action for action, _ in deeds_of(scene, "dog")] == ["catch"]


def test_a_ball_that_is_thrown_back_is_the_same_ball_and_goes_to_who_threw_it():
    scene = only_scene(
        "Tom throws a ball to Ann. She catches it and throws it back. He catches it."
    )
    assert len(balls(scene)) == 1
    assert deeds_of(scene, "tom") == [("throw", "ann"), ("catch", "ann")]
    assert deeds_of(scene, "ann") == [("catch", "tom"), ("throw", "tom")]


def test_those_who_play_ball_throw_one_ball_from_one_to_the_next():
    scene = only_scene("Three kids play ball")
    assert len(balls(scene)) == 1
    throws = {who: deeds_of(scene, who) for who in ("kid", "kid_2", "kid_3")}
    assert ("throw", "kid_2") in throws["kid"]
    assert ("throw", "kid_3") in throws["kid_2"]
    assert ("throw", "kid") in throws["kid_3"]


def test_a_boy_runs_after_a_ball_that_somebody_kicks():
    scene = only_scene("A man kicks a ball and a boy runs after it")
    assert deeds_of(scene, "boy") == [("chase", "ball")]
