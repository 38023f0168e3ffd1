"""Which item of a list became which item of another."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from pydantic import BaseModel

Item = TypeVar("Item", bound=BaseModel)
Pair = tuple[Item | None, Item | None]


def paired(
    old: Sequence[Item], new: Sequence[Item], *likenesses: Callable[[Item], Hashable]
) -> list[Pair[Item]]:
    """Pair what is not the same in both lists: (was, is), None for what was added or removed.

    Items that are alike belong together, the first likeness first; of the rest, those that stand
    in the same place do.
    """
    pairs: list[Pair[Item]] = []
    for before, after in _blocks(old, new):
        rest = after
        for likeness in likenesses:
            before, rest = _alike(before, rest, likeness, pairs)
        pairs += zip(before, rest, strict=False)
        pairs += [(each, None) for each in before[len(rest) :]]
        pairs += [(None, each) for each in rest[len(before) :]]
    return pairs


def _blocks(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[list[Item], list[Item]]]:
    before, after = ([each.model_dump_json() for each in items] for items in (old, new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield list(old[a:b]), list(new[c:d])


def _alike(
    old: list[Item],
    new: list[Item],
    likeness: Callable[[Item], Hashable],
    pairs: list[Pair[Item]],
) -> tuple[list[Item], list[Item]]:
    """Move what is alike from both lists to the pairs and return what is left of them."""
    rest = list(new)
    left: list[Item] = []
    for each in old:
        found = next((i for i, other in enumerate(rest) if likeness(other) == likeness(each)), None)
        if found is None:
            left.append(each)
            continue
        other = rest.pop(found)
        if other != each:
            pairs.append((each, other))
    return left, rest
