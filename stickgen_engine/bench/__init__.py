"""How fast films are made: against ffmpeg alone, against matplotlib, by size, cast and length."""

from stickgen_engine.bench.measuring import measure
from stickgen_engine.bench.report import BenchReport

__all__ = ["BenchReport", "measure"]
