"""The types of arguments that are parts of scripts: lists of actors, scenes, parts, props, keys.

They are taken as data, so that one reading of the whole script finds every fault at once; their
schemas are those of the script's own types.
"""

from copy import deepcopy
from functools import cache
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from stickgen_tools.plain_schema import plain_schema, without_long_lists

_ITEM_OF = {
    "actors": "Actor", "scenes": "Scene", "parts": "Part", "props": "Prop", "camera": "CameraKey",
}  # fmt: skip


@cache
def _script_schema() -> dict[str, Any]:
    from stickgen_engine.script.json_schema import script_json_schema

    return script_json_schema()


class _ListOf:
    """Gives a list of data the schema that this list has in a script.

    Only where ``words`` is true are long lists of words spelled out.
    """

    def __init__(self, name: str, *, words: bool = False) -> None:
        self._name = name
        self._words = words

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the list, with nothing referred to."""
        schema = _script_schema()
        item = deepcopy(schema["$defs"][_ITEM_OF[self._name]])
        plain = plain_schema({**item, "$defs": schema["$defs"]})
        items = plain if self._words else without_long_lists(plain)
        return {"type": "array", "items": items}


ActorList = Annotated[list[dict[str, Any]], _ListOf("actors", words=True), "the cast"]
SceneList = Annotated[list[dict[str, Any]], _ListOf("scenes", words=True), "the scenes in order"]
PartList = Annotated[list[dict[str, Any]], _ListOf("parts"), "one for each actor in the scene"]
PropList = Annotated[list[dict[str, Any]], _ListOf("props")]
CameraList = Annotated[list[dict[str, Any]], _ListOf("camera")]
