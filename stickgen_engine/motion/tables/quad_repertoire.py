"""All key-posed moves of a four-footed animal by its species and the name of the action."""

from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.quad_gaits import goes_on_four
from stickgen_engine.motion.tables.quad_gestures import QUAD_GESTURES
from stickgen_engine.motion.tables.quad_moves import QUAD_MOVES

# What takes a body off its feet: made where it is done, not played from key poses.
LEAPS: Final = frozenset(("jump", "pounce", "dive", "climb"))
AFLOAT: Final = "swim"


def posed_on_four(species: str, motion: str) -> Move | None:
    """Find the key poses of a whole-body action."""
    return QUAD_MOVES[species].get(motion)


def gestured_on_four(species: str, motion: str) -> Move | None:
    """Find the departures from a posture of an action that is done over another."""
    return QUAD_GESTURES[species].get(motion)


def move_on_four(species: str, motion: str) -> Move | None:
    """Find the move of an action, of either sort; None where it has none."""
    return posed_on_four(species, motion) or gestured_on_four(species, motion)


def is_known_on_four(species: str, motion: str, *, goes: bool) -> bool:
    """Tell whether a four-footed animal has motion of its own for an action."""
    if motion in LEAPS or motion == AFLOAT or motion == "turn_around":
        return True
    if goes and goes_on_four(motion):
        return True
    return move_on_four(species, motion) is not None
