"""Gestures of four-footed animals over whatever the body does: head, back and a lifted paw."""

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import BODY, Array, C
from stickgen_engine.motion.curves import ramp
from stickgen_engine.motion.fourfooted import Herd
from stickgen_engine.motion.layers import is_mirrored
from stickgen_engine.motion.moves import Move, score
from stickgen_engine.motion.quad_manners import quad_bearing_of
from stickgen_engine.motion.quad_takes import played
from stickgen_engine.motion.skeletal import headings
from stickgen_engine.motion.tables.quad_poses import stand_of
from stickgen_engine.motion.tables.quad_repertoire import gestured_on_four, posed_on_four
from stickgen_engine.motion.takes import take_of
from stickgen_engine.motion.track import Flags
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

_BODY = [C[name] for name in BODY]
# Lifted further than this from where it was, in metres, a paw isn't planted.
_LIFTED_M = 2e-4


def lay_over_four(whole: Herd, beat: Beat, body: Body, lifted: Flags) -> None:
    """Add a gesture to a track, in place, and note in ``lifted`` (T, 2) which forefeet it lifts."""
    species = str(body.actor.species)
    move = gestured_on_four(species, beat.motion)
    absolute = posed_on_four(species, beat.motion)
    if move is None and absolute is None:
        return
    over, feet = _departures(beat, body, move or absolute, gesture=move is not None)
    span, count = slice(beat.start, beat.end), beat.end - beat.start
    times, duration = np.arange(count) / FPS, count / FPS
    fade = min(0.3, 0.3 * duration)
    weight = ramp(times, -0.04, fade) * ramp(duration - times, 0.0, fade)
    channels = whole.stretch.channels[span]
    _keep_low(over, channels)
    channels[:, _BODY] += weight[:, None] * over[:, _BODY]
    _lift_paws(whole, beat, over, feet, weight, body, lifted)


def _departures(beat: Beat, body: Body, move: Move | None, *, gesture: bool) -> tuple[Array, Array]:
    """Play a gesture: what it adds to the channels, and to the hind feet."""
    assert move is not None
    mirror = is_mirrored(beat.facing_deg, move)
    laid = score(move, mirror=mirror)
    take = take_of(beat, move, body)
    tempo = quad_bearing_of(beat.manner, body.actor).tempo
    over, feet = played(laid, move, beat.end - beat.start, tempo, take)
    if not gesture:
        stand = score(Move(((0.0, stand_of(str(body.actor.species))), (1.0, {}))), mirror=mirror)
        over = over - stand.channels[0]
    return over, feet


def _keep_low(over: Array, channels: Array) -> None:
    """Let who sits or lies sink no further, and bend the head no further than to the floor."""
    up = ramp(channels[:, C["up"]], 0.35, 0.8)
    sinks = over[:, C["up"]] < 0.0
    over[:, C["up"]] *= np.where(sinks, up, 1.0)
    over[:, C["pitch"]] *= 0.25 + 0.75 * up
    over[:, C["ahead"]] *= up
    bowed = ramp(channels[:, C["neck"]], 10.0, 60.0)
    over[:, C["neck"]] *= np.where(over[:, C["neck"]] > 0.0, 1.0 - 0.8 * bowed, 1.0)
    # Lying, the ground is nearer.
    over[:, C["neck"]] *= np.where(over[:, C["neck"]] > 30.0, 0.45 + 0.55 * up, 1.0)


def _lift_paws(
    whole: Herd, beat: Beat, over: Array, feet: Array, weight: Array, body: Body, lifted: Flags
) -> None:
    span = slice(beat.start, beat.end)
    leg = body.build.leg
    heading = whole.stretch.place[span, 2]
    ahead, left = headings(heading), headings(heading + 90.0)
    for side, (key, sign) in enumerate((("l", 1.0), ("r", -1.0))):
        x, y, z = (weight * leg * over[:, C[f"{key}_w{n}"]] for n in "xyz")
        moved = x[:, None] * ahead + (sign * z)[:, None] * left
        moved[:, 1] += np.maximum(y, 0.0)
        whole.fore.ankle[span, side] += moved
        lifted[span, side] |= np.linalg.norm(moved, axis=1) > _LIFTED_M
        hx, hy, hz = (weight * leg * feet[:, 5 * side + i] for i in range(3))
        step = hx[:, None] * ahead + hz[:, None] * left
        step[:, 1] += np.maximum(hy, 0.0)
        whole.stretch.feet.ankle[span, side] += step
        creeps = np.linalg.norm(np.diff(step, axis=0, prepend=step[:1]), axis=1) > _LIFTED_M
        up = creeps | (step[:, 1] > 1e-3)
        for planted in (whole.stretch.feet.heel, whole.stretch.feet.toe):
            planted[span, side] &= ~up
