"""What a film shows, measured without drawing it: reports of frames, and faults of the craft."""

from stickgen_engine.review.finding import Finding, Remedy
from stickgen_engine.review.frames import FrameReports, report_frames
from stickgen_engine.review.reviewing import review

__all__ = ["Finding", "FrameReports", "Remedy", "report_frames", "review"]
