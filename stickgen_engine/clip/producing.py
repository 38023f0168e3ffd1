"""A script into an MP4: scene by scene, each from the cache or drawn while it is encoded."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Final

from stickgen_engine.clip.cache import open_cache, scene_key, touch, trim
from stickgen_engine.clip.crew import drawn
from stickgen_engine.clip.motions import Joints, write_motions
from stickgen_engine.clip.pictures import sheet as draw_sheet
from stickgen_engine.clip.report import ClipReport
from stickgen_engine.clip.staging import perform_scene, planned
from stickgen_engine.clip.takes import Take, read_take, take_of, write_take
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.errors import Cancelled
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.stage.staged import StagedScene
from stickgen_engine.video import encode, join

Progress = Callable[[int, int], None]
_DRAFT_WIDTH: Final = 640


def produce_clip(
    script: ScriptSchema,
    out: Path,
    *,
    draft: bool = False,
    scenes: Collection[str] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    motion_out: Path | None = None,
    sheet: Path | None = None,
    cache: Path | None = None,
    workers: int | None = None,
) -> ClipReport:
    """Draw and encode a script's scenes and join them into one film.

    Args:
        script: what to film.
        out: the MP4 to write; it appears only when it is whole.
        draft: half the size, coarser and quicker.
        scenes: ids of the scenes to film; all by default.
        progress: told (frames done, frames in all).
        cancelled: asked before each frame.
        motion_out: also write the actors' joints and contacts as NPZ.
        sheet: also write a contact sheet as PNG.
        cache: folder of finished scenes; the user's cache by default.
        workers: how many processes draw, which does not change the film; by default by its cores.

    Raises:
        RenderError: drawing, encoding or writing failed; the last good film stays.
        ScriptError: a named scene is not in the script.
        Cancelled: ``cancelled`` said so; nothing half-done is left.
    """
    timelines = planned(script, scenes)
    size = _draft_size(script.size) if draft else script.size
    folder = open_cache(cache)
    meter = _Meter(progress, sum(timeline.frames for timeline in timelines))
    canvas = Canvas(*size, style_named(script.style))
    takes: list[Take] = []
    segments: list[Path] = []
    reused: list[str] = []
    joints: Joints = {}
    for timeline in timelines:
        _stop_if(cancelled)
        name = timeline.scene.id
        segment = folder / f"{scene_key(script, timeline, size, draft=draft)}.mp4"
        take = read_take(segment)
        # A cached scene is moved only where its joints are asked for.
        performance = perform_scene(timeline) if motion_out is not None else None
        if performance is not None:
            motions = performance.motions
            joints |= {f"{name}/{actor}": motion for actor, motion in motions.items()}
        if take is None:
            performance = performance or perform_scene(timeline)
            scene = StagedScene(performance, size)
            # The crew starts before the encoder, whose threads could not be forked.
            with drawn(scene, canvas, workers) as frames:
                counted = meter.over(frames)
                encode(counted, segment, size=size, draft=draft, cancelled=cancelled)
            take = take_of(name, performance.motions, scene.notes)
            write_take(segment, take)
        else:
            touch(segment)
            reused.append(name)
            meter.skip(timeline.frames)
        takes.append(take)
        segments.append(segment)
    join(segments, out, cancelled=cancelled or _never)
    trim(folder, segments)
    if motion_out is not None:
        write_motions(joints, motion_out)
    if sheet is not None:
        draw_sheet(script, sheet)
    frames_in_all = sum(timeline.frames for timeline in timelines)
    return ClipReport(
        path=out,
        frames=frames_in_all,
        seconds=frames_in_all / FPS,
        size=size,
        degraded=tuple(line for take in takes for line in take.degraded),
        notes=tuple(dict.fromkeys(line for take in takes for line in take.notes)),
        sources=tuple(source for take in takes for source in take.sources),
        reused_scenes=tuple(reused),
    )


def _draft_size(size: tuple[int, int]) -> tuple[int, int]:
    factor = min(1.0, _DRAFT_WIDTH / max(size))
    width, height = (max(2, round(side * factor / 2) * 2) for side in size)
    return width, height


def _never() -> bool:
    return False


def _stop_if(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled("stopped; no film was written")


class _Meter:
    """Counts frames over all scenes."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def over(self, frames: Iterator[memoryview]) -> Iterator[memoryview]:
        for frame in frames:
            yield frame
            self.skip(1)

    def skip(self, frames: int) -> None:
        self._done += frames
        if self._progress is not None:
            self._progress(self._done, self._total)
