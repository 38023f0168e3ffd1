"""What tests of motion measure, and the beats that they move bodies through."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.motion.animator import Animator
from stickgen_engine.motion.source import Motion, Role
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS, PARENTS, J
from stickgen_engine.timeline.beats import Beat, Posture
from stickgen_engine.vocabulary.actions import ACTIONS

POSTURES: dict[str, Posture] = {
    "sit": "sit",
    "lie_down": "lie",
    "sleep": "lie",
    "fall_down": "lie",
    "faint": "lie",
    "kneel": "kneel",
    "crouch": "crouch",
}
STAYING = ("dance", "dance_together", "fight", "dodge", "trip", "climb", "dribble", "dive")


def beats_for(action: str, *, manner: str = "neutral") -> tuple[Beat, ...]:
    """Idle, do something for as long as it takes by nature, and idle again."""
    word = ACTIONS.get(action)
    frames = round(max(word.seconds, 1.0) * FPS)
    if word.layer == "upper":
        over = Beat(action, 6, frames + 6, manner=manner, layer="upper", facing_deg=335.0, index=0)
        return Beat("idle", 0, frames + 16, facing_deg=335.0), over
    goes = word.travels and action not in (*STAYING, "pounce", "tackle")
    path = ((word.speed_mps * word.seconds * 0.85, 0.3),) if goes else ()
    posture = POSTURES.get(action, "stand")
    done = Beat(
        action, 6, 6 + frames, manner=manner, path=path, facing_deg=0.0 if goes else 335.0, index=0,
        posture=posture,
    )  # fmt: skip
    after = Beat("idle", 6 + frames, 22 + frames, facing_deg=335.0, posture=posture)
    return Beat("idle", 0, 6, facing_deg=335.0), done, after


def animated(beats: Sequence[Beat], actor: Actor, seed: int) -> Motion:
    return Animator().move_one(Role(actor, tuple(beats), seed))


def moved(action: str, actor: Actor | None = None, *, manner: str = "neutral") -> Motion:
    return _moved(action, (actor or Actor(id="ann")).model_dump_json(), manner)


@cache
def _moved(action: str, actor: str, manner: str) -> Motion:
    beats = beats_for(action, manner=manner)
    return animated(beats, Actor.model_validate_json(actor), 7)


def bones(motion: Motion) -> NDArray[np.float64]:
    """Measure the 21 bones on every frame: (T, 21) metres."""
    joints = motion.joints.astype(np.float64)
    return np.linalg.norm(joints[:, 1:] - joints[:, np.array(PARENTS)[1:]], axis=2)


def worst_slide(motion: Motion) -> float:
    """Return how far a planted foot moves from one frame to the next, at worst, in metres."""
    worst = 0.0
    for side, first in (("left", 0), ("right", 2)):
        toe = motion.contacts[:, first + 1]
        flat = toe & motion.contacts[:, first]
        for joint, planted in ((f"{side}_foot", toe), (f"{side}_ankle", flat)):
            steps = np.linalg.norm(np.diff(motion.joints[:, J[joint]], axis=0), axis=1)
            both = planted[1:] & planted[:-1]
            worst = max(worst, float(steps[both].max(initial=0.0)))
    return worst


def jerk(motion: Motion) -> NDArray[np.float64]:
    """Return the hardest jerk of any joint, per frame, in m/s^3."""
    joints = motion.joints.astype(np.float64)
    return np.linalg.norm(np.diff(joints, 3, axis=0), axis=2).max(axis=1) * FPS**3
