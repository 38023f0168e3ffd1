"""Filming a script, with progress, and telling what was replaced or left out."""

from collections.abc import Collection
from pathlib import Path

from stickgen_agent.interruption import Interruption
from stickgen_agent.telling import Teller
from stickgen_engine.clip import ClipReport, produce_clip
from stickgen_engine.script.models import ScriptSchema


def film(
    script: ScriptSchema,
    out: Path,
    teller: Teller,
    interruption: Interruption,
    *,
    draft: bool = False,
    scenes: Collection[str] | None = None,
    motion_out: Path | None = None,
    sheet: Path | None = None,
) -> ClipReport:
    """Make a film. StickgenError says why there is none; Ctrl-C leaves the last good one."""
    with teller.progress(script.title) as progress, interruption.watched():
        report = produce_clip(
            script,
            out,
            draft=draft,
            scenes=scenes,
            progress=progress,
            cancelled=interruption.asked,
            motion_out=motion_out,
            sheet=sheet,
        )
    for line in report.notes:
        teller.note(line)
    for line in report.degraded:
        teller.note(f"degraded: {line}")
        teller.event("warning", reason="degraded", message=line)
    _tell_clip(report, teller)
    return report


def _tell_clip(report: ClipReport, teller: Teller) -> None:
    beats = [
        {"scene": one.scene, "actor": one.actor, "action": one.action,
         "start_s": one.start_s, "end_s": one.end_s, "source": one.origin}
        for one in report.sources
    ]  # fmt: skip
    teller.event(
        "clip.ready",
        path=str(report.path),
        frames=report.frames,
        seconds=report.seconds,
        size=list(report.size),
        degraded=list(report.degraded),
        reused_scenes=list(report.reused_scenes),
        beats=beats,
    )
