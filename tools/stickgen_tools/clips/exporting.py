"""The film, a picture of it or its script as a file in the user's folder."""

import asyncio
from pathlib import Path
from typing import Annotated, Final

from pydantic import BeforeValidator

from stickgen_engine.errors import RenderError
from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.clips.formats import OF_A_FILM, SUFFIXES, Format, Wish, export_to, format_named
from stickgen_tools.clips.naming import place_for, remember
from stickgen_tools.clips.rendering import event_facts, film_of, head_of
from stickgen_tools.clips.versions import Number, version_of
from stickgen_tools.clips.working import work
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.project import Version
from stickgen_tools.studio import Studio
from stickgen_tools.terms import Seconds
from stickgen_tools.tool import tool

_ENDINGS: Final = {"sheet": "-sheet.png", "motion": "-motion.npz"}


@tool(effect="export")
async def export(
    studio: Studio,
    format: Annotated[
        Format,
        BeforeValidator(format_named),
        "mp4, gif, webm: the film; png: one frame; sheet: many small frames; script: JSON; "
        "srt, vtt: subtitles; motion: the joints",
    ] = "mp4",
    *,
    name: Annotated[str | None, "a plain file name; by default made of the title"] = None,
    at_s: Annotated[
        Seconds | None, "for png: the moment of the film; by default its most telling one"
    ] = None,
    version: Annotated[Number | None, "by default the current version"] = None,
    overwrite: Annotated[bool, "replace an earlier export of the same name"] = False,
) -> Outcome:
    """Save the film, a frame, a contact sheet, the script or the subtitles in the user's folder.

    Raises:
        ToolError: there is no such version or moment, or the name cannot be used.
        RenderError: drawing, encoding or writing failed; a file that was there stays.
    """
    chosen = head_of(studio) if version is None else version_of(studio.project, version)
    _check(chosen, format, at_s)
    ending = _ENDINGS.get(format, SUFFIXES[format])
    path = place_for(studio.project, chosen.script.title, ending, name, overwrite=overwrite)
    made = format in OF_A_FILM and studio.project.clip(chosen.number, draft=False) is None
    clip = await film_of(studio, chosen) if format in OF_A_FILM else None
    degraded = await _written(studio, chosen, format, path, at_s, clip.path if clip else None)
    degraded += clip.facts.get("degraded", ()) if clip else ()
    warnings = [f"degraded: {line}" for line in degraded]
    try:
        remember(studio.project, path)
    except RenderError as error:
        warnings.append(f"{path.name} cannot be replaced later: {error}")
    size = path.stat().st_size
    return Outcome(
        f"saved {path.name} ({_size(size)}) of version {chosen.number}",
        {"file": path.name, "path": str(path), "bytes": size, "version": chosen.number},
        warnings=tuple(warnings),
        clip=event_facts(clip) if clip and made else None,
    )


def _check(version: Version, form: Format, at_s: float | None) -> None:
    if at_s is not None and form != "png":
        raise ToolError(f"at_s is for png alone; leave it out for {form}")
    if at_s is not None and at_s > version.script.duration_s:
        raise ToolError(f"at_s {at_s:g}: the film runs from 0 to {version.script.duration_s:g} s")
    if form in ("srt", "vtt") and not any(
        line.text for scene in version.script.scenes for part in scene.parts for line in part.lines
    ):
        raise ToolError("nothing is said in this film, so there are no subtitles")


async def _written(
    studio: Studio,
    version: Version,
    form: Format,
    path: Path,
    at_s: float | None,
    film: Path | None,
) -> list[str]:
    if form in ("script", "mp4"):
        # Writing and copying take no drawing, and so no process of their own.
        await asyncio.to_thread(export_to, version.script, form, path, Wish(film=film))
        return []
    job = {
        "kind": "export",
        "script": canonical_data(version.script),
        "format": form,
        "out": str(path),
        "film": str(film) if film else None,
        "at_s": at_s,
    }
    facts = await work(
        job, tell=studio.tell, workers=studio.workers, label=form, folder=path.parent
    )
    degraded: list[str] = facts["degraded"]
    return degraded


def _size(count: int) -> str:
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{round(count / 1e3)} kB"
