"""Captions in the language of people who describe motion: several wordings of the same deeds."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from stickgen_engine.data.deeds import Deed, Direction
from stickgen_engine.data.english import gerund, third_person
from stickgen_engine.data.phrases import ADVERBS, PHRASES

# Subjects with their shares among the captions of HumanML3D.
_SUBJECTS: Final[dict[str, float]] = {
    "a person": 0.56, "the person": 0.11, "a man": 0.11, "someone": 0.06, "this person": 0.03,
    "the man": 0.03, "person": 0.05, "a figure": 0.02, "a woman": 0.02, "": 0.01,
}  # fmt: skip
_KIND_SUBJECTS: Final[dict[str, tuple[str, ...]]] = {
    "robot": ("a robot", "the robot"),
    "alien": ("an alien", "the alien"),
}
_DIRECTIONS: Final[dict[Direction, tuple[str, ...]]] = {
    "": ("",),
    "forward": ("forward", "straight ahead", "in a straight line", "forwards", ""),
    "backward": ("backwards", "back"),
    "back": ("back the other way", "in the opposite direction", "back"),
    "left": ("to the left", "to their left", "off to the left side"),
    "right": ("to the right", "to their right", "off to the right side"),
    "curve_left": ("in a curve to the left", "while turning left", "and curve to the left"),
    "curve_right": ("in a curve to the right", "while turning right", "and curve to the right"),
    "circle_left": ("in a circle", "in a counter-clockwise circle", "in a circle to the left"),
    "circle_right": ("in a circle", "in a clockwise circle", "in a circle to the right"),
}
# Directions that the action itself says already.
_SAID: Final = ("back_away", "turn_around", "run_bases", "climb_stairs", "climb")
_COUNTS: Final = {2: ("twice", "two times"), 3: ("three times",), 4: ("four times",)}
_LINKS: Final = (", then ", " and then ", ", and then ", " and ", ", ", " before ")
_OTHERS: Final = ("another person", "someone", "somebody", "the other person", "a partner")
_GOING_ON: Final = 0.16


def captions_of(
    deeds: Sequence[Deed], kind: str, chance: np.random.Generator, count: int = 3
) -> tuple[str, ...]:
    """Describe what was done in ``count`` ways, the fullest first.

    Later wordings say less: no manner, no side, or only what was done for longest. ``kind`` is the
    kind of the actor.
    """
    if not deeds:
        still = Deed("idle", "neutral", 0, 1)
        deeds = (still,)
    told: list[str] = []
    for attempt in range(4 * count):
        detail = 1.0 if attempt == 0 else float(chance.uniform(0.0, 1.0))
        chosen = deeds if detail > 0.25 else _longest(deeds)
        caption = _Teller(kind, chance, detail).tell(chosen)
        if caption not in told:
            told.append(caption)
        if len(told) == count:
            break
    return tuple(told)


def _longest(deeds: Sequence[Deed]) -> Sequence[Deed]:
    return [max(deeds, key=lambda deed: deed.end - deed.start)]


class _Teller:
    """One way of telling: a subject, a tense, and how much is said."""

    def __init__(self, kind: str, chance: np.random.Generator, detail: float) -> None:
        self._chance, self._detail = chance, detail
        self._subject = self._one_of(_KIND_SUBJECTS[kind]) if kind in _KIND_SUBJECTS else ""
        if not self._subject:
            self._subject = str(chance.choice(list(_SUBJECTS), p=list(_SUBJECTS.values())))
        self._going_on = self._subject == "" or chance.random() < _GOING_ON
        self._other = self._one_of(_OTHERS)

    def tell(self, deeds: Sequence[Deed]) -> str:
        """Say everything in one sentence without a capital or a full stop, as captions are."""
        out = self._begun(self._phrase(deeds[0]))
        for deed in deeds[1:]:
            link = self._one_of(_LINKS)
            phrase = self._phrase(deed)
            going_on = link == " before " or (self._going_on and self._subject == "")
            out += link + (gerund(phrase) if going_on else third_person(phrase))
        return out

    def _begun(self, phrase: str) -> str:
        if not self._subject:
            return gerund(phrase)
        if self._going_on:
            return f"{self._subject} is {gerund(phrase)}"
        return f"{self._subject} {third_person(phrase)}"

    def _phrase(self, deed: Deed) -> str:
        """Say one deed in the base form, with as much of how as this teller likes."""
        words = [self._one_of(PHRASES[deed.action])]
        if deed.direction and deed.action not in _SAID and self._likes(0.8):
            words.append(self._one_of(_DIRECTIONS[deed.direction]).replace("and ", "and *", 1))
        if deed.manner in ADVERBS and self._likes(0.95):
            words.append(self._one_of(ADVERBS[deed.manner]))
        if deed.count in _COUNTS and self._likes(0.7):
            words.append(self._one_of(_COUNTS[deed.count]))
        phrase = " ".join(word for word in words if word)
        if deed.over is not None and self._likes(0.98):
            over = gerund(self._one_of(PHRASES[deed.over.action]))
            phrase += f" while {over}"
            deed = deed.over
        return phrase.replace("{other}", self._other).replace("{hand}", self._hand(deed))

    def _hand(self, deed: Deed) -> str:
        if not self._likes(0.6):
            return self._one_of(("a hand", "one hand"))
        return self._one_of((f"the {deed.hand} hand", f"their {deed.hand} hand"))

    def _likes(self, share: float) -> bool:
        return bool(self._chance.random() < share * min(1.0, 0.2 + self._detail))

    def _one_of(self, words: Sequence[str]) -> str:
        return words[int(self._chance.integers(len(words)))]
