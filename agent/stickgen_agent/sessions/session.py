"""What the loop needs of a session."""

from collections.abc import Sequence
from typing import Protocol

from stickgen_agent.conversation.messages import Message, Usage
from stickgen_agent.events import Event
from stickgen_tools.project import Project


class Session(Protocol):
    """A conversation and its project. What a method was given is kept when it returns."""

    @property
    def id(self) -> str:
        """The session's name in lists and on the command line."""
        ...

    @property
    def project(self) -> Project:
        """Versions of the script, and films."""
        ...

    def messages(self) -> Sequence[Message]:
        """The conversation, the oldest first."""
        ...

    def begin_turn(self, text: str) -> str:
        """Keep what the user said and return the turn's new id."""
        ...

    def append(self, message: Message) -> None:
        """Keep one more message of the turn that runs."""
        ...

    def record(self, event: Event) -> None:
        """Keep an event for those who look at the session later; pieces of text need not be."""
        ...

    def end_turn(self, reason: str, usage: Usage) -> None:
        """Close the turn."""
        ...
