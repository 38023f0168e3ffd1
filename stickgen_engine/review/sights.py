"""Everybody as the camera sees them: joints, heads and bodies of all frames in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.state import View
from stickgen_engine.drawing.figures.projection import head_radius
from stickgen_engine.review.shots import Shot, shots_of
from stickgen_engine.skeleton import FPS, PARENTS, J
from stickgen_engine.stage.cast import CastMember
from stickgen_engine.stage.looking import cheated, on_screen
from stickgen_engine.stage.staged import StagedScene

Track = NDArray[np.float64]
Flags = NDArray[np.bool_]

# Along each bone the body is looked up at these shares of its length.
_ALONG: Final = (1 / 3, 2 / 3, 1.0)
_RIM: Final = 8
# A head counts as much as this many points of the body.
_HEAD_WEIGHT: Final = 3.0
# A head that is turned farther from the viewer than this shows no face (degrees).
FACE_DEG: Final = 100.0
# Less of a body than this counts as out of the frame.
OUT: Final = 0.12
_TRUNK: Final = tuple(
    J[name]
    for name in ("pelvis", "left_hip", "right_hip", "spine3", "neck", "left_shoulder",
                 "right_shoulder", "head")
)  # fmt: skip


@dataclass(frozen=True)
class Sight:
    """One actor on all frames, in pixels of the film; T is the number of frames.

    ``at`` (T, 22, 2) are the joints, ``head`` (T, 3) the head's middle and radius, ``depth`` (T,)
    metres behind the picture plane, ``before`` (T,) whether it is in front of the eye at all, and
    ``face_deg`` (T,) how far the drawn head is turned from the viewer, 0 to 180.
    """

    member: CastMember
    size: tuple[int, int]
    at: Track
    head: Track
    depth: Track
    before: Flags
    face_deg: Track

    @property
    def id(self) -> str:
        """The actor's id."""
        return self.member.id

    @cached_property
    def boxes(self) -> Track:
        """The body's box on each frame, (T, 4): x0, y0, x1, y1."""
        return _with_head(self.at, self.head)

    @cached_property
    def trunks(self) -> Track:
        """The box of trunk and head alone, without arms and legs, (T, 4)."""
        return _with_head(self.at[:, _TRUNK], self.head)

    @cached_property
    def head_share(self) -> Track:
        """How much of the head is inside the frame on each frame, 0 to 1."""
        return np.asarray(self._inside(_rims(self.head)).mean(axis=1) * self.before)

    @cached_property
    def share(self) -> Track:
        """How much of the body is inside the frame on each frame, 0 to 1."""
        ends = self.at[:, 1:]
        starts = self.at[:, list(PARENTS[1:])]
        points = np.concatenate([starts + (ends - starts) * t for t in _ALONG], axis=1)
        limbs, rims = self._inside(points), self._inside(_rims(self.head))
        weight = points.shape[1] + _HEAD_WEIGHT * rims.shape[1]
        seen = limbs.sum(axis=1) + _HEAD_WEIGHT * rims.sum(axis=1)
        return np.asarray(seen / weight * self.before)

    @cached_property
    def ever_seen(self) -> bool:
        """Whether any frame shows enough of the body to count."""
        return bool((self.share >= OUT).any())

    @cached_property
    def tall(self) -> Track:
        """The height of the body's box as a share of the frame's, in or out of the frame."""
        return np.asarray((self.boxes[:, 3] - self.boxes[:, 1]) / self.size[1])

    @cached_property
    def stands(self) -> Track:
        """How tall it would stand there, as a share of the frame's height, however it is posed."""
        tall_m = self.member.look.height_m
        radius_m = head_radius(self.member.look) * tall_m
        return np.asarray(self.head[:, 2] / radius_m * tall_m / self.size[1])

    @cached_property
    def beyond_sides(self) -> Track:
        """How much of the body's width is beyond the frame's left and right edge, 0 to 1."""
        x0, x1 = self.boxes[:, 0], self.boxes[:, 2]
        inside = np.minimum(x1, self.size[0]) - np.maximum(x0, 0.0)
        return np.asarray(1.0 - np.clip(inside / np.maximum(x1 - x0, 1e-6), 0.0, 1.0))

    def side(self, frame: int) -> str:
        """Say on which side of the frame the body's middle is: left, right, above, below or in."""
        if not self.before[frame]:
            return "behind the camera"
        x0, y0, x1, y1 = self.boxes[frame]
        across, down = (x0 + x1) / 2 / self.size[0] - 0.5, (y0 + y1) / 2 / self.size[1] - 0.5
        if max(abs(across), abs(down)) <= 0.5:
            return "in"
        if abs(across) >= abs(down):
            return "left" if across < 0 else "right"
        return "above" if down < 0 else "below"

    def _inside(self, points: Track) -> Flags:
        x, y = points[..., 0], points[..., 1]
        return np.asarray((x >= 0) & (x <= self.size[0]) & (y >= 0) & (y <= self.size[1]))


class Sights:
    """A staged scene as its camera sees it."""

    def __init__(self, staged: StagedScene) -> None:
        self.staged = staged
        self.timeline = staged.timeline
        self.size = staged.size
        self.frames = staged.frames
        self.actors: dict[str, Sight] = {sight.id: sight for sight in _seen(staged)}

    @property
    def scene_id(self) -> str:
        """The scene's id."""
        return self.timeline.scene.id

    @property
    def seconds(self) -> float:
        """The scene's length."""
        return round(self.frames / FPS, 2)

    @cached_property
    def shots(self) -> tuple[Shot, ...]:
        """The stretches between cuts."""
        return shots_of(self.staged.cameras)

    def overlap(self, behind: Sight, before: Sight) -> Track:
        """Return on each frame the share of one's box that the box of a nearer one covers."""
        covered = _shared(behind.boxes, before.boxes) / np.maximum(_area(behind.boxes), 1.0)
        return np.asarray(covered * (before.depth < behind.depth) * behind.before * before.before)

    def trunks_overlap(self, one: Sight, other: Sight) -> Track:
        """Return on each frame how much of the smaller trunk the other's trunk shares."""
        smaller = np.minimum(_area(one.trunks), _area(other.trunks))
        return np.asarray(_shared(one.trunks, other.trunks) / np.maximum(smaller, 1.0))

    def faces_hidden(self, behind: Sight) -> dict[str, Flags]:
        """Return who stands before one's face, and on which frames."""
        x, y, radius = behind.head.T
        face = np.stack([x - radius, y - radius, x + radius, y + radius], axis=1)
        hidden = {}
        for name, other in self.actors.items():
            if name == behind.id:
                continue
            covered = _shared(face, other.trunks) / np.maximum(_area(face), 1.0)
            flags = (covered > 0.5) & (other.depth < behind.depth) & other.before
            if flags.any():
                hidden[name] = np.asarray(flags)
        return hidden


def _seen(staged: StagedScene) -> list[Sight]:
    """Project everybody's joints and head, frame by frame, through the camera of the frame."""
    cast, frames, (width, height) = staged.cast, staged.frames, staged.size
    if not cast:
        return []
    bodies = np.stack([member.motion.joints[:frames].astype(float) for member in cast], axis=1)
    heads = np.array([[member.head_at(frame) for member in cast] for frame in range(frames)])
    world = np.concatenate([bodies, heads[:, :, None]], axis=2)
    at = np.empty((*world.shape[:3], 2))
    head = np.empty((frames, len(cast), 3))
    depth = np.empty((frames, len(cast)))
    before = np.empty((frames, len(cast)), dtype=bool)
    radii = np.array([head_radius(member.look) * member.look.height_m for member in cast])
    for frame, camera in enumerate(staged.cameras):
        view = View(camera, width, height)
        pixels, k = view.points(world[frame].reshape(-1, 3))
        at[frame] = pixels.reshape(len(cast), -1, 2)
        head[frame, :, :2] = at[frame, :, -1]
        head[frame, :, 2] = radii * k.reshape(len(cast), -1)[:, -1]
        for i in range(len(cast)):
            x, z = float(world[frame, i, 0, 0]), float(world[frame, i, 0, 2])
            depth[frame, i] = view.turn(x, z)[1]
            before[frame, i] = view.sees(x, z)
    yaws = [camera.yaw_deg for camera in staged.cameras]
    return [
        Sight(
            member, staged.size, at[:, i, :-1], head[:, i], depth[:, i], before[:, i],
            _face_deg(member, yaws),
        )
        for i, member in enumerate(cast)
    ]  # fmt: skip


def _face_deg(member: CastMember, yaws: Sequence[float]) -> Track:
    heads = member.looks.head_deg
    turned = [abs(cheated(on_screen(float(heads[i]), yaw))) for i, yaw in enumerate(yaws)]
    return np.array(turned)


def _with_head(points: Track, head: Track) -> Track:
    x, y, radius = head.T
    low, high = points.min(axis=1), points.max(axis=1)
    return np.stack(
        [
            np.minimum(low[:, 0], x - radius),
            np.minimum(low[:, 1], y - radius),
            np.maximum(high[:, 0], x + radius),
            np.maximum(high[:, 1], y + radius),
        ],
        axis=1,
    )


def _rims(head: Track) -> Track:
    """Return points on the rim and in the middle of each head, (T, n, 2)."""
    angles = np.arange(_RIM) * 2 * np.pi / _RIM
    ring = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    ring = np.concatenate([ring, [[0.0, 0.0]]])
    return np.asarray(head[:, None, :2] + ring[None] * head[:, None, 2:])


def _area(boxes: Track) -> Track:
    return np.asarray((boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]))


def _shared(one: Track, other: Track) -> Track:
    across = np.minimum(one[:, 2], other[:, 2]) - np.maximum(one[:, 0], other[:, 0])
    down = np.minimum(one[:, 3], other[:, 3]) - np.maximum(one[:, 1], other[:, 1])
    return np.asarray(np.maximum(across, 0.0) * np.maximum(down, 0.0))
