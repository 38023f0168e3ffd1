"""What a mouth does while a text is spoken: letters, or whole syllables, become mouth shapes."""

import random
import unicodedata
from collections.abc import Sequence
from itertools import repeat
from typing import Final

from stickgen_engine.faces.state import Viseme
from stickgen_engine.skeleton import FPS
from stickgen_engine.vocabulary.expressions import Mouth
from stickgen_engine.vocabulary.speech import SPEECH

# A shape and how long it takes beside others.
Unit = tuple[Viseme, float]

_VOWEL: Final = 1.5
_CONSONANT: Final = 0.75
_LIPS: Final = 0.9
# A shape is held for at least this many frames, or the mouth would only flicker.
_HOLD: Final = 2


def _units(groups: dict[Viseme, str], weight: float) -> dict[str, Unit]:
    return {sound: (shape, weight) for shape, text in groups.items() for sound in text.split()}


_SOUNDS: Final[dict[str, Unit]] = {
    **_units({"D": "a ah ai ay au", "C": "e eh", "B": "i ee ea ey y ie", "E": "o oa oh ow",
              "F": "u oo ou ew"}, _VOWEL),
    **_units({"A": "m b p mm pp bb", "G": "f v ff ph"}, _LIPS),
    **_units({"F": "w wh qu", "H": "l th ll", "E": "r rr",
              "B": "s t k d n g z c j x q ss tt ck sh ch ng nn dd"}, _CONSONANT),
    "h": ("C", 0.4),
    # Cyrillic and Greek are read letter by letter.
    **_units({"D": "а я α", "C": "э е ε η", "B": "и ы й ι υ", "E": "о ё ο ω", "F": "у ю"}, _VOWEL),
    **_units({"A": "м б п μ β π", "G": "ф в φ"}, _LIPS),
    **_units({"H": "л λ θ", "E": "р ρ",
              "B": "с т к д н г з ж х ц ч ш щ σ ς τ κ δ ν γ ζ χ ξ ψ"}, _CONSONANT),
    "ь": ("X", 0.0),
    "ъ": ("X", 0.0),
}  # fmt: skip
_LONGEST_SOUND: Final = max(map(len, _SOUNDS))
_PAUSES: Final = {
    ".": 2.5, "!": 2.5, "?": 2.5, "…": 3.0, ",": 1.6, ";": 1.8, ":": 1.8, "-": 0.3, "—": 2.0,
    "。": 2.5, "、": 1.6, "，": 1.6, "！": 2.5, "？": 2.5, "।": 2.5, "،": 1.6, "؟": 2.5,
}  # fmt: skip
_OPEN_BY_TURNS: Final[tuple[Viseme, ...]] = ("D", "C", "E", "B", "F")


def units_of(text: str) -> list[Unit]:
    """Return the mouth shapes of a text in order; weights are relative times."""
    plain = "".join(
        c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c)
    )
    units: list[Unit] = []
    at = 0
    while at < len(plain):
        step, found = _sound_at(plain, at)
        units += found
        at += step
    return [unit for unit in units if unit[1] > 0.0]


def _sound_at(text: str, at: int) -> tuple[int, list[Unit]]:
    for length in range(_LONGEST_SOUND, 0, -1):
        unit = _SOUNDS.get(text[at : at + length])
        if unit is not None:
            return (length, [unit])
    letter = text[at]
    if letter in _PAUSES:
        return (1, [("X", _PAUSES[letter])])
    if letter.isspace():
        return (1, [("X", 0.25)])
    if not letter.isalnum():
        return (1, [])
    # A letter of any other script, or a digit, is spoken as one syllable.
    return (1, [("B", 0.5), (_OPEN_BY_TURNS[ord(letter) % len(_OPEN_BY_TURNS)], _VOWEL)])


def spoken(text: str, frames: int) -> tuple[Viseme, ...]:
    """Spread the shapes of a text over a number of frames."""
    units = units_of(text)
    total = sum(weight for _, weight in units)
    if not total or frames <= 0:
        return tuple("X" for _ in range(frames))
    shown: list[Viseme] = []
    for first in range(0, frames, _HOLD):
        shape = _strongest(units, first / frames * total, (first + _HOLD) / frames * total)
        shown.extend(repeat(shape, _HOLD))
    return tuple(shown[:frames])


def _strongest(units: Sequence[Unit], start: float, end: float) -> Viseme:
    """Return the shape that most of a stretch should show: closed lips must not be lost."""
    best: tuple[float, Viseme] = (-1.0, "X")
    at = 0.0
    for shape, weight in units:
        overlap = min(end, at + weight) - max(start, at)
        if overlap > 1e-9:
            strength = overlap * (1.6 if shape in "AG" else 1.25 if shape in "DEF" else 1.0)
            best = max(best, (strength, shape), key=lambda pair: pair[0])
        at += weight
        if at >= end:
            break
    return best[1]


_BY_WORD: Final[dict[Mouth, tuple[Viseme, ...]]] = {
    "closed": ("A",),
    "small_o": ("F", "B"),
    "open": ("C", "D", "H"),
    "wide_open": ("D",),
    "singing": ("E",),
    "smile": ("B",),
    "frown": ("A",),
}


def murmured(mode: str, frames: int, pick: random.Random) -> tuple[Viseme, ...]:
    """Move the mouth at the pace of a way of speaking, for a line without text."""
    word = SPEECH.get(mode)
    shapes: list[Viseme] = []
    last: Viseme = "X"
    count = 0
    while len(shapes) < frames:
        choices: list[Viseme] = [v for mouth in word.mouths for v in _BY_WORD[mouth] if v != last]
        last = pick.choice(choices)
        count += 1
        shapes.extend(repeat(last, round(count * FPS / word.hz) - len(shapes)))
    return tuple(shapes[:frames])
