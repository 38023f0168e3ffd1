"""The failures that a person or a model can mend; everything else is a bug and simply raises.

StickgenError
 ├─ UsageError       what was asked for cannot be asked like that    exit 2
 ├─ ScriptError      the script is not valid: located problems       exit 5
 ├─ RenderError      drawing, encoding or writing the film failed    exit 6
 ├─ SetupError       something the machine must have is not there    exit 6
 └─ Cancelled        the user stopped the work                       exit 130
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a script: where it is, what was found there, and what would be right."""

    path: str
    message: str
    got: str = ""
    allowed: str = ""
    nearest: str = ""

    def __str__(self) -> str:
        parts = [f"{self.path}: {self.message}"]
        if self.got:
            parts.append(f"got {self.got}")
        if self.allowed:
            parts.append(f"allowed: {self.allowed}")
        text = "; ".join(parts)
        return f"{text} (did you mean {self.nearest!r}?)" if self.nearest else text


class StickgenError(Exception):
    """Something that the user can put right; shown as one line."""

    exit_code = 1


class UsageError(StickgenError):
    """What was asked for cannot be asked like that."""

    exit_code = 2


class ScriptError(StickgenError):
    """A script that is not valid; carries every problem that was found, not only the first."""

    exit_code = 5

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class RenderError(StickgenError):
    """The film could not be drawn, encoded or written."""

    exit_code = 6


class SetupError(StickgenError):
    """A program or library that the machine must have is missing."""

    exit_code = 6


class Cancelled(StickgenError):
    """The user stopped the work; nothing half-done was left behind."""

    exit_code = 130
