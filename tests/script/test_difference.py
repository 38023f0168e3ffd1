import copy

import pytest

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.difference import apply_difference, difference
from stickgen_engine.script.reading import parse_script


def test_a_difference_leads_from_one_script_to_the_other(first_contact):
    changed = copy.deepcopy(first_contact)
    changed["title"] = "Second contact"
    changed["scenes"][0]["parts"][0]["actions"].pop()
    changed["scenes"].append({"id": "two", "duration_s": 3})
    old, new = parse_script(first_contact).script, parse_script(changed).script
    steps = difference(old, new)
    assert {"op": "replace", "path": "/title", "value": "Second contact"} in steps
    assert apply_difference(old, steps).script == new
    assert apply_difference(new, difference(new, old)).script == old
    assert difference(old, old) == []


@pytest.mark.parametrize(
    "step",
    [
        {"op": "remove", "path": "/scenes/9"},
        {"op": "remove", "path": "/nothing"},
        {"op": "replace", "path": "/title/0/x", "value": 1},
        {"op": "explode", "path": "/title"},
        {"op": "add", "path": "title", "value": "x"},
        {"op": "test", "path": "/title", "value": "other"},
        {"op": "add", "path": "/scenes/-1", "value": {}},
        {"path": "/title"},
        {"op": "copy", "path": "/title"},
        {},
        "remove",
        None,
        {"op": "replace", "path": 3, "value": "x"},
        {"op": "replace", "path": "/scenes/0/place", "value": "nowhereland"},
        {"op": "replace", "path": "", "value": []},
    ],
)
def test_a_step_that_does_not_fit_is_told(first_contact, step):
    script = parse_script(first_contact).script
    with pytest.raises(ScriptError):
        apply_difference(script, [step])
