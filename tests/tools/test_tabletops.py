"""Small things that stand where a table stands are put on it, and nothing else is moved."""

import copy
from typing import Any

import pytest

from stickgen_engine.script.checks import check
from stickgen_engine.script.reading import parse_script
from stickgen_tools.script.tabletops import put_on_tables
from stickgen_tools.script.whole import mended_script

TABLE = {"kind": "table", "id": "table", "at": [1.5, 0.8]}


def _scene(*props: Any) -> dict[str, Any]:
    return {"props": [TABLE, *props]}


def test_a_cake_at_the_spot_of_a_table_is_put_on_it():
    scene = _scene({"kind": "cake", "at": [1.6, 0.8]})
    assert put_on_tables(scene, "scenes[0]") == ["scenes[0]: put the cake on the table, y 0.77"]
    assert scene["props"][1]["y"] == 0.77


@pytest.mark.parametrize(
    "prop",
    [
        {"kind": "cake", "at": [1.5, 0.8], "y": 0.0},
        {"kind": "cake", "at": [1.5, 0.8], "held_by": "cook"},
        {"kind": "cake", "at": [3.0, 0.8]},
        {"kind": "cake", "at": [1.5, 2.0]},
        {"kind": "cake"},
        {"kind": "chair", "at": [1.5, 0.8]},
        {"kind": 3, "at": "there"},
        "cake",
    ],
)
def test_other_things_stay_where_they_are(prop: Any):
    scene = _scene(prop)
    before = copy.deepcopy(scene)
    assert put_on_tables(scene, "scenes[0]") == []
    assert scene == before


def test_of_an_edit_only_the_newest_thing_is_put_on_a_table():
    cake = {"kind": "cake", "at": [1.5, 0.8]}
    scene = _scene(cake, {"kind": "cup", "at": (1.2, 0.8)})
    assert put_on_tables(scene, "scene one", newest=True) == [
        "scene one: put the cup on the table, y 0.77"
    ]
    assert "y" not in cake


def test_a_whole_script_is_mended_and_can_be_filmed():
    raw = {
        "title": "Cake",
        "actors": [{"id": "cook", "kind": "human", "color": "#222222"}],
        "scenes": [
            {
                "id": "one", "duration_s": 6, "place": "kitchen",
                "props": [TABLE, {"kind": "cake", "id": "cake", "at": [1.5, 0.8]}],
                "parts": [
                    {"actor": "cook", "at": [0.7, 0.8],
                     "actions": [{"action": "pick_up", "target": "cake"}]},
                ],
            }
        ],
    }  # fmt: skip
    data, notes = mended_script(raw)
    script = parse_script(data).script
    assert [prop.y for prop in script.scenes[0].props] == [None, 0.77]
    assert any("on the table" in note for note in notes)
    assert not check(script)
