"""Whether somebody stays in a close shot that does not move."""

from typing import Final

import numpy as np

from stickgen_engine.camera.framing import FRAME_PX
from stickgen_engine.camera.state import CameraState, View
from stickgen_engine.camera.subjects import Subjects
from stickgen_engine.skeleton import FPS

CLOSE: Final = ("medium", "close_up")
# From the crown to the middle of the face, as a share of how tall somebody stands.
_FACE_SHARE: Final = 0.08
_OUT_S: Final = 0.5


def leaves(
    subjects: Subjects, name: str, state: CameraState, frames: range, size: tuple[int, int]
) -> bool:
    """Tell whether one's face is outside of a resting frame for half a second of a shot."""
    if name not in subjects.spans:
        return False
    span = subjects.spans[name][frames.start : frames.stop]
    world = np.stack(
        [span[:, 5], span[:, 6] - _FACE_SHARE * subjects.tall_m.get(name, 1.8), span[:, 4]], axis=1
    )
    width = round(FRAME_PX * size[0] / size[1])
    pixels, _ = View(state, width, round(FRAME_PX)).points(world)
    beside = (pixels[:, 0] < 0) | (pixels[:, 0] > width)
    above = (pixels[:, 1] < 0) | (pixels[:, 1] > FRAME_PX)
    return int((beside | above).sum()) >= _OUT_S * FPS
