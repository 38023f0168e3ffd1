"""Single pictures out of a script: a frame, a contact sheet, a poster."""

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import Final

import cairo

from stickgen_engine.clip.staging import planned, scene_at, staged
from stickgen_engine.drawing.cairo_painter import CairoPainter
from stickgen_engine.drawing.colour import rgb
from stickgen_engine.drawing.paths import rounded
from stickgen_engine.drawing.styles import style_named
from stickgen_engine.drawing.words.text import draw_text, measure
from stickgen_engine.errors import RenderError
from stickgen_engine.script.models import ScriptSchema
from stickgen_engine.skeleton import FPS
from stickgen_engine.stage.canvas import Canvas
from stickgen_engine.timeline.beats import SceneTimeline
from stickgen_engine.video.unfinished import unfinished

_SHEET_COLUMNS: Final = 4
_SHEET_CELL_PX: Final = 480
_GAP_PX: Final = 6
_LOOK_CELL_PX: Final = 512
_NAME_PX: Final = 13.0
_NAME_LETTERS: Final = 32
_NAME_INK: Final = rgb("FFFFFF")
_NAME_GROUND: Final = rgb("0B0E16", 0.72)


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


def frames_sheet(
    script: ScriptSchema,
    cells: Sequence[tuple[SceneTimeline, int]],
    out: Path,
    *,
    width: int,
    columns: int,
) -> None:
    """Draw chosen frames side by side, each with its scene and second written on it.

    Args:
        script: whose style and shape the frames have.
        cells: scenes of the script and frames of theirs, in the order of the sheet.
        out: the PNG to write.
        width: of the whole sheet, in px at most; a frame is never larger than 512 px either way.
        columns: how many frames stand side by side.

    Raises:
        RenderError: the picture could not be written.
    """
    across = min(_LOOK_CELL_PX, (width - _GAP_PX) // columns - _GAP_PX)
    shape = script.size[0] / script.size[1]
    across = min(across, round(_LOOK_CELL_PX * shape))
    size = (across, round(across / shape))
    _write(_sheet_of(cells, size, script.style, columns=columns, named=True), out)


def _sheet_of(
    cells: Sequence[tuple[SceneTimeline, int]],
    size: tuple[int, int],
    style: str,
    *,
    columns: int = _SHEET_COLUMNS,
    named: bool = False,
) -> cairo.ImageSurface:
    columns = min(columns, len(cells))
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
        if named:
            _name(canvas.cairo, f"{timeline.scene.id} {frame / FPS:.1f}s", size[1])
        x = _GAP_PX + index % columns * across
        y = _GAP_PX + index // columns * down
        context.set_source_surface(canvas.cairo.surface, x, y)
        context.paint()
        canvas.cairo.surface.flush()
    return surface


def _name(on: CairoPainter, text: str, height: int) -> None:
    """Write a frame's name into its lower left corner, where words seldom stand."""
    text = text if len(text) <= _NAME_LETTERS else f"{text[: _NAME_LETTERS - 1]}…"
    wide, top = measure(text, _NAME_PX, 700).width, height - _NAME_PX - 12.0
    on.shape(rounded(4.0, top, wide + 10.0, _NAME_PX + 8.0, 4.0), fill=_NAME_GROUND)
    draw_text(on, text, 9.0, top + _NAME_PX + 1.0, _NAME_PX, _NAME_INK, anchor="start")


def _write(surface: cairo.ImageSurface, out: Path) -> None:
    with unfinished(out) as part:
        try:
            surface.write_to_png(str(part))
        except OSError as error:
            raise RenderError(f"cannot write {out}: {error.strerror or error}") from error
