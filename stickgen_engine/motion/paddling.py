"""Four-footed animals that nothing holds down: the dog's paddle, treading water, drifting."""

from typing import Final

import numpy as np

from stickgen_engine.motion.afloat import level_of
from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.fourfooted import Herd, centred, home, stand_forefeet
from stickgen_engine.motion.moves import Move, play, score
from stickgen_engine.motion.paths import Path, nearest_turn, progress, turned_in_time
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.tables.quad_poses import stand_of
from stickgen_engine.motion.track import State
from stickgen_engine.skeleton import FPS

# Feet go round in diagonal pairs: hind left and right, fore left and right.
_PHASES: Final = (0.0, 0.5, 0.5, 0.0)
_STROKE_S: Final = 0.62
# How far a stroke goes ahead and up, and how high the feet hang over where they would stand.
_LONG, _HIGH, _DRAWN_UP = 0.34, 0.2, 0.24
# The back is at the water's top: so deep, as a share of the height of the hips, is the ground.
_DEEP: Final = 0.86
_BOB_M: Final = 0.02


def paddle(
    state: tuple[State, State],
    path: Path,
    facing: float,
    count: int,
    body: Body,
    start: int,
    pace: float = 1.0,
) -> Herd:
    """Swim along a path, or tread water where it leads nowhere; nothing is planted."""
    build, herd = body.build, Herd.empty(count)
    times = np.arange(count) / FPS
    duration = max(float(times[-1]), 1.0 / FPS)
    place = herd.stretch.place
    place[:] = path.at(path.length * progress(times, 0.0, duration, (0.5, 0.6)))
    _turn(place, state[0].heading, facing, times)
    stroke = _STROKE_S * float(np.sqrt(build.leg / 0.46)) / pace
    phi = (times + start / FPS) / stroke
    into = ramp(times, 0.0, 0.4)
    ch, _ = play(score(Move(((0.0, stand_of(str(body.actor.species))), (1.0, {})))), 0.0 * times)
    sway = into * ramp(duration - times, 0.0, 0.4)
    ch[:, C["pitch"]] -= 16.0 * into
    ch[:, C["neck"]] += 6.0 * into + 3.0 * np.sin(4.0 * np.pi * phi)
    ch[:, C["side"]] += 5.0 * sway * np.sin(2.0 * np.pi * phi)
    ch[:, C["yaw"]] += 3.0 * sway * np.sin(2.0 * np.pi * phi)
    ch[:, C["roll"]] += 3.0 * sway * np.sin(2.0 * np.pi * phi + 1.0)
    ch[:, C["up"]] -= 0.12 * into
    centred(ch, build)
    herd.stretch.channels = ch
    herd.stretch.floor[:] = _level(state[0], times, start, body)
    feet = _strokes(herd, phi, body)
    for number in range(4):
        pair, side = (herd.stretch.feet if number < 2 else herd.fore), number % 2
        held = np.array(state[number // 2].feet[side].ankle)
        pair.ankle[:, side] = feet[number] + (1.0 - into)[:, None] * (held - feet[number][0])
        pair.yaw[:, side] = place[:, 2]
        if number < 2:
            pair.pitch[:, side] = into * (24.0 + 26.0 * np.sin(2.0 * np.pi * (phi - 0.3)))
    stand_forefeet(herd)
    return herd


def _turn(place: Array, heading: float, facing: float, times: Array) -> None:
    start = nearest_turn(float(place[0, 2]), heading)
    goal = place[:, 2] + (start - place[0, 2])
    turned = heading + (goal - heading) * ramp(times, 0.0, 0.5 + abs(goal - heading).max() / 220.0)
    end = nearest_turn(float(turned[-1]), facing)
    last = float(times[-1])
    place[:, 2] = turned_in_time(turned + (end - turned) * ramp(times, 0.5 * last, last))


def _level(state: State, times: Array, start: int, body: Body) -> Array:
    """Say how high the ground would be under a body that floats, (T,) metres: below 0 in water."""
    level = level_of(body)
    if body.ground.afloat:
        level = -_DEEP * body.build.hip_height
    ease = ramp(times, 0.0, 0.9)
    bob = _BOB_M * np.sin(2.0 * np.pi * (times + start / FPS) / 1.9)
    return np.asarray(state.floor + (level - state.floor) * ease + (bob * ease if level else 0.0))


def _strokes(herd: Herd, phi: Array, body: Body) -> list[Array]:
    """Let each foot push back low and come forward high: (T, 3) a foot."""
    build, place = body.build, herd.stretch.place
    ahead = headings(place[:, 2])
    out = []
    for number, phase in enumerate(_PHASES):
        flat = home(number, (0.0, 0.0, 0.0), build)
        left = headings(place[:, 2] + 90.0)
        around = 2.0 * np.pi * (phi - phase)
        go = flat.x + build.leg * (_LONG * np.cos(around) + (0.1 if number > 1 else -0.1))
        ankle = go[:, None] * ahead + flat.z * left
        ankle[:, 0] += place[:, 0]
        ankle[:, 2] += place[:, 1]
        high = build.leg * (_DRAWN_UP + _HIGH * np.maximum(-np.sin(around), -0.6))
        ankle[:, 1] = build.ankle_y + high + herd.stretch.floor
        out.append(ankle)
    return out
