"""The vocabulary as data and as plain text, for people, tools and models."""

import shutil
from dataclasses import asdict, is_dataclass
from typing import Any

from stickgen_engine.vocabulary import VOCABULARY, Named, WordList
from stickgen_engine.vocabulary.actions import ActionWord
from stickgen_engine.vocabulary.animal_actions import does
from stickgen_engine.vocabulary.kinds import SPECIES


def catalogue(kind: str | None = None) -> dict[str, list[dict[str, Any]]]:
    """Return list name -> entries with all their facts and synonyms; all lists where kind is None.

    KeyError with the known kinds if there is no such list.
    """
    if kind is None:
        return {name: _entries(words) for name, words in VOCABULARY.items()}
    if kind not in VOCABULARY:
        raise KeyError(f"no list {kind!r}; lists: {', '.join(VOCABULARY)}")
    return {kind: _entries(VOCABULARY[kind])}


def catalogue_text(kind: str | None = None, *, width: int | None = None) -> str:
    """Return the vocabulary as text: one list as name, facts and meaning, or all as columns.

    ``width`` is the terminal's width in characters; found out where it is None.
    """
    columns = width or shutil.get_terminal_size((100, 24)).columns
    data = catalogue(kind)
    if kind is not None:
        return _table(data[kind])
    blocks = [
        f"{name} ({len(entries)})\n{_in_columns([entry['name'] for entry in entries], columns)}"
        for name, entries in data.items()
    ]
    return "\n\n".join(blocks)


def _entries(words: WordList[Named]) -> list[dict[str, Any]]:
    return [_facts(entry) | {"synonyms": list(words.synonyms_of(entry.name))} for entry in words]


def _facts(entry: Named) -> dict[str, Any]:
    if not is_dataclass(entry):
        raise TypeError(f"{entry!r} is not an entry of the vocabulary")
    facts = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in asdict(entry).items()
    }
    if isinstance(entry, ActionWord):
        facts["animals"] = [each for each in SPECIES.names if does(each, entry.name)]
    return facts


def _table(entries: list[dict[str, Any]]) -> str:
    widest = max(len(entry["name"]) for entry in entries)
    return "\n".join(
        f"{entry['name']:<{widest}}  {entry['meaning']}{_shown_facts(entry)}" for entry in entries
    )


def _shown_facts(entry: dict[str, Any]) -> str:
    facts = [
        f"{key} {', '.join(value)}"
        if isinstance(value, list)
        else f"{key} {value:g}"
        if isinstance(value, float)
        else f"{key} {value}"
        for key, value in entry.items()
        if key in _SHOWN and value not in (0.0, None, "", [])
    ]
    return f"  ({', '.join(facts)})" if facts else ""


_SHOWN = ("speed_mps", "face", "group", "layer", "height_m", "seat_m", "spot", "degrees", "hz",
          "animals")  # fmt: skip


def _in_columns(words: list[str], width: int) -> str:
    step = max(len(word) for word in words) + 2
    count = max(1, (width - 2) // step)
    rows = [words[start : start + count] for start in range(0, len(words), count)]
    return "\n".join("  " + "".join(f"{word:<{step}}" for word in row).rstrip() for row in rows)
