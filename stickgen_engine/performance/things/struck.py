"""Balls that a bat or a foot strikes."""

from typing import Final

import numpy as np

from stickgen_engine.performance.things.bodies import Body, Side
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moments import Grip
from stickgen_engine.performance.things.sending import meet_with_foot, sweet_spot
from stickgen_engine.performance.things.using import Using
from stickgen_engine.timeline.beats import Beat

# A bat meets what is no further from its sweet spot than this on the frame of the hit.
_BAT_REACH_M: Final = 0.9


def batted(ledger: Ledger, name: str, frame: int) -> Thing | None:
    """Find the ball that comes to a bat, and let the bat meet it."""
    body = ledger.bodies[name]
    spot = sweet_spot(body, frame)
    for thing in ledger.things.values():
        if not thing.is_ball or thing.holder(frame) is not None or not thing.shown[frame]:
            continue
        middle = thing.at[frame] + np.array([0.0, thing.radius, 0.0])
        flying = float(np.linalg.norm(thing.at[frame] - thing.at[frame - 1])) > 0.08
        if flying and float(np.linalg.norm(middle - spot)) < _BAT_REACH_M:
            return thing
    return None


def kicked(ledger: Ledger, using: Using, name: str, beat: Beat, frame: int, side: Side) -> Thing:
    """Find the ball that a foot kicks, its target or what lies before it, and let them meet."""
    body = ledger.bodies[name]
    target = ledger.things.get(beat.target or "")
    thing = target if target is not None and target.is_ball else None
    thing = thing or _ball_before(ledger, body, frame)
    foot = body.joint(f"{side}_foot", frame)
    if thing is None:
        thing = using.conjure(name, beat, Grip("soccer_ball"))
        thing.shown[:] = True
        at = foot + body.ahead(frame) * (thing.radius + 0.03)
        thing.at[:] = np.array([at[0], 0.0, at[2]])
        return thing
    if thing.holder(frame) is not None:
        ledger.let_go(thing, frame)
    behind = thing.at[frame] - body.ahead(frame) * (thing.radius + 0.02)
    goal = np.array([behind[0], max(0.5 * thing.radius, foot[1] * 0.6), behind[2]])
    if float(np.linalg.norm((goal - foot)[[0, 2]])) < 0.5:
        meet_with_foot(body, side, frame, goal)
    return thing


def _ball_before(ledger: Ledger, body: Body, frame: int) -> Thing | None:
    pelvis = body.joint("pelvis", frame)
    near = [
        (float(np.hypot(*(thing.at[frame] - pelvis)[[0, 2]])), thing.id)
        for thing in ledger.things.values()
        if thing.is_ball and thing.shown[frame]
        and (thing.holder(frame) is None or thing.holder(frame).holder == body.actor.id)  # type: ignore[union-attr]
    ]  # fmt: skip
    far, found = min(near, default=(9.0, ""))
    return ledger.things[found] if far < 1.7 else None
