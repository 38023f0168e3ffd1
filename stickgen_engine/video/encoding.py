"""Raw frames into an H.264 file, drawing and encoding side by side."""

import fcntl
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from stickgen_engine.errors import RenderError
from stickgen_engine.skeleton import FPS
from stickgen_engine.video.ffmpeg import (
    EXACT,
    MP4,
    Ffmpeg,
    ended_by_sigterm,
    file_url,
    running,
    stop_if,
)
from stickgen_engine.video.unfinished import unfinished

Frame = memoryview | bytes | bytearray

# Frames that may wait for the encoder: enough to even out slow ones, little enough to stay small.
_WAITING = 3
_PIPE_BYTES = 1 << 20
_POLL_SECONDS = 0.1
# Without these a player takes a small film for BT.601 and shows other colours than were drawn.
_COLOUR = (
    "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,"
    "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv"
)
_GOOD = ("-preset", "veryfast", "-crf", "20")
# Large frames that wait to be compared with those after them are most of the encoder's memory.
_LARGE = ("-x264-params", "rc-lookahead=5:sync-lookahead=0")
_LARGE_PIXELS = 1280 * 720
_DRAFT = ("-preset", "ultrafast", "-crf", "26")


def encode(
    frames: Iterable[Frame],
    path: Path,
    *,
    size: tuple[int, int],
    fps: int = FPS,
    threads: int = 2,
    draft: bool = False,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Write frames as H.264 in an MP4 that appears under its name only when it is whole.

    The same frames, size, `fps`, `threads` and `draft` give the same bytes. Encoding runs beside
    the drawing of the next frames.

    Args:
        frames: one picture after the other, width * height * 4 bytes each: blue, green, red,
            unused. A frame is copied at once, so one surface may serve them all.
        path: where the film goes; its folder must exist.
        size: width and height in pixels, both even.
        fps: pictures per second.
        threads: of the encoder; part of what decides the bytes.
        draft: encode as fast as can be, larger and coarser.
        cancelled: asked before every frame and while waiting.
        progress: told how many frames were handed over.

    Raises:
        RenderError: the size is odd, there are no frames, or ffmpeg or the disk failed.
        Cancelled: `cancelled` said so, or SIGTERM came.
        ValueError: a frame has another length than `size` asks for.
    """
    width, height = size
    if width < 2 or height < 2 or width % 2 or height % 2:
        raise RenderError(f"a film's width and height must be even, and this is {width}x{height}")
    with ended_by_sigterm(), unfinished(path) as part:
        command = film_options(part, size=size, fps=fps, threads=threads, draft=draft)
        with running(command, stdin=subprocess.PIPE) as ffmpeg:
            stop = cancelled or _never
            _feed(frames, ffmpeg, width * height * 4, cancelled=stop, progress=progress)
            ffmpeg.close_stdin()
            ffmpeg.wait(stop)


def _never() -> bool:
    return False


def film_options(
    out: Path,
    source: str = "pipe:0",
    *,
    size: tuple[int, int],
    fps: int = FPS,
    threads: int = 2,
    draft: bool = False,
) -> list[str]:
    """Return what ffmpeg is told to make a film of raw frames that it reads from ``source``."""
    large = size[0] * size[1] > _LARGE_PIXELS and not draft
    return [
        *("-f", "rawvideo", "-pix_fmt", "bgr0", "-s", f"{size[0]}x{size[1]}"),
        *("-framerate", str(fps), "-i", source, "-an", "-vf", _COLOUR),
        *("-c:v", "libx264", *(_DRAFT if draft else _GOOD), "-threads", str(threads)),
        *(_LARGE if large else ()),
        # Closed groups of pictures: segments can be joined, and a player can seek, at any of them.
        *("-flags", "+cgop", "-g", str(5 * fps), "-video_track_timescale", str(512 * fps)),
        *(*EXACT, *MP4, file_url(out)),
    ]


def _feed(
    frames: Iterable[Frame],
    ffmpeg: Ffmpeg,
    frame_bytes: int,
    *,
    cancelled: Callable[[], bool],
    progress: Callable[[int], None] | None,
) -> None:
    count = 0
    with _Writer(ffmpeg, frame_bytes, cancelled) as writer:
        for frame in frames:
            writer.put(frame)
            count += 1
            if progress is not None:
                progress(count)
        if not count:
            raise RenderError("there are no frames to make a film of")


class _Writer:
    """A thread that writes frames into ffmpeg's pipe from a ring of reused buffers."""

    def __init__(self, ffmpeg: Ffmpeg, frame_bytes: int, cancelled: Callable[[], bool]) -> None:
        self._ffmpeg = ffmpeg
        self._frame_bytes = frame_bytes
        self._cancelled = cancelled
        self._free: queue.SimpleQueue[bytearray] = queue.SimpleQueue()
        self._full: queue.SimpleQueue[bytearray | None] = queue.SimpleQueue()
        self._refused = threading.Event()
        for _ in range(_WAITING):
            self._free.put(bytearray(frame_bytes))
        self._thread = threading.Thread(target=self._write_all, daemon=True)

    def __enter__(self) -> "_Writer":
        _widen(self._ffmpeg.stdin)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._full.put(None)
        try:
            while kind is None and self._thread.is_alive():
                stop_if(self._cancelled)
                self._thread.join(_POLL_SECONDS)
        finally:
            if self._thread.is_alive():
                # It is blocked in the pipe, and only the end of ffmpeg frees it.
                self._ffmpeg.kill()
                self._thread.join()

    def put(self, frame: Frame) -> None:
        """Copy one frame for the thread, waiting for room.

        Raises:
            Cancelled: the user stopped the work.
            RenderError: ffmpeg ended before its time.
            ValueError: the frame has the wrong length.
        """
        pixels = memoryview(frame).cast("B")
        if len(pixels) != self._frame_bytes:
            raise ValueError(f"a frame has {len(pixels)} bytes and must have {self._frame_bytes}")
        room = self._room()
        room[:] = pixels
        self._full.put(room)

    def _room(self) -> bytearray:
        while True:
            stop_if(self._cancelled)
            if self._refused.is_set():
                self._ffmpeg.wait(self._cancelled)
                raise RenderError("ffmpeg could not write the film: it ended before the last frame")
            with suppress(queue.Empty):
                return self._free.get(timeout=_POLL_SECONDS)

    def _write_all(self) -> None:
        try:
            while (frame := self._full.get()) is not None:
                rest = memoryview(frame)
                while rest:
                    rest = rest[os.write(self._ffmpeg.stdin, rest) :]
                self._free.put(frame)
        except BrokenPipeError:
            # ffmpeg has ended; the drawing side learns the reason from how it ended.
            self._refused.set()


def _widen(pipe: int) -> None:
    # A pipe of 64 KiB makes sixty switches of process for one frame. Some systems cannot, and an
    # unprivileged user may be out of pipe space; both only cost speed.
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
