"""Doing nothing: the weight goes from leg to leg, one glances about, hands find something to do."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.layers import lay_over
from stickgen_engine.motion.manners import bearing_of
from stickgen_engine.motion.tables.idles import IDLES, ON_FOOT
from stickgen_engine.motion.takes import AS_WRITTEN
from stickgen_engine.motion.track import Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat, Speech

_AT_EASE: Final = frozenset(("idle", "stand", "sit", "sit_ground", "sit_down"))
# Machines stand still, and who is on guard has no time for business.
_BUSY_MANNERS: Final = frozenset(("robotic", "zombie", "hurried", "sneaky", "injured"))
# How long one does nothing before the hands find something, and until they do again, in seconds.
_SOON_S, _AGAIN_S = 2.6, (4.5, 9.0)
_LEG_S: Final = (2.8, 5.5)
_OVER_S: Final = 0.9


def idle_about(
    track: Stretch, beats: Sequence[Beat], speeches: Sequence[Speech], body: Body, still: Array
) -> None:
    """Give who stands or sits about something to do, in place; ``still`` (T,) from 0 to 1."""
    if body.actor.kind == "robot":
        return
    _change_legs(track.channels, still, body.chance("legs"))
    for beat in beats:
        if beat.layer == "base" and beat.motion in _AT_EASE and not beat.path:
            _busy_hands(track, beat, _taken(beats, speeches, beat), body)


def _change_legs(channels: Array, still: Array, chance: np.random.Generator) -> None:
    """Stand on one leg more than on the other, and after some seconds on the other."""
    seconds = len(channels) / FPS
    times = np.arange(len(channels)) / FPS
    at, side = float(chance.uniform(0.0, 2.0)), float(chance.choice((-1.0, 1.0)))
    weight = np.full(len(channels), 0.4 * side)
    while at < seconds:
        goal = -side * float(chance.uniform(0.55, 1.0))
        weight += (goal - weight[-1]) * smooth((times - at) / _OVER_S)
        side, at = -side, at + float(chance.uniform(*_LEG_S))
    weight *= still
    channels[:, C["left"]] += 0.04 * weight
    channels[:, C["roll"]] += 2.4 * weight
    channels[:, C["side"]] -= 3.4 * weight
    channels[:, C["tilt"]] += 1.4 * weight
    channels[:, C["up"]] -= 0.008 * np.abs(weight)


def _taken(beats: Sequence[Beat], speeches: Sequence[Speech], base: Beat) -> list[tuple[int, int]]:
    """List what else happens during a beat: gestures and lines."""
    spans = [(b.start, b.end) for b in beats if b.layer == "upper"]
    spans += [(s.start, s.end) for s in speeches]
    return [(a, b) for a, b in spans if a < base.end and base.start < b]


def _busy_hands(track: Stretch, base: Beat, taken: Sequence[tuple[int, int]], body: Body) -> None:
    manner = base.manner
    if manner in _BUSY_MANNERS or base.target is not None:
        return
    chance = body.chance("business", base.start)
    names = [n for n in IDLES if base.posture != "sit" or n not in ON_FOOT]
    at = base.start + round((_SOON_S + float(chance.uniform(0.0, 3.0))) * FPS)
    while True:
        name = names[int(chance.integers(len(names)))]
        move = IDLES[name]
        end = at + round(move.seconds * FPS)
        if end > base.end - FPS:
            return
        if all(b + 8 <= at or end + 8 <= a for a, b in taken):
            beat = Beat(name, at, end, manner=manner, layer="upper", facing_deg=base.facing_deg)
            bearing = bearing_of(manner, body.actor)
            lay_over(track, beat, move, body.build, 1.0, bearing, AS_WRITTEN)
        at = end + round(float(chance.uniform(*_AGAIN_S)) * FPS)
