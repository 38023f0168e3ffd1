"""A call's way from raw text to an outcome: what is kept, what is said, what is never broken."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stickgen_engine.script.canonical import canonical_json
from stickgen_engine.script.checks import check
from stickgen_tools.outcome import MOST_CHARACTERS
from stickgen_tools.repair.text import script_in_text
from stickgen_tools.studio import Studio
from stickgen_tools.toolbox import all_tools, toolbox_for
from tests.tools.desk import TWO_SCENES, MemoryProject, a_script

LARGE = toolbox_for(128_000)
SMALL = toolbox_for(8_000)
PURE = [tool.name for tool in all_tools() if tool.first != "studio"]


def head_of(project):
    """The head of a project that has one."""
    assert project.head is not None
    return project.head


@pytest.fixture
def studio(tmp_path):
    project = MemoryProject(tmp_path)
    project.commit(a_script(), note="new", author="user")
    return Studio(project)


async def test_an_edit_becomes_a_version_with_a_note_and_the_answer_gives_its_number(studio):
    outcome = await LARGE.call("set_manner", '{"actor":"zib","manner":"furious"}', studio)
    head = head_of(studio.project)
    assert (outcome.ok, outcome.version, head.number, head.author) == (True, 2, 2, "model")
    assert head.note == "zib: manner angry"
    assert "version 2" in outcome.summary
    assert "manner: read 'furious' as 'angry'" in outcome.warnings


async def test_arguments_that_do_not_fit_are_named_in_the_summary(studio):
    outcome = await LARGE.call("place_actor", '{"actor":"zib","wings":2}', studio)
    assert not outcome.ok
    assert outcome.summary == "the arguments do not fit: wings: there is no such field"


async def test_a_film_that_lasts_that_long_already_is_not_said_to_change(studio):
    same = head_of(studio.project).script.duration_s
    outcome = await LARGE.call("retime_film", json.dumps({"duration_s": same}), studio)
    assert outcome.summary == f"nothing changed, it was so already: the film lasts {same:g} s"


async def test_an_edit_that_changes_nothing_makes_no_version(studio):
    outcome = await LARGE.call("set_manner", '{"actor":"zib","manner":"neutral"}', studio)
    assert (outcome.ok, outcome.version, len(studio.project.versions())) == (True, 1, 1)
    assert "nothing changed" in outcome.summary


async def test_a_script_that_is_written_loosely_is_understood_and_each_liberty_is_said(tmp_path):
    studio = Studio(MemoryProject(tmp_path))
    outcome = await LARGE.call("write_script", json.dumps(LOOSE), studio)
    assert outcome.ok, outcome.text()
    ann, rex = head_of(studio.project).script.scenes[0].parts
    assert (ann.actions[0].action, ann.actions[0].end_s, ann.actions[0].to) == ("walk", 3, (0, 1))
    assert (ann.lines[0].text, rex.at, rex.actions[0].action) == ("Hi!", (1, 0), "sniff")
    assert len(outcome.warnings) >= 4
    assert any(each.startswith("15 slips of form were mended") for each in outcome.warnings)


async def test_a_script_that_would_not_be_valid_changes_nothing_and_comes_back_located(studio):
    bad = json.loads(json.dumps(TWO_SCENES))
    bad["scenes"][0]["parts"][0]["actions"][1]["target"] = "zob"
    bad["scenes"][1]["place"] = "the moun"
    outcome = await LARGE.call("write_script", json.dumps(bad), studio)
    assert not outcome.ok
    assert head_of(studio.project).number == 1
    problems = {each["path"]: each for each in outcome.data["problems"]}
    assert problems["scenes[1].place"]["nearest"]
    assert "list_words kind=places" in problems["scenes[1].place"]["allowed"]
    assert problems["scenes[0].parts[0].actions[1].target"]["nearest"] == "zib"


async def test_a_tool_that_needs_a_script_says_so_where_there_is_none(tmp_path):
    studio = Studio(MemoryProject(tmp_path))
    outcome = await LARGE.call("add_actor", '{"name":"Zib"}', studio)
    assert not outcome.ok
    assert "write_script" in outcome.summary


async def test_a_whole_script_can_be_written_where_there_is_none(tmp_path):
    studio = Studio(MemoryProject(tmp_path))
    outcome = await LARGE.call("write_script", json.dumps(TWO_SCENES), studio)
    assert outcome.ok, outcome.text()
    assert canonical_json(head_of(studio.project).script) == canonical_json(a_script())


@pytest.mark.parametrize(
    "name",
    [
        "functions.set_manner",
        "Set_Manner",
        "setManner",
        "SET-MANNER",
        "mcp__film__set_manner",
        "functions.set_manner:0",
    ],
)
async def test_a_tool_is_found_under_the_names_that_models_give_it(studio, name):
    outcome = await LARGE.call(name, '{"actor":"zib","manner":"sad"}', studio)
    assert outcome.ok
    assert "the tool is called set_manner" in outcome.warnings
    assert LARGE.effect(name) == "edit"


async def test_each_list_of_words_may_be_asked_for_by_its_own_name(studio):
    outcome = await LARGE.call("list_places", "{}", studio)
    assert outcome.ok
    assert "moon" in outcome.data["places"]
    assert LARGE.effect("list_places") == "read"
    assert LARGE.effect("list_planets") is None
    assert not (await LARGE.call("list_planets", "{}", studio)).ok


async def test_a_tool_that_is_not_there_is_answered_with_the_nearest(studio):
    outcome = await LARGE.call("add_actions", "{}", studio)
    assert not outcome.ok
    assert outcome.data["problems"][0]["nearest"] == "add_action"
    assert LARGE.effect("add_actions") is None


@pytest.mark.parametrize(
    ("arguments", "path", "said"),
    [
        ({"actor": "zib"}, "manner", "is missing"),
        ({"actor": "zob", "manner": "sad"}, "actor", "is none of the actors"),
        ({"actor": "zib", "manner": "blorp"}, "manner", "not in the list of manners"),
        ({"actor": "zib", "manner": "sad", "moode": 1}, "moode", "there is no such field"),
        ({"actor": "zib", "manner": 7}, "manner", "manners"),
        ({"actor": "zib", "manner": "sad", "index": 1.5}, "index", "whole number"),
    ],
)
async def test_an_argument_that_does_not_fit_is_located(studio, arguments, path, said):
    outcome = await LARGE.call("set_manner", json.dumps(arguments), studio)
    assert not outcome.ok
    assert path in {each["path"] for each in outcome.data["problems"]}
    assert said in json.dumps(outcome.data)


async def test_a_small_model_reaches_every_tool(studio):
    listed = await SMALL.call("more_tools", "{}", studio)
    hidden = set(LARGE.names()) - set(SMALL.names())
    assert hidden == set(listed.data)
    told = await SMALL.call("more_tools", '{"name":"rename_actor"}', studio)
    assert set(told.data) == {"actor", "name", "new_id"}
    arguments = {"name": "rename_actor", "arguments": '{"actor":"zib","name":"Zab"}'}
    done = await SMALL.call("more_tools", json.dumps(arguments), studio)
    assert done.ok
    assert head_of(studio.project).script.actor("zib").name == "Zab"
    directly = await SMALL.call("rename_actor", '{"actor":"zib","name":"Zub"}', studio)
    assert directly.ok
    unknown = await SMALL.call("more_tools", '{"name":"fly_away"}', studio)
    assert not unknown.ok


async def test_films_are_made_by_calls_under_their_own_name(studio):
    named = '{"name":"export","arguments":"{\\"format\\":\\"mp4\\"}"}'
    outcome = await SMALL.call("more_tools", named, studio)
    assert not outcome.ok
    assert "call export itself" in outcome.summary


async def test_every_answer_is_short_enough_for_a_model(tmp_path):
    many = {"title": "Many", "actors": [{"id": f"actor_{n}"} for n in range(24)]}
    many["scenes"] = [
        {
            "id": f"scene_{n}",
            "duration_s": 8,
            "description": "long " * 200,
            "parts": [
                {"actor": f"actor_{m}", "actions": [{"action": "walk"}, {"action": "wave"}]}
                for m in range(24)
            ],
        }
        for n in range(40)
    ]
    studio = Studio(MemoryProject(tmp_path))
    made = await LARGE.call("write_script", json.dumps(many), studio)
    assert made.ok
    calls = [("get_script", {}), ("get_script", {"scene": "scene_3"}), ("list_words", {})]
    calls += [("get_script", {"actor": "actor_3"})]
    calls += [("list_words", {"kind": kind}) for kind in ("actions", "places", "props")]
    calls += [("write_script", {"title": "", "actors": [{}] * 24, "scenes": [{"x": 1}] * 60})]
    for name, arguments in calls:
        outcome = await LARGE.call(name, json.dumps(arguments), studio)
        assert len(outcome.text()) <= MOST_CHARACTERS, (name, arguments)


def test_a_script_that_was_printed_as_text_is_found():
    first, last = json.dumps(TWO_SCENES), json.dumps({**TWO_SCENES, "title": "Second"})
    for text in (
        f"Here you are:\n```json\n{first}\n```\nbetter:\n```json\n{last}\n```\nDone {{ok}}.",
        f"First {first} and then {last}",
        f"<think>{first}</think>{last}",
        f'{{"name":"write_script","arguments":{json.dumps(last)}}}',
        f'{{"script": {last}}}',
        f"{last} and cut: {first[:-40]}",
    ):
        assert script_in_text(text) == json.loads(last)
    for text in ("", "no script", '{"scenes": "many"}', first[:-2], '{"title": "x", "scenes": []}'):
        assert script_in_text(text) is None


def test_a_script_of_the_old_kind_is_found_as_one_of_ours():
    old = {"title": "Old", "duration": 4, "characters": [{"name": "Bob", "role": "man"}]}
    old["scenes"] = [{"description": "Bob waves", "action_sequence": ["wave"]}]
    found = script_in_text(f"```\n{json.dumps(old)}\n```")
    assert found is not None
    assert found["actors"][0]["id"] == "bob"


LOOSE = {
    "title": "Loose",
    "actors": ["ann", {"id": "rex", "kind": "puppy"}],
    "scenes": [
        {
            "id": "one",
            "duration": "6s",
            "characters": ["ann", {"name": "rex", "at": {"x": 1, "y": 0}, "actions": ["sniff"]}],
            "actions": [{"who": "ann", "type": "walk", "start": 1, "duration": 2, "to": [0, 0, 1]}],
            "dialogue": [{"speaker": "ann", "line": "Hi!", "start": 2}],
            "props": ["ball"],
            "camera": {"time": 0, "type": "pan"},
        }
    ],
}
GOOD = [
    ("write_script", TWO_SCENES),
    ("write_script", LOOSE),
    ("add_action", {"actor": "zib", "action": "walk", "scene": "landing", "to": [0.5, 0]}),
    ("change_action", {"actor": "rex", "action": "bark", "new_action": "sniff"}),
    ("set_expression", {"actor": "zib", "expression": "happy", "at_s": 1.5}),
    ("add_scene", {"duration_s": 4, "place": "beach", "parts": [{"actor": "zib"}]}),
    ("add_camera", {"scene": "landing", "at_s": 2, "move": "zoom", "zoom": 2.0}),
    ("change_actor", {"actor": "zib", "kind": "robot", "accessories": ["hat"]}),
    ("retime_film", {"duration_s": 9}),
    ("more_tools", {"name": "move_scene", "arguments": '{"scene":"park","position":1}'}),
]
ODD = [
    None,
    "",
    "x",
    -1,
    1e9,
    True,
    [],
    {},
    "NaN",
    [[]],
    {"id": "zib"},
    "zib",
    "\u202e",
    "\x00",
    0.5,
]


def mutated(arguments, seed):
    """Break arguments in a random way: a value, a key, or the text itself."""
    rng = random.Random(seed)
    data = json.loads(json.dumps(arguments))
    for _ in range(rng.randint(1, 3)):
        holder = data
        while isinstance(holder, dict | list) and holder:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key = rng.choice(keys)
            if isinstance(holder[key], dict | list) and holder[key] and rng.random() < 0.8:
                holder = holder[key]
                continue
            choice = rng.random()
            if choice < 0.5:
                holder[key] = json.loads(json.dumps(rng.choice(ODD)))
            elif isinstance(holder, dict) and choice < 0.8:
                holder[rng.choice(["startS", "Actor", "foo", str(key).upper()])] = holder.pop(key)
            else:
                del holder[key]
            break
    text = json.dumps(data, ensure_ascii=rng.random() < 0.5)
    if rng.random() < 0.4:
        at = rng.randrange(len(text))
        end = at + rng.randint(0, 3)
        text = text[:at] + rng.choice(["", "'", "}", "]", ",", "\\", "\n", "```"]) + text[end:]
    return text


@settings(max_examples=150)
@given(st.integers(0, 10**6), st.sampled_from(GOOD))
async def test_a_broken_call_never_breaks_the_script(tmp_path_factory, seed, call):
    name, arguments = call
    project = MemoryProject(tmp_path_factory.getbasetemp())
    project.commit(a_script(), note="new", author="user")
    outcome = await SMALL.call(name, mutated(arguments, seed), Studio(project))
    assert len(outcome.text()) <= MOST_CHARACTERS
    outcome.text().encode("utf-8")
    if outcome.ok:
        assert check(head_of(project).script) == ()
    else:
        assert head_of(project).number == 1
        assert canonical_json(head_of(project).script) == canonical_json(a_script())
        assert outcome.summary


@settings(max_examples=150)
@given(st.sampled_from(PURE), st.text(max_size=120))
async def test_any_text_as_arguments_is_answered(tmp_path_factory, name, text):
    project = MemoryProject(tmp_path_factory.getbasetemp())
    project.commit(a_script(), note="new", author="user")
    outcome = await LARGE.call(name, text, Studio(project))
    assert outcome.summary
    assert check(head_of(project).script) == ()


async def test_true_is_no_number(studio):
    outcome = await LARGE.call("add_scene", '{"duration_s": true, "place": "beach"}', studio)
    assert not outcome.ok
    assert outcome.data["problems"][0]["path"] == "duration_s"


async def test_what_steers_a_terminal_is_not_repeated(studio):
    evil = "\x1b]0;pwned\x07\u202e"
    for name, arguments in (
        ("set_manner", {"actor": evil, "manner": evil}),
        ("set_manner", {"actor": "zib", "manner": "sad", evil: 1}),
        ("list_words", {"kind": "actions", "like": evil}),
        ("add_actor", {"name": "A", "id": evil}),
        (evil, {}),
        ("more_tools", {"name": evil}),
    ):
        outcome = await SMALL.call(name, json.dumps(arguments), studio)
        told = json.dumps([outcome.summary, outcome.data, outcome.warnings], ensure_ascii=False)
        assert "\\u001b" not in told.replace("\\\\", ""), name
        assert "\u202e" not in told.replace("\\\\u202e", ""), name


async def test_a_scene_does_not_grow_out_of_all_proportion(studio):
    far = {"actor": "zib", "action": "walk", "scene": "landing", "to": [1e9, 0]}
    outcome = await LARGE.call("add_action", json.dumps(far), studio)
    assert not outcome.ok
    assert "free for zib" in outcome.summary


async def test_faults_of_a_new_scene_are_named_by_argument(studio):
    scene = {"duration_s": 4, "place": "beach", "parts": [{"actor": "zob"}]}
    outcome = await LARGE.call("add_scene", json.dumps(scene), studio)
    assert outcome.data["problems"][0]["path"] == "parts[0].actor"
