"""Which way text runs: the Unicode bidirectional algorithm, as levels for each character."""

import unicodedata
from typing import Any, Final

from bidi import algorithm

_DROPPED: Final = frozenset(
    {"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "B"}
)
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})


def levels(text: str) -> list[int]:
    """Return the embedding level of each character: even runs left to right, odd right to left."""
    if not any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text):
        return [0] * len(text)
    storage: dict[str, Any] = algorithm.get_empty_storage()
    base = base_level(text)
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels("".join(map(_known, text)), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return [int(char["level"]) for char in storage["chars"]]


def _known(letter: str) -> str:
    """Stand in for what the algorithm would refuse or drop, so that every character has a level."""
    kind = unicodedata.bidirectional(letter)
    if not kind:
        return "a"  # not assigned in this Unicode
    return "\u0300" if kind in _DROPPED else letter


def base_level(text: str) -> int:
    """Return 1 for text that starts, and so is written, from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return 0


def visual_order(run_levels: list[int]) -> list[int]:
    """Return the order in which runs stand from left to right."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            if end > start:
                order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order
