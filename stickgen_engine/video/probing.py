"""What a film really holds, read back with ffmpeg alone (the wheel brings no ffprobe)."""

import re
import subprocess
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stickgen_engine.errors import RenderError
from stickgen_engine.video.ffmpeg import ffmpeg_program, file_url

# Bytes of one pixel; yuv420p is what a film stores, the others are what a picture is made of.
_BYTES_PER_PIXEL: Final = {"yuv420p": 1.5, "bgr0": 4.0, "rgb24": 3.0, "gray": 1.0}
_DURATION = re.compile(r"Duration: (\d+):(\d+):(\d+\.\d+)")
_STREAM = re.compile(
    r"Stream #0:\d+.*?: Video: (?P<codec>\w+).*?, (?P<pixels>\w+)(?:\((?P<colour>[^)]*)\))?"
    r", (?P<width>\d+)x(?P<height>\d+).*?, (?P<fps>[\d.]+) fps"
)
_FRAMES = re.compile(r"^frame=\s*(\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What a film holds.

    Attributes:
        frames: pictures stored.
        seconds: length that players show.
        width: pixels.
        height: pixels.
        fps: pictures per second.
        codec: as ffmpeg names it, `h264`.
        pix_fmt: layout of the stored pixels, `yuv420p`.
        colour_range: `tv` or `pc`, empty when the film does not say.
        colour_space: matrix, primaries and transfer; one word when all three are the same.
        faststart: the index stands before the pictures.
    """

    frames: int
    seconds: float
    width: int
    height: int
    fps: float
    codec: str
    pix_fmt: str
    colour_range: str
    colour_space: str
    faststart: bool


def probe(path: Path) -> VideoFacts:
    """Read the facts of a film, counting its pictures one by one.

    Raises:
        RenderError: it is missing or is not a film.
    """
    done = subprocess.run(
        [
            *(ffmpeg_program(), "-hide_banner", "-nostdin", "-nostats", "-i", file_url(path)),
            *("-map", "0:v:0", "-c", "copy", "-progress", "pipe:1", "-f", "null", "-"),
        ],
        capture_output=True,
        check=False,
    )
    text = done.stderr.decode("utf-8", "replace")
    stream, duration = _STREAM.search(text), _DURATION.search(text)
    counts = _FRAMES.findall(done.stdout.decode("ascii", "replace"))
    if done.returncode or stream is None or duration is None or not counts:
        raise RenderError(f"{path} is not a film that can be read")
    colour = [word.strip() for word in (stream["colour"] or "").split(",")]
    hours, minutes, seconds = duration.groups()
    return VideoFacts(
        frames=int(counts[-1]),
        seconds=int(hours) * 3600 + int(minutes) * 60 + float(seconds),
        width=int(stream["width"]),
        height=int(stream["height"]),
        fps=float(stream["fps"]),
        codec=stream["codec"],
        pix_fmt=stream["pixels"],
        colour_range=next((word for word in colour if word in {"tv", "pc"}), ""),
        colour_space=next(
            (word for word in colour if word not in {"tv", "pc", "progressive", ""}), ""
        ),
        faststart=_index_comes_first(path),
    )


def decode(path: Path, *, pix_fmt: str = "yuv420p") -> Generator[bytes, None, None]:
    """Yield the raw pixels of every frame: `yuv420p` as stored, or `bgr0`, `rgb24`, `gray`.

    Raises:
        RenderError: the film is missing, broken, or ends in the middle of a frame.
    """
    facts = probe(path)
    frame_bytes = int(facts.width * facts.height * _BYTES_PER_PIXEL[pix_fmt])
    command = [
        *(ffmpeg_program(), "-hide_banner", "-loglevel", "error", "-nostdin"),
        *("-i", file_url(path), "-map", "0:v:0", "-fps_mode", "passthrough"),
        *("-f", "rawvideo", "-pix_fmt", pix_fmt, "pipe:1"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            while frame := process.stdout.read(frame_bytes):
                if len(frame) != frame_bytes:
                    raise RenderError(f"{path} ends in the middle of a frame")
                yield frame
        finally:
            process.kill()


def _index_comes_first(path: Path) -> bool:
    """Walk the boxes of an MP4: four bytes of size, four of name, eight more when the size is 1."""
    with path.open("rb") as film:
        while len(head := film.read(8)) == 8:
            length, kind = int.from_bytes(head[:4], "big"), head[4:]
            if kind in {b"moov", b"mdat"}:
                return kind == b"moov"
            if length == 1:
                length = int.from_bytes(film.read(8), "big") - 8
            if length < 8:
                return False
            film.seek(length - 8, 1)
    return False
