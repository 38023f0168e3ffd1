"""Many notes on what was read differently, in few lines: models pay for them, people read them."""

import re
from collections.abc import Sequence
from typing import Final

_FEW: Final = 4
_SHOWN: Final = 8
_WORD: Final = re.compile(
    r"""(?P<path>[\w.\[\]]+): (?:read )?(?P<raw>'[^']*'|"[^"]*") """
    r"""(?P<as>(?:as|is) [^'"]*(?:'\w+')?)"""
)
_FIELD: Final = re.compile(r"(?P<path>[\w.\[\]]+): there is no such field: (?P<raw>.*) is left out")
_FORM: Final = re.compile(
    r"[\w.\[\]]+: (?:read '.*' as its \w+|read as '\w+'|was left out; it is .*"
    r"|read the text as JSON|put the one object into a list|took the text out of its \w+"
    r"|read start and length as end_s \S+|read it as \[x, z\]|read '.*' as [-\d.]+)"
)


def summed_up(notes: Sequence[str]) -> tuple[str, ...]:
    """Join notes of a kind where there are many in all; few stay as they are."""
    if len(notes) <= _FEW:
        return tuple(notes)
    kinds: dict[str, list[str]] = {"form": [], "field": [], "word": [], "": []}
    for note in notes:
        kinds[_kind(note)].append(note)
    many = {kind for kind, alike in kinds.items() if kind and len(alike) > 1}
    said = [note for note in notes if _kind(note) not in many]
    if "field" in many:
        shown = [_FIELD.sub(r"\g<path> \g<raw>", note) for note in kinds["field"]]
        said.append(f"there are no such fields, left out: {_listed(shown)}")
    if "word" in many:
        shown = [_WORD.sub(r"\g<raw> \g<as>", note) for note in kinds["word"]]
        said.append(f"words were read: {_listed(shown)}")
    if "form" in many:
        said.append(f"{len(kinds['form'])} slips of form were mended, such as {kinds['form'][0]}")
    return tuple(said)


def _kind(note: str) -> str:
    if _FORM.fullmatch(note):
        return "form"
    if _FIELD.fullmatch(note):
        return "field"
    return "word" if _WORD.fullmatch(note) else ""


def _listed(entries: Sequence[str]) -> str:
    each = tuple(dict.fromkeys(entries))
    left = len(each) - _SHOWN
    return ", ".join(each[:_SHOWN]) + (f" and {left} more" if left > 0 else "")
