"""Birds on water: they float with folded wings and paddle with one foot after the other."""

from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.moves import Move, play, score
from stickgen_engine.motion.paths import progress, way
from stickgen_engine.motion.pattering import turn_along
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.tables.birds import BIRD_STAND
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS

_FLOATING: Final = Move(((0.0, {**BIRD_STAND, "pitch": 36, "neck": -16}), (1.0, {})))
# Of the height of the hips: how deep a bird lies in water, and how high where there is none.
_DEEP, _DRY = 0.16, 0.46
_STROKES_HZ, _BOB_HZ = 1.6, 0.55
# How far a foot paddles, in leg lengths: to and fro, how far below the hips, and how far it lifts.
_REACH, _BELOW, _LIFT = 0.42, 0.66, 0.26


def floats_at(body: Body) -> float:
    """Return how high above the ground the feet of a bird at rest would stand: below 0 at sea."""
    return -_DEEP * body.build.hip_height if body.ground.afloat else 0.0


def dabble(
    state: State, points: tuple[tuple[float, float], ...], facing: float, count: int, body: Body
) -> Stretch:
    """Swim along ``points``, or float where there are none."""
    out, times = Stretch.empty(count), np.arange(count) / FPS
    last = max(float(times[-1]), 1.0 / FPS)
    path = way((state.x, state.z), points, state.heading, count / FPS)
    out.place[:] = path.at(path.length * progress(times, 0.1, last, (0.5, 0.5)))
    if path.length < 0.02:
        out.place[:, 2] = state.heading
    turn_along(out.place, state.heading, facing, times)
    level = floats_at(body)
    out.floor[:] = state.floor + (level - state.floor) * ramp(times, 0.0, 0.5)
    out.channels = play(score(_FLOATING), np.zeros(count))[0]
    going = ramp(times, 0.0, 0.3) * ramp(last - times, 0.0, 0.3)
    bob = np.sin(2.0 * np.pi * _BOB_HZ * times)
    phase = 2.0 * np.pi * _STROKES_HZ * times
    ch = out.channels
    sunk = 0.0 if body.ground.afloat else ch[0, C["up"]] - _DRY
    ch[:, C["up"]] += going * (0.04 * bob - sunk)
    ch[:, C["pitch"]] += going * (2.5 * np.sin(2.0 * np.pi * _BOB_HZ * times + 1.0))
    ch[:, C["yaw"]] += going * 4.0 * np.sin(phase)
    ch[:, C["neck"]] += going * 9.0 * np.sin(2.0 * phase)
    ch[:, C["nod"]] -= going * 9.0 * np.sin(2.0 * phase)
    _paddle(out, state, going, phase, body)
    return out


def _paddle(out: Stretch, state: State, going: Array, phase: Array, body: Body) -> None:
    """Pull one foot back while the other comes ahead, folded; begin where the feet were left."""
    build, heading = body.build, out.place[:, 2]
    ahead, left = headings(heading), headings(heading + 90.0)
    hips = out.place[:, [0, 2, 1]].copy()
    hips[:, 1] = out.floor + out.channels[:, C["up"]] * build.hip_height
    came = ramp(np.arange(len(phase)) / FPS, 0.0, 0.3)[:, None]
    for side, sign in ((0, 1.0), (1, -1.0)):
        turned = phase + np.pi * side
        x, y = _REACH * np.cos(turned), _LIFT * np.maximum(-np.sin(turned), 0.0) - _BELOW
        foot = hips + build.leg * ((going * x)[:, None] * ahead + 0.16 * sign * left)
        stood, pulled = build.ankle_y + out.floor, hips[:, 1] + build.leg * y
        foot[:, 1] = np.maximum(stood + going * (pulled - stood), stood)
        held = np.array(state.feet[side].ankle)
        out.feet.ankle[:, side] = held + came * (foot - held)
        out.feet.pitch[:, side] = came[:, 0] * going * (24.0 + 26.0 * np.sin(turned))
        out.feet.yaw[:, side] = heading + 10.0 * sign
