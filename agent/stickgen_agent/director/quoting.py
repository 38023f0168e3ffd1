"""Quotations, set aside before anything is read, so that they come back to the letter."""

import re
import unicodedata
from collections.abc import Callable

QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})
_ANY = '“”„"«»'
# A pair of one kind may hold the other kinds. Single quotes are speech only where they cannot be
# apostrophes.
_QUOTATION = re.compile(
    rf"“(?P<a>[^“”]*)”|„(?P<b>[^„“”]*)[“”]|«(?P<c>[^«»]*)»|\"(?P<d>[^\"]*)\""
    rf"|[{_ANY}](?P<e>[^{_ANY}]*)[{_ANY}]"
    r"|(?<!\w)['‘’](?P<f>(?:[^'‘’\n]|(?<=\w)['’](?=\w))+?)['’](?!\w)"
)
_MARK = re.compile(r"quoted(\d+)quoted[.!?]?")
_IN_MARKS = re.compile(rf'"{_MARK.pattern}"')
_PAIRS = (('"', '"'), ("“", "”"), ("«", "»"))
# What turns the direction of text round; what joins letters and emoji is kept.
_TURNS = frozenset("\u200e\u200f\u061c\ufeff")


def set_aside(text: str, mark: Callable[[int, str], str] | None = None) -> tuple[str, list[str]]:
    """Return a text with a mark in quotation marks for each quotation, and the quotations.

    ``mark`` makes another mark of a number and what is quoted.
    """
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        said = "".join(_kept(each) for each in match[match.lastgroup or 0]).strip()
        kept.append(said)
        return mark(len(kept) - 1, said) if mark else f'"{_marked(len(kept) - 1, said)}"'

    return _QUOTATION.sub(keep, text), kept


def _marked(number: int, said: str) -> str:
    # Whether it ends a sentence can still be seen.
    end = said[-1:] if said[-1:] in (".", "!", "?") else ""
    return f"quoted{number}quoted{end}"


def original(marked: str, kept: list[str]) -> str:
    """Return what a mark stands for; any other text as it is."""
    match = _MARK.fullmatch(marked.strip())
    known = match is not None and int(match[1]) < len(kept)
    return kept[int(match[1])] if match is not None and known else marked


def put_back(text: str, kept: list[str]) -> str:
    """Return a text with its quotations again, in quotation marks that they do not hold."""
    return _IN_MARKS.sub(lambda match: quoted(original(match[0].strip('"'), kept)), text)


def quoted(said: str) -> str:
    """Write a quotation in quotation marks that do not occur in it."""
    for opening, closing in _PAIRS:
        if opening not in said and closing not in said:
            return f"{opening}{said}{closing}"
    return f'"{said.replace(chr(34), chr(39))}"'


def beside_quotations(text: str, change: Callable[[str], str]) -> str:
    """Change a text, and nothing that is quoted in it."""
    marked, kept = set_aside(text)
    return put_back(change(marked), kept)


def _kept(character: str) -> str:
    kind = unicodedata.category(character)
    if character == "\n" or (kind == "Cf" and not _is_turn(character)):
        return character
    return "" if kind in ("Cs", "Co", "Cf", "Cn") else " " if kind == "Cc" else character


def _is_turn(character: str) -> bool:
    return character in _TURNS or "\u202a" <= character <= "\u202e" or (
        "\u2066" <= character <= "\u2069"
    )  # fmt: skip
