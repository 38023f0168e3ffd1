"""Edits of cast, scenes, lines, cameras and props: who and what refers to them follows."""

import json

import pytest

from stickgen_engine.script.canonical import canonical_data, canonical_json
from stickgen_engine.script.reading import read_script
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.acting import (
    add_line,
)
from stickgen_tools.script.actions import change_action, set_manner
from stickgen_tools.script.cast import (
    add_actor,
    change_actor,
    remove_actor,
    rename_actor,
)
from stickgen_tools.script.film import change_film
from stickgen_tools.script.outline import get_script
from stickgen_tools.script.scenes import (
    add_scene,
    change_scene,
    move_scene,
    remove_scene,
)
from stickgen_tools.script.staging import (
    add_camera,
    add_prop,
    change_prop,
)
from tests.tools.desk import TWO_SCENES, MemoryProject, a_script
from tests.tools.edits import EXAMPLES, edit


def test_removing_an_actor_removes_their_parts_and_says_who_referred_to_them():
    edited = edit(remove_actor, actor="astronaut")
    assert [actor.id for actor in edited.script.actors] == ["zib", "rex"]
    assert all(p.actor != "astronaut" for s in edited.script.scenes for p in s.parts)
    bark = edited.script.scenes[1].parts[0].actions[1]
    assert (bark.action, bark.target) == ("bark", None)
    assert any("bark is done without astronaut" in warning for warning in edited.warnings)


def test_who_was_on_the_way_to_somebody_who_is_gone_goes_to_where_they_were():
    data = json.loads(json.dumps(TWO_SCENES))
    data["scenes"][1]["parts"][0]["actions"] = [{"action": "trot", "target": "astronaut"}]
    script = a_script(data)
    edited = edit(remove_actor, script, actor="astronaut")
    trot = edited.script.scenes[1].parts[0].actions[0]
    assert trot.to == pytest.approx((1.1, 0.0))


def test_removing_an_actor_from_one_scene_keeps_them_in_the_others():
    script = a_script()
    edited = edit(remove_actor, script, actor="astronaut", scene="park")
    assert edited.script.scenes[0] == script.scenes[0]
    assert [part.actor for part in edited.script.scenes[1].parts] == ["rex"]


def test_a_new_id_is_written_wherever_the_old_one_was_referred_to():
    edited = edit(rename_actor, actor="zib", name="Queen", new_id="queen")
    text = canonical_json(edited.script)
    assert '"zib"' not in text
    assert edited.script.scenes[0].parts[0].actions[1].target == "queen"
    assert edited.script.scenes[0].camera[1].target == "queen"


def test_an_id_that_is_taken_is_refused_with_another():
    with pytest.raises(ToolError) as told:
        add_actor(a_script(), name="Second", id="zib")
    assert "zib_2" in told.value.problems[0].allowed


def test_an_id_is_made_of_the_name_and_said():
    edited = edit(add_actor, name="Old Man Löw")
    assert edited.script.actors[-1].id == "old_man_l_w"
    assert edited.data == {"id": "old_man_l_w"}


def test_an_actor_may_be_added_by_id_or_species_alone():
    assert edit(add_actor, id="old_man").script.actors[-1].name == "Old man"
    dog = edit(add_actor, species="dog").script.actors[-1]
    assert (dog.id, dog.name, dog.kind) == ("dog", "Dog", "animal")


def test_an_actor_that_becomes_an_animal_gets_its_height():
    edited = edit(change_actor, actor="zib", species="horse")
    zib = edited.script.actor("zib")
    assert (zib.kind, zib.species, zib.height_m) == ("animal", "horse", 1.93)
    back = edit(change_actor, edited.script, actor="zib", kind="robot").script.actor("zib")
    assert (back.kind, back.species, back.height_m) == ("robot", None, 1.7)


def test_accessories_are_added_and_removed_without_naming_the_others():
    made = edit(change_actor, actor="zib", accessories=["hat", "scarf"]).script
    made = edit(
        change_actor, made, actor="zib", add_accessories=["cape"], remove_accessories=["hat"]
    ).script
    assert made.actor("zib").accessories == ("scarf", "cape")


def test_scenes_are_added_moved_and_removed():
    made = edit(add_scene, duration_s=5.0, place="beach", position=1).script
    assert [scene.id for scene in made.scenes] == ["beach", "landing", "park"]
    made = edit(move_scene, made, scene="beach", position=3).script
    assert [scene.id for scene in made.scenes] == ["landing", "park", "beach"]
    made = edit(remove_scene, made, scene="park").script
    assert [scene.id for scene in made.scenes] == ["landing", "beach"]
    assert made.scenes[0] == a_script().scenes[0]


def test_a_scene_is_added_with_all_that_happens_in_it():
    edited = edit(
        add_scene, duration_s=5.0, place="beach",
        parts=[{"actor": "Zib", "actions": [{"action": "strolling", "to": [2, 0]}]}],
        camera=[{"shot": "wide"}],
    )  # fmt: skip
    part = edited.script.scenes[2].parts[0]
    assert (part.actor, part.actions[0].action, part.actions[0].manner) == (
        "zib",
        "walk",
        "relaxed",
    )
    assert any("read 'Zib' as 'zib'" in warning for warning in edited.warnings)


def test_the_only_scene_stays():
    script = remove_scene(a_script(), scene="park").script
    with pytest.raises(ToolError, match="only one"):
        remove_scene(script, scene="landing")


def test_all_scenes_change_at_once_when_all_are_named():
    edited = edit(change_scene, scene="all", time_of_day="night", weather="rainy")
    assert [(s.time_of_day, s.weather) for s in edited.script.scenes] == [("night", "rainy")] * 2


def test_which_scene_is_asked_for_only_where_it_is_not_clear():
    assert edit(add_line, actor="zib", text="Blip").script.scenes[0].parts[1].lines
    with pytest.raises(ToolError) as told:
        add_line(a_script(), actor="astronaut", text="Hm")
    assert told.value.problems[0].allowed == "landing, park"


@pytest.mark.parametrize("name", ["Landing", "1", "scene 1", "first", "the landing"])
def test_a_scene_is_found_by_what_it_may_be_called(name):
    edited = edit(change_scene, scene=name, weather="foggy")
    assert edited.script.scenes[0].weather == "foggy"
    assert any("as 'landing'" in warning for warning in edited.warnings)


def test_a_line_that_would_run_into_another_comes_after_it():
    edited = edit(add_line, actor="astronaut", scene="landing", text="Who is there?", start_s=5.0)
    assert [line.start_s for line in edited.script.scenes[0].parts[0].lines] == [4.6, 6.7]


def test_a_line_that_needs_more_time_than_is_left_lengthens_the_scene():
    text = "This is a rather long line that takes a while to say aloud."
    edited = edit(add_line, actor="astronaut", scene="landing", text=text, start_s=8.0)
    assert edited.script.scenes[0].duration_s > 12
    assert any("to hold the line" in warning for warning in edited.warnings)


def test_a_keyframe_at_the_same_time_is_replaced():
    edited = edit(add_camera, scene="landing", at_s=3.0, move="orbit", target="ship")
    assert [(key.at_s, key.move) for key in edited.script.scenes[0].camera] == [
        (0.0, "static"),
        (3.0, "orbit"),
    ]


def test_a_prop_can_be_put_into_a_hand_and_out_of_it():
    made = edit(add_prop, kind="ball", scene="park", held_by="Astronaut").script
    assert made.scenes[1].props[0].held_by == "astronaut"
    made = edit(change_prop, made, prop="ball", scene="park", held_by="nobody").script
    assert made.scenes[1].props[0].held_by is None


def test_the_manners_that_single_actions_keep_are_said():
    script = edit(
        set_manner, actor="astronaut", manner="sad", scene="landing", action="walk"
    ).script
    edited = edit(set_manner, script, actor="astronaut", manner="angry")
    assert any("landing actions[0] walk sad" in warning for warning in edited.warnings)


def test_a_memory_project_keeps_versions_as_the_protocol_says(tmp_path):
    project = MemoryProject(tmp_path)
    first = project.commit(a_script(), note="one", author="user")
    assert project.commit(a_script(), note="same", author="user") == first
    second = project.commit(change_film(a_script(), title="New").script, note="", author="model")
    assert (second.number, second.parent) == (2, 1)
    assert project.undo() == first
    assert project.redo() == second
    assert project.redo() is None
    assert project.restore(1) == first
    assert canonical_data(project.version(2).script)["title"] == "New"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_any_weather_and_any_manner_suits_every_example(path):
    script = read_script(path).script
    for weather in ("stormy", "snowy", "clear"):
        edit(change_scene, script, scene="all", weather=weather)
    for manner in ("zombie", "sad", "hurried"):
        for actor in script.actors:
            edit(set_manner, script, actor=actor.id, manner=manner)


def test_who_gets_slower_takes_the_time_that_is_free_before_anything_else_is_changed():
    script = a_script()
    script = edit(change_action, script, actor="astronaut", action="walk", end_s=2.2).script
    edited = edit(set_manner, script, actor="astronaut", manner="zombie")
    walk = edited.script.scenes[0].parts[0].actions[0]
    assert walk.to == (-1.5, 0.0)
    assert walk.action == "walk"
    assert walk.end_s is not None
    assert walk.end_s > 2.2
    assert any("lasts until" in warning for warning in edited.warnings)


def test_actors_may_be_called_as_parts_of_the_outline_are():
    script = edit(rename_actor, actor="zib", name="Camera", new_id="camera").script
    shown = get_script(script).data["scenes"][0]
    assert shown["parts"]["camera"].startswith("at [1.5,0]")
    assert shown["camera"].startswith("0 static")
