"""A simple classifier tells manners of walking by posture and motion, on takes it never saw."""

from functools import cache

import numpy as np

from stickgen_engine.motion.channels import Array
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, J
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.vocabulary.manners import MANNERS
from tests.motion.measures import animated

NAMES = tuple(MANNERS.names)
LEARNT, UNSEEN = (1, 2, 3, 4), (11, 12, 13)
SECONDS = 5.0
# Of the joints seen from the side and from behind: the means tell posture, the spreads motion.
JOINTS = [J[n] for n in ("head", "neck", "pelvis", "left_wrist", "right_wrist", "left_elbow",
                         "right_elbow", "left_knee", "right_knee", "left_foot",
                         "right_foot")]  # fmt: skip


@cache
def _told_by(manner: str, seed: int) -> Array:
    """Measure a walk: joints about the body's way, on the mean, how they spread, how fast."""
    reach = 1.3 * SECONDS * 0.8 * MANNERS.get(manner).pace
    beats = (Beat("walk", 0, round(SECONDS * FPS), manner=manner, path=((reach, 0.0),), index=0),)
    joints = animated(beats, Actor(id="ann"), seed).joints.astype(np.float64)[20:-20]
    about = joints[:, JOINTS] - joints[:, :1] * np.array([1.0, 0.0, 1.0])
    speed = np.linalg.norm(np.diff(about, axis=0), axis=2).mean(axis=0) * FPS
    return np.concatenate((about.mean(axis=0).ravel(), about.std(axis=0).ravel(), 0.2 * speed))


@cache
def _centres() -> Array:
    return np.stack([np.mean([_told_by(name, s) for s in LEARNT], axis=0) for name in NAMES])


def _guessed(walk: Array) -> str:
    return NAMES[int(np.argmin(np.linalg.norm(_centres() - walk, axis=1)))]


def test_unseen_walks_are_told_to_their_manner() -> None:
    tries = [(name, _guessed(_told_by(name, seed))) for name in NAMES for seed in UNSEEN]
    wrong = [pair for pair in tries if pair[0] != pair[1]]
    assert len(wrong) <= 0.03 * len(tries), wrong


def test_no_two_manners_of_walking_are_nearer_than_takes_of_one_manner() -> None:
    centres = _centres()
    gaps = np.linalg.norm(centres[:, None] - centres[None], axis=2)
    np.fill_diagonal(gaps, np.inf)
    for number, name in enumerate(NAMES):
        own = max(np.linalg.norm(_told_by(name, s) - centres[number]) for s in UNSEEN)
        nearest = NAMES[int(np.argmin(gaps[number]))]
        assert gaps[number].min() > 1.3 * own, (name, nearest)
