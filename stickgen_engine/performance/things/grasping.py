"""Hands that take a thing from where it is, hand it on, and set it down."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.performance.performed import Grasp, HoldingHand
from stickgen_engine.performance.things.bodies import (
    SIDES,
    Array,
    Body,
    Side,
    reach,
    rise,
    stoop,
)
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moments import hand_for, other_hand

# A hand goes to a thing over so many frames, and is its own again after as many.
_TO: Final = 10
_FROM: Final = 12
_PASSING: Final = 6
# Things are laid no further from the middle of a table than this share of its width.
NEAR_PART: Final = 0.32
# How long one is on the way down to a thing, and up again.
_DOWN: Final = 18
# From the floor one comes up slower, with what one has taken, over so many frames more.
_HEAVING: Final = 14
_LOW_M: Final = 0.3
# From the ball of the foot to the tip of the shoe, in heights.
_TOES: Final = 0.03
# What is used goes back to where it lay if that is no further off, in metres.
_BACK_M: Final = 1.1


def _window(frame: int, frames: int, to: int = _TO, away: int = _FROM) -> tuple[int, Array]:
    """Return the first frame and the weights of a reach that is complete on a frame."""
    first, last = max(frame - to, 0), min(frame + away + 1, frames)
    at = np.arange(first, last)
    rising = smooth((at - (frame - to)) / to)
    weights = np.where(at <= frame, rising, 1.0 - smooth((at - frame) / away))
    weights[at == frame] = 1.0
    return first, np.asarray(weights)


def grasp_at(
    ledger: Ledger, thing: Thing, frame: int, name: str, side: Side, *, giver: str | None = None
) -> None:
    """Take a thing up where it is on a frame: the body stoops, the hand comes to its grip."""
    body = ledger.bodies[name]
    hand = hand_for(thing.kind, side)
    busy = [t.holder(frame) for t in ledger.owned(name, frame) if t is not thing]
    if any(g is not None and g.hand in (hand, "both") for g in busy) and hand != "both":
        hand = other_hand(hand)
    low = giver is None and float(thing.at[min(frame, ledger.frames - 1), 1]) < _LOW_M
    first, weights = _window(frame, ledger.frames, away=_FROM + _HEAVING * low)
    if giver is not None:
        _hold_out(ledger, thing, frame, giver, body, hand)
    grip = _grips(thing, body, thing.at[min(frame, ledger.frames - 1)], hand, frame)
    if giver is None:
        _come_down(ledger, body, float(thing.at[frame, 1]), frame)
    for each, goal in grip.items():
        stoop(body, goal, frame, weights, first, each)
    for each, goal in grip.items():
        reach(body, each, np.tile(goal, (len(weights), 1)), weights, first)
    before = thing.at[min(frame, ledger.frames - 1)].copy()
    ledger.grasp(thing, frame, name, hand)
    _settle(thing, frame, before)


def _come_down(ledger: Ledger, body: Body, high: float, frame: int) -> None:
    """Stoop no further than to how high something is that is taken or set down, in metres."""
    share = float(np.clip(high / (0.42 * body.actor.height_m), 0.0, 0.92))
    first, weights = _window(frame, ledger.frames, _DOWN, _DOWN)
    if share > 0.05:
        rise(body, frame, share, weights, first)


def _hold_out(
    ledger: Ledger, thing: Thing, frame: int, giver: str, taker: Body, hand: HoldingHand
) -> None:
    """Bring a thing to half way between who has it and the hand that is to take it."""
    grasp = thing.holder(frame - 1) if frame > 0 else None
    if grasp is None or grasp.hand == "mouth":
        return
    body = ledger.bodies[giver]
    one: Side = "left" if hand == "left" else "right"
    theirs = taker.palm(one, frame) - np.array([0.0, 0.25 * thing.height, 0.0])
    mine = thing.at[frame]
    between = 0.5 * (taker.joint("neck", frame) + body.joint("neck", frame))
    middle = 0.5 * (mine + theirs)
    # No nearer to either than half way, at the height where the hands are.
    middle[[0, 2]] = 0.5 * (middle[[0, 2]] + between[[0, 2]])
    for each, goal in _grips(thing, taker, middle, hand, frame).items():
        shoulder = taker.joint(f"{each}_shoulder", frame)
        too_far = float(np.linalg.norm(goal - shoulder)) - 0.94 * taker.arm(each)
        middle += (shoulder - goal) * max(too_far, 0.0)
    first, weights = _window(frame, ledger.frames)
    held = _grips(thing, body, middle, grasp.hand, frame)
    for each, goal in held.items():
        stoop(body, goal, frame, weights, first, each)
    for each, goal in held.items():
        reach(body, each, np.tile(goal, (len(weights), 1)), weights, first)
    ledger.carry(thing)
    shown = thing.holder(frame)
    if shown is None:
        thing.at[frame] = ledger.in_hand(thing, giver, grasp.hand)[frame]


def _grips(
    thing: Thing, body: Body, foot: Array, hand: HoldingHand, frame: int
) -> dict[Side, Array]:
    """Return where each palm goes to hold a thing whose foot is at a point."""
    share = 0.5 if thing.is_ball else {"bag": 0.95, "suitcase": 0.95}.get(thing.kind, 0.25)
    middle = foot + np.array([0.0, share * thing.height, 0.0])
    left = body.left(frame)
    if hand == "both":
        apart = min(0.5 * thing.width, 0.3)
        return {s: middle + (1.0 if s == "left" else -1.0) * apart * left for s in SIDES}
    one: Side = "left" if hand == "left" else "right"
    if thing.is_ball:
        shoulder = body.joint(f"{one}_shoulder", frame)
        away = shoulder - middle
        middle = middle + away / max(float(np.linalg.norm(away)), 1e-9) * 0.8 * thing.radius
    return {one: middle}


def _settle(thing: Thing, frame: int, before: Array) -> None:
    """Move a thing from where it was into the hand without a jump, in place."""
    end = min(frame + _PASSING, len(thing.at))
    w = 1.0 - smooth(np.arange(end - frame) / _PASSING)
    thing.aside[frame:] = 0.0
    thing.aside[frame:end] = w[:, None] * (before - thing.at[frame])
    thing.at[frame:end] += thing.aside[frame:end]


def pass_on(ledger: Ledger, thing: Thing, frame: int, name: str, hand: HoldingHand) -> None:
    """Take a thing over into another hand of the same holder."""
    before = thing.at[frame].copy()
    ledger.grasp(thing, frame, name, hand)
    _settle(thing, frame, before)


def lay_down(ledger: Ledger, thing: Thing, frame: int, name: str, on: Thing | None) -> None:
    """Set a thing down before its holder on a frame: on a table where there is one, else below."""
    body = ledger.bodies[name]
    grasp = thing.holder(frame - 1)
    hand: HoldingHand = grasp.hand if grasp is not None else "both"
    at = thing.at[max(frame - 1, 0)].copy()
    if on is not None:
        spot = on.at[frame]
        away = np.clip(at - spot, -NEAR_PART * on.width, NEAR_PART * on.width)
        at[0], at[2] = spot[0] + away[0], spot[2] + float(np.clip(at[2] - spot[2], -0.2, 0.2))
    elif hand != "mouth":
        at = _clear_of_feet(body, at, 0.5 * thing.width, frame)
    at[1] = ledger.surface(float(at[0]), float(at[2]), thing, frame)
    _set_down(ledger, thing, frame, body, hand, at)


def put_back(ledger: Ledger, thing: Thing, frame: int, grasp: Grasp, at: Array) -> bool:
    """Set a thing down where it was taken from, (3,); say whether that is within reach."""
    body = ledger.bodies[grasp.holder]
    if grasp.hand == "mouth" or not grasp.start < frame < ledger.frames:
        return False
    gap = at - body.joint("pelvis", frame)
    if float(np.hypot(gap[0], gap[2])) > _BACK_M:
        return False
    _set_down(ledger, thing, frame, body, grasp.hand, at)
    return True


def _set_down(
    ledger: Ledger, thing: Thing, frame: int, body: Body, hand: HoldingHand, at: Array
) -> None:
    """Bring a held thing to a place, (3,), by a frame, and leave it there."""
    if hand != "mouth":
        first, weights = _window(frame, ledger.frames)
        _come_down(ledger, body, float(at[1]), frame)
        grips = _grips(thing, body, at, hand, frame)
        for each, goal in grips.items():
            stoop(body, goal, frame, weights, first, each)
        for each, goal in grips.items():
            reach(body, each, np.tile(goal, (len(weights), 1)), weights, first)
        ledger.carry(thing)
    ledger.lay(thing, frame, at)
    near = max(frame - 4, 0)
    w = smooth(np.arange(frame - near) / max(frame - near, 1))
    thing.aside[near:frame] += w[:, None] * (at - thing.at[near:frame])
    ledger.carry(thing)


def _clear_of_feet(body: Body, at: Array, half: float, frame: int) -> Array:
    """Move a place on the floor, (3,), ahead until what stands there is clear of both feet."""
    ahead = body.ahead(frame)
    toes = max(float(body.joint(f"{side}_foot", frame) @ ahead) for side in SIDES)
    short = toes + _TOES * body.actor.height_m + half - float(at @ ahead)
    return np.asarray(at + max(short, 0.0) * ahead)
