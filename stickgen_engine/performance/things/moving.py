"""Things that go along with somebody: boxes that are pushed, vehicles that are ridden."""

from stickgen_engine.performance.things.ledger import Ledger
from stickgen_engine.timeline.beats import SceneTimeline


def move_along(ledger: Ledger, timeline: SceneTimeline) -> None:
    """Move what is pushed, pulled and ridden; open what is opened."""
    del ledger, timeline
