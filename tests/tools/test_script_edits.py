"""Each edit changes what was addressed, and nothing else: everything else keeps its bytes."""

import json

import pytest

from stickgen_engine.script.canonical import canonical_json, scene_hash
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
    rename_actor,
)
from stickgen_tools.script.draft import Draft
from stickgen_tools.script.film import change_film, retime_film
from stickgen_tools.script.scenes import (
    change_scene,
    retime_scene,
)
from stickgen_tools.script.staging import (
    add_camera,
    add_prop,
    change_prop,
    remove_camera,
    remove_prop,
)
from tests.tools.desk import TWO_SCENES, a_script
from tests.tools.edits import EXAMPLES, LANDING, PARK, edit, touched


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
