"""The fonts that text is set in: only declared dependencies, so that films look alike."""

import importlib.util
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path as FilePath
from typing import Any, Final

import fontpkg

from stickgen_engine.drawing.words.harfbuzz import hb

# In the order in which a letter is looked for.
_FAMILIES: Final = (
    "nunito",
    "noto-sans",
    "heebo",
    "noto-sans-arabic",
    "noto-sans-devanagari",
    "noto-sans-thai",
)
# Large, and therefore only installed with the extra [cjk].
_CJK_PACKAGE: Final = "noto_cjk_sans_jp_regular"
_CJK_FILE: Final = "NotoSansCJKjp-Regular.otf"
# A font of one weight is made bolder by this much (ems) for bold text.
_BOLDER: Final = 0.022
_BOLD: Final = 600
# Thai vowels that are written before their consonant, and after it.
_BEFORE: Final = frozenset("เแโใไ")
_AFTER: Final = frozenset("ะาำๅ")
_IGNORABLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff\u00ad")


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font file, its HarfBuzz face and the set of its letters' codes.

    ``number`` is its place in the search order.
    """

    number: int
    path: FilePath
    face: Any
    letters: Any
    variable: bool

    def has(self, cluster: str) -> bool:
        """Tell whether all of a cluster's visible characters can be drawn."""
        return all(ord(c) in self.letters or c in _IGNORABLE for c in cluster)


@lru_cache(maxsize=1)
def typefaces() -> tuple[Typeface, ...]:
    """Open all fonts, which takes a few milliseconds; the first is the main one.

    Raises:
        fontpkg.FamilyNotInstalled: A declared font package is missing: a broken installation.
    """
    paths = [fontpkg.path(family, weight=700, nearest=True) for family in _FAMILIES]
    if importlib.util.find_spec(_CJK_PACKAGE) is not None:
        paths.append(FilePath(str(files(_CJK_PACKAGE).joinpath(_CJK_FILE))))
    return tuple(_opened(number, path) for number, path in enumerate(paths))


def _opened(number: int, path: FilePath) -> Typeface:
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return Typeface(number, path, face, face.unicodes, bool(face.has_var_data))


@lru_cache(maxsize=64)
def font(number: int, weight: int) -> Any:
    """Return a typeface in a weight, as HarfBuzz shapes and draws it."""
    typeface = typefaces()[number]
    made = hb.Font(typeface.face)
    if typeface.variable:
        made.set_variations({"wght": float(weight)})
    elif weight >= _BOLD:
        made.synthetic_bold = (_BOLDER, _BOLDER, False)
    return made


def clusters(text: str) -> list[str]:
    """Split text into what belongs together: a letter with its marks and joiners."""
    found: list[str] = []
    for letter in text:
        joins = found and (
            unicodedata.category(letter) in ("Mn", "Me", "Mc")
            or letter in _IGNORABLE
            or letter in _AFTER
            or found[-1][-1] == "\u200d"
            or found[-1][-1] in _BEFORE
        )
        if joins:
            found[-1] += letter
        else:
            found.append(letter)
    return found


def fonts_of(line: Sequence[str]) -> list[int | None]:
    """Return the number of the font for each cluster of a line, None where no font has it.

    A word is set in one font wherever one has all of it; signs and spaces stay in the font of the
    word before, so that runs stay whole.
    """
    chosen: list[int | None] = []
    before: int | None = None
    for is_sign, group in groupby(line, key=_is_common):
        word = list(group)
        if is_sign:
            found = [_font_of(cluster, before) for cluster in word]
        else:
            whole = _font_of("".join(word), None)
            found = [whole if whole is not None else _font_of(c, None) for c in word]
        chosen += found
        before = next((number for number in reversed(found) if number is not None), before)
    return chosen


def _font_of(letters: str, before: int | None) -> int | None:
    fonts = typefaces()
    if before is not None and fonts[before].has(letters):
        return before
    return next((face.number for face in fonts if face.has(letters)), None)


def _is_common(cluster: str) -> bool:
    return unicodedata.category(cluster[0])[0] in "PZSN"


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters, each once and in order, that no installed font has."""
    letters = dict.fromkeys(c for c in plain(text) if not c.isspace())
    return tuple(c for c in letters if not any(face.has(c) for face in typefaces()))


def plain(text: str) -> str:
    """Drop control and direction characters, and compose letters with their accents."""
    kept = "".join(
        c for c in text if c in "\n" or c in _IGNORABLE or unicodedata.category(c) not in _UNSEEN
    )
    return unicodedata.normalize("NFC", kept)


_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs"})
