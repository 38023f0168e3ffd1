"""Physical measures of one clip: feet, floor, smoothness, bones.

Contact slide follows MBench, the weighted skate velocity DartControl and Kimodo, the skate ratio
GMD and OmniControl; all at 25 frames per second, in metres, against the known floor at y = 0.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.source import Motion
from stickgen_engine.skeleton import FPS, PARENTS, J

Array = NDArray[np.float64]

# The joints behind the columns of a motion's contacts.
_CONTACT_JOINTS: Final = (J["left_ankle"], J["left_foot"], J["right_ankle"], J["right_foot"])
_FEET: Final = (J["left_foot"], J["right_foot"])
_LOW_M: Final = 0.05
_FAST_MPS: Final = 0.5
_NEAR_M: Final = 0.03
_RESTING_M: Final = 0.005
_CREEP_CMS: Final = 3.0
_UNDER_M: Final = 0.01


@dataclass(frozen=True, slots=True)
class Physical:
    """The measures of a clip.

    ``skate_ratio`` share of frames in which a foot within 5 cm of the floor moves faster than
    0.5 m/s; ``skate_cms`` height-weighted speed of feet in contact, cm/s; ``slide_cms`` mean and
    ``worst_slide_cms`` greatest speed of planted contact points from one frame to the next, cm/s;
    ``creep_share`` share of frames in which a foot's point at its resting height moves faster than
    3 cm/s, whether or not the source calls it planted;
    ``under_share`` share of frames with a joint more than 1 cm below the floor and ``lowest_cm``
    the lowest joint; ``jerk`` mean over joints and frames, m/s3; ``speed_mps`` mean speed of the
    joints; ``bone_cv`` mean over bones of standard deviation / mean length over time.
    """

    frames: int
    skate_ratio: float
    skate_cms: float
    slide_cms: float
    worst_slide_cms: float
    creep_share: float
    under_share: float
    lowest_cm: float
    jerk: float
    speed_mps: float
    bone_cv: float


def physical(motion: Motion, *, floor_m: float = 0.0) -> Physical:
    """Measure one clip; depths are below ``floor_m``, the bed of the sea where one swims."""
    joints = motion.joints.astype(np.float64)
    planted = motion.contacts[1:] & motion.contacts[:-1]
    points = joints[:, list(_CONTACT_JOINTS)]
    steps = np.linalg.norm(np.diff(points, axis=0)[:, :, [0, 2]], axis=2) * FPS * 100.0
    rest = _rest(points, planted)
    heights = points[1:, :, 1] - rest
    lowest = joints[:, :, 1].min(axis=1) - floor_m
    speed = np.linalg.norm(np.diff(joints, axis=0), axis=2) * FPS
    return Physical(
        frames=len(joints),
        skate_ratio=_skate_ratio(joints),
        skate_cms=_weighted_skate(heights, planted, steps),
        slide_cms=float(steps[planted].mean()) if planted.any() else 0.0,
        worst_slide_cms=float(steps[planted].max()) if planted.any() else 0.0,
        creep_share=_creep_share(points[:, :, 1] - rest, steps),
        under_share=float((lowest < -_UNDER_M).mean()),
        lowest_cm=float(lowest.min()) * 100.0,
        jerk=float(np.linalg.norm(np.diff(joints, 3, axis=0), axis=2).mean()) * FPS**3,
        speed_mps=float(speed.mean()) if len(speed) else 0.0,
        bone_cv=bone_variation(joints),
    )


def bone_variation(joints: Array) -> float:
    """Return the mean over bones of std / mean of their length, from joints (T, 22, 3)."""
    bones = np.linalg.norm(joints[:, 1:] - joints[:, list(PARENTS[1:])], axis=2)
    mean = np.maximum(bones.mean(axis=0), 1e-6)
    return float((bones.std(axis=0) / mean).mean())


def _skate_ratio(joints: Array) -> float:
    feet = joints[:, list(_FEET)]
    low = (feet[1:, :, 1] < _LOW_M) & (feet[:-1, :, 1] < _LOW_M)
    fast = np.linalg.norm(np.diff(feet, axis=0)[:, :, [0, 2]], axis=2) * FPS > _FAST_MPS
    return float((low & fast).any(axis=1).mean()) if len(low) else 0.0


def _creep_share(heights: Array, steps: Array) -> float:
    # A foot is low before and after: the frame in which it comes down is no creeping.
    low = (heights[1:] < _RESTING_M) & (heights[:-1] < _RESTING_M)
    return float((low & (steps > _CREEP_CMS)).any(axis=1).mean()) if len(low) else 0.0


def _rest(points: Array, planted: NDArray[np.bool_]) -> Array:
    """Return the height at which each contact point rests, (4,); minus infinity where none does."""
    return np.array([
        points[1:, i, 1][planted[:, i]].min() if planted[:, i].any() else -np.inf
        for i in range(points.shape[1])
    ])  # fmt: skip


def _weighted_skate(heights: Array, planted: NDArray[np.bool_], steps: Array) -> float:
    """Weigh the speeds of contact points by how near to where they rest they are."""
    near = planted & (heights < _NEAR_M)
    weight = np.where(near, 2.0 - 2.0 ** (np.clip(heights, 0.0, _NEAR_M) / _NEAR_M), 0.0)
    total = float(weight.sum())
    return float((weight * steps).sum() / total) if total > 0.0 else 0.0


def hardest(joints: Array) -> Array:
    """Return the hardest jerk of any joint on each frame, (T - 3,) in m/s3."""
    return np.asarray(np.linalg.norm(np.diff(joints, 3, axis=0), axis=2).max(axis=1) * FPS**3)
