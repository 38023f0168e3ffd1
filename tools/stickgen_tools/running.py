"""Running one tool on arguments that were read, and keeping what it made."""

import inspect
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import ValidationError
from rapidfuzz.process import extract

from stickgen_engine.errors import Problem, ScriptError
from stickgen_engine.script.checks import check
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.repair.arguments import Arguments
from stickgen_tools.repair.faults import problems_of
from stickgen_tools.repair.outcomes import with_warnings
from stickgen_tools.studio import Studio
from stickgen_tools.tool import Edited, Tool

_NO_SCRIPT = "there is no script yet; make one with write_script first"


async def run_tool(tool: Tool, read: Arguments, studio: Studio) -> Outcome:
    """Check the arguments and run the tool. ToolError and ScriptError say what to mend."""
    values = _validated(tool, read)
    if tool.first == "studio":
        answer = tool.function(studio, **values)
        outcome = _outcome(await answer if inspect.isawaitable(answer) else answer, tool)
    else:
        head = studio.project.head
        if head is None and tool.first == "script":
            raise ToolError(_NO_SCRIPT, (Problem("script", _NO_SCRIPT),))
        answer = tool.function(head.script if head else None, **values)
        kept = isinstance(answer, Edited)
        outcome = keep(answer, studio) if kept else _outcome(answer, tool)
    return with_warnings(outcome, read.notes)


def _outcome(answer: object, tool: Tool) -> Outcome:
    if not isinstance(answer, Outcome):
        raise TypeError(f"{tool.name} returned {type(answer).__name__}, not an Outcome")
    return answer


def _validated(tool: Tool, read: Arguments) -> dict[str, Any]:
    try:
        model = tool.arguments.model_validate(read.data)
    except ValidationError as error:
        problems = (*read.problems, *problems_of(error, tool.schema))
        raise ToolError(_misfit(problems), problems) from None
    if read.problems:
        raise ToolError(_misfit(read.problems), read.problems)
    return {name: getattr(model, name) for name in type(model).model_fields}


def _misfit(problems: Sequence[Problem]) -> str:
    """Name the first of them: a person on the screen sees the summary alone."""
    first = problems[0]
    return f"the arguments do not fit: {first.path}: {first.message}"


def keep(edited: Edited, studio: Studio) -> Outcome:
    """Commit an edit as a new version. ScriptError if it is not valid: nothing is kept then."""
    problems = check(edited.script)
    if problems:
        raise ScriptError(problems)
    head = studio.project.head
    version = studio.project.commit(edited.script, note=edited.summary, author="model")
    same = head is not None and version.number == head.number
    summary = f"nothing changed, it was so already: {edited.summary}"
    return Outcome(
        summary=summary if same else f"{edited.summary} (version {version.number})",
        data=edited.data,
        warnings=edited.warnings,
        next=edited.next,
        version=version.number,
    )


def unknown_tool(name: str, known: Iterable[str], offered: Iterable[str] = ()) -> ToolError:
    """Make the error for a tool that is not there, with the nearest names and those offered."""
    names = list(known)
    offered = list(offered) or names
    shown = repr("".join(c for c in name[:60] if c.isprintable()))
    likest = [each for each, _, _ in extract(name[:60].casefold(), names, limit=3)]
    problem = Problem("name", "is not a tool", shown, ", ".join(offered), next(iter(likest), ""))
    nearest = f"; the nearest are {', '.join(likest)}" if likest else ""
    return ToolError(f"there is no tool {shown}{nearest}", (problem,))
