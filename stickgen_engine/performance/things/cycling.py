"""Who rides a bicycle: hips on the saddle, hands on the bar, feet on pedals that turn."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.skeletal import two_bones, within_reach
from stickgen_engine.performance.things.bodies import SIDES, UP, Array, Body, Side, reach
from stickgen_engine.performance.things.ledger import Thing
from stickgen_engine.skeleton import J

# The bicycle as it is drawn, from the middle of its foot: ahead and up, in metres.
_SADDLE: Final = (-0.22, 0.87)
_BAR: Final = (0.45, 0.96)
_CRANK: Final = (-0.08, 0.32)
_CRANK_M: Final = 0.13
# Hips sit this far above the saddle; hands are this far from the middle, feet this far.
_SEATED_M: Final = 0.07
_HANDS_M: Final = 0.17
_FEET_M: Final = 0.1
# So far the wheels roll while the pedals turn once, in metres.
_GEAR_M: Final = 4.4
_MOUNTING: Final = 12
_BEHIND_M: Final = 0.05
# The foot slopes down to its ball by this share of its length.
_SLOPE: Final = 0.4


def ridden(thing: Thing, body: Body, first: int, last: int) -> None:
    """Bring a bicycle under its rider and bend the rider to it, both in place.

    ``opened`` of the thing is then how far its pedals have turned, from 0 to 1 for one turn.
    """
    span = slice(first, last)
    count = last - first
    frames = np.arange(count)
    ends = smooth((count - 1 - frames) / _MOUNTING) if last < body.frames else np.ones(count)
    weights = np.asarray(smooth(frames / _MOUNTING) * ends)
    ahead, left = _axes(body, span)
    scale = thing.scale
    middle = body.joints[span, J["pelvis"]] - _SADDLE[0] * scale * ahead
    middle[:, 1] = thing.at[first, 1]
    under = middle.copy()
    # Who rides is drawn before what is ridden.
    under[:, 2] = body.joints[span, J["pelvis"], 2] + _BEHIND_M
    come = smooth(frames / _MOUNTING)[:, None]
    thing.at[span] = thing.at[first] + come * (under - thing.at[first])
    thing.at[last:] = thing.at[last - 1]
    steps = np.diff(thing.at[span], axis=0, prepend=thing.at[first : first + 1])
    rolled = np.cumsum(np.linalg.norm(steps * come, axis=1))
    turned = 0.25 + rolled / (_GEAR_M * scale)
    thing.opened[span] = 1.0 - turned % 1.0
    thing.opened[last:] = thing.opened[last - 1]
    ankles = {s: body.joints[span, J[f"{s}_ankle"]].copy() for s in SIDES}
    high = middle[:, 1] + (_SADDLE[1] + _SEATED_M) * scale
    lift = weights * (high - body.joints[span, J["pelvis"], 1])
    body.joints[span, :, 1] += lift[:, None]
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        bar = middle + scale * (_BAR[0] * ahead + _BAR[1] * UP) + sign * _HANDS_M * left
        reach(body, side, bar, weights, first)
        around = 2.0 * np.pi * turned + (np.pi if side == "left" else 0.0)
        pedal = middle + scale * (_CRANK[0] * ahead + _CRANK[1] * UP) + sign * _FEET_M * left
        pedal += _CRANK_M * scale * (np.cos(around)[:, None] * ahead - np.sin(around)[:, None] * UP)
        _tread(body, side, span, pedal, ahead, ankles[side], weights)


def _axes(body: Body, span: slice) -> tuple[Array, Array]:
    a = np.radians(body.motion.heading_deg[span].astype(np.float64))
    zero = np.zeros_like(a)
    return (
        np.stack([np.cos(a), zero, np.sin(a)], axis=1),
        np.stack([-np.sin(a), zero, np.cos(a)], axis=1),
    )


def _tread(
    body: Body, side: Side, span: slice, pedal: Array, ahead: Array, ankle: Array, weights: Array
) -> None:
    """Put the ball of a foot on its pedal, (n, 3), as far as the leg goes, in place."""
    hip, knee, was, foot = (
        body.joints[span, J[f"{side}_{n}"]].copy() for n in ("hip", "knee", "ankle", "foot")
    )
    long = float(np.linalg.norm(foot[0] - was[0]))
    lengths = (
        float(np.linalg.norm(knee[0] - hip[0])), float(np.linalg.norm(was[0] - knee[0]))
    )  # fmt: skip
    sole = long * (np.sqrt(1.0 - _SLOPE**2) * ahead - _SLOPE * UP)
    w = weights[:, None]
    goal = within_reach(hip, ankle + w * (pedal + 0.02 * UP - sole - ankle), lengths)
    toe = foot - was + w * (sole - (foot - was))
    toe *= long / np.maximum(np.linalg.norm(toe, axis=1, keepdims=True), 1e-9)
    pole = knee - 0.5 * (hip + was) + w * 0.4 * ahead
    bent = two_bones(hip, goal, pole, lengths)
    on = w > 1e-6
    body.joints[span, J[f"{side}_knee"]] = np.where(on, bent, knee)
    body.joints[span, J[f"{side}_ankle"]] = np.where(on, goal, was)
    body.joints[span, J[f"{side}_foot"]] = np.where(on, goal + toe, foot)
