"""What a working process can be asked to do; only that process imports the engine's drawing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from stickgen_engine.clip import ClipReport, produce_clip
from stickgen_engine.script.models import ScriptSchema

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


JOBS: Final[dict[str, Job]] = {"film": film}
