"""Looking at a film in the working process: frames reported and drawn, faults found."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from stickgen_engine.clip.pictures import frames_sheet
from stickgen_engine.clip.staging import planned
from stickgen_engine.errors import Cancelled
from stickgen_engine.review.frames import moments, reports_of
from stickgen_engine.review.reviewing import review_scenes
from stickgen_engine.script.models import ScriptSchema

Tell = Callable[[int, int], None]
Asked = Callable[[], bool]

_SHEET_PX: Final = 1024


def preview(job: dict[str, Any], tell: Tell, asked: Asked) -> dict[str, Any]:
    """Report chosen frames and, where a file is named, draw them as a contact sheet."""
    script = ScriptSchema.model_validate(job["script"])
    scenes = [job["scene"]] if job["scene"] else None
    cells = moments(script, job["times"], scenes, count=job["count"])
    reports = reports_of(script, cells)
    if job["out"] is not None:
        if asked():
            raise Cancelled("stopped; no picture was drawn")
        columns = 1 if len(cells) == 1 else 2 if len(cells) <= 4 else 3
        frames_sheet(script, cells, Path(job["out"]), width=_SHEET_PX, columns=columns)
    tell(len(cells), len(cells))
    return {"frames": [frame.text() for frame in reports.frames]}


def review(job: dict[str, Any], tell: Tell, asked: Asked) -> dict[str, Any]:
    """Look a film over, scene by scene, and return its faults, the worst first."""
    script = ScriptSchema.model_validate(job["script"])
    scenes = [job["scene"]] if job["scene"] else None
    total = len(planned(script, scenes))

    def done(count: int) -> None:
        tell(count, total)
        if asked():
            raise Cancelled("stopped before the whole film was looked over")

    found = review_scenes(script, scenes, done)
    return {"findings": [finding.data() for finding in found]}


LOOKING_JOBS: Final = {"preview": preview, "review": review}
