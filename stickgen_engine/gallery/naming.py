"""A naming test: sheets without labels, ten actions or five manners to choose from, and marks."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from stickgen_engine.errors import UsageError
from stickgen_engine.vocabulary.actions import ACTIONS
from stickgen_engine.vocabulary.manners import MANNERS

ACTION_CHOICES: Final = 10
MANNER_CHOICES: Final = 5
# Words for one and the same thing: either answer names it.
_SAME: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(names.split())
    for names in (
        "sit sit_down", "idle stand", "lie_down sleep", "whisper whisper_to", "jog run sprint",
        "chase run flee", "crouch hide", "talk argue", "walk follow", "stand_up get_up",
        "trot gallop", "fly flap",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marks:
    """How many sheets of a kind were named rightly, and what wrong ones were taken for."""

    kind: str
    right: int
    asked: int
    confused: tuple[tuple[str, str, int], ...]

    @property
    def share(self) -> float:
        """The share of right answers."""
        return self.right / max(self.asked, 1)

    def as_text(self) -> str:
        """Return the marks and the confusions, a line each."""
        head = f"{self.kind}: {self.right} of {self.asked} right ({100.0 * self.share:.1f} %)"
        return "\n".join(
            [head, *(f"  {was} taken for {said} ({n})" for was, said, n in self.confused)]
        )


def choices(kind: str, right: str, chance: np.random.Generator) -> tuple[str, ...]:
    """Draw the words that a reader chooses from: the right one among others, none of them alike."""
    manners = kind == "manners"
    names = MANNERS.names if manners else ACTIONS.names
    alike = {right}.union(*(group for group in _SAME if right in group and not manners))
    others = [name for name in names if name not in alike]
    count = MANNER_CHOICES if manners else ACTION_CHOICES
    drawn = [others[int(i)] for i in chance.choice(len(others), count - 1, replace=False)]
    drawn.insert(int(chance.integers(count)), right)
    return tuple(drawn)


def mark(answers: Mapping[str, str], key: Mapping[str, Mapping[str, Any]]) -> tuple[Marks, ...]:
    """Mark a reader's answers, by the names of the sheets.

    Raises:
        UsageError: a sheet of the key has no answer, or an answer has no sheet.
    """
    missing, extra = sorted(set(key) - set(answers)), sorted(set(answers) - set(key))
    if missing or extra:
        raise UsageError(
            f"no answer for {missing[0]!r}" if missing else f"no sheet {extra[0]!r} in the key"
        )
    kinds = dict.fromkeys(str(entry["kind"]) for entry in key.values())
    return tuple(_marks(kind, answers, key) for kind in kinds)


def _marks(kind: str, answers: Mapping[str, str], key: Mapping[str, Mapping[str, Any]]) -> Marks:
    wanted = {
        sheet: str(entry["manner" if kind == "manners" else "action"])
        for sheet, entry in key.items()
        if entry["kind"] == kind
    }
    wrong = Counter(
        (right, answers[sheet]) for sheet, right in wanted.items() if answers[sheet] != right
    )
    confused = tuple((was, said, n) for (was, said), n in sorted(wrong.items()))
    return Marks(kind, len(wanted) - sum(wrong.values()), len(wanted), confused)


def read_marks(answers: Sequence[Path], folder: Path) -> tuple[Marks, ...]:
    """Mark files of answers, ``{"sheet_001": "walk", …}``, by the key in a folder.

    Raises:
        UsageError: a file is missing or is not what it should be.
    """
    given: dict[str, str] = {}
    for path in answers:
        given |= {str(sheet): str(said) for sheet, said in _read(path).items()}
    return mark(given, _read(folder / "key.json"))


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read {path}: {error}") from error
    if not isinstance(found, dict):
        raise UsageError(f"{path} holds no object of sheets and answers")
    return found
