"""What the hands of an action look like."""

from collections.abc import Sequence

from stickgen_engine.drawing.figures.hands import hands_for
from stickgen_engine.motion.source import BeatReport


def hands_at(reports: Sequence[BeatReport], frame: int) -> tuple[str | None, str | None] | None:
    """Return the poses that the beats of a frame ask of the left and the right hand.

    None, for one hand or both, where the pose follows from how the arm is held. What is done with
    one hand asks for nothing of the other.
    """
    for report in reports:
        beat = report.beat
        if beat.start <= frame < beat.end:
            poses = hands_for(beat.action)
            if poses is not None:
                acting, other = poses
                return (acting, other) if report.hand == "left" else (other, acting)
    return None
