"""A failure as facts, for programs."""

from dataclasses import asdict
from typing import Any

from stickgen_engine.errors import ScriptError, StickgenError


def facts_of(error: StickgenError) -> dict[str, Any]:
    """Return the message, the exit code, and each located problem."""
    facts: dict[str, Any] = {"exit_code": error.exit_code, "message": str(error)}
    if isinstance(error, ScriptError):
        facts["problems"] = [asdict(each) for each in error.problems]
    return facts
