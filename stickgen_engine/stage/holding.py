"""What the hands of an action look like."""

from collections.abc import Sequence
from typing import Final

from stickgen_engine.drawing.figures.hands import hands_for
from stickgen_engine.motion.source import BeatReport
from stickgen_engine.timeline.beats import Speech

# Hands at the mouth stand up; those that hang are drawn at ease whatever is asked of them.
_SPOKEN: Final = {"whisper": "upright", "shout": "upright"}
_FELT: Final = {"angry": "point"}


def hands_at(
    reports: Sequence[BeatReport], speeches: Sequence[Speech], frame: int
) -> tuple[str | None, str | None] | None:
    """Return the poses that the beats or else the line of a frame ask of the two hands.

    The left one comes first. None, for one hand or both, where the pose follows from how the arm
    is held. What is done with one hand asks for nothing of the other.
    """
    for report in reports:
        beat = report.beat
        if beat.start <= frame < beat.end:
            poses = hands_for(beat.action)
            if poses is not None:
                acting, other = poses
                return (acting, other) if report.hand == "left" else (other, acting)
    for speech in speeches:
        if speech.start <= frame < speech.end:
            pose = _SPOKEN.get(speech.mode) or _FELT.get(speech.mood)
            return (pose, pose) if pose is not None else None
    return None
