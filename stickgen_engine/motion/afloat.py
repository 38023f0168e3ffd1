"""Bodies that nothing holds down: adrift in space, hovering under water, treading it on the sea."""

from dataclasses import replace
from typing import Final

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array
from stickgen_engine.motion.elements import is_weightless
from stickgen_engine.motion.repertoire import STILL
from stickgen_engine.motion.track import State, Stretch
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat
from stickgen_engine.timeline.world import World

# How high one drifts, or hovers, above the ground, in metres, and how far up and down one bobs.
_ADRIFT_M, _HOVERING_M, _BOB_M = 0.45, 0.3, 0.05
_BOB_S: Final = 3.4
# On the sea the water is up to the chest of who treads it, and to the back of who swims: shares
# of the height of the hips.
_CHEST_DEEP, _SWIM_DEEP = 0.86, 0.3
# More buoyant than this one doesn't sink, in what is as thick as water.
_AFLOAT_BUOYANCY, _WATER_DRAG = 0.85, 2.0
_GOES_ITSELF: Final = ("fly", "dive", "row", "ride", "drive", "swim", "climb", "jump", "skate")


def _is_submerged(world: World) -> bool:
    return world.buoyancy >= _AFLOAT_BUOYANCY and world.drag > _WATER_DRAG


def level_of(body: Body) -> float:
    """Return how high above the ground a body is at rest here: below 0 in the sea."""
    if is_weightless(body.world):
        return _ADRIFT_M
    if body.ground.afloat:
        return -_CHEST_DEEP * body.build.hip_height
    return _HOVERING_M if _is_submerged(body.world) else 0.0


def floating(beat: Beat, body: Body) -> str:
    """Name the loop of poses that a beat becomes where one floats, or nothing where it doesn't."""
    stands = beat.motion in STILL and beat.posture == "stand" and not beat.path
    goes = bool(beat.path) and beat.motion not in _GOES_ITSELF
    if is_weightless(body.world):
        return "drift" if stands or goes else ""
    if body.ground.afloat:
        return "tread" if stands else "swim" if goes else ""
    return "tread" if stands and _is_submerged(body.world) else ""


def begun_afloat(state: State, body: Body) -> State:
    """Put a body that a scene begins with where it floats."""
    level = level_of(body)
    if not level:
        return state
    feet = [
        replace(foot, ankle=(foot.ankle[0], foot.ankle[1] + level, foot.ankle[2]), planted=False)
        for foot in state.feet
    ]
    return replace(state, floor=level, feet=(feet[0], feet[1]))


def set_afloat(out: Stretch, beat: Beat, state: State, body: Body) -> None:
    """Put a motion that was made on the ground where it floats, bobbing, in place."""
    level = level_of(body)
    if beat.motion == "swim" or beat.path:
        deep = _SWIM_DEEP * body.build.hip_height
        level = -deep if body.ground.afloat else max(level, _swum(body.world))
    elif beat.motion in ("row", "ride", "drive"):
        level = 0.0
    frames = beat.start + np.arange(len(out.floor))
    last = _bob(np.array([beat.start - 1.0]), body)[0] if state.floor else 0.0
    begun = state.floor - last
    ease = np.clip((frames - beat.start + 1) / (0.9 * FPS), 0.0, 1.0)
    rise = begun + (level - begun) * ease * ease * (3.0 - 2.0 * ease)
    rise = rise + (_bob(frames.astype(np.float64), body) if level or begun else 0.0)
    out.floor += rise
    out.feet.ankle[..., 1] += rise[:, None]


def _swum(world: World) -> float:
    return 0.75 if _is_submerged(world) else 0.0


def _bob(frames: Array, body: Body) -> Array:
    phase = body.chance("bob").uniform(0.0, 2.0 * np.pi)
    return np.asarray(_BOB_M * np.sin(2.0 * np.pi * frames / FPS / _BOB_S + phase))
