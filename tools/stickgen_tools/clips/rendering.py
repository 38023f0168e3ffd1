"""The film of the current version."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.clips.files import made_folder
from stickgen_tools.clips.ids import known_id
from stickgen_tools.clips.working import work
from stickgen_tools.counts import counted
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.project import Clip, Version
from stickgen_tools.studio import Studio
from stickgen_tools.tool import tool


@tool(effect="render")
async def render_clip(
    studio: Studio,
    *,
    draft: Annotated[bool, "smaller and quicker, to look at before the final film"] = False,
    scenes: Annotated[list[str] | None, "ids of the scenes to film; by default all"] = None,
) -> Outcome:
    """Make the film of the current version; only scenes that changed are drawn anew.

    Raises:
        ToolError: there is no script, or no such scene.
        RenderError: drawing, encoding or writing failed; the last film stays.
    """
    version = head_of(studio)
    wanted = _chosen(version, scenes)
    if wanted is None:
        kept = studio.project.clip(version.number, draft=draft)
        clip = kept or await film_of(studio, version, draft=draft)
        return _told(version, clip, reused=kept is not None)
    out = _place(studio.project.folder, version, draft=draft, scenes=wanted)
    facts = await _filmed(studio, version, out, draft=draft, scenes=wanted)
    return _told(version, Clip(version.number, out, draft, facts), scenes=wanted)


async def film_of(studio: Studio, version: Version, *, draft: bool = False) -> Clip:
    """Return the whole film of a version: the one that is there, or a new one.

    Raises:
        RenderError: drawing, encoding or writing failed.
    """
    kept = studio.project.clip(version.number, draft=draft)
    if kept is not None:
        return kept
    out = _place(studio.project.folder, version, draft=draft)
    facts = await _filmed(studio, version, out, draft=draft)
    clip = Clip(version.number, out, draft, facts)
    studio.project.add_clip(clip)
    return clip


def head_of(studio: Studio) -> Version:
    """Return the current version; ToolError where there is none yet."""
    head = studio.project.head
    if head is None:
        raise ToolError("there is no script yet; write one with write_script first")
    return head


def _chosen(version: Version, scenes: list[str] | None) -> list[str] | None:
    """Return the named scenes in the film's order; None where that is all of them."""
    if not scenes:
        return None
    known = [scene.id for scene in version.script.scenes]
    wanted = {known_id("scene", name, known) for name in scenes}
    chosen = [name for name in known if name in wanted]
    return chosen if len(chosen) < len(known) else None


def _place(
    folder: Path, version: Version, *, draft: bool, scenes: Sequence[str] | None = None
) -> Path:
    name = f"v{version.number}"
    if scenes:
        numbers = [scene.id for scene in version.script.scenes]
        name += "-scene-" + "-".join(str(numbers.index(scene) + 1) for scene in scenes)
    return made_folder(folder / "clips") / f"{name}{'-draft' if draft else ''}.mp4"


async def _filmed(
    studio: Studio, version: Version, out: Path, *, draft: bool, scenes: Sequence[str] | None = None
) -> dict[str, Any]:
    job = {
        "kind": "film",
        "script": canonical_data(version.script),
        "out": str(out),
        "draft": draft,
        "scenes": scenes,
    }
    label = "draft" if draft else "film"
    facts = await work(
        job, tell=studio.tell, workers=studio.workers, label=label, folder=out.parent
    )
    return {"version": version.number, "path": str(out), "draft": draft, **facts}


def _told(
    version: Version, clip: Clip, *, scenes: list[str] | None = None, reused: bool = False
) -> Outcome:
    facts = clip.facts
    names = scenes or [scene.id for scene in version.script.scenes]
    kept = names if reused else [name for name in names if name in facts["reused_scenes"]]
    drawn = [name for name in names if name not in kept]
    kind = "draft" if clip.draft else "film"
    how = "is there already" if reused else f"is ready, {_drawn_words(drawn, kept)}"
    width, height = facts["size"]
    data = {
        "version": version.number,
        "file": clip.path.name,
        "seconds": facts["seconds"],
        "size": f"{width}x{height}",
        "draft": clip.draft,
        "drawn": drawn,
        "reused": kept,
    }
    warnings = [f"degraded: {line}" for line in facts["degraded"]]
    of = f"{counted(len(names), 'scene')} of " if scenes else ""
    return Outcome(
        f"the {kind} of {of}version {version.number} ({facts['seconds']:g} s) {how}",
        data,
        warnings=(*warnings, *facts.get("notes", ())),
        next=("review_clip", "render_clip with draft=false") if clip.draft else ("review_clip",),
        clip=event_facts(clip),
    )


def event_facts(clip: Clip) -> dict[str, Any]:
    """Return what the event ``clip.ready`` says of a film."""
    return {name: value for name, value in clip.facts.items() if name != "notes"}


def _drawn_words(drawn: list[str], kept: list[str]) -> str:
    if not drawn:
        return "all of it as it was drawn before"
    if not kept:
        return "all of it drawn"
    return f"{len(drawn)} of {len(drawn) + len(kept)} scenes drawn anew"
