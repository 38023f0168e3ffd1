"""A tool: a typed function with a docstring; its first parameter is ours, the rest the model's.

Three kinds of function can be tools, told apart by the name and type of the first parameter:

``script: ScriptSchema``
    works on the current script and changes nothing by itself. It returns ``Edited``, which is
    checked and kept as a new version, or an ``Outcome`` if it only reads. Typed
    ``ScriptSchema | None`` it is called without a script too.
``studio: Studio``
    works on the project; ``async`` or not, it returns an ``Outcome``.
"""

import inspect
import types
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.plain_schema import plain_schema
from stickgen_tools.registry import Effect
from stickgen_tools.signature import Described, arguments_model, described

First = Literal["script", "script or none", "studio"]


@dataclass(frozen=True, slots=True)
class Edited:
    """What a script tool made: the new script, what is new in a few words, and what to be told."""

    script: ScriptSchema
    summary: str
    warnings: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    next: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tool:
    """A function that a model can call by name. Calling the tool itself calls the function."""

    function: Callable[..., Any]
    effect: Effect

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function as it is, with nothing checked."""
        return self.function(*args, **kwargs)

    @property
    def name(self) -> str:
        """The function's name."""
        return self.function.__name__

    @cached_property
    def texts(self) -> Described:
        """What the docstring says: of the tool, and of each argument."""
        return described(self.function)

    @cached_property
    def first(self) -> Literal["script", "script or none", "studio"]:
        """What the function works on. TypeError if its first parameter is none of ours."""
        names = list(inspect.signature(self.function).parameters)
        kind = get_type_hints(self.function).get(names[0]) if names else None
        if names and names[0] == "studio":
            return "studio"
        if names and names[0] == "script":
            optional = get_origin(kind) in (Union, types.UnionType) and type(None) in get_args(kind)
            return "script or none" if optional else "script"
        raise TypeError(f"{self.name}: the first parameter must be `script` or `studio`")

    @cached_property
    def arguments(self) -> type[BaseModel]:
        """The type of the model's arguments; nothing unknown is taken, and no NaN."""
        return arguments_model(self.function, self.texts)

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the arguments, without references, unions with null, or titles."""
        return plain_schema(self.arguments.model_json_schema())


def tool(*, effect: Effect) -> Callable[[Callable[..., Any]], Tool]:
    """Make a tool of a function: its name, docstring and annotations say all there is to know."""

    def make(function: Callable[..., Any]) -> Tool:
        return Tool(function, effect)

    return make
