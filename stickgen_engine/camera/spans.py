"""The time that a move of the camera takes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Frames ``first`` to ``end`` of a move; after it the tracks hold, until frame ``held``."""

    first: int
    end: int
    ease: str
    held: int = 0
