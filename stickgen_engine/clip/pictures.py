"""Single pictures out of a script: a frame, a contact sheet, a poster."""

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Final

import cairo

from stickgen_engine.clip.staging import planned, scene_at, staged
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.errors import RenderError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.video.unfinished import unfinished

_SHEET_COLUMNS: Final = 4
_SHEET_CELL_PX: Final = 480
_GAP_PX: Final = 6


def still(script: ScriptSchema, seconds: float, out: Path) -> None:
    """Draw the frame at a time of the film, in the film's size, as a PNG.

    Raises:
        RenderError: the picture could not be written.
    """
    timeline, frame = scene_at(script, seconds)
    canvas = Canvas(*script.size, style_named(script.style))
    staged(timeline, script.size).draw(frame, canvas)
    _write(canvas.cairo.surface, out)


def poster(script: ScriptSchema, out: Path) -> None:
    """Draw the film's most telling frame: where the most is said and done, never the very start."""
    best, at, begins = -1.0, 0.0, 0.0
    for timeline in planned(script):
        for frame in range(0, timeline.frames, FPS // 2):
            busy = _busy(timeline, frame)
            if busy > best:
                best, at = busy, begins + frame / FPS
        begins += timeline.frames / FPS
    still(script, at, out)


def _busy(timeline: SceneTimeline, frame: int) -> float:
    """Weigh a frame: actions that the script wrote, lines, and a little for standing apart."""
    score = 0.0
    for actor in timeline.actors:
        written = [beat for beat in actor.beats if beat.index is not None]
        score += sum(1.0 for beat in written if beat.start + 6 <= frame < beat.end - 3)
        score += sum(1.5 for line in actor.speeches if line.start + 6 <= frame < line.end - 3)
    return score


def sheet(script: ScriptSchema, out: Path, *, most: int = 24) -> None:
    """Draw a contact sheet: frames spread evenly over every scene, at least two of each.

    Raises:
        RenderError: the picture could not be written.
    """
    timelines = planned(script)
    total = sum(timeline.frames for timeline in timelines)
    width = min(_SHEET_CELL_PX, script.size[0])
    height = round(width * script.size[1] / script.size[0])
    cells: list[tuple[SceneTimeline, int]] = []
    for timeline in timelines:
        count = max(2, round(most * timeline.frames / total))
        cells += [
            (timeline, min(timeline.frames - 1, int((i + 0.5) * timeline.frames / count)))
            for i in range(count)
        ]
    _write(_sheet_of(cells, (width, height), script.style), out)


def _sheet_of(
    cells: Sequence[tuple[SceneTimeline, int]], size: tuple[int, int], style: str
) -> cairo.ImageSurface:
    columns = min(_SHEET_COLUMNS, len(cells))
    rows = ceil(len(cells) / columns)
    across, down = size[0] + _GAP_PX, size[1] + _GAP_PX
    surface = cairo.ImageSurface(
        cairo.Format.RGB24, columns * across + _GAP_PX, rows * down + _GAP_PX
    )
    context = cairo.Context(surface)
    context.set_source_rgb(0.07, 0.08, 0.1)
    context.paint()
    canvas = Canvas(*size, style_named(style))
    current, scene = None, None
    for index, (timeline, frame) in enumerate(cells):
        if timeline is not current or scene is None:
            current, scene = timeline, staged(timeline, size)
        scene.draw(frame, canvas)
        x = _GAP_PX + index % columns * across
        y = _GAP_PX + index // columns * down
        context.set_source_surface(canvas.cairo.surface, x, y)
        context.paint()
        canvas.cairo.surface.flush()
    return surface


def _write(surface: cairo.ImageSurface, out: Path) -> None:
    with unfinished(out) as part:
        try:
            surface.write_to_png(str(part))
        except OSError as error:
            raise RenderError(f"cannot write {out}: {error.strerror or error}") from error
