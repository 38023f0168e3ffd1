"""A ball that a pumping hand sends to the floor and meets again on its way up."""

import itertools
from typing import Final

import numpy as np

from stickgen_engine.performance.things.arcs import rolled_by
from stickgen_engine.performance.things.bodies import Array, Body, Side
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat

# Hand and ball go together for this share of a bounce, the rest is down to the floor and back.
_TOGETHER: Final = 0.36
_NATURAL_FRAMES: Final = 13
# A ball that lies elsewhere comes to the feet over so many frames.
_ROLL_IN: Final = 12


def dribble(ledger: Ledger, thing: Thing, name: str, beat: Beat, side: Side) -> None:
    """Bounce a ball between a hand and the floor for the length of a beat, in place.

    The ball leaves the hand each time that it has been pushed to its lowest; where the motion has
    no such pumping the hand is given one.
    """
    body = ledger.bodies[name]
    first, last = beat.start, min(beat.end, ledger.frames)
    if thing.kind == "soccer_ball":
        _at_the_feet(ledger, thing, body, first, last)
        return
    lows = _lowest(body, side, first, last)
    for start, end in itertools.pairwise(lows):
        _bounce(ledger, thing, name, side, start, end)


def _at_the_feet(ledger: Ledger, thing: Thing, body: Body, first: int, last: int) -> None:
    """Roll a ball along before the feet: each foot that comes ahead pushes it on."""
    ledger.let_go(thing, first)
    a = np.radians(body.motion.heading_deg[first:last].astype(np.float64))
    ahead = np.stack([np.cos(a), np.zeros_like(a), np.sin(a)], axis=1)
    root = body.joints[first:last, J["pelvis"]] * np.array([1.0, 0.0, 1.0])
    feet = body.joints[first:last, [J["left_foot"], J["right_foot"]]] - root[:, None]
    reach = np.einsum("tfi,ti->tf", feet, ahead).max(axis=1)
    before = np.convolve(
        np.pad(reach, 6, mode="edge"), np.hanning(13) / np.hanning(13).sum(), "valid"
    )
    path = root + ahead * (np.maximum(before, reach - 0.04) + thing.radius + 0.05)[:, None]
    start = thing.at[first].copy()
    w = np.minimum(np.arange(len(path)) / _ROLL_IN, 1.0)[:, None]
    thing.at[first:last] = start + w * (path - start)
    thing.at[last:] = thing.at[last - 1]
    thing.turn[first:] = thing.turn[max(first - 1, 0)]
    thing.turn[first:] += rolled_by(thing.at[first:], thing.radius, 0.0)


def _lowest(body: Body, side: Side, first: int, last: int) -> list[int]:
    """Return the frames on which the hand is lowest before the body, in turn."""
    height = body.palms(side)[first:last, 1] - body.joints[first:last, 0, 1]
    inside = range(2, len(height) - 2)
    swing = float(np.ptp(height[4:-4])) if len(height) > 12 else 0.0
    low = [
        i for i in inside
        if height[i] <= height[max(i - 3, 0) : i + 4].min() + 1e-9
        and height[i] < height.mean() + 0.1 * swing
    ]  # fmt: skip
    kept: list[int] = []
    for i in low:
        if not kept or i - kept[-1] > 4:
            kept.append(i)
    if swing < 0.05 or len(kept) < 2:
        kept = list(range(6, len(height) - 6, _NATURAL_FRAMES))
    return [first + i for i in kept]


def _bounce(ledger: Ledger, thing: Thing, name: str, side: Side, start: int, end: int) -> None:
    """Send the ball from the hand on ``start`` to the floor and back into it before ``end``."""
    body = ledger.bodies[name]
    gone = max(4, round((1.0 - _TOGETHER) * (end - start)))
    back = min(start + gone, end)
    held = _under(body, thing, side)
    top, catch = held[start], held[back]
    floor = 0.5 * (start + back)
    frames = np.arange(start, back + 1)
    u = np.where(
        frames <= floor,
        (frames - start) / max(floor - start, 1e-6),
        (back - frames) / max(back - floor, 1e-6),
    )
    high = np.where(frames <= floor, top[1], catch[1])
    # Pushed down hard: nearly straight, a little quicker at the floor.
    path = np.empty((len(frames), 3))
    share = (frames - start) / max(back - start, 1)
    path[:, [0, 2]] = top[[0, 2]] + share[:, None] * (catch - top)[[0, 2]]
    path[:, 1] = high * (1.0 - (0.75 * u + 0.25 * u * u))
    ledger.let_go(thing, start)
    thing.at[start : back + 1] = path
    thing.turn[start : back + 1] = thing.turn[max(start - 1, 0)]
    ledger.grasp(thing, back, name, side)
    thing.aside[back:] = _under(body, thing, side)[back:] - thing.at[back:]
    ledger.carry(thing)


def _under(body: Body, thing: Thing, side: Side) -> Array:
    """Return where the ball's foot is under a hand that lies on it, (T, 3)."""
    under = body.palms(side) - np.array([0.0, thing.height, 0.0])
    return np.asarray(np.maximum(under, [-np.inf, 0.0, -np.inf]))
