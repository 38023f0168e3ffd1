"""Text that comes in pieces: broken characters mended, thoughts told from words."""

import re
from typing import Any, Final, Literal

Kind = Literal["text", "thinking"]

_LONE: Final = re.compile("[\x00\ud800-\udfff]")
_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_OPEN: Final = ("<think>", "<thinking>", "<|think|>")
_CLOSE: Final = ("</think>", "</thinking>", "<|/think|>")


def clean(text: str) -> str:
    """Join halves of surrogate pairs, and drop NUL and halves that stand alone."""
    if _LONE.search(text) is None:
        return text
    joined = _PAIR.sub(
        lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text
    )
    return _LONE.sub("", joined)


def joined_text(content: Any) -> str:
    """Return the text of a message's content, which may be a list of parts."""
    if isinstance(content, str):
        return content
    if isinstance(content, dict):
        content = [content]
    if not isinstance(content, list):
        return ""
    return "".join(
        part if isinstance(part, str) else str(part.get("text") or "")
        for part in content
        if isinstance(part, str | dict)
    )


class Mending:
    """Cleans text piece by piece; half a character waits for its other half."""

    def __init__(self) -> None:
        self._half = ""

    def feed(self, text: str) -> str:
        """Return what is whole of the text so far and was not returned before."""
        text, self._half = self._half + text, ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            text, self._half = text[:-1], text[-1]
        return clean(text)


class Splitting:
    """Tells thoughts between ``<think>`` tags at the beginning of a text from the words after."""

    def __init__(self) -> None:
        self._waiting = ""
        self._state: Literal["before", "thinking", "words"] = "before"
        self._has_thought = False

    def feed(self, text: str) -> list[tuple[Kind, str]]:
        """Return what can be told apart so far."""
        self._waiting += text
        found: list[tuple[Kind, str]] = []
        while self._waiting and (step := self._step()) is not None:
            if step[1]:
                found.append(step)
        return found

    def rest(self) -> list[tuple[Kind, str]]:
        """Return what was waiting for more, at the end of the text."""
        rest, self._waiting = self._waiting, ""
        if self._state == "before" and self._has_thought:
            rest = rest.strip()
        kind: Kind = "thinking" if self._state == "thinking" else "text"
        return [(kind, rest)] if rest else []

    def _step(self) -> tuple[Kind, str] | None:
        if self._state == "words":
            text, self._waiting = self._waiting, ""
            return ("text", text)
        return self._within() if self._state == "thinking" else self._before()

    def _before(self) -> tuple[Kind, str] | None:
        start = self._waiting.lstrip()
        for tag in _OPEN:
            if start.startswith(tag):
                self._waiting, self._state = start[len(tag) :], "thinking"
                self._has_thought = True
                return ("thinking", "")
        if any(tag.startswith(start) for tag in _OPEN):
            return None
        if self._has_thought:
            # The blank lines between thoughts and words belong to neither.
            self._waiting = start
        self._state = "words"
        return ("text", "")

    def _within(self) -> tuple[Kind, str] | None:
        ends = [(at, tag) for tag in _CLOSE if (at := self._waiting.find(tag)) >= 0]
        if ends:
            at, tag = min(ends)
            thought, self._waiting = self._waiting[:at], self._waiting[at + len(tag) :].lstrip()
            self._state = "before"
            return ("thinking", thought)
        kept = _length_of_begun_tag(self._waiting)
        if kept == len(self._waiting):
            return None
        cut = len(self._waiting) - kept
        thought, self._waiting = self._waiting[:cut], self._waiting[cut:]
        return ("thinking", thought)


def _length_of_begun_tag(text: str) -> int:
    longest = max(map(len, _CLOSE))
    for length in range(min(longest, len(text)), 0, -1):
        if any(tag.startswith(text[-length:]) for tag in _CLOSE):
            return length
    return 0


def without_orphaned_thoughts(text: str) -> tuple[str, str]:
    """Return (thoughts, words) of a whole text that closes a thought which it never opened."""
    for tag in _CLOSE:
        thought, found, words = text.partition(tag)
        if found and not any(opening in thought for opening in _OPEN):
            return thought, words.lstrip()
    return "", text
