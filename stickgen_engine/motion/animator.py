"""The animator: beats in, joints out; gaits, key poses and layers, with no model at all."""

import hashlib
from collections.abc import Sequence

import numpy as np

from stickgen_engine.motion.channels import Array, C, mixed, rest
from stickgen_engine.motion.curves import carry_reaches, join, ramp, softened
from stickgen_engine.motion.gaits import GAITS
from stickgen_engine.motion.gestures import GESTURES
from stickgen_engine.motion.life import breathe
from stickgen_engine.motion.moves import clock, play, score
from stickgen_engine.motion.paths import way
from stickgen_engine.motion.proportions import Build, build_of
from stickgen_engine.motion.skeletal import construct, headings
from stickgen_engine.motion.source import BeatReport, Motion
from stickgen_engine.motion.standing import stay
from stickgen_engine.motion.stepping import stance
from stickgen_engine.motion.track import Foothold, State, Stretch, last_state
from stickgen_engine.motion.walking import Walk
from stickgen_engine.script.models import Actor
from stickgen_engine.skeleton import FPS
from stickgen_engine.timeline.beats import Beat

# Frames over which a base beat takes over from the one before it.
JOIN_FRAMES = 11


class Animator:
    """Moves bodies by hand-made rules; see ``MotionSource``."""

    def move(self, beats: Sequence[Beat], actor: Actor, seed: int) -> Motion:
        """Move an actor through its beats, which tile frames 0 to the last beat's end."""
        build = build_of(actor)
        base = sorted((b for b in beats if b.layer == "base"), key=lambda b: b.start)
        upper = sorted((b for b in beats if b.layer == "upper"), key=lambda b: b.start)
        count = max(b.end for b in beats)
        track = Stretch.empty(count)
        state = _start(base[0], build)
        for beat in base:
            stretch = _move_base(beat, state, build, seed)
            track.put(beat.start, stretch)
            state = last_state(stretch)
        for beat in base[1:]:
            carry_reaches(track.channels, beat.start)
            join(track.channels, beat.start, JOIN_FRAMES)
        for beat in upper:
            _lay_gesture(track, beat, seed)
        breathe(track.channels, _stillness(track), _rng(seed, "life"))
        track.channels = softened(track.channels)
        joints, face = construct(track, build)
        heads = np.degrees(
            np.stack(
                [
                    np.arctan2(face.ahead[:, 2], face.ahead[:, 0]),
                    -np.arcsin(np.clip(face.ahead[:, 1], -1.0, 1.0)),
                    -np.arcsin(np.clip(face.left[:, 1], -1.0, 1.0)),
                ],
                axis=1,
            )
        )
        contacts = np.stack(
            [
                track.feet.heel[:, 0],
                track.feet.toe[:, 0],
                track.feet.heel[:, 1],
                track.feet.toe[:, 1],
            ],
            axis=1,
        )
        reports = tuple(BeatReport(b, "animator", _missing(b)) for b in beats)
        return Motion(
            joints.astype(np.float32),
            contacts,
            (track.place[:, 2] % 360.0).astype(np.float32),
            reports,
            heads.astype(np.float32),
        )


def _missing(beat: Beat) -> str:
    known = beat.action in ("idle", "stand") or beat.action in GAITS or beat.action in GESTURES
    return "" if known else f"action {beat.action!r} is not animated yet: idles"


def _rng(seed: int, *names: object) -> np.random.Generator:
    text = "/".join(str(name) for name in (seed, *names))
    return np.random.default_rng(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big"))


def _start(first: Beat, build: Build) -> State:
    x, z = first.at
    heading = first.facing_deg
    left, right = (
        Foothold((plant.x, build.ankle_y, plant.z), 0.0, plant.yaw, True)
        for plant in stance(x, z, heading, build, 0.08)
    )
    return State(x, z, heading, (left, right))


def _move_base(beat: Beat, state: State, build: Build, seed: int) -> Stretch:
    count = beat.end - beat.start
    gait = GAITS.get(beat.action)
    if gait is not None and beat.path:
        path = way((state.x, state.z), beat.path, state.heading)
        return Walk(state, path, gait, build, count, beat.facing_deg).stretch()
    out = stay(state, beat.facing_deg, count, build)
    out.channels = rest(count)
    return out


def _stillness(track: Stretch) -> Array:
    both = np.all(track.feet.toe & track.feet.heel, axis=1).astype(np.float64)
    kernel = np.hanning(15)
    padded = np.pad(both, 7, mode="edge")
    return np.asarray(np.convolve(padded, kernel / kernel.sum(), mode="valid"))


def _lay_gesture(track: Stretch, beat: Beat, seed: int) -> None:
    move = GESTURES.get(beat.action)
    if move is None:
        return
    count = beat.end - beat.start
    times = np.arange(count) / FPS
    duration = count / FPS
    heading = float(track.place[beat.start, 2])
    mirror = bool(headings(np.array(heading))[0] < -0.1) != move.far
    laid = score(move, mirror=mirror)
    over, _ = play(laid, clock(move, times, duration))
    fade = min(0.25, 0.3 * duration)
    weight = ramp(times, -0.04, fade) * ramp(duration - times, 0.0, min(0.35, 0.35 * duration))
    span = slice(beat.start, beat.end)
    arms = [c for c in laid.columns if c > C["shrug"]]
    others = [c for c in laid.columns if c <= C["shrug"]]
    track.channels[span] = mixed(track.channels[span], over, weight, arms)
    track.channels[span][:, others] += weight[:, None] * over[:, others]
