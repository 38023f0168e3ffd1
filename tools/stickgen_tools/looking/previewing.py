"""Frames of the film, in words and, for models that see, as a picture."""

from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import Field

from stickgen_engine.script.canonical import canonical_data
from stickgen_tools.clips.rendering import head_of
from stickgen_tools.clips.working import work
from stickgen_tools.outcome import Outcome, ToolError
from stickgen_tools.project import Version
from stickgen_tools.studio import Studio
from stickgen_tools.terms import SceneRef, Seconds
from stickgen_tools.tool import tool

MOST_FRAMES: Final = 6
# What the frames say together stays below this, or the outcome would be cut anywhere.
_MOST_LETTERS: Final = 3200


@tool(effect="read")
async def preview_frames(
    studio: Studio,
    scene: Annotated[SceneRef | None, "id of one scene; all if left out"] = None,
    at_s: Annotated[
        list[Seconds] | None,
        Field(max_length=MOST_FRAMES),
        "seconds in the scene, or in the film if no scene is named; spread evenly if left out",
    ] = None,
    count: Annotated[int, Field(ge=1, le=MOST_FRAMES), "how many, if no times are given"] = 4,
) -> Outcome:
    """Look at frames: who is in the picture and how large, what they do, say and feel, the camera.

    Raises:
        ToolError: there is no script, or no such scene.
        RenderError: the picture could not be drawn or written.
    """
    version = head_of(studio)
    name = scene_named(version, scene)
    out = _place(studio.project.folder, version, name) if studio.vision else None
    job = {
        "kind": "preview",
        "script": canonical_data(version.script),
        "scene": name,
        "times": at_s or None,
        "count": count,
        "out": None if out is None else str(out),
    }
    folder = out.parent if out is not None else studio.project.folder
    told = await work(job, tell=studio.tell, workers=studio.workers, label="preview", folder=folder)
    return _outcome(version, name, told["frames"], out, _past_the_end(version, name, at_s))


def scene_named(version: Version, scene: str | None) -> str | None:
    """Return a scene's id; None for the whole film. ToolError if there is no such scene."""
    if not scene:
        return None
    known = [each.id for each in version.script.scenes]
    if scene in known:
        return scene
    alike = [name for name in known if name.casefold() == scene.strip().casefold()]
    if len(alike) == 1:
        return alike[0]
    raise ToolError(f"there is no scene {scene[:60]!r}; scenes: {', '.join(known)}")


def _place(folder: Path, version: Version, scene: str | None) -> Path:
    """Return the file of a sheet; a scene goes by its number, so that no id becomes a path."""
    previews = folder / "previews"
    previews.mkdir(parents=True, exist_ok=True)
    which = "film"
    if scene is not None:
        which = f"scene-{[each.id for each in version.script.scenes].index(scene) + 1}"
    taken = {file.name for file in previews.glob(f"v{version.number}-{which}-*.png")}
    number = 1
    while f"v{version.number}-{which}-{number}.png" in taken:
        number += 1
    return previews / f"v{version.number}-{which}-{number}.png"


def _past_the_end(
    version: Version, scene: str | None, times: list[float] | None
) -> tuple[str, ...]:
    lasts = version.script.duration_s
    if scene is not None:
        lasts = next(each.duration_s for each in version.script.scenes if each.id == scene)
    late = [time for time in times or () if time > lasts]
    if not late:
        return ()
    shown = ", ".join(f"{time:g}" for time in late)
    return (f"{shown} s is past the end ({lasts:g} s): the last frame is shown instead",)


def _outcome(
    version: Version,
    scene: str | None,
    frames: list[str],
    out: Path | None,
    warnings: tuple[str, ...],
) -> Outcome:
    what = f"scene {scene}" if scene else "the film"
    data: dict[str, Any] = {"frames": _short_enough(frames)}
    return Outcome(
        f"{len(frames)} frame{'s' if len(frames) > 1 else ''} of {what}, version {version.number}",
        data,
        warnings=warnings,
        next=("review_clip",),
        pictures=(out,) if out is not None else (),
    )


def _short_enough(frames: list[str]) -> list[str]:
    """Leave rows out where a crowd would fill the model's memory, and say so."""
    most = _MOST_LETTERS // max(1, len(frames))
    out = []
    for frame in frames:
        rows, used = frame.split("\n"), 0
        kept: list[str] = []
        for row in rows:
            if used + len(row) > most and kept:
                break
            kept.append(row)
            used += len(row) + 2
        left = len(rows) - len(kept)
        out.append("\n".join([*kept, f"  … and {left} more rows"] if left else kept))
    return out
