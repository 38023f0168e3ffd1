"""A broken script without its broken places, so that the rest of it can be checked as well."""

import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from stickgen_engine.script.faults import ITEMS, Loc, genuine, model_at
from stickgen_engine.script.models import ScriptSchema


@dataclass(frozen=True, slots=True)
class Mended:
    """What is left of a broken script, and what its entries were numbered before.

    ``kept`` maps the location of a list, in the mended script, to the old number of each entry;
    ``broken`` holds the old locations of what was wrong.
    """

    script: ScriptSchema
    kept: dict[Loc, list[int]]
    broken: tuple[Loc, ...]

    def old_loc(self, loc: Loc) -> Loc:
        """Return where something stood before the script was mended."""
        old: list[str | int] = []
        for position, step in enumerate(loc):
            numbers = self.kept.get(loc[:position])
            if isinstance(step, int) and numbers is not None:
                old.append(numbers[step])
            else:
                old.append(step)
        return tuple(old)

    def is_broken(self, loc: Loc) -> bool:
        """Whether something at this old location, or inside it, was wrong."""
        return any(broken[: len(loc)] == loc for broken in self.broken)


class _Gone:
    """Stands for an entry that is taken out."""


def mend(data: dict[str, Any], error: ValidationError) -> Mended | None:
    """Take out of raw data what pydantic refused; None if what is left is no script."""
    data = copy.deepcopy(data)
    locs = tuple(fault["loc"] for fault in genuine(error.errors(include_url=False)))
    for loc in locs:
        _take_out(data, loc)
    data.setdefault("title", "untitled")
    data.setdefault("actors", [])
    kept: dict[Loc, list[int]] = {}
    whole = _without_gone(data, (), kept)
    try:
        return Mended(ScriptSchema.model_validate(whole), kept, locs)
    except ValidationError:
        return None


def _take_out(data: dict[str, Any], loc: Loc) -> None:
    owner: Any = data
    item: tuple[list[Any], int] | None = None
    rest = loc
    for position, (step, number) in enumerate(pairwise(loc)):
        if step not in ITEMS or not isinstance(number, int):
            continue
        entries = owner.get(step) if isinstance(owner, dict) else None
        if not isinstance(entries, list) or isinstance(entries[number], _Gone):
            return
        item, owner, rest = (entries, number), entries[number], loc[position + 2 :]
    field = rest[0] if rest else None
    if isinstance(field, str) and _can_go(owner, field, loc):
        owner.pop(field, None)
    elif item is not None:
        item[0][item[1]] = _Gone()


def _can_go(owner: Any, field: str, loc: Loc) -> bool:
    if not isinstance(owner, dict):
        return False
    known = model_at((*loc[: _end_of_item(loc)], field)).model_fields.get(field)
    replaced = _end_of_item(loc) == 0 and field in ("title", "actors")
    return known is None or not known.is_required() or replaced


def _end_of_item(loc: Loc) -> int:
    for position in range(len(loc) - 1, 0, -1):
        if isinstance(loc[position], int) and loc[position - 1] in ITEMS:
            return position + 1
    return 0


def _without_gone(value: Any, loc: Loc, kept: dict[Loc, list[int]]) -> Any:
    if isinstance(value, dict):
        return {key: _without_gone(each, (*loc, key), kept) for key, each in value.items()}
    if isinstance(value, list):
        numbers = [i for i, each in enumerate(value) if not isinstance(each, _Gone)]
        kept[loc] = numbers
        return [_without_gone(value[old], (*loc, new), kept) for new, old in enumerate(numbers)]
    return value
