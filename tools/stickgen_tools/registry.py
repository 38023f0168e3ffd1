"""Tools by name: one description of each, rendered for every protocol, called in one way."""

from collections.abc import Sequence
from typing import Any, Literal, Protocol

from stickgen_tools.outcome import Outcome
from stickgen_tools.studio import Studio

Dialect = Literal["openai", "ollama", "mcp"]
Effect = Literal["read", "edit", "render", "export"]


class Toolbox(Protocol):
    """The tools that one model is offered."""

    def names(self) -> tuple[str, ...]:
        """All names, in the order in which they are offered."""
        ...

    def effect(self, name: str) -> Effect | None:
        """What a tool does to the project; None if there is no such tool."""
        ...

    def schemas(self, dialect: Dialect) -> Sequence[dict[str, Any]]:
        """Describe the tools as a protocol wants them."""
        ...

    async def call(self, name: str, arguments: str, studio: Studio) -> Outcome:
        """Run a tool on raw arguments.

        Whatever the model can mend (no such tool, arguments that cannot be read or do not fit)
        comes back as an Outcome that is not ``ok`` and says where and what would be right.
        """
        ...
