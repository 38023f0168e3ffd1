import pytest
from pydantic import ValidationError

from stickgen_engine.script.models import Action, Actor, Scene, ScriptSchema


def test_the_smallest_script_is_filled_in_with_defaults(smallest):
    script = ScriptSchema.model_validate(smallest)
    ann, scene = script.actors[0], script.scenes[0]
    assert (ann.name, ann.kind, ann.height_m, ann.manner) == ("Ann", "human", 1.8, "neutral")
    assert ann.color.startswith("#")
    assert (scene.place, scene.time_of_day, scene.weather) == ("studio", "day", "clear")
    assert script.size == (1280, 720)
    assert scene.parts[0].at == (0.0, 0.0)


def test_actors_without_a_colour_get_different_ones():
    actors = [{"id": name} for name in ("ann", "bob", "cy")]
    scene = {"id": "one", "duration_s": 1}
    script = ScriptSchema.model_validate({"title": "t", "actors": actors, "scenes": [scene]})
    assert len({actor.color for actor in script.actors}) == 3


def test_actors_without_a_place_do_not_stand_in_each_other():
    parts = [{"actor": name, "actions": []} for name in "abcdefgh"]
    scene = Scene.model_validate({"id": "one", "duration_s": 1, "parts": parts})
    assert len({part.at for part in scene.parts}) == 8


def test_an_animal_is_a_dog_of_a_dogs_height_unless_it_says_otherwise():
    assert Actor(id="rex", kind="animal").species == "dog"
    assert Actor(id="rex", kind="animal").height_m == 0.9
    assert Actor.model_validate({"id": "b", "kind": "pet", "species": "Pony"}).height_m == 1.93


@pytest.mark.parametrize(
    ("written", "read"),
    [("red", "#ff0000"), ("#ABC", "#aabbcc"), ("Light Blue", "#add8e6"), ("#2F6FDE", "#2f6fde")],
)
def test_colours_are_normalised(written, read):
    assert Actor(id="ann", color=written).color == read


def test_a_synonym_brings_its_manner_unless_one_is_given():
    assert Action(action="stroll").manner == "relaxed"
    assert Action(action="stroll", manner="proudly").manner == "proud"
    assert Action(action="walk").manner is None


@pytest.mark.parametrize(("written", "read"), [("Left", "left"), (-90, 270.0), ("front", "camera")])
def test_facing_is_a_word_or_degrees(written, read):
    part = {"actor": "ann", "facing": written}
    scene = Scene.model_validate({"id": "one", "duration_s": 1, "parts": [part]})
    assert scene.parts[0].facing == read


def test_a_script_never_changes(smallest):
    script = ScriptSchema.model_validate(smallest)
    with pytest.raises(ValidationError):
        script.title = "other"


@pytest.mark.parametrize("version", [2, 0, True, 1.0, "1", None])
def test_only_version_one_is_read(smallest, version):
    with pytest.raises(ValidationError):
        ScriptSchema.model_validate(smallest | {"schema_version": version})


@pytest.mark.parametrize("size", [[1281, 720], [100, 100], [4000, 720], [1280], ["1280", 720]])
def test_sizes_are_even_and_bounded(smallest, size):
    with pytest.raises(ValidationError):
        ScriptSchema.model_validate(smallest | {"size": size})
