import io
import json
import os
from pathlib import Path

import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.script import decoding
from stickgen_engine.script.reading import parse_script, read_script, read_stream


def problems(data):
    source = data if isinstance(data, bytes | str | Path) else json.dumps(data)
    with pytest.raises(ScriptError) as caught:
        read_script(source)
    return caught.value.problems


def one_problem(data):
    (problem,) = problems(data)
    text = str(problem)
    assert text.isprintable(), "a problem is one line, safe to print"
    text.encode("utf-8")
    return problem


@pytest.mark.parametrize(
    ("data", "path", "message"),
    [
        (b"", "script", "is empty"),
        (b" \n\t ", "script", "is empty"),
        (b"\xef\xbb\xbf", "script", "is empty"),
        (b"[" * 200_000, "line 1", "nest deeper than 32"),
        (b'{"a":' * 5000, "line 1", "nest deeper than 32"),
        (b"\xff\xfe{\x00}\x00", "script", "is UTF-16"),
        (b'{"title":\n "\xfa"}', "line 2", "is not UTF-8"),
        (b"[1, 2]", "script", "is an object"),
        (b"null", "script", "is an object"),
        (b'"script"', "script", "is an object"),
        (b'{"title": }', "line 1, column 11", "not JSON"),
        (b'{"title": "a\x00b"}', "line 1, column 13", "control character"),
        (b'{"title": "x"} {"title": "y"}', "line 1, column 16", "not JSON: Extra data"),
    ],
)
def test_a_file_that_is_no_script_gets_one_clear_line(data, path, message):
    problem = one_problem(data)
    assert problem.path == path
    assert message in problem.message


def test_a_byte_order_mark_is_skipped_and_noted(smallest):
    loaded = read_script(b"\xef\xbb\xbf" + json.dumps(smallest).encode())
    assert "byte order mark" in loaded.notes[0]


def test_a_key_that_stands_twice_is_named_with_its_path():
    text = '{"title": "t", "actors": [{"id": "a"}, {"id": "b", "id": "c"}], "scenes": []}'
    assert one_problem(text).path == "actors[1].id"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 6000])
def test_numbers_that_are_none_are_located(number):
    scenes = '[{"id":"a","duration_s":' + number + "}]"
    text = '{"title":"t","actors":[],"scenes":' + scenes + "}"
    assert one_problem(text).path == "scenes[0].duration_s"


@pytest.mark.parametrize("title", ["\\ud83d", "a\\u0000", "\\u001b[31m"])
def test_characters_that_are_none_are_located(title):
    text = '{"title":"' + title + '","actors":[],"scenes":[{"id":"a","duration_s":1}]}'
    assert one_problem(text).path == "title"


def test_keys_with_odd_characters_are_shown_safely(smallest):
    assert "\x1b" not in str(one_problem(smallest | {"\x1b[31m\ud83d": 1}))


def test_a_huge_file_is_refused_by_its_size_before_it_is_read(tmp_path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), 2**30)
    problem = one_problem(huge)
    assert (problem.message, problem.got) == ("is too large for a script", "1.1 GB")


def test_more_objects_than_a_film_needs_are_refused():
    assert "too many objects" in one_problem("[" + "{}," * 20_001 + "{}]").message


class Endless(io.RawIOBase):
    asked = 0

    def read(self, size=-1):
        assert size > 0, "a stream is never read without a limit"
        self.asked += size
        return b" " * size


def test_standard_input_is_read_no_further_than_the_limit():
    endless = Endless()
    with pytest.raises(ScriptError, match="standard input: is too large"):
        read_stream(endless)
    assert endless.asked == decoding.MOST_BYTES + 1


def test_a_file_that_is_not_there_or_a_folder_is_told(tmp_path):
    assert "no such file" in one_problem(tmp_path / "none.json").message
    assert "is a folder" in one_problem(tmp_path).message
    assert "file name" in one_problem(Path("a\0b")).message


def test_all_faults_are_told_at_once_structural_and_semantic(first_contact):
    scene = first_contact["scenes"][0]
    scene["parts"][0]["actions"][0]["action"] = "wlak"
    scene["plase"] = "moon"
    scene["camera"][1]["target"] = "zob"
    first_contact["actors"][1]["color"] = "grean"
    first_contact["actors"][1]["height_m"] = "tall"
    scene["parts"][1]["expressions"] = [{"at_s": 99, "expression": "happy"}]
    found = {problem.path: problem for problem in problems(first_contact)}
    assert found.keys() == {
        "scenes[0].parts[0].actions[0].action",
        "scenes[0].plase",
        "scenes[0].camera[1].target",
        "actors[1].color",
        "actors[1].height_m",
        "scenes[0].parts[1].expressions[0].at_s",
    }
    assert found["scenes[0].parts[0].actions[0].action"].nearest == "walk"
    assert found["scenes[0].plase"].nearest == "place"
    assert found["scenes[0].camera[1].target"].nearest == "zib"


def test_what_a_broken_place_may_explain_is_not_told_as_well(first_contact):
    first_contact["actors"][1]["id"] = "no good"
    assert [problem.path for problem in problems(first_contact)] == ["actors[1].id"]


def test_places_after_a_broken_one_keep_their_numbers(first_contact):
    actions = first_contact["scenes"][0]["parts"][0]["actions"]
    actions.insert(0, {"action": "blorb"})
    first_contact["scenes"][0]["parts"][0]["lines"].append({"text": "x", "start_s": 11})
    first_contact["scenes"].append({"id": "landing", "duration_s": 3})
    found = [problem.path for problem in problems(first_contact)]
    assert found == ["scenes[0].parts[0].actions[0].action", "scenes[1].id"]


def test_an_unknown_field_names_the_fields_there_are(smallest):
    smallest["scenes"][0]["parts"][0]["actions"][0]["start"] = 1
    problem = one_problem(smallest)
    assert problem.path == "scenes[0].parts[0].actions[0].start"
    assert "start_s" in problem.allowed
    assert problem.nearest == "start_s"


def test_words_that_were_read_as_others_are_noted(smallest):
    smallest["actors"][0]["color"] = "Teal"
    smallest["scenes"][0]["parts"][0]["actions"][0]["action"] = "Strolling"
    smallest["scenes"][0]["place"] = "outer space"
    loaded = parse_script(smallest)
    notes = "\n".join(loaded.notes)
    assert loaded.script.scenes[0].place == "space_vacuum"
    assert "actions[0].action: read \"Strolling\" as 'walk'" in notes
    assert 'actions[0].manner: "Strolling" is relaxed' in notes
    assert "actors[0].color" in notes


def test_an_actor_who_is_greeted_without_having_a_part_stands_there(first_contact):
    del first_contact["scenes"][0]["parts"][1]
    loaded = parse_script(first_contact)
    part = loaded.script.scenes[0].parts[1]
    assert (part.actor, part.at, part.facing) == ("zib", (1.8, 0.0), "left")
    assert "'zib' is referred to and has no part" in loaded.notes[-1]


def test_a_whole_script_is_read_without_notes(first_contact):
    assert read_script(json.dumps(first_contact)).notes == ()
