import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.reading import parse_script
from stickgen_engine.script.timing import action_spans


def faults(data):
    with pytest.raises(ScriptError) as caught:
        parse_script(data)
    return caught.value.problems


def fault(data):
    (problem,) = faults(data)
    return problem


def test_ids_are_unique_and_exist(small):
    script = small({"action": "wave", "target": "eve"})
    script["actors"].append({"id": "ann"})
    script["scenes"].append({"id": "one", "duration_s": 1, "parts": [{"actor": "nobody"}]})
    script["scenes"][0]["props"] = [
        {"kind": "ball"}, {"kind": "ball"}, {"kind": "chair", "id": "bob"},
    ]  # fmt: skip
    assert [problem.path for problem in faults(script)] == [
        "actors[2].id",
        "scenes[1].id",
        "scenes[0].props[1].id",
        "scenes[0].props[2].id",
        "scenes[0].parts[0].actions[0].target",
        "scenes[1].parts[0].actor",
    ]


def test_an_actor_has_one_part_in_a_scene(small):
    script = small({"action": "wave"})
    script["scenes"][0]["parts"].append({"actor": "ann"})
    assert fault(script).path == "scenes[0].parts[1].actor"


def test_nobody_is_their_own_target(small):
    problem = fault(small({"action": "hug", "target": "ann"}))
    assert problem.message == "is the actor itself"


@pytest.mark.parametrize(
    ("species", "action", "nearest"),
    [("dog", "read", "sniff"), ("bird", "gallop", "run"), ("horse", "perch", "sit")],
)
def test_an_animal_is_asked_only_for_what_its_species_can_do(small, species, action, nearest):
    script = small({"action": action})
    script["actors"][0] |= {"kind": "animal", "species": species}
    problem = fault(script)
    assert problem.path == "scenes[0].parts[0].actions[0].action"
    assert (problem.message, problem.nearest) == (f"a {species} cannot do this", nearest)


def test_only_animals_have_a_species(small):
    script = small({"action": "wave"})
    script["actors"][1]["species"] = "cat"
    assert fault(script).path == "actors[1].species"


def test_only_small_things_are_held(small):
    held = {"kind": "car", "held_by": "ann"}
    assert "cannot be held" in fault(small({"action": "wave"}, props=[held])).message
    held = {"kind": "umbrella", "held_by": "ann"}
    assert parse_script(small({"action": "wave"}, props=[held])).script


@pytest.mark.parametrize(
    ("times", "path"),
    [
        ({"start_s": 3.0, "end_s": 3.0}, "end_s"),
        ({"start_s": 3.0, "end_s": 2.0}, "end_s"),
        ({"start_s": 3.0, "end_s": 12.0}, "end_s"),
        ({"start_s": 12.0, "end_s": 13.0}, "start_s"),
    ],
)
def test_times_lie_in_the_scene_in_order(small, times, path):
    found = faults(small({"action": "wave", **times}))
    assert found[0].path == f"scenes[0].parts[0].actions[0].{path}"


def test_a_gesture_may_run_over_getting_about(small):
    walk = {"action": "walk", "start_s": 0, "end_s": 6, "to": [4, 0]}
    wave = {"action": "wave", "start_s": 1, "end_s": 3}
    assert parse_script(small(walk, wave)).notes == ()


@pytest.mark.parametrize(
    ("first", "second"), [("walk", "run"), ("sit", "dance"), ("wave", "clap"), ("jump", "kick")]
)
def test_other_actions_of_an_actor_may_not_overlap(small, first, second):
    script = small(
        {"action": first, "start_s": 0, "end_s": 4}, {"action": second, "start_s": 3, "end_s": 6}
    )
    problem = fault(script)
    assert problem.path == "scenes[0].parts[0].actions[1]"
    assert f"{second!r} overlaps {first!r} of actions[0], which lasts from 0 to 4 s" in str(problem)
    assert problem.allowed == "start_s 4 or later, or end_s of the other 3 or earlier"


def test_a_gesture_without_an_end_makes_room_for_the_next_in_the_list(small):
    clap = {"action": "clap", "start_s": 3}
    script = parse_script(small({"action": "wave"}, clap)).script
    scene = script.scenes[0]
    spans = action_spans(scene, scene.parts[0], script.actor("ann"))
    assert (spans[0].end_s, spans[1].start_s) == (3.0, 3.0)


def test_a_gesture_without_times_comes_after_the_timed_one_before_it_in_the_list(small):
    crossed = {"action": "cross_arms", "start_s": 1, "end_s": 4}
    script = parse_script(small(crossed, {"action": "laugh"})).script
    scene = script.scenes[0]
    spans = action_spans(scene, scene.parts[0], script.actor("ann"))
    assert spans[1].start_s == 4.0


def test_a_way_that_is_too_long_says_how_long_it_would_take(small):
    script = small({"action": "walk", "start_s": 0, "end_s": 4, "to": [9.0, 0.0]}, place="moon")
    problem = fault(script)
    assert problem.path == "scenes[0].parts[0].actions[0].to"
    assert "9.0 m takes 11.5 s at 0.78 m/s (walk, neutral, moon), has 4.0 s" in problem.message
    assert "at least 7.3 s" in problem.allowed


@pytest.mark.parametrize(
    ("action", "circumstances", "good"),
    [
        ({"action": "walk", "to": [5, 0]}, {}, True),
        ({"action": "walk", "to": [5, 0]}, {"weather": "stormy"}, False),
        ({"action": "walk", "to": [5, 0]}, {"weather": "stormy", "place": "office"}, True),
        ({"action": "walk", "to": [5, 0], "manner": "zombie"}, {}, False),
        ({"action": "run", "to": [5, 0], "manner": "zombie"}, {}, True),
        ({"action": "swim", "to": [4, 0]}, {"place": "pool"}, True),
        ({"action": "walk", "to": [4, 0]}, {"place": "pool"}, False),
        ({"action": "fly", "to": [8, 0]}, {"place": "space_vacuum"}, True),
        ({"action": "walk", "path": [[4, 0], [0, 0]], "to": [4, 0]}, {}, False),
        ({"action": "sit", "to": [0.8, 0]}, {}, True),
        ({"action": "sit", "to": [4, 0]}, {}, False),
        ({"action": "jump", "to": [2, 0]}, {}, True),
        ({"action": "jump", "to": [6, 0]}, {}, False),
        ({"action": "jump", "to": [6, 0]}, {"place": "moon"}, True),
    ],
)
def test_ways_fit_the_pace_of_action_manner_place_and_weather(small, action, circumstances, good):
    script = small({**action, "start_s": 0, "end_s": 4}, **circumstances)
    if good:
        assert parse_script(script).script
    else:
        assert fault(script).path == "scenes[0].parts[0].actions[0].to"


def test_the_way_to_a_target_counts_too(small):
    script = small({"action": "walk", "target": "bob", "start_s": 0, "end_s": 2})
    script["scenes"][0]["parts"].append({"actor": "bob", "at": [9.0, 0.0]})
    assert fault(script).path == "scenes[0].parts[0].actions[0].target"


def test_what_does_not_fit_into_the_scene_is_told_once(small):
    script = small({"action": "walk", "to": [40, 0]}, {"action": "wave"}, duration_s=5)
    problem = fault(script)
    assert problem.path == "scenes[0].parts[0].actions[0].to"


def test_an_actor_says_one_thing_at_a_time(small):
    script = small({"action": "idle"})
    script["scenes"][0]["parts"][0]["lines"] = [
        {"start_s": 1, "end_s": 4, "text": "One"},
        {"start_s": 3, "end_s": 5, "text": "Two"},
        {"start_s": 9, "end_s": 11, "text": "Three"},
    ]
    assert {problem.path for problem in faults(script)} == {
        "scenes[0].parts[0].lines[1]",
        "scenes[0].parts[0].lines[2].end_s",
    }


def test_camera_keys_lie_in_the_scene_and_aim_at_what_is_there(small):
    keys = [{"at_s": 11}, {"at_s": 1, "move": "track", "target": "anna"}]
    found = faults(small({"action": "idle"}, camera=keys))
    assert {problem.path for problem in found} == {
        "scenes[0].camera[0].at_s",
        "scenes[0].camera[1].target",
    }
    assert next(problem for problem in found if "target" in problem.path).nearest == "ann"


def test_a_film_lasts_no_longer_than_ten_minutes(small):
    script = small({"action": "idle"}, duration_s=400)
    script["scenes"].append({"id": "two", "duration_s": 300})
    assert fault(script).got == "700.0 s"


def test_casts_and_scenes_are_bounded(small):
    script = small({"action": "idle"})
    script["actors"] = [{"id": f"a{number}"} for number in range(25)]
    script["scenes"] = [{"id": f"s{number}", "duration_s": 1} for number in range(61)]
    found = {problem.path: problem.message for problem in faults(script)}
    assert found["actors"] == "has 25 entries; at most 24"
    assert found["scenes"] == "has 61 entries; at most 60"


def test_each_beat_that_overlaps_is_told_once(small):
    waves = [{"action": "wave", "start_s": 0, "end_s": 9} for _ in range(100)]
    assert len(faults(small(*waves))) == 99


def test_an_actor_is_named_by_id_and_the_nearest_is_told(first_contact):
    first_contact["scenes"][0]["parts"][0]["actor"] = "Astronaut"
    assert fault(first_contact).nearest == "astronaut"
