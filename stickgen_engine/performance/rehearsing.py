"""What nobody wrote but everybody expects: who is hit reacts, who is thrown a ball catches it."""

from stickgen_engine.timeline.beats import SceneTimeline


def rehearsed(timeline: SceneTimeline) -> SceneTimeline:
    """Return a timeline with the beats that others' actions ask of those that they are done to."""
    return timeline
