"""Calls for models that know no tools: each answer is one object of a fixed shape.

The server lets the model write nothing but ``{"say", "tool", "arguments"}``; here it becomes words
and a call, and earlier calls and results become what such a model would have written and been
told.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from pydantic_core import from_json

from stickgen_agent.backends.accumulator import Answer, AnswerPiece
from stickgen_agent.backends.ollama_messages import arguments_of, seen
from stickgen_agent.backends.pictures import shown_pictures
from stickgen_agent.backends.plain_text import Kind, Splitting
from stickgen_agent.backends.protocol import Request
from stickgen_agent.conversation.messages import (
    AssistantMessage,
    Call,
    Message,
    Picture,
    ToolMessage,
    UserMessage,
)

NO_TOOL: Final = "none"
_RULES: Final = """
You answer with one JSON object: {{"say": ..., "tool": ..., "arguments": {{...}}}}.
"say" is what the user reads, one or two short sentences. "tool" is the name of one tool to run, \
or "none" when you are finished or ask something. "arguments" are that tool's arguments, {{}} \
where there are none. You get the tool's result and then answer again.
{must}
The tools:
{tools}"""
_MUST: Final = "Now you have to run a tool.\n"


def action_schema(request: Request) -> dict[str, Any]:
    """Return the shape of an answer; it has no alternatives, which grammars handle badly."""
    names = list(request.toolbox.names()) if request.tool_choice != "none" else []
    if request.tool_choice != "required" or not names:
        names = [NO_TOOL, *names]
    return {
        "type": "object",
        "properties": {
            "say": {"type": "string"},
            "tool": {"type": "string", "enum": names},
            "arguments": {"type": "object"},
        },
        "required": ["say", "tool", "arguments"],
    }


def action_messages(request: Request, *, vision: bool) -> list[dict[str, Any]]:
    """Write a request's messages for a model that answers with actions."""
    offered = request.toolbox.schemas("ollama") if request.tool_choice != "none" else ()
    tools = "\n".join(_described(each) for each in offered) or "- none"
    rules = _RULES.format(tools=tools, must=_MUST if request.tool_choice == "required" else "")
    shown = shown_pictures(request.messages) if vision else {}
    written = [{"role": "system", "content": f"{request.system}\n{rules}".strip()}]
    return written + list(_written(request.messages, shown, vision))


class ActionReading:
    """Reads an action that is being written; its words are passed on as they come."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._raw = ""
        self._split = Splitting()
        self._said = 0
        self._speaking = True

    def feed(self, text: str) -> Iterator[AnswerPiece]:
        """Take a piece of the answer."""
        yield from self._take(self._split.feed(text))
        if self._speaking:
            action = _partial(self._raw)
            said = action.get("say")
            if isinstance(said, str):
                yield from self._answer.say(said[self._said :])
                self._said = len(said)
            # The words are whole once the next field has begun.
            self._speaking = "tool" not in action

    def end(self) -> Iterator[AnswerPiece]:
        """Make the call, if there is one; an answer that is no action is words."""
        yield from self._take(self._split.rest())
        action = _partial(self._raw)
        if "say" not in action and "tool" not in action:
            yield from self._answer.say(self._raw)
        tool, arguments = action.get("tool"), action.get("arguments")
        if isinstance(tool, str) and tool and tool != NO_TOOL:
            function = {"name": tool, "arguments": arguments if arguments is not None else {}}
            yield from self._answer.calls.feed([{"function": function}])

    def _take(self, found: list[tuple[Kind, str]]) -> Iterator[AnswerPiece]:
        for kind, text in found:
            if kind == "text":
                self._raw += text
            else:
                yield from self._answer.think(text)


def _partial(raw: str) -> dict[str, Any]:
    """Read the action in a text, whole or begun; what stands around it is a fence of code."""
    start = raw.find("{")
    if start < 0:
        return {}
    try:
        data = from_json(raw[start:], allow_partial="trailing-strings")
    except ValueError:
        data = _first_object(raw[start:])
    return data if isinstance(data, dict) else {}


def _first_object(text: str) -> Any:
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _described(schema: dict[str, Any]) -> str:
    """Describe a tool in a line and its arguments in a line each."""
    function = schema.get("function", schema)
    parameters = function.get("parameters") or {}
    needed = set(parameters.get("required") or ())
    lines = [f"- {function.get('name', '')}: {function.get('description', '')}"]
    lines += [
        f"    {name}{'' if name in needed else ' (optional)'}: {_shape(shape)}"
        for name, shape in (parameters.get("properties") or {}).items()
    ]
    return "\n".join(lines)


def _shape(shape: dict[str, Any]) -> str:
    words = shape.get("description", "")
    if "enum" in shape:
        return f"one of {', '.join(map(str, shape['enum']))}. {words}".rstrip()
    if "items" in shape or "properties" in shape:
        bare = {key: value for key, value in shape.items() if key != "description"}
        return f"{json.dumps(bare, ensure_ascii=False, separators=(',', ':'))} {words}".rstrip()
    return f"{shape.get('type', 'any')}. {words}".rstrip()


def _written(
    messages: Sequence[Message], shown: dict[Picture, bytes], vision: bool
) -> Iterator[dict[str, Any]]:
    waiting: list[Call] = []
    for message in messages:
        if isinstance(message, UserMessage):
            yield {"role": "user", "content": message.text}
        elif isinstance(message, AssistantMessage):
            waiting = list(message.calls)
            first = waiting[0] if waiting else None
            yield {"role": "assistant", "content": _action(message.text, first)}
        else:
            yield from _result(message, waiting)
            if vision and message.pictures:
                yield seen(list(message.pictures), shown)


def _result(message: ToolMessage, waiting: list[Call]) -> Iterator[dict[str, Any]]:
    """Write a result, and the next call of the same answer as an answer of its own."""
    yield {"role": "user", "content": f"Result of {message.name}: {message.content}"}
    if waiting:
        waiting.pop(0)
    if waiting:
        yield {"role": "assistant", "content": _action("", waiting[0])}


def _action(say: str, call: Call | None) -> str:
    action = {
        "say": say,
        "tool": call.name if call else NO_TOOL,
        "arguments": arguments_of(call.arguments) if call else {},
    }
    return json.dumps(action, ensure_ascii=False)
