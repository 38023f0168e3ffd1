"""What a working process can be asked to do; only that process imports the engine's drawing."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from stickgen_engine.clip import ClipReport, produce_clip
from stickgen_engine.clip.motions import write_motions
from stickgen_engine.clip.moving import joints_of, measured, moved
from stickgen_engine.script.models import ScriptSchema
from stickgen_tools.clips.formats import Wish, export_to

Tell = Callable[[int, int], None]
Asked = Callable[[], bool]
Job = Callable[[dict[str, Any], Tell, Asked], dict[str, Any]]


def film(job: dict[str, Any], tell: Tell, asked: Asked) -> dict[str, Any]:
    """Make a film and return its facts."""
    report = produce_clip(
        ScriptSchema.model_validate(job["script"]),
        Path(job["out"]),
        draft=job["draft"],
        scenes=job["scenes"],
        progress=tell,
        cancelled=asked,
    )
    return facts_of(report)


def facts_of(report: ClipReport) -> dict[str, Any]:
    """Write a film's report as plain data."""
    return {
        "frames": report.frames,
        "seconds": report.seconds,
        "size": list(report.size),
        "degraded": list(report.degraded),
        "notes": list(report.notes),
        "reused_scenes": list(report.reused_scenes),
        "beats": [
            {
                "scene": one.scene,
                "actor": one.actor,
                "action": one.action,
                "start_s": one.start_s,
                "end_s": one.end_s,
                "source": one.origin,
            }
            for one in report.sources
        ],
    }


def motion(job: dict[str, Any], tell: Tell, asked: Asked) -> dict[str, Any]:
    """Move a script's actors and return what was measured of each beat."""
    script = ScriptSchema.model_validate(job["script"])
    scenes = moved(script, job["scenes"], cancelled=asked, progress=tell)
    if job["out"] is not None:
        write_motions(joints_of(scenes), Path(job["out"]))
    return {"beats": [asdict(beat) for scene in scenes for beat in measured(scene)]}


def export(job: dict[str, Any], tell: Tell, asked: Asked) -> dict[str, Any]:
    """Write a script in a format and return what was replaced or left out."""
    wish = Wish(
        film=Path(job["film"]) if job["film"] else None,
        at_s=job["at_s"],
        progress=tell,
        cancelled=asked,
    )
    script = ScriptSchema.model_validate(job["script"])
    return {"degraded": list(export_to(script, job["format"], Path(job["out"]), wish))}


_FILMING: Final[dict[str, Job]] = {"film": film, "motion": motion, "export": export}


def job_named(kind: str) -> Job:
    """Return the job of this kind; KeyError if there is none."""
    if kind in _FILMING:
        return _FILMING[kind]
    # Imported here: a film needs none of it, and starts the sooner.
    from stickgen_tools.looking.jobs import LOOKING_JOBS

    return LOOKING_JOBS[kind]
