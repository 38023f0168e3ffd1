import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stickgen_tools.outcome import ToolError
from stickgen_tools.repair.arguments import read_arguments
from stickgen_tools.script.actions import add_action, change_action
from stickgen_tools.script.cast import add_actor
from stickgen_tools.script.film import write_script
from stickgen_tools.script.staging import add_camera
from stickgen_tools.script.words import list_words

ACTION = add_action.schema
WORDS = list_words.schema


@pytest.mark.parametrize("text", ["", " ", "null", "None", "{}", '""', '"{}"', "[]", "\ufeff{}"])
def test_nothing_is_no_arguments(text):
    assert read_arguments(text, WORDS).data == {}


@pytest.mark.parametrize(
    "text",
    [
        '{"kind": "places"}',
        '```json\n{"kind": "places"}\n```',
        '~~~\n{"kind": "places"}\n~~~',
        '<think>which {list}?</think>{"kind": "places"}',
        'Sure! Here it is: {"kind": "places"} — anything else?',
        "{'kind': 'places',}",
        "{kind: 'places'}",
        '{"kind": "places"',
        '"{\\"kind\\": \\"places\\"}"',
        '[{"kind": "places"}]',
        '{"arguments": {"kind": "places"}}',
        '{"name": "list_words", "arguments": {"kind": "places"}}',
        '{"name": "list_words", "parameters": "{\\"kind\\": \\"places\\"}"}',
        '{"list_words": {"kind": "places"}}',
        '{"Kind": "Places"}',
        '{"kind": ["places"]}',
        '{"kind": {"name": "places"}}',
        '{"kind": "places", "like": null}',
        '{"kind": "places" /* all of them */}',
    ],
)
def test_one_meaning_is_read_however_it_is_written(text):
    read = read_arguments(text, WORDS)
    assert read.problems == ()
    assert read.data == {"kind": "places"}


@pytest.mark.parametrize(
    "text",
    [
        '{"kind": "pla',
        '{"kind": ',
        '{"kind"',
        '{"index": 1',
        '{"kind": "places",',
        '{"a": [{"b": [{"c": "d"}',
        "list_words(places)",
        "places",
        "7",
        "[1, 2]",
        '{"kind": "places"}{"kind": "props"}',
        '{"kind": "places", "kind": "props"}',
        "{'kind': 'it's'}",
        '{"kind": "\\ud83d"}',
        "[" * 5000,
        '{"a":' * 5000,
        '{"kind" "places"}',
        '{"kind": places}',
    ],
)
def test_what_would_be_a_guess_is_refused_and_said(text):
    with pytest.raises(ToolError) as told:
        read_arguments(text, WORDS)
    assert str(told.value)
    assert told.value.problems


@pytest.mark.parametrize(
    "written",
    [
        {"name": "add_action", "arguments": {"actor": "zib", "action": "nod"}},
        {"type": "function", "function": {"name": "add_action", "arguments": "{}"}},
        {"type": "function", "name": "add_action", "parameters": {"actor": "zib"}},
        {"id": "call_1", "tool": "add_action", "args": {"arguments": {"actor": "zib"}}},
    ],
)
def test_a_whole_call_in_place_of_its_arguments_is_taken_apart(written):
    read = read_arguments(json.dumps(written), ACTION)
    assert read.problems == ()
    assert set(read.data) <= {"actor", "action"}
    assert read.data.get("actor", "zib") == "zib"


def test_what_was_mended_is_said():
    read = read_arguments("```json\n{'kind': 'Places',}\n```", WORDS)
    notes = " ".join(read.notes)
    assert "code fence" in notes
    assert "quotes" in notes
    assert "comma" in notes
    assert "'Places' as 'places'" in notes


def test_numbers_written_as_text_are_numbers_and_those_out_of_range_are_bounded():
    read = read_arguments('{"actor":"a","action":"walk","startS":"2.5s","end_s":9000}', ACTION)
    assert read.data["start_s"] == 2.5
    assert read.data["end_s"] == 600
    assert any("out of range" in note for note in read.notes)


def test_a_floor_point_is_read_in_the_ways_that_are_certain():
    for written in ("[1, 2]", '"1, 2"', '"[1, 2]"', '{"x": 1, "z": 2}', '["1", "2"]'):
        text = '{"actor":"a","action":"walk","to":' + written + "}"
        assert read_arguments(text, ACTION).data["to"] == [1, 2], written
    for written in ('{"x": 1, "y": 0, "z": 2}', "[1, 0, 2]", '{"x": "1", "z": "2"}'):
        text = '{"actor":"a","action":"walk","to":' + written + "}"
        assert read_arguments(text, ACTION).data["to"] == [1, 2], written
    read = read_arguments('{"actor":"a","action":"walk","to":{"x":1,"y":2}}', ACTION)
    assert read.data["to"] == {"x": 1, "y": 2}


def test_a_synonym_brings_its_manner_unless_one_is_given():
    read = read_arguments('{"actor":"a","action":"stroll"}', ACTION)
    assert read.data["action"] == "walk"
    assert read.data["manner"] == "relaxed"
    read = read_arguments('{"actor":"a","action":"stroll","manner":"sad"}', ACTION)
    assert read.data["manner"] == "sad"
    read = read_arguments('{"actor":"a","new_action":"stroll"}', change_action.schema)
    assert (read.data["new_action"], read.data["manner"]) == ("walk", "relaxed")


def test_a_field_that_is_not_there_is_named_with_the_nearest():
    read = read_arguments('{"kind":"places","lik":"x","frobnicate":1}', WORDS)
    assert [(each.path, each.nearest) for each in read.problems] == [
        ("lik", "like"),
        ("frobnicate", ""),
    ]


def test_degrees_may_be_written_as_text_and_words_may_be_numbers():
    schema = add_actor.schema
    assert read_arguments('{"name":"Z","facing":"90"}', schema).data["facing"] == 90
    assert read_arguments('{"name":"Z","facing":90}', schema).data["facing"] == 90
    assert read_arguments('{"name":"Z","facing":"left"}', schema).data["facing"] == "left"


def test_empty_texts_for_words_that_may_be_left_out_are_left_out():
    text = '{"scene":"","at_s":"","move":"pan","shot":"","target":"","zoom":null}'
    assert read_arguments(text, add_camera.schema).data == {"move": "pan"}


def test_a_whole_script_is_mended_inside():
    text = json.dumps(
        {
            "script": {
                "schema_version": 1,
                "title": "T",
                "actors": {"id": "a", "Kind": "robot"},
                "scenes": [
                    {
                        "id": "one",
                        "duration": "5s",
                        "parts": [
                            {
                                "actor": "a",
                                "actions": [{"action": "walk", "startS": "0", "endS": 2}],
                                "lines": {"text": "Hi"},
                            }
                        ],
                    }
                ],
            }
        }
    )
    read = read_arguments(text, write_script.schema)
    assert read.problems == ()
    scene = read.data["scenes"][0]
    assert scene["duration_s"] == 5
    assert scene["parts"][0]["actions"] == [{"action": "walk", "start_s": 0, "end_s": 2}]
    assert scene["parts"][0]["lines"] == [{"text": "Hi"}]
    assert read.data["actors"] == [{"id": "a", "kind": "robot"}]
    assert any("scenes[0].duration" in note for note in read.notes)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    with suppress(ToolError):
        assert isinstance(read_arguments(text, ACTION).data, dict)


@given(
    st.dictionaries(
        st.text(max_size=8),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.text(max_size=5), inner, max_size=3)
            ),
            max_leaves=8,
        ),
        max_size=5,
    )
)
def test_any_object_is_read_or_refused(data):
    with suppress(ToolError):
        assert isinstance(read_arguments(json.dumps(data), write_script.schema).data, dict)


def test_the_parts_of_a_script_may_be_written_shortly():
    scene = {
        "id": "one",
        "duration_s": 6,
        "characters": [
            "ann",
            {"id": "rex", "actions": ["trot", {"type": "bark", "start": 2, "duration": 1}]},
        ],
        "camera": {"time": 0, "type": "pan"},
        "props": ["ball", {"type": "tree"}],
    }
    scene["characters"][1]["lines"] = "Woof"
    actors = ["ann", {"id": "rex", "kind": "puppy"}]
    text = json.dumps({"title": "T", "actors": actors, "scenes": [scene]})
    read = read_arguments(text, write_script.schema)
    assert read.problems == ()
    assert read.data["actors"] == [{"id": "ann"}, {"id": "rex", "kind": "animal", "species": "dog"}]
    made = read.data["scenes"][0]
    assert made["parts"][0] == {"actor": "ann"}
    assert made["parts"][1]["actor"] == "rex"
    bark = {"action": "bark", "start_s": 2, "end_s": 3}
    assert made["parts"][1]["actions"] == [{"action": "trot"}, bark]
    assert made["parts"][1]["lines"] == [{"text": "Woof"}]
    assert made["camera"] == [{"at_s": 0, "move": "pan"}]
    assert made["props"] == [{"kind": "ball"}, {"kind": "tree"}]


def test_a_length_without_a_start_is_no_end():
    read = read_arguments('{"actor":"a","action":"walk","duration":2}', ACTION)
    assert [problem.path for problem in read.problems] == ["duration"]


def test_beats_that_say_whose_they_are_are_put_into_parts():
    scene = {
        "id": "one",
        "duration_s": 6,
        "actors": ["ann", {"actor": "bob", "at": [1, 0], "actions": ["idle"]}],
        "actions": [
            {"actor": "bob", "action": "wave", "start": 1},
            {"character": "ann", "action": "nod"},
        ],
        "dialogue": [{"speaker": "ann", "line": "Hi!", "start": 2}],
    }
    text = json.dumps({"title": "T", "actors": ["ann", "bob"], "scenes": [scene]})
    read = read_arguments(text, write_script.schema)
    assert read.problems == ()
    assert read.data["scenes"][0]["parts"] == [
        {
            "actor": "ann",
            "actions": [{"action": "nod"}],
            "lines": [{"text": "Hi!", "start_s": 2}],
        },
        {
            "actor": "bob",
            "at": [1, 0],
            "actions": [{"action": "idle"}, {"action": "wave", "start_s": 1}],
        },
    ]
    assert any("put actions, dialogue into the parts" in note for note in read.notes)


def test_beats_of_nobody_are_refused_rather_than_given_to_somebody():
    scene = {"id": "one", "duration_s": 6, "actors": ["ann", "bob"], "actions": [{"action": "nod"}]}
    text = json.dumps({"title": "T", "actors": ["ann", "bob"], "scenes": [scene]})
    read = read_arguments(text, write_script.schema)
    assert [problem.path for problem in read.problems] == ["scenes[0].actions"]


@pytest.mark.parametrize(
    "parts",
    [[[1]], "ann", [{"actor": "ann"}, {"actor": "ann"}], [{"at": [0, 0]}], [{"actor": 1}], None,
     [{"actor": "ann", "actions": None}], {"actor": "ann"}],
)  # fmt: skip
def test_beats_beside_parts_that_are_no_parts_are_read_or_refused(parts):
    beat = {"actor": "ann", "action": "nod"}
    scene = {"id": "one", "duration_s": 6, "parts": parts, "actions": [beat]}
    text = json.dumps({"title": "T", "actors": ["ann"], "scenes": [scene]})
    read = read_arguments(text, write_script.schema)
    assert read.problems or read.data["scenes"][0]["parts"]
