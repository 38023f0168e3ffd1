"""A finished film in other forms: as a GIF for pages without players, as WebM for the web."""

import re
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from stickgen_engine.errors import RenderError
from stickgen_engine.video.ffmpeg import EXACT, ended_by_sigterm, file_url, running
from stickgen_engine.video.unfinished import unfinished

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]

# A GIF counts in hundredths of a second: half of 25 frames is eight of them, exactly.
_GIF_RATE: Final = "25/2"
GIF_SIDE: Final = 640
_FRAME = re.compile(rb"^frame=\s*(\d+)$", re.MULTILINE)
# The number of threads is part of what decides the bytes. Flat drawings gain nothing visible from
# the slower "good" (SSIM 0.9957 against 0.9953), which takes ten times as long.
_VP9: Final = (
    *("-c:v", "libvpx-vp9", "-crf", "32", "-b:v", "0", "-deadline", "realtime"),
    *("-cpu-used", "6"),
    *("-row-mt", "1", "-tile-columns", "2", "-threads", "4", "-g", "125", "-pix_fmt", "yuv420p"),
)


def write_gif(
    film: Path,
    out: Path,
    *,
    side: int = GIF_SIDE,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Write a film as a GIF that repeats for ever, with one palette for the whole of it.

    Half of the frames are kept. Two passes, so that memory stays flat however long the film is.

    Args:
        film: what `encode` or `join` made.
        out: the GIF; it appears under its name only when it is whole.
        side: pixels of the longer side at most; a smaller film keeps its own.
        progress: told how many frames of the GIF are written.
        cancelled: asked while waiting.

    Raises:
        RenderError: the film is missing, or ffmpeg or the disk failed.
        Cancelled: ``cancelled`` said so, or SIGTERM came.
    """
    _must_be(film)
    across, down = f"if(gte(iw,ih),min({side},iw),-2)", f"if(gte(iw,ih),-2,min({side},ih))"
    smaller = f"fps={_GIF_RATE},scale='{across}':'{down}':flags=lanczos"
    with tempfile.TemporaryDirectory() as folder, ended_by_sigterm(), unfinished(out) as part:
        palette = Path(folder) / "palette.png"
        choose = f"{smaller},palettegen=stats_mode=diff"
        _run(
            ["-i", file_url(film), "-vf", choose, "-f", "image2", "-update", "1"],
            palette,
            cancelled=cancelled,
        )
        # Ordered dots stay where they are from frame to frame: what stands still is stored once.
        use = f"[0:v]{smaller}[small];[small][1:v]paletteuse=dither=bayer:bayer_scale=4"
        _run(
            [
                *("-i", file_url(film), "-i", file_url(palette)),
                *("-lavfi", f"{use}:diff_mode=rectangle", *EXACT, "-loop", "0", "-f", "gif"),
            ],
            part,
            progress=progress,
            cancelled=cancelled,
        )


def write_webm(
    film: Path,
    out: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Write a film as WebM with VP9, in its own size and rate.

    Args:
        film: what `encode` or `join` made.
        out: the WebM; it appears under its name only when it is whole.
        progress: told how many frames are written.
        cancelled: asked while waiting.

    Raises:
        RenderError: the film is missing, or ffmpeg or the disk failed.
        Cancelled: ``cancelled`` said so, or SIGTERM came.
    """
    _must_be(film)
    with ended_by_sigterm(), unfinished(out) as part:
        options = ["-i", file_url(film), "-map", "0:v:0", *_VP9, *EXACT, "-f", "webm"]
        _run(options, part, progress=progress, cancelled=cancelled)


def _must_be(film: Path) -> None:
    if not film.is_file():
        raise RenderError(f"there is no film {film}")


def _run(
    options: Sequence[str],
    out: Path,
    *,
    cancelled: Cancelled,
    progress: Progress | None = None,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tally = Path(folder) / "tally"
        command = ["-progress", file_url(tally), "-stats_period", "0.2", *options, file_url(out)]

        def asked() -> bool:
            if progress is not None:
                progress(_frames(tally))
            return cancelled()

        with running(command) as ffmpeg:
            ffmpeg.wait(asked)


def _frames(tally: Path) -> int:
    counts: list[bytes] = []
    with suppress(FileNotFoundError):
        counts = _FRAME.findall(tally.read_bytes())
    return int(counts[-1]) if counts else 0
