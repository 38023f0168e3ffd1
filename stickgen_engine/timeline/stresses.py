"""Where a spoken line is stressed: the syllables that hands and heads beat time to."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Speech

# Words that carry no stress of their own, and those that speak of somebody here.
_LISTS: Final = {
    "weak": "a an and are as at be but by can could did do does for from had has have he her him"
    " his i if in is it its me my of on or our shall she should so than that the their them"
    " then there these they this to us was we were will with would you your",
    "self": "i me my mine myself i'm i'll i've i'd we us our",
    "other": "you your yours yourself you're you'll you've you'd",
}
_WEAK, _SELF, _OTHER = (frozenset(_LISTS[name].split()) for name in ("weak", "self", "other"))
_ENDS: Final = ".!?…。！？।؟"
_PAUSES: Final = ",;:—、，،"
_VOWELS: Final = re.compile(r"[aeiouyáàâäãåéèêëíìîïóòôöõúùûüýаеёиоуыэюяαεηιουω]+", re.IGNORECASE)
# What punctuation takes beside a letter, as mouths take it.
_PAUSE_LETTERS: Final = {**dict.fromkeys(_ENDS, 2.5), **dict.fromkeys(_PAUSES, 1.6)}
# Hands beat no faster than this.
_APART_S: Final = 0.42


@dataclass(frozen=True, slots=True)
class Stress:
    """A stressed syllable on a frame of the scene.

    ``strength`` is about 1; ``about`` says of whom the word speaks: "self", "other" or nothing;
    ``last`` that its sentence ends with the word, ``asks`` that it is a question.
    """

    frame: int
    strength: float
    about: str = ""
    last: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: float
    end: float
    close: str


def stresses_of(speech: Speech) -> tuple[Stress, ...]:
    """Find the stresses of a line, in order, at least 0.42 s apart; none in a line without text."""
    words = _words(speech.text)
    if not words:
        return ()
    total = words[-1].end
    frames = speech.end - speech.start
    found = []
    for index, word in enumerate(words):
        strength = _strength(word, last=index == len(words) - 1)
        if strength <= 0.0:
            continue
        share = (word.start + _syllable(word.text) * (word.end - word.start)) / total
        found.append(_stress(word, speech.start + round(share * frames), strength))
    return _apart(found)


def phrase_ends(speech: Speech) -> tuple[int, ...]:
    """Return the frames on which phrases end: at punctuation, and at the end of the line."""
    words = _words(speech.text)
    if not words:
        return (speech.end,)
    frames, total = speech.end - speech.start, words[-1].end
    inner = [word.end for word in words[:-1] if word.close]
    return tuple(speech.start + round(end / total * frames) for end in [*inner, total])


def _words(text: str) -> list[_Word]:
    out, at = [], 0.0
    for token in text.split():
        letters = sum(char.isalnum() for char in token)
        close = token[-1] if token[-1] in _PAUSE_LETTERS else ""
        if letters:
            out.append(_Word(token, at, at + max(letters, 1), close))
        at += letters + _PAUSE_LETTERS.get(close, 0.3)
    return out


def _strength(word: _Word, *, last: bool) -> float:
    plain = word.text.strip("".join(_PAUSE_LETTERS) + "\"'()-").casefold()
    about = plain in _SELF or plain in _OTHER
    if not plain or (plain in _WEAK and not about and not last):
        return 0.0
    strength = 0.45 if about else 0.7 + 0.04 * min(len(plain), 8)
    if last or (word.close and word.close in _ENDS):
        strength += 0.25
    if word.close == "!" or (len(plain) > 1 and word.text.isupper()):
        strength += 0.3
    return strength


def _syllable(text: str) -> float:
    """Return where in a word its stress falls, from 0 to 1: on the first of one or two vowels."""
    vowels = list(_VOWELS.finditer(text))
    if not vowels:
        return 0.4
    chosen = vowels[0] if len(vowels) < 3 else vowels[len(vowels) - 3]
    return chosen.start() / max(len(text), 1)


def _stress(word: _Word, frame: int, strength: float) -> Stress:
    plain = word.text.strip("".join(_PAUSE_LETTERS) + "\"'()-").casefold()
    about = "self" if plain in _SELF else "other" if plain in _OTHER else ""
    ends = bool(word.close) and word.close in _ENDS
    return Stress(frame, strength, about, last=ends, asks=word.close in ("?", "？", "؟"))


def _apart(stresses: list[Stress]) -> tuple[Stress, ...]:
    """Keep the stronger of two stresses that are too near to each other."""
    kept = list(stresses)
    while True:
        near = [(a, b) for a, b in pairwise(kept) if (b.frame - a.frame) / FPS < _APART_S]
        if not near:
            return tuple(kept)
        a, b = near[0]
        kept.remove(a if a.strength < b.strength else b)
