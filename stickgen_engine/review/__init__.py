"""What a film shows, measured without drawing it: reports of frames, and faults of the craft."""

from stickgen_engine.review.frames import FrameReports, report_frames

__all__ = ["FrameReports", "report_frames"]
