"""Speech without quotation marks: "says hello", "asks where it is", "tells him to sit"."""

from collections.abc import Sequence
from dataclasses import dataclass

from stickgen_agent.director.grammar import DETERMINERS, NUMBERS, word_set
from stickgen_agent.director.tokens import Token

_SHORT = {
    "hello": "Hello!", "hi": "Hi!", "hey": "Hey!", "goodbye": "Goodbye!", "bye": "Bye!",
    "thanks": "Thanks!", "thank you": "Thank you!", "sorry": "Sorry!", "yes": "Yes!", "no": "No!",
    "good morning": "Good morning!", "good night": "Good night!", "please": "Please!",
    "welcome": "Welcome!", "for help": "Help!", "nothing": "…", "happy birthday": "Happy birthday!",
    "good luck": "Good luck!", "i love you": "I love you!", "the truth": "",
}  # fmt: skip
_QUESTIONS = ("where", "what", "why", "how", "who", "when", "if", "whether", "which")
_ASKING = ("ask", "wonder")
_ORDERING = ("tell", "told", "ask", "order", "command", "beg", "warn", "urge", "invite", "remind")
_FIRST_PERSON = {"he": "I", "she": "I", "they": "we", "his": "my", "her": "my", "their": "our",
                 "him": "me", "them": "us", "it": "I", "himself": "myself",
                 "herself": "myself"}  # fmt: skip
_TO_LISTENER = {"he": "you", "she": "you", "they": "you", "his": "your", "her": "your",
                "their": "your", "him": "me", "them": "me", "himself": "yourself",
                "herself": "yourself"}  # fmt: skip
_BE = {"is": "am", "was": "was", "has": "have", "does": "do"}
_MODALS = (
    "is",
    "are",
    "was",
    "were",
    "can",
    "will",
    "could",
    "would",
    "should",
    "must",
    "has",
    "had",
)
_SUBJECTS = word_set("he she it they")
_UNTIL = ("and", "but", "while", ",", ";", "then")


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
    relative = body[0].word in ("makes", "made", "make", "is", "was", "has", "had", "can", "will")
    if opener == "that" and len(body) > 1 and not relative:
        return Reported(_statement(body), len(body) + 1)
    if opener in _QUESTIONS and verb.startswith(_ASKING):
        body = _to_next_clause(body)
        return Reported(_question(opener, body), len(body) + 1)
    if verb.startswith(_ORDERING) and (opener == "to" or (opener, body[0].word) == ("not", "to")):
        return _command(body, negated=opener == "not")
    direct = at > 0 and tokens[at - 1].word == verb and verb.startswith(("say", "said", "think"))
    if direct and opener in _SUBJECTS and len(body) > 1:
        return Reported(_statement(tokens[at:]), len(body) + 1)
    return None


def _to_next_clause(body: Sequence[Token]) -> Sequence[Token]:
    """Return a question without what is told behind it: "asks who it was, and she shrugs"."""
    for at, token in enumerate(body[2:-2], start=2):
        following = body[at + 1].word
        if token.word in ("and", "but", "so") and (
            following in _SUBJECTS or following in DETERMINERS
        ):
            return body[: at - 1] if body[at - 1].word == "," else body[:at]
    return body


def _command(body: Sequence[Token], *, negated: bool) -> Reported | None:
    if body[0].word in DETERMINERS or body[0].word in NUMBERS or body[0].text[:1].isupper():
        return None
    words: list[str] = []
    for token in body:
        if token.word in _UNTIL:
            break
        words.append(token.text)
    taken = len(words) + 1
    words = words[1:] if negated else words
    if not words or not words[0][:1].isalpha():
        return None
    told = [_TO_LISTENER.get(word.casefold(), word) for word in words]
    return Reported(_sentence(["Don't", *told] if negated else told, "!"), taken)


def _statement(body: Sequence[Token]) -> str:
    words = [token.text for token in body]
    first = words[0].casefold() in ("he", "she", "it")
    told = [_FIRST_PERSON.get(word.casefold(), word) for word in words]
    if words[0].casefold() == "it" and words[1:2] and words[1] in ("is", "was", "rains", "snows"):
        return _sentence(["It", *told[1:]], ".")
    if first and len(told) > 1:
        told[1] = _BE.get(told[1], told[1] if told[1] in _MODALS else _plain(told[1]))
    return _sentence(told, ".")


def _plain(verb: str) -> str:
    """Return a verb as the first person says it."""
    if verb.endswith(("sses", "shes", "ches", "xes", "oes")):
        return verb[:-2]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def _question(opener: str, body: Sequence[Token]) -> str:
    words = [token.text for token in body]
    asked = [_asked(word, words[index + 1 : index + 2]) for index, word in enumerate(words)]
    whether = opener in ("if", "whether")
    return _sentence(_verb_first(asked) if whether else [opener, *_verb_first(asked)], "?")


def _asked(word: str, following: list[str]) -> str:
    """Say a word of a question to the one who is asked; "her" alone is the one who asks."""
    small = word.casefold()
    if small in ("her", "them", "him") and not following:
        return "me"
    return _TO_LISTENER.get(small, word)


def _verb_first(words: list[str]) -> list[str]:
    for index, word in enumerate(words):
        if word in _MODALS:
            before = words[:index]
            verb = {"is": "are", "was": "were", "has": "have"}.get(word, word)
            return [verb if before == ["you"] else word, *before, *words[index + 1 :]]
    at = next((i for i, word in enumerate(words) if i and word.endswith("s")), None)
    if words[0] == "you" or at is None:
        at = 1
    if len(words) <= at:
        return words
    helper = "do" if words[0] in ("you", "we", "they", "I") else "does"
    return [helper, *words[:at], _plain(words[at]), *words[at + 1 :]]


def _sentence(words: list[str], end: str) -> str:
    text = " ".join(words).replace(" ,", ",")
    return text[:1].upper() + text[1:] + end
