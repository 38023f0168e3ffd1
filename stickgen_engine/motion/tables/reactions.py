"""What a body does that something is done to: struck, pushed, dragged, felled, lifted, startled.

Most are told along the blow and laid out for each of the four ways that it can drive a body, as the
body itself sees it: ``struck_back``, ``struck_ahead``, ``struck_left``, ``struck_right``. They are
variants of beats (see ``Beat.variant``), no words of a script.
"""

from collections.abc import Callable
from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.arms import near_head, near_neck
from stickgen_engine.motion.tables.postures import FLAT, STAND

Pose = dict[str, float]
Push = Callable[[float, float, float, float, float, float], Pose]

WAYS: Final = ("back", "ahead", "left", "right")


def _push(way: str) -> Push:
    """Return a pose of a body driven some way.

    Given how far the pelvis has gone, how far the trunk leans with the blow from the hips and in
    the spine, how far the head snaps, and where the first and the second foot are.
    """
    sign = 1.0 if way in ("ahead", "left") else -1.0
    aside = way in ("left", "right")
    names = ("left", "roll", "side", "tilt") if aside else ("ahead", "pitch", "bend", "neck")
    feet = ("R_z", "L_z") if (aside and way == "right") or not aside else ("L_z", "R_z")
    feet = feet if aside else ("R_x", "L_x")

    def pose(gone: float, lean: float, bend: float, head: float, one: float, two: float) -> Pose:
        values = (gone, lean, bend, head)
        out = {name: sign * value for name, value in zip(names, values, strict=True)}
        return {**out, feet[0]: sign * one, feet[1]: sign * two}

    return pose


def _struck(way: str) -> Move:
    """A blow to the head: it snaps, a step takes the rest, a hand goes to the cheek."""
    at = _push(way)
    turn = 34 if way != "right" else -34
    return Move((
        (0.0, STAND),
        (0.05, {**at(-0.01, 2, 5, 18, 0, 0), "turn": 0.6 * turn, "nod": -8, "shrug": 0.4}),
        (0.12, {**at(0.06, 8, 14, 32, 0.1, 0), "turn": turn, "nod": -14, "up": 0.95,
                "r_lift": 20, "r_out": 34, "r_fold": 30, "l_lift": 28, "l_out": 40, "l_fold": 34}),
        (0.28, {**at(0.22, 15, 15, 22, 0.42, 0), "turn": 0.8 * turn, "up": 0.92, "r_lift": 44,
                "r_out": 52, "r_fold": 40, "l_lift": 36, "l_out": 60, "l_fold": 26}),
        (0.46, {**at(0.36, 9, 4, 6, 0.46, 0.16), "turn": 0.4 * turn, "nod": 6, "up": 0.93}),
        (0.66, {**at(0.4, 0, 0, 0, 0.44, 0.42), "bend": 14, "nod": 16, "turn": 0.2 * turn,
                "l_lift": 20, "l_out": 14, "l_fold": 40,
                **near_head("r", 0.3, 0.16, 0.2, 40), "shrug": 0.2, "up": 0.95}),
        (0.9, {"bend": 10, "nod": 10, "turn": -4, "tilt": -6}),
        (1.15, {"nod": 4, "bend": 6, "tilt": 0}),
        (1.5, {**STAND, **at(0.42, 0, 0, 0, 0.43, 0.42)}),
    ))  # fmt: skip


def _rocked(way: str) -> Move:
    """A blow that another follows: the head snaps, the feet stay."""
    at = _push(way)
    return Move((
        (0.0, STAND),
        (0.05, {**at(0.01, 2, 6, 18, 0, 0), "nod": -6, "shrug": 0.4}),
        (0.13, {**at(0.05, 7, 12, 30, 0, 0), "turn": 22, "nod": -12, "up": 0.96, "r_lift": 16,
                "r_out": 26, "r_fold": 30, "l_lift": 20, "l_out": 30, "l_fold": 30}),
        (0.3, {**at(0.08, 6, 8, 16, 0, 0), "turn": 16}),
        (0.55, {**at(0.03, 0, 0, 0, 0, 0), "bend": 8, "nod": 6, "turn": 4}),
        (0.9, STAND),
    ))  # fmt: skip


def _folded(way: str) -> Move:
    """A blow to the body: it folds over it, is driven off its place, and gets its breath back."""
    at = _push(way)
    hold = {**near_neck("r", 0.3, -0.62, -0.1, 35), **near_neck("l", 0.34, -0.7, -0.06, 35)}
    return Move((
        (0.0, STAND),
        (0.05, {**at(0.07, 0, 0, 0, 0, 0), "bend": 22, "pitch": 13, "neck": 12, "up": 0.95,
                "r_lift": 40, "r_out": 14, "l_lift": 46, "l_out": 14}),
        (0.16, {**at(0.16, 0, 0, 0, 0.16, 0), "bend": 32, "pitch": 22, "neck": 14, "nod": 10,
                "up": 0.88, "r_lift": 62, "r_fold": 10, "l_lift": 58, "l_fold": 12}),
        (0.34, {**at(0.32, 0, 0, 0, 0.4, 0.1), "bend": 36, "pitch": 26, "neck": 10, "nod": 12,
                "up": 0.84, **hold}),
        (0.55, {**at(0.4, 0, 0, 0, 0.42, 0.36), "bend": 34, "pitch": 24, "up": 0.82}),
        (0.8, {"bend": 30, "pitch": 20, "up": 0.85, "nod": 4}),
        (1.05, {"bend": 26, "pitch": 16, "nod": -4}),
        (1.5, {**STAND, **at(0.4, 0, 0, 0, 0.41, 0.4)}),
    ))  # fmt: skip


def _pushed(way: str) -> Move:
    """A shove: three quick steps to stay on the feet, arms going round like sails."""
    at = _push(way)
    return Move((
        (0.0, STAND),
        (0.05, {**at(0.04, 4, 8, -10, 0, 0), "shrug": 0.4, "r_lift": 30, "l_lift": 34,
                "r_out": 26, "l_out": 30}),
        (0.2, {**at(0.26, 13, 14, -18, 0.34, 0.0), "up": 0.94, "r_lift": 130, "r_out": 50,
               "r_fold": 10, "r_in": 0, "l_lift": 70, "l_out": 70, "l_fold": 10, "l_in": 0}),
        (0.3, {**at(0.44, 15, 12, -16, 0.58, 0.1), "r_lift": 164, "l_lift": 20}),
        (0.48, {**at(0.72, 15, 10, -14, 0.6, 0.9), "up": 0.92, "r_lift": 70, "r_out": 76,
                "l_lift": 120, "l_out": 56}),
        (0.66, {**at(0.94, 11, 6, -10, 1.12, 0.92), "up": 0.91, "r_lift": 20, "r_out": 60,
                "l_lift": 160, "l_out": 40}),
        (0.86, {**at(1.04, 3, 0, -4, 1.14, 1.04), "up": 0.9, "bend": 8, "pitch": 6, "r_lift": 46,
                "r_out": 44, "l_lift": 60, "l_out": 56, "shrug": 0}),
        (1.1, {**at(1.08, 0, 0, 0, 1.13, 1.06), "up": 0.94, "bend": 6, "pitch": 2, "r_lift": 24,
               "r_out": 24, "l_lift": 28, "l_out": 26}),
        (1.5, {**STAND, **at(1.09, 0, 0, 0, 1.1, 1.08)}),
    ))  # fmt: skip


def _nudged(way: str) -> Move:
    """A light shove: one step, and a look."""
    at = _push(way)
    return Move((
        (0.0, STAND),
        (0.05, {**at(0.03, 3, 5, -6, 0, 0), "shrug": 0.2}),
        (0.2, {**at(0.18, 8, 8, -10, 0.3, 0.0), "up": 0.95, "r_lift": 30, "r_out": 40,
               "l_lift": 36, "l_out": 44, "r_fold": 20, "l_fold": 20}),
        (0.4, {**at(0.32, 4, 2, -4, 0.4, 0.12), "up": 0.94}),
        (0.62, {**at(0.38, 0, 0, 0, 0.4, 0.38), "up": 0.96, "shrug": 0}),
        (1.1, {**STAND, **at(0.38, 0, 0, 0, 0.39, 0.38)}),
    ))  # fmt: skip


def _slapped(side: int) -> Move:
    """A slap turns the head; a hand comes to the cheek, the eyes back to who did it."""
    return Move((
        (0.0, STAND),
        (0.05, {"turn": 26 * side, "tilt": 14 * side, "side": 9 * side, "twist": 6 * side,
                "shrug": 0.3}),
        (0.14, {"turn": 58 * side, "tilt": 12 * side, "nod": 8, "twist": 14 * side, "bend": 4,
                "side": 11 * side, "left": 0.05 * side, "r_out": 20, "l_out": 20, "up": 0.97}),
        (0.34, {"turn": 54 * side, "nod": 12}),
        (0.62, {**near_head("r", 0.3, 0.14, 0.2, 40), "turn": 30 * side, "nod": 10,
                "twist": 4 * side, "side": 0, "left": 0}),
        (1.0, {"turn": 4 * side, "nod": 2, "tilt": 4}), (1.4, {"nod": 4}),
        (1.8, STAND),
    ))  # fmt: skip


def _felled(way: str) -> Move:
    """A blow that takes one off the feet and on to the back, or on the face from behind."""
    if way == "ahead":
        return _FELLED_AHEAD
    aside = {"left": 0.3, "right": -0.3}.get(way, 0.0)
    return Move((
        (0.0, STAND),
        (0.05, {"neck": -24, "bend": -13, "pitch": -11, "nod": -10, "ahead": -0.08}),
        (0.14, {"neck": -24, "bend": -18, "pitch": -22, "ahead": -0.18, "left": 0.2 * aside,
                "up": 0.96, "r_lift": 70, "r_out": 40, "l_lift": 60, "l_out": 46,
                "L_y": 0.04, "L_x": 0.04, "R_y": 0.0}),
        (0.3, {"pitch": -46, "bend": 4, "neck": 2, "ahead": -0.52, "left": 0.7 * aside,
               "up": 0.72, "L_x": 0.16, "L_y": 0.36, "L_pitch": -30, "R_x": 0.0, "R_y": 0.22,
               "R_pitch": -20, "r_lift": 110, "r_out": 50, "r_fold": 8, "l_lift": 96,
               "l_out": 64, "l_fold": 8}),
        (0.46, {"pitch": -64, "bend": 18, "neck": 8, "ahead": -0.86, "left": aside, "up": 0.28,
                "L_x": -0.06, "L_y": 0.6, "R_x": -0.12, "R_y": 0.52}),
        (0.54, {"up": 0.11, "pitch": -70, "ahead": -0.96, "L_x": -0.1, "R_x": -0.1}),
        (0.68, {**FLAT, "ahead": -1.02, "left": aside, "L_x": -0.12, "R_x": -0.06, "L_y": 0.34,
                "R_y": 0.26, "bend": 10, "neck": -2}),
        (0.84, {"bend": -4, "neck": -14, "L_y": 0.1, "R_y": 0.12, "up": 0.12}),
        (1.0, {**FLAT, "ahead": -1.02, "left": aside, "L_x": -0.12, "R_x": -0.06}),
        (1.4, {"tilt": -8}), (1.8, {"tilt": 10}),
    ))  # fmt: skip


_PRONE: Final[Pose] = {
    "up": 0.11, "pitch": 86, "bend": -4, "neck": -16, "ahead": 1.0, "R_y": 0.06, "L_y": 0.05,
    "R_x": 0.1, "L_x": 0.06, "R_pitch": 66, "L_pitch": 64, "r_lift": 140, "r_out": 30,
    "r_fold": 40, "l_lift": 120, "l_out": 30, "l_fold": 60, "turn": 24, "nod": 10,
}  # fmt: skip
_FELLED_AHEAD: Final = Move((
    (0.0, STAND),
    (0.05, {"neck": -18, "bend": -12, "pitch": 9, "ahead": 0.1}),
    (0.16, {"bend": -12, "pitch": 16, "ahead": 0.2, "up": 0.94, "R_x": 0.26, "R_y": 0.08,
            "r_lift": 70, "r_out": 40, "l_lift": 80, "l_out": 40, "r_fold": 10, "l_fold": 10}),
    (0.34, {"pitch": 50, "bend": 0, "ahead": 0.5, "up": 0.66, "R_x": 0.34, "R_y": 0, "L_y": 0.12,
            "L_pitch": 50, "R_pitch": 30, "r_lift": 120, "l_lift": 124, "neck": -20}),
    (0.54, {"pitch": 80, "ahead": 0.92, "up": 0.2, "R_x": 0.2, "L_x": 0.1, "R_pitch": 66,
            "L_pitch": 70, "L_y": 0.16, "R_y": 0.1, "r_lift": 140, "l_lift": 130}),
    (0.68, {**_PRONE, "bend": -12}), (0.86, _PRONE), (1.4, {"nod": 14}), (1.8, {"nod": 8}),
))  # fmt: skip

_DRAGGED: Final = Move((
    (0.0, STAND),
    (0.05, {"bend": 6, "pitch": 4, "neck": -8, "ahead": 0.04}),
    (0.2, {"pitch": 16, "bend": 14, "neck": -16, "ahead": 0.18, "up": 0.93, "L_x": 0.3,
           "r_lift": 84, "r_fold": 6, "l_lift": -20, "l_out": 40, "shrug": 0.4}),
    (0.45, {"pitch": 18, "ahead": 0.42, "L_x": 0.5, "R_x": 0.14, "R_pitch": 30}),
    (0.7, {"ahead": 0.6, "R_x": 0.8, "R_pitch": 0, "l_lift": 30, "l_out": 30, "up": 0.92}),
    (0.95, {"pitch": 12, "ahead": 0.72, "L_x": 0.78, "bend": 10, "up": 0.95}),
    (1.3, {**STAND, "ahead": 0.78, "L_x": 0.78, "R_x": 0.79, "r_lift": 30, "shrug": 0}),
    (1.6, {**STAND, "ahead": 0.78, "L_x": 0.78, "R_x": 0.79}),
))  # fmt: skip

_RISE_FROM_FACE: Final = Move((
    (0.0, {**STAND, **_PRONE, "ahead": 0.0, "R_x": -0.9, "L_x": -0.94}),
    (0.4, {"bend": -26, "up": 0.16, "neck": -24, **near_neck("r", 0.2, -0.6, 0.2, 60),
           **near_neck("l", 0.2, -0.6, 0.2, 60), "turn": 0}),
    (0.8, {"pitch": 66, "bend": 10, "up": 0.42, "L_x": -0.16, "L_y": 0.02, "L_pitch": 20,
           "R_x": -0.6, "R_pitch": 64, "ahead": -0.1}),
    (1.15, {"pitch": 30, "bend": 18, "neck": -10, "up": 0.56, "L_x": 0.1, "L_y": 0, "L_pitch": 0,
            "R_x": -0.5, "R_y": 0.04, "r_cw": 0, "r_lift": 40, "r_fold": 20,
            **near_neck("l", 0.5, -0.6, 0.04, 30)}),
    (1.55, {"up": 0.78, "pitch": 22, "bend": 14, "R_x": -0.06, "R_y": 0, "R_pitch": 8}),
    (1.95, {**STAND, "bend": -3}), (2.2, STAND),
))  # fmt: skip

_LIFTED: Final = Move((
    (0.0, STAND),
    (0.4, {"up": 0.95, "r_lift": 50, "r_out": 40, "l_lift": 54, "l_out": 40, "bend": 4, "nod": 6}),
    (0.6, {"up": 0.97, "r_out": 56, "l_out": 56, "shrug": 0.6}),
    (1.1, {"up": 1.32, "L_y": 0.3, "R_y": 0.38, "L_pitch": 36, "R_pitch": 46, "R_x": -0.14,
           "L_x": -0.06, "r_lift": 80, "r_out": 66, "l_lift": 76, "l_out": 66, "bend": -4}),
    (1.3, {"up": 1.36, "L_y": 0.34, "R_y": 0.42}), (1.6, {"R_x": -0.2, "side": -3}),
    (2.0, {"up": 0.97, "L_y": 0, "R_y": 0, "L_pitch": 0, "R_pitch": 0, "R_x": 0, "L_x": 0}),
    (2.2, STAND),
))  # fmt: skip

# A small one, from the ground to the face of a big one.
_LIFTED_HIGH: Final = Move((
    (0.0, STAND),
    (0.4, {"up": 0.95, "r_lift": 60, "r_out": 40, "l_lift": 64, "l_out": 40, "nod": -8}),
    (0.6, {"up": 0.98, "r_out": 60, "l_out": 60, "shrug": 0.6}),
    (1.1, {"up": 2.25, "L_y": 1.3, "R_y": 1.42, "L_pitch": 36, "R_pitch": 46, "R_x": -0.2,
           "L_x": 0.1, "r_lift": 110, "r_out": 60, "l_lift": 106, "l_out": 60, "bend": -6}),
    (1.3, {"up": 2.3, "L_y": 1.36, "R_y": 1.46, "L_x": -0.2, "R_x": 0.16}),
    (1.5, {"L_x": 0.16, "R_x": -0.2}), (1.7, {"L_x": -0.1, "R_x": 0.1}),
    (2.0, {"up": 0.99, "L_y": 0.02, "R_y": 0.02, "L_pitch": 0, "R_pitch": 0, "R_x": 0, "L_x": 0}),
    (2.2, STAND),
))  # fmt: skip

# Over whatever else a body does: arms and head only.
_FLINCHED: Final = Move((
    (0.0, {**STAND}),
    (0.12, {**near_head("r", 0.5, 0.16, 0.06, 40), **near_head("l", 0.52, 0.1, 0.06, 40),
            "bend": -6, "pitch": -4, "shrug": 0.9, "turn": 24, "nod": 14, "up": 0.95}),
    (0.5, {"bend": 8, "nod": 18, "turn": 18}), (0.75, {}), (1.1, STAND),
))  # fmt: skip
_JARRED: Final = Move((
    (0.0, {"bend": 0, "pitch": 0, "neck": 0, "nod": 0, "turn": 0, "side": 0}),
    (0.05, {"neck": -12, "bend": -5, "turn": 12}),
    (0.14, {"neck": -18, "nod": -10, "bend": -9, "turn": 26, "side": 5}),
    (0.34, {"neck": 4, "nod": 6, "bend": 8, "turn": 10, "side": -2}),
    (0.8, {"bend": 0, "neck": 0, "nod": 0, "turn": 0, "side": 0}),
))  # fmt: skip
_STARTLED: Final = Move((
    (0.0, {**STAND}),
    (0.16, {"bend": -10, "pitch": -4, "neck": 2, "shrug": 1.0, "r_lift": 60, "r_out": 34,
            "r_fold": 84, "l_lift": 54, "l_out": 36, "l_fold": 92, "up": 0.99}),
    (0.3, {"bend": -8, "r_lift": 52, "l_lift": 48}), (0.8, {"bend": -4, "shrug": 0.6}),
    (1.2, STAND),
))  # fmt: skip

_DIRECTED: Final = {
    "struck": _struck, "rocked": _rocked, "folded": _folded, "pushed": _pushed, "nudged": _nudged,
    "felled": _felled,
}  # fmt: skip
# Two frames pass at first: what a beat begins with is blended with what was before, and softened,
# and so shows a little early.
_HOLD_S: Final = 0.04


def _late(move: Move) -> Move:
    """Hold the first pose for a moment."""
    first = move.keys[0][1]
    rest = tuple((moment + _HOLD_S, pose) for moment, pose in move.keys[1:])
    return Move(((0.0, first), (_HOLD_S, {}), *rest))


REACTIONS: Final[dict[str, Move]] = {
    **{f"{name}_{way}": _late(made(way)) for name, made in _DIRECTED.items() for way in WAYS},
    "slapped_left": _late(_slapped(1)),
    "slapped_right": _late(_slapped(-1)),
    "dragged": _late(_DRAGGED),
    "lifted": _LIFTED,
    "lifted_high": _LIFTED_HIGH,
    "flinched": _FLINCHED,
    "jarred": _JARRED,
    "startled": _STARTLED,
    "rise_from_face": _RISE_FROM_FACE,
}
