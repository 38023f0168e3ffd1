"""What there is to look at: the room that every actor and prop takes on each frame."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.framing import Box, round_all
from stickgen_engine.motion.source import Motion
from stickgen_engine.performance.performed import ThingTrack
from stickgen_engine.skeleton import J

# Joints end inside the body; hands and shoes reach this much farther.
_ROUND_M = 0.12
# The frame is opened this far for what flies off, to each side and above.
_ASIDE_M = 3.6
_ABOVE_M = 1.6


@dataclass(frozen=True, slots=True)
class Stature:
    """How tall somebody stands, and how far the crown is above the head joint, in metres."""

    tall_m: float
    crown_m: float


@dataclass(frozen=True, slots=True)
class Subjects:
    """Boxes of all who can be framed: actors and moving things by frame, props standing still.

    ``spans`` has for each frame the columns x0, x1, low, high, z, and x and y of the crown;
    ``things`` the same for what moves without being an actor.
    """

    spans: Mapping[str, NDArray[np.float64]]
    standing: Mapping[str, Box]
    tall_m: Mapping[str, float]
    things: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)

    def knows(self, name: str) -> bool:
        """Tell whether there is somebody or something of this id."""
        return name in self.spans or name in self.standing

    def box(self, name: str, first: int, last: int | None = None) -> Box:
        """Return the room that one takes on a frame, or over frames ``first`` to ``last``."""
        if name not in self.spans and name not in self.things:
            return self.standing[name]
        track = self.spans[name] if name in self.spans else self.things[name]
        span = track[first : (first + 1 if last is None else max(last, first + 1))]
        return Box(
            float(span[:, 0].min()),
            float(span[:, 1].max()),
            float(max(0.0, span[:, 2].min())),
            float(span[:, 3].max()),
            float(np.median(span[:, 4])),
            (float(np.median(span[:, 5])), float(np.percentile(span[:, 6], 80))),
            self.tall_m.get(name),
        )

    def everyone(self, first: int, last: int | None = None) -> Box | None:
        """Return the room that all actors take together, or None on an empty stage.

        What flies or rolls from one to another, or not far away, is kept in the frame with them.
        """
        boxes = [self.box(name, first, last) for name in self.spans]
        if not boxes:
            return None
        whole = round_all(boxes)
        for name in self.things:
            box = self.box(name, first, last)
            whole = replace(
                whole,
                x0=min(whole.x0, max(box.x0, whole.x0 - _ASIDE_M)),
                x1=max(whole.x1, min(box.x1, whole.x1 + _ASIDE_M)),
                high=max(whole.high, min(box.high, whole.high + _ABOVE_M)),
            )
        return whole


def subjects_of(
    motions: Mapping[str, Motion],
    statures: Mapping[str, Stature],
    standing: Mapping[str, Box],
    moving: Mapping[str, ThingTrack] | None = None,
) -> Subjects:
    """Measure every actor's motion, and that of the things in ``moving``."""
    spans = {}
    for name, motion in motions.items():
        joints = motion.joints.astype(float)
        head = joints[:, J["head"]]
        crown = head[:, 1] + statures[name].crown_m
        spans[name] = np.stack(
            [
                joints[:, :, 0].min(axis=1) - _ROUND_M,
                joints[:, :, 0].max(axis=1) + _ROUND_M,
                joints[:, :, 1].min(axis=1),
                np.maximum(joints[:, :, 1].max(axis=1) + _ROUND_M, crown),
                joints[:, 0, 2],
                head[:, 0],
                crown,
            ],
            axis=1,
        )
    tall = {name: stature.tall_m for name, stature in statures.items()}
    going = {name: _gone(track, standing[name]) for name, track in (moving or {}).items()}
    return Subjects(spans, dict(standing), tall, going)


def _gone(track: ThingTrack, box: Box) -> NDArray[np.float64]:
    """Return a thing's spans, (T, 7); its foot was in the middle of its box on the first frame."""
    at = track.at.astype(float)
    half, high = 0.5 * (box.x1 - box.x0), box.high - box.low
    x, y, z = at.T
    return np.stack([x - half, x + half, y, y + high, z, x, y + high], axis=1)
