"""The failures of the command line."""

from stickgen_engine.errors import StickgenError, UsageError

__all__ = ["LimitError", "UsageError"]


class LimitError(StickgenError):
    """A bound on length or size was reached."""

    exit_code = 7
