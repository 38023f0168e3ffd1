"""Whatever a script is made into, it is read or refused with located problems."""

import copy
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.canonical import canonical_json, readable_json
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import Loaded, parse_script, read_script
from stickgen_engine.script.timing import action_spans, line_spans

FIRST_CONTACT = json.loads(
    Path(__file__).with_name("first_contact.json").read_text(encoding="utf-8")
)
LOOSE = {
    "title": "Loose",
    "duration": 8,
    "characters": [{"name": "Ann", "role": "x"}, {"name": "Bob"}],
    "scenes": [
        {
            "description": "Ann runs",
            "action_sequence": "run, jump",
            "dialogue": ["Ann: Hi"],
            "background": "beach",
        },
        {"action_sequence": [{"action": "wave", "actor": "Bob", "start": 1, "duration": 2}]},
    ],
    "camera": [{"frame": 3, "zoom": 2}],
}
WORDS = ["walk", "run", "wave", "zib", "astronaut", "ship", "moon", "left", "talk", "crane", "id"]
KEYS = ["at", "to", "target", "action", "actions", "scenes", "id", "kind", "start_s", "end_s", "x"]

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=True, allow_infinity=True),
    st.floats(-20, 20).map(lambda number: round(number, 1)),
    st.sampled_from(WORDS),
    st.text(alphabet=st.characters(codec=None), max_size=20),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=6)), inner, max_size=3),
    ),
    max_leaves=6,
)


def places_of(value, path=()):
    yield path
    entries = value.items() if isinstance(value, dict) else ()
    entries = enumerate(value) if isinstance(value, list) else entries
    for key, each in entries:
        yield from places_of(each, (*path, key))


def mutated(draw, data):
    data = copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(list(places_of(data))))
        if not path:
            continue
        owner = data
        for step in path[:-1]:
            owner = owner[step]
        change = draw(st.sampled_from(["replace", "remove", "double", "rename", "nudge"]))
        alter(draw, owner, path[-1], change)
    return data


def alter(draw, owner, key, change):
    if change == "remove":
        del owner[key]
    elif change == "double" and isinstance(owner, list):
        owner.insert(key, copy.deepcopy(owner[key]))
    elif change == "rename" and isinstance(owner, dict):
        owner[draw(st.one_of(st.sampled_from(KEYS), st.text(max_size=5)))] = owner.pop(key)
    elif change == "nudge" and isinstance(owner[key], float | int):
        owner[key] = owner[key] + draw(st.floats(-5, 5))
    else:
        owner[key] = draw(values)


mutations = st.composite(mutated)


def read_or_refused(read, source):
    try:
        loaded = read(source)
    except ScriptError as error:
        refusal = error
    else:
        assert isinstance(loaded, Loaded)
        assert_sound(loaded.script)
        return
    assert refusal.problems
    for problem in refusal.problems:
        assert problem.path
        assert str(problem).encode("utf-8")
        assert "\n" not in str(problem)


def assert_sound(script):
    assert read_script(canonical_json(script)).script == script
    assert read_script(readable_json(script)).script == script
    for scene in script.scenes:
        lines = [span for part in line_spans(scene, script) for span in part]
        acts = [
            span
            for part in scene.parts
            for span in action_spans(scene, part, script.actor(part.actor))
        ]
        assert all(
            0 <= span.start_s < span.end_s <= scene.duration_s + 1e-6 for span in acts + lines
        )


@given(mutations(FIRST_CONTACT))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_mutated_script_is_read_or_refused(data):
    read_or_refused(parse_script, data)
    read_or_refused(read_script, json.dumps(data))


@given(mutations(LOOSE))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_mutated_loose_script_is_read_or_refused(data):
    read_or_refused(parse_script, data)


@given(st.binary(max_size=60), st.integers(0, 2000), st.integers(0, 60))
@settings(max_examples=120, deadline=None)
def test_mangled_bytes_are_read_or_refused(noise, where, cut):
    source = json.dumps(FIRST_CONTACT).encode()
    read_or_refused(read_script, source[:where] + noise + source[where + cut :])


@given(values)
@settings(max_examples=100, deadline=None)
def test_any_data_is_read_or_refused(data):
    read_or_refused(parse_script, data)


@pytest.mark.slow
@given(mutations(FIRST_CONTACT))
@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_thousand_mutated_scripts_are_read_or_refused(data):
    read_or_refused(read_script, json.dumps(data))


def test_the_unmutated_script_is_sound():
    assert_sound(ScriptSchema.model_validate(FIRST_CONTACT))
