"""Hands that go to what flies to them, take it, and give with it."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.proportions import uses_mouth
from stickgen_engine.performance.performed import HoldingHand
from stickgen_engine.performance.things.bodies import SIDES, Array, Body, reach
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.timeline.beats import Beat

# Hands go to a thing over so many frames, and give with it for as many.
APPROACH: Final = 8
_GIVE: Final = 7
_LETTING: Final = 12
_GIVE_M: Final = 0.11
# What is no wider than this is caught in one hand by who has the other one full.
_HANDS_APART: Final = 0.92
# What lies no further off than this is scooped up by who fields it.
_SCOOPED_M: Final = 1.1


def caught(body: Body, thing: Thing, frame: int) -> HoldingHand:
    """Bend somebody's arms so that both hands are at a thing when it comes; return the hands.

    The hands meet where the motion brings them to on that frame, a thing's width apart. Animals
    snap at it.
    """
    if uses_mouth(body.actor):
        return "mouth"
    middle = 0.5 * (body.palm("left", frame) + body.palm("right", frame))
    middle = _within(body, middle, frame)
    take_between(body, middle, thing, frame)
    return "both"


def _within(body: Body, goal: Array, frame: int) -> Array:
    """Bring a goal to where both arms can hold it together: before the body, not too far."""
    neck = body.joint("neck", frame)
    arm = body.arm("right")
    offset = goal - neck
    ahead = body.ahead(frame)
    offset = offset + ahead * max(0.0, 0.3 * arm - float(offset @ ahead))
    size = float(np.linalg.norm(offset))
    return np.asarray(neck + offset * min(1.0, 0.8 * arm / max(size, 1e-9)))


def take_between(body: Body, middle: Array, thing: Thing, frame: int) -> None:
    """Bring both palms to the sides of a thing at a point, (3,), on a frame, and let them give."""
    first = max(frame - APPROACH, 0)
    last = min(frame + _GIVE + _LETTING, body.frames)
    frames = np.arange(first, last)
    weights = smooth((frames - (frame - APPROACH)) / APPROACH) * (
        1.0 - smooth((frames - frame - _GIVE) / _LETTING)
    )
    weights[frames == frame] = 1.0
    back = smooth((frames - frame) / _GIVE)[:, None] * _GIVE_M
    # After the catch the hands follow the body that they belong to.
    drift = body.joints[first:last, 12] - body.joint("neck", frame)
    drift = np.where((frames >= frame)[:, None], drift, 0.0)
    goal = middle + drift - back * (body.ahead(frame) + np.array([0.0, 0.5, 0.0]))
    apart = min(0.5 * thing.width, 0.3) * _HANDS_APART
    left = body.left(frame)
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        reach(body, side, goal + sign * apart * left, weights, first)


def lying_before(ledger: Ledger, name: str, beat: Beat, frame: int) -> Thing | None:
    """Find the ball on the ground that somebody fields who is sent none."""
    thing = ledger.things.get(beat.target or "")
    if beat.action != "field" or thing is None or not thing.is_ball:
        return None
    gap = thing.at[frame] - ledger.bodies[name].joint("pelvis", frame)
    near = float(np.hypot(gap[0], gap[2])) < _SCOOPED_M
    return thing if near and thing.holder(frame) is None and thing.shown[frame] else None


def hands_at(ledger: Ledger, thing: Thing, holder: str, hand: HoldingHand, frame: int) -> Array:
    """Return where a thing's foot is on a frame in somebody's hands, (3,)."""
    return np.asarray(ledger.in_hand(thing, holder, hand)[frame])
