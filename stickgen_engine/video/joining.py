"""Segments into one film without encoding them again."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from stickgen_engine.errors import RenderError
from stickgen_engine.video.ffmpeg import EXACT, MP4, ended_by_sigterm, file_url, running
from stickgen_engine.video.unfinished import unfinished


def join(
    segments: Sequence[Path],
    out: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Put films one after the other; every picture decodes to what it was in its segment.

    Args:
        segments: films that `encode` made with the same size, fps, threads and draft.
        out: where the joined film goes; its folder must exist.
        cancelled: asked while waiting.

    Raises:
        RenderError: a segment is missing, or ffmpeg or the disk failed.
        Cancelled: `cancelled` said so, or SIGTERM came.
    """
    if not segments:
        raise RenderError("there are no segments to join")
    for segment in segments:
        if not segment.is_file():
            raise RenderError(f"cannot join: the segment {segment} is missing")
    with ended_by_sigterm(), unfinished(out) as part, tempfile.TemporaryDirectory() as folder:
        names = _plainly_named(segments, Path(folder))
        lines = ["ffconcat version 1.0", *(f"file {name}" for name in names)]
        (Path(folder) / "list.txt").write_text("\n".join(lines) + "\n", encoding="ascii")
        command = [
            *("-f", "concat", "-safe", "1", "-i", "list.txt", "-map", "0:v:0", "-c", "copy"),
            *(*EXACT, *MP4, file_url(part)),
        ]
        with running(command, folder=Path(folder)) as ffmpeg:
            ffmpeg.wait(cancelled)


def _plainly_named(segments: Sequence[Path], folder: Path) -> list[str]:
    # ffmpeg's list has quoting rules of its own; links with plain names need none of them.
    names = [f"{number:05}.mp4" for number in range(len(segments))]
    for name, segment in zip(names, segments, strict=True):
        (folder / name).symlink_to(segment.resolve())
    return names
