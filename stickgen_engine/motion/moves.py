"""Key poses: what a move looks like at its telling moments, and how it fills the time it gets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import numpy as np

from stickgen_engine.motion.channels import ARM_COLUMNS, REACHES, WIDTH, Array, C, mirrored, row
from stickgen_engine.motion.curves import through

Pose = Mapping[str, float]
Keys = tuple[tuple[float, Pose], ...]

# Feet in a key pose, as departures from where they stand: ahead, up, left (leg lengths), degrees.
FOOT_NAMES: Final = tuple(f"{s}_{n}" for s in "LR" for n in ("x", "y", "z", "pitch", "yaw"))
_FOOT: Final = {name: index for index, name in enumerate(FOOT_NAMES)}


# A move is itself, not its numbers: what is laid out once is found again.
@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """Key poses at moments in seconds, each naming only what changes from the one before.

    ``loop`` is the stretch that repeats while there is time, from key to key; without one the last
    pose holds, or the whole move repeats, after ``pause`` seconds, where ``again`` is set.
    Moves are told for the right hand and done with the hand on the viewer's side, or with the other
    one where ``far`` is set, so that both the arm and the face are seen. ``marks`` name moments
    that others must know of: "hit", "release", "catch", "grasp", "let_go".
    """

    keys: Keys
    loop: tuple[float, float] | None = None
    again: bool = False
    pause: float = 0.5
    stretchy: float = 1.35
    far: bool = False
    marks: Mapping[str, float] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """How long the move takes once."""
        return self.keys[-1][0]


@dataclass(frozen=True, slots=True)
class Score:
    """A move laid out as numbers: moments (K,), channels (K, WIDTH), feet (K, 10).

    ``columns`` are the channels that the move says anything about.
    """

    times: Array
    channels: Array
    feet: Array
    columns: tuple[int, ...]


@lru_cache(maxsize=1024)
def score(move: Move, *, mirror: bool = False) -> Score:
    """Lay a move out; each key carries on what the one before it said. It can't be written to."""
    names: dict[str, float] = {}
    rows, feet, said = [], [], set[str]()
    turned: dict[str, float] = {}
    for moment, pose in move.keys:
        said.update(pose)
        # A loop ends in the pose that it began in.
        names.update(turned if move.loop and moment == move.loop[1] else {})
        names.update(pose)
        turned = dict(names) if move.loop and moment == move.loop[0] else turned
        rows.append(row({n: v for n, v in names.items() if n not in _FOOT}))
        feet.append([names.get(n, 0.0) for n in FOOT_NAMES])
    channels, footing = np.array(rows), np.array(feet, dtype=np.float64)
    _fill_targets(channels)
    columns = {C[n] for n in said if n not in _FOOT}
    if mirror:
        channels = mirrored(channels)
        footing = np.concatenate((footing[:, 5:], footing[:, :5]), axis=1)
        footing[:, [2, 4, 7, 9]] *= -1.0
        columns = {int(c) for c in np.nonzero(_touched(columns))[0]}
    for side in "rl":
        if columns & set(ARM_COLUMNS[side]):
            columns |= set(ARM_COLUMNS[side])
    times = np.array([t for t, _ in move.keys])
    for laid in (times, channels, footing):
        laid.setflags(write=False)
    return Score(times, channels, footing, tuple(sorted(columns)))


def _touched(columns: set[int]) -> Array:
    flags = np.zeros((1, WIDTH))
    flags[0, list(columns)] = 1.0
    return np.asarray(np.abs(mirrored(flags)[0]))


def _fill_targets(channels: Array) -> None:
    """Let a hand's target stand where it is next wanted while it counts for nothing."""
    for x, y, z, weight in REACHES:
        wanted = np.nonzero(channels[:, weight])[0]
        if len(wanted) == 0:
            continue
        nearest = wanted[np.argmin(np.abs(wanted[None, :] - np.arange(len(channels))[:, None]), 1)]
        for col in (x, y, z):
            channels[:, col] = channels[nearest, col]


def clock(move: Move, times: Array, duration: float, tempo: float = 1.0) -> Array:
    """Say which moment of the move, (T,), shows at each time of a beat.

    A move keeps its own pace within reason; what time is left is filled by its loop, by doing it
    again or by holding its last pose.
    """
    length = move.seconds / tempo
    if move.loop is not None:
        return _looped(move, times, duration, tempo)
    if move.again and duration > length * move.stretchy:
        cycle = length + move.pause
        count = max(1, round((duration + move.pause) / cycle))
        cycle = (duration + move.pause) / count
        own = (times % cycle) * (length + move.pause) / cycle
        return np.asarray(np.minimum(own * tempo, move.seconds))
    pace = move.seconds / min(duration, length) if duration < length else tempo
    return np.asarray(np.minimum(times * pace, move.seconds))


def _looped(move: Move, times: Array, duration: float, tempo: float) -> Array:
    start, end = move.loop or (0.0, 0.0)
    period, out = (end - start) / tempo, move.seconds - end
    rest = duration - start - out
    if rest < 0.6 * period:
        return np.asarray(times * move.seconds / max(duration, 1e-6))
    count = max(1, round(rest / period))
    period = rest / count
    inside = start + ((times - start) % period) * (end - start) / period
    own = np.where(times < start, times, inside)
    return np.asarray(np.where(times >= start + rest - 1e-9, end + times - start - rest, own))


def play(laid: Score, moments: Array) -> tuple[Array, Array]:
    """Show a laid-out move at moments (T,): channels (T, WIDTH) and feet (T, 10)."""
    both = through(laid.times, np.concatenate((laid.channels, laid.feet), axis=1), moments)
    return both[:, :WIDTH], both[:, WIDTH:]
