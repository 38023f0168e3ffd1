"""Speech without quotation marks: "says hello", "asks where the treasure is"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stickgen_agent.director.tokens import Token

_SAYING = re.compile(
    r"(?:say|says|said|saying|tell|tells|told|telling|shout|shouts|shouted|shouting|whisper|whispers"
    r"|whispered|yells?|yelled|screams?|screamed|asks?|asked|asking|repl(?:y|ies|ied)|answers?"
    r"|answered|calls?|called|wonders?|explains?|explained|announces?|announced|exclaims?)"
)
_SHORT = {
    "hello": "Hello!", "hi": "Hi!", "hey": "Hey!", "goodbye": "Goodbye!", "bye": "Bye!",
    "thanks": "Thanks!", "thank you": "Thank you!", "sorry": "Sorry!", "yes": "Yes!", "no": "No!",
    "good morning": "Good morning!", "good night": "Good night!", "please": "Please!",
    "welcome": "Welcome!", "for help": "Help!", "nothing": "…", "happy birthday": "Happy birthday!",
    "good luck": "Good luck!", "i love you": "I love you!", "the truth": "",
}  # fmt: skip
_QUESTIONS = ("where", "what", "why", "how", "who", "when", "if", "whether")
_FIRST_PERSON = {"he": "I", "she": "I", "they": "we", "his": "my", "her": "my", "their": "our",
                 "him": "me", "them": "us"}  # fmt: skip
_BE = {"is": "am", "was": "am", "are": "are", "has": "have", "wants": "want", "loves": "love",
       "likes": "like", "needs": "need", "feels": "feel"}  # fmt: skip
_LISTENERS = ("him", "her", "them", "me", "us", "everyone", "it")


@dataclass(frozen=True, slots=True)
class Reported:
    """What was said, and how many tokens the saying takes from its verb on."""

    text: str
    taken: int


def reported(tokens: Sequence[Token], at: int, verb_words: int) -> Reported | None:
    """Turn what follows a verb of saying into the words that were spoken; None if nothing does."""
    if not _SAYING.fullmatch(tokens[at].word):
        return None
    rest = [token.word for token in tokens[at + 1 :]]
    for length in (3, 2, 1):
        phrase = " ".join(rest[:length])
        if len(rest) >= length and _SHORT.get(phrase):
            return Reported(_SHORT[phrase], length + 1)
    offset = 1 if rest[:1] and rest[0] in _LISTENERS else 0
    opener = rest[offset] if len(rest) > offset else ""
    body = tokens[at + 2 + offset :]
    if not body or any(token.said is not None for token in body):
        return None
    if opener == "that":
        return Reported(_statement(body), len(rest) + 1)
    asking = tokens[at].word.startswith(("ask", "wonder"))
    if opener in _QUESTIONS and asking:
        return Reported(_question(opener, body), len(rest) + 1)
    return None


def _statement(body: Sequence[Token]) -> str:
    words = [token.text for token in body]
    first = words[0].casefold() in ("he", "she")
    told = [_FIRST_PERSON.get(word.casefold(), word) for word in words]
    if first and len(told) > 1:
        told[1] = _BE.get(told[1], told[1])
    return _sentence(told, ".")


def _question(opener: str, body: Sequence[Token]) -> str:
    words = [token.text for token in body]
    if opener in ("if", "whether"):
        return _sentence(_verb_first(words), "?")
    return _sentence([opener, *_verb_first(words)], "?")


def _verb_first(words: list[str]) -> list[str]:
    for index, word in enumerate(words):
        if word in ("is", "are", "was", "were", "can", "will"):
            return [word, *words[:index], *words[index + 1 :]]
    return words


def _sentence(words: list[str], end: str) -> str:
    text = " ".join(words).replace(" ,", ",")
    return text[:1].upper() + text[1:] + end
