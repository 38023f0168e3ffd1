"""Where a line of any language may end, and lines of even length."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Final

from stickgen_engine.drawing.words.fonts import clusters

Measure = Callable[[str], float]

# Signs that may not start a line, and signs that may not end one.
_NO_START: Final = frozenset(
    "、。，．！？：；）」』】〉》〕｝・…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;)]}’”»%‰"
)
_NO_END: Final = frozenset("（「『【〈《〔｛([{‘“«")


def broken(text: str, most: float, measure: Measure, *, even: bool = True) -> list[str]:
    """Break text into lines no wider than ``most``; a word that is wider is cut.

    With ``even`` the lines are made about equally long. Line breaks in the text are kept.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        pieces = _pieces(paragraph, most, measure)
        filled = _filled(pieces, most, measure)
        if even and len(filled) > 1:
            filled = _evened(pieces, most, measure, len(filled))
        lines += filled
    return [line for line in lines if line] or [""]


def _pieces(text: str, most: float, measure: Measure) -> list[str]:
    """Split text after every place where a line may end; pieces keep their spaces."""
    pieces: list[str] = []
    for word in _words(text):
        if measure(word.strip()) <= most:
            pieces.append(word)
            continue
        piece = ""
        for cluster in clusters(word):
            if piece and measure((piece + cluster).strip()) > most:
                pieces.append(piece)
                piece = ""
            piece += cluster
        pieces.append(piece)
    return pieces


def _words(text: str) -> list[str]:
    words: list[str] = []
    before = ""
    for cluster in clusters(" ".join(text.split())):
        if words and not _may_part(before, cluster):
            words[-1] += cluster
        else:
            words.append(cluster)
        before = cluster
    return words


def _may_part(before: str, after: str) -> bool:
    """Tell whether a line may end between two clusters."""
    if after[0] == " " or after[0] in _NO_START or before[-1] in _NO_END:
        return False
    if before[-1] == " " or before[0] in "-—–/":
        return True
    return _is_ideograph(before) or _is_ideograph(after)


def _is_ideograph(cluster: str) -> bool:
    """Tell whether a script writes without spaces and breaks anywhere (not Hangul, not Thai)."""
    name = unicodedata.name(cluster[0], "")
    wide = unicodedata.east_asian_width(cluster[0]) in "WF"
    return wide and not name.startswith("HANGUL")


def _filled(pieces: Sequence[str], most: float, measure: Measure) -> list[str]:
    lines: list[str] = [""]
    for piece in pieces:
        if lines[-1] and measure((lines[-1] + piece).strip()) > most:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def _evened(pieces: Sequence[str], most: float, measure: Measure, count: int) -> list[str]:
    """Find the narrowest lines that need no more lines."""
    low, high = most / count / 2, most
    best = _filled(pieces, most, measure)
    for _ in range(9):
        middle = (low + high) / 2
        lines = _filled(pieces, middle, measure)
        fits = len(lines) <= count and all(measure(line) <= middle for line in lines)
        if fits:
            best, high = lines, middle
        else:
            low = middle
    return best
