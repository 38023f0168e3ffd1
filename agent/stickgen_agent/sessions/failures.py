"""How sessions fail in ways that the user can put right."""

from stickgen_agent.failures import UsageError


class SessionError(UsageError):
    """A session that cannot be opened, found or changed; one line that says what to do."""


class HeldError(SessionError):
    """Another process has the session."""


class UnkeepableError(Exception):
    """The store cannot be written now; ``reason`` is a word for programs.

    It never leaves this package: the session goes on in memory and warns.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
