"""Measuring whole films in one run, each way in turn, so that a noisy machine spoils no ratio.

Every timed film is made by a fresh process, as a user's is. The median of the runs is reported.
"""

import platform
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from stickgen_engine.bench.films import CLIP_S, cast_film, length_film, write_film
from stickgen_engine.bench.motion import motion_rows
from stickgen_engine.bench.one_shot import one_shot
from stickgen_engine.bench.processes import Finished, run
from stickgen_engine.bench.report import BenchReport, Row

_SIZES: Final = ((640, 360), (1280, 720), (1920, 1080))
_CASTS: Final = (1, 2, 4, 8)
_LENGTHS_S: Final = (10, 60, 240)
_MIB: Final = 1024.0


def measure(*, runs: int = 3, quick: bool = False) -> BenchReport:
    """Time films, the same frames through ffmpeg alone, and the same figures in matplotlib."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [
            *one_shot(folder, runs, quick=quick),
            *_against_others(folder, runs, quick=quick),
            *_by_size(folder, runs, quick=quick),
            *_by_cast(folder, runs, quick=quick),
            *_memory(folder, quick=quick),
            *motion_rows(folder, runs, quick=quick),
        ]
    machine = f"{platform.machine()}, {_cores()} cores, Python {platform.python_version()}"
    return BenchReport(machine, tuple(rows))


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _against_others(folder: Path, runs: int, *, quick: bool) -> list[Row]:
    script = write_film(folder / "two.json", cast_film(2, (1280, 720), 2 if quick else CLIP_S))
    raw = folder / "frames.raw"
    run(_python("rawframes", script, raw))
    ways: dict[str, Callable[[], Finished]] = {
        "this renderer": lambda: run(_python("film", script, folder)),
        "ffmpeg alone, same frames": lambda: run(_python("encode", raw, folder, "1280", "720")),
    }
    if _has_matplotlib():
        ways["matplotlib, same figures"] = lambda: run(_python("matplotlib", script, folder))
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs):
        for name, way in ways.items():
            taken[name].append(way().seconds)
    raw.unlink()
    group = f"1280x720, {2 if quick else CLIP_S} s, 2 actors, whole processes"
    medians = {name: statistics.median(values) for name, values in taken.items()}
    ours = medians["this renderer"]
    rows = [Row(group, name, value, "s") for name, value in medians.items()]
    rows.append(
        Row(group, "this renderer / ffmpeg alone", ours / medians["ffmpeg alone, same frames"], "x")
    )
    if "matplotlib, same figures" in medians:
        ratio = medians["matplotlib, same figures"] / ours
        rows.append(Row(group, "matplotlib / this renderer", ratio, "x"))
    return rows


def _by_size(folder: Path, runs: int, *, quick: bool) -> list[Row]:
    rows = []
    seconds = 2 if quick else CLIP_S
    for width, height in _SIZES:
        script = write_film(folder / "size.json", cast_film(2, (width, height), seconds))
        times = [run(_python("film", script, folder)).seconds for _ in range(runs)]
        rate = seconds * 25 / statistics.median(times)
        rows.append(Row("frames per second, 2 actors", f"{width}x{height}", rate, "fps"))
    return rows


def _by_cast(folder: Path, runs: int, *, quick: bool) -> list[Row]:
    rows = []
    seconds = 2 if quick else CLIP_S
    for count in _CASTS:
        script = write_film(folder / "cast.json", cast_film(count, (1280, 720), seconds))
        times = [run(_python("film", script, folder)).seconds for _ in range(runs)]
        rate = seconds * 25 / statistics.median(times)
        rows.append(Row("frames per second, 1280x720", f"{count} actors", rate, "fps"))
    return rows


def _memory(folder: Path, *, quick: bool) -> list[Row]:
    rows = []
    for seconds in (2, 10) if quick else _LENGTHS_S:
        script = write_film(folder / "long.json", length_film(seconds))
        peak = run(_python("film", script, folder)).peak_kib / _MIB
        rows.append(
            Row("peak memory of the largest process, 1280x720", f"{seconds} s", peak, "MiB")
        )
    return rows


def _python(task: str, *values: object) -> list[str]:
    return [sys.executable, "-m", "stickgen_engine.bench.task", task, *map(str, values)]


def _has_matplotlib() -> bool:
    from importlib.util import find_spec

    return find_spec("matplotlib") is not None
