"""The set of tools for models with little room: a few at hand, the others on demand."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import Field, WithJsonSchema

from stickgen_engine.errors import Problem
from stickgen_tools.dialects import Sketch, render
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.repair.arguments import read_arguments
from stickgen_tools.repair.names import named
from stickgen_tools.running import run_tool, unknown_tool
from stickgen_tools.studio import Studio
from stickgen_tools.tool import Tool, tool

# What is at hand: what it is for, and the arguments that are shown; all others are in reserve.
AT_HAND: Final[dict[str, Sketch]] = {
    "write_script": Sketch(
        "Write the whole script of a new film",
        {
            "title": "", "actors": "id, name, kind, species, color, accessories",
            "scenes": "id, duration_s, place, time_of_day, weather, props [kind, id, at, held_by],"
            " parts [actor, at, facing, actions [action, start_s, end_s, to, target, manner],"
            " expressions [at_s, expression], lines [start_s, end_s, mode, text]],"
            " camera [at_s, move, shot, target]",
        },
    ),
    "get_script": Sketch("Show the script in outline, or one scene of it", {"scene": ""}),
    "list_words": Sketch(
        "List words, or those like one",
        {"kind": "actions, places, props, manners, accessories, styles", "like": ""},
    ),
    "add_actor": Sketch(
        "Add somebody to the cast",
        {"name": "", "kind": "", "species": "", "scene": "puts them into it", "at": "[x, z]"},
    ),
    "change_actor": Sketch(
        "Change how somebody looks",
        {"actor": "", "add_accessories": "", "remove_accessories": "", "color": "",
         "height_m": ""},
    ),
    "remove_actor": Sketch("Take somebody out of the film", {"actor": ""}),
    "add_action": Sketch(
        "Let an actor do something",
        {"actor": "", "action": "", "scene": "", "start_s": "seconds in the scene", "end_s": "",
         "to": "[x, z]", "target": "id"},
    ),
    "change_action": Sketch(
        "Change one action",
        {"actor": "", "action": "the one to change", "scene": "", "index": "its number",
         "new_action": "", "start_s": "", "end_s": "", "to": "[x, z]", "target": ""},
    ),
    "remove_action": Sketch(
        "Take an action out", {"actor": "", "action": "", "scene": "", "index": ""}
    ),
    "set_manner": Sketch(
        "How an actor moves", {"actor": "", "manner": "", "scene": "", "action": ""}
    ),
    "set_expression": Sketch(
        "Turn a face", {"actor": "", "expression": "", "scene": "", "at_s": ""}
    ),
    "add_line": Sketch(
        "Let an actor speak", {"actor": "", "text": "", "scene": "", "start_s": "", "mode": ""}
    ),
    "add_camera": Sketch(
        "Set the camera from a time on",
        {"scene": "", "at_s": "", "move": "", "shot": "", "target": ""},
    ),
    "add_prop": Sketch(
        "Put a thing into a scene", {"kind": "", "scene": "", "at": "[x, z]", "held_by": "actor"}
    ),
    "change_scene": Sketch(
        "Change place, time or weather; scene may be all",
        {"scene": "", "place": "", "time_of_day": "", "weather": ""},
    ),
    "retime_film": Sketch("Make the whole film this long", {"duration_s": ""}),
    "render_clip": Sketch("Make the film", {"draft": ""}),
    "undo": Sketch("Take the last change back", {}),
}  # fmt: skip

Raw = Annotated[dict[str, Any] | str, WithJsonSchema({"type": "string"})]


def reserve_tool(reserve: Mapping[str, Tool]) -> Tool:
    """Make the tool that describes and runs those in reserve."""

    @tool(effect="edit")
    async def more_tools(
        studio: Studio,
        name: Annotated[str, Field(max_length=60), "left out: list all"] = "",
        arguments: Annotated[Raw, "JSON; left out: describe it"] = "",
    ) -> Outcome:
        """List, describe or use other tools, to remove, rename, move, export and more."""
        if not name:
            return _listed(reserve)
        found = named(name, reserve)
        if found is None:
            raise unknown_tool(name, reserve)
        chosen = reserve[found]
        text = arguments if isinstance(arguments, str) else json.dumps(arguments)
        if not text.strip() and chosen.schema.get("properties"):
            return _described(chosen)
        if chosen.effect in ("render", "export"):
            # The loop tells of films by the names of calls; these are called by their own.
            problem = Problem("name", "is called directly, by its own name", found)
            raise ToolError(f"call {found} itself, not through more_tools", (problem,))
        return await run_tool(chosen, read_arguments(text, chosen.schema), studio)

    return more_tools


def _listed(reserve: Mapping[str, Tool]) -> Outcome:
    lines = {name: each.texts.text.split(". ")[0].split(";")[0] for name, each in reserve.items()}
    return Outcome(
        summary=f"{len(lines)} more tools",
        data=lines,
        next=("more_tools with a name describes one; with name and arguments it runs",),
    )


def _described(chosen: Tool) -> Outcome:
    function = render(chosen, "ollama")["function"]
    arguments = {
        name: _shortly(each, name in function["parameters"]["required"])
        for name, each in function["parameters"]["properties"].items()
    }
    return Outcome(summary=f"{chosen.name}: {function['description']}", data=arguments)


def _shortly(schema: dict[str, Any], required: bool) -> str:
    kind = " | ".join(str(each) for each in schema.get("enum", ())) or schema.get("type", "")
    said = f": {schema['description']}" if schema.get("description") else ""
    return f"{kind}{said}{' (required)' if required else ''}"
