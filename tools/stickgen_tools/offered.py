"""The tools that one model is offered, and how a call goes from raw text to an outcome."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from stickgen_engine.errors import ScriptError
from stickgen_engine.vocabulary import VOCABULARY
from stickgen_tools.dialects import Sketch, render, sketched
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.registry import Dialect, Effect
from stickgen_tools.repair.arguments import read_arguments
from stickgen_tools.repair.names import named, snake
from stickgen_tools.repair.outcomes import bounded, refusal, with_warnings
from stickgen_tools.repair.remarks import summed_up
from stickgen_tools.running import run_tool, unknown_tool
from stickgen_tools.studio import Studio
from stickgen_tools.tool import Tool

_LISTS = "list_words"


class OfferedTools:
    """A Toolbox: these tools, in this order.

    Those in ``reserve`` are not shown, but can be called. Those in ``sketches`` are described to
    models in short: their servers are local ones, which take objects that nobody spelled out.
    """

    def __init__(
        self,
        tools: Sequence[Tool],
        reserve: Sequence[Tool] = (),
        sketches: Mapping[str, Sketch] | None = None,
    ) -> None:
        self._sketches = dict(sketches or {})
        self._offered = tuple(tools)
        self._tools = {tool.name: tool for tool in (*tools, *reserve)}

    def names(self) -> tuple[str, ...]:
        """All names, in the order in which they are offered."""
        return tuple(tool.name for tool in self._offered)

    def effect(self, name: str) -> Effect | None:
        """What a tool does to the project; None if there is no such tool."""
        found = named(name, self._tools) or (_LISTS if _listed(name) else "")
        return self._tools[found].effect if found in self._tools else None

    def schemas(self, dialect: Dialect) -> Sequence[dict[str, Any]]:
        """Describe the tools as a protocol wants them."""
        return [self._described(tool, dialect) for tool in self._offered]

    def _described(self, tool: Tool, dialect: Dialect) -> dict[str, Any]:
        sketch = self._sketches.get(tool.name)
        if sketch is None or dialect == "mcp":
            return render(tool, dialect)
        return sketched(tool, sketch)

    async def call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        """Run a tool on raw arguments; what the model can mend is an Outcome that is not ``ok``."""
        try:
            outcome = await self._call(name, arguments, studio)
        except ToolError as error:
            outcome = refusal(str(error), error.problems)
        except ScriptError as error:
            said = "the script would not be valid; nothing was changed"
            outcome = refusal(said, error.problems)
        return bounded(replace(outcome, warnings=summed_up(outcome.warnings)))

    async def _call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        found = named(name, self._tools)
        if found is None and _listed(name) and _LISTS in self._tools:
            found, arguments = _LISTS, json.dumps({"kind": _listed(name)})
        if found is None:
            raise unknown_tool(name, self._tools, self.names())
        tool = self._tools[found]
        outcome = await run_tool(tool, read_arguments(arguments, tool.schema), studio)
        if found == name:
            return outcome
        return with_warnings(outcome, (f"the tool is called {found}",))


def _listed(name: str) -> str:
    """Return the list of words that a name such as "list_places" certainly asks for."""
    kind = snake(name[:40]).removeprefix("list_")
    return kind if kind in VOCABULARY and kind != snake(name[:40]) else ""
