"""Attention: who stands or sits about turns the shoulders, too, to whoever is looked at."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import softened
from stickgen_engine.motion.track import Stretch
from stickgen_engine.timeline.beats import Beat, GazeKey

_AT_EASE: Final = frozenset(("idle", "stand", "sit", "sit_ground", "sit_down"))
# The chest takes this share of a turn that the head and the eyes take the rest of.
_SHARE: Final = 0.3
# Nobody twists further than this, in degrees, nor after what is behind.
_MOST_DEG: Final = 26.0
_BEHIND_DEG: Final = 140.0
# How softly the shoulders follow, in passes of a short window.
_SOFTNESS: Final = 60


def attend(track: Stretch, beats: Sequence[Beat], gazes: Sequence[GazeKey], still: Array) -> None:
    """Twist the chest of who does nothing else towards what is looked at, in place.

    ``still`` (T,) from 0 to 1 says how much the body stands about. The head is where it was: how it
    turns is the gaze's own matter.
    """
    if not any(key.at is not None for key in gazes):
        return
    aside = np.zeros(len(still))
    for number, key in enumerate(gazes):
        end = gazes[number + 1].frame if number + 1 < len(gazes) else len(aside)
        if key.at is not None:
            aside[key.frame : end] = _aside(track.place[key.frame : end], key.at)
    free = np.zeros(len(still))
    for beat in beats:
        if beat.layer == "base" and beat.motion in _AT_EASE and not beat.path:
            seated = beat.motion.startswith("sit")
            free[beat.start : beat.end] = 1.0 if seated else still[beat.start : beat.end]
    twist = np.clip(_SHARE * aside, -_MOST_DEG, _MOST_DEG) * free
    twist = softened(twist[:, None], _SOFTNESS)[:, 0]
    track.channels[:, C["twist"]] += twist
    track.channels[:, C["turn"]] -= twist


def _aside(place: Array, at: tuple[float, float]) -> Array:
    """Tell how far to the left of the way a body faces a point is, (T,) degrees."""
    dx, dz = at[0] - place[:, 0], at[1] - place[:, 1]
    gap = (np.degrees(np.arctan2(dz, dx)) - place[:, 2] + 180.0) % 360.0 - 180.0
    near = np.hypot(dx, dz) < 0.3
    return np.asarray(np.where((np.abs(gap) > _BEHIND_DEG) | near, 0.0, gap))
