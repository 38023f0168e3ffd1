"""The beats of a four-footed animal become one track."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stickgen_engine.motion.body import Body
from stickgen_engine.motion.channels import Array, C
from stickgen_engine.motion.curves import join, softened
from stickgen_engine.motion.fourfooted import (
    Herd,
    begin,
    forefeet_state,
    hips_behind,
    hold_four,
    perform_four,
    stride,
)
from stickgen_engine.motion.jumps import flight
from stickgen_engine.motion.layers import is_mirrored, lay_over
from stickgen_engine.motion.life import drift
from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.tables.fourfooted import QUAD_GAITS, QUAD_MOVES, QUAD_SAME
from stickgen_engine.motion.track import State, Stretch, last_state
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

JOIN_FRAMES = 9


@dataclass(frozen=True, slots=True)
class _Found:
    state: tuple[State, State]
    held: Array | None


def animate_four(beats: Sequence[Beat], body: Body) -> Stretch:
    """Move a dog, a cat or a horse through its beats."""
    base = sorted((b for b in beats if b.layer == "base"), key=lambda b: b.start)
    track = Stretch.empty(max(beat.end for beat in beats))
    first = base[0]
    found = _Found(begin(first.at[0], first.at[1], first.facing_deg, body.build), None)
    for beat in base:
        herd = _moved(beat, found, body)
        track.put(beat.start, herd.stretch)
        found = _Found(
            (last_state(herd.stretch), forefeet_state(herd)), herd.stretch.channels[-1].copy()
        )
    feet = [C[f"{side}_w{axis}"] for side in "rl" for axis in "xyz"]
    planted = track.channels[:, feet].copy()
    for beat in base[1:]:
        join(track.channels, beat.start, JOIN_FRAMES)
    track.channels = softened(track.channels)
    # The forefeet are where the steps put them; they're joined already.
    track.channels[:, feet] = planted
    for beat in beats:
        move = move_of_four(beat.motion)
        if beat.layer == "upper" and move is not None:
            lay_over(track, beat, move, body.build, 1.0)
    _breathe(track.channels, body.chance("life"))
    track.channels[:, C["ahead"]] -= hips_behind(body.build)
    return track


def move_of_four(action: str) -> Move | None:
    """Find the key poses of an action on four feet."""
    return QUAD_MOVES.get(QUAD_SAME.get(action, action))


def missing_of_four(beat: Beat) -> str:
    """Say what stands in for an action that four feet cannot do yet."""
    if beat.path:
        known = beat.motion in QUAD_GAITS or beat.motion in ("jump", "carry")
        return "" if known else f"action {beat.action!r} is not animated on four feet yet: trots"
    if move_of_four(beat.motion) is not None:
        return ""
    return f"action {beat.action!r} is not animated on four feet yet: idles"


def _moved(beat: Beat, found: _Found, body: Body) -> Herd:
    count, build = beat.end - beat.start, body.build
    if beat.index is None and beat.posture != "stand" and found.held is not None:
        return hold_four(found.state, found.held, count, build)
    hind = found.state[0]
    if beat.path and beat.motion != "pounce":
        path = way((hind.x, hind.z), beat.path, hind.heading, count / FPS)
        gait = QUAD_GAITS.get(beat.motion, QUAD_GAITS["trot"])
        return stride(found.state, path, gait, beat.facing_deg, count, build)
    move = move_of_four(beat.motion) or QUAD_MOVES["idle"]
    if beat.motion == "jump":
        move = _higher(move, beat)
    mirror = is_mirrored(hind.heading, move)
    return perform_four(found.state, beat.facing_deg, move, count, build, mirror=mirror)


def _higher(move: Move, beat: Beat) -> Move:
    """Let a jump last longer in the air where the place pulls less."""
    if beat.gravity >= 0.95:
        return move
    time, _ = flight((beat.end - beat.start) / FPS, beat.gravity)
    start, end = 0.44, 0.94
    stretch = max(time / (end - start), 1.0)
    keys = tuple(
        (t if t <= start else start + (min(t, end) - start) * stretch + max(t - end, 0.0), pose)
        for t, pose in move.keys
    )
    return Move(keys)


def _breathe(channels: Array, rng: np.random.Generator) -> None:
    times = np.arange(len(channels)) / FPS
    breath = np.sin(2.0 * np.pi * rng.uniform(0.4, 0.5) * times + rng.uniform(0.0, 6.28))
    channels[:, C["bend"]] += 1.0 * breath
    channels[:, C["up"]] += 0.004 * breath
    channels[:, C["turn"]] += 6.0 * drift(times, rng, 0.16)
    channels[:, C["nod"]] += 3.0 * drift(times, rng, 0.2)
    channels[:, C["tilt"]] += 3.0 * drift(times, rng, 0.14)
