"""What the checks find: problems that are located by steps, so that they can be renumbered."""

from dataclasses import dataclass
from typing import Literal

from stickgen_engine.errors import Problem
from stickgen_engine.script.faults import Loc, path_of

Topic = Literal["ids", "references", "times", "limits"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that each field alone cannot show: an id that nobody has, a beat without time."""

    topic: Topic
    loc: Loc
    message: str
    got: str = ""
    allowed: str = ""
    nearest: str = ""

    def problem(self, loc: Loc | None = None) -> Problem:
        """Return the problem, at this location or at another."""
        where = path_of(self.loc if loc is None else loc)
        return Problem(where, self.message, self.got, self.allowed, self.nearest)
