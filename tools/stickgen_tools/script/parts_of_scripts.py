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

from stickgen_tools.plain_schema import plain_schema

_ITEM_OF = {
    "actors": "Actor", "scenes": "Scene", "parts": "Part", "props": "Prop", "camera": "CameraKey",
}  # fmt: skip


@cache
def _script_schema() -> dict[str, Any]:
    from stickgen_engine.script.json_schema import script_json_schema

    return script_json_schema()


class _ListOf:
    """Gives a list of data the schema that this list has in a script."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the list, with nothing referred to."""
        schema = _script_schema()
        item = deepcopy(schema["$defs"][_ITEM_OF[self._name]])
        return {
            "type": "array",
            "items": plain_schema({**item, "$defs": schema["$defs"]}),
        }


ActorList = Annotated[list[dict[str, Any]], _ListOf("actors"), "the cast"]
SceneList = Annotated[list[dict[str, Any]], _ListOf("scenes"), "the scenes in order"]
PartList = Annotated[list[dict[str, Any]], _ListOf("parts"), "one for each actor in the scene"]
PropList = Annotated[list[dict[str, Any]], _ListOf("props")]
CameraList = Annotated[list[dict[str, Any]], _ListOf("camera")]
