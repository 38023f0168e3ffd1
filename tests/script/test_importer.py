import json

import pytest

from stickgen_engine.script.importer import is_stick_gen
from stickgen_engine.script.reading import parse_script, read_script

HEIST = {
    "title": "The Stick Heist",
    "description": "A bank job goes wrong.",
    "duration": 16.0,
    "characters": [
        {"name": "Ninja", "role": "The infiltrator", "position": {"x": -5, "y": 0}},
        {"name": "Guard Dog", "role": "The obstacle"},
        {"name": "R2", "role": "a helpful robot"},
    ],
    "scenes": [
        {
            "description": "Ninja sneaks past the guard",
            "action_sequence": "sneaking, looking_around",
            "background": "a bank at night",
        },
        {
            "description": "Everybody out!",
            "action_sequence": [
                {"actor": "Ninja", "action": "running", "start": 0, "duration": 3},
                {"character": "R2", "action": "WAVE", "emotion": "joyful", "target": "Ninja"},
                "moonwalking backwards",
                "blorb",
            ],
            "dialogue": ["Ninja: Run!", {"character": "Guard Dog", "text": "Woof", "mode": "yell"}],
            "objects": ["a large tree", {"type": "BASEBALL", "position": {"x": 2, "y": 0}}],
            "weather": "thunderstorm",
        },
    ],
    "actions": [],
    "camera": [{"frame": 0, "x": 0, "y": 0, "zoom": 1.0}, {"frame": 250, "x": 2, "zoom": 1.5}],
}


def test_loose_scripts_are_told_from_ours(first_contact):
    assert is_stick_gen(HEIST)
    assert not is_stick_gen(first_contact)
    assert not is_stick_gen({})


def test_a_loose_script_becomes_one_of_ours_and_says_so():
    loaded = read_script(json.dumps(HEIST))
    assert "imported from Stick-Gen" in loaded.notes[0]
    script = loaded.script
    assert [(actor.id, actor.kind) for actor in script.actors] == [
        ("ninja", "human"),
        ("guard_dog", "animal"),
        ("r2", "robot"),
    ]
    assert sum(scene.duration_s for scene in script.scenes) == pytest.approx(16.0, abs=0.1)


def test_the_first_who_is_named_acts_and_the_others_are_there():
    scene = parse_script(HEIST).script.scenes[0]
    by_actor = {part.actor: part for part in scene.parts}
    assert set(by_actor) == {"ninja", "guard_dog"}
    assert [action.action for action in by_actor["ninja"].actions] == ["sneak", "look_around"]
    assert by_actor["guard_dog"].actions == ()
    assert by_actor["ninja"].at == (-3.4, 0.0)
    assert (scene.place, scene.time_of_day) == ("bank", "night")


def test_lists_of_actions_lines_and_objects_are_taken_over():
    loaded = parse_script(HEIST)
    scene = loaded.script.scenes[1]
    by_actor = {part.actor: part for part in scene.parts}
    run = by_actor["ninja"].actions[0]
    assert (run.action, run.start_s, run.end_s) == ("run", 0.0, 3.0)
    assert by_actor["r2"].actions[0].target == "ninja"
    assert by_actor["r2"].expressions[0].expression == "happy"
    assert by_actor["ninja"].lines[0].text == "Run!"
    assert by_actor["guard_dog"].lines[0].mode == "shout"
    assert [prop.kind for prop in scene.props] == ["tree", "baseball"]
    assert scene.props[1].at == (1.36, 0.0)
    assert scene.weather == "stormy"
    assert any("left out 'blorb'" in note for note in loaded.notes)


def test_camera_keyframes_fall_into_their_scenes():
    scenes = parse_script(HEIST).script.scenes
    key = scenes[1].camera[0]
    assert scenes[0].camera[0].at_s == 0.0
    assert scenes[0].duration_s + key.at_s == pytest.approx(10.0)
    assert (key.move, key.zoom, key.x) == ("zoom", 1.5, 1.36)


@pytest.mark.parametrize(
    "data",
    [
        {"characters": [], "scenes": [{"action_sequence": "walk"}]},
        {"characters": ["Ann", "Ann", ""], "scenes": [{"action_sequence": ["wave", None, 3, {}]}]},
        {"characters": "Ann", "duration": "12s", "scenes": [{"action_sequence": "run; jump"}]},
        {"characters": [{"name": "\x00\ud83d"}], "scenes": [{"description": "x"}]},
        {"characters": [7], "scenes": [{"action_sequence": {"action": "sit", "start": 1e9}}]},
    ],
)
def test_sloppy_scripts_are_read_as_well_as_can_be(data):
    assert parse_script(data).script.scenes


def test_what_an_imported_animal_cannot_do_becomes_the_nearest_and_is_noted():
    story = {
        **HEIST,
        "scenes": [{"action_sequence": [{"actor": "Guard Dog", "action": "reading"}]}],
    }
    loaded = read_script(json.dumps(story))
    done = [a.action for part in loaded.script.scenes[0].parts for a in part.actions]
    assert done == ["sniff"]
    assert any("a dog cannot read; sniff instead" in note for note in loaded.notes)
