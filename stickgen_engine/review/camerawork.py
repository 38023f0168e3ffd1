"""Camera moves that are too fast, that shake, or that never move."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from stickgen_engine.review.finding import Finding, Remedy
from stickgen_engine.review.shots import Shot
from stickgen_engine.review.sights import Sights, Track
from stickgen_engine.review.stretches import Stretch, stretches
from stickgen_engine.skeleton import FPS

# Frame heights a second. A picture that slides past in less than a second and a half is a smear,
# unless the eye rests on somebody whom the camera follows.
_FAST: Final = 1.3
_FAST_FOLLOWING: Final = 3.0
_HOLDS: Final = 0.5
_FAST_S: Final = 0.3
# A picture that turns back more often than this within a second shakes.
_TURNS: Final = 2
_TURN_SPEED: Final = 0.12
_STILL: Final = 0.015
# Moves that always move something; a track of one who stands does not.
_MOVES: Final = ("pan", "zoom", "dolly", "crane", "orbit")


def camerawork(sights: Sights) -> Iterator[Finding]:
    """Find what is wrong with the camera's moves."""
    for shot in sights.shots:
        yield from _fast(sights, shot)
        yield from _shaking(sights, shot)
    yield from _unmoved(sights)


def _fast(sights: Sights, shot: Shot) -> Iterator[Finding]:
    steady = _subject_speed(sights, shot) < _HOLDS
    flags = shot.speeds > np.where(steady, _FAST_FOLLOWING, _FAST)
    for span in stretches(np.asarray(flags), least_s=_FAST_S, bridge_s=0.1):
        most = float(shot.speeds[span.frames].max())
        where = Stretch(shot.first + span.first, shot.first + span.end)
        yield Finding(
            kind="camera_too_fast",
            severity="serious" if most > 2 * _FAST else "fair",
            scene=sights.scene_id,
            actor=None,
            start_s=where.start_s,
            end_s=where.end_s,
            measured=round(most, 1),
            unit="frame heights/s",
            message=f"the camera moves {most:.1f} frame heights a second: the picture smears",
            suggestion="give the move more time, let it go less far, or cut instead",
            remedy=_cut_instead(sights, where),
        )


def _subject_speed(sights: Sights, shot: Shot) -> Track:
    """Return how fast whoever rests most in the picture moves on the screen, frame heights/s."""
    speeds = [np.full(shot.end - shot.first, np.inf)]
    for sight in sights.actors.values():
        at = sight.head[shot.first : shot.end, :2] / sights.size[1]
        if len(at) < 2:
            continue
        steps = np.linalg.norm(np.diff(at, axis=0), axis=1) * FPS
        speed = np.concatenate([steps[:1], steps])
        seen = sight.share[shot.first : shot.end] > 0.5
        speeds.append(np.where(seen, speed, np.inf))
    return np.asarray(np.min(speeds, axis=0))


def _cut_instead(sights: Sights, where: Stretch) -> Remedy | None:
    """Cut to a wide shot where the move begins; None where no key made it."""
    keys = [key.at_s for key in sights.timeline.scene.camera if key.at_s <= where.start_s + 0.1]
    if not keys:
        return None
    return Remedy("camera", {"at_s": max(keys), "move": "static", "shot": "wide"})


def _shaking(sights: Sights, shot: Shot) -> Iterator[Finding]:
    """Find a picture that slides to and fro."""
    count = shot.end - shot.first
    if count < FPS // 2:
        return
    turns = np.zeros(count)
    for track in _slides(shot):
        signs = np.where(np.abs(track) > _TURN_SPEED, np.sign(track), 0.0)
        moving = np.flatnonzero(signs)
        for a, b in pairwise(moving):
            if signs[a] != signs[b] and b - a <= FPS // 3:
                turns[b] += 1
    window = np.convolve(turns, np.ones(FPS), mode="same")
    for span in stretches(np.asarray(window > _TURNS), least_s=0.2, bridge_s=1.0):
        where = Stretch(shot.first + span.first, shot.first + span.end)
        most = float(window[span.frames].max())
        yield Finding(
            kind="camera_shakes",
            severity="fair",
            scene=sights.scene_id,
            actor=None,
            start_s=where.start_s,
            end_s=where.end_s,
            measured=most,
            unit="turns/s",
            message=f"the camera turns back {most:.0f} times within a second",
            suggestion="make one move of it, or soften the track (smoothing 0.8)",
        )


def _slides(shot: Shot) -> tuple[Track, Track]:
    """Return how fast the picture slides across and down, signed, in frame heights a second."""
    scale = np.array([c.scale * c.zoom / 720 for c in shot.cameras])
    x = np.array([c.x for c in shot.cameras])
    down = np.array([c.horizon for c in shot.cameras]) + scale * np.array(
        [c.height_m - 1.0 for c in shot.cameras]
    )
    across = np.gradient(x) * scale * FPS
    return np.asarray(across), np.asarray(np.gradient(down) * FPS)


def _unmoved(sights: Sights) -> Iterator[Finding]:
    """Find a written move during which the picture stands still."""
    keys = sorted(sights.timeline.scene.camera, key=lambda key: key.at_s)
    for i, key in enumerate(keys):
        until = keys[i + 1].at_s if i + 1 < len(keys) else sights.seconds
        first, end = round(key.at_s * FPS), min(round(until * FPS), sights.frames)
        if key.move not in _MOVES or end - first < FPS:
            continue
        speeds = np.concatenate([shot.speeds for shot in sights.shots])[first:end]
        cut = any(first < shot.first < end for shot in sights.shots)
        if cut or float(speeds.max(initial=0.0)) > _STILL:
            continue
        yield Finding(
            kind="move_unseen",
            severity="fair",
            scene=sights.scene_id,
            actor=None,
            start_s=round(first / FPS, 2),
            end_s=round(end / FPS, 2),
            measured=round(float(speeds.max(initial=0.0)), 3),
            unit="frame heights/s",
            message=f"the {key.move} at {key.at_s:.1f} s moves nothing: it is there already",
            suggestion="give it somewhere to go (to, zoom, height_m, degrees), or another shot"
            " before it",
        )
