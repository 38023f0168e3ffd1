"""Raw argument texts into data: what is certain is mended and said, the rest refused."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NoReturn

from stickgen_engine.errors import Problem
from stickgen_tools.outcome import ToolError
from stickgen_tools.repair.fields import unwrapped
from stickgen_tools.repair.loose_json import MOST_CHARACTERS, Loose, Unreadable
from stickgen_tools.repair.shaping import Shaping
from stickgen_tools.repair.wrapping import fenced, without_thoughts

_NOTHING = ("", "null", "none", "undefined", "{}", "[]", '""')
_MOST_NOTES = 40
_MOST_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was read: the data, what was read differently than written, and what cannot be right."""

    data: dict[str, Any]
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def read_arguments(text: str, schema: dict[str, Any]) -> Arguments:
    """Read a call's arguments for a tool with this schema, in its plain form.

    ToolError if they are no JSON object, or a guess would be needed to make them one.
    """
    notes: list[str] = []
    data = _object(text, notes)
    _check_depth(data)
    data = unwrapped(data, schema, notes)
    shaping = Shaping()
    shaped = shaping.object(data, schema, "")
    return Arguments(shaped, _few((*notes, *shaping.notes)), tuple(shaping.problems))


def _few(notes: Iterable[str]) -> tuple[str, ...]:
    each = tuple(dict.fromkeys(notes))
    left = len(each) - _MOST_NOTES
    return each if left <= 1 else (*each[:_MOST_NOTES], f"… and {left} more like these")


def _object(text: str, notes: list[str]) -> dict[str, Any]:
    if len(text) > MOST_CHARACTERS:
        _refuse(f"the arguments are too long: {len(text)} characters; at most {MOST_CHARACTERS}")
    text = text.strip().strip("\ufeff\0").strip()
    made = _unfolded(text, notes)
    if made is None:
        _refuse("the arguments should be one JSON object {…}")
    return made


def _unfolded(text: str, notes: list[str]) -> dict[str, Any] | None:
    """Decode until an object comes out: some servers encode the arguments twice."""
    for _ in range(3):
        if text.casefold() in _NOTHING:
            return {}
        data = _decoded(text, notes)
        if isinstance(data, list) and len(data) == 1 and isinstance(data[0], dict):
            notes.append("took the object out of the list around it")
            data = data[0]
        if isinstance(data, dict):
            return data
        if data is None:
            return {}
        if not isinstance(data, str):
            return None
        text = data.strip()
    return None


def _decoded(text: str, notes: list[str]) -> Any:
    try:
        data = json.loads(text, object_pairs_hook=_pairs)
    except _Twice as error:
        _refuse(str(error))
    except RecursionError:
        _refuse(f"the arguments nest deeper than {_MOST_DEPTH} brackets")
    except ValueError:
        data = _loosely(text, notes)
    _check_text(data)
    return data


class _Twice(Exception):
    """A field that stands twice in one object, with different values."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key in made and made[key] != value:
            raise _Twice(f"{key[:40]!r} stands twice in one object, with different values")
        made[key] = value
    return made


def _loosely(text: str, notes: list[str]) -> Any:
    bare = without_thoughts(text).strip()
    if bare != text.strip():
        notes.append("left out thoughts before the arguments")
    blocks = list(fenced(bare)) if not bare.startswith(("{", "[", '"')) else []
    if len(blocks) > 1:
        _refuse("there are several code blocks where one JSON object should be")
    if blocks:
        notes.append("took the arguments out of a code fence")
        bare = blocks[0]
    start = min((at for at in (bare.find("{"), bare.find('"{')) if at >= 0), default=-1)
    if start < 0:
        _refuse(f"the arguments are not JSON: {_shown(text)}; send one object {{…}}")
    if bare[:start].strip():
        notes.append("left out words before the arguments")
    reading = Loose(bare, start)
    try:
        data = reading.value()
    except Unreadable as error:
        _tell(error, bare)
    except RecursionError:
        _refuse(f"the arguments nest deeper than {_MOST_DEPTH} brackets")
    rest = bare[reading.at :].strip().strip("`")
    if "{" in rest:
        _refuse("there are two objects where the arguments of one call should be; call twice")
    if rest:
        notes.append("left out words after the arguments")
    notes.extend(reading.notes)
    return data


def _check_text(data: Any) -> None:
    try:
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except RecursionError:
        _refuse(f"the arguments nest deeper than {_MOST_DEPTH} brackets")
    except UnicodeEncodeError:
        _refuse("the arguments hold half of a surrogate pair, which is no character")


def _tell(error: Unreadable, text: str) -> NoReturn:
    line = text.count("\n", 0, error.at) + 1
    column = error.at - text.rfind("\n", 0, error.at)
    where = f"line {line}, column {column}"
    if error.cut:
        _refuse(
            f"the arguments were cut off ({where}): {error}; send them again, whole and shorter"
        )
    _refuse(f"the arguments are not JSON ({where}): {error}")


def _check_depth(data: Any, depth: int = 0) -> None:
    if depth > _MOST_DEPTH:
        _refuse(f"the arguments nest deeper than {_MOST_DEPTH} brackets")
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for each in inner:
        _check_depth(each, depth + 1)


def _shown(text: str) -> str:
    safe = "".join(c if c.isprintable() else " " for c in text[:40])
    return repr(safe + ("…" if len(text) > 40 else ""))


def _refuse(message: str) -> NoReturn:
    raise ToolError(message, (Problem("arguments", message),))
