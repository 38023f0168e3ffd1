"""The words on the picture: bubbles at the speakers, subtitles at the frame's foot."""

from collections.abc import Sequence

from stickgen_engine.camera.state import CameraState
from stickgen_engine.drawing.painter import Painter
from stickgen_engine.stage.cast import CastMember
from stickgen_engine.timeline.beats import SceneTimeline


class Words:
    """All that is said in a scene, laid out."""

    notes: tuple[str, ...] = ()

    def draw(self, frame: int, on: Painter) -> None:
        """Draw what is being said on a frame."""


def words_of(
    timeline: SceneTimeline,
    cast: Sequence[CastMember],
    cameras: Sequence[CameraState],
    size: tuple[int, int],
) -> Words:
    """Lay out a scene's lines."""
    return Words()
