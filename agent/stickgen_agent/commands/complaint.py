"""A failure as an event, for programs."""

import json
from dataclasses import asdict

from stickgen_engine.errors import ScriptError, StickgenError


def as_event(error: StickgenError) -> str:
    """Return one line of JSON: the message, the exit code, and each located problem."""
    problems = [asdict(each) for each in error.problems] if isinstance(error, ScriptError) else []
    event = {"type": "error", "exit_code": error.exit_code, "message": str(error)}
    return json.dumps(event | ({"problems": problems} if problems else {}), ensure_ascii=True)
