"""Never two takes alike on four feet: what chance changes in a move, and in a gait."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.moves import Move, Score, play
from stickgen_engine.motion.tables.quad_gaits import QuadGait
from stickgen_engine.motion.takes import Take, timed
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

# How far the sides of a body, and its head, go is a matter of the take.
_FREE: Final = [C[name] for name in ("side", "twist", "turn", "tilt", "yaw")]
_LEANS: Final = (("tilt", 3.0), ("turn", 5.0), ("neck", 3.0), ("nod", 2.0))


def played(
    laid: Score, move: Move, count: int, tempo: float, take: Take, skip: float = 0.0
) -> tuple[Array, Array]:
    """Play a move as a take does it, for so many frames: channels (T, WIDTH) and feet (T, 10)."""
    times, duration = np.arange(count) / FPS + skip, count / FPS + skip
    moments = timed(move, times, duration, tempo, take)
    channels, feet = play(laid, moments)
    channels[:, _FREE] *= take.trunk
    near = np.minimum(moments - laid.times[0], laid.times[-1] - moments)
    share = np.clip(near / 0.35, 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    for (name, most), value in zip(_LEANS, take.bias, strict=False):
        channels[:, C[name]] += most * value * share
    return channels, feet


def gait_of_take(gait: QuadGait, beat: Beat, body: Body) -> QuadGait:
    """Draw how an animal goes this time: a little quicker, higher, or more on one side."""
    quick, lift, weave, neck, first = body.chance("gait", beat.start).uniform(-1.0, 1.0, 5)
    phases = gait.phases
    if first < 0.0 and gait.lame < 0:
        # The other foot begins.
        phases = (phases[1], phases[0], phases[3], phases[2])
    return replace(
        gait,
        phases=phases,
        period_s=gait.period_s * (1.0 + 0.05 * float(quick)),
        lift=gait.lift * (1.0 + 0.1 * float(lift)),
        fore_lift=gait.fore_lift * (1.0 + 0.1 * float(lift)),
        weave=gait.weave * (1.0 + 0.2 * float(weave)),
        neck=gait.neck + 3.0 * float(neck),
    )
