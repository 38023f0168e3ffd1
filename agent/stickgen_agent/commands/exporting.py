"""``export``: the film of a conversation in another form, in the working folder or where told."""

import argparse
from math import isfinite
from pathlib import Path

from stickgen_agent.commands.outputs import named_after, output
from stickgen_agent.failures import UsageError
from stickgen_agent.interruption import Interruption
from stickgen_agent.sessions.store import Store
from stickgen_agent.telling import Teller
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.script.reading import read_script
from stickgen_tools.clips.formats import FORMATS, SUFFIXES, Format, Wish, export_to


def export(options: argparse.Namespace, teller: Teller, interruption: Interruption) -> int:
    """Write what is asked for of a conversation's film."""
    form = _format(options.format, options.out)
    if options.frame is not None and form != "png":
        raise UsageError("--frame goes with --format png")
    script, number = _script(options, teller)
    path = _path(options.out, form, script)
    if options.out and path.exists() and not options.overwrite:
        raise UsageError(f"{str(path)!r} is there already; --overwrite replaces it")
    at_s: float | None = options.frame
    if at_s is not None and not (isfinite(at_s) and 0 <= at_s <= script.duration_s):
        raise UsageError(f"--frame {at_s:g}: the film runs from 0 to {script.duration_s:g} s")
    with teller.progress(script.title) as progress, interruption.watched():
        wish = Wish(at_s=at_s, progress=progress, cancelled=interruption.asked)
        degraded = export_to(script, form, path, wish)
    for line in degraded:
        teller.note(f"degraded: {line}")
    teller.event("export.ready", path=str(path), format=form, version=number)
    teller.result(f"{path} (version {number}, {path.stat().st_size} bytes)")
    return 0


def _script(options: argparse.Namespace, teller: Teller) -> tuple[ScriptSchema, int]:
    """Return the version that is asked for; the conversation may be open elsewhere."""
    with Store.open() as store:
        for warning in store.warnings:
            teller.note(warning.message)
        wanted = options.session or store.newest(Path())
        if wanted is None:
            raise UsageError("there is no conversation to export from yet")
        shown = store.show(wanted)
    number = shown.head if options.version is None else options.version
    if number is None:
        raise UsageError(f"conversation {shown.summary.id} has no script yet")
    for version in shown.versions:
        if version.number == number:
            # Kept as it was then; a script of an older vocabulary says where it no longer fits.
            loaded = read_script(version.script)
            for note in loaded.notes:
                teller.note(note)
            return loaded.script, number
    known = ", ".join(str(version.number) for version in shown.versions)
    raise UsageError(f"no version {number} in {shown.summary.id}; versions: {known}")


def _format(name: str | None, out: str | None) -> Format:
    ending = Path(out).suffix.lower() if out else ""
    by_ending: dict[str, Format] = {suffix: form for form, suffix in reversed(SUFFIXES.items())}
    if name is None:
        found = by_ending.get(ending or ".mp4")
        if found is None:
            known = ", ".join(by_ending)
            raise UsageError(f"{out!r}: no format ends in {ending!r}; endings: {known}")
        return found
    by_name: dict[str, Format] = {each: each for each in FORMATS}
    form = by_name.get(name.lower().lstrip("."))
    if form is None:
        raise UsageError(f"--format {name!r}: one of {', '.join(FORMATS)}")
    return form


def _path(out: str | None, form: Format, script: ScriptSchema) -> Path:
    return output(out, SUFFIXES[form]) if out else named_after(script.title, SUFFIXES[form])
