"""Ids of scenes and actors as models write them."""

from collections.abc import Sequence

from stickgen_tools.outcome import ToolError
from stickgen_tools.repair.names import named

_LONGEST_LIST = 24


def known_id(what: str, word: str, known: Sequence[str]) -> str:
    """Return the id that is meant, whatever its case.

    Args:
        what: what it is the id of, such as "scene".
        word: what was written.
        known: the ids that there are.

    Raises:
        ToolError: there is none like it; the message lists those that there are.
    """
    found = named(word, known)
    if found is None:
        shown = "".join(sign for sign in word[:48] if sign.isprintable())
        more = ", …" if len(known) > _LONGEST_LIST else ""
        there = ", ".join(known[:_LONGEST_LIST]) + more
        raise ToolError(f"there is no {what} {shown!r}; {what}s: {there or 'none'}")
    return found
