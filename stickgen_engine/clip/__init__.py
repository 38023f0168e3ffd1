"""From a script to a film: the one floor that knows all the others."""

from stickgen_engine.clip.pictures import poster, sheet, still
from stickgen_engine.clip.producing import produce_clip
from stickgen_engine.clip.report import BeatSource, ClipReport

__all__ = ["BeatSource", "ClipReport", "poster", "produce_clip", "sheet", "still"]
