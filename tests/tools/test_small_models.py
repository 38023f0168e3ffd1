"""What models of a few billion parameters write, and what is made of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.outcome import Outcome
from stickgen_tools.repair.phrases import phrase_of
from stickgen_tools.repair.remarks import summed_up
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import toolbox_for
from tests.tools.desk import MemoryProject

SMALL = toolbox_for(8192)


async def _written(folder: Path, **script: Any) -> tuple[ScriptSchema, Outcome]:
    """Write a script with the small set of tools; it has to be taken."""
    studio = Studio(MemoryProject(folder))
    outcome = await SMALL.call("write_script", json.dumps({"title": "T", **script}), studio)
    assert outcome.ok, outcome.text()
    assert studio.project.head is not None
    return studio.project.head.script, outcome


def _scene(*parts: dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    return [{"id": "s", "duration_s": 8, "place": "park", "parts": list(parts), **more}]


async def test_who_is_called_dog_or_robot_is_one_where_no_kind_is_told(tmp_path: Path) -> None:
    script, _ = await _written(tmp_path, actors=["girl", "dog", "robot_2", "Rex"], scenes=_scene())
    kinds = [(each.kind, each.species) for each in script.actors]
    assert kinds == [("human", None), ("animal", "dog"), ("robot", None), ("human", None)]


async def test_an_animal_without_a_species_is_what_it_is_called_or_told_to_be_a_dog(
    tmp_path: Path,
) -> None:
    actors = [{"id": "kitty", "name": "Cat", "kind": "animal"}, {"id": "frog", "kind": "animal"}]
    script, outcome = await _written(tmp_path, actors=actors, scenes=_scene())
    assert [each.species for each in script.actors] == ["cat", "dog"]
    assert "'frog' is drawn as a dog" in outcome.text()


async def test_a_species_without_a_kind_makes_an_animal(tmp_path: Path) -> None:
    actors = [{"id": "rex", "species": "dog"}]
    script, _ = await _written(tmp_path, actors=actors, scenes=_scene())
    assert (script.actors[0].kind, script.actors[0].species) == ("animal", "dog")


async def test_actions_written_as_phrases_are_done_to_those_they_name(tmp_path: Path) -> None:
    dog = {"actor": "dog", "actions": ["follow girl", "chase_cat", "walk_slowly"]}
    scenes = _scene(dog, {"actor": "girl"}, {"actor": "cat"})
    script, outcome = await _written(tmp_path, actors=["girl", "dog", "cat"], scenes=scenes)
    actions = script.scenes[0].parts[0].actions
    assert [(each.action, each.target) for each in actions] == [
        ("follow", "girl"), ("chase", "cat"), ("walk", None),
    ]  # fmt: skip
    assert actions[2].manner == "cautious"
    assert "'chase_cat' as 'chase'" in outcome.text()


@pytest.mark.parametrize("text", ["fall_in_love", "give_up", "turn_into_frog", "zorp the girl"])
def test_phrases_whose_verb_means_something_else_are_not_guessed(text: str) -> None:
    assert phrase_of(text) is None


async def test_a_script_is_not_refused_for_what_it_says_besides(tmp_path: Path) -> None:
    ann = {"id": "ann", "age": 30, "gender": "female"}
    part = {"actor": "ann", "actions": [{"action": "wait", "intensity": "low"}]}
    scenes = _scene(part, mood="sad")
    script, outcome = await _written(tmp_path, genre="drama", actors=[ann], scenes=scenes)
    assert script.scenes[0].parts[0].actions[0].action == "idle"
    assert all(word in outcome.text() for word in ("genre", "age", "mood", "left out"))


@pytest.mark.parametrize(
    "actor", [{"id": "a", "actionz": ["walk"]}, {"id": "a", "heigth": 2}, {"id": "a", "looks": {}}]
)
async def test_what_could_matter_is_never_left_out(tmp_path: Path, actor: dict[str, Any]) -> None:
    studio = Studio(MemoryProject(tmp_path))
    script = {"title": "T", "actors": [actor], "scenes": _scene()}
    outcome = await SMALL.call("write_script", json.dumps(script), studio)
    assert not outcome.ok
    assert "there is no such field" in outcome.text()


async def test_an_action_may_be_named_by_its_noun_where_only_one_can_be_meant(
    tmp_path: Path,
) -> None:
    studio = Studio(MemoryProject(tmp_path))
    scenes = _scene({"actor": "ann", "actions": ["walk", "celebrate"]})
    script = {"title": "T", "actors": [{"id": "ann", "kind": "student"}], "scenes": scenes}
    assert (await SMALL.call("write_script", json.dumps(script), studio)).ok
    call = {"actor": "ann", "action": "celebration"}
    outcome = await SMALL.call("remove_action", json.dumps(call), studio)
    assert outcome.ok
    assert "celebrate" in outcome.summary


async def test_a_field_that_an_edit_does_not_have_is_refused(tmp_path: Path) -> None:
    studio = Studio(MemoryProject(tmp_path))
    script = {"title": "T", "actors": ["ann"], "scenes": _scene({"actor": "ann"})}
    assert (await SMALL.call("write_script", json.dumps(script), studio)).ok
    call = {"actor": "ann", "action": "wave", "vigour": "high"}
    assert not (await SMALL.call("add_action", json.dumps(call), studio)).ok


async def test_actions_that_tell_how_long_they_last_follow_one_another(tmp_path: Path) -> None:
    actions = [
        {"action": "walk", "duration": 2}, {"action": "wave", "duration": "1.5s"},
        {"action": "bow", "start_s": 5, "duration": 1}, {"action": "nod", "duration": 1},
    ]  # fmt: skip
    scenes = _scene({"actor": "ann", "actions": actions})
    script, _ = await _written(tmp_path, actors=["ann"], scenes=scenes)
    times = [(each.start_s, each.end_s) for each in script.scenes[0].parts[0].actions]
    assert times == [(0, 2), (2, 3.5), (5, 6), (6, 7)]


async def test_camera_keys_without_times_come_one_after_another(tmp_path: Path) -> None:
    scenes = _scene({"actor": "ann"}, camera=["wide", "zoom", {"shot": "close-up"}, "full"])
    script, outcome = await _written(tmp_path, actors=["ann"], scenes=scenes)
    keys = [(each.at_s, each.move, each.shot) for each in script.scenes[0].camera]
    assert keys == [
        (0, "static", "wide"), (2, "zoom", None), (4, "static", "close_up"), (6, "static", "full"),
    ]  # fmt: skip
    assert "no times" in outcome.text()


def test_many_notes_are_said_in_few_lines_and_few_stay_as_they_are() -> None:
    few = ("actors[0]: read 'ann' as its id", "scenes[0].place: read \"park\" as 'city_park'")
    assert summed_up(few) == few
    slips = [f"actors[{n}]: read 'a{n}' as its id" for n in range(9)]
    words = [f"scenes[{n}].place: read \"park{n}\" as 'city_park'" for n in range(4)]
    told = summed_up([*slips, "a thing of its own", *words])
    assert len(told) == 3
    assert told[0] == "a thing of its own"
    assert "\"park3\" as 'city_park'" in told[1]
    assert told[2].startswith("9 slips of form were mended, such as actors[0]")


async def test_a_scene_that_is_too_short_for_what_happens_in_it_is_made_longer(
    tmp_path: Path,
) -> None:
    actions = [{"action": "walk", "start_s": 0, "end_s": 3}, {"action": "dance", "start_s": 11}]
    scenes = _scene({"actor": "ann", "actions": actions}, camera=[{"at_s": 9, "shot": "close_up"}])
    script, outcome = await _written(tmp_path, actors=["ann"], scenes=scenes)
    assert script.scenes[0].duration_s == 12
    assert "scene s lasts 12 s: 8 s are too short" in outcome.text()


async def test_a_way_that_takes_too_long_is_gone_faster(tmp_path: Path) -> None:
    walk = {"action": "walk", "start_s": 0, "end_s": 1.5, "to": [3, 0]}
    part = {"actor": "ann", "at": [-3, 0], "actions": [walk, {"action": "bow", "start_s": 2}]}
    script, outcome = await _written(tmp_path, actors=["ann"], scenes=_scene(part))
    assert script.scenes[0].parts[0].actions[0].action != "bow"
    assert outcome.warnings


async def test_a_thing_that_something_is_done_to_is_put_into_the_scene(tmp_path: Path) -> None:
    part = {"actor": "ann", "at": [-1, 0], "actions": [{"action": "sit", "target": "bench"}]}
    script, outcome = await _written(tmp_path, actors=["ann"], scenes=_scene(part))
    (bench,) = script.scenes[0].props
    assert (bench.id, bench.kind, bench.at) == ("bench", "bench", (-0.3, 0.3))
    assert "put 'bench' there" in outcome.text()


async def test_a_thing_that_is_named_in_two_ways_is_there_once(tmp_path: Path) -> None:
    actions = [
        {"action": "find", "target": "treasure"}, {"action": "open", "target": "treasure_chest"},
        "sit on bench",
    ]  # fmt: skip
    scenes = _scene({"actor": "ann", "actions": actions})
    script, _ = await _written(tmp_path, actors=["ann"], scenes=scenes)
    assert [each.id for each in script.scenes[0].props] == ["treasure", "bench"]
    targets = [each.target for each in script.scenes[0].parts[0].actions]
    assert targets == ["treasure", "treasure", "bench"]


async def test_a_scene_and_a_prop_may_be_told_by_name(tmp_path: Path) -> None:
    scenes: list[dict[str, Any]] = [
        {"name": "Castle Hall", "place": "castle", "props": [{"name": "throne"}]}
    ]
    actors = [{"id": "Old Man", "name": "Old Man"}]
    scenes[0]["parts"] = [{"actor": "Old Man", "actions": ["wave"]}]
    script, _ = await _written(tmp_path, actors=actors, scenes=scenes)
    assert script.scenes[0].props[0].kind == "throne"
    assert script.scenes[0].parts[0].actor == script.actors[0].id == "old_man"
    assert script.scenes[0].id == "castle_hall"


async def test_a_scene_without_a_length_gets_one_that_fits(tmp_path: Path) -> None:
    actions = [{"action": "walk", "start_s": 0, "end_s": 3}, {"action": "dance", "start_s": 8}]
    scenes = [{"id": "s", "place": "park", "parts": [{"actor": "ann", "actions": actions}]}]
    script, outcome = await _written(tmp_path, actors=["ann"], scenes=scenes)
    assert script.scenes[0].duration_s == 9
    assert "was left out; it is 6" in outcome.text()


async def test_places_and_aims_in_words_are_understood(tmp_path: Path) -> None:
    walk = {"action": "walk", "to": "ann"}
    parts = [{"actor": "ann", "at": "center"}, {"actor": "bob", "at": "left", "actions": [walk]}]
    script, _ = await _written(tmp_path, actors=["ann", "bob"], scenes=_scene(*parts))
    ann, bob = script.scenes[0].parts
    assert (ann.at, bob.at) == ((0, 0), (-2.5, 0))
    assert (bob.actions[0].target, bob.actions[0].to) == ("ann", None)


async def test_tools_that_are_called_otherwise_elsewhere_are_understood(tmp_path: Path) -> None:
    studio = Studio(MemoryProject(tmp_path))
    script = {"title": "T", "actors": ["ann"], "scenes": _scene({"actor": "ann"})}
    assert (await SMALL.call("create_script", json.dumps(script), studio)).ok
    call = {"actor": "ann", "accessories": ["sunglasses"]}
    outcome = await SMALL.call("set_accessories", json.dumps(call), studio)
    assert outcome.ok
    assert "the tool is called change_actor" in outcome.warnings
    assert not (await SMALL.call("add_music", "{}", studio)).ok


async def test_a_script_with_other_faults_comes_back(tmp_path: Path) -> None:
    studio = Studio(MemoryProject(tmp_path))
    part = {"actor": "bob", "actions": [{"action": "dance", "start_s": 11}]}
    script = {"title": "T", "actors": ["ann"], "scenes": _scene(part)}
    outcome = await SMALL.call("write_script", json.dumps(script), studio)
    assert not outcome.ok
    assert "parts[0].actor" in outcome.text()


@pytest.mark.parametrize(
    ("said", "meant"),
    [("angrier", "angry"), ("sadder", "sad"), ("more excited", "excited"), ("faster", "hurried")],
)
async def test_manners_may_be_compared(tmp_path: Path, said: str, meant: str) -> None:
    studio = Studio(MemoryProject(tmp_path))
    script = {"title": "T", "actors": ["ann"], "scenes": _scene({"actor": "ann"})}
    assert (await SMALL.call("write_script", json.dumps(script), studio)).ok
    call = {"actor": "ann", "manner": said}
    assert (await SMALL.call("set_manner", json.dumps(call), studio)).ok
    assert studio.project.head is not None
    assert studio.project.head.script.actors[0].manner == meant


@pytest.mark.parametrize(("said", "nearest"), [("spit", None), ("zigh", None), ("celebratee", 1)])
async def test_an_unknown_action_is_not_answered_with_a_word_that_only_looks_alike(
    tmp_path: Path, said: str, nearest: int | None
) -> None:
    studio = Studio(MemoryProject(tmp_path))
    scenes = _scene({"actor": "ann", "actions": [said]})
    script = {"title": "T", "actors": ["ann"], "scenes": scenes}
    outcome = await SMALL.call("write_script", json.dumps(script), studio)
    (problem,) = outcome.data["problems"]
    assert ("nearest" in problem) == bool(nearest)
    assert "leave this action out" in problem["allowed"]
