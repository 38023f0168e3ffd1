"""Reading a script from anywhere: every fault located and told at once, synonyms resolved."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stickgen_engine.errors import ScriptError
from stickgen_engine.script.bystanders import with_bystanders
from stickgen_engine.script.checks import check, check_mended
from stickgen_engine.script.decoding import (
    Readable,
    bytes_of_file,
    bytes_of_stream,
    data_of,
    refuse,
    text_of,
)
from stickgen_engine.script.faults import Loc, path_of, problems_of, shown_value
from stickgen_engine.script.importer import from_stick_gen, is_stick_gen
from stickgen_engine.script.mending import mend
from stickgen_engine.script.models import ScriptSchema


@dataclass(frozen=True, slots=True)
class Loaded:
    """A valid script, and notes on what was understood differently from what was written."""

    script: ScriptSchema
    notes: tuple[str, ...] = ()


def read_script(source: bytes | str | Path) -> Loaded:
    """Read a script from JSON text, its bytes, or a file.

    ScriptError carries every problem of the script, or the one line why it cannot be read.
    """
    if isinstance(source, Path):
        source = bytes_of_file(source)
    text, notes = (source, ()) if isinstance(source, str) else text_of(source)
    loaded = parse_script(data_of(text))
    return Loaded(loaded.script, (*notes, *loaded.notes))


def read_stream(stream: Readable) -> Loaded:
    """Read a script from an open stream such as standard input, never more than the limit."""
    return read_script(bytes_of_stream(stream))


def parse_script(data: Any) -> Loaded:
    """Make a script of plain JSON data. ScriptError carries every problem at once."""
    if not isinstance(data, dict):
        raise refuse("a script is an object {…}", got=shown_value(data))
    imported: tuple[str, ...] = ()
    if is_stick_gen(data):
        data, imported = from_stick_gen(data)
    try:
        script = ScriptSchema.model_validate(data)
    except ValidationError as error:
        problems = problems_of(error.errors(include_url=False))
        mended = mend(data, error)
        raise ScriptError(problems + (check_mended(mended) if mended else ())) from None
    problems = check(script)
    if problems:
        raise ScriptError(problems)
    notes = (*imported, *_notes(data, script.model_dump(mode="json"), ()))
    script, bystanders = with_bystanders(script)
    return Loaded(script, (*notes, *bystanders))


def _notes(raw: Any, read: Any, loc: Loc) -> Iterator[str]:
    """Yield a note for each text that was read as another word than was written."""
    if isinstance(raw, dict) and isinstance(read, dict):
        for key, value in raw.items():
            yield from _notes(value, read.get(key), (*loc, key))
        if "manner" not in raw and read.get("manner") and "action" in raw:
            yield f"{path_of((*loc, 'manner'))}: {shown_value(raw['action'])} is {read['manner']}"
    elif isinstance(raw, list | tuple) and isinstance(read, list) and len(raw) == len(read):
        for index, (value, other) in enumerate(zip(raw, read, strict=True)):
            yield from _notes(value, other, (*loc, index))
    elif isinstance(raw, str) and isinstance(read, str) and raw != read:
        yield f"{path_of(loc)}: read {shown_value(raw)} as {read!r}"
