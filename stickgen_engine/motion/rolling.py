"""Lying on the belly: turning over on to the back, and getting from there to knees and feet.

A body that leans by ``pitch`` with its heading at h is the same body as one that leans by
``-pitch`` with its heading at h + 180, spun half about its own spine. A roll is told in the second
way, so that it ends as one lies on the back; ``retold`` tells what was before it likewise, for the
two to be joined.
"""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.repertoire import FROM_BELOW, MOVES, SITTING
from stickgen_engine.motion.tables.falls import ROLL_OVER
from stickgen_engine.motion.track import State, Stretch

# Beyond this pitch, and spun by no more than that, one lies on the belly, in degrees.
_PRONE_DEG: Final = 50.0
_MOST_SPUN_DEG: Final = 60.0
# Postures that end on the back.
ON_THE_BACK: Final = frozenset(("lie_down", "sleep"))
# When somebody who gets up from the belly is on hands and knees, and on one knee, in seconds.
_FOURS_S, _KNEE_S = 0.82, 1.16
_RAISED: Final = frozenset((*SITTING, "sit_ground", "kneel", "crouch", "hide"))


def is_prone(held: Array | None) -> bool:
    """Tell whether a body was left on its belly."""
    if held is None:
        return False
    return bool(held[C["pitch"]] > _PRONE_DEG and abs(held[C["spin"]]) < _MOST_SPUN_DEG)


def from_the_belly(action: str, move: Move) -> Move | None:
    """Find how one who lies on the belly gets into a posture; None for all that is not one."""
    if action in ON_THE_BACK:
        # The last poses of the posture: it is lain in, and breathed in.
        first = move.loop[0] if move.loop else move.seconds
        return _after(ROLL_OVER, ROLL_OVER.seconds, move, first - 1e-6)
    rise = MOVES["rise_from_face"]
    if action in ("get_up", "stand_up"):
        return rise
    if action in _RAISED:
        until = _KNEE_S if action in ("crouch", "hide") else _FOURS_S
        return _after(rise, until, move, FROM_BELOW.get(action, 0.62))
    return None


def _after(first: Move, until: float, then: Move, since: float) -> Move:
    """Do the keys of a move up to a moment, and then those of another one after a moment."""
    early = tuple(key for key in first.keys if key[0] <= until)
    later = early[-1][0] + 0.4 - next(t for t, _ in then.keys if t > since)
    late = tuple((t + later, pose) for t, pose in then.keys if t > since)
    loop = None if then.loop is None else (then.loop[0] + later, then.loop[1] + later)
    marks = {name: t + later for name, t in then.marks.items()}
    return replace(then, keys=(*early, *late), loop=loop, marks=marks)


def turned_about(state: State, spun: float) -> State:
    """Tell of a body that lies as one that heads the other way: ``spun`` is 180 or -180."""
    return replace(state, heading=state.heading + spun)


def retold(track: Stretch, frame: int, spun: float) -> None:
    """Tell all before ``frame`` with its heading the other way, spun by ``spun`` degrees, in place.

    Done again with ``-spun`` everything is as it was; nothing is done with 0.
    """
    if not spun:
        return
    before = slice(0, frame)
    track.place[before, 2] += spun
    track.channels[before, C["pitch"]] *= -1.0
    track.channels[before, C["roll"]] *= -1.0
    track.channels[before, C["spin"]] += spun


def faced(track: Stretch) -> Array:
    """Say which way a body heads, (T,) degrees: in a roll, as before until it is half over."""
    channels = track.channels
    over = (channels[:, C["pitch"]] < -_PRONE_DEG) & (
        np.cos(np.radians(channels[:, C["spin"]])) < 0
    )
    return np.asarray(track.place[:, 2] + 180.0 * over)
