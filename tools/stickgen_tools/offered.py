"""The tools that one model is offered, and how a call goes from raw text to an outcome."""

import inspect
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.script.checks import check
from stickgen_tools.dialects import render
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.registry import Dialect, Effect
from stickgen_tools.repair.arguments import Arguments, read_arguments
from stickgen_tools.repair.names import named
from stickgen_tools.repair.outcomes import bounded, refusal
from stickgen_tools.studio import Studio
from stickgen_tools.tool import Edited, Tool

_NO_SCRIPT = "there is no script yet; make one with write_script"


class OfferedTools:
    """A Toolbox of these tools, in this order."""

    def __init__(self, tools: Sequence[Tool]) -> None:
        self._tools = {tool.name: tool for tool in tools}

    def names(self) -> tuple[str, ...]:
        """All names, in the order in which they are offered."""
        return tuple(self._tools)

    def effect(self, name: str) -> Effect | None:
        """What a tool does to the project; None if there is no such tool."""
        found = named(name, self._tools)
        return self._tools[found].effect if found else None

    def schemas(self, dialect: Dialect) -> Sequence[dict[str, Any]]:
        """Describe the tools as a protocol wants them."""
        return [render(tool, dialect) for tool in self._tools.values()]

    async def call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        """Run a tool on raw arguments; what the model can mend is an Outcome that is not ``ok``."""
        try:
            outcome = await self._call(name, arguments, studio)
        except ToolError as error:
            outcome = refusal(str(error), error.problems)
        except ScriptError as error:
            outcome = refusal("the script would not be valid; nothing was changed", error.problems)
        return bounded(outcome)

    async def _call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        tool, notes = self._find(name)
        read = read_arguments(arguments, tool.schema)
        outcome = await run_tool(tool, read, studio)
        return with_warnings(outcome, (*notes, *read.notes))

    def _find(self, name: str) -> tuple[Tool, tuple[str, ...]]:
        found = named(name, self._tools)
        if found is None:
            raise unknown_tool(name, self._tools)
        notes = () if found == name else (f"there is no tool {name[:60]!r}; called {found}",)
        return self._tools[found], notes


def unknown_tool(name: str, known: dict[str, Tool]) -> ToolError:
    """Make the error for a tool that is not there, with the nearest names."""
    from rapidfuzz.process import extract

    likest = [each for each, _, _ in extract(name[:60].casefold(), list(known), limit=3)]
    shown = "".join(c for c in name[:60] if c.isprintable())
    problem = Problem("name", "is not a tool", repr(shown), ", ".join(known), likest[0])
    return ToolError(f"there is no tool {shown!r}; the nearest are {', '.join(likest)}", (problem,))


async def run_tool(tool: Tool, read: Arguments, studio: Studio) -> Outcome:
    """Check the arguments and run the tool. ToolError and ScriptError say what to mend."""
    values = _validated(tool, read)
    if tool.first == "studio":
        answer = tool.function(studio, **values)
        return _outcome(await answer if inspect.isawaitable(answer) else answer, tool)
    head = studio.project.head
    if head is None and tool.first == "script":
        raise ToolError(_NO_SCRIPT)
    answer = tool.function(head.script if head else None, **values)
    return keep(answer, studio) if isinstance(answer, Edited) else _outcome(answer, tool)


def _outcome(answer: object, tool: Tool) -> Outcome:
    if not isinstance(answer, Outcome):
        raise TypeError(f"{tool.name} returned {type(answer).__name__}, not an Outcome")
    return answer


def _validated(tool: Tool, read: Arguments) -> dict[str, Any]:
    if read.problems:
        raise ToolError(f"{tool.name}: the arguments do not fit", read.problems)
    try:
        model = tool.arguments.model_validate(read.data)
    except ValidationError as error:
        from stickgen_tools.repair.faults import problems_of

        problems = problems_of(error, tool.schema)
        raise ToolError(f"{tool.name}: the arguments do not fit", problems) from None
    return {name: getattr(model, name) for name in type(model).model_fields}


def keep(edited: Edited, studio: Studio) -> Outcome:
    """Commit an edit as a new version. ScriptError if it is not valid: nothing is kept then."""
    problems = check(edited.script)
    if problems:
        raise ScriptError(problems)
    head = studio.project.head
    version = studio.project.commit(edited.script, note=edited.summary, author="model")
    same = head is not None and version.number == head.number
    summary = f"nothing changed: the script was so already ({edited.summary})"
    return Outcome(
        summary=summary if same else f"{edited.summary} (version {version.number})",
        data=edited.data,
        warnings=edited.warnings,
        version=version.number,
    )


def with_warnings(outcome: Outcome, notes: Sequence[str]) -> Outcome:
    """Put what was read differently before an outcome's own warnings."""
    from dataclasses import replace

    return replace(outcome, warnings=(*notes, *outcome.warnings)) if notes else outcome
