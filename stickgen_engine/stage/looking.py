"""Where heads and eyes turn: towards whoever speaks or is the target, eyes first."""

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, degrees
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stickgen_engine.camera.easing import smoothed
from stickgen_engine.motion.source import Motion
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import ActorTimeline

# A neck turns this far from the body; the eyes do the rest.
_NECK_DEG: Final = 70.0
# Looking at somebody and shaking the head together.
_MOST_DEG: Final = 90.0
# Heads in profile are cheated towards the viewer, so that both eyes are seen.
_CHEAT_DEG: Final = 30.0
# How much of its own turning a head shows, how far at most, and from where on it shows its back.
_OWN_SHARE: Final = 0.85
_MOST_DRAWN_DEG: Final = 70.0
_BACK_DEG: Final = 110.0
# A body that faces the viewer by less than this looks to what is so far behind on the side where
# it is; a head that looks to what is beyond shows a profile.
_FRONT_DEG: Final = 20.0
_BEHIND_DEG: Final = 110.0
_PROFILE_DEG: Final = 98.0
_HEAD_FRAMES: Final = 3.0
_EYE_FRAMES: Final = 1.0
_EYE_LEAD: Final = 3

Track = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Looks:
    """Per frame: the head's yaw on the stage (degrees, as headings) and the eyes' way, -1 to 1.

    ``own_deg`` is the part of it that the motion itself turns: shaking the head, looking about.
    ``aside`` is how far the eyes look towards +x of the stage, ``down`` how far to the floor.
    """

    head_deg: Track
    own_deg: Track
    aside: Track
    down: Track


def looks_of(
    timeline: ActorTimeline,
    motion: Motion,
    place_of: Callable[[str, int], tuple[float, ...] | None],
) -> Looks:
    """Turn gaze keys into tracks; ``place_of(id, frame)`` gives the (x, y, z) looked at."""
    frames = len(motion.joints)
    heading = np.unwrap(np.radians(motion.heading_deg.astype(float)))
    turn, aside, down = np.zeros(frames), np.zeros(frames), np.zeros(frames)
    keys = sorted(timeline.gazes, key=lambda key: key.frame)
    for index, key in enumerate(keys):
        end = keys[index + 1].frame if index + 1 < len(keys) else frames
        if key.target is None and key.at is None:
            continue
        for frame in range(max(0, key.frame), min(end, frames)):
            spot = (
                place_of(key.target, frame)
                if key.target is not None
                else (key.at[0], 1.0, key.at[1])
                if key.at
                else None
            )
            if spot is None:
                continue
            dx, dy, dz = (spot[i] - float(motion.joints[frame, J["head"], i]) for i in range(3))
            flat = float(np.hypot(dx, dz))
            if flat < 0.05:
                continue
            wanted = (degrees(atan2(dz, dx)) - degrees(heading[frame]) + 180) % 360 - 180
            turn[frame] = _seen_turn(degrees(heading[frame]), wanted)
            aside[frame] = dx / flat
            down[frame] = float(np.clip(-dy / flat * 1.2, -0.8, 0.8))
    looked, own = smoothed(turn, _HEAD_FRAMES), _own_turn(motion)
    turned = np.clip(looked + own, -_MOST_DEG, _MOST_DEG)
    head = np.degrees(heading) + turned
    lead = np.concatenate([aside[_EYE_LEAD:], np.full(min(_EYE_LEAD, frames), aside[-1])])[:frames]
    own = turned - np.clip(looked, -_MOST_DEG, _MOST_DEG)
    return Looks(head, own, smoothed(lead, _EYE_FRAMES), smoothed(down, _EYE_FRAMES))


def _seen_turn(heading_deg: float, wanted_deg: float) -> float:
    """Return how far a neck turns to what is ``wanted_deg`` aside, for eyes that the viewer sees.

    Who does not stand with the back to the viewer looks round past the viewer, and shows no more
    than a profile of what is behind.
    """
    turn = float(np.clip(wanted_deg, -_NECK_DEG, _NECK_DEG))
    body = on_screen(heading_deg, 0.0)
    if abs(body) > _BACK_DEG:
        return turn
    if abs(wanted_deg) > _BEHIND_DEG and abs(body) > _FRONT_DEG:
        turn = -_NECK_DEG if body > 0.0 else _NECK_DEG
    return float(np.clip(body + turn, -_PROFILE_DEG, _PROFILE_DEG)) - body


def _own_turn(motion: Motion) -> Track:
    """Return how far the motion itself turns the head: shaking it, looking about (degrees)."""
    if motion.head_deg is None:
        return np.zeros(len(motion.joints))
    turn = motion.head_deg[:, 0].astype(float) - motion.heading_deg.astype(float)
    return np.asarray((turn + 180.0) % 360.0 - 180.0)


def on_screen(heading_deg: float, camera_yaw_deg: float) -> float:
    """Turn a heading on the stage into a yaw on the screen: 0 to the viewer, 90 to the right."""
    return (heading_deg + 90.0 - camera_yaw_deg + 180.0) % 360.0 - 180.0


def drawn_yaw(looks: Looks, frame: int, camera_yaw_deg: float) -> float:
    """Return the yaw at which a head is drawn: cheated to the viewer, but for its own turning.

    A head that is shaken in profile would else stay as it is: there all yaws are cheated alike.
    """
    own = float(looks.own_deg[frame])
    rest = on_screen(float(looks.head_deg[frame]) - own, camera_yaw_deg)
    if abs(rest) > _BACK_DEG:
        return cheated(on_screen(float(looks.head_deg[frame]), camera_yaw_deg))
    return float(np.clip(cheated(rest) + _OWN_SHARE * own, -_MOST_DRAWN_DEG, _MOST_DRAWN_DEG))


def cheated(yaw_deg: float) -> float:
    """Bring a head in profile towards the viewer, as stage actors do; a back stays a back."""
    size, side = abs(yaw_deg), 1.0 if yaw_deg >= 0 else -1.0
    if size <= 100.0:
        return side * _CHEAT_DEG * min(1.0, size / 75.0)
    return side * (_CHEAT_DEG + (180.0 - _CHEAT_DEG) * min(1.0, (size - 100.0) / 50.0))
