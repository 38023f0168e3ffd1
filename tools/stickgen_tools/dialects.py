"""A tool's description in the dialects that protocols really accept."""

from typing import Any

from stickgen_tools.registry import Dialect
from stickgen_tools.tool import Tool

Schema = dict[str, Any]


def render(tool: Tool, dialect: Dialect) -> Schema:
    """Describe a tool as a protocol wants it."""
    if dialect == "mcp":
        return {
            "name": tool.name,
            "description": tool.texts.text,
            "inputSchema": _without_marks(tool.schema),
        }
    return {
        "type": "function",
        "function": {
            "name": tool.name,
            "description": tool.texts.text,
            "parameters": _without_marks(tool.schema),
        },
    }


def _without_marks(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {k: _without_marks(v) for k, v in schema.items() if not k.startswith("x-")}
    if isinstance(schema, list):
        return [_without_marks(each) for each in schema]
    return schema
