"""Outcomes that say no, and outcomes that are short enough for a model to read."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rapidfuzz.distance import Levenshtein

from stickgen_engine.errors import Problem
from stickgen_engine.vocabulary.words import spelling
from stickgen_tools.outcome import MOST_CHARACTERS, Outcome

_MOST_PROBLEMS = 12
_NO_ACTION = "not in the list of actions"
_IN_USE = "walk, run, sit, talk, think, look_around, cry, celebrate, give, pick_up, fall_down"
_COMMAND = re.compile(r"stickgen-agent vocab (\w+)")


def refusal(summary: str, problems: Sequence[Problem] = ()) -> Outcome:
    """Make the outcome that is not ``ok``: what is wrong, where, and what would be right."""
    data: dict[str, Any] = {}
    if problems:
        data["problems"] = [_facts(each) for each in problems[:_MOST_PROBLEMS]]
    if len(problems) > _MOST_PROBLEMS:
        data["more_problems"] = len(problems) - _MOST_PROBLEMS
    return Outcome(summary=_safe(summary), data=data, ok=False)


def _facts(problem: Problem) -> dict[str, str]:
    if problem.message == _NO_ACTION:
        problem = replace(problem, **_of_action(problem))
    facts = {
        "path": problem.path,
        "message": problem.message,
        "got": problem.got,
        # The engine points people to a command; a model has a tool for it.
        "allowed": _COMMAND.sub(r"list_words kind=\1", problem.allowed),
        "nearest": problem.nearest,
    }
    return {key: _safe(value) for key, value in facts.items() if value}


def _of_action(problem: Problem) -> dict[str, str]:
    """Point to actions in use: those that are spelled alike mean something else.

    "sigh" is no "write" and "spit" no "sit"; only what differs in a letter is a slip.
    """
    nearest, got = problem.nearest, spelling(problem.got.strip('"'))
    slip = len(got) > 4 and Levenshtein.distance(got, nearest) == 1
    return {
        "allowed": f"{_IN_USE} … list_words kind=actions shows all; or leave this action out",
        "nearest": nearest if slip else "",
    }


def _safe(text: str) -> str:
    """Leave out what would steer a terminal or turn the direction of writing."""
    return "".join(c for c in text if c.isprintable() or c == "\n")


def with_warnings(outcome: Outcome, notes: Sequence[str]) -> Outcome:
    """Put what was read differently before an outcome's own warnings."""
    said = (*map(_safe, notes), *outcome.warnings)
    return replace(outcome, warnings=said) if notes else outcome


def bounded(outcome: Outcome) -> Outcome:
    """Cut what is too long for a model's memory, and say so."""
    longest = MOST_CHARACTERS // 2
    while len(outcome.text()) > MOST_CHARACTERS and longest > 8:
        outcome = replace(
            outcome,
            summary=_clip(outcome.summary, longest),
            data=_clip(outcome.data, longest),
            warnings=_clipped_lines(outcome.warnings, longest),
            next=_clipped_lines(outcome.next, longest),
        )
        longest //= 2
    return outcome


def _clipped_lines(lines: Sequence[str], longest: int) -> tuple[str, ...]:
    kept = [_clip(line, longest) for line in lines[: max(2, longest // 40)]]
    left = len(lines) - len(kept)
    return (*kept, f"… and {left} more") if left > 0 else tuple(kept)


def _clip(value: Any, longest: int) -> Any:
    if isinstance(value, str):
        return value if len(value) <= longest else f"{value[: longest - 1]}…"
    if isinstance(value, dict):
        return {key: _clip(each, longest) for key, each in value.items()}
    if isinstance(value, list):
        most = max(3, longest // 40)
        kept = [_clip(each, longest) for each in value[:most]]
        return [*kept, f"… and {len(value) - most} more"] if len(value) > most else kept
    return value
