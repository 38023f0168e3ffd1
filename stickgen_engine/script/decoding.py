"""Bytes from anywhere into plain JSON data; each way they can be hostile gets one clear line."""

import codecs
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from stickgen_engine.errors import Problem, ScriptError

MOST_BYTES = 4 * 1024 * 1024
MOST_DEPTH = 32
# A film of ten minutes has no use for more; every one of them may be a fault to explain.
MOST_OBJECTS = 20_000
_MOST_DIGITS = 18
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"\s*:?|[\[\]{},]', re.DOTALL)
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


class HugeNumber(float):
    """An integer with more digits than any field takes; infinite, so that no field accepts it."""

    digits: str

    def __new__(cls, digits: str) -> "HugeNumber":
        """Keep the digits for the message."""
        number = super().__new__(cls, "inf")
        number.digits = digits
        return number


class Readable(Protocol):
    """An open stream of bytes, such as ``sys.stdin.buffer``."""

    def read(self, size: int, /) -> bytes | None:
        """Return at most ``size`` bytes."""
        ...


def refuse(message: str, *, path: str = "script", got: str = "", allowed: str = "") -> ScriptError:
    """Make the error for a file that cannot be read as a script at all."""
    return ScriptError((Problem(path, message, got, allowed),))


def bytes_of_file(file: Path) -> bytes:
    """Read a file, however large it claims to be, up to the limit. ScriptError if it cannot be."""
    try:
        if file.is_dir():
            raise refuse("is a folder, not a script", path=str(file))
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise _too_large(str(file), _shown_size(size))
        with file.open("rb") as stream:
            return bytes_of_stream(stream, str(file))
    except FileNotFoundError:
        raise refuse("there is no such file", path=str(file)) from None
    except OSError as error:
        raise refuse(f"cannot be read: {error.strerror}", path=str(file)) from None
    except ValueError:
        raise refuse("is not a file name", path=ascii(str(file))) from None


def bytes_of_stream(stream: Readable, name: str = "standard input") -> bytes:
    """Read a stream up to the limit of a script. ScriptError if there is more."""
    data = stream.read(MOST_BYTES + 1) or b""
    if len(data) > MOST_BYTES:
        raise _too_large(name, f"more than {_shown_size(MOST_BYTES)}")
    return data


def text_of(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode UTF-8; returns the text and notes. ScriptError says what else it is."""
    if len(data) > MOST_BYTES:
        raise _too_large("script", _shown_size(len(data)))
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            raise refuse(f"is {name}; save it as UTF-8")
    notes: tuple[str, ...] = ()
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
        notes = ("script: skipped a byte order mark at the start",)
    try:
        return data.decode("utf-8"), notes
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse(
            f"is not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}",
            path=f"line {line}",
        ) from None


def data_of(text: str) -> Any:
    """Parse JSON strictly: no duplicate keys, no depth bombs. ScriptError names line and column."""
    if len(text) > MOST_BYTES:
        raise _too_large("script", _shown_size(len(text)))
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise refuse("is empty; a script is a JSON object {…}")
    survey = _survey(text)
    try:
        data = json.loads(text, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise refuse(
            f"not JSON: {error.msg}", path=f"line {error.lineno}, column {error.colno}"
        ) from None
    if survey:
        raise ScriptError(tuple(survey))
    return data


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else HugeNumber(digits)


@dataclass(slots=True)
class _Level:
    """An open bracket, for the survey: the keys of an object, or the index within an array."""

    is_object: bool
    keys: set[str] = field(default_factory=set)
    key: str = ""
    index: int = 0

    @property
    def step(self) -> str:
        """This level's step in a path."""
        return f".{self.key}" if self.is_object else f"[{self.index}]"


def _survey(text: str) -> list[Problem]:
    """Find keys that stand twice in one object; ScriptError at once where brackets go too deep."""
    if text.count("{") > MOST_OBJECTS:
        raise refuse(
            "holds too many objects {…}", got=str(text.count("{")), allowed=str(MOST_OBJECTS)
        )
    problems: list[Problem] = []
    levels: list[_Level] = []
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token in "[{":
            levels.append(_Level(token == "{"))
            if len(levels) > MOST_DEPTH:
                line = text.count("\n", 0, found.start()) + 1
                raise refuse(f"brackets nest deeper than {MOST_DEPTH}", path=f"line {line}")
        elif not levels:
            continue
        elif token in "]}":
            levels.pop()
        elif token == ",":
            levels[-1].index += 1
        elif token.endswith(":") and levels[-1].is_object:
            problems.extend(_repeated(levels, token[:-1].rstrip()))
    return problems


def _repeated(levels: list[_Level], quoted: str) -> list[Problem]:
    level = levels[-1]
    try:
        level.key = str(json.loads(quoted))
    except json.JSONDecodeError:
        return []
    if level.key not in level.keys:
        level.keys.add(level.key)
        return []
    path = "".join(each.step for each in levels).lstrip(".")
    return [Problem(shown_path(path), "this key stands twice in one object")]


def shown_path(path: str) -> str:
    """Make a path safe to print: no control characters, no lone surrogates, not endless."""
    safe = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in path)
    return safe if len(safe) <= 200 else f"{safe[:200]}…"


def _too_large(path: str, size: str) -> ScriptError:
    return refuse("is too large for a script", path=path, got=size, allowed=_shown_size(MOST_BYTES))


def _shown_size(size: int) -> str:
    for unit, scale in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= scale:
            return f"{size / scale:.1f} {unit}"
    return f"{size} bytes"
