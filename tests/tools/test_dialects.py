import json

import jsonschema
import ollama
import pytest

from stickgen_tools.dialects import without_marks
from stickgen_tools.toolbox import ROOMY_TOKENS, all_tools, toolbox_for

SMALL, LARGE = 8_000, 128_000
DIALECTS = ("openai", "ollama", "mcp")
UNIONS = ("anyOf", "oneOf", "allOf", "not", "if", "$ref", "$defs", "prefixItems", "const")


def parts_of(schema):
    """Yield a schema and every schema within it."""
    yield schema
    for each in schema.get("properties", {}).values():
        yield from parts_of(each)
    if "items" in schema:
        yield from parts_of(schema["items"])


def parameters(tool, dialect):
    return tool["inputSchema"] if dialect == "mcp" else tool["function"]["parameters"]


@pytest.mark.parametrize("room", [SMALL, LARGE])
@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_description_is_a_valid_json_schema_without_unions_or_references(room, dialect):
    for tool in toolbox_for(room).schemas(dialect):
        schema = parameters(tool, dialect)
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["type"] == "object"
        for part in parts_of(schema):
            assert set(part).isdisjoint(UNIONS)
            assert isinstance(part["type"], str)
            assert part.get("enum", ["x"])
            assert not any(key.startswith("x-") for key in part)


def test_every_tool_says_what_it_does_and_has_a_name_that_servers_take():
    names = [tool.name for tool in all_tools()]
    assert len(names) == len(set(names))
    for tool in toolbox_for(LARGE).schemas("openai"):
        function = tool["function"]
        assert function["name"].replace("_", "").isalnum()
        assert len(function["name"]) <= 64
        assert 20 < len(function["description"]) <= 1024, function["name"]


def test_openai_objects_take_nothing_that_is_not_described():
    for tool in toolbox_for(LARGE).schemas("openai"):
        for part in parts_of(tool["function"]["parameters"]):
            if part["type"] == "object":
                assert part["additionalProperties"] is False
                assert set(part["required"]) <= set(part["properties"])


def test_openai_bounds_are_within_what_xai_promises():
    for tool in toolbox_for(LARGE).schemas("openai"):
        for part in parts_of(tool["function"]["parameters"]):
            assert part.get("maxItems", 0) <= 256
            assert part.get("maxLength", 0) <= 2048
            assert "pattern" not in part
            assert "exclusiveMaximum" not in part


@pytest.mark.parametrize("room", [SMALL, LARGE])
def test_nothing_is_lost_on_the_way_through_the_ollama_sdk(room):
    for tool in toolbox_for(room).schemas("ollama"):
        sent = ollama.Tool.model_validate(tool).model_dump(exclude_none=True, by_alias=True)
        assert json.loads(json.dumps(sent)) == json.loads(json.dumps(tool))


def test_ollama_is_told_bounds_in_words():
    tools = {each["function"]["name"]: each for each in toolbox_for(LARGE).schemas("ollama")}
    zoom = tools["add_camera"]["function"]["parameters"]["properties"]["zoom"]
    assert "0.1 to 20" in zoom["description"]
    scenes = tools["write_script"]["function"]["parameters"]["properties"]["scenes"]
    camera = scenes["items"]["properties"]["camera"]["items"]["properties"]
    assert "0.1 to 20" in camera["zoom"]["description"]


def test_every_list_of_things_in_ollamas_schemas_is_nested_under_items_only():
    for tool in toolbox_for(LARGE).schemas("ollama"):
        for name, each in tool["function"]["parameters"]["properties"].items():
            assert set(each) <= {"type", "items", "description", "enum"}, (tool, name)


@pytest.mark.parametrize("dialect", ["ollama", "openai"])
def test_the_small_set_leaves_room_for_the_film(dialect):
    tools = toolbox_for(SMALL).schemas(dialect)
    text = json.dumps(tools, ensure_ascii=False, separators=(",", ":"))
    assert len(tools) <= 20
    # 3.6 characters to a token; the tokenizer of MiniLM, which takes every mark of JSON for a
    # token of its own, counts 2,740.
    assert len(text) / 3.6 < 1_750
    assert set(toolbox_for(SMALL).names()) - {"more_tools"} <= set(toolbox_for(LARGE).names())


def test_all_descriptions_fit_a_model_that_is_called_roomy():
    text = json.dumps(toolbox_for(ROOMY_TOKENS).schemas("openai"), separators=(",", ":"))
    assert len(text) / 3.6 < ROOMY_TOKENS * 0.45


def test_what_the_large_schema_of_a_script_admits_is_read_as_a_script(tmp_path):
    """A script that the engine writes fits the schema of write_script."""
    from pathlib import Path

    schema = next(tool.schema for tool in all_tools() if tool.name == "write_script")
    validator = jsonschema.Draft202012Validator(without_marks(schema))
    for path in sorted((Path(__file__).parents[2] / "examples").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        data.pop("schema_version", None)
        data["size"] = "x".join(str(side) for side in data.get("size", [1280, 720]))
        wrong = [e for e in validator.iter_errors(data) if "facing" not in e.absolute_path]
        assert wrong == [], path.name
