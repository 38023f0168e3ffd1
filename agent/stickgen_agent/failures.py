"""Failures of the command line that are not the engine's."""

from stickgen_engine.errors import StickgenError


class UsageError(StickgenError):
    """What was asked for cannot be asked like that."""

    exit_code = 2


class LimitError(StickgenError):
    """A bound on length or size was reached."""

    exit_code = 7
