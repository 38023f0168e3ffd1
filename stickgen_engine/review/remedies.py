"""Changes that mend what is found, made so that they do no new harm to what is written round it."""

from typing import Any

import numpy as np

from stickgen_engine.review.finding import Remedy
from stickgen_engine.review.sights import Sight, Sights
from stickgen_engine.review.stretches import Stretch
from stickgen_engine.skeleton import FPS

# A shot that begins this much earlier or later is framed anew, rather than cut once more.
_NEAR_S = 1.2


def wider(sights: Sights, span: Stretch, sight: Sight | None = None) -> Remedy:
    """Frame everyone, or the only one there, from a moment before a stretch on."""
    values: dict[str, Any] = {"at_s": key_time(sights, span), "move": "static", "shot": "wide"}
    if sight is not None and len(sights.actors) == 1:
        values |= {"shot": "full", "target": sight.id}
    return Remedy("camera", values)


def nearer(sights: Sights, span: Stretch, sight: Sight, shot: str = "medium") -> Remedy:
    """Show one in a closer shot from a moment before a stretch on."""
    at_s = key_time(sights, span, lead_s=0.2)
    return Remedy("camera", {"at_s": at_s, "move": "static", "shot": shot, "target": sight.id})


def key_time(sights: Sights, span: Stretch, *, lead_s: float = 0.6) -> float:
    """Return when a key that serves a stretch should be: where a shot begins, if one is near."""
    written = {key.at_s for key in sights.timeline.scene.camera}
    if not written and len(sights.shots) == 1:
        return 0.0
    wanted = max(0.0, round(span.start_s - lead_s, 1))
    times = sorted(written or {shot.first / FPS for shot in sights.shots})
    before = [time for time in times if time <= span.start_s + 0.05]
    if before and wanted - before[-1] < _NEAR_S:
        return round(before[-1], 2)
    after = [time for time in times if wanted < time < wanted + _NEAR_S and time < span.end_s]
    if after:
        return round(after[0], 2)
    return wanted if wanted >= _NEAR_S else 0.0


def turned(sight: Sight, span: Stretch, facing: str) -> Remedy | None:
    """Turn one who stands as it stood from the start; None where something else turned it."""
    heading = np.radians(sight.member.motion.heading_deg[: span.end].astype(float))
    away = np.degrees(np.arccos(np.clip(np.cos(heading - heading[0]), -1.0, 1.0)))
    led = [
        beat
        for beat in sight.member.timeline.beats
        if beat.index is not None
        and beat.start < span.end
        and (beat.path or beat.target_at is not None)
    ]
    if led or float(away.max(initial=0.0)) > 25.0:
        return None
    return Remedy("place", {"actor": sight.id, "facing": facing})
