"""How arms bear what they hold while they have nothing else to do: an umbrella over the head."""

from typing import Final

import numpy as np

from stickgen_engine.motion.curves import smooth
from stickgen_engine.performance.performed import Grasp
from stickgen_engine.performance.things.bodies import SIDES, Array, Body, Side, reach
from stickgen_engine.performance.things.ledger import Ledger, Thing
from stickgen_engine.performance.things.moments import HELD_BY_ACTION, has_moment

# The palm's place from the shoulder, in lengths of the arm: ahead, outwards and up.
_ALOFT: Final = (0.42, 0.1, -0.04)
_BEFORE: Final = (0.5, 0.02, -0.5)
_AT_THE_HIP: Final = (0.4, 0.1, -0.66)
_BORNE: Final[dict[str, tuple[float, float, float]]] = {
    "umbrella": _ALOFT,
    "balloon": _BEFORE,
    **dict.fromkeys(
        ("cup", "cake", "food", "plate", "book", "letter", "flower", "camera", "phone", "gift",
         "box", "bottle", "crown", "newspaper", "wand", "key", "ring", "laptop"),
        _BEFORE,
    ),
    **dict.fromkeys(("ball", "baseball", "basketball", "soccer_ball"), _AT_THE_HIP),
}  # fmt: skip
# Both arms before the belly.
_IN_BOTH: Final = (0.52, -0.56)
# A hand that is up is doing something of its own; between these shares of the arm it takes over.
_LOW, _BUSY = -0.7, -0.35
_EASING: Final = 10
# Frames until one who has taken something from the floor stands again.
_LIFTING: Final = 22


def bear(ledger: Ledger, thing: Thing) -> None:
    """Bend the arms of all who hold a thing to bear it, where they do nothing with it, in place."""
    for grasp in thing.held:
        if grasp.hand == "mouth" or (grasp.hand != "both" and thing.kind not in _BORNE):
            continue
        body = ledger.bodies[grasp.holder]
        if body.actor.kind == "animal":
            continue
        weights = _quiet(body, grasp, ledger.frames)
        if grasp.hand == "both":
            _bear_in_both(body, thing, weights)
        else:
            _bear_in_one(body, "left" if grasp.hand == "left" else "right", thing.kind, weights)


def _quiet(body: Body, grasp: Grasp, frames: int) -> Array:
    """Say how much, (T,), a holder has nothing else to do with a thing than to hold it."""
    free = np.zeros(frames)
    free[grasp.start : grasp.end] = 1.0
    for report in body.motion.reports:
        beat = report.beat
        if beat.action == "carry":
            # What is carried is borne as soon as it is lifted, and goes on being borne.
            lifted = grasp.start + _LIFTING if grasp.start > beat.start else beat.start
            free[beat.start : min(max(lifted, beat.start), beat.end)] = 0.0
        elif beat.action in HELD_BY_ACTION or has_moment(beat.action):
            taken = beat.start <= grasp.start < beat.end and beat.action not in HELD_BY_ACTION
            free[beat.start : min(beat.end, grasp.start + _EASING) if taken else beat.end] = 0.0
    # Frames until the next one on which the hands are wanted otherwise; a scene has no edges.
    wanted = np.nonzero(free == 0.0)[0]
    if len(wanted) == 0:
        return free
    at = np.arange(frames)
    after = np.searchsorted(wanted, at)
    ahead = np.where(after < len(wanted), wanted[np.minimum(after, len(wanted) - 1)] - at, frames)
    behind = np.where(after > 0, at - wanted[np.maximum(after - 1, 0)], frames)
    return np.asarray(free * smooth(np.minimum(ahead, behind) / _EASING))


def _axes(body: Body) -> tuple[Array, Array]:
    a = np.radians(body.motion.heading_deg.astype(np.float64))
    zero = np.zeros_like(a)
    ahead = np.stack([np.cos(a), zero, np.sin(a)], axis=1)
    return ahead, np.stack([-np.sin(a), zero, np.cos(a)], axis=1)


def _bear_in_one(body: Body, side: Side, kind: str, weights: Array) -> None:
    ahead, left = _axes(body)
    outward = left if side == "left" else -left
    arm = body.arm("right")
    forth, out, up = _BORNE[kind]
    shoulder = body.joints[:, 16 if side == "left" else 17]
    wrist = body.joints[:, 20 if side == "left" else 21]
    raised = (wrist[:, 1] - shoulder[:, 1]) / arm
    weights = weights * np.clip((_BUSY - raised) / (_BUSY - _LOW), 0.0, 1.0)
    goal = shoulder + arm * (ahead * forth + outward * out + np.array([0.0, up, 0.0]))
    reach(body, side, goal, _softened(weights), 0)


def _bear_in_both(body: Body, thing: Thing, weights: Array) -> None:
    ahead, left = _axes(body)
    arm = body.arm("right")
    forth, up = _IN_BOTH
    spine = body.joints[:, 12]
    room = max(forth * arm, 0.5 * min(thing.width, 0.7) + 0.1 * body.actor.height_m)
    middle = spine + ahead * room + np.array([0.0, up * arm - 0.1 * arm, 0.0])
    apart = min(0.5 * thing.width, 0.3)
    for side in SIDES:
        sign = 1.0 if side == "left" else -1.0
        reach(body, side, middle + sign * apart * left, weights, 0)


def _softened(weights: Array) -> Array:
    kernel = np.hanning(9)
    padded = np.pad(weights, 4, mode="edge")
    return np.asarray(np.minimum(np.convolve(padded, kernel / kernel.sum(), mode="valid"), weights))
