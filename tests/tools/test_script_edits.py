"""Each edit changes what was addressed, and nothing else: everything else keeps its bytes."""

import json
from pathlib import Path

import pytest

from stickgen_engine.script.canonical import canonical_data, canonical_json, scene_hash
from stickgen_engine.script.checks import check
from stickgen_engine.script.difference import difference
from stickgen_engine.script.reading import read_script
from stickgen_tools.outcome import ToolError
from stickgen_tools.script.acting import (
    add_line,
    change_line,
    remove_expression,
    remove_line,
    set_expression,
)
from stickgen_tools.script.actions import add_action, change_action, remove_action, set_manner
from stickgen_tools.script.cast import (
    add_actor,
    change_actor,
    place_actor,
    remove_actor,
    rename_actor,
)
from stickgen_tools.script.draft import Draft
from stickgen_tools.script.film import change_film, retime_film
from stickgen_tools.script.outline import get_script
from stickgen_tools.script.scenes import (
    add_scene,
    change_scene,
    move_scene,
    remove_scene,
    retime_scene,
)
from stickgen_tools.script.staging import (
    add_camera,
    add_prop,
    change_prop,
    remove_camera,
    remove_prop,
)
from tests.tools.desk import TWO_SCENES, MemoryProject, a_script

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
LANDING, PARK = "/scenes/0", "/scenes/1"


def touched(old, new):
    """The RFC 6902 paths that an edit changed."""
    return [step["path"] for step in difference(old, new)]


def edit(tool, script=None, **arguments):
    """Run an edit on a script and check that what comes of it is valid and the old one kept."""
    script = script or a_script()
    before = canonical_json(script)
    edited = tool(script, **arguments)
    assert canonical_json(script) == before
    assert check(edited.script) == ()
    assert edited.summary
    return edited


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_draft_that_nobody_changed_is_the_same_to_the_byte(path):
    script = read_script(path).script
    assert canonical_json(Draft(script).finish("nothing").script) == canonical_json(script)


@pytest.mark.parametrize(
    ("tool", "arguments", "within"),
    [
        (add_action, {"actor": "zib", "action": "nod", "scene": "landing"}, f"{LANDING}/parts/1/"),
        (
            change_action,
            {"actor": "astronaut", "action": "walk", "new_action": "run"},
            f"{LANDING}/parts/0/actions/0",
        ),
        (
            remove_action,
            {"actor": "rex", "action": "bark"},
            f"{PARK}/parts/0/actions",
        ),
        (set_manner, {"actor": "zib", "manner": "angry"}, "/actors/1/manner"),
        (
            set_manner,
            {"actor": "astronaut", "manner": "angry", "scene": "landing", "action": "wave"},
            f"{LANDING}/parts/0/actions/1/manner",
        ),
        (
            set_expression,
            {"actor": "zib", "expression": "happy", "at_s": 2.0},
            f"{LANDING}/parts/1/expressions",
        ),
        (
            set_expression,
            {"actor": "astronaut", "expression": "sad", "scene": "landing", "at_s": 4.0},
            f"{LANDING}/parts/0/expressions/1/expression",
        ),
        (
            remove_expression,
            {"actor": "astronaut", "scene": "landing"},
            f"{LANDING}/parts/0/expressions",
        ),
        (add_line, {"actor": "zib", "text": "Blip."}, f"{LANDING}/parts/1/lines"),
        (
            change_line,
            {"actor": "astronaut", "scene": "landing", "mode": "shout"},
            f"{LANDING}/parts/0/lines/0/mode",
        ),
        (
            remove_line,
            {"actor": "astronaut", "scene": "landing"},
            f"{LANDING}/parts/0/lines",
        ),
        (
            add_camera,
            {"scene": "landing", "at_s": 5.0, "move": "zoom", "target": "zib"},
            f"{LANDING}/camera",
        ),
        (remove_camera, {"scene": "landing", "at_s": 3.0}, f"{LANDING}/camera/1"),
        (change_scene, {"scene": "park", "weather": "rainy"}, f"{PARK}/weather"),
        (add_prop, {"kind": "ball", "scene": "park"}, f"{PARK}/props"),
        (
            change_prop,
            {"prop": "ship", "scene": "landing", "at": (-5.0, 2.0)},
            f"{LANDING}/props/0/at",
        ),
        (remove_prop, {"prop": "ship", "scene": "landing"}, f"{LANDING}/props"),
        (place_actor, {"actor": "zib", "facing": "right"}, f"{LANDING}/parts/1/facing"),
        (change_actor, {"actor": "zib", "color": "#112233"}, "/actors/1/color"),
        (rename_actor, {"actor": "zib", "name": "Zab"}, "/actors/1/name"),
        (add_actor, {"name": "Ann"}, "/actors/3"),
        (change_film, {"style": "neon", "size": (720, 1280)}, "/s"),
    ],
)
def test_an_edit_changes_what_it_was_asked_to_and_nothing_else(tool, arguments, within):
    script = a_script()
    edited = edit(tool, script, **arguments)
    paths = touched(script, edited.script)
    assert paths
    assert [path for path in paths if not path.startswith(within)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_edit_of_one_scene_leaves_the_pictures_of_all_others_as_they_are(path):
    script = read_script(path).script
    for number, scene in enumerate(script.scenes):
        made = change_scene(script, scene=scene.id, weather="foggy", time_of_day="dawn").script
        made = add_camera(made, scene=scene.id, at_s=0.5, move="pan").script
        made = add_prop(made, kind="box", scene=scene.id).script
        for other, (old, new) in enumerate(zip(script.scenes, made.scenes, strict=True)):
            same = scene_hash(script, old) == scene_hash(made, new)
            assert same == (other != number), (number, other)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_can_be_retimed(path):
    script = read_script(path).script
    for factor in (2.0, 0.6):
        seconds = round(script.duration_s * factor, 2)
        if seconds > 600:
            continue
        made = edit(retime_film, script, duration_s=seconds).script
        assert made.duration_s == pytest.approx(seconds, abs=0.01)


def test_retiming_scales_all_that_happens():
    made = edit(retime_scene, scene="landing", duration_s=20.0).script.scenes[0]
    walk, wave = made.parts[0].actions
    assert (walk.end_s, wave.start_s, wave.end_s) == (8.0, 9.0, 14.0)
    assert made.parts[0].expressions[1].at_s == 8.0
    assert made.parts[0].lines[0].start_s == 9.2
    assert made.camera[1].at_s == 6.0


def test_a_scene_may_get_a_longer_end_without_moving_what_happens():
    script = a_script()
    edited = edit(retime_scene, script, scene="landing", duration_s=12.0, scale=False)
    assert touched(script, edited.script) == ["/scenes/0/duration_s"]


def test_who_would_come_too_late_in_a_shorter_film_is_hurried_and_that_is_said():
    edited = edit(retime_film, duration_s=1.5)
    assert any("hurried" in warning for warning in edited.warnings)


def test_a_film_that_cannot_be_so_short_says_how_short_it_can_be():
    data = json.loads(json.dumps(TWO_SCENES))
    data["scenes"][1]["parts"][1]["actions"] = [{"action": "jump"}] * 8
    with pytest.raises(ToolError, match="s in all would be possible"):
        retime_film(a_script(data), duration_s=2.0)


def test_an_action_that_would_overlap_starts_after_the_one_before():
    edited = edit(add_action, actor="astronaut", action="jump", scene="landing", start_s=2.0)
    jump = next(a for a in edited.script.scenes[0].parts[0].actions if a.action == "jump")
    assert jump.start_s == 4.0
    assert any("instead of 2 s" in warning for warning in edited.warnings)


def test_who_only_stands_about_stops_when_there_is_something_to_do():
    script = edit(add_action, actor="zib", action="idle", start_s=0.0, end_s=10.0).script
    edited = edit(add_action, script, actor="zib", action="jump", start_s=4.0)
    idle, jump = edited.script.scenes[0].parts[1].actions
    assert (idle.action, idle.end_s, jump.start_s) == ("idle", 4.0, 4.0)
    assert edited.script.scenes[0].duration_s == 10.0
    assert edited.warnings == ("idle ends at 4 s, when it starts",)


def test_a_gesture_may_run_over_a_walk():
    edited = edit(add_action, actor="astronaut", action="nod", scene="landing", start_s=2.0)
    assert edited.warnings == ()
    nod = next(a for a in edited.script.scenes[0].parts[0].actions if a.action == "nod")
    assert nod.start_s == 2.0


def test_a_scene_is_lengthened_for_an_action_at_its_end_and_that_is_said():
    edited = edit(add_action, actor="astronaut", action="jump", scene="landing", start_s=9.8)
    assert edited.script.scenes[0].duration_s == pytest.approx(11.0)
    assert any("lasts 11 s instead of 10 s" in warning for warning in edited.warnings)
    assert edited.script.scenes[1] == a_script().scenes[1]


def test_a_way_gets_the_time_that_it_takes():
    edited = edit(
        add_action, actor="astronaut", action="walk", scene="landing", to=(0.0, 0.0),
        start_s=7.5, end_s=7.8,
    )  # fmt: skip
    walk = edited.script.scenes[0].parts[0].actions[-1]
    assert walk.end_s > 8.5
    assert any("instead of 7.8 s" in warning for warning in edited.warnings)


def test_where_no_time_is_certain_the_free_times_are_told():
    data = json.loads(json.dumps(TWO_SCENES))
    data["scenes"][1]["duration_s"] = 589.0
    data["scenes"][0]["parts"][0]["actions"] = [
        {"action": "walk", "start_s": 1.0, "end_s": 4.0, "to": [-1.5, 0.0]},
        {"action": "jump", "start_s": 8.0, "end_s": 9.0},
    ]
    with pytest.raises(ToolError, match=r"free for astronaut in scene landing: 0-1 s, 4-8 s, 9-10"):
        add_action(
            a_script(data), actor="astronaut", action="dance", scene="landing", start_s=2.0,
            end_s=9.0,
        )  # fmt: skip


def test_an_action_cannot_end_before_it_starts():
    with pytest.raises(ToolError, match="ends after it starts"):
        change_action(a_script(), actor="rex", action="bark", start_s=4.0, end_s=3.0)


def test_an_action_of_which_only_the_start_is_given_is_moved_and_not_stretched():
    edited = edit(change_action, actor="rex", action="bark", start_s=3.5)
    bark = edited.script.scenes[1].parts[0].actions[1]
    assert (bark.start_s, bark.end_s) == (3.5, 5.0)


def test_who_does_something_in_a_scene_without_a_part_is_put_into_it():
    script = a_script()
    edited = edit(add_action, script, actor="zib", action="follow", scene="park", target="rex")
    part = edited.script.scenes[1].parts[2]
    assert (part.actor, part.actions[0].action, part.actions[0].target) == ("zib", "follow", "rex")
    taken = [other.at for other in edited.script.scenes[1].parts[:2]]
    assert all(abs(part.at[0] - x) > 0.5 for x, _ in taken)
    assert any("put into it" in warning for warning in edited.warnings)


def test_a_new_action_lets_go_of_a_way_that_it_cannot_go():
    edited = edit(change_action, actor="astronaut", action="walk", new_action="sit")
    assert edited.script.scenes[0].parts[0].actions[0].to is None
    assert any("does not get about" in warning for warning in edited.warnings)


def test_fields_of_an_action_can_be_cleared():
    edited = edit(change_action, actor="astronaut", action="wave", clear=["target", "end_s"])
    wave = edited.script.scenes[0].parts[0].actions[1]
    assert (wave.target, wave.end_s, wave.start_s) == (None, None, 4.5)


def test_an_action_that_is_done_to_somebody_needs_a_target():
    with pytest.raises(ToolError, match="needs a target"):
        add_action(a_script(), actor="rex", action="chase", scene="park")


def test_of_several_alike_actions_the_number_is_asked_for_with_a_list():
    script = edit(add_action, actor="rex", action="bark", scene="park", start_s=4.5).script
    with pytest.raises(ToolError) as told:
        remove_action(script, actor="rex", action="bark")
    assert "1 bark 2.5-4.0 s" in told.value.problems[0].allowed
    made = edit(remove_action, script, actor="rex", action="bark", index=2).script
    assert [each.action for each in made.scenes[1].parts[0].actions] == ["trot", "bark"]


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
