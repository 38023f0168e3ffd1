"""Heavy things that are pushed by their near face, and hauled along by a rope."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.motion.proportions import is_fourfooted
from stickgen_engine.performance.things.bodies import SIDES, UP, Array, Body, reach, stoop
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.skeleton import J
from stickgen_engine.timeline.beats import Beat

_CONTACT: Final = 12
# The near face of a thing, as a share of its width from its middle, and how high hands push.
_FACE: Final = 0.44
_PUSHED_AT: Final = 0.86
_BOX_SCALE: Final = 1.9
# A rope is tied to a thing this high on it, and is no shorter than this, in metres.
_TIED_AT: Final = 0.45
_LEAST_ROPE_M: Final = 0.35
# Who turns away further than this (a cosine) has let the rope go.
_FACING: Final = 0.6
# What is taller than this is hauled with the hands on it.
_TALLEST_ROPED_M: Final = 1.5


def shove(ledger: Ledger, name: str, beat: Beat) -> None:
    """Move a thing along with the hands that push or pull it; it stops where they do."""
    body = ledger.bodies[name]
    thing = ledger.things.get(beat.target or "")
    if ledger.body(beat.target) is not None:
        return
    first, last = beat.start, min(beat.end, ledger.frames)
    if last - first < 2 * _CONTACT:
        return
    ahead = body.ahead((beat.start + last) // 2)
    along = _grip_of(body) @ ahead
    span = slice(first, last)
    roped = beat.action == "pull"
    if thing is None:
        thing = _before(ledger, name, beat, ahead, 2.0 * _LEAST_ROPE_M if roped else 0.0)
    roped = roped and thing.height <= _TALLEST_ROPED_M
    at = thing.at[first].copy()
    near = float(at @ ahead) - _FACE * thing.width
    if beat.action == "push":
        gone = np.maximum.accumulate(np.maximum(along[span] - near, 0.0))
    else:
        # On a rope a thing follows the body; hands may give way a little.
        steady = body.joints[span, J["pelvis"]] @ ahead
        gone = _hauled(steady, -np.inf) if roped else _hauled(along[span], near)
    if float(np.abs(gone).max(initial=0.0)) < 0.01 and float(np.min(near - along[span])) > 0.4:
        return
    thing.at[span] = at + gone[:, None] * ahead
    thing.at[last:] = thing.at[last - 1]
    thing.touched = True
    if roped:
        _rope(ledger, name, thing, ahead, first, last)
    elif not is_fourfooted(body.actor):
        _hands_on(body, thing, ahead, first, last)


def _grip_of(body: Body) -> Array:
    """Return what shoves and hauls, (T, 3): both hands, or an animal's muzzle."""
    if is_fourfooted(body.actor):
        return body.mouths()
    return np.asarray(0.5 * (body.palms("left") + body.palms("right")))


def _hauled(along: Array, near: float) -> Array:
    """Follow hands that haul a thing backwards from where they have it."""
    start = int(np.argmax(along[: max(len(along) // 2, 1)]))
    gone = np.minimum(along - max(float(along[start]), near), 0.0)
    gone[:start] = 0.0
    return np.asarray(np.minimum.accumulate(gone))


def _before(ledger: Ledger, name: str, beat: Beat, ahead: Array, gap: float) -> Thing:
    """Stand a heavy box before who pushes or pulls at nothing that the script names."""
    body = ledger.bodies[name]
    thing = ledger.put(f"{name}:box:{beat.start}", "box", np.zeros(3), _BOX_SCALE, owner=name)
    frame = min(beat.start + 12, ledger.frames - 1)
    hands = _grip_of(body)[frame]
    at = hands + ahead * (_FACE * thing.width + gap)
    thing.at[:] = np.array([at[0], 0.0, at[2]])
    return thing


def _hands_on(body: Body, thing: Thing, ahead: Array, first: int, last: int) -> None:
    """Keep both palms flat on the near face of a thing, from the first touch to the last.

    The body leans and bends its knees until its arms come down to what is low.
    """
    count = last - first
    frames = np.arange(count)
    left = np.array([-ahead[2], 0.0, ahead[0]])
    front = thing.at[first:last] - _FACE * thing.width * ahead
    palms = 0.5 * (body.palms("left") + body.palms("right"))[first:last]
    close = np.nonzero((front - palms) @ ahead < 0.14)[0]
    if len(close) == 0:
        return
    touch = int(close[0])
    weights = np.asarray(
        smooth((frames - touch + _CONTACT) / _CONTACT) * smooth((count - 1 - frames) / _CONTACT)
    )
    high = np.minimum(palms[:, 1], thing.at[first:last, 1] + _PUSHED_AT * thing.height)
    apart = min(0.4 * thing.width, 0.2)
    across = np.clip((palms - front) @ left, -0.2, 0.2)
    goals = {}
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        goal = front + sign * apart * left
        goal[:, 1] = high
        # Beside where the hand is, along the face: only the gap to the face is closed.
        goals[side] = goal + across[:, None] * left
    middle = min(first + touch + (count - touch) // 2, last - 1)
    stoop(body, goals["right"][middle - first], middle, weights, first, "right")
    for side in SIDES:
        reach(body, side, goals[side], weights, first)


def _rope(ledger: Ledger, name: str, thing: Thing, ahead: Array, first: int, last: int) -> None:
    """Stretch a rope from both hands to what is hauled, one hand before the other.

    The rope is drawn behind the thing: what of it is too long goes on there.
    """
    body = ledger.bodies[name]
    span = slice(first, last)
    front = thing.at[span] - _FACE * thing.width * ahead + _TIED_AT * thing.height * UP
    hands = _grip_of(body)[span]
    grip = int(np.argmax((hands @ ahead)[: max(len(hands) // 2, 1)]))
    count = last - first
    frames = np.arange(count)
    weights = np.asarray(
        smooth((frames - grip + _CONTACT) / _CONTACT) * smooth((count - 1 - frames) / _CONTACT)
    )
    way = front - hands
    size = np.linalg.norm(way, axis=1, keepdims=True)
    on = way / np.maximum(size, 1e-9)
    animal = is_fourfooted(body.actor)
    for side, share in () if animal else (("left", 0.06), ("right", -0.06)):
        reach(body, "left" if side == "left" else "right", hands + share * on, weights, first)
    long = max(float(size[grip:].max()), _LEAST_ROPE_M) + 0.12
    rope = ledger.put(f"{name}:rope:{first}", "rope", np.zeros(3), long, owner=name)
    start = hands - (0.0 if animal else 0.1) * on
    rope.at[span] = start + 0.5 * long * on
    rope.at[:first], rope.at[last:] = rope.at[first], rope.at[last - 1]
    rope.at[:, 2] = thing.at[:, 2] + 0.01
    sign = np.where(on[:, 0] >= 0.0, 1.0, -1.0)
    rope.turn[span] = np.degrees(np.arctan2(sign * on[:, 1], np.abs(on[:, 0])))
    rope.shown[:] = False
    faces = np.array([float(body.ahead(frame) @ ahead) > _FACING for frame in range(first, last)])
    rope.shown[span] = faces & (frames >= grip - _CONTACT // 2) & (frames < count - _CONTACT)
