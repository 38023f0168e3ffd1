"""What a measured process does: ``python -m stickgen_engine.bench.task TASK FILE …``."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from stickgen_engine.script.models import ScriptSchema


def film(script: Path, folder: Path) -> None:
    """Make a film with an empty cache, as a first run does."""
    from stickgen_engine.clip import produce_clip

    with tempfile.TemporaryDirectory(dir=folder) as cache:
        produce_clip(_read(script), folder / "film.mp4", cache=Path(cache))


def rawframes(script: Path, raw: Path) -> None:
    """Draw a film's frames into one file, without encoding."""
    with raw.open("wb") as file:
        for frame in _frames(_read(script)):
            file.write(frame)


def encode(raw: Path, folder: Path, width: str, height: str) -> None:
    """Encode raw frames with the same settings, drawing nothing: ffmpeg reads the file itself."""
    import subprocess

    from stickgen_engine.video.encoding import film_options
    from stickgen_engine.video.ffmpeg import ffmpeg_program

    size = (int(width), int(height))
    options = film_options(folder / "alone.mp4", str(raw), size=size)
    subprocess.run([ffmpeg_program(), "-loglevel", "error", "-y", *options], check=True)


def matplotlib(script: Path, folder: Path) -> None:
    """Animate the same figures with matplotlib: plain lines and circles, nothing behind them."""
    from stickgen_engine.bench.plotting import plot_film

    plot_film(_read(script), folder / "plot.mp4")


def motion(out: Path, runs: str, every: str) -> None:
    """Time the animator action by action."""
    from stickgen_engine.bench.motion import time_actions

    out.write_text(json.dumps(time_actions(int(runs), int(every))), encoding="utf-8")


def _read(script: Path) -> ScriptSchema:
    return ScriptSchema.model_validate_json(script.read_bytes())


def _frames(script: ScriptSchema) -> Iterator[memoryview]:
    from stickgen_engine.clip.staging import planned, staged
    from stickgen_engine.drawing.styles import style_named
    from stickgen_engine.stage.canvas import Canvas

    canvas = Canvas(*script.size, style_named(script.style))
    for timeline in planned(script):
        scene = staged(timeline, script.size)
        for frame in range(scene.frames):
            scene.draw(frame, canvas)
            yield canvas.cairo.pixels()


def main(arguments: list[str]) -> None:
    """Run the task that the first argument names."""
    # As the command line does, so that its start is what is measured.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    name, *values = arguments
    if name == "film":
        film(Path(values[0]), Path(values[1]))
    elif name == "rawframes":
        rawframes(Path(values[0]), Path(values[1]))
    elif name == "encode":
        encode(Path(values[0]), Path(values[1]), values[2], values[3])
    elif name == "motion":
        motion(Path(values[0]), values[1], values[2])
    else:
        matplotlib(Path(values[0]), Path(values[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
