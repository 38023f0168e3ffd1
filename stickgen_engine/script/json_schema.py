"""The script's JSON Schema, with the words of the vocabulary spelled out."""

from typing import Any

from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.vocabulary import VOCABULARY

_WORDS: dict[tuple[str, str], str] = {
    ("ScriptSchema", "style"): "styles",
    ("Actor", "kind"): "kinds",
    ("Actor", "species"): "species",
    ("Actor", "manner"): "manners",
    ("Actor", "accessories"): "accessories",
    ("Scene", "place"): "places",
    ("Scene", "time_of_day"): "times",
    ("Scene", "weather"): "weathers",
    ("Prop", "kind"): "props",
    ("Prop", "facing"): "facings",
    ("Part", "facing"): "facings",
    ("Action", "action"): "actions",
    ("Action", "manner"): "manners",
    ("Expression", "expression"): "expressions",
    ("Line", "mode"): "speech",
    ("CameraKey", "move"): "moves",
    ("CameraKey", "shot"): "shots",
    ("CameraKey", "ease"): "eases",
}

_BOUNDS = {
    "ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum",
    "min_length": "minLength", "max_length": "maxLength", "multiple_of": "multipleOf",
}  # fmt: skip
_PYDANTICS = ("allow_inf_nan", "strict")


def script_json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a script; synonyms are read too, but not in it."""
    schema = ScriptSchema.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    owners = {"ScriptSchema": schema, **schema["$defs"]}
    for (owner, field), words in _WORDS.items():
        _spell_out(owners[owner]["properties"][field], list(VOCABULARY[words].names))
    standard: dict[str, Any] = _standard(schema)
    return standard


def _standard(value: Any) -> Any:
    """Give bounds that follow a validator their name in JSON Schema, which pydantic does not."""
    if isinstance(value, list):
        return [_standard(each) for each in value]
    if not isinstance(value, dict):
        return value
    fields = {
        name: {key: _standard(each) for key, each in value[name].items()}
        for name in ("properties", "$defs")
        if isinstance(value.get(name), dict)
    }
    rest = {
        _BOUNDS.get(key, key): _standard(each)
        for key, each in value.items()
        if key not in fields and key not in _PYDANTICS
    }
    return rest | fields


def _spell_out(field: dict[str, Any], names: list[str]) -> None:
    if field.get("type") == "string":
        field["enum"] = names
    for branch in (*field.get("anyOf", ()), field.get("items")):
        if isinstance(branch, dict):
            _spell_out(branch, names)
