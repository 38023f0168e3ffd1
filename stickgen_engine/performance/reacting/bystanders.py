"""Those who look on: a crowd never moves as one, and a fall makes everybody start."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.reacting.cast import Ensemble
from stickgen_engine.performance.reacting.scores import (
    base_at,
    feeling,
    has_hands_free,
    is_idle,
    looking,
    place_at,
    with_upper,
)
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import ActorTimeline, Beat
from stickgen_engine.timeline.compass import distance
from stickgen_engine.timeline.seeds import seed_of

_CHEERS: Final = frozenset(("celebrate", "clap", "wave", "laugh", "raise_hand", "shout", "jump"))
_CROWD: Final = 3
_SPREAD_S: Final = 0.45
_FALLS: Final = frozenset(("fall_down", "faint", "trip"))
_NEAR_M: Final = 7.0
# From the moment of a fall until it is taken in, in frames.
_STARTS: Final = (6, 12)
_FALL_S: Final = 0.35


def with_crowds(ensemble: Ensemble) -> None:
    """Stagger what three or more begin to do on one frame, in place."""
    groups: dict[tuple[str, int], list[str]] = {}
    for name, actor in ensemble.actors.items():
        for beat in actor.beats:
            if beat.motion in _CHEERS and beat.index is not None:
                groups.setdefault((beat.action, beat.start), []).append(name)
    for (action, start), names in groups.items():
        if len(names) >= _CROWD:
            for name in names:
                seed = seed_of(ensemble.timeline.seed, "crowd", name, action, start)
                late = int(np.random.default_rng(seed).integers(round(_SPREAD_S * FPS) + 1))
                ensemble.change(name, _later, action, start, late)


def _later(actor: ActorTimeline, action: str, start: int, late: int) -> ActorTimeline:
    """Begin a beat some frames later; who stands about before it does so for longer."""
    told = next(b for b in actor.beats if b.action == action and b.start == start)
    if late < 2 or told.end - start - late < FPS // 2:
        return actor
    beats = [replace(b, start=start + late) if b is told else b for b in actor.beats]
    if told.layer == "base":
        waited = next((b for b in beats if b.layer == "base" and b.end == start), None)
        if waited is None:
            beats.append(Beat("idle", start, start + late, at=told.at, facing_deg=told.facing_deg))
        elif is_idle(waited):
            beats = [replace(b, end=start + late) if b is waited else b for b in beats]
        else:
            return actor
    return replace(actor, beats=tuple(sorted(beats, key=lambda b: (b.start, b.layer))))


def with_starts(ensemble: Ensemble) -> None:
    """Let those who stand about start when somebody near them falls, and look, in place."""
    falls = [
        (name, beat)
        for name, actor in ensemble.actors.items()
        for beat in actor.beats
        if beat.motion in _FALLS or beat.motion.startswith("felled_")
    ]
    for who, fall in sorted(falls, key=lambda each: each[1].start):
        for name in ensemble.actors:
            if name not in (who, fall.target):
                _start(ensemble, name, who, fall)


def _start(ensemble: Ensemble, name: str, who: str, fall: Beat) -> None:
    actor = ensemble.actors[name]
    rng = np.random.default_rng(seed_of(ensemble.timeline.seed, "start", name, fall.start))
    begun = fall.start + round(_FALL_S * FPS) + int(rng.integers(*_STARTS))
    end = min(begun + 30, ensemble.timeline.frames)
    near = distance(place_at(actor, begun), fall.at) <= _NEAR_M
    if not near or end - begun < 12 or not is_idle(base_at(actor, begun)):
        return
    ensemble.change(name, looking, begun, min(end + FPS, ensemble.timeline.frames), who)
    ensemble.change(name, feeling, begun, min(end + FPS, ensemble.timeline.frames), "surprised")
    if has_hands_free(actor, begun, end) and not is_fourfooted(actor.actor):
        now = base_at(actor, begun)
        started = Beat(
            "idle", begun, end, layer="upper", at=now.at, facing_deg=now.facing_deg,
            variant="startled",
        )  # fmt: skip
        ensemble.change(name, with_upper, started)
