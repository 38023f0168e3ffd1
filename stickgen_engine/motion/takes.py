"""Never two takes alike: what chance changes in a move, within what still reads as that move.

Moves that others wait for (they have marks, or are done to somebody) keep their time exactly; only
their size and the small leads of one limb over another change.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import ARM, ARM_COLUMNS, WIDTH, Array, C, row
from stickgen_engine.motion.curves import through
from stickgen_engine.motion.moves import Move, Score, clock
from stickgen_engine.timeline.beats import Beat

_REST: Final = row({})
_FREE: Final = {
    side: [C[f"{side}_{name}"] for name in ARM if name in ("lift", "out", "fold", "in")]
    for side in "rl"
}
_TRUNK: Final = [
    C[name] for name in ("bend", "side", "twist", "neck", "nod", "turn", "tilt", "shrug")
]
# One loop is at most so much longer, and larger, than the next.
_UNEVEN_TIME, _UNEVEN_SIZE = 0.2, 0.16


@dataclass(frozen=True, slots=True)
class Take:
    """One way of doing a move.

    ``tempo`` multiplies its pace; ``lead`` are seconds by which the right and the left arm run
    ahead; ``arms`` and ``trunk`` scale what they do; ``bias`` leans, bends, turns and tilts the
    body and shifts where hands reach, each from -1 to 1; ``chance`` seeds what changes from one
    repeat to the next. ``timed`` keeps the moments as they are written.
    """

    tempo: float = 1.0
    lead: tuple[float, float] = (0.0, 0.0)
    arms: tuple[float, float] = (1.0, 1.0)
    trunk: float = 1.0
    bias: tuple[float, ...] = (0.0,) * 6
    chance: int = 0
    timed: bool = True


_LEANS: Final = {"bend": 3.5, "side": 3.0, "turn": 9.0, "tilt": 5.0}
AS_WRITTEN: Final = Take()


def take_of(beat: Beat, move: Move, body: Body) -> Take:
    """Draw how a beat does its move this time."""
    chance = body.chance("take", beat.layer, beat.start, beat.motion)
    timed = bool(move.marks) or beat.target is not None
    pace, first, second, right, left, trunk = chance.uniform(-1.0, 1.0, 6)
    return Take(
        1.0 if timed else 1.0 + 0.12 * float(pace),
        # What holds a thing in both hands, or strikes, keeps them together.
        (0.0, 0.0) if timed else (0.028 * float(first), 0.028 * float(second)),
        (1.0 + 0.1 * float(right), 1.0 + 0.14 * float(left)),
        1.0 + 0.3 * float(trunk),
        tuple(float(value) for value in chance.uniform(-1.0, 1.0, 6)),
        int(chance.integers(2**31)),
        timed,
    )


def timed(move: Move, times: Array, duration: float, tempo: float, take: Take) -> Array:
    """Say which moment of a move, (T,), a take shows at each time; see ``clock``."""
    moments = clock(move, times, duration, tempo * take.tempo)
    if take.timed or len(moments) < 2:
        return moments
    start, end = move.loop or (0.0, move.seconds)
    share = (moments - start) / max(end - start, 1e-6)
    inside = (share > 0.0) & (share < 1.0)
    rng = np.random.default_rng(take.chance)
    late = rng.uniform(-_UNEVEN_TIME, _UNEVEN_TIME, _repeats(moments)[-1] + 1)[_repeats(moments)]
    # The bulge has no slope at its ends, so that one repeat flows into the next.
    bulge = late * np.sin(np.pi * share) ** 2
    return np.asarray(np.where(inside, moments + 0.4 * bulge * (end - start), moments))


def _repeats(moments: Array) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Count, (T,), how often a move has begun again."""
    again = np.diff(moments, prepend=moments[0]) < -1e-6
    return np.cumsum(again.astype(np.int64))


def taken(laid: Score, moments: Array, take: Take) -> tuple[Array, Array]:
    """Show a move at moments (T,) as a take does it: channels (T, WIDTH) and feet (T, 10)."""
    both = through(laid.times, np.concatenate((laid.channels, laid.feet), axis=1), moments)
    channels, feet = both[:, :WIDTH], both[:, WIDTH:]
    for side, lead in zip("rl", take.lead, strict=True):
        if lead:
            columns = ARM_COLUMNS[side]
            channels[:, columns] = _led(laid, moments, lead, columns)
    size = _sizes(moments, take)
    for side, scale in zip("rl", take.arms, strict=True):
        columns = _FREE[side]
        away = channels[:, columns] - _REST[columns]
        # A raised arm isn't raised higher: it would go behind the head.
        raised = np.clip((np.abs(channels[:, [C[f"{side}_lift"]]]) - 100.0) / 50.0, 0.0, 0.8)
        channels[:, columns] = _REST[columns] + away * (1.0 + (scale * size - 1.0) * (1.0 - raised))
    channels[:, _TRUNK] *= take.trunk * size
    if not take.timed:
        _lean(laid, channels, moments, take.bias)
    return channels, feet


def _lean(laid: Score, channels: Array, moments: Array, bias: tuple[float, ...]) -> None:
    """Bias the posture and where hands are held, in place, but not where a move begins or ends."""
    near = np.minimum(moments - laid.times[0], laid.times[-1] - moments)
    share = np.clip(near / 0.35, 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    for (name, most), value in zip(_LEANS.items(), bias[:4], strict=True):
        channels[:, C[name]] += most * value * share
    # Both hands go along, so that hands that meet still meet.
    for axis, value in zip("xy", bias[4:], strict=True):
        for side in "rl":
            channels[:, C[f"{side}_c{axis}"]] += 0.07 * value * share


def _led(laid: Score, moments: Array, lead: float, columns: list[int]) -> Array:
    """Show some columns a little earlier or later; the ends of the move stay where they are."""
    speed = np.gradient(moments) if len(moments) > 1 else np.ones(len(moments))
    ahead = moments + lead * np.clip(speed / 0.04, 0.0, 1.0)
    near = np.minimum(moments - laid.times[0], laid.times[-1] - moments)
    ahead = moments + (ahead - moments) * np.clip(near / 0.15, 0.0, 1.0)
    return through(laid.times, laid.channels[:, columns], ahead)


def _sizes(moments: Array, take: Take) -> Array:
    """Scale each repeat a little differently, (T, 1), going over from one to the next smoothly."""
    count = _repeats(moments)
    rng = np.random.default_rng(take.chance + 1)
    scale = rng.uniform(1.0 - _UNEVEN_SIZE, 1.0 + _UNEVEN_SIZE, int(count[-1]) + 2)
    if count[-1] == 0:
        return np.ones((len(moments), 1))
    starts = np.flatnonzero(np.diff(count, prepend=count[0]))
    bounds = np.concatenate(([0], starts, [len(moments)]))
    middles = 0.5 * (bounds[:-1] + bounds[1:])
    return np.asarray(np.interp(np.arange(len(moments)), middles, scale[: len(middles)]))[:, None]
