"""JSON as models write it: fences, chatter, Python literals, ends that are missing.

One scanner reads what is certain and notes each thing that it had to read differently. What was
cut inside a value is refused: half a text or half a number would be a guess.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

MOST_CHARACTERS: Final = 1_000_000
_MOST_DEPTH = 40
# More open brackets than this at the end are no slip: the rest of the text is missing.
_MOST_CLOSED = 3
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_WORD = re.compile(r"[A-Za-z_$][\w$.-]*")
_LITERALS: dict[str, Any] = {
    "true": True, "True": True, "false": False, "False": False, "null": None, "None": None,
    "undefined": None,
}  # fmt: skip
_SPACE = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/|#[^\n]*)*", re.DOTALL)
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "`": "`"}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "/": "/", "\\": "\\"}
_MOST_DIGITS = 18


class Unreadable(ValueError):
    """Text that is no JSON, not even loosely; the message says where and why."""

    def __init__(self, message: str, at: int, *, cut: bool = False) -> None:
        super().__init__(message)
        self.at = at
        self.cut = cut


@dataclass(slots=True)
class Loose:
    """A reading: where the value ended, and what was read differently than JSON would be."""

    text: str
    at: int = 0
    notes: dict[str, None] = field(default_factory=dict)
    depth: int = 0

    def value(self) -> Any:
        """Read one value from here on."""
        self._skip()
        if self.at >= len(self.text):
            raise Unreadable("it ends where a value should be", self.at, cut=True)
        first = self.text[self.at]
        if first == "{":
            return self._object()
        if first == "[":
            return self._list()
        if first in _QUOTES:
            return self._string()
        return self._bare()

    def note(self, text: str) -> None:
        """Say once what was read differently."""
        self.notes[text] = None

    def _skip(self) -> None:
        found = _SPACE.match(self.text, self.at)
        end = found.end() if found else self.at
        if end > self.at and self.text[self.at : end].strip():
            self.note("left out comments")
        self.at = end

    def _deeper(self) -> None:
        self.depth += 1
        self.at += 1
        if self.depth > _MOST_DEPTH:
            raise Unreadable(f"brackets nest deeper than {_MOST_DEPTH}", self.at)

    def _object(self) -> dict[str, Any]:
        self._deeper()
        made: dict[str, Any] = {}
        while not self._ends("}", bool(made)):
            key = self._key()
            self._skip()
            if self.at >= len(self.text):
                raise Unreadable(f"it was cut after {key!r}", self.at, cut=True)
            if self.text[self.at] not in ":=":
                raise Unreadable(f"there is no ':' after {key!r}", self.at)
            self.at += 1
            value = self.value()
            if key in made and made[key] != value:
                raise Unreadable(
                    f"{key!r} stands twice in one object, with different values", self.at
                )
            made[key] = value
        self.depth -= 1
        return made

    def _list(self) -> list[Any]:
        self._deeper()
        made: list[Any] = []
        while not self._ends("]", bool(made)):
            made.append(self.value())
        self.depth -= 1
        return made

    def _ends(self, closing: str, begun: bool) -> bool:
        """Pass the comma before the next entry, or the end of the object or list."""
        self._skip()
        comma = begun and self.text[self.at : self.at + 1] == ","
        if comma:
            self.at += 1
            self._skip()
        if self.at >= len(self.text):
            if comma or self.depth > _MOST_CLOSED:
                raise Unreadable("it was cut before it was done", self.at, cut=True)
            self.note("closed what was left open at the end")
            return True
        if self.text[self.at] == closing:
            if comma:
                self.note("left out a comma before a closing bracket")
            self.at += 1
            return True
        if self.text[self.at] in "}]":
            raise Unreadable(
                f"there is {self.text[self.at]!r} where {closing!r} should be", self.at
            )
        if begun and not comma:
            if self.text[self.at] not in "{[\"'":
                raise Unreadable("a comma is missing", self.at)
            self.note("put in a comma that was missing")
        return False

    def _key(self) -> str:
        if self.text[self.at] in _QUOTES:
            return self._string()
        found = _WORD.match(self.text, self.at)
        if found is None:
            raise Unreadable("a field's name should stand here", self.at)
        self.at = found.end()
        self.note("put quotes around fields' names")
        return found[0]

    def _string(self) -> str:
        start = self.at
        closing = _QUOTES[self.text[start]]
        if self.text[start] != '"':
            self.note("read other quotes as double quotes")
        pieces: list[str] = []
        self.at += 1
        while self.at < len(self.text):
            character = self.text[self.at]
            if character == "\\":
                pieces.append(self._escape())
                continue
            self.at += 1
            if character == closing:
                return "".join(pieces)
            pieces.append(character)
        raise Unreadable("it was cut inside a text", start, cut=True)

    def _escape(self) -> str:
        following = self.text[self.at + 1 : self.at + 2]
        if following == "u":
            found = re.compile(r'"(?:\\u[0-9a-fA-F]{4})+"').match(f'"{self._units()}"')
            if found is None:
                raise Unreadable("half an escape of four digits", self.at)
            units = found[0][1:-1]
            self.at += len(units)
            return str(json.loads(found[0]))
        self.at += 2
        return _ESCAPES.get(following, following)

    def _units(self) -> str:
        """Return the escapes of four digits that stand here in a row: two may be one character."""
        end = self.at
        while self.text[end : end + 2] == "\\u" and end - self.at < 12:
            end += 6
        return self.text[self.at : end]

    def _bare(self) -> Any:
        number = _NUMBER.match(self.text, self.at)
        if number is not None:
            return self._number(number)
        word = _WORD.match(self.text, self.at)
        if word is not None and word[0] in _LITERALS:
            self.at = word.end()
            if word[0] not in ("true", "false", "null"):
                self.note(f"read {word[0]} as JSON writes it")
            return _LITERALS[word[0]]
        shown = self.text[self.at : self.at + 12]
        cut = word is not None and word.end() == len(self.text)
        raise Unreadable(f"there is no value at {shown!r}", self.at, cut=cut)

    def _number(self, found: "re.Match[str]") -> int | float:
        if found.end() >= len(self.text):
            # "1" may have been the start of "12".
            raise Unreadable("it was cut inside a number", self.at, cut=True)
        self.at = found.end()
        text = found[0].lstrip("+")
        if re.fullmatch(r"-?\d+", text):
            if len(text) > _MOST_DIGITS:
                raise Unreadable(f"a number of {len(text)} digits", found.start())
            return int(text)
        return float(text)
