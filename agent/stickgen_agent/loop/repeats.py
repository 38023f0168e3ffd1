"""Noticing that a model goes round in circles."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, replace

from stickgen_agent.conversation.messages import Call
from stickgen_agent.loop.notes import REPEATED
from stickgen_tools.outcome import Outcome
from stickgen_tools.registry import Effect


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the project stands: the head's number, its content, and what was made of it."""

    version: int = 0
    content: str = ""
    made: int = 0


class Repeats:
    """The calls of one turn: equal ones get their earlier result, one too many stops the turn.

    Calls are equal if tool, arguments and the head's version are; for reads also what was
    rendered by then. Edits that undo each other are caught by the content of the script: the same
    edit of the same content counts, whatever the version's number.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._results: dict[str, Outcome] = {}
        self._counts: Counter[str] = Counter()

    def count(self, call: Call, effect: Effect | None, standing: Standing) -> bool:
        """Count a call; false if it is one too many."""
        exact, alike = _exact(call, effect, standing), _alike(call, effect, standing)
        self._counts.update({exact, alike})
        return max(self._counts[exact], self._counts[alike]) < self._most

    def earlier(self, call: Call, effect: Effect | None, standing: Standing) -> Outcome | None:
        """Return the result of an equal call, with a note."""
        found = self._results.get(_exact(call, effect, standing))
        if found is None:
            return None
        notes = (*found.warnings, REPEATED)
        return replace(found, warnings=notes, pictures=(), clip=None, version=None)

    def keep(self, call: Call, effect: Effect | None, standing: Standing, outcome: Outcome) -> None:
        """Remember the result of a call that was made at this standing."""
        self._results[_exact(call, effect, standing)] = outcome

    def fresh(self) -> "Repeats":
        """Return the same bounds with nothing counted."""
        return Repeats(self._most)

    def is_known(self, call: Call, effect: Effect | None, standing: Standing) -> bool:
        """Whether an equal call was counted before."""
        return self._counts[_exact(call, effect, standing)] > 0


def _exact(call: Call, effect: Effect | None, standing: Standing) -> str:
    made = standing.made if effect == "read" else 0
    return _digest(call.name, _canonical(call.arguments), f"version {standing.version}", str(made))


def _alike(call: Call, effect: Effect | None, standing: Standing) -> str:
    made = standing.made if effect == "read" else 0
    return _digest(call.name, _canonical(call.arguments), f"content {standing.content}", str(made))


def _canonical(arguments: str) -> str:
    try:
        return json.dumps(json.loads(arguments or "{}"), sort_keys=True)
    except (ValueError, RecursionError):
        return arguments.strip()


def _digest(*parts: str) -> str:
    text = json.dumps(parts, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
