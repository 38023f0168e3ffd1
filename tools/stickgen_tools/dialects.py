"""A tool's description in the dialects that protocols really accept.

``openai``  what xAI and other OpenAI-compatible servers take: no unions, no references, no empty
            lists of words, ``additionalProperties`` false everywhere (xAI always is strict).
``ollama``  its SDK keeps of an argument only type, items, description and enum, and its server
            drops bounds everywhere: they are said in the description instead.
``mcp``     plain JSON Schema with everything in it.
"""

from dataclasses import dataclass
from typing import Any

from stickgen_tools.plain_schema import without_long_lists
from stickgen_tools.registry import Dialect
from stickgen_tools.tool import Tool

Schema = dict[str, Any]

_OPENAI = (
    "type", "description", "enum", "properties", "required", "items", "additionalProperties",
    "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength",
)  # fmt: skip
_OLLAMA = ("type", "description", "enum", "properties", "required", "items")
# Beyond these xAI promises nothing, and a server may refuse them.
_MOST_ITEMS, _MOST_LENGTH = 256, 2048
# Shorter lists of words stand in what small models are told, and synonyms are read anyway.
_KNOWN_BY_HEART = 8


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a model with little room is told of a tool: a few words, and these arguments of it."""

    text: str
    arguments: dict[str, str]


def render(tool: Tool, dialect: Dialect) -> Schema:
    """Describe a tool as a protocol wants it."""
    if dialect == "mcp":
        return {
            "name": tool.name,
            "description": tool.texts.text,
            "inputSchema": without_marks(tool.schema),
        }
    parameters = (
        _openai(tool.schema)
        if dialect == "openai"
        # No grammar holds a local model to the words, and it has little room to read them.
        else _ollama(without_long_lists(tool.schema))
    )
    return function_call(tool.name, tool.texts.text, parameters)


def function_call(name: str, description: str, parameters: Schema) -> Schema:
    """Put a description of parameters into the form that OpenAI and Ollama share."""
    function = {"name": name, "description": description, "parameters": parameters}
    return {"type": "function", "function": function}


def sketched(tool: Tool, sketch: Sketch) -> Schema:
    """Describe a tool for a model with little room: a few arguments, objects by their fields.

    The tool takes its other arguments as well; what simple ones are for, their names must say.
    """
    plain = tool.schema["properties"]
    properties = {name: _shortest(plain[name], said) for name, said in sketch.arguments.items()}
    parameters: Schema = {"type": "object", "properties": properties}
    required = [name for name in tool.schema.get("required", ()) if name in properties]
    if required:
        parameters["required"] = required
    return function_call(tool.name, sketch.text, parameters)


def _shortest(schema: Schema, said: str) -> Schema:
    kind = schema.get("type", "string")
    made: Schema = {"type": kind}
    if kind == "array":
        made["items"] = {"type": schema.get("items", {}).get("type", "object")}
    if said:
        made["description"] = said
    elif len(schema.get("enum", ())) > _KNOWN_BY_HEART:
        made["enum"] = schema["enum"]
    return made


def without_marks(schema: Any) -> Any:
    """Leave out what is written into schemas for the reading of arguments alone."""
    if isinstance(schema, dict):
        return {k: without_marks(v) for k, v in schema.items() if not k.startswith("x-")}
    if isinstance(schema, list):
        return [without_marks(each) for each in schema]
    return schema


def _openai(schema: Schema) -> Schema:
    made = {key: value for key, value in schema.items() if key in _OPENAI}
    if "exclusiveMaximum" in schema:
        made["maximum"] = schema["exclusiveMaximum"] - 1
    if made.get("maxItems", 0) > _MOST_ITEMS:
        del made["maxItems"]
    if made.get("maxLength", 0) > _MOST_LENGTH:
        del made["maxLength"]
    if "properties" in made:
        made["properties"] = {key: _openai(each) for key, each in made["properties"].items()}
        made["additionalProperties"] = False
        made.setdefault("required", [])
    elif made.get("type") == "object":
        made |= {"properties": {}, "required": [], "additionalProperties": False}
    if "items" in made:
        made["items"] = _openai(made["items"])
    return made


def _ollama(schema: Schema) -> Schema:
    made = {key: value for key, value in schema.items() if key in _OLLAMA}
    within = _bounds(schema)
    if within:
        said = made.get("description", "")
        made["description"] = f"{said} ({within})" if said else within
    if "properties" in made:
        made["properties"] = {key: _ollama(each) for key, each in made["properties"].items()}
        made.setdefault("required", [])
    elif made.get("type") == "object":
        made |= {"properties": {}, "required": []}
    if "items" in made:
        made["items"] = _ollama(made["items"])
    return made


def _bounds(schema: Schema) -> str:
    """Say the bounds of a number or a list, as far as they help."""
    least, most = schema.get("minimum"), schema.get("maximum")
    if "exclusiveMaximum" in schema:
        most = schema["exclusiveMaximum"] - 1
    if least is not None and most is not None:
        return f"{least:g} to {most:g}"
    if least is not None or most is not None:
        return f"at least {least:g}" if most is None else f"at most {most:g}"
    few, many = schema.get("minItems"), schema.get("maxItems")
    if many is not None:
        return f"{many} numbers" if few == many else f"at most {many}"
    return ""
