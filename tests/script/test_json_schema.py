import json

from stickgen_engine.script.json_schema import script_json_schema
from stickgen_engine.vocabulary import VOCABULARY


def test_the_schema_spells_out_the_words_and_forbids_other_fields():
    schema = json.loads(json.dumps(script_json_schema()))
    action = schema["$defs"]["Action"]
    assert action["properties"]["action"]["enum"] == list(VOCABULARY["actions"].names)
    assert action["additionalProperties"] is False
    manner = action["properties"]["manner"]["anyOf"][0]
    assert manner["enum"] == list(VOCABULARY["manners"].names)
    assert schema["$defs"]["Part"]["properties"]["facing"]["anyOf"][0]["enum"][0] == "right"


def test_only_what_has_no_default_is_required():
    schema = script_json_schema()
    required = {name: sorted(each.get("required", [])) for name, each in schema["$defs"].items()}
    assert sorted(schema["required"]) == ["actors", "scenes", "title"]
    assert required == {
        "Action": ["action"],
        "Actor": ["id"],
        "CameraKey": [],
        "Expression": ["expression"],
        "Line": [],
        "Part": ["actor"],
        "Prop": ["kind"],
        "Scene": ["duration_s", "id"],
        "Sound": [],
    }


def test_bounds_are_told_in_the_words_of_json_schema():
    text = json.dumps(script_json_schema())
    assert not any(f'"{word}":' in text for word in ("ge", "le", "gt", "lt", "strict"))
    scene = script_json_schema()["$defs"]["Scene"]["properties"]
    assert scene["duration_s"]["minimum"] == 0.2
    prop = script_json_schema()["$defs"]["Prop"]["properties"]
    assert (prop["scale"]["minimum"], prop["scale"]["maximum"]) == (0.1, 10.0)
