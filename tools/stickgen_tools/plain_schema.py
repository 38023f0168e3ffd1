"""JSON Schemas without what servers stumble over: references, unions with null, titles."""

from typing import Any

Schema = dict[str, Any]

# What pydantic calls a bound that follows a validator, and what JSON Schema calls it.
_STANDARD = {
    "ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum",
    "min_length": "minLength", "max_length": "maxLength", "multiple_of": "multipleOf",
    "allow_inf_nan": "x-finite", "strict": "x-strict",
}  # fmt: skip

LONGEST_LIST = 30

# Marks a text that may be a number as well, for the reading of arguments; no server sees it.
NUMBER_TOO = "x-number"
_NOISE = ("title", "default", "$defs", "$schema")


def plain_schema(schema: Schema) -> Schema:
    """Write a schema of pydantic's plainly: all in one place, what may be left out not required.

    Pairs of numbers become arrays of two; a number or a word becomes a text that holds either.
    """
    return _plain(schema, schema.get("$defs", {}))


def _plain(schema: Schema, definitions: dict[str, Schema]) -> Schema:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return _plain({**definitions[name], **rest}, definitions)
    if "anyOf" in schema:
        rest = {key: value for key, value in schema.items() if key != "anyOf"}
        return _plain({**_one_of(schema["anyOf"]), **rest}, definitions)
    plain = {_STANDARD.get(key, key): v for key, v in schema.items() if key not in _NOISE}
    if "properties" in plain:
        plain["properties"] = {
            key: _plain(value, definitions) for key, value in plain["properties"].items()
        }
    if "prefixItems" in plain:
        items = plain.pop("prefixItems")
        plain["items"] = _plain(items[0], definitions)
    elif isinstance(plain.get("items"), dict):
        plain["items"] = _plain(plain["items"], definitions)
    if "const" in plain:
        plain["enum"] = [plain.pop("const")]
        plain.setdefault("type", "integer" if isinstance(plain["enum"][0], int) else "string")
    return plain


def _one_of(branches: list[Schema]) -> Schema:
    """Take the one branch that is not null; of a text and a number, the text that says both."""
    real = [branch for branch in branches if branch.get("type") != "null"]
    texts = [branch for branch in real if branch.get("type") == "string"]
    if texts and any(branch.get("type") == "number" for branch in real):
        return {**texts[0], NUMBER_TOO: True}
    return (texts or real)[0]


def without_long_lists(schema: Schema) -> Schema:
    """Name lists of more than 30 words instead of spelling them out; ``list_words`` prints them."""
    made = dict(schema)
    if len(schema.get("enum", ())) > LONGEST_LIST:
        del made["enum"]
        made.setdefault("description", "see list_words")
    if "properties" in schema:
        made["properties"] = {k: without_long_lists(v) for k, v in schema["properties"].items()}
    if "items" in schema:
        made["items"] = without_long_lists(schema["items"])
    return made
