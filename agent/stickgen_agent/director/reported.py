"""Speech without quotation marks: "says hello", "asks where the treasure is"."""

from collections.abc import Sequence
from dataclasses import dataclass

from stickgen_agent.director.tokens import Token

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


@dataclass(frozen=True, slots=True)
class Reported:
    """What was said, and how many tokens the saying takes from its verb on."""

    text: str
    taken: int


def short_line(tokens: Sequence[Token], at: int) -> Reported | None:
    """Return what follows a verb of saying, if it is one of the things one says: "hello"."""
    rest = [token.word for token in tokens[at + 1 : at + 4]]
    for length in (3, 2, 1):
        phrase = " ".join(rest[:length])
        if len(rest) >= length and _SHORT.get(phrase):
            return Reported(_SHORT[phrase], length + 1)
    return None


def reported(tokens: Sequence[Token], at: int, verb: str) -> Reported | None:
    """Turn a clause that a verb of saying rules ("that he is tired") into what was spoken."""
    opener, body = tokens[at].word, tokens[at + 1 :]
    if not body or any(token.said is not None for token in body):
        return None
    if opener == "that" and len(body) > 1:
        return Reported(_statement(body), len(body) + 1)
    if opener in _QUESTIONS and verb.startswith(("ask", "wonder")):
        return Reported(_question(opener, body), len(body) + 1)
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
        asked = _verb_first(words)
        if [word.casefold() for word in asked[:2]] in (["is", "he"], ["is", "she"]):
            asked[:2] = ["are", "you"]
        return _sentence(asked, "?")
    return _sentence([opener, *_verb_first(words)], "?")


def _verb_first(words: list[str]) -> list[str]:
    for index, word in enumerate(words):
        if word in ("is", "are", "was", "were", "can", "will"):
            return [word, *words[:index], *words[index + 1 :]]
    return words


def _sentence(words: list[str], end: str) -> str:
    text = " ".join(words).replace(" ,", ",")
    return text[:1].upper() + text[1:] + end
