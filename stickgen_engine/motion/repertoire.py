"""All key-posed moves by the name of their action, and what else an action may look like."""

from dataclasses import replace
from typing import Final

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.bouts import BOUTS
from stickgen_engine.motion.tables.chores import CHORES
from stickgen_engine.motion.tables.company import COMPANY
from stickgen_engine.motion.tables.creatures import CREATURES
from stickgen_engine.motion.tables.dances import DANCES
from stickgen_engine.motion.tables.falls import FALLS
from stickgen_engine.motion.tables.feelings import FEELINGS
from stickgen_engine.motion.tables.gestures import GESTURES
from stickgen_engine.motion.tables.labours import LABOURS
from stickgen_engine.motion.tables.music import MUSIC
from stickgen_engine.motion.tables.postures import POSTURES
from stickgen_engine.motion.tables.reactions import REACTIONS
from stickgen_engine.motion.tables.sports import SPORTS
from stickgen_engine.motion.tables.strikes import STRIKES
from stickgen_engine.motion.tables.weapons import WEAPONS

MOVES: Final[dict[str, Move]] = {
    **GESTURES, **FEELINGS, **POSTURES, **STRIKES, **CHORES, **COMPANY, **CREATURES, **DANCES,
    **REACTIONS, **BOUTS, **FALLS, **SPORTS, **WEAPONS, **MUSIC, **LABOURS,
}  # fmt: skip

# Actions whose last pose is kept until another begins.
KEPT: Final = frozenset(
    (
        *("sit", "sit_ground", "sit_down", "kneel", "lie_down", "sleep", "crouch", "hide"),
        *("fall_down", "faint", "wake_up", "tackle", "pounce", "roll_over"),
    )
)
# Where a move that goes down begins for who is down already, in seconds.
FROM_BELOW: Final[dict[str, float]] = {
    "lie_down": 1.0, "sleep": 0.95, "sit": 0.62, "sit_down": 0.7, "kneel": 0.5, "crouch": 0.4,
    "hide": 0.4, "faint": 1.35, "fall_down": 0.72,
}  # fmt: skip
# Postures on knees or feet: who lies props itself up first.
PROPPED: Final = frozenset(("kneel", "crouch", "hide"))
RISES: Final = frozenset(("stand_up", "get_up", "wake_up"))
# When somebody who gets up is on one knee, in seconds.
_KNEE_S: Final = 1.16
SITTING: Final = frozenset(("sit", "sit_down"))
# Postures in which hands lie idle.
SETTLED: Final = frozenset((*SITTING, "sit_ground", "kneel"))
STILL: Final = frozenset(("idle", "stand", "turn_around"))


def risen_into(move: Move, below: float) -> Move:
    """Get from lying into a posture: up as far as a knee, then on from a moment of the posture."""
    half = [key for key in MOVES["get_up"].keys if key[0] <= _KNEE_S]
    later = half[-1][0] + 0.4 - next(t for t, _ in move.keys if t > below)
    rest = tuple((t + later, pose) for t, pose in move.keys if t > below)
    loop = None if move.loop is None else (move.loop[0] + later, move.loop[1] + later)
    marks = {name: t + later for name, t in move.marks.items()}
    return replace(move, keys=(*half, *rest), loop=loop, marks=marks)


def move_of(action: str, seat_m: float) -> Move | None:
    """Find the key poses of an action; sitting needs to know whether there is a seat."""
    if action in SITTING:
        return MOVES["sit" if seat_m > 0.0 else "sit_ground"]
    if action in ("stand_up", "get_up"):
        return MOVES["stand_up" if seat_m > 0.0 else "get_up"]
    return MOVES.get(action)
