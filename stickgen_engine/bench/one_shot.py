"""A story told to the command line, timed from the first import to the finished film."""

import os
import statistics
import sys
from pathlib import Path
from typing import Final

from stickgen_engine.bench.films import CLIP_S
from stickgen_engine.bench.processes import run
from stickgen_engine.bench.report import Row

_STORY: Final = "A man exploring space and meets an alien"


def one_shot(folder: Path, runs: int, *, quick: bool) -> list[Row]:
    """Time the whole program with an empty cache, against ffmpeg alone on the same frames."""
    seconds = 2 if quick else CLIP_S
    script, raw = folder / "story.json", folder / "story.raw"
    told = [_STORY, "--backend", "mock", "--quiet", "--duration", f"{seconds:g}"]
    command = [sys.executable, "-m", "stickgen_agent", *told, "-o", str(folder / "story.mp4")]
    task = [sys.executable, "-m", "stickgen_engine.bench.task"]
    run([*command, "--script-out", str(script)], _homes(folder / "first"))
    run([*task, "rawframes", str(script), str(raw)])
    ours, alone = [], []
    for number in range(runs):
        ours.append(run(command, _homes(folder / f"home{number}")).seconds)
        alone.append(run([*task, "encode", str(raw), str(folder), "1280", "720"]).seconds)
    raw.unlink()
    group = f"one shot offline, 1280x720, {seconds:g} s, 2 actors, cold"
    taken, least = statistics.median(ours), statistics.median(alone)
    return [
        Row(group, "story to film", taken, "s"),
        Row(group, "ffmpeg alone, same frames", least, "s"),
        Row(group, "bound: 1.5 x ffmpeg alone + 2 s", 1.5 * least + 2.0, "s"),
    ]


def _homes(folder: Path) -> dict[str, str]:
    """Return an environment in which nothing is cached or kept yet."""
    names = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    return {**os.environ, **{name: str(folder / name.lower()) for name in names}}
