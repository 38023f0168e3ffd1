"""``validate``, ``schema`` and ``vocab``: the contract between scripts and whoever writes them."""

import argparse
import json
import sys
from pathlib import Path

from stickgen_agent.failures import UsageError
from stickgen_agent.telling import Teller
from stickgen_engine.script.reading import Loaded, read_script, read_stream
from stickgen_engine.vocabulary import VOCABULARY
from stickgen_engine.vocabulary.catalogue import catalogue, catalogue_text
from stickgen_tools.counts import counted


def answer(command: str, options: argparse.Namespace, teller: Teller) -> int:
    """Run one of the three commands."""
    if command == "validate":
        return validate(options, teller)
    return schema() if command == "schema" else vocab(options)


def load(name: str) -> Loaded:
    """Read a script from a file, or from standard input where the name is "-"."""
    return read_stream(sys.stdin.buffer) if name == "-" else read_script(Path(name))


def validate(options: argparse.Namespace, teller: Teller) -> int:
    """Say that a script is valid; ScriptError says where it is not."""
    loaded = load(options.script)
    for note in loaded.notes:
        teller.note(note)
    script = loaded.script
    scenes, cast = len(script.scenes), len(script.actors)
    teller.event("script.valid", title=script.title, scenes=scenes, duration_s=script.duration_s)
    held = f"{counted(scenes, 'scene')}, {counted(cast, 'actor')}"
    teller.result(f"valid: {script.title}, {held}, {script.duration_s:g} s")
    return 0


def schema() -> int:
    """Print the JSON Schema."""
    from stickgen_engine.script.json_schema import script_json_schema

    print(json.dumps(script_json_schema(), indent=2))
    return 0


def vocab(options: argparse.Namespace) -> int:
    """Print one list of words, or all."""
    kind = options.kind
    if kind is not None and kind not in VOCABULARY:
        plural = f"{kind}s"
        if plural not in VOCABULARY:
            raise UsageError(f"no list {kind!r}; lists: {', '.join(VOCABULARY)}")
        kind = plural
    if options.json:
        print(json.dumps(catalogue(kind), indent=2))
    else:
        print(catalogue_text(kind))
    return 0
